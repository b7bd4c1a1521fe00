"""Arabic reports of invented events: several acts in one sentence, one recalled behind another, who is held to have done it."""

from functools import partial

import pytest
from telling import accounts_of, summed

from stats.model import Report
from stats.pipeline import extract

accounts = partial(accounts_of, lang="ar")


def told(text: str) -> str:
    """Each incident as `سرمين: killed 2, wounded 3+`, incidents set apart by a stroke."""
    return " | ".join(f"{one.place}: " + ", ".join(summed(one)) for one in accounts(text))


@pytest.mark.parametrize(("text", "expected"), [
    ("أسفرت غارة على سرمين عن مقتل خباز وإصابة بستانيين، وأخرى على تفتناز عن إصابة خياطين.",
     "سرمين: killed 1, wounded 3+ | تفتناز: wounded 3+"),
    ("أدى قصف على سوق في أريحا إلى مقتل راعيين، وآخر استهدف مدرسة في سرمين إلى إصابة معلمين اثنين.",
     "أريحا: killed 2 | سرمين: wounded 2"),
    ("قتل خباز على طريق الباب، وآخر على طريق منبج.", "الباب: killed 1 | منبج: killed 1"),
    ("قتل خباز في مدينة الباب وآخر في مدينة منبج.", "الباب: killed 1 | منبج: killed 1"),
    ("أصيبت معلمة بقصف على سرمين، وأخرى في تفتناز.", "سرمين: wounded 1 | تفتناز: wounded 1"),
    ("عثر على جثة رجل في سرمين، وأخرى في تفتناز.", "سرمين: killed 1 | تفتناز: killed 1"),
    ("خمسة قتلى من العشائر وقسد باشتباكات غرب الحسكة، ومقتل طفل بقذيفة على بلدة تل تمر.", "الحسكة: killed 5 | تل تمر: killed 1"),
    ("قتل مقاتل بغارة على نقطة في سرمين. وبعد ساعة قصفت الطائرة القرية المجاورة فأصيبت امرأة.",
     "سرمين: killed 1 | سرمين: wounded 1"),
])
def test_another_act_at_another_place_is_another_incident(text: str, expected: str) -> None:
    assert told(text) == expected


def test_another_body_is_of_whom_it_is_said_to_be() -> None:
    (account,) = accounts("عثر الأهالي على جثة رجل قرب سرمين، وأخرى لامرأة في الخمسين من عمرها.")
    assert account.outcomes == {"killed": (2, 2)}
    assert (account.breakdown["killed"]["men"], account.breakdown["killed"]["women"]) == ((1, 1), (1, 1))


@pytest.mark.parametrize(("text", "days"), [
    ("قتل خباز بانفجار لغم في سرمين صباح اليوم. ويأتي ذلك بعد يومين من مقتل راعيين بانفجار مماثل في تفتناز.",
     ["2025-12-10", "2025-12-08"]),
    ("قتل خباز برصاص مجهولين في سرمين. ويأتي الهجوم بعد يوم من اغتيال ضابط في المدينة نفسها.", ["2025-12-10", "2025-12-09"]),
])
def test_this_comes_days_after_another_act(text: str, days: list[str]) -> None:
    assert [account.date_start for account in accounts(text)] == days


@pytest.mark.parametrize(("text", "killed"), [
    ("بلغ عدد الذين قضوا تحت التعذيب في سجون الميليشيا 31 مختطفا.", 31),
    ("ارتفع إلى 12 عدد ضحايا الغارة على سرمين.", 12),
    ("أسفر الشجار في سرمين عن مقتل خباز من كل طرف.", 2),
    ("قتل في سرمين ثلاثة من كل جانب خلال الاشتباك.", 6),
])
def test_how_many_a_toll_and_both_sides_are(text: str, killed: int) -> None:
    (account,) = accounts(text)
    assert account.outcomes == {"killed": (killed, killed)}


