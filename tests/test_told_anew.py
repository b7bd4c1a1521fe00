"""An act of its own behind another in the town or its area is another incident; what goes on with the first is not."""

import pytest
from telling import accounts_of

SHELLING = "قتلت سيدة وأصيب ستة مدنيين جراء قصف مدفعي على مدينة طفس غربي درعا صباح اليوم. "
RAID = "اعتقلت قوات الأمن العام خمسة شبان خلال مداهمات في مدينة طفس. "
FIRST = {"ar": (SHELLING, RAID), "en": ("Shelling of the town of Tafas killed a woman and wounded six civilians on Thursday. ",)}


@pytest.mark.parametrize(("lang", "second"), [
    ("ar", "وقتل عنصران من الأمن العام بهجوم مسلح على حاجز في الريف الغربي لدرعا."),
    ("ar", "كما قتل حداد برصاص مجهولين في ريف درعا الغربي."),
    ("ar", "واختطف مسلحون مجهولون طبيباً في ريف درعا."),
    ("ar", "وعثر الأهالي على جثة شاب مجهول الهوية في ريف درعا الغربي."),
    ("ar", "كما قتل حداد برصاص مجهولين في مدينة طفس."),
    ("en", "A former rebel commander was shot dead by unknown gunmen in rural Daraa."),
    ("en", "Also in western Daraa, two guards were killed in an armed attack on their checkpoint in the countryside of Daraa."),
    ("en", "Unknown gunmen kidnapped a doctor in rural Daraa."),
    ("en", "Residents found the body of an unidentified young man in the western countryside of Daraa."),
])
def test_another_act(lang: str, second: str) -> None:
    assert [len(accounts_of(first + second, lang)) for first in FIRST[lang]] == [2] * len(FIRST[lang])


@pytest.mark.parametrize("second", [
    "وأضاف المصدر أن المصابين نقلوا إلى مشفى في ريف درعا.",
    "وقال ناشط إن القصف أدى إلى مقتل سيدة وإصابة ستة في ريف درعا الغربي.",
    "وتوفي أحد المصابين لاحقاً في مشفى بريف درعا.",
    "كما أصيب آخران بالقصف ذاته في ريف درعا.",
])
def test_the_same_act(second: str) -> None:
    assert len(accounts_of(SHELLING + second, "ar")) == 1
