"""Lines that go on with the one before: names listed a line each, parts on a line of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from functools import cache

from stats.language import LANGUAGES, folded
from stats.text.causes import causes_open, with_causes
from stats.text.counted import with_counted
from stats.text.fates import fates_told, with_fates
from stats.text.initials import INITIALS, with_initials
from stats.text.items import FIRST, in_items
from stats.text.word import Word

_LONGEST_NAME, _LONGEST_HEADING, _MARKS = 6, 22, 3
_AGE_DIGITS, _AMONG_REACH = 2, 12
_BULLET = "\u2022"
_LINE_ENDS = "\n."
_NAME_ENDS = f"{_LINE_ENDS}(،,-{_BULLET}"
_ENDED = (".", "\n")
_OPENED = ("\n", "#", _BULLET)
_JOINED = "بلو"
_EACH = ("كل", "كلا", "لكل")


def in_lines(words: list[Word]) -> list[Word]:
    """Put lines together that tell one thing: names that stand a line or a bullet each behind "each of", a colon or a heading
    ("the names of the dead"), with a comma before each."""
    names, forms = _words("names"), {word[0] for word in words}
    for step, signs in _steps():
        if not signs.isdisjoint(forms):
            words = step(words)
            forms = {word[0] for word in words}
    opened = {at + 1 for at in _where(words, forms, {":"}) if words[at - 1].form in names and at < len(words) - 2}
    ends = {form for form in forms if form[0] == "\n"}
    opened |= {at for at in _where(words, forms, ends) if 1 < at < len(words) - 2 and _lists(words, at)}
    titled = {end for at in _where(words, forms, _words("harmed")) if (end := _titled(words, at))}
    words = _with_parts(words, forms)
    headed = {end for at in _where(words, forms, _words("heading")) if (end := _headed(words, at))}
    headed |= {end for end in titled if words[end - 1].form != ":"}
    aged = {at for at in _line_ends(words, forms) if _aged_names(words, at) and _tells_harm(words, at)}
    headed |= {end for end in aged if words[end - 1].form != ":"}
    opened |= aged - headed
    opened |= titled - headed
    return list(_listed(words, opened, headed)) if opened or headed else words


@cache
def _steps() -> Sequence[tuple[Callable[[list[Word]], list[Word]], Set[str]]]:
    """What puts lines together, in its order, and the words without which it finds nothing to do."""
    return (
        (with_initials, INITIALS), (with_counted, frozenset(":")), (_with_name, _words("martyr")), (with_fates, fates_told()),
        (in_items, FIRST), (with_causes, causes_open()),
    )


def _where(words: Sequence[Word], forms: Set[str], wanted: Set[str]) -> list[int]:
    """Where a word is one of some; `forms` are those of all words."""
    return [] if forms.isdisjoint(wanted) else [at for at, word in enumerate(words) if word[0] in wanted]


def _with_parts(words: list[Word], forms: Set[str]) -> list[Word]:
    """Put a line or a sentence that only tells parts behind what it is of: "Nine were killed. Among them four children." """
    ended = [at for at, word in enumerate(words[:-2]) if word[0] in _ENDED and at]
    counts = not forms.isdisjoint(_WERE)
    marks = [at for at in ended if _part(words, at, counts) and not _headline(words, at)]
    if not marks:
        return words
    out = list(words)
    for at in marks:
        out[at] = Word("،", words[at].start, words[at].end)
    return out


def _part(words: Sequence[Word], position: int, counts: bool) -> bool:
    """Whether a part is told behind a mark: "among them", من بينهم, or where a text counts with verbs, "five were children"."""
    first, second = words[position + 1].form, words[position + 2].form
    if first in _words("part") or f"{first} {second}" in _words("part"):
        return True
    return counts and any(told(words, position + 1) for told in (_share, _among, _all_civilians))


_WERE = frozenset(("was", "were", "are", "civilians"))


def _all_civilians(words: Sequence[Word], position: int) -> bool:
    """Whether a sentence only says that "all of them were civilians"."""
    forms = [word.form for word in words[position:position + _ALL_REACH]]
    end = next((at for at, form in enumerate(forms) if form[0] in _LINE_ENDS or form == ","), 0)
    return forms[0] in ("all", "both") and forms[end - 1:end] == ["civilians"] and _ALL.issuperset(forms[1:end - 1])


_ALL, _ALL_REACH = frozenset(("of", "them", "were", "are")), 7


def _among(words: Sequence[Word], position: int) -> bool:
    """Whether a short sentence says of some that they "were among them"."""
    forms = [word.form for word in words[position:position + _AMONG_REACH]]
    end = next((at for at, form in enumerate(forms) if form[0] in _LINE_ENDS), 0)
    return forms[end - 2:end] == ["among", "them"] and forms[end - 3] in ("was", "were") if end > 3 else False


def _share(words: Sequence[Word], position: int) -> bool:
    """Whether "five of them were" or "five were", with what they were, begins at a word."""
    counted = words[position].form.isdecimal() or words[position].form in _counts()
    at = position + 1 + 2 * ([word.form for word in words[position + 1:position + 3]] == ["of", "them"])
    told = [word.form for word in words[at:at + 2]] if counted else []
    return len(told) == 2 and told[0] in ("were", "are") and told[1].endswith(("s", "men", "children"))


@cache
def _counts() -> frozenset[str]:
    """The English numbers below a hundred, a word each."""
    return frozenset[str]().union(*(folded("en", "numbers", "kind", kind) for kind in ("unit", "teen", "decade")))


def _headline(words: Sequence[Word], position: int) -> bool:
    """Whether two full stops end what begins behind a mark: parts in a headline stand before what they are of."""
    end = next((at for at in range(position + 1, len(words)) if words[at].form[0] in ".\n"), len(words))
    return [word.form for word in words[end:end + 2]] == [".", "."]


@cache
def _words(what: str) -> frozenset[str]:
    return frozenset().union(*(folded(lang, "line_words", "what", what) for lang in LANGUAGES))


def _lists(words: Sequence[Word], end: int) -> bool:
    """Whether a line ends in "each of" or "who are", without a colon."""
    return words[end - 1].form in _words("who_are") or (words[end - 1].form == "من" and words[end - 2].form in _EACH)


def _titled(words: Sequence[Word], position: int) -> int:
    """The end of a short line that opens with those harmed and ends in a colon, or tells no more than that; 0 for none."""
    end = _line_end(words, position) if _opens(words, position) else 0
    whole = end == position + 1 and words[position].form.startswith("ال")
    return end if end and (whole or words[end - 1].form == ":") else 0


def _opens(words: Sequence[Word], position: int) -> bool:
    """Whether a line begins with a word, marks and signs before it passed over."""
    at = position - 1
    while at >= 0 and position - at <= _MARKS and not words[at].form[0].isalnum() and words[at].form[0] not in _OPENED:
        at -= 1
    return at < 0 or words[at].form[0] in _OPENED


def _with_name(words: list[Word]) -> list[Word]:
    """Put a name behind the line that only says that it is a martyr's: "The martyr, God willing," and his name in the next."""
    martyrs, titles = _words("martyr"), _words("title")
    ends = {
        end for at, word in enumerate(words)
        if word[0] in martyrs and _opens(words, at) and (end := _line_end(words, at)) and end + 1 < len(words)
        and all(words[i].form in titles or words[i].form == ":" for i in range(at + 1, end))
    }
    return [word for at, word in enumerate(words) if at not in ends] if ends else words


