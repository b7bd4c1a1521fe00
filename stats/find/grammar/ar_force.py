"""Of which force or service Arabic people are, and in what rank (codebook 6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.actor import ActorHit
from stats.find.actor_day import irregulars
from stats.find.people import Mention, People
from stats.find.tags import Tags
from stats.language import form_words

LOST, _OFFICE, _TEN = ("killed", "wounded"), 4, 10
# Forces whose own first letter looks like a preposition or a conjunction.
_OWN_LETTER = form_words("ar", "own_letter")
_BELONGING, _FOLK = form_words("ar", "belonging"), form_words("ar", "folk")


def force_at(tags: Tags, position: int) -> ActorHit | None:
    """The force of which a number is, its name behind the word that heads it or in quotes: ثلاثة من ميليشيا لواء القدس."""
    behind = tags.actors.get(position + 1)
    celled = behind is not None and tags.form(position) in form_words("ar", "cells")
    headed = celled or (behind is not None and behind.head in _HEADS and behind.first <= position)
    return behind if headed or tags.form(position) == '"' else tags.actors.get(position)


def of_actor(tags: Tags, people: People, actor: ActorHit) -> People:
    """So many of an actor: its members, but sons of a tribe are not all its fighters."""
    status, force = ("unknown", ()) if tags.form(actor.start) == "ابناء" else ("member", actor.actors)
    return replace(people, end=actor.end, status=status, force=force, rule="number+force")


def force(tags: Tags, people: People) -> People | None:
    """A force after the noun, straight or through من / في صفوف / تابع ل: they are its members."""
    if people.force or people.named:
        return None
    noun = people.noun
    lost = noun is not None and noun.kind in LOST and noun.number == "plural"
    at = graded(tags, people.end) if lost else people.end
    amid = lost and tags.form(at) == "بين"
    at += amid
    limit = min(at + 3, len(tags.words))
    while at < limit and at not in tags.actors and _belongs(tags, at):
        at += 1
    if people.outcome not in (None, *LOST) and "لدي" in map(tags.form, range(people.end, at)):
        return None  # "three held by the army" are not of it
    actor = tags.actors.get(at) or _headed(tags, people, at) or _own_name(tags, people)
    actor = actor and (_beyond_nation(tags, actor) or actor)
    member = at > people.end or lost or _in_ranks(tags, people)
    fights = noun is not None and (noun.status in ("member", "security") or noun.kind == "gunman")
    member = member or fights
    at = actor.start if actor and actor.start > at else at
    prefixed = tags.form(at).startswith(("ب", "و")) and tags.form(at) not in _OWN_LETTER
    if actor is None and noun is not None and noun.possessed and noun.kind == "member":
        return _speakers(tags, people)
    if actor is None or actor.noun == "feud" or not member or prefixed or (amid and _with_another(tags, actor)):
        return None
    if tags.form(actor.start) in _FOLK and people.end <= actor.start and not (fights or lost):
        return None  # a shepherd of the Bedouin is no fighter of theirs
    quoted = tags.form(at - 1) == tags.form(actor.end) == '"'
    end = actor.end + quoted
    end += quoted and tags.form(end).startswith("ال") and tags.form(end).endswith(("ي", "يه"))
    police = any(tags.value(i, "status_words") == "security" for i in range(actor.start, actor.end))
    status = "unknown" if people.former else "security" if police else "member"
    return replace(people, end=end, force=actor.actors, status=status)


def _beyond_nation(tags: Tags, actor: ActorHit) -> ActorHit | None:
    """The force behind the nation of one who is of it: القيادي التركي في "قسد"."""
    at = actor.end + 1
    of_it = actor.noun == "adjective" and tags.form(actor.end) in ("في", "من", "ضمن", "لدي")
    near = (tags.actors.get(behind) for behind in (at, at + 1)) if of_it else ()
    return next((hit for hit in near if hit and hit.noun == "force"), None)


def _belongs(tags: Tags, position: int) -> bool:
    """Whether a word stands between people and their force: من, تابع, ينتمي إلى, لفصيل."""
    form = tags.form(position)
    to = form == "الي" and tags.form(position - 1) in _BELONGING
    return to or form in _BELONGING or form == '"' or form.removeprefix("ل") in _ARMED


def _in_ranks(tags: Tags, people: People) -> bool:
    """Whether people are told as the individuals of what follows, or as who leads it: أحد أفراد الشرطة, زعيم تنظيم القاعدة."""
    return tags.form(people.end - 1) in ("افراد", "وافراد", "اعضاء", "عضو", "زعيم", "زعماء")


def _with_another(tags: Tags, actor: ActorHit) -> bool:
    """Whether another force is joined to one: between it and that one somebody fell."""
    joined = tags.form(actor.end).startswith("و")
    return joined and any(hit.first == actor.end or hit.start == actor.end for hit in tags.actors.values())


def graded(tags: Tags, position: int) -> int:
    """Behind what grades casualties, where "among" or "in the ranks of" tells whose they are: إصابات مؤكدة بين."""
    at = position
    while at - position < _GRADES and (tags.form(at) in _GRADED or tags.form(at) == '"'):
        at += 1
    return at if among_some(tags, at) else position


def among_some(tags: Tags, position: int) -> bool:
    """Whether "among" or "in the ranks of" stands at a word."""
    return tags.form(position) in AMIDST or (tags.form(position) == "في" and tags.form(position + 1) in AMIDST)


_HEADS, _GRADES = ("force", "militia"), 3
_GRADED, AMIDST = form_words("ar", "graded"), form_words("ar", "amidst")


def _headed(tags: Tags, people: People, position: int) -> ActorHit | None:
    """The force of which somebody is a member through the word that heads its name: العنصر في فصيل فرقة الحمزة, الجيش التركي."""
    near = [hit for at in (position + 1, position + 2) if (hit := tags.actors.get(at))]
    own = (hit for hit in near if hit.head == "member" and hit.first < people.end and not _one_more(tags, people, hit.start))
    led = (hit for hit in near if hit.head in (*_HEADS, "member") and people.end < hit.first <= position)
    return next(own, None) or next(led, None)


def _one_more(tags: Tags, people: People, end: int) -> bool:
    """Whether others, counted for themselves, stand before the force: أربعة جنود وضابط من الجيش; not 50 جندياً وضابطاً."""
    nouns = (tags.nouns.get(at) for at in range(people.end, end) if people.low <= _TEN)
    return any(hit and hit.clitics == "و" and hit.values[0].number != "plural" for hit in nouns)


def of_them(tags: Tags, people: People) -> People | None:
    """ "Tens of them" behind a force that went somewhere or was hit, no other people told since: its members are meant."""
    told = [hit for hit in tags.actors.values() if hit.end <= people.start and hit.noun == "force"]
    known = people.noun is not None or people.status != "unknown" or not told
    if known or tags.form(people.end) != "منهم" or tags.form(people.end + 1) not in _ENDS:
        return None
    last = max(told, key=lambda hit: hit.start)
    others = any(last.end <= at < people.start for at in tags.nouns)
    struck = last.acts and any(hit.start < people.start for hit in tags.weapons)
    return None if others or struck else replace(people, end=people.end + 1, force=last.actors, status="member")


_ENDS = frozenset(("", ".", "،", ",", "؛"))


def _speakers(tags: Tags, people: People) -> People | None:
    """ "X admitted that one of its fighters was wounded": they are of the force that tells of them."""
    before = [hit for _, hit in sorted(tags.actors.items()) if hit.end <= people.start]
    if before and tags.form(people.start - 1) in _THAT:
        before = [hit for hit in before if hit.role == "source"]  # "X said that Y attacked, and that two of its fighters …"
    return replace(people, force=before[-1].actors, status="member") if before and before[-1].role == "source" else None


_THAT = frozenset(("ان", "وان", "بان", "وبان"))


def _own_name(tags: Tags, people: People) -> ActorHit | None:
    """The force whose name begins with the people's noun: ستة من مسلحي العشائر."""
    actor = tags.actors.get(people.end - 1)
    return actor if actor and actor.end > people.end and actor.actors[0] not in _NOBODY else None


