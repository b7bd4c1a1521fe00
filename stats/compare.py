"""How alike two accounts are: one small comparison each for days, place, actors, weapon, counts and wording, in points."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from math import cos, hypot, radians
from typing import TYPE_CHECKING

from stats.find.gazetteer import Place, arabic_key, latin_key, latin_words, names, places_by_code
from stats.find.place_words import SETTLED
from stats.language import LANGUAGES, table
from stats.model import Account, Span
from stats.text.sentence import words_of

if TYPE_CHECKING:
    from stats.linking import Telling

Points = tuple[float, str] | None

_ONE_FORCE = {"ypg": "sdf"}
_UNNAMED = frozenset({"unknown", "other"})
_KINDS = (
    {"air-strike", "drone-strike", "missile", "shelling"},
    {"shooting", "sniper", "clash", "execution"},
    {"explosive-device", "car-bomb", "suicide-attack", "mine-or-remnant"},
    {"raid", "clash"},
    {"torture", "execution"},
)
_RADIUS = {1: 5.0, 2: 12.0, 3: 30.0, 5: 15.0}
_KM_A_DEGREE = 111.2
_FAR = -5.0
_CITY = 4
SHORT_WORD = 3
"""Shorter words are not compared."""
_EQUAL = {0: 1.0, 1: 1.0, 2: 1.5}


@dataclass(frozen=True, slots=True)
class Comparison:
    """The sum of the points, and each comparison's finding in words."""

    score: float
    reasons: tuple[str, ...]


def compare(left: "Telling", right: "Telling") -> Comparison:
    """Compare two accounts; a comparison that finds nothing to compare is silent, as is the wording of places far apart.

    One outlet tells two shootings in two towns with the same words.
    """
    found = [points for how in _COMPARISONS if (points := how(left.account, right.account))]
    found += [points] if (points := _mentioned(left, right)) else []
    if min(p for p, _ in found) > _FAR and (points := _wording(left.words, right.words)):
        found.append(points)
    return Comparison(sum(p for p, _ in found), tuple(f"{p:+.1f} {words}" for p, words in found))


def _days(a: Account, b: Account) -> Points:
    first, second = sorted((_range(a), _range(b)))
    gap = (second[0] - first[1]).days
    precise = a.date_precision == b.date_precision == 1
    if gap <= 0:
        return (2.0, "same day") if precise else (1.0, "days overlap")
    if precise:
        return -2.5, "a day apart"
    return (-1.0, "a day apart, told loosely") if gap == 1 else (-2.0, f"{gap} days apart, told loosely")


def _range(a: Account) -> tuple[date, date]:
    end = date.fromisoformat(a.date_end or a.date_start or "0001-01-01")
    return date.fromisoformat(a.date_start or a.date_end or "0001-01-01"), end


def _place(a: Account, b: Account) -> Points:
    if _has_point(a) and a.pcode and a.pcode == b.pcode:
        return (2.5, "same city") if places_by_code()[a.pcode].size >= _CITY else (4.0, "same place")
    if len(a.adm1) > 1 or len(b.adm1) > 1:
        return (3.0, "same several areas") if set(a.adm1) == set(b.adm1) else None
    return _distance(a, b) if _has_point(a) and _has_point(b) else _names(a, b)


def _has_point(a: Account) -> bool:
    """Whether it names a town or something finer; the code of a whole area has no coordinates."""
    return a.lat is not None and a.geo_precision in _RADIUS


def _distance(a: Account, b: Account) -> Points:
    north, east = (a.lat or 0) - (b.lat or 0), (a.lon or 0) - (b.lon or 0)
    km = _KM_A_DEGREE * hypot(north, east * cos(radians(a.lat or 0)))
    within = max(_RADIUS[a.geo_precision or 3], _RADIUS[b.geo_precision or 3])
    if km <= within:
        return (3.0 if km <= 2 else 2.0), f"{km:.0f} km apart"
    return (_FAR if km > 2 * within else -2.0), f"{km:.0f} km apart"


def _names(a: Account, b: Account) -> Points:
    """Without coordinates of both: whether one known place may be meant by both names, in either script.

    A part of a longer name may show that they are one, never that they are two.
    """
    if a.place and not _area(a) and _bare(a.place) == _bare(b.place or ""):
        return 3.0, "same place name"
    if _codes(a, parts=True) & _codes(b, parts=True):
        return 3.0, "names of one place"
    return (-2.0, "names of different places") if _codes(a) and _codes(b) else (-2.0, "no place to compare")


def _codes(a: Account, *, parts: bool = False) -> frozenset[str]:
    """The codes of the places, in the account's areas, that its place's name may stand for."""
    if _area(a):
        return frozenset()
    own = {a.pcode} if a.pcode else set()
    return _named(a.place or "", a.adm1, parts) | own


