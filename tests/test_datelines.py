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
