"""Weapons: the kind of an act, by its words."""

import pytest

from stats.find.weapon import find_weapons, weapon_of
from stats.model import Report
from stats.pipeline import extract
from stats.text.word import forms_of


@pytest.mark.parametrize(("text", "lang", "weapon"), [
    ("شنت طائرات حربية غارتين", "ar", "air-strike"),
    ("غارة من طائرة مسيرة على دراجة", "ar", "drone-strike"),
    ("إنزال جوي تخلله إطلاق نار وغارة", "ar", "raid"),
    ("انفجار لغم أرضي", "ar", "mine-or-remnant"),
    ("انفجرت عبوة ناسفة", "ar", "explosive-device"),
    ("A drone strike hit a mill", "en", "drone-strike"),
    ("A drone strike on a car near Sarin", "en", "drone-strike"),
    ("They were exposed to sarin", "en", "chemical"),
    ("The council met", "en", "unknown"),
])
def test_the_weapon_of_an_act(text: str, lang: str, weapon: str) -> None:
    assert weapon_of(find_weapons(forms_of(text), lang)) == weapon


def test_several_tellings_of_one_act_are_weighed_together() -> None:
    hits = [*find_weapons(forms_of("قصف طال الحي"), "ar"), *find_weapons(forms_of("أصابته طائرة مسيرة"), "ar")]
    assert weapon_of(hits) == "drone-strike"


def test_each_of_two_acts_of_a_sentence_has_its_own_weapon() -> None:
    text = "قتل شاب برصاص مجهولين في مدينة نوى، كما قتل رجل بانفجار عبوة ناسفة في مدينة طفس."
    accounts = extract(Report("r", text, lang="ar", published="2025-05-10")).accounts
    assert [(account.place, account.weapon) for account in accounts] == [("نوى", "shooting"), ("طفس", "explosive-device")]
