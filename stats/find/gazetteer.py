"""The places that are known, and every spelling under which a name may be looked up.

Sources and licences are told in `data/places/README.md`: OCHA COD-AB (CC BY-IGO), GeoNames (CC BY 4.0).
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from stats.language import Row, read_table
from stats.shipped import shipped
from stats.text.normalise import fold

LEVELS = ("country", "adm1", "adm2", "adm3", "community", "town", "site")
ARTICLES = frozenset((
    "al", "el", "as", "ash", "ar", "az", "ez", "es", "esh", "at", "et", "an", "en", "ad", "ed", "ath", "adh", "er", "il",
    "ul", "us", "l",
))
_SPELLED = ("ابي", "ابا", "بو")
_DIGRAPHS = (("sh", "š"), ("ch", "š"), ("kh", "x"), ("gh", "ğ"), ("th", "t"), ("dh", "d"), ("ph", "f"), ("dj", "j"), ("ck", "k"))
_VOWELS = (
    ("ou", "u"), ("oo", "u"), ("o", "u"), ("w", "u"), ("ei", "i"), ("ai", "i"), ("ay", "i"), ("ey", "i"), ("y", "i"), ("e", "i"),
)
_ENDING = re.compile(r"(?:eh|ah|h|e)$")
_SOUNDS = str.maketrans({"q": "k", "c": "k", "v": "f"} | dict.fromkeys("aeiouyw", None))
_ALIKE = str.maketrans("طثذضظصقغ", "تتدددسكك", "اويعهء")
_ROMAN = str.maketrans("بتثجحخدذرزسشصضطظغفقكلمنه", "bttjhxddrzsšsdtzğfkklmnh", "اويىعءئؤ")
_MARKS = re.compile(r"[^\w\s]+|[\u0300-\u036fʿʾʻʼ_]+")
_GLUED = re.compile(r"\bel(?=\w{3})")
_DOUBLED = re.compile(r"(.)\1")

CAPITAL = 4
"""The `size` of a place that is the capital of its adm1."""

class Place(NamedTuple):
    """A named place. `adm1` and `adm2` are p-codes, empty where unknown; `size` runs from 0 (hamlet) to 4 (capital of an adm1).

    `level` is one of LEVELS: a `community` is OCHA's, a `town` GeoNames', a `site` one of neither (a dam, a front, a camp).
    Latitude and longitude are WGS 84 degrees.
    """

    pcode: str
    name_en: str
    name_ar: str
    adm1: str
    adm2: str
    lat: float | None
    lon: float | None
    level: str
    size: int = 0

    @property
    def country(self) -> str:
        """The ISO 3166-1 code of its country."""
        return self.pcode if self.level == "country" else (self.adm1 or self.pcode)[:2]

    @property
    def quarter(self) -> bool:
        """Whether it is a neighbourhood of a city."""
        return self.level == "community" and self.pcode[0] == "N"


class Named(NamedTuple):
    """A place under one of its names; `tight` is that name as written, without spaces."""

    tight: str
    place: Place


@lru_cache(maxsize=16384)
def arabic_key(form: str) -> str:
    """What the spellings of one Arabic word share: no article, one ending for ه, ا and اء, one form of ابو."""
    key = form[2:] if form.startswith("ال") and len(form) > 3 else form
    if key in _SPELLED:
        return "ابو"
    key = key.replace("ظ", "ض").rstrip("ء")
    if not key.endswith("ه") or len(key) < 3:
        return key
    return key[:-1] if key.endswith("اه") else key[:-1] + "ا"


@lru_cache(maxsize=16384)
def latin_key(form: str) -> str:
    """The consonants of a romanised word: Shuhayl, Shahil and Shheil are one. Empty for an article."""
    return "" if form in ARTICLES else consonants(form) or form[:1]


@lru_cache(maxsize=16384)
def consonants(form: str) -> str:
    """The consonants of a romanised word, each sound in one spelling."""
    form = _DOUBLED.sub(r"\1", plain(form))
    for pair, one in _DIGRAPHS:
        form = form.replace(pair, one)
    return form.removesuffix("h").translate(_SOUNDS)


@lru_cache(maxsize=16384)
def voiced(tight: str) -> str:
    """A romanised name with each vowel in one spelling: Ruwayhina, Rweihineh and Rouwaihina are one."""
    form = _ENDING.sub("a", _DOUBLED.sub(r"\1", tight))
    for pair, one in _VOWELS:
        form = form.replace(pair, one)
    return _DOUBLED.sub(r"\1", form)


@lru_cache(maxsize=16384)
def plain(form: str) -> str:
    """A romanised word in lower case without accents, apostrophes or marks; numbers stay."""
    if form.isascii() and form.isalnum():
        return form.lower()
    return _romanised(form).replace(" ", "")


def sound_key(form: str) -> str:
    """The consonants of an Arabic word, those that sound alike as one, weak letters left out."""
    return form.removeprefix("ال").translate(_ALIKE)


def roman_key(form: str) -> str:
    """The consonants of an Arabic word as `latin_key` gives those of its romanisation: حمرين and Hamrin are one."""
    return _DOUBLED.sub(r"\1", form.removeprefix("ال").removesuffix("ه").translate(_ROMAN))


class Names:
    """Every name in one language, found by the keys of its words run together."""

    def __init__(self, lang: str, named: Iterable[tuple[str, Place]]) -> None:
        self.firsts: set[str] = set()
        self.prefixes: set[str] = set()
        self._index: dict[str, list[Named]] = {}
        self.get = self._index.get
        """Gives the places of a key; one of several names is there once for each."""
        for name, place in named:
            self._add(_worded(name, lang), place, arabic_key if lang == "ar" else latin_key)
            if lang == "en" and "el" in name and (parted := _GLUED.sub("", name)) != name:  # OCHA writes Khan Elshih
                self._add(_worded(parted, lang), place, latin_key)

    def _add(self, words: list[str], place: Place, key_of: Callable[[str], str]) -> None:
        keys = [key_of(word) for word in words]
        tight = "".join(words)
        joined = "".join(keys)
        self.firsts.add(keys[0])
        self._hold(joined, tight, place)
        if len(words) > 1:
            self.prefixes.update("".join(keys[:count]) for count in range(1, len(keys)))
            self.firsts.add(joined)
            if key_of is arabic_key and (glued := arabic_key(tight)) != joined:
                self.firsts.add(glued)
                self._hold(glued, tight, place)

    def _hold(self, key: str, tight: str, place: Place) -> None:
        held = self._index.setdefault(key, [])
        if not any(one.place is place and one.tight == tight for one in held):
            held.append(Named(tight, place))



def latin_words(name: str) -> list[str]:
    """The words of a romanised name, articles left out."""
    return _worded(_romanised(name), "en")


def _worded(name: str, lang: str) -> list[str]:
    words = name.split()
    return words if lang == "ar" else [word for word in words if word not in ARTICLES] or words


def _romanised(text: str) -> str:
    """Latin names, one a line, in lower case without accents and marks, their words apart."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.lower()).replace("-", " "))


