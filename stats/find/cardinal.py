"""Whole numbers in words and digits, as long as they reach: numerals of a sentence read one after another."""

from typing import NamedTuple

from stats.find.counting import Sum, add
from stats.find.numeral import PROCLITICS, Numerals, Token, Whole

_JOINS = {"and": "and", "و": "and", "-": "hyphen", "of": "of"}


class Cardinal(NamedTuple):
    """A number at words `start` to `end`, its proclitics as words of their own included, `core` without them.

    `low` is None when it cannot be read whole; `cut` is the word after its last "and", where two numbers may have been added up.
    """

    start: int
    core: int
    end: int
    low: int | None
    high: int | None
    clitics: str = ""
    vague: bool = False
    digits: bool = False
    by: Whole = 1
    tokens: int = 1
    cut: int = 0


class _Step(NamedTuple):
    total: Sum
    token: Token
    join: str


def cardinal(numerals: Numerals, start: int, stop: int | None = None) -> Cardinal | None:
    """The longest number that starts at a word, and ends at `stop` at the latest."""
    first = numerals.at(start)
    if first is None or not numerals.led(first):
        return None
    begin, clitics = _outset(numerals, first)
    if not first.clear:
        return Cardinal(begin, start, first.end, None, None, clitics, digits=True)
    steps = _steps(numerals, first, stop)
    while steps and not steps[-1].total.whole:
        steps.pop()
    if not steps or (len(steps) == 1 and not numerals.alone(first, first.end)):
        return None
    return _made(steps, begin, clitics)


def _made(steps: list[_Step], begin: int, clitics: str) -> Cardinal:
    total, first = steps[-1].total, steps[0].token
    sign = -1 if first.kind == "minus" else 1
    low, high = (_whole(end, sign) for end in total.reach)
    cut = next((step.token.start for step in reversed(steps) if step.join == "and"), 0)
    return Cardinal(
        begin, first.start, steps[-1].token.end, low, high, clitics,
        vague=total.vague, digits=first.kind == "digits", by=total.by, tokens=len(steps), cut=cut,
    )


def _whole(value: Whole | None, sign: int) -> int | None:
    return int(value) * sign if value is not None and value.denominator == 1 else None


def _outset(numerals: Numerals, first: Token) -> tuple[int, str]:
    """Where the number begins, with a proclitic or an article that stands before it as a word: و 5, الـ50, a hundred."""
    before = numerals.form(first.start - 1)
    if not first.clitics and before in PROCLITICS:
        return first.start - 1, before
    counted = first.kind in ("hundred", "scale", "part", "few") or bool(first.entry and first.entry.after)
    return first.start - (counted and before in ("a", "an")), first.clitics


def _steps(numerals: Numerals, first: Token, stop: int | None) -> list[_Step]:
    steps: list[_Step] = []
    total, token, join = Sum(), first, ""
    while stop is None or token.end <= stop:
        grown = add(total, token, join)
        if grown is None:
            return _without_next(steps, token, join)
        total = grown
        steps.append(_Step(total, token, join))
        following = _following(numerals, token)
        if following is None:
            break
        join, token = following
    return steps


def _following(numerals: Numerals, last: Token) -> tuple[str, Token] | None:
    """The numeral after one, and how it is joined."""
    form = numerals.form(last.end)
    join = "and" if form == "," and last.kind == "scale" and _hundreds(numerals, last.end + 1) else _JOINS.get(form, "")
    at = last.end + bool(join)
    at += join == "and" and numerals.form(at) in ("a", "an")
    token = numerals.at(at)
    if token is None or token.clitics not in ("", "ال", "و", "وال"):
        return None
    if last.kind == "one" and token.clitics.endswith("ال") and not last.clitics.endswith("ال"):
        return None  # أحد العشرة: one of the ten
    return ("and" if token.clitics[:1] == "و" else join), token


def _hundreds(numerals: Numerals, position: int) -> bool:
    """Whether hundreds or thousands in words follow, as they do in "one thousand, two hundred"."""
    for _ in range(3):
        token = numerals.at(position)
        if token is None or token.kind not in ("unit", "teen", "decade"):
            return token is not None and token.kind in ("hundred", "scale")
        position = token.end + (numerals.form(token.end) == "-")
    return False


def _without_next(steps: list[_Step], token: Token, join: str) -> list[_Step]:
    """In "a hundred and two hundred" the two belongs to the next number: give it back."""
    if token.kind in ("hundred", "scale", "plural") and join in ("", "hyphen"):
        last = max((i for i, step in enumerate(steps) if step.join == "and"), default=len(steps))
        return steps[:last]
    return steps
