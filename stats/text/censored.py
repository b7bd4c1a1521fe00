"""Words cut by a full stop to pass the filters of social networks: الإرها.بي is الإرهابي, but المدينة.وقال is two words."""

from __future__ import annotations

from functools import cache

from stats.language import table
from stats.text.normalise import fold

_TABLES = ("persons", "outcomes", "weapons", "attacks", "people_words")
_COLUMNS = ("forms", "singular", "plural")
_SHORTEST = 4


@cache
def _known() -> frozenset[str]:
    """The words of the tables, by which a cut word is known again."""
    forms = (
        form for name in _TABLES for row in table("ar", name) for column in _COLUMNS if column in row.cells
        for form in row.forms(column) if " " not in form and not form.startswith("+")
    )
    return frozenset(folded for form in forms if len(folded := fold(form).text) >= _SHORTEST)


_PREFIXES = ("", "ال", "ب", "و", "وال", "بال", "ل", "لل")


def is_cut(before: str, after: str) -> bool:
    """Whether two folded forms around a full stop without a space are one known word."""
    joined = before + after
    return any(joined.startswith(prefix) and joined[len(prefix):] in _known() for prefix in _PREFIXES)
