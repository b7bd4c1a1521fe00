"""Arabic: turns to another toll, region and town, and verbs that share a sentence, in invented news (codebook 1, 4 and 8)."""

import pytest
from telling import accounts_of, summed, told_in


def where(text: str) -> str:
    """Each incident as `SY02 wounded 3`, incidents set apart by a stroke."""
    return " | ".join(f"{'+'.join(one.adm1)} {', '.join(summed(one))}" for one in accounts_of(text, "ar"))


@pytest.mark.parametrize("turn", ["فيما", "بينما", "في حين", "كما"])
@pytest.mark.parametrize("act", ["أعلن الجيش تحييد سبعة خبازين", "أعلنت الداخلية مقتل سبعة خبازين", "قتل سبعة خبازين بقصف"])
@pytest.mark.parametrize("place", ["في ريف درعا", "شمالي درعا", "في محافظة درعا", "في بلدة طفس"])
def test_a_turn_to_an_area_where_a_town_may_have_a_namesake(turn: str, act: str, place: str) -> None:
    found = [one.adm1 for one in accounts_of(f"جرح حلاق بانفجار في مدينة رأس العين، {turn} {act} {place}.", "ar")]
    assert found == [("SY08",), ("SY12",)]


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل خبازان بقصف على سرمين، كما ارتفع عدد قتلى القصف على مدينة بنش إلى أربعة.", ["killed 2", "killed 4"]),
    ("قتل خبازان بقصف على سرمين، فيما ارتفعت حصيلة القصف على سرمين إلى أربعة قتلى.", ["killed 4"]),
    ("قتل خبازان بقصف على سرمين، لترتفع الحصيلة إلى أربعة قتلى.", ["killed 4"]),
])
def test_a_toll_that_rose_in_another_town(text: str, expected: list[str]) -> None:
    assert [", ".join(summed(one)) for one in accounts_of(text, "ar")] == expected


@pytest.mark.parametrize("region", ["شمالي سوريا", "شمال شرقي سوريا", "شمال غربي سوريا", "في الشمال السوري"])
def test_two_towns_of_one_region_are_two_places(region: str) -> None:
    text = f"قتل خباز بقصف على مدينة عفرين {region}.\nوجرح ثلاثة خبازين بقصف على بلدة تل تمر {region}."
    assert where(text) == "SY02 killed 1 | SY08 wounded 3"


@pytest.mark.parametrize("people", [
    "خبازا", "لاجئا عراقيا", "خبازا من بلدة سرمين", "مقاتلا في قسد", "الخباز سالم الدرويش", "الشاب السوري سالم درويش", "رجلا",
])
@pytest.mark.parametrize(("others", "wounded"), [
    ("آخرون", "3?"), ("ثلاثة آخرون", "3"), ("اثنان آخران", "2"), ("خمسة", "5"), ("أربعة أشخاص", "4"), ("عدد آخر", "3?"),
])
def test_each_of_two_verbs_has_its_people(people: str, others: str, wounded: str) -> None:
    assert told_in(f"قال ناشط إن {people} قتل وجرح {others} بقصف على عفرين.", "ar") == f"killed 1; wounded {wounded}"


