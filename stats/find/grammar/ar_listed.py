"""Arabic lists behind a colon: they name some of those told before, say who these are, or share their outcome (codebook 3, 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.ar_beside import family
from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_cue import Cue, cues
from stats.find.grammar.attach import attached
from stats.find.grammar.one_by_one import total_over
from stats.find.people import GOES_ON, VAGUE_PLURAL, Mention, People
from stats.find.tags import Tags
from stats.language import folded

NAMED_LIST = "named-list"
"""The rule of people in a list that "the names of the dead" opens."""
_SEVERAL = 2
_OFFICE = 5
_LABEL, _DESCRIBED = 6, 12
_SOME = "بعض"


def hung_on(tags: Tags, chain: Chain, found: list[Mention]) -> bool:
    """Hang a list behind a colon on the one mention told: "four dead: X, Y …", "dead in the army's ranks: an officer and …".

    Names are some of those counted where no village of their own follows; of several mentions, of the one with as many.
    """
    if _of_two_bodies(tags, chain, found):
        found[-1] = attached(found[-1], chain.items, chain.end, "parts")
        return True
    colon = _colon(tags, chain, found)
    named = all(item.named == 1 and item.low == 1 and item.outcome is None for item in chain.items)
    number = _meant(chain, found, named) if colon is not None else None
    if colon is None or number is None:
        return False
    whole = found[number]
    if colon == chain.start - 1 and _splits(chain, whole):
        told: Mention | None = attached(whole, chain.items, chain.end, "listing")
    else:
        elsewhere = any(at > colon for at in (*tags.triggers, *tags.places))
        told = _named(chain, whole) if named and not elsewhere else None
        if told and any(tags.form(at).lstrip("و") in _KNOWN for at in range(whole.end, chain.start)):
            told = replace(told, people=replace(told.people, high=None, bound="at_least"))  # those of whom the names are known
    found[number] = told or whole
    return told is not None


def _of_two_bodies(tags: Tags, chain: Chain, found: Sequence[Mention]) -> bool:
    """Whether one's kin are the second of two bodies, whatever is said of the first: جثتي عنصر سابق في … وزوجته."""
    first, last = chain.items[0], found[-1].people if found else None
    kin = len(chain.items) == 1 and first.low == first.high == 1 and first.noun is not None and first.noun.possessed
    bodies = last is not None and "body" in last.rule and (last.low, last.high) == (2, 2) and not found[-1].parts
    gap = range(last.end, chain.start) if last else range(0)
    broken = any(at in tags.triggers or tags.form(at) in ("،", ".", ":") for at in gap)
    return kin and bodies and tags.form(chain.start).startswith("و") and len(gap) <= _OFFICE and not broken


def _meant(chain: Chain, found: Sequence[Mention], named: bool) -> int | None:
    """Of which mention a list behind a colon may be: the only one, or the only one that counts as many as it names."""
    fitting = [number for number, mention in enumerate(found) if len(found) == 1 or mention.people.low == len(chain.items)]
    return fitting[0] if len(fitting) == 1 and (named or len(found) == 1) else None


def _named(chain: Chain, whole: Mention) -> Mention | None:
    if whole.people.bound == "vague":
        several = sum(item.low for item in chain.items) >= _SEVERAL
        return attached(whole, chain.items, chain.end, "listing") if several else None
    counted = whole.people.low >= max(_SEVERAL, len(whole.parts) + len(chain.items))
    return attached(whole, chain.items, chain.end, "parts") if counted else None


def _splits(chain: Chain, whole: Mention) -> bool:
    """Whether a list says who those are that a bare plural told: no fewer than it."""
    told = all(item.outcome is None and item.bound == "exact" for item in chain.items)
    plural = whole.people.bound == "vague" and whole.people.outcome is not None
    return plural and told and sum(item.low for item in chain.items) >= whole.people.low


