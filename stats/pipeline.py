"""The way a report travels, a step a line: start reading here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from stats.accounts import Reading, accounts
from stats.find.grammar import mentions
from stats.find.origin import Origins, shipped_origins
from stats.find.source import find_sources, resolved
from stats.find.tags import Tags, tag
from stats.find.weapon import find_weapons
from stats.model import Extraction, Report
from stats.text.sentence import Sentence, sentences


def extract(report: Report, origins: Origins | None = None) -> Extraction:
    """Read the figures and accounts out of one report; `origins` adds bodies of the user's own to those shipped."""
    origins = origins or shipped_origins()
    lang = report.lang or "ar"
    tagged = [tag(sentence, lang, report.day) for sentence in body(report)]
    told = [tuple(mentions(tags)) for tags in tagged]
    if not any(told):
        return Extraction(report)
    sources = resolved([find_sources(tags.words, lang, origins) for tags in tagged], report.publisher, origins)
    readings = [
        Reading(tags, found, tuple(hits), tuple(find_weapons(tags.words, lang)))
        for tags, found, hits in zip(tagged, told, sources, strict=True)
    ]
    return accounts(report, readings, origins.of_publisher(report.publisher) or "")


def body(report: Report) -> Sequence[Sentence]:
    """The sentences of a report."""
    return sentences(report)
