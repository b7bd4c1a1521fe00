"""News of several countries or provinces, each behind its dateline: what is told behind another one is another incident."""

import pytest
from telling import accounts_of, summed


@pytest.mark.parametrize(("first", "second"), [("YEMEN", "IRAQ"), ("DARAA", "HASAKAH"), ("NORTHERN SYRIA", "JORDAN")])
def test_behind_another_dateline(first: str, second: str) -> None:
    text = (
        f"{first} — A shell hit a house on Monday, killing a woman.\n\n"
        f"{second} — Gunmen attacked a patrol in the hills before dawn on Monday. Two soldiers were killed and another wounded."
    )
    assert [summed(account) for account in accounts_of(text, "en")] == [["killed 1"], ["killed 2", "wounded 1"]]


def test_one_dateline_above_all_parts_nothing() -> None:
    text = "DARAA — A shell hit a house in Nawa on Monday, killing a woman.\n\nHer two sons were wounded in the shelling."
    assert [summed(account) for account in accounts_of(text, "en")] == [["killed 1", "wounded 2"]]


@pytest.mark.parametrize(("text", "areas"), [
    ("NAWA - Two guards died in a feud on Monday.\nLATAKIA - A tailor was found shot near Qardaha on Tuesday.", ["SY12", "SY06"]),
    ("IDLIB: Two boys were killed by a mine on Sunday.\nDARAA: Police arrested three men near Jasim.", ["SY07", "SY12"]),
    ("BEIRUT - A strike killed a baker in Nabatieh on Friday.\nHAMA - Gunmen killed a tailor on Monday.", ["LB4", "SY05"]),
    ("YEMEN — A shell hit a house in Taiz, killing a boy.\nIRAQ — Gunmen killed a guard in Kirkuk.", ["YE15", "IQG13"]),
])
def test_in_each_line_of_a_digest_the_place_that_heads_it_is_where_it_was(text: str, areas: list[str]) -> None:
    assert [area for account in accounts_of(text, "en") for area in account.adm1] == areas
