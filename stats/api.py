"""What `import stats` offers in Python: `extract` for one report, `Store` to ask a store. Every table is a polars frame."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from typing import Any, TypedDict, Unpack

import polars as pl

from stats.errors import StatsError
from stats.model import OUTCOMES, Extraction
from stats.origins import known
from stats.pipeline import extract as extracted
from stats.publish import formats, tables
from stats.publish.content import subtitle
from stats.publish.count import plain
from stats.publish.record import extraction_record
from stats.publish.words import DIRECTIONS, Words
from stats.queries import allow, ask, incidents, snapshot, text
from stats.read import report_from
from stats.report import report_data
from stats.rows import COLUMNS, Row, account_row, frame, schema
from stats.selection import POLICIES, Policies, Selection, asked
from stats.store import Store as Tables
from stats.trace import behind

_KINDS: Mapping[str, pl.DataType] = {
    "VARCHAR": pl.String(), "BIGINT": pl.Int64(), "HUGEINT": pl.Int64(), "DOUBLE": pl.Float64(), "BOOLEAN": pl.Boolean(),
    "DATE": pl.Date(), "VARCHAR[]": pl.List(pl.String()), "BIGINT[]": pl.List(pl.Int64()),
}
"""DuckDB's type of a query's column, as polars has it."""
_TRACED = (
    "incident_id", "figure_id", "outcome", "low", "high", "bound", "attribution", "since", "until", "current", "quote", "start",
    "end", "rule", "report_id", "publisher", "published", "url", "title", "ledger",
)
_HELD = """
    SELECT (SELECT count(*) FROM reports) AS reports, (SELECT count(*) FROM figures) AS figures,
           (SELECT count(*) FROM incidents) AS incidents
