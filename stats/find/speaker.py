"""Who speaks on beyond the sentence that names them: after a colon, in an open quotation, above a signature (codebook 7)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from stats.find.source import SourceHit
from stats.text.furniture import signs_post
from stats.text.sentence import Sentence

_LIST = 12
_QUOTE = 6
_POST = 4
_DATELINE = 4


class _Speaker(NamedTuple):
    """Who speaks on, until the paragraph, the quotation or the list ends; a list of at most `left` sentences."""

    origin: str
    paragraph: int | None
    quoting: bool
    left: int


def carried(told: Sequence[Sentence], hits: Sequence[Sequence[SourceHit]]) -> list[list[SourceHit]]:
    """The resolved hits of a report's sentences, each sentence that names no speaker of its own given the one who speaks on."""
    found = [list(own) for own in hits]
    speaker: _Speaker | None = None
    for sentence, own in zip(told, found, strict=True):
        if any(_speaks(hit) for hit in own):
            speaker = _going_on(sentence, own)
        elif speaker := _still(speaker, sentence):
            own.append(_carried(speaker.origin))
            speaker = None if speaker.quoting and _odd(sentence) else speaker._replace(left=speaker.left - 1)
    for position, original in enumerate(hits):
        for hit in original:
            if hit.cue == "signed" and hit.origin and hit.start < 3:
                _sign(hit.origin, position, told, found)
    return found


def _carried(origin: str) -> SourceHit:
    return SourceHit(0, 0, (), "carried", "both", origin)


def _speaks(hit: SourceHit) -> bool:
    return hit.states or hit.cue in ("again", "correspondent", "carried")


def _going_on(sentence: Sentence, own: Sequence[SourceHit]) -> _Speaker | None:
    """Who of a sentence goes on in the next: before a colon at its end, in an open quotation, or named in front of the line."""
    last = [hit for hit in own if _speaks(hit)][-1]
    if last.origin is None:
        return None
    if sentence.words[-1].form == ":" or (sentence.words[-1].form == '"' and sentence.words[-2:][0].form == ":"):
        return _Speaker(last.origin, None, _odd(sentence), _LIST)
    if _odd(sentence):
        return _Speaker(last.origin, None, True, _QUOTE)
    if last.scope == "backward" and sentence.words[0].form != '"':  # words quoted whole are all that is his
        return _Speaker(last.origin, sentence.paragraph, False, 1)
    return _Speaker(last.origin, sentence.paragraph, False, _LIST) if last.cue == "titled" else None


def _still(speaker: _Speaker | None, sentence: Sentence) -> _Speaker | None:
    if not speaker or not speaker.left or speaker.paragraph not in (None, sentence.paragraph):
        return None
    opens = speaker.left == 1 and any(word.form in ("-", ":") for word in sentence.words[:_DATELINE])
    return None if opens else speaker


def _odd(sentence: Sentence) -> bool:
    """Whether a quotation opens in a sentence and does not close, or the other way round."""
    return sentence.forms.count('"') % 2 == 1


def _sign(origin: str, position: int, told: Sequence[Sentence], found: list[list[SourceHit]]) -> None:
    """Give the sentences above a signature to who signed them."""
    above = told[position].paragraph - 1 if signs_post(told[position].forms) else 0  # a post stands on the line above
    for i in range(position - 1, max(position - 1 - _POST, -1), -1):
        if told[i].field != told[position].field or told[i].paragraph < above or any(_speaks(hit) for hit in found[i]):
            return
        found[i].append(_carried(origin))
