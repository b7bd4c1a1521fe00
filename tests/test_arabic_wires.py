"""Arabic agency reports of invented events: earlier tolls, announcements, denials, those lost, kin of those harmed."""

from functools import partial

import pytest
from telling import accounts_of, summed, told_in

accounts = partial(accounts_of, lang="ar")


def told(text: str) -> str:
    """Each incident as `killed 2, wounded 3+`, incidents set apart by a stroke."""
    return " | ".join(", ".join(summed(one)) for one in accounts(text))


@pytest.mark.parametrize(("text", "expected"), [
    ("ارتفع عدد قتلى الهجوم على حاجز في بلدة القريتين إلى تسعة. وكانت حصيلة أولية تحدثت عن مقتل ستة وإصابة أربعة.",
     "killed 9, wounded 4"),
    ("قُتل سبعة خبازين وأصيب عشرة آخرون بقصف على سوق في بنش اليوم. وفي حصيلة سابقة، أفاد ناشطون بمقتل أربعة.",
     "killed 7, wounded 10"),
    ("ارتفعت حصيلة الغارة على سرمين إلى 5 قتلى و8 جرحى. وكانت الوزارة قد أعلنت في وقت سابق مقتل ثلاثة وإصابة تسعة.",
     "killed 5, wounded 8"),
    ("انتهى رفع الأنقاض في سرمين بانتشال 14 جثماناً، وكانت الحصيلة الأولى قد أشارت إلى مقتل تسعة.", "killed 14"),
    ("أفادت حصيلة أولية بمقتل خمسة نجارين وجرح ثمانية بانفجار في مدينة عفرين.", "killed 5, wounded 8"),
    ("قتل ثلاثة جنود في البوكمال أمس. وكان خبازان قد قتلا في وقت سابق بهجوم مماثل في ذيبان.", "killed 3 | killed 2"),
])
def test_a_later_toll_takes_the_place_of_an_earlier_one(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "day"), [
    ("أعلن الحرس، الثلاثاء، مقتل ضابطين شمالي سرمين يوم الاثنين، إثر استهداف آلية.", "2025-12-08"),
    ("أعلنت البلدية، أمس الثلاثاء، مقتل أربعة عمال الأحد الماضي في انفجار قرب تدمر.", "2025-12-07"),
    ("قالت الوزارة الأحد إن خبازين قتلا السبت في سرمين.", "2025-12-06"),
    ("أعلنت الوزارة، الأربعاء، مقتل خبازين في سرمين.", "2025-12-10"),
    ("قتل صيادان بانفجار لغم أول أمس، وعثر رفاقهما على القارب بعد يوم من البحث قبالة سرمين.", "2025-12-08"),
])
def test_the_day_is_that_of_the_harm_not_of_its_announcement(text: str, day: str) -> None:
    assert accounts(text)[0].date_start == day


