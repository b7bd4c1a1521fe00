"""Dates (codebook 9): every spelling in the examples, what stands together, the text's own day, datelines and stamps."""

import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from date_examples import PUBLISHED, TABLES, days_told
from hypothesis import given
from hypothesis import strategies as st

from stats.find.calendar import latest_day, latest_month, month_span, weekday_nearest, weekday_past
from stats.find.date import RANKS, DateHit, combine, day_of_telling, find_dates
from stats.find.dateline import read_dateline, read_stamp
from stats.language import LANGUAGES, table
from stats.shipped import shipped
from stats.text.word import forms_of

DAYS = st.dates(date(2011, 1, 1), date(2035, 12, 31))


def found(text: str, published: date | None = PUBLISHED, lang: str = "ar", **known: object) -> list[DateHit]:
    return find_dates(forms_of(text), lang, published, **known)  # type: ignore[arg-type]


def only(text: str, published: date | None = PUBLISHED, lang: str = "ar", **known: object) -> DateHit:
    hits = found(text, published, lang, **known)
    assert len(hits) == 1, hits
    return hits[0]


def told(text: str, published: date | None = PUBLISHED, lang: str = "ar") -> tuple[date | None, date | None, str]:
    hit = only(text, published, lang)
    return hit.first, hit.last, hit.kind


def examples(path: Path) -> Iterator[tuple[list[str], str]]:
    wanted: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            wanted = [line[2:].strip()]
        elif line.strip() == "!":
            wanted = []
        elif line.strip() and not line.startswith("#"):
            yield wanted, line


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", TABLES)
def test_every_example_is_read_as_it_says(code: str, name: str) -> None:
    pairs = list(examples(shipped("data", "languages", code, f"{name}.examples")))
    assert len(pairs) >= 5
    assert {text: days_told(text, code) for _, text in pairs} == {text: wanted for wanted, text in pairs}


@pytest.mark.parametrize(("text", "day"), [
    ("مساء أمس الثلاثاء", date(2025, 12, 16)),
    ("اليوم الأربعاء 17 كانون الأول", date(2025, 12, 17)),
    ("صباح اليوم الأحد 19 أيلول", date(2025, 9, 19)),
    ("يوم أمس الخميس الموافق 18 كانون الأول 2025", date(2025, 12, 18)),
    ("الثلاثاء 2022/02/15", date(2022, 2, 15)),
    ("الثلاثاء 15/2", date(2025, 2, 15)),
    ("فجر اليوم، الاثنين 4 من تموز", date(2025, 7, 4)),
])
def test_what_stands_together_is_one_day(text: str, day: date) -> None:
    assert told(text)[:2] == (day, day)


def test_an_explicit_date_beats_a_weekday_beats_a_relative_word() -> None:
    ranks = [only(text).rank for text in ("أمس الثلاثاء 9 كانون الأول", "أمس الثلاثاء", "أمس")]
    assert [RANKS[rank] for rank in ranks] == ["explicit", "weekday", "relative"]


def test_combine_takes_the_strongest_and_spans_the_words() -> None:
    hits = found("وقع الهجوم أمس بحسب مصدر محلي تحدث عن يوم الثلاثاء في البلدة")
    assert combine([]) is None
    best = combine(hits)
    assert best is not None
    assert (best.first, best.start, best.end) == (date(2025, 12, 16), hits[0].start, hits[1].end)


def test_combine_prefers_a_day_to_a_period_and_to_a_month() -> None:
    hits = found("منذ مطلع العام، وفي تشرين الثاني، وأمس")
    assert [hit.precision for hit in hits] == [5, 4, 1]
    best = combine(hits)
    assert best is not None
    assert best.first == date(2025, 12, 19)


@pytest.mark.parametrize(("published", "day"), [
    (date(2025, 12, 15), date(2025, 12, 15)),
    (date(2025, 12, 14), date(2025, 12, 15)),
    (date(2025, 12, 18), date(2025, 12, 15)),
    (date(2025, 12, 19), date(2025, 12, 22)),
])
def test_today_monday_is_the_monday_nearest_the_stamp(published: date, day: date) -> None:
    assert told("today, Monday", published, "en")[0] == day
    assert told("اليوم (الاثنين)", published)[0] == day


