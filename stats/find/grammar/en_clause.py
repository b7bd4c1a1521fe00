"""English clauses: which outcome is told of which people (codebook 2 and 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.attach import attached
from stats.find.grammar.denied import denied
from stats.find.grammar.en_accident import without_accidents
from stats.find.grammar.en_bare import undamaged, unnumbered
from stats.find.grammar.en_chain import chains
from stats.find.grammar.en_cue import cues
from stats.find.grammar.en_custody import with_taken
from stats.find.grammar.en_follow import Told, compared, filled, followed, lost, of_loss, theirs
from stats.find.grammar.en_items import of_the_total
from stats.find.grammar.en_label import label_of
from stats.find.grammar.en_list import is_group
from stats.find.grammar.en_mention import EVENTS, counts_nobody, feared, mention
from stats.find.grammar.en_modifiers import by_age
from stats.find.grammar.en_sex import by_pronoun
from stats.find.grammar.en_shares import rest_counted
from stats.find.grammar.en_subject import Cue
from stats.find.grammar.en_the_hurt import the_hurt
from stats.find.grammar.en_toll import former, tolls
from stats.find.grammar.en_uncounted import free_again, not_only_lost, uncounted
from stats.find.grammar.en_unknown import not_known
from stats.find.grammar.en_words import kinds
from stats.find.grammar.hurt_before import found_dead, without_dead
from stats.find.grammar.one_by_one import ONE_BY_ONE, outcome_of_total, placed_one_by_one
from stats.find.people import BY_PLACE, Mention, People
from stats.find.tags import Tags
from stats.language import form_words

_UNREAL = frozenset({"unreal", "memory"})
_UNCONFIRMED_REACH = 5
_BARRIER_REACH = 3
_DIED = form_words("en", "passed")
_QUARRELS = form_words("en", "quarrel")
_OVER = ("wounded", "missing")
_ZEROS = ("killed", "wounded", "killed_or_wounded")


def mentions(tags: Tags) -> list[Mention]:
    """The outcomes a sentence tells of people, left to right."""
    said, outcomes = tags.says, tags.triggers or any(hit.values[0].outcome for hit in tags.nouns.values())
    if said & _UNREAL or not (outcomes or said & {"toll", "material"}):
        return list(of_the_total(tags, mentions)) if not said & _UNREAL else []
    found = _Teller(tags, chains(tags)).told()
    if "material" in said and not any(one.people.high == 0 for one in found):
        found.extend(undamaged(tags))
    found = found or list(unnumbered(tags))
    told = by_pronoun(tags, without_accidents(tags, sorted([*found, *the_hurt(tags, found)], key=lambda one: one.start)))
    told = found_dead(with_taken(tags, told))
    return [one for one in told if not _of_an_old_crime(tags, one)] if "crime" in said else told


def _of_an_old_crime(tags: Tags, told: Mention) -> bool:
    """Whether people were harmed in what others are accused of, and the sentence says not when."""
    at = max((at for at in tags.small if at < told.start and "crime" in kinds(tags, at)), default=told.start)
    turned = any(tags.form(i) in (";", "while") for i in range(at, told.start))
    return at < told.start and told.outcome != "arrested" and not turned and not any(day > at for day in tags.dates)


class _Teller:
    """Gives each list of people of a sentence its outcomes: its own, and those of the outcome words that tell of it."""

    def __init__(self, tags: Tags, lists: Sequence[Chain]) -> None:
        self.tags, self.lists = tags, lists
        self.cues: dict[int | None, list[Cue]] = {}
        for cue in cues(tags, lists):
            self.cues.setdefault(cue.target, []).append(cue)
        self.lists = placed_one_by_one(tags, lists)
        old = (at for at in tags.small if "superseded" in kinds(tags, at)) if "superseded" in tags.says else ()
        self.superseded = min(old, default=len(tags.words))
        self.tolls = tolls(tags, lists)
        self.found: list[Mention] = []
        self.before = Told()
        self.untold = False

    def told(self) -> list[Mention]:
        """The mentions of the sentence, in the order of its lists."""
        for number, chain in enumerate(self.lists):
            if chain.link in ("", "share", "group"):
                self._tell(number, chain)
            elif chain.link == ONE_BY_ONE:
                self._tell_apart(chain)
            elif chain.link == "each":
                self._tell_each(chain.items[0])
            else:
                self._attach(chain)
        return self.found

    def _tell_apart(self, chain: Chain) -> None:
        """Some of a total, who are told with a place of their own."""
        if outcome := outcome_of_total(chain, self.found):
            cue = Cue(chain.start, chain.start, outcome, "noun", "list")
            self.found += [mention(self.tags, filled(self.tags, item, self.before.people), outcome, cue) for item in chain.items]

    def _tell_each(self, item: People) -> None:
        """One of the numbers of places that add up to the number told last."""
        if self.found and self.before.cue and not self.untold:
            people = filled(self.tags, item, self.before.people)
            self.found.append(mention(self.tags, people, self.found[-1].outcome, replace(self.before.cue, rule=BY_PLACE)))

    def _attach(self, chain: Chain) -> None:
        """Hang a list on the mention it splits: the last one, or the one of "the dead" and its like."""
        link, _, outcome = chain.link.partition(":")
        if self.untold and not outcome:
            return
        items = tuple(one for item in chain.items for one in by_age(self.tags, item) or (item,))
        for at in range(len(self.found) - 1, -1, -1):
            if not outcome or self.found[at].outcome == outcome:
                self.found[at] = attached(self.found[at], rest_counted(items, self.found[at].people), chain.end, link)
                return
        groups = (c.items[0] for c in self.lists if is_group(c.items[0]))
        whole = next((group for group in groups if group.outcome in (outcome, "killed_or_wounded")), None)
        if whole and (link != "most" or whole.bound != "vague"):
            self.found.append(attached(mention(self.tags, whole, outcome, None), items, chain.end, link))

    def _tell(self, number: int, chain: Chain) -> None:
        cues_of = [*self.cues.get(number, ())]
        label, toll = self.tolls.get(number, (False, None))
        if toll and not any(cue.voice == "subject" for cue in cues_of):
            cues_of.append(toll)
        chain = self._remaining(number, chain) if chain.link == "group" else chain
        if self._unconfirmed(chain):
            self._raise(chain.items[0])
            return
        told = [] if label or self._unknown(chain) else list(self._said(chain, cues_of))
        self.untold = not told
        self._lower(told)
        self.found.extend(told)
        if told:
            last = next((cue for cue in cues_of if cue.voice != "toll"), self._split(chain, cues_of) or self.before.cue)
            end = max(chain.end, *(cue.end for cue in cues_of), 0)
            self.before = Told(last, tuple(one.people for one in told), end, self.before.first or told[0].people)

    def _split(self, chain: Chain, cues_of: Sequence[Cue]) -> Cue | None:
        """A toll that a list behind its colon splits: "the toll was 12: five in Homs, …"."""
        return replace(cues_of[0], voice="object") if cues_of and self.tags.form(chain.end) == ":" else None

    def _remaining(self, number: int, chain: Chain) -> Chain:
        """The whole of whom a part is told: no less than it, and of "two of the five wounded died" three (codebook 2).

        Who is found dead is no more missing.
        """
        whole, part = chain.items[0], self.lists[number + 1].items[0]
        died = whole.outcome in _OVER and any(cue.outcome == "killed" for cue in self.cues.get(number + 1, ()))
        if died and whole.bound == "exact":
            left = whole.low - part.low
            whole = replace(whole, low=left, high=left) if left > 0 else replace(whole, outcome=None)
        elif not died and whole.bound == "vague":
            whole = replace(whole, low=max(whole.low, part.low))
        return replace(chain, items=(whole,))

    def _unknown(self, chain: Chain) -> bool:
        """Behind "no word of" or "denied" nothing is told, behind "an earlier count of" nothing that still holds."""
        old = (self.superseded < chain.start and not compared(self.tags, chain)) or former(self.tags, chain.start)
        return old or not_known(self.tags, chain.start, chain.end) or denied(self.tags, chain.start)

    def _unconfirmed(self, chain: Chain) -> bool:
        """Whether people are those of "unconfirmed reports of a third"."""
        near = range(max(0, chain.start - _UNCONFIRMED_REACH), chain.start)
        hits = (self.tags.small[at]["clause_words"] for at in near if "unconfirmed" in kinds(self.tags, at))
        return any(0 <= chain.start - hit.end <= 1 for hit in hits)

    def _raise(self, item: People) -> None:
        """Further people of whom nothing is verified raise the ceiling of those told last (codebook 3)."""
        if self.found and item.others and self.found[-1].people.bound != "vague":
            self.found[-1] = replace(self.found[-1], people=self.found[-1].people.raised_by(item))
        elif not self.found and (item.others or item.rule.startswith("ordinal")) and item.outcome and item.bound == "exact":
            self.found.append(replace(mention(self.tags, item, item.outcome, None), cue="unconfirmed"))

    def _said(self, chain: Chain, cues_of: Sequence[Cue]) -> Iterator[Mention]:
        """The mentions of a list; of "killed two men and a woman was hurt" the last people are the subject of the next verb."""
        before = [cue for cue in cues_of if cue.voice in ("object", "noun")]
        after = [cue for cue in cues_of if cue.voice not in ("object", "noun")]
        if chain.link == "group":
            yield from self._whole(chain.items[0])
        elif before and after and len(chain.items) > 1 and after[0].finite:
            yield from self._of(chain.items[:-1], before)
            yield from self._of(chain.items[-1:], after)
        elif before and after and "relative" not in kinds(self.tags, chain.end + (self.tags.form(chain.end) == ",")):
            yield from self._of(chain.items, before)
        elif cues_of:
            yield from self._of(chain.items, [*before, *after])
        elif cue := followed(self.tags, chain, self.before):
            yield from self._of(chain.items, [cue])
        else:
            yield from self._own(chain.items)

    def _whole(self, item: People) -> Iterator[Mention]:
        """Those of whom a part is told: a number of them is told too, and "one of the wounded" says that there were some."""
        if item.outcome and (item.bound != "vague" or item.outcome == "wounded"):
            yield mention(self.tags, item, item.outcome, None)

    def _of(self, items: Sequence[People], told_by: Sequence[Cue]) -> Iterator[Mention]:
        """The people of a list under each outcome word that tells of them; who died of wounds is no more wounded."""
        told_by = [
            replace(cue, died=True) if not cue.died and self._died(items[0], cue, told_by) else cue
            for cue in not_only_lost(told_by)
        ]
        died = any(cue.died for cue in told_by)
        outcomes: set[str] = set()
        for cue in told_by:
            buried = "killed" in outcomes and self.tags.form(cue.end - 1) == "held"  # his funeral was
            if cue.outcome not in outcomes and not (died and cue.outcome == "wounded") and not buried:
                outcomes.add(cue.outcome)
                yield from self._under(items, cue)
        if told_by[0].voice == "subject":
            own = (one for one in self._own(items) if one.people.noun is None or one.people.noun.kind not in EVENTS)
            outcomes |= {"wounded"} if died else set()
            yield from (one for one in own if one.outcome not in outcomes)

    def _barred(self, item: People) -> bool:
        """ "Families of 500 missing people", "protests over two men's deaths"."""
        if self.tags.form(item.start - 1) == "over" and self.tags.form(item.start - 2) in _QUARRELS:
            return True
        near = range(max(0, item.start - _BARRIER_REACH), item.start) if self.tags.form(item.start - 1) == "of" else ()
        return any("barrier" in kinds(self.tags, at) and self.tags.small[at]["clause_words"].end == item.start for at in near)

    def _died(self, item: People, cue: Cue, told_by: Sequence[Cue]) -> bool:
        """ "Was wounded on Monday and has died", "eight were wounded, one of whom died": of the same people."""
        wounded = item.outcome == "wounded" or any(other.outcome == "wounded" and other.end <= cue.start for other in told_by)
        wounded = wounded or (item.rule == "share" and bool(self.found) and self.found[-1].outcome == "wounded")
        passed = cue.finite and item.rule != "share"
        return wounded and cue.outcome == "killed" and (passed or self.tags.form(cue.end - 1) in _DIED)

    def _lower(self, told: Sequence[Mention]) -> None:
        """Take those of the wounded told last who died from their number (codebook 2)."""
        if told and (told[0].cue == "died" or self.tags.form(told[0].end - 1) in _DIED):
            self.found, _ = without_dead(self.found, told[0])
        dead, last = (told[0].people, self.found[-1]) if told and self.found else (None, None)
        of_them = dead and dead.rule == "share" and told[0].cue == "died" and last and last.outcome == "wounded"
        if dead and last and of_them and last.people.bound == dead.bound == "exact" and last.people.low > dead.low:
            left = last.people.low - dead.low
            self.found[-1] = replace(last, people=replace(last.people, low=left, high=left))

    def _under(self, items: Sequence[People], cue: Cue) -> Iterator[Mention]:
        for each in items:
            item = self._meant(each) if each.rule == "pronoun" else filled(self.tags, each, self._models(each, cue))
            item = self._of_gunmen(item) if each.rule == "share" and not self.before.people else item
            own = item.outcome if item.noun and item.noun.kind in EVENTS else None
            own = item.noun.outcome if item.noun and cue.voice == "toll" else own  # "the toll rose to 18 detainees"
            outcome = own if own and own != "killed_or_wounded" else cue.outcome
            if self._counts(item, outcome, cue):
                yield mention(self.tags, lost(self.tags, item, cue), outcome, cue)

    def _models(self, item: People, cue: Cue) -> Sequence[People]:
        """Of whom a number without a noun is: those told before; of a toll, those it is the toll of; "the others lost four"."""
        if of_loss(self.tags, cue):
            return ()
        if cue.voice != "toll":
            label = label_of(self.tags, self.lists, item)
            return (label,) if label else self.before.people
        labels = [chain.items[0] for n, chain in enumerate(self.lists) if n in self.tolls and self.tolls[n][0]]
        return [label for label in labels if label.end <= item.start][-1:]

    def _meant(self, pronoun: People) -> People:
        """Whom "he" or "she" means: the last person named before of whom no harm was told, as far as that is plain."""
        told = {one.people.start for one in self.found}
        people = [c.items[0] for c in self.lists if c.end <= pronoun.start and len(c.items) == 1 and not c.link]
        single = [one for one in people if one.noun and one.low == one.high == 1 and one.rule != "pronoun"]
        last = single[-1] if single else None
        if last is None or last.noun is None or last.start in told or {last.sex, pronoun.sex} == {"male", "female"}:
            return pronoun
        sex = pronoun.sex if last.sex == "unknown" else last.sex
        return replace(pronoun.with_noun(last.noun), sex=sex, status=last.status, ages=last.ages, force=last.force)

    def _of_gunmen(self, item: People) -> People:
        """ "The attackers fled; one of them was killed": an attacker."""
        told = [c.items[0] for c in self.lists if c.end <= item.start and not c.link and c.items[0].noun and c.items[0].definite]
        last = told[-1] if told else None
        return item.with_noun(last.noun) if last and last.noun and last.noun.kind == "gunman" else item

    def _counts(self, item: People, outcome: str, cue: Cue) -> bool:
        """Whether people add anything: no zero of arrests, no "two of them seriously wounded" behind the wounded."""
        if item.high == 0:
            return outcome in _ZEROS
        if uncounted(self.tags, item, outcome, cue):
            return False
        if feared(self.tags, outcome, cue) and item.high is None:
            return False
        if item.rule == "share" and self.found and outcome == self.found[-1].outcome and not cue.died:
            return False
        return item.rule != "pronoun" or cue.voice == "subject"

    def _own(self, items: Sequence[People]) -> Iterator[Mention]:
        """People whose own words tell the outcome: "nine deaths", "two wounded men"; "the wounded" only points back."""
        for number, each in enumerate(items):
            item = theirs(filled(self.tags, each, self.before.people), self.before.people)
            outcome = item.outcome or next((other.outcome for other in items[number:] if other.outcome), None)
            if self._barred(item) or free_again(self.tags, item, item.outcome):
                continue
            if outcome and not item.definite and not counts_nobody(self.tags, item) and (item.high != 0 or outcome in _ZEROS):
                yield mention(self.tags, item, outcome, None)
