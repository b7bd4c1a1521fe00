"""Words that say to which time the people told in a sentence belong (codebook 5 and 9)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from stats.find.date import DateHit
from stats.find.lexicon import Hit, Lexicon
from stats.find.tags import Tags
from stats.language import form_words, table

_NEAR = 20
_FAR, _UNDONE = 12, 8
_CLOSE = 3
_NAMED = 4
_LATE = frozenset(("الاخيره", "الماضيه", "المتكرره", "المتواصله", "المستمره", "المتزايده", "المتصاعده"))

_THESE = form_words("ar", "these")
_LONG = form_words("ar", "long_campaign") | form_words("en", "long_campaign")


@cache
def _lexicon(lang: str) -> Lexicon[str]:
    return Lexicon(_entries(lang))


def _entries(lang: str) -> Iterator[tuple[str, str]]:
    for row in table(lang, "time_words"):
        yield from ((form, row["what"]) for form in row.forms())
    for row in table(lang, "attribution"):
        if row["cue"] == "said":
            yield from ((form, "said") for form in row.forms())


class TimeWords:
    """The words of time of a sentence, by what they do."""

    def __init__(self, tags: Tags) -> None:
        self.tags = tags
        dated = {at for hit in tags.dates.values() for at in range(hit.start, hit.end)}
        self.hits = [hit for hit in _lexicon(tags.lang).find(tags.forms) if hit.start not in dated or "quarter" in hit.values]

    def any(self, *kinds: str) -> bool:
        """Whether a word of these kinds stands in the sentence."""
        return next(self.of(*kinds), None) is not None

    def of(self, *kinds: str) -> Iterator[Hit[str]]:
        """The words of these kinds, left to right."""
        return (hit for hit in self.hits if not set(kinds).isdisjoint(hit.values))

    def before(self, position: int, reach: int, *kinds: str) -> bool:
        """Whether a word of these kinds ends within `reach` words before a position."""
        return any(0 <= position - hit.end <= reach for hit in self.of(*kinds))

    def lasting(self, hit: DateHit) -> bool:
        """Whether "for two days" says how long something has gone on; if not, it is "two days ago" (منذ يومين)."""
        return self.tags.lang != "ar" or self.before(hit.start, _NEAR, "lasting")

    def undone(self, hit: DateHit) -> bool:
        """Whether a time is how long something has not been done: لم يفارق الأجواء منذ يومين."""
        return hit.rule == "lasting" and not {"لم", "ولم"}.isdisjoint(self.tags.forms[max(0, hit.start - _UNDONE):hit.start])

    def since_campaign(self, stretch: range) -> bool:
        """Whether something is counted from when a campaign began, and no act told beside it in a stretch of words: "since the
        start of the escalation"."""
        told = () if self.any("counted") else self.of("act", "one", "nth")  # what is counted may name its kind of act
        acts = [hit for hit in told if "campaign" not in hit.values and hit.start in stretch]
        reach = _NAMED if self.tags.lang == "en" else 1  # "since the start of the Gaza war"
        begun = (hit for hit in self.of("campaign") if self.before(hit.start, reach, "since") or self._throughout(hit))
        return any(all(abs(hit.start - act.start) > _FAR for act in acts) for hit in begun)

    def _throughout(self, campaign: Hit[str]) -> bool:
        """Whether a war or a truce is that during which people were counted: خلال الهدنة, "over the course of the war"."""
        return not _LONG.isdisjoint(self.tags.forms[campaign.start:campaign.end]) and self.before(campaign.start, 1, "during")

    def recent_acts(self, stretch: range) -> bool:
        """Whether a toll is of several acts of late: عدد شهداء الهجمات الأخيرة."""
        return any(self.tags.form(hit.end) in _LATE for hit in self.of("acts") if hit.start in stretch)

    def these_acts(self, position: int) -> bool:
        """Whether acts told before are what harmed people: تلك الهجمات."""
        return any(self.tags.form(hit.start - 1) in _THESE for hit in self.of("acts") if hit.end <= position)

    def those_acts(self, start: int, end: int) -> bool:
        """Whether several acts told before are named between two words: وقد أسفرت هذه الهجمات عن …, "the attacks have …"."""
        told = (hit for hit in self.of("acts") if start <= hit.start < end)
        return any(self.tags.form(hit.start - 1) in _THESE or self.tags.form(hit.start - 1) == "the" for hit in told)

    def campaign_has(self, position: int) -> bool:
        """Whether a campaign is what has harmed people told at a word: "the war between the two forces has killed 300"."""
        opens = any(hit.start < _CLOSE for hit in self.of("campaign"))
        reach = _NEAR if opens else _CLOSE
        return self.tags.form(position) in ("has", "have") and self.before(position, reach, "campaign")

    def several_acts(self) -> bool:
        """Whether the sentence counts acts: 85 attacks, the number of raids."""
        numbers = [number.end for number in self.tags.numbers.values() if number.low is None or number.low > 1]
        acts = [hit for hit in self.of("act", "acts") if not hit.clitics.endswith("ب")]  # not "three people by a strike"
        counted = any(0 <= hit.start - end <= 1 for hit in acts for end in numbers)
        return counted or any(self.before(hit.start, 0, "number") for hit in self.of("acts"))
