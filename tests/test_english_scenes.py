"""English of agencies: some of those told before, what was not yet, who traded fire, who contradicts, about invented events."""

from functools import partial

import pytest
import telling

told, accounts = partial(telling.told_in, lang="en"), partial(telling.accounts_of, lang="en")


SHARES = [
    ("Four of seven truffle pickers who went missing near Salamiyah have been found dead.", "killed 4; missing 3"),
    ("Four of the seven truffle pickers who went missing have been found dead.", "killed 4; missing 3"),
    ("Two of six labourers who were kidnapped near Tafas have been found shot dead.", "killed 2; abducted 6"),
    ("Five of nine soldiers who were captured in Raqqa have been executed.", "killed 5; arrested 9"),
    ("Two of eight miners seized by gunmen near Palmyra were found dead.", "killed 2; abducted 8"),
    ("Two of four people wounded in the blast have died.", "killed 2; wounded 2"),
    ("Three of nine passengers were killed when a mine went off near Hama.", "killed 3"),
    ("One of two gunmen who attacked the post was killed.", "killed 1"),
    ("One of every three people killed by mines is a child.", ""),
]

UNREAL = [
    ("Engineers fear the dam may burst and kill hundreds.", ""),
    ("A strike could hit the depot again and wound dozens of workers.", ""),
    ("He said the truce would collapse and claim hundreds of lives.", ""),
    ("Gunmen could not enter the post and killed two guards outside.", "killed 2"),
    ("The shell hit a bakery and killed two men.", "killed 2"),
    ("Nobody knows who will rule the town and the raid killed two men.", "killed 2"),
]

DOING = [
    ("A baker walking home and a member of the Hawran Brigade were killed by gunfire.", "killed 1; killed 1"),
    ("Two women picking olives and a boy were wounded by a mine.", "wounded 2; wounded 1"),
    ("A man carrying a rifle and a grenade was killed.", "killed 1"),
    ("A patrol killed a man smuggling sheep and arrested two others.", "killed 1; arrested 2"),
]

TAKEN = [
    ("Soldiers took three men from their homes in Kudna on Tuesday.", "arrested 3"),
    ("Residents said soldiers had taken five people, two of them boys.", "arrested 5 [2]"),
    ("Gunmen took a teacher from his house in Nawa.", "abducted 1"),
    ("Soldiers took three wounded men to a clinic.", "wounded 3"),
    ("The army took 200 families out of the town.", ""),
    ("The fighters took two villages and a hill.", ""),
    ("The minister took two journalists on a tour.", ""),
]


@pytest.mark.parametrize(("text", "expected"), [*SHARES, *UNREAL, *DOING, *TAKEN])
def test_who_is_told_of(text: str, expected: str) -> None:
    assert sorted(told(text).split("; ")) == sorted(expected.split("; ")) if expected else not told(text)


def test_who_took_them_stands_before_the_verb() -> None:
    (account,) = accounts("Israeli troops took two brothers in a dawn raid in Jubata al-Khashab.")
    assert (account.outcomes, account.perpetrators) == ({"arrested": (2, 2)}, ("israel",))


SIDES = [
    "Two people were killed when the National Guard and government forces traded mortar fire in Salkhad.",
    "A woman died in Salkhad during an exchange between government forces and the National Guard.",
    "Two fighters of the National Guard were killed when the Guard and government forces exchanged shots in Salkhad.",
]


@pytest.mark.parametrize("text", SIDES)
def test_who_trades_fire_is_a_side(text: str) -> None:
    (account,) = accounts(text)
    assert set(account.perpetrators) == {"syrian-government", "national-guard-sweida"}


IN_WHICH = [
    ("One baker was killed by a shell in Izra in an exchange of fire between the army and the SDF, in which a fighter died too.",
     [{"killed": (2, 2)}]),
    ("Two men were wounded in a gunfight in Ariha, in which a policeman was also killed.",
     [{"wounded": (2, 2), "killed": (1, 1)}]),
    ("A driver was killed in Izra a day after a clash in Nawa in which three gunmen died.",
     [{"killed": (1, 1)}, {"killed": (3, 3)}]),
    ("Gunmen killed a man in Busra in revenge for a raid in Jasim in which two brothers were shot dead.",
     [{"killed": (1, 1)}, {"killed": (2, 2)}]),
]


@pytest.mark.parametrize(("text", "expected"), IN_WHICH)
def test_who_died_in_an_act_told_behind(text: str, expected: list[object]) -> None:
    assert [account.outcomes for account in accounts(text)] == expected


