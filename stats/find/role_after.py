"""Who comes into an Arabic sentence only after the act, to the spot, to look into it, to fire back; or leaves (codebook 7)."""

from stats.find.phrase import Phrase
from stats.find.role_shared import captor
from stats.language import form_words, joined


def freeing(p: Phrase) -> str | None:
    """Who frees people took nobody: حررت وحدة من الأمن العام طالبة خطفت."""
    return "mentioned" if p.first == 1 and p.form(0) in _FREES else None


_FREES = form_words("ar", "freed")


def came_after(p: Phrase) -> str | None:
    """Who comes to the spot, or looks into what happened there, did not do it: وحضرت دوريات الأمن إلى المكان وباشرت التحقيق.

    Nor who only fires back: ورد الجيش على مصادر النيران, ما دفع الجيش للرد. Whoever kills or arrests besides is told by that.
    """
    verbs = {p.form(p.first - 1).removeprefix("و"), p.form(p.last).removeprefix("و")}
    driven = not _DROVE.isdisjoint(verbs) and p.form(p.last).startswith("للرد")
    if (driven or not verbs.isdisjoint(_REPLY)) and _answers_harm(p):
        return "mentioned"
    replies = not verbs.isdisjoint(_REPLY) and p.form(p.last + 1) == "علي" and p.form(p.last + 2) in _SOURCES
    if (not replies and verbs.isdisjoint(_COMES)) or "support" in p.cues.kinds(p.first):
        return None
    ends = (at for at in range(p.last, p.last + _REACH) if p.form(at) in _STOPS)
    behind = range(p.last, next(ends, p.last + _REACH))
    if p.form(p.last) in _INQUIRY and p.form(p.last + 1) in _INTO:
        return "mentioned"
    if any(at in p.cues.starting and not _DEEDS.isdisjoint(p.cues.starting[at].values) for at in behind):
        return None
    return "mentioned" if replies or any(p.form(at).removeprefix("و") in _INQUIRY for at in behind) else None


_DROVE = frozenset(("دفع", "دفعت", "يدفع"))


def _answers_harm(p: Phrase) -> bool:
    """Whether harm is told before who answers it, and none behind: مقتل مدنيين بقصف للنظام وقسد ترد باستهداف مواقعه."""
    harmed = [at for at, hit in p.cues.starting.items() if not _HARM.isdisjoint(hit.values)]
    return any(at < p.first for at in harmed) and not any(at > p.last for at in harmed)


_HARM = frozenset(("outcome", "harm", "arrest", "taking"))
_COMES, _INQUIRY, _REACH = form_words("ar", "comes"), form_words("ar", "inquiry"), 14
_INTO = frozenset(("في", "حول", "بشان"))
_REPLY, _SOURCES = frozenset(("رد", "ردت", "يرد", "ترد")), frozenset(("مصدر", "مصادر"))
_DEEDS, _STOPS = frozenset(("harm", "arrest", "taking", "attack", "outcome", "strike")), frozenset((".", "؛"))


def had_arrested(p: Phrase, position: int) -> str | None:
    """Who comes first with what he did afterwards had arrested some before: انسحبت قسد من القرية بعد أن اعتقلت شابين."""
    verb = p.cues.starting.get(position)
    active = p.form(position).endswith(("ت", "وا"))
    return captor(p, position + 1) if verb and active and "arrest" in verb.values else None


def of_act_answered(p: Phrase) -> str | None:
    """Who did that to which another act is the answer: ردا على العملية التي أطلقتها تركيا، قصفت قسد سرمين."""
    relative = p.first - 2
    if p.form(relative) not in _WHICH or not p.cues.kinds(p.first):
        return None
    before = range(relative - 1, max(relative - _ANSWERED, 0), -1)
    return "mentioned" if any((p.form(at - 1), p.form(at)) == ("ردا", "علي") for at in before) else None


_WHICH, _ANSWERED = frozenset(("التي", "الذي", "اللذين", "اللتين")), 7


def of_following_act(p: Phrase) -> str | None:
    """Who did what only followed the act that harmed people: قتل رجلان بانفجار لغم تبعه قصف لقوات النظام."""
    if _FOLLOWED.isdisjoint(p.cues.forms):
        return None
    before = range(p.first - 1, max(p.first - _FOLLOW_REACH, 0), -1)
    followed = next((at for at in before if p.form(at) in _FOLLOWED), None)
    harmed = [at for at, hit in p.cues.starting.items() if not _HARM.isdisjoint(hit.values)] if followed is not None else []
    first = any(at < (followed or 0) for at in harmed)
    return "mentioned" if first and not any(at >= p.last for at in harmed) else None


_FOLLOWED, _FOLLOW_REACH = joined(form_words("ar", "followed")), 8


def on_duty(p: Phrase) -> str | None:
    """Who was only about his work when something was done: أثناء قيام دورية للجيش بواجبها, خلال تأدية عناصر الشرطة مهامهم.

    Whom they then arrest they arrested: أثناء قيام دورية للشرطة بمهامها أوقفت رجلين.
    """
    if _GOING_ABOUT.isdisjoint(p.cues.forms):
        return None
    opened = any(p.form(at) in _GOING_ABOUT for at in range(max(p.first - _ABOUT, 0), p.first))
    duty = next((at for at in range(p.last, p.last + _ABOUT) if opened and p.form(at) in _DUTIES), None)
    then = p.cues.starting.get(duty + 1) if duty is not None else None
    return None if duty is None or (then and "arrest" in then.values) else "mentioned"


_ABOUT = 3
_GOING_ABOUT, _DUTIES = form_words("ar", "going_about"), form_words("ar", "duties")
