"""The corpus that benchmarks read: the same bytes for a seed, of the size and the share of casualty reports that it promises."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from random import Random
from statistics import mean

from bench.corpus import Writer
from stats.pipeline import extract
from stats.read import report_from

ROOT = Path(__file__).parents[1]


def corpus(*arguments: str) -> bytes:
    command = [sys.executable, "-m", "bench.corpus", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout


def test_a_seed_gives_the_same_bytes_and_the_first_reports_do_not_depend_on_how_many_follow():
    first = corpus("200", "--seed", "3")
    assert corpus("200", "--seed", "3") == first
    assert corpus("250", "--seed", "3").startswith(first)
    assert corpus("200", "--seed", "4") != first


def test_it_is_of_the_size_and_the_casualty_share_it_promises():
    rows = [json.loads(line) for line in corpus("300").splitlines()]
    assert len({row["id"] for row in rows}) == 300
    sizes = sorted(len(row["text"].encode()) for row in rows)
    assert (sizes[0] > 300, sizes[-1] < 4500) == (True, True)
    assert 900 < mean(sizes) < 1700
    share = mean(bool(extract(report_from(row)).figures) for row in rows)
    assert 0.17 < share < 0.31


def test_news_of_other_things_gives_no_figure():
    random, told = Random(11), {}
    for number in range(500):
        lang = "en" if number % 4 == 0 else "ar"
        writer = Writer(random, lang, date(2025, 12, 20))
        text = writer.posted(writer.other())
        found = extract(report_from({"text": text, "lang": lang, "published": "2025-12-20"})).figures
        told |= {figure.quote: (figure.outcome, figure.low) for figure in found}
    assert not told
