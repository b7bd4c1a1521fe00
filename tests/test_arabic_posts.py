"""Arabic posts of invented events, as people write them: whom they count in few words."""

import pytest
from test_arabic_reports import only, sums

KIN = [
    ("استشهد سالم درويش وأخوه بقصف على سرمين.", "killed 2"),
    ("استشهد طفل وأبوه بقصف على سرمين.", "killed 2"),
    ("مقتل طفل وأبيه وأخيه بقصف على سرمين.", "killed 3"),
    ("مقتل طفل وأخويه بقصف على سرمين.", "killed 3"),
    ("استشهاد خمسة إخوة بقصف على سرمين.", "killed 5"),
]
NUMBERED = [
    ("أسماء المصابين بالقصف على سرمين\n1-دعاء درويش الأب سالم الأم زهور العمر 11سنة\n2- سالم علي حمدان مواليد 1990\n"
     "3- وائل الحمدان من بنش إصابة خفيفة", "wounded 3"),
    ("أسماء المصابين بالقصف على مدينة #سرمين1- دعاء درويش ثلاث سنوات2-سالم حمدان 10 سنوات3-وائل الحمدان ٤٧ سنه", "wounded 3"),
    ("الشهداء في قصف سرمين: 1- سالم درويش من بنش 2- وائل حمدان مواليد 1990 3- سيف الحمدان 12 سنة وأصيب خمسة آخرون.",
     "killed 3; wounded 5"),
    ("أسماء المصابين بالقصف على سرمين\n1- طراد الكردوش من حمص\n2- زيلان الكردوش من حلب", "wounded 2"),
    # These are no names.
    ("استهدف القصف منازل الشهداء في المناطق التالية: 1- بلدة سرمين 2- بلدة النيرب", ""),
]
NAMED_FIRST = [
    ("سالم درويش الحمدان\nالعمر35 سنة\nإصابة بقصف على سرمين", "wounded 1"),
    ("#سرمين\nالطفل سالم درويش 12 سنة\nوائل حمدان\nاستشهدا جراء القصف على المدينة", "killed 2"),
    ("سالم درويش، وائل حمدان، خالد الحمدان استشهدوا بقصف على سرمين.", "killed 3"),
    ("سالم درويش\nوائل حمدان\nفي ذمة الله\nجراء القصف على سرمين", "killed 2"),
    ("انتقل إلى رحمة الله تعالى\nسالم درويش\nإثر انفجار لغم في سرمين", "killed 1"),
    ("في ذمة الله الشابان سالم درويش ووائل حمدان إثر قصف على سرمين.", "killed 2"),
    # Who wrote the report is nobody harmed.
    ("سالم درويش\nقتل ثلاثة أشخاص بقصف على سرمين", "killed 3"),
    ("سالم درويش\nأصيب بجروح ثلاثة أشخاص بقصف على سرمين", "wounded 3"),
    # Nor is a death that nobody caused.
    ("في ذمة الله الحاج سالم درويش إثر مرض عضال.", ""),
]
WORDS = [
    ("عدد الشهداء 3 وعدد الجرحى 7 بقصف على سرمين.", "killed 3; wounded 7"),
    ("استشهد الأب والأم وأطفالهما الأربعة بقصف على سرمين.", "killed 6"),
    ("بترت ساق شاب وأصيب آخر بانفجار لغم في سرمين.", "wounded 2"),
    ("فقد طفل قدمه بانفجار لغم في سرمين.", "wounded 1"),
    ("أسماء بعض الإصابات التي وصلت إلى مشفى سرمين:\nعمر درويش\nعبد المحسن درويش", "wounded 2"),
    ("مجزرة ضحيتها خمسة من عائلة واحدة بقصف على سرمين.", "killed 5"),
    ("9 شهداء وأكثر من 30 جريج بقصف على سرمين.", "killed 9; wounded 30+"),
    ("انصاب خمسة مدنيين وانقتل طفل بقصف على سرمين.", "killed 1; wounded 5"),
    ("قتل أربعة بقصف على سرمين. وقال الدفاع المدني إن الضحايا رجلان وامرأة وطفل.", "killed 4"),
    ("أسماء الضحايا في سرمين:\nسالم درويش\nوائل حمدان", "killed 2"),
]


@pytest.mark.parametrize(("text", "expected"), KIN + NUMBERED + NAMED_FIRST + WORDS)
def test_whom_a_post_counts(text: str, expected: str) -> None:
    assert sums(text) == expected


def test_each_of_a_list_has_the_age_behind_his_own_name() -> None:
    told = only("الشهداء في قصف سرمين: سالم درويش، وائل حمدان، سيف الحمدان 12 سنة، خالد درويش")
    assert (told.outcomes["killed"], told.breakdown["killed"]["children"], told.minor_ages) == ((4, 4), (1, 1), (12,))


def test_an_item_of_a_numbered_list_keeps_its_age_alone() -> None:
    told = only("أسماء المصابين في سرمين\n1-دعاء درويش الأب سالم الأم زهور العمر 11سنة\n2- سالم حمدان السكن الشارع 12 العمر 64")
    assert (told.outcomes["wounded"], told.minor_ages) == ((2, 2), (11,))


@pytest.mark.parametrize(("text", "outcome", "breakdown"), [
    ("قتل أربعة بقصف على سرمين. القتلى رجلان وامرأة وطفل.", "killed",
     {"men": (2, 2), "civilians": (2, 2), "women": (1, 1), "children": (1, 1)}),
    ("إصابات بين صفوف المدنيين بقصف على سرمين.", "wounded", {"civilians": (3, None)}),
    ("أسماء شهداء القصف على سرمين\nزهرة طفلة\nيوسف طفل\nعمر طفل", "killed",
     {"civilians": (3, 3), "children": (3, 3), "girls": (1, 1), "boys": (2, 2)}),
    ("استشهاد سالم درويش (طفل) بقصف على سرمين.", "killed", {"civilians": (1, 1), "children": (1, 1), "boys": (1, 1)}),
    ("المصابون في سرمين هم؛ سالم درويش (12 عاماً)، وائل (5 أعوام).", "wounded",
     {"civilians": (2, 2), "children": (2, 2), "boys": (2, 2)}),
])
def test_who_they_are(text: str, outcome: str, breakdown: dict[str, tuple[int, int | None]]) -> None:
    assert only(text).breakdown[outcome] == breakdown
