"""Short Arabic reports of local outlets, monitors and desks about invented events: who did what to how many, and what is none."""

import pytest
from telling import summed

from stats.model import Extraction, Report
from stats.pipeline import extract


def read(text: str, title: str | None = None) -> Extraction:
    return extract(Report("x", text, title=title, published="2025-06-10", lang="ar"))


def told(text: str, title: str | None = None) -> str:
    """Each incident as `سرمين by sdf: killed 2, wounded 3+`, incidents set apart by a stroke."""
    found = read(text, title).accounts
    return " | ".join(f"{one.place} by {'+'.join(one.perpetrators)}: " + ", ".join(summed(one)) for one in found)


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل أربعة من مقاتلي قسد وجندي من القوات الحكومية جراء قصف متبادل على محور سرمين.",
     "سرمين by sdf+syrian-government: killed 5"),
    ("أصيب راعيان جراء قصف متبادل بين قسد والقوات الحكومية على محور سرمين.", "سرمين by sdf+syrian-government: wounded 2"),
    ("قتلت سيدة وابنها برصاص أحد أقاربهما في سرمين.", "سرمين by private-person: killed 2"),
    ("وثق المرصد سبعة قتلى: ثلاثة في تفتناز، وأربعة برصاص أحد أقاربهم في سرمين.",
     "تفتناز by unknown: killed 3 | سرمين by private-person: killed 4"),
    ("اختطف مسلحون يرتدون زيا عسكريا مهندسا وطبيبة في سرمين.", "سرمين by unknown: abducted 2"),
    ("خطف رجال بلباس مدني صيدليا في سرمين.", "سرمين by unknown: abducted 1"),
    ("أعلن الأمن العام إلقاء القبض في مدينة سرمين، صباح اليوم، على ثلاثة أشخاص.", "سرمين by general-security: arrested 3"),
    ("قال القائد إن مقاتليه ردوا على النيران في سرمين وقتلوا ستة من المهاجمين وأصابوا نحو دزينة آخرين.",
     "سرمين by unknown: killed 6, wounded 12"),
    ("خطف ثلاثة رجال ملثمين طالبا في سرمين.", "سرمين by unknown: abducted 1"),
    ("قتل رجال ملثمون تاجرا في سرمين.", "سرمين by unknown: killed 1"),
    ("قتل 13 شخصا مدنيا في سرمين.", "سرمين by unknown: killed 13"),
    ("اعتقل رجال الأمن العام شابا في سرمين.", "سرمين by general-security: arrested 1"),
    ("قتل نجار وحارس فارق الحياة متأثرا بجراحه في سرمين، ولا يزال حارس آخر يتلقى العلاج.",
     "سرمين by unknown: killed 2, wounded 1"),
    ("أردى قناص شرطيين اثنين عند مدخل سرمين.", "سرمين by unknown: killed 2"),
    ("أردى مسلحون نجارا قتيلا في سرمين.", "سرمين by unknown: killed 1"),
    ("أردت مسيرة تركية ثلاث خياطات في سرمين.", "سرمين by turkey: killed 3"),
    ("صفت عناصر من قسد ميدانيا خمسة من أعيان سرمين.", "سرمين by sdf: killed 5"),
    ("صفت خلايا داعش دهانا في سرمين، واقتادت أربعة آخرين.", "سرمين by islamic-state: killed 1, arrested 4"),
    ("راح أربعة نجارين ضحية لغم في سرمين.", "سرمين by unknown: killed 4"),
    ("ذهبت خياطتان ضحية قصف لقسد على سرمين.", "سرمين by sdf: killed 2"),
    ("راح ضحية اللغم أربعة نجارين في سرمين.", "سرمين by unknown: killed 4"),
    ("طعن ملثم دهانا بسكين في سرمين.", "سرمين by unknown: wounded 1"),
    ("طعن دهان زوجته حتى الموت في سرمين.", "سرمين by unknown: killed 1"),
    ("أقدم ملثم على طعن خياطة في سرمين.", "سرمين by unknown: wounded 1"),
    ("وقع في قبضة الأمن العام ثلاثة مهربين في سرمين.", "سرمين by general-security: arrested 3"),
    ("سقط خمسة مهربين بقبضة الأمن العام في سرمين.", "سرمين by general-security: arrested 5"),
    ("سقطت سرمين في قبضة الجيش بعد معارك قتل فيها جنديان.", "سرمين by syrian-government: killed 2"),
    ("ما زال سبعة دهانين في عداد المغيبين قسرا في سرمين.", "سرمين by unknown: missing 7"),
    ("خرجت ثلاث خياطات من سرمين أول أمس ولم يعدن إلى منازلهن.", "سرمين by unknown: missing 3"),
    ("أنهت رصاصة طائشة حياة خياطة في سرمين.", "سرمين by unknown: killed 1"),
    ("أنهى ملثمون حياة نجارين اثنين في سرمين.", "سرمين by unknown: killed 2"),
    ("ملثمون أنهوا حياة نجارين اثنين في سرمين.", "سرمين by unknown: killed 2"),
    ("أودت قذيفة بثلاث خياطات في سرمين.", "سرمين by unknown: killed 3"),
    ("دكت مدفعية قسد سوق سرمين وأصيب تسعة نجارين.", "سرمين by sdf: wounded 9"),
    ("ضرب شرطي دهانا في سرمين فأسفر ذلك عن كسر ذراع الدهان.", "سرمين by unknown: wounded 1"),
    ("قتلت أربع خياطات بقصف لقسد على سرمين، ولا تزال تسع أخريات يتلقين العلاج.", "سرمين by sdf: killed 4, wounded 9"),
    ("نجاران قتلا بلغم في سرمين، وثالث أصيب.", "سرمين by unknown: killed 2, wounded 1"),
    ("قتل نجاران في سرمين، وثالث مات متأثرا بجراحه.", "سرمين by unknown: killed 3"),
    ("قتل نجاران في سرمين، ومات ثالث متأثرا بجراحه.", "سرمين by unknown: killed 3"),
    ("قتل نجاران في سرمين، وقتل ثالث في بنش.", "سرمين by unknown: killed 2 | بنش by unknown: killed 1"),
    ("قتل نجاران حين انقلبت بهم عربة عسكرية قرب سرمين.", ""),
    ("قتل دهان، وطفلان تحت الأنقاض بقصف على سرمين.", "سرمين by unknown: killed 1, missing 2"),
    ("ثلاث خياطات، وأمهن، تحت الأنقاض بقصف على سرمين.", "سرمين by unknown: missing 4"),
])
def test_who_did_it_and_to_how_many(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", [
    "أجرت فرق الإطفاء في سرمين تدريبا على إنقاذ سبعة مصابين وانتشال قتيلين من بناء مهدم.",
    "نقل المتدربون في سرمين ثمانية جرحى وهميين خلال عشرين دقيقة.",
])
def test_nobody_is_harmed_in_a_drill(text: str) -> None:
    assert told(text) == ""


