"""Find the armed actors a sentence names, who they are on a given day, and the part each plays (codebook 7)."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from stats.find.actor_day import clients
from stats.find.actor_owner import owner
from stats.find.cue import Cues, with_article
from stats.find.lexicon import Hit, Lexicon
from stats.find.phrase import ADJECTIVES, HEADS, Phrase, phrase_of
from stats.find.role import ACTING, part_of
from stats.language import Row, read_table
from stats.shipped import shipped

_MARKS = frozenset("\"'#*()[]")
_OPPOSITION = "opposition-factions"
_ALLIES = ("assad-government", "hezbollah")
_JOINTS = frozenset(("-", "–", "و", "and"))
_BESIDE = {
    "adjective": HEADS, "nation": ("arm", "attack", "force"), "side": ("arm", "attack", "area", "object"), "ground": ("area",),
}
"""Beside what an adjective names an actor, and a word that is one only where it holds ground."""


class ActorHit(NamedTuple):
    """An actor named at words `start` to `end`; from `first` on stand the words that say what of it is meant (عناصر, طائرات, …).

    `actors` are the ids the name may stand for (see `actor_of`); `noun` is the kind of name, `head` what is meant: force, member,
    arm, object, attack, …; `role` is perpetrator, accused, captor (who arrests), pursuer (who arrests the culprits), claimant,
    launcher (from whose ground fire came), suspected, supporter, clash-side, target, victim-affiliation, source, area, backer,
    denied, mentioned. `clause` are the words from one "while" to the next, among which it stands.
    """

    first: int
    start: int
    end: int
    actors: tuple[str, ...]
    noun: str
    head: str
    role: str
    clause: tuple[int, int] = (0, 0)

    @property
    def acts(self) -> bool:
        """Whether the actor is said, or supposed, to have done or joined the act."""
        return self.role in ACTING


def find_actors(words: Sequence[str], lang: str) -> list[ActorHit]:
    """The actors named in a sentence, left to right, each with its role."""
    places = [i for i, word in enumerate(words) if word not in _MARKS]
    plain = [words[i] for i in places]
    names = _without_heads([name for name in actor_names(lang).find(plain) if name.values[0]["actors"]])
    if not names:
        return []
    cues = Cues(plain, lang)
    hits: list[ActorHit] = []
    waiting: Hit[Row] | None = None
    for name in names:
        hit = _read(name, cues, hits, lang)
        if hit and waiting and _first(waiting, cues, hit):
            hits.append(_of_both(waiting, hit))
        hits += [hit] if hit else []
        waiting = None if hit or name.values[0]["noun"] not in ADJECTIVES else name
    cuts = sorted({0, len(words), *(places[start] for start in _openings(cues))})
    return [_in_clause(_placed(hit, words, places), cuts) for hit in _shared(hits, plain)]


def cues_of(words: Sequence[str], lang: str) -> Cues:
    """The cues of a sentence by which an act is told."""
    return Cues([word for word in words if word not in _MARKS], lang)


def _openings(cues: Cues) -> Iterator[int]:
    """Where a clause of another act begins; one that opens the sentence ends at its comma: "while he shelled, they …"."""
    for start, cue in cues.starting.items():
        if "meanwhile" in cue.values:
            yield start
            if start < 2:
                yield from [i for i in range(start, len(cues.words)) if cues.words[i] in ("،", ",")][:1]


def _in_clause(hit: ActorHit, cuts: Sequence[int]) -> ActorHit:
    after = bisect_right(cuts, hit.start)
    return hit._replace(clause=(cuts[after - 1], cuts[after]))


def _without_heads(names: list[Hit[Row]]) -> list[Hit[Row]]:
    """The names without those that are but the noun of an adjective: in الجيش التركي the army is the Turkish one."""
    adjectives = {name.start for name in names if name.values[0]["noun"] in ADJECTIVES}
    return [
        name for name in names
        if name.end - name.start > 1 or name.end not in adjectives or name.values[0]["noun"] in ADJECTIVES
    ]


def _read(name: Hit[Row], cues: Cues, hits: list[ActorHit], lang: str) -> ActorHit | None:
    noun, actors = name.values[0]["noun"], tuple(name.values[0].forms("actors"))
    if noun == "adjective" and hits and _supposed(name, cues, hits[-1]):
        return hits.pop()._replace(end=name.end, actors=actors, role="suspected")
    if noun in ADJECTIVES and noun != "side" and hits and _second(name, cues, hits[-1]):
        return _of_both(name, hits[-1])
    phrase = phrase_of(name, noun, cues, lang, hits[-1].end if hits else 0)
    if phrase.head not in _BESIDE.get(noun, (phrase.head,)) or (actors[0] == "again" and _qualified(name, cues)):
        return None
    if actors[0] == "latest" and _of_another(name, cues):
        return None
    if noun == "feud" and any(_joins(cues.words[at]) for at in range(name.start + 1, name.end)):
        return None  # "a man was killed, and his wife", not "a man killed his wife"
    if noun in _FIXED:
        return ActorHit(phrase.first, phrase.start, phrase.end, actors, noun, phrase.head, _FIXED[noun])
    backed = _backed(phrase, actors, hits)
    if backed is None:
        return None
    phrase, actors = backed
    before = hits[-1] if hits else None
    if before and _touches(before, phrase, cues):
        phrase = replace(phrase, joined=_joined(before, phrase, actors))
        actors = tuple(actor for actor in actors if actor in clients(before.actors)) or actors
        militias = "militia" in cues.kinds(before.first + 1) or before.head == "militia"
        if militias and phrase.joined and actors == ("iran",) and before.actors[0] in _ALLIES:
            actors = clients(actors)  # ميليشيات الأسد وإيران
    role = "perpetrator" if actors == ("unknown",) else part_of(phrase, lang)
    if noun == "arresting" and role not in _CAPTORS and "by" not in cues.kinds(phrase.first):
        return None
    return ActorHit(phrase.first, phrase.start, phrase.end, actors, noun, phrase.head, role)


def _joins(form: str) -> bool:
    """Whether a word begins with "and": وزوجته, ووالده, but not والده."""
    return form.startswith("و") and not form.startswith("وال")


def _second(name: Hit[Row], cues: Cues, before: ActorHit) -> bool:
    """Whether an adjective stands right behind another, with an article like it: الغارات الأمريكية البريطانية."""
    form, last = cues.words[name.start].removeprefix("و"), cues.words[before.end - 1].removeprefix("و")
    gap = [cues.words[at] for at in range(before.end, name.start)]
    alike = form.startswith("ال") == last.removeprefix("ل").startswith("ال") or before.noun not in ADJECTIVES
    return before.head in _BESIDE["nation"] and alike and all(word in _JOINTS for word in gap)


def _first(name: Hit[Row], cues: Cues, after: ActorHit) -> bool:
    """Whether an adjective stands right before another that has the noun of both: US-British strikes."""
    gap = [cues.words[at] for at in range(name.end, after.start)]
    shared = after.head in _BESIDE["nation"] if after.noun in ADJECTIVES else after.head in ("arm", "attack")
    return shared and all(word in _JOINTS for word in gap)


def _of_both(name: Hit[Row], other: ActorHit) -> ActorHit:
    """An adjective as the actor of what another adjective beside it names."""
    row = name.values[0]
    return ActorHit(name.start, name.start, name.end, tuple(row.forms("actors")), row["noun"], other.head, other.role)


def _supposed(name: Hit[Row], cues: Cues, before: ActorHit) -> bool:
    """Whether an adjective says whose an unknown force is held to be: "unidentified aircraft, believed to be Israeli"."""
    suspect = cues.ending.get(name.start)
    comma = suspect is not None and cues.words[suspect.start - 1] in ("،", ",")
    told = suspect is not None and "suspect" in suspect.values and before.end == suspect.start - comma
    return told and before.actors == ("unknown",) and before.head in HEADS


def _qualified(name: Hit[Row], cues: Cues) -> bool:
    """Whether words follow that make it a force of its own: القوات الخاصة, الميليشيا المدعومة من."""
    after = cues.starting.get(name.end)
    return after is not None and not {"adjective", "back"}.isdisjoint(after.values)


def _of_another(name: Hit[Row], cues: Cues) -> bool:
    """Whether an adjective we do not know says whose occupation it is: a misspelt name is no reason to take another's."""
    form = cues.words[name.end] if name.end < len(cues.words) else ""
    return form.startswith("ال") and form.endswith(("ي", "يه")) and name.end not in cues.starting


