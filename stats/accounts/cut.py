"""Cut a sentence where it goes on to another incident (codebook 1 and 5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from stats.accounts.accused import other_taker, set_about, taken_for
from stats.accounts.between import before_people, between
from stats.accounts.continued import new_act
from stats.accounts.day import WHO, recalled
from stats.accounts.gainsaid import gainsaid
from stats.accounts.ground import (
    ITEM_ENDS,
    acts_of,
    aimed_at,
    areas,
    by_another_act,
    each_closed,
    elsewhere,
    left_off,
    on_other_ground,
    placed_apart,
    right_behind,
    risen_elsewhere,
    struck_apart,
    struck_elsewhere,
    turned,
)
from stats.accounts.late import held_in_all
from stats.accounts.once import time_words
from stats.accounts.said_twice import told_once
from stats.accounts.struck_each import parted, struck_too
from stats.accounts.together import itemises, on_a_day, rescued, struck_back_at_others, together
from stats.find.date import EARLIER_ACT, DateHit
from stats.find.grammar.among_acts import among_acts
from stats.find.grammar.ar_attackers import called_attackers
from stats.find.grammar.ar_care import CARE
from stats.find.grammar.ar_modifiers import OTHERS
from stats.find.people import AGAIN, BY_GAS, BY_PLACE, GOES_ON, Mention
from stats.find.person import RELATIVES
from stats.find.place_hit import PlaceHit
from stats.find.tags import Tags

_WEEK = 3
_ITEM = 14
_LABEL = 5
_OPEN, _COLON = ("since", "this"), frozenset((":",))


def stretches(tags: Tags, mentions: Sequence[Mention]) -> Iterator[tuple[tuple[Mention, ...], range]]:
    """The mentions of a sentence that belong together, each group with the words that tell of it."""
    groups = list(_groups(tags, told_once(tags, mentions)))
    leads = len(groups) > 1 and _leads(tags, groups) and not (_placed_each(tags, groups) or each_closed(tags, groups))
    for number, group in enumerate(groups):
        start = _start(tags, groups, number, leads)
        end = left_off(tags, group) if number + 1 == len(groups) else _end(tags, groups, number, leads)
        yield tuple(group), range(start, end)


def _leads(tags: Tags, groups: Sequence[Sequence[Mention]]) -> bool:
    """Whether the place or the day of each group stands before it; a day leads where no place stands right behind the first."""
    told = between(tags, 0, groups[0][0].start)
    placed = any(isinstance(hit, PlaceHit) for hit in told)
    gap = between(tags, groups[0][-1].end, groups[1][0].start)
    goes_on = tags.lang == "ar" or any(isinstance(hit, DateHit) for hit in gap)  # of "the same day" one act is told
    return placed or (bool(told) and goes_on and not right_behind(tags, groups[0][-1], groups[1][0].start))


def _placed_each(tags: Tags, groups: Sequence[Sequence[Mention]]) -> bool:
    """Whether every group has its place right behind it: "two dead in …, one dead in …"."""
    starts = [*(group[0].start for group in groups[1:]), len(tags.words)]
    if all(listed(tags, group[0]) or group[0].rule.startswith(BY_PLACE) for group in groups[1:]):  # each behind their total
        told = zip(groups[1:], starts[1:], strict=True)
        return all(areas(tags, group[-1].people.end, min(group[-1].people.end + _ITEM, start)) for group, start in told)
    return all(right_behind(tags, group[-1], start) for group, start in zip(groups, starts, strict=True))


def _groups(tags: Tags, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Cut a sentence where an outcome comes again with a place or a day of its own."""
    group: list[Mention] = []
    for told, following in zip_longest(mentions, mentions[1:]):
        mention = gainsaid(tags, told, group)
        if group and (_moves(tags, group, mention, following) or _opens_list(tags, group[-1], mention)
                      or itemises(tags, group, mention)):
            yield group
            group = []
        group.append(mention)
    if group:
        yield group


