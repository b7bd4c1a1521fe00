"""Find who states what a sentence tells (codebook 7, attribution): origins, by the words of saying beside their names."""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from stats.find.latin import transliterated
from stats.find.lexicon import Forms, Hit, Lexicon, Phrases
from stats.find.origin import Name, Origins, shipped_origins
from stats.find.source_clause import by_its_man, claims, did_it, governed, headlined, heads_news, speaks, states
from stats.find.source_people import private_sources, with_their_people
from stats.language import form_words, table
from stats.text.furniture import signs_post

_MARKS, _CLAUSE, _TITLE, _OWNER, _TO_WHOM = frozenset("\"'#*()[]"), 4, 4, 2, 3
_STATES, _BEFORE = frozenset({"said", "according", "titled", "signed", "quoted"}), frozenset({"head", "adverb"})
_SPEAKING = frozenset({"correspondent", "sources", "again", "again_that", "body"})
_DESCRIBES, _THAT = ("which", "who", "whose", "a", "an", "the"), frozenset(("ان", "بان"))
_TOWN, _NO_NAME = form_words("ar", "town"), form_words("ar", "no_name") | form_words("ar", "outlet_kind")
_INFORMED, _PAUSES = ("told", "informed", "notified"), frozenset((",", ";", ".", "-", ""))
_SIGNS, _OFFICIAL, _OPENS = ("rescue", "monitor"), ("government", "monitor", "rescue service"), 3
_TOLD = (("correspondent", "correspondent"), ("according", "according"), ("said", "said"), ("again", "said"), ("relayed", "said"),
         ("from", "quoted"))


class SourceHit(NamedTuple):
    """A source at words `start` to `end`.

    `names` are those it may stand for; `origin` the one id, once `resolved` (None: the outlet itself, or nobody known).
    `cue`: said, according, titled (a name and a colon), signed (a body's name at the end), quoted (from whom the speaker has it),
    again (the speaker goes on), correspondent (the outlet's own), told (whom a source spoke to), named (no statement).
    `scope`: what it covers: forward of it, backward, or both. `sources`: the id of an outlet's unnamed sources, where these
    told it.
    """

    start: int
    end: int
    names: tuple[Name, ...]
    cue: str
    scope: str = "both"
    origin: str | None = None
    sources: str = ""

    @property
    def states(self) -> bool:
        """Whether it states something, rather than being only named."""
        return self.cue in _STATES


class _Cue(NamedTuple):
    kind: str
    slug: str


class _Sentence:
    """The words of a sentence without quotes and brackets, and its cues."""

    def __init__(self, words: Sequence[str], lang: str) -> None:
        self.places = [i for i, word in enumerate(words) if word not in _MARKS]
        self.words = [words[i] for i in self.places]
        self.form = Forms(self.words).__getitem__
        self.all, self.lang = words, lang
        cues = _lexicon(lang).find(self.words)
        self.names = frozenset[int]()
        """Where the name of an origin begins."""
        self.named = frozenset[int]()
        """The words of such names."""
        self.starting = {cue.start: cue for cue in cues}
        self.ending = {cue.end: cue for cue in cues}

    def kinds(self, start: int) -> set[str]:
        """The kinds of the cue that starts at a position."""
        if start not in self.starting:
            return set()
        cue = self.starting[start]
        return {value.kind for value in cue.values if value.kind != "that" or not cue.clitics}

    def says(self, position: int) -> bool:
        """Whether a word of saying stands at a position."""
        return "said" in self.kinds(position)

    def tagged(self, position: int) -> bool:
        place = self.places[position]
        return place > 0 and self.all[place - 1] == "#"


@cache
def _lexicon(lang: str) -> Lexicon[_Cue]:
    return Lexicon((form, _Cue(row["cue"], row["slug"])) for row in table(lang, "attribution") for form in row.forms())


@cache
def _speakers(lang: str) -> Phrases:
    """The words that alone say who speaks, though no name of an origin stands beside them."""
    told = ((forms, {cue.kind for cue in cues}) for forms, cues in _lexicon(lang).entries.items())
    return Phrases({frozenset(forms) for forms, kinds in told if kinds & _SPEAKING})


def find_sources(words: Sequence[str], lang: str, origins: Origins | None = None) -> list[SourceHit]:
    """The sources named in a sentence and how; see `resolved` for who the short names and the going-on stand for."""
    origins = origins or shipped_origins()
    if not (origins.named.in_words(words) or _speakers(lang).in_words(words)):
        return []
    sentence = _Sentence(words, lang)
    hits: list[SourceHit] = []
    named = list(with_their_people(origins.names.find(sentence.words), sentence.form, lang, origins))
    sentence.names = frozenset(name.start for name in named)
    sentence.named = frozenset(at for name in named for at in range(name.start, name.end))
    for name in named:
        cue = sentence.starting.get(name.start)
        of_another = sentence.form(name.start - 1) == "من" and hits and hits[-1].end == name.start - 1
        if not of_another and not (cue and cue.end > name.end and "body" in sentence.kinds(name.start)):
            hit = _read(name, sentence, origins)
            hits.append(hit._replace(cue="named") if any(_within(before, hit, sentence) for before in hits) else hit)
    taken = {i for hit in hits if hit.states for i in range(hit.start, hit.end)}
    hits += [told for cue in sentence.starting.values() if (told := _unnamed(cue, sentence, taken))]
    return sorted((_placed(hit, sentence) for hit in hits), key=lambda hit: hit.start)


