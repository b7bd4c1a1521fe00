"""Whose fire or prisons a pronoun tells: قتل برصاصها (codebook 7)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stats.find.actor import ActorHit

_HARMED = ("target", "victim-affiliation", "area")


def owner(here: Sequence[ActorHit], before: Iterable[ActorHit]) -> tuple[str, ...]:
    """Who acts in the sentence, be it nobody known, else whom it names last unharmed; where it names nobody, who acted last."""
    acting = [hit for hit in reversed(here) if hit.acts]
    named = [hit for hit in reversed(here) if hit.role not in _HARMED]
    told = [] if here else [hit for hit in before if hit.acts]
    return next((hit.actors for hit in (*acting, *named, *told)), ())