"""
_PAGE_HEIGHT, _QUOTE_SHOWN = 640, 300
"""What a notebook shows: of a page in pixels, of a quote in characters."""


class Asked(TypedDict, total=False):
    """What every question may be narrowed by; the command line's options have the same names.

    Regions go by slug, p-code, ISO code or name, actors by id or name. Days are dates or ISO text. `month` is `2025-12`,
    `since` and `until` are the command line's `--from` and `--to`. The last four are policies (codebook 13).
    """

    region: str | Iterable[str]
    actor: str | Iterable[str]
    outcome: str | Iterable[str]
    month: str
    since: date | str
    until: date | str
    as_of: date | str
    edition: int
    vague: str
    civilians: str
    conflict: str
    date: str


@dataclass(frozen=True, repr=False)
class Extracted:
    """What was read from one report; `extraction` holds it as the pipeline gives it. Quotes are unmasked."""

    extraction: Extraction

    @property
    def figures(self) -> pl.DataFrame:
        """A row a figure, running totals included, with its words as `text` in their `quote`; a `high` of null is open."""
        kinds = {name: kind for name, kind in schema("figures").items() if name not in ("version", "report_id", "year")}
        quoted = {**kinds, "text": pl.String(), "quote": pl.String()}
        return pl.DataFrame(extraction_record(self.extraction)["figures"], schema=quoted, orient="row")

    @property
    def incidents(self) -> pl.DataFrame:
        """A row an incident; `killed_low` and `killed_high` count the killed (null and null: not reported), and so on.

        `spans` holds every count by outcome and group (`all`, `civilians`, `children`, …).
        """
        report, accounts = self.extraction.report, self.extraction.accounts
        rows = (account_row(account, "", report) for account in accounts)
        held = frame("accounts", rows).drop("version", "claims", "year")
        told = [{name: {"low": low, "high": high} for name, (low, high) in account.outcomes.items()} for account in accounts]
        return held.with_columns(pl.col("date_start", "date_end").str.to_date()).hstack(_counts(told, ("low", "high")))

    def __repr__(self) -> str:
        report = self.extraction.report
        found = f"figures: {len(self.extraction.figures)}, incidents: {len(self.extraction.accounts)}"
        return f"<Extracted {report.id}, {report.published or 'no date'}; {found}>"

    def _repr_html_(self) -> str:
        told = self.incidents.select("date_start", "date_end", "place", "adm1", "^.*_(low|high)$", "perpetrators", "attribution")
        figures = self.figures.select("outcome", "low", "high", "status", "sex", "age_group", "text", "quote")
        return f"<p>{escape(repr(self)[1:-1])}</p>{_html(_reported(told))}{_html(figures)}"


@dataclass(frozen=True, repr=False)
class Publication:
    """What was reported of a selection, as every format of `stats report` has it; victims' names are masked in its quotes.

    `data` holds all of it (`stats.publish.content` tells the keys); `lang` is the language it is shown in.
    """

    data: Mapping[str, Any]
    lang: str

    @property
    def figures(self) -> pl.DataFrame:
        """Every count, a row each, in the columns of `--format parquet`: `part` says which table it is of, `code` its address."""
        return pl.read_parquet(tables.parquet(self.data))

    @property
    def incidents(self) -> pl.DataFrame:
        """The incidents of the selection, in the columns of `Store.query("incidents")`."""
        return _incidents(self.data["incidents"])

    def __repr__(self) -> str:
        chosen = plain(subtitle(Words(self.lang), self.data["selection"]))
        return f"<Publication {chosen}; incidents: {len(self.data['incidents'])}>"

    def _repr_html_(self) -> str:
        """The page of `--format html` in a frame of its own, which cannot reach the notebook."""
        page = escape(formats.made(self.data, "html", self.lang).decode())
        style = f"width: 100%; height: {_PAGE_HEIGHT}px; border: 0"
        return f'<iframe sandbox="allow-scripts" style="{style}" srcdoc="{page}"></iframe>'


class Store:
    """A store made by `stats ingest`, as it was when opened. Raises StoreError when there is none at the path."""

    def __init__(self, path: str | Path) -> None:
        self._tables = Tables(path)

    def query(self, name: str, **chosen: Unpack[Asked]) -> pl.DataFrame:
        """The answer to a question of `queries`, narrowed by the keywords of `Asked`; `incidents` has its counts beside it.

        Raises StatsError when there is no such query, or for a region, actor or day that is not known.
        """
        selection = _selection(**chosen)
        allow(name, selection)
        with snapshot(self._tables, selection) as at:
            if name == "incidents":
                return _incidents(incidents(at, selection))
            rows = ask(at, name, selection)
            kinds = {row["column_name"]: _KINDS[row["column_type"]] for row in at.rows(f"DESCRIBE {text(name)}")}
        return pl.DataFrame(rows, schema=kinds, orient="row")

    def report(self, *, lang: str = "en", **chosen: Unpack[Asked]) -> Publication:
        """What was reported, in English or Arabic (`lang` en or ar), narrowed by the keywords of `Asked`.

        Raises StatsError for a language, region, actor or day that is not known.
        """
        if lang not in DIRECTIONS:
            raise StatsError(f"lang is {lang!r}; it must be one of: {', '.join(DIRECTIONS)}")
        return Publication(report_data(self._tables, _selection(**chosen), masked=True), lang)

    def trace(self, id_: str | None = None, **chosen: Unpack[Asked]) -> pl.DataFrame:
        """The figures behind an incident, account, figure or a report's code (`2025-12.SY09.killed`), a row each.

        `quote` is the sentence as published, names included, with the figure's words from `start` to `end`; `current` says
        whether it is its origin's last word, `ledger` how the incident's counts follow. Without an id: all of the selection.
        Raises StatsError when nothing has the id.
        """
        selection = _selection(**chosen)
        with snapshot(self._tables, selection) as at:
            traced = list(behind(at, id_, selection))
        return _figures([{**trace, **row} for trace in traced for row in trace["evidence"]])

    def files(self, table: str) -> list[str]:
        """The Parquet files in which a table lies, for other programs: `incidents`, `cells` (their counts), `links` are current.

        `reports`, `figures`, `accounts` hold every version that was read, and reports their texts with all names.
        Raises StatsError when there is no such table.
        """
        if table not in COLUMNS:
            raise StatsError(f"there is no table {table!r}; there are: {', '.join(COLUMNS)}")
        return self._tables.files(table)

    def __repr__(self) -> str:
        return f"Store({str(self._tables.path)!r}), edition {self._tables.edition.number}"

    def _repr_html_(self) -> str:
        with snapshot(self._tables, Selection()) as at:
            held = pl.DataFrame(at.rows(_HELD))
        return f"<p>{escape(repr(self))}</p>{_html(held)}"


def extract(
    text: str, *, title: str | None = None, published: date | str | None = None, publisher: str | None = None,
    url: str | None = None, lang: str | None = None, origins: str | Path | None = None,
) -> Extracted:  # fmt: skip
    """Read the figures of one report; `published` is a date or ISO text, without it the text's own dateline counts.

    `origins` is a CSV of more origins. Raises StatsError when the text is empty, or `published` is no certain date.
    """
    cells = {"text": text, "title": title, "published": published, "publisher": publisher, "url": url, "lang": lang}
    return Extracted(extracted(report_from(cells), known(Path(origins)) if origins else None))


def _selection(**chosen: Any) -> Selection:
    policies = Policies(**{name: chosen.pop(name) for name in POLICIES if name in chosen})
    lists: dict[str, Any] = {name: _many(chosen[name]) for name in ("region", "actor", "outcome") if name in chosen}
    days = {name: str(chosen[name]) for name in ("since", "until", "as_of") if chosen.get(name)}
    return asked(**{**chosen, **lists, **days}, policies=policies)


def _many(names: str | Iterable[str]) -> Iterable[str]:
    return [names] if isinstance(names, str) else names


def _incidents(rows: Sequence[Row]) -> pl.DataFrame:
    """Incidents as the contract has them, with `killed_low`, `killed_best`, `killed_high` and so on."""
    kinds = schema("incidents")
    days = [name for name, kind in kinds.items() if kind == pl.Date]
    told = pl.DataFrame(rows, schema={**kinds, **dict.fromkeys(days, pl.String())}, orient="row")
    dated = told.with_columns(pl.col(days).str.to_date()).drop("year", "statements")
    return dated.hstack(_counts([row["outcomes"] for row in rows], tables.ENDS))


def _counts(told: Sequence[Mapping[str, Mapping[str, int | None]]], ends: Sequence[str]) -> pl.DataFrame:
    """A column an outcome and end of its count; null where it was not reported, and for the high of an open one."""
    held = {
        f"{outcome}_{end}": [counts.get(outcome, {}).get(end) for counts in told] for outcome in OUTCOMES for end in ends
    }
    return pl.DataFrame(held, schema=dict.fromkeys(held, pl.Int64()))


def _figures(rows: Sequence[Row]) -> pl.DataFrame:
    own = {"quote": pl.String(), "current": pl.Boolean(), "ledger": pl.List(pl.String())}
    kinds = {**schema("reports"), **schema("figures"), **own}
    return pl.DataFrame(rows, schema={name: kinds[name] for name in _TRACED}, orient="row")


def _reported(told: pl.DataFrame) -> pl.DataFrame:
    """Without the outcomes that no row counts."""
    return told.drop(f"{outcome}_{end}" for outcome in OUTCOMES for end in ("low", "high") if not told[f"{outcome}_low"].count())


def _html(held: pl.DataFrame) -> str:
    with pl.Config(tbl_hide_dataframe_shape=True, tbl_hide_column_data_types=True, tbl_cols=-1, fmt_str_lengths=_QUOTE_SHOWN):
        return held._repr_html_()
