"""A total whose people are listed one by one, each in his place: these are the incidents, the total is `period` (codebook 5)."""

import pytest
from telling import PUBLISHED, accounts_of, summed, told_in

from stats.model import Report
from stats.pipeline import extract

TOTALS = (
    "قتل سبعة أشخاص اليوم في حوادث متفرقة في سوريا", "وثق مرصد الغيم مقتل سبعة أشخاص اليوم", "حصيلة اليوم: سبعة قتلى في سوريا",
)
ITEMS = ("ثلاثة خبازين بهجوم مسلح في مدينة الميادين", "طفل قرب بلدة سراقب بانفجار لغم", "مدنيان في مدينة نوى")


ENGLISH = (
    "three soldiers in an armed attack in Mayadin", "a child near Saraqib in a landmine explosion", "two civilians in Nawa",
)


def told(text: str, lang: str = "ar") -> list[str]:
    return sorted(f"{one.place}: {', '.join(summed(one))}" for one in accounts_of(text, lang))


@pytest.mark.parametrize("total", TOTALS)
@pytest.mark.parametrize(("opens", "parts"), [
    (": ", "، و"), (": ", "؛ "), ("، هم: ", "، و"), ("، بينهم ", "، و"), (":\n", "\n"), (":\n- ", "\n- "),
    (" على الشكل التالي:\n• ", "\n• "),
])
def test_a_list_of_incidents(total: str, opens: str, parts: str) -> None:
    text = total + opens + parts.join(ITEMS)
    assert told(text) == ["الميادين: killed 3", "سراقب: killed 1", "نوى: killed 2"]
    periods = [figure.low for figure in extract(Report("x", text, published=PUBLISHED.isoformat(), lang="ar")).figures
               if figure.scope == "period"]
    assert periods == [7]


@pytest.mark.parametrize("total", [
    "Seven people were killed in separate incidents in Syria on Tuesday", "Tuesday's death toll: seven people killed",
    "The Cloud Monitor documented the killing of seven people across Syria on Tuesday",
])
@pytest.mark.parametrize(("opens", "parts"), [
    (": ", ", "), (": ", "; "), (", including ", ", "), (", among them ", ", "), (":\n", "\n"), (":\n- ", "\n- "),
    (":\n• ", "\n• "),
])
def test_a_list_of_incidents_in_english(total: str, opens: str, parts: str) -> None:
    items = [item[0].upper() + item[1:] if "\n" in opens else item for item in ENGLISH]
    text = total + opens + parts.join(items)
    assert told(text, "en") == ["Mayadin: killed 3", "Nawa: killed 2", "Saraqib: killed 1"]


@pytest.mark.parametrize(("text", "expected"), [
    ("Seven were killed on Monday, three of them in Mayadin, two in Nawa and two in Saraqib.",
     ["Mayadin: killed 3", "Nawa: killed 2", "Saraqib: killed 2"]),
    ("The Cloud Monitor counted nine bakers killed on Monday, six of them in Idlib by shelling and three in Aleppo by mines.",
     ["Aleppo: killed 3", "Idlib: killed 6"]),
])
def test_some_of_them_in_each_place(text: str, expected: list[str]) -> None:
    assert told(text, "en") == expected


@pytest.mark.parametrize("total", TOTALS)
def test_a_numbered_list(total: str) -> None:
    lines = "".join(f"\n{number}- {item}" for number, item in enumerate(ITEMS, 1))
    assert told(f"{total}:{lines}") == ["الميادين: killed 3", "سراقب: killed 1", "نوى: killed 2"]


@pytest.mark.parametrize("text", [
    "قتل سبعة مدنيين بقصف على مدينة الباب، بينهم طفلان في حي المحمودية، وامرأة في السوق.",
    "قتل سبعة أشخاص اليوم، بينهم طفلان من مدينة نوى، وامرأة من مدينة طفس.",
    "قتل سبعة أشخاص في مدينة نوى:\nثلاثة خبازين\nأربعة حلاقين",
])
def test_who_they_were_is_no_list_of_incidents(text: str) -> None:
    assert [summed(one) for one in accounts_of(text, "ar")] == [["killed 7"]]


def test_a_label_before_the_total_is_not_the_colon_of_the_list() -> None:
    text = f"{TOTALS[2]}: قتل {ITEMS[0]}، وقتل {ITEMS[1]}، وقتل {ITEMS[2]}."
    assert told(text) == ["الميادين: killed 3", "سراقب: killed 1", "نوى: killed 2"]


@pytest.mark.parametrize(("text", "lang", "expected"), [
    ("حصيلة القصف على ريف إدلب اليوم:\nسرمين: 3 شهداء\nبنش: شهيد وجريحان\nأريحا: 3 شهداء وجريحان", "ar",
     ["أريحا: killed 3, wounded 2", "بنش: killed 1, wounded 2", "سرمين: killed 3"]),
    ("Tuesday's toll:\nSarmin: 3 killed\nBinnish: 3 killed, 2 wounded", "en",
     ["Binnish: killed 3, wounded 2", "Sarmin: killed 3"]),
])
def test_a_line_for_each_town(text: str, lang: str, expected: list[str]) -> None:
    assert told(text, lang) == expected


def test_the_number_of_an_item_is_no_end_of_a_range() -> None:
    assert told_in("1- ثلاثة خبازين قتلوا", "ar") == "killed 3"
    assert told_in("قتل 1-3 خبازين", "ar") == "killed 1-3"


def test_items_of_a_counted_week_have_days_of_their_own() -> None:
    text = ("أحصى مرصد الغيم بين 1 و7 كانون الأول مقتل أربعة أشخاص في حوادث متفرقة: خبازان في مدينة الميادين في الأول من الشهر، "
            "وطفل قرب بلدة سراقب في الثالث منه.")
    assert [(one.place, one.date_start, one.date_end) for one in accounts_of(text, "ar")] == [
        ("الميادين", "2025-12-01", "2025-12-01"), ("سراقب", "2025-12-03", "2025-12-03")]


@pytest.mark.parametrize(("text", "expected"), [
    ("والشهداء في مناطق الفصائل هم:\n-راع نتيجة قصف قوات النظام على بلدة بنش.\n-طفلان ورجل، بقصف على مدينة نوى.",
     ["SY07 killed 1", "SY12 killed 3"]),
    ("والجرحى هم:\n- راع نتيجة قصف قوات النظام على بلدة بنش.\n- خبازان بقصف على نوى", ["SY07 wounded 1", "SY12 wounded 2"]),
    ("جرح أربعة بقصف على نوى.\nليرتفع عدد الجرحى إلى 5، والجرحى هم:\n- راع بقصف النظام على بنش.\n- أربعة بالقصف على نوى",
     ["SY12 wounded 4", "SY07 wounded 1"]),
    # Items that name no place are of the total over the year.
    ("ومنذ مطلع العام قتل 446 شخصا، والقتلى هم:\n– 46 راعيا بقصف بري لقوات النظام\n– 310 من قوات النظام", []),
])
def test_items_under_a_heading_that_counts_nobody(text: str, expected: list[str]) -> None:
    assert [f"{' '.join(account.adm1)} {', '.join(summed(account))}" for account in accounts_of(text, "ar")] == expected