def _mentioned(left: "Telling", right: "Telling") -> Points:
    """Where one names no more than an area: whether its words hold the name of the other's place."""
    if _area(left.account) == _area(right.account):
        return None
    loose, exact = (left, right) if _area(left.account) else (right, left)
    name = {word for word in _bare(exact.account.place or "") if len(word) > SHORT_WORD}
    return (3.0, "place named in the other's words") if name and name <= loose.words else None


def _area(a: Account) -> bool:
    """Whether its place is no more than a first-level area."""
    return a.pcode in a.adm1


@lru_cache(maxsize=65536)
def _named(place: str, areas: tuple[str, ...], parts: bool) -> frozenset[str]:
    words = _bare(place)
    ends = range(1, len(words) + 1)
    runs = {words[first:last] for last in ends for first in range(last)} if parts else {words} - {()}
    return frozenset(p.pcode for run in runs for p in _known(run) if p.pcode and p.adm1 in areas)


def _known(run: tuple[str, ...]) -> Iterator[Place]:
    lang, key = ("ar", arabic_key) if run[0] > "\u0600" else ("en", latin_key)
    return (named.place for named in names(lang).get("".join(map(key, run))) or ())


def _bare(place: str) -> tuple[str, ...]:
    """The folded words of a place without those that only introduce its name (town, near, قرية), and without articles."""
    words = [word.form for word in words_of(place) if word.form not in _introducing()]
    return tuple(words if place > "\u0600" else latin_words(" ".join(words)))


@cache
def _introducing() -> frozenset[str]:
    kinds = (*SETTLED, "near", "side", "road", "facility")
    rows = [row for code in LANGUAGES for row in table(code, "places") if row["kind"] in kinds]
    forms = " ".join(form for row in rows for form in row.forms())
    return frozenset(word.form for word in words_of(forms))


def _actors(a: Account, b: Account) -> Points:
    left, right = one_force(a), one_force(b)
    if not left or not right:
        return None
    shared = left & right
    return (1.5, f"same actor: {', '.join(sorted(shared))}") if shared else (-1.0, "different actors named")


def one_force(a: Account) -> frozenset[str]:
    """The named actors; the SDF and the YPG are one force (codebook 7)."""
    return frozenset(_ONE_FORCE.get(p, p) for p in a.perpetrators) - _UNNAMED


def _weapon(a: Account, b: Account) -> Points:
    if "unknown" in (a.weapon, b.weapon):
        return None
    if a.weapon == b.weapon:
        return 1.0, f"same weapon: {a.weapon}"
    if any({a.weapon, b.weapon} <= kind for kind in _KINDS):
        return 0.0, "weapons of one kind"
    return -1.0, f"different weapons: {a.weapon}, {b.weapon}"


def _counts(a: Account, b: Account) -> Points:
    shared = sorted(a.outcomes.keys() & b.outcomes.keys())
    if not shared:
        split = ("killed_or_wounded" in a.outcomes) != ("killed_or_wounded" in b.outcomes)
        return (0.0, "one gives killed and wounded together") if split else (-3.0, "no outcome in common")
    points = [_alike(a.outcomes[o], b.outcomes[o]) for o in shared]
    several = 0.5 if len(shared) > 1 and a.outcomes.keys() == b.outcomes.keys() else 0.0
    return sum(points) + several, "counts of " + ", ".join(f"{o} {_word(p)}" for o, p in zip(shared, points, strict=True))


def _alike(a: Span, b: Span) -> float:
    if a == b:
        return _EQUAL.get(a[0], 2.0)
    gap = max(a[0], b[0]) - min(_top(a, b), _top(b, a))
    large = max(a[0], b[0])
    if gap <= 0:
        return 0.5
    return 0.0 if gap <= max(2, large / 3) else -1.5 if gap <= large / 2 else -2.5


def _top(a: Span, b: Span) -> int:
    """The ceiling of a count; an open one reaches as far as the other."""
    return a[1] if a[1] is not None else max(a[0], b[0])


def _word(points: float) -> str:
    return "equal" if points >= 1 else "overlap" if points > 0 else "near" if points == 0 else "differ"


def _ages(a: Account, b: Account) -> Points:
    if not a.minor_ages or not b.minor_ages:
        return None
    shared = sorted(set(a.minor_ages) & set(b.minor_ages))
    return (1.0, f"minors of the same age: {', '.join(map(str, shared))}") if shared else (-0.5, "minors of other ages")


def _wording(a: frozenset[str], b: frozenset[str]) -> Points:
    if not a or not b:
        return None
    share = len(a & b) / min(len(a), len(b))
    points = next((p for least, p in ((0.8, 5.0), (0.55, 4.0), (0.35, 1.5)) if share >= least), 0.0)
    return (points, f"{share:.0%} of the words shared") if points else None


_COMPARISONS: tuple[Callable[[Account, Account], Points], ...] = (_days, _place, _actors, _weapon, _counts, _ages)
