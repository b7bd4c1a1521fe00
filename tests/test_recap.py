"""What is counted over a time, what happened on one day, and which day is that of the harm (codebook 5 and 9)."""

import pytest

from stats.model import Extraction, Report
from stats.pipeline import extract

PUBLISHED = "2025-12-20"  # a Saturday


def read(text: str, lang: str = "ar", title: str = "") -> Extraction:
    return extract(Report("r", text, title=title, published=PUBLISHED, lang=lang))


def totals(text: str, lang: str = "ar", title: str = "") -> list[tuple[str, int, int | None]]:
    """The running totals of a text, each (outcome, low, high)."""
    return [(f.outcome, f.low, f.high) for f in read(text, lang, title).period if f.part_of is None]


def days(text: str, lang: str = "ar") -> list[tuple[str | None, str | None]]:
    """The first and last day of each incident of a text."""
    return [(account.date_start, account.date_end) for account in read(text, lang).accounts]


def counts(text: str, lang: str = "ar", title: str = "") -> list[dict[str, tuple[int, int | None]]]:
    """The outcomes of each incident of a text."""
    return [account.outcomes for account in read(text, lang, title).accounts]


SPANS = {
    "وبذلك يرتفع إلى 31 عدد المدنيين الذين قتلوا برصاص مجهولين في المحافظة منذ مطلع العام.": [("killed", 31, 31)],
    "ليصل عدد القتلى برصاص مجهولين منذ بداية الشهر الجاري إلى 14 شخصا.": [("killed", 14, 14)],
    "وتجاوز عدد المصابين برصاص الحرس، خلال الشهر الحالي، 45 شخصا.": [("wounded", 45, None)],
    "وبلغ عدد حالات الوفاة تحت التعذيب التي وثقها المركز منذ مطلع العام 12 حالة.": [("killed", 12, 12)],
    "استجابت الفرق منذ بداية العام لأكثر من 140 هجوما، أدت إلى مقتل 52 مدنيا وإصابة 97 آخرين.":
        [("killed", 52, 52), ("wounded", 97, 97)],
    "سجلت فرقنا من بداية العام حتى نهاية شهر أيلول مقتل 40 مدنيا بانفجار مخلفات الحرب.": [("killed", 40, 40)],
    "سجلت فرقنا من أول السنة إلى آخر شهر أيلول إصابة 40 مدنيا بالألغام.": [("wounded", 40, 40)],
    "أحصت الشبكة في تشرين الثاني مقتل ستين مدنيا واعتقال 75 شخصا.": [("killed", 60, 60), ("arrested", 75, 75)],
    "وفي إحصائية جديدة لها قالت الشبكة إن 70 مدنيا قتلوا بالألغام، بينهم 30 طفلا.": [("killed", 70, 70)],
    "وصل عدد القتلى من المدنيين خلال شهر إلى تسعة عشر قتيلا.": [("killed", 19, 19)],
    "وقتل العشرات من أهالي المنطقة بالألغام خلال السنوات الماضية.": [("killed", 20, None)],
    "وبذلك يرتفع عدد الغارات على المحافظة إلى 42، أسفرت عن مقتل 14 شخصا.": [("killed", 14, 14)],
    "أدى القصف المتواصل على جنوب لبنان خلال اليومين الماضيين إلى مقتل المئات.": [("killed", 200, None)],
}
SPANS_ENGLISH = {
    "The Hillside Monitor documented 54 deaths in Syria in November, among them 12 children.": [("killed", 54, 54)],
    "Landmines have killed 120 people across the country since the start of the year.": [("killed", 120, 120)],
    "So far this year 210 people have been abducted in Sweida province.": [("abducted", 210, 210)],
    "Rescuers answered 85 attacks between 1 and 15 December. These attacks killed 12 civilians and wounded 33.":
        [("killed", 12, 12), ("wounded", 33, 33)],
    "The ongoing bombardment of southern Lebanon over the past two days has killed hundreds of people.": [("killed", 200, None)],
}


@pytest.mark.parametrize("text", SPANS)
def test_what_is_counted_over_a_time_is_a_running_total_and_no_incident(text: str) -> None:
    assert (totals(text), counts(text)) == (SPANS[text], [])


@pytest.mark.parametrize("text", SPANS_ENGLISH)
def test_so_it_is_in_english(text: str) -> None:
    assert (totals(text, "en"), counts(text, "en")) == (SPANS_ENGLISH[text], [])


def test_a_total_carries_its_span() -> None:
    figure = read("وثق المرصد مقتل 40 مدنيا منذ مطلع العام حتى نهاية تشرين الثاني.").period[0]
    assert (figure.since, figure.until) == ("2025-01-01", "2025-11-30")


