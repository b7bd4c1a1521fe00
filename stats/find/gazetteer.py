"""The places that are known, and every spelling under which a name may be looked up.

Sources and licences are told in `data/places/README.md`: OCHA COD-AB (CC BY-IGO), GeoNames (CC BY 4.0).
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from stats.language import Row, read_table
from stats.shipped import shipped
from stats.text.normalise import fold

LEVELS = ("country", "adm1", "adm2", "adm3", "community", "town", "site")
ARTICLES = frozenset(["al", "el", "as", "ash", "ar", "az", "ez", "es", "esh", "at", "et", "an", "en", "ad", "ed", "ath", "adh", "er", "il", "ul", "us", "l"])
_SPELLED = ("ابي", "ابا", "بو")
_DIGRAPHS = (("sh", "š"), ("ch", "š"), ("kh", "x"), ("gh", "ğ"), ("th", "t"), ("dh", "d"), ("ph", "f"), ("dj", "j"), ("ck", "k"))
_SOUNDS = str.maketrans({"q": "k", "c": "k", "v": "f"} | dict.fromkeys("aeiouyw", None))
_ALIKE = str.maketrans("طثذضظصقغ", "تتدددسكك", "اويعهء")
_APOSTROPHES = frozenset("ʿʾʻʼ‘’")
_GLUED = re.compile(r"^el(?=\w{3})")
_DOUBLED = re.compile(r"(.)\1")


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


@lru_cache(maxsize=65536)
def arabic_key(form: str) -> str:
    """What the spellings of one Arabic word share: no article, one ending for ه, ا and اء, one form of ابو."""
    key = form[2:] if form.startswith("ال") and len(form) > 3 else form
    if key in _SPELLED:
        return "ابو"
    key = key.replace("ظ", "ض").rstrip("ء")
    if not key.endswith("ه") or len(key) < 3:
        return key
    return key[:-1] if key.endswith("اه") else key[:-1] + "ا"


@lru_cache(maxsize=65536)
def latin_key(form: str) -> str:
    """The consonants of a romanised word: Shuhayl, Shahil and Shheil are one. Empty for an article."""
    return "" if form in ARTICLES else consonants(form) or form[:1]


@lru_cache(maxsize=65536)
def consonants(form: str) -> str:
    """The consonants of a romanised word, each sound in one spelling."""
    form = _DOUBLED.sub(r"\1", plain(form))
    for pair, one in _DIGRAPHS:
        form = form.replace(pair, one)
    return form.removesuffix("h").translate(_SOUNDS)


@lru_cache(maxsize=65536)
def plain(form: str) -> str:
    """A romanised word in lower case without accents, apostrophes or marks; numbers stay."""
    if form.isascii() and form.isalnum():
        return form.lower()
    letters = unicodedata.normalize("NFKD", form).lower()
    return "".join(char for char in letters if char.isalnum() and char not in _APOSTROPHES)


def sound_key(form: str) -> str:
    """The consonants of an Arabic word, those that sound alike as one, weak letters left out."""
    return form.removeprefix("ال").translate(_ALIKE)


class Names:
    """Every name in one language, found by the keys of its words run together."""

    def __init__(self, lang: str, named: Iterable[tuple[str, Place]]) -> None:
        self.key = arabic_key if lang == "ar" else latin_key
        self.firsts: set[str] = set()
        self._index: dict[str, list[Named]] = {}
        for name, place in named:
            words = name.split() if lang == "ar" else latin_words(name)
            self._add(words, Named("".join(words), place))
            if any(word[:2] == "el" for word in words):  # OCHA writes Khan Elshih
                self._add([_GLUED.sub("", word) for word in words], Named("".join(_GLUED.sub("", word) for word in words), place))

    def _add(self, words: list[str], named: Named) -> None:
        keys = [key for key in map(self.key, words) if key]
        if not keys:
            return
        glued = self.key(named.tight)
        self.firsts.update((keys[0], glued))
        for joined in {"".join(keys), glued}:
            places = self._index.setdefault(joined, [])
            if named not in places:
                places.append(named)

    def get(self, key: str) -> list[Named] | None:
        """The places of a key; those of several names of one place are repeated."""
        return self._index.get(key)


def latin_words(name: str) -> list[str]:
    """The words of a romanised name, articles left out."""
    words = [plain(word) for word in re.split(r"[\s\-]+", name)]
    return [word for word in words if word and word not in ARTICLES] or [word for word in words if word]


@cache
def names(lang: str) -> Names:
    """The names in `ar` or `en` of every place that is known, read once."""
    return Names(lang, _spelled(lang))


def _spelled(lang: str) -> list[tuple[str, Place]]:
    """Every name in one language, folded, with its place."""
    pairs = [(name, place) for place, row in _named_places() for name in (row[f"name_{lang}"], *row.forms(lang)) if name]
    folded = fold("\n".join(name for name, _ in pairs)).text.split("\n")
    return list(zip(folded, (place for _, place in pairs), strict=True))


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
    return Place("", row["name_en"], row["name_ar"], row["area"], "", lat, lon, "site", 3)


def _degrees(cell: str | None) -> float | None:
    return float(cell) if cell else None