def test_a_headline_over_running_totals_alone_is_theirs() -> None:
    assert told("أحصى المرصد مقتل 52 شخصا خلال شهر أيار.", title="ضحايا أيار") == ""


def test_cases_of_detention_are_counted_behind_a_release() -> None:
    text = "سجل المرصد خلال أيار 14 حالة خطف، أفرج عن ستة من أصحابها، و77 حالة احتجاز."
    assert [(f.outcome, f.low, f.scope) for f in read(text).figures] == [("abducted", 14, "period"), ("arrested", 77, "period")]


def test_a_colon_behind_what_a_force_did_makes_it_no_speaker() -> None:
    (account,) = read("شهدت سرمين هجوما نفذه عناصر من تنظيم داعش: قتل حارسان بعبوة ناسفة.").accounts
    assert account.attribution == ()


@pytest.mark.parametrize(("text", "expected"), [
    ("ارتفعت حصيلة قتلى انفجار سرمين من ثلاثة إلى خمسة.", "killed 5"),
    ("رفع المرصد عدد قتلى انفجار سرمين من ثلاثة إلى خمسة.", "killed 5"),
    ("خفض المرصد حصيلة قتلى انفجار سرمين من خمسة إلى ثلاثة.", "killed 3"),
    ("ارتفع عدد القتلى في سرمين من ثلاثة إلى خمسة وعدد الجرحى من 7 إلى 10.", "killed 5, wounded 10"),
    ("قتل في سرمين من ثلاثة إلى خمسة أشخاص.", "killed 3"),
    ("تصحيح: عدد القتلى في سرمين ثلاثة وليس خمسة.", "killed 3"),
    ("قتل في سرمين ثلاثة أشخاص لا خمسة كما ذكر سابقا.", "killed 3"),
    ("ذكرت الشبكة أن خمسة أشخاص قتلوا بقنبلة في سرمين، والصحيح أن عدد القتلى ثلاثة.", "killed 3"),
    ("تراجع المرصد عن خبر مقتل طفل في سرمين.", ""),
    ("سحبت الوكالة خبرا عن مقتل أربعة حراس في سرمين.", ""),
    ("هدأت سرمين بعد أنباء عن مقتل قائد وثلاثة حراس فيها.", "killed 4"),
])
def test_a_corrected_count_takes_the_place_of_the_first(text: str, expected: str) -> None:
    assert " | ".join(", ".join(summed(one)) for one in read(text).accounts) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("نعى المكتب شرطيين استشهدا في سرمين.", "killed 2"),
    ("قتل حارسان في سرمين، وقال الأمن إن حارسا ثالثا يخضع لعمل جراحي.", "killed 2, wounded 1"),
    ("أصيب طفلان بانفجار لغم في سرمين، وبترت قدم أحدهما.", "wounded 2"),
    ("ألقى الأمن العام القبض على السائق وشريك له في سرمين.", "arrested 2"),
    ("ألقي القبض على صراف وشريكيه في سرمين.", "arrested 3"),
    ("أوقف الأمن العام اثنين من الجناة في سرمين.", "arrested 2"),
    ("حكم القضاء على شقيقين بالسجن 12 عاما بعد إدانتهما بقتل صراف في سرمين.", "killed 1"),
])
def test_how_many_they_were(text: str, expected: str) -> None:
    assert " | ".join(", ".join(summed(one)) for one in read(text).accounts) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل صراف في سرمين، وأوقف الأمن العام شخصين.", {("unknown",), ("general-security",)}),
    ("أحبط الأمن العام تفجير سيارة في سرمين، وألقى القبض على شخصين.", {("general-security",)}),
    ("أصيبت سيدة برصاص عشوائي أطلقه محتفلون بزفاف في سرمين.", {("private-person",)}),
])
def test_who_arrests_is_not_who_killed(text: str, expected: set[tuple[str, ...]]) -> None:
    assert {one.perpetrators for one in read(text).accounts} == expected


