"""What others read: each export holds the report's totals, nothing runs as a formula, what was not reported stays empty."""

import csv
import io
import json
import re
import zipfile
from datetime import date

import polars as pl
import pytest
from report_sample import month_data

from stats.language import read_table
from stats.publish import formats, layouts, tables
from stats.shipped import shipped

DATA = month_data()
NASTY = '=HYPERLINK("http://example.org")'


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def numbers(held, **wanted):
    """low, best, high of the one row of an outcome that has these cells."""
    [row] = [row for row in held if all(row[key] == value for key, value in wanted.items())]
    return [row[end] for end in ("low", "best", "high")]


def test_csv_holds_every_count_once_with_its_code():
    held = rows(formats.made(DATA, "csv").decode())
    assert len(held) == sum(len(DATA[key]) for key in (
        "totals", "shared", "unresolved", "all", "by_month", "by_day", "by_actor", "groups", "ages", "period"))
    assert numbers(held, code="2025-12.killed", part="all") == ["69", "74", "82"]
    assert numbers(held, code="2025-12.arrested", part="all") == ["77", "113", ""]
    assert numbers(held, code="2025-12.SY01.killed_or_wounded", part="region") == ["0", "0", "0"]
    assert {row["open"] for row in held if row["part"] == "all" and row["outcome"] == "arrested"} == {"true"}
    assert {row["invented"] for row in held} == {"true"}


@pytest.mark.parametrize("outcome", ["killed", "wounded", "arrested"])
def test_the_parts_of_the_csv_add_up(outcome):
    held = [row for row in rows(formats.made(DATA, "csv").decode()) if row["outcome"] == outcome]
    for end in ("low", "best"):
        parts = sum(int(row[end]) for row in held if row["part"] in ("region", "shared", "unresolved"))
        assert parts == sum(int(row[end]) for row in held if row["part"] == "all")


def test_hxl_tags_stand_under_the_header_on_request():
    for form in ("csv", "hapi"):
        header, tags = list(csv.reader(io.StringIO(formats.made(DATA, form, hxl=True).decode())))[:2]
        assert len(header) == len(tags)
        assert all(tag.startswith("#") for tag in tags)
        assert not formats.made(DATA, form).decode().splitlines()[1].startswith("#")


def test_json_holds_what_the_contract_asks():
    held = json.loads(formats.made(DATA, "json"))
    assert {"totals", "shared", "unresolved", "all", "period", "policies", "invented"} <= set(held)
    assert held["invented"] is True
    keys = [(row["adm1"], row["outcome"]) for row in held["totals"]]
    assert keys == sorted(keys)
    assert {tuple(row["adm1"]) for row in held["shared"]} == {("SY04", "SY09")}


def test_parquet_is_typed_and_equals_the_csv():
    frame = pl.read_parquet(io.BytesIO(formats.made(DATA, "parquet")))
    assert frame.schema["low"] == frame.schema["high"] == pl.Int64
    assert frame.schema["open"] == pl.Boolean
    assert frame.to_dicts() == tables.rows(DATA)


def test_the_workbook_has_typed_cells_frozen_headers_and_a_sheet_on_method():
    book = zipfile.ZipFile(io.BytesIO(formats.made(DATA, "xlsx")))
    names = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
    assert names == ["figures", "incidents", "method"]
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert 'ySplit="1"' in sheet
    assert 'state="frozen"' in sheet
    assert "<v>113</v>" in sheet
    assert "<autoFilter" in sheet
    longest = max(len(row["code"]) for row in tables.rows(DATA))
    assert float(re.search(r'<col min="2" max="2" width="([\d.]+)"', sheet)[1]) >= longest
    assert "yyyy-mm-dd" in book.read("xl/styles.xml").decode()
    first = (date.fromisoformat(DATA["incidents"][0]["date_start"]) - date(1899, 12, 30)).days
    assert f"<v>{first}</v>" in book.read("xl/worksheets/sheet2.xml").decode()
    texts = book.read("xl/sharedStrings.xml").decode()
    assert "span-and-majority" in texts
    assert "Invented data" in texts


