"""The report as an A4 PDF: PDF/UA-1 and PDF/A-3a, fonts embedded, its figures attached, the same bytes for the same data."""

import json
import shutil
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from stats.errors import StatsError
from stats.publish import tables
from stats.publish.count import isolated, plain
from stats.publish.document import Cell, Chart, Document, Section, Table
from stats.publish.fonts import displayable, folders
from stats.publish.words import Words
from stats.shipped import shipped

if TYPE_CHECKING:
    from typst import PDFStandard

STANDARDS: "tuple[PDFStandard, ...]" = ("a-3a", "ua-1")
NARROW = {"ages": 75, "map": 53}
"""Charts that take less than the whole width, in percent."""
EPOCH = [1970, 1, 1]
"""PDF/A asks for a date: a report without any dated text gets this one."""


def pdf(document: Document) -> bytes:
    """The PDF of one edition. Raises StatsError for whatever typst has to say, warnings included."""
    with TemporaryDirectory(prefix="stats-") as name:
        folder = Path(name)
        shutil.copy(shipped("reports", "report.typ"), folder)
        (folder / "figures.csv").write_text(tables.csv(tables.COLUMNS, tables.rows(document.data)), encoding="utf-8")
        laid = _laid(document, folder)
        (folder / "document.json").write_text(displayable(json.dumps(laid, ensure_ascii=False)), encoding="utf-8")
        return _typeset(folder)


def _typeset(folder: Path) -> bytes:
    import typst

    try:
        made, warnings = typst.compile_with_warnings(
            folder / "report.typ",
            root=folder,
            font_paths=list(folders()),
            ignore_system_fonts=True,
            pdf_standards=list(STANDARDS),
        )
    except typst.TypstError as error:
        raise StatsError(f"the PDF could not be typeset: {error}") from error
    if warnings:
        raise StatsError(f"the PDF could not be typeset without warnings: {warnings[0]}")
    return made


def _laid(document: Document, folder: Path) -> dict[str, Any]:
    words = Words(document.lang)
    day = document.day
    return {
        "lang": document.lang,
        "direction": document.direction,
        "title": document.title,
        "subtitle": document.subtitle,
        "plain_subtitle": plain(document.subtitle),
        "author": f"stats {document.data['version']}",
        "notes": document.notes,
        "date": [int(part) for part in day.split("-")] if day else EPOCH,
        "invented": document.invented,
        "page": words("report.page", page="{page}", pages="{pages}"),
        "footer": words("report.data_through", day=isolated(day)) if day else words("report.title"),
        "attachment": words("report.attachment"),
        "tiles": tiles(document.section("key")),
        "sections": [_section(section, folder) for section in document.sections],
    }


def tiles(section: Section) -> list[dict[str, str]]:
    """The key figures, each as a name, its best value, and its range where that says more."""
    rows = section.tables[0].rows if section.tables else []
    return [{"name": name.text, "best": best.text, "range": _range(best)} for name, _, best, *_ in rows]


def _range(best: Cell) -> str:
    return isolated(best.count.range) if best.count and best.count.range != best.count.text else ""


def _section(section: Section, folder: Path) -> dict[str, Any]:
    return {
        "title": section.title,
        "leads": section.leads,
        "charts": [_chart(chart, folder) for chart in section.charts],
        "tables": [_table(table) for table in section.tables],
    }


def _chart(chart: Chart, folder: Path) -> dict[str, Any]:
    file = f"{chart.key}.svg"
    (folder / file).write_bytes(chart.draw())
    return {
        "file": file,
        "title": chart.title,
        "footer": chart.footer,
        "alt": plain(chart.alt),
        "width": NARROW.get(chart.key, 100),
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "caption": table.caption,
        "columns": [asdict(column) for column in table.columns],
        "strong": sorted(table.strong),
        "rows": [_cells(row) for row in table.rows],
    }


def _cells(row: Iterable[Cell]) -> list[dict[str, str]]:
    return [{"text": cell.text, "kind": cell.kind} for cell in row]
