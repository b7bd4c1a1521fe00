"""How many of which people a report tells, by paradigm: bounds, parts, kin, ages, deaths that follow (codebook 2, 3, 4 and 6)."""

import pytest
from telling import accounts_of, summed

from stats.model import Account

_SEXES = ("men", "boys", "girls")


def _groups(account: Account) -> str:
    told = [f"{name} {low}" + ("" if high == low else "+" if high is None else f"-{high}")
            for groups in account.breakdown.values() for name, (low, high) in groups.items() if name not in _SEXES]
    return ", ".join(told)


def told(text: str, lang: str = "ar") -> str:
    """What the incidents count, and in brackets who the people were."""
    found = accounts_of(text, lang)
    return " | ".join(f"{', '.join(summed(account))} ({_groups(account)})".replace(" ()", "") for account in found)


@pytest.mark.parametrize(("text", "expected"), [
    ("مقتل ما لا يقل عن خبازين بقصف على سرمين.", "killed 2+ (civilians 2+)"),
    ("مقتل ما لا يقل عن شخصين وإصابة ثلاثة آخرين بقصف على سرمين.", "killed 2+, wounded 3"),
    ("مقتل ما لا يقل عن شخصين وجرح آخرين بقصف على سرمين.", "killed 2+, wounded 3+"),
    ("قتل ما لا يقل عن مدنيين اثنين بقصف على سرمين.", "killed 2+ (civilians 2+)"),
    ("أصيب أكثر من شخص بقصف على سرمين.", "wounded 1+"),
    ("أصيب على الأقل شخصان بقصف على سرمين.", "wounded 2+"),
    ("أصيب ستة رعاة بينهم ما لا يقل عن طفلين بقصف على سرمين.", "wounded 6 (civilians 6, children 2-6)"),
    ("مقتل شخص واحد على الأقل وإصابة آخرين بقصف على سرمين.", "killed 1+, wounded 3+"),
    ("مقتل شخصين اثنين على الأقل بقصف على سرمين.", "killed 2+"),
    ("مقتل ستة أشخاص وإصابة تسعة على الأقل بقصف على سرمين.", "killed 6+, wounded 9+"),
    ("إصابة ستة أشخاص بينهم اثنان على الأقل بحالة خطرة بقصف على سرمين.", "wounded 6"),
])
def test_the_least_that_is_told_holds_of_nouns_and_of_both_numbers(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Shelling of Idlib killed five people and wounded ten at least.", "killed 5+, wounded 10+"),
    ("Shelling of Idlib killed a baker and an unknown number were hurt.", "killed 1, wounded 2+ (civilians 1)"),
    ("A baker was killed and an unknown number wounded by shelling in Idlib.", "killed 1, wounded 2+ (civilians 1)"),
])
def test_open_numbers_in_english(text: str, expected: str) -> None:
    assert told(text, "en") == expected


@pytest.mark.parametrize(("part", "expected"), [
    ("نصفهم أطفال", "civilians 4, children 4"),
    ("نصفهم من النساء", "civilians 4, women 4"),
    ("إحداهم امرأة", "civilians 1, women 1"),
    ("خمسة منهم من المدنيين", "civilians 5"),
    ("خمسة منهم من عائلة واحدة", "civilians 5"),
    ("بينهم رجل وزوجته وطفلهما", "civilians 3, women 1, children 1"),
    ("بينهم خمسة أطفال ثلاثة منهم أشقاء", "civilians 5, children 5"),
    ("بينهم خمسة أطفال، ثلاثة منهم أشقاء", "civilians 5, children 5"),
])
def test_parts_of_a_number(part: str, expected: str) -> None:
    assert told(f"قتل ثمانية أشخاص، {part}، بقصف على سرمين.") == f"killed 8 ({expected})"


@pytest.mark.parametrize(("part", "expected"), [
    ("all from the same family", "civilians 8"),
    ("all of one family", "civilians 8"),
    ("including five from the same family", "civilians 5"),
    ("including five children, three of them siblings", "civilians 5, children 5"),
    ("half of them women", "civilians 4, women 4"),
])
def test_parts_of_a_number_in_english(part: str, expected: str) -> None:
    assert told(f"Shelling of Idlib killed eight people, {part}.", "en") == f"killed 8 ({expected})"


def test_people_of_one_family_are_relatives_and_soldiers_stay_soldiers() -> None:
    assert told("Five people from one family were killed by shelling in Idlib.", "en") == "killed 5 (civilians 5)"
    assert told("Shelling of Idlib killed three soldiers from one family.", "en") == "killed 3 (combatants 3)"


