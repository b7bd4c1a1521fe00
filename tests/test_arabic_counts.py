"""How many an Arabic report counts where nothing but the words around a number or a noun tell it (codebook 3)."""

import pytest
from telling import summed

from stats.model import Report
from stats.pipeline import extract


def told(text: str, published: str = "2031-05-14") -> str:
    """Each incident as `سرمين: killed 2, wounded 3+`, incidents set apart by a stroke."""
    found = extract(Report("x", text, title=None, published=published, lang="ar"))
    return " | ".join(f"{one.place}: " + ", ".join(summed(one)) for one in found.accounts)


@pytest.mark.parametrize("behind", [
    "وسط نقص في الأدوية", "وسط حالة من الهلع", "بالتزامن مع نزوح الأهالي", "تحت القصف", "رغم الهدنة", "عبر مسيرة", "بواسطة مسيرة",
    "بالقرب من الفرن", "أمام الفرن", "وتدمير فرنين", "ودمار في الفرن", "هناك", "دون معرفة أسمائهم", "نقلوا إلى المشفى",
    "تم إسعافهم إلى المشفى", "كانوا في الفرن", "بالرصاص", "بصاروخ موجه", "بقنبلة", "طعنا بالسكاكين",
    "دهسا", "صباحا", "لم تعرف أسماؤهم", "حيث انهار الفرن", "فور وقوع الانفجار",
])
@pytest.mark.parametrize(("number", "hurt"), [("العشرات", "20+"), ("ستة", "6"), ("7", "7")])
def test_a_bare_number_counts_people_before_words_that_tell_where_when_and_how(behind: str, number: str, hurt: str) -> None:
    assert told(f"قتلت سيدة في سرمين وأصيب {number} {behind}.") == f"سرمين: killed 1, wounded {hurt}"


@pytest.mark.parametrize("text", [
    "أصيب طفل في سرمين، وبلغ عدد القذائف 7 صباحا.", "أصيب طفل في سرمين عند الساعة 6 مساء.", "أصيب طفل في سرمين، وتضرر 5 منازل.",
])
def test_hours_and_things_are_no_people(text: str) -> None:
    assert told(text) == "سرمين: wounded 1"


@pytest.mark.parametrize("behind", [
    "أثناء عملهما في الفرن", "إثر استهداف سيارتهما", "أمام منزلهما", "كانا يستقلان دراجة", "، ونقلا إلى المشفى",
    "، وعثر على جثتيهما لاحقا", "، كلاهما من سرمين",
])
@pytest.mark.parametrize("people", ["خبازين", "مدنيين", "مسعفين"])
def test_a_dual_that_points_back_settles_a_form_that_may_be_one(people: str, behind: str) -> None:
    assert told(f"مقتل {people} بقصف على سرمين {behind}.") == "سرمين: killed 2"


@pytest.mark.parametrize("text", [
    "مقتل مدنيين بقصف على سرمين أثناء عملهم في الفرن.",
    "مقتل مدنيين بقصف على سرمين من قريتين بعد قصفهما.",
    "مقتل مدنيين في سرمين برصاص مسلحين كانا على دراجة.",
])
def test_a_dual_of_something_else_settles_nothing(text: str) -> None:
    assert told(text) == "سرمين: killed 3+"