def test_a_total_stands_beside_the_incident_of_its_report() -> None:
    text = (
        "قتل مزارع اليوم السبت برصاص مجهولين في قرية كفروما بريف إدلب. "
        "وبذلك ترتفع حصيلة القتلى في المحافظة منذ مطلع العام إلى 31."
    )
    assert counts(text) == [{"killed": (1, 1)}]
    assert totals(text) == [("killed", 31, 31)]


def test_groups_of_a_total_are_its_parts() -> None:
    text = "وأصيب منذ مطلع العام أكثر من 116 من العسكريين و38 من المدنيين."
    whole, *parts = read(text).period
    assert (whole.low, whole.high, whole.bound) == (154, None, "at_least")
    assert [(part.low, part.part_of) for part in parts] == [(116, whole.figure_id), (38, whole.figure_id)]


def test_what_is_listed_under_a_total_is_part_of_it() -> None:
    text = (
        "وبذلك يرتفع إلى 9 عدد الضربات منذ مطلع العام، تسببت بمقتل ستة أشخاص، وتوزعت على النحو الآتي:\n"
        "- 5 ضربات على الحسكة أسفرت عن مقتل أربعة أشخاص\n- 4 ضربات على الرقة أسفرت عن مقتل شخصين"
    )
    assert totals(text) == [("killed", 6, 6)]
    assert [figure.low for figure in read(text).period if figure.part_of] == [4, 2]
    assert not read(text).accounts


def test_the_next_sentence_goes_on_with_a_total() -> None:
    text = "وثق المركز خلال تشرين الثاني مقتل 64 شخصا: 30 في حلب، و20 في حمص، و14 في درعا. كما سجل إصابة 88 شخصا بجروح."
    assert totals(text) == [("killed", 64, 64), ("wounded", 88, 88)]
    assert read(text).period[-1].since == "2025-11-01"


def test_acts_counted_before_lend_their_span() -> None:
    text = "استجابت الفرق لثلاثين هجوما منذ أيلول الماضي. وأدت هذه الهجمات إلى مقتل 18 مدنيا."
    assert [(figure.low, figure.since) for figure in read(text).period] == [(18, "2025-09-01")]


def test_bare_plurals_of_habit_are_no_figure() -> None:
    for text in (
        "تشهد بلدة سراقب قصفا متكررا منذ أشهر، ما تسبب بسقوط قتلى وجرحى من المدنيين.",
        "وصعدت الطائرات خلال الشهرين الماضيين قصفها على المنطقة، ما خلف العديد من القتلى.",
    ):
        assert read(text).figures == ()
    assert read("Shelling has hit the villages for months, causing deaths and injuries.", "en").figures == ()


INCIDENTS = {
    "أصيب أربعة عمال في قرية الهبيط جراء القصف المستمر على المنطقة منذ أكثر من أسبوعين.": "ar",
    "وأسفرت الغارة الثالثة على بلدة الكسوة خلال العام الحالي عن إصابة أربعة عناصر.": "ar",
    "ارتفعت حصيلة المصابين بالتفجير الذي استهدف بلدة الشحيل إلى أربعة عناصر.": "ar",
    "It was the second strike on the town of Kiswa this year and wounded four fighters.": "en",
}


@pytest.mark.parametrize("text", INCIDENTS)
def test_the_time_of_the_fire_or_of_the_act_makes_no_total(text: str) -> None:
    assert counts(text, INCIDENTS[text]) == [{"wounded": (4, 4)}]
    assert not totals(text, INCIDENTS[text])


def test_days_past_in_the_background_are_a_span() -> None:
    text = (
        "اعتقلت دورية للأمن العام ثلاثة شبان في بلدة تسيل بريف درعا اليوم. "
        "يذكر أن الأمن العام اعتقل العشرات في ريف درعا خلال الأيام الثلاثة الماضية."
    )
    assert counts(text) == [{"arrested": (3, 3)}]
    assert totals(text) == [("arrested", 20, None)]


def test_the_sum_of_what_is_told_one_by_one_is_a_total() -> None:
    text = (
        "Gunmen killed two men in Jasim on Thursday. In Nawa a woman was shot dead on Friday. "
        "In all, three people were killed in Daraa in two days."
    )
    assert totals(text, "en") == [("killed", 3, 3)]
    assert counts(text, "en") == [{"killed": (2, 2)}, {"killed": (1, 1)}]


def test_a_sum_by_chance_is_no_total() -> None:
    text = (
        "قتل ستة مدنيين اليوم السبت بقصف على بلدة بنش بريف إدلب. وكان أربعة أشخاص قتلوا يوم الأربعاء في بلدة حاس. "
        "وقتل شخصان يوم الخميس في بلدة كفرنبل."
    )
    assert not totals(text)
    assert counts(text) == [{"killed": (6, 6)}, {"killed": (4, 4)}, {"killed": (2, 2)}]


