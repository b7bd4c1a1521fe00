"""The words of a report in one language: texts by key, and the names that stand for codes."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache

from stats.language import read_table
from stats.ledger import UNSIGNED
from stats.publish.count import isolated, named
from stats.shipped import shipped

FEW = 3
UNKNOWN = "unknown"
DIRECTIONS = {"ar": "rtl", "en": "ltr"}


@cache
def _texts() -> dict[str, Mapping[str, str]]:
    return {row["key"]: row.cells for row in read_table(shipped("reports", "texts.tsv"))}


@cache
def _names(folder: str, file: str, key: str) -> dict[str, dict[str, str]]:
    with shipped("data", folder, file).open(encoding="utf-8-sig", newline="") as lines:
        return {row[key]: row for row in csv.DictReader(line for line in lines if not line.startswith("#"))}


@cache
def _areas() -> dict[str, Mapping[str, str]]:
    return {row["pcode"]: row.cells for row in read_table(shipped("data", "places", "areas.tsv"))}


@cache
def _places() -> dict[str, dict[str, str]]:
    """The names of towns and quarters by their code, in each language."""
    held = {}
    for file in ("communities.tsv", "towns.tsv"):
        for line in shipped("data", "places", file).read_text(encoding="utf-8").splitlines():
            code, english, arabic, *_ = line.split("\t") if line[:1] != "#" else ("", "", "")
            held[code] = {"en": english.rstrip(" 0123456789"), "ar": arabic}  # OCHA numbers places of one name
    return held


class Words:
    """Texts and names in one language; `words("section.key")` is a text with its keys filled."""

    def __init__(self, lang: str, origins: Mapping[str, Mapping[str, str]] | None = None) -> None:
        self.lang = lang
        self.direction = DIRECTIONS[lang]
        shipped_origins = _names("origins", "origins.csv", "id") | _names("origins", "more.csv", "id")
        self._origins = shipped_origins | {code: dict(row) for code, row in (origins or {}).items()}
        self._mastheads = {name: code for code, row in self._origins.items() for name in _mastheads(row)}

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key, with its keys filled."""
        return _texts()[key][self.lang].format(**values)

    def has(self, key: str) -> bool:
        """Whether there is such a text."""
        return key in _texts()

    def join(self, names: Iterable[str]) -> str:
        """Names one after another, with the language's comma."""
        return f"{self('report.list')} ".join(names)

    def region(self, pcode: str) -> str:
        """The name of a governorate, or its code where it is not known."""
        return _areas().get(pcode, {}).get(f"name_{self.lang}") or pcode

    def regions(self, pcodes: Iterable[str]) -> str:
        """The names of several governorates."""
        return self.join(self.region(pcode) for pcode in pcodes)

    def actor(self, code: str) -> str:
        """The name of an actor, or its id where it is not listed."""
        return self._named(_names("actors", "actors.csv", "id"), code)

    def actors(self, codes: Iterable[str]) -> str:
        """The names of several actors."""
        return self.join(self.actor(code) for code in codes)

    def origin(self, code: str) -> str:
        """The name of an origin, or its id where it is not listed; a publisher that is not named goes by its report."""
        if code.startswith(UNSIGNED):
            return self("origin.unsigned", report=named(code.removeprefix(UNSIGNED)))
        return self("row.no_publisher") if code == UNKNOWN else self._named(self._origins, code)

    def publisher(self, masthead: str | None) -> str:
        """A publisher by its name in this language, or by its masthead where that is not known; empty where it is not told."""
        code = self._mastheads.get(masthead or "")
        return (self._origins[code].get(f"name_{self.lang}") if code else None) or (named(masthead) if masthead else "")

    def place(self, told: str | None, code: str | None) -> str:
        """A place as told, or in the language of this report where it was told in the other script and its code is known."""
        if not told:
            return ""
        foreign = any("\u0600" <= letter <= "\u06ff" for letter in told) != (self.lang == "ar")
        at = next((pcode for pcode, row in _areas().items() if told in (row["name_ar"], row["name_en"])), code or "")
        here = self.region(at) if at in _areas() else _places().get(at, {}).get(self.lang)
        return (foreign and here) or named(told)

    def _named(self, rows: Mapping[str, Mapping[str, str]], code: str) -> str:
        row = rows.get(code, {})
        return row.get(f"name_{self.lang}") or named(row.get("name_en") or row.get("name_ar") or code)

    def outcome(self, code: str) -> str:
        """The name of an outcome."""
        return self(f"outcome.{code}")

    def outcomes(self, codes: Sequence[str]) -> str:
        """The names of a few outcomes in a sentence (Killed, wounded and missing), or one name for many."""
        if len(codes) > FEW:
            return self("report.harmed")
        names = [self.outcome(code) if at == 0 else self.outcome(code).lower() for at, code in enumerate(codes)]
        if len(names) < 2:
            return "".join(names)
        return self("report.and", first=self.join(names[:-1]), last=names[-1])

    def month(self, month: str) -> str:
        """`2025-12` as December 2025."""
        return self("month.of", name=self(f"month.{month[5:7]}"), year=isolated(month[:4]))

    def days(self, start: str | None, end: str | None) -> str:
        """A day, or days from the first to the last, as ISO dates."""
        if not start or not end or start == end:
            return isolated(start or end or "") if start or end else self("row.undated")
        return f"{isolated(start)}\u00a0– {isolated(end)}"

    def span(self, start: str | None, end: str | None) -> str:
        """The span of a report: a month by its name, or from a day to a day."""
        if start and end:
            whole = whole_month(start, end)
            return self.month(whole) if whole else self("report.span", start=isolated(start), end=isolated(end))
        if start:
            return self("report.since", start=isolated(start))
        return self("report.until", end=isolated(end)) if end else self("report.always")


def _mastheads(row: Mapping[str, str]) -> Iterable[str]:
    """Every name that an origin publishes under."""
    return filter(None, [row.get("name_ar"), row.get("name_en"), *(row.get("mastheads") or "").split("|")])


def whole_month(start: str | None, end: str | None) -> str | None:
    """`2025-12` when the two days are the first and the last of one month, else None."""
    if not start or not end or start[:7] != end[:7] or start[8:] != "01":
        return None
    last = date.fromisoformat(end)
    return start[:7] if date.fromordinal(last.toordinal() + 1).day == 1 else None
