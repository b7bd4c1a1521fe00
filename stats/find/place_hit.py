"""A place named in a sentence, with the words that introduce it."""

from typing import NamedTuple

from stats.find.gazetteer import Place
from stats.find.place_words import ROLES

WELL_KNOWN = 2
"""The size from which a place's name stands alone."""


class PlaceHit(NamedTuple):
    """A place named at words `start` to `end` (without it).

    `kinds` are those of the words that introduce it, the nearest first (tables `places.tsv`); `list` is added where it
    shares those of the place before it. With these words and what follows (الشرقي, countryside) the phrase runs from word
    `first` to `last`. `within` are the adm1s that the text itself names for it ("… in the countryside of …"). `candidates`
    are the places it may mean, the larger first; `alike` those whose name is only spelled like it, with the article or without.
    """

    start: int
    end: int
    name: str
    candidates: tuple[Place, ...]
    kinds: tuple[str, ...]
    first: int
    last: int
    within: tuple[str, ...] = ()
    alike: tuple[Place, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of the word nearest to the name, empty when none introduces it."""
        return self.kinds[0] if self.kinds else ""

    @property
    def role(self) -> str:
        """`home`, `post` or `office` when it tells whence someone comes, not where harm was done (codebook 8)."""
        return next((kind for kind in self.kinds if kind in ROLES), "")

    @property
    def level(self) -> str:
        """The level of its first candidate."""
        return self.candidates[0].level

    @property
    def broad(self) -> bool:
        """Whether it is a country or a first-level area: it covers a place rather than being one."""
        return self.level in ("country", "adm1")

    @property
    def adm1(self) -> tuple[str, ...]:
        """The first-level areas it may lie in: those the text names, else those of its candidates."""
        return self.within or tuple(dict.fromkeys([place.adm1 for place in self.candidates if place.adm1]))

    @property
    def sure(self) -> tuple[str, ...]:
        """The first-level areas it names beyond doubt: there is no such place elsewhere, and it is no hamlet."""
        first, areas = self.candidates[0], self.adm1
        alone = len(areas) == 1 and first.size >= WELL_KNOWN + (first.level == "town") and "sound" not in self.kinds
        return self.within or areas[:alone or first.level == "adm1"]

    @property
    def likely(self) -> tuple[str, ...]:
        """The areas it is sure to name, or that of its one candidate of some size."""
        first, *others = self.candidates
        larger = first.size >= WELL_KNOWN and all(first.size > other.size for other in others)
        return self.sure or self.adm1[:larger]
