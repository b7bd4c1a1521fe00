"""The grammar of counting: numerals added up, left to right, while each fits what the ones before it left open."""

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from stats.find.numeral import Token, Whole

Reach = tuple[Whole, Whole | None]
"""A value as (low, high); high is None when the words set no ceiling."""

_ZERO: Reach = (0, 0)
_HIGHEST = 10**15


class Sum(NamedTuple):
    """A number half read: closed terms (`total`), the last of them (`term`), and the `group` still open below its scale.

    `room` is what an addend to the group must stay below, `limit` the scale that was closed last, `by` the scale of
    a number that is nothing but a count of it (four thousand).
    """

    total: Reach = _ZERO
    term: Reach = _ZERO
    group: Reach | None = None
    room: int = 0
    limit: Whole | None = None
    last: str = ""
    by: Whole = 1
    vague: bool = False

    @property
    def reach(self) -> Reach:
        """The value so far."""
        return _plus(_plus(self.total, self.term), self.group or _ZERO)

    def grown(self, addend: Reach, room: int = 0) -> "Sum":
        """The sum with more in its group, which then has that room left."""
        return self._replace(group=_plus(self.group or _ZERO, addend), room=room, by=1)

    @property
    def tail(self) -> Whole:
        """What the group holds below a hundred."""
        return self.group[0] % 100 if self.group else 0

    @property
    def whole(self) -> bool:
        """Whether the words so far make a number: أحد, "half" and نيف alone do not."""
        if self.last in ("part", "excess"):
            return self.reach[0] > 1
        return self.last not in ("", "one", "point", "minus")


def _plus(a: Reach, b: Reach) -> Reach:
    return a[0] + b[0], None if a[1] is None or b[1] is None else a[1] + b[1]


def _times(a: Reach, factor: Whole) -> Reach:
    return a[0] * factor, None if a[1] is None else a[1] * factor


def _value(token: Token) -> Reach:
    return token.low, token.high


def _open(total: Sum, token: Token, join: str, room: int) -> Sum | None:
    """Start a group: at the start of the number, or below the scale that was closed last."""
    if join in ("hyphen", "of") or (total.limit is not None and token.low >= total.limit):
        return None
    return total._replace(group=_value(token), room=room, by=1)


def _extend(total: Sum, token: Token, join: str, room: int = 0) -> Sum | None:
    """Add to the open group: fifty and two, مئة وخمسون."""
    if total.group is None:
        return _open(total, token, join, room)
    if total.last == "point":
        return _decimals(total, token, join)
    allowed = ("", "hyphen") if total.last == "decade" else ("", "and")
    if not 0 < token.low < total.room or join not in allowed:
        return None
    return total.grown(_value(token), room)


def _decimals(total: Sum, token: Token, join: str) -> Sum | None:
    if join or not isinstance(token.low, int):
        return None
    part = Fraction(token.low, 10 ** len(str(token.low)))
    return total.grown((part, part))


def _unit(total: Sum, token: Token, join: str) -> Sum | None:
    return _extend(total, token, join)


def _digits(total: Sum, token: Token, join: str) -> Sum | None:
    """Digits follow a word only by "and": 5 آلاف و300."""
    if total.group is not None and total.last != "point":
        # Room for nothing: what follows 3 hundred and 2 is no hundred of theirs.
        return _extend(total, token, join, -1) if join == "and" and isinstance(token.low, int) else None
    return _extend(total, token, join) if join == "and" or total.last in ("", "minus", "point") else None


def _few(total: Sum, token: Token, join: str) -> Sum | None:
    if token.kind == "excess" and total.group is not None and join != "of":
        return total.grown(_value(token))._replace(vague=True)
    grown = _extend(total, token, join)
    return grown and grown._replace(vague=True)


def _ten(total: Sum, token: Token, join: str) -> Sum | None:
    if total.last in ("unit", "one", "few") and not join and 0 < total.tail < 10:
        return total.grown(_value(token))
    return _extend(total, token, join)


def _tens(total: Sum, token: Token, join: str) -> Sum | None:
    """خمسة وعشرون: the unit comes first."""
    if total.last in ("unit", "one", "few", "excess") and join == "and" and 0 < total.tail < 10:
        return total.grown(_value(token))
    return _extend(total, token, join)


def _decade(total: Sum, token: Token, join: str) -> Sum | None:
    """Twenty-five; and "one twenty two" is 122."""
    if total.group and total.limit is None and total.last in ("unit", "teen") and not join and 0 < total.group[0] < 20:
        return Sum(group=_times(total.group, 100)).grown(_value(token), 10)
    return _extend(total, token, join, 10)


