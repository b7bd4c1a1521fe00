"""Arabic reports of invented events: who is told by a single name, the other of two, how bad wounds were, whose drone fell."""

from functools import partial

import pytest
from telling import accounts_of, summed

from stats.model import Report
from stats.pipeline import extract

accounts = partial(accounts_of, lang="ar")


def told(text: str) -> str:
    """Each incident as `killed 2, wounded 3+`, incidents set apart by a stroke."""
    return " | ".join(", ".join(summed(one)) for one in accounts(text))


@pytest.mark.parametrize(("text", "expected"), [
    # One who is said to be called by a name needs no second one, and none that a table holds.
    ("قتل المدعو سالم برصاص مجهولين في ملح.", "killed 1"),
    ("اعتقلت قسد المدعو كركان في الشحيل.", "arrested 1"),
    ("أصيبت المدعوة سلمى برصاص مجهولين في ملح.", "wounded 1"),
    ("ألقت دورية القبض على المدعو أبو كركان في الشحيل.", "arrested 1"),
    ("قتل شاب والمدعو خلف برصاص مجهولين في ملح.", "killed 2"),
    ("قتل كل من المدعو سالم والمدعو خلف برصاص مجهولين في ملح.", "killed 2"),
    ("قتل المدعوان سالم وخلف برصاص مجهولين في ملح.", "killed 2"),
    ("داهمت قسد منزل المدعو سالم في الشحيل واعتقلته.", "arrested 1"),
    ("قتل طفل برصاص المدعو خلف في ملح.", "killed 1"),
    # The other of two, of whom the first is told as one of them.
    ("أسفر استهداف سيارة في ديرك عن مقتل أحد المدنيين وإصابة الآخر بجروح خطيرة.", "killed 1, wounded 1"),
    ("قتل أحد الحراس وأصيب الآخر بهجوم على مستودع في ديرك.", "killed 1, wounded 1"),
    ("مقتل إحدى السيدتين وإصابة الأخرى بقصف على نبل.", "killed 1, wounded 1"),
    # How badly they were hurt.
    ("أصيب مدنيان إصابات طفيفة جراء قصف على بلدة نبل.", "wounded 2"),
    ("تسبب القصف على نبل بمقتل 3 مدنيين وإصابة 22 آخرين إصابات متفاوتة.", "killed 3, wounded 22"),
    ("إصابة طفلين إصابات بعضها حرجة بانفجار لغم في بلدة نبل.", "wounded 2"),
    ("قصف على نبل أوقع ثلاثة قتلى وإصابات متفاوتة.", "killed 3, wounded 3+"),
    # The wounded died: "to breathe his last later", "but he".
    ("أصيب شاب برصاص مجهولين في ملح ليفارق الحياة لاحقاً.", "killed 1"),
    ("أصيبت طفلة جراء قصف على ملح، لتلقى حتفها في المشفى.", "killed 1"),
    ("أصيب عامل بانفجار لغم في ملح قبل أن يلفظ أنفاسه الأخيرة.", "killed 1"),
    ("أصيب شاب برصاص مجهولين في ملح، ولكنه فارق الحياة.", "killed 1"),
    # What a count comes to.
    ("قصفت طائرة حربية سوقاً في أريحا. ولا يزال عدد القتلى البالغ 9 مرشحاً للزيادة.", "killed 9"),
    ("قصفت طائرة حربية سوقاً في أريحا. وحصيلة الجرحى البالغة 12 قابلة للارتفاع.", "wounded 12"),
    # Of what the car is that somebody drove.
    ("قتل سائق سيارة الإسعاف وثلاثة أطفال بقصف على صرين.", "killed 4"),
    ("أسفر القصف على صرين عن استشهاد سائق سيارة إسعاف وأحد المارة.", "killed 2"),
    ("قتل سائق حافلة ركاب وطفل بقصف على صرين.", "killed 2"),
    # A campaign of arrests and whom it struck.
    ("شنت قسد حملة دهم في الشحيل. وقالت مصادر محلية إن الحملة طالت خمسة مدنيين.", "arrested 5"),
    ("حملة توقيفات في الشحيل طالت ثلاثة شبان.", "arrested 3"),
    ("حملة اعتقالات في الشحيل طالت عدة منازل.", ""),
])
def test_whom_a_report_counts(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("أصيب سبعة مدنيين بقصف على نبل.\nكما أصيب مدنيان جراء انفجار عبوة ناسفة في نبل.", "wounded 7 | wounded 2"),
    ("أصيب سبعة مدنيين بقصف على نبل.\nوكان أصيب عصر اليوم طفل بانفجار لغم في نبل.", "wounded 7 | wounded 1"),
    ("أصيب سبعة مدنيين بانفجار دراجة مفخخة في نبل.\nوأصيب عامل بقصف على نبل.", "wounded 7 | wounded 1"),
    ("أصيب سبعة مدنيين بقصف على نبل.\nوأصيب عامل طعناً بسكين في نبل.", "wounded 7 | wounded 1"),
    # The same number by another name of the weapon is told twice.
    ("أصيب سبعة مدنيين بقصف على نبل.\nوقال مصدر إن سبعة مدنيين أصيبوا بانفجار عبوة ناسفة في نبل.", "wounded 7"),
])
def test_fire_from_afar_and_a_device_are_two_acts(text: str, expected: str) -> None:
    assert told(text) == expected


