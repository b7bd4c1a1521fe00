"""What a user calls a region or an actor, as its code: by code, slug or name in any common spelling."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from stats.errors import AskedError
from stats.find.gazetteer import arabic_key, latin_key, latin_words
from stats.language import LANGUAGES, Row, read_table
from stats.shipped import shipped
from stats.text.normalise import fold

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_CALLED = re.compile(r"^(?:محافظه|province of|governorate of) | (?:province|governorate)$")
"""What may stand beside the name of an area."""
NEAR, SHOWN = 60, 3
"""How alike a name must be to be suggested (0 to 100), and how many are."""


def regions(text: str) -> tuple[str, ...]:
    """The p-codes of an area: one, or those of a whole country. Raises AskedError with the nearest names."""
    pcode = _found(text, _spelled(), _loose(), "region", "stats list regions")
    return tuple(row["pcode"] for row in _areas() if row["parent"] == pcode and row["level"] == "adm1") or (pcode,)


def actor(text: str) -> str:
    """The id of an actor. Raises AskedError with the nearest names."""
    return _found(text, _actors(), {}, "actor", "stats list actors")


def _found(text: str, names: Mapping[str, str], loose: Mapping[str, str], kind: str, command: str) -> str:
    key = _key(text)
    found = names.get(key) or loose.get(_loose_key(text))
    if not found:
        near = _near(key, names)
        hint = f"did you mean {' or '.join(near)}? " if near else ""
        raise AskedError(f"there is no {kind} {text!r}: {hint}`{command}` prints all")
    return found


def _near(key: str, names: Mapping[str, str]) -> list[str]:
    from rapidfuzz import fuzz, process

    alike = process.extract(key, list(names), scorer=fuzz.ratio, score_cutoff=NEAR, limit=20)
    labels = {row["pcode"]: f"{row['slug']} ({row['pcode']})" for row in _areas()}
    return list(dict.fromkeys(labels.get(names[name], names[name]) for name, *_ in alike))[:SHOWN]


def _key(text: str) -> str:
    """A name without spaces, marks, articles of its Latin form, and words such as province."""
    bare = _CALLED.sub("", fold(text.strip()).text.replace("_", " "))
    return _words(bare, arabic_key) if _ARABIC.search(bare) else "".join(latin_words(bare))


def _loose_key(text: str) -> str:
    bare = _CALLED.sub("", fold(text.strip()).text)
    return "" if _ARABIC.search(bare) else "".join(map(latin_key, latin_words(bare)))


def _words(text: str, key: Callable[[str], str]) -> str:
    return "".join(key(word) for word in text.split())


@cache
def _areas() -> tuple[Row, ...]:
    return tuple(read_table(shipped("data", "places", "areas.tsv")))


def _forms(row: Row) -> Iterable[str]:
    codes = (row["pcode"], row["iso"], row["slug"], row["name_en"], row["name_ar"])
    return filter(None, (*codes, *row.forms("en"), *row.forms("ar")))


@cache
def _spelled() -> dict[str, str]:
    """Every spelling of every area; of two with one spelling, the first in the table."""
    held: dict[str, str] = {}
    for row in _areas():
        for form in _forms(row):
            held.setdefault(_key(form), row["pcode"])
    return held


@cache
def _loose() -> dict[str, str]:
    """The consonants of Latin names that no other area shares."""
    held: dict[str, set[str]] = {}
    for row in _areas():
        for form in (row["name_en"], *row.forms("en")):
            held.setdefault(_loose_key(form), set()).add(row["pcode"])
    return {key: next(iter(codes)) for key, codes in held.items() if len(codes) == 1 and len(key) > 1}


@cache
def _actors() -> dict[str, str]:
    """Every name of every actor; an alias of several actors is none."""
    import csv

    with shipped("data", "actors", "actors.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    held = {_key(name): row["id"] for row in rows for name in (row["id"], row["name_en"], row["name_ar"])}
    for lang in LANGUAGES:
        for alias in read_table(shipped("data", "actors", f"aliases_{lang}.tsv")):
            if alias["actors"] in {row["id"] for row in rows}:
                held |= {_key(form): alias["actors"] for form in alias.forms() if _key(form) not in held}
    return held
