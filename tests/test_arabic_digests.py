"""Arabic digests about invented events: totals with what they are made of, behind a colon, a dash or a line each."""

from functools import partial

import pytest
from telling import accounts_of, summed

accounts = partial(accounts_of, lang="ar")


def told(text: str) -> str:
    """Each incident as `سرمين: killed 2, wounded 3+`, incidents set apart by a stroke."""
    return " | ".join(f"{one.place}: " + ", ".join(summed(one)) for one in accounts(text))


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل 14 شخصا: 9 في منبج و3 في سلقين و2 في نوى.", "منبج: killed 9 | سلقين: killed 3 | نوى: killed 2"),
    ("استشهد 12 مدنيا بقصف على بلدات ريف إدلب – 7 في سلقين و5 في حارم", "سلقين: killed 7 | حارم: killed 5"),
    ("حصيلة القصف اليوم 12 شهيدا، 7 في سلقين و5 في حارم", "سلقين: killed 7 | حارم: killed 5"),
    ("مقتل 14 مدنيا - 9 بريف دير الزور و3 بحلب و2 بدرعا", "دير الزور: killed 9 | حلب: killed 3 | درعا: killed 2"),
    ("قتل 14 شخصا بقصف على سرمين - بينهم 3 أطفال", "سرمين: killed 14"),
])
def test_a_total_made_of_places(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "killed"), [
    ("قتل 31 شخصا في غارات على سرمين:\n– 19 من المدنيين\n– 12 من الفصائل", {"civilians": (19, 19), "combatants": (12, 12)}),
    ("حصيلة الغارات على سرمين 31 قتيلا:\n• 19 مدنيا\n• 12 مقاتلا", {"civilians": (19, 19), "combatants": (12, 12)}),
    ("قتل 7 أشخاص بقصف على سرمين:\n- 4 أطفال\n- 3 نساء\nوتضررت عدة منازل.",
     {"civilians": (7, 7), "children": (4, 4), "women": (3, 3)}),
    ("قتل 31 شخصا في غارات على سرمين:\n– 5 غارات روسية\n– 26 غارة للنظام", {}),
    ("قتل 31 شخصا في غارات على سرمين:\n– 19 من المدنيين\n– 9 من الفصائل", {}),
])
def test_counted_items_a_line_each_that_add_up_to_the_total(text: str, killed: dict[str, tuple[int, int]]) -> None:
    (account,) = accounts(text)
    assert account.outcomes == {"killed": (31, 31) if "31" in text else (7, 7)}
    assert account.breakdown.get("killed", {}) == killed


def test_items_of_a_total_over_a_time_are_not_listed() -> None:
    assert told("وثقنا مقتل 31 شخصا منذ مطلع العام:\n– 19 من المدنيين\n– 12 من الفصائل") == ""


