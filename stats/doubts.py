"""What makes one doubt who published a report, or when: publishers that look like others, days that cannot be.

Nothing is left out for it: a doubt is a finding, for a person to look at.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from rapidfuzz.distance import OSA

from stats.editions import editions
from stats.find.origin import shipped_origins
from stats.read.dateline import told_day
from stats.rows import Row
from stats.snapshot import Snapshot
from stats.text.normalise import fold

Known = dict[str, tuple[str, int | None]]
"""Names by how they look, each with its number of reports where it is a publisher of the store."""
_PUBLISHERS = """
    SELECT publisher, count(*) AS reports, min_by(id, (published, id)) AS first FROM reports WHERE publisher IS NOT NULL
    GROUP BY publisher ORDER BY reports DESC, publisher
"""
_DATED = """
    SELECT id, day, edition, lang, CASE WHEN regexp_matches(left(text, 900), '\\d{4}') THEN left(text, 900) END AS head
    FROM reports WHERE day IS NOT NULL ORDER BY id
"""
_ALIKE = str.maketrans("авсеһіјкмнорѕтухԁԛԝαβεικνορτυχƖ0", "abcehijkmhopstyxdqwabeiknoptuxlo")
"""Letters of other scripts, and a digit, that look like Latin ones."""
_SIGNS = re.compile(r"[\W_]+")
_SHORT, _LONG = 6, 80
"""Letters of a name under which one letter more makes another name, and beyond which no name goes."""
_SLACK, _OFF = timedelta(days=1), timedelta(days=3)


def lookalikes(at: Snapshot) -> Iterator[Row]:
    """Publishers whose name differs from a better known one's by a letter, or only in how it is written."""
    known: Known = {}
    near: dict[str, list[str]] = defaultdict(list)
    for name in shipped_origins().borne:
        _keep(skeleton(name), name, None, known, near)
    for row in at.rows(_PUBLISHERS):
        name = row["publisher"]
        form = skeleton(name)
        other = _like(form, known, near)
        if other and other[0] != name and not _same_word(name, other[0]):
            whose = f"of {other[1]} reports" if other[1] else "a known one"
            said = f"{name!r}, which published it, looks like {other[0]!r}, {whose}"
            yield {"check": "lookalike", "subject": row["first"], "figure_id": None, "finding": said}
        if not other or form not in known:
            _keep(form, name, row["reports"], known, near)


def dates(at: Snapshot) -> Iterator[Row]:
    """Reports dated after they were read, or on another day than their own first lines tell."""
    made = {edition.number: date.fromisoformat(edition.at[:10]) for edition in editions(at.store.tables)}
    for row in at.rows(_DATED):
        read = made.get(row["edition"])
        if read and row["day"] > read + _SLACK:
            yield _dated(row, f"published on {row['day']}, it was read before, on {read}")
        told = told_day(row["head"], row["lang"] or "ar") if row["head"] else None
        if told and abs(date.fromisoformat(told) - row["day"]) > _OFF:
            yield _dated(row, f"published on {row['day']}, its first lines say {told}")


def skeleton(name: str) -> str:
    """A name as it looks: without marks, signs and spaces, with letters that look alike made one."""
    plain = unicodedata.normalize("NFKD", fold(name).text)
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _SIGNS.sub("", bare.translate(_ALIKE))[:_LONG]


def _keep(form: str, name: str, reports: int | None, known: Known, near: Mapping[str, list[str]]) -> None:
    if form not in known:
        known[form] = name, reports
        for part in _shorter(form):
            near[part].append(form)


def _like(form: str, known: Known, near: Mapping[str, list[str]]) -> tuple[str, int | None] | None:
    """The name that a form is, or is one letter from; digits tell names apart (channel 1, channel 2)."""
    if form in known:
        return known[form]
    met = {other for part in _shorter(form) for other in near.get(part, ())}
    alike = (other for other in sorted(met) if OSA.distance(form, other) == 1 and _letters(form) != _letters(other))
    return next((known[other] for other in alike), None)


def _shorter(form: str) -> set[str]:
    """A form and what it is with any one letter left out: two forms that are one letter apart share one of these."""
    if len(form) < _SHORT:
        return set()
    return {form, *(form[:at] + form[at + 1:] for at in range(len(form)))}


def _letters(form: str) -> str:
    return "".join(letter for letter in form if not letter.isdigit())


def _same_word(name: str, other: str) -> bool:
    """Whether two names are one in any usual spelling: signs, spaces and the marks of Arabic aside."""
    return _SIGNS.sub("", fold(name).text) == _SIGNS.sub("", fold(other).text)


def _dated(row: Row, finding: str) -> Row:
    return {"check": "dates", "subject": row["id"], "figure_id": None, "finding": finding}
