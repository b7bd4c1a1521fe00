"""Who comes into an Arabic sentence only after the act: to the spot, to look into it, or to fire back (codebook 7)."""

from stats.find.phrase import Phrase
from stats.language import form_words


def came_after(p: Phrase) -> str | None:
    """Who comes to the spot, or looks into what happened there, did not do it: وحضرت دوريات الأمن إلى المكان وباشرت التحقيق.

    Nor who only fires back: ورد الجيش على مصادر النيران. Whoever kills, wounds or arrests besides is told by that.
    """
    verbs = {p.form(p.first - 1).removeprefix("و"), p.form(p.last).removeprefix("و")}
    if not verbs.isdisjoint(_REPLY) and _answers_harm(p):
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


def _answers_harm(p: Phrase) -> bool:
    """Whether harm is told before who answers it, and none behind: مقتل مدنيين بقصف للنظام وقسد ترد باستهداف مواقعه."""
    harmed = [at for at, hit in p.cues.starting.items() if not _HARM.isdisjoint(hit.values)]
    return any(at < p.first for at in harmed) and not any(at > p.last for at in harmed)


_HARM = frozenset(("outcome", "harm", "arrest", "taking"))
_COMES, _INQUIRY, _REACH = form_words("ar", "comes"), form_words("ar", "inquiry"), 14
_INTO = frozenset(("في", "حول", "بشان"))
_REPLY, _SOURCES = frozenset(("رد", "ردت", "يرد", "ترد")), frozenset(("مصدر", "مصادر"))
_DEEDS, _STOPS = frozenset(("harm", "arrest", "taking", "attack", "outcome", "strike")), frozenset((".", "؛"))
