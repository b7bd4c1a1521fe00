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
    ("إصابة أربعة أطفال بانفجار لغم في سرمين. وأصيبت الطفلة الرابعة قرب تفتناز.", "سرمين: wounded 4"),
    ("تركيا تحيد 7 من العمال الكردستاني في سرمين.", "سرمين: killed_or_wounded 7"),
    ("في هجوم لم تتبنه أي جهة قتل قائد ميداني واثنان من مرافقيه في سرمين.", "سرمين: killed 3"),
    ("ارتفع عدد المدنيين الذين قتلوا بالقصف على سرمين إلى 12.", "سرمين: killed 12"),
    ("قتلى وجرحى باقتتال في سرمين، حيث قتل 4 من اللواء و2 من الأحرار.", "سرمين: killed 6, wounded 3+"),
    ("قتل ثلاثة خبازين بقصف على سرمين ولا يزال أحد العمال مفقودا.", "سرمين: killed 3, missing 1"),
    ("قال الجيش الذي كان قد أفاد بمقتل جندي إن سبعة جنود قتلوا في هجوم على سرمين.", "سرمين: killed 7"),
    ("قتل ثلاثة شرطيين بكمين في سرمين. واشتبكت الدورية مع المهاجمين ما أدى إلى مقتل اثنين منهم واعتقال ثالث.",
     "سرمين: killed 5, arrested 1"),
    ("سقوط عشرات الحوثيين بين قتيل وجريح بغارات على صعدة.", "صعدة: killed_or_wounded 20+"),
    ("ارتقاء الشهيد المسعف سامر عودة بقصف على سرمين.", "سرمين: killed 1"),
    ("العثور على 28 جثة في سرمين وتحرير 76 محتجزا وإلقاء القبض على ليبي.", "سرمين: killed 28, arrested 1"),
    ("يقتل القصف على سرمين كل من وقف ضد سامر الظالم.", ""),
])
def test_whom_a_number_counts(text: str, expected: str) -> None:
    assert told(text) == expected


def test_a_bare_number_behind_one_woman_counts_no_women() -> None:
    (account,) = accounts("استشهدت مواطنة بقصف على سرمين، كما أصيب 8 بينهم طفلان.")
    assert "women" not in account.breakdown["wounded"]


@pytest.mark.parametrize("text", [
    "استهدف القصف سيارة للدفاع المدني ما أدى لمقتل أحد العناصر في سرمين.",
    "قتل ثلاثة من عناصر الدفاع المدني بقصف على سرمين.",
])
def test_members_of_a_rescue_service_are_civilians(text: str) -> None:
    (account,) = accounts(text)
    assert set(account.breakdown["killed"]) == {"civilians"}


def test_casualties_are_of_the_service_they_are_said_to_be_of() -> None:
    (account,) = accounts("ارتقاء 3 شهداء من أفراد الشرطة في سرمين.")
    assert account.breakdown["killed"] == {"security": (3, 3)}


def test_of_the_years_ten_is_an_age() -> None:
    (account,) = accounts("مقتل امرأة وابنها ذي الأعوام العشرة برصاص قناص في سرمين.")
    assert account.minor_ages == (10,)


def test_others_beside_children_are_not_all_children() -> None:
    (account,) = accounts("قتل أربعة أطفال وأصيب 7 آخرون بينهم ثلاث نساء بانفجار لغم في سرمين.")
    assert "children" not in account.breakdown["wounded"]
    assert account.breakdown["wounded"]["women"] == (3, 3)


@pytest.mark.parametrize("text", [
    "قتل خباز بقصف على سرمين، وبمقتله يرتفع عدد الضحايا إلى 12 منذ بداية العدوان.",
    "قتل خباز بقصف على سرمين. وقالت إن عدد القتلى منذ بدء الحصار تجاوز 600 قتيل.",
    "قتل خباز بقصف على سرمين اليوم.\nمنذ مطلع العام الجاري.. مقتل 114 شخصا في 98 عملية.",
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
    ("قتل خباز وأصيب 4 في غارة على بلدة سرمين، وقتل آخر وجرح اثنان بغارة على سيارة في تفتناز.",
     "سرمين: killed 1, wounded 4 | تفتناز: killed 1, wounded 2"),
    ("حصيلة القصف على إدلب:\n- أريحا: 3 شهداء و11 جريحا\n- سرمين: شهيد وجريحان\n- تفتناز: 4 جرحى",
     "أريحا: killed 3, wounded 11 | سرمين: killed 1, wounded 2 | تفتناز: wounded 4"),
    ("قتل 18 خبازا بغارات على الفاشر.\nقتل الاثنين 11 خبازا في الفاشر. وقتل الثلاثاء 7 في الفاشر.",
     "الفاشر: killed 11 | الفاشر: killed 7"),
    ("مقتل 18 خبازا بغارات على الفاشر.\nقتل 11 خبازا الاثنين و7 آخرون الثلاثاء جراء غارات في الفاشر.",
     "الفاشر: killed 11 | الفاشر: killed 7"),
    ("قال المرصد إن 4 جنود قتلوا بكمين في سرمين، بينما أقر الجيش بمقتل اثنين فقط.", "سرمين: killed 2"),
    ("اعتقلت الشرطة أربعة رجال متورطين في تفجير في سرمين أودى بحياة 25 راعيا في حزيران الماضي.",
     "سرمين: arrested 4 | سرمين: killed 25"),
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
    ("أعلنت كتائب القسام تفجير عبوة بقوة إسرائيلية قرب رفح وإيقاع 3 جنود قتلى.", ("hamas",)),
    ("انفجرت عبوة ناسفة بدورية لقسد في سرمين وقتل عنصران.", ("unknown",)),
    ("قتل 15 حوثيا بغارة للتحالف في صعدة.", ("coalition",)),
    ("قتل حوثيون ثلاثة خبازين في تعز.", ("unknown",)),
])
def test_who_did_it(text: str, expected: tuple[str, ...]) -> None:
    assert [account.perpetrators for account in accounts(text)] == [expected]


