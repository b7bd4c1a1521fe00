"""Short English reports of wires, monitors and registers about invented events: who did what to how many, and what is none."""

import pytest
from telling import summed

from stats.model import Extraction, Report
from stats.pipeline import extract


def read(text: str, title: str | None = None) -> Extraction:
    return extract(Report("x", text, title=title, published="2025-06-10", lang="en"))


def told(text: str, title: str | None = None) -> str:
    """Each incident as `Saraqib by sdf: killed 2, wounded 3+`, incidents set apart by a stroke."""
    found = read(text, title).accounts
    return " | ".join(f"{one.place} by {'+'.join(one.perpetrators)}: " + ", ".join(summed(one)) for one in found)


@pytest.mark.parametrize(("text", "expected"), [
    ("An Israeli force came into Kodna after midnight and took away two beekeepers.", "Kodna by israel: arrested 2"),
    ("An Israeli force of five vehicles and about 40 soldiers entered Kodna, a hamlet in southern Quneitra, after midnight and "
     "seized two beekeepers.", "Kodna by israel: arrested 2"),
    ("A Turkish force shelled Saraqib on Monday, killing two beekeepers.", "Saraqib by turkey: killed 2"),
    ("A man of 31 died under torture on Monday in a General Security detention centre in Saraqib.",
     "Saraqib by general-security: killed 1"),
    ("Two men died in an Asayish detention facility in Shaddadi on Monday.", "Shaddadi by asayish: killed 2"),
    ("Two wardens were killed in an attack on an SDF detention centre in Shaddadi on Monday.", "Shaddadi by unknown: killed 2"),
    ("Two SDF fighters and a government soldier were killed when the two sides shelled each other near Deir Hafer on Monday.",
     "Deir Hafer by sdf+syrian-government: killed 3"),
    ("The blast in Saraqib on Monday left a brace of officers hurt.", "Saraqib by unknown: wounded 2"),
    ("A trio of bakers were killed by a mine in Saraqib on Monday.", "Saraqib by unknown: killed 3"),
    ("A woman was shot dead by one of her relatives in Saraqib on Monday.", "Saraqib by private-person: killed 1"),
    ("None of the 60 drivers and guards on the road to Saraqib was hurt on Monday.", "Saraqib by unknown: killed_or_wounded 0"),
    ("Shells fell on Saraqib on Monday but no bakers or guards were wounded.", "Saraqib by unknown: wounded 0"),
    ("A baker died in hospital, bringing to three the number killed by Monday's shelling of Saraqib.",
     "Saraqib by unknown: killed 3"),
    ("A baker died in hospital, taking the number killed by Monday's shelling of Saraqib to three.",
     "Saraqib by unknown: killed 3"),
    ("The number wounded in Monday's shelling of Saraqib rose to seven.", "Saraqib by unknown: wounded 7"),
    ("None of the bakers came to harm in Saraqib on Monday.", "Saraqib by unknown: killed_or_wounded 0"),
    ("Three carters were blown apart by a mine in Saraqib on Monday.", "Saraqib by unknown: killed 3"),
    ("Four of the five bakers in a van were blown up by a mine in Saraqib on Monday.", "Saraqib by unknown: killed 4"),
    ("Two soldiers were cut down by machine-gun fire in Saraqib on Monday.", "Saraqib by unknown: killed 2"),
    ("Snipers picked off two seamstresses in Saraqib on Monday.", "Saraqib by unknown: killed 2"),
    ("Two bakers paid with their lives in Saraqib on Monday.", "Saraqib by unknown: killed 2"),
    ("A stray bullet ended the life of a seamstress in Saraqib on Monday.", "Saraqib by unknown: killed 1"),
    ("A shell in Saraqib on Monday left two bakers dead and 20 nursing wounds.", "Saraqib by unknown: killed 2, wounded 20"),
    ("A grenade put three bakers in hospital in Saraqib on Monday.", "Saraqib by unknown: wounded 3"),
    ("A drone sent three bakers to hospital in Saraqib on Monday.", "Saraqib by unknown: wounded 3"),
    ("Shells killed two in Saraqib on Monday. Five others had shrapnel wounds.", "Saraqib by unknown: killed 2, wounded 5"),
    ("Shells killed two in Saraqib on Monday, while five others sustained various injuries.",
     "Saraqib by unknown: killed 2, wounded 5"),
    ("Shells killed two in Saraqib on Monday. Five others suffered serious wounds.", "Saraqib by unknown: killed 2, wounded 5"),
    ("A raid in Saraqib on Monday netted three bakers and nine rifles.", "Saraqib by unknown: arrested 3"),
    ("Three bakers were taken in the raid on Saraqib on Monday.", "Saraqib by unknown: arrested 3"),
    ("Masked men bundled a baker into a car in Saraqib on Monday.", "Saraqib by unknown: abducted 1"),
    ("Four bakers were bundled into a van by masked men in Saraqib on Monday.", "Saraqib by unknown: abducted 4"),
    ("A seamstress was bundled into a grey van outside her house in Saraqib on Monday.", "Saraqib by unknown: abducted 1"),
    ("Asayish men bundled a baker into a car in Shaddadi on Monday.", "Shaddadi by asayish: arrested 1"),
    ("Four bakers were marched to a police station in Saraqib on Monday.", "Saraqib by unknown: arrested 4"),
    ("Two bakers have not been heard from since they left Saraqib on Monday.", "Saraqib by unknown: missing 2"),
    ("Two bakers never came home from the market of Saraqib on Monday.", "Saraqib by unknown: missing 2"),
    ("Two bakers were stopped at a checkpoint near Saraqib on Monday and shot dead.", "Saraqib by unknown: killed 2"),
    ("Two bakers were questioned in Saraqib on Monday and then detained.", "Saraqib by unknown: arrested 2"),
    ("Two carters were promoted in Saraqib on Monday and killed a guard.", "Saraqib by unknown: killed 1"),
    ("Gunmen stopped two bakers near Saraqib on Monday and shot them dead.", "Saraqib by unknown: killed 2"),
    ("A sniper hit a seamstress in the leg in Saraqib on Monday.", "Saraqib by unknown: wounded 1"),
    ("Police freed a baker in Saraqib on Monday, shooting dead two of his captors.", "Saraqib by unknown: killed 2"),
    ("Monday in brief: a bomb in Saraqib (two hurt), a shooting in Binnish (one dead) and a mine near Taftanaz (one dead, "
     "two hurt).",
     "Saraqib by unknown: wounded 2 | Binnish by unknown: killed 1 | Taftanaz by unknown: killed 1, wounded 2"),
])
def test_who_did_it_and_to_how_many(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", [
    "Volunteers played the wounded in Saraqib on Monday while 20 injured were carried out of a school.",
    "Rescue teams practised pulling two dead and seven injured from rubble in Saraqib on Monday.",
])
def test_nobody_is_harmed_in_a_drill(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize(("text", "expected"), [
    ("The monitor lowered from five to three the number of people killed in Saraqib on Monday.", "killed 3"),
    ("The monitor raised to seven, from five, its count of those killed in Saraqib on Monday.", "killed 7"),
    ("The toll in Saraqib was lowered on Monday from seven dead to five.", "killed 5"),
    ("The register corrected its toll: three people, not five, were killed in Saraqib on Monday.", "killed 3"),
    ("The monitor withdrew an earlier report of two deaths in Saraqib on Monday; one man was killed, it said.", "killed 1"),
    ("The wire retracted its report that a boy was killed in Saraqib on Monday, saying the boy was wounded.", "wounded 1"),
])
def test_a_corrected_count_takes_the_place_of_the_first(text: str, expected: str) -> None:
    assert " | ".join(", ".join(summed(one)) for one in read(text).accounts) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Four people, two from each side, were killed and seven wounded when two clans fought in Saraqib.", "killed 4, wounded 7"),
    ("Two people from each side were killed in Saraqib on Monday.", "killed 4"),
    ("Six people were killed, three on each side, in Saraqib on Monday.", "killed 6"),
])
def test_so_many_of_each_side(text: str, expected: str) -> None:
    assert " | ".join(", ".join(summed(one)) for one in read(text).accounts) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Police have arrested a man of 24 who killed a jeweller in Saraqib on Thursday, 5 June.",
     [("arrested 1", "2025-06-10"), ("killed 1", "2025-06-05")]),
    ("The desk denied on Monday that a patrol had fired in Saraqib on Sunday evening. It said that one man had been shot in the "
     "leg.",
     [("wounded 1", "2025-06-08")]),
    ("The monitor on Monday lowered from five to three the number of people killed in Saraqib on Sunday.",
     [("killed 3", "2025-06-08")]),
    ("The SDF released three teachers it had arrested in Shaddadi on Friday.", [("arrested 3", "2025-06-06")]),
    ("The SDF have freed 14 people, two of them children, whom they detained in Shaddadi on 29 May.",
     [("arrested 14", "2025-05-29")]),
])
def test_days_of_what_was_done(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(", ".join(summed(one)), one.date_start) for one in read(text).accounts] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("A drone thought to belong to the coalition hit a house in Salqin on Monday, killing two men.", ("coalition",)),
    ("Two men thought to belong to Islamic State were arrested in Salqin on Monday.", ("unknown",)),
    ("The SDF repelled an attempt by government forces to enter Deir Hafer on Monday, killing three of the attackers.",
     ("sdf", "syrian-government")),
])
def test_who_did_it_as_far_as_told(text: str, expected: tuple[str, ...]) -> None:
    (account,) = read(text).accounts
    assert account.perpetrators == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Three of the gunmen and one officer were killed in Saraqib on Monday.", "Saraqib by unknown: killed 4"),
    ("General Security freed a nurse who had been abducted in Saraqib on Friday and arrested two of her abductors in the town on "
     "Sunday.", "Saraqib by unknown: abducted 1 | Saraqib by general-security: arrested 2"),
    ("A mine went off under a bus in Saraqib on Monday. The driver broke an arm.", "Saraqib by unknown: wounded 1"),
    ("A nurse was killed by a mine in Saraqib on Monday, the Candle Rescue Teams said.", "Saraqib by unknown: killed 1"),
    ("A nurse was killed by a candle in Saraqib on Monday, rescuers said.", ""),
])
def test_who_was_taken_hurt_or_killed(text: str, expected: str) -> None:
    assert told(text) == expected


