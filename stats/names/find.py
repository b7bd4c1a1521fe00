"""Find the names of people in a sentence: given names, what follows a cue, unknown words side by side, what goes with them."""

from __future__ import annotations

from collections.abc import Iterator

from stats.names.cue import AGES, LISTED, NAMING, NEAR, SEPARATORS, TITLE, list_opened, slots
from stats.names.seen import Seen
from stats.names.vocabulary import ARTICLE, DRESSED, NAMELIKE, SHORT, WORDS, Kind

_LONGEST = 12
_BETWEEN = 8
_PASSED = 2
_PREPOSED = ("بال", "لل", "وال", "فال", "كال")
_PREPOSITIONS = ("ب", "ل")
_FATHERS = frozenset({"ابو", "ابا", "ابي", "وابو"})
_SONS = frozenset({"بن", "ابن"})
_HYPHENS = frozenset("-'")
_CLOSING = frozenset('")')
_ENDING = SEPARATORS - {"و"} | {"الذي", "والذي", "التي", "والتي"}
_PLACED = frozenset({Kind.UNKNOWN, Kind.ORNATE, Kind.JOINT})
_AFTER = frozenset({Kind.MARK, Kind.STOP, Kind.NUMBER})
_NOTHING_ELSE = DRESSED | {Kind.JOINT, Kind.MARK, Kind.NUMBER}
_TAGGED = DRESSED | {Kind.JOINT, Kind.FIXED}
_TOLD = frozenset({Kind.NAME, Kind.UNKNOWN})