@pytest.mark.parametrize(("text", "expected"), [
    ("أسر مقاتلو اللواء خمسة جنود قرب سرمين.", "سرمين: arrested 5"),
    ("أسروا خمسة جنود قرب سرمين، وقتلوا ما يزيد عن عشرين آخرين.", "سرمين: killed 20+, arrested 5"),
    ("هاجم مسلحون مسافرا قرب سرمين وأصابوا ثلاثة عمال.", "سرمين: wounded 3"),
    ("استشهد 11 خبازا بقصف على سرمين، ولا يزال 5 تحت الركام.", "سرمين: killed 11, missing 5"),
])
def test_who_does_it_and_whom_it_befalls(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "suspected"), [
    ("استهدفت طائرات مجهولة يعتقد أنها إسرائيلية أطراف سرمين، ما أدى لمقتل 7 خبازين.", ("israel",)),
    ("قصفت طائرات مجهولة، يرجح أنها روسية، أطراف سرمين فقتل راع.", ("russia",)),
    ("أصيب راع بالاختناق جراء إلقاء قوات النظام قنابل الغاز في سرمين.", ()),
])
def test_an_unknown_force_may_be_held_to_be_somebodys(text: str, suspected: tuple[str, ...]) -> None:
    (account,) = accounts(text)
    assert account.suspected == suspected
    assert account.perpetrators == (suspected or ("assad-government",))


@pytest.mark.parametrize(("text", "expected"), [
    ("نقل عشرون مصابا من سرمين إلى المشفى، وتوفي منهم ثلاثة.", "سرمين: killed 3, wounded 17"),
    ("أصيب 25 خبازا بقصف على سرمين، توفي منهم ثلاثة لاحقا.", "سرمين: killed 3, wounded 22"),
    ("هاجموا سرمين وقتل منهم خمسة وأصيب آخرون.", "سرمين: killed 5, wounded 3+"),
    ("خطف المسلحون عشرة عمال في سرمين وقتلوا منهم أربعة.", "سرمين: killed 4, abducted 10"),
])
def test_of_them_between_a_verb_and_its_number(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل رئيس البلدية السيد سالم الحمدان وسائقه في سرمين برصاص مجهولين.", "سرمين: killed 2"),
    ("اغتيل عضو اللجنة الشيخ سالم الحمدان مع نجله البالغ 17 عاما في سرمين.", "سرمين: killed 2"),
    ("أصيب مدير المدرسة الأستاذ سالم الحمدان وثلاثة طلاب في سرمين.", "سرمين: wounded 4"),
    ("استشهد الصحفي سالم الحمدان والمصور ثائر العلي في سرمين.", "سرمين: killed 2"),
])
def test_who_stands_beside_one_told_by_his_office_and_then_his_name(text: str, expected: str) -> None:
    assert told(text) == expected


def test_a_list_by_governorate_is_an_incident_each_with_its_own_doer() -> None:
    text = "أحصى الأهالي مقتل 14 خبازا أمس: 6 في السويداء برصاص داعش، و5 بانفجار ألغام في ريف دير الزور، و3 في حمص."
    found = extract(Report("x", text, published="2025-12-10", lang="ar"))
    assert [(one.adm1, one.outcomes["killed"][0], one.perpetrators) for one in found.accounts] == [
        (("SY13",), 6, ("islamic-state",)), (("SY09",), 5, ("unknown",)), (("SY04",), 3, ("unknown",)),
    ]
    assert [figure.low for figure in found.figures if figure.scope == "period"] == [14]


@pytest.mark.parametrize(("text", "adm1"), [
    ("أعدم المسلحون أربعة خبازين في ساحة المدرسة.", ()),
    ("قتل أربعة خبازين عند دوار المزرعة بدمشق.", ("SY01",)),
    ("قتل أربعة خبازين في مسافر يطا.", ("PS01",)),
    ("قتل أربعة خبازين في بلدة الصور.", ("SY09",)),
    ("قتل أربعة خبازين في مدينة صور.", ("LB6",)),
])
def test_where_a_name_is_and_that_a_square_is_no_village(text: str, adm1: tuple[str, ...]) -> None:
    (account,) = accounts(text)
    assert account.adm1 == adm1