@pytest.mark.parametrize(("text", "expected"), [
    ("انفجرت عبوة في حافلة بمدينة سلقين، قتل ثلاثة من الركاب وجرح الباقون.", "سلقين: killed 3, wounded 3+"),
    ("قتل اثنان من المهاجمين في سلقين واعتقل الباقون.", "سلقين: killed 2, arrested 3+"),
    ("قتل اثنان من المهاجمين في سلقين ولاذ الباقون بالفرار.", "سلقين: killed 2"),
])
def test_the_rest(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("أصابت القذيفة طلاباً في مدرسة ببلدة كللي.", "كللي: wounded 3+"),
    ("أصابت قذيفة هاون ثلاثة عمال في حلب.", "حلب: wounded 3"),
    ("أصابت القذيفة مدرسة وجرحت طلابا في كللي.", "كللي: wounded 3+"),
    ("أصابت القذيفة مدرسة في كللي.", ""),
    ("أصابت الصواريخ منازل المدنيين في سلقين.", ""),
    ("أصابت القذيفة تجمعا للمدنيين في كللي.", ""),
    ("أصابت القذيفة خيمة تؤوي عائلة نازحة في كللي.", ""),
])
def test_whom_what_was_fired_hit(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("ضحايا القصف على سرمين:\n1- خالد العمر (شهيد)\n2- سامر عودة (جريح)\n3- ياسر عودة (جريح)", "سرمين: killed 1, wounded 2"),
    ("أسماء ضحايا الغارة على سرمين:\n1- خالد العمر - شهيد\n2- سامر عودة - شهيد\n3- الطفلة مريم عودة 9 سنوات - شهيدة",
     "سرمين: killed 3"),
    ("أسماء ضحايا القصف على سرمين: 1- خالد العمر: شهيد 2- سامر عودة: جريح 3- ياسر عودة: جريح", "سرمين: killed 1, wounded 2"),
    ("خالد العمر شهيد جراء القصف على سرمين. الشهيد خالد العمر خباز.", "سرمين: killed 1"),
])
def test_items_with_a_name_and_a_fate_each(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("معركة الفجر::سيطرت فصائل الجيش الوطني السوري على قرية الغندورة وأسرت 3 عناصر من قوات النظام.\n"
     "حلب::الطيران الحربي الروسي قصف قرية الغندورة ما أدى لمقتل مدنيين اثنين.",
     "الغندورة: arrested 3 | الغندورة: killed 2"),
    ("دير الزور::مقتل سعيد الحمدو وخالد العلي بانفجار لغم أرضي في البادية.إصابة طفلة برصاصة طائشة في بلدة الحصان.",
     "دير الزور: killed 2 | الحصان: wounded 1"),
    ("حمص: قتل رجل بانفجار لغم في تدمر. وأصيب ابنه بانفجار اللغم.", "تدمر: killed 1, wounded 1"),
    ("إدلب:: قصف على سرمين أدى لمقتل طفل. وقال الدفاع المدني إن امرأة أصيبت بالقصف.", "سرمين: killed 1, wounded 1"),
])
def test_what_stands_under_another_heading_or_was_done_by_a_mine_is_another_incident(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("مقتل مدني وإصابة أربعة بقصف على سرمين. مقتل مدني بعد جراح أصيب بها بقصف على كللي. مقتل طفل بلغم في حارم.",
     "سرمين: killed 1, wounded 4 | كللي: killed 1 | حارم: killed 1"),
    ("إصابة مدني وزوجته بقصف على سرمين. إصابة مدني بقصف على كللي.", "سرمين: wounded 2 | كللي: wounded 1"),
    ("قتل مدني وأصيب أربعة بقصف على بلدات جنوب إدلب. وقالت مصادر إن المدني قتل بقصف على كللي.", "كللي: killed 1, wounded 4"),
])
def test_lines_that_open_with_what_befell_people_in_a_town_each(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قصف على سلقين أدى لإصابة ثلاثة أشخاص: سامر الحمود أصيب بشظية في حي النهضة. والثاني خالد العلي أصيب في قدمه.",
     "سلقين: wounded 3"),
    ("قصف أدى لمقتل ثلاثة أشخاص: 2 في سلقين و1 في سرمين.", "سلقين: killed 2 | سرمين: killed 1"),
])
def test_one_of_a_list_whose_place_alone_is_told(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("- داهمت قوات قسد بلدة الحصان واعتقلت عددا من الشبان.\n- طوقت قوات قسد بلدة الحصان واعتقلت عددا من العمال.",
     "الحصان: arrested 3+ | الحصان: arrested 3+"),
    ("- قصفت قوات النظام سرمين ما أدى لمقتل ثلاثة مدنيين.\n- أدى قصف سرمين لمقتل ثلاثة مدنيين بينهم طفل.", "سرمين: killed 3"),
    ("- قصفت قوات النظام سرمين ما أدى لمقتل مدنيين.\n- نقل القتلى الأربعة إلى المشفى.", "سرمين: killed 4"),
])
def test_items_with_bullets_that_name_a_town_each(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("شنت قوات قسد حملة اعتقالات وتفتيش منازل المدنيين في سلقين.", ""),
    ("حملة اعتقالات ومداهمة لبيوت النازحين في سلقين واعتقال امرأتين.", "سلقين: arrested 2"),
    ("اعتقال وتعذيب المدنيين في سلقين.", "سلقين: arrested 3+"),
])
def test_whose_homes_were_searched(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("أصيب شخصان بقصف على سرمين شرقي إدلب. وفي سياق متصل، شهد محور كيمار شمالي حلب اشتباكات. وأسفرت الاشتباكات عن إصابة عنصر.",
     "سرمين: wounded 2 | كيمار: wounded 1"),
    ("أصيب شخصان بقصف على سرمين شرقي إدلب. وشهدت البلدة حالة نزوح. وأسفر القصف عن إصابة طفلين.", "سرمين: wounded 2"),
    ("أصيب طفل بقصف على نوى غربي درعا. وقتل عنصران بقصف على سرمين شرقي إدلب. وعثر الأهالي على جثتين في بلدة كللي.",
     "نوى: wounded 1 | سرمين: killed 2 | كللي: killed 2"),
])
def test_behind_a_turn_to_places_in_another_area_and_bodies_in_another_town(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قصفت قوات النظام بلدة سرمين، ما أدى إلى مقتل نجارين اثنين. كما قصفت بلدة كفرنبل، ما أدى إلى مقتل نجارين اثنين.",
     "سرمين: killed 2 | كفرنبل: killed 2"),
    ("أصيبت خياطة بقصف على سرمين. وفي سياق متصل، أصيبت خياطة بقصف على كفرنبل.", "سرمين: wounded 1 | كفرنبل: wounded 1"),
    ("قتل أربعة نجارين بقصف على سرمين. وقتل أربعة نجارين بانفجار لغم قرب كفرنبل.", "سرمين: killed 4 | كفرنبل: killed 4"),
    ("قتل أربعة نجارين بقصف على سرمين. وقال الأهالي إن أربعة نجارين قتلوا بغارة على كفرنبل.", "كفرنبل: killed 4"),
])
def test_the_same_number_in_another_town_is_another_act_where_a_sentence_turns_to_it(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("bullet", ["•", "-", "–"])
def test_items_with_bullets_that_tell_the_same_number_of_two_towns(bullet: str) -> None:
    text = f"حصاد القصف:\n{bullet} إصابة رجلين بقصف على سرمين.\n{bullet} إصابة رجلين بقصف على بنش."
    assert told(text) == "سرمين: wounded 2 | بنش: wounded 2"


@pytest.mark.parametrize("bullet", ["•", "–"])
def test_an_item_with_a_bullet_may_name_a_village_that_no_table_holds(bullet: str) -> None:
    text = f"حصاد القصف:\n{bullet} إصابة رجلين بقصف استهدف قرية ترعان.\n{bullet} إصابة طفل بقصف على بنش."
    assert [summed(one) for one in accounts(text)] == [["wounded 2"], ["wounded 1"]]


@pytest.mark.parametrize(("newer", "expected"), [
    ("ارتفاع عدد المصابين بالقصف على سرمين إلى 14 جريحا.", "سرمين: killed 3, wounded 14"),
    ("ارتفاع عدد المصابين بالقصف على كللي إلى 14 جريحا.", "كللي: wounded 14 | سرمين: killed 3, wounded 9"),
    ("4 قتلى بغارة على كللي.", "كللي: killed 4 | سرمين: killed 3, wounded 9"),
])
def test_what_a_toll_rose_to_stands_above_it_in_a_ticker(newer: str, expected: str) -> None:
    assert told(f"▪ 20:40 | {newer}\n▪ 20:05 | 3 قتلى و9 جرحى بقصف على سرمين.") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("محافظة درعا: قتل شابان برصاص مسلحين في نوى.\n\nمحافظة حلب: قصفت القوات التركية أطراف تادف. لم يسفر القصف عن إصابات.",
     "نوى: killed 2 | تادف: wounded 0"),
    ("قتل شابان برصاص مسلحين في نوى. وقصفت القوات التركية أطراف تادف بحلب بالمدفعية. وأصيب في القصف طفل.",
     "نوى: killed 2 | تادف: wounded 1"),
])
def test_what_goes_on_about_an_act_told_in_between_in_another_area_is_of_that(text: str, expected: str) -> None:
    assert told(text) == expected
