"""English: who the people are, of whom they are, how old, and how they relate to those told before."""

from datetime import date

import pytest
from telling import written

from stats.find.grammar.en_clause import mentions
from stats.find.people import Mention, People
from stats.find.tags import Tags
from stats.model import Report
from stats.text.sentence import sentences

PUBLISHED = date(2025, 12, 10)


def read(text: str, title: str | None = None) -> list[Mention]:
    found = []
    for sentence in sentences(Report("x", text, title, lang="en")):
        found += mentions(Tags(sentence, PUBLISHED))
    return found


def told(text: str) -> str:
    return written(read(text))


def one(text: str) -> People:
    found = read(text)
    assert len(found) == 1, found
    return found[0].people


@pytest.mark.parametrize(
    ("text", "status", "sex", "age_group"),
    [
        ("Two shepherds were killed.", "civilian", "unknown", "unknown"),
        ("Three men were killed.", "unknown", "male", "adult"),
        ("A pregnant woman was wounded.", "civilian", "female", "adult"),
        ("Two girls were wounded.", "civilian", "female", "child"),
        ("Two wounded policemen were found dead.", "security", "male", "adult"),
        ("Four soldiers were killed.", "member", "male", "adult"),
        ("Two members of the patrol were killed.", "member", "unknown", "unknown"),
        ("Two members of a rescue team were killed.", "unknown", "unknown", "unknown"),
        ("Three members of one family were killed.", "civilian", "unknown", "unknown"),
        ("Two former soldiers were killed.", "unknown", "male", "adult"),
        ("A former mayor was killed.", "civilian", "unknown", "unknown"),
        ("Five unarmed men were killed.", "civilian", "male", "adult"),
        ("Six female students were wounded.", "civilian", "female", "unknown"),
        ("Two suspected members of the Islamic State were arrested.", "unknown", "unknown", "unknown"),
        ("Six people, all of them women, were killed.", "civilian", "female", "adult"),
        ("Gunmen were killed.", "unknown", "male", "unknown"),
        ("The bodies of five unidentified men were found.", "unknown", "male", "adult"),
    ],
)
def test_who_they_are(text: str, status: str, sex: str, age_group: str) -> None:
    people = next(m.people for m in read(text) if m.outcome != "wounded" or "wounded." in text)
    assert (people.status, people.sex, people.age_group) == (status, sex, age_group)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Three SDF fighters were killed.", "sdf"),
        ("Two General Security men were wounded.", "general-security"),
        ("Four members of the Syrian Democratic Forces were killed.", "sdf"),
        ("Five Islamic State militants were killed.", "islamic-state"),
        ("Two Israeli soldiers were wounded.", "israel"),
    ],
)
def test_whose_members_they_are(text: str, force: str) -> None:
    people = one(text)
    assert people.force[0] == force
    assert people.status == "member"


def test_others_are_of_the_noun_before_them() -> None:
    killed, wounded = read("Two SDF fighters were killed and three others wounded.")
    assert wounded.people.others
    assert wounded.people.noun == killed.people.noun
    assert wounded.people.force == killed.people.force


def test_others_of_a_mixed_list_are_of_no_noun() -> None:
    wounded = read("Two women and a girl were killed and eight others wounded.")[-1]
    assert (wounded.people.status, wounded.people.sex, wounded.people.age_group) == ("civilian", "unknown", "unknown")


