"""Arabic news of invented events: ranks, stores that went up, ages of each, gunmen of a named force."""

from functools import partial

import pytest
from telling import accounts_of, summed

accounts = partial(accounts_of, lang="ar")


def told(text: str) -> str:
    """Each incident as `killed 2, wounded 3+`, incidents set apart by a stroke."""
    return " | ".join(", ".join(summed(one)) for one in accounts(text))


@pytest.mark.parametrize(("text", "expected"), [
    ("مقتل ضابط برتبة نقيب وأربعة عناصر في سرمين.", "killed 5"),
    ("قضى 3 خبازين وأصيب 5 بحروق جراء انفجار في سرمين.", "killed 3, wounded 5"),
    ("مقتل مسلحين مجهولين في سرمين.", "killed 3+"),
])
def test_ranks_burns_and_gunmen_nobody_knows(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "did"), [
    ("مقتل خباز بانفجار مستودع ذخيرة لفصيل محلي في سرمين.", ("local-armed-group",)),
    ("مقتل خباز بانفجار داخل مستودع للأسلحة تابع لقسد في سرمين.", ("sdf",)),
    ("مقتل خباز باستهداف مستودع ذخيرة لقسد في سرمين.", ("unknown",)),
    ("دورية للأمن العام اعتقلت ستة من فلول النظام في سرمين.", ("general-security",)),
    ("مسير تركي يستهدف دراجة في سرمين ويوقع شهيدا مدنيا.", ("turkey",)),
])
def test_who_did_it(text: str, did: tuple[str, ...]) -> None:
    assert [account.perpetrators for account in accounts(text)] == [did]


@pytest.mark.parametrize(("text", "group"), [
    ("قتل ستة من مسلحي العشائر في سرمين.", {"combatants": (6, 6)}),
    ("هجوم على حافلة مبيت للجيش السوري في سرمين يخلف 5 قتلى و13 جريحا.", {}),
    ("هجوم في سرمين يخلف 5 قتلى و13 جريحا من العسكريين.", {"combatants": (5, 5)}),
    ("غارة للتحالف على منزل في سرمين تقتل ثلاثة أشخاص.", {"civilians": (3, 3)}),
    ("غارة على منزل لقيادي في حزب الله في سرمين تقتل ثلاثة أشخاص.", {}),
    ("غارات على سرمين أدت إلى استشهاد 80 عاملا وموظفا.", {"civilians": (80, 80)}),
    ("ارتقاء الشهيدين الطفلين وائل (4 سنوات) وخالد (6 سنوات) في سرمين.", {"civilians": (2, 2), "children": (2, 2)}),
    ("مقتل اثنين منهم (7 و9 أعوام) في سرمين.", {"civilians": (2, 2), "children": (2, 2)}),
    ("مقتل اثنين منهم (7 و29 عاما) في سرمين.", {"civilians": (1, 1), "children": (1, 1)}),
])
def test_of_whom_a_number_is(text: str, group: dict[str, tuple[int, int]]) -> None:
    assert accounts(text)[0].breakdown.get("killed", {}) == group


def test_a_name_cut_off_at_a_preposition_is_nobodys() -> None:
    (account,) = accounts("35 شهيدا في صنعاء بحسب وزارة الصحة في صنعاء.")
    assert account.attribution == ("health-ministry",)


def test_who_died_of_cold_is_no_casualty() -> None:
    assert accounts("وفاة طفلة رضيعة بسبب البرد في خيام النازحين في سرمين.") == ()


def test_who_did_all_that_a_sum_counts_did_each() -> None:
    text = (
        "ارتفع عدد ضحايا الغارات الإسرائيلية على جنوب لبنان أمس إلى 9 شهداء.\n"
        "وقالت الوزارة إن الغارة على كفررمان أدت إلى استشهاد 4 خبازين.\n"
        "وأضافت أن غارة على عيترون أسفرت عن 5 شهداء."
    )
    assert [(one.place, one.perpetrators) for one in accounts(text)] == [("كفررمان", ("israel",)), ("عيترون", ("israel",))]


def test_a_count_since_an_event_is_of_a_period_whatever_the_acts_are_called() -> None:
    text = "أصيب خباز بانفجار قنبلة في سرمين.\nومنذ سقوط النظام وثق الدفاع المدني مقتل أكثر من 100 مدني بانفجار مخلفات الحرب."
    assert told(text) == "wounded 1"


def test_one_told_with_age_and_home_between_commas_died_in_prison() -> None:
    text = (
        "أفاد ناشطون بأن الشاب سالم الحمدان (25 عاما)، من أبناء بلدة الشحيل، فارق الحياة أمس في سجن الكسرة التابع لقسد.\n"
        "وكانت قسد قد اعتقلت في الخامس من الشهر الجاري ثمانية شبان من البلدة نفسها."
    )
    assert [(account.date_start, account.outcomes) for account in accounts(text)] == [
        ("2025-12-09", {"killed": (1, 1)}), ("2025-12-05", {"arrested": (8, 8)}),
    ]


def test_the_shelling_that_a_sentence_points_back_at_is_by_those_of_the_sentence_before_in_another_place_too() -> None:
    text = "شنت قوات قسد هجوما على سرمين أدى لمقتل خباز.\nوأضاف أن القصف أسفر أيضا عن استشهاد معلمة في بنش."
    assert [(one.place, one.perpetrators) for one in accounts(text)] == [("سرمين", ("sdf",)), ("بنش", ("sdf",))]


