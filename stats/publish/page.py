"""The report as one self-contained HTML page: no network, every figure opens its sentences, tables sort, incidents filter."""

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from stats.publish import svg
from stats.publish.count import isolated, plain
from stats.publish.document import Cell, Chart, Document, Section, Table
from stats.publish.evidence import Evidence
from stats.publish.ground import HARM, HELD
from stats.publish.pdf import tiles
from stats.publish.words import Words
from stats.shipped import shipped

OTHER = {"en": "ar", "ar": "en"}


def page(documents: Sequence[Document]) -> str:
    """The page of one or two editions of the same report; the first is shown."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(shipped("reports")), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    style, script = (shipped("reports", name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    evidence = Evidence(documents[0].data, [Words(document.lang) for document in documents])
    letters: svg.Letters = {}
    laid = [_document(document, evidence, letters) for document in documents]
    return environment.get_template("page.html.j2").render(
        documents=laid, first=laid[0], style=_safe(style), script=_safe(script), style_hash=_hash(style),
        script_hash=_hash(script), evidence=evidence.record(), letters=svg.sprite(letters),
    )  # fmt: skip


def _safe(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _document(document: Document, evidence: Evidence, letters: svg.Letters) -> dict[str, Any]:
    words = Words(document.lang)
    keys = {"command": isolated("stats trace"), "n": "{n}", "shown": "{shown}", "all": "{all}"}
    texts = {f"page.{key}": words(f"page.{key}", **keys) for key in _TEXTS}
    through = words("report.data_through", day=isolated(document.day)) if document.day else ""
    held = {field: getattr(document, field) for field in ("lang", "direction", "title", "subtitle", "invented", "notes")}
    sections = [_section(section, document, words, evidence, letters) for section in document.sections]
    return held | {
        "other": OTHER[document.lang], "plain_subtitle": plain(document.subtitle), "footer": through, "sections": sections,
        "text": texts | {"report.contents": words("report.contents")},
    }  # fmt: skip


_TEXTS = ("skip", "other", "sort", "filter", "any", "from", "to", "clear", "evidence", "no_evidence", "close", "shown", "some")


def _section(section: Section, document: Document, words: Words, evidence: Evidence, letters: svg.Letters) -> dict[str, Any]:
    listed = section.key == "incidents" and bool(section.tables)
    filters = [dict(f) for f in _choices(document.data["incidents"], words)] if listed else []
    tables = [_table(table, document, evidence) for table in section.tables]
    return {
        "key": section.key, "title": section.title, "leads": section.leads, "tables": tables, "filters": filters,
        "tiles": _tiles(section, evidence) if section.key == "key" else [],
        "charts": [_chart(chart, document.lang, letters) for chart in section.charts],
    }  # fmt: skip


def _tiles(section: Section, evidence: Evidence) -> list[dict[str, str | None]]:
    """The key figures, each with the code that it opens: that of its best value."""
    rows = section.tables[0].rows if section.tables else []
    opens = [evidence.opens(best, None) for _, _, best, *_ in rows]
    return [{**tile, "opens": code} for tile, code in zip(tiles(section), opens, strict=True)]


def _chart(chart: Chart, lang: str, letters: svg.Letters) -> dict[str, str]:
    drawn = svg.inline(chart.draw(), f"{lang}-{chart.key}", plain(chart.alt), letters)
    return {"key": chart.key, "title": chart.title, "footer": chart.footer, "svg": drawn}


def _table(table: Table, document: Document, evidence: Evidence) -> dict[str, Any]:
    filters = [_filters(incident) for incident in document.data["incidents"]] if table.key == "incidents" else []
    return {
        "key": table.key, "caption": table.caption, "columns": [asdict(column) for column in table.columns],
        "strong": table.strong, "filters": filters, "rows": [_row(table, row, evidence) for row in table.rows],
    }  # fmt: skip


def _row(table: Table, row: Iterable[Cell], evidence: Evidence) -> list[dict[str, Any]]:
    return [
        {"text": cell.text, "kind": cell.kind, "sort": cell.sort, "opens": evidence.opens(cell, column.code)}
        for cell, column in zip(row, table.columns, strict=True)
    ]


def _filters(incident: Mapping[str, Any]) -> dict[str, str]:
    return {
        "adm1": " ".join(incident["adm1"]), "actor": " ".join(incident["perpetrators"]),
        "outcome": " ".join(incident["outcomes"]), "start": str(incident["date_start"] or ""),
        "end": str(incident["date_end"] or incident["date_start"] or ""),
    }  # fmt: skip


def _choices(incidents: Iterable[Mapping[str, Any]], words: Words) -> Iterable[dict[str, Any]]:
    held = list(incidents)
    for name, key, title, label in (
        ("adm1", "adm1", "column.region", words.region), ("actor", "perpetrators", "column.actor", words.actor),
    ):  # fmt: skip
        codes = sorted({code for incident in held for code in incident[key]})
        yield {"name": name, "title": words(title), "options": [(code, plain(label(code))) for code in codes]}
    told = {outcome for incident in held for outcome in incident["outcomes"]}
    options = [(outcome, words.outcome(outcome)) for outcome in (*HARM, *HELD) if outcome in told]
    yield {"name": "outcome", "title": words("column.outcome"), "options": options}
