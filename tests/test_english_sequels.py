"""English of deaths later than the act, the tolls they raise, and of people in care, about invented events."""

from functools import partial

import pytest
import telling

from stats.model import Report
from stats.pipeline import extract

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
    ("The number of people killed by a bomb in Homs rose to eight on Wednesday after a student died of burns. "
     "Tuesday's blast was "
     "the deadliest in years.", [("2025-12-09", (8, 8))]),
    ("The death toll from a mine near Palmyra rose to five on Friday when a nurse died in hospital. Thursday's explosion was the "
     "third this month.", [("2025-12-04", (5, 5))]),
    ("The toll from Monday's car bomb in Azaz climbed to nine on Wednesday with the death of a guard.", [("2025-12-08", (9, 9))]),
    ("The death toll in Homs rose to 12 on Tuesday as a nun died in intensive care. The attack happened on Sunday.",
     [("2025-12-07", (12, 12))]),
    ("The death toll in Idlib rose to six on Monday after planes killed two men in Sarmin.",
     [("2025-12-08", (6, 6)), ("2025-12-08", (2, 2))]),
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
    ("Two people died in the blast and the hospital admitted five others.", "killed 2; wounded 5"),
    ("A strike killed two people. Medics treated three children for shock.", "killed 2"),
    ("A strike killed two doctors who had treated 40 people that week.", "killed 2"),
    ("A strike killed two people. Residents said the soldiers treated several people badly.", "killed 2"),
    ("A strike killed two people and wounded five. A surgeon operates on 300 patients a month.", "killed 2; wounded 5"),
    ("A woman and her son were pulled injured from a house.", "wounded 1; wounded 1"),
    ("A neighbour took shrapnel in the arm.", "wounded 1"),
    ("Her brother was struck by a stray bullet.", "wounded 1"),
    ("His wife was struck by shrapnel and killed.", "killed 1"),
    ("A mine killed or wounded a shepherd.", "killed_or_wounded 1"),
    ("Two men received gunshot wounds.", "wounded 2"),
    ("A pupil next door was hurt by splinters.", "wounded 1"),
    ("A cook upstairs was killed by a bullet.", "killed 1"),
    ("Soldiers killed a man they describe as a bomb-maker.", "killed 1"),
    ("Police arrested a man they accuse of killing two teachers.", "arrested 1"),
]


@pytest.mark.parametrize(("text", "found"), CARE)
def test_people_in_care_and_clauses_right_behind_people(text: str, found: str) -> None:
    assert told(text) == found


def test_one_of_the_wounded_who_died_counts_no_others_in_care() -> None:
    (account,) = accounts("The toll from a strike near Nawa rose to two as one of the injured died. Another man was still in "
                          "critical condition.")
    assert account.outcomes == {"killed": (2, 2), "wounded": (1, 1)}


def test_a_hospital_to_which_people_are_taken_says_nothing() -> None:
    (account,) = accounts("A drone killed three men in Nawa, a local official said. A weaver was hurt and taken to hospital, "
                          "that official said.")
    assert account.attribution == ("local-official",)


KIN = "A shell hit a house in Nawa on Sunday, killing a couple"
SONS = [
    (KIN + ". Their son died on Tuesday.", {"killed": (3, 3)}),
    (KIN + " and wounding four. Their daughter died in hospital on Tuesday.", {"killed": (3, 3), "wounded": (3, 3)}),
    (KIN + " and their son. Their son died at once.", {"killed": (3, 3)}),
]


@pytest.mark.parametrize(("text", "outcomes"), SONS)
def test_kin_who_died_later_are_of_the_act(text: str, outcomes: dict[str, tuple[int, int]]) -> None:
    (account,) = accounts(text)
    assert (account.date_start, account.outcomes) == ("2025-12-07", outcomes)


RECOUNTED = [
    ("A bomb in Nawa killed nine people on Tuesday, the police said. The hospital counted 11.", (9, 11), ("police", "hospital")),
    ("A bomb in Nawa killed nine people on Tuesday, the police said. The monitor recorded 11 strikes.", (9, 9), ("police",)),
    ("A bomb in Nawa killed nine people. The Interior Ministry, in its first statement, put the dead at seven.", (7, 9),
     ("interior-ministry",)),
    ("A bomb in Nawa killed nine people on Tuesday, the hospital that received the bodies said.", (9, 9), ("hospital",)),
    ("A bomb in Nawa killed nine people on Tuesday, the health directorate in Daraa said.", (9, 9), ("health-directorate",)),
    ("A bomb killed nine people in the hospital in Nawa on Tuesday, the Interior Ministry said.", (9, 9), ("interior-ministry",)),
]