def _within(before: SourceHit, hit: SourceHit, sentence: _Sentence) -> bool:
    """Whether a name stands in a clause that only describes the speaker before it: the desk, which is close to them, said."""
    opened = sentence.form(before.end) == "," and sentence.form(before.end + 1) in _DESCRIBES
    return opened and before.cue == "said" and all(sentence.form(i) != "," for i in range(before.end + 1, hit.start))


def _read(name: Hit[Name], sentence: _Sentence, origins: Origins) -> SourceHit:
    if sentence.lang == "en" and governed(sentence.form, name.start) and origins[name.values[0].origin].unnamed:
        return SourceHit(name.start, name.end, name.values, "named")
    cue = _cue_before(name, sentence, origins) or _cue_after(name, sentence, origins)
    cue = cue or by_its_man(sentence.form, sentence.says, name)
    signed = cue == "named" and _signed(name, sentence, origins)
    outlet = origins[name.values[0].origin].outlet
    sources = private_sources(name.start, sentence.form, sentence.lang, sentence.named) if outlet else ""
    return SourceHit(name.start, name.end, name.values, "signed" if signed else cue, sources=sources)


def _cue_before(name: Hit[Name], sentence: _Sentence, origins: Origins) -> str | None:
    position = name.start
    to = name.clitics in ("ل", "لل", "ول") or sentence.form(name.start - 1) == "told"
    told = to and all(origins[value.origin].outlet for value in name.values)
    for _ in range(5):
        position -= 2 * (sentence.form(position - 1) == "'s")  # "according to Syria's interior ministry"
        cue = sentence.ending.get(position) or _past_owner(name, position, sentence, origins)
        if cue is None:
            break
        kinds = sentence.kinds(cue.start)
        if sentence.form(cue.start) in _THAT:
            break  # "the network said that the army …": what is said of, no speaker
        kind = next((kind for before, kind in _TOLD if before in kinds), None)
        if (kind == "quoted" and not _relayed(cue, sentence)) or (kind == "said" and not _inverted(cue, sentence)):
            break
        if kind:
            return "told" if (told and kind == "said") or (kind == "correspondent" and _to(cue)) else kind
        if _BEFORE.isdisjoint(kinds) and not ("body" in kinds and position == name.start):
            break
        position = cue.start
    if sentence.form(name.start - 1) in _INFORMED and not any(origins[value.origin].outlet for value in name.values):
        return "said"  # "sources told the Observatory": of a chain the nearest named body
    return "told" if told or sentence.form(name.start - 1) in ("ل", "told") else None


def _inverted(cue: Hit[_Cue], sentence: _Sentence) -> bool:
    """Whether who speaks may stand behind a word of saying: in English ", said the monitor", not "residents said the army …"."""
    if sentence.lang != "en":
        return True
    return "said" in sentence.kinds(cue.start) and sentence.form(cue.start - 1) in _PAUSES


def _past_owner(name: Hit[Name], position: int, sentence: _Sentence, origins: Origins) -> Hit[_Cue] | None:
    """The head before the words that only say whose an outlet is: وكالة أنباء النظام سانا, وكالة أنباء النظام السوري سانا."""
    outlet = position == name.start and all(origins[value.origin].outlet for value in name.values)
    owner = takewhile(lambda at: outlet and sentence.form(at).startswith("ال"), range(position - 1, position - 1 - _OWNER, -1))
    return next((head for at in owner if (head := sentence.ending.get(at)) and "head" in sentence.kinds(head.start)), None)


def _to(cue: Hit[_Cue]) -> bool:
    """Whether somebody is spoken to: أفادت مصادر محلية لمراسلنا."""
    return cue.clitics in ("ل", "لل", "ول")


def _relayed(cue: Hit[_Cue], sentence: _Sentence) -> bool:
    """Whether عن tells from whom something is relayed: نقلت الوكالة عن مصادر, but not أعلنت عن مقتل."""
    return sentence.form(cue.start) != "عن" or any("relayed" in sentence.kinds(start) for start in range(cue.start))


