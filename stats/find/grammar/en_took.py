"""English people taken, by verbs that alone tell no outcome, or who left home and did not return (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.en_words import kinds, past_adverbs, past_setting
from stats.find.outcome import Trigger
from stats.find.tags import Tags
from stats.language import form_words

_OWN_HOME = frozenset(("his", "her", "their", "a"))
_HERE = frozenset(("in", "during", "after", "when", "before", ",", ".", "and", ""))
_LAWLESS = frozenset({"unknown", "islamic-state", "other", "al-qaeda", "tribal", "private-person", "regime-remnants"})
_FORCES_DO = frozenset({"perpetrator", "captor", "pursuer"})
_TAKER_REACH, _LEFT_REACH = 4, 24


def took(tags: Tags, takers: frozenset[str], start: int, end: int, lists: Sequence[Chain]) -> bool:
    """ "Soldiers had taken four people": whom a force takes it has arrested, or abducted, where nothing says whither or why."""
    near = tags.forms[max(0, start - _TAKER_REACH):start]
    begins = (end, past_adverbs(tags, end)) if not takers.isdisjoint(near) else ()
    taken = next((chain for chain in lists if chain.start in begins and described(chain)), None)
    if taken is None:
        return False
    behind = past_setting(tags, taken.end)
    home = tags.form(behind) == "from" and tags.form(behind + 1) in _OWN_HOME
    return home or behind > taken.end or tags.form(behind) in _HERE


def described(chain: Chain) -> bool:
    """Whether a list stands by itself and names people by a noun that tells no outcome, or by name."""
    noun = chain.items[0].noun
    return not chain.link and ((noun is not None and noun.outcome is None) or bool(chain.items[0].named))


def a_thing(
    tags: Tags, position: int, start: int, auxiliaries: frozenset[str], lists: Sequence[Chain], target: int | None,
) -> bool:
    """Whether people took a thing told before: "a shell that two boys picked up", "a tank that rebels had captured"; or picked up
    the wounded, to bring them to safety."""
    if not any(trigger.things for trigger in tags.triggers[position].values) or "be" in auxiliaries:
        return False
    if target is not None:
        return tags.form(position) in _PICKED and lists[target].items[0].outcome == "wounded"
    if "have" in auxiliaries:
        return True
    doers = next((chain.start for chain in lists if chain.end == start), 0)
    said = tags.form(doers - 2) in _SAYS or _ARTICLES.isdisjoint(tags.forms[max(0, doers - _NOUN):doers - 2])
    return tags.form(doers - 1) == "which" or (tags.form(doers - 1) == "that" and not said)


_PICKED, _ARTICLES, _NOUN = frozenset(("picked", "picks", "picking", "pick")), frozenset(("a", "an", "the")), 5
_SAYS = form_words("en", "spoke")


def outcome_of(tags: Tags, values: Sequence[Trigger], position: int) -> str:
    """Of two outcomes the one that fits who did it: gunmen abduct, a state's force arrests (codebook 2)."""
    outcomes = {trigger.outcome for trigger in values}
    if any("hostage" in trigger.objects for trigger in values):
        return "abducted"
    if outcomes == {"arrested", "abducted"}:
        return "abducted" if _by_gunmen(tags, position) else "arrested"
    return values[0].outcome


def _by_gunmen(tags: Tags, position: int) -> bool:
    doers = [hit for at, hit in sorted(tags.actors.items()) if at < position and hit.role in _FORCES_DO]
    if doers and not _LAWLESS & set(doers[-1].actors):
        return False  # the army killed a smuggler and seized two others
    named = any(hit.values[0].kind == "gunman" for at, hit in tags.nouns.items())
    actors = {actor for at, hit in tags.actors.items() if at < position or hit.acts for actor in hit.actors}
    return named or bool(actors & _LAWLESS)


def left_home(tags: Tags, start: int, end: int) -> bool:
    """Whether somebody left before "and did not return", and only since when, or an end, stands behind."""
    left = not _LEFT.isdisjoint(tags.forms[max(0, start - _LEFT_REACH):start])
    return left and (end in tags.dates or tags.form(end) in _SINCE)


def treated(tags: Tags, start: int, people: Chain | None) -> bool:
    """Whether those who treat people are a hospital or medics, and treat them for nothing but wounds."""
    if people is None or tags.form(start - 1) in _WHO or tags.form(people.end - 1) == "patients":
        return False
    ill = tags.form(people.end) == "for" and "hurt" not in kinds(tags, people.end + 1)
    return not ill and not _CARERS.isdisjoint(tags.forms[max(0, start - _CARER_REACH):start])


_WHO, _CARERS, _CARER_REACH = frozenset(("who", "that", "which")), form_words("en", "carers"), 24
_LEFT, _SINCE = form_words("en", "left_home"), frozenset((".", ",", ";", "", "since", "home", "and", "after"))