def test_attackers_taken_are_not_of_the_force_that_takes_them() -> None:
    found = read("قتل صراف في سرمين، وأوقف الأمن العام اثنين من المهاجمين.").figures
    assert {(one.outcome, one.status) for one in found} == {("killed", "civilian"), ("arrested", "unknown")}


def test_a_term_of_prison_is_no_age() -> None:
    (account,) = read("قضت محكمة بسجن ستة متهمين، بينهم شقيقان، بين ثلاثة أعوام و12 عاما بعد إدانتهم بخطف صراف.").accounts
    assert account.minor_ages == ()


def days(text: str) -> list[tuple[str, str | None]]:
    """Of each incident what befell people, and its day."""
    return [(", ".join(summed(one)), one.date_start) for one in read(text).accounts]


@pytest.mark.parametrize(("text", "expected"), [
    ("ألقى الأمن العام القبض على شاب (24 عاما) أقدم يوم الخميس 5 حزيران على قتل صراف في سرمين.",
     [("arrested 1", "2025-06-10"), ("killed 1", "2025-06-05")]),
    ("أسفرت الهجمات عن مقتل ثلاثة وإصابة عشرة، فقد قتل اثنان وأصيب ستة في سرمين يوم الأحد، وقتلت امرأة وأصيب أربعة في تفتناز "
     "أمس.",
     [("killed 2, wounded 6", "2025-06-08"), ("killed 1, wounded 4", "2025-06-09")]),
])
def test_acts_of_two_days(text: str, expected: list[tuple[str, str]]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("فجر انتحاري نفسه عند مدخل مقر للأسايش في سرمين، ما أدى إلى مقتل عنصرين من الأسايش إضافة إلى المهاجم. وتبنى تنظيم داعش "
     "التفجير.",
     "سرمين by islamic-state: killed 3"),
    ("ضبط الأمن العام في سرمين شاحنة محملة بالأسلحة، وأوقف سائقها وثلاثة من المهربين.", "سرمين by general-security: arrested 4"),
    ("عثر الأهالي على جثتي عنصر سابق في قوات النظام السابق وزوجته في سرمين.", "سرمين by unknown: killed 2"),
])
def test_who_is_named_beside_the_harm(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("أنقذت الفرق سبعة مدنيين عالقين على جزيرة نهرية قرب سرمين.", ""),
    ("تعمل الفرق على إنقاذ ثلاثة عالقين تحت الأنقاض في سرمين.", "سرمين by unknown: missing 3"),
    ("أطلق جنود إسرائيليون النار على رعاة قرب سرمين فأصابوا اثنين منهم واعتقلوا ثالثا.",
     "سرمين by israel: wounded 2, arrested 1"),
    ("أصيب سائقه الذي يبلغ 47 عاما ومعاونه بشظايا في سرمين.", "سرمين by unknown: wounded 2"),
    ("حررت وحدة من الأمن العام ممرضة خطفت أمس في سرمين.", "سرمين by unknown: abducted 1"),
    ("أفرج مسلحون عن أربعة عمال اختطفوهم قرب سرمين أمس، وما زال اثنان منهم محتجزين لديهم.", "سرمين by unknown: abducted 4"),
    ("قتلت ممرضة في سرمين بانفجار نجم عن تسرب غاز منزلي، وليس عن عبوة.", ""),
    ("فقد مزارع حياته وأصيب ابنه إثر انفجار لغم في سرمين.", "سرمين by unknown: killed 1, wounded 1"),
])
def test_who_was_freed_hurt_or_taken(text: str, expected: str) -> None:
    assert told(text) == expected


