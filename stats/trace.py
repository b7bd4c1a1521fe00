"""The sentences behind a number: every figure of an incident with its quote, and its ledger in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from stats.errors import StatsError
from stats.explain import explain
from stats.ledger import ALL, Ledger, ledger
from stats.model import Report
from stats.origins import called
from stats.publish.address import dated, is_code, parse
from stats.publish.count import plain
from stats.publish.words import Words
from stats.queries import incidents
from stats.rows import Row, report_of
from stats.selection import Selection
from stats.settle import unnamed
from stats.snapshot import Snapshot
from stats.telling import Telling, tellings
from stats.text.order import OVERRIDES
from stats.text.sentence import Sentence, sentences
from stats.withheld import Withheld, withheld, without

_NEAR = timedelta(days=30)
_FIGURES = """
    SELECT figure_id, figures.report_id, publisher, published, url, outcome, low, high, bound, rule, attribution, part_of,
           field, start, "end"
    FROM figures JOIN reports USING (version) WHERE figure_id IN (SELECT unnest($ids))
    ORDER BY published, report_id, field DESC, start, figure_id
"""
_TEXTS = "SELECT * FROM reports WHERE id IN (SELECT unnest($ids)) ORDER BY id"
_HOLDER = """
    SELECT * FROM incidents WHERE incident_id = $id OR list_contains(accounts, $id) OR list_contains(figures, $id)
    OR list_contains(previous_ids, $id) OR (len($id) >= 8 AND starts_with(incident_id, $id))
"""
_TOTAL = """
    SELECT figure_id, figures.report_id, publisher, published, url, outcome, low, high, bound, rule, attribution,
           field, start, "end", since, until
    FROM figures JOIN reports USING (version) WHERE scope = 'period' AND len($id) >= 8 AND starts_with(figure_id, $id)
"""


def evidence(at: Snapshot, incidents: Sequence[Row], books: Mapping[str, Ledger], *, masked: bool = False) -> list[Row]:
    """The figures behind the given incidents, in order of publication, each with its quote.

    It is `current` where its number stands in a ledger; of a part, where some group of its whole does.
    """
    standing, grouped = _standing(books, whole=True), _standing(books, whole=False)
    of = {figure: row["incident_id"] for row in incidents for figure in row["figures"]}
    rows = quoted(at, at.rows(_FIGURES, {"ids": list(of)}), masked=masked)
    wholes = {row["figure_id"]: row["part_of"] for row in rows}
    parts = {id_ for id_, whole in wholes.items() if whole and not grouped.isdisjoint(_upwards(whole, wholes))}
    stands = standing | parts
    return [{"incident_id": of[row["figure_id"]], **row, "current": row["figure_id"] in stands} for row in rows]


def _standing(books: Mapping[str, Ledger], *, whole: bool) -> set[str]:
    """The figures behind the last word of every origin, on all victims or on groups of them."""
    return {
        figure for book in books.values() for (_, group), entries in book.entries.items() if (group == ALL) == whole
        for entry in entries for said, _ in entry.said if said.span == entry.current.span for figure in said.figures
    }


def _upwards(figure: str | None, wholes: Mapping[str, str | None]) -> Iterator[str]:
    """A figure, what it is a part of, and so on."""
    while figure:
        yield figure
        figure = wholes.get(figure)


def traced(
    at: Snapshot, incidents: Sequence[Row], outcomes: Sequence[str] = (), group: str = ALL, *, masked: bool = False
) -> Iterator[Row]:
    """Each incident with its ledger in words, that of a group if given, and the evidence of the given outcomes, else of all."""
    books = ledgers(at, incidents)
    rows = evidence(at, incidents, books, masked=masked)
    name, hidden = Words("en", called(at)).origin, withheld(at, [incidents, rows]) if masked else {}
    for incident in incidents:
        id_ = incident["incident_id"]
        told = [row for row in rows if row["incident_id"] == id_ and (not outcomes or row["outcome"] in outcomes)]
        words = list(explain(books[id_], at.policies.conflict, outcomes, lambda origin: plain(name(origin)), group))
        about = {"incident_id": id_, "title": heading(incident), "accounts": incident["accounts"]}
        yield {**about, "ledger": [_said_without(line, incident, hidden) for line in words], "evidence": without(told, hidden)}


def _said_without(line: str, incident: Row, hidden: Withheld) -> str:
    """A line of a ledger with what stands instead of the ids of its incident's reports."""
    for id_ in incident["reports"]:
        line = line.replace(id_, hidden.get(id_) or id_)
    return line


def behind(at: Snapshot, id_: str | None, chosen: Selection, *, masked: bool = False) -> Iterator[Row]:
    """What stands behind an id, a figure's code as reports print it, or a selection: incidents traced, or a running total."""
    totals = quoted(at, at.rows(_TOTAL, {"id": id_}), masked=masked) if id_ else []
    if totals:
        title = f"{id_}: a running total, shown apart and never added"
        current = [{**row, "current": True} for row in totals]
        hidden = withheld(at, current) if masked else {}
        yield {"incident_id": None, "title": title, "accounts": [], "ledger": [], "evidence": without(current, hidden)}
        return
    address = parse(id_) if id_ and is_code(id_) else None
    chosen = address.select(chosen) if address else chosen
    found = [holder(at, id_)] if id_ and not address else incidents(at, chosen)
    held = [row for row in dated(found, chosen.policies.date) if not address or address.holds(row)]
    group = address.group if address and address.group else ALL
    yield from traced(at, held, chosen.outcome, group, masked=masked)