@pytest.mark.parametrize(("text", "killed", "attribution"), RECOUNTED)
def test_who_says_how_many(text: str, killed: tuple[int, int], attribution: tuple[str, ...]) -> None:
    (account,) = accounts(text)
    assert (account.outcomes["killed"], account.attribution) == (killed, attribution)


def test_a_number_behind_a_semicolon_is_of_whom_stands_there() -> None:
    (account,) = accounts("A bomb in Nawa wounded nine people on Tuesday; medics recorded at least 12.")
    assert account.outcomes == {"wounded": (9, None)}


DOERS = [
    ("A mortar killed four people in Nawa. Villagers attribute this attack to the Islamic State.", ("islamic-state",)),
    ("A mortar killed four people in Nawa. Residents attributed the shelling to the SDF.", ("sdf",)),
    ("The Syrian Democratic Forces sent armoured cars to Gharanij and, on Tuesday, detained four young men.", ("sdf",)),
    ("The Syrian army withdrew from Nawa and gunmen killed two farmers.", ("unknown",)),
    ("Blasts in a Syrian army munitions store near Nawa killed three guards.", ("syrian-government",)),
    ("Blasts at a Syrian army post near Nawa killed three guards.", ("unknown",)),
]


@pytest.mark.parametrize(("text", "did"), DOERS)
def test_who_did_it(text: str, did: tuple[str, ...]) -> None:
    assert accounts(text)[0].perpetrators == did


APART = [
    ("Ten days after the ambush that killed five soldiers near Nawa, two men were arrested in Daraa.",
     "2025-11-30 killed 5; 2025-12-10 arrested 2"),
    ("Two men were arrested in Daraa, a week after the blast which killed four guards in Nawa.",
     "2025-12-10 arrested 2; 2025-12-03 killed 4"),
    ("Two men were killed in Nawa on Saturday and as many on Sunday.", "2025-12-06 killed 2; 2025-12-07 killed 2"),
    ("Gunmen kidnapped five farmers near Nawa on Sunday. Three of the five who were kidnapped were freed on Tuesday.",
     "2025-12-07 abducted 5"),
]


@pytest.mark.parametrize(("text", "found"), APART)
def test_acts_of_several_days(text: str, found: str) -> None:
    written = [f"{account.date_start} {' '.join(telling.summed(account))}" for account in accounts(text)]
    assert "; ".join(written) == found


WEAPONS = [
    ("A sniper shot dead a shepherd near Nawa on Tuesday, and a landmine wounded two boys near Inkhil.",
     ["sniper", "mine-or-remnant"]),
    ("A drone strike killed two men in Nawa on Saturday and shelling wounded two on Sunday in Inkhil.",
     ["drone-strike", "shelling"]),
    ("Gunmen shot dead a trader in Nawa on Saturday, while a car bomb killed three people in Inkhil on Sunday.",
     ["shooting", "car-bomb"]),
]


@pytest.mark.parametrize(("text", "weapons"), WEAPONS)
def test_each_act_has_the_weapon_of_its_own_clause(text: str, weapons: list[str]) -> None:
    assert [account.weapon for account in accounts(text)] == weapons


SOME = [
    ("Clashes in Nawa killed six people, one of them a shopkeeper of about 60 who had been hit in his own home.",
     {"killed": {"civilians": (1, 1)}}),
    ("Blasts at a depot in Nawa wounded 30 people, ten of them shepherds of a displacement camp.",
     {"wounded": {"civilians": (10, 10)}}),
    ("A shell fell on a market in Nawa and killed six people, two of them children.",
     {"killed": {"civilians": (6, 6), "children": (2, 2)}}),
    ("An air raid on Nawa killed two people and wounded a woman and her daughter.",
     {"wounded": {"civilians": (2, 2), "women": (1, 1), "children": (1, 1), "girls": (1, 1)}}),
    ("An air raid on Nawa killed a man and wounded his wife.",
     {"killed": {"civilians": (1, 1), "men": (1, 1)}, "wounded": {"civilians": (1, 1), "women": (1, 1)}}),
]


@pytest.mark.parametrize(("text", "breakdown"), SOME)
def test_where_some_were_hit_says_nothing_of_the_others(text: str, breakdown: object) -> None:
    (account,) = accounts(text)
    assert account.breakdown == breakdown


