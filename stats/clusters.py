"""Accounts put into clusters, best pair first; two of one report, or judged different, never stand together.

Accounts go by numbers here, which follow the order of their ids.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from stats.compare import AT_LEAST_SAME

_MEAN_WITHIN = 1.5
_LEAST_WITHIN = -2.0
_NOT_COMPARED = -2.0

Pair = tuple[int, int]
Scores = Mapping[Pair, float]


class Account(NamedTuple):
    """What clusters know of an account: its report, and whether it is an act that counts nobody."""

    report: int
    act: bool


def ordered(left: int, right: int) -> Pair:
    """Two numbers in one order."""
    return (left, right) if left < right else (right, left)


def components(pairs: Iterable[Pair]) -> list[list[int]]:
    """What pairs hold together, each in order, the first of each in order."""
    root: dict[int, int] = {}

    def find(n: int) -> int:
        while root.setdefault(n, n) != n:
            root[n] = n = root[root[n]]
        return n

    for left, right in pairs:
        low, high = ordered(find(left), find(right))
        root[high] = low
    held: dict[int, list[int]] = defaultdict(list)
    for n in sorted(root):
        held[find(n)].append(n)
    return list(held.values())


def clusters(
    component: Sequence[int], accounts: Mapping[int, Account], scores: Scores, judged: Mapping[Pair, str]
) -> Iterator[list[int]]:
    """The clusters of a component: of the accounts that count, then each act laid to the one it scores best with."""
    counting = [n for n in component if not accounts[n].act]
    grown = _Clusters(counting, accounts, scores, judged)
    grown.grow()
    for act in (n for n in component if accounts[n].act):
        grown.join(act)
    return grown.found()


class _Clusters:
    def __init__(self, counting: Sequence[int], accounts: Mapping[int, Account], scores: Scores, judged: Mapping[Pair, str]) -> None:
        self._accounts, self._scores, self._judged, self._counting = accounts, scores, judged, counting
        self._of = {n: [n] for n in counting}
        self._acts: dict[int, list[int]] = defaultdict(list)

    def grow(self) -> None:
        """Merge what persons judged the same, then every pair that scores as the same, best first."""
        pairs = [(a, b) for i, a in enumerate(self._counting) for b in self._counting[i + 1:]]
        for pair in pairs:
            if self._judged.get(pair) == "same":
                self._merge(pair)
        ranked = sorted((-score, pair) for pair in pairs if (score := self._scores.get(pair, _NOT_COMPARED)) >= AT_LEAST_SAME)
        for _, pair in ranked:
            if self._of[pair[0]] is not self._of[pair[1]] and self._may_merge(pair):
                self._merge(pair)

    def join(self, act: int) -> None:
        """Lay an act to the cluster of the account it was judged the same as, or else scores best with."""
        best = max(self._counting, key=lambda n: (self._judged_with(act, n) == "same", self._score(act, n), -n), default=None)
        if best is None:
            return
        cluster = self._of[best]
        judged = {self._judged_with(act, n) for n in cluster}
        if "same" in judged or ("different" not in judged and self._score(act, best) >= AT_LEAST_SAME):
            self._acts[id(cluster)].append(act)

    def found(self) -> Iterator[list[int]]:
        """The clusters, each with its acts."""
        for cluster in {id(cluster): cluster for cluster in self._of.values()}.values():
            yield cluster + self._acts[id(cluster)]

    def _score(self, left: int, right: int) -> float:
        return self._scores.get(ordered(left, right), _NOT_COMPARED)

    def _judged_with(self, left: int, right: int) -> str | None:
        return self._judged.get(ordered(left, right))

    def _may_merge(self, pair: Pair) -> bool:
        left, right = self._of[pair[0]], self._of[pair[1]]
        if not {self._accounts[n].report for n in left}.isdisjoint(self._accounts[n].report for n in right):
            return False
        across = [ordered(a, b) for a in left for b in right]
        if any(self._judged.get(p) == "different" for p in across):
            return False
        scores = [self._scores.get(p, _NOT_COMPARED) for p in across]
        return min(scores) >= _LEAST_WITHIN and sum(scores) / len(scores) >= _MEAN_WITHIN

    def _merge(self, pair: Pair) -> None:
        left, right = self._of[pair[0]], self._of[pair[1]]
        if left is not right:
            merged = left + right
            self._of.update(dict.fromkeys(merged, merged))