_LED = frozenset(("بقياده",))
_FIXED = {"feud": "perpetrator", "former": "mentioned", "own": "perpetrator"}


def _backed(phrase: Phrase, actors: tuple[str, ...], hits: list[ActorHit]) -> tuple[Phrase, tuple[str, ...]] | None:
    """Put in place of a backer its clients, where the words mean these: الفصائل الموالية لها, ميليشيات إيران; leaders act too."""
    pronoun = actors == ("client",)
    if (pronoun or phrase.backed) and hits and hits[-1].actors[0] == _OPPOSITION and phrase.first - hits[-1].end < 3:
        if phrase.form(phrase.first - 1) in _LED:
            return replace(phrase, backed=False, joined=hits[-1].role), actors
        faction = hits.pop()
        phrase = replace(phrase, first=faction.first, start=faction.start, head="militia", backed=False)
        if not pronoun:
            return phrase, clients(actors)
    if pronoun:
        return (phrase, clients(hits[-1].actors)) if hits else None
    if phrase.backed and phrase.head in ("militia", "member", "force") and phrase.first < phrase.start:
        return replace(phrase, backed=False), clients(actors)
    militia = phrase.head == "militia" or (phrase.head == "member" and "militia" in phrase.cues.kinds(phrase.start))
    if militia and actors[0] in ("turkey", "iran"):
        return phrase, clients(actors)
    return phrase, actors


def _touches(before: ActorHit, phrase: Phrase, cues: Cues) -> bool:
    gap = range(before.end, phrase.first)
    return len(gap) < 3 and all(cues.words[i] in _BETWEEN or "adjective" in cues.kinds(i + 1) for i in gap)