def _hundred(total: Sum, token: Token, join: str) -> Sum | None:
    if total.group is None:
        return _open(total, token, join, 100)
    ceiling = 1000 if total.last == "digits" and total.room == 0 else 100
    if join in ("", "hyphen") and 0 < total.group[0] < ceiling:
        return total._replace(group=_times(total.group, token.low), room=100, by=token.low)
    return None


def _hundreds(total: Sum, token: Token, join: str) -> Sum | None:
    return _open(total, token, join, 100) if total.group is None else None


def _scale(total: Sum, token: Token, join: str) -> Sum | None:
    if total.group is not None:
        return _count(total, total.group, token) if join in ("", "hyphen") else None
    if total.limit is None:
        return total._replace(term=_value(token), limit=token.low, by=token.low)
    if join in ("", "of"):
        return _scale_of_scale(total, token)
    if join == "and" and token.low < total.limit:
        return total._replace(total=_plus(total.total, total.term), term=_value(token), limit=token.low, by=1)
    return None


def _count(total: Sum, group: Reach, token: Token) -> Sum | None:
    """Close the group under a scale: five thousand."""
    if group[0] == 0 or (total.limit is not None and token.low >= total.limit):
        return None
    # Three hundred and two dozen: the dozen counts the two alone.
    apart = group[0] - total.tail if token.low < 100 and total.tail else 0
    return Sum(
        total=_plus(_plus(total.total, total.term), (apart, apart)), term=_times(_plus(group, (-apart, -apart)), token.low),
        limit=token.low, by=total.by * token.low if total.limit is None else 1, vague=total.vague,
    )


def _scale_of_scale(total: Sum, token: Token) -> Sum | None:
    """Hundreds of thousands; and the scale told again in مليون ونصف المليون, which adds nothing."""
    if total.last == "part":
        return total if token.low == total.limit else None
    return total._replace(term=_times(total.term, token.low), limit=token.low, by=total.by * token.low)


def _plural(total: Sum, token: Token, join: str) -> Sum | None:
    """آلاف is a scale after a count; alone it is two of them, and no ceiling (codebook 3)."""
    if total.group is None and total.limit is None:
        return total._replace(term=(2 * token.low, None), limit=token.low, by=token.low, vague=True)
    if total.group is None and join == "and":
        return None
    if total.group is not None and token.low == 100:
        return _hundred(total, token, join)
    return _scale(total, token, join)


def _dual(total: Sum, token: Token, join: str) -> Sum | None:
    scale = token.low / Fraction(2)
    if total.group is not None:
        return _scale(total, token._replace(low=int(scale)), join)
    if total.limit is not None and (token.low >= total.limit or join != "and"):
        return None
    return Sum(_plus(total.total, total.term), _value(token), limit=int(scale), by=1, vague=total.vague)


def _part(total: Sum, token: Token, join: str) -> Sum | None:
    """نصف مليون, half a dozen; مليون ونصف, one and a half million."""
    part = Fraction(1, int(token.low))
    if total.group is not None:
        return total.grown((part, part)) if join == "and" else None
    if total.limit is not None:
        share = part * total.limit
        return total._replace(total=_plus(total.total, (share, share))) if join == "and" and total.last != "part" else None
    return total._replace(group=(part, part))


def _parts(total: Sum, token: Token, join: str) -> Sum | None:
    """Two thirds: read, but hardly ever a whole number."""
    if join not in ("", "hyphen") or total.last in ("", "parts"):
        return None
    return Sum(group=_times(total.reach, Fraction(1, int(token.low))), limit=0, vague=total.vague)


def _point(total: Sum, token: Token, join: str) -> Sum | None:
    return total if total.group is not None and not join and total.last != "point" else None


def _minus(total: Sum, token: Token, join: str) -> Sum | None:
    return total if not total.last else None


def add(total: Sum, token: Token, join: str) -> Sum | None:
    """The number with one numeral more, or None when it does not fit; `join` is "", "and", "hyphen" or "of"."""
    rule = _GRAMMAR.get(token.kind) if token.clear else None
    grown = rule and rule(total, token, join)
    return grown._replace(last=token.kind) if grown and grown.reach[0] <= _HIGHEST else None


_GRAMMAR: dict[str, Callable[[Sum, Token, str], Sum | None]] = {
    "unit": _unit, "one": _unit, "teen": _unit, "digits": _digits, "few": _few, "excess": _few, "ten": _ten, "tens": _tens,
    "decade": _decade, "hundred": _hundred, "hundreds": _hundreds, "scale": _scale, "plural": _plural, "dual": _dual,
    "part": _part, "parts": _parts, "point": _point, "minus": _minus,
}
