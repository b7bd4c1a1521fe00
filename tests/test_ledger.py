"""The ledger: each origin's last figure, and the low, best and high that follow (codebook 11)."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stats.ledger import ALL, OLD_RELAY, REVISES, VAGUER, Cell, Ledger, ledger
from stats.model import Account, Claim, Report
from stats.pipeline import extract
from stats.telling import Telling

UNNAMED = {"local-sources", "medical-sources"}


def telling(report: str, day: int, publisher: str, *claims: Claim) -> Telling:
    account = Account(
        f"incident of {report}", report, "2024-03-01", "2024-03-01", 1, ("SY09",), None, None, None, None, None, ("unknown",), (),
        "unknown", {c.outcome: (c.low, c.high) for c in claims}, claims=claims,
    )
    return Telling(account, f"2024-03-{day:02}", publisher, publisher)


def worded(told: Telling, words: Iterable[int]) -> Telling:
    return replace(told, account=replace(told.account, wording=tuple(words)))


def claim(
    low: int, high: int | None = -1, *, origin: str = "", outcome: str = "killed", bound: str = "exact", **groups: tuple
) -> Claim:
    return Claim(origin, outcome, low, low if high == -1 else high, bound, groups)


def kept(*tellings: Telling) -> Ledger:
    return ledger(tellings, UNNAMED.__contains__)


def killed(*tellings: Telling, conflict: str = "span-and-majority") -> tuple[int, int, int | None, int]:
    cell = kept(*tellings).cells(conflict)["killed", ALL]
    return cell.low, cell.best, cell.high, cell.origins


def remarks(*tellings: Telling) -> list[str]:
    return [remark for entry in kept(*tellings).entries["killed", ALL] for _, remark in entry.said]


def test_independent_origins_span_and_vote() -> None:
    assert killed(telling("a", 1, "x", claim(3)), telling("b", 1, "y", claim(5)), telling("c", 1, "z", claim(5))) == (3, 5, 5, 3)


def test_a_tie_goes_to_the_latest_own_statement_and_a_relay_makes_nothing_newer() -> None:
    told = [telling("a", 1, "x", claim(3)), telling("b", 2, "y", claim(5))]
    assert killed(*told)[1] == 5
    assert killed(*told, telling("c", 9, "outlet", claim(3, origin="x")))[1] == 5
    assert killed(*told, telling("d", 9, "x", claim(3)))[1] == 3


def test_two_outlets_that_quote_one_origin_are_one() -> None:
    assert killed(telling("a", 1, "x", claim(3, origin="m")), telling("b", 2, "y", claim(3, origin="m"))) == (3, 3, 3, 1)


def test_an_unnamed_source_belongs_to_its_outlet() -> None:
    quoted = [telling("a", 1, "x", claim(3, origin="local-sources")), telling("b", 2, "y", claim(4, origin="local-sources"))]
    assert killed(*quoted) == (3, 4, 4, 2)
    assert killed(telling("a", 1, "x", claim(3)), telling("b", 2, "x", claim(4, origin="medical-sources"))) == (4, 4, 4, 1)


def test_two_unnamed_voices_of_one_report_are_spanned() -> None:
    assert killed(telling("a", 1, "x", claim(3, origin="local-sources"), claim(5, origin="medical-sources")))[:3] == (3, 3, 5)


def test_an_outlet_that_sums_up_its_origins_is_none() -> None:
    quoted = claim(4, origin="m"), claim(6, origin="n")
    assert killed(telling("a", 1, "x", *quoted, claim(4, 6, bound="range"))) == (4, 4, 6, 2)
    assert killed(telling("a", 1, "x", quoted[0], claim(4))) == (4, 4, 4, 1)
    assert killed(telling("a", 1, "x", quoted[0], claim(9))) == (4, 9, 9, 2)
    headline, whole = replace(claim(2), figures=("f",)), replace(claim(5, origin="m"), figures=("f", "g"))
    assert killed(telling("a", 1, "x", headline, whole)) == (5, 5, 5, 1)


def test_an_outlet_that_copies_word_for_word_adds_no_origin() -> None:
    words = tuple(range(20))
    first, copy = (worded(telling(r, d, p, claim(3)), words) for r, d, p in (("a", 1, "x"), ("b", 2, "y")))
    assert killed(first, copy)[3] == 1
    assert killed(first, worded(copy, range(50, 70)))[3] == 2
    assert killed(first, worded(telling("b", 2, "y", claim(4)), words))[3] == 2


def test_a_revision_replaces_and_a_relay_of_an_older_number_does_not() -> None:
    told = [telling("a", 1, "m", claim(2)), telling("b", 2, "m", claim(4)), telling("c", 3, "outlet", claim(2, origin="m"))]
    assert killed(*told) == (4, 4, 4, 1)
    assert remarks(*told) == ["first", REVISES, OLD_RELAY]


def test_a_vaguer_telling_takes_nothing_back() -> None:
    vague, open_ = claim(3, None, bound="vague"), claim(7, None, bound="at_least")
    told = [telling("a", 1, "m", claim(7)), telling("b", 2, "m", vague), telling("c", 3, "m", open_)]
    assert killed(*told) == (7, 7, 7, 1)
    assert remarks(*told)[1:] == [VAGUER, VAGUER]


def test_a_vague_figure_votes_only_alone() -> None:
    vague = [telling(r, 1, r, claim(3, None, bound="vague")) for r in "abc"]
    assert killed(*vague)[1] == 3
    assert killed(*vague, telling("d", 1, "d", claim(10)))[1] == 10


def test_high_is_open_only_above_every_closed_number() -> None:
    assert killed(telling("a", 1, "x", claim(9, None, bound="at_least")), telling("b", 1, "y", claim(5)))[2] is None
    assert killed(telling("a", 1, "x", claim(4, None, bound="at_least")), telling("b", 1, "y", claim(5)))[2] == 5
    assert killed(telling("a", 1, "x", claim(4, None, bound="at_least")))[2] is None


def test_a_split_replaces_its_origins_combined_number_only() -> None:
    both, split = claim(6, outcome="killed_or_wounded"), (claim(2), claim(4, outcome="wounded"))
    cells = kept(telling("a", 1, "m", both), telling("b", 2, "m", *split)).cells()
    assert {key[0] for key in cells} == {"killed", "wounded"}
    cells = kept(telling("a", 1, "m", both), telling("b", 2, "n", *split)).cells()
    assert cells["killed_or_wounded", ALL] == Cell(6, 6, 6, 1)


def test_parts_merge_alike_under_the_whole() -> None:
    cells = kept(telling("a", 1, "x", claim(3, children=(1, 1))), telling("b", 2, "y", claim(4, children=(2, None)))).cells()
    assert cells["killed", "children"] == Cell(1, 2, 4, 2)
    assert cells["killed", ALL] == Cell(3, 4, 4, 2)


def test_a_merely_evident_part_casts_no_vote_beside_a_stated_one() -> None:
    shown = [telling(r, 1, r, replace(claim(5, civilians=(5, 5)), evident=("civilians",))) for r in "ab"]
    assert kept(*shown).cells()["killed", "civilians"] == Cell(5, 5, 5, 2)
    cells = kept(*shown, telling("c", 2, "c", claim(5, civilians=(2, 2)))).cells()
    assert cells["killed", "civilians"] == Cell(2, 2, 5, 3)
    assert cells["killed", ALL].best == 5


@pytest.mark.parametrize(("text", "evident"), [
    ("قتل ثلاثة مدنيين بقصف على سوق بلدة الشحيل أمس.", False),
    ("قتل خمسة أشخاص بينهم مدنيان بقصف على بلدة الشحيل أمس.", False),
    ("قتلت امرأة وطفلان بقصف على بلدة الشحيل أمس.", True),
    ("قتل خمسة أشخاص بقصف على سوق شعبي في بلدة الشحيل أمس.", True),
    ("Three civilians were killed in shelling of a market in Al-Shuhayl yesterday.", False),
    ("A woman and two children were killed in shelling of Al-Shuhayl yesterday.", True),
])
def test_civilians_are_stated_or_evident(text: str, evident: bool) -> None:
    account, = extract(Report("r", text, published="2024-03-05", lang="ar" if text > "\u0600" else "en")).accounts
    assert [bool(c.evident) for c in account.claims if "civilians" in c.groups] == [evident]


def test_policies_of_conflict() -> None:
    told = [telling("a", 1, "x", claim(5)), telling("b", 2, "y", claim(5)), telling("c", 3, "z", claim(3))]
    assert killed(*told, conflict="lowest")[1] == 3
    assert killed(*told, conflict="latest")[1] == 3
    assert killed(*told)[1] == 5


spans = st.tuples(st.integers(0, 40), st.one_of(st.none(), st.integers(0, 40))).map(
    lambda pair: (pair[0], None if pair[1] is None else pair[0] + pair[1])
)
claims = st.builds(
    lambda span, origin, outcome, bound: claim(*span, origin=origin, outcome=outcome, bound=bound, children=(0, span[1])),
    spans, st.sampled_from(["", "m", "n", "local-sources"]), st.sampled_from(["killed", "wounded", "killed_or_wounded"]),
    st.sampled_from(["exact", "at_least", "at_most", "about", "range", "vague"]),
)
histories = st.lists(
    st.tuples(st.integers(1, 28), st.sampled_from("xyz"), st.lists(claims, min_size=1, max_size=3)), min_size=1, max_size=6
).map(lambda rows: [telling(f"r{n}", day, publisher, *told) for n, (day, publisher, told) in enumerate(rows)])


@given(histories, st.sampled_from(["span-and-majority", "lowest", "latest"]))
def test_best_lies_between_low_and_a_closed_high(history: list[Telling], conflict: str) -> None:
    for cell in kept(*history).cells(conflict).values():
        assert 0 <= cell.low <= cell.best
        assert cell.high is None or cell.best <= cell.high
        assert cell.origins >= 1


@given(histories, st.randoms())
def test_the_order_of_accounts_does_not_matter(history: list[Telling], random: object) -> None:
    shuffled = list(history)
    random.shuffle(shuffled)
    assert kept(*shuffled).cells() == kept(*history).cells()


@given(histories)
def test_no_part_exceeds_its_whole(history: list[Telling]) -> None:
    cells = kept(*history).cells()
    for (outcome, _), cell in cells.items():
        whole = cells[outcome, ALL]
        assert whole.high is None or (cell.high is not None and cell.high <= whole.high)


@given(histories)
def test_nothing_is_made_up(history: list[Telling]) -> None:
    lows = {low for t in history for c in t.account.claims for low in (c.low,)}
    assert all(cell.best in lows for (_, group), cell in kept(*history).cells().items() if group == ALL)
