"""Which actor a name stands for on the day of the incident, and who are whose clients (codebook 7)."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from stats.language import read_table
from stats.shipped import shipped


def actor_of(ids: Sequence[str], day: date | None, near: Iterable[str] = ()) -> str | None:
    """Of the ids that a name may stand for the one meant on the day of the incident (codebook 7).

    `near` are ids and p-codes that the report gives beside it, the nearest first: actors, origins, first-level areas. They decide
    between several actors valid on that day (قوى الأمن الداخلي, الاحتلال, الجيش); else the first stands.
    """
    valid = valid_on(ids, day)
    if len(valid) == 1:
        return valid[0]
    for sign in near:
        for actor in (sign, *_meant(sign, day)):
            if actor in valid:
                return actor
    return valid[0] if valid else None


def valid_on(ids: Sequence[str], day: date | None) -> list[str]:
    """Of the ids that a name may stand for those to use on a day, all of them where none is."""
    return [actor for actor in ids if _valid(actor, day)] or list(ids)


def _valid(actor: str, day: date | None) -> bool:
    since, until = actors_known()[actor]
    return day is None or since <= day <= until


def _meant(sign: str, day: date | None) -> list[str]:
    return [
        actor for told, actor, since, until in _context()
        if told in (sign, sign[:2]) and (day is None or since <= day <= until)
    ]


@cache
def actors_known() -> dict[str, tuple[date, date]]:
    """Every actor id and the days between which it is the name to use."""
    return {row["id"]: _span(row) for row in _csv("actors.csv")}


@cache
def irregulars() -> frozenset[str]:
    """The armed groups that are no state's: their members are not called soldiers."""
    return frozenset(row["id"] for row in _csv("actors.csv") if row["class"] in ("rebel", "militia"))


@cache
def _context() -> tuple[tuple[str, str, date, date], ...]:
    return tuple((row["sign"], row["actor"], *_span(row)) for row in _csv("context.csv"))


@cache
def _client_of() -> dict[str, str]:
    return {row["backer"]: row["client"] for row in _csv("clients.csv")}


def clients(backers: tuple[str, ...]) -> tuple[str, ...]:
    """The clients that backers arm in the country, a backer without any itself."""
    return tuple(dict.fromkeys(_client_of().get(backer, backer) for backer in backers))


def _span(row: dict[str, str]) -> tuple[date, date]:
    return (
        date.fromisoformat(row["valid_from"]) if row["valid_from"] else date.min,
        date.fromisoformat(row["valid_to"]) if row["valid_to"] else date.max,
    )


def _csv(name: str) -> list[dict[str, str]]:
    with shipped("data", "actors", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def speaks_for(origin: str) -> frozenset[str]:
    """The actors whose own voice an origin is."""
    rows = read_table(shipped("data", "origins", "speaks_for.tsv"))
    return frozenset(actor for row in rows if row["origin"] == origin for actor in row.forms("actors"))