_WITH = frozenset({"مع", "برفقه"})
_BETWEEN = _WITH | frozenset({"و", "and", "&", "،", ",", "/", "the", "-", "كذلك", "ايضا", "السوري", "السوريه"})


def _joined(before: ActorHit, phrase: Phrase, actors: tuple[str, ...]) -> str | None:
    """The role that the actor before passes on: to another name of itself, or to one joined by "and"."""
    linked = phrase.form(phrase.first).startswith("و") or phrase.form(phrase.first - 1) in ("و", "and", "&", "/")
    linked = linked or (phrase.form(phrase.first - 1) in _WITH and before.acts)
    if linked or set(actors) & set(before.actors) or actors[0] == _OPPOSITION or before.actors == ("speaker",):
        return before.role if before.role != "mentioned" or before.head == "member" else None
    return "target" if before.role in ("perpetrator", "captor") and before.head != "attack" else None


def _shared(hits: list[ActorHit], plain: Sequence[str]) -> list[ActorHit]:
    """Pass a role back to an actor joined before one whose verb follows both: قسد والتحالف ينفذان."""
    for i in range(len(hits) - 1, 0, -1):
        hit, after = hits[i - 1], hits[i]
        joined = hit.end == after.first and plain[after.first].startswith("و")
        if joined and hit.actors == ("speaker",):
            hit = hits[i - 1] = hit._replace(noun="speaker")  # قواتنا والتحالف: no name of the speaker's own
        if joined and hit.role == "mentioned" and after.acts:
            hits[i - 1] = hit._replace(role=after.role)
    return hits


def _placed(hit: ActorHit, words: Sequence[str], places: list[int]) -> ActorHit:
    """Put a hit's positions back among all the words. A hashtag at the end of a sentence or among others is no statement."""
    first, end = places[hit.first], places[hit.end - 1] + 1
    tagged = first > 0 and words[first - 1] == "#" and (end >= len(words) or words[end] in "#|")
    return hit._replace(first=first, start=places[hit.start], end=end, role="mentioned" if tagged else hit.role)


Known = tuple[ActorHit, "Known"] | None
"""The actors that a report has named so far, the last one first."""


def traced(hits: Iterable[ActorHit], known: Known = None) -> Iterator[ActorHit]:
    """The hits of a sentence with who is meant by "the patrol" or "our forces"; those meaning nobody go."""
    hits = list(hits)
    here: list[ActorHit] = []
    for hit, following in zip_longest(hits, hits[1:]):
        own_name = following and following.noun == "force" and following.role not in _HARMED and hit.noun != "speaker"
        if hit.actors[0] == "speaker" and following and own_name and following.first - hit.end <= 1:
            hit = hit._replace(actors=following.actors)  # قواتنا، قوات سوريا الديمقراطية
        if hit.noun == "own":
            hit = hit._replace(actors=owner(here, _back(known)))
        elif hit.actors[0] in _POINTING:
            hit = hit._replace(actors=_pointed_at(hit, known))
        if hit.actors:
            known = (hit, known)
            here.append(hit)
            yield hit


def points(hits: Iterable[ActorHit]) -> bool:
    """Whether any of some hits means an actor named before it."""
    return any(hit.actors[0] in _POINTING for hit in hits)


def _back(known: Known) -> Iterator[ActorHit]:
    for _ in range(_REMEMBERED):
        if known is None:
            return
        yield known[0]
        known = known[1]


_HARMED, _CAPTORS = ("victim-affiliation", "target"), ("captor", "pursuer")
_POINTING = ("again", "latest", "patrol", "speaker", "own")
_REMEMBERED, _NO_FORCE = 500, ("unknown", "private-person", "other")


def _pointed_at(hit: ActorHit, known: Known) -> tuple[str, ...]:
    """The last actor named that a word may point at; for "the organisation" or "the occupation", where none is, any of them."""
    if hit.role == "mentioned" and hit.head != "member" and not hit.actors[1:]:
        return ()
    named = [other for other in _back(known) if other.actors[0] not in _NO_FORCE and other.role not in ("area", "backer")]
    if hit.actors[0] == "speaker":
        named = [other for other in named if hit.role != "claimant" or other.role != "target"]  # no victims claim an attack
        named.sort(key=lambda other: (other.role != "source", not other.acts))
    elif hit.actors[0] == "patrol":
        named.sort(key=lambda other: other.head != "member")
    elif hit.actors == ("again",):
        named.sort(key=lambda other: not other.acts or other.role == "supporter")
    fitting = [other for other in named if not hit.actors[1:] or other.actors[0] in hit.actors[1:]]
    return fitting[0].actors if fitting else hit.actors[1:] if hit.actors[0] == "latest" else ()


@cache
def actor_names(lang: str) -> Lexicon[Row]:
    """The names of actors of a language."""
    rows = read_table(shipped("data", "actors", f"aliases_{lang}.tsv"))
    return Lexicon((form, row) for row in rows for name in row.forms() for form in with_article(name))
