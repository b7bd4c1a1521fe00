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
    ("قتل جنديان بعبوة في بلدة النيرب.\nوهذا الهجوم هو العاشر للتنظيم في المحافظة منذ مطلع أيار، وقد قضى فيها 17 جنديا.",
     "النيرب: killed 2", "killed 17"),
    ("قتل جنديان بعبوة في بلدة النيرب.\nوهذا التفجير هو السابع منذ مطلع أيار، وقتل خلالها 31 عسكريا.",
     "النيرب: killed 2", "killed 31"),
    ("توفيت طفلة متأثرة بجراحها بعد انفجار لغم في سرمين، ليصبح العدد ثلاثة أطفال قتلى (7 و9 و12 سنة)، وطفلين مصابين أحدهما في "
     "غرفة الإنعاش.", "سرمين: killed 3, wounded 2", ""),
    ("قتل ستة رجال بقصف على سرمين.\nوعرف من بين القتلى اثنين وهما بسبب حريق في السوق.", "سرمين: killed 6", ""),
    ("أصيب مزارع في بلدة النيرب بالعملية الرابعة منذ مطلع أيار، وقتل فيها خبازان.", "النيرب: killed 2, wounded 1", ""),
    ("قتل رجل بقصف على النيرب.\nوبلغ عدد القتلى منذ إعلان الهدنة في 5 تشرين الثاني/نوفمبر الماضي 412 قتيلا، والإصابات 1730.",
     "النيرب: killed 1", "killed 412, wounded 1730"),
])
def test_older_news_and_totals_are_known_without_a_stamp(text: str, expected: str, period: str) -> None:
    found = read(text)
    assert (incidents(found), totals(found)) == (expected, period)


@pytest.mark.parametrize(("text", "expected", "period"), [
    ("مقتل 5 مدنيين بينهم امرأة بقصف على مدينة حمص وارتفاع عدد القتلى بقذائف المسلحين إلى 9مقتل 5 مدنيين بينهم امرأة بقصف على "
     "مدينة حمص وارتفاع عدد القتلى بقذائف المسلحين إلى 9", "حمص: killed 9", ""),
    ("مقتل 5 مدنيين بينهم امرأة بقصف على مدينة حمص وارتفاع عدد القتلى إلى 9.", "حمص: killed 9", ""),
    ("قتل ثلاثة أشخاص بغارة على بلدة النيرب، ليرتفع عدد ضحايا الهجمات الأخيرة إلى 25 قتيلا.", "النيرب: killed 3", "killed 25"),
    ("أصيب رجلان بقصف على النيرب، ليرتفع عدد جرحى الاعتداءات المتكررة إلى 31.", "النيرب: wounded 2", "wounded 31"),
    ("قتلت امرأة بغارة على النيرب، ليرتفع بذلك عدد ضحايا الغارات إلى 5.", "النيرب: killed 5", ""),
    ("قتل ثلاثة أشخاص بغارة على النيرب، وارتفعت حصيلة القتلى إلى سبعة.", "النيرب: killed 7", ""),
    ("قتل رجلان بغارة على النيرب، ليصل عدد القتلى إلى خمسة.", "النيرب: killed 5", ""),
    ("انتشلت الفرق جثتين من نبع في النيرب، ليبلغ عدد الجثث التي أُخرجت منه منذ أمس ستا.", "النيرب: killed 6", ""),
    ("عثر على ثلاث جثث في النيرب، وهي لرجال كانوا قد غادروا بنش باتجاه سرمين في الثالث من أيار.", "النيرب: killed 3", ""),
])
def test_a_toll_that_rose_is_the_incidents_or_runs_over_several_acts(text: str, expected: str, period: str) -> None:
    found = read(text)
    assert (incidents(found), totals(found)) == (expected, period)


def test_a_woman_among_those_told_before_the_toll_rose_is_in_it() -> None:
    (account,) = read("مقتل 5 مدنيين بينهم امرأة بقصف على مدينة حمص وارتفاع عدد القتلى إلى 9.").accounts
    assert account.breakdown["killed"]["women"] == (1, 1)


OVER_PLACES = (
    "قتل أربعة مدنيين وأصيب ثلاثة بقصف على مدينة بنش.\nكما قتلت سيدة بقصف على قرية آفس بريف إدلب.\n"
    "وقتل طفل بقصف على بلدة نبل بريف حلب.\n"
)


