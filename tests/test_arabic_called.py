"""Arabic reports that say of those they have told that they are civilians, in sentences about invented events (codebook 6)."""

import pytest

from stats.model import Account, Report
from stats.pipeline import extract


def first(text: str) -> Account:
    return extract(Report("x", text, title=None, published="2031-05-14", lang="ar")).accounts[0]


@pytest.mark.parametrize("joint", [". ", "\n", "، "])
@pytest.mark.parametrize("called", [
    "والضحايا مدنيون", "وجميعهم مدنيون", "وجميعهم من المدنيين", "وهم جميعا مدنيون ولا ينتمون لأي جهة", "علما أن الضحايا مدنيون",
    "علما أنهم مدنيون", "جميع هؤلاء الشهداء هم من المدنيين", "يذكر أن القتلى مدنيون ولا علاقة لهم بأي فصيل",
])
def test_all_who_were_killed_are_called_civilians(joint: str, called: str) -> None:
    told = first(f"مقتل ثلاثة أشخاص بقصف على سرمين{joint}{called}.")
    assert (told.outcomes, told.breakdown["killed"]["civilians"]) == ({"killed": (3, 3)}, (3, 3))


@pytest.mark.parametrize("called", [
    "والشابان مدنيان", "علما أن الشابين مدنيان", "جميع هؤلاء المعتقلين هم من المدنيين", "والمعتقلون مدنيون ولا ينتمون لأي جهة",
])
def test_those_taken_are_called_civilians(called: str) -> None:
    told = first(f"اعتقلت قسد شابين في سرمين.\n{called}.")
    assert (told.outcomes, told.breakdown["arrested"]["civilians"]) == ({"arrested": (2, 2)}, (2, 2))


@pytest.mark.parametrize("behind", [
    "وأصيب مدنيون", "ونزح مدنيون", "وليسوا مدنيين", "والشاب ليس مدنيا", "ونقل الدفاع المدني الضحايا", "وسط نزوح المدنيين",
])
def test_other_civilians_are_not_those_told(behind: str) -> None:
    assert "civilians" not in first(f"قتل شاب بقصف على سرمين.\n{behind}.").breakdown.get("killed", {})