@pytest.mark.parametrize(("text", "expected"), [
    ("ولم يسفر القصف على أطراف البلدة عن أي إصابات، وتضرر حقل زيتون.", "wounded 0"),
    ("لم تسفر الغارة التي استهدفت مستودعاً في بلدة سرمين عن سقوط ضحايا.", "killed_or_wounded 0"),
    ("لم تسفر الغارات التي شنها الطيران على محيط المدينة عن مقتل أحد.", "killed 0"),
    ("لم يسفر الهجوم الأول عن إصابات، لكن الثاني أسفر عن مقتل أربعة جنود.", "wounded 0; killed 4"),
    ("لم تنفجر القنبلة الأولى، فيما أدى انفجار الثانية إلى مقتل خباز.", "killed 1"),
    ("لم تعلن الوزارة عن أي قتلى في الهجوم على سرمين.", ""),
    ("ولم تتوقف الاشتباكات التي خلفت قتلى وجرحى في المدينة.", "killed 3?; wounded 3?"),
    ("لم يمنع الهجوم سقوط ثلاثة قتلى.", ""),
    ("لم يتوقف القصف حتى المساء ما أدى إلى مقتل ثلاثة خبازين.", "killed 3"),
])
def test_what_came_of_something_is_denied_far_behind_it(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل جندي وفُقد اثنان آخران بهجوم على رتل قرب السخنة.", "killed 1; missing 2"),
    ("استشهد عاملان وفقد ثالث بقصف على معمل في صور.", "killed 2; missing 1"),
    ("فقدت طفلتان في بلدة كفرنبل بعد القصف.", "missing 2"),
    ("فقد عشرة عمال وظائفهم، وقتل حارس بالقصف.", "killed 1"),
    ("فقدت امرأة بصرها وأصيب طفلان بانفجار لغم.", "wounded 1; wounded 2"),
    ("فقد خمسة خبازين حياتهم في قصف على تعز.", "killed 5"),
    ("فقدت عائلة الاتصال بابنها في حمص منذ أمس.", "missing 1"),
    ("فقدت عائلة الخباز وابنه الاتصال بهما قرب السخنة.", "missing 2"),
    ("خرج نجاران من بلدة صيدا وانقطعت أخبارهما.", "missing 2"),
    ("ثلاثة معتقلين من أهالي البلدة أفرج عنهم صباحا.", ""),
    ("اعتقلت دورية ثلاثة نجارين وأفرج عنهم لاحقا.", "arrested 3"),
])
def test_who_is_lost_and_who_lost_something_or_is_free_again(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("وكان مزارع قد قتل وأصيب شقيقه بقصف على أطراف البلدة.", "killed 1; wounded 1"),
    ("إن امرأة في الأربعين من عمرها قتلت وجرح زوجها وابنها الرضيع بقذيفة.", "killed 1; wounded 1; wounded 1"),
    ("إن راعيا في الخمسين قتل وأصيب اثنان من أبنائه بانفجار لغم.", "killed 1; wounded 2"),
    ("قتل وأصيب خمسة خبازين بقصف على البلدة.", "killed_or_wounded 5"),
    ("قتل وجرح أربعة من أفراد عائلته بقصف على البلدة.", "killed_or_wounded 4"),
    ("قتلت وأصيبت ثلاث نساء بقصف على البلدة.", "killed_or_wounded 3"),
])
def test_one_is_killed_and_kin_of_his_hurt(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل ثلاثة أطفال أشقاء وأصيبت والدتهم بقصف على سرمين.", "killed 3; wounded 1"),
    ("قتلت طفلتان شقيقتان وأصيب والدهما بانفجار لغم.", "killed 2; wounded 1"),
    ("وأعدم المسلحون اثنين من المخطوفين في ساحة البلدة.", "killed 2"),
    ("اعتقلت الشرطة عشرين خبازا في نيالا، وقتلت القوة اثنين من المعتقلين رمياً بالرصاص.", "arrested 20; killed 2"),
    ("أصيب خباز برصاصة في الفخذ خلال المواجهات في بلدة بيتا، واعتقله الجنود من داخل المستشفى.", "wounded 1; arrested 1"),
    ("أصيب ثلاثة عمال بالرصاص قرب الحاجز، فيما اعتقلت القوات شقيق أحدهم.", "wounded 3; arrested 1"),
    ("أسفرت الاشتباكات عن ثلاثة قتلى وعشرة جرحى، وسط أنباء غير مؤكدة عن سقوط قتيل رابع.", "killed 3-4; wounded 10"),
    ("قتل طفلان بقصف على سرمين، فيما تحدثت أنباء غير مؤكدة عن مقتل ثالث.", "killed 2-3"),
    ("أنباء غير مؤكدة عن مقتل ثلاثة جنود بكمين قرب السخنة.", "killed 3"),
    ("دون أنباء عن إصابات في قصف سرمين.", ""),
])
def test_who_they_are_to_each_other_and_what_else_befell_them(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "killed"), [
    ("🖤 ضحايا انفجار السيارة المفخخة في منبج صباح اليوم:\n* أحمد العبد الله\n* فاطمة الحسن", 2),
    ("ضحايا الهجوم على حافلة قرب سرمين أمس :\n- فراس الحلو ( سائق الحافلة )\n- المعلمة رنا العلي\n- باسل الحلو", 3),
    ("الضحايا هم: سامي العلي وزوجته وطفلاه، قضوا بقصف على سرمين.", 4),
    ("أسماء شهداء القصف على سرمين اليوم:\n1- سالم محمود العلي\n2- الرضيع آدم سالم العلي\n3- الحاجة ام سالم العلي", 3),
])
def test_victims_with_their_names_are_the_dead(text: str, killed: int) -> None:
    (account,) = accounts(text)
    assert account.outcomes == {"killed": (killed, killed)}


def test_months_of_an_infant_and_a_title_of_a_woman_are_read_in_a_list_of_names() -> None:
    (account,) = accounts("أسماء شهداء القصف على سرمين اليوم:\n1- الرضيع آدم سالم العلي 5 شهور\n2- الحاجة ام سالم العلي")
    assert (account.minor_ages, account.breakdown["killed"]["women"]) == ((0,), (1, 1))


def test_a_weekday_strikes_no_house_and_a_town_is_none() -> None:
    (account,) = accounts("قتل رجل برصاص مجهولين يوم الأحد في بيت أمر.")
    assert "civilians" not in account.breakdown["killed"]