@cache
def names(lang: str) -> Names:
    """The names in `ar` or `en` of every place that is known, read once."""
    return Names(lang, _spelled(lang))


def _spelled(lang: str) -> list[tuple[str, Place]]:
    """Every name in one language, folded, with its place."""
    pairs = [(name, place) for place, row in _named_places() for name in (row[f"name_{lang}"], *row.forms(lang)) if name]
    if lang == "en":
        pairs += [(told, place) for name, place in pairs if place.level == "community" and (told := _as_spoken(name))]
    text = fold("\n".join(name for name, _ in pairs)).text
    folded = (_romanised(text) if lang == "en" else text).split("\n")
    return list(zip(folded, (place for _, place in pairs), strict=True))


def _as_spoken(name: str) -> str:
    """The name as it is said where OCHA translates half of it: Big Sura is Sura al-Kabira; empty where it does not."""
    first, _, rest = name.partition(" ")
    return f"{rest} {_spoken()[first]}" if rest and first in _spoken() else ""


@cache
def _spoken() -> dict[str, str]:
    return {row["translated"]: row["spoken"] for row in _rows("spoken")}


def sounding(forms: tuple[str, ...]) -> tuple[Named, ...]:
    """The communities whose Arabic names sound like these words; none where fewer than two consonants are left."""
    key = "".join(map(sound_key, forms))
    return tuple(_sounds().get(key, ())) if len(key) > 1 else ()


@cache
def _sounds() -> dict[str, list[Named]]:
    out: dict[str, list[Named]] = {}
    for name, place in (pair for pair in _spelled("ar") if pair[1].level == "community"):
        out.setdefault("".join(map(sound_key, name.split())), []).append(Named(name.replace(" ", ""), place))
    return out


@cache
def places_by_code() -> dict[str, Place]:
    """Every place that has a code, by that code."""
    return {place.pcode: place for place, _ in _named_places() if place.pcode}


@cache
def common(lang: str) -> dict[str, str]:
    """The names, without spaces, that are also ordinary words (`common`) or rarer ones and persons' names (`guarded`)."""
    return {row["name"].replace(" ", ""): row["kind"] for row in _rows("common") if row["lang"] == lang}


@cache
def _named_places() -> tuple[tuple[Place, Row], ...]:
    found = [(_area(row), row) for row in _rows("areas")]
    found += [(_coded(row, "adm3" if len(row["pcode"]) > 6 else "adm2", row["pcode"][:4]), row) for row in _rows("districts")]
    found += [(_coded(row, "community", row["area"]), row) for row in _rows("communities")]
    found += [(_coded(row, "town", row["area"]), row) for row in _rows("towns")]
    coded = {place.pcode: place for place, _ in found}
    return (*found, *((coded[row["pcode"]] if row["pcode"] else _site(row), row) for row in _rows("extra")))


def _rows(name: str) -> list[Row]:
    return read_table(shipped("data", "places", f"{name}.tsv"))


def _area(row: Row) -> Place:
    pcode, level = row["pcode"], row["level"]
    adm1 = {"country": "", "adm1": pcode}.get(level, row["parent"])
    return Place(pcode, row["name_en"], row["name_ar"], adm1, pcode if level == "adm2" else "", None, None, level, 4)


def _coded(row: Row, level: str, area: str) -> Place:
    """A place whose `area` is the code of an adm3 of Syria, or of an adm1."""
    syrian = level != "town"
    adm1, adm2 = (area[:4], area[:6]) if syrian else (area, "")
    cells = row.cells
    return Place(row["pcode"], row["name_en"], row["name_ar"], adm1, adm2, _degrees(cells.get("lat")), _degrees(cells.get("lon")),
                 level, int(cells.get("size") or 0))


def _site(row: Row) -> Place:
    lat, lon = _degrees(row["lat"]), _degrees(row["lon"])
    return Place("", row["name_en"], row["name_ar"], row["area"], "", lat, lon, "site", 1 if row["level"] == "village" else 3)


def _degrees(cell: str | None) -> float | None:
    return float(cell) if cell else None
