"""The report as a workbook: figures and incidents with typed cells and frozen headers, and a sheet on method."""

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from stats.publish.count import plain
from stats.publish.document import Document
from stats.publish.tables import COLUMNS, INCIDENT_COLUMNS, incident_rows, rows

EPOCH = "1970-01-01"
DAYS = ("day", "date_start", "date_end")
MIN_WIDTH, MAX_WIDTH = 8, 48


def xlsx(document: Document) -> bytes:
    """The workbook, in the document's language where it has texts; the same bytes for the same data."""
    import xlsxwriter

    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    created = datetime.fromisoformat(document.day or EPOCH)
    book.set_properties({"title": plain(f"{document.title} · {document.subtitle}"), "created": created})
    _sheet(book, "figures", COLUMNS, rows(document.data))
    _sheet(book, "incidents", INCIDENT_COLUMNS, incident_rows(document.data))
    _method(book, document)
    book.close()
    return held.getvalue()


def _sheet(book: Any, name: str, columns: Sequence[str], held: Iterable[Mapping[str, Any]]) -> Any:
    sheet, bold = book.add_worksheet(name), book.add_format({"bold": True, "bottom": 1})
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, columns, bold)
    dated, lines = book.add_format({"num_format": "yyyy-mm-dd"}), list(held)
    for at, column in enumerate(columns):
        longest = max(len(column), *(len(str(row.get(column) or "")) for row in lines), 0)
        sheet.set_column(at, at, min(MAX_WIDTH, max(MIN_WIDTH, longest + 2)))
    for line, row in enumerate(lines, 1):
        for at, column in enumerate(columns):
            value = row.get(column)
            _cell(sheet, line, at, date.fromisoformat(value) if column in DAYS and value else value, dated)
    sheet.autofilter(0, 0, len(lines), len(columns) - 1)
    return sheet


def _cell(sheet: Any, line: int, at: int, value: Any, dated: Any) -> None:
    """A number as a number, a day as a day, anything else as text: nothing is a formula, what was not reported stays empty."""
    if isinstance(value, date):
        sheet.write_datetime(line, at, value, dated)
    elif isinstance(value, bool):
        sheet.write_boolean(line, at, value)
    elif isinstance(value, int | float):
        sheet.write_number(line, at, value)
    elif value not in (None, ""):
        sheet.write_string(line, at, str(value))


def _method(book: Any, document: Document) -> None:
    """Policies, caveats, sources: what a reader of the numbers must know."""
    sheet, wrap = book.add_worksheet("method"), book.add_format({"text_wrap": True, "valign": "top"})
    strong = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    titles = {document.title, *(section.title for section in document.sections)}
    if document.direction == "rtl":
        sheet.right_to_left()
    sheet.set_column(0, 0, 80, wrap)
    sheet.set_column(1, 3, 30, wrap)
    for line, cells in enumerate(_told(document)):
        for at, text in enumerate(cells):
            sheet.write_string(line, at, plain(text), strong if text in titles else wrap)


def _told(document: Document) -> Iterable[list[str]]:
    yield [document.title]
    yield [document.subtitle]
    yield from ([text] for text in ([document.invented] if document.invented else []))
    for section in (document.section("method"), document.section("sources")):
        yield [section.title]
        yield from ([lead] for lead in section.leads)
        for table in section.tables:
            yield [table.caption]
            yield [column.title for column in table.columns]
            yield from ([cell.text for cell in row] for row in table.rows)