def test_a_toll_passes_those_whose_house_was_hit_on_its_way_to_its_number() -> None:
    assert told("ارتفاع عدد شهداء قصف منزل عائلة الزعبور في مخيم النصيرات إلى 9 بينهم 4 أطفال.") == "killed 9"


def test_a_toll_comes_to_a_number_alone_before_the_number_of_the_wounded() -> None:
    assert told("ارتفاع عدد ضحايا القصف على سرمين إلى 17 وعشرات الجرحى.") == "killed 17, wounded 20+"
    assert told("ارتفاع عدد ضحايا القصف على سرمين إلى 17 و23 جريحا.") == "killed 17, wounded 23"


def test_settlers_are_told_as_colonists_too() -> None:
    (account,) = accounts("5 إصابات في اعتداء للمستعمرين بالضرب على رعاة في مسافر يطا.")
    assert account.perpetrators == ("israel",)


def test_who_runs_the_centre_where_somebody_is_tortured_did_it_and_not_who_runs_the_one_that_is_bombed() -> None:
    (died,) = accounts("مقتل سالم الحمدان تحت التعذيب داخل أحد مراكز الاحتجاز التابعة لقوات سوريا الديمقراطية في مدينة الرقة.")
    (bombed,) = accounts("قصف طيران التحالف مركز احتجاز تابعا للحوثيين في صعدة ما أدى لمقتل 30 محتجزا.")
    assert (died.perpetrators, bombed.perpetrators) == (("sdf",), ("coalition",))


def test_what_an_agreement_decrees_is_no_death() -> None:
    assert told("توصل الطرفان إلى اتفاق جديد يقضي بانسحاب عناصر قسد من تل رفعت بعد قصفها.") == ""


def test_ibb_is_a_place_and_no_month() -> None:
    (account,) = accounts("مقتل 3 خبازين في إب وسط اليمن.")
    assert (account.place, account.date_start) == ("إب", "2025-12-10")


def test_a_public_road_leads_to_a_place() -> None:
    (account,) = accounts("استهدفت مسيرة سيارة على طريق عام كفررمان، ما أدى إلى استشهاد سائقها.")
    assert account.place == "كفررمان"


def test_a_list_goes_on_past_where_each_is_from() -> None:
    text = (
        "اعتقلت قوات الاحتلال الشاب سالم الحمدان (22 عاما) من بلدة حوارة، والشاب وليد الزعبور من مخيم الدهيشة، "
        "وسامر الخباز من بلدة الخضر."
    )
    assert told(text) == "arrested 3"


def test_two_brothers_are_two_and_the_brotherhood_is_none() -> None:
    (account,) = accounts("استشهد الأخوان سالم ووليد الحمدان في سرمين.")
    assert (account.outcomes, account.breakdown) == ({"killed": (2, 2)}, {})
    assert told("قتل الإخوان جنديا في سرمين.") == "killed 1"


@pytest.mark.parametrize(("text", "expected"), [
    ("نفذت قوات الدعم السريع حملة تصفيات ميدانية بحق 40 خبازا في الفاشر.", "killed 40"),
    ("قتل جندي وأصيب اثنان بكمين في أبين.", "killed 1, wounded 2"),
])
def test_executions_of_a_number_and_two_before_a_preposition(text: str, expected: str) -> None:
    assert told(text) == expected


def test_a_town_abroad_that_has_no_namesake_is_meant_where_no_country_is_told() -> None:
    (account,) = accounts("هاجم مستوطنون مركبات قرب بلدة ترمسعيا ما أدى إلى إصابة سائق.")
    assert (account.place, account.adm1) == ("ترمسعيا", ("PS01",))


def test_how_a_martyr_died_is_told_on_the_next_line() -> None:
    (account,) = accounts("الشهيدة هند الزعبور\nاستشهدت بقصف للنظام على سرمين.")
    assert (account.place, account.perpetrators, account.weapon) == ("سرمين", ("assad-government",), "shelling")


def test_of_a_burial_and_a_death_the_day_of_the_death() -> None:
    (account,) = accounts("شيع أهالي سرمين أمس جثمان الخباز سالم الحمدان الذي قضى بقصف للنظام قبل ثلاثة أيام.")
    assert account.date_start == "2025-12-07"


def test_a_sheikh_stands_within_a_name() -> None:
    assert told("استشهاد المواطن سالم محمود شيخ علي (25 عاما) والطفلة هند محمود شيخ علي (12 عاما) في سرمين.") == "killed 2"
    assert told("استشهاد سالم الشيخ خليل وهند الشيخ خليل بغارة على رفح.") == "killed 2"


def test_two_children_each_named_with_a_bare_age_are_two() -> None:
    (account,) = accounts("إصابة الطفلين سالم الحمدان 10 أعوام ووليد الحمدان 8 أعوام في سرمين.")
    assert (account.outcomes, account.minor_ages) == ({"wounded": (2, 2)}, (8, 10))


def test_a_number_of_dead_and_wounded_are_two_figures_but_not_those_of_a_whole_series() -> None:
    assert told("أسفر القصف عن عدد من القتلى والجرحى في سرمين.") == "killed 3+, wounded 3+"
    assert told("مجزرة في سرمين هي الأحدث في سلسلة من الجرائم التي سقط فيها عدد من الشهداء والجرحى.") == ""
