"""People counted over a time, in a campaign or in many acts, told beside the news of one: running totals (codebook 5)."""

import pytest
from telling import accounts_of, summed

from stats.model import Report
from stats.pipeline import extract

NEWS = {"ar": "قتل ثلاثة خبازين وأصيب خمسة، اليوم الأربعاء، بقصف على مدينة بنش. ",
        "en": "Shelling of Binnish killed three bakers and wounded five on Wednesday. "}


def totals(lang: str, text: str) -> list[str]:
    """The running totals of a text behind the news, which stands."""
    found = extract(Report("x", NEWS[lang] + text, published="2025-12-10", lang=lang))
    assert [(one.adm1, summed(one)) for one in found.accounts] == [(("SY07",), ["killed 3", "wounded 5"])]
    return [f"{one.outcome} {one.low}" for one in found.figures if one.scope == "period"]


@pytest.mark.parametrize("span", [
    "Throughout the year", "During the year", "Over a single month", "In less than a month", "In just three weeks",
    "Over two weeks", "In the space of a week", "Over the past decade", "In the first half of the year",
    "In the third quarter of the year",
    "Since the fall of the government", "During the ceasefire", "Over the course of the war", "In the past 48 hours",
    "Since Sunday", "In the past ten days",
])
@pytest.mark.parametrize("text", ["{}, attacks killed 61 people and wounded 140.", "{}, it recorded 61 deaths and 140 injuries."])
def test_english_spans(span: str, text: str) -> None:
    assert totals("en", text.format(span)) == ["killed 61", "wounded 140"]


@pytest.mark.parametrize("span", [
    "خلال ثلاثة أسابيع", "خلال ثلاثة أشهر", "في أقل من شهر", "في النصف الأول من العام", "خلال الهدنة", "على امتداد الحرب",
    "طيلة أيام الحرب", "خلال الـ48 ساعة الماضية", "منذ يوم الأحد", "خلال الربع الثالث من العام", "خلال سنوات الحرب",
])
@pytest.mark.parametrize("text", ["و{}، قتل 61 شخصاً وأصيب 140.", "و{} قتلت الغارات 61 شخصاً وأصابت 140."])
def test_arabic_spans(span: str, text: str) -> None:
    assert totals("ar", text.format(span)) == ["killed 61", "wounded 140"]


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("en", "It was the tenth attack of its kind this month; the attacks have killed 27 people.", ["killed 27"]),
    ("ar", "وهو الهجوم العاشر من نوعه هذا الشهر، وقد أسفرت هذه الهجمات عن مقتل 27 شخصاً.", ["killed 27"]),
    ("en", "With the latest deaths, the number of people killed in the offensive has risen to 530.", ["killed 530"]),
    ("ar", "وبلغ عدد قتلى الحملة العسكرية 530.", ["killed 530"]),
    ("ar", "وبذلك ترتفع حصيلة قتلى العملية العسكرية إلى 530.", ["killed 530"]),
    ("ar", "ومنذ فجر اليوم بلغ عدد القتلى في عموم المحافظة 25 قتيلاً.", ["killed 25"]),
    ("ar", "وقتل 27 شخصاً في هجمات مماثلة.", ["killed 27"]),
    ("en", "Another 27 people were killed in similar attacks.", ["killed 27"]),
    ("en", "Across the country, 12 people were killed and 30 wounded in the past 24 hours.", ["killed 12", "wounded 30"]),
])
def test_totals_of_more_than_the_news(lang: str, text: str, expected: list[str]) -> None:
    assert totals(lang, text) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("en", "Strikes killed 25 people in the past 24 hours. On Wednesday, three bakers were killed in Binnish.", "killed 3"),
    ("ar", "قتل 25 شخصاً خلال الساعات الـ24 الماضية. واليوم، قتل ثلاثة خبازين بقصف على مدينة بنش.", "killed 3"),
    ("en", "Strikes on Binnish killed 25 people in the past 24 hours.", "killed 25"),
    ("en", "Three bakers were killed in Binnish in the second attack in two weeks.", "killed 3"),
    ("en", "Three bakers were killed in Binnish in the worst attack of the year.", "killed 3"),
    ("ar", "قتل ثلاثة خبازين في بنش في ثاني هجوم خلال أسبوعين.", "killed 3"),
])
def test_the_news_itself_is_no_total(lang: str, text: str, expected: str) -> None:
    (account,) = accounts_of(text, lang)
    assert summed(account) == [expected]


def test_persons_told_by_name_sum_up_nobody() -> None:
    text = ("قتل 6 أشخاص خلال الـ24 ساعة الماضية بريف دير الزور. وأسفرت الحملة عن مقتل المدعو سالم الخباز ونجله. "
            "وقُتل سائق في بلدة الباغوز صباح اليوم. وفي بلدة هجين، قُتل حداد اليوم برصاص مجهولين.")
    assert [summed(one) for one in accounts_of(text, "ar")] == [["killed 2"], ["killed 1"]]