def rank(tags: Tags, people: People) -> People | None:
    """The rank of one told as an officer: ضابط برتبة نقيب."""
    rank = tags.nouns.get(people.end + 1) if tags.form(people.end) == "برتبه" else None
    return replace(people, end=rank.end) if rank else None


_NOBODY = frozenset(("unknown", "local-armed-group", "other"))


def service(tags: Tags, people: People) -> People | None:
    """Members of a service: those of the rescuers are civilians, those of the police or of intelligence security."""
    ranks = people.outcome is not None or _in_ranks(tags, people)
    told = people.status in ("member", "security") or (people.status == "unknown" and ranks)
    known = people.named or people.force or people.former or not told
    found = None if known else service_at(tags, people.end)
    return replace(people, end=found[1], status=found[0]) if found else None


def service_at(tags: Tags, position: int) -> tuple[str, int] | None:
    """The status of those who are of the service told at a word (من فرق الدفاع المدني), and where it ends."""
    at = position + (tags.form(position) in ("من", "في", "لدي"))
    at += tags.form(at) in _BRANCHES
    quoted = tags.form(at) == '"'
    hit = tags.word(at + quoted, "status_words")
    what = hit.values[0].value if hit else ""
    if hit is None or hit.clitics not in ("", "ال", "لل") or what not in ("service", "security") or hit.start in tags.actors:
        return None
    end = hit.end + (quoted and tags.form(hit.end) == '"')
    return "civilian" if what == "service" else "security", end