def test_people_told_with_their_own_children_are_civilians() -> None:
    assert [m.people.status for m in read("Gunmen killed a man and his two sons.")] == ["civilian", "civilian"]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Two boys aged 16 and 17 were detained.", (16, 17)),
        ("A boy of eleven was hurt.", (11,)),
        ("A 13-year-old girl was killed.", (13,)),
        ("A nurse (34) was killed.", (34,)),
        ("A taxi driver, 41, was killed.", (41,)),
        ("A six-month-old baby was killed.", (0,)),
        ("Four children, aged five, eight, 12 and 14, were hurt.", (5, 8, 12, 14)),
        ("A cousin of 16 was hurt.", (16,)),
        ("A shepherd of 61 was killed.", (61,)),
        ("Two apprentices of 15 and 17 were killed.", (15, 17)),
        ("A father of four was killed.", ()),
        ("A teacher of 30 pupils was killed.", ()),
        ("Four sisters, the youngest of them 15, were detained.", (15,)),
        ("Three girls, the oldest of whom was nine, died.", (9,)),
        ("Three farm hands, the eldest 22, were killed.", (22,)),
    ],
)
def test_ages(text: str, ages: tuple[int, ...]) -> None:
    assert one(text).ages == ages


def test_an_age_is_not_joined_to_the_number_of_others() -> None:
    (man, children) = read("Shells killed a man of 70 and two children of six and eight.")
    assert (man.people.ages, children.people.low, children.people.ages) == ((70,), 2, (6, 8))


def test_minors_among_several_people_of_stated_ages_are_parts() -> None:
    sons = read("Gunmen killed a man and his two sons, aged 12 and 19.")[-1]
    assert [(part.people.age_group, part.people.ages) for part in sons.parts] == [("child", (12,)), ("adult", (19,))]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The death toll rose to 7.", "update"),
        ("The toll stands at 7 dead.", ""),
        ("The number of wounded reached 7.", "toll"),
        ("Two of the wounded soldiers died.", "died"),
        ("Two soldiers died of their wounds.", ""),
        ("Two soldiers were killed.", ""),
    ],
)
def test_how_it_relates_to_what_was_told(text: str, cue: str) -> None:
    assert read(text)[0].cue == cue


@pytest.mark.parametrize(
    ("text", "definite"),
    [("The two men were arrested.", True), ("Two men were arrested.", False), ("It said that two men were arrested.", False)],
)
def test_people_pointed_back_at_are_definite(text: str, definite: bool) -> None:
    assert one(text).definite is definite


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Two sisters, 19 and 20, were killed.", (19, 20)),
        ("Three boys (9, 11 and 14) were wounded.", (9, 11, 14)),
        ("Nine-year-old Rana was wounded.", (9,)),
        ("Two sisters from next door, 8 and 11, were wounded.", (8, 11)),
        ("A shell wounded three boys of the same street, 9, 11 and 14.", (9, 11, 14)),
        ("A baker from Sarmin, 52, was killed.", (52,)),
    ],
)
def test_ages_in_commas_or_brackets(text: str, ages: tuple[int, ...]) -> None:
    assert one(text).ages == ages


def test_a_pronoun_is_of_the_person_named_before() -> None:
    boy = one("A boy stepped on a mine and he was killed.")
    assert (boy.status, boy.sex, boy.age_group) == ("civilian", "male", "child")


def test_the_number_of_a_toll_is_of_those_it_counts() -> None:
    soldiers, civilians = read("The number of soldiers killed rose to nine and the number of civilians wounded to 12.")
    assert (soldiers.people.status, civilians.people.status) == ("member", "civilian")


@pytest.mark.parametrize(("text", "expected"), [
    ("Gunmen killed a pharmacist and former councillor.", "killed 1"),
    ("A bomb killed a teacher and father of three.", "killed 1"),
    ("A poet and retired judge was shot dead.", "killed 1"),
    ("Police arrested a lawyer and ex-member of the council.", "arrested 1"),
    ("Gunmen killed a farmer and a former councillor.", "killed 1; killed 1"),
    ("The strike killed a doctor and nurse.", "killed 1; killed 1"),
    ("The strike killed a man and woman.", "killed 1; killed 1"),
    ("A shepherd and a retired judge were shot dead.", "killed 1; killed 1"),
])
def test_one_person_told_by_two_roles(text: str, expected: str) -> None:
    assert told(text) == expected