ROUND_UP = [
    ("ar", "ارتفع عدد القتلى في قطاع غزة منذ فجر اليوم إلى 20. أسفرت غارة على رفح عن مقتل ثلاثة خبازين وإصابة خباز. "
     "وأسفرت غارة على خان يونس عن مقتل خمسة. كما قتل خبازان بقصف على دير البلح.", ["killed 3", "killed 5", "killed 2"]),
    ("ar", "قتل ثلاثة خبازين اليوم بغارة على رفح. وقتل خمسة بغارة على خان يونس. وبذلك يرتفع عدد القتلى منذ فجر اليوم إلى 20.",
     ["killed 3", "killed 5"]),
    ("en", "Strikes across the Gaza Strip killed at least 20 people on Wednesday. A strike on Rafah killed three bakers and "
     "wounded one. Later, shelling of Khan Younis killed five.", ["killed 3", "killed 5"]),
    ("en", "A strike on Rafah killed three bakers on Wednesday. Elsewhere, five died in the shelling of Khan Younis. Since dawn, "
     "20 people have been killed across the territory.", ["killed 3", "killed 5"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), ROUND_UP)
def test_the_toll_of_a_day_over_what_is_told_town_by_town(lang: str, text: str, expected: list[str]) -> None:
    found = extract(Report("x", text, published="2025-12-10", lang=lang))
    assert [summed(one)[0] for one in found.accounts] == expected
    assert [one.low for one in found.figures if one.scope == "period"] == [20]


def test_the_same_numbers_of_a_third_town_are_others() -> None:
    text = "شنت الطائرات غارات على إدلب اليوم. قتل خبازان بقصف على سرمين. وقتل خمسة بقصف على بنش. وقتل خبازان بقصف على سلقين."
    assert [summed(one) for one in accounts_of(text, "ar")] == [["killed 2"], ["killed 5"], ["killed 2"]]


@pytest.mark.parametrize("some", [
    "، من بينها 12 غارة على الأسواق قتلت 20 مدنياً وجرحت 40 مدنياً.", "، منها 12 غارة على الأسواق تسببت بمقتل 20 مدنياً.",
    ". ومن بين هذه الغارات 12 غارة على الأسواق قتلت 20 مدنياً.", ". وكان من بينها 12 غارة على الأسواق، تسببت بجرح 40 مدنياً.",
])
def test_whom_some_of_the_acts_harmed_are_part_of_whom_all_did(some: str) -> None:
    text = f"وثق المركز 200 غارة منذ مطلع العام، أدت إلى مقتل 61 مدنياً وإصابة 140 مدنياً{some}"
    found = extract(Report("x", text, published="2025-12-10", lang="ar")).figures
    assert [f"{one.outcome} {one.low}" for one in found if one.part_of is None] == ["killed 61", "wounded 140"]


@pytest.mark.parametrize("some", [
    ", including 12 raids on markets that killed 20 civilians.",
    ". Among them were 12 raids on a market that killed 20 civilians.",
])
def test_the_same_in_english(some: str) -> None:
    text = f"The centre has recorded 200 raids since January that killed 61 civilians{some}"
    found = extract(Report("x", text, published="2025-12-10", lang="en")).figures
    assert [f"{one.outcome} {one.low}" for one in found if one.part_of is None] == ["killed 61"]


def test_a_total_of_acts_of_which_some_are_named_before_it_is_a_total() -> None:
    assert totals("ar", "ووثق المركز هذا الشهر 20 غارة أدت إلى مقتل 61 مدنياً. ووثق منذ مطلع العام 200 غارة، من بينها 12 غارة "
                  "على الأسواق، وأدى مجموع الغارات إلى مقتل 300 مدني.") == ["killed 61", "killed 300"]


@pytest.mark.parametrize("text", [
    "وقالت المندوبة إن الهجمات المتزايدة على شمال البلاد أدت إلى مقتل العشرات من المدنيين.",
    "وأدت الغارات المتصاعدة على إدلب إلى مقتل عشرات المدنيين.",
])
def test_tens_of_attacks_of_late_are_no_act(text: str) -> None:
    assert totals("ar", text) == ["killed 20"]


@pytest.mark.parametrize(("lang", "text"), [
    ("en", "The Observatory documented the killing of 79 people in April. Aleppo came first with 22 deaths, followed by Homs."),
    ("en", "Since the beginning of the year 240 people have been killed. Idlib recorded the highest toll with 90 deaths."),
    ("en", "The Observatory counted 240 deaths since January. Most were in Aleppo, where 90 people were killed."),
    ("ar", "وثق المرصد مقتل 79 شخصا في سوريا خلال شهر نيسان. وتصدرت حلب القائمة بـ22 قتيلا تلتها دير الزور بتسعة قتلى."),
    ("ar", "قتل 240 شخصا في سوريا منذ بداية العام. وسجلت إدلب الحصيلة الأعلى بمقتل 90 شخصا."),
])
def test_areas_ranked_below_a_total_are_parts_of_it(lang: str, text: str) -> None:
    found = extract(Report("x", text, published="2025-12-10", lang=lang))
    assert not found.accounts
    assert len([one for one in found.period if one.part_of is None]) == 1


@pytest.mark.parametrize("title", ["The week in Syria: seventeen deaths", "The week in Syria, December 4 to 10: 17 deaths"])
def test_the_headline_of_a_week_counts_over_it(title: str) -> None:
    text = "HOMS: A bomb killed two men in Rastan on Monday.\nHAMA: Gunmen shot dead a farmer in Salhab on Tuesday."
    found = extract(Report("x", text, title=title, published="2025-12-10", lang="en"))
    assert [summed(account) for account in found.accounts] == [["killed 2"], ["killed 1"]]
