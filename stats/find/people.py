"""People as a text names them, and mentions: an outcome told of people. Both are made by a language's grammar."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stats.find.person import PersonNoun
from stats.model import Span

TAKEN = frozenset({"arrested", "abducted"})
VAGUE_PLURAL = {"ar": 3, "en": 2}
"""The floor of a plural without a number (codebook 3): Arabic has a dual, English has not."""

BY_PLACE = "list-of-places"
"""Begins the rule of a mention that is one of several a total is made of, each in a place of its own."""
WITHIN = "within"
"""The rule of people who are some of those beside them in a list: of "six civilians, including two women, and a fighter"."""
TENS = 20
"""The floor of Arabic tens without a number (codebook 3)."""
NTH = "+nth"
"""Stands in the rule of one person before his number among those told: "the fourth girl"."""
GOES_ON = "list-goes-on"
"""Begins the rule of people with whom a list goes on, of the outcome of those before them."""
LATE = ":late"
"""Ends the rule of one newly told of who died of what was told before: "a passer-by who had been hurt has died"."""
AGAIN = ":again"
"""Ends the rule of a second outcome of people told before."""
OF_THESE = ":of-these"
"""Ends the rule of others than somebody whom their own sentence tells under another outcome: "killing a guard and wounding five
other people"."""
POINTED = "the-hurt"
"""The rule, and until a report is read the cue, of "the wounded" of an act whom nobody counts."""
INFORMED = ":informed"
"""Ends the rule of somebody of whose death his family was told."""
OWN_BODY = "own-body"
"""The rule of one told before whose body was found: "they kidnapped a man. His body …"."""
ADDED = ":added"
"""Ends the rule of people without a number whom a word adds to those before them: "in addition to several"."""
BY_GAS = "+gas"
"""Ends the rule of people hurt by gas, beside others who were hurt otherwise."""


@dataclass(frozen=True, slots=True)
class People:
    """One phrase for people, at words `start` to `end` (without it) of its sentence.

    `others`: of the noun before ("three others"); `definite`: points back ("the wounded"); `named`: how many are
    named; `besides`: added to those before ("in addition to a woman"), so its outcome may be either of theirs; `force`: ids of
    the force they belong to, as found beside them; `called`: the name of one person, where its first is certain; `sound`: a
    written form that may be a dual; `listed`: goes on a list of English words, so they are others than those before.
    """

    start: int
    end: int
    low: int
    high: int | None
    bound: str
    rule: str
    noun: PersonNoun | None = None
    status: str = "unknown"
    sex: str = "unknown"
    age_group: str = "unknown"
    outcome: str | None = None
    others: bool = False
    definite: bool = False
    sound: bool = False
    former: bool = False
    named: int = 0
    besides: bool = False
    ages: tuple[int, ...] = ()
    force: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    listed: bool = False

    @property
    def span(self) -> Span:
        """The count as (low, high)."""
        return self.low, self.high

    def raised_by(self, further: People) -> People:
        """The same people with a ceiling that others, of whom nothing is confirmed, raise; an open one stays (codebook 3)."""
        if self.high is None or further.high is None:
            return self
        return replace(self, high=self.high + further.high, bound="range")

    def apart_from(self, other: People) -> bool:
        """Whether nobody can be one of both: men and women, grown-ups and children, two of other first names."""
        sexes, ages = {self.sex, other.sex}, {self.age_group, other.age_group}
        named = bool(self.called and other.called) and self.called[0] not in other.called and other.called[0] not in self.called
        return named or sexes == {"male", "female"} or ages == {"adult", "child"}

    def with_noun(self, noun: PersonNoun) -> People:
        """The same people, described by a noun: what they already state stays."""
        return replace(
            self,
            noun=noun,
            status=noun.status if self.status == "unknown" else self.status,
            sex=noun.sex if self.sex == "unknown" else self.sex,
            age_group=noun.age_group if self.age_group == "unknown" else self.age_group,
            outcome=self.outcome or noun.outcome,
        )


@dataclass(frozen=True, slots=True)
class Mention:
    """An outcome told of people in sentence number `sentence`, at words `start` to `end` (without it).

    `scope` is `period` for a running total. `none` marks a stated zero. `cue` names how it relates to what was told
    before: `update` ("the toll rose to"), `toll` ("the toll"), `died` (a wounded person who died), `more` ("two more"),
    `unconfirmed` ("unconfirmed reports of a third"), `the-hurt` ("the wounded" of an act) or "".
    """

    sentence: int
    start: int
    end: int
    outcome: str
    people: People
    rule: str
    parts: tuple[Mention, ...] = ()
    scope: str = "incident"
    cue: str = ""
