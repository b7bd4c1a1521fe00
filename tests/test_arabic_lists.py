"""Arabic posts of invented events: names a line each, parts on lines of their own, tolls of "those who"."""

import pytest
from test_arabic_reports import only, sums

from stats.model import Report
from stats.pipeline import extract

NAMES = [
    ("أسماء الإصابات في سرمين:\nسالم درويش الحمدان 70 سنة\nسيف الدين حمدان 32\nوائل الشيخ درويش 48", "wounded 3"),
    ("أسماء الإصابات في سرمين\nجميع الإصابات خفيفة الحمد لله\nسالم درويش 70 سنة.\nسيف حمدان 32\nوائل الشيخ 48", "wounded 3"),
    ("أسماء الشهداء الذين ارتقوا في سرمين:\n- سالم درويش\n- زوجته مريم الحمدان\n- طفلهما وائل درويش 7 سنوات", "killed 3"),
    ("قائمة بأسماء معتقلي سرمين:\n١- سالم درويش\n٢- وائل حمدان\n٣- سيف الحمدان", "arrested 3"),
    ("أسماء بعض الشهداء في سرمين:\nسالم درويش\nوائل حمدان\n...", "killed 2+"),
    ("الشهداء في سرمين هم: سالم درويش، وائل حمدان…", "killed 2+"),
    # What stands behind the names is no name.
    ("اعتقال عدد من المدنيين في سرمين، بينهم:\nسالم درويش، وائل حمدان.\nوخلال المداهمة، قتل رجل.", "killed 1; arrested 3+"),
    ("أسماء قرى قصفت اليوم:\nسرمين\nالنيرب", ""),
]
AMONG = [
    ("قتل ستة أشخاص في سرمين. وقالت الوزارة إن بين القتلى طفلين وامرأة.", "killed 6", {"killed": (2, 2)}),
    ("قتل ستة أشخاص وأصيب عشرة في سرمين. بين المصابين ثلاثة أطفال، وبين القتلى طفل.", "killed 6; wounded 10",
     {"killed": (1, 1), "wounded": (3, 3)}),
]
FAMILIES = [
    ("استشهدت عائلة مؤلفة من أب وأم وثلاثة أطفال في سرمين.", "killed 5"),
    ("راح ضحية القصف على سرمين عائلة كاملة (أب وأم وثلاثة أطفال).", "killed 5"),
    ("استشهدت عائلة كاملة، الأب والأم وأطفالهما الثلاثة، في سرمين.", "killed 5"),
    ("استشهدت عائلة من النازحين في سرمين تضم أما وأربعة أطفال.", "killed 5"),
    ("استشهدت عائلة مكونة من خمسة أفراد في سرمين.", "killed 5"),
    ("قتل رجل برصاص دورية مؤلفة من خمسة عناصر في سرمين.", "killed 1"),
]
PLACES = [
    ("حصيلة القصف على ريف إدلب اليوم: شهيدان في سرمين، شهيد في بنش، وخمس إصابات في تفتناز.",
     {"سرمين": {"killed": (2, 2)}, "بنش": {"killed": (1, 1)}, "تفتناز": {"wounded": (5, 5)}}),
    ("قتل مدني في سرمين وأصيب طفل في بنش.", {"سرمين": {"killed": (1, 1)}, "بنش": {"wounded": (1, 1)}}),
    ("مقتل مدني في بلدة سرمين وإصابة آخر في مشفى بنش.", {"سرمين": {"killed": (1, 1), "wounded": (1, 1)}}),
    ("مقتل مدني بقصف على سرمين وإصابة ثلاثة آخرين.", {"سرمين": {"killed": (1, 1), "wounded": (3, 3)}}),
]
LINES = [
    ("مجزرة سرمين\nعدد الشهداء: 9\nمنهم 4 أطفال\nعدد الجرحى: 22", "killed 9; wounded 22", {"killed": (4, 4)}),
    ("قتل تسعة مدنيين بقصف على سرمين. بينهم أربعة أطفال.", "killed 9", {"killed": (4, 4)}),
    ("قتل مدنيان بقصف على بنش.\nبينهم أطفال.. مقتل خمسة مدنيين في سرمين.", "killed 2 | killed 5", {}),
    ("شهداء سرمين اليوم سبعة، بينهم ثلاثة أطفال.", "killed 7", {"killed": (3, 3)}),
]
TOLLS = [
    ("بلغ عدد من قتلوا في مجزرة سرمين ستة مدنيين.", "killed 6"),
    ("وصل عدد الذين استشهدوا جراء القصف على سرمين إلى 12.", "killed 12"),
    ("عدد من أصيبوا في سرمين يتجاوز الثلاثين.", "wounded 30+"),
    ("ارتفع عدد من لقوا حتفهم في سرمين إلى 15.", "killed 15"),
    ("تبين أن عدد من اعتقلتهم قسد في سرمين اثنا عشر شخصا.", "arrested 12"),
    ("ارتفع عدد قتلى الهجوم على سرمين إلى 89 بينهم 31 امرأة وخمسة أطفال، والجرحى إلى 277.", "killed 89; wounded 277"),
    ("بلغ عدد القتلى في سرمين 12 بينهم طفلان، والجرحى 30.", "killed 12; wounded 30"),
    ("وصل عدد من الجرحى إلى مشفى سرمين.", "wounded 3+"),
    ("شهداء مجزرة سرمين خمسة بينهم طفل.", "killed 5"),
    ("قتلى الفرقة 17 في سرمين.", "killed 3+"),
]
BUT = [
    ("فشل الكمين ولم يسفر سوى عن إصابة عنصر في سرمين.", "wounded 1"),
    ("لم يقتل في القصف على سرمين سوى رجل مسن.", "killed 1"),
    ("لم يصب أحد في القصف على سرمين، إلا أن منزلا دمر.", "killed_or_wounded 0"),
]
SPLIT = [
    ("قتلى في صفوف الحرس الجمهوري: ملازم أول وثلاثة مجندين بقصف على سرمين.", "killed 4"),
    ("إصابات في صفوف أهالي سرمين: طفل وامرأتان ورجل.", "wounded 4"),
    ("أزهقت غارة أرواح عائلة من خمسة أفراد في سرمين.", "killed 5"),
    ("حصد لغم أرواح ثلاثة أطفال في سرمين.", "killed 3"),
    ("هرب المسلحون من سرمين وقتلاهم بالعشرات.", "killed 20+"),
    ("فقدت مدينة سرمين اليوم خمسة من خيرة شبابها في غارة غادرة.", "killed 5"),
    ("خسرت قوات النظام سبعة من عناصرها في كمين قرب سرمين.", "killed 7"),
    ("فقدت قوات النظام الاتصال بثلاثة من عناصرها في بادية السخنة.", "missing 3"),
    ("خسرت قوات النظام السيطرة على سرمين بعد انسحاب عناصرها.", ""),
    ("اختطف مسلحون سائقي شاحنتين على طريق سرمين.", "abducted 2"),
    ("اعتقلت الشرطة سائقي الصهاريج في سرمين.", "arrested 3+"),
    ("انقطع الاتصال بخمسة من جامعي الكمأة في بادية السخنة.", "missing 5"),
    ("أصيب مراسل تلفزيون محلي ومصوره في سرمين.", "wounded 2"),
    ("هاجم مسلحون محلا في سرمين وقتلوا صاحبه.", "killed 1"),
    # A prison is no prisoner.
    ("تسلم أهالي سرمين جثامين ستة من أبنائهم قضوا في معتقلات النظام.", "killed 6"),
]