@pytest.mark.parametrize(("text", "expected"), [
    ("ارتفاع حصيلة قتلى استهداف الطيران مجموعة من الصيادين على شاطئ خانيونس إلى 5", "killed 5"),
    ("ارتفع عدد قتلى استهداف مسيّرة سيارة تقل عمالاً على طريق البوكمال إلى أربعة.", "killed 4"),
    ("اقتاد مسلحون مجهولون بالقوة الناشط سالم الأحمد من منزله إلى جهة مجهولة.", "abducted 1"),
    ("علمنا أن ملثمين اقتادوا المهندس نبيل الخالد من أمام مكتبه.", "abducted 1"),
    ("اقتادت قوات الأمن العام ثلاثة نجارين من بلدة الحراك إلى جهة مجهولة.", "arrested 3"),
    ("تعاملت الطواقم مع 14 إصابة خلال اقتحام نابلس، 3 منها بالرصاص الحي، وإصابة واحدة بشظايا، و10 حالات اختناق.", "wounded 14"),
    ("أصيب 20 خبازا خلال مواجهات في بيتا: 4 بالرصاص المطاطي و16 بالاختناق.", "wounded 20 [16]"),
    ("سجلت 12 إصابة في بلاطة، بينها طفل أصيب بالرصاص، و8 إصابات بالاختناق، وإصابة بالدهس، وإصابتان بالضرب.", "wounded 12 [1]"),
    ("أصيب 5 نجارين بالرصاص و20 آخرون بالاختناق في بيت أمر.", "wounded 5; wounded 20"),
])
def test_tolls_of_who_was_aimed_at_who_leads_people_away_and_how_they_were_hurt(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("أصيب 19 متظاهرا في البصرة، كما أصيب عدد من عناصر الأمن بالحجارة.", "wounded 22+"),
    ("أصيب سبعة محتجين، كما أصيب بضعة من عناصر مكافحة الشغب بالحجارة في البصرة.", "wounded 10"),
    ("قتل سبعة خبازين بتفجير في الباب الاثنين. وكانت خمس جثث قد شيعت أمس في المدينة.", "killed 7"),
    ("قتل أربعة جنود بهجوم قرب تدمر الأحد. وشيعت في حماة اليوم جثامين ثلاثة منهم.", "killed 4"),
    ("شيع أهالي سلقين اليوم جثامين أربعة خبازين قتلوا بقصف على المدينة أمس.", "killed 4"),
    ("فجّر انتحاري نفسه مساء أمس وسط سوق في بعقوبة، ما أودى بحياة تسعة نجارين وأوقع 26 جريحاً.", "killed 10, wounded 26"),
])
def test_another_side_is_added_and_the_buried_are_not(text: str, expected: str) -> None:
    assert told(text) == expected


def test_a_crowd_of_citizens_struck_is_civilian() -> None:
    (account,) = accounts("4 شهداء جراء قصف مجموعة من المواطنين قرب مفترق السرايا في غزة.")
    assert account.breakdown["killed"] == {"civilians": (4, 4)}


@pytest.mark.parametrize(("text", "expected"), [
    ("أدت الغارة إلى استشهاد مواطنين وإصابة ثالث بجروح.", "killed 2; wounded 1"),
    ("أدى القصف إلى مقتل مدنيين وإصابة ثلاثة آخرين.", "killed 3?; wounded 3"),
    ("استشهد خبازان بالقصف والجرحى كتار.", "killed 2; wounded 3?"),
    ("نقل الجرحى إلى المشفى صباحا.", ""),
])
def test_a_third_makes_a_pair_and_many_wounded_are_told_of(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "doers", "said"), [
    ("صدر عن مركز عمليات طوارئ الصحة العامة بيان أعلن أن غارة على سرمين أدت إلى مقتل خبازين.", ("unknown",),
     ("lebanese-health-ministry",)),
    ("قتل خبازان في اشتباكات بين القوات الحكومية ومسلحين من الحوثيين في محافظة الضالع.", ("yemen-government", "houthis"), ()),
    ("قصفت القوات الحكومية بلدة سرمين وقتل طفل.", ("syrian-government",), ()),
    ("قتل ثلاثة خبازين في اشتباكات بين مجموعتين مسلحتين محليتين في الزاوية غربي ليبيا.", ("local-armed-group",), ()),
    ("قالت الشرطة إن خبازين قتلا في نزاع عشائري مسلح شمالي البصرة أمس.", ("tribal",), ("police",)),
])
def test_who_did_it_and_who_says_so(text: str, doers: tuple[str, ...], said: tuple[str, ...]) -> None:
    (account,) = accounts(text)
    assert (account.perpetrators, account.attribution) == (doers, said)


def test_where_somebody_is_let_go_is_no_place_of_an_arrest() -> None:
    (account,) = accounts("أصيب خباز في نابلس اليوم.\nواعتقلت قوات الاحتلال ستة نجارين، ثم أفرجت عن اثنين منهم على حاجز حوارة.")
    assert (account.place, summed(account)) == ("نابلس", ["wounded 1", "arrested 6"])


def test_captives_killed_make_it_last_from_the_arrest_to_their_death() -> None:
    (account,) = accounts(
        "اعتقلت قوات الدعم السريع ما بين الأول والثالث من كانون الأول الجاري 23 خبازا في النهود.\n"
        "وأعدمت القوة ثلاثة من المعتقلين يوم الأربعاء 3 كانون الأول."
    )
    assert (account.date_start, account.date_end, summed(account)) == ("2025-12-01", "2025-12-03", ["killed 3", "arrested 23"])
