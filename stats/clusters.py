"""Accounts put into clusters, best pair first; two of one report, or judged different, never stand together.

Accounts go by numbers here, which follow the order of their ids.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple, TypeVar

from stats.compare import AT_LEAST_SAME

_MEAN_WITHIN = 1.5
_LEAST_WITHIN = -2.0
_NOT_COMPARED = -2.0
_SURE = 99.0

Id = TypeVar("Id", int, str)
Pair = tuple[int, int]


class Account(NamedTuple):
    """What clusters know of an account: its report, and whether it is an act that counts nobody."""

    report: int
    act: bool


class Scores:
    """The scores of pairs of accounts, 16 bytes a pair; made of all pairs both ways, in order."""

    def __init__(self, both_ways: Iterable[tuple[int, int, float]]) -> None:
        self._others, self._scores = array("i"), array("f")
        self._from: dict[int, int] = {}
        self._to: dict[int, int] = {}
        for place, (first, second, score) in enumerate(both_ways, 1):
            self._from.setdefault(first, place - 1)
            self._to[first] = place
            self._others.append(second)
            self._scores.append(score)

    def of(self, n: int) -> Iterator[tuple[int, float]]:
        """The accounts that one was compared with, and the score with each."""
        start, end = self._from.get(n, 0), self._to.get(n, 0)
        return zip(self._others[start:end], self._scores[start:end], strict=True)


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
    accounts: Mapping[int, Account], scores: Scores, ranked: Iterable[Pair], judged: Mapping[Pair, str]
) -> Iterator[tuple[int, list[int]]]:
    """The clusters of accounts that are in order, each with the number that it goes by: of those that count, each act laid to
    one of them, and of acts that nobody counts.

    `ranked` are the pairs of those that count and score as the same, best first.
    """
    grown = _Clusters(accounts, scores, judged)
    grown.grow(ranked)
    grown.join()
    return grown.found()


@dataclass(slots=True, eq=False)
class _Cluster:
    """Accounts that stand together, and the marks of clusters that were refused; its own mark is another when it has grown."""

    number: int
    mark: int
    accounts: list[int]
    reports: set[int]
    refused: set[int] = field(default_factory=set)


class _Clusters:
    def __init__(self, accounts: Mapping[int, Account], scores: Scores, judged: Mapping[Pair, str]) -> None:
        self._scores, self._marks = scores, count()
        self._judged = {pair: judgement for pair, judgement in judged.items() if accounts.keys() >= {*pair}}
        self._same, self._different = self._partners("same"), self._partners("different")
        self._of = {n: self._alone(n, told.report) for n, told in accounts.items() if not told.act}
        self._acts = {n: told.report for n, told in accounts.items() if told.act}

    def _partners(self, judgement: str) -> Mapping[int, set[int]]:
        found: dict[int, set[int]] = defaultdict(set)
        for first, second in (pair for pair, said in self._judged.items() if said == judgement):
            found[first].add(second)
            found[second].add(first)
        return found

    def _alone(self, n: int, report: int) -> _Cluster:
        return _Cluster(n, next(self._marks), [n], {report})

    def grow(self, ranked: Iterable[Pair]) -> None:
        """Merge what persons judged the same, then every pair that scores as the same, best first."""
        for first, second in sorted(pair for pair, judgement in self._judged.items() if judgement == "same"):
            if first in self._of and second in self._of:
                self._merge(self._of[first], self._of[second])
        for first, second in ranked:
            left, right = self._of[first], self._of[second]
            if left is not right and self._may_merge(left, right):
                self._merge(left, right)

    def join(self) -> None:
        """Lay acts to clusters, best pair first: each to an account that counts, or to an act laid before it.

        Of those left over, the first begins a cluster of its own.
        """
        self._lay([*self._of])
        for act, report in [*self._acts.items()]:
            if act in self._acts:
                self._of[act] = self._alone(act, report)
                del self._acts[act]
                self._lay([act])

    def _lay(self, known: Iterable[int]) -> None:
        ranked: list[tuple[float, int, int]] = []
        best: dict[int, tuple[float, int, int]] = {}
        for n in known:
            self._offer(n, ranked, best)
        while ranked:
            _, act, n = heappop(ranked)
            if act in self._acts and not self._judged_apart([act], self._of[n]):
                del self._acts[act]
                self._of[act] = self._of[n]
                self._of[act].accounts.append(act)
                self._offer(act, ranked, best)

    def _offer(self, known: int, ranked: list[tuple[float, int, int]], best: dict[int, tuple[float, int, int]]) -> None:
        """Rank what lays acts to an account, the best of an act alone, unless persons keep it from some cluster."""
        scores = {n: score for n, score in self._scores.of(known) if score >= AT_LEAST_SAME and n in self._acts}
        for act, score in (scores | {n: _SURE for n in self._same.get(known, ()) if n in self._acts}).items():
            edge = (-score, act, known)
            if act in self._different or edge < best.get(act, (0.0, 0, 0)):
                best[act] = edge
                heappush(ranked, edge)

    def found(self) -> Iterator[tuple[int, list[int]]]:
        """The clusters, each with its acts."""
        return ((cluster.number, cluster.accounts) for cluster in {id(c): c for c in self._of.values()}.values())

    def _may_merge(self, left: _Cluster, right: _Cluster) -> bool:
        older, newer = (left, right) if left.mark < right.mark else (right, left)
        if older.mark in newer.refused:
            return False
        small, large = (left, right) if len(left.accounts) < len(right.accounts) else (right, left)
        if left.reports.isdisjoint(right.reports) and not self._judged_apart(small.accounts, large) and self._fit(small, large):
            return True
        newer.refused.add(older.mark)
        return False

    def _judged_apart(self, accounts: Iterable[int], cluster: _Cluster) -> bool:
        return bool(self._different) and any(self._of.get(m) is cluster for n in accounts for m in self._different.get(n, ()))

    def _fit(self, small: _Cluster, large: _Cluster) -> bool:
        """Whether the scores across are good enough, in the mean and each."""
        across = [score for n in small.accounts for m, score in self._scores.of(n) if self._of.get(m) is large]
        pairs = len(small.accounts) * len(large.accounts)
        total = sum(across) + (pairs - len(across)) * _NOT_COMPARED
        return min(across, default=_NOT_COMPARED) >= _LEAST_WITHIN and total >= _MEAN_WITHIN * pairs

    def _merge(self, left: _Cluster, right: _Cluster) -> None:
        if left is right:
            return
        small, large = (left, right) if len(left.accounts) < len(right.accounts) else (right, left)
        large.number, large.mark, large.refused = left.number, next(self._marks), set()
        large.accounts += small.accounts
        large.reports |= small.reports
        self._of.update(dict.fromkeys(small.accounts, large))
