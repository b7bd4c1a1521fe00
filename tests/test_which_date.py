"""Dates that may be read in two ways: which number is the day, and of which year it is (codebook 9)."""

from datetime import date

import pytest

from stats.find.date import find_dates
from stats.model import Report
from stats.pipeline import extract
from stats.text.word import forms_of


@pytest.mark.parametrize(("text", "lang", "published", "day"), [
    ("on 12/5/2025", "en", date(2025, 12, 5), date(2025, 12, 5)),
    ("on 5/12/2025", "en", date(2025, 12, 5), date(2025, 12, 5)),
    ("on 3/4/2025", "en", date(2025, 12, 5), date(2025, 4, 3)),
    ("on 2025-12-05", "en", date(2025, 12, 5), date(2025, 12, 5)),
    ("on 4/9/2025", "en", date(2025, 4, 30), date(2025, 4, 9)),
    ("on 4/9/2025", "en", None, date(2025, 9, 4)),
    ("12/5/2025", "ar", date(2025, 12, 5), date(2025, 5, 12)),
])
def test_the_american_order_where_only_that_is_of_the_news(text: str, lang: str, published: date | None, day: date) -> None:
    assert [hit.first for hit in find_dates(forms_of(text), lang, published)] == [day]


def test_a_post_told_once_more_in_english_is_one_incident() -> None:
    text = (
        "صورة بتاريخ 5/12/2025 بعد غارة على حي الميدان بحماة أسفرت عن مقتل عدد من المدنيين و12 جريحا.\n"
        "Photo taken on 12/5/2025 after a strike on the Al-Midan district of Hama, which killed some civilians and wounded 12."
    )
    told = extract(Report("x", text, published="2025-12-05", lang="ar")).accounts
    assert [one.outcomes for one in told] == [{"killed": (3, None), "wounded": (12, 12)}]


@pytest.mark.parametrize(("text", "lang", "day"), [
    ("يوم الأربعاء 4 كانون الأول", "ar", date(2024, 12, 4)),
    ("on Wednesday, December 4", "en", date(2024, 12, 4)),
    ("on Monday, December 4", "en", date(2023, 12, 4)),
    ("4 كانون الأول", "ar", date(2023, 12, 4)),
    ("الأربعاء 4 كانون الأول 2023", "ar", date(2023, 12, 4)),
])
def test_the_weekday_tells_the_year_of_a_date_some_days_ahead_of_the_stamp(text: str, lang: str, day: date) -> None:
    assert [hit.first for hit in find_dates(forms_of(text), lang, date(2024, 12, 1))] == [day]