def test_a_headline_counts_for_the_act_whose_text_counts_as_many() -> None:
    text = ("General Security freed a nurse who had been abducted in Saraqib on Friday and arrested two of her abductors in the "
            "town on Sunday.")
    found = read(text, title="Nurse freed, two abductors held in Saraqib").accounts
    assert [", ".join(summed(one)) for one in found] == ["abducted 1", "arrested 2"]


def test_who_is_under_age_stands_in_a_list() -> None:
    (account,) = read("The SDF detained 20 people in Shaddadi on Sunday, among them four boys under 18 and two women.").accounts
    assert account.breakdown["arrested"] == {"civilians": (6, 6), "children": (4, 4), "boys": (4, 4), "women": (2, 2)}


@pytest.mark.parametrize(("who", "status"), [
    ("a schoolmaster", "civilian"), ("a nightwatchman", "civilian"), ("a seamstress", "civilian"), ("a hawker", "civilian"),
    ("a constable", "security"), ("a jailer", "security"), ("a guerrilla", "combatant"),
])
def test_what_somebody_works_as_says_what_he_is(who: str, status: str) -> None:
    assert [figure.status for figure in read(f"Gunmen shot dead {who} in Saraqib on Monday.").figures] == [status]


@pytest.mark.parametrize(("text", "status"), [
    ("Shelling killed nine people at a soup kitchen in Saraqib on Monday.", "civilian"),
    ("An air strike wounded nine people at the market in Saraqib on Monday.", "civilian"),
    ("An air strike wounded nine people, who were treated at a hospital in Saraqib.", "unknown"),
    ("Gunmen killed four men at a cafe in Saraqib on Monday.", "unknown"),
])
def test_where_a_strike_killed_people_is_what_it_hit(text: str, status: str) -> None:
    assert [figure.status for figure in read(text).figures] == [status]


def test_a_war_that_a_body_watches_is_not_what_its_number_is_of() -> None:
    text = ("Four bakers were killed in Saraqib on Monday, the police said. "
            "The Observatory, which follows the conflict, put the dead at five.")
    (account,) = read(text).accounts
    assert account.outcomes == {"killed": (4, 5)}


@pytest.mark.parametrize("text", [
    "Nine people were wounded by a grenade outside a wedding hall in Saraqib on Monday.",
    "A grenade wounded nine people at a wedding in Saraqib on Monday.",
])
def test_those_at_a_wedding_are_civilians(text: str) -> None:
    (account,) = read(text).accounts
    assert account.breakdown == {"wounded": {"civilians": (9, 9)}}