def test_one_killed_on_a_day_is_beside_those_arrested_over_a_week() -> None:
    text = "أوقفت الإدارة خلال الأسبوع الماضي 63 متهما، وقتل أحد المهربين في اشتباك في سرمين يوم الأحد."
    assert {(one.outcome, one.low, one.scope) for one in read(text).figures} == {
        ("arrested", 63, "period"), ("killed", 1, "incident")}


def test_who_dies_later_died_on_the_day_of_the_act() -> None:
    assert days("توفي اليوم رجل كان قد أصيب بشظايا قذيفة سقطت على سرمين يوم 28 أيار.") == [("killed 1", "2025-05-28")]


def test_a_range_of_ages_tells_children() -> None:
    (account,) = read("أصيب ثلاثة من رفاقها تتراوح أعمارهم بين خمسة وتسعة أعوام في سرمين.").accounts
    assert account.breakdown["wounded"]["children"] == (3, 3)


def test_a_farm_where_two_forces_fought_was_not_hit() -> None:
    text = "اشتبكت قوة من الأمن العام مع مجموعة من فلول النظام السابق داخل مزرعة في سرمين، فقتلت ثلاثة منهم واعتقلت رابعا."
    assert {one.status for one in read(text).figures} == {"unknown"}


@pytest.mark.parametrize(("text", "expected"), [
    ("أصيب عامل بوعكة صحية في سرمين.", ""),
    ("أسفرت العملية في سرمين عن توقيف سبعة متورطين في خطف مدنيين.", "arrested 7"),
    ("أوضح المكتب أن عدد الموقوفين في حملة سرمين بريف إدلب أمس الأول ثمانية لا عشرون.", "arrested 8"),
    ("عدد القتلى في قصف سرمين ثلاثة.", "killed 3"),
])
def test_counts_of_an_act_and_no_counts(text: str, expected: str) -> None:
    assert " | ".join(", ".join(summed(one)) for one in read(text).accounts) == expected


