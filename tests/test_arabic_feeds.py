"""Arabic feeds about invented events: what a list goes on to, and who is said to have told it."""

from functools import partial

import pytest
from telling import accounts_of, summed

accounts = partial(accounts_of, lang="ar")


def told(text: str) -> str:
    """Each incident as `سرمين: killed 2, wounded 3+`, incidents set apart by a stroke."""
    return " | ".join(f"{one.place}: " + ", ".join(summed(one)) for one in accounts(text))


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل ثلاثة من عناصر التنظيم في بلدة الشحيل، إضافة إلى رجلين كانا يتعاونان معهم.", "الشحيل: killed 5"),
    ("اعتقلت قوات سوريا الديمقراطية ثلاثة شبان في بلدة الشحيل بالإضافة إلى رجلين آخرين.", "الشحيل: arrested 5"),
    ("قتل ثلاثة مدنيين بقصف استهدف بلدة الشحيل شرق دير الزور، فضلا عن عنصرين من الشرطة.", "الشحيل: killed 5"),
    ("قتل قيادي في التنظيم بغارة على بلدة الشحيل، إضافة إلى مرافقه.", "الشحيل: killed 2"),
    ('ألقي القبض في الشحيل على اثنين من عناصر الخلية، وهما "سالم الفرج" و"عماد الحسن"، إضافة إلى شخصين هما "نزار العلي" و"زيد".',
     "الشحيل: arrested 4"),
    ("قتل ستة في الشحيل، عرف منهم الطبيب سالم الفرج وابنه وشخص آخر جراء قصف مسبح، بالإضافة إلى رجل رابع.", "الشحيل: killed 6"),
    ("قتل ثلاثة شبان خلال اشتباكات في بلدة الشحيل خاضوها إلى جانب عناصر النظام.", "الشحيل: killed 3"),
    ("قتل ثلاثة مدنيين بقصف على بلدة الشحيل، إضافة إلى نزوح ثلاثين عائلة.", "الشحيل: killed 3"),
    ("قتل ثلاثة مدنيين بقصف على بلدة الشحيل، إضافة إلى رجلين أصيبا بجروح.", "الشحيل: killed 3, wounded 2"),
    ("قتل ثلاثة مدنيين بقصف على بلدة الشحيل، إضافة إلى مدنيين اثنين في بلدة هجين.", "الشحيل: killed 3 | هجين: killed 2"),
])
def test_those_in_addition(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("إصابة مزارعين اثنين اليوم الأربعاء بقصف على كفرنوران.", "كفرنوران: wounded 2"),
    ("إصابة مزارعين الاثنين الماضي بقصف على كفرنوران.", "كفرنوران: wounded 3+"),
    ("مقتل ثلاثة من ميليشيا لواء القدس بهجوم في الشحيل.", "الشحيل: killed 3"),
    ("يعتقلون شخصا من خلايا داعش في الرقةعاجل: ألقت دورية القبض على شخص من خلايا داعش في الرقة.", "الرقة: arrested 1"),
    ("قتل رجل من أبناء الشحيل في هجين وقتل رجل من أبناء الشحيل في البوكمال.", "هجين: killed 2"),
])
def test_how_many(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", [
    "مقتل ثلاثة من ميليشيا لواء القدس بهجوم في الشحيل.",
    'مقتل ثلاثة من "قسد" بهجوم في الشحيل.',
    "قتل وجرح العشرات من ميليشيات الأسد في الشحيل.",
])
def test_a_number_of_a_militia_counts_its_members(text: str) -> None:
    assert all("combatants" in groups for groups in accounts(text)[0].breakdown.values())


@pytest.mark.parametrize(("text", "origins"), [
    ("أدى القصف على الشحيل إلى إصابة مدنيين نقلوا إلى مشفى هجين، وقال الجيش التركي إنه استهدف مركبات.", ()),
    ("مشفى هجين قال إن ثلاثة مدنيين أصيبوا بقصف على الشحيل.", ("hospital",)),
])
def test_a_verb_joined_by_and_has_its_speaker_behind_it(text: str, origins: tuple[str, ...]) -> None:
    assert accounts(text)[0].attribution == origins
