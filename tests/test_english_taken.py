"""English sentences about people taken, lost, found and let go (codebook 2)."""

import pytest
from telling import accounts_of, summed

from stats.model import Report
from stats.pipeline import extract


def told(text: str) -> str:
    """Each incident's outcomes, incidents set apart by a stroke."""
    return " | ".join(", ".join(summed(one)) for one in accounts_of(text, "en"))


@pytest.mark.parametrize(("text", "expected", "doer"), [
    ("The SDF took a plumber away in Azaz on Monday.", "arrested 1", "sdf"),
    ("SDF fighters took a baker and his son prisoner near Azaz.", "arrested 2", "sdf"),
    ("Israeli troops led a teenage boy away in Azaz.", "arrested 1", "israel"),
    ("The SDF's arrest of four plumbers in Azaz sparked anger.", "arrested 4", "sdf"),
    ("Islamic State militants took a nurse hostage near Azaz.", "abducted 1", "islamic-state"),
    ("Islamic State militants stopped a bus near Azaz and took four bakers to an unknown place.", "abducted 4", "islamic-state"),
    ("Islamic State militants stopped a bus near Azaz, abducting four bakers.", "abducted 4", "islamic-state"),
    ("Armed tribesmen took two bakers from their homes in Azaz.", "abducted 2", "tribal"),
    ("Masked men dragged a baker out of a bus near Azaz.", "abducted 1", "unknown"),
    ("A baker was taken from a bus by gunmen near Azaz.", "abducted 1", "unknown"),
    ("Gunmen snatched a nurse off the street in Azaz.", "abducted 1", "unknown"),
    ("Gunmen held six clerks hostage at a bank in Azaz.", "abducted 6", "unknown"),
    ("Hamas fighters captured a soldier east of Azaz.", "arrested 1", "hamas"),
    ("Six soldiers fell captive near Azaz.", "arrested 6", "unknown"),
    ("SDF forces raided the home of a plumber in Azaz and arrested him along with his son.", "arrested 2", "sdf"),
    ("SDF arrests plumber in Azaz", "arrested 1", "sdf"),
    ("Israeli forces re-arrested a freed prisoner in Azaz.", "arrested 1", "israel"),
    ("The SDF took a plumber away in Azaz on suspicion of links to Islamic State.", "arrested 1", "sdf"),
])
def test_who_was_taken(text: str, expected: str, doer: str) -> None:
    assert told(text) == expected
    assert accounts_of(text, "en")[0].perpetrators == (doer,)


@pytest.mark.parametrize(("text", "expected"), [
    ("A baker left her home in Azaz on Monday and has not returned.", "missing 1"),
    ("A baker who left home in Azaz on Monday never came back.", "missing 1"),
    ("Many of the displaced have not returned.", ""),
    ("A strike on Azaz killed nine people, with two still under the rubble.", "killed 9, missing 2"),
    ("The body of a baker abducted by gunmen last week was found in Azaz.", "killed 1, abducted 1"),
    ("Gunmen kidnapped a baker in Azaz on Friday. Her body was found on Monday.", "killed 1, abducted 1"),
    ("A baker whom gunmen abducted in Azaz on Friday was found shot dead on Monday.", "killed 1, abducted 1"),
    ("A baker who went missing in Azaz on Friday was found dead on Monday.", "killed 1"),
    ("The body of a baker was found in Azaz on Monday. He had been kidnapped two days earlier.", "killed 1, abducted 1"),
    ("Three bakers went missing in Azaz on Friday. Their bodies were found on Monday.", "killed 3"),
    ("Gunmen kidnapped three bakers in Azaz on Friday. Their bodies were found on Monday.", "killed 3, abducted 3"),
    ("The Asayish arrested a baker in Tabqa on Friday. He died under torture on Monday.", "killed 1, arrested 1"),
])
def test_who_was_lost_or_found_dead(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", [
    "A kidnapped baker was freed in Azaz on Monday.",
    "Police rescued a kidnapped child in Azaz on Monday.",
    "Four abducted bakers returned home in Azaz on Monday.",
    "A kidnapped baker escaped from his captors in Azaz.",
    "Two missing girls were found safe in Azaz on Monday.",
    "Rescuers freed three people trapped under the rubble in Azaz after a strike.",
    "Four people trapped under the rubble in Azaz were rescued after a strike.",
    "The ministry offered a reward for the arrest of five men in Azaz.",
    "The remains of a hostage were returned on Monday.",
    "Colleagues called for the release of four journalists held by the Houthis in Sanaa.",
    "The Red Cross handed over the bodies of 12 Palestinians on Monday.",
    "The army received the bodies of two hostages on Monday.",
])
def test_who_is_free_or_only_given_back_is_no_figure(text: str) -> None:
    assert told(text) == ""