def test_a_device_was_not_laid_by_who_shelled() -> None:
    one, two = accounts("قصفت قسد بلدة نبل وأصيب سبعة مدنيين.\nوأصيب طفل جراء انفجار عبوة ناسفة في نبل.")
    assert (one.perpetrators, two.perpetrators) == (("sdf",), ("unknown",))


@pytest.mark.parametrize(("text", "outcome", "group", "counted"), [
    ("أصيب 5 مدنيين بينهم 3 أطفال أحدهم رضيع بقصف على الحمامة.", "wounded", "children", 3),
    ("أصيب 5 مدنيين بينهم 3 أطفال، أحدهم رضيع، ورجلان بقصف على الحمامة.", "wounded", "children", 3),
    ("قتل 5 أشخاص وهم سيدتان إحداهما حامل وجدتهما وطفلان بقصف على الحمامة.", "killed", "women", 3),
    ("قتل 3 أشخاص \"رجل وطفل وامرأة\" بقصف على عفرين.", "killed", "children", 1),
    ("أصيب 4 أشخاص «رجلان وطفلان» بقصف على عفرين.", "wounded", "children", 2),
    ("أسفر استهداف سيارة في ديرك عن مقتل أحد المدنيين وإصابة الآخر.", "wounded", "civilians", 1),
    ("قتل عشرة أشخاص في مجزرة ارتكبتها الطائرات الروسية في سوق مدينة أريحا.", "killed", "civilians", 10),
    ("قتل عشرة أشخاص جراء مجزرة ارتكبتها قوات النظام في الأحياء السكنية داخل أريحا.", "killed", "civilians", 10),
])
def test_who_they_were(text: str, outcome: str, group: str, counted: int) -> None:
    (one,) = accounts(text)
    assert one.breakdown[outcome][group] == (counted, counted)


@pytest.mark.parametrize("text", [
    "قصفت طائرة حربية سوقاً في أريحا وأصيب مدنيون. وعدد الجرحى البالغ عددهم 9 مرشح للزيادة.",
    "قتل مدنيون بقصف على أريحا، ويبلغ عدد القتلى 12 حتى الآن.",
])
def test_what_a_count_comes_to_is_no_age(text: str) -> None:
    assert all(not account.minor_ages for account in accounts(text))


