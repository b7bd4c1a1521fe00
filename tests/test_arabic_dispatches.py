"""Arabic dispatches about invented events: whom a number counts, who did it, and what is another incident."""

from functools import partial

import pytest
from telling import accounts_of, summed

from stats.model import Report
from stats.pipeline import extract

accounts = partial(accounts_of, lang="ar")


def told(text: str) -> str:
    """Each incident as `سرمين: killed 2, wounded 3+`, incidents set apart by a stroke."""
    return " | ".join(f"{one.place}: " + ", ".join(summed(one)) for one in accounts(text))


@pytest.mark.parametrize(("text", "expected"), [
    ("نعى ناشطون الخباز سامر عودة الذي قضى بقصف على سرمين.", "سرمين: killed 1"),
    ("نعت نقابة المعلمين المعلم سامر عودة الذي قتل بقصف على سرمين.", "سرمين: killed 1"),
    ("جرح 12 طالبا وطالبة بقصف على مدرسة في سرمين.", "سرمين: wounded 12"),
    ("وصل 12 شهيدا (3 شهداء جدد و9 انتشال) و18 إصابة إلى مشفى في سرمين.", "سرمين: killed 12, wounded 18"),
    ("سقط سبعة ضحايا بانفجار في سرمين بينهم أربع نساء، إضافة إلى خمسة عشر مصابا.", "سرمين: killed 7, wounded 15"),
    ("عنصر من قسد قتل وأصيب آخر في سرمين.", "سرمين: killed 1, wounded 1"),
    ("قتل اثنان من المهاجمين وألقي القبض على ثالث في سرمين.", "سرمين: killed 2, arrested 1"),
    ("اعتقلت الشرطة شابا وقبضت على آخر في سرمين.", "سرمين: arrested 2"),
    ("قتلى وجرحى باقتتال في سرمين، حيث قتل 4 من اللواء و2 من الأحرار.", "سرمين: killed 6, wounded 3+"),
    ("قتل ثلاثة خبازين بقصف على سرمين ولا يزال أحد العمال مفقودا.", "سرمين: killed 3, missing 1"),
    ("قال الجيش الذي كان قد أفاد بمقتل جندي إن سبعة جنود قتلوا في هجوم على سرمين.", "سرمين: killed 7"),
    ("ارتقاء الشهيد المسعف سامر عودة بقصف على سرمين.", "سرمين: killed 1"),
    ("يقتل القصف على سرمين كل من وقف ضد سامر الظالم.", ""),
])
def test_whom_a_number_counts(text: str, expected: str) -> None:
    assert told(text) == expected


def test_others_beside_children_are_not_all_children() -> None:
    (account,) = accounts("قتل أربعة أطفال وأصيب 7 آخرون بينهم ثلاث نساء بانفجار لغم في سرمين.")
    assert "children" not in account.breakdown["wounded"]
    assert account.breakdown["wounded"]["women"] == (3, 3)


@pytest.mark.parametrize("text", [
    "قتل خباز بقصف على سرمين، وبمقتله يرتفع عدد الضحايا إلى 12 منذ بداية العدوان.",
    "قتل خباز بقصف على سرمين. وقالت إن عدد القتلى منذ بدء الحصار تجاوز 600 قتيل.",
    "قتل خباز بقصف على سرمين اليوم. وخلال نفس الفترة قتل 19 شخصا في الريف.",
])
def test_what_is_counted_since_a_siege_began_or_over_a_time_is_a_running_total(text: str) -> None:
    scopes = {(figure.low, figure.scope) for figure in extract(Report("x", text, published="2025-12-10", lang="ar")).figures}
    assert (1, "incident") in scopes
    assert {scope for low, scope in scopes if low > 1} == {"period"}


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل 9 أشخاص بغارة على سوق في سرمين.\nوفي سياق منفصل، أعلنت لجنة محلية مقتل 4 عمال بقصف مدفعي.",
     "سرمين: killed 9 | None: killed 4"),
    ("أسفر هجوم على حاجز عن مقتل ثلاثة خبازين، كما قتل راعيان بهجوم مسلح في سرمين.", "None: killed 3 | سرمين: killed 2"),
    ("قتل ثلاثة خبازين بهجوم، كما أصيب خمسة آخرون في الهجوم ذاته بسرمين.", "سرمين: killed 3, wounded 5"),
])
def test_what_is_an_incident_of_its_own(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("كمين لتنظيم القاعدة يودي بحياة 5 جنود قرب سرمين.", ("al-qaeda",)),
    ("مقتل ثلاثة مدنيين بكمين لداعش قرب سرمين.", ("islamic-state",)),
    ("كمين لقوات النظام قرب سرمين يسفر عن مقتل 7 من عناصرها.", ("unknown",)),
    ("قتل جندي بانفجار عبوة ناسفة استهدفت دورية لقسد في سرمين.", ("unknown",)),
    ("قتل جندي بانفجار دراجة مفخخة استهدفت دورية لقسد في سرمين.", ("unknown",)),
    ("قتل راعيان بقصف على سرمين، واتهمت قسد الجيش التركي بقصف القرية.", ("turkey",)),
    ("قتل راعيان بقصف على سرمين، وحملت فصائل المعارضة قسد مسؤولية القصف.", ("sdf",)),
    ("قتل 15 حوثيا بغارة للتحالف في صعدة.", ("coalition",)),
    ("قتل حوثيون ثلاثة خبازين في تعز.", ("unknown",)),
])
def test_who_did_it(text: str, expected: tuple[str, ...]) -> None:
    assert [account.perpetrators for account in accounts(text)] == [expected]


def test_members_told_by_their_force_alone() -> None:
    (account,) = accounts("مقتل ثلاثة حوثيين بكمين في مأرب.")
    assert account.breakdown["killed"] == {"combatants": (3, 3)}
