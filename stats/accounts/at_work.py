"""Whether people were at the work of a civil trade when they were harmed: that makes them civilians (codebook 6)."""

from __future__ import annotations

from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words
from stats.text.word import stems

_TENDS = {"ar": form_words("ar", "tends"), "en": form_words("en", "tends")}
_TENDED = {"ar": form_words("ar", "tended") | form_words("ar", "animals"), "en": form_words("en", "tended")}
_DURING = frozenset(("اثناء", "خلال", "قيامه", "قيامها", "قيامهم", "قيامهما"))
_SUFFIXES = ("هما", "هم", "هن", "ها", "ه")
_REACH = 3


def at_work(tags: Tags, told: tuple[Mention, ...]) -> bool:
    """Whether a sentence tells of herding, harvesting or gathering: أثناء رعيهم الأغنام, يجمعون الحطب, "while picking olives".

    Bodies are only found by who does.
    """
    works = _works if tags.lang == "ar" else _works_in_english
    found = any("body" in mention.people.rule for mention in told)
    return not found and any(works(tags, at) and _tended(tags, at + 1) for at in range(len(tags.forms)))


def _works(tags: Tags, position: int) -> bool:
    """Whether a word is a verb of such work, or its noun behind "during"."""
    form = tags.form(position)
    if form.startswith("ي"):
        return form in _TENDS["ar"]
    return tags.form(position - 1) in _DURING and not _TENDS["ar"].isdisjoint(_bare(form.removeprefix("ب")))


def _bare(form: str) -> list[str]:
    """A noun, and what it is without whose it is."""
    return [form, *(form.removesuffix(suffix) for suffix in _SUFFIXES if form.endswith(suffix))]


def _works_in_english(tags: Tags, position: int) -> bool:
    return tags.form(position) in _TENDS["en"]


def _tended(tags: Tags, start: int) -> bool:
    """Whether beasts, crops or land stand within a few words."""
    near = tags.forms[start:start + _REACH]
    return any(stem in _TENDED[tags.lang] for form in near for _, stem in stems(form))
