"""What is kept while reads go on, so that memory does not grow with them: words, and the ids of a file."""

from pathlib import Path

from stats.read import twice
from stats.read.twice import Ids, Placed
from stats.text import kept
from stats.text.kept import Kept


def test_what_is_in_use_is_worked_out_once_and_the_rest_forgotten(monkeypatch):
    monkeypatch.setattr(kept, "_MOST", 10)
    worked: list[str] = []
    length = Kept(lambda word: worked.append(word) or len(word))
    for number in range(1000):
        assert (length["in use"], length[f"word {number}"]) == (6, len(f"word {number}"))
        assert len(length) + len(length._before) <= 20
    assert worked.count("in use") == 1
    assert length["x" * 41] == length["x" * 41] == 41
    assert worked.count("x" * 41) == 2


def refused(ids: Ids, *given: str, path: str = "a.jsonl") -> list[str]:
    return [id_ for id_ in given if ids.refused(Placed(Path(path), False, None, id_))]


def test_an_id_is_met_again_over_so_many_reports_and_files_do_not_mix(monkeypatch):
    monkeypatch.setattr(twice, "WITHIN", 100)
    monkeypatch.setattr(twice, "_SOME", 7)
    ids = Ids()
    every = [f"r{number}" for number in range(250)]
    assert not refused(ids, *every)
    assert refused(ids, *every[-100:]) == every[-100:]
    assert len(ids._met) + len(ids._before) + len(ids._last) <= 2 * (100 + 7)
    assert not refused(ids, "r0")
    assert not refused(ids, "r249", path="b.jsonl")
