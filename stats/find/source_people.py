"""People told beside their institution are one speaker with it (codebook 7): a monitor's activists, the doctors of a hospital."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator

from stats.find.lexicon import Hit
from stats.find.origin import Name, Origins
from stats.language import folded, form_words

_MEDICS, _HOSPITAL, _CLAUSE = ("medical-source", "medical-sources"), "hospital", 4
_INSIDE = {"ar": form_words("ar", "of_hospital"), "en": form_words("en", "of_hospital")}
_NEXT = frozenset((",", "،", "and"))
_SOURCES = {"ar": (("مصدر", "private-source"), ("مصادر", "private-sources")),
            "en": (("source", "private-source"), ("sources", "private-sources"))}
_OUTLETS = {lang: folded(lang, "attribution", "cue", "body") for lang in ("ar", "en")}


def with_their_people(
    names: Iterable[Hit[Name]], form: Callable[[int], str], lang: str, origins: Origins,
) -> Iterator[Hit[Name]]:
    """The names of a sentence, those of people and of the institution that they speak for or work in as one."""
    last: Hit[Name] | None = None
    for name in names:
        values = last and (_of_body(last, name, form, lang, origins) or _of_medics(last, name, form, lang))
        if last and not values:
            yield last
        last = Hit(last.start, name.end, last.clitics, values) if last and values else name
    if last:
        yield last


def _of_body(
    first: Hit[Name], second: Hit[Name], form: Callable[[int], str], lang: str, origins: Origins,
) -> tuple[Name, ...]:
    """A named body whose own people are told: نشطاء مرصد النهر, مصدر عسكري في مكتب النهر, "Heron Monitor activists"."""
    inside = second.start - (form(first.end) in _INSIDE[lang]) == first.end and second.clitics in ("", "ال")
    if inside and origins[first.values[0].origin].unnamed and _has_people(second, origins):
        return second.values
    own = lang == "en" and first.end == second.start and origins[second.values[0].origin].unnamed
    return first.values if own and _has_people(first, origins) else ()


def _has_people(body: Hit[Name], origins: Origins) -> bool:
    owner = origins[body.values[0].origin]
    return not (owner.unnamed or owner.outlet or all(value.short for value in body.values))


def _of_medics(first: Hit[Name], second: Hit[Name], form: Callable[[int], str], lang: str) -> tuple[Name, ...]:
    """The medics told as those of some hospital: the source is a medical one, no matter where it works."""
    if first.values[0].origin not in _MEDICS or second.values[0].origin != _HOSPITAL:
        return ()
    gap = [form(at) for at in range(first.end, second.start + (lang == "en"))]
    inside = second.clitics == "ب" if first.end == second.start and lang == "ar" else gap[0] in _INSIDE[lang]
    return first.values if inside and len(gap) <= _CLAUSE + (lang == "en") and _NEXT.isdisjoint(gap) else ()


def private_sources(start: int, form: Callable[[int], str], lang: str, named: Container[int]) -> str:
    """The id of the sources without a name that told an outlet at `start`, or that it calls its own: وقالت مصادر لـ…, "sources
    told …". Empty where there are none, or where a name holds them (`named`: its words): "a medical source told …"."""
    at = start - 1
    while form(at) in _BETWEEN or form(at) in _OUTLETS[lang]:
        at -= 1
    return next((kind for noun, kind in _SOURCES[lang] if form(at).removeprefix("و") == noun and at not in named), "")


_BETWEEN = frozenset(("ل", ",", "،", "told", "to", "the"))