def heading(incident: Row) -> str:
    """Id, days, place, actors and grade of an incident, in a line."""
    days = " to ".join(dict.fromkeys(str(incident[key]) for key in ("date_start", "date_end") if incident[key])) or "no date"
    where = f"{incident['place'] or 'no place named'} ({', '.join(incident['adm1']) or 'not placed'})"
    disputed = " (disputed)" if incident["disputed"] else ""
    return f"{incident['incident_id']}: {days}, {where}, by {', '.join(incident['perpetrators'])}{disputed}; {incident['grade']}"


def said(books: Mapping[str, Ledger]) -> list[Row]:
    """The last word of every origin on every outcome, by the ledgers of some incidents."""
    return [
        {
            "incident_id": id_, "outcome": outcome, "origin": entry.current.voice, "low": entry.current.low,
            "high": entry.current.high, "published": entry.current.published, "publisher": entry.current.publisher,
        }
        for id_, book in books.items()
        for (outcome, group), entries in book.entries.items() if group == ALL
        for entry in entries
    ]


def quoted(at: Snapshot, figures: Iterable[Row], *, masked: bool = False) -> list[Row]:
    """Figures with their sentence as `quote`, and `start` and `end` counted in it instead of in the report.

    Marks that turn its words around are shown as damage.

    `masked`: personal names in the sentence are replaced by a mark.
    """
    figures = list(figures)
    wanted = {"ids": sorted({row["report_id"] for row in figures})}
    held = {row["id"]: report_of(row) for row in at.rows(_TEXTS, wanted)}
    cuts = {id_: cut(report) for id_, report in held.items()}
    rows = [_quoted(row, cuts[row["report_id"]]) for row in figures]
    return list(_masked(rows, held)) if masked else rows


@lru_cache(maxsize=4096)
def cut(report: Report) -> Sequence[Sentence]:
    """The sentences of a report, kept for what asks for them again: quotes and checks of one selection read the same texts."""
    return sentences(report)


def ledgers(at: Snapshot, incidents: Iterable[Row]) -> dict[str, Ledger]:
    """The ledger of each incident, by its id."""
    incidents = list(incidents)
    by_id = _told(at, {id_ for row in incidents for id_ in row["accounts"]}, [row["date_start"] for row in incidents])
    return {row["incident_id"]: ledger([by_id[a] for a in row["accounts"]], unnamed) for row in incidents}


def _told(at: Snapshot, ids: set[str], days: Sequence[Any]) -> dict[str, Telling]:
    """The tellings of some accounts: sought near the days of their incidents first, as a large store is sorted by them."""
    dated = sorted(str(day) for day in days if day)
    first, last = (dated[0], dated[-1]) if dated else ("", "")
    near = f"AND a.date_start BETWEEN '{_shifted(first, -_NEAR)}' AND '{_shifted(last, _NEAR)}'" if dated else ""
    at.table("wanted_accounts", {"id": sorted(ids)}, {"id": "text"})
    wanted = "WHERE a.incident_id IN (FROM wanted_accounts)"
    found = {telling.id: telling for telling in tellings(at, f"{wanted} {near}")}
    return found if found.keys() == ids else {telling.id: telling for telling in tellings(at, wanted)}


def _shifted(day: str, by: timedelta) -> str:
    return (date.fromisoformat(day) + by).isoformat()


def holder(at: Snapshot, id_: str) -> Row:
    """The incident of an incident's, an account's or a figure's id, former ids included. Raises StatsError when there is none."""
    found = at.rows(_HOLDER, {"id": id_})
    if not found:
        raise StatsError(f"nothing in the store has the id {id_!r}: `stats query incidents` lists the ids there are")
    return found[0]


def _masked(rows: Iterable[Row], reports: Mapping[str, Report]) -> Iterator[Row]:
    """Quotes without the names that they, or the rest of their report, hold; `start` and `end` still hold the figure."""
    from stats.names import masked_around, names_in

    known = {id_: names_in(report.text) for id_, report in reports.items()}
    for row in rows:
        quote, start, end = masked_around(row["quote"], row["start"], row["end"], known[row["report_id"]])
        yield {**row, "quote": quote, "start": start, "end": end}


def _quoted(row: Row, cuts: Sequence[Sentence]) -> Row:
    held = next(s for s in cuts if s.field == row["field"] and s.start <= row["start"] < s.end)
    plain = {key: value for key, value in row.items() if key != "field"}
    quote = OVERRIDES.sub("\ufffd", held.source[held.start:max(held.end, row["end"])])
    return {**plain, "quote": quote, "start": row["start"] - held.start, "end": row["end"] - held.start}