@pytest.mark.parametrize("text", [
    "كاد انفجار أن يودي بحياة ثلاثة أطفال في سرمين.",
    "كان يمكن للانفجار في سرمين أن يقتل عشرات المصلين.",
    "كان من الممكن أن يوقع الانفجار في سرمين عشرات القتلى.",
    "لو انفجرت العبوة في سرمين لقتلت العشرات.",
    "لو انفجرت العبوة في سرمين، لأوقعت عشرات القتلى.",
    "قد يؤدي انفجار المستودع في سرمين إلى مقتل المئات.",
])
def test_what_nearly_or_only_maybe_came_of_an_act_is_no_harm(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize(("text", "expected"), [
    ("وقد أدى القصف على سرمين إلى مقتل ثلاثة مدنيين.", "killed 3"),
    ("قد يرتفع عدد القتلى في سرمين بعد أن وصل إلى سبعة قتلى.", "killed 7"),
    ("لم يعد يمكن الوصول إلى البلدة، وقتل ثلاثة مدنيين في سرمين.", "killed 3"),
])
def test_what_is_told_beside_what_may_be(text: str, expected: str) -> None:
    assert " | ".join(", ".join(summed(one)) for one in read(text).accounts) == expected


@pytest.mark.parametrize("who", ["خضرجي", "فران", "غطاس", "سواق", "مطرب", "عمدة", "مدونة"])
def test_a_trade_makes_a_civilian(who: str) -> None:
    assert [figure.status for figure in read(f"قتل {who} برصاص ملثمين في سرمين.").figures] == ["civilian"]


@pytest.mark.parametrize("where", ["تكية خيرية", "مطبخ خيري", "صالون حلاقة", "طابور خبز"])
def test_who_is_hit_where_people_eat_and_queue_is_a_civilian(where: str) -> None:
    assert [figure.status for figure in read(f"قتل تسعة أشخاص بقصف على {where} في سرمين.").figures] == ["civilian"]


@pytest.mark.parametrize(("text", "expected"), [
    ("تفجير عبوة في سرمين (جريحان)، إطلاق نار في بنش (قتيل)، قصف على تفتناز (دون إصابات).",
     "سرمين by unknown: wounded 2 | بنش by unknown: killed 1 | تفتناز by unknown: wounded 0"),
    ("لغم في سرمين (قتيل وثلاثة جرحى) وقصف على بنش (جريح).",
     "سرمين by unknown: killed 1, wounded 3 | بنش by unknown: wounded 1"),
])
def test_items_with_their_counts_in_brackets_are_acts_of_their_own(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("body", "sex", "age_group"), [
    ("جثة متفحمة لخياطة", "female", "adult"), ("جثة تعود لرجل", "male", "adult"), ("جثة مقطوعة الرأس لرجل", "male", "adult"),
    ("جثتين مجهولتين تعودان لرجلين", "male", "adult"), ("ثلاث جثث لنساء", "female", "adult"),
    ("ثلاث جثث متفحمة تعود لنساء", "female", "adult"),
])
def test_whose_a_body_is_stands_behind_what_it_looks_like(body: str, sex: str, age_group: str) -> None:
    found = read(f"العثور على {body} في سرمين.").figures
    assert [(figure.sex, figure.age_group) for figure in found] == [(sex, age_group)]


def test_who_waits_for_aid_is_a_civilian() -> None:
    found = read("تسلم المستشفى جثامين 14 من منتظري المساعدات قضوا بقصف على سرمين.").figures
    assert [(figure.outcome, figure.low, figure.status) for figure in found] == [("killed", 14, "civilian")]
