"""Arabic news of invented events: ranks, stores that went up, ages of each, gunmen of a named force."""

from functools import partial

import pytest
from telling import accounts_of, summed

accounts = partial(accounts_of, lang="ar")


def told(text: str) -> str:
    """Each incident as `killed 2, wounded 3+`, incidents set apart by a stroke."""
    return " | ".join(", ".join(summed(one)) for one in accounts(text))


@pytest.mark.parametrize(("text", "expected"), [
    ("مقتل ضابط برتبة نقيب وأربعة عناصر في سرمين.", "killed 5"),
    ("قضى 3 خبازين وأصيب 5 بحروق جراء انفجار في سرمين.", "killed 3, wounded 5"),
    ("مقتل مسلحين مجهولين في سرمين.", "killed 3+"),
])
def test_ranks_burns_and_gunmen_nobody_knows(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "did"), [
    ("مقتل خباز بانفجار مستودع ذخيرة لفصيل محلي في سرمين.", ("local-armed-group",)),
    ("مقتل خباز بانفجار داخل مستودع للأسلحة تابع لقسد في سرمين.", ("sdf",)),
    ("مقتل خباز باستهداف مستودع ذخيرة لقسد في سرمين.", ("unknown",)),
    ("مسير تركي يستهدف دراجة في سرمين ويوقع شهيدا مدنيا.", ("turkey",)),
])
def test_a_force_whose_own_store_went_up(text: str, did: tuple[str, ...]) -> None:
    assert [account.perpetrators for account in accounts(text)] == [did]


@pytest.mark.parametrize(("text", "group"), [
    ("قتل ستة من مسلحي العشائر في سرمين.", {"combatants": (6, 6)}),
    ("مقتل اثنين منهم (7 و9 أعوام) في سرمين.", {"civilians": (2, 2), "children": (2, 2)}),
    ("مقتل اثنين منهم (7 و29 عاما) في سرمين.", {"civilians": (1, 1), "children": (1, 1)}),
])
def test_of_whom_a_number_is(text: str, group: dict[str, tuple[int, int]]) -> None:
    assert accounts(text)[0].breakdown.get("killed", {}) == group