def test_a_weekday_that_is_the_day_of_publication_means_it_even_beside_yesterday() -> None:
    assert told("أمس السبت")[0] == PUBLISHED


def test_a_date_without_a_year_is_the_latest_not_two_days_ahead() -> None:
    assert told("22 كانون الأول")[0] == date(2025, 12, 22)
    assert told("23 كانون الأول")[0] == date(2024, 12, 23)
    assert told("29 شباط")[0] == date(2024, 2, 29)


def test_the_year_told_wins_over_the_hint_and_the_hint_over_the_latest() -> None:
    assert only("5 آذار 2021", year_hint=2019).first == date(2021, 3, 5)
    assert only("5 آذار", year_hint=2019).first == date(2019, 3, 5)


def test_without_a_day_of_publication_only_whole_dates_are_resolved() -> None:
    assert only("5 آذار 2021", None).first == date(2021, 3, 5)
    assert [only(text, None).first for text in ("5 آذار", "الثلاثاء", "أمس", "ليلة أمس", "الشهر الماضي")] == [None] * 5


def test_a_night_never_runs_past_the_day_of_publication() -> None:
    saturday = date(2025, 12, 20)
    assert told("ليل السبت") == (saturday, saturday, "night")
    assert told("ليل الجمعة") == (date(2025, 12, 19), saturday, "night")
    assert told("overnight on Friday", lang="en") == (date(2025, 12, 19), saturday, "night")


def test_after_midnight_is_the_later_day_and_before_it_the_eve() -> None:
    assert told("بعد منتصف ليل الاثنين – الثلاثاء")[:2] == (date(2025, 12, 16),) * 2
    assert told("بعد منتصف ليلة أمس الخميس")[:2] == (date(2025, 12, 19),) * 2
    assert told("قبيل منتصف ليل الخميس")[:2] == (date(2025, 12, 18),) * 2
    assert told("بعد منتصف ليلة اليوم السبت 20 كانون الأول")[:2] == (PUBLISHED,) * 2


def test_two_days_of_a_month_are_two_dates_when_they_are_apart() -> None:
    assert [hit.first for hit in found("18 و25 من تموز الماضيين")] == [date(2025, 7, 18), date(2025, 7, 25)]
    assert told("18 و19 تموز")[:2] == (date(2025, 7, 18), date(2025, 7, 19))


def test_the_same_day_is_the_day_told_last() -> None:
    hits = found("في 5 كانون الأول قتل رجل، وفي اليوم نفسه أصيب آخر، وفي اليوم التالي انفجر لغم")
    assert [hit.first for hit in hits] == [date(2025, 12, 5), date(2025, 12, 5), date(2025, 12, 6)]
    assert found("وفي اليوم نفسه أصيب آخر") == []


def test_spans_carry_since_and_until() -> None:
    hit = only("منذ بداية العام الحالي حتى نهاية أيلول الماضي")
    assert (hit.first, hit.last, hit.kind) == (date(2025, 1, 1), date(2025, 9, 30), "period")
    assert told("وخلال تشرين الثاني")[2] == "period"
    assert told("في تشرين الثاني")[2] == "explicit"


def test_a_span_that_ends_in_an_unknown_month_is_no_day() -> None:
    words = forms_of("من 30 أيلول 2015 وحتى 20 أيلول الجاري")
    (hit,) = find_dates(words, "ar", None)
    assert (hit.kind, hit.first, hit.last) == ("period", date(2015, 9, 30), None)


def test_since_this_morning_is_a_day_without_a_stamp_too() -> None:
    for text in ("وسط تحليق مكثف منذ ساعات الصباح", "تحلق منذ يوم أمس", "تحلق منذ ليلة أمس"):
        hit = only(text, None)
        assert (hit.kind in ("relative", "night"), hit.first, hit.last) == (True, None, None)