def shared(tags: Tags, chain: Chain, found: Sequence[Mention]) -> Cue | None:
    """ "Ten dead in four incidents: three …, two …": what follows a number and a colon shares its outcome."""
    if any(item.outcome for item in chain.items):
        return None
    if not found:
        return _headed(tags, chain) or _headed_by_verb(tags, chain) or _of_the_total(tags, chain)
    if label := _labelled(tags, chain):
        return label
    whole = found[0]
    if whole.people.bound == "vague" or whole.people.low < max(_SEVERAL, sum(item.low for item in chain.items)):
        return None
    colon = _colon(tags, chain, found)
    return None if colon is None else Cue(chain.start, chain.start, whole.outcome, "noun", "list")


def list_goes_on(chain: Chain, found: Sequence[Mention]) -> Cue:
    """The outcome of those told last, for a list that goes on with others."""
    return Cue(chain.start, chain.start, found[-1].outcome, "noun", GOES_ON)


def beyond(whole: People, items: tuple[People, ...]) -> tuple[tuple[People, ...], tuple[People, ...]]:
    """A list that says who some people are, and those it adds when it has named as many: "two, X and Y, in addition to …"."""
    for number, item in enumerate(items):
        if item.besides and whole.bound == "exact" and sum(before.low for before in items[:number]) >= whole.low:
            return items[:number], items[number:]
    return items, ()


def may_be_of(whole: Mention, items: Sequence[People]) -> bool:
    """Whether people may be parts of a mention too: of no outcome, or hurt like it and with its parts no more than it."""
    like = all(item.outcome == whole.outcome for item in items) and holds(whole, items)
    return like or not any(item.outcome for item in items)


def holds(whole: Mention, items: Sequence[People]) -> bool:
    """Whether a number told has room for people beside its parts: "six, of whom a doctor …, in addition to another"."""
    told = sum(item.low for item in items) + sum(part.people.low for part in whole.parts)
    return whole.people.bound == "exact" and told <= whole.people.low


def fills_up(tags: Tags, chain: Chain, whole: Mention, end: int) -> bool:
    """Whether "and" one number and that of a part told before make up a whole, whatever is said of somebody in between: "seven,
    four of the village, among them a child hit by a shell, and three of the clans"."""
    item = chain.items[0]
    alone = len(chain.items) == 1 and item.bound == whole.people.bound == "exact" and not item.outcome
    first = tags.nouns.get(chain.start) or tags.numbers.get(chain.start)
    near = first is not None and first.clitics.startswith("و") and chain.start - end <= _DESCRIBED
    return alone and near and any(part.people.low + item.low == whole.people.low for part in whole.parts)


def adds_up(chain: Chain, found: Sequence[Mention]) -> bool:
    """Whether a list says who they were of those told last, whoever else was named in between."""
    return chain.link == "listing" and bool(found) and sum(item.low for item in chain.items) == found[-1].people.low > 1


def made_of(chain: Chain, found: Sequence[Mention]) -> Chain:
    """Of whom a family just told, or one of as many, is made up: a list of it; behind anything else, people of their own."""
    if found and (family(found[-1].people) or sum(item.low for item in chain.items) == found[-1].people.low > 1):
        return replace(chain, link="listing")
    return replace(chain, start=chain.items[0].start, link="")


def say_who(chain: Chain, found: list[Mention]) -> None:
    """ "A man was killed in …, who is a farmer": of whom the one told last is, where nothing said so."""
    last = found[-1] if found else None
    if last and last.people.low == last.people.high == 1 and last.people.status == "unknown" and not last.people.former:
        who = chain.items[0]
        found[-1] = replace(last, people=replace(last.people, status=who.status, force=who.force, former=who.former))


def named_otherwise(tags: Tags, found: list[Mention]) -> list[Mention]:
    """A number behind which a whole list of names has others than it says: from the lower to the higher, wherever the sentence
    tells it (codebook 3)."""
    listed = {(m.outcome, m.people.span): names for m in found if (names := _names(tags, m)) not in (0, m.people.low)}
    out = list(found)
    for number, mention in enumerate(found if listed else ()):
        named = listed.get((mention.outcome, mention.people.span))
        if named and mention.people.bound == "exact":
            low, high = sorted((named, mention.people.low))
            out[number] = replace(mention, people=replace(mention.people, low=low, high=high, bound="range"))
    return out


