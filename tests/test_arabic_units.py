"""Arabic: units of a force told as a whole, acts like those before them, and whose doing they were; invented sentences."""

import pytest
from telling import accounts_of, summed

from stats.model import Account


def _told(account: Account) -> str:
    return f"{', '.join(summed(account))} {'+'.join(account.adm1)} by {'+'.join(account.perpetrators)}"


def told(text: str) -> list[str]:
    return [_told(account) for account in accounts_of(text, "ar")]


@pytest.mark.parametrize(("text", "expected"), [
    ("مقتل مجموعة تابعة لقوات النظام في بادية التبني", "killed 3+"),
    ("مقتل دورية للنظام في بادية التبني", "killed 3+"),
    ("مقتل مجموعة كاملة من قوات النظام إثر كمين", "killed 3+"),
    ("فقد الجيش الوطني الاتصال بدورية له قرب جرابلس", "missing 3+"),
    ("انقطع الاتصال مع مجموعة تابعة للدفاع الوطني في بادية السخنة", "missing 3+"),
    ("أسر داعش مجموعة تابعة للنظام في بادية السخنة", "arrested 3+"),
    # Its vehicle may be what was hit; who is in it has numbers of their own.
    ("أصيبت دورية تابعة لقسد بعبوة ناسفة في الشدادي", None),
    ("قتل عنصران من دورية تابعة لقسد في الشدادي", "killed 2"),
    ("اعتقلت مجموعة تابعة للأمن العسكري ثلاثة شبان في نوى", "arrested 3"),
])
def test_a_unit_of_a_force_is_a_bare_plural_of_its_members(text: str, expected: str | None) -> None:
    assert [", ".join(summed(account)) for account in accounts_of(text, "ar")] == ([expected] if expected else [])


@pytest.mark.parametrize(("text", "doer"), [
    ("قتلت دورية للجندرما التركية شابا في تل أبيض", "turkey"),
    ("قتلت دورية تابعة لقسد ثلاثة مدنيين في الشدادي", "sdf"),
    ("قال شهود إن العنصر في قوات النظام وائل درويش قتل بكمين لمجهولين قرب نوى", "unknown"),
    ("العنصر في قوات النظام قتل شابا في درعا", "assad-government"),
    ("قضى راع بعد دهسه بعربة مصفحة تابعة للجيش التركي قرب رأس العين", "turkey"),
    ("استشهدت طفلة نتيجة دهسها بسيارة لقوات قسد في الشدادي", "sdf"),
    ("قضى راع بعد أن دهسته آلية للجيش التركي قرب رأس العين", "turkey"),
    ("قضى راع دهسا بناقلة جند تابعة للجيش التركي قرب رأس العين", "turkey"),
    ("قضى راع دهسا بسيارة في مناطق سيطرة الجيش الوطني قرب رأس العين", "unknown"),
    # Who took houses in the sentence before did not kill whose body was found.
    ("قسد تصادر بيوتا قرب بلدة ابو راسين.\nعثر على جثة نجار قرب بلدة مركدة.", "unknown"),
    ("قسد تعتقل شابا في بلدة ابو راسين.\nوبعد أيام عثر على جثته في بلدة مركدة.", "sdf"),
])
def test_who_did_it(text: str, doer: str) -> None:
    assert [account.perpetrators for account in accounts_of(text, "ar")] == [(doer,)]


@pytest.mark.parametrize(("text", "expected"), [
    ("قصفت قوات النظام بلدة سرمين فأصيب مدنيون. وروى ناشط أن قصفاً مماثلاً أصاب بلدة بنش، فجرح أربعة رعاة.",
     ["wounded 3+ SY07 by assad-government", "wounded 4 SY07 by unknown"]),
    ("قتل ثلاثة مدنيين بغارة روسية على سرمين.\nوأصيب طفل بغارة مشابهة على بنش.",
     ["killed 3 SY07 by russia", "wounded 1 SY07 by russia"]),
    ("جرح ضابط على محاور ريف حلب، كذلك جرح رقيب على محاور ريف إدلب.", ["wounded 1 SY02 by unknown", "wounded 1 SY07 by unknown"]),
    ("شنت قسد هجوما على قرى في ريف منبج، وكذلك على بعض القرى في ريف الباب، وأصيب ثلاثة أطفال.", ["wounded 3 SY02 by sdf"]),
    ("أصيب ثلاثة رعاة جراء قصف للنظام على سرمين، فيما قال الجيش التركي إنه حيد ثلاثة من قسد قرب منبج.",
     ["wounded 3 SY07 by assad-government", "killed_or_wounded 3 SY02 by turkey"]),
    ("قتل مدنيان بغارة إسرائيلية على دمشق، فيما أعلن الجيش السوري إصابة ثلاثة من جنوده.", ["killed 2, wounded 3 SY01 by israel"]),
    ("استشهد خمسة أطفال من عائلة واحدة في سرمين بقذيفة أدت إلى مقتل جميع أفراد العائلة", ["killed 5 SY07 by unknown"]),
    ("جرح تسعة عمال بعد هجوم صاروخي شنه مقاتلو قسد من بلدة سرمين على عفرين", ["wounded 9 SY02 by sdf"]),
])
def test_another_act_and_the_same_one(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "groups"), [
    ("قتل عسكري بالهجوم على مطار الضمير وأصيب سبعة آخرون بينهم مدنيان", {"combatants": (5, 5), "civilians": (2, 2)}),
    ("أصيب خمسة جنود بينهم امرأة في قصف على سرمين", {"combatants": (5, 5), "civilians": (1, 1)}),
    ("أصيب عدد من الأشخاص في نوى بقصف الطيران الروسي على المدنيين", {"civilians": (3, None)}),
    ("وأصيب ثلاثة أشخاص بقصف قوات النظام لبلدة سرمين، وقالت الفرق إن قوات النظام تستهدف المدنيين", {}),
    ("أصيب عدد من الأشخاص جراء استهداف النظام المشفى الوطني في بنش", {"civilians": (3, None)}),
    ("أصيب عدد من الأشخاص بقصف النظام للمشفى في بنش", {"civilians": (3, None)}),
    ("أصيب عدد من الأشخاص بقصف النظام قرب المشفى في بنش", {}),
    ("أصيب ثلاثة أشخاص بقصف على بنش ونقلوا إلى المشفى", {}),
    ("أصيب رجل بشظية في منزله جراء القصف على بنش", {"civilians": (1, 1)}),
    ("أصيب رجل بغارة في منزله في بنش", {}),
])
def test_whose_status_is_told(text: str, groups: dict[str, tuple[int, int | None]]) -> None:
    (account,) = accounts_of(text, "ar")
    told = account.breakdown.get("wounded", {})
    assert {group: told[group] for group in told if group in ("civilians", "combatants", "security")} == groups
