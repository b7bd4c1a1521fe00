"""English clauses: which outcome is told of which people (codebook 2 and 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.attach import attached
from stats.find.grammar.en_chain import chains
from stats.find.grammar.en_cue import Cue, cues
from stats.find.grammar.en_modifiers import by_age
from stats.find.grammar.en_toll import tolls
from stats.find.grammar.en_words import capital, kinds
from stats.find.lexicon import Hit
from stats.find.people import Mention, People
from stats.find.tags import Small, Tags

_UNREAL = frozenset({"unreal", "accident", "memory"})
_HEARSAY_REACH = 9
_RISE_REACH = 24
_CONJOINED_REACH = 7
_ZEROS = ("killed", "wounded", "killed_or_wounded")
_EVENTS = frozenset({"body", "killed", "wounded", "arrested", "abducted", "missing", "casualty"})


def mentions(tags: Tags) -> list[Mention]:
    """The outcomes a sentence tells of people, left to right."""
    said = {value for at in tags.small for value in kinds(tags, at)}
    if said & _UNREAL or not (tags.triggers or tags.nouns or said & {"toll", "material"}):
        return []
    lists = chains(tags)
    found = _Teller(tags, lists).told()
    if "material" in said and not any(m.people.high == 0 for m in found):
        found.extend(_undamaged(tags))
    return sorted(found, key=lambda mention: mention.start)


def _undamaged(tags: Tags) -> Iterator[Mention]:
    """ "The damage was limited to property": nobody was harmed (codebook 3)."""
    for at in sorted(tags.small):
        if "material" in kinds(tags, at):
            end = tags.small[at]["clause_words"].end
            yield Mention(tags.sentence.index, at, end, "killed_or_wounded", People(at, end, 0, 0, "exact", "none"), "none")
            return


class _Teller:
    """Gives each list of people of a sentence its outcomes: its own, and those of the outcome words that tell of it."""

    def __init__(self, tags: Tags, lists: Sequence[Chain]) -> None:
        self.tags, self.lists = tags, lists
        self.cues = cues(tags, lists)
        self.tolls = tolls(tags, lists)
        self.found: list[Mention] = []
        self.last: Cue | None = None
        self.model: Sequence[People] = ()
        self.end = 0
        self.untold = False

    def told(self) -> list[Mention]:
        """The mentions of the sentence, in the order of its lists."""
        for number, chain in enumerate(self.lists):
            if chain.link in ("", "share", "group"):
                self._tell(number, chain)
            else:
                self._attach(number, chain)
        return self.found

    def _attach(self, number: int, chain: Chain) -> None:
        link, _, outcome = chain.link.partition(":")
        if self.untold and not outcome:
            return
        for at in range(len(self.found) - 1, -1, -1):
            if not outcome or self.found[at].outcome == outcome:
                self.found[at] = attached(self.found[at], self._singly(chain), chain.end, link)
                return
        whole = next((c.items[0] for c in self.lists if c.items[0].definite and c.items[0].outcome == outcome), None)
        if whole:
            self.found.append(attached(self._mention(whole, outcome, None), self._singly(chain), chain.end, link))

    def _singly(self, chain: Chain) -> tuple[People, ...]:
        """The people of a list, those of whom only some are minors one by one."""
        return tuple(one for item in chain.items for one in by_age(self.tags, item) or (item,))

    def _tell(self, number: int, chain: Chain) -> None:
        before = [cue for cue in self.cues if cue.target == number and cue.voice != "subject"]
        after = [cue for cue in self.cues if cue.target == number and cue.voice == "subject"]
        label, toll = self.tolls.get(number, (False, None))
        told: list[Mention] = []
        if not label and not self._unknown(chain):
            told = list(self._said(number, chain, before, after or ([toll] if toll else [])))
        self.untold = not told
        self.found.extend(told)
        self.model = [mention.people for mention in told] or self.model
        self.end = max([chain.end, *(cue.end for cue in (*before, *after))]) if told else self.end

    def _unknown(self, chain: Chain) -> bool:
        """Behind "no word of" nothing is told, behind "an earlier count of" nothing that still holds."""
        near = range(max(0, chain.start - _HEARSAY_REACH), chain.start)
        return any("hearsay" in kinds(self.tags, at) for at in near) or any("superseded" in kinds(self.tags, at) for at in range(chain.start))

    def _said(self, number: int, chain: Chain, before: list[Cue], after: list[Cue]) -> Iterator[Mention]:
        if chain.link == "group":
            yield from self._whole(chain.items[0])
        elif before and after and len(chain.items) > 1 and after[0].finite:
            yield from self._of(chain.items[:-1], before)
            yield from self._of(chain.items[-1:], after)
        elif before and after and "relative" not in kinds(self.tags, chain.end):
            yield from self._of(chain.items, before)
        elif before or after:
            yield from self._of(chain.items, [*before, *after])
        elif inherited := self._inherited(chain):
            yield from self._of(chain.items, [inherited])
        else:
            yield from self._own(chain.items)

    def _whole(self, item: People) -> Iterator[Mention]:
        """Those of whom a part is told: a number of them is told too, and "one of the wounded" says that there were some."""
        if item.outcome and (item.bound != "vague" or item.outcome == "wounded"):
            yield self._mention(item, item.outcome, None)

    def _inherited(self, chain: Chain) -> Cue | None:
        """ "Two were killed in Homs and three in Hama"; "ten dead: three in …": the outcome told before goes on."""
        item = chain.items[0]
        besides = any(hit.end == chain.start for at in range(chain.start - 4, chain.start) if (hit := self._besides(at)))
        if self.last is None or not self.found or item.outcome or item.definite or not (besides or "number" in item.rule):
            return None
        between = range(self.end, chain.start)
        if any("boundary" in kinds(self.tags, at) or at in self.tags.triggers for at in between):
            return None
        if any(self.tags.form(at) == ":" for at in between):
            return replace(self.last, rule="list") if item.low <= self.found[0].people.low else None
        return replace(self.last, rule="list") if (besides or self._conjoined(chain)) and self._ends(chain) else None

    def _besides(self, at: int) -> Hit[Small] | None:
        return self.tags.word(at, "people_words") if "besides" in kinds(self.tags, at, "people_words") else None

    def _conjoined(self, chain: Chain) -> bool:
        """Whether "and", with or without words between commas, or a comma before a bare number, joins a list to what was told."""
        at = chain.start - 1
        placed = self.tags.form(chain.end) in ("in", "at", "near") and capital(self.tags, chain.end + 1)
        if self.tags.form(at) == "and" or (self.tags.form(at) == "," and (placed or chain.items[0].noun is None)):
            return True
        opening = next((i for i in range(at - 1, max(at - _CONJOINED_REACH, 0), -1) if self.tags.form(i) == ","), 0)
        return self.tags.form(at) == "," and self.tags.form(opening - 1) == "and"

    def _ends(self, chain: Chain) -> bool:
        """Whether no verb follows that would make the people its subject."""
        form = self.tags.form(chain.end)
        return not form.isalpha() or bool(kinds(self.tags, chain.end) & {"preposition", "conjunction", "adverb", "boundary", "agent"})

    def _of(self, items: Sequence[People], told_by: Sequence[Cue]) -> Iterator[Mention]:
        """The people of a list under each outcome word that tells of them; who died of wounds is no more wounded."""
        died = any(cue.died for cue in told_by)
        outcomes: set[str] = set()
        for cue in told_by:
            if cue.outcome not in outcomes and not (died and cue.outcome == "wounded"):
                outcomes.add(cue.outcome)
                yield from self._under(items, cue)
        self.last = next((cue for cue in told_by if cue.voice != "toll"), self.last)
        if told_by[0].voice == "subject":
            yield from (m for m in self._own(items) if m.outcome not in outcomes and m.people.noun and m.people.noun.kind not in _EVENTS)

    def _under(self, items: Sequence[People], cue: Cue) -> Iterator[Mention]:
        for item in items:
            item = self._filled(item)
            own = item.outcome if item.noun and item.noun.kind in _EVENTS else None
            outcome = own if own and own != "killed_or_wounded" else cue.outcome
            if self._counts(item, outcome, cue):
                yield self._mention(item, _zero_outcome(item, outcome, cue), cue)

    def _counts(self, item: People, outcome: str, cue: Cue) -> bool:
        if item.high == 0:
            return outcome in _ZEROS
        if item.rule == "share" and self.found and outcome == self.found[-1].outcome and not cue.died:
            return False
        return item.rule != "pronoun" or cue.voice == "subject"

    def _own(self, items: Sequence[People]) -> Iterator[Mention]:
        """People whose own words tell the outcome: "nine deaths", "two wounded men"; "the wounded" only points back."""
        following = next((item.outcome for item in reversed(items) if item.outcome), None)
        for item in items:
            item = self._filled(item)
            outcome = item.outcome or following
            if outcome and not item.definite and not self._manner(item) and not (item.high == 0 and outcome not in _ZEROS):
                yield self._mention(item, _zero_outcome(item, outcome, None), None)

    def _manner(self, item: People) -> bool:
        """ "With injuries", "of arrests": a plural that says how it was, and counts nobody."""
        noun = item.noun
        bare = noun is not None and item.bound == "vague" and item.rule == "person" and noun.kind in _EVENTS - {"casualty", "body"}
        return bare and not self._stated(item)

    def _stated(self, item: People) -> bool:
        around = {self.tags.form(at) for at in (*range(item.start - 4, item.start), *range(item.end, item.end + 3))}
        return not around.isdisjoint(("reported", "causing", "caused", "causes", "there", "resulted", "resulting")) and (
            item.outcome in ("killed", "wounded")
        )

    def _filled(self, item: People) -> People:
        """ "Three others", "five" without a noun: of the noun told before, and of its force."""
        if item.noun is not None or not self.model or item.rule in ("pronoun", "name", "none", "family") or item.definite:
            return item
        model = self.model[-1]
        if {one.status for one in self.model} != {model.status} or model.noun is None or model.noun.kind in _EVENTS or model.high == 0:
            return item
        if {one.noun.kind for one in self.model if one.noun} != {model.noun.kind}:
            return replace(item, status=model.status)
        if not item.others and item.rule != "share" and model.noun.kind in ("woman", "child", "relative") and model.low == 1:
            return item
        return replace(item.with_noun(model.noun), status=model.status, outcome=item.outcome, force=model.force, former=model.former)

    def _mention(self, people: People, outcome: str, cue: Cue | None) -> Mention:
        near = cue is not None and cue.voice in ("object", "noun") and 0 <= people.start - cue.end <= 1
        start = cue.start if cue and near else people.start
        end = cue.end if cue and cue.voice == "subject" and 0 <= cue.end - people.end <= 4 else people.end
        word = "died" if cue and cue.died else self._update(people, cue)
        rule = cue.rule if cue else "casualty-noun"
        mention = Mention(self.tags.sentence.index, start, end, outcome, people, f"{rule}:{people.rule}", cue=word)
        return attached(mention, by_age(self.tags, people), people.end, "parts")

    def _update(self, people: People, cue: Cue | None) -> str:
        """Whether a toll that rose, or a final one, replaces what was told before."""
        before = range(max(0, people.start - _RISE_REACH), people.start)
        if any(kinds(self.tags, at) & {"rise", "final"} for at in before):
            return "update"
        return "toll" if cue and cue.voice == "toll" else ""


def _zero_outcome(item: People, outcome: str, cue: Cue | None) -> str:
    """ "Hurt no one" denies both killed and wounded (codebook 3)."""
    return "killed_or_wounded" if item.high == 0 and cue and cue.harm and outcome == "wounded" else outcome
