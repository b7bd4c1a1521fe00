"""How alike two accounts are: comparisons of days, place, actors, weapon, counts, ages, persons and wording, in points and words.

Each is an SQL expression over two rows of `told` (made by `stats.telling`), `a` and `b`. A comparison that finds nothing to
compare is NULL and silent.
"""

from stats.model import OUTCOMES

_KINDS = (
    ("air-strike", "drone-strike", "missile", "shelling"),
    ("shooting", "sniper", "clash", "execution"),
    ("explosive-device", "car-bomb", "suicide-attack", "mine-or-remnant"),
    ("raid", "clash"),
    ("torture", "execution"),
)
AT_LEAST_SAME, AT_LEAST_UNSURE = 2.5, 2.0
"""Weighed together with the points below, on invented months and real posts: `bench/linking.md`."""
_FAR, _MOST_BY_WORDS = -7.0, 5.0

_TAKEN = " OR ".join(f"{side}.{outcome}_low IS NOT NULL" for side in "ab" for outcome in ("arrested", "abducted"))
_NEARNESS = ", ".join(
    f"""CASE WHEN {o} >= 1 THEN '{o} equal' WHEN {o} > 0.5 THEN '{o} overlap' WHEN {o} > 0 THEN '{o} near'
        WHEN {o} < 0 THEN '{o} differ' END"""
    for o in sorted(OUTCOMES)
)
_DAYS = (
    "CASE WHEN gap <= 0 THEN if(exact, 2.0, 1.0) WHEN exact THEN -2.5 WHEN gap = 1 THEN -1.0 ELSE -2.0 END",
    """CASE WHEN gap <= 0 THEN if(exact, 'same day', 'days overlap') WHEN exact THEN 'a day apart'
            WHEN gap = 1 THEN 'a day apart, told loosely' ELSE format('{} days apart, told loosely', gap) END""",
)
_PLACE = (
    f"""CASE kind WHEN 'code' THEN if(a.city, 2.5, 4.0) WHEN 'areas' THEN 3.0 WHEN 'area' THEN NULL WHEN 'words' THEN 3.0
            WHEN 'km' THEN CASE WHEN km > 2 * reach THEN {_FAR} WHEN km > reach THEN -2.0 WHEN km > 2 THEN 1.5 ELSE 3.0 END
            WHEN 'capital' THEN 0.5 WHEN 'name' THEN 3.0 WHEN 'names' THEN 3.0 WHEN 'both areas' THEN -1.0 ELSE -2.0 END""",
    """CASE kind WHEN 'code' THEN if(a.city, 'same city', 'same place') WHEN 'areas' THEN 'same several areas'
            WHEN 'words' THEN 'place named in the other''s words' WHEN 'km' THEN format('{:.0f} km apart', km)
            WHEN 'capital' THEN 'an area and its city' WHEN 'name' THEN 'same place name' WHEN 'names' THEN 'names of one place'
            WHEN 'other' THEN 'names of different places' WHEN 'both areas' THEN 'both tell no more than the area'
            ELSE 'no place to compare' END""",
)
"""How places are compared, from the surest: codes, several areas, an act's place in the other's words, distance, names in either
script. A part of a longer name may show that they are one, never that they are two."""
_MENTIONED = (
    "CASE WHEN a.area AND NOT b.area AND b_in_a OR b.area AND NOT a.area AND a_in_b THEN 3.0 END",
    "'place named in the other''s words'",
)
"""Where one names no more than an area."""
_ACTORS = (
    "CASE WHEN len(a.forces) > 0 AND len(b.forces) > 0 THEN if(list_has_any(a.forces, b.forces), 1.5, -1.0) END",
    """if(of_actors > 0, 'same actor: ' || array_to_string(list_sort(list_intersect(a.forces, b.forces)), ', '),
          'different actors named')""",
)
_WEAPON = (
    f"""CASE WHEN a.weapon = 'unknown' OR b.weapon = 'unknown' THEN NULL WHEN a.weapon = b.weapon THEN 1.0
            WHEN {' OR '.join(f'(a.weapon IN {kind} AND b.weapon IN {kind})' for kind in _KINDS)} THEN 0.0 ELSE -1.5 END""",
    """CASE of_weapon WHEN 1 THEN 'same weapon: ' || a.weapon WHEN 0 THEN 'weapons of one kind'
            ELSE format('different weapons: {}, {}', a.weapon, b.weapon) END""",
)
_COUNTS = (
    f"""CASE WHEN a.act OR b.act THEN NULL
            WHEN shared > 0 THEN {' + '.join(f'coalesce({outcome}, 0)' for outcome in OUTCOMES)}
                                 + if(shared > 1 AND a.told = shared AND b.told = shared, 0.5, 0)
            WHEN (a.killed_or_wounded_low IS NULL) <> (b.killed_or_wounded_low IS NULL) THEN 0.0
            WHEN {_TAKEN} OR (kind = 'code' AND a.city AND NOT a.area) THEN -4.0 ELSE -2.0 END""",
    f"""CASE WHEN shared > 0 THEN 'counts of ' || array_to_string(list_filter([{_NEARNESS}], lambda word: word IS NOT NULL), ', ')
            WHEN of_counts = 0 THEN 'one gives killed and wounded together' ELSE 'no outcome in common' END""",
)
"""One report may tell the dead and another the wounded of one strike; an arrest is told as such."""
_AGES = (
    """CASE WHEN len(a.minor_ages) > 0 AND len(b.minor_ages) > 0
            THEN [-0.5, 1.0, 2.5, 4.0][1 + least(3, len(list_intersect(a.minor_ages, b.minor_ages)))] END""",
    """if(of_ages > 0, 'minors of the same age: ' || array_to_string(list_sort(list_intersect(a.minor_ages, b.minor_ages)), ', '),
          'minors of other ages')""",
)
"""Two ages in common are told of two events by chance more seldom than one, three hardly ever."""
_ACT = (
    """CASE WHEN (a.act OR b.act) AND NOT coalesce(gap <= 0 AND of_place >= 2.5, false) THEN -9.0 END""",
    "'no same place and days as an act'",
)
"""What counts nobody has less to go by."""
_PERSONS = ("CASE WHEN list_has_any(a.persons, b.persons) THEN 5.0 END", "'a person of the same name'")
_WORDING = (
    f"""CASE WHEN of_place = {_FAR} OR NOT looked THEN NULL WHEN share >= 0.8 THEN {_MOST_BY_WORDS} WHEN share >= 0.55 THEN 4.0
            WHEN share >= 0.35 THEN 1.5 END""",
    "format('{:.0f}% of the words shared', 100 * share)",
)
"""Not of places far apart: one outlet tells two shootings in two towns with the same words."""

