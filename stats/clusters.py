"""Accounts put into clusters, best pair first; two of one report, or judged different, never stand together.

Accounts go by numbers here, which follow the order of their ids.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple, TypeVar

from stats.compare import AT_LEAST_SAME

_MEAN_WITHIN = 1.5
_LEAST_WITHIN = -2.0
_NOT_COMPARED = -2.0
_SURE = 99.0

Id = TypeVar("Id", int, str)
Pair = tuple[int, int]
Scores = Mapping[Pair, float]


class Account(NamedTuple):
    """What clusters know of an account: its report, and whether it is an act that counts nobody."""

    report: int
    act: bool


def ordered(left: Id, right: Id) -> tuple[Id, Id]:
    """Two ids, or the numbers of two, in one order."""
    return (left, right) if left < right else (right, left)


def roots(pairs: Iterable[Pair], largest: int) -> "array[int]":
    """For each number up to the largest the lowest that pairs hold it together with; 8 bytes each."""
    root = array("q", range(largest + 1))

    def find(n: int) -> int:
        while root[n] != n:
            root[n] = n = root[root[n]]
        return n

    for left, right in pairs:
        low, high = ordered(find(left), find(right))
        root[high] = low
    for n in range(largest + 1):
        root[n] = root[root[n]]
    return root


def clusters(
    component: Sequence[int], accounts: Mapping[int, Account], scores: Scores, judged: Mapping[Pair, str]
) -> Iterator[list[int]]:
    """The clusters of a component: of the accounts that count, each act laid to one of them, and acts that nobody counts."""
    counting = [n for n in component if not accounts[n].act]
    grown = _Clusters(counting, accounts, scores, judged)
    grown.grow()
    left = grown.join([n for n in component if accounts[n].act])
    yield from grown.found()
    while left:
        alone = _Clusters(left[:1], accounts, scores, judged)
        left = alone.join(left[1:])
        yield from alone.found()


class _Clusters:
    def __init__(
        self, counting: Sequence[int], accounts: Mapping[int, Account], scores: Scores, judged: Mapping[Pair, str]
    ) -> None:
        self._accounts, self._scores, self._judged, self._counting = accounts, scores, judged, counting
        self._of = {n: [n] for n in counting}

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

    def join(self, acts: Sequence[int]) -> list[int]:
        """Lay acts to clusters, best pair first: each to an account that counts, or to an act laid before it.

        Returns those left over.
        """
        left = set(acts)
        ranked = [edge for n in self._counting for edge in self._edges(n, left)]
        heapify(ranked)
        while ranked:
            _, act, known = heappop(ranked)
            if act in left and self._may_join(act, self._of[known]):
                left.remove(act)
                self._of[act] = self._of[known]
                self._of[act].append(act)
                for edge in self._edges(act, left):
                    heappush(ranked, edge)
        return sorted(left)

    def _edges(self, known: int, acts: Iterable[int]) -> Iterator[tuple[float, int, int]]:
        """What lays acts to a known account, best first in order: a judgement, or a score."""
        for act in acts:
            pair = ordered(act, known)
            same = self._judged.get(pair) == "same"
            score = _SURE if same else self._scores.get(pair, _NOT_COMPARED)
            if score >= AT_LEAST_SAME:
                yield -score, act, known

    def _may_join(self, act: int, cluster: Sequence[int]) -> bool:
        return all(self._judged.get(ordered(act, n)) != "different" for n in cluster)

    def found(self) -> Iterator[list[int]]:
        """The clusters, each with its acts."""
        yield from {id(cluster): cluster for cluster in self._of.values()}.values()

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
