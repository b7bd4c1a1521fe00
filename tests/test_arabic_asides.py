"""What stands between an Arabic verb and who does it, and what an explosion or a shell hit (codebook 6 and 7)."""

import pytest

from stats.model import Account, Report
from stats.pipeline import extract


def first(text: str) -> Account:
    return extract(Report("x", text, title=None, published="2024-05-14", lang="ar")).accounts[0]


@pytest.mark.parametrize("aside", [
    "في هذه الأثناء", "مجدداً", "بشكل مكثف", "للمرة الثانية", "في ساعة متأخرة من الليل", "ليلة أمس", "من جديد", "عدة مرات",
    "بقذائف الهاون", "عند الساعة الثالثة ظهراً", "الثلاثاء 14 أيار", "قبيل المغرب", "صباح اليوم",
])
@pytest.mark.parametrize(("force", "actor"), [
    ("الجيش التركي", "turkey"), ("قوات النظام", "assad-government"), ("مقاتلات روسية", "russia"),
])
def test_what_tells_when_and_how_may_stand_before_who_does_it(aside: str, force: str, actor: str) -> None:
    assert first(f"قصفت {aside} {force} بلدة سرمين ما أدى إلى مقتل خباز.").perpetrators == (actor,)


@pytest.mark.parametrize("text", [
    "مقتل رجل بانفجار مجهول المصدر داخل منزلهم في بلدة سرمين.",
    "مقتل رجل وامرأة بانفجار عبوة داخل منزلهما في بلدة سرمين.",
    "مقتل رجل جراء سقوط قذيفة على منزله في بلدة سرمين.",
    "مقتل رجل بقصف مدفعي طال منزله في بلدة سرمين.",
    "مقتل رجل بقصف مدفعي أصاب خيمتهم في بلدة سرمين.",
    "مقتل رجل بانفجار مجهول في سوق بلدة سرمين.",
    "قتلى بانفجار سيارة مفخخة في سوق الخضار ببلدة سرمين.",
])
def test_whose_home_or_market_was_hit_is_a_civilian(text: str) -> None:
    told = first(text)
    assert told.breakdown["killed"]["civilians"] == told.outcomes["killed"]


@pytest.mark.parametrize("text", [
    "مقتل رجل بقصف مدفعي قرب منزله في بلدة سرمين.",
    "مقتل رجل برصاص مسلحين داخل منزله في بلدة سرمين.",
    "مقتل رجل بغارة لطائرة مسيرة استهدفت منزله في بلدة سرمين.",
    "مقتل رجل بانفجار عبوة قرب سوق بلدة سرمين.",
])
def test_a_home_beside_a_shot_or_a_drone_makes_nobody_a_civilian(text: str) -> None:
    assert "civilians" not in first(text).breakdown.get("killed", {})


def test_civilians_counted_among_those_hit_in_a_market_are_all_of_them() -> None:
    told = first("قتل تسعة أشخاص، بينهم ستة مدنيين، بانفجار سيارة مفخخة في سوق بلدة سرمين.")
    assert told.breakdown["killed"]["civilians"] == (6, 6)


@pytest.mark.parametrize("people", ["الشهيد بإذن الله ( سالم درويش )", "استشهاد الطفل سالم درويش", "مقتل خبازين"])
@pytest.mark.parametrize(("cause", "actor"), [
    ("إثر قصف قوات النظام على بلدة سرمين", "assad-government"), ("أثر قصف النظام المجرم على بلدة سرمين", "assad-government"),
    ("بنيران قوات النظام في بلدة سرمين", "assad-government"), ("جراء غارات روسية على بلدة سرمين", "russia"),
    ("برصاص الجندرما التركية قرب بلدة سرمين", "turkey"), ("على يد قوات النظام في بلدة سرمين", "assad-government"),
])
def test_a_line_may_only_tell_by_what_those_of_the_line_before_were_harmed(people: str, cause: str, actor: str) -> None:
    told = first(f"{people}\n{cause}\nحسبنا الله ونعم الوكيل")
    assert (told.perpetrators, told.place) == ((actor,), "سرمين")


def test_a_line_that_tells_of_others_stands_alone() -> None:
    found = extract(Report("x", "مقتل رجل بقصف على سرمين\nبقصف روسي على بنش، قتلت سيدة", published="2024-05-14", lang="ar"))
    assert [one.place for one in found.accounts] == ["سرمين", "بنش"]


@pytest.mark.parametrize(("text", "actors"), [
    ("أعلنت قسد، عبر فيس بوك، إلقاء القبض على خباز في سرمين.", ("sdf",)),
    ("وكانت قسد أعلنت، في بيان لها، اعتقال شابين في سرمين.", ("sdf",)),
    ("قتل خباز بقصف لقسد على سرمين، ما دفع الجيش التركي للرد على مصادر النيران.", ("sdf",)),
    ("قصف من مناطق سيطرة النظام ومناطق سيطرة قسد أدى إلى مقتل خباز في سرمين.", ("assad-government", "sdf")),
    ("قصف من مناطق سيطرة النظام، و مناطق سيطرة قسد أدى إلى مقتل خباز في سرمين.", ("assad-government", "sdf")),
])
def test_who_did_it_beside_asides_answers_and_other_ground(text: str, actors: tuple[str, ...]) -> None:
    assert first(text).perpetrators == actors
