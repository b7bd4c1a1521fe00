"""Nouns for people: what an Arabic or English noun says of number, sex, age and status (codebook 6)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from stats.find.lexicon import Lexicon
from stats.language import Row, form_words, table
from stats.model import AGE_GROUPS, OUTCOMES, SEXES
from stats.text.normalise import fold

KINDS = (
    "person", "people", "woman", "child", "civilian", "kin", "relative", "companion", "gunman", "member", "body",
    "killed", "wounded", "arrested", "abducted", "missing", "casualty",
)
RELATIVES = ("relative", "kin")
"""Of these a `relative` is a spouse, child or parent: whoever is told together with one of his own is a civilian (codebook 6)."""
_NO_CONSTRUCT = (*RELATIVES, "companion", "person", "woman", "child")
_OWNED = (*RELATIVES, "companion", "woman", "child", "member")
STATUS_WORDS = ("civilian", "combatant", "security", "member", "unknown")
_SPOKEN = ("و", "ه", "ها", "هم", "هن")
"""Who has kin whose noun stands only with one: مرتو, خيها."""
_THEIRS = ("ه", "ها", "هم", "هما", "هن", "نا", "كم")
_POSSESSED = (*_THEIRS, "ي")


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun for people in one grammatical number: singular, dual, plural, sound (dual or plural, written alike) or construct
    (a dual before what its people are of: عنصري أمن)."""

    kind: str
    number: str
    sex: str
    age_group: str
    status: str
    outcome: str | None
    possessed: bool = False

    @property
    def toll(self) -> str | None:
        """The outcome that a toll of them counts: of "victims" the killed (codebook 2)."""
        return "killed" if self.outcome == "killed_or_wounded" else self.outcome


@cache
def person_nouns(lang: str) -> Lexicon[PersonNoun]:
    """The nouns for people of a language, in every written form."""
    forms = _arabic_forms if lang == "ar" else _english_forms
    rows = table(lang, "persons")
    every = [entry for row in rows for entry in forms(row)]
    constructs = [entry for row in rows for entry in _constructs(row)] if lang == "ar" else []
    return Lexicon([*every, *constructs])


def _noun(row: Row, number: str, possessed: bool = False) -> PersonNoun:
    row.one_of("kind", KINDS)
    row.one_of("outcome", ("", *OUTCOMES))
    return PersonNoun(
        kind=row["kind"],
        number=number,
        sex=row.one_of("sex", ("", *SEXES)) or "unknown",
        age_group=row.one_of("age", ("", *AGE_GROUPS)) or "unknown",
        status=row.one_of("status", STATUS_WORDS),
        outcome=row["outcome"] or None,
        possessed=possessed,
    )


def _english_forms(row: Row) -> Iterator[tuple[str, PersonNoun]]:
    for number in ("singular", "plural", "dual"):
        for form in row.forms(number):
            yield form, _noun(row, number)


def _arabic_forms(row: Row) -> Iterator[tuple[str, PersonNoun]]:
    singulars = [_folded(form) for form in row.forms("singular")]
    plurals = [_folded(form) for form in row.forms("plural")]
    sound = "+ون" in plurals
    for singular in singulars:
        if singular.endswith("+"):
            yield from ((singular[:-1] + suffix, _noun(row, "singular", possessed=True)) for suffix in _SPOKEN)
            continue
        yield from ((form, _noun(row, number)) for form, number in _declined(singular, sound, plurals))
        if row["kind"] in RELATIVES and not sound and singular not in form_words("ar", "five"):
            yield _bound(singular) + "و", _noun(row, "singular", possessed=True)  # ابنو, as it is spoken
        # Of relatives the ending ـي says "my", of others it is the plural before its owner: مهربي السلاح.
        if sound and row["kind"] not in RELATIVES and " " not in singular:
            yield _bound(singular) + "ي", _noun(row, "sound")
            if row["kind"] not in _OWNED and not row["outcome"]:
                yield from _owned_by(row, _bound(singular))
        if "+ات" in plurals:
            plurals.append(singular.removesuffix("ه") + "ات")
        if row["kind"] in _OWNED and not singular.endswith("ي"):
            yield from _owned(row, singular)
    yield from ((form, _noun(row, "dual")) for form in row.forms("dual"))
    for plural in plurals:
        if not plural.startswith("+"):
            yield plural, _noun(row, "plural")
            if " " not in plural and not plural.endswith(_NO_TANWIN):
                yield plural + "ا", _noun(row, "plural")  # شبانا, the accusative of a broken plural
            # "My" is said of kin alone: سكن طلابي is no word of students.
            owners = _POSSESSED if row["kind"] in (*RELATIVES, "companion", "child") else _THEIRS
            bound = (case + suffix for case in _cases(plural) for suffix in owners)
            yield from ((form, _noun(row, "plural", possessed=True)) for form in bound)


