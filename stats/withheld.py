"""Ids and addresses that hold a name which their report tells: `stats check` finds them, and what is published does without."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from stats.ledger import UNSIGNED
from stats.names.ids import named
from stats.rows import Row, report_of
from stats.snapshot import Snapshot

_LETTERED = """
    SELECT * FROM reports
    WHERE regexp_matches(id || regexp_replace(coalesce(url, ''), '^\\w+://[^/?#]*', ' '), '\\pL{3}|%')
"""
_TOLD = "AND (id IN (SELECT text FROM told_texts) OR url IN (SELECT text FROM told_texts))"
_WAY_OUT = "publish without it: give the report an id of your own, forget this one (`stats store forget`), and ingest it again"
Withheld = Mapping[str, str | None]
"""What stands for an id in what is published; None for an address, which is left out."""


def named_ids(at: Snapshot) -> Iterator[Row]:
    """A finding for every report whose id or address holds a name that its text tells."""
    for row in at.rows(f"{_LETTERED} ORDER BY id"):
        held = named(report_of(row))
        if held:
            what = " and ".join(word for key, word in (("id", "id"), ("url", "address")) if key in held)
            yield {"check": "named", "subject": row["id"], "figure_id": None, "finding": f"its {what} holds a name: {_WAY_OUT}"}


def withheld(at: Snapshot, data: Any) -> Withheld:
    """What to say instead of the ids and addresses in some data (dicts, lists, plain values) that hold names."""
    at.table("told_texts", {"text": sorted(set(_texts(data)))}, {"text": "text"})
    found: dict[str, str | None] = {}
    for row in at.rows(_LETTERED + _TOLD):
        held = named(report_of(row))
        if "id" in held:
            instead = f"withheld-{blake2b(row['id'].encode(), digest_size=6).hexdigest()}"
            found |= {row["id"]: instead, UNSIGNED + row["id"]: UNSIGNED + instead}
        if "url" in held:
            found[row["url"]] = None
    return found


def without(data: Any, hidden: Withheld) -> Any:
    """The data with what stands instead of ids and addresses that hold names."""
    if isinstance(data, str):
        return hidden.get(data, data)
    if isinstance(data, Mapping):
        return {key: without(value, hidden) for key, value in data.items()}
    return [without(value, hidden) for value in data] if isinstance(data, list | tuple) else data


def _texts(data: Any) -> Iterable[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping | list | tuple):
        for value in data.values() if isinstance(data, Mapping) else data:
            yield from _texts(value)
