"""All that a report says of a selection, as data: what `stats report --format json` prints and every other format lays out."""

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from stats import __version__
from stats.checks import checks
from stats.collector import unswept
from stats.ledger import Ledger
from stats.origins import called
from stats.queries import ask, incidents, snapshot
from stats.rows import Row, iso
from stats.selection import Selection
from stats.snapshot import Snapshot
from stats.store import Store
from stats.trace import evidence, ledgers, quoted, said
from stats.withheld import withheld, without

_MONTHS = 12
_REPORTS = """
    SELECT count(*) AS reports, count(*) - count(day) AS undated, bool_or(invented) AS invented,
           max(day) FILTER (day <= $read::DATE + 1) AS last,
           (SELECT count(*) FROM figures) AS figures, bit_xor(try_cast('0x' || left(version, 16) AS UBIGINT)) AS versions
    FROM reports
"""
"""A version is a hash itself, so that what was read is known by a part of each; a day after all was read is a forged one."""


def report_data(
    store: Store, selection: Selection, *, masked: bool = False, quotes: bool = True, checked: bool = True
) -> dict[str, Any]:
    """The report's data as a dict of plain values; `stats.publish.content` tells what each key holds.

    `masked`: victims' names are masked in quotes, and ids and addresses that hold one are withheld. Without `quotes` there is no
    evidence, and running totals stand without their sentences: few formats show them, and finding names in them takes as long as
    all the rest. Unless `checked`, the checks are left out too.
    """
    with unswept(), snapshot(store, selection) as at:
        found, period = incidents(at, selection), ask(at, "period", selection)
        data = {**_about(at, selection), **_sums(at, selection)}
        with _near(at, selection, found, period):
            books = ledgers(at, found)
            told = _told(at, selection, found, period, books)
            told |= _quotes(at, told, books, masked) if quotes else {}
            told["checks"] = _checks(at, selection, told) if checked else []
            data |= told | _before(at, selection)
            return without(data, withheld(at, data)) if masked else data


def _near(at: Snapshot, selection: Selection, found: Sequence[Row], period: Sequence[Row]) -> AbstractContextManager[None]:
    """Reports, figures and accounts are those of the reports that tell the selected incidents or a total."""
    if not selection.narrows:
        return nullcontext()
    return at.narrowed({id_ for row in found for id_ in row["reports"]} | {row["report_id"] for row in period})


def _about(at: Snapshot, selection: Selection) -> dict[str, Any]:
    known = at.rows(_REPORTS, {"read": at.store.edition.at[:10]})[0]
    read = hashlib.blake2b(f"{known['reports']} {known['versions']}".encode(), digest_size=8).hexdigest()
    chosen = {
        "region": list(selection.region), "actor": list(selection.actor), "outcome": list(selection.outcome),
        "from": iso(selection.date_from), "to": iso(selection.date_to), "as_of": iso(selection.as_of),
        "edition": selection.edition,
    }
    return {
        "selection": chosen, "policies": asdict(selection.policies), "invented": bool(known["invented"]),
        "version": __version__, "edition": at.store.edition.number, "input_hash": read,
        "data_through": iso(known["last"]), "reports": known["reports"], "figures": known["figures"], "undated": known["undated"],
        "origins": called(at),
    }


def _sums(at: Snapshot, selection: Selection) -> dict[str, Any]:
    return {
        "totals": ask(at, "totals", selection), "shared": ask(at, "shared", selection),
        "unresolved": ask(at, "unresolved", selection), "all": ask(at, "by_outcome", selection),
        "by_month": [],
        "by_day": [{**row, "day": iso(row["day"])} for row in ask(at, "by_day", selection) if row["day"]],
        "by_actor": ask(at, "by_actor", selection), "previous": None,
        "groups": [{"group": row.pop("victims"), **row} for row in ask(at, "women_children", selection)],
        "ages": ask(at, "minor_ages", selection), "precision": ask(at, "precision", selection),
    }


def _before(at: Snapshot, selection: Selection) -> dict[str, Any]:
    """The sums of other days: asked for last, as each selection is sought when it is first asked for."""
    months = [row for row in ask(at, "by_month", _year_to(selection)) if row["month"]]
    return {"by_month": months, "previous": _previous(at, selection)}


def _told(
    at: Snapshot, selection: Selection, found: Sequence[Row], period: Sequence[Row], books: Mapping[str, Ledger]
) -> dict[str, Any]:
    return {
        "incidents": found, "evidence": [], "said": said(books), "period": period, "changes": _changes(at, found),
        "sources": ask(at, "sources", selection), "publishers": ask(at, "publishers", selection),
    }


def _quotes(at: Snapshot, told: Mapping[str, Any], books: Mapping[str, Ledger], masked: bool) -> dict[str, Any]:
    return {
        "evidence": evidence(at, told["incidents"], books, masked=masked), "period": quoted(at, told["period"], masked=masked),
    }


def _checks(at: Snapshot, selection: Selection, told: Mapping[str, Any]) -> list[Row]:
    """What does not add up in the reports that tell the selected incidents or a total; in all of them, where all are selected."""
    ids = {row["incident_id"] for row in told["incidents"]}
    return [row for row in checks(at) if not selection.narrows or row["check"] != "unresolved" or row["subject"] in ids]


def _previous(at: Snapshot, selection: Selection) -> dict[str, Any] | None:
    if not selection.before:
        return None
    first, last = selection.before
    before = replace(selection, date_from=first, date_to=last)
    return {"from": iso(first), "to": iso(last), "all": ask(at, "by_outcome", before)}


def _year_to(selection: Selection) -> Selection:
    """The selection with the months before it, twelve in all where it is shorter."""
    first, last = selection.date_from, selection.date_to
    if not first or not last:
        return selection
    month = last.year * _MONTHS + last.month - _MONTHS
    return replace(selection, date_from=min(first, date(month // _MONTHS, month % _MONTHS + 1, 1)))


def _changes(at: Snapshot, found: Sequence[Row]) -> list[Row]:
    """What the edition before gave otherwise for the selected incidents."""
    from stats.diff import changed_counts

    return changed_counts(at, {row["incident_id"] for row in found})