@pytest.mark.parametrize(("text", "doers"), [
    ("أصيب طفل جراء سقوط طائرة مسيرة تابعة لقسد في مدينة أريحا.", ("sdf",)),
    ("أصيب طفل جراء انفجار مسيرة مفخخة تابعة لحزب الله في مدينة أريحا.", ("hezbollah",)),
    ("أصيب طفل جراء سقوط قذائف تابعة للجيش التركي في مدينة أريحا.", ("turkey",)),
    ("أصيب طفل بسقوط مسيرة تركية على منزل في عين العرب.", ("turkey",)),
    ("أصيب طفل بسقوط مسيرة إيرانية الصنع على منزل في عين العرب.", ("unknown",)),
    ("قتل ثلاثة من عناصر قسد بسقوط مروحية تابعة لقسد في الحسكة.", ("unknown",)),
])
def test_whose_drone_or_shell_came_down(text: str, doers: tuple[str, ...]) -> None:
    (one,) = accounts(text)
    assert one.perpetrators == doers


def test_the_asayish_by_another_spelling_state_a_number() -> None:
    (one,) = accounts("وبحسب بيان للآساييش أسفر الهجوم في ديرك عن مقتل أحد المدنيين.")
    assert one.attribution == ("asayish",)


@pytest.mark.parametrize(("text", "expected"), [
    # Some hurt in a village within the past hours are news of it, wherever a report tells them.
    ("قتل عامل برصاص مجهولين في الرقة.\nوأصيب طفل بقصف على أريحا.\nواعتقلت قسد شاباً في ذيبان.\n"
     "وهاجم مسلحون رتلاً عند مدخل السخنة خلال الساعات الماضية وقتلوا عدداً من العناصر.",
     "killed 1 | wounded 1 | arrested 1 | killed 3+"),
    ("قتل عامل برصاص مجهولين في الرقة.\nوأصيب طفل بقصف على أريحا.\nواعتقلت قسد شاباً في ذيبان.\n"
     "كما أصيب مدنيون في الساعات الأخيرة بقصف على بلدة سرمين.", "killed 1 | wounded 1 | arrested 1 | wounded 3+"),
    # A toll that the outlet tells to have risen takes the place of what an origin counted before.
    ("قال ناشط إن قصفاً على درعا البلد أدى لمقتل شخصين.\nوارتفعت حصيلة القصف على درعا البلد إلى خمسة قتلى.", "killed 5"),
    ("قال المرصد إن قصفاً على درعا البلد قتل خمسة.\nوقالت وزارة الصحة إن القصف قتل ثلاثة.", "killed 3"),
    # What something is the answer to is no news of its own.
    ("الفصائل ترد على مقتل تلاميذ شمال إدلب", ""),
    ("تظاهر الأهالي احتجاجاً على مقتل عدد من المدنيين في أريحا.", ""),
    ("قصفت الفصائل مواقع في سراقب انتقاماً لمقتل مدنيين في أريحا.", ""),
    ("الفصائل ترد على مقتل ثلاثة تلاميذ شمال إدلب", "killed 3"),
])
def test_what_is_news_and_what_is_not(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "civilian"), [
    ("قتل الشاب سالم العلي بقصف على سيارته في الأتارب.\nيذكر أن الشاب كان يعمل مع فرق الدفاع المدني.", True),
    ("قتل الشاب سالم العلي بقصف على سيارته في الأتارب، علماً أنه متطوع في الهلال الأحمر.", False),
    ("قتل الشاب سالم العلي بقصف على سيارته في الأتارب، علماً أنه كان متطوعاً في الهلال الأحمر.", True),
    ("قتل الشاب سالم العلي برصاص مجهولين في جاسم، وهو من متطوعي الدفاع المدني.", True),
    ("قتل شاب برصاص مجهولين في جاسم.\nوكان القتيل مزارعاً.", True),
    ("قتل الشاب سالم العلي برصاص مجهولين في جاسم.\nوكان العلي يعمل سائقاً.", True),
    ("اعتقلت قسد شاباً في الشحيل. والشاب يعمل مدرساً في مدارس البلدة.", True),
    # A force, what he once did, somebody else, where he is from.
    ("قتل الشاب سالم العلي برصاص مجهولين في جاسم، وكان يعمل لصالح الأمن العسكري.", False),
    ("قتل الشاب سالم العلي برصاص مجهولين في جاسم، وكان يعمل سابقاً في الدفاع المدني.", False),
    ("قتل الشاب سالم العلي برصاص مجهولين في جاسم.\nوقال شاهد يعمل في مشفى البلدة إن الرصاص كان كثيفاً.", False),
    ("قتل الشاب سالم العلي برصاص مجهولين في جاسم.\nوكان مراسلنا قال إن الرصاص كان كثيفاً.", False),
    ("قتل الشاب سالم العلي برصاص مجهولين في جاسم، وهو من أهالي البلدة.", False),
])
def test_what_one_did_for_a_living_is_said_behind_him(text: str, civilian: bool) -> None:
    (one,) = accounts(text)
    (groups,) = one.breakdown.values() if one.breakdown else ({},)
    assert ("civilians" in groups) == civilian