@pytest.mark.parametrize(("text", "expected", "period"), [
    (OVER_PLACES + "ليرتفع بذلك عدد القتلى إلى 11 مدنيا في مناطق المعارضة والنظام.",
     "بنش: killed 4, wounded 3 | آفس: killed 1 | نبل: killed 1", "killed 11"),
    ("مقتل وإصابة 9 مدنيين بقصف على ريفي حلب وإدلب وارتفاع عدد القتلى في أقل من 24 ساعة إلى 11 مدنيا\n" + OVER_PLACES
     + "وبذلك يرتفع عدد القتلى إلى 11 مدنيا.", "بنش: killed 4, wounded 3 | آفس: killed 1 | نبل: killed 1",
     "killed_or_wounded 9, killed 11"),
    ("قتل مدنيان بقصف على مدينة بنش.\nوقتل ثلاثة أشخاص بانفجار في آفس.\nوتوفي طفل متأثرا بجراحه.\nليرتفع عدد القتلى إلى أربعة.",
     "بنش: killed 2 | آفس: killed 4", ""),
    ("قتل مدنيان بقصف على مدينة بنش.\nوقتل ثلاثة أشخاص بانفجار في قرية آفس.\nوارتفع عدد القتلى إلى أربعة بعد وفاة مصاب.",
     "بنش: killed 2 | آفس: killed 4", ""),
    ("قتل ثلاثة مدنيين بقصف على مدينة بنش.\nوأصيب رجل في بنش بجروح.\nوبذلك ترتفع حصيلة القتلى إلى 5.",
     "بنش: killed 5, wounded 1", ""),
])
def test_a_toll_that_rose_over_several_places_is_none_of_the_last(text: str, expected: str, period: str) -> None:
    found = read(text)
    assert (incidents(found), totals(found)) == (expected, period)


@pytest.mark.parametrize(("text", "killed", "civilians"), [
    ("استشهد أحد المصابين بقصف على مخبز في عامودا في الثالث من أيار.\nوكان القصف قد تسبب باستشهاد خمسة مواطنين آخرين.", 6, 6),
    ("توفي أحد الجرحى الذين أصيبوا بقصف على عامودا.\nوكان القصف قد أدى إلى مقتل ثلاثة آخرين.", 4, 0),
])
def test_who_died_of_his_wounds_and_others_are_added(text: str, killed: int, civilians: int) -> None:
    (account,) = read(text).accounts
    assert account.outcomes["killed"] == (killed, killed)
    assert account.breakdown.get("killed", {}).get("civilians", (0, 0)) == (civilians, civilians)


def test_others_in_another_town_are_not_added_to_who_died_of_his_wounds() -> None:
    found = read("توفي أحد الجرحى الذين أصيبوا بقصف على عامودا.\nوفي بلدة الدرباسية قتل ثلاثة آخرون بانفجار لغم.")
    assert incidents(found) == "عامودا: killed 1 | الدرباسية: killed 3"


@pytest.mark.parametrize(("text", "expected"), [
    ("استشهدت مواطنة متأثرة بجراحها بقصف القوات التركية على تل تمر.\nوبذلك ارتفع عدد ضحايا القصف إلى 4 شهداء و6 جرحى، "
     "والشهداء هم: رجل وطفله في قرية الدردارة، وشقيقته وامرأة متأثرة بجراحها.\nبالإضافة لإصابة عنصرين من “قسد” بقصف على المنطقة.",
     "تل تمر: killed 4, wounded 8"),
    ("قتل ثلاثة أشخاص بقصف على بلدة تل تمر، والقتلى هم: رجل وزوجته في قرية الدردارة وعامل.", "تل تمر: killed 3"),
    ("قتل ستة مدنيين بقصف على بنش.\nوالقتلى الستة هم: 3 أطفال وسيدة ورجلان، مع وجود جرحى بحالة خطرة.",
     "بنش: killed 6, wounded 3+"),
    ("ارتفع عدد قتلى القصف على سرمين إلى 7 مدنيين، حيث توفي طفل متأثرا بإصابته، يضاف إلى 6 قتلى قضوا بالقصف.",
     "سرمين: killed 7"),
])
def test_who_a_toll_that_rose_is_made_of_is_no_other_incident(text: str, expected: str) -> None:
    assert incidents(read(text)) == expected