_BRANCHES = form_words("ar", "branch")


def office(tags: Tags, people: People) -> People | None:
    """An office in a force behind a name: سليم حمدان، مسؤول التسليح في …, الذي كان يشغل منصب مسؤول …, القيادي في …."""
    if not people.named or people.status == "member":
        return None
    at = held_by(tags, people.end)
    at = at if at > people.end else people.end + (tags.form(people.end) in _COMMAS)
    noun, hit = tags.noun(at), tags.nouns.get(at)
    if hit is None or noun is None or noun.number != "singular" or (at == people.end and not _apposed(tags, at)):
        return None
    near = [tags.actors[at] for at in range(hit.end, hit.end + _OFFICE) if at in tags.actors]
    group = [hit for hit in near if tags.form(hit.start) in _ARMED and tags.form(hit.start - 1) == "في"]
    actor = next(iter(group or near), None)
    official = tags.form(at).removeprefix("ال") == _OFFICIAL and (bool(group) or tags.form(hit.end) in _MARTIAL)
    if actor is None or not (noun.status in ("member", "security") or official):
        return None
    if tags.value(hit.end, "status_words") == "former":
        return replace(people, end=actor.end, former=True)
    return replace(people, end=actor.end, force=actor.actors, status="member")


def _apposed(tags: Tags, position: int) -> bool:
    """Whether a noun right behind a name, no comma between, says who he is, not whom he killed: القيادي, عنصر, but not عنصرا."""
    return tags.nouns[position].clitics in ("", "ال") and not tags.form(position).endswith("ا")


def held_by(tags: Tags, position: int) -> int:
    """Behind "who held the post of", where it begins at a word; else that word itself."""
    at = position + (tags.form(position) in _COMMAS)
    if tags.form(at) not in _WHO:
        return position
    end = next(i for i in range(at + 1, at + 1 + _OFFICE) if tags.form(i) not in _HOLDS or i == at + _OFFICE)
    return end if end > at + 1 else position


_MARTIAL = frozenset(("العسكري", "الامني", "عسكري", "امني"))
_ARMED, _OFFICIAL = form_words("ar", "armed_group"), "مسوول"
_COMMAS, _WHO, _HOLDS = frozenset(("،", ",")), frozenset(("الذي", "التي")), form_words("ar", "holds")


