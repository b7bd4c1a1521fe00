"""Deaths later than the act, of wounds or found afterwards, and the tolls they raise: the act keeps its day (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.date import EARLIER_ACT, DateHit
from stats.find.grammar.en_words import kinds, readings
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words

_REMAINS = form_words("en", "remains")
_REACH, _VERB = 5, 3
_WHICH = frozenset(("that", "which"))


def raised_by(tags: Tags, toll: Mention, mention: Mention) -> bool:
    """Whether a toll counts those who died late: "it rose to seven after one of the wounded died", "… as bodies were found"."""
    counted = toll.cue == "update" and toll.outcome == mention.outcome == "killed" and mention.people.low <= toll.people.low
    return counted and (_late(tags, mention) or _why_it_rose(tags, toll, mention))


def by_one_act(tags: Tags, before: Mention, mention: Mention) -> bool:
    """ "A boy died of wounds from a mine that had killed his brother": one act harmed both."""
    wounds = any("died" in kinds(tags, at) for at in range(before.people.end, mention.start)) and before.outcome == "killed"
    return wounds and not _WHICH.isdisjoint(map(tags.form, range(mention.start - _VERB, mention.start)))


def further_death(tags: Tags, before: Mention, mention: Mention) -> bool:
    """ "A fifth man died on Tuesday, two days after the strike that killed four": he is of those whom the act before harmed."""
    another = before.people.others or before.people.rule.startswith("ordinal")
    days = (at for at, hit in tags.dates.items() if hit.rule == EARLIER_ACT and before.end <= at < mention.start)
    return another and before.outcome == mention.outcome == "killed" and next(days, None) is not None


def of_late_toll(tags: Tags, hit: DateHit, group: Sequence[Mention]) -> bool:
    """Whether a day is that on which a toll rose by late deaths: no day of the act, as "Saturday's attack" tells it."""
    toll = next((mention for mention in group if mention.cue == "update" and mention.outcome == "killed"), None)
    if toll is None or tags.lang != "en":
        return False
    if not any(_late(tags, mention) or _why_it_rose(tags, toll, mention) for mention in group):
        acts = any(tags.form(other.end) == "'s" for other in tags.dates.values())  # "died overnight, … by Tuesday's strike"
        return acts and tags.form(hit.end) != "'s"
    return not (_of_an_act(tags, hit) or _of_a_toll(tags, hit))


def of_the_rise(hit: DateHit, mentions: Sequence[Mention]) -> bool:
    """Whether a day stands beside the number that a toll of the dead rose to: "rose to eight on Friday", "on Friday to eight"."""
    tolls = (m for m in mentions if m.cue == "update" and m.outcome == "killed")
    return any(0 <= hit.start - toll.end <= 1 or 0 <= toll.people.start - hit.end <= 1 for toll in tolls)


def _late(tags: Tags, mention: Mention) -> bool:
    """Whether people died of wounds, or were found dead."""
    behind = range(mention.end - 1, min(mention.end + _REACH, len(tags.words)))
    found = any(tags.form(at) in _REMAINS for at in range(mention.start, mention.people.end))
    return mention.cue == "died" or found or any("died" in kinds(tags, at) for at in behind)


def _why_it_rose(tags: Tags, toll: Mention, mention: Mention) -> bool:
    """Whether somebody died, of whatever, so that a toll rose: "it rose to seven after a girl died in hospital"."""
    died = not _DIES.isdisjoint(tags.forms[mention.start:mention.end]) or tags.form(mention.start) == "death"
    return died and any(tags.form(at) in _WHY for at in range(toll.end, mention.start))


def _of_an_act(tags: Tags, hit: DateHit) -> bool:
    """Whether a day says which act is meant, or when people were hurt: "Saturday's attack", "those wounded on Saturday"."""
    hurt = any("after" in readings(tags, at) for at in (hit.start - 1, hit.start - 2) if tags.form(at) not in _DIES)
    return tags.form(hit.end) == "'s" or hurt


def _of_a_toll(tags: Tags, hit: DateHit) -> bool:
    """Whether a day stands between a toll and the word that it rose: "the toll from an ambush on Saturday rose to …"."""
    before = [kinds(tags, at) for at in range(hit.start)]
    at = max((at for at, found in enumerate(before) if "toll" in found), default=hit.start)
    return at < hit.start and not any("rise" in found for found in before[at:])


_DIES, _WHY = form_words("en", "passed"), frozenset(("after", "when", "as", "with", "following"))


def held_in_all(group: Sequence[Mention], mention: Mention) -> bool:
    """Whether those held rose to a number by as many as were just taken: "detained ten, bringing to 69 the number held"."""
    told = [other.people.low for other in group if other.outcome == mention.outcome]
    return mention.cue == "update" and mention.outcome in ("arrested", "abducted") and 0 < sum(told) < mention.people.low