def test_a_lead_that_its_places_do_not_reach_is_a_total() -> None:
    text = "قتلت امرأة وأصيب سبعة أشخاص، السبت، بقصف على ريف إدلب. وقتلت امرأة في بلدة حاس. وأصيب خمسة أشخاص في بلدة كفرنبل."
    assert totals(text) == [("wounded", 7, 7)]
    assert counts(text) == [{"killed": (1, 1)}, {"wounded": (5, 5)}]


DAYS = {
    "توفي اليوم السبت شاب متأثرا بإصابته في قصف استهدف قرية تل السمن بريف الرقة يوم الأربعاء.": ("2025-12-17", "2025-12-17"),
    "عثر الأهالي صباح اليوم على جثة سائق فقد يوم الخميس في بادية السخنة بريف حمص.": ("2025-12-18", "2025-12-18"),
    "أطلق مسلحون اليوم سراح ثلاثة عمال خطفوهم يوم الأحد قرب السلمية بريف حماة.": ("2025-12-14", "2025-12-14"),
    "أنهت القوات مساء أمس الجمعة حملة بدأتها يوم الثلاثاء في الصنمين بريف درعا، اعتقلت خلالها 22 شخصا.":
        ("2025-12-16", "2025-12-19"),
    "خطف مسلحون مجهولون تاجرا منذ ثلاثة أيام على طريق السلمية بريف حماة.": ("2025-12-17", "2025-12-17"),
    "قتل أربعة أشخاص في منتصف الشهر الجاري بهجوم على حاجز قرب بلدة معدان بريف الرقة.": ("2025-12-11", "2025-12-20"),
}
DAYS_ENGLISH = {
    "A man died on Saturday of wounds from Tuesday's shelling of Taftanaz.": ("2025-12-16", "2025-12-16"),
    "The death toll from Thursday's attack near Maadan rose to six, the ministry said on Saturday.": ("2025-12-18", "2025-12-18"),
}


@pytest.mark.parametrize("text", DAYS)
def test_the_day_is_that_of_the_act(text: str) -> None:
    assert days(text) == [DAYS[text]]


@pytest.mark.parametrize("text", DAYS_ENGLISH)
def test_the_day_is_that_of_the_act_in_english(text: str) -> None:
    assert days(text, "en") == [DAYS_ENGLISH[text]]


def test_an_older_act_lends_its_day_to_no_other() -> None:
    text = (
        "أصيب ستة مدنيين بقصف على مدينة مارع بريف حلب. ووصل المصابون إلى المشفى. "
        "وقتل شاب يوم الأربعاء بانفجار لغم في قرية تلالين بريف حلب."
    )
    assert days(text) == [(PUBLISHED, PUBLISHED), ("2025-12-17", "2025-12-17")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "بلغ عدد القتلى المدنيين 341 منذ بداية التصعيد."),
        ("ar", "قتل أكثر من أربعين مدنيا منذ سقوط النظام."),
        ("en", "Since the start of the offensive, 341 civilians have been killed."),
        ("en", "The network documented 112 deaths in the first half of 2025."),
        ("ar", "قتل 12 مدنيا في النصف الأول من تشرين الثاني."),
    ],
)
def test_a_total_since_a_campaign_began_or_over_part_of_a_year_is_over_a_period(lang: str, text: str) -> None:
    assert len(read(text, lang).period) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "قتل خمسة مدنيين بقصف على بلدة الطيانة في أول خرق منذ الهدنة."),
        ("en", "Five civilians were killed in the first strike on the town since the ceasefire."),
    ],
)
def test_an_act_that_is_the_first_since_a_truce_is_one_act(lang: str, text: str) -> None:
    assert not read(text, lang).period


def test_a_months_statistics_go_on_behind_a_sentence_that_counts_nobody() -> None:
    text = ("قالت الشبكة السورية إن 14 مدنيا قتلوا في سوريا خلال تشرين الثاني 2025. وأضافت أن قسد تتحمل المسؤولية. "
            "وسجلت الشبكة ما لا يقل عن 71 حالة اعتقال تعسفي.")  # fmt: skip
    assert totals(text) == [("killed", 14, 14), ("arrested", 71, None)]


