"""What is not known takes no harm with it that a clause of its own tells; an illness undoes no arrest (codebook 2 and 3)."""

import pytest
from telling import PUBLISHED, summed

from stats.model import Report
from stats.pipeline import extract


def told(text: str, title: str | None = None) -> str:
    lang = "ar" if text[0] > "z" else "en"
    report = Report("x", text, title=title, published=PUBLISHED.isoformat(), lang=lang)
    return " | ".join(", ".join(summed(one)) for one in extract(report).accounts)


@pytest.mark.parametrize(("text", "expected"), [
    ("لم تعرف هوية الخباز بعد، فيما أصيبت خياطة بشظية في سرمين.", "wounded 1"),
    ("لم تتضح ملابسات الحادث، وأصيب نجار بجروح في سرمين.", "wounded 1"),
    ("لم تعلن أي جهة مسؤوليتها، بينما نقل أربعة جرحى إلى مشفى سرمين.", "wounded 4"),
    ("لم تعرف الجهة المنفذة لكن الانفجار أسفر عن مقتل نجار في سرمين.", "killed 1"),
    ("لم ترد معلومات عن خسائر المهاجمين، في حين قتل جنديان في سرمين.", "killed 2"),
    ("لم تتوفر معلومات مؤكدة فيما إذا كان القصف قد أوقع قتلى في سرمين.", ""),
    ("لم يعرف ما إذا قتل أحد أو أصيب في سرمين.", ""),
    ("لم ترد أنباء عن وقوع قتلى أو إصابة نجارين في سرمين.", ""),
    ("The name of the dead baker was not known, while two tailors were wounded in Sarmin.", "wounded 2"),
    ("It was not clear who had fired, but four bakers were killed in Sarmin.", "killed 4"),
    ("Nobody was named and there was no word of a claim, and four bakers were killed in Sarmin.", "killed 4"),
    ("There was no word of three bakers being wounded in Sarmin.", ""),
    ("It is not known how many bakers died, and how many tailors, in Sarmin.", ""),
])
def test_what_is_not_known_ends_with_its_clause(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("اعتقلت دورية نجارا في سرمين يوم الأحد، وتوفي لاحقا إثر أزمة قلبية.", "arrested 1"),
    ("قالت الوزارة إن النجار الذي اعتقلته دورية في سرمين توفي بجلطة دماغية في المشفى.", "arrested 1"),
    ("بين المكتب أن المذكور أوقف على حاجز قرب سرمين، وأنه توفي إثر نوبة قلبية.", "arrested 1"),
    ("توفي موقوف في سجن حماة بسكتة قلبية بعد يومين من اعتقاله على حاجز في سرمين.", "arrested 1"),
    ("توفي نجار في سرمين إثر نوبة قلبية.", ""),
    ("أوقفت دورية سائق شاحنة قرب سرمين بعد حادث سير أودى بحياة نجار.", ""),
    ("The baker, who was arrested in Sarmin on Sunday, died of a heart attack in hospital.", "arrested 1"),
    ("The police said a baker had hanged himself two days after he was arrested in Sarmin.", "arrested 1"),
    ("A baker died of a stroke in Sarmin.", ""),
])
def test_an_illness_undoes_no_arrest(text: str, expected: str) -> None:
    assert told(text) == expected


def test_nor_is_the_dead_of_a_headline_one_of_the_conflict() -> None:
    text = "أفادت الوزارة بأن نجارا أوقفته دورية في سرمين يوم الأحد تعرض لنوبة قلبية وفارق الحياة في المشفى."
    assert told(text, "توضيح حول وفاة موقوف في سرمين") == "arrested 1"
