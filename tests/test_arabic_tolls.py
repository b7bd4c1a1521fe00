"""Arabic reports about invented events that count over a time: running totals, tolls that rise, and what older news is."""

import pytest
from telling import summed

from stats.model import Extraction, Report
from stats.pipeline import extract


def read(text: str, published: str | None = None, title: str | None = None) -> Extraction:
    return extract(Report("x", text, title=title, published=published, lang="ar"))


def incidents(found: Extraction) -> str:
    """Each incident as `سرمين: killed 2, wounded 3+`, incidents set apart by a stroke."""
    return " | ".join(f"{one.place}: " + ", ".join(summed(one)) for one in found.accounts)


def totals(found: Extraction) -> str:
    """The running totals as `killed 12`."""
    return ", ".join(f"{one.outcome} {one.low}" for one in found.figures if one.scope == "period" and not one.part_of)


@pytest.mark.parametrize(("text", "expected", "period"), [
    ("أصيب رجلان بقصف على بلدة النيرب، الأربعاء.\n"
     "وسجل الدفاع المدني منذ بداية العام حتى 10 تشرين الأول 402 هجوما، راح ضحيتها 38 شخصا، وأصيب على إثرها 140 شخصا.",
     "النيرب: wounded 2", "killed 38, wounded 140"),
    ("قتل رجل بقصف على بلدة النيرب.\nومنذ مطلع الشهر قتل 14 شخصا في البلدة.", "النيرب: killed 1", "killed 14"),
    ("أصيب رجلان بقصف على النيرب، الأربعاء.\nوقبل ثلاثة أسابيع، قتل طفلان بقصف استهدف أطراف النيرب.",
     "النيرب: wounded 2 | النيرب: killed 2", ""),
    ("قتل رجل بقصف على النيرب.\nوقبل شهرين قتلت امرأة بقصف على النيرب.", "النيرب: killed 1 | النيرب: killed 1", ""),
    ("قتل ثلاثة مدنيين بقصف على سرمين قبل أسبوعين.\nوقال الدفاع المدني إن القتلى الثلاثة من عائلة واحدة.",
     "سرمين: killed 3", ""),
    ("قصفت الطائرات منذ صباح الأحد مدينة سرمين، ما أدى إلى إصابة امرأة.", "سرمين: wounded 1", ""),
])
def test_older_news_and_totals_are_known_without_a_stamp(text: str, expected: str, period: str) -> None:
    found = read(text)
    assert (incidents(found), totals(found)) == (expected, period)
