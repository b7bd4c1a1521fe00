"""Where a sentence that tells people harmed goes on with other news, of another area (codebook 8)."""

from __future__ import annotations

from stats.find.place_hit import PlaceHit
from stats.find.tags import Tags
from stats.language import form_words

_NEWS, _VERB = form_words("ar", "other_news"), 4


def before_other_news(tags: Tags, places: list[PlaceHit], told: int) -> list[PlaceHit]:
    """The places before a clause behind people that tells another act, done in other areas than theirs: أصيب ثلاثة بقصف على ريف
    إدلب، وعقدت لجنة اجتماعا في … درعا."""
    for at in range(told, places[-1].start if places else told):
        if _opens(tags, at):
            before = [hit for hit in places if hit.start < at]
            here, there = ({area for hit in told_of for area in hit.adm1} for told_of in (before, places[len(before):]))
            if here and there and not here & there:
                return before
    return places


def _opens(tags: Tags, position: int) -> bool:
    """Whether a verb behind a comma and "and" opens a clause: وعقدت اللجنة, وسير التحالف."""
    form = tags.form(position)
    if tags.lang != "ar" or tags.form(position - 1) != "،" or not form.startswith("و"):
        return False
    verb, subject = form.removeprefix("و"), tags.form(position + 1)
    feminine = verb.endswith("ت") and not verb.endswith("ات") and len(verb) >= _VERB
    return feminine or (verb in _NEWS and not subject.startswith(("ب", "ل")))
