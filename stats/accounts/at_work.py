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
    found = any("body" in mention.people.rule for mention in told)
    return not found and any(_tended(tags, at + 1) for at in _works(tags))


def _works(tags: Tags) -> list[int]:
    """The verbs of such work, and in Arabic its nouns behind "during"."""
    if tags.lang == "en":
        return tags.where(_TENDS["en"])
    behind = [at + 1 for at in tags.where(_DURING) if _is_work(tags.form(at + 1))]
    return [*(at for at in tags.where(_TENDS["ar"]) if tags.form(at).startswith("ي")), *behind]


def _is_work(form: str) -> bool:
    return not (form.startswith("ي") or _TENDS["ar"].isdisjoint(_bare(form.removeprefix("ب"))))


def _bare(form: str) -> list[str]:
    """A noun, and what it is without whose it is."""
    return [form, *(form.removesuffix(suffix) for suffix in _SUFFIXES if form.endswith(suffix))]


def _tended(tags: Tags, start: int) -> bool:
    """Whether beasts, crops or land stand within a few words."""
    near = tags.forms[start:start + _REACH]
    return any(stem in _TENDED[tags.lang] for form in near for _, stem in stems(form))
