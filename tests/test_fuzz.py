"""What must hold of any input, tried on invented ones: text, mutated news, files of any bytes, anything asked for."""

import json
import re
from pathlib import Path

import pytest
from fuzz_targets import LANGUAGES, SEEDS, TARGETS, asking, extraction, reading, words
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stats.read import FORMATS

FINDS = sorted((Path(__file__).parent / "finds").glob("*/*"))
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
PIECES = st.sampled_from([
    *{word for seed in SEEDS for word in seed.split()}, *"،.:؛()[]\"«»-–…\n\t\u200f\u202e\u0640\u064f٣7,", "1,250", "٪", "و",
    "بينهم", "لم", "غير", "مئة", "ألف", "نصف", "الماضي", "من عام", "not", "none of", "dozens", "'s", "#دير_الزور", "https://a.example/1",
])  # fmt: skip
INJECTED = ["'; DROP TABLE reports; --", '" OR 1=1', "$value", "%", "*"]
SHAPES = {
    ".jsonl": b'{"id": "a", "text": "x", "published": "2025-12-20"}\n', ".csv": b'id,text\na,"x"\n', ".txt": b"x\ny",
    ".json": b'{"messages": [{"type": "message"}]}', ".html": b"<html><body><article><p>x</p>",
    ".rss": b"<rss version='2.0'><channel><item><title>x</title></item></channel></rss>",
}  # fmt: skip


@st.composite
def news(draw: st.DrawFn) -> str:
    """A sentence of news, its words left out, doubled, exchanged or met by others."""
    held = draw(st.sampled_from(SEEDS)).split(" ")
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(held)))
        held[at:at + draw(st.integers(0, 3))] = draw(st.lists(PIECES, max_size=3))
    return draw(st.sampled_from([" ", " ", ""])).join(held)


CODED = sorted((Path(__file__).parent / "coded").glob("*/gold.jsonl"))
CLAUSES = sorted({
    clause for path in CODED for line in path.read_text(encoding="utf-8").splitlines()
    for clause in re.split(r"(?<=[،,؛;.:!؟])\s+|\n", json.loads(line)["text"])
})
"""What reports tell between two marks: put together anew they say what no report would, and rules meet that nobody thought of."""
LINKING = st.sampled_from(["أحدهما", "بينهما", "وهما", "كلاهما", "أحدهم", "بينهم", "جميعهم", "one of them", "both", "among them"])


@st.composite
def spliced(draw: st.DrawFn) -> str:
    """Clauses of invented reports one after another, words that point back put into them."""
    words = " ".join(draw(st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=5))).split(" ")
    for word in draw(st.lists(LINKING, max_size=2)):
        words.insert(draw(st.integers(0, len(words))), word)
    return " ".join(words)


@given(TEXT | news() | spliced(), st.sampled_from(LANGUAGES), st.none() | news() | spliced())
@settings(max_examples=600)
def test_extract_any_text(text, lang, title):
    extraction(text, lang, title)


@given(TEXT | news(), st.sampled_from(LANGUAGES))
@settings(max_examples=150)
def test_words_of_any_text(text, lang):
    words(text, lang)


@given(st.sampled_from(sorted(FORMATS)), st.binary(max_size=300), st.integers(0, 80))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_read_any_bytes(suffix, data, at):
    shape = SHAPES.get(suffix, b"")
    reading(data, suffix)
    reading(shape[:at] + data + shape[at:], suffix)


@given(TEXT | st.from_regex(r"[-0-9:TZW+]{1,16}", fullmatch=True) | st.sampled_from(INJECTED))
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_ask_for_anything(text):
    asking(text)


@pytest.mark.parametrize("find", [f"{path.parent.name}/{path.name}" for path in FINDS])
def test_what_fuzzing_found_once_holds_now(find):
    target, _, name = find.partition("/")
    TARGETS[target]((Path(__file__).parent / "finds" / target / name).read_bytes())