def test_the_total_of_killed_is_in_every_export_of_incidents():
    total, places = {"low": 69, "best": 74, "high": 82}, json.loads(formats.made(DATA, "geojson"))["features"]
    package = zipfile.ZipFile(io.BytesIO(formats.made(DATA, "datapackage")))
    incidents = rows(package.read("incidents.csv").decode())
    held = next(row for row in json.loads(formats.made(DATA, "json"))["all"] if row["outcome"] == "killed")
    assert {end: held[end] for end in total} == total
    assert {end: sum(int(row[f"killed_{end}"] or 0) for row in incidents) for end in total} == total
    assert {end: sum(place["properties"].get(f"killed_{end}", 0) for place in places) for end in total} == total
    frame = pl.read_parquet(io.BytesIO(formats.made(DATA, "parquet"))).filter(part="all", outcome="killed")
    assert frame.select(*total).to_dicts() == [total]


def test_nothing_runs_as_a_formula():
    data = {**DATA, "incidents": [{**DATA["incidents"][0], "place": NASTY, "title": NASTY}]}
    for form in ("acled", "ged"):
        assert f'"\'{NASTY[:10]}' in formats.made(data, form).decode()
    package = zipfile.ZipFile(io.BytesIO(formats.made(data, "datapackage")))
    assert "'=HYPERLINK" in package.read("incidents.csv").decode()
    book = zipfile.ZipFile(io.BytesIO(formats.made(data, "xlsx")))
    sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1"])
def test_cells_that_begin_like_a_formula_are_made_harmless(text):
    assert tables.inert(text) == f"'{text}"


@pytest.mark.parametrize("value", ["Homs", "2025-12-01", "", None, -1, 3.5, "a=b"])
def test_other_cells_stay_as_they_are(value):
    assert tables.inert(value) == value


def test_geojson_has_points_with_their_precision_and_none_without_a_place():
    nowhere = {**DATA["incidents"][0], "incident_id": "i-x", "lat": None, "lon": None, "geo_precision": None}
    held = json.loads(formats.made({**DATA, "incidents": [*DATA["incidents"], nowhere]}, "geojson"))
    assert len(held["features"]) == len(DATA["incidents"]) + 1
    assert held["features"][0]["geometry"] == {"type": "Point", "coordinates": [40.0, 35.0]}
    assert held["features"][0]["properties"]["geo_precision"] == 1
    assert held["features"][-1]["geometry"] is None
    assert sum(feature["properties"].get("killed_best", 0) for feature in held["features"][:-1]) == 74


@pytest.mark.parametrize(("form", "key", "flag"), [
    ("json", "incident_id", "small_cell"), ("geojson", "incident_id", "small_cell"), ("acled", "event_id_cnty", "tags"),
    ("ged", "id", "small_cell"), ("datapackage", "incident_id", "small_cell"),
])  # fmt: skip
def test_every_export_of_incidents_flags_those_with_few_persons(form, key, flag):
    flags = {str(row[key]): "small cell" in row[flag] if flag == "tags" else row[flag] in (True, "true") for row in listed(form)}
    told = {row["incident_id"]: row["small_cell"] for row in DATA["incidents"] if form != "ged" or "killed" in row["outcomes"]}
    assert flags == told
    assert set(flags.values()) == ({True} if form == "ged" else {True, False})


def test_a_workbook_flags_incidents_with_few_persons_too():
    book = zipfile.ZipFile(io.BytesIO(formats.made(DATA, "xlsx")))
    strings, sheet = (book.read(f"xl/{name}.xml").decode() for name in ("sharedStrings", "worksheets/sheet2"))
    assert "small_cell" in strings
    told = [value for row in DATA["incidents"] for value in (row["small_cell"], True)]
    assert [value == "1" for value in re.findall(r't="b"><v>(\d)</v>', sheet)] == told


