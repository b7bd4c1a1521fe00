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


@pytest.mark.parametrize(("text", "expected"), KIN + NUMBERED)
def test_whom_a_post_counts(text: str, expected: str) -> None:
    assert sums(text) == expected


def test_each_of_a_list_has_the_age_behind_his_own_name() -> None:
    told = only("الشهداء في قصف سرمين: سالم درويش، وائل حمدان، سيف الحمدان 12 سنة، خالد درويش")
    assert (told.outcomes["killed"], told.breakdown["killed"]["children"], told.minor_ages) == ((4, 4), (1, 1), (12,))


def test_an_item_of_a_numbered_list_keeps_its_age_alone() -> None:
    told = only("أسماء المصابين في سرمين\n1-دعاء درويش الأب سالم الأم زهور العمر 11سنة\n2- سالم حمدان السكن الشارع 12 العمر 64")
    assert (told.outcomes["wounded"], told.minor_ages) == ((2, 2), (11,))
