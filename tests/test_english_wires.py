"""English as agencies, monitors and ministries write it, about invented events: how many, of whom, by whom, where."""

from functools import partial

import pytest
import telling

from stats.model import Span

told, accounts = partial(telling.told_in, lang="en"), partial(telling.accounts_of, lang="en")


RESULTS = [
    ("Gunmen fired at a young man outside a mill in Jasim, which led to his immediate death.", "killed 1"),
    ("A mine exploded as a herder crossed the wadi, causing his death.", "killed 1"),
    ("A girl was wounded by a stray bullet in Nawa, leading to her death.", "killed 1"),
    ("Masked men opened fire on two brothers in Tafas, resulting in their death.", "killed 2"),
    ("A patrol fired at a woman near the dam, resulting in her injury.", "wounded 1"),
    ("The quarrel led to clashes and the fire led to injuries.", ""),
    ("An article about the mill led to his arrest in 2019.", ""),
]

NUMBERS = [
    ("The raid left four martyrs and 13 injured.", "killed 4; wounded 13"),
    ("The blast caused three deaths and nine injuries.", "killed 3; wounded 9"),
    ("The shelling resulted in two martyrs and a number of wounded.", "killed 2; wounded 2?"),
    ("The strike killed 12 women and children.", "killed 12"),
    ("The strike killed nine men, women and children.", "killed 9"),
    ("A monitor verified the killing of 46 men and women — 44 men and two women.", "killed 46 [44] [2]"),
    ("The blast killed five people and displaced half the quarter.", "killed 5"),
    ("The attack killed a total of 12, among them two drivers.", "killed 12 [2]"),
    ("Five soldiers died and as many were wounded.", "killed 5; wounded 5"),
    ("The death toll exceeds 40.", "killed 40+"),
    ("The number of those killed by the strikes exceeds 1,600.", "killed 1600+"),
    ("Three 16-year-old pupils were arrested.", "arrested 3"),
    ("Six people, three from the group of Salim al-Omar and three civilians, were killed.", "killed 6 [3] [3]"),
    ("Eight-year-old twins were killed.", "killed 2"),
    ("The twins were wounded.", "wounded 2"),
    ("The register counted 96 cases of arbitrary arrest, including five children.", "arrested 96 [5]"),
]

PEOPLE = [
    ("Four civilians, three of them children, were reportedly killed and 11 injured.", "killed 4 [3]; wounded 11"),
    ("Two women were among five people who were kidnapped from a bus.", "abducted 5 [2]"),
    ("Eleven clerks were among 15 hostages killed in the fire.", "killed 15 [11]"),
    ("Clashes at the border left seven Lebanese dead.", "killed 7"),
    ("A Syrian and two Iraqis were killed.", "killed 1; killed 2"),
    ("An Israeli-backed militia shelled a mill and wounded a miller's son.", "wounded 1"),
    ("Seven people were killed, including two Lebanese Hezbollah members.", "killed 7 [2]"),
    ("The strike killed the groom, his mother and 11 guests.", "killed 1; killed 1; killed 11"),
    ("Police arrested the suspected killer.", "arrested 1"),
    ("Soldiers killed an ISIS bomb-maker.", "killed 1"),
    ("Four sailors drowned and two are missing after the ferry capsized.", ""),
]

SETTINGS = [
    ("Unknown gunmen assassinated on Monday evening Mr. Qasem al-Mansour in the city of Tafas.", "killed 1"),
    ("The SDF arrested yesterday in the town of Al-Busayrah in eastern Deir ez-Zor three young men.", "arrested 3"),
    ("Regime forces killed in Daraa two brothers and wounded their mother.", "killed 2; wounded 1"),
    ("Three killed in Homs two days after truce", "killed 3"),
    ("Unknown gunmen assassinated on Monday the head of a cell.", ""),
]

CONDITIONS = [
    ("The shots left two officers dead and three others in critical condition.", "killed 2; wounded 3"),
    ("The blast left one man dead, another with serious burns.", "killed 1; wounded 1"),
    ("Ten were wounded, two of them in critical condition.", "wounded 10"),
    ("The army denied the claim and said five civilians were wounded by shelling.", "wounded 5"),
    ("The army denied that five civilians were wounded.", ""),
]


LISTS = [
    ("The raids resulted in 9 civilian deaths (3 women, 2 children) and 21 injuries.", "killed 9 [3] [2]; wounded 21"),
    ("Shelling killed 16 people (9 civilians and 7 fighters) and wounded five (all women).", "killed 16 [9] [7]; wounded 5"),
    ("Killed: 3 (1 woman, 2 children). Injured: 8.", "killed 3 [1] [2]; wounded 8"),
    ("Number of deaths: 5. Number of injured: 12.", "killed 5; wounded 12"),
    ("Fatalities: 4; injuries: 9", "killed 4; wounded 9"),
    ("Two policemen were killed and 7 people, including 3 policemen, wounded.", "killed 2; wounded 7 [3]"),
    ("The dead included the mayor of the town, two teachers and six pupils.", "killed 7? [1] [2] [6]"),
    ("The dead are the driver and his mate.", "killed 2 [1] [1]"),
    ("Among the dead were four children, three women and a medic.", "killed 8? [4] [3] [1]"),
    ("The victims were identified as a mother and her four-year-old son.", "killed 2 [1] [1]"),
    ("Seven people were killed; two of the victims were children.", "killed 7 [2]"),
    ("The director of the school, his deputy and a guard were wounded.", "wounded 1; wounded 1; wounded 1"),
    ("The driver of the bus and two passengers were killed.", "killed 1; killed 2"),
]

