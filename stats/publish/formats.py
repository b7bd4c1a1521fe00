"""The formats of a report by name, and where each is written."""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from stats.errors import AskedError
from stats.origins import origin_names
from stats.publish.content import content
from stats.publish.files import write
from stats.publish.words import DIRECTIONS

Data = Mapping[str, Any]
QUOTING = ("html", "json")
"""The formats that hold sentences of the reports."""
CHECKING = ("terminal", "pdf", "html", "json", "xlsx")
"""The formats that tell what does not add up."""


def publish(data: Data, form: str, lang: str, output: Path | None, *, hxl: bool = False, origins: Path | None = None) -> None:
    """Make a report in a format and write it, to the screen where there is no output.

    Raises StatsError when a file cannot be written, or a format needs one and none is given.
    """
    data = {**data, "origins": data["origins"] | origin_names(origins)}
    if form == "terminal":
        _terminal(data, lang, output)
    elif form == "pdf" and lang == "both":
        for each in DIRECTIONS:
            write(_beside(output, each), made(data, form, each))
    else:
        write(output, made(data, form, lang, hxl))


def made(data: Data, form: str, lang: str = "en", hxl: bool = False) -> bytes:
    """A report in a format, as the bytes of a file."""
    return _MAKERS[form](data, lang, hxl)


def _terminal(data: Data, lang: str, output: Path | None) -> None:
    from stats.publish.terminal import printed, show

    langs = list(DIRECTIONS) if lang == "both" else [lang]
    for each in langs if output is None else []:
        show(content(data, each), sys.stdout)
    if output:
        write(output, "".join(printed(content(data, each)) for each in langs).encode())


def _beside(output: Path | None, lang: str) -> Path:
    if output is None:
        raise AskedError("two PDF files need a name: give one with -o, e.g. -o summary.pdf")
    return output.with_name(f"{output.stem}.{lang}{output.suffix or '.pdf'}")


def _pdf(data: Data, lang: str, hxl: bool) -> bytes:
    from stats.publish.pdf import pdf

    return pdf(content(data, lang))


def _html(data: Data, lang: str, hxl: bool) -> bytes:
    from stats.publish.page import OTHER, page

    first = "en" if lang == "both" else lang
    return page([content(data, first), content(data, OTHER[first])]).encode()


def _csv(data: Data, lang: str, hxl: bool) -> bytes:
    from stats.publish import tables

    return tables.csv(tables.COLUMNS, tables.rows(data), tables.TAGS if hxl else None).encode()


def _json(data: Data, lang: str, hxl: bool) -> bytes:
    plain = {key: value for key, value in data.items() if key != "origins"}
    return (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode()


def _xlsx(data: Data, lang: str, hxl: bool) -> bytes:
    from stats.publish.xlsx import xlsx

    return xlsx(content(data, lang if lang in DIRECTIONS else "en"))


def _parquet(data: Data, lang: str, hxl: bool) -> bytes:
    from stats.publish.tables import parquet

    return parquet(data)


def _geojson(data: Data, lang: str, hxl: bool) -> bytes:
    from stats.publish.geojson import geojson

    return geojson(data).encode()


def _hapi(data: Data, lang: str, hxl: bool) -> bytes:
    from stats.publish.layouts import hapi

    return hapi(data, hxl).encode()


def _acled(data: Data, lang: str, hxl: bool) -> bytes:
    from stats.publish.layouts import acled

    return acled(data).encode()


def _ged(data: Data, lang: str, hxl: bool) -> bytes:
    from stats.publish.layouts import ged

    return ged(data).encode()


def _package(data: Data, lang: str, hxl: bool) -> bytes:
    from stats.publish.package import package

    return package(data)


_MAKERS: Mapping[str, Callable[[Data, str, bool], bytes]] = {
    "pdf": _pdf, "html": _html, "csv": _csv, "json": _json, "xlsx": _xlsx, "parquet": _parquet, "geojson": _geojson,
    "hapi": _hapi, "acled": _acled, "ged": _ged, "datapackage": _package,
}  # fmt: skip