def _headed(words: Sequence[Word], position: int) -> int:
    """The end of the line that "names of" heads with those harmed, or of the next if it tells of them too; 0 for none."""
    end = _harmed_line(words, position + 1)
    return _harmed_line(words, end + 1) or end if end else 0


def _harmed_line(words: Sequence[Word], position: int) -> int:
    """The end of a short line that tells of those harmed, 0 for none."""
    end = _line_end(words, position)
    told = any(words[at].form in _words("harmed") for at in range(position, end))
    befallen = (at for at in range(position + 1, end) if words[at].form in _words("befallen"))
    return end if told or any(words[at - 1].form in _THOSE for at in befallen) else 0


_THOSE = frozenset(("الذين", "اللواتي", "اللاتي", "من", "ممن", "اللي", "يلي"))


def _line_end(words: Sequence[Word], position: int) -> int:
    """The end of a short line, 0 for none."""
    line = range(position, min(position + _LONGEST_HEADING, len(words)))
    return next((at for at in line if words[at].form[0] == "\n"), 0)


def _line_ends(words: Sequence[Word], forms: Set[str]) -> list[int]:
    """The line ends of a text that tells of years, which few do."""
    if forms.isdisjoint(_words("years")):
        return []
    return [at for at, word in enumerate(words[:-2]) if word[0][0] == "\n"]


