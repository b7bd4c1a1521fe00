"""What every origin says of one incident, and the low, best and high that follow (codebook 11).

The ledger follows from claims: who states how many, in which report, when. Relays make nothing newer.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from stats.model import Claim, Span
from stats.telling import Telling

ALL = "all"
COMBINED = "killed_or_wounded"
_SPLIT = ("killed", "wounded")
_FEWEST_WORDS, _COPIED = 10, 0.8
_WEAK = frozenset({"vague", "at_most"})

FIRST, REPEATS, REVISES = "first", "repeats", "revises"
OLD_RELAY, JOINT_RELAY, VAGUER = "relays an older number", "relays several origins at once", "vaguer than before"
UNSIGNED = "publisher of "
"""With a report's id: the origin of what a report says that names no publisher."""


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: an origin's number for an outcome (or a group of it) in one report; `own` when it publishes itself."""

    origin: str
    voice: str
    outcome: str
    group: str
    low: int
    high: int | None
    bound: str
    report_id: str
    published: str
    publisher: str | None
    own: bool
    joint: bool = False
    evident: bool = False
    figures: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """The number as (low, high)."""
        return self.low, self.high


@dataclass(slots=True)
class Entry:
    """An origin's statements in order of publication, each with what it does, and the one that stands."""

    origin: str
    current: Said
    said: list[tuple[Said, str]] = field(default_factory=list)
    stated: str = ""

    def hear(self, said: Said) -> None:
        """Take in the next statement of this origin."""
        remark = _remark(said, self.current, [s for s, _ in self.said])
        self.said.append((said, remark))
        if remark in (FIRST, REVISES):
            self.current, self.stated = said, ""
        if said.own and remark in (FIRST, REVISES, REPEATS):
            self.stated = said.published


@dataclass(frozen=True, slots=True)
class Cell:
    """A reconciled count: low, best and high (None: open), from how many independent origins."""

    low: int
    best: int
    high: int | None
    origins: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries of an incident by outcome and group; `dropped` are combined numbers that their origin later split."""

    entries: dict[tuple[str, str], list[Entry]]
    dropped: tuple[Entry, ...] = ()

    def cells(self, conflict: str = "span-and-majority") -> dict[tuple[str, str], Cell]:
        """The reconciled counts by outcome and group; a group's high is capped by its whole's."""
        found = {key: reconcile(entries, conflict) for key, entries in self.entries.items()}
        return {key: _capped(cell, found.get((key[0], ALL))) for key, cell in found.items()}


def ledger(tellings: Iterable[Telling], unnamed: Callable[[str], bool]) -> Ledger:
    """The ledger of one incident's accounts; `unnamed` tells whether an origin belongs to the outlet quoting it."""
    credited = _credited(sorted(tellings, key=lambda t: t.order))
    said = sorted((s for t in credited for s in statements(t, unnamed)), key=lambda s: (s.published, s.report_id))
    entries: dict[tuple[str, str], dict[str, Entry]] = defaultdict(dict)
    for s in said:
        entries[s.outcome, s.group].setdefault(s.origin, Entry(s.origin, s)).hear(s)
    dropped = [entry for entry in entries.get((COMBINED, ALL), {}).values() if _split_by(entry, entries)]
    for entry in dropped:
        for group in [key for key in entries if key[0] == COMBINED]:
            entries[group].pop(entry.origin, None)
    kept = {key: [origins[o] for o in sorted(origins)] for key, origins in sorted(entries.items()) if origins}
    return Ledger(kept, tuple(dropped))


def statements(telling: Telling, unnamed: Callable[[str], bool]) -> list[Said]:
    """What each origin says in one account; two unnamed voices of one outlet are spanned.

    What an outlet says itself, beside origins whose numbers it sums up, is theirs.
    """
    found: dict[tuple[str, str, str], Said] = {}
    for claim in (c for c in telling.account.claims if not _sums_up(c, telling.account.claims)):
        for group, span in {ALL: (claim.low, claim.high), **claim.groups}.items():
            said = _said(telling, claim, group, span, unnamed)
            key = said.origin, said.outcome, group
            found[key] = _spanned(found[key], said) if key in found else said
    values = Counter((s.outcome, s.group, s.span) for s in found.values() if s.low != s.high)
    return [replace(s, joint=values[s.outcome, s.group, s.span] > 1) for s in found.values()]


def _credited(tellings: Sequence[Telling]) -> Iterator[Telling]:
    """The tellings with what one copies word for word from an earlier one laid to that one's origin."""
    for n, telling in enumerate(tellings):
        source = next((t for t in tellings[:n] if _copies(telling, t)), None)
        if source is None:
            yield telling
            continue
        stated = {(c.outcome, c.low, c.high): c.origin or source.origin for c in source.account.claims}
        claims = tuple(
            replace(c, origin=c.origin or stated.get((c.outcome, c.low, c.high), "")) for c in telling.account.claims
        )
        yield replace(telling, account=replace(telling.account, claims=claims))