@pytest.mark.parametrize(("text", "wounded"), [
    ("قتل ثلاثة أشخاص وأصيب خمسة بقصف على بلدة تل تمر.\nإضافة إلى إصابة عنصرين من “قسد” بالقصف.", 7),
    ("قتل ثلاثة أشخاص وأصيب سبعة بينهم عنصران بقصف على تل تمر.\nكما قصفت المدفعية القرية.\nإضافة إلى إصابة عنصرين من “قسد”.", 7),
    ("قتل ثلاثة أشخاص وأصيب خمسة بقصف على بلدة تل تمر.\nوأكد مصدر إصابة عنصرين من “قسد” بالقصف.", 5),
])
def test_a_sentence_that_opens_with_in_addition_adds_to_the_one_before(text: str, wounded: int) -> None:
    (account,) = read(text).accounts
    assert account.outcomes["wounded"] == (wounded, wounded)


WIDE = (
    "قتلت طفلة وأصيبت شقيقتها، اليوم الإثنين، بقصف على مدينة سرمين في ريف إدلب.\n"
    "وبحسب تقرير أصدرته الخوذ البيضاء، تشهد المنطقة تصعيدا.\n"
    "وذكر التقرير أن ثلاثة مدنيين قتلوا وأصيب 10 آخرون، يوم السبت الفائت، بقصف على ريفي إدلب وحلب.\n"
    "وأوضح التقرير أن رجلا قتل وأصيب أربعة مدنيين بقصف استهدف مدينة سرمين.\n"
    "أما في ريف حلب، فقد قتل مدني بقصف استهدف قرية كفرتعال، كما أصيب ثلاثة مدنيين بقصف استهدف قرية السحارة.\n"
    "كذلك قتلت امرأة وأصيب رجلان بقصف على بلدة تادف.\n"
)


def test_a_total_of_two_governorates_is_made_of_what_is_told_behind_it_though_one_is_miscounted() -> None:
    found = read(WIDE, "2023-09-04")
    assert totals(found) == "killed 3, wounded 10"
    told = [(one.place, one.date_start, *summed(one)) for one in found.accounts]
    assert told == [
        ("سرمين", "2023-09-04", "killed 1", "wounded 1"), ("سرمين", "2023-09-02", "killed 1", "wounded 4"),
        ("كفرتعال", "2023-09-02", "killed 1"), ("السحارة", "2023-09-02", "wounded 3"),
        ("تادف", "2023-09-02", "killed 1", "wounded 2"),
    ]
    assert found.accounts[1].attribution == ("white-helmets",)


@pytest.mark.parametrize(("text", "origins"), [
    ("أصدرت الخوذ البيضاء تقريرا عن القصف.\nوأشار التقرير إلى مقتل ثلاثة مدنيين في سرمين.", ("white-helmets",)),
    ("قالت الخوذ البيضاء إن القصف مستمر.\nوقتل ثلاثة مدنيين في سرمين حتى ساعة إعداد التقرير.", ()),
])
def test_what_a_report_tells_is_told_by_who_issued_it(text: str, origins: tuple[str, ...]) -> None:
    assert [one.attribution for one in read(text).accounts] == [origins]


@pytest.mark.parametrize(("text", "expected", "period"), [
    ("قتل أربعة أشخاص وأصيب أكثر من 10 آخرين، اليوم الأربعاء، جراء قصف صاروخي وانفجار عبوة ناسفة في مدينة الباب.\n"
     "وقال مراسلنا إن أربعة أشخاص بينهم طفلة قتلوا وأصيب 5 آخرون في قصف على السوق وسط المدينة.\n"
     "وجاء القصف، بعد ساعات قليلة من انفجار عبوة داخل حافلة في المدينة، أدى إلى إصابة 5 مدنيين.",
     "الباب: killed 4, wounded 5 | الباب: wounded 5", "killed 4, wounded 10"),
    ("قتل رجل بقصف على الباب.\nوجاء القصف بعد ساعات من انفجار لغم أدى إلى مقتل طفل في المدينة.",
     "الباب: killed 1 | الباب: killed 1", ""),
    ("قتل أربعة أشخاص بقصف وانفجار عبوة ناسفة في الباب.\nوقال الدفاع المدني إن القتلى الأربعة مدنيون.", "الباب: killed 4", ""),
])
def test_what_came_hours_before_is_another_act_of_the_same_town(text: str, expected: str, period: str) -> None:
    found = read(text, "2025-12-10")
    assert (incidents(found), totals(found)) == (expected, period)