@pytest.mark.parametrize("how", [
    "وصفت إصابة ثلاثة منهم بالخطيرة", "ووصفت إصابات ثلاثة منهم بالخطيرة", "إصابات بعضهم خطيرة", "وإصابات معظمهم طفيفة",
    "إصابات ثلاثة منهم خطيرة", "إصابة أحدهم بليغة", "ثلاث إصابات منها خطيرة",
])
def test_how_badly_some_were_hurt_adds_nobody(how: str) -> None:
    assert told(f"إصابة ثمانية أشخاص بقصف على سرمين، {how}.") == "wounded 8"


def test_injuries_some_of_which_are_serious_are_counted_once() -> None:
    assert told("وقوع سبع إصابات منها خطيرة بقصف على سرمين.") == "wounded 7"


@pytest.mark.parametrize(("denial", "expected"), [
    ("من غير تسجيل أي إصابات", "wounded 0"),
    ("دون أن يصاب أحد", "killed_or_wounded 0"),
    ("ولم يتأذ أحد", "killed_or_wounded 0"),
    ("ولم يقتل أحد", "killed 0"),
])
def test_nobody_was_hurt(denial: str, expected: str) -> None:
    assert told(f"تعرضت سرمين لقصف مدفعي {denial}.") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("مقتل ثلاثة أشقاء وإصابة رابعهم بقصف على سرمين.", "killed 3, wounded 1 (civilians 3, civilians 1)"),
    ("قتل شقيقان وأصيب ثالثهما بقصف على سرمين.", "killed 2, wounded 1 (civilians 2, civilians 1)"),
    ("قتل ثلاثة أشقاء أطفال بقصف على سرمين.", "killed 3 (civilians 3, children 3)"),
    ("خطف مسلحون أطفالا من سرمين.", "abducted 3+ (civilians 3+, children 3+)"),
])
def test_brothers(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("أصيب خباز وطفلته بقصف على سرمين، وتوفيت الطفلة لاحقاً متأثرة بجراحها.", "killed 1, wounded 1"),
    ("أصيب شاب وطفلة بقصف على سرمين، ثم فارقت الطفلة الحياة.", "killed 1, wounded 1"),
    ("أصيب رجل وابنه بقصف على سرمين، وتوفي الابن في المشفى.", "killed 1, wounded 1"),
    ("أصيب خمسة أشخاص بينهم طفلة بقصف على سرمين، وتوفيت الطفلة لاحقاً.", "killed 1, wounded 4"),
    ("أصيبت امرأة وطفلان بقصف على سرمين، وتوفيت المرأة متأثرة بإصابتها.", "killed 1, wounded 2"),
    ("أصيب رجل وامرأة بقصف على سرمين، وتوفي الطفل لاحقاً.", "killed 1, wounded 2"),
])
def test_one_of_the_wounded_who_dies_in_the_same_sentence_is_dead_alone(text: str, expected: str) -> None:
    assert told(text).partition(" (")[0] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("A baker and his daughter were wounded by shelling in Idlib; the daughter later died of her wounds.", "killed 1, wounded 1"),
    ("Eight people, including a girl, were wounded by shelling in Idlib, and the girl later died.", "killed 1, wounded 7"),
    ("A man was wounded by shelling in Idlib and the man later died.", "killed 1"),
])
def test_one_of_the_wounded_who_dies_in_the_same_english_sentence(text: str, expected: str) -> None:
    assert told(text, "en").partition(" (")[0] == expected


@pytest.mark.parametrize(("people", "ages"), [
    ("طفل عمره عام واحد", (1,)),
    ("طفل يناهز عمره العشر سنوات", (10,)),
    ("طفل لم يتجاوز عمره العشر سنوات", ()),
    ("طفل في الثالثة عشرة", (13,)),
    ("طفلان في السادسة والتاسعة من عمرهما", (6, 9)),
    ("طفلان أحدهما في السادسة والثاني في التاسعة من العمر", (6, 9)),
    ("طفلان أحدهما بعمر 3 سنوات والآخر 5 سنوات", (3, 5)),
    ("ثلاثة أطفال تتراوح أعمارهم بين الخامسة والعاشرة", (5, 10)),
    ("ثلاثة أطفال تقل أعمارهم عن 10 سنوات", ()),
    ("طفل في السابعة صباحا", ()),
    ("ثلاثة أشخاص في السابعة", ()),
])
def test_stated_ages_of_minors(people: str, ages: tuple[int, ...]) -> None:
    (account,) = accounts_of(f"أصيب {people} بقصف على سرمين.", "ar")
    assert account.minor_ages == ages