@pytest.mark.parametrize(("text", "expected"), [
    ("استهدف القصف منازل الخبازين، قتل وجرح آخرون.", "killed_or_wounded 3?"),
    ("قتل وأصيب خمسة خبازين بقصف على عفرين.", "killed_or_wounded 5"),
])
def test_two_verbs_of_the_same_people(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize("act", ["بقصف على رأس العين", "بغارة استهدفت رأس العين", "جراء قصف صاروخي على مدينة رأس العين"])
@pytest.mark.parametrize("told", ["قتل خباز من سرمين", "قال ناشط إن خبازا من سرمين قتل", "قتل خباز من بلدة سرمين وجرح آخر"])
def test_what_was_struck_is_the_place_and_not_their_home(act: str, told: str) -> None:
    assert [one.adm1 for one in accounts_of(f"{told} {act}.", "ar")] == [("SY08",)]


@pytest.mark.parametrize("verb", ["اعتقل", "سجن", "أمضى", "خدم", "غاب", "عمل", "بقي"])
def test_years_that_something_lasted_are_no_age(verb: str) -> None:
    (account,) = accounts_of(f"قتل رجل {verb} 13 عاما في حماة بقصف على سرمين.", "ar")
    assert account.minor_ages == ()


@pytest.mark.parametrize(("text", "expected"), [
    ("قصفت طائرات بلدة سرمين دون تأكيد سقوط ضحايا.", ""),
    ("قصفت طائرات بلدة سرمين دون تأكيدات عن وقوع إصابات.", ""),
    ("أطلق النار على حافلة أدت لمقتل وإصابة عدد من الخبازين دون تأكيد إصابة السائق.", "killed_or_wounded 3?"),
    ("احترقت سيارة واختفت أخرى، وأدى الهجوم إلى احتراق ثلاث حافلات واختفاء أخرى.", ""),
    ("قتلت طالبة وأصيبت أخرى بقصف على حافلة.", "killed 1; wounded 1"),
])
def test_what_lacks_confirmation_and_other_things(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


def test_since_when_somebody_has_been_displaced_is_no_day_of_harm() -> None:
    (account,) = accounts_of("قتل خباز نازح منذ 12 عاما بقصف على سرمين.", "ar")
    assert account.date_start == "2025-12-10"


@pytest.mark.parametrize("text", ["هناك آلاف المفقودين منذ سنوات في السجون.", "ما زال 400 شخص مفقودين منذ أعوام."])
def test_who_has_been_missing_for_years_is_of_no_incident(text: str) -> None:
    assert accounts_of(text, "ar") == ()


@pytest.mark.parametrize(("people", "count"), [
    ("خمسة أطفال صغار", 5), ("خمسة أطفال ذكور", 5), ("أربعة أطفال رضع", 4), ("طفلين رضيعين", 2), ("طفلين صغيرين", 2),
    ("ثلاث نساء نازحات", 3), ("ثلاث نساء مسنات", 3), ("ثلاث نساء حوامل", 3), ("أربعة خبازين كبار في السن", 4), ("خباز مهجر", 1),
])
@pytest.mark.parametrize(("others", "more"), [("وطفلتين", 2), ("وامرأة", 1), ("وثلاث نساء", 3)])
def test_a_list_goes_on_behind_what_people_are(people: str, count: int, others: str, more: int) -> None:
    (account,) = accounts_of(f"مقتل {people} {others} بقصف على بنش.", "ar")
    assert account.outcomes == {"killed": (count + more, count + more)}


@pytest.mark.parametrize(("text", "groups"), [
    ("مقتل 7 إناث بينهن 3 قاصرات بقصف على بنش.", {"women": (4, 4), "children": (3, 3)}),
    ("قتل 5 ذكور و3 إناث بقصف على بنش.", {"women": (3, 3)}),
    ("مقتل 8 أطفال (5 ذكور و3 إناث) بقصف على بنش.", {"children": (8, 8)}),
    ("مقتل قتيلتين (طفلة وامرأة) بقصف على بنش.", {"women": (1, 1), "children": (1, 1)}),
    ("مقتل قتيلتين إحداهما طفلة بقصف على بنش.", {"women": (1, 1), "children": (1, 1)}),
    ("قتل ثلاثة بينهم طفل، وهم: سالم الدرويش، وليد الدرويش، الطفل سامر الدرويش بقصف على بنش.", {"children": (1, 1)}),
])
def test_women_and_children_are_counted_once(text: str, groups: dict[str, tuple[int, int]]) -> None:
    (account,) = accounts_of(text, "ar")
    told = account.breakdown["killed"]
    assert {group: told[group] for group in ("women", "children") if group in told} == groups


@pytest.mark.parametrize("told", ["اعتقلت قسد", "قسد تعتقل", "اعتقلت قوات الأمن العام", "اعتقال قسد", "اعتقلت"])
@pytest.mark.parametrize("comma", ["، ", " ، ", "، و", " - "])
def test_names_behind_who_took_them_need_no_and(told: str, comma: str) -> None:
    (account,) = accounts_of(f"{told} {comma.join(('سالم الدرويش', 'وليد الحمدان', 'سامر الدرويش'))} في مدينة حمص.", "ar")
    assert account.outcomes == {"arrested": (3, 3)}


@pytest.mark.parametrize("own", ["ومرافقه", "وزوجته", "وسائقه", "واثنين من مرافقيه"])
@pytest.mark.parametrize("name", ["القيادي سرحد ملا", "القيادي في قسد سرحد ملا", "القيادي سالم الدرويش"])
def test_somebodys_own_stand_behind_his_name_and_a_comma(name: str, own: str) -> None:
    assert told_in(f"مقتل {name}، {own} بغارة.", "ar") == f"killed 1; killed {2 if 'اثنين' in own else 1}"


@pytest.mark.parametrize("made_of", [
    "من عائلة مؤلفة من", "من أسرة تتكون من", "من عائلة واحدة وهم", "، وهم عائلة مكونة من", "، وهم أسرة واحدة مؤلفة من",
])
def test_of_whom_a_family_of_so_many_is_made_up(made_of: str) -> None:
    (account,) = accounts_of(f"قتل خمسة خبازين {made_of} رجل وزوجته وثلاثة أطفال بقصف على بنش.", "ar")
    assert account.outcomes == {"killed": (5, 5)}
    assert (account.breakdown["killed"]["women"], account.breakdown["killed"]["children"]) == ((1, 1), (3, 3))


@pytest.mark.parametrize(("done", "outcome"), [
    ("تم تحييد", "killed_or_wounded"), ("تم إعدام", "killed"), ("جرى اغتيال", "killed"), ("تمت تصفيت", "killed"),
    ("تم القضاء علي", "killed"), ("تم أسر", "arrested"), ("جرى إلقاء القبض علي", "arrested"), ("تم القبض علي", "arrested"),
])
@pytest.mark.parametrize(("people", "them", "count"), [
    ("ثلاثة خبازين", "هم", 3), ("خبازين اثنين", "هما", 2), ("5 من الخبازين", "هم", 5),
])
def test_what_was_done_to_people_told_before(done: str, outcome: str, people: str, them: str, count: int) -> None:
    assert told_in(f"قال ناشط إن {people} {done}{them} في حماة.", "ar") == f"{outcome} {count}"


@pytest.mark.parametrize("text", ["لم يتم القبض على الخبازين.", "قال ناشط إن الخبازين لم يتم إعدامهم.", "حكم على خباز بإعدامه."])
def test_what_was_not_done_to_people(text: str) -> None:
    assert told_in(text, "ar") == ""


@pytest.mark.parametrize(("text", "expected"), [
    # A background without a day counts who is counted.
    ("قتل خباز أمس في سرمين. وسبق أن قصفت قوات النظام مدينة بنش، ما أدى إلى مقتل أربعة خبازين وإصابة آخرين بجروح.",
     ["killed 1", "killed 4"]),
    ("قتل خباز أمس في سرمين. وسبق أن قصفت قوات النظام مدينة بنش في 3 تشرين الثاني، ما أدى إلى مقتل أربعة خبازين وإصابة آخرين.",
     ["killed 1", "killed 4, wounded 3+"]),
    # Somebody else is recalled than the soldier.
    ("قالت سانا إن جندياً قتل وأصيب ثمانية باستهداف حافلة بريف درعا الغربي. وكان قتل القاضي سالم درويش في مدينة نوى برصاص "
     "مجهولين.", ["killed 1, wounded 8", "killed 1"]),
    # Two named are the dead of the lead.
    ("قصف النظام سرمين، أسفر عن سقوط قتلى وجرحى. وتسبب القصف بمقتل السيدة \"سالمة الحمدان\" والشاب \"فواز درويش\" وإصابة ستة.",
     ["killed 2, wounded 6"]),
])
def test_what_a_report_tells_again_or_recalls(text: str, expected: list[str]) -> None:
    assert [", ".join(summed(one)) for one in accounts_of(text, "ar")] == expected


def test_a_line_behind_a_comma_goes_on_with_what_an_act_led_to() -> None:
    text = "قالت مصادر محلية إن قوات النظام قصفت مدينة بنش بالصواريخ،\nما تسبب بمقتل خباز وإصابة ستة."
    assert [one.attribution for one in accounts_of(text, "ar")] == [("local-sources",)]


@pytest.mark.parametrize("kin", ["شقيقته، وهي طفلة،", "شقيقه وهو طفل"])
def test_kin_who_is_a_child(kin: str) -> None:
    (account,) = accounts_of(f"قتل خباز وأصيب {kin} بقصف على بنش.", "ar")
    assert account.breakdown["wounded"]["children"] == (1, 1)


def test_the_day_of_a_toll_that_rose_is_none_of_the_other_news() -> None:
    text = "ارتفعت حصيلة القصف الذي استهدف أمس سوقاً في سرمين إلى 9 قتلى.\nوفي درعا، قتل خباز بالرصاص في بلدة اليادودة."
    assert [one.date_start for one in accounts_of(text, "ar")] == ["2025-12-09", "2025-12-10"]


def test_civilians_beside_whom_a_headline_has_dead_of_a_force_are_no_members() -> None:
    (account,) = accounts_of(
        "قتلى من ميليشيا أسد وارتفاع حصيلة مصابي مجزرة أريحا\nارتفعت حصيلة مصابي مجزرة أريحا التي ارتكبها الروس أمس إلى 61 "
        "شخصاً وقُتل 9 مدنيين، فيما قصفت قوات النظام عدة قرى.", "ar")
    assert account.breakdown["killed"] == {"civilians": (9, 9)}


@pytest.mark.parametrize(("who", "civilians"), [
    ("ابن بلدة سرمين سالم درويش", None), ("الشهيد سالم درويش ابن قرية البارة", None), ("ابنة مدينة بنش سالمة درويش", (1, 1)),
    ("خباز وابنه", (2, 2)),
])
def test_a_son_of_a_town_is_nobodys_son(who: str, civilians: tuple[int, int] | None) -> None:
    (account,) = accounts_of(f"مقتل {who} برصاص مجهولين في أريحا.", "ar")
    assert account.breakdown.get("killed", {}).get("civilians") == civilians


@pytest.mark.parametrize(("text", "expected"), [
    ("أدى لغم في قرية كفريا لإصابة أربعة خبازين، وأصيب طفلان في سرمين.", "SY07 wounded 4 | SY07 wounded 2"),
    ("أدى لغم في قرية كفريا لإصابة أربعة خبازين، وأصيب أربعة أطفال في سرمين.", "SY07 wounded 4 | SY07 wounded 4"),
    ("قتل خباز في كفريا بقصف مدفعي، وأصيب اثنان وقتلت خياطة في سرمين.", "SY07 killed 1 | SY07 killed 1, wounded 2"),
    ("أدى قصف كفريا لمقتل خباز وزوجته، ونقلت الجثتان إلى سرمين.", "SY07 killed 2"),
])
def test_an_outcome_that_comes_again_in_another_village(text: str, expected: str) -> None:
    assert where(text) == expected


def test_as_many_in_another_village_are_others() -> None:
    text = "قصفت قوات النظام مدينة دارة عزة، ما أدى لمقتل ثلاثة خبازين.\nوأعلنت الفصائل أنها قصفت بلدتي نبل والزهراء.\n"\
        "وأسفر القصف على بلدتي نبل والزهراء عن مقتل خياطة وطفلتين."
    assert where(text) == "SY02 killed 3 | SY02 killed 3"
