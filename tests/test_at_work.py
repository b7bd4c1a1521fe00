"""Who was at the work of a civil trade when harmed is a civilian (codebook 6); texts about invented events."""

import pytest
from telling import accounts_of


@pytest.mark.parametrize("text", [
    "قتل شاب بانفجار لغم خلال رعيه الأغنام قرب سلقين.",
    "أصيب رجلان بلغم أثناء رعيهما للمواشي قرب سلقين.",
    "قتل شخصان برصاص قناص وهما يرعيان الأغنام قرب سلقين.",
    "قتل ثلاثة أشخاص بقصف استهدفهم في أثناء عملهم بأراض زراعية قرب سلقين.",
    "أصيب أربعة أشخاص بقصف وهم يجمعون الكمأة قرب سلقين.",
    "قتل شخص بلغم أثناء قيامه بجمع الحطب قرب سلقين.",
    "قتل خمسة أشخاص بقصف خلال قطافهم الزيتون قرب سلقين.",
    "قتل شخص بلغم أثناء حصاد القمح قرب سلقين.",
    "أصيب شخصان بلغم أثناء عملهما بقطاف التين قرب سلقين.",
    "أصيب شخصان بلغم خلال جنيهم العنب قرب سلقين.",
])
def test_arabic(text: str) -> None:
    assert _civilians(text, "ar")


@pytest.mark.parametrize("text", [
    "Two men were killed by a mine while herding sheep near Salqin.",
    "Three people were hit by a shell while working on their land near Salqin, and were wounded.",
    "A shell wounded four people picking olives near Salqin.",
    "A mine killed a man who was collecting firewood near Salqin.",
])
def test_english(text: str) -> None:
    assert _civilians(text, "en")


@pytest.mark.parametrize(("text", "lang"), [
    ("قتل شاب بانفجار لغم خلال عملية تمشيط قرب سلقين.", "ar"),
    ("قتل شخص برصاص قناص خلال عمله قرب سلقين.", "ar"),
    ("عثر على جثث ثلاثة أشخاص قرب سلقين بعد بلاغ من رجل كان يحرث أرضه.", "ar"),
    ("قتل عنصران من قوات النظام أثناء جمعهما الحطب قرب سلقين.", "ar"),
    ("Two men were killed by a mine while working near Salqin.", "en"),
])
def test_no_civil_trade(text: str, lang: str) -> None:
    assert not _civilians(text, lang)


def _civilians(text: str, lang: str) -> bool:
    """Whether all who were harmed are told as civilians."""
    (account,) = accounts_of(text, lang=lang)
    return all(account.breakdown.get(outcome, {}).get("civilians") == span for outcome, span in account.outcomes.items())