def _names(tags: Tags, mention: Mention) -> int:
    """How many names a list has by which those of a number are told, 0 where it is none or may go on."""
    names = [part.people for part in mention.parts]
    if len(names) < _SEVERAL or not all(one.rule == "name" and one.named == 1 for one in names):
        return 0
    link = range(mention.people.end, names[0].start)[-_LIST_LINK:]
    listing = any(tags.value(at, "people_words") == "listing" for at in link)
    end = names[-1].end + (tags.form(names[-1].end) == "،")
    closed = tags.form(names[-1].end) in _LIST_ENDS or any(hit.start == end for hit in tags.weapons)  # "… by shelling"
    return len(names) if listing and closed else 0


_LIST_LINK, _LIST_ENDS = 3, frozenset(("", ".", '"', ")", "؛"))


def opens_brackets(tags: Tags, whole: Mention, chain: Chain) -> bool:
    """Whether brackets or quotes behind a number begin to say who its people were: "four civilians (a blind man and his …)"."""
    told = all(item.bound == "exact" and item.outcome is None for item in chain.items)
    return tags.form(chain.start - 1) in ("(", '"') and told and holds(whole, chain.items) and whole.people.low > 1


def named_behind(tags: Tags, chain: Chain, found: Sequence[Mention]) -> bool:
    """Whether a list opens with the name of the one just told by his office: "the mayor of the town, Mr X, and his driver"."""
    last, first = found[-1].people if found else None, chain.items[0]
    if last is None or last.named or not (last.low == last.high == 1) or first.named != 1 or len(chain.items) < 2:
        return False
    gap = range(last.end, chain.start)
    joined = tags.form(chain.start).startswith("و") or any(not tags.form(at).isalpha() or at in tags.triggers for at in gap)
    return len(gap) <= _OFFICE and not joined


def _headed(tags: Tags, chain: Chain) -> Cue | None:
    """ "The names of the dead: …", "the wounded are three …": the outcome of those pointed at before them."""
    for at in range(chain.start - 1, -1, -1):
        noun = tags.nouns.get(at)
        outcome = noun.values[0].toll if noun else None
        if outcome and at not in tags.numbers and _pointed(tags, at):
            counted = at + 1 == chain.start and (chain.items[0].rule.startswith("number") or _told_apart(chain))
            opened = counted or any(_opens_list(tags, i) for i in range(at, chain.start))
            return Cue(chain.start, chain.start, outcome, "noun", NAMED_LIST) if opened else None
    return None


def _headed_by_verb(tags: Tags, chain: Chain) -> Cue | None:
    """ "The names of (the young men) whom X took today: …": the outcome of the verb between the heading and the colon."""
    heading = folded("ar", "line_words", "what", "heading")
    for at in range(min(chain.start, _LABEL)) if chain.items[0].named else ():
        those = next((i for i in range(at + 1, at + _HEADING) if tags.form(i) in _THOSE), 0) if tags.form(at) in heading else 0
        cue = next((cue for cue in cues(tags) if cue.start == those + 1), None) if those else None
        if cue and cue.kind == "verb" and any(_opens_list(tags, i) for i in range(cue.end, chain.start)):
            return Cue(chain.start, chain.start, cue.outcome, "noun", NAMED_LIST)
    return None


_HEADING, _THOSE = 4, frozenset(("الذين", "اللواتي", "اللاتي", "من", "ممن", "اللي", "يلي"))


def _opens_list(tags: Tags, position: int) -> bool:
    """Whether a colon stands at a word, and no hour is told by it: 14:30."""
    return tags.form(position) == ":" and not (tags.form(position - 1).isdecimal() and tags.form(position + 1).isdecimal())