@pytest.mark.parametrize(("text", "doers"), [
    ("وثق ناشطون قصفا على مدينة سرمين وقرية مجدليا، وقالوا إن قوات النظام أطلقت الصواريخ.\nوأدى القصف إلى إصابة رجلين في سرمين.",
     ("assad-government",)),
    ("قصفت قوات النظام قرية مجدليا.\nوأدى القصف إلى إصابة رجلين في سرمين.", ("unknown",)),
])
def test_the_shelling_is_by_who_shelled_its_place_and_others_a_sentence_before(text: str, doers: tuple[str, ...]) -> None:
    assert [one.perpetrators for one in read(text).accounts] == [doers]


DAY = (
    "شهد الشمال السوري يوما داميا، مع سقوط نحو {} مدنيا بين قتيل وجريح.\n"
    "وقتل مدنيان وأصيب أربعة بقصف على معارة النعسان بريف إدلب.\n"
    "كما قتل مدنيان وأصيب أربعة آخرون بانفجار داخل منزل في الغندورة شرقي حلب.\n"
    "وقتل مدنيان وأصيب ستة آخرون في مدينة الباب شرقي حلب، جراء انفجار وقع في سوق شعبي."
)


@pytest.mark.parametrize(("number", "period"), [(20, "killed_or_wounded 20"), (37, "")])
def test_the_killed_and_hurt_of_several_towns_told_by_one_number(number: int, period: str) -> None:
    found = read(DAY.format(number), "2025-12-10")
    assert incidents(found).endswith("الغندورة: killed 2, wounded 4 | الباب: killed 2, wounded 6")
    assert totals(found) == period


def test_a_headline_for_the_killed_and_hurt_of_one_act_is_no_total() -> None:
    found = read("قتل رجل وأصيب طفلان بقصف على سرمين.", "2025-12-10", "مقتل وإصابة 3 مدنيين بقصف على سرمين")
    assert (incidents(found), totals(found)) == ("سرمين: killed 1, wounded 2", "")


@pytest.mark.parametrize(("text", "expected", "period"), [
    ("ومنذ بداية العام حتى نهاية أيلول الماضي، استجابت الفرق لـ120 حادثة انفجار.\n"
     "وأدت هذه الانفجارات إلى مقتل أكثر من 50 شخصا، ومعظمها في أرياف حلب وإعزاز وعفرين.", "", "killed 50"),
    ("ومنذ بداية العام حتى نهاية أيلول الماضي، استجابت الفرق لـ120 حادثة انفجار.\n"
     "وأدى انفجار في عفرين إلى مقتل خمسة أشخاص.", "عفرين: killed 5", ""),
])
def test_acts_counted_before_lend_their_span_to_what_those_acts_left(text: str, expected: str, period: str) -> None:
    found = read(text, "2025-12-10")
    assert (incidents(found), totals(found)) == (expected, period)


REGION = (
    "تصعيد في شمال غرب سوريا بعد مقتل {} شخصا في ضربات جوية روسية على محافظة إدلب.\n"
    "وقال رجال إنقاذ إن تسعة أشخاص قتلوا عندما أسقطت طائرات حربية قنابل قرب سوق في أريحا.\n"
    "وأضافت المصادر أن شخصين قتلا في غارة جوية قرب مدينة سرمين.\n"
    "وفي حماة، قتل رجل برصاص مسلحين."
)


def test_a_region_beside_a_governorate_leaves_the_number_a_total_over_its_towns() -> None:
    found = read(REGION.format(11), "2025-12-10")
    assert (incidents(found), totals(found)) == ("أريحا: killed 9 | سرمين: killed 2 | حماة: killed 1", "killed 11")
    assert [one.perpetrators for one in found.accounts] == [("russia",), ("russia",), ("unknown",)]