@pytest.mark.parametrize(("text", "expected", "ages"), [
    ("Shelling of Idlib wounded Sami Ali, 12.", "wounded 1 (civilians 1, children 1)", (12,)),
    ("Shelling of Idlib killed Sami Ali, 12, and Omar Hasan, 45.", "killed 2 (civilians 1, children 1)", (12,)),
    ("Shelling of Idlib killed 12-year-old Sami Ali.", "killed 1 (civilians 1, children 1)", (12,)),
    ("Sami Ali, 12, was killed by shelling in Idlib.", "killed 1 (civilians 1, children 1)", (12,)),
    ("Strikes killed five people in Idlib, 12 in Hama and three in Homs.", "killed 5 | killed 12 | killed 3", ()),
])
def test_an_age_behind_a_name_counts_nobody(text: str, expected: str, ages: tuple[int, ...]) -> None:
    assert told(text, "en") == expected
    assert accounts_of(text, "en")[0].minor_ages == ages


@pytest.mark.parametrize(("lang", "text"), [
    ("ar", "قتل خمسة أشخاص بقصف استهدف خيمة عزاء في سرمين."), ("ar", "مقتل خمسة أشخاص بقصف على متجر في سرمين."),
    ("ar", "قتل خمسة أشخاص بصاروخ أصاب مدرسة في سرمين."),
    ("en", "Shelling hit a hospital in Idlib, killing five people."), ("en", "A drone hit a taxi in Idlib, killing five people."),
    ("en", "Five people were killed in an air strike on a funeral in Idlib."),
])
def test_civilian_objects(lang: str, text: str) -> None:
    assert told(text, lang) == "killed 5 (civilians 5)"


def test_a_hospital_that_the_wounded_are_taken_to_is_not_what_was_hit() -> None:
    assert told("Five people were wounded by shelling and taken to a hospital in Idlib.", "en") == "wounded 5"


@pytest.mark.parametrize(("text", "expected"), [
    ("مقتل شخصين أحدهما طفل والآخر امرأة بقصف على سرمين.", "killed 2 (civilians 2, children 1, women 1)"),
    ("مقتل شخصين، أحدهما برصاص قناص والآخر بانفجار لغم، في سرمين.", "killed 2"),
    ("مقتل شخصين وإصابة ثالث توفي لاحقاً بقصف على سرمين.", "killed 3"),
    ("أصيب شاب توفي لاحقاً في المشفى بقصف على سرمين.", "killed 1"),
])
def test_the_other_of_two_and_who_died_later(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Shelling of Idlib wounded 10 people, four of them children and three women.",
     "wounded 10 (civilians 7, children 4, women 3)"),
    ("Ten people were wounded by shelling in Idlib, four of them children and three soldiers were killed.",
     "killed 3, wounded 10"),
    ("Shelling of Idlib killed two people, one of them a child and the other a woman.",
     "killed 2 (civilians 2, children 1, women 1)"),
])
def test_shares_that_go_on(text: str, expected: str) -> None:
    assert told(text, "en").startswith(expected)


@pytest.mark.parametrize(("news", "expected"), [
    ("وسط أنباء عن مقتل ثالث", (2, 3)), ("وأنباء عن مقتل شخص ثالث", (2, 3)), ("وترددت أنباء عن مقتل اثنين آخرين", (2, 4)),
    ("ولم ترد أنباء عن مقتل ثالث", (2, 2)),
])
def test_news_of_a_third_raises_the_ceiling(news: str, expected: tuple[int, int]) -> None:
    (account,) = accounts_of(f"قتل شخصان بقصف على سرمين، {news}.", "ar")
    assert account.outcomes == {"killed": expected}


def test_names_before_the_weapon_that_are_fewer_than_the_number() -> None:
    (account,) = accounts_of("قتل خمسة أشخاص هم محمد الحمدان وخالد درويش وسامر البكر بقصف على سرمين.", "ar")
    assert account.outcomes == {"killed": (3, 5)}


@pytest.mark.parametrize(("people", "expected"), [
    ("عاملا نظافة", "killed 2 (civilians 2)"),
    ("رجلا إطفاء", "killed 2 (civilians 2)"),
    ("ثلاثة رجال شرطة", "killed 3 (security 3)"),
    ("عنصران أمنيان", "killed 2 (security 2)"),
    ("خمسة أبناء عمومة", "killed 5 (civilians 5)"),
    ("رجل دين", "killed 1 (civilians 1)"),
    ("نائب في البرلمان", "killed 1 (civilians 1)"),
    ("خمسة بائعي خضار", "killed 5 (civilians 5)"),
    ("أربعة جامعي خردة", "killed 4 (civilians 4)"),
    ("خمسة مغاربة", "killed 5"),
])
def test_nouns_for_people(people: str, expected: str) -> None:
    assert told(f"قتل {people} بقصف على سرمين.") == expected