def test_detentions_that_became_disappearances() -> None:
    (account,) = accounts("سجل الأهالي في سرمين 128 حالة احتجاز، تحول 91 منها إلى حالات اختفاء قسري.")
    assert account.outcomes == {"arrested": (128, 128), "missing": (91, 91)}


def test_the_martyrs_square_counts_nobody() -> None:
    assert accounts("من ضرب المحتجين في ساحة الشهداء هم عناصر الحزب.") == ()


def test_names_behind_a_colon_are_of_those_told_with_as_many() -> None:
    text = "اغتيال حارسين وإصابة آخر بغارة قرب بلدة سرمين مساء أمس، والحارسان هما:1- سالم درويش الحمدان2- ثائر سليم العلي."
    assert told(text) == "سرمين: killed 2, wounded 1"


@pytest.mark.parametrize(("text", "expected", "running"), [
    ("قتلت الميليشيا 40 مزارعا منذ مطلع العام، آخرهم مزارع قتل صباح اليوم في سرمين.", "سرمين: killed 1", [("killed", 40)]),
    ("قتلت القوات 254 صحفيا منذ بدء الحرب، آخرهم المصور سالم الحمدان الذي ارتقى صباح اليوم بقصف على سرمين.",
     "سرمين: killed 1", [("killed", 254)]),
    ("اعتقلت الدورية ليلة أمس 25 مواطنا في سرمين، لترتفع حصيلة الاعتقالات منذ مطلع العام إلى نحو 19 ألفا.",
     "سرمين: arrested 25", [("arrested", 19000)]),
])
def test_the_last_of_those_counted_over_a_time(text: str, expected: str, running: list[tuple[str, int]]) -> None:
    found = extract(Report("x", text, published="2025-12-10", lang="ar"))
    assert told(text) == expected
    assert [(figure.outcome, figure.low) for figure in found.figures if figure.scope == "period"] == running


@pytest.mark.parametrize("text", [
    "قتل شاب زوجته في سرمين إثر خلاف عائلي.",
    "طعن شاب زوجته حتى الموت في سرمين إثر خلاف عائلي.",
])
def test_who_kills_his_own_kin_is_not_the_dead(text: str) -> None:
    (account,) = accounts(text)
    assert (account.outcomes, account.breakdown["killed"]["women"]) == ({"killed": (1, 1)}, (1, 1))


def test_whom_they_shot_at_and_hurt() -> None:
    assert told("اعتقلت دورية 3 حراس في سرمين بعد إطلاقهم النار على خباز وإصابته في ساقه.") == "سرمين: wounded 1, arrested 3"


def test_a_strike_on_another_place_with_its_own_result() -> None:
    text = "قصف على سرمين أدى إلى استشهاد خباز، وقصف مدفعي على تفتناز أدى إلى إصابة أربعة رعاة."
    assert told(text) == "سرمين: killed 1 | تفتناز: wounded 4"


def test_what_was_struck_now_says_nothing_of_those_recalled() -> None:
    text = "أصابت غارة سوقا في سرمين وقتل خباز. يذكر أن ما لا يقل عن 350 شخصا قتلوا في سوريا منذ عام 2011."
    found = extract(Report("x", text, published="2025-12-10", lang="ar"))
    assert [figure.status for figure in found.figures if figure.scope == "period"] == ["unknown"]


def test_a_similar_act_is_another_one() -> None:
    text = "قُتل شاب وأُصيب أربعة بانفجار في مدينة سرمين مساء أمس. وشهدت المدينة الأسبوع الماضي حادثة مماثلة أدت إلى إصابة طفل."
    assert [account.outcomes for account in accounts(text)] == [
        {"killed": (1, 1), "wounded": (4, 4)}, {"wounded": (1, 1)},
    ]


def test_days_of_the_month_told_last() -> None:
    text = "في 3 كانون الأول، قُتلت سيدة بقصف قرب سرمين. وفي 5 منه، أُصيب خبازان. وفي الثامن منه قتل طفل."
    assert [account.date_start for account in accounts(text)] == ["2025-12-03", "2025-12-05", "2025-12-08"]