def by_gunmen(tags: Tags, position: int) -> bool:
    """Whether it is gunmen of no named force who lead people away: that is no arrest (codebook 2)."""
    if tags.form(position).removeprefix("و") not in _LED_AWAY:
        return False
    several = tags.form(position).endswith(_THEY) and tags.form(position).startswith("و")
    near = range(max(0, position - (_LED_FROM if several else _LEADERS)), position + _BY_LEADERS)
    named = any(tags.actors[at].acts and tags.actors[at].actors[0] not in _NOBODY for at in near if at in tags.actors)
    unknown = any(at in tags.actors or (at in tags.nouns and tags.nouns[at].values[0].kind == "gunman") for at in near)
    return unknown and not named


_LED_AWAY, _LEADERS, _BY_LEADERS = form_words("ar", "led_away"), 6, 10
_THEY, _LED_FROM = ("وا", "وه", "وها", "وهم", "وهما"), 14


def rescuer(tags: Tags, item: People) -> People:
    """ "A shell hit a car of the rescuers and killed one of the members": a member of no force, beside a service told before."""
    if item.status != "member" or item.force or any(hit.role in HIT for hit in tags.actors.values()):
        return item
    told = [at for at in tags.small if at < item.start and tags.value(at, "status_words") == "service"]
    carried = any(tags.form(at).removeprefix("و") in _CARRIES for at in range(max(told, default=0) + 1, item.start))
    return replace(item, status="civilian") if told and not carried else item  # not whom ambulances carry


HIT, _CARRIES = ("target", "victim-affiliation"), form_words("ar", "tends_hurt")


def losing(tags: Tags, item: People) -> People:
    """Casualties that a force is said to have lost are its members: خسرت قسد سبعة قتلى, إن قسد تكبدت خمسة قتلى."""
    harmed = item.noun is not None and item.noun.kind in LOST and item.status == "unknown" and not item.force and not item.former
    near = range(item.start - 1, max(-1, item.start - 1 - _LOSS), -1) if harmed else ()
    verb = next((at for at in near if tags.form(at).removeprefix("و") in _LOSES), None)
    if verb is None or any(at in tags.triggers and tags.form(at) not in _LOSES for at in range(verb + 1, item.start)):
        return item
    behind = next((hit for at, hit in sorted(tags.actors.items()) if verb < at < item.start and hit.first <= verb + 1), None)
    gap = range(behind.end if behind else verb + 1, item.start)
    others = any(at in tags.nouns and tags.nouns[at].values[0].kind not in LOST for at in gap)
    before = [hit for hit in tags.actors.values() if hit.end <= verb and hit.role != "source"]
    loser = behind or (max(before, key=lambda hit: hit.start) if before else None)
    if loser is None or others or loser.noun == "feud" or set(loser.actors) & NO_FORCE:
        return item
    return replace(item, force=loser.actors, status="member")


def ranked_with(item: People, told: Sequence[Mention]) -> People:
    """A soldier or officer told beside a member of a regular force is of it: قتل عنصر من الأمن العام وأصيب ضابط."""
    ranked = item.status == "member" and item.age_group == "adult" and not (item.force or item.former)
    before = told[-1] if told and ranked else None
    if before is None or not before.people.force or not 0 <= item.start - before.end <= _BESIDE:
        return item
    regular = before.people.force[0] not in irregulars()
    return replace(item, status=before.people.status, force=before.people.force) if regular else item


def of_both(told: Sequence[Mention]) -> list[Mention]:
    """ "A member was killed and another of the police wounded": the force told last is that of both (codebook 6)."""
    out = list(told)
    for number in range(len(out) - 1, 0, -1):
        before, mention = out[number - 1], out[number]
        one, other = before.people, mention.people
        fights = one.noun is not None and (one.noun.status in ("member", "security") or one.noun.kind == "gunman")
        bare = fights and not (one.force or one.former or one.named) and mention.start == before.end == one.end
        if bare and other.others and other.force and one.noun == other.noun:
            out[number - 1] = replace(before, people=replace(one, force=other.force, status=other.status))
    return out


_BESIDE = 2
_LOSES, _LOSS = form_words("ar", "loses"), 9
NO_FORCE = frozenset(("unknown", "other", "private-person", "tribal"))