COMPARISONS = {
    "days": _DAYS, "place": _PLACE, "actors": _ACTORS, "weapon": _WEAPON, "counts": _COUNTS, "ages": _AGES,
    "mentioned": _MENTIONED, "act": _ACT, "persons": _PERSONS, "wording": _WORDING,
}
"""Points and words of each comparison, by name, in the order in which a link's reasons stand."""


def _alike(outcome: str) -> str:
    """How near two counts of an outcome are: equal small numbers say little, an open count reaches as far as the other."""
    low, high, other_low, other_high = (f"{side}.{outcome}_{end}" for side in "ab" for end in ("low", "high"))
    large = f"greatest({low}, {other_low})"
    gap = f"({large} - least(coalesce({high}, {large}), coalesce({other_high}, {large})))"
    return f"""CASE WHEN {low} IS NULL OR {other_low} IS NULL THEN NULL
        WHEN {low} = {other_low} AND {high} IS NOT DISTINCT FROM {other_high}
        THEN CASE WHEN {low} < 2 THEN 1.0 WHEN {low} = 2 THEN 1.5 ELSE 2.0 END
        WHEN {gap} <= 0 THEN 0.6 WHEN {gap} <= greatest(2, {large} / 3) THEN 0.5 WHEN {gap} <= {large} / 2 THEN -1.5
        ELSE -2.5 END"""


