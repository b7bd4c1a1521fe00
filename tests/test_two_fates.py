"""Who was taken and died is one person, with one status in both outcomes (codebook 2). All events are invented."""

import pytest
from telling import accounts_of


@pytest.mark.parametrize(("text", "lang", "groups"), [
    ("توفي نجار تحت التعذيب في سجن بحمص أمس، بعد أيام من اعتقاله.", "ar", {"civilians"}),
    ("توفي خباز تحت التعذيب في سجن بحمص أمس. وكانت دورية للأمن العام قد اعتقلت الضحية من متجره قبل أسبوع.", "ar",
     {"civilians"}),
    ("عثر على جثة مدني في سلقين أمس. وكان مجهولون قد اختطفوه من منزله قبل أسبوع.", "ar", {"civilians"}),
    ("A baker died under torture in Homs on Friday, four days after he was arrested in the city.", "en", {"civilians"}),
    ("A boy of 16 died in custody in Homs on Friday. He had been arrested by General Security on Monday.", "en",
     {"civilians", "children"}),
])
def test_whoever_died_in_custody_is_what_he_was_when_he_was_taken(text: str, lang: str, groups: set[str]) -> None:
    (account,) = accounts_of(text, lang)
    assert len(account.outcomes) == 2
    for outcome in account.outcomes:
        assert groups <= account.breakdown[outcome].keys()


@pytest.mark.parametrize("text", [
    "اعتقلت قسد معلما في الرقة أمس وقتل جندي في سجن الرقة.",
    "قتل خباز بقصف على سلقين أمس واعتقل شخص.",
])
def test_of_others_each_has_his_own(text: str) -> None:
    assert all(len({"civilians", "combatants"} & groups.keys()) < 2 for told in accounts_of(text, "ar")
               for groups in told.breakdown.values())