def _start(tags: Tags, groups: list[list[Mention]], number: int, leads: bool) -> int:
    """Where the words begin that tell of a group: behind the group before, where places lead; else at its own first word."""
    if number == 0:
        return 0
    before = groups[number - 1][-1].end
    opened = _new_clause(tags, before, groups[number][0])
    if opened is not None and struck_apart(tags, opened, groups[number]):
        opened = None
    return opened if opened is not None else before if leads else groups[number][0].start


def _end(tags: Tags, groups: list[list[Mention]], number: int, leads: bool) -> int:
    opened = _new_clause(tags, groups[number][-1].end, groups[number + 1][0])
    return opened if opened is not None else groups[number][-1].end if leads else groups[number + 1][0].start


def _kin_beside(tags: Tags, mention: Mention) -> bool:
    """Whether somebody's own kin follow him and where he was, and no place of theirs: قتل تاجر في بلدة نوى وشقيقه برصاص."""
    noun, end = mention.people.noun, mention.people.end
    kin = noun is not None and noun.possessed and noun.kind in _KIN and mention.rule.startswith(GOES_ON)
    return kin and not any(end <= at <= end + _THERE for at in tags.places)


_KIN, _THERE = (*RELATIVES, "child"), 2


def _opens_list(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether a total has just been told, and the first of what it sums up follows."""
    split = before.outcome == "killed_or_wounded" and mention.outcome in ("killed", "wounded")
    of_places = mention.rule.startswith(BY_PLACE) and not before.rule.startswith(BY_PLACE)
    closed = list_start(tags, mention) < before.end and bool(before.parts)  # the list is of those before: "the ten are: …"
    return of_places or (listed(tags, mention) and not listed(tags, before) and not split and not closed)


def listed(tags: Tags, mention: Mention) -> bool:
    """Whether a mention stands in a list behind a colon, with numbers told before it."""
    if mention.cue == "toll":
        return False  # "deaths: 4, injuries: 9"
    colon = list_start(tags, mention)
    return mention.rule.startswith("list:") or (colon < mention.people.start and any(at < colon for at in tags.numbers))


def list_start(tags: Tags, mention: Mention) -> int:
    """The first colon before a mention, not that of a line's label ("today's toll: …") where another follows that is none of a
    label itself ("deaths: 5, injuries: 12"); its own first word where there is none."""
    colons = [at for at in tags.where(_COLON) if 2 <= at < mention.people.start]
    labelled = len(colons) > 1 and colons[0] <= _LABEL and not any(at < colons[0] for at in tags.numbers)
    label = tags.nouns.get(colons[1] - 1) if labelled else None
    return colons[labelled and not (label and label.values[0].toll)] if colons else mention.people.start


def _moves(tags: Tags, group: list[Mention], mention: Mention, following: Mention | None) -> bool:
    """Whether a day, or for an outcome told before a place, stands between the mentions so far and this one."""
    told_between = before_people(tags, group[-1].end, mention)
    dated = any(isinstance(hit, DateHit) for hit in told_between)
    risen = mention.cue == "update" and (_since(tags, group, mention) or held_in_all(group, mention))
    risen = risen or (mention.cue == "update" and risen_elsewhere(tags, group[-1].end, mention))
    if risen or taken_for(tags, group, mention) or on_a_day(tags, group, mention):
        return True
    again = mention.cue == "update" or mention.people.rule == "restated" or mention.rule.startswith(CARE)
    if again or mention.people.rule.endswith(BY_GAS):
        return False
    if _recalled(tags, mention):
        return True
    if mention.rule.endswith(AGAIN):
        return False
    if rescued(tags, group, mention) or together(tags, group[-1], mention):
        return False
    if _still_missing(tags, group, mention) or _of_the_attackers(tags, group, mention):
        return False
    if struck_back_at_others(tags, group, mention) or struck_too(tags, group, mention):
        return True
    if mention.people.rule == "others" or (mention.people.rule == "ordinal" and not dated):
        return elsewhere(tags, group[-1], mention, following) or struck_elsewhere(tags, group[0], mention)
    if placed_apart(tags, group[-1], mention) or _another_act(tags, group[-1].end, mention) is not None:
        return True
    if not dated and _kin_beside(tags, mention):
        return False
    if mention.people.besides and mention.rule.startswith(GOES_ON):
        return elsewhere(tags, group[-1], mention, following)
    if not dated and any(_again(mention, other) for other in group):
        return False
    if _of_them(mention, group) or _detailed(tags, mention, group):
        return False
    told = any(other.outcome == mention.outcome for other in group)
    if told and among_acts(tags, range(group[-1].end, mention.start)) is not None:
        return True
    first_taken = mention.outcome == "arrested" and all(other.outcome != "arrested" for other in group)
    if first_taken and (other_taker(tags, group, mention) or all(other.people.rule == "pointed" for other in group)):
        return True
    if told and (_running(tags, group[-1].end, mention, following) or by_another_act(tags, group[-1], mention)):
        return True
    if on_other_ground(tags, group, mention, following):
        return True
    if told and _vaguely_again(tags, group, mention, following):
        return False
    if _new_clause(tags, group[-1].end, mention) is not None or elsewhere(tags, group[-1], mention, following):
        return True
    risen = group[-1].cue == "update"  # its day is that of the telling
    several = not risen and len({hit.first for hit in tags.dates.values() if hit.kind != "period" and hit.first}) > 1
    return any(told or (several and isinstance(hit, DateHit)) for hit in told_between)


def _recalled(tags: Tags, mention: Mention) -> bool:
    """Whether somebody is only named beside those told, and what befell him recalled."""
    end = mention.people.end
    return tags.form(end) in WHO and any(at > end and recalled(tags, range(end, at), hit) for at, hit in tags.dates.items())


def _of_the_attackers(tags: Tags, group: Sequence[Mention], mention: Mention) -> bool:
    """Whether some of X, who attacked, or called attackers, are told behind those they harmed, with no place or day of theirs."""
    force, behind = mention.people.force, range(mention.end, len(tags.words))
    attacked = any(group[0].start <= at < mention.start and hit.acts and force == hit.actors for at, hit in tags.actors.items())
    alone = not any(at in tags.dates or at in tags.places for at in behind)
    if alone and mention.outcome in ("killed", "wounded") and called_attackers(tags, mention.people):
        return True
    harmed_others = all(other.people.force != force for other in group)
    return tags.lang == "ar" and bool(force) and attacked and alone and harmed_others and mention.outcome in ("killed", "wounded")


def _still_missing(tags: Tags, group: Sequence[Mention], mention: Mention) -> bool:
    """Whether those found dead were lost with others still missing: "three of the five lost …, two still sought"."""
    others = {tags.form(at).removeprefix("ال") for at in range(mention.people.start, mention.people.end + 1)}
    lost = mention.outcome == "missing" and not others.isdisjoint(OTHERS)
    return tags.lang == "ar" and lost and any("body" in other.people.rule for other in group)


def _vaguely_again(tags: Tags, group: Sequence[Mention], mention: Mention, following: Mention | None) -> bool:
    """Whether a bare plural of an outcome that a bare plural told before has no ground or day of its own: "others were hurt by a
    shelling of X, while civilians were hurt"."""
    alike = (other for other in group if other.outcome == mention.outcome)
    vague = mention.people.bound == "vague" and all(other.people.bound == "vague" and other.people.others for other in alike)
    own = range(mention.start, following.start if following else len(tags.words))
    acts = (hit.start for hit in tags.weapons)
    return tags.lang == "ar" and vague and not any(at in own for at in (*tags.places, *tags.dates, *acts))


def _since(tags: Tags, group: Sequence[Mention], mention: Mention) -> bool:
    """Whether what a toll rose to was counted since a day: those told before it are of its last day."""
    spans = [hit for hit in tags.dates.values() if hit.kind == "period" and hit.precision >= _WEEK and hit.rule.startswith(_OPEN)]
    own, words = range(group[-1].end, len(tags.words)), time_words(tags)
    campaign = not spans and words.since_campaign(range(mention.start, len(tags.words)))
    later = min((hit.start for hit in spans), default=0) > group[-1].end or campaign or words.recent_acts(own)
    return later and mention.people.low > sum(other.people.low for other in group)


def _of_them(mention: Mention, group: list[Mention]) -> bool:
    """Whether a number tells how many those were of whom one was named before: "X, of the wounded … which hurt five"."""
    told = [other for other in group if other.outcome == mention.outcome]
    return bool(told) and mention.people.bound != "vague" and all(other.people.rule == "one-of-group" for other in told)


def _detailed(tags: Tags, mention: Mention, group: list[Mention]) -> bool:
    """Whether a number tells right behind "where" how many the dead of a bare plural were: قتلى باشتباك في …، حيث قتل 4."""
    told = [other for other in group if other.outcome == mention.outcome]
    vague = all(other.people.bound == "vague" for other in told) and mention.people.bound != "vague"
    return tags.form(mention.start - 1) == "حيث" and bool(told) and vague


def _again(mention: Mention, other: Mention) -> bool:
    """Whether a mention only repeats another of its sentence, as where a headline is glued to its text."""
    one, two = mention.people, other.people
    same = mention.outcome == other.outcome and one.span == two.span
    return same and one.noun is not None and two.noun is not None and one.noun.kind == two.noun.kind and one.low > 2


def _new_clause(tags: Tags, start: int, mention: Mention) -> int | None:
    """Where "as well as that, the shelling of …" opens before a mention with a place of its own, the group having one too; or
    what a semicolon parts from it."""
    if (turn := turned(tags, start, mention)) is not None:
        return turn
    another = _another_act(tags, start, mention)
    return parted(tags, start, mention) if another is None else another


def _another_act(tags: Tags, start: int, mention: Mention) -> int | None:
    """Where another act begins that no noun of its own names: "a strike on A left one dead, and another on B …", "the last of
    whom was …", "two days after a blast …", or one on another place, with what it led to: "and the strike on B led to …"."""
    for at in range(start, mention.start):
        hit = tags.word(at, "clause_words")
        kind = hit.values[0].value if hit else ""
        one = tags.noun(hit.end) if hit else None
        last = kind == "last_of_them" and not (one and one.outcome == "wounded")  # who died of his wounds: no other act
        if hit and (last or (kind == "another" and hit.clitics == "و")):
            return at
    earlier = (at for at, hit in tags.dates.items() if start <= at < mention.start and hit.rule == EARLIER_ACT)
    strikes = (at for at, end in acts_of(tags) if start <= at and _strike_on(tags, at, end, mention))
    anew = (at for at in (new_act(tags, mention.start), set_about(tags, start, mention)) if at is not None and at >= start)
    return next(chain(earlier, strikes, anew), None)


def _strike_on(tags: Tags, at: int, end: int, mention: Mention) -> bool:
    """Whether an act on something is told with its own result before people."""
    opens = tags.form(at).startswith("و") and tags.form(at - 1) in ITEM_ENDS
    led = any(tags.value(behind, "clause_words") == "result" for behind in range(end, mention.start))
    return opens and led and aimed_at(tags, end)


def _running(tags: Tags, start: int, mention: Mention, following: Mention | None) -> bool:
    """Whether a running total ends before a mention: its span, or another word of counting, or people of a day beside it."""
    spans = [hit for hit in tags.dates.values() if hit.kind == "period" and hit.precision >= _WEEK]
    days = [hit for hit in tags.dates.values() if hit.kind != "period"]
    if any(start <= hit.start < mention.start for hit in spans) and any(hit.start > start for hit in days):
        return True
    own = range(start, following.start if following else len(tags.words))
    since = bool(days) and any(hit.rule == "since" and hit.start in own for hit in spans)
    counted = since or any(start <= hit.start < mention.start for hit in time_words(tags).of("counted"))
    return bool(spans) and mention.people.rule.startswith("number") and counted
