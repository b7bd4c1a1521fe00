"""What was hit is civilian by where something went off and whom a vehicle carried (codebook 6); texts about invented events."""

import pytest
from telling import accounts_of


def _civilians(text: str, lang: str) -> bool:
    told = [(outcome, groups) for account in accounts_of(text, lang) for outcome, groups in account.breakdown.items()]
    return bool(told) and all("civilians" in groups for _, groups in told)


@pytest.mark.parametrize("text", [
    "قتل شخصان وأصيب خمسة بتفجير السوق في سلقين.",
    "قتل شخصان بتفجير دراجة مفخخة في سوق المواشي بسلقين.",
    "قتل شخصان بانفجار قنبلة ألقاها مجهول داخل مقهى في سلقين.",
    "القنبلة التي انفجرت صباح أمس في مطعم بسلقين أودت بحياة شخصين.",
    "انفجار عنيف بسوق القماش في سلقين أدى لمقتل شخص.",
    "أصيب شخصان بقنبلة رماها ملثمان على محل لبيع الأحذية في سلقين.",
    "انفجر لغم بشاحنة تقل عمالا في سلقين ما أدى لمقتل شخصين.",
    "انفجر لغم بسيارة محملة بمزارعين في سلقين ما أدى لمقتل شخصين.",
    "استهدفت مسيرة حافلة تنقل طلابا في سلقين ما أدى لمقتل شخصين.",
])
def test_arabic(text: str) -> None:
    assert _civilians(text, "ar")


@pytest.mark.parametrize("text", [
    "A grenade thrown at a restaurant in Salqin killed two people.",
    "Shelling on a cattle market in Salqin killed two people.",
    "A lorry carrying farm workers hit a mine near Salqin; two were killed and three injured.",
    "A mine blew up a pickup carrying pilgrims near Salqin, killing two people.",
])
def test_english(text: str) -> None:
    assert _civilians(text, "en")


@pytest.mark.parametrize("text", [
    "قتل شخصان بانفجار عبوة بسيارة قيادي في سوق سلقين.",
    "قتل شخصان بانفجار عبوة قرب سوق سلقين.",
    "قتل ما لا يقل عن شخصين بقصف على سلقين.",
    "قتل شاب برصاص دورية اعتقلت ما لا يقل عن ثلاثة مواطنين في سلقين.",
    "انفجر لغم بسيارة تقل عناصر من قسد في سلقين ما أدى لمقتل شخصين.",
])
def test_elsewhere_and_with_others(text: str) -> None:
    killed = [account.breakdown.get("killed", {}) for account in accounts_of(text, "ar") if "killed" in account.outcomes]
    assert killed
    assert not any("civilians" in groups for groups in killed)