def _copies(telling: Telling, earlier: Telling) -> bool:
    if telling.origin == earlier.origin or min(len(telling.words), len(earlier.words)) < _FEWEST_WORDS:
        return False
    return len(telling.words & earlier.words) >= _COPIED * len(telling.words | earlier.words)


def _sums_up(own: Claim, claims: Iterable[Claim]) -> bool:
    """Whether a claim of no named origin repeats or spans what named ones say of the same outcome, or rests on their figures."""
    theirs = [c for c in claims if c.origin and c.outcome == own.outcome]
    if own.origin or not theirs:
        return False
    if any(own.figures and set(own.figures) <= set(c.figures) for c in theirs):
        return True
    named = [(c.low, c.high) for c in theirs]
    highest = None if any(high is None for _, high in named) else max(high or 0 for _, high in named)
    return (own.low, own.high) in (*named, (min(low for low, _ in named), highest))


def reconcile(entries: Sequence[Entry], conflict: str = "span-and-majority") -> Cell:
    """Low, best and high across origins, each with its last figure."""
    spans = [entry.current.span for entry in entries]
    low, high = min(s[0] for s in spans), _high(spans)
    best = {"lowest": lambda _: low, "latest": _latest}.get(conflict, _majority)(entries)
    return Cell(low, best, high, len(entries))


def _high(spans: Sequence[Span]) -> int | None:
    closed = [high for _, high in spans if high is not None]
    above = max((low for low, high in spans if high is None), default=-1)
    if not closed or above > max(closed):
        return None
    return max(*closed, *(low for low, _ in spans))


def _majority(entries: Sequence[Entry]) -> int:
    """The value most origins give; ties to the one its origin stated latest itself, then the lowest."""
    voters = _voters(entries)
    votes = Counter(e.current.low for e in voters)
    stated = {value: max(e.stated for e in voters if e.current.low == value) for value in votes}
    return max(votes, key=lambda value: (votes[value], stated[value], -value))


def _voters(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Those who state a number: not a part that is merely evident, nor a vague or at-most figure, where another gives more."""
    stating = [e for e in entries if not e.current.evident] or entries
    return [e for e in stating if e.current.bound not in _WEAK] or stating


def _latest(entries: Sequence[Entry]) -> int:
    return max(_voters(entries), key=lambda e: (e.stated, e.current.published, -e.current.low)).current.low


def _remark(said: Said, current: Said, before: Sequence[Said]) -> str:
    if not before:
        return FIRST
    if said.span == current.span:
        return REPEATS
    if not said.own and any(said.span == s.span for s in before):
        return OLD_RELAY
    if not said.own and said.joint and any(s.own for s in before):
        return JOINT_RELAY
    return VAGUER if _vaguer(said, current) else REVISES


def _vaguer(said: Said, current: Said) -> bool:
    """A vague word after a number, or an `at least` that the number satisfies, takes nothing back."""
    if said.low > current.low or current.bound == "vague":
        return False
    return said.bound == "vague" or (said.bound == "at_least" and current.high is not None)


def _said(telling: Telling, claim: Claim, group: str, span: Span, unnamed: Callable[[str], bool]) -> Said:
    outlet = telling.origin or f"{UNSIGNED}{telling.account.report_id}"
    origin = outlet if not claim.origin or unnamed(claim.origin) else claim.origin
    return Said(
        origin, claim.origin or outlet, claim.outcome, group, *span, claim.bound, telling.account.report_id,
        telling.published or "", telling.publisher, origin == outlet, evident=group in claim.evident, figures=claim.figures,
    )


def _spanned(a: Said, b: Said) -> Said:
    high = None if None in (a.high, b.high) else max(a.high or 0, b.high or 0)
    evident = a.evident and b.evident
    return replace(a, low=min(a.low, b.low), high=high, bound="range", evident=evident, figures=(*a.figures, *b.figures))


def _split_by(entry: Entry, entries: dict[tuple[str, str], dict[str, Entry]]) -> bool:
    """Whether the origin of a combined number gives killed or wounded apart in another report."""
    splits = [entries[outcome, ALL][entry.origin] for outcome in _SPLIT if entry.origin in entries.get((outcome, ALL), {})]
    return any(split.current.report_id != entry.current.report_id for split in splits)


def _capped(cell: Cell, whole: Cell | None) -> Cell:
    if whole is None or whole.high is None:
        return cell
    high = whole.high if cell.high is None else min(cell.high, whole.high)
    return replace(cell, low=min(cell.low, high), best=min(cell.best, high), high=high)
