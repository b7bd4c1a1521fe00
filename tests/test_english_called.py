"""English: who people are by their office, and whom others call civilians; invented sentences."""

import pytest
from telling import accounts_of, told_in


@pytest.mark.parametrize(("text", "groups"), [
    ("A drone strike killed two Kurdish local officials and their driver near Sarmin.", {"civilians": (3, 3)}),
    ("A drone strike killed two municipal officials near Sarmin.", {"civilians": (2, 2)}),
    ("A drone strike killed two officials near Sarmin.", {}),
    ("Shelling killed four people who residents said were civilians in Sarmin.", {"civilians": (4, 4)}),
    ("Shelling killed two people the network said were all civilians in Sarmin.", {"civilians": (2, 2)}),
    ("Shelling killed two bakers' friends who the army said were militants in Sarmin.", {}),
    ("Shelling killed three people in Sarmin. All of them were civilians.", {"civilians": (3, 3)}),
    ("Shelling killed three people in Sarmin. All were taken to a hospital.", {}),
])
def test_who_people_are_said_to_be(text: str, groups: dict[str, tuple[int, int]]) -> None:
    (account,) = accounts_of(text, "en")
    assert account.breakdown.get("killed", {}) == groups


@pytest.mark.parametrize(("text", "expected"), [
    ("Four people it said were civilians were wounded by shelling in Sarmin.", "wounded 4"),
    ("The strike hit a car near Sarmin, killing the co-chair of the town's council and her deputy.", "killed 1; killed 1"),
])
def test_people_with_what_is_said_of_them_are_counted_once(text: str, expected: str) -> None:
    assert told_in(text, "en") == expected
