"""Mentions written short, as tests expect them: killed 3; wounded 5+ [2]."""

from collections.abc import Iterable

from stats.find.people import Mention, People

_BOUNDS = {
    "exact": "{low}", "at_least": "{low}+", "at_most": "<{high}", "about": "~{low}", "range": "{low}-{high}", "vague": "{low}?",
}


def count(people: People) -> str:
    return _BOUNDS[people.bound].format(low=people.low, high=people.high)


def written(mentions: Iterable[Mention]) -> str:
    return "; ".join(f"{m.outcome} {count(m.people)}" + "".join(f" [{count(p.people)}]" for p in m.parts) for m in mentions)
