"""Arabic clauses: which outcome is told of which people (codebook 2 and 3)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.grammar.ar_agree import (
    between,
    interrupted,
    left_behind,
    no_subject,
    open_to,
    pointed_at,
    right_after,
    takes,
)
from stats.find.grammar.ar_among_hurt import of_the_wounded
from stats.find.grammar.ar_beside import added, adds, bracketed, by_place, empty, family, no_news, past_comma, reached, too_far
from stats.find.grammar.ar_called_lost import called_lost
from stats.find.grammar.ar_carried import carried_on, speaks
from stats.find.grammar.ar_chain import Chain, chains
from stats.find.grammar.ar_count import OF_GROUP
from stats.find.grammar.ar_cue import ACCOMPANY, BOTH, OF_THOSE, Cue, blocks, cues
from stats.find.grammar.ar_denial import denials
from stats.find.grammar.ar_doer import agent, parted_from, without_doers
from stats.find.grammar.ar_found_dead import still_lost
from stats.find.grammar.ar_freed import freed, of_cases, only_held
from stats.find.grammar.ar_group import part_of_those, some_of_those, without_groups, without_who_died
from stats.find.grammar.ar_listed import (
    adds_up,
    beyond,
    fills_up,
    holds,
    hung_on,
    list_goes_on,
    made_of,
    may_be_of,
    named_behind,
    opens_brackets,
    say_who,
    shared,
)
from stats.find.grammar.ar_own_device import own_device
from stats.find.grammar.ar_relative import CLAUSE_ENDS
from stats.find.grammar.ar_result import ONE_OF_THEM, again, agreeing, died, parted, set_off
from stats.find.grammar.ar_suppressed import suppressed, unreal, without_own_death
from stats.find.grammar.ar_the_hurt import the_hurt
from stats.find.grammar.ar_then import had_been_taken, not_only_lost, then_too
from stats.find.grammar.ar_things import ambulance
from stats.find.grammar.ar_told import mentions_of, told_over
from stats.find.grammar.ar_toll import Toll, label_places, labelled, over_noun, tolls_of
from stats.find.grammar.attach import attached, describe
from stats.find.grammar.one_by_one import ONE_BY_ONE, outcome_of_total, placed_one_by_one
from stats.find.people import Mention, People
from stats.find.tags import Tags

_INTERRUPTED, _DESCRIBED, _POINTED = 5, 12, 20


def mentions(tags: Tags) -> list[Mention]:
    """The outcomes a sentence tells of people, left to right."""
    if unreal(tags):
        return []
    zeros, told = list(denials(tags)), cues(tags)
    labels = label_places(tags, told)
    taken = {at for cue in told if cue.rule == OF_THOSE for at in range(cue.start, cue.end)}
    every = [chain for people in chains(tags) if (chain := without_doers(tags, people))]
    numbered = tolls_of(tags, told, every)
    taken |= {people.start for toll in numbered for people in toll.people}
    lists = [
        chain
        for chain in every
        if chain.start not in taken and not any(zero.start < chain.end and chain.start < zero.end for zero in zeros)
        and tags.form(chain.start - 1) not in ACCOMPANY
        and not left_behind(tags, chain)
        and not (chain.start in labels and chain.items[0].rule == "person" and chain.items[0].outcome)
    ]
    found = [*_Teller(tags, told, placed_one_by_one(tags, lists), numbered).told(), *zeros]
    return sorted(without_own_death(tags, [*found, *the_hurt(tags, found)]), key=lambda mention: mention.start)


class _Teller:
    """Gives each list of people of a sentence its outcome: its own, that of the word before it, or of the verb after it."""

    def __init__(self, tags: Tags, cues: list[Cue], lists: list[Chain], tolls: list[Toll]) -> None:
        self.tags, self.cues, self.lists = tags, cues, lists
        self.tolls = {toll.counted.start: toll for toll in tolls}
        self.free, self.found = list(cues), list[Mention]()
        self.end, self.untold, self.spent = 0, False, list[Cue]()
        self.open: tuple[int, str, int] | None = None

    def told(self) -> list[Mention]:
        """The mentions of the sentence, in order."""
        for number, chain in enumerate(self.lists):
            if chain.link == "made_of" or (chain.link == "he_is" and not self.found):
                chain = made_of(chain, self.found)
            if chain.link == ONE_BY_ONE:
                outcome = outcome_of_total(chain, self.found)
                self._add(chain, Cue(chain.start, chain.start, outcome, "noun", "list") if outcome else None)
            elif chain.link:
                self._attach(chain)
            elif self._splits(chain) or self._goes_on(chain) or hung_on(self.tags, chain, self.found):
                continue
            elif named_behind(self.tags, chain, self.found):
                self._add(replace(chain, items=chain.items[1:]), list_goes_on(chain, self.found))
            else:
                self._tell(number, chain)
        self.found += of_the_wounded(self.tags, self.lists, self.free)
        found, left = died(self.tags, self.lists, self.found, self.free)
        more, _ = died(self.tags, self.lists, list(again(self.tags, self.lists, found, left)), left)
        more += own_device(self.tags, self.lists, [*found, *more])
        more += carried_on(self.tags, self.lists, [*found, *more], left)
        more += [*then_too(self.tags, [*found, *more], left), *had_been_taken(self.tags, [*found, *more], left)]
        return still_lost(self.tags, not_only_lost(self.tags, [*told_over(self.tags, found), *more]))

    def _attach(self, chain: Chain) -> None:
        link, _, outcome = chain.link.partition(":")
        if link == "listing" and (pointed := pointed_at(self.tags, chain.start) or self._of_whom(chain)):
            cue = Cue(chain.start, chain.start, pointed, "noun", "pointed-list")
            self.found.extend(mentions_of(self.tags, chain, cue, self.found))
            return
        if self.untold and not outcome and not adds_up(chain, self.found):
            return
        if link == "he_is":
            say_who(chain, self.found)
            return
        for number in range(len(self.found) - 1, -1, -1):
            mention = self.found[number]
            if not outcome or mention.outcome == outcome:
                told = tuple(item for item in chain.items if item.outcome in (None, mention.outcome))
                own = tuple(item for item in told if not (outcome == "" and link == "parts" and empty(item)))
                if told and not own:
                    return
                own, more = beyond(mention.people, own) if link == "listing" else (own, ())
                joined = number > 0 and self.found[number - 1].people.end == mention.people.start
                self.found[number] = attached(mention, own, chain.end, link, chain.dual and not joined)
                describe(self.found, number, own, link)
                self._tell_rest(replace(chain, items=tuple(item for item in chain.items if item not in more)), own)
                if more:
                    self._add(replace(chain, start=more[0].start, items=more), list_goes_on(chain, self.found))
                self.open = (number, link, chain.end)
                return
        if link == "parts" and outcome in BOTH:
            self.found.append(part_of_those(self.tags, chain, outcome))
        elif not self.found and {item.outcome for item in chain.items} == set(BOTH):  # "they are three dead and five wounded"
            self._add(replace(chain, link=""), None)

    def _of_whom(self, chain: Chain) -> str:
        """The outcome of "those whom the planes killed … are", where nobody was told before."""
        told = (cue for cue in self.cues if 0 <= chain.start - cue.end <= _POINTED)
        near = (cue.outcome for cue in told if self.tags.form(cue.start - 1) in ("الذين", "اللذين", "اللواتي"))
        return next(near, "") if not self.found else ""

    def _tell_rest(self, chain: Chain, own: tuple[People, ...]) -> None:
        """ "Eight dead, among them two children, and 33 hurt": what has an outcome of its own is no part."""
        if rest := tuple(item for item in chain.items if item not in own):
            self.found.extend(mentions_of(self.tags, replace(chain, items=rest), None, self.found))

    def _goes_on(self, chain: Chain) -> bool:
        """A list of parts that words unknown to us interrupted: هم خمسة جنود … مكلفة بالحراسة وسائقان."""
        if not self.open or not may_be_of(self.found[self.open[0]], chain.items):
            return False
        number, link, end = self.open
        joined = self.tags.form(chain.start).startswith("و") and 0 <= chain.start - end <= _INTERRUPTED
        joined = joined or (link == "parts" and added(self.tags, chain, end) and holds(self.found[number], chain.items))
        befell = [cue.start for cue in self.cues if end <= cue.start < chain.start]
        if (befell or not joined) and (befell[1:] or not fills_up(self.tags, chain, self.found[number], end)):
            return False
        self.found[number] = attached(self.found[number], tuple(replace(i, outcome=None) for i in chain.items), chain.end, link)
        self.open = (number, link, chain.end)
        return True

    def _splits(self, chain: Chain) -> bool:
        """A list in apposition that adds up to the number before, or a family's; or what brackets say of some of them."""
        opened = chain.start == self.end or self.tags.form(chain.start - 1) in ("،", ",", ":", "(", "-", '"')
        if not self.found or not opened or chain.start - self.end > 2:
            return False
        if bracketed(self.tags, chain, self.found[-1]):
            self.found[-1] = attached(self.found[-1], chain.items, chain.end, "parts")
            return True
        whole = self.found[-1].people
        own = chain.items[:next((n for n, item in enumerate(chain.items) if item.outcome), len(chain.items))]
        if len(own) > 1 and (sum(item.low for item in own) == whole.low or (family(whole) and own == chain.items)):
            self.found[-1] = attached(self.found[-1], own, own[-1].end, "listing")
            self._tell_rest(chain, own)
            return True
        if opened := opens_brackets(self.tags, self.found[-1], chain):
            self.found[-1] = attached(self.found[-1], chain.items, chain.end, "parts")
            self.open = (len(self.found) - 1, "parts", chain.end)
        return opened

    def _tell(self, number: int, chain: Chain) -> None:
        later = self.lists[number + 1 :]
        chain = called_lost(self.tags, chain, self.lists[:number], self.found)
        if suppressed(self.tags, chain.start) or no_news(self.tags, chain):
            return
        if toll := self.tolls.get(chain.start):
            chain = labelled(chain, toll.people)
        if toll and toll.cue:
            self._add(chain, toll.cue)
            return
        cue = self._before(chain, self.lists[:number])
        gap = sum(self.tags.form(at).isalpha() for at in range(cue.end, chain.start)) if cue else 0
        cue = None if cue and cue.kind != "toll" and gap > 2 and too_far(self.tags, chain, cue, self.found) else cue
        if cue and agent(self.tags, cue, chain, later, self.cues):
            return
        after = self._after(chain, later, bound=cue is not None and cue.kind == "release")
        own = any(item.outcome and not item.rule.startswith(OF_GROUP) for item in without_who_died(self.tags, chain, after))
        if (cue is None and not own) or (cue and cue.kind == "release"):
            cue = after or cue
            self.spent += [after] if after else []
        placed = by_place(self.tags, self.lists[number:], self.found)
        if cue is None and freed(self.tags, chain):
            return
        cue = cue or placed or shared(self.tags, chain, self.found) or self._continued(chain)
        if cue is None and some_of_those(self.tags, chain):
            self._of_groups(chain)
            return
        if only_held(self.tags, self.cues, chain, cue):
            return
        self.free = [free for free in self.free if free != cue]
        self._add(agreeing(self.tags, chain, cue), cue)

    def _of_groups(self, chain: Chain) -> None:
        """Some of the dead, the wounded, those taken: parts of each; others beside them are people of their own."""
        for item in chain.items:
            if not item.rule.startswith(OF_GROUP):
                self._add(replace(chain, items=(item,)), None)
                continue
            outcome, told = item.outcome, {mention.outcome for mention in self.found}
            if outcome in BOTH and outcome not in told and "killed_or_wounded" in told:
                item, outcome = replace(item, outcome=None), "killed_or_wounded"
            self._attach(replace(chain, start=item.start, end=item.end, items=(item,), link=f"parts:{outcome}"))

    def _add(self, chain: Chain, cue: Cue | None) -> None:
        if cue and cue.kind == "release" and (cases := tuple(item for item in chain.items if of_cases(self.tags, item))):
            chain, cue = replace(chain, start=cases[0].start, items=cases), None
        chain, groups = without_groups(chain, cue.outcome if cue else "")
        told = list(mentions_of(self.tags, chain, cue, self.found)) if cue is None or cue.kind != "release" else []
        self.untold = not told
        self.found.extend(told)
        if told:
            self.end = max(chain.end, cue.end if cue else 0)
        if groups:
            self._of_groups(replace(chain, items=groups))

    def _before(self, chain: Chain, earlier: list[Chain]) -> Cue | None:
        """The last cue before a list, when nothing between them takes the list away."""
        before = [
            cue
            for cue in self.cues
            if cue.end <= chain.start and takes(self.tags, cue, chain) and open_to(self.tags, cue, chain, self.spent, self.free)
        ]
        if not before:
            return None
        cue = over_noun(self.tags, before, chain)
        if parted_from(self.tags, cue, chain, earlier):
            return None
        return cue if cue.kind != "toll" or reached(self.tags, cue, chain) else None

    def _after(self, chain: Chain, later: list[Chain], bound: bool) -> Cue | None:
        """The verb right after its subject: "a woman was killed" with the woman first."""
        object_at = len(self.tags.words)
        for cue in self.free:
            if cue.kind not in ("verb", "frame", "after") or cue.counted or cue.start < chain.end or (bound and not cue.bound):
                continue
            if cue.start > object_at:
                return None
            if no_subject(self.tags, chain, cue, later) or speaks(self.tags, chain.items[-1], cue):
                return None
            if aside := interrupted(self.tags, chain, cue, later):
                later = [other for other in later if other.start >= cue.start]
            gap = [] if aside else between(self.tags, chain, cue, later)
            adjacent = any(right_after(self.tags, cue, other) for other in later)
            own = self.tags.form(cue.end) in ONE_OF_THEM or (adjacent and len(gap) > 0)
            if own and not cue.bound and not self.tags.form(cue.start).endswith(("ا", "وا")):
                object_at = cue.end
                continue
            if parted(self.tags, cue, later, gap):
                return None
            off = set_off(self.tags, chain, cue, gap) and any(self.tags.form(at) == "،" for at in gap)
            return None if off or any(blocks(self.tags, at, cue) for at in gap) else cue
        return None

    def _continued(self, chain: Chain) -> Cue | None:
        """ "A leader prominent in the group and several of its members": words between do not end a list."""
        first = chain.items[0]
        gap = range(self.end, chain.start)
        joined = self.tags.form(chain.start).startswith("و") or self.tags.form(chain.start - 1) == "و" or adds(self.tags, chain)
        if not self.found or not joined or first.definite or first.outcome or first.rule == "name":
            return None
        if added(self.tags, chain, max(self.end, self.open[2] if self.open else 0)):
            return list_goes_on(chain, self.found)
        own = first.noun is not None and first.noun.possessed and self.found[-1].people.named == 1
        gap = gap[:-1] if gap and past_comma(self.tags, chain, self.found[-1]) else gap
        told = [at for at in gap if at in self.tags.triggers and not ambulance(self.tags, at)]
        ended = bool(told) or any(self.tags.form(at) in CLAUSE_ENDS for at in gap)
        if ended or len(gap) > (_DESCRIBED if own else _INTERRUPTED):
            return None
        return list_goes_on(chain, self.found)