@pytest.mark.parametrize(("text", "expected"), [
    ("خلف القصف على سرمين 12 شهيدا من العاملين و2 من المدنيين، إضافة إلى 35 جريحا.", "سرمين: killed 14, wounded 35"),
    ("تمكن المقاتلون من الإجهاز على 4 جنود في سرمين.", "سرمين: killed 4"),
    ("قتل مسعف في سرمين وأصيب زميله، ليصبح عدد الشهداء 4.", "سرمين: killed 4, wounded 1"),
])
def test_workers_among_the_dead_finishing_off_and_what_a_toll_becomes(text: str, expected: str) -> None:
    assert told(text) == expected


def test_months_of_life_are_an_age() -> None:
    (account,) = accounts("قتل الطفل سالم البالغ من العمر 6 أشهر بقصف على سرمين.")
    assert account.minor_ages == (0,)


def test_gunmen_held_to_be_of_a_group_are_suspected() -> None:
    (account,) = accounts("قُتل ثلاثة خبازين في هجوم شنه مسلحون يُعتقد بانتمائهم لتنظيم داعش على سرمين.")
    assert (account.perpetrators, account.suspected) == (("islamic-state",), ("islamic-state",))


@pytest.mark.parametrize(("text", "expected"), [
    ("قُتل خباز في سرمينوأصيب مزارع.", "سرمين: killed 1, wounded 1"),
    ("بقصف على سرمين قُتل ٣ أطفالوأصيب ١٧ رجلاً.", "سرمين: killed 3, wounded 17"),
    ("قصف سرمين يوقع 111 قتيلاً وجريحاًارتفعت حصيلة القصف على سرمين إلى 111 قتيلاً وجريحاً.", "سرمين: killed_or_wounded 111"),
])
def test_a_verb_glued_with_its_and_to_the_word_before(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("أصيب ثلاثة خبازين بالرصاص، والعشرات بالاختناق في سرمين.", "سرمين: wounded 23+"),
    ("أصيب خباز بالرصاص في سرمين، كما أصيب العشرات بحالات اختناق.", "سرمين: wounded 21+"),
    ("أصيب ثلاثة خبازين بالرصاص، و12 آخرون بالاختناق، في سرمين.", "سرمين: wounded 15"),
    ("أصيب 15 خبازا بالاختناق في سرمين.", "سرمين: wounded 15"),
])
def test_those_hurt_by_gas_are_others_than_those_shot(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("تحييد عدد من المسلحين وإصابة ثلاثة جنود في سرمين.", "سرمين: wounded 3, killed_or_wounded 3+"),
    ("تحييد ثلاثة مسلحين في سرمين، قتل اثنان وأصيب الثالث.", "سرمين: killed 2, wounded 1"),
    ("انتشلت فرقنا جثة معلمة وأسعفت والدتها وثلاثة من إخوتها في سرمين.", "سرمين: killed 1, wounded 4"),
])
def test_losses_of_both_sides_and_those_taken_to_hospital(text: str, expected: str) -> None:
    assert told(text) == expected


def test_the_people_of_a_market_that_a_strike_is_on_are_civilians() -> None:
    (account,) = accounts("شنت الطائرات غارات على سوق في سرمين، ما أدى لمقتل 9 أشخاص.")
    assert account.breakdown["killed"]["civilians"] == (9, 9)


def test_members_of_the_security_forces_are_no_combatants() -> None:
    (account,) = accounts("خلف القصف على سرمين تسعة شهداء: خمسة من العمال و4 من قوى الأمن.")
    assert account.breakdown["killed"] == {"civilians": (5, 5), "security": (4, 4)}


