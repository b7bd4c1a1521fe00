"""Folders, and files that are no files of reports."""

import os
from pathlib import Path

import pytest

from stats.model import Report
from stats.read import Unread, reports
from stats.store import Store


def put(path: Path, content: str = "عنوان\nقتل مدني.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def ids(*paths: Path) -> list[str]:
    return [item.id for item in reports(paths) if isinstance(item, Report)]


def errors(*paths: Path) -> list[str]:
    return [item.error for item in reports(paths) if isinstance(item, Unread)]


def test_folders_recurse_in_the_order_of_names_without_what_is_hidden(tmp_path):
    for name in ("c.txt", "b/two.txt", "b/one.TXT", "a.txt", ".hidden.txt", ".git/x.txt"):
        put(tmp_path / name)
    assert ids(tmp_path) == ["a", "one", "two", "c"]
    assert errors(tmp_path) == []


def test_paths_are_read_in_the_order_given(tmp_path):
    assert ids(put(tmp_path / "b.txt"), put(tmp_path / "a.txt")) == ["b", "a"]


def test_a_folder_linked_into_itself_is_read_once(tmp_path):
    put(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "again").symlink_to(tmp_path)
    assert ids(tmp_path) == ["a"]


def test_a_store_among_reports_is_no_reports(tmp_path):
    put(tmp_path / "a.txt")
    Store(tmp_path / "stats-store", create=True)
    assert ids(tmp_path) == ["a"]
    assert errors(tmp_path) == [f"{tmp_path / 'stats-store'}: this folder is a store, not reports to read"]


def test_files_of_other_kinds_in_a_folder_are_named_but_fail_nothing(tmp_path):
    for name in ("a.txt", "x.css", "y.css", "LICENSE"):
        put(tmp_path / name)
    put(tmp_path / "origins.csv", "id,name_ar\nmonitor,مرصد")
    passed = [item for item in reports([tmp_path]) if isinstance(item, Unread)]
    assert all(item.passed_over for item in passed)
    assert passed[0].error.startswith(f"{tmp_path / 'origins.csv'}: there is no column `text`")
    assert passed[1].error == f"{tmp_path}: files of other kinds were passed over: 2 .css, 1 LICENSE"


def test_a_folder_without_reports_is_a_failure(tmp_path):
    [unread] = reports([tmp_path])
    assert (unread.passed_over, unread.error.partition(": ")[2][:29]) == (False, "this folder holds no reports:")
    put(tmp_path / "x.css")
    assert [item.passed_over for item in reports([tmp_path])] == [True, False]


def test_each_unusable_path_has_its_own_sentence(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere.txt")
    assert [error.partition(": ")[2][:40] for error in errors(
        tmp_path / "nothing.txt", put(tmp_path / "a.docx"), tmp_path / "pipe.txt", tmp_path / "broken.txt",
    )] == [
        "there is no such file or folder",
        "the suffix '.docx' is not known: give a ",
        "this is no file but a pipe or a device: ",
        "there is no such file or folder",
    ]


def test_an_unreadable_file_and_folder(tmp_path):
    put(tmp_path / "a.txt").chmod(0)
    put(tmp_path / "b" / "b.txt").parent.chmod(0)
    if os.access(tmp_path / "a.txt", os.R_OK):
        pytest.skip("this user may read every file")
    put(tmp_path / "c.txt")
    assert ids(tmp_path) == ["c"]
    assert [error.partition(": ")[2] for error in errors(tmp_path)] == [
        "it cannot be opened: Permission denied", "this folder cannot be opened: Permission denied"]
    (tmp_path / "b").chmod(0o700)
