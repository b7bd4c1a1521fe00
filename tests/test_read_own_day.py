"""Texts without a stamp whose own words make the day certain on which they were told."""

import pytest

from stats.read.own_day import own_day
from stats.read.part import report_from


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل رجل، اليوم الإثنين، بقصف على سرمين.\n— مرصد الحقول (@HuqulWatch) September 4, 2023\nوقتل آخر في بنش.", "2023-09-04"),
    ("قتل رجل، أمس الأحد، بقصف على سرمين.\n— مرصد الحقول (@HuqulWatch) September 4, 2023", "2023-09-04"),
    ("قتل رجل، اليوم الثلاثاء، بقصف على سرمين.\n— مرصد الحقول (@HuqulWatch) September 4, 2023", None),
    ("قتل رجل بقصف على سرمين.\n— مرصد الحقول (@HuqulWatch) September 4, 2023", None),
    ("قتل رجل، اليوم الجمعة 1 أيلول، بقصف على سرمين.\nوسجلنا منذ بداية العام الحالي 2023 حتى 27 آب 491 هجوما.", "2023-09-01"),
    ("أصيب طفل، أمس الخميس 5 تشرين الأول، في بنش.\nوقتل منذ مطلع العام 2023 أكثر من 40 شخصا.", "2023-10-06"),
    ("قتل رجل، اليوم السبت 1 أيلول، بقصف على سرمين.\nوسجلنا منذ بداية العام الحالي 2023 أكثر من 491 هجوما.", None),
    ("قتل رجل، اليوم الجمعة 1 أيلول، بقصف على سرمين.\nوكان القصف قد بدأ في عام 2023.", None),
    ("قتل رجل، اليوم الأحد، بقصف على سرمين.\nوسجلنا منذ بداية العام الحالي 2023 أكثر من 491 هجوما.", None),
    ("قتل رجل، اليوم السبت، في بنش.\nقصف على سرمين اليوم الجمعة 17 أيلول.\n— مرصد الحقول (@HuqulWatch) September 17, 2021", None),
])
def test_the_day_of_telling_is_known_only_where_it_is_certain(text: str, expected: str | None) -> None:
    assert own_day(text, "ar") == expected
    assert report_from({"id": "x", "text": text, "lang": "ar"}).published == expected


def test_a_stamp_is_believed_before_the_text() -> None:
    text = "قتل رجل، اليوم الإثنين، بقصف على سرمين.\n— مرصد الحقول (@HuqulWatch) September 4, 2023"
    assert report_from({"id": "x", "text": text, "published": "2023-09-06"}).published == "2023-09-06"
    assert report_from({"id": "x", "text": text}, "2023-09-07").published == "2023-09-07"