FATES = [
    ("An attack on a former commander in Jasim left him seriously wounded and killed his nephew.", "wounded 1; killed 1"),
    ("A bomb in the car of a local commander exploded, leaving him dead and injuring his two companions.", "killed 1; wounded 2"),
    ("Masked men stabbed a refugee to death.", "killed 1"),
    ("Three men were sentenced to death.", ""),
    ("The army lost contact with a unit of 12 soldiers.", "missing 12"),
    ("The funeral of a policeman who was shot dead on Monday was held in Tartus.", "killed 1"),
    ("Three persons went missing in the desert, and their bodies were found on Saturday.", "missing 3; killed 3"),
    ("Two brothers were shot dead. Their bodies were found near a well.", "killed 2"),
    ("Armed men broke into a house, killing a 70-year-old man.", "killed 1"),
]

HEADLINES = [
    ("Martyrs and wounded among civilians as a result of raids on the town.", "killed 2?; wounded 2?"),
    ("Breaking: Dead and wounded in an explosion in Azaz", "killed 2?; wounded 2?"),
    ("Injuries among civilians in shelling of Sarmin", "wounded 2?"),
    ("Injured and displaced people need help.", ""),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*RESULTS, *NUMBERS, *PEOPLE, *SETTINGS, *CONDITIONS, *LISTS, *FATES, *HEADLINES]
)
def test_what_is_told(text: str, expected: str) -> None:
    assert told(text) == expected


DONE = [
    ("The Israeli army says it has killed two gunmen near Beit Jinn.", {"killed": (2, 2)}, ("israel",)),
    ("The Israeli army said its forces killed two gunmen near Beit Jinn.", {"killed": (2, 2)}, ("israel",)),
    ("ISIS beheaded two men in Mayadin.", {"killed": (2, 2)}, ("islamic-state",)),
    ("The coalition said it had killed two men in Shaddadi.", {"killed": (2, 2)}, ("coalition",)),
    ("The army said its troops came under fire from smugglers and that one soldier was wounded near Nawa.",
     {"wounded": (1, 1)}, ("other",)),
    ("The SDF said it had lost two fighters in an attack by ISIS.", {"killed": (2, 2)}, ("islamic-state",)),
]


@pytest.mark.parametrize(("text", "outcomes", "perpetrators"), DONE)
def test_who_did_it(text: str, outcomes: dict[str, Span], perpetrators: tuple[str, ...]) -> None:
    (account,) = accounts(text)
    assert (account.outcomes, account.perpetrators) == (outcomes, perpetrators)


def test_who_is_blamed_for_one_act_did_not_do_another_of_months_ago() -> None:
    text = ("A bomb killed nine people.\nA car bomb killed nine people in Azaz on Tuesday. A faction blamed the SDF. "
            "In July, a similar blast in the town killed seven people.")
    assert accounts(text)[-1].perpetrators == ("unknown",)


def test_our_forces_are_those_of_the_speaker() -> None:
    text = ("The Internal Security Forces said that they had foiled an attack by an ISIS cell in Shaddadi. "
            "Three mercenaries were killed, and two members of our forces were wounded.")
    (account,) = accounts(text)
    assert account.breakdown == {"killed": {"combatants": (3, 3)}, "wounded": {"security": (2, 2)}}


def test_a_semicolon_parts_what_was_done_in_two_governorates() -> None:
    first, second = accounts("Two soldiers were killed in Homs; in Hama, a mine wounded three farmers.")
    assert (first.adm1, first.outcomes) == (("SY04",), {"killed": (2, 2)})
    assert (second.adm1, second.outcomes) == (("SY05",), {"wounded": (3, 3)})


def test_a_number_told_again_has_its_parts() -> None:
    text = "A bomb killed nine people in Azaz. The Syrian Observatory put the death toll at 11, including two children."
    (account,) = accounts(text)
    assert account.outcomes == {"killed": (9, 11)}
    assert account.breakdown["killed"]["children"] == (2, 2)


def test_what_one_origin_counts_is_no_sum_of_what_another_does() -> None:
    text = ("Five people were killed in a strike on Kanaker on Tuesday, SANA reported. The Syrian Observatory said that seven "
            "people were killed. On 3 December, a strike killed two people in Nawa, SANA reported.")
    assert [account.outcomes["killed"] for account in accounts(text)] == [(5, 7), (2, 2)]