NONE = [
    ("Police said one man was hurt in the blast in Qaboun. State media said there were no injuries.", {"wounded": (0, 1)}),
    ("A boy was wounded by a grenade in Jobar, a medic said. The Interior Ministry said no one was hurt.", {"wounded": (0, 1)}),
    ("A man was killed by a mine in Nawa, the Civil Defence said. The police reported no casualties.", {"killed": (0, 1)}),
    ("A boy was killed by a grenade in Jobar, a medic said. The Civil Defence said no one else was hurt.", {"killed": (1, 1)}),
    ("The Observatory said two fighters were killed by a shell in Maskana. SANA said there were no civilian casualties.",
     {"killed": (2, 2)}),
    ("Three people were killed in an Israeli strike on Kiswah, SANA said. The Israeli army said no one was hurt.",
     {"killed": (3, 3)}),
]


@pytest.mark.parametrize(("text", "expected"), NONE)
def test_the_none_of_an_origin_that_took_no_part_is_a_count(text: str, expected: dict[str, object]) -> None:
    (account,) = accounts(text)
    assert account.outcomes == expected


SAME_NUMBERS = [
    ("Two teachers and two nurses were killed in Nawa.", {"killed": (4, 4)}),
    ("A shell wounded three bakers, three drivers and three clerks in Nawa.", {"wounded": (9, 9)}),
    ("A couple and their two sons died in a strike on Dael.", {"killed": (4, 4)}),
    ("Two people, two brothers, were killed in Nawa.", {"killed": (2, 2)}),
]


@pytest.mark.parametrize(("text", "expected"), SAME_NUMBERS)
def test_as_many_again_behind_and_are_others(text: str, expected: dict[str, object]) -> None:
    (account,) = accounts(text)
    assert account.outcomes == expected


