"""The commands that ask a store: query, list, link, trace, diff and check."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from month_accounts import month_extractions, month_origins

from stats.cli import group
from stats.store import Store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "مخزن a b"
    Store(path, create=True).ingest(month_extractions(), month_origins())
    return path


def run(store: Path, *arguments: str) -> Result:
    return CliRunner().invoke(group, [*arguments, "--store", str(store)])


def rows(store: Path, *arguments: str) -> list[dict]:
    result = run(store, *arguments, "--format", "jsonl")
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.output.splitlines()]


@pytest.mark.parametrize("width", ["60", "130", "1000", None])
def test_no_id_day_or_column_of_a_table_is_broken(store: Path, width: str | None) -> None:
    found = rows(store, "query", "incidents")
    shown = CliRunner().invoke(group, ["query", "incidents", "--store", str(store)], env={"COLUMNS": width}).output
    words = set(shown.split())
    assert {row["incident_id"] for row in found} | {row["date_start"] for row in found} | {"incident_id", "perpetrators"} <= words
    assert (len(shown.splitlines()) == len(found) + 1) == (width in ("1000", None))


def test_query_incidents_has_the_contracts_shape(store: Path) -> None:
    found = rows(store, "query", "incidents", "--region", "deir-ez-zor", "--month", "2025-12")
    shape = {
        "incident_id", "date_start", "date_end", "date_precision", "adm1", "place", "pcode", "lat", "lon", "geo_precision",
        "perpetrators", "suspected", "weapon", "outcomes", "breakdown", "minor_ages", "attribution", "figures", "reports",
        "previous_ids", "grade", "small_cell",
    }
    assert all(shape <= row.keys() and "SY09" in row["adm1"] for row in found)
    assert len(found) == 8
    assert found[0]["outcomes"]["killed"] == {"low": 2, "best": 3, "high": 3, "origins": 2}
    assert found[0]["date_start"] == "2025-12-01"


def test_incidents_and_cells_with_few_persons_are_flagged(store: Path) -> None:
    found, cells = rows(store, "query", "incidents"), rows(store, "query", "counts")
    assert all(cell["small_cell"] == (cell["best"] in (1, 2)) for cell in cells)
    few = {cell["incident_id"] for cell in cells if cell["small_cell"]}
    aged = {row["incident_id"] for row in found if len(row["minor_ages"]) in (1, 2)}
    groups = few - {c["incident_id"] for c in cells if c["small_cell"] and c["victims"] == "all"}
    assert {row["incident_id"] for row in found if row["small_cell"]} == few | aged
    assert groups
    assert len(few | aged) < len(found)


def test_the_same_region_by_any_name(store: Path) -> None:
    asked = [rows(store, "query", "totals", "--region", name) for name in ("SY09", "deir-ez-zor", "دير الزور", "Deir Ezzor")]
    assert all(answer == asked[0] for answer in asked)
    assert {row["adm1"] for row in asked[0]} == {"SY09"}


def test_as_of_and_edition(store: Path) -> None:
    early = rows(store, "query", "incidents", "--as-of", "2025-12-02")
    assert [row["date_start"] for row in early] == ["2025-12-01", "2025-12-02"]
    assert rows(store, "query", "incidents", "--edition", "0") == []


def test_csv_and_table_say_the_same(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "totals.csv"
    assert run(store, "query", "totals", "--format", "csv", "-o", str(path)).exit_code == 0
    with path.open(encoding="utf-8", newline="") as lines:
        first = next(csv.DictReader(lines))
    assert first == {"adm1": "SY01", "outcome": "arrested", "low": "3", "best": "3", "high": "3", "incidents": "1"}
    assert "SY01" in run(store, "query", "totals").output


@pytest.mark.parametrize("what", ["regions", "actors", "origins", "queries", "editions"])
def test_list(store: Path, what: str) -> None:
    assert len(rows(store, "list", what)) >= 2


def test_every_query_is_listed_with_its_question(store: Path) -> None:
    assert all("?" in row["question"] for row in rows(store, "list", "queries"))


def test_trace_shows_the_ledger(store: Path) -> None:
    result = run(store, "trace", "m-027.0")
    assert result.exit_code == 0
    assert "killed: low 3, best 3, high 3, from 2 independent origins" in result.output


def test_trace_of_a_group_shows_its_ledger(store: Path) -> None:
    [counted] = [row for row in rows(store, "query", "women_children", "--outcome", "killed") if row["victims"] == "children"]
    ledgers = [row["ledger"][0].split() for row in rows(store, "trace", "all.of-children.killed")]
    assert {tuple(words[:3]) for words in ledgers} == {("killed,", "children:", "low")}
    assert sum(int(words[3].strip(",")) for words in ledgers) == counted["low"]
    assert run(store, "trace", "all.of-women.missing").output == "nothing found\n"


def test_link_reviews_and_judges(store: Path) -> None:
    assert rows(store, "link", "--review") == []
    assert run(store, "link", "different", "m-024.0", "m-025.0", "--note", "by hand").output.startswith("recorded; 42 incidents")
    assert [row["why"] for row in rows(store, "diff") if row["what"] == "judgement"] == ["by hand"]
    assert run(store, "link", "undo", "m-024.0", "m-025.0").output.startswith("recorded; 41 incidents")
    assert [row["after"] for row in rows(store, "diff") if row["what"] == "judgement"] == ["taken back"]
    assert "there is none to take back" in run(store, "link", "undo", "m-024.0", "m-025.0").output
    assert run(store, "link").output.startswith("41 incidents")


def test_check_lists_what_is_unresolved(store: Path) -> None:
    assert run(store, "check").output == "nothing found\n"


@pytest.mark.parametrize(("arguments", "says"), [
    (["query", "totlas"], "there is no query 'totlas'; there are:"),
    (["query", "totals", "--region", "deir-ez-zoor-x"], "there is no region"),
    (["query", "totals", "--from", "2025-13-01"], "is not a day"),
    (["query", "totals", "--edition", "77"], "there is no edition 77"),
    (["query", "check_dates", "--region", "deir-ez-zor"], "is of the whole store"),
    (["trace", "no-such-id"], "nothing in the store has the id 'no-such-id'"),
    (["link", "same", "m-001.0"], "give two ids"),
    (["link", "--review", "same", "m-024.0", "m-025.0"], "--review lists pairs"),
    (["link", "--note", "why"], "--note goes with a judgement"),
    (["store", "compact", "--keep", "1"], "at least 2 editions are kept"),
    (["report", "--format", "pdf", "--lang", "both"], "two PDF files need a name"),
    (["link", "same", "m-001.0", "no-such-id"], "nothing in the store has the id 'no-such-id'"),
    (["diff", "--since", "yesterday"], "is not a day"),
])
def test_a_mistake_gets_a_sentence(store: Path, arguments: list[str], says: str) -> None:
    result = run(store, *arguments)
    assert result.exit_code in (1, 2)
    assert says in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", ["query", "list", "link", "trace", "diff", "check"])
def test_help_has_an_example(command: str) -> None:
    assert f"stats {command}" in CliRunner().invoke(group, [command, "-h"]).output


def test_a_missing_store_says_what_to_do(tmp_path: Path) -> None:
    for command in (["query", "totals"], ["trace", "x"], ["link"], ["diff"], ["check"]):
        result = run(tmp_path / "nowhere", *command)
        assert (result.exit_code, "run `stats ingest PATH" in result.output) == (1, True)
