"""The bodies that state numbers (codebook 7): their ids, names and mastheads, shipped or from a file of the user's."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from stats.errors import TableError
from stats.find.cue import with_article
from stats.find.lexicon import Lexicon, Phrases
from stats.language import LANGUAGES, Row, folded, read_table
from stats.shipped import shipped
from stats.text.kept import Kept
from stats.text.normalise import fold

_OUTLET = re.compile(
    r"agency|wire|paper|magazine|network|news|channel|radio|television|\btv\b|broadcaster|ticker|page|site|blog|relays|prints"
)
_DOCUMENTS = re.compile(r"rights|monitor|observatory|documentation")
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_COLUMNS = ("id", "name_en", "name_ar", "kind")


@dataclass(frozen=True, slots=True)
class Origin:
    """A body, or a kind of unnamed source, that states numbers: a row of an origins file."""

    id: str
    names: tuple[str, ...]
    kind: str
    mastheads: tuple[str, ...] = ()

    @property
    def outlet(self) -> bool:
        """Whether it prints what others state: its own correspondent's word is no attribution."""
        return bool(_OUTLET.search(self.kind)) and not _DOCUMENTS.search(self.kind)

    @property
    def unnamed(self) -> bool:
        """Whether it is a kind of source that every outlet has of its own (codebook 11)."""
        return self.kind == "unnamed kind"


class Name(NamedTuple):
    """A name of an origin; a `short` one (the desk, المكتب) stands only for an origin that the report has named.

    A partial name of several words (مكتب البيانات) is `partial`: it may stand alone where no other origin has it too.
    """

    origin: str
    short: bool
    partial: bool = False


class Origins:
    """The known origins, found by name or by publisher."""

    def __init__(self, rows: Iterable[Origin]) -> None:
        self._rows = {row.id: row for row in rows}

    @classmethod
    def load(cls, path: Path) -> "Origins":
        """The shipped origins and those of a CSV file (id, name_ar, name_en, kind, mastheads). Names that the file
        gives are its bodies', however spelt, also where a shipped body bears them. Raises TableError."""
        shipped, own = shipped_origins()._rows, {row.id: row for row in _read(path)}
        bearers = {_key(name): row.id for row in own.values() for name in row.names}
        names: dict[str, list[str]] = {}
        for row in (*shipped.values(), *own.values()):
            for name in row.names:
                names.setdefault(bearers.get(_key(name), row.id), []).append(name)
        return cls(replace(row, names=tuple(names.get(row.id, ()))) for row in {**shipped, **own}.values())

    def __repr__(self) -> str:
        return f"Origins({list(self._rows.values())})"

    def __reduce__(self) -> tuple[type["Origins"], tuple[tuple[Origin, ...]]]:
        """Another process is sent the origins without what was made of them here."""
        return Origins, (tuple(self._rows.values()),)

    def __getitem__(self, origin: str) -> Origin:
        return self._rows.get(origin) or Origin(origin, (), "body")

    @cached_property
    def names(self) -> Lexicon[Name]:
        """Every name, full, partial or short, and whose it is."""
        shared = {entry for row in shared_names() if row["origin"] in self._rows for entry in _shared(row)}
        return Lexicon(sorted(shared.union(*map(_entries, self._rows.values()))))

    @property
    def borne(self) -> Iterator[str]:
        """Every name and masthead of the bodies that have one of their own."""
        return (name for row in self._rows.values() if not row.unnamed for name in (*row.names, *row.mastheads))

    @cached_property
    def named(self) -> Phrases:
        """The words of every name: where a sentence holds none of these together it names no origin."""
        return Phrases({frozenset(forms) for forms in self.names.entries})

    def of_publisher(self, publisher: str | None) -> str | None:
        """The origin that a publisher itself is: a monitor, ministry, rescue service or force, but no outlet."""
        origin = self.masthead(publisher)
        return origin if origin and not self[origin].outlet else None

    def masthead(self, publisher: str | None) -> str | None:
        """The origin, outlets included, whose masthead or name a publisher bears."""
        return self._borne[publisher or ""]

    @cached_property
    def _borne(self) -> Kept[str | None]:
        return Kept(self._masthead)

    def _masthead(self, publisher: str) -> str | None:
        key = _key(publisher)
        if key in self._mastheads:
            return self._mastheads[key]
        long = (origin for name, origin in self._mastheads.items() if len(name) > 7 and key.startswith(name))
        return next(long, None)

    @cached_property
    def _mastheads(self) -> dict[str, str]:
        keys = {_key(name): row.id for row in self._rows.values() if not row.unnamed for name in (*row.mastheads, *row.names)}
        return {key: origin for key, origin in keys.items() if len(key) > 1}


