"""Arabic people told by their nation, or by the force they are of, alone: استشهد فلسطيني, مقتل 12 حوثيا (codebook 3 and 6)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.grammar.ar_count import numbered
from stats.find.grammar.ar_name_behind import name_behind
from stats.find.grammar.ar_names import right_behind
from stats.find.people import VAGUE_PLURAL, People
from stats.find.tags import Tags
from stats.language import form_words

_ONE, _TWO, _MORE = (1, 1, "exact"), (2, 2, "exact"), (VAGUE_PLURAL["ar"], None, "vague")
_ENDINGS = {
    "": (_ONE, "unknown"), "ا": (_ONE, "unknown"), "ان": (_TWO, "unknown"), "ين": (_MORE, "unknown"), "ون": (_MORE, "unknown"),
    "ه": (_ONE, "female"), "تان": (_TWO, "female"), "تين": (_TWO, "female"), "ات": (_MORE, "female"),
}
_HOUTHIS, _DAESH = form_words("ar", "houthis"), form_words("ar", "daesh")
_OF_FORCES = dict.fromkeys(_HOUTHIS, "houthis") | dict.fromkeys(_DAESH, "islamic-state")
_FORCE_OF = {stem + ending: force for stem, force in _OF_FORCES.items() for ending in _ENDINGS}
_STEMS = form_words("ar", "nation") | _OF_FORCES.keys()
_FORMS = {stem + ending: (ending, *told) for stem in _STEMS for ending, told in _ENDINGS.items()}


def national_at(tags: Tags, position: int) -> People | None:
    """People right behind an outcome word, or joined to others of a nation, told by their nation; with an article by name too."""
    form = tags.form(position)
    joined = form.startswith("و") and tags.form(position - 1) in _FORMS
    plain = form.removeprefix("و") if joined else form
    told = _FORMS.get(plain) or _FORMS.get(plain.removeprefix("ال"))
    if told is None or not (joined or _befallen(tags, position)) or position in tags.places or tags.unit(position + 1):
        return None
    ending, (low, high, bound), sex = told
    named = plain not in _FORMS
    people = People(position, position + 1, low, high, bound, "person", sex=sex, sound=ending == "ين", definite=named)
    return name_behind(tags, people) if named else of_force(numbered(tags, people), plain)


def of_force(people: People, form: str) -> People:
    """The same people, members where the word that tells them is of a force: حوثيين."""
    return replace(people, status="member", force=(_FORCE_OF[form],)) if form in _FORCE_OF else people


def nation(tags: Tags, position: int) -> bool:
    """Whether a word is people by their nation, as a number counts them: 12 فلسطينياً."""
    return tags.form(position) in _FORMS and not tags.unit(position + 1)


def _befallen(tags: Tags, position: int) -> bool:
    """Whether an outcome word stands right before a word, and not one that the nation did: اغتيال إسرائيلي."""
    return right_behind(tags, position) and tags.form(position - 1).lstrip("وب") not in _DONE


_DONE = form_words("ar", "done")
