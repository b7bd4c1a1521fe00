"""The accounts that linking compares: as rows of the table `told`, and, with what its report knows, each as a Telling."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from stats.accounts.wording import numbers_of
from stats.find.gazetteer import CAPITAL, Place, arabic_key, latin_key, latin_words, names, places_by_code, roman_key
from stats.find.place_words import SETTLED
from stats.language import LANGUAGES, table
from stats.model import OUTCOMES, Account
from stats.policy import recoded
from stats.rows import Row, account_of
from stats.selection import Policies
from stats.snapshot import LINKING, Snapshot
from stats.text.word import words_of

_RADIUS = {1: 5.0, 2: 12.0, 3: 30.0, 5: 15.0}
_MOSTLY = 0.9
_MANY = 10_000
_HEARD = 3


@dataclass(frozen=True, slots=True)
class Telling:
    """An account with what its report knows: stamp, publisher, the publisher's origin id, title without names."""

    account: Account
    published: str | None = None
    publisher: str | None = None
    origin: str = ""
    title: str | None = None
    invented: bool = False
    incident: str = ""
    """The incident that it is laid to, where that was asked for."""

    @property
    def id(self) -> str:
        """The account's id."""
        return self.account.incident_id

    @property
    def words(self) -> frozenset[int]:
        """The words around its figures, as numbers."""
        return frozenset(self.account.wording)

    @property
    def counts(self) -> bool:
        """Whether it counts anybody; what tells an act alone is evidence of an incident that others count."""
        return bool(self.account.outcomes)

    @property
    def order(self) -> tuple[bool, str, str, str]:
        """Who counts before who does not, then the earliest published; what has no stamp comes last."""
        return not self.counts, self.published or "~", self.account.report_id, self.id


_TELLINGS = """
    SELECT a.*, r.published, r.publisher, r.origin, r.masked_title, r.invented, {incident} AS incident
    FROM accounts a JOIN {reports} r USING (version) {wanted} ORDER BY {order}
"""
_VAGUE = "SELECT figure_id, low FROM figures WHERE bound = 'vague'"


def tellings(
    at: Snapshot, wanted: str = "", incident: str = "''", order: str = "a.incident_id", reports: str = "reports"
) -> Iterator[Telling]:
    """The accounts that an SQL clause wants (all of them unless given), claims recoded by the snapshot's policies.

    `reports` is where their reports stand.
    """
    sql = _TELLINGS.format(wanted=wanted, incident=incident, order=order, reports=reports)
    if at.policies.of_ledgers == Policies().of_ledgers:
        return map(_telling, at.stream(sql))
    vague = {row["figure_id"]: row["low"] for row in at.rows(_VAGUE)}
    return (_recoded(telling, at.policies, vague) for telling in map(_telling, at.stream(sql)))


def near(at: Snapshot, table: str) -> str:
    """An SQL condition on accounts `a` that those of a table (by `until`) meet: files of other days are passed over."""
    first, last, undated = at.tuples(f"SELECT min(until) - 1, max(until) - 1, count(*) > count(until) FROM {table}")[0]
    return f"(a.date_end BETWEEN '{first}' AND '{last}'{' OR a.date_end IS NULL' if undated else ''})"


def _telling(row: Row) -> Telling:
    about = row["published"], row["publisher"], row["origin"] or "", row["masked_title"], bool(row["invented"]), row["incident"]
    return Telling(account_of(row), *about)


def _recoded(telling: Telling, policies: Policies, vague: Mapping[str, int]) -> Telling:
    claims = tuple(recoded(claim, policies, vague) for claim in telling.account.claims)
    return replace(telling, account=replace(telling.account, claims=claims))


def _span(outcome: str) -> str:
    held = f"list_filter(spans, lambda span: span.\"group\" = 'all' AND span.outcome = '{outcome}')[1]"
    return f"{held}.low AS {outcome}_low, {held}.high AS {outcome}_high"


