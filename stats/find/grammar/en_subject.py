"""English outcome words told of people: what such a word tells, and who stands before it as its subject (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.en_words import adverb, headline, kinds, readings
from stats.find.tags import Tags
from stats.language import folded, form_words

_SUBJECT_REACH = 40
_REDUCED_REACH = 3
_TITLE_REACH = 5
_WHOM_REACH = 7
_DURING = ("while", "when", "before", "after")
_DECADE, _SAID, _OF_THING = 3, 2, 5
_WHO, _SAYS = frozenset(("it", "they", "he", "she")), form_words("en", "spoke")
_OWNERS = frozenset(("his", "her", "their"))


@dataclass(frozen=True, slots=True)
class Cue:
    """An outcome word at words `start` (its auxiliaries included) to `end`, told of list number `target`.

    `voice`: object (the people follow a verb), noun (they follow a noun), subject (they stand before), toll (they are its
    number). `finite`: a whole verb, not a mere participle behind its noun. `died`: of wounds told before.
    """

    start: int
    end: int
    outcome: str
    voice: str
    rule: str
    finite: bool = False
    died: bool = False
    harm: bool = False
    target: int | None = None


class Subjects:
    """Finds the list of people that stands before a passive or intransitive verb, cue after cue."""

    def __init__(self, tags: Tags, lists: Sequence[Chain]) -> None:
        self.tags, self.lists = tags, lists
        self.last: Cue | None = None
        self.done: set[int] = set()
        self.hurt: set[int] = set()

    def resolved(self, cue: Cue) -> Cue:
        """The cue with its subject as target."""
        last = self.last
        coordinated = last is not None and last.target is not None and self._goes_on(last, cue)
        if last and coordinated:
            cue = replace(cue, target=last.target, finite=last.finite or cue.finite)
        else:
            cue = replace(cue, target=self._subject(cue) if not self._at_last(cue) else self._first(cue))
            if cue.target is None and (shared := self._shared(cue)) is not None:
                cue = replace(cue, target=shared, finite=True)
        if cue.target is not None and (self._acting(cue, self.lists[cue.target]) or self._sought(cue, self.lists[cue.target])):
            cue = replace(cue, target=None)
        self.last = cue
        self.done |= {cue.target} if cue.target is not None else set()
        self.hurt |= {cue.target} if cue.target is not None and cue.outcome != "killed" and not cue.finite else set()
        return cue

    def _at_last(self, cue: Cue) -> bool:
        """ "A man stabbed two soldiers before being shot dead"."""
        return self.tags.form(cue.start) == "being" and self.tags.form(cue.start - 1) == "before" and cue.outcome != "wounded"

    def _first(self, cue: Cue) -> int | None:
        """The people that a sentence begins with, who do what it tells."""
        chain = self.lists[0]
        opens = chain.end <= cue.start and not chain.link and not self._oblique(chain)
        return 0 if opens and all("number" in item.rule or item.high == 1 for item in chain.items) else None

    def _acting(self, cue: Cue, chain: Chain) -> bool:
        """ "Gunmen killed …" of nobody we can read: a plural without a number right before a verb acts, but in headlines."""
        first = chain.items[0]
        bare = len(chain.items) == 1 and first.rule == "person" and first.bound == "vague" and chain.end == cue.start
        return bare and not cue.finite and "verb" in readings(self.tags, cue.start) and not headline(self.tags)

    def _sought(self, cue: Cue, chain: Chain) -> bool:
        """ "The gunmen have not been found": they are at large, and missing only who is counted or named."""
        first = chain.items[0]
        pointed = first.noun is None or first.noun.kind in _NOT_LOST or (first.definite and first.bound == "vague")
        return cue.outcome == "missing" and self.tags.form(cue.end - 1) in _TRACED and pointed and not first.named

    def _goes_on(self, last: Cue, cue: Cue) -> bool:
        """ "Was wounded and later arrested": a second verb without a subject of its own."""
        between = range(last.end, cue.start)
        if any(last.end <= chain.start < cue.start and not chain.link and not self._oblique(chain) for chain in self.lists):
            return False
        joint = self.tags.form(_past_back(self.tags, cue.start) - 1) in ("and", "or", "then", "but", ",")
        return joint and not any("boundary" in kinds(self.tags, at) for at in between)

    def _shared(self, cue: Cue) -> int | None:
        """ "Two men were stopped at a checkpoint and shot dead": the subject of a verb in the passive that is no harm."""
        if self.tags.form(_past_back(self.tags, cue.start) - 1) not in ("and", "then"):
            return None
        before = [n for n, chain in enumerate(self.lists) if chain.end <= cue.start and not self._oblique(chain)]
        number = before[-1] if before else None
        if number is None or number in self.done or self.lists[number].link or self.lists[number].items[0].high == 0:
            return None
        verb = self.lists[number].end
        passive = self.tags.form(verb) in ("was", "were") and self.tags.form(verb + 1).endswith(_PARTICIPLES)
        between = range(verb + 2, cue.start - 1)
        parted = any(self._bounds(at, verb) or at in self.tags.triggers for at in between)
        return number if passive and len(between) <= _SUBJECT_REACH and not parted else None

    def _subject(self, cue: Cue) -> int | None:
        reach = _SUBJECT_REACH if cue.finite else _TITLE_REACH if self.tags.sentence.field == "title" else _REDUCED_REACH
        for number in range(len(self.lists) - 1, -1, -1):
            chain = self.lists[number]
            if chain.end > cue.start or chain.link not in ("", "share") or self.tags.form(chain.start - 1) == "whom":
                continue
            between = range(chain.end, cue.start)
            that = cue.start - 1 - bool(kinds(self.tags, cue.start - 1) & {"be", "have"})
            if self.tags.form(that) == "that" and self._of_thing(that, chain.end):
                return None
            if len(between) > _SUBJECT_REACH or any(self._bounds(at, chain.end) for at in between):
                return None
            relative = "relative" in kinds(self.tags, self._past_decade(chain.end))
            described = cue.finite and chain.items[-1].noun is not None and (relative or self._said_to_be(chain.end, cue.start))
            if self._speaks(chain.end, cue.start):
                return None
            apart = any(not adverb(self.tags, at) for at in between)
            described = described or (cue.outcome in GONE and self.tags.form(chain.start - 1) in CARRIES)
            if self._oblique(chain) and not described and (apart or cue.finite or "number" not in chain.items[-1].rule):
                continue
            died = number in self.hurt and cue.finite and cue.outcome == "killed"  # "a man wounded, or taken, last week has died"
            if number in self.done and not (died or relative):
                return None
            behind = [at for at in between if not self._linked(at) and not (cue.start == between.stop and self._beside(at))]
            if behind and self.tags.form(behind[0]) == "," and (chain.items[-1].ages or chain.items[-1].named):
                behind = behind[1:]
            return number if self._near(cue, behind, reach) else None
        return None

    def _speaks(self, position: int, end: int) -> bool:
        """Whether people only say what follows: "residents said one of them was dead", but not "two men said to be dead"."""
        told = self.tags.form(position) in ("said", "say", "says") and end - position > 1
        return told and self.tags.form(position + 1) != "to"

    def _said_to_be(self, position: int, end: int) -> bool:
        """Whether only "they said" or "it says" stands before a verb: "the names of seven people it said were killed"."""
        return end - position == _SAID and self.tags.form(position) in _WHO and self.tags.form(position + 1) in _SAYS

    def _past_decade(self, position: int) -> int:
        """Behind the comma, or the "in his fifties", that may stand between people and what is told of them."""
        if self.tags.form(position) == "in" and self.tags.form(position + 1) in _OWNERS:
            return position + _DECADE
        return position + (self.tags.form(position) == ",")

    def _near(self, cue: Cue, between: Sequence[int], reach: int) -> bool:
        if len(between) > reach:
            return False
        close = all(adverb(self.tags, at) or self.tags.form(at) in ('"', ")") for at in between)
        return cue.finite or reach == _TITLE_REACH or close

    def _linked(self, position: int) -> bool:
        return any(chain.start <= position < chain.end and chain.link for chain in self.lists)

    def _beside(self, position: int) -> bool:
        """Whether a comma only parts a linked list from what is about it: "seven people, including three policemen, hurt"."""
        linked = any(chain.link and position in (chain.start - 1, chain.end) for chain in self.lists)
        return linked and self.tags.form(position) == ","

    def _bounds(self, at: int, end: int) -> bool:
        """Whether another clause begins at a word: at "while", or at the "that" of "denied that"."""
        form = self.tags.form(at)
        if form in _DURING and self.tags.form(at + 1).endswith("ing"):
            return False  # "who went missing while herding, were found dead"
        clause = form == "that" and at > end and not self._of_thing(at, end) and self.tags.form(at + 1) not in _DAY_PARTS
        return "boundary" in kinds(self.tags, at) or form in (";", ":") or clause

    def _of_thing(self, that: int, end: int) -> bool:
        """Whether "that" tells of a thing of which people are: the passengers of a bus that vanished."""
        return self.tags.form(end) == "of" and that - end <= _OF_THING

    def _oblique(self, chain: Chain) -> bool:
        """Whether people stand behind a preposition: they are no subject, those of "a total of nine people" are."""
        if (self.tags.form(chain.start - 2), self.tags.form(chain.start - 1)) == ("total", "of"):
            return False
        found = kinds(self.tags, chain.start - 1)
        return bool(found & {"preposition", "agent"}) or self.tags.form(chain.start - 1) == "'s"


GONE, CARRIES = ("missing", "abducted", "arrested"), form_words("en", "carries")
_TRACED, _DAY_PARTS = form_words("en", "traced"), folded("en", "day_parts")
_NOT_LOST = ("gunman", "body")
_PARTICIPLES = ("ed", "taken", "driven", "led", "brought")


def _past_back(tags: Tags, position: int) -> int:
    """Where the adverbs that end before a word begin."""
    while position > 0 and adverb(tags, position - 1):
        position -= 1
    return position


def whom(tags: Tags, start: int, lists: Sequence[Chain]) -> int | None:
    """Who is meant by "the two men (, one of them a boy,) whom the soldiers detained", "the two men it detained"."""
    at = next((at for at in range(start - 1, max(start - _WHOM_REACH, 0), -1) if tags.form(at) == "whom"), 0)
    subject = start - 1 - (tags.form(start - 1) == "had")
    at = subject if not at and tags.form(subject) in _THEY else at
    ends = (at, at - 1) if tags.form(at - 1) == "," else (at,)
    number = next((n for n, chain in enumerate(lists) if at and chain.end in ends), None)
    while number and lists[number].link == "parts":
        number -= 1
    return None if number is None or lists[number].link else number


_THEY = frozenset(("it", "they"))
