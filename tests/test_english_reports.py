"""English news sentences about invented events: how many, who did it, who says so."""

import pytest

from stats.model import Account, Report
from stats.pipeline import extract


def only(text: str) -> Account:
    (account,) = extract(Report("x", text, published="2025-12-10", lang="en")).accounts
    return account


REPORTS = [
    ("US forces killed a militia leader and captured two of his aides in a raid in Mayadin on Wednesday.",
     {"killed": (1, 1), "arrested": (2, 2)}, ("united-states",)),
    ("The US military killed three militants in Idlib.", {"killed": (3, 3)}, ("united-states",)),
    ("Jordan's army shot dead three smugglers in Sweida.", {"killed": (3, 3)}, ("jordan",)),
    ("Police said a 16-year-old was stabbed to death in Latakia on Saturday night.", {"killed": (1, 1)}, ("unknown",)),
    ("Houthi shelling of a quarter in Taiz left a mother and her two daughters dead.", {"killed": (3, 3)}, ("houthis",)),
    ("A suicide bomber blew himself up at a checkpoint in Damascus, killing four soldiers.", {"killed": (5, 5)}, ("unknown",)),
    ("Regime shelling killed a pregnant woman and injured her husband and three of their children in Ariha.",
     {"killed": (1, 1), "wounded": (4, 4)}, ("assad-government",)),
    ("Two militia fighters were killed in Mayadin.", {"killed": (2, 2)}, ("unknown",)),
    ("A shepherd was shot and wounded near Nawa by Israeli soldiers.", {"wounded": (1, 1)}, ("israel",)),
    ("Clashes between rival militias in Tripoli have killed at least 32 people and wounded 159.",
     {"killed": (32, None), "wounded": (159, 159)}, ("unknown",)),
]


@pytest.mark.parametrize(("text", "outcomes", "perpetrators"), REPORTS)
def test_what_is_reported(text: str, outcomes: dict[str, tuple[int, int | None]], perpetrators: tuple[str, ...]) -> None:
    account = only(text)
    assert (account.outcomes, account.perpetrators) == (outcomes, perpetrators)


def test_an_age_in_the_place_of_a_noun_is_a_child() -> None:
    account = only("A 16-year-old was shot and wounded near Nawa.")
    assert account.breakdown == {"wounded": {"civilians": (1, 1), "children": (1, 1)}}
    assert account.minor_ages == (16,)


@pytest.mark.parametrize("act", [
    "used rockets to attack civilians in Sarmin", "used suicide drones to strike Sarmin", "used artillery against Sarmin",
])
@pytest.mark.parametrize("result", ["The attack killed two bakers.", "Two bakers were killed in the attack on Sarmin."])
def test_who_used_weapons_did_what_they_did(act: str, result: str) -> None:
    assert only(f"The SDF {act}. {result}").perpetrators == ("sdf",)


def test_others_with_whom_a_sentence_opens_add_to_those_before() -> None:
    account = only("Three bakers were killed in shelling on Sarmin. Four other people were killed in the shelling.")
    assert account.outcomes == {"killed": (7, 7)}
