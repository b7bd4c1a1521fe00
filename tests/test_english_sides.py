"""English words for the side of a war, and for whose ground fire came from (codebook 7)."""

import pytest

from stats.model import Report
from stats.pipeline import extract


@pytest.mark.parametrize(("text", "did"), [
    ("Government artillery shelled homes in Sarmin on Sunday, killing a man.", ("assad-government",)),
    ("A woman was killed by government shelling of Sarmin on Sunday.", ("assad-government",)),
    ("Government helicopters dropped barrels on Sarmin, killing two.", ("assad-government",)),
    ("Shelling from the government-held side of the river killed four civilians in Gharanij.", ("assad-government",)),
    ("Shells from the rebel-held countryside wounded five people in Nubl.", ("opposition-factions",)),
    ("Rebel shelling of a government-held town, Nubl, killed a woman.", ("opposition-factions",)),
    ("Houthi rebel shelling killed two women in Taiz on Sunday.", ("houthis",)),
    ("Gunmen attacked a government checkpoint near Nawa on Sunday, killing two soldiers.", ("unknown",)),
    ("Gunmen killed a one-time rebel commander in Inkhil on Saturday.", ("unknown",)),
    ("A bomb killed four people in government-held Homs on Sunday.", ("unknown",)),
    ("A mine killed two people who had come back from the government-held side near Nubl.", ("unknown",)),
    ("Israeli drones struck bases used by Iranian-backed militias near Mayadin, killing four fighters.", ("israel",)),
    ("A car bomb hit a checkpoint manned by the SDF near Manbij, killing two guards.", ("unknown",)),
    ("Israeli strikes kill Iran-backed fighters near Mayadin", ("israel",)),
    ("SDF kill two Iran-backed fighters near Mayadin", ("sdf",)),
    ("Two Iran-backed fighters kill a man near Mayadin", ("iran-backed",)),
])
def test_who_did_it(text: str, did: tuple[str, ...]) -> None:
    (account,) = extract(Report("x", text, published="2024-06-12", lang="en")).accounts
    assert account.perpetrators == did
