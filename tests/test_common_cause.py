"""What commonly brings harm, and where people are held, count nobody (codebook 3)."""

import pytest
from telling import told_in


@pytest.mark.parametrize(("lang", "text"), [
    ("en", "Mines remain the leading cause of injury to children in Deir ez-Zor."),
    ("en", "Landmines are the main cause of civilian deaths in Hama."),
    ("en", "Unexploded ordnance was the biggest cause of casualties in Hama last year."),
    ("ar", "تبقى الألغام السبب الأول لإصابة الأطفال في ريف دير الزور."),
    ("ar", "الألغام هي السبب الرئيسي لمقتل المدنيين في حماة."),
    ("ar", "تعد مخلفات الحرب أحد أبرز أسباب وفاة الأطفال وإصابتهم في ريف حلب."),
    ("en", "Hajin was the scene of a battle around its prison, where hundreds of suspected militants were held."),
    ("en", "The camp, where thousands of relatives of fighters are held, lies near Hasakah."),
])
def test_nobody_is_counted(lang: str, text: str) -> None:
    assert told_in(text, lang) == ""


@pytest.mark.parametrize(("lang", "text", "told"), [
    ("en", "The main cause of the deaths of five people in Hama on Sunday was a mine.", "killed 5"),
    ("en", "A stray bullet was the cause of the death of a child in Hama on Tuesday.", "killed 1"),
    ("en", "Guards ran to the camp, where three men were detained by gunmen on Sunday.", "arrested 3"),
    ("ar", "كان القصف السبب الرئيسي لمقتل خمسة مدنيين في سرمين أمس.", "killed 5"),
    ("ar", "كان سبب مقتل الطفل في سرمين أمس قذيفة هاون.", "killed 1"),
])
def test_who_was_harmed_is(lang: str, text: str, told: str) -> None:
    assert told_in(text, lang) == told