_TOLD = f"""
    CREATE OR REPLACE TEMP TABLE told AS
    SELECT h.n, a.incident_id AS id, coalesce(a.date_start, a.date_end)::DATE AS first,
           coalesce(a.date_end, a.date_start)::DATE AS last, a.date_precision = 1 AS precise,
           list_sort(a.adm1) AS adm1, a.pcode, a.lat, a.lon,
           CASE WHEN a.lat IS NOT NULL THEN MAP {_RADIUS}[a.geo_precision] END AS radius,
           coalesce(list_contains(a.adm1, a.pcode), false) AS area, s.city, s.bare, s.name, s.codes, s.parts, s.latin, s.sounds,
           [if(p = 'ypg', 'sdf', p) for p in a.perpetrators if p NOT IN ('unknown', 'other')] AS forces,
           a.weapon, {', '.join(map(_span, OUTCOMES))}, len(list_filter(spans, lambda span: span."group" = 'all')) AS told,
           told = 0 AS act, a.minor_ages, coalesce(a.wording, []) AS wording, coalesce(a.persons, []) AS persons
    FROM accounts a JOIN here h ON h.id = a.incident_id
    JOIN spots s ON s.place IS NOT DISTINCT FROM a.place AND s.pcode IS NOT DISTINCT FROM a.pcode AND s.adm1 = a.adm1
"""
"""SDF and YPG are one force (codebook 7). `radius`, in km, is that of a town or something finer; a whole area has none."""
_SPOT = {
    "place": "text", "pcode": "text", "adm1": "texts", "city": "flag", "bare": "text", "name": "ints", "codes": "texts",
    "parts": "texts", "latin": "flag", "sounds": "texts",
}
_SPOTS = "SELECT DISTINCT a.place, a.pcode, a.adm1 FROM accounts a JOIN here h ON h.id = a.incident_id"


def lay_out(at: Snapshot) -> None:
    """Make the table `told` of the accounts that the table `here` numbers (`n`, `id`, `until`).

    It is held in memory while it is compared, so more memory is allowed where one day, or one component, has very many accounts.
    """
    count, = at.tuples("SELECT count(*) FROM here")[0]
    at.bound(LINKING * max(1, count / _MANY))
    days = near(at, "here")
    spots = [_spot(row["place"], row["pcode"], tuple(row["adm1"])) for row in at.rows(f"{_SPOTS} WHERE {days}")]
    at.table("spots", spots, _SPOT)
    at.run(f"{_TOLD} WHERE {days}")


@lru_cache(maxsize=4096)
def _spot(place: str | None, pcode: str | None, adm1: tuple[str, ...]) -> Row:
    """What a place's name says: its words without those that only introduce it, and the codes it, or a part of it, may stand for.

    The codes are those in the account's areas; no name more than its area's says nothing.
    """
    area = pcode in adm1
    bare = () if area or not place else _bare(place)
    own = {pcode} if pcode and not area else set()
    codes, parts = (sorted(_named(runs, adm1) | own) for runs in ([bare], _runs(bare)))
    about = {"city": bool(pcode and _is_city(pcode)), "bare": " ".join(bare) or None, "name": numbers_of(bare)}
    heard = {"latin": bool(bare) and bare[0] < "\u0600", "sounds": _sounds(bare)}
    return {"place": place, "pcode": pcode, "adm1": list(adm1), **about, "codes": codes, "parts": parts, **heard}


@cache
def _is_city(pcode: str) -> bool:
    """Whether a code is a large city's; an area whose places are quarters is one, too."""
    place = places_by_code().get(pcode)
    if place is None or place.level != "adm1":
        return place is not None and place.size >= CAPITAL
    inside = [other.quarter for other in places_by_code().values() if other.adm1 == pcode and other.level == "community"]
    return sum(inside) > _MOSTLY * len(inside)


def _runs(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[first:last] for last in range(1, len(words) + 1) for first in range(last)]


def _named(runs: list[tuple[str, ...]], areas: tuple[str, ...]) -> set[str]:
    return {place.pcode for run in runs if run for place in _known(run) if place.pcode and place.adm1 in areas}


def _known(run: tuple[str, ...]) -> Iterator[Place]:
    lang, key = ("ar", arabic_key) if run[0] > "\u0600" else ("en", latin_key)
    return (named.place for named in names(lang).get("".join(map(key, run))) or ())


def _sounds(bare: tuple[str, ...]) -> list[str]:
    """The consonants of the words of a name, by which one in the other script is known; few consonants say nothing."""
    keys = {roman_key(word) if word > "\u0600" else latin_key(word) for word in bare if word not in _heads()}
    return sorted(key for key in keys if len(key) >= _HEARD)


def _bare(place: str) -> tuple[str, ...]:
    """The folded words of a place without those that only introduce its name (town, near, قرية), and without articles."""
    words = [word.form for word in words_of(place) if word.form not in _introducing()]
    return tuple(words if place > "\u0600" else latin_words(" ".join(words)))


@cache
def _introducing() -> frozenset[str]:
    """What only introduces a name."""
    return _words_of(*SETTLED, "near", "side", "road", "facility")


@cache
def _heads() -> frozenset[str]:
    """What many names begin with, or say that it is a mountain."""
    return _words_of("head", "front")


def _words_of(*kinds: str) -> frozenset[str]:
    rows = [row for code in LANGUAGES for row in table(code, "places") if row["kind"] in kinds]
    forms = " ".join(form for row in rows for form in row.forms())
    return frozenset(word.form for word in words_of(forms))
