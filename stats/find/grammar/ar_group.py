"""Some of those told before: "three of the wounded" are a part of them, or die of their wounds (codebook 2 and 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import OF_THEM_OR_IT, Chain
from stats.find.grammar.ar_count import OF_GROUP
from stats.find.grammar.ar_cue import Cue
from stats.find.grammar.ar_people import people_at
from stats.find.grammar.ar_update import toll_after
from stats.find.grammar.attach import attached
from stats.find.grammar.hurt_before import without_dead
from stats.find.people import VAGUE_PLURAL, Mention, People
from stats.find.person import PersonNoun
from stats.find.tags import Tags
from stats.language import form_words

_NEAR, _NAMED = 4, 14
_LEADS = ("result", "reach", "toll")
_ONE = frozenset(("متاثرا", "متاثره"))
"""How a text says that one person, not several, died of his wounds."""
_DIED = form_words("ar", "died")


def some_of_those(tags: Tags, chain: Chain) -> bool:
    """Whether a list tells of some of the casualties told before; "the strike left three of the dead" counts them."""
    before = range(max(0, chain.start - _NEAR), chain.start)
    exact = chain.items[0].bound == "exact"  # of a number "pointing to the fact that" is no lead
    led = any(tags.value(at, "clause_words") in _LEADS and not (exact and tags.form(at + 1) == "ان") for at in before)
    return chain.items[0].rule.startswith(OF_GROUP) and not led


def without_who_died(tags: Tags, chain: Chain, verb: Cue | None) -> tuple[People, ...]:
    """The people of a list; nobody where it is "one of the wounded" alone, of whom the verb behind tells that he died: أحد
    المصابين توفي."""
    people = chain.items[0]
    hurt = people.noun is not None and people.noun.outcome == "wounded"
    alone = len(chain.items) == 1 and tags.value(people.start, "people_words") == "one_of"
    return () if hurt and alone and verb is not None and verb.outcome == "killed" else chain.items


def of_those_before(tags: Tags, item: People, told: bool) -> People:
    """ "Shot at the protesters and wounded six of them": a number of those named before, to whom nothing had befallen; beside
    others `told`, of the attackers alone."""
    if item.rule != "number" or tags.form(item.end) not in OF_THEM_OR_IT:
        return item
    several = (at for at in range(item.start - 1, max(item.start - _NAMED, -1), -1) if at in tags.nouns)
    noun = next((at for at in several if _several(tags.nouns[at].values[0])), None)
    people = people_at(tags, noun) if noun is not None else None
    if noun is None or people is None or people.noun is None:
        return item
    if told:
        return item.with_noun(people.noun) if people.noun.kind == "gunman" and tags.nouns[noun].clitics == "ال" else item
    return replace(item.with_noun(people.noun), status=people.status, force=people.force)


def of_his_force(tags: Tags, item: People, before: People | None) -> People:
    """Somebody's companion as of the force of him who is told before: the guard of a leader, "three of his comrades"."""
    companion = item.noun is not None and item.noun.kind == "companion" and item.noun.possessed
    companion = companion and not tags.form(item.end - 1).endswith("نا")  # "our comrades" are of who speaks
    of_force = before is not None and (before.status == "member" or (before.status == "security" and item.status == "unknown"))
    return replace(item, status=before.status, force=before.force) if before and companion and of_force else item


def _several(noun: PersonNoun) -> bool:
    return noun.number != "singular" and noun.outcome is None


def without_groups(chain: Chain, outcome: str) -> tuple[Chain, tuple[People, ...]]:
    """A list of people of an outcome, and what in it is only some of them: "12 hurt, and three of the wounded"."""
    groups = [item for item in chain.items if item.rule.startswith(OF_GROUP)]
    told = {outcome, *(item.outcome for item in chain.items if item not in groups)} if groups else set()
    some = tuple(item for item in groups if item is not chain.items[0] and told & {item.outcome, "killed_or_wounded"})
    if not some:
        return chain, ()
    return replace(chain, items=tuple(item for item in chain.items if item not in some)), some


def part_of_those(tags: Tags, chain: Chain, outcome: str) -> Mention:
    """Parts of those whom the sentences before told, as a noun in the list's beginning points at them."""
    floor, behind = VAGUE_PLURAL["ar"], chain.start + 1
    position = next((at for at in range(behind, chain.end) if at in tags.nouns), behind)
    people = People(position, position + 1, floor, None, "vague", "pointed", outcome=outcome, definite=True)
    whole = Mention(tags.sentence.index, position, position + 1, outcome, people, "pointed-list:among")
    return attached(whole, chain.items, chain.end, "parts")


def moved(tags: Tags, told: Sequence[Mention], here: Sequence[Mention]) -> list[Mention]:
    """The wounded without those of them who died: "25 wounded, three of whom died"; else these are marked as `died`.

    A toll told as it stands after the death has counted him already; of those `here` the sentence itself tells both.
    """
    out: list[Mention] = []
    counted = any(mention.cue == "update" for mention in told)
    for mention in told:
        before = out[-1] if out else None
        dead = mention.outcome == "killed" and not counted and not toll_after(tags, out, mention)
        if dead and before and before.outcome == "wounded" and _of_the_wounded(tags, mention.people):
            out[-1] = _without(before, mention.people)
        elif dies(tags, mention.start) and (since := without_dead(out, mention))[0] != out:
            out, mention = since
        elif dead and mention not in here and _died_of_it(tags, mention):
            mention = replace(mention, cue="died")
        out.append(mention)
    return out


def _without(wounded: Mention, dead: People) -> Mention:
    """The wounded without the dead, also in the part that these are of: a child in that of the children."""
    children = [part for part in wounded.parts if part.people.age_group == dead.age_group == "child"]
    parts = tuple(replace(part, people=_fewer(part.people, dead.low)) if part in children else part for part in wounded.parts)
    return replace(wounded, people=_fewer(wounded.people, dead.low), parts=parts)


def _fewer(people: People, dead: int) -> People:
    if people.bound != "exact" or not 0 < dead < people.low:
        return people
    return replace(people, low=people.low - dead, high=people.low - dead)


def _of_the_wounded(tags: Tags, people: People) -> bool:
    """Whether people are some of the wounded: of them, or of those whom a noun calls so."""
    group = people.rule.startswith((OF_GROUP, "one-of-group"))
    hurt = people.outcome == "wounded" or (people.noun is not None and people.noun.outcome == "wounded")
    return (group and hurt) or _of_them(tags, people)


def _of_them(tags: Tags, people: People) -> bool:
    return not OF_THEM_OR_IT.isdisjoint((tags.form(people.end), tags.form(people.start - 1)))


def _died_of_it(tags: Tags, mention: Mention) -> bool:
    """Whether somebody is said to have died of wounds that a sentence before told: one of the wounded, "the young man"."""
    people = mention.people
    if _of_them(tags, people):
        return dies(tags, mention.start)
    one = people.definite or tags.value(people.start, "people_words") == "one_of"
    return _of_the_wounded(tags, people) or (one and died_word(tags))


def dies(tags: Tags, position: int) -> bool:
    """Whether a word says that people died, not that somebody killed them, or that it was of their wounds."""
    return tags.form(position) in _DIED or died_word(tags)


def died_word(tags: Tags, one: bool = False) -> bool:
    """Whether a sentence says that somebody died of wounds: متأثراً بجراحه; `one`: that one person did."""
    return any(not one or tags.form(at) in _ONE for at in tags.clauses.get("died", ()))