_FACTS = f"""
    greatest(a.first, b.first) - CASE WHEN (a.first, a.last) <= (b.first, b.last) THEN a.last ELSE b.last END AS gap,
    a.precise AND b.precise AS exact,
    111.2 * sqrt((a.lat - b.lat) ** 2 + ((a.lon - b.lon) * cos(radians(a.lat))) ** 2) AS km,
    greatest(a.radius, b.radius) AS reach,
    len(a.name) > 0 AND list_has_all(b.wording, a.name) AS a_in_b,
    len(b.name) > 0 AND list_has_all(a.wording, b.name) AS b_in_a,
    CASE WHEN a.pcode = b.pcode AND (a.radius IS NOT NULL OR a.city AND a.area) THEN 'code'
         WHEN len(a.adm1) > 1 OR len(b.adm1) > 1 THEN if(a.adm1 = b.adm1, 'areas', 'area')
         WHEN (a.act OR b.act) AND NOT a.area AND NOT b.area AND (a_in_b OR b_in_a) THEN 'words'
         WHEN a.radius IS NOT NULL AND b.radius IS NOT NULL THEN 'km'
         WHEN a.area AND b.city AND NOT b.area OR b.area AND a.city AND NOT a.area THEN 'capital'
         WHEN a.bare = b.bare THEN 'name' WHEN list_has_any(a.parts, b.parts) THEN 'names'
         WHEN a.latin <> b.latin AND list_has_any(a.sounds, b.sounds) THEN 'names'
         WHEN len(a.codes) > 0 AND len(b.codes) > 0 THEN 'other' WHEN a.area AND b.area THEN 'both areas' END AS kind,
    {', '.join(f'{_alike(outcome)} AS {outcome}' for outcome in OUTCOMES)},
    {' + '.join(f'if({outcome} IS NULL, 0, 1)' for outcome in OUTCOMES)} AS shared
"""


def judgement(score: str) -> str:
    """SQL for what a score says of two accounts: same, unsure or different."""
    unsure = f"if({score} >= {AT_LEAST_UNSURE}, 'unsure', 'different')"
    return f"if({score} >= {AT_LEAST_SAME}, 'same', {unsure})"


def compared(pairs: str, least: float) -> str:
    """SQL for the comparison of a table of pairs (`first`, `second`: numbers of `told`), for those that score at least so much.

    Columns: first, second, score, reasons. Of a table DuckDB knows how many pairs there are: it holds `told` in memory, not them.
    What is used twice is given a name in a step of its own: within one step DuckDB writes it out anew wherever it is named, and
    then takes longer to plan the query than to answer it.
    """
    early = [name for name in COMPARISONS if name != "wording"]
    points = ", ".join(f"{COMPARISONS[name][0]} AS of_{name}" for name in early)
    reasons = ", ".join(f"CASE WHEN of_{name} IS NOT NULL THEN format('{{:+.1f}} {{}}', of_{name}, {words}) END"
                        for name, (_, words) in COMPARISONS.items())
    return f"""
        WITH facts AS (
            SELECT p.first AS one, p.second AS other, {_FACTS}, {points}
            FROM {pairs} p JOIN told a ON a.n = p.first JOIN told b ON b.n = p.second
        ), based AS (
            SELECT *, of_place IS DISTINCT FROM {_FAR} AS by_words,
                   ({' + '.join(f'coalesce(of_{name}, 0)' for name in early)})::DOUBLE AS base
            FROM facts
        ), near AS (
            SELECT * FROM based WHERE base + if(by_words, {_MOST_BY_WORDS}, 0) >= {least}
        ), shared AS (
            SELECT near.*, by_words AND len(a.wording) > 0 AND len(b.wording) > 0 AS looked,
                   CASE WHEN looked THEN len(list_intersect(a.wording, b.wording)) / least(len(a.wording), len(b.wording)) END
                   AS share
            FROM near JOIN told a ON a.n = one JOIN told b ON b.n = other
        ), worded AS (
            SELECT *, {_WORDING[0]} AS of_wording FROM shared
        ), scored AS (
            SELECT *, (base + coalesce(of_wording, 0))::DOUBLE AS score FROM worded
        )
        SELECT one AS first, other AS second, score, list_filter([{reasons}], lambda reason: reason IS NOT NULL) AS reasons
        FROM scored JOIN told a ON a.n = one JOIN told b ON b.n = other WHERE score >= {least}
    """