def _of_the_total(tags: Tags, chain: Chain) -> Cue | None:
    """The one outcome of a total over a list, for people who open an item of it that tells how or where they were hit and no
    outcome: "the killing of nine, as follows: … - Homs: two by a mine" (codebook 5)."""
    total = total_over(tags, chain) if not cues(tags) else None
    told = {(cue.outcome, cue.kind) for cue in cues(total) if cue.kind != "release"} if total else set()
    placed = any(not hit.broad for hit in tags.places.values())
    headed = _whom_it_heads(total) if total and not told and placed else ""
    outcome, kind = told.pop() if len(told) == 1 else (headed, "noun")
    known = outcome and kind in ("noun", "verb", "toll")
    return Cue(chain.start, chain.start, outcome, "noun", "list-of-total") if known else None


def _whom_it_heads(heading: Tags) -> str:
    """The outcome of those whom a line without a number heads, an item each below it: والشهداء هم:"""
    noun = heading.nouns.get(0)
    told = noun is not None and noun.clitics.endswith("ال") and not heading.numbers and len(heading.words) <= _LONGEST
    return (noun.values[0].toll or "") if told and noun else ""


_LONGEST = 8


def open_ended(tags: Tags, chain: Chain, cue: Cue | None) -> tuple[People, ...]:
    """The people of a list, the last of them at least one where only some names are told: بعض أسماء المعتقلين: … (codebook 3)."""
    heading = folded("ar", "line_words", "what", "heading")
    before = range(1, chain.start) if cue and cue.rule == NAMED_LIST else ()
    some = any(tags.form(at - 1) == _SOME and (tags.form(at) in heading or at in tags.nouns) for at in before)
    known = any(tags.form(at - 1).lstrip("و") in _KNOWN and tags.form(at) == "من" and _several(tags, at + 1) for at in before)
    told = [*tags.numbers.values(), *(tags.before.numbers.values() if tags.before else ())]
    known = known and not any(number.bound == "exact" and number.start < chain.start for number in told)
    if not chain.items or not (some or known):
        return chain.items
    last = chain.items[-1]
    low = max(last.low, VAGUE_PLURAL["ar"] + 1 - len(chain.items)) if known else last.low  # of those taken, however many
    return (*chain.items[:-1], replace(last, low=low, high=None, bound="at_least"))


def _several(tags: Tags, position: int) -> bool:
    """Whether a noun for several people, with no number, stands at a word."""
    hit = tags.nouns.get(position)
    return hit is not None and hit.values[0].number in ("plural", "sound")


_KNOWN = frozenset(("عرف", "عرفنا"))


def _labelled(tags: Tags, chain: Chain) -> Cue | None:
    """The outcome of the label right before a number, where one before it had its own: عدد القتلى: 5، عدد الجرحى: 12."""
    at = chain.start - 2
    label = tags.form(chain.start - 1) == ":" and tags.value(at - 1, "clause_words") == "toll"
    noun = tags.nouns.get(at) if label and chain.items[0].rule.startswith("number") else None
    outcome = noun.values[0].toll if noun and _pointed(tags, at) else None
    return Cue(chain.start, chain.start, outcome, "noun", NAMED_LIST) if outcome else None


def _told_apart(chain: Chain) -> bool:
    """Whether a list tells by kinds who some are: "the dead are two men and a child"."""
    return len(chain.items) > 1 and all(item.bound == "exact" and not (item.outcome or item.definite) for item in chain.items)


def _pointed(tags: Tags, position: int) -> bool:
    """Whether a noun has its article, or stands behind "the names of"."""
    return tags.nouns[position].clitics.endswith("ال") or tags.form(position - 1) in folded("ar", "line_words", "what", "heading")


def _colon(tags: Tags, chain: Chain, found: Sequence[Mention]) -> int | None:
    """The colon between the first people told and a list."""
    start = found[0].end if found else chain.start
    return next((at for at in range(start, chain.start) if _opens_list(tags, at)), None)