class Names:
    """The names of one sentence as ranges of words; `within` says that the sentence before opened a list of names."""

    def __init__(self, seen: Seen, within: bool = False) -> None:
        self._seen = seen
        self._slots = slots(seen)
        alone = set(seen.kinds) <= _NOTHING_ELSE and not _TOLD.isdisjoint(seen.kinds)
        self._list = 0 if within or alone else list_opened(seen)
        self._open_items()
        tags = list(self._tags())
        self._tagged = {position for start, end in tags for position in range(start, end)}
        self.found = sorted([*tags, *self._read()])
        worded = any(kind not in (Kind.MARK, Kind.NUMBER) for kind in seen.kinds)
        self.listing = bool(self._list) or (within and (bool(self.found) or not worded))
        """Whether the next sentence may go on with a list of names."""

    def _open_items(self) -> None:
        if self._list is not None:
            for at in range(self._list, len(self._seen.kinds)):
                if at == self._list or self._seen.form(at - 1) in SEPARATORS:
                    self._slots.setdefault(at, LISTED)

    def _tags(self) -> Iterator[tuple[int, int]]:
        """Hashtags whose words are joined by underscores and may be a name."""
        seen, position = self._seen, 0
        while position < len(seen.kinds):
            end = position + 1
            while seen.bound(end):
                end += 1
            kinds = set(seen.kinds[position:end])
            if end - position > 1 and kinds <= _TAGGED and kinds & _TOLD:
                yield position, end
            position = end

    def _read(self) -> Iterator[tuple[int, int]]:
        position = 0
        while position < len(self._seen.kinds):
            passed = self._passed(position)
            if passed == position and self._begins(position):
                passed = self._end(position)
                yield position, passed
                self._slots[self._next(passed)] = LISTED
            position = max(passed, position + 1)

    def _passed(self, at: int) -> int:
        """Past a hashtag, and past the unknown name of a place or a body, which stands beside a word for one."""
        if at in self._tagged:
            return at + 1
        unknown = self._seen.kind(at) in (Kind.UNKNOWN, Kind.JOINT)
        if not unknown or at in self._slots or not self._named_otherwise(at):
            return at
        end = at
        while end - at <= _PASSED and self._seen.kind(end) in _PLACED and end not in self._seen.joined:
            end += 1
        return end if end - at <= _PASSED else at + 1

    def _named_otherwise(self, at: int) -> bool:
        """Whether a word for a place or a body stands before a word or, in English, after it."""
        seen = self._seen
        before = at - 1 if seen.kind(at - 1) is not Kind.MARK else at - 2
        if seen.names_other(before - (seen.form(before) == "of")):
            return True
        for _ in range(_PASSED):
            at += 1
            if not (seen.latin(at) and seen.capital(at)) or seen.names_other(at) or seen.kind(at) is not Kind.ORNATE:
                break
        return seen.latin(at) and seen.capital(at) and seen.names_other(at)

    def _begins(self, at: int) -> bool:
        kind, slot = self._seen.kind(at), self._slots.get(at)
        if kind is Kind.NAME:
            return True
        if kind is Kind.JOINT:
            return self._joins(at)
        if slot == NAMING:
            return kind in DRESSED or kind is Kind.ORDINARY
        if kind is Kind.UNKNOWN:
            return self._latin_begins(at, slot) if self._seen.latin(at) else self._unknown_begins(at, slot)
        if kind is Kind.BOTH:
            return self._both_begins(at, slot)
        opening = self._seen.kind(at - 1) is Kind.MARK and self._seen.derived(at)
        return (slot is not None or opening) and self._ordinary_begins(at, slot or NEAR)

    def _joins(self, at: int) -> bool:
        """Whether a word such as abu is followed by what it joins."""
        after = self._over_hyphen(at + 1)
        kind = self._seen.kind(after)
        if self._seen.latin(at):
            return kind in NAMELIKE and self._seen.capital(after)
        return kind in DRESSED or (kind is Kind.ORDINARY and self._seen.form(at) in _FATHERS)

    def _latin_begins(self, at: int, slot: str | None) -> bool:
        seen = self._seen
        vouched = seen.english or slot is not None or seen.kind(at + 1) in NAMELIKE
        return slot == TITLE or (seen.capital(at) and vouched)

    def _unknown_begins(self, at: int, slot: str | None) -> bool:
        seen = self._seen
        if seen.kind(at + 1) is Kind.NAME or self._aged(at + 1):
            return True
        if slot is not None and (slot != NEAR or not seen.form(at).startswith(_PREPOSITIONS)):
            return True
        return len(seen.form(at)) >= SHORT and (self._pair(at + 1) or self._surname(at + 1) or seen.form(at + 1) in _SONS)

    def _both_begins(self, at: int, slot: str | None) -> bool:
        if slot in (TITLE, LISTED):
            return not self._seen.introduces(at)
        after = self._seen.kind(at + 1)
        if after in (Kind.NAME, Kind.JOINT) or self._pair(at + 1) or self._surname(at + 1):
            return True
        return slot is not None and (self._aged(at + 1) or (after in _AFTER and at not in self._seen.telling))

    def _ordinary_begins(self, at: int, slot: str) -> bool:
        """Whether an ordinary word, or a village's name, is somebody's all the same: a cue before it, a surname after it."""
        kind = self._seen.kind(at)
        dressed = kind is Kind.ORDINARY or at in self._seen.bare or (kind is Kind.ORNATE and slot != NEAR)
        if not dressed or at in self._seen.telling or self._seen.introduces(at):
            return False
        loose = slot != NEAR or at + 1 in self._seen.joined or self._seen.derived(at)
        named = loose and self._seen.kind(at + 1) in _TOLD
        return named or self._surname(at + 1)

    def _pair(self, at: int) -> bool:
        seen = self._seen
        whole = len(seen.form(at)) > 1 and at not in seen.joined
        return whole and seen.kind(at) is Kind.UNKNOWN and not seen.form(at).startswith(_PREPOSED)

    def _surname(self, at: int) -> bool:
        """Whether a word is an unknown one with the article or a capital, or an ordinary one that is borne as a surname."""
        seen = self._seen
        if seen.kind(at) is Kind.UNKNOWN:
            return seen.capital(at) if seen.latin(at) else seen.form(at).startswith(ARTICLE)
        return seen.kind(at) is Kind.ORNATE and seen.family(at)

    def _aged(self, at: int) -> bool:
        """Whether an age follows, a few words of a name aside: (12 years), aged 12."""
        seen = self._seen
        for _ in range(SHORT):
            at += seen.kind(at) in DRESSED
        if seen.follows_name(at):
            return True
        at += seen.form(at) in SEPARATORS
        return seen.kind(at) is Kind.NUMBER and seen.form(at + 1) in AGES

    def _end(self, at: int) -> int:
        """Where a name that begins at a word ends."""
        end, small = at + 1, self._seen.latin(at) and not self._seen.capital(at)
        while end - at < _LONGEST and self._extends(end) and (small or self._dressed(end)):
            end += 1
        return end

    def _extends(self, at: int) -> bool:
        """Whether a name goes on with a word."""
        seen, kind, before = self._seen, self._seen.kind(at), self._seen.kind(at - 1)
        if kind is Kind.MARK:
            return self._hyphenates(at)
        if before in (Kind.JOINT, Kind.MARK):
            return kind in WORDS
        if at in seen.joined:
            return False
        if kind is Kind.JOINT:
            return seen.kind(self._over_hyphen(at + 1)) in DRESSED or self._joins(at)
        if kind is Kind.FIXED:
            return (at in seen.bare or self._surname(at + 1)) and not seen.form(at).startswith(_PREPOSITIONS)
        if kind is Kind.ORDINARY:
            return before in NAMELIKE and self._ends(at)
        return kind in DRESSED and not seen.form(at).startswith(_PREPOSED)

    def _hyphenates(self, at: int) -> bool:
        seen = self._seen
        touching = seen.touches(at) and seen.touches(at + 1)
        return seen.form(at) in _HYPHENS and seen.latin(at - 1) and touching and seen.kind(at + 1) in WORDS

    def _ends(self, at: int) -> bool:
        """Whether an ordinary word may yet be a surname: the last word before a mark, or followed by another surname."""
        seen, after = self._seen, self._seen.form(at + 1)
        if seen.latin(at) or after in _CLOSING:
            return not seen.latin(at)
        marked = not after or after in _ENDING or self._surname(at + 1)
        aged = seen.kind(at + 1) is Kind.NUMBER and seen.form(at + 2) in AGES
        return at not in seen.telling and (marked or aged)

    def _dressed(self, at: int) -> bool:
        """Whether a Latin word has the capital of a name, or stands where a name's words go without."""
        seen = self._seen
        return not seen.latin(at) or seen.capital(at) or seen.kind(at) is Kind.JOINT or seen.touches(at)

    def _over_hyphen(self, at: int) -> int:
        return at + (self._seen.form(at) in _HYPHENS and self._seen.touches(at))

    def _next(self, at: int) -> int:
        """Where the next name of a list may stand, past separators, numbers and ages; -1 where the list ends."""
        seen, start = self._seen, at
        while at - start < _BETWEEN and (seen.form(at) in SEPARATORS | AGES or seen.kind(at) is Kind.NUMBER):
            at += 1
        return at if at > start or at in seen.joined else -1