FOUND = [
    ("A shopkeeper was found stabbed to death in Qudsaya.", "killed 1"),
    ("A man, his wife and their son were found beaten to death.", "killed 1; killed 1; killed 1"),
    ("Three women were found with their throats cut.", "killed 3"),
    ("Jordan's army shot dead two smugglers and seized four others.", "killed 2; arrested 4"),
    ("Gunmen attacked an army post and seized two soldiers.", "abducted 2"),
    ("Nineteen were injured between 8 and 14 June, compared with five in the previous week.", "wounded 19; wounded 5"),
    ("Twenty were injured in the blast, down from 31 in the previous week.", "wounded 20"),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_how_they_were_found(text: str, expected: str) -> None:
    assert sorted(told(text).split("; ")) == sorted(expected.split("; "))


IN_CARE = [
    ("A shell killed a boy in Ariha. Two pupils remain in hospital.", [{"killed": (1, 1), "wounded": (2, 2)}]),
    ("A shell killed a boy and wounded four in Ariha. Two remain in hospital.", [{"killed": (1, 1), "wounded": (4, 4)}]),
    ("The minister fell ill on Sunday. Two aides remained in hospital.", []),
]


@pytest.mark.parametrize(("text", "expected"), IN_CARE)
def test_who_is_in_care_beside_the_dead_was_wounded(text: str, expected: list[object]) -> None:
    assert [account.outcomes for account in accounts(text)] == expected


BETWEEN = [
    ("Two men were shot dead in Nawa.\n\nShells fell on Tadef. The shelling caused no casualties.", ["Nawa", "Tadef"]),
    ("Daraa: Two men were shot dead in Nawa.\n\nAleppo: Turkish forces shelled fields. There were no casualties.",
     ["Nawa", "Aleppo"]),
    ("Two men were shot dead in Nawa. A drone struck a car in Azaz. The strike hurt a boy.", ["Nawa", "Azaz"]),
    ("Two men were shot dead in Nawa. The gunmen fled the town. A boy was hurt.", ["Nawa"]),
]


@pytest.mark.parametrize(("text", "places"), BETWEEN)
def test_what_goes_on_about_an_act_in_another_area_is_of_that(text: str, places: list[str]) -> None:
    assert [account.place for account in accounts(text)] == places


def test_border_guards_are_those_of_the_state_that_speaks() -> None:
    (account,) = accounts("Syria's Defence Ministry said its border guards had shot dead a smuggler near Tal Kalakh on Monday.")
    assert account.perpetrators == ("syrian-government",)


SPLIT = [
    ("At least 13 people were killed on 11 July in Qardaha, in the Jableh countryside of Lattakia governorate, according to the "
     "network's documentation: four members of General Security, six gunmen, and three civilians.", {"killed": (13, None)}),
    ("Thirteen people were killed in Qardaha, the network said: four members of General Security, six gunmen described as "
     "remnants of the former regime, and three civilians, one of them a woman of 60.", {"killed": (13, 13)}),
]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_what_a_colon_splits_is_told_before_it(text: str, expected: dict[str, object]) -> None:
    (account,) = accounts(text)
    assert (account.outcomes, account.breakdown["killed"]["civilians"]) == (expected, (3, 3))


def test_members_of_a_forces_unit_are_its_own() -> None:
    (account,) = accounts("A drone killed three members of a local unit of the Syrian Democratic Forces near Kobani.")
    assert account.breakdown == {"killed": {"combatants": (3, 3)}}


def test_a_town_as_it_is_always_written_is_that_one() -> None:
    assert accounts("A bomb killed two men in Daraya, near Damascus.")[0].adm1 == ("SY03",)
    assert accounts("A bomb killed two men in Daraa.")[0].adm1 == ("SY12",)


SAID = [
    ("A drone strike killed two fighters, the monitor said on Monday, a day after the car was hit near Qamishli.", "2025-12-07"),
    ("A bomb killed a man in Tafas, his family said on Tuesday, two days after the attack.", "2025-12-07"),
    ("A bomb killed a man in Tafas on Sunday. Two boys were hurt, it added in a statement carried on Monday by local channels.",
     "2025-12-07"),
    ("Two men died in a raid on Tafas on Tuesday, a day after a car was hit in Nawa.", "2025-12-09"),
]


@pytest.mark.parametrize(("text", "day"), SAID)
def test_the_day_of_a_statement_is_not_that_of_the_act(text: str, day: str) -> None:
    (account,) = accounts(text)
    assert (account.date_start, account.date_end) == (day, day)


def test_a_running_total_beside_two_groups_of_one_act_does_not_part_them() -> None:
    (account,) = accounts("After a blast on Monday killed a father and two daughters in Raqqa, the ministry said 40 people had "
                          "been killed by mines since January.")
    assert telling.summed(account) == ["killed 3"]


LATER = [
    ("Ten days after an ambush that killed five soldiers near Palmyra, two men were arrested in Homs.",
     "2025-11-30 killed 5; 2025-12-10 arrested 2"),
    ("A week after a strike killed four men in Idlib, gunmen killed two guards in Saraqib.",
     "2025-12-03 killed 4; 2025-12-10 killed 2"),
    ("Two days after an attack on a bus killed six men, one an officer, in Palmyra, the army shelled Sukhna, wounding three.",
     "2025-12-08 killed 6; 2025-12-10 wounded 3"),
    ("Two days after a strike in Idlib killed four men, including a boy, wounding six, the town was quiet.",
     "2025-12-08 killed 4; 2025-12-08 wounded 6"),
    ("Two days after a strike killed four men in Idlib, rescuers found two bodies under the rubble.", "2025-12-08 killed 6"),
    ("Two days after a strike killed four men in Idlib, two others died of their wounds.", "2025-12-08 killed 6"),
]


@pytest.mark.parametrize(("text", "acts"), LATER)
def test_what_was_done_days_after_an_act_is_another(text: str, acts: str) -> None:
    told_acts = [f"{account.date_start} {what}" for account in accounts(text) for what in telling.summed(account)]
    assert "; ".join(told_acts) == acts


@pytest.mark.parametrize("text", [
    "Shelling killed four bakers in Kafranbel in Idlib. Also on Wednesday, four bakers were killed in Sarmin in Idlib.",
    "Shelling killed two bakers in Tafas in Daraa on Wednesday. Meanwhile, shelling killed two bakers in Nawa in Daraa.",
    "A mine killed three bakers near Tafas in Daraa on Wednesday. Gunmen shot dead three bakers in Nawa in Daraa.",
])
def test_as_many_in_another_town_are_others_where_a_sentence_turns_to_them(text: str) -> None:
    assert len(accounts(text)) == 2


@pytest.mark.parametrize(("text", "expected"), [
    ("Four bakers were killed and nine wounded by an air strike in Nawa on Wednesday. Among the wounded were three women. "
     "On 2 December a roadside bomb in Jasim killed four labourers.", [["killed 4", "wounded 9"], ["killed 4"]]),
    ("Several people were killed and several wounded by artillery fire in Nawa on Wednesday. Among the wounded were three women. "
     "On Tuesday, a strike on Manbij killed three people.", [["killed 2+", "wounded 3+"], ["killed 3"]]),
])
def test_a_lead_with_a_town_of_its_own_sums_up_no_other_act(text: str, expected: list[list[str]]) -> None:
    assert [telling.summed(account) for account in accounts(text)] == expected


def test_an_english_village_without_a_namesake_needs_no_noun() -> None:
    text = "A mine killed two men in Shuhayl on Wednesday. Gunmen shot dead a farmer in Kansafra."
    assert [account.adm1 for account in accounts(text)] == [("SY09",), ("SY07",)]