@cache
def shipped_origins() -> Origins:
    """The origins of `data/origins`, with their aliases and mastheads."""
    folder = shipped("data", "origins")
    extra: dict[str, list[str]] = {}
    for name in (*(f"aliases_{code}.tsv" for code in LANGUAGES), "mastheads.tsv"):
        for row in read_table(folder / name):
            extra.setdefault(row["origin"], []).extend(row.forms())
    mastheads = {row["origin"]: tuple(row.forms()) for row in read_table(folder / "mastheads.tsv")}
    return Origins(
        Origin(row.id, (*row.names, *extra.get(row.id, ())), row.kind, mastheads.get(row.id, ()))
        for name in ("origins.csv", "more.csv") for row in _read(folder / name)
    )


@cache
def shared_names() -> tuple[Row, ...]:
    """The names that bodies of several countries bear."""
    return tuple(read_table(shipped("data", "origins", "shared_names.tsv")))


def _shared(row: Row) -> Iterator[tuple[str, Name]]:
    for name in row.forms():
        yield from ((form, Name(row["origin"], False)) for form in _articled(name))


def _read(path: Path) -> Iterator[Origin]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        missing = [column for column in _COLUMNS if column not in (reader.fieldnames or ())]
        if missing:
            raise TableError(path, 1, f"the column {', '.join(missing)} is missing; an origins file has {', '.join(_COLUMNS)}")
        for row in reader:
            if not row["id"]:
                raise TableError(path, reader.line_num, "the id is empty")
            mastheads = tuple(name for name in (row.get("mastheads") or "").split("|") if name)
            names = tuple(name.split(" (")[0] for name in (row["name_ar"], row["name_en"]) if name)
            yield Origin(row["id"], (*names, *mastheads), row["kind"], mastheads)


def _entries(row: Origin) -> Iterator[tuple[str, Name]]:
    for name in row.names:
        yield from ((form, Name(row.id, False)) for form in _articled(name))
        if not row.unnamed:
            yield from ((form, Name(row.id, True, partial)) for form, partial in _parts(name))


def _articled(name: str) -> Iterable[str]:
    if _arabic(name):
        return with_article(name)
    adjective, _, body = name.partition(" ")
    country = _countries().get(adjective) if body else None
    return (name, f"the {name}", *([f"{country}'s {body}"] if country else []))


@cache
def _countries() -> dict[str, str]:
    """The country of each adjective: the Jordanian army is Jordan's army."""
    return {row["adjective"]: row["country"] for row in read_table(shipped("data", "origins", "nations.tsv"))}


_OF = frozenset(("في", "من", "على"))


def _parts(name: str) -> Iterator[tuple[str, bool]]:
    """Partial names, and whether they have several words.

    An Arabic one begins with its head (مكتب البيانات, المكتب), an English one ends with it (the Desk).
    """
    words = name.split()
    if len(words) < 2 or words[-1].isdecimal():
        return
    if not _arabic(name):
        words = re.split(r" (?:of|for|in) ", name)[0].split()
        yield f"the {words[-1]}", False
        yield from ((" ".join(words[i:]), True) for i in range(1, len(words) - 1))
        return
    head = words[0] if words[0].startswith("ال") else f"ال{words[0]}"
    yield from ((form, False) for form in with_article(head))
    heads = folded("ar", "attribution", "cue", "head")  # وكالة أنباء stands before many a name, المكتب الإعلامي ل as well
    partial = (" ".join(words[:i]) for i in range(2, len(words)) if words[i - 1] not in _OF)
    yield from ((form, True) for name in partial if heads.isdisjoint(_as_head(fold(name).text)) for form in with_article(name))


def _as_head(name: str) -> tuple[str, ...]:
    return name, f"{name} ل"


def _arabic(name: str) -> bool:
    return "\u0621" <= name[0] <= "\u06d3"


def _key(publisher: str) -> str:
    return _NOT_LETTERS.sub("", fold(publisher).text)
