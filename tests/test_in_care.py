"""Days on which the wounded were in care are none of the act that hurt them (codebook 9); in care beside the dead they count."""

import pytest
from telling import accounts_of, summed

SHELLING = {
    "en": "Shelling killed five civilians in the town of Gharanij on Saturday evening. ",
    "ar": "قتل خمسة مدنيين بقصف على بلدة غرانيج مساء السبت. ",
}


@pytest.mark.parametrize(("lang", "text", "wounded"), [
    ("en", "Four people were still being treated on Sunday.", 4),
    ("en", "On Sunday, six people were still in hospital.", 6),
    ("en", "Two children were in intensive care on Monday.", 2),
    ("en", "Three of the wounded remained in hospital on Monday.", 3),
    ("ar", "وكان أربعة جرحى لا يزالون يتلقون العلاج يوم الأحد.", 4),
    ("ar", "ولا يزال ثلاثة أشخاص يتلقون العلاج في مشفى هجين حتى اليوم.", 3),
])
def test_who_is_in_care_on_a_later_day_was_hurt_in_the_act(lang: str, text: str, wounded: int) -> None:
    (account,) = accounts_of(SHELLING[lang] + text, lang)
    assert summed(account) == ["killed 5", f"wounded {wounded}"]
    assert str(account.date_start) == str(account.date_end) == "2025-12-06"


@pytest.mark.parametrize(("lang", "text"), [
    ("en", "Four people were wounded in Gharanij on Sunday and are in intensive care."),
    ("en", "Six people were being treated in Gharanij after a mine went off on Sunday."),
    ("ar", "أصيب خمسة أشخاص في غرانيج يوم الأحد ويتلقون العلاج في المشفى."),
])
def test_the_day_of_who_was_hurt_is_that_of_the_act(lang: str, text: str) -> None:
    (account,) = accounts_of(text, lang)
    assert str(account.date_start) == "2025-12-07"


@pytest.mark.parametrize("death", ["بعدما فارق أحد الجرحى الحياة متأثراً بإصابته", "بعد وفاة أحد الجرحى متأثراً بجراحه"])
def test_wounds_of_which_somebody_died_are_told_of_nobody_else(death: str) -> None:
    text = f"ارتفع إلى أربعة عدد قتلى القصف على الشحيل أمس، {death}، فيما لا يزال خمسة آخرون، بينهم سيدة، يتلقون العلاج."
    (account,) = accounts_of(text, "ar")
    assert summed(account) == ["killed 4", "wounded 5"]


def test_the_dead_of_a_feud_are_no_members_of_it() -> None:
    (account,) = accounts_of("ارتفع إلى أربعة عدد قتلى الاقتتال العشائري الذي اندلع أمس في بلدة الشحيل.", "ar")
    assert "combatants" not in account.breakdown.get("killed", {})
