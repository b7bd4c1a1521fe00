"""The way a report travels, a step a line: start reading here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from stats.accounts import Reading, accounts, acts
from stats.find.date import day_of_telling
from stats.find.grammar import mentions
from stats.find.grammar.restated import settled
from stats.find.harm import act_words, harm_words, telling
from stats.find.natural import without_natural
from stats.find.origin import Origins, shipped_origins
from stats.find.source import find_sources
from stats.find.source_resolved import HOME, resolved
from stats.find.speaker import carried
from stats.find.tags import Tags
from stats.model import Extraction, Report
from stats.text.furniture import without_furniture
from stats.text.sentence import Sentence, sentences

_ACTS = 4
"""So many sentences that may tell an act are read where nobody is harmed."""


def extract(report: Report, origins: Origins | None = None) -> Extraction:
    """Read the figures and accounts out of one report; `origins` adds bodies of the user's own to those shipped."""
    lang = report.lang or "ar"
    told = sentences(report) if harm_words().in_text(f"{report.title or ''}\n{report.text}") else []
    harmed = telling(told)
    tagged = _tagged(without_furniture(told, lang), report.day) if harmed else []
    found = settled([tuple(mentions(tags)) if tags.sentence.index in harmed else () for tags in tagged])
    found = without_natural(tagged, found)
    if not any(found):
        return Extraction(report)
    origins = origins or shipped_origins()
    sources = [find_sources(tags.forms, tags.lang, origins) for tags in tagged]
    named = resolved(sources, report.publisher, origins, partial(_countries, tagged))
    readings = [
        Reading(tags, told_of, tuple(hits))
        for tags, told_of, hits in zip(tagged, found, carried([tags.sentence for tags in tagged], named), strict=True)
    ]
    return accounts(report, readings, origins.of_publisher(report.publisher) or "")


def _countries(tagged: Sequence[Tags]) -> list[str]:
    """The countries whose places a report names, the one named most first; of as many of each, Syria."""
    named = Counter(area[:2] for tags in tagged for hit in tags.places.values() for area in hit.adm1[:1])
    return sorted(named, key=lambda country: (-named[country], country != HOME))


def with_act(extraction: Extraction) -> Extraction:
    """The same with the act that the report tells first, where it counts nobody: what linking goes by, and no figure."""
    report = extraction.report
    lang = report.lang or "ar"
    words = act_words()
    if extraction.figures or not words.in_text(f"{report.title or ''}\n{report.text}"):
        return extraction
    told = [sentence for sentence in without_furniture(sentences(report), lang) if words.in_words(sentence.forms)]
    return replace(extraction, acts=acts(report, _tagged(told[:_ACTS], report.day)))


def _tagged(told: Sequence[Sentence], published: date | None) -> list[Tags]:
    """Tag a report's sentences; where it names its own day ("today, Monday"), its relative words mean that day."""
    tagged = list(_in_order(told, published))
    own = day_of_telling([hit for tags in tagged if tags.names_its_day for hit in tags.dates.values()], published)
    return tagged if own == published else list(_in_order(told, own))


def _in_order(told: Sequence[Sentence], published: date | None) -> Iterator[Tags]:
    before: Tags | None = None
    for sentence in told:
        before = Tags(sentence, published, before)
        yield before
