"""Those of a total who are told one by one, each with a place of his own: behind "among them" or a colon, or a line each below
it (codebook 5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stats.find.cue import ACTS, cue_words
from stats.find.grammar.ar_chain import Chain
from stats.find.people import Mention
from stats.find.place_words import SITED
from stats.find.tags import Tags

ONE_BY_ONE = "one_by_one"
"""The link of people who stand in such a list."""
LONGEST_LIST = 24
_BULLETS = frozenset("•▪●◦*-–—")
_BULLET_ALONE = tuple((bullet,) for bullet in _BULLETS)
_NUMBERED, _LABEL = frozenset("-).–"), 6
_LINKS, _SITED, _SEVERAL = frozenset(("parts", "listing")), SITED | {"in"}, 2
_MARKS = frozenset((",", "،", "؛", ";", "and"))


def placed_one_by_one(tags: Tags, lists: Sequence[Chain]) -> list[Chain]:
    """The lists of a sentence; in "seven died, among them three in X, a child in Y and two in Z" the last three are apart.

    Not so where the total has a village or town of its own: then what follows is within it.
    """
    people = [number for number, chain in enumerate(lists) if chain.items and tags.form(chain.start - 1) != "by"]
    first = next((at for at, number in enumerate(people) if at and _opens(tags, lists[number])), None)
    if not first or any(not hit.broad for at, hit in tags.places.items() if at < lists[people[first]].start):
        return list(lists)
    told = people[first:]
    ends = [*(lists[number].start for number in told[1:]), len(tags.words)]
    spots = list[frozenset[str]]()
    for number, end in zip(told, ends, strict=True):
        spot = _spot(tags, lists[number], end)
        if not spot or (spots and not _goes_on(tags, lists[number])):
            break
        spots.append(spot)
    if len(spots) < _SEVERAL or any(one & two for one, two in pairwise(spots)):
        return list(lists)
    apart = set(told[:len(spots)])
    return [_apart(chain) if number in apart else chain for number, chain in enumerate(lists)]


def outcome_of_total(chain: Chain, found: Sequence[Mention]) -> str:
    """The outcome of the total over people told one by one; empty where none was told that has room for them."""
    whole = next((mention for mention in reversed(found) if not mention.rule.startswith("list:")), None)
    room = whole is not None and whole.people.low >= sum(item.low for item in chain.items)
    return whole.outcome if whole and room else ""


def total_over(tags: Tags, chain: Chain) -> Tags | None:
    """The sentence with a colon at its end under which a line stands as an item, with a bullet or a number or opening with people
    as each of those between does, if the line tells how or where they were harmed."""
    placed = not tags.form(chain.start - 1).isalpha() and any(0 <= hit.first - chain.end <= 1 for hit in tags.places.values())
    if chain.start > _LABEL or not (placed or _tells_how(tags, chain.end)):
        return None
    before = tags.before if _item(tags) or chain.start == 0 else None
    for _ in range(LONGEST_LIST):
        if before is None or before.forms[-1] == ":" or not (_item(before) or _opens_with_people(before)):
            break
        before = before.before
    return before if before and before.forms[-1] == ":" else None


def _apart(chain: Chain) -> Chain:
    return replace(chain, start=chain.items[0].start, link=ONE_BY_ONE)


def _opens(tags: Tags, chain: Chain) -> bool:
    """Whether people are some of those told before: "among them three", "three of them", in English behind a colon, too."""
    english = tags.lang == "en" and (chain.link == "most" or (not chain.link and tags.form(chain.start - 1) == ":"))
    return chain.link in _LINKS or english


def _spot(tags: Tags, chain: Chain, end: int) -> frozenset[str]:
    """The codes of the village or town, else of the area, in which people of no outcome of their own were harmed, told before the
    next; none without one."""
    if any(item.outcome for item in chain.items) or any(chain.end <= at < end for at in tags.triggers):
        return frozenset()
    hits = (hit for at, hit in tags.places.items() if chain.end <= at < end and not hit.role)
    placed = [hit for hit in hits if not _SITED.isdisjoint(hit.kinds) and hit.level != "country"]
    fine = [hit for hit in placed if not hit.broad]
    return frozenset(place.pcode for hit in fine or placed for place in hit.candidates)


def _goes_on(tags: Tags, chain: Chain) -> bool:
    """Whether people stand behind a mark or "and", and are none of those before."""
    return chain.link in ("", "each", "most") and (tags.form(chain.start).startswith("و") or tags.form(chain.start - 1) in _MARKS)


def _tells_how(tags: Tags, position: int) -> bool:
    """Whether a weapon, an attack or an agent is told behind a word: by a mine, at the hands of."""
    agent = any(at >= position for at in tags.clauses.get("agent", ()))
    attacks = [hit.start for hit in cue_words(tags.lang).find(tags.forms) if not ACTS.isdisjoint(hit.values)]
    return agent or any(at >= position for at in (*attacks, *(hit.start for hit in tags.weapons)))


def _item(tags: Tags) -> bool:
    """Whether a line opens with a bullet or a number of its own: "- …", "3) …"."""
    return bulleted(tags) or (tags.form(0).isdecimal() and tags.form(1) in _NUMBERED)


def before_item(tags: Tags, last: Tags | None) -> bool:
    """Whether a sentence is an item of a list with bullets, or goes on with the one in which people were told `last`."""
    return bulleted(tags) or (last is not None and last.sentence.paragraph == tags.sentence.paragraph and bulleted(last))


def bulleted(tags: Tags) -> bool:
    """Whether a sentence opens with a bullet, or one stands alone before it."""
    return tags.form(0) in _BULLETS or (tags.before is not None and tags.before.forms in _BULLET_ALONE)


def _opens_with_people(tags: Tags) -> bool:
    people = {0, int(tags.form(0) in ("a", "an"))}
    return not tags.triggers and not people.isdisjoint((*tags.numbers, *tags.nouns))
