"""English counts as labels, tolls, shares, tables and lists write them, on invented events (codebook 3 and 4)."""

from functools import partial

import pytest
import telling

told = partial(telling.told_in, lang="en")

LABELS = [
    ("Children killed: 7", "killed 7"),
    ("Killed children: 7", "killed 7"),
    ("Civilians reported killed: 3–5 (1 child, 2 women)", "killed 3-5 [1] [2]"),
    ("Killed: 14 (men: 10, women: 4)", "killed 14 [10] [4]"),
    ("Total killed since January: 1,204 (civilians 806, fighters 398).", "killed 1204 [806] [398]"),
    ("Women injured in Jasim: 4", "wounded 4"),
    ("Reported fatalities: 5", "killed 5"),
    ("Casualties: 3 dead, 7 injured", "killed 3; wounded 7"),
    ("Soldiers: 3 killed, 5 wounded", "killed 3; wounded 5"),
    ("Victims: 2 children, 1 woman", "killed 2; killed 1"),
    ("Children: 3", ""),
]

TOLLS = [
    ("Two more bodies were found, bringing to 13 the number of dead.", "killed 2; killed 13"),
    ("The raid brought to at least 41 the number of herders killed this year.", "killed 41+"),
    ("The blast raises to 19 the death toll.", "killed 19"),
    ("The mayor brought to the meeting 19 papers.", ""),
]

SHARES = [
    ("Eleven millers were killed, half of them women.", "killed 11 [5-6]"),
    ("At least 12 people were killed, half of them children.", "killed 12+ [6+]"),
    ("About half of the 12 dead were women.", "killed 12 [~6]"),
    ("A third of the 30 wounded were children.", "wounded 30"),
    ("Most of the dead were women.", ""),
    ("All of the 12 dead were children.", "killed 12"),
]


@pytest.mark.parametrize(("text", "expected"), [*LABELS, *TOLLS, *SHARES])
def test_counts(text: str, expected: str) -> None:
    assert told(text) == expected


def test_a_label_says_who_they_are() -> None:
    (account,) = telling.accounts_of("Civilian deaths: 12 | Injuries: 30", "en")
    assert account.breakdown["killed"]["civilians"] == (12, 12)
