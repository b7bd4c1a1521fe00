"""Whether a telling states how many were civilians, or only shows it by who they were or what was hit (codebook 6 and 11)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from stats.find.lexicon import Lexicon
from stats.language import table
from stats.model import Account, Claim, Figure, Report
from stats.text.sentence import language
from stats.text.word import forms_of

_GROUP = "civilians"


def with_evidence(account: Account, figures: Sequence[Figure], report: Report) -> Account:
    """The account with what its claims do not state marked as `evident`."""
    claims = tuple(_marked(claim, figures, report) for claim in account.claims)
    return account if claims == account.claims else replace(account, claims=claims)


def _marked(claim: Claim, figures: Sequence[Figure], report: Report) -> Claim:
    if _GROUP not in claim.groups:
        return claim
    mine = [f for f in figures if f.figure_id in claim.figures or f.part_of in claim.figures]
    stated = any(f.span == claim.groups[_GROUP] and f.status == "civilian" and _states(f, report) for f in mine)
    return claim if stated else replace(claim, evident=(_GROUP,))


def _states(figure: Figure, report: Report) -> bool:
    told = forms_of(report.field(figure.field)[figure.start:figure.end])
    return bool(_words(language(told, report.lang or "ar")).find(told))


@cache
def _words(lang: str) -> Lexicon[bool]:
    return Lexicon((form, True) for row in table(lang, "civilian_words") for form in row.forms())
