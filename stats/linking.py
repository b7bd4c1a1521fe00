"""Which accounts tell one incident (codebook 11): candidates by area and days, comparisons that say their reason, clusters.

The outcome depends on the set of accounts and judgements alone, never on the order in which they came.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from stats.compare import Comparison, compare
from stats.model import Account

SAME, UNSURE, DIFFERENT = "same", "unsure", "different"
AT_LEAST_SAME, AT_LEAST_UNSURE = 4.0, 2.0
_MEAN_WITHIN = 1.5
_LEAST_WITHIN = -2.0
_NOT_COMPARED = -2.0
_LONGEST = 10

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Telling:
    """An account with what its report knows: stamp, publisher, the publisher's origin id, and the words around its figures."""

    account: Account
    published: str | None = None
    publisher: str | None = None
    origin: str = ""
    words: frozenset[str] = frozenset()
    title: str | None = None
    invented: bool = False

    @property
    def id(self) -> str:
        """The account's id."""
        return self.account.incident_id

    @property
    def order(self) -> tuple[str, str, str]:
        """Earliest published first; what has no stamp comes last."""
        return self.published or "~", self.account.report_id, self.id


@dataclass(frozen=True, slots=True)
class Link:
    """Two accounts compared: the sum of the comparisons' points, their reasons, the judgement, and whether they were merged."""

    first: str
    second: str
    score: float
    judgement: str
    reasons: tuple[str, ...]
    merged: bool


def pair(left: str, right: str) -> Pair:
    """Two ids in one order."""
    return (left, right) if left < right else (right, left)


def link(tellings: Iterable[Telling], judged: Mapping[Pair, str] | None = None) -> tuple[list[list[Telling]], list[Link]]:
    """The accounts grouped into incidents, and every comparison made.

    `judged` holds persons' judgements (`same`, `different`) by pair of account ids: they go before any score.
    """
    judged = judged or {}
    by_id = {telling.id: telling for telling in sorted(tellings, key=lambda t: t.order)}
    compared = {p: compare(by_id[p[0]], by_id[p[1]]) for p in candidates(by_id.values())}
    clusters = _Clusters(by_id, compared, judged)
    clusters.grow()
    groups = sorted(clusters.groups(), key=lambda group: group[0].order)
    every = sorted({*compared, *(p for p in judged if _known(p, by_id))})
    return groups, [_link(p, compared.get(p), judged.get(p), clusters) for p in every]


def candidates(tellings: Iterable[Telling]) -> list[Pair]:
    """Pairs of accounts of different reports that share an area and lie within a day of each other."""
    blocks: dict[tuple[str, date], list[Telling]] = defaultdict(list)
    for telling in tellings:
        for key in _keys(telling.account):
            blocks[key].append(telling)
    pairs = {
        pair(a.id, b.id) for block in blocks.values() for a, b in combinations(block, 2)
        if a.account.report_id != b.account.report_id
    }
    return sorted(pairs)


def _keys(account: Account) -> Iterator[tuple[str, date]]:
    """Every area (or none) with every day told, and the day after; a report that tells no day may be late by a day more."""
    if not account.date_end:
        return
    last = date.fromisoformat(account.date_end)
    first = max(date.fromisoformat(account.date_start or account.date_end), last - timedelta(days=_LONGEST))
    late = 1 if (account.date_precision or 1) > 1 else 0
    for area in account.adm1 or ("",):
        for offset in range(-late, (last - first).days + 2):
            yield area, first + timedelta(days=offset)


def _known(p: Pair, by_id: Mapping[str, Telling]) -> bool:
    return p[0] in by_id and p[1] in by_id


def _link(p: Pair, comparison: Comparison | None, judged: str | None, clusters: "_Clusters") -> Link:
    score = comparison.score if comparison else 0.0
    reasons = comparison.reasons if comparison else ()
    if judged:
        reasons = (f"judged {judged}", *reasons)
    return Link(*p, score, judged or _judgement(score), reasons, clusters.together(p))


def _judgement(score: float) -> str:
    return SAME if score >= AT_LEAST_SAME else UNSURE if score >= AT_LEAST_UNSURE else DIFFERENT


class _Clusters:
    """Accounts merged best pair first; two of one report, or judged different, never stand together."""

    def __init__(self, by_id: Mapping[str, Telling], compared: Mapping[Pair, Comparison], judged: Mapping[Pair, str]) -> None:
        self._by_id, self._compared, self._judged = by_id, compared, judged
        self._cluster = {id_: [id_] for id_ in by_id}

    def grow(self) -> None:
        """Merge what persons judged the same, then every pair that scores as the same, best first."""
        for p, judgement in sorted(self._judged.items()):
            if judgement == SAME and _known(p, self._by_id):
                self._merge(p)
        ranked = sorted(((-c.score, p) for p, c in self._compared.items() if c.score >= AT_LEAST_SAME))
        for _, p in ranked:
            if not self.together(p) and self._may_merge(p):
                self._merge(p)

    def groups(self) -> list[list[Telling]]:
        """The clusters, each in order of publication."""
        distinct = {id(cluster): cluster for cluster in self._cluster.values()}
        return [sorted((self._by_id[i] for i in cluster), key=lambda t: t.order) for cluster in distinct.values()]

    def together(self, p: Pair) -> bool:
        """Whether both stand in one cluster."""
        return self._cluster[p[0]] is self._cluster[p[1]]

    def _may_merge(self, p: Pair) -> bool:
        left, right = self._cluster[p[0]], self._cluster[p[1]]
        reports = {self._by_id[i].account.report_id for i in left}
        if any(self._by_id[i].account.report_id in reports for i in right):
            return False
        across = [pair(a, b) for a in left for b in right]
        if any(self._judged.get(q) == DIFFERENT for q in across):
            return False
        scores = [self._compared[q].score if q in self._compared else _NOT_COMPARED for q in across]
        return min(scores) >= _LEAST_WITHIN and sum(scores) / len(scores) >= _MEAN_WITHIN

    def _merge(self, p: Pair) -> None:
        if self.together(p):
            return
        merged = self._cluster[p[0]] + self._cluster[p[1]]
        for id_ in merged:
            self._cluster[id_] = merged
