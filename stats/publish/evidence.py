"""The sentences behind the figures of a page: each is held once, figures point at them by their codes."""

from collections.abc import Mapping, Sequence
from typing import Any

from stats.publish.address import Address
from stats.publish.count import Count
from stats.publish.document import Cell
from stats.publish.words import Words

KEPT = 1000
"""Sentences that a page keeps, so that it stays light; of the others it says how many there are."""


class Evidence:
    """Which sentences each figure opens; `opens` notes a figure, `record` gives what the page needs."""

    def __init__(self, data: Mapping[str, Any], words: Sequence[Words]) -> None:
        self._words = words
        self._incidents = list(data["incidents"])
        self._rows: list[Mapping[str, Any]] = [*data["period"], *data["evidence"]][:KEPT]
        self._by_incident: dict[tuple[str, str], list[int]] = {}
        for at, row in enumerate(data["evidence"], len(data["period"])):
            self._by_incident.setdefault((row["incident_id"], row["outcome"]), []).append(at)
        self._period = {row["figure_id"]: at for at, row in enumerate(data["period"])}
        self._codes: dict[str, tuple[list[int], int]] = {}

    def opens(self, cell: Cell, outcome: str | None) -> str | None:
        """The code that a cell opens, None for a cell without a figure."""
        if cell.figure in self._period:
            return self._note(str(cell.figure), [self._period[str(cell.figure)]])
        if not cell.text or not (cell.address or cell.incident) or cell.kind == "code":
            return None
        if cell.incident:
            told = cell.outcome or outcome or ""
            return self._note(f"{cell.incident}.{told}", self._by_incident.get((cell.incident, told), []))
        address = cell.address or Address()
        held = [incident for incident in self._incidents if address.holds(incident)]
        keys = [
            (incident["incident_id"], told)
            for incident in held
            for told in ([address.outcome] if address.outcome else incident["outcomes"])
        ]
        return self._note(str(address), [at for key in keys for at in self._by_incident.get(key, [])])

    def _note(self, code: str, places: list[int]) -> str:
        self._codes[code] = ([at for at in places if at < KEPT], len(places))
        return code

    def record(self) -> dict[str, Any]:
        """Sentences and codes, for the page's script; quotes and reports are told once."""
        texts = {words.lang: self._texts(words) for words in self._words}
        quotes = list(dict.fromkeys(row["quote"] for row in self._rows))
        reports = {
            row["report_id"]: [row["publisher"] or "", (row["published"] or "")[:10], row["url"] or ""] for row in self._rows
        }
        at_quote, at_report = ({key: at for at, key in enumerate(held)} for held in (quotes, reports))
        items = [[at_quote[row["quote"]], at_report[row["report_id"]], *_item(row)] for row in self._rows]
        return {"quotes": quotes, "reports": list(reports.values()), "items": items, "codes": self._codes, "texts": texts}

    def _texts(self, words: Words) -> dict[str, str]:
        outcomes = {row["outcome"]: words.outcome(row["outcome"]) for row in self._rows}
        return outcomes | {"open": words("page.link")}


def _item(row: Mapping[str, Any]) -> list[Any]:
    """Where the figure stands in its quote, its outcome, count, id and rule."""
    return [row["start"], row["end"], row["outcome"], Count.of(row).range, row["figure_id"], row.get("rule", "")]