def _cue_after(name: Hit[Name], sentence: _Sentence, origins: Origins) -> str | None:
    unnamed = origins[name.values[0].origin].unnamed
    english = sentence.lang == "en"
    if english and (speaks(sentence.form, sentence.says, name.end) or claims(sentence.all, sentence.form, name.end)):
        return "said"
    if sentence.form(name.end) == ":":
        if _bracketed(name, sentence) and origins[name.values[0].origin].outlet:
            return None  # of a dateline
        if origins[name.values[0].origin].kind == "force" and did_it(sentence.form, name.start):
            return None  # "two attacks by members of X: …"
        inside = unnamed and english and name.start > _TITLE  # "four members of a family: a father, …"
        return None if inside else "titled"
    official = not english and name.start <= _OPENS and origins[name.values[0].origin].kind in _OFFICIAL
    if official and (headlined(sentence.form, sentence.says, name.end) or heads_news(sentence.form, name.start, name.end)):
        return "titled"
    position, end = name.end, min(name.end + (7 if unnamed else 4), len(sentence.words))
    described = sentence.form(position + 1) in _DESCRIBES or (english and states(sentence.form, position + 1))
    closes = next((i for i in range(position + 1, len(sentence.words)) if sentence.form(i) == ","), 0) if described else 0
    if sentence.form(position) == "," and closes:
        position, end = closes, closes + 2
    for place in range(position, end):
        kinds = sentence.kinds(place)
        if place in sentence.names and unnamed and english:
            return None  # "detained his father near the mill, residents said"
        if sentence.form(place) == ":":
            return "titled" if sentence.form(name.end).startswith("ل") else None
        if {"said", "spoke"} & kinds:
            return None if sentence.starting[place].clitics.startswith("و") else "said"  # نقلوا إلى المشفى، وقال ناشطون
        if {"that", "according"} & kinds or not (kinds or unnamed or sentence.form(place) == "،"):
            return None
    return None


def _bracketed(name: Hit[Name], sentence: _Sentence) -> bool:
    """Whether a bracket closes behind a name."""
    return sentence.all[sentence.places[name.end - 1] + 1] == ")"


def _signed(name: Hit[Name], sentence: _Sentence, origins: Origins) -> bool:
    alone = name.end - name.start >= len(sentence.words) - 2 or (signs_post(sentence.all) and name.start <= 1)
    signs = any(sign in origins[name.values[0].origin].kind for sign in _SIGNS)
    return signs and (alone or sentence.tagged(name.start))


def _unnamed(cue: Hit[_Cue], sentence: _Sentence, taken: set[int]) -> SourceHit | None:
    """A correspondent, a speaker that goes on, or a body that no list names, by the cue alone."""
    kinds = sentence.kinds(cue.start)
    if "correspondent" in kinds:
        return None if _to(cue) else SourceHit(cue.start, cue.end, (), "correspondent")
    reach = cue.end + (3 if cue.end - cue.start == 1 and "sources" not in kinds else 0)
    if not taken.isdisjoint(range(cue.start, reach)) or "correspondent" in sentence.kinds(cue.end):
        return None
    clause = range(cue.end, cue.end + 1 + _TO_WHOM * sentence.form(cue.end).startswith("ل"))  # وقال لوكالة فرانس برس إن
    goes_on = {"sources", "again"} & kinds or ("again_that" in kinds and any(_that_follows(at, sentence) for at in clause))
    if goes_on and not cue.clitics.endswith("ال"):
        return SourceHit(cue.start, cue.end, (), "again")
    before = sentence.ending.get(cue.start)
    if "body" in kinds and before and {"said", "according", "again"} & sentence.kinds(before.start):
        body = _body(cue, sentence)
        return body if body and taken.isdisjoint(range(cue.end, body.end)) else None  # the media office of a known force
    return None


def _that_follows(end: int, sentence: _Sentence) -> bool:
    of_it = sentence.form(end) in ("الي", "عن") and sentence.form(end - 1).startswith("و")  # ولفتت إلى إصابة رجل
    return of_it or "that" in sentence.kinds(end + (sentence.form(end) == "الي"))


def _body(cue: Hit[_Cue], sentence: _Sentence) -> SourceHit | None:
    kind = next((value.slug for value in cue.values if value.slug), "")
    if cue.clitics.endswith(("ال", "لل")) and not kind:
        return SourceHit(cue.start, cue.end, (), "again")
    start = cue.end + (sentence.form(cue.end) in _TOWN)
    end = start
    definite = sentence.form(start).startswith("ال")
    while end < min(start + 3, len(sentence.words)) and end not in sentence.starting and _names(sentence.form(end), definite):
        end += 1
    slug = "-".join(filter(None, (*(transliterated(sentence.form(i)) for i in range(start, end)), kind)))
    return SourceHit(cue.start, end, (Name(slug, False),), "said") if end > start else None


def _names(form: str, definite: bool) -> bool:
    """Whether a word goes on a name: after a word with the article, only another one does."""
    return form[0].isalpha() and form not in _NO_NAME and (form.startswith("ال") or not definite)


def _clause(hit: SourceHit, sentence: _Sentence) -> range:
    """The words behind a speaker among which "that" opens what he says; right behind him in English it describes him."""
    return range(hit.end + (sentence.lang == "en"), hit.end + _CLAUSE)


def _placed(hit: SourceHit, sentence: _Sentence) -> SourceHit:
    scope = "both"
    if hit.cue == "titled" or hit.start < 3:
        scope = "forward"
    elif hit.end >= len(sentence.words) - 3:
        scope = "backward"
    elif hit.cue == "said" and any(_that_follows(end, sentence) for end in _clause(hit, sentence)):
        scope = "forward"
    start, end = sentence.places[hit.start], sentence.places[hit.end - 1] + 1
    return hit._replace(start=start, end=end, scope=scope)
