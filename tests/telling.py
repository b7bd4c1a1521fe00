"""What a text tells: its mentions written short, as tests expect them (killed 3; wounded 5+ [2]), and its accounts."""

from collections.abc import Iterable
from datetime import date

from stats.find.grammar import mentions
from stats.find.people import Mention, People
from stats.find.tags import Tags
from stats.model import Account, Report
from stats.pipeline import extract
from stats.text.sentence import sentences

PUBLISHED = date(2025, 12, 10)

_BOUNDS = {
    "exact": "{low}", "at_least": "{low}+", "at_most": "<{high}", "about": "~{low}", "range": "{low}-{high}", "vague": "{low}?",
}


def count(people: People) -> str:
    return _BOUNDS[people.bound].format(low=people.low, high=people.high)


def written(mentions: Iterable[Mention]) -> str:
    return "; ".join(f"{m.outcome} {count(m.people)}" + "".join(f" [{count(p.people)}]" for p in m.parts) for m in mentions)


def told_in(text: str, lang: str) -> str:
    """The mentions of a text's sentences, written short."""
    read = (mentions(Tags(sentence, PUBLISHED)) for sentence in sentences(Report("x", text, lang=lang)))
    return written(mention for found in read for mention in found)


def accounts_of(text: str, lang: str) -> tuple[Account, ...]:
    """The accounts of a report published on `PUBLISHED`."""
    return extract(Report("x", text, published=PUBLISHED.isoformat(), lang=lang)).accounts


def summed(account: Account) -> list[str]:
    """An account's outcomes as `killed 2`, `wounded 3+`."""
    return [f"{outcome} {low}+" if high is None else f"{outcome} {low}" for outcome, (low, high) in account.outcomes.items()]
