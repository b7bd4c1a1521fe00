"""English: who the others of those were of whom some are told (codebook 4 and 6). All events are invented."""

import pytest
from telling import accounts_of

_LEAD = "Eight people were killed in Salqin on Monday."


def test_some_of_the_dead_are_of_a_toll_that_rose() -> None:
    toll = "The toll of the blast in Salqin has risen to eight."
    (account,) = accounts_of(f"{toll} Five of the dead were soldiers; the others were farmers.", "en")
    assert account.breakdown["killed"]["combatants"] == (5, 5)


@pytest.mark.parametrize(("text", "expected"), [
    ("Five of the dead were soldiers; the other three were farmers.", {"combatants": 5, "civilians": 3}),
    ("Five of the dead were soldiers and the other three were civilians, among them a girl.", {"combatants": 5, "civilians": 3}),
    ("Six of the dead were policemen who guarded the bridge; the other two were drivers.", {"security": 6, "civilians": 2}),
    ("Five of the dead were soldiers; the others were a baker, a boy of 12 and the boy's mother.",
     {"combatants": 5, "civilians": 3, "women": 1, "children": 1}),
    ("Five of the dead were soldiers and one was a child.", {"combatants": 5, "civilians": 1, "children": 1}),
    ("Five of the dead were soldiers; the others were buried on Tuesday.", {"combatants": 5}),
])
def test_who_the_others_were(text: str, expected: dict[str, int]) -> None:
    (account,) = accounts_of(f"{_LEAD} {text}", "en")
    told = {group: span[0] for group, span in account.breakdown["killed"].items() if group in expected | {"civilians": 0}}
    assert account.outcomes == {"killed": (8, 8)}
    assert told == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Three people were killed in Salqin: two were civilians and the third was a soldier.", {"civilians": 2, "combatants": 1}),
    ("Four men were shot dead in Salqin, three of them farmers; the fourth was a policeman.", {"civilians": 3, "security": 1}),
    ("Two people were killed in Salqin, one of them a child; the other was a nurse.", {"civilians": 2, "children": 1}),
    ("Three people were killed in Salqin, including two civilians, while the third was a soldier.",
     {"civilians": 2, "combatants": 1}),
    ("Five people were killed in Salqin, two of whom were fighters, while the others were civilians.",
     {"civilians": 3, "combatants": 2}),
    ("Five people were killed in Salqin, two of them children; the other three were policemen.",
     {"civilians": 2, "children": 2, "security": 3}),
])
def test_who_the_next_or_the_rest_were(text: str, expected: dict[str, int]) -> None:
    (account,) = accounts_of(text, "en")
    told = {group: span for group, span in account.breakdown["killed"].items() if group != "men"}
    assert told == {group: (number, number) for group, number in expected.items()}
    assert account.outcomes["killed"][0] == sum(number for group, number in expected.items() if group != "children")