@pytest.mark.parametrize(("text", "expected"), [
    ("سقط قتلى وجرحى بقصف على سرمين. وقال الأهالي إن القصف أدى إلى عشرات الإصابات.", "سرمين: killed 3+, wounded 20+"),
    ("سقط عشرات الجرحى بقصف على سرمين. وقال الأهالي إن القصف أدى إلى وقوع جرحى.", "سرمين: wounded 20+"),
])
def test_dozens_told_behind_take_the_place_of_some(text: str, expected: str) -> None:
    assert incidents(read(text)) == expected


def test_what_has_gone_on_for_a_week_is_not_the_day_of_the_act() -> None:
    text = "ارتفع عدد قتلى معسكر التدريب في عين عيسى، يوم أمس الأول، إلى 46 قتيلاً، مع استمرار القصف في المنطقة منذ أسبوع."
    (account,) = read(text, "2025-12-10").accounts
    assert account.date_start == "2025-12-08"


def test_what_a_register_counted_also_goes_on_with_its_month() -> None:
    found = read("سجّل المركز خلال شهر نيسان 120 حالة احتجاز في سوريا.\nوتوزعت الحالات بين ثلاث جهات.\n"
                 "كما وثّق خطف سبعة أشخاص، ومقتل شخصين تحت التعذيب.")
    assert (incidents(found), totals(found)) == ("", "arrested 120, abducted 7, killed 2")


@pytest.mark.parametrize("before", [
    "بعد أن كانت الحصيلة قتيلين", "بعدما كانت الحصيلة الأولية قتيلين", "بعد أن كان قتيلين", "بعد أن كانت الحصيلة السابقة قتيلين",
])
def test_what_a_toll_was_before_is_no_other_incident(before: str) -> None:
    assert incidents(read(f"ارتفع إلى أربعة عدد القتلى بالقصف على سرمين، {before}.")) == "سرمين: killed 4"


@pytest.mark.parametrize(("behind", "period"), [
    ("وأوضح أن الغارات أدت خلال اليومين الماضيين إلى مقتل خمسة خبازين.", "killed 5"),
    ("وتشن الطائرات هجمات على الريف منذ 12 كانون الأول الجاري، واستشهد حتى الآن خمسة خبازين في قرى سرمين والنيرب.", "killed 5"),
])
def test_what_strikes_of_some_days_have_done_so_far(behind: str, period: str) -> None:
    found = read(f"أصيب طفل بقصف على سرمين اليوم.\nوقال طبيب إن حاله مستقرة.\n{behind}", "2025-12-17")
    assert (incidents(found), totals(found)) == ("سرمين: wounded 1", period)


def test_two_told_by_name_are_no_sum_of_others() -> None:
    text = "قتل سالم درويش وابنه عمر بقصف على سرمين.\nوقتل خباز في نوى الأحد.\nوقتل حداد في جاسم الاثنين."
    assert incidents(read(text, "2025-12-17")).startswith("سرمين: killed 2 | ")


@pytest.mark.parametrize(("text", "period"), [
    ("وبذلك يرتفع إلى 64 عدد الذين وثق المرصد اعتقالهم في سرمين منذ مطلع العام.", "arrested 64"),
    ("وبهذا يرتفع إلى 31 عدد الخبازين الذين أحصت الشبكة مقتلهم في سرمين منذ مطلع العام.", "killed 31"),
    ("وارتفع عدد من وثقت الشبكة اختطافهم في سرمين منذ مطلع العام إلى 12 شخصا.", "abducted 12"),
    ("وثق المرصد 27 حادثة خطف شهدتها بلدة سرمين منذ مطلع العام 2025، طالت 31 شخصا، ولا يزال مصير تسعة مجهولا.",
     "abducted 31, missing 9"),
    ("وبذلك يرتفع إلى خمسة عدد من قضوا تحت التعذيب في سرمين منذ مطلع العام.", "killed 5"),
    ("ليصل إلى 14 عدد من قتلوا في سرمين منذ مطلع العام.", "killed 14"),
    ("ولا يزال أكثر من 900 شخص من سرمين قيد الاختفاء القسري منذ عام 2013.", "missing 900"),
    ("وبذلك يرتفع إلى 64 عدد المدارس التي وثق المرصد ترميمها في سرمين منذ مطلع العام.", ""),
])
def test_a_running_total_of_those_of_whom_somebody_recorded_it(text: str, period: str) -> None:
    found = read(f"قتل رجل بقصف على سرمين.\n{text}", "2025-12-10")
    assert totals(found) == period