@pytest.mark.parametrize("thing", ["سكن طلابي", "مركب سياحي", "نادي رجالي", "حفل نسائي", "ورشة لحام", "حفل موسيقي"])
def test_what_is_for_people_is_no_people(thing: str) -> None:
    assert told(f"أدى قصف على سرمين إلى إصابة {thing}.") == ""


@pytest.mark.parametrize(("text", "expected"), [
    ("Five people were killed and more than a dozen injured by shelling in Idlib.", "killed 5, wounded 12+"),
    ("A man was killed with his son by shelling in Idlib.", "killed 2 (civilians 2)"),
    ("A man was killed in a row with his son in Idlib.", "killed 1"),
    ("Five customs officers were killed by shelling in Idlib.", "killed 5 (security 5)"),
    ("A policewoman was killed by shelling in Idlib.", "killed 1 (security 1, women 1)"),
    ("A researcher and a vegetable seller were killed by shelling in Idlib.", "killed 2 (civilians 2)"),
    ("A tribal leader was shot dead in Idlib.", "killed 1 (civilians 1)"),
])
def test_more_of_english_people(text: str, expected: str) -> None:
    assert told(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قصف على سرمين. عدد القتلى: 5، عدد الجرحى: 12.", "killed 5, wounded 12"),
    ("قصف على سرمين. عدد القتلى: 5 وعدد الجرحى: 12.", "killed 5, wounded 12"),
    ("قتل قائد كتيبة وأصيب نائبه برصاص مجهولين في سرمين.", "killed 1, wounded 1 (combatants 1)"),
    ("أصيب صحفيان ومصور ومترجمة بقصف على سرمين.", "wounded 4 (civilians 4, women 1)"),
])
def test_labels_deputies_and_women_of_a_trade(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("people", "expected"), [
    ("ضابط متقاعد", "killed 1"),
    ("معلم متقاعد", "killed 1 (civilians 1)"),
    ("ثلاثة من فرق الإنقاذ", "killed 3 (civilians 3)"),
    ("عنصران من فريق الإنقاذ", "killed 2 (civilians 2)"),
    ("تاجر ومرافقوه الثلاثة", "killed 4 (civilians 1)"),
    ("مزارع وولداه", "killed 3 (civilians 3)"),
])
def test_the_retired_rescuers_and_those_with_somebody(people: str, expected: str) -> None:
    assert told(f"قتل {people} بقصف على سرمين.") == expected


def test_a_number_settles_what_is_written_like_two() -> None:
    assert told("مقتل تاجر ومرافقيه الأربعة بقصف على سرمين.") == "killed 5 (civilians 1)"
    assert told("مقتل تاجر ومرافقيه بقصف على سرمين.") == "killed 3 (civilians 1)"


@pytest.mark.parametrize(("text", "expected"), [
    ("خطف مسلحون صبية من أمام بيتها.", "abducted 1 (civilians 1, women 1)"),
    ("أصيبت صبيتان بشظايا قذيفة في سرمين.", "wounded 2 (civilians 2, women 2)"),
    ("قتلت ثلاث صبايا بغارة على سرمين.", "killed 3 (civilians 3, women 3)"),
    ("قتل ثلاثة صبية بغارة على سرمين.", "killed 3 (civilians 3, children 3)"),
    ("أصيب عدة صبيان بغارة على سرمين.", "wounded 3+ (civilians 3+, children 3+)"),
])
def test_a_word_for_boys_is_a_young_woman_but_behind_a_number(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("أصيبت خمس خياطات، بينهن فتاتان، بقصف على سرمين.", "wounded 5 (civilians 5, women 3, children 2)"),
    ("أصيبت خمس نساء بينهن بنتان قاصرتان بقصف على سرمين.", "wounded 5 (civilians 5, women 3, children 2)"),
    ("أصيبت خمس نساء بقصف على سرمين.", "wounded 5 (civilians 5, women 5)"),
    ("أصيبت بنتان قاصرتان بقصف على سرمين.", "wounded 2 (civilians 2, children 2)"),
])
def test_girls_among_women_are_no_women(text: str, expected: str) -> None:
    assert told(text) == expected