def test_places_of_a_hit_are_its_words() -> None:
    words = forms_of("قصفت القوات البلدة صباح يوم الثلاثاء الماضي، بحسب الأهالي")
    hit = only("قصفت القوات البلدة صباح يوم الثلاثاء الماضي، بحسب الأهالي")
    assert words[hit.start:hit.end] == ("صباح", "يوم", "الثلاثاء", "الماضي")


def test_the_day_of_telling_is_the_one_the_text_names() -> None:
    saturday = PUBLISHED
    assert day_of_telling(found("قتل رجل اليوم الأحد"), saturday) == date(2025, 12, 21)
    assert day_of_telling(found("قتل رجل أمس السبت"), saturday) == date(2025, 12, 21)
    assert day_of_telling(found("قتل رجل اليوم السبت 13 أيلول"), saturday) == date(2025, 9, 13)
    assert day_of_telling(found("قتل رجل يوم الثلاثاء"), saturday) == saturday
    assert day_of_telling(found("قتل رجل أمس"), None) is None


@pytest.mark.parametrize(("text", "lang", "opening", "day"), [
    ("دمشق 20 ديسمبر 2025 (وكالة المثال) قتل رجل", "ar", "دمشق 20 ديسمبر 2025 ( وكاله المثال )", date(2025, 12, 20)),
    ("HOMS (Sample Wire) - A man was killed", "en", "homs ( sample wire ) -", None),
    ("HOMS, Dec. 20 (Sample Wire) -- A man was killed", "en", "homs , dec . 20 ( sample wire ) - -", date(2025, 12, 20)),
    ("Homs, Syria (Sample Wire) - A man was killed", "en", "homs , syria ( sample wire ) -", None),
    ("القامشلي - 12 كانون الأول 2025 - قتل رجل", "ar", "القامشلي - 12 كانون الاول 2025 -", date(2025, 12, 12)),
    ("إدلب – وكالات", "ar", "ادلب - وكالات", None),
])
def test_datelines_are_told_from_the_text(text: str, lang: str, opening: str, day: date | None) -> None:
    words = forms_of(text)
    line = read_dateline(words, lang, PUBLISHED)
    assert line is not None
    assert (" ".join(words[:line.end]), line.day) == (opening, day)
    assert words[line.place_start] == opening.split()[0]


@pytest.mark.parametrize("text", ["مقتل طفل (9 أعوام) في حلب", "قتل رجل في 12 كانون الأول 2025", "محافظة حلب: قتل رجل", "حلب"])
def test_other_openings_are_no_datelines(text: str) -> None:
    assert read_dateline(forms_of(text), "ar", PUBLISHED) is None


@pytest.mark.parametrize(("text", "day"), [
    ("السبت, ١٨ مايو ٢٠٢٤, ١٥:١٠", date(2024, 5, 18)),
    ("آخر تحديث: 27.07.2023", date(2023, 7, 27)),
    ("11 تشرين الاول 2021", date(2021, 10, 11)),
    ("الثلاثاء 2022/02/15", date(2022, 2, 15)),
    ("مارس 04, 2022", date(2022, 3, 4)),
    ("قتل رجل الثلاثاء 2022/02/15", None),
    ("أمس", None),
])
def test_stamps_are_lines_of_a_date_and_nothing_else(text: str, day: date | None) -> None:
    assert read_stamp(forms_of(text), "ar", found(text)) == day


def test_a_date_of_publication_in_the_text_is_a_stamp() -> None:
    assert told("نشر في 18 ديسمبر 2025")[2] == "stamp"
    assert told("تاريخ النشر: 18.12.2025")[2] == "stamp"


@given(DAYS, st.sampled_from([0, 1, 7, 40, 200, 360]))
def test_every_name_of_a_month_gives_the_same_day(day: date, later: int) -> None:
    published = day + timedelta(days=later)
    rows = [row for row in table("ar", "months") if row["calendar"] == "gregorian" and row.number("month") == day.month]
    for name in [form for row in rows for form in (*row.forms(), *row.forms("careful"))]:
        assert told(f"قتل رجل في {day.day} {name} في البلدة", published)[0] == day
        assert told(f"قتل رجل في {day.day} من {name} {day.year}", published)[0] == day