def listed(form):
    """The incidents of an export."""
    made = formats.made(DATA, form)
    if form == "datapackage":
        return rows(zipfile.ZipFile(io.BytesIO(made)).read("incidents.csv").decode())
    if form == "geojson":
        return [feature["properties"] for feature in json.loads(made)["features"]]
    return json.loads(made)["incidents"] if form == "json" else rows(made.decode())


def test_hapi_counts_every_incident_once_and_says_what_is_shared_or_missing():
    undated = {**DATA["incidents"][0], "date_start": None, "adm1": [], "outcomes": {}}
    held = rows(formats.made({**DATA, "incidents": [*DATA["incidents"], undated]}, "hapi").decode())
    assert sum(int(row["events"]) for row in held) == len(DATA["incidents"]) + 1
    assert sum(int(row["fatalities"] or 0) for row in held) == 74
    assert [row["warning"] for row in held if row["warning"]] == ["shared by SY04+SY09, counted once here"]
    assert [row["error"] for row in held if row["error"]] == ["no date and place in the reports"]
    assert {row["reference_period_end"] for row in held} == {"2025-12-31", ""}
    assert next(row for row in held if row["admin1_code"] == "SY01")["fatalities"] == ""


def test_acled_and_ged_layouts_hold_the_totals_of_killed():
    acled, ged = (rows(formats.made(DATA, form).decode()) for form in ("acled", "ged"))
    assert len(acled) == len(DATA["incidents"])
    assert sum(int(row["fatalities"] or 0) for row in acled) == 74
    assert [sum(int(row[end]) for row in ged) for end in ("low", "best", "high")] == [69, 74, 82]


@pytest.mark.parametrize("layout", ["hapi", "acled", "ged"])
def test_what_a_layout_documents_as_empty_is_empty_and_the_rest_is_filled_somewhere(layout):
    undated = {**DATA["incidents"][0], "date_start": None}
    held = rows(formats.made({**DATA, "incidents": [*DATA["incidents"], undated]}, layout).decode())
    documented = {row["column"]: row["holds"] for row in read_table(shipped("reports", "layouts.tsv")) if row["layout"] == layout}
    assert list(held[0]) == list(documented) == list(layouts.columns(layout))
    for column, holds in documented.items():
        assert any(row[column] for row in held) == bool(holds), column


def test_the_data_package_describes_its_files():
    package = zipfile.ZipFile(io.BytesIO(formats.made(DATA, "datapackage")))
    about = json.loads(package.read("datapackage.json"))
    assert [resource["path"] for resource in about["resources"]] == ["figures.csv", "incidents.csv"]
    assert about["licenses"]
    assert about["sources"]
    assert about["policies"] == DATA["policies"]
    for resource in about["resources"]:
        content = package.read(resource["path"])
        header = next(csv.reader(io.StringIO(content.decode())))
        assert [field["name"] for field in resource["schema"]["fields"]] == header
        assert resource["bytes"] == len(content)
        for row in rows(content.decode()):
            assert all(_is(row[f["name"]], f["type"]) for f in resource["schema"]["fields"])


def _is(text, kind):
    number, day = r"-?\d+(\.\d+)?", r"\d{4}-\d\d-\d\d"
    shape = {"integer": r"-?\d+", "number": number, "boolean": "true|false", "date": day, "string": ".*"}
    return text == "" or bool(re.fullmatch(shape[kind], text, re.S))


@pytest.mark.parametrize("form", [
    "pdf", "html", "csv", "json", "xlsx", "parquet", "geojson", "hapi", "acled", "ged", "datapackage",
])
def test_the_same_data_gives_the_same_bytes_also_of_an_empty_month(form):
    for data in (month_data(["E01"]), month_data([])):
        assert formats.made(data, form) == formats.made(data, form)
