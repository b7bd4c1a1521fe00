"""Where a store's tables lie: in folders with odd names, of older and newer formats, held while they are read."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from crash import STATS
from month_accounts import month_extractions

from stats import editions, layout
from stats.errors import StoreError
from stats.rows import COLUMNS
from stats.store import Store
from stats.upkeep.compact import compact


def rewritten(path: Path, **changes: object) -> None:
    """Change what a store says of itself."""
    said = json.loads((path / "store.json").read_text(encoding="utf-8"))
    (path / "store.json").write_text(json.dumps({**said, **changes}), encoding="utf-8")


@pytest.mark.parametrize("name", ["مخزن a b", "100% & 'more'", 'a?#b*{x} "q"', "%", "ü~$HOME"])
def test_a_store_lies_in_a_folder_of_any_name(tmp_path: Path, name: str) -> None:
    store = Store(tmp_path / name, create=True)
    store.ingest(month_extractions()[:3])
    assert (Store(store.path).reports().height, sorted(p.name for p in tmp_path.iterdir())) == (3, [name])


@pytest.mark.parametrize("name", ["a[1]", "100%25", "back\\slash", "two\nlines"])
def test_a_folder_that_delta_cannot_hold_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError, match="choose another --store"):
        Store(tmp_path / name, create=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("changes", "says"), [
    ({"format": layout.FORMAT + 1}, "newer stats made"),
    ({"columns": {**COLUMNS, "weather": {"day": "day"}}}, "newer stats made"),
    ({"columns": {**COLUMNS, "cells": {**COLUMNS["cells"], "low": "float"}}}, "newer stats made"),
    ({"format": 0}, "an older stats made .* `stats store compact"),
    ({"columns": {**COLUMNS, "cells": {"incident_id": "text"}}}, "an older stats made .* `stats store compact"),
    ({"tables": None}, "is damaged"),
    ({"columns": 3}, "is damaged"),
    ({"tables": "../elsewhere"}, "is damaged"),
    ({"tables": "tables-77"}, "put back a copy"),
])
def test_a_store_of_another_format_is_never_misread(tmp_path: Path, changes: dict, says: str) -> None:
    store = Store(tmp_path / "store", create=True)
    rewritten(store.path, **changes)
    with pytest.raises(StoreError, match=says):
        Store(store.path)


def test_a_newer_store_is_not_compacted(tmp_path: Path) -> None:
    store = Store(tmp_path / "store", create=True)
    rewritten(store.path, format=layout.FORMAT + 1)
    before = sorted(store.path.rglob("*"))
    with pytest.raises(StoreError, match="newer stats made"):
        compact(store.path)
    assert sorted(store.path.rglob("*")) == before


def test_what_is_read_is_not_swept_away(tmp_path: Path) -> None:
    reader = Store(tmp_path / "store", create=True)
    home = layout.begun(reader.path)
    editions.create(home)
    layout.name(reader.path, home, layout.KEEP)
    layout.sweep(reader.path)
    assert reader.reports().height == 0
    old = reader.tables
    reader._open(None)
    layout.sweep(reader.path)
    assert (old.exists(), reader.tables) == (False, home)


def test_forgetting_does_not_wait_for_readers(tmp_path: Path) -> None:
    reader = Store(tmp_path / "store", create=True)
    home = layout.begun(reader.path)
    editions.create(home)
    layout.name(reader.path, home, layout.KEEP)
    layout.sweep(reader.path, even_if_read=True)
    assert not reader.tables.exists()


def test_who_waits_for_a_writer_is_told_so(tmp_path: Path) -> None:
    root = Store(tmp_path / "store", create=True).path
    command = [*STATS, "link", "--store", str(root)]
    with layout.locked(root):
        waiting = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        told = waiting.stderr.readline()
    _, rest = waiting.communicate(timeout=60)
    said = rf"waiting for the store at {root}: it is being written by process {os.getpid()}, since [\d:]{{8}}\n"
    assert re.fullmatch(said, told)
    assert (waiting.returncode, rest) == (0, "")