def test_the_hospital_in_which_the_wounded_are_is_not_where_they_were_hurt() -> None:
    (account,) = accounts("Three guards have now died of wounds they received in Monday's attack in Abu Hamam, while six of "
                          "their friends are in hospital in Hajin.")
    assert (account.place, account.outcomes) == ("Abu Hamam", {"killed": (3, 3), "wounded": (6, 6)})


COMRADES = [
    ("Two guards were killed in Nawa and four of their comrades were wounded.", {"security": (4, 4)}),
    ("A nurse was killed in Nawa and two of her colleagues were wounded.", {"civilians": (2, 2)}),
    ("A man was killed in Nawa and two of his colleagues were wounded.", None),
]


@pytest.mark.parametrize(("text", "wounded"), COMRADES)
def test_comrades_are_of_the_force_or_trade_of_those_told_before(text: str, wounded: object) -> None:
    (account,) = accounts(text)
    assert account.breakdown.get("wounded") == wounded


def test_a_lower_count_that_says_no_status_is_of_the_same_people() -> None:
    (account,) = accounts("The Observatory said three guards were killed in Nawa. The Interior Ministry put the dead at two.")
    assert (account.outcomes["killed"], account.breakdown["killed"]["security"]) == ((2, 3), (2, 3))


def test_since_when_a_truce_holds_is_no_day_of_the_fighting() -> None:
    (account,) = accounts("A truce has held since Monday in Nawa, where fighting between two clans killed five people. The "
                          "clashes began on Sunday evening.")
    assert account.date_start == "2025-12-07"


def test_the_headline_of_a_second_death_counts_nobody() -> None:
    report = Report("x", "A boy died on Tuesday of wounds from a mine that killed his brother near Nawa.", "Second brother dies",
                    published="2025-12-10", lang="en")
    assert [account.outcomes for account in extract(report).accounts] == [{"killed": (2, 2)}]


def test_who_speaks_of_the_dead_is_none_of_them() -> None:
    assert told("Prayers for the dead, the teachers say, will be held.") == ""


FURTHER = [
    ("A fifth man died on Tuesday, two days after the strike that killed four farmers near Nawa.", "2025-12-07 killed 5"),
    ("A third guard has died, two days after a bomb killed two of his colleagues in Nawa.", "2025-12-08 killed 3"),
    ("Two brothers abducted from their shop in Inkhil last Thursday were found dead near the town on Monday.",
     "2025-12-04 killed 2 abducted 2"),
    ("Police arrested seven suspects over Sunday's bombing in Nawa that left nine dead.",
     "2025-12-10 arrested 7; 2025-12-07 killed 9"),
    ("The ministry detained two guards in Nawa pending an inquiry into a death in their custody on Friday. A centre said the "
     "tailor was tortured to death.", "2025-12-10 arrested 2; 2025-12-05 killed 1"),
]


@pytest.mark.parametrize(("text", "found"), FURTHER)
def test_who_is_of_an_act_told_behind_and_who_is_not(text: str, found: str) -> None:
    written = [f"{account.date_start} {' '.join(telling.summed(account))}" for account in accounts(text)]
    assert "; ".join(written) == found


def test_quotes_about_a_verb_part_it_not_from_its_people() -> None:
    assert told('It said that 11 attackers had been "neutralised" near Inkhil.') == "killed_or_wounded 11"


MORE = [
    ("A mine killed a man; his two sons, seven and nine, who were riding with him, were hurt.", "killed 1; wounded 2 [1] [1]"),
    ("Residents said one of them, a shepherd of 17, was dead.", ""),
    ("Two men said to be brothers were killed.", "killed 2"),
    ("The centre has verified 14 deaths in Nawa; the government has acknowledged six.", "killed 14; killed 6"),
]


@pytest.mark.parametrize(("text", "found"), MORE)
def test_ages_in_words_speakers_and_who_acknowledges_fewer(text: str, found: str) -> None:
    assert told(text) == found


def test_two_more_are_of_the_toll_told_beside_them() -> None:
    (account,) = accounts("A rocket killed eight people in Nawa on Monday. Rescuers pulled two more bodies out, and the death "
                          "toll stood at 10.")
    assert account.outcomes == {"killed": (10, 10)}


def test_a_passer_by_who_had_been_wounded_is_one_more_dead() -> None:
    (account,) = accounts("A bomb killed a brigadier and his bodyguard in Nawa on Monday. A passer-by who had been wounded died "
                          "on Tuesday, medics said.")
    assert (account.date_start, account.outcomes) == ("2025-12-08", {"killed": (3, 3)})