@pytest.mark.parametrize(("text", "total", "incidents"), [
    ("قتل 7 خبازين وأصيب أكثر من 20 اليوم في سراقب وأطراف مدينة إدلب بغارات.\n"
     "وقتل 5 خبازين وأصيب أكثر من 12 بغارة على سراقب.\nوقتل خبازان وأصيب آخرون بغارة على مدينة إدلب.",
     [("killed", 7, 7), ("wounded", 20, None)],
     [{"killed": (5, 5), "wounded": (12, None)}, {"killed": (2, 2), "wounded": (3, None)}]),
    ("قتل 7 خبازين وأصيب 20 اليوم في سراقب وأطراف مدينة إدلب بغارات.\n"
     "وقتل 5 خبازين وأصيب 14 بغارة على سراقب.\nوقتل خبازان وأصيب ستة بغارة على مدينة إدلب.",
     [("killed", 7, 7), ("wounded", 20, 20)],
     [{"killed": (5, 5), "wounded": (14, 14)}, {"killed": (2, 2), "wounded": (6, 6)}]),
])
def test_a_total_over_a_town_and_a_capital_told_one_by_one(
    text: str, total: list[tuple[str, int, int | None]], incidents: list[dict[str, tuple[int, int | None]]]
) -> None:
    assert totals(text) == total
    assert [one.outcomes for one in read(text).accounts] == incidents


def test_the_day_of_a_picture_makes_no_other_incident() -> None:
    text = (
        "انتشال ضحايا القصف على بلدة الطيانة، 18 كانون الأول/ ديسمبر (الدفاع المدني)\n"
        "قتل ثلاثة عمال يوم الأربعاء 17 كانون الأول بقصف على بلدة الطيانة."
    )
    assert (counts(text), days(text)) == ([{"killed": (3, 3)}], [("2025-12-17", "2025-12-17")])
    told = "قتل ثلاثة عمال بقصف على بلدة الطيانة، 17 كانون الأول (وهو يوم السوق)."
    assert days(told) == [("2025-12-17", "2025-12-17")]


def test_a_picture_of_one_hurt_in_an_area_is_no_part_of_its_total_beside_the_village() -> None:
    text = (
        "مسعفون ينقلون مصابا بقصف صاروخي في إدلب- 15 كانون الأول 2025 (وكالة النهر)\n"
        "شهد الشمال الغربي، الاثنين، سقوط 30 مدنيا بين قتيل وجريح بقصف في ريف إدلب وريف حلب.\n"
        "وقتل ثلاثة مدنيين وأصيب آخر بصاروخ في بلدة سرمين بريف إدلب.\n"
        "كما قتل مدنيان وأصيب ستة آخرون بقصف على مدينة مارع بريف حلب.\nوقتل خمسة مدنيين وأصيب 13 آخرون بقصف على عفرين بريف حلب."
    )
    assert totals(text) == [("killed_or_wounded", 30, 30)]


@pytest.mark.parametrize("text", [
    "وتأتي هذه الغارات بعد أيام قليلة فقط من هجوم استهدف سرمين وأدى إلى مقتل 7 خبازين.",
    "يأتي هذا التطور بعد أيام من هجوم استهدف سرمين وأدى إلى مقتل 7 خبازين.",
])
def test_what_came_a_few_days_before_is_of_two_to_six_days_before(text: str) -> None:
    assert days(text) == [("2025-12-14", "2025-12-18")]


def test_harm_in_another_country_is_another_incident() -> None:
    text = "قتل العشرات بقصف على جنوب لبنان. وقتل العشرات بقصف على سرمين، وقتل سبعة خبازين بقصف على درعا."
    assert [one.adm1 for one in read(text).accounts] == [(), ("SY07",), ("SY12",)]
    assert len(read("قتل 7 خبازين بقصف على سرمين الحدودية مع تركيا. وقال ناشطون إن 7 خبازين قتلوا في سرمين.").accounts) == 1


@pytest.mark.parametrize(("lang", "text"), [
    ("ar", "قتل 16 راعيا في إدلب منذ بداية العام الجاري."),
    ("ar", "قتل 16 راعيا في إدلب منذ مطلع الشهر."),
    ("en", "Sixteen shepherds have been killed in Idlib since the start of the year."),
])
def test_a_year_or_a_month_that_has_just_begun_is_counted_over_too(lang: str, text: str) -> None:
    extraction = extract(Report("r", text, published="2026-01-04", lang=lang))
    assert ([figure.low for figure in extraction.period], extraction.accounts) == ([16], ())


def test_two_outcomes_that_are_sums_of_what_is_told_behind_whatever_the_village() -> None:
    text = "ارتفع عدد ضحايا القصف على مدينة عفرين إلى 4 قتلى و20 مصابا.\nوفي وقت سابق استهدف القصف منطقة مريمين غربي عفرين، "\
        "وأدى إلى مقتل خباز وإصابة اثنين آخرين.\nولاحقا طال القصف راجو، ما أدى إلى مقتل 3 خبازين وإصابة 18 آخرين."
    told = extract(Report("x", text, published="2025-12-10", lang="ar"))
    assert [one.outcomes for one in told.accounts] == [
        {"killed": (1, 1), "wounded": (2, 2)}, {"killed": (3, 3), "wounded": (18, 18)},
    ]
    assert [(f.outcome, f.low) for f in told.figures if f.scope == "period"] == [("killed", 4), ("wounded", 20)]