def _tells_harm(words: Sequence[Word], end: int) -> bool:
    """Whether the line before a line end tells of people harmed."""
    start = next((at for at in range(end - 1, max(end - _LONGEST_HEADING, 0), -1) if words[at].form[0] == "\n"), 0)
    harmed = _words("harmed")
    return any(word.form in harmed or (word.form[0] in _JOINED and word.form[1:] in harmed) for word in words[start:end])


def _aged_names(words: Sequence[Word], position: int) -> bool:
    """Whether the two lines behind a line end are names, with an age each."""
    for number in (1, 2):
        end = _line_end(words, position + 1) or len(words)
        start = _name_line(words, position, number)
        if not start or words[end - 1].form not in _words("years"):
            return False
        position = end
    return True


def _listed(words: list[Word], opened: set[int], headed: set[int]) -> Iterator[Word]:
    at = named = 0
    while at < len(words):
        word = words[at]
        start = _name_line(words, at, named + 1) if named or at in opened or at in headed else 0
        if start and at in headed and not named:
            yield Word(":", word.start, word.end)
        elif start and named and at not in opened:
            yield Word("،", word.start, word.end)
        elif not start and not (named and word.form == "." and _name_line(words, at + 1, named + 1, _LINE_ENDS)):
            yield word
        named = named + 1 if start else named * (word.form[0] != "\n")
        at = start or at + 1


def _name_line(words: Sequence[Word], position: int, number: int, ends: str = _NAME_ENDS) -> int:
    """Where a name begins behind a line end or a bullet, its number in the list passed over; 0 where none does."""
    if position >= len(words) or words[position].form[0] not in ("\n", _BULLET):
        return 0
    start = position + 1
    while start < len(words) and start - position < 4 and not words[start].form[0].isalpha() and words[start].form not in "#@":
        start += 1
    end = start
    aged = _words("aged")
    aged |= _units()
    while end < len(words) and end - start <= _LONGEST_NAME and words[end].form.isalpha() and words[end].form not in aged:
        end += 1
    if any(words[at].form in _words("heading") and _heads(words, at + 1, end) for at in range(start, end)):
        return 0
    counted = words[start - 1].form.isdecimal() and words[start - 1].form != str(number)  # of people, no number of an item
    behind = _past_age(words, end)
    alone = not counted and (behind == len(words) or words[behind].form[0] in ends)
    return start if alone and 1 < end - start <= _LONGEST_NAME else 0


def _heads(words: Sequence[Word], position: int, end: int) -> bool:
    """Whether "names" heads a list, of the dead or of theirs, and is no given name."""
    return position == end or words[position].form in _words("harmed")


def _age(form: str) -> bool:
    return form.isdecimal() and len(form) <= _AGE_DIGITS


@cache
def _units() -> frozenset[str]:
    """The Arabic numbers of one word that may be an age."""
    return folded("ar", "numbers", "kind", "unit")


def _past_age(words: Sequence[Word], position: int) -> int:
    """Past an age behind a name, with a word for it and its unit or without."""
    while position < len(words) and words[position].form in _words("aged"):
        position += 1
    if position == len(words) or not (words[position].form in _units() or _age(words[position].form)):
        return position
    unit = position + 1 < len(words) and words[position + 1].form.isalpha()
    return position + 1 + unit