def test_a_bare_number_behind_unlike_people_is_of_none_of_their_kinds() -> None:
    (account,) = accounts("مقتل معلم و3 تلاميذ تتراوح أعمارهم بين 7 و9 سنوات وجرح 14 بقصف على سرمين.")
    assert "children" not in account.breakdown["wounded"]
    (account,) = accounts("استشهاد جندي وجرح اثنين باعتداء إرهابي في سرمين.")
    assert account.breakdown["wounded"]["combatants"] == (2, 2)


def test_how_long_somebody_was_held_is_no_age() -> None:
    (account,) = accounts("قضى المعتقل سامر عودة تحت التعذيب في سجن صيدنايا بعد اعتقال دام 9 سنوات.")
    assert account.minor_ages == ()


def test_what_a_first_toll_ends_counts_its_children() -> None:
    (account,) = accounts("إصابة 12 مدنيا بينهم 5 أطفال حصيلة أولية للقصف على سرمين.")
    assert account.breakdown["wounded"]["children"] == (5, 5)


def test_members_told_by_their_force_alone() -> None:
    (account,) = accounts("مقتل ثلاثة حوثيين بكمين في مأرب.")
    assert account.breakdown["killed"] == {"combatants": (3, 3)}


def test_days_of_other_numbers_are_other_days_without_a_stamp() -> None:
    text = ("قتل ثلاثة خبازين بقصف على سرمين اليوم الأربعاء 21 حزيران.\n"
            "وقتلت عائلة من 6 أفراد بقصف على سرمين يوم 12 شباط من العام الفائت 2022.")
    told_apart = [(one.date_start, one.outcomes["killed"]) for one in extract(Report("x", text, lang="ar")).accounts]
    assert told_apart == [(None, (3, 3)), ("2022-02-12", (6, 6))]


def test_a_civilian_is_none_of_the_fighters_of_a_clash_elsewhere() -> None:
    text = (
        "قال مصدر إن خمسة مقاتلين من العشائر وعنصرا من \"قسد\" قتلوا خلال اشتباكات في بلدة ذيبان، فيما أصيب سبعة من الجانبين.\n"
        "وأضاف أن مدنيا قتل وأصيب أربعة من أبنائه بسقوط قذيفة على منزله في بلدة الشحيل."
    )
    assert [(told.place, summed(told)) for told in accounts_of(text, "ar")] == [
        ("ذيبان", ["killed 6", "wounded 7"]), ("الشحيل", ["killed 1", "wounded 4"]),
    ]


@pytest.mark.parametrize("text", [
    "قتل أربعة عناصر من الجيش الوطني باشتباكات قرب قرية الدغلباش، وفق مصدر عسكري.\n"
    "من جهتها، أقرت قسد بمقتل أحد مقاتليها خلال الاشتباكات.",
    "نعت قسد واحدا من مقاتليها قضى في اشتباكات مع الجيش الوطني قرب تادف، فيما أعلن الجيش الوطني مقتل أربعة من عناصره.",
])
def test_two_sides_own_losses_add_up_and_both_fought(text: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert (summed(account), sorted(account.perpetrators)) == (["killed 5"], ["sdf", "sna"])


def test_two_origins_on_one_force_are_no_two_sides() -> None:
    text = "قال المرصد السوري إن ثلاثة من عناصر قسد قتلوا، فيما قالت قسد إن اثنين من مقاتليها قتلا بقصف تركي على منبج."
    (account,) = accounts_of(text, "ar")
    assert account.outcomes == {"killed": (2, 3)}