def test_those_killed_since_a_year_are_no_part_of_those_killed_on_a_day() -> None:
    text = "Over 60 people have been killed in the feud since 2019, and on Thursday three more were shot dead in Nawa."
    (account,) = accounts(text)
    assert (account.outcomes, account.date_start) == ({"killed": (3, 3)}, "2025-12-04")


def test_a_dateline_with_its_country_is_no_place_of_the_harm() -> None:
    (account,) = accounts("HOMS, Syria (AP) — A car bomb killed nine people in Azaz on Tuesday.")
    assert account.adm1 == ("SY02",)
    (account,) = accounts("HOMS, Syria — A car bomb killed nine people on Tuesday.")
    assert account.adm1 == ()


def test_children_are_told_by_an_age_before_their_noun() -> None:
    (account,) = accounts("Three 16-year-old students were arrested in Nawa, and 8-year-old twins were wounded.")
    assert account.breakdown["arrested"]["children"] == (3, 3)
    assert account.breakdown["wounded"]["children"] == (2, 2)


def test_the_losses_of_two_forces_add_up() -> None:
    (account,) = accounts("Two fighters of the Syrian National Army were killed in an ambush near Manbij. The SDF lost one man.")
    assert account.outcomes == {"killed": (3, 3)}
    assert account.breakdown == {"killed": {"combatants": (3, 3), "men": (1, 1)}}


def test_a_body_found_is_that_of_whom_was_lost_before() -> None:
    (account,) = accounts("A girl went missing in Nawa on Friday. Her body was found on Sunday in a well.")
    assert (account.outcomes, account.date_start, account.date_end) == ({"killed": (1, 1)}, "2025-12-05", "2025-12-07")


def test_the_deadliest_of_several_attacks_is_one_incident() -> None:
    text = "Islamic State has carried out dozens of attacks this year, the deadliest of which killed 37 soldiers in March."
    (account,) = accounts(text)
    assert (account.outcomes, account.date_start) == ({"killed": (37, 37)}, "2025-03-01")
    assert account.perpetrators == ("islamic-state",)


def test_who_mourns_fighters_did_not_kill_them() -> None:
    (account,) = accounts("Hezbollah mourned three of its fighters killed near Nawa.")
    assert account.perpetrators == ("unknown",)


MORE = [
    ("Soldiers shot and killed Abu Omar, a 61-year-old farmer, and his sons Ali, 24, and Salim, 19.", "killed 1; killed 2"),
    ("The death of a detainee, M. A., 33, was announced by his family.", "killed 1"),
    ("70 people were rounded up on Sunday and a further 45 on Monday.", "arrested 70; arrested 45"),
    ("On Friday, 13 people were killed and on Saturday another eight.", "killed 13; killed 8"),
    ("The bomber killed himself and three others.", "killed 3; killed 1"),
    ("An officer, who was off duty, and a passer-by were killed.", "killed 1; killed 1"),
    ("Masked men shot dead the mukhtar of Da'el, Salim al-Omar, and his companion.", "killed 1; killed 1"),
    ("Troops killed 27 smugglers, wounding others.", "killed 27; wounded 2?"),
    ("Soldiers arrested nine youths, of whom four are minors.", "arrested 9 [4]"),
    ("Not a single person was hurt.", "killed_or_wounded 0"),
    ("The patrol took the homeowner and his eldest son to an unknown destination.", "arrested 1; arrested 1"),
    ("Ten people were killed, including a whole family of six.", "killed 10 [6]"),
    ("The fate of 54 others is still unknown.", "missing 54"),
    ("At least 31 civilians, incl. 9 children, killed in the north-west.", "killed 31+ [9]"),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_what_else_is_told(text: str, expected: str) -> None:
    assert sorted(told(text).split("; ")) == sorted(expected.split("; ")) if expected else not told(text)


PLACED = [
    "Seven people were killed in Homs, four in Hama and three in Latakia on Friday.",
    "A total of 14 people - seven in Homs, four in Hama and three in Latakia - were killed on Friday.",
]


@pytest.mark.parametrize("text", PLACED)
def test_a_number_for_each_governorate_is_an_incident_each(text: str) -> None:
    expected = [(("SY04",), (7, 7)), (("SY05",), (4, 4)), (("SY06",), (3, 3))]
    assert [(account.adm1, account.outcomes["killed"]) for account in accounts(text)] == expected
    assert {account.date_start for account in accounts(text)} == {"2025-12-05"}


def test_an_item_headed_by_a_governorate_lies_there() -> None:
    text = ("Daily notes\nRaqqa: A guard was killed near Al-Mansoura.\n"
            "Aleppo: A baker died of wounds from shelling on Tadef two days ago.\nDaraa: Two men were wounded in a quarrel.")
    found = [(account.adm1, account.date_start) for account in accounts(text)]
    assert found == [(("SY11",), "2025-12-10"), (("SY02",), "2025-12-08"), (("SY12",), "2025-12-10")]


def test_casualties_split_behind_a_colon_are_one_incident() -> None:
    (account,) = accounts("The number of casualties in the battle near Nawa reached 41: 17 killed and 24 wounded.")
    assert account.outcomes == {"killed": (17, 17), "wounded": (24, 24)}
