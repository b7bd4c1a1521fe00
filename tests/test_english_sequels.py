"""English of deaths later than the act, the tolls they raise, and of people in care, about invented events."""

from functools import partial

import pytest
import telling

told, accounts = partial(telling.told_in, lang="en"), partial(telling.accounts_of, lang="en")

WEDDING = "Gunmen attacked a wedding in Nawa on Saturday, killing three guests and wounding five. "
LATE = [
    (WEDDING + "The toll rose to four on Monday after a girl wounded in the attack died of her wounds.", (4, 4), (4, 4)),
    (WEDDING + "One of the wounded died on Monday, raising the toll to four.", (4, 4), (4, 4)),
    (WEDDING + "On Monday two of the injured died, bringing the death toll to five.", (5, 5), (3, 3)),
    (WEDDING + "The health directorate said on Tuesday that a boy hurt in Saturday's attack had lost his life, so that four "
     "are now dead.", (4, 4), (4, 4)),
    (WEDDING + "The toll climbed to four on Tuesday when a wounded guest died.", (4, 4), (4, 4)),
    (WEDDING + "A man wounded in the attack died on Monday.", (4, 4), (4, 4)),
    (WEDDING + "A teacher injured in Saturday's shooting has died.", (4, 4), (4, 4)),
]


@pytest.mark.parametrize(("text", "killed", "wounded"), LATE)
def test_who_dies_late_is_of_the_act_and_no_more_wounded(text: str, killed: tuple[int, int], wounded: tuple[int, int]) -> None:
    (account,) = accounts(text)
    assert (account.date_start, account.outcomes) == ("2025-12-06", {"killed": killed, "wounded": wounded})


def test_a_late_death_adds_to_the_groups_of_those_told_before() -> None:
    (account,) = accounts(WEDDING + "The toll rose to four on Monday after a girl wounded in the attack died.")
    assert account.breakdown["killed"] == {"civilians": (4, 4), "children": (1, 1), "girls": (1, 1)}


FOUND = [
    ("The death toll from blasts at a depot near Nawa rose to seven on Tuesday after rescuers pulled the bodies of three guards "
     "from the rubble. Five guards and two boys were killed in Monday's blasts.", [("2025-12-08", (7, 7))]),
    ("The toll from an ambush on Saturday near Nawa rose to three on Tuesday after a wounded policeman died.",
     [("2025-12-06", (3, 3))]),
    ("Two men were shot dead in Nawa on Monday. An air strike on Inkhil killed three people on Tuesday.",
     [("2025-12-08", (2, 2)), ("2025-12-09", (3, 3))]),
]


@pytest.mark.parametrize(("text", "killed"), FOUND)
def test_the_day_on_which_a_toll_rose_is_not_that_of_the_act(text: str, killed: list[tuple[str, tuple[int, int]]]) -> None:
    assert [(account.date_start, account.outcomes["killed"]) for account in accounts(text)] == killed


CARE = [
    ("A strike on Nawa killed two men, and three others are in hospital, one of them in intensive care.", "killed 2; wounded 3"),
    ("A strike killed two people; another man was in critical condition.", "killed 2; wounded 1"),
    ("A strike killed two people. The clinic was treating 14 others for burns.", "killed 2; wounded 14"),
    ("A strike killed two people. Medics treated nine for shrapnel wounds.", "killed 2; wounded 9"),
    ("A shell killed a man; five people, two of them in critical condition, were wounded.", "killed 1; wounded 5"),
    ("A shell killed a man and wounded five. Two are in serious condition.", "killed 1; wounded 5"),
    ("The clinic treated 40 people for flu.", ""),
    ("A woman and her son were pulled injured from a house.", "wounded 1; wounded 1"),
    ("A neighbour took shrapnel in the arm.", "wounded 1"),
    ("Her brother was struck by a stray bullet.", "wounded 1"),
    ("His wife was struck by shrapnel and killed.", "killed 1"),
    ("A mine killed or wounded a shepherd.", "killed_or_wounded 1"),
    ("Two men received gunshot wounds.", "wounded 2"),
    ("A child next door was hurt by flying glass.", "wounded 1"),
    ("A cook upstairs was killed by a bullet.", "killed 1"),
    ("Soldiers killed a man they describe as a bomb-maker.", "killed 1"),
    ("Police arrested a man they accuse of killing two teachers.", "arrested 1"),
]


@pytest.mark.parametrize(("text", "found"), CARE)
def test_people_in_care_and_clauses_right_behind_people(text: str, found: str) -> None:
    assert told(text) == found


def test_one_of_the_wounded_who_died_counts_no_others_in_care() -> None:
    (account,) = accounts("The toll from a strike near Nawa rose to two after one of the wounded died. Another man remained in "
                          "critical condition.")
    assert account.outcomes == {"killed": (2, 2), "wounded": (1, 1)}


def test_a_hospital_to_which_people_are_taken_says_nothing() -> None:
    (account,) = accounts("A drone killed three men in Nawa, a local official said. A farmer was hurt and taken to hospital, the "
                          "official added.")
    assert account.attribution == ("local-official",)
