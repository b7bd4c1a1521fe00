"""English forms by paradigm: words, orders and origins that reports put in one frame, on invented events (codebook 2 to 7)."""

from functools import partial

import pytest
import telling

told = partial(telling.told_in, lang="en")

ACTS = [
    ("Gunmen fatally shot two welders in Nawa.", "killed 2"),
    ("Two welders were fatally wounded in Nawa.", "killed 2"),
    ("Masked men tortured to death a tailor near Homs.", "killed 1"),
    ("Three brothers were hacked to death in Nawa.", "killed 3"),
    ("A mob lynched a tailor in Nawa.", "killed 1"),
    ("Masked men carried off two welders from Nawa.", "abducted 2"),
    ("Soldiers marched off four men from Nawa.", "arrested 4"),
    ("Thieves made off with three lorries in Nawa.", ""),
    ("Three porters were taken to hospital with shrapnel injuries.", "wounded 3"),
    ("Three porters were left with severe burns.", "wounded 3"),
]
PEOPLE = [
    ("A shell killed two first responders.", "killed 2"),
    ("Twin girls were killed in Nawa.", "killed 2"),
    ("Shell kills tractor driver", "killed 1"),
    ("Strike wounds army conscript, says monitor", "wounded 1"),
    ("Sniper kills hopes of a truce", ""),
    ("Strike on Nawa kills man, 35", "killed 1"),
]
PARTS = [
    ("Six people were killed in Nawa, including a girl, 12.", "killed 6 [1]"),
    ("Six people (including a boy, 9) were hurt.", "wounded 6 [1]"),
    ("Six people were killed in Nawa. Two children were among them.", "killed 6 [2]"),
    ("Six people were killed in Nawa, two women and a boy among them.", "killed 6 [2] [1]"),
    ("Six people, two of them under 18, were arrested in Nawa.", "arrested 6 [2]"),
    ("Six people were killed, two of them below the age of 18.", "killed 6 [2]"),
    ("The death toll from Monday's strike on Nawa is 23.", "killed 23"),
    ("The dead in Monday's strike on Nawa were two bakers.", "killed 2 [2]"),
    ("The monitor accused IS fighters of killing two bakers.", "killed 2"),
]


@pytest.mark.parametrize(("text", "expected"), [*ACTS, *PEOPLE, *PARTS])
def test_figures(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Two men were killed in Nawa, according to residents.", "local-sources"),
        ("According to witnesses, two men were killed in Nawa.", "eyewitnesses"),
        ("Two men were killed in Nawa, according to Syria's Interior Ministry.", "interior-ministry"),
        ("The Interior Ministry's spokesman said two men were killed in Nawa.", "interior-ministry"),
        ("The head of the Observatory, Salim al-Omar, said two men were killed in Nawa.", "sohr"),
        ("The Kurdish-led administration said two men were killed in Nawa.", "aanes"),
    ],
)
def test_who_says_so(text: str, origin: str) -> None:
    (account,) = telling.accounts_of(text, "en")
    assert account.attribution == (origin,)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("An Israeli missile hit a house in Nawa, killing two men.", "israel"),
        ("Turkish shells landed in Nawa and two men were killed.", "turkey"),
        ("Druze militiamen killed two men in Sweida.", "druze-factions"),
        ("Former regime loyalists killed two men in Jableh.", "regime-remnants"),
    ],
)
def test_who_did_it(text: str, by: str) -> None:
    (account,) = telling.accounts_of(text, "en")
    assert account.perpetrators == (by,)


def test_today_is_no_part_of_a_name() -> None:
    (account,) = telling.accounts_of("Two men were killed in Nawa today.", "en")
    assert account.adm1 == ("SY12",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two welders were detained and taken to an unknown destination in Nawa.", "arrested 2"),
        ("Two welders were kidnapped and taken to an unknown destination in Nawa.", "abducted 2"),
        ("A shell is believed to have killed two welders.", "killed 2"),
        ("Two welders are believed to have been killed.", "killed 2"),
        ("Monday's shelling was reported to have wounded two welders.", "wounded 2"),
        ("No loss of life was reported after the blast.", "killed 0"),
        ("Two welders were nearly killed in Nawa.", ""),
        ("A shell in Nawa killed nearly 30 people.", "killed ~30"),
        ("Two welders were caught in the crossfire and killed.", "killed 2"),
        ("A boy was caught in crossfire and wounded.", "wounded 1"),
    ],
)
def test_what_was_done(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mourners on Wednesday buried two welders killed by a shell in Nawa on Monday.",
        "Funerals were held on Wednesday for two welders killed by a shell in Nawa on Monday.",
        "Two welders killed by a shell in Nawa on Monday were laid to rest on Wednesday.",
    ],
)
def test_the_day_of_a_funeral_is_none_of_the_act(text: str) -> None:
    (account,) = telling.accounts_of(text, "en")
    assert (account.date_start, account.date_end) == ("2025-12-08", "2025-12-08")


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Suspected members of the SDF killed two welders in Raqqa.", "sdf"),
        ("Two suspected members of the SDF were killed in Raqqa.", "unknown"),
        ("Two welders were killed by shells in Raqqa. The shells were fired by ISIS.", "islamic-state"),
    ],
)
def test_who_is_supposed_to_have_done_it(text: str, by: str) -> None:
    (account,) = telling.accounts_of(text, "en")
    assert account.perpetrators == (by,)


def test_suspects_are_no_combatants() -> None:
    (account,) = telling.accounts_of("A shell killed two ISIS suspects and a member of a demining team in Raqqa.", "en")
    assert account.breakdown["killed"] == {"civilians": (1, 1)}