@pytest.mark.parametrize(("text", "did"), [
    ("توفي خباز دهسا بآلية عسكرية تركية في سرمين.", ("turkey",)),
    ("دهست سيارة عسكرية لقسد معلمة في سرمين ما أدى إلى وفاتها.", ("sdf",)),
    ("قتل خباز وأصيب معلم بنزاع عشائري مسلح في سرمين.", ("tribal",)),
    ("قتل خباز باقتتال بين عائلتين في سرمين.", ("private-person",)),
    ("تدوين مدفعي من الدعم السريع على سوق الأبيض خلف 9 قتلى.", ("rsf",)),
    ("قتل خباز في هجوم شنه مسلحون يشتبه بانتمائهم لتنظيم داعش على سرمين.", ("islamic-state",)),
    ("اعتقال خباز يشتبه بانتمائه لتنظيم داعش في سرمين.", ("unknown",)),
    ("إقدام شاب على إطلاق النار على شقيقته وقتلها في سرمين.", ("private-person",)),
    ("أطلقت راجمة صواريخ تابعة لقوات النظام صواريخ على سرمين، ما أدى إلى إصابة خباز.", ("assad-government",)),
    ("أعلنت الفصائل قنص عنصرين من قوات النظام قرب سرمين.", ("sna",)),
    ("قناص حوثي يصيب معلمة في حي الروضة بتعز.", ("houthis",)),
    ("مستوطنون يصيبون ثلاثة خبازين في قصرة.", ("israel",)),
])
def test_vehicles_clans_shells_and_suspects(text: str, did: tuple[str, ...]) -> None:
    assert [account.perpetrators for account in accounts(text)] == [did]


@pytest.mark.parametrize(("text", "expected"), [
    ("مجهولون أطلقوا النار على خباز في سرمين، ما أدى لإصابته بجروح نقل على إثرها إلى المشفى حيث فارق الحياة.", "سرمين: killed 1"),
    ("أصيب خباز بجروح في سرمين، قبل أن يفارق الحياة في المشفى.", "سرمين: killed 1"),
    ("نعت الحركة الشهيد سالم درويش من سرمين، الذي ارتقى شهيدا في المعارك.", "سرمين: killed 1"),
    ("عثر الأهالي على خباز مقتولا بعدة طلقات في سرمين.", "سرمين: killed 1"),
    ("خرج سالم درويش ولم يعد، قبل أن يعثر عليه مقتولا بعدة طلقات في سرمين.", "سرمين: killed 1"),
    ("العثور على جثة تعود لخباز، مقتول بطلق ناري، في سرمين.", "سرمين: killed 1"),
    ("أوقف الأمن خبازا في سرمين، أحد عناصر الدفاع الوطني سابقا، لتورطه بجرائم قتل.", "سرمين: arrested 1"),
    ("استشهاد ثلاثة خبازين بينهم قيادية في سرمين.", "سرمين: killed 3"),
    ("ارتكاب مجزرة بحق 21 خبازا بينهم 7 أطفال في سرمين.", "سرمين: killed 21"),
    ("ارتكاب مجزرة بحق المدنيين في سرمين.", ""),
    ("جندي قتل ثلاثة خبازين في سرمين.", "سرمين: killed 3"),
    ("أصيب منتسب في الشرطة وخباز في سرمين.", "سرمين: wounded 2"),
    ("مقتل 3 مستوطنين وإصابة 6 بعملية إطلاق نار في القدس.", "القدس: killed 3, wounded 6"),
])
def test_who_died_later_martyrs_and_massacres(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل خباز بقصف على سرمين.\nوكان قتل خباز بقصف على البلدة ذاتها الشهر الماضي.", "سرمين: killed 1 | سرمين: killed 1"),
    ("قتل خباز بقصف على سرمين.\nوفي 20 تشرين الثاني قتل خباز وأصيب معلم في سرمين.",
     "سرمين: killed 1 | سرمين: killed 1, wounded 1"),
    ("مقتل خباز بقصف على سرمين\nقتل خباز يوم 20 تشرين الثاني بقصف على سرمين.", "سرمين: killed 1"),
    ("قتل خباز بقصف على سرمين.\nوتتمثل الانتهاكات بالقصف أو قنص مدنيين في ريف إدلب.", "سرمين: killed 1"),
])
def test_what_is_recalled_of_a_day_long_ago_is_another_act(text: str, expected: str) -> None:
    assert told(text) == expected


def test_a_bare_number_with_civilians_among_it_is_not_of_one_force() -> None:
    (account,) = accounts("أسفرت الغارة على سرمين عن مقتل عسكري وإصابة سبعة بينهم خبازان.")
    assert "combatants" not in account.breakdown["wounded"]