def test_his_son_is_taken_where_he_is() -> None:
    (account,) = accounts_of("Gunmen abducted a baker and his son in Daraa on Tuesday.", "en")
    assert (account.outcomes, account.adm1) == ({"abducted": (2, 2)}, ("SY12",))


@pytest.mark.parametrize("text", [
    "A baker was found dead in Azaz on Tuesday, four days after he was kidnapped.",
    "The body of a baker was found in Azaz on Tuesday, four days after her abduction.",
])
def test_a_captive_found_dead_is_told_from_the_day_on_which_he_was_taken(text: str) -> None:
    (account,) = accounts_of(text, "en")
    assert account.outcomes == {"killed": (1, 1), "abducted": (1, 1)}
    assert (account.date_start, account.date_end) == ("2025-12-05", "2025-12-09")


@pytest.mark.parametrize(("text", "expected"), [
    ("A grenade that two boys picked up in an orchard went off in Azaz, killing both.", "killed 2"),
    ("A shell which some children had picked up blew up in a yard in Azaz.", ""),
    ("A bomblet that three sisters had picked up wounded them in Azaz.", "wounded 3"),
    ("A tank that rebels had captured burned in Azaz on Monday, killing a guard.", "killed 1"),
    ("Planes hit a hill that two rebels captured near Azaz.", ""),
    ("An ambulance picked up three wounded people in Azaz.", "wounded 3"),
    ("Soldiers picked up two plumbers in Azaz on Monday.", "arrested 2"),
    ("Two plumbers were picked up by soldiers in Azaz on Monday.", "arrested 2"),
    ("One of the attackers was killed and another taken alive in Azaz on Monday.", "killed 1, arrested 1"),
    ("The army said that two plumbers captured in Azaz were brothers.", "arrested 2"),
])
def test_who_takes_a_thing_is_not_taken(text: str, expected: str) -> None:
    assert told(text) == expected


def test_for_what_people_were_taken_in_reprisal_is_no_figure() -> None:
    assert told("Gunmen abducted 12 bakers near Azaz on Sunday in reprisal for the detention of relatives.") == "abducted 12"


@pytest.mark.parametrize(("title", "text", "outcomes"), [
    ("Four students seized in Sweida", "Four students were abducted by Bedouin gunmen near Sweida on Sunday.",
     {"abducted": (4, 4)}),
    ("Two men seized on Homs road", "The two men were kidnapped by gunmen near Talbiseh on Monday.", {"abducted": (2, 2)}),
    ("Passengers seized from bus in Homs", "Three passengers were kidnapped from a bus in Homs on Monday.", {"abducted": (3, 3)}),
    ("Four students seized in Sweida", "Army troops seized four students near Sweida on Monday.", {"arrested": (4, 4)}),
    ("Four students arrested in Sweida", "Army troops seized four students near Sweida on Monday.", {"arrested": (4, 4)}),
])
def test_a_headline_that_leaves_open_how_they_were_taken(title: str, text: str, outcomes: dict[str, tuple[int, int]]) -> None:
    (account,) = extract(Report("x", text, title=title, published="2025-12-10", lang="en")).accounts
    assert account.outcomes == outcomes