_NO_TANWIN = ("ا", "ء", "ه", "ي", "و", "ات", "ين", "ون")
"""Plurals that end in these take no alif in the accusative."""


def _constructs(row: Row) -> Iterator[tuple[str, PersonNoun]]:
    """The duals before what they are of, written with a ya; of a noun with a sound plural they may be that plural too."""
    if row["kind"] in _NO_CONSTRUCT or "+ون" in row.forms("plural"):
        return
    for singular in map(_folded, row.forms("singular")):
        if " " not in singular and not singular.endswith("ه"):
            yield singular + "ي", _noun(row, "construct")


def _folded(form: str) -> str:
    return fold(form).text


def _owned(row: Row, singular: str) -> Iterator[tuple[str, PersonNoun]]:
    """His child, his two children; "my" of a member of a force, of a driver, is a construct."""
    five = singular in form_words("ar", "five")
    ones = [singular + case for case in ("", "و", "ا", "ي")] if five else [_bound(singular)]  # أخيه is his brother,
    twos = [(singular + "و" if five else ones[0]) + dual for dual in ("ا", "ي")]  # أخويه are two
    for suffix in _POSSESSED:
        if suffix == "ي" and (row["kind"] == "member" or (row["kind"] == "companion" and "+ون" in row.forms("plural"))):
            continue
        yield from ((one + suffix, _noun(row, "singular", possessed=True)) for one in ones)
        yield from ((two + suffix, _noun(row, "dual", possessed=True)) for two in twos)
        if "+ون" in row.forms("plural") and suffix != "ي":
            yield f"{_bound(singular)}و{suffix}", _noun(row, "plural", possessed=True)  # مرافقوه


def _owned_by(row: Row, singular: str) -> Iterator[tuple[str, PersonNoun]]:
    """A sound plural before its owner, as a suffix: اثنان من متطوعيه; "my" is written as is the construct."""
    suffixes = [suffix for suffix in _POSSESSED if suffix != "ي"]
    return ((singular + case + suffix, _noun(row, "sound", possessed=True)) for case in "يو" for suffix in suffixes)


def _declined(singular: str, sound: bool, plurals: list[str]) -> Iterator[tuple[str, str]]:
    """The singular, its accusative and its duals; the oblique dual of a sound noun is also its plural, also of one whose plural
    the table tells whole (شرطيين)."""
    if " " in singular:
        yield singular, "singular"
        return
    stem = _bound(singular)
    yield singular, "singular"
    if not singular.endswith(("ه", "ا", "اء")):
        yield singular + "ا", "singular"
    yield stem + "ان", "dual"
    yield stem + "ين", "sound" if sound or stem + "ين" in plurals else "dual"
    if sound:
        yield stem + "ون", "plural"
        yield stem + "و", "plural"


def _cases(plural: str) -> tuple[str, ...]:
    """The forms a plural takes before a suffix: a hamza at its end by its case (أبناءه, أبناؤه, أبنائه), ى as ا."""
    if plural.endswith("ي"):
        return (plural[:-1] + "ا",)  # قتلى, قتلاهم
    return (plural, f"{plural[:-1]}و", f"{plural[:-1]}ي") if plural.endswith("ء") else (_bound(plural),)


def _bound(noun: str) -> str:
    """The form a noun takes before a suffix: ta marbuta opens to ta."""
    return noun[:-1] + "ت" if noun.endswith("ه") else noun