@pytest.mark.parametrize(("text", "expected"), NAMES + TOLLS + BUT + SPLIT + FAMILIES)
def test_lists_and_tolls(text: str, expected: str) -> None:
    assert sums(text) == expected


@pytest.mark.parametrize(("text", "expected", "children"), LINES + AMONG)
def test_parts_on_a_line_of_their_own(text: str, expected: str, children: dict[str, tuple[int, int]]) -> None:
    assert sums(text) == expected
    told = extract(Report("x", text, published="2025-12-10", lang="ar")).accounts[0].breakdown
    assert {outcome: groups["children"] for outcome, groups in told.items() if "children" in groups} == children


@pytest.mark.parametrize(("text", "outcomes"), PLACES)
def test_each_place_has_its_count(text: str, outcomes: dict[str, dict[str, tuple[int, int]]]) -> None:
    told = extract(Report("x", text, published="2025-12-10", lang="ar")).accounts
    assert {account.place: account.outcomes for account in told} == outcomes


def test_ages_behind_listed_names() -> None:
    told = only("أسماء الإصابات في سرمين:\nسالم درويش 70 سنة\nسيف حمدان 32\nشلاش الكردوش 5 سنوات")
    assert (told.outcomes["wounded"], told.minor_ages) == ((3, 3), (5,))


def test_nobody_named_is_harmed_twice() -> None:
    text = ("أسماء الإصابات في سرمين\nسالم درويش\nوائل حمدان\nسيف الشيخ ...\n"
            "أسماء الإصابات في سرمين\nسالم درويش\nوائل حمدان\nسيف الشيخ\nعمر الحمدان\nزيد الحمدان")  # fmt: skip
    assert only(text).outcomes["wounded"][0] == 5


def test_an_endless_number_behind_a_name_is_no_age() -> None:
    told = only("أسماء الشهداء في سرمين:\nسالم درويش\nوائل حمدان\nسيف الشيخ " + "9" * 5000)
    assert told.outcomes["killed"] == (2, 2)