@pytest.mark.parametrize(("text", "area"), [
    ("مقتل خمسة مدنيين في قرية كفر نوران\nسرمين اليوم", ("SY02",)),
    ("درعا الآن\nمقتل خمسة مدنيين في قرية كفر نوران", ("SY02",)),
    ("مقتل خمسة مدنيين في قرية كفر نوران\nتنسيقية سرمين", ("SY02",)),
    ("مقتل خمسة مدنيين في قرية كفر نوران\nالمركز الإعلامي في سرمين", ("SY02",)),
    # Of what somebody is in charge, and where, is no place of harm.
    ("مقتل شقيق مدير أوقاف دمشق بغارة أميركية\nقتل سالم العلي بغارة على سيارته في مدينة الدانا بريف إدلب.", ("SY07",)),
    ("نجل رئيس بلدية حلب يقتل بغارة\nقتل وليد حمدان بغارة على سيارته في مدينة الدانا بريف إدلب.", ("SY07",)),
    ("أصيب أربعة عمال بقصف على قرية كركورة في مقاطعة الشهباء.", ("SY02",)),
    # What a lead tells of a region of several areas was in the village that is told behind it.
    ("قتلى وجرحى بقصف\nعاشت مناطق خفض التصعيد في ريفي إدلب وحلب يوماً من القصف خلّف قتلى وجرحى.\nوقال طبيب إن القصف في بلدة "
     "البارة أسفر عن مقتل اثنين وإصابة ثالث.", ("SY07",)),
])
def test_where_it_was(text: str, area: tuple[str, ...]) -> None:
    (one,) = accounts(text)
    assert one.adm1 == area


@pytest.mark.parametrize(("text", "expected"), [
    ("أسفر القصف على سرمين عن إصابة تسعة مدنيين، وكانت سلمى من بين المصابين قبل أن تفارق الحياة.", "killed 1, wounded 8"),
    ("أسفر القصف على سرمين عن إصابة تسعة مدنيين.\nوكان سالم بين الجرحى قبل أن يفارق الحياة.", "killed 1, wounded 8"),
    ("أسفر القصف على سرمين عن إصابة تسعة مدنيين، توفي أحدهم في المشفى.", "killed 1, wounded 8"),
    ("أسفر القصف على سرمين عن إصابة تسعة مدنيين.\nوفارق أحدهم الحياة لاحقاً.", "killed 1, wounded 8"),
    ("أسفر القصف على سرمين عن إصابة تسعة مدنيين.\nاستشهد أحدهم لاحقاً.", "killed 1, wounded 8"),
    ("أسفر القصف على سرمين عن إصابة تسعة مدنيين، وتوفي لاحقاً طفل من المصابين.", "killed 1, wounded 8"),
    ("أصيب ثلاثة مدنيين وقتل رابع بقصف على سرمين.", "killed 1, wounded 3"),
])
def test_one_of_the_wounded_died(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", [
    "أصيب تسعة مدنيين أمس بقصف على سرمين، توفي أحدهم اليوم بمشفى إدلب.",
    "أصيب تسعة مدنيين أمس بقصف على سرمين، وكان سالم من بين المصابين قبل أن يفارق الحياة اليوم.",
    "أصيب تسعة مدنيين أمس بقصف على سرمين، وتوفي أحد المصابين اليوم.",
])
def test_the_day_on_which_one_of_the_wounded_died_is_not_that_of_the_act(text: str) -> None:
    (one,) = accounts(text)
    assert one.date_start == "2025-12-09"