@given(DAYS)
def test_figures_and_weekdays_give_the_same_day(day: date) -> None:
    for written in (f"{day:%d/%m/%Y}", f"{day:%Y-%m-%d}", f"{day:%d.%m.%Y}", f"{day.day}-{day.month}-{day.year}"):
        assert told(f"قتل رجل بتاريخ {written}", PUBLISHED)[0] == day
    name = f"{day:%A}"
    assert told(f"A man was killed on {name}", day + timedelta(days=6), "en")[0] == day
    assert told(f"A man was killed last {name}", day + timedelta(days=7), "en")[0] == day
    assert told(f"A man was killed on {name}, {day:%B} {day.day}, {day.year}", PUBLISHED, "en")[0] == day


@given(DAYS, st.integers(1, 7))
def test_weekdays_are_the_nearest(day: date, weekday: int) -> None:
    past, nearest = weekday_past(weekday, day), weekday_nearest(weekday, day)
    assert past.isoweekday() == nearest.isoweekday() == weekday
    assert 0 <= (day - past).days <= 6
    assert abs((day - nearest).days) <= 3


@given(st.integers(1, 12), st.integers(1, 28), DAYS, st.booleans())
def test_the_latest_day_is_within_a_year_and_not_two_days_ahead(month: int, number: int, published: date, hijri: bool) -> None:
    day = latest_day(month, number, published, hijri)
    assert day is not None
    assert -2 <= (published - day).days <= 366


def test_months_of_both_calendars() -> None:
    assert month_span(1446, 9, hijri=True) == (date(2025, 3, 1), date(2025, 3, 29))
    assert month_span(2025, 13) is None
    assert latest_month(12, PUBLISHED) == (date(2025, 12, 1), date(2025, 12, 31))
    assert latest_month(12, PUBLISHED, over=True) == (date(2024, 12, 1), date(2024, 12, 31))


VOCABULARY = (
    "5", "12", "2025", "و", "-", "/", "،", "من", "في", "أمس", "اليوم", "الثلاثاء", "ليل", "منذ", "قبل", "أيام", "شهر", "آذار",
    "رجل", "كانون الأول", "الماضي", "الجاري", "حتى", "بين", "مطلع", "العام", "خلال", "بعد منتصف ليل", "قتل", "رمضان",
)


@given(st.lists(st.sampled_from(VOCABULARY), max_size=14), st.none() | DAYS)
def test_any_order_of_date_words_gives_sound_hits(parts: list[str], published: date | None) -> None:
    words = forms_of(" ".join(parts))
    end = 0
    for hit in find_dates(words, "ar", published):
        assert end <= hit.start < hit.end <= len(words)
        end = hit.end
        assert 1 <= hit.precision <= 5
        assert not (hit.first and hit.last) or hit.first <= hit.last


@pytest.mark.parametrize("unit", ["صباح ", "5 - ", "بين ", "منذ ", "الماضي من عام ", "قبل أيام ", "ليل ، ", "1/", "أمس "])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def seconds(times: int) -> float:
        words = forms_of("أمس " + unit * times)
        begin = time.process_time()
        find_dates(words, "ar", PUBLISHED)
        return time.process_time() - begin

    seconds(100)
    assert seconds(8000) < 40 * max(seconds(800), 0.002)


def test_impossible_stamps_and_empty_sentences_are_borne() -> None:
    assert found("") == []
    assert only("أمس", date(1, 1, 1)).first is None
    assert only("منذ 900 عام", PUBLISHED).kind == "period"


def test_the_night_into_tomorrow_begins_on_the_day_of_publication() -> None:
    at = date(2025, 12, 15)  # a Monday
    assert [only(text, at).first for text in ("ليلة الاثنين - الثلاثاء", "يومي الاثنين والثلاثاء")] == [at, date(2025, 12, 8)]
    assert only("ليلة الاثنين - الثلاثاء", date(2025, 12, 16)).first == at
