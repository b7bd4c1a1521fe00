"""What reports bring to a store: rows for its tables, made where the reports are read and put in as they are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from stats.find.origin import Origins
from stats.model import Extraction, Report
from stats.names import masked_title
from stats.pipeline import extract, with_act
from stats.rows import account_row, figure_row, frame, report_row, version_of
from stats.text.normalise import fold

if TYPE_CHECKING:
    import polars as pl

BYTES = 12 * 2**20
"""How much is gathered in memory before it is written: what bounds the memory of an ingest, and the number of its files."""


@dataclass(frozen=True, slots=True)
class Intake:
    """Rows of `reports` (their `edition` is set by the store), `figures` and `accounts`, of the same reports."""

    reports: "pl.DataFrame"
    figures: "pl.DataFrame"
    accounts: "pl.DataFrame"

    @property
    def size(self) -> float:
        """Bytes in memory."""
        return sum(frame.estimated_size() for frame in (self.reports, self.figures, self.accounts))

    def taken(self, keep: Sequence[bool]) -> "Intake":
        """The same without the reports for which `keep` is false."""
        import polars as pl

        return self if all(keep) else self.only(pl.Series(keep, dtype=pl.Boolean()))

    def only(self, keep: "pl.Series") -> "Intake":
        """The same of some of the reports alone: those for which `keep` is true, and of a version given twice the first."""
        if keep.all() and self.reports["version"].is_unique().all():
            return self
        reports = self.reports.filter(keep).unique("version", keep="first", maintain_order=True)
        figures = self.figures.unique(["version", "figure_id"], maintain_order=True)
        accounts = self.accounts.unique(["version", "incident_id"], maintain_order=True)
        return Intake(reports, *(rows.join(reports, on="version", how="semi") for rows in (figures, accounts)))


@dataclass(frozen=True)
class Maker:
    """Reads reports and makes rows of them, in whatever process."""

    origins: Origins

    def __call__(self, reports: Sequence[Report]) -> Intake:
        """The rows of reports."""
        return intake([with_act(extract(report, self.origins)) for report in reports], self.origins)


def intake(extractions: Sequence[Extraction], origins: Origins) -> Intake:
    """The rows of what was read; `origins` tells which origin a publisher itself is."""
    known = cache(lambda publisher: _origin(publisher, origins))
    read = [(version_of(extraction), extraction) for extraction in extractions]
    return Intake(
        frame("reports", [report_row(e.report, v, 0, known(e.report.publisher), _title(e)) for v, e in read]),
        frame("figures", [figure_row(figure, v, e.report) for v, e in read for figure in e.figures]),
        frame("accounts", [account_row(account, v, e.report) for v, e in read for account in (*e.accounts, *e.acts)]),
    )


def gathered(intakes: Iterable[Intake], size: float = BYTES) -> Iterator[Intake]:
    """The same rows in fewer and larger pieces, none much larger than `size` bytes."""
    held: list[Intake] = []
    weight = 0.0
    for one in intakes:
        held.append(one)
        weight += one.size
        if weight >= size:
            yield _joined(held)
            weight = 0.0
    if held:
        yield _joined(held)


def _joined(held: list[Intake]) -> Intake:
    """The rows of some pieces, which are let go."""
    import polars as pl

    whole = Intake(*(pl.concat(getattr(one, name) for one in held) for name in ("reports", "figures", "accounts")))
    held.clear()
    return whole


def _title(extraction: Extraction) -> str | None:
    """A report's title without names, where it tells an incident that may be called by it."""
    return masked_title(extraction.report.title) if extraction.accounts else None


def _origin(publisher: str | None, origins: Origins) -> str | None:
    """The origin that a publisher is: its id, or its name as a slug."""
    if not publisher:
        return None
    return origins.masthead(publisher) or "-".join(fold(publisher).text.split())
