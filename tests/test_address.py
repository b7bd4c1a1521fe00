"""The code of a printed figure: what it names, and which incidents it holds."""

import pytest

from stats.errors import StatsError
from stats.publish.address import Address, parse


@pytest.mark.parametrize("code", [
    "2025-12", "all.killed", "2025-12.SY09.killed", "2025-12.SY04+SY09.wounded", "2025-12.none.killed",
    "2025-12.in-SY09.arrested", "2025-12-01_2025-12-20.by-sdf.killed",
    "2025-12.by-sdf+ypg.by-turkey.killed", "_2025-12-20.of-children.killed",
    "2025-12.on-2025-12-18.missing", "2025-12-01_.killed", "2025-12.of-women", "2025-12.SY09.aged-5-11", "all.aged-unknown",
])
def test_a_figures_code_is_read_back_as_it_was_written(code):
    assert str(parse(code)) == code


@pytest.mark.parametrize("code", [
    "", "12", "2025-12.SY9x", "2025-12.by-", "2025-12.of-nobody", "2025-12..killed", "2025-12.on-May", "2025-12.aged-five",
])
def test_a_code_that_cannot_be_read_says_which_part(code):
    with pytest.raises(StatsError, match="figure's code"):
        parse(code)


def test_an_address_tells_alone_shared_and_unresolved_apart():
    def incident(adm1, day="2025-12-05"):
        return {"adm1": adm1, "date_start": day, "perpetrators": [], "outcomes": {}, "breakdown": {}}

    alone, shared, nowhere = incident(["SY09"]), incident(["SY04", "SY09"]), incident([])
    assert [Address("2025-12", adm1=("SY09",)).holds(i) for i in (alone, shared, nowhere)] == [True, False, False]
    assert [Address("2025-12", within=("SY09",)).holds(i) for i in (alone, shared, nowhere)] == [True, True, False]
    assert [Address("2025-12", adm1=()).holds(i) for i in (alone, nowhere, incident(["SY09"], None))] == [False, True, True]
    assert not Address("2025-11").holds(alone)