def test_attacks_told_behind_an_earthquake_are_no_accident() -> None:
    text = ("قتل مدني بقصف على أريحا.\nوتزيد المعاناة بعد الزلزال الذي ضرب البلاد.\n"
            "واستجابت الفرق لتسعين هجوماً منذ بداية العام الحالي.\nوأدت هذه الهجمات لمقتل 18 شخصاً.")
    found = extract(Report("x", text, published="2025-12-10", lang="ar"))
    assert [(figure.scope, figure.low) for figure in found.figures] == [("incident", 1), ("period", 18)]


def test_who_did_what_is_recalled_with_its_day_is_told_there() -> None:
    text = ("أصيب سبعة مدنيين اليوم بقصف على عفرين مصدره مناطق تسيطر عليها قسد وقوات النظام.\n"
            "والجدير بالذكر أن الثاني من الشهر الجاري شهد قيام قسد بقصف عفرين ما أدى لمقتل ثلاثة أشخاص.")
    assert [one.perpetrators for one in accounts(text)][-1] == ("sdf",)


def test_casualties_in_several_areas_only_open_what_is_told_of_a_village_of_each() -> None:
    text = ("خلفت الغارات منذ مطلع العام 33 قتيلاً.\nويشهد الشمال تصعيداً، إذ قصفت منازل في ريفي إدلب وحلب اليوم ووقع ضحايا.\n"
            "وقتلت امرأة بقصف على مدينة اعزاز.\nوأصيب طفل بقصف على قرية شنان.")
    assert told(text) == "killed 1 | wounded 1"


@pytest.mark.parametrize(("text", "doers"), [
    ("قوات سوريا الديمقراطية:\n- القبض على المدعو سالم في الطبقة.", ("sdf",)),
    ("وزارة الداخلية:\nإلقاء القبض على ثلاثة مطلوبين في حمص.", ("general-security",)),
    ("الجيش التركي:\n- تحييد ثلاثة مسلحين في عفرين.", ("turkey",)),
    # What others did, and who is no force.
    ("قوات سوريا الديمقراطية:\nمقتل ثلاثة مدنيين بقصف على عين عيسى.", ("unknown",)),
    ("المرصد السوري:\n- اعتقال ثلاثة شبان في الطبقة.", ("unknown",)),
])
def test_a_force_that_heads_its_own_deed_did_it(text: str, doers: tuple[str, ...]) -> None:
    (one,) = accounts(text)
    assert one.perpetrators == doers


@pytest.mark.parametrize("text", [
    "مقتل عنصر من الأمن العسكري وإصابة آخر بهجوم في بلدة اليادودة",
    "قتل شرطي من أمن الدولة وجرح آخر في بلدة اليادودة.",
    "اغتيال عنصر في المخابرات الجوية وإصابة آخر كان برفقته في نوى",
    "مقتل أحد عناصر حرس الحدود وإصابة آخر بهجوم في نوى",
])
def test_another_is_of_the_service_of_the_one_before(text: str) -> None:
    (one,) = accounts(text)
    assert {outcome: groups["security"] for outcome, groups in one.breakdown.items()} == {"killed": (1, 1), "wounded": (1, 1)}
