"""Arabic: who of those told before is told again, and which act, day and place are another's; invented sentences."""

import pytest
from telling import accounts_of, summed, told_in

_HURT = "قتل خمسة رعاة وأصيب سبعة بقصف على سرمين"


@pytest.mark.parametrize("died", [
    "وتوفي أحد المصابين لاحقا", "إلا أن أحد المصابين توفي لاحقا", "لكن أحد الجرحى فارق الحياة في المشفى",
    "غير أن أحد الجرحى قضى في المشفى", "فيما توفي أحد المصابين متأثرا بجراحه", "إلا أن إحدى المصابات توفيت لاحقا",
])
def test_one_of_the_wounded_who_died_since_is_no_wounded_anymore(died: str) -> None:
    for text in (f"{_HURT}. {died}.", f"{_HURT}، {died}."):
        (account,) = accounts_of(text, "ar")
        assert summed(account) == ["killed 6", "wounded 6"], text


def test_two_of_the_wounded_who_died_since() -> None:
    (account,) = accounts_of(f"{_HURT}، إلا أن اثنين من المصابين توفيا لاحقا.", "ar")
    assert summed(account) == ["killed 7", "wounded 5"]


@pytest.mark.parametrize("text", [f"{_HURT}. أحد المصابين في حالة حرجة.", f"{_HURT}. إلا أن أحد المصابين رفض العلاج."])
def test_one_of_the_wounded_of_whom_no_death_is_told(text: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert summed(account) == ["killed 5", "wounded 7"]


@pytest.mark.parametrize("text", [
    "قضى راع وأصيبت زوجته بانفجار لغم في سرمين، وقامت الفرق بإسعاف السيدة وتفقد المكان.",
    "قضى راع وأصيبت زوجته بانفجار لغم في سرمين، وأسعفت الفرق السيدة.",
    "قضى راع وأصيبت زوجته بانفجار لغم في سرمين، وتم إسعاف المصابة إلى المشفى.",
])
def test_who_is_brought_to_care_was_told_as_kin(text: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert summed(account) == ["killed 1", "wounded 1"]


def test_a_number_that_the_same_persons_told_twice_add_up_to_is_of_others() -> None:
    text = ("أصيبت سيدة وطفلها بقصف على مخيم قرب سرمين.\nوقال الدفاع المدني إن سيدة وطفلها أصيبا بقصف على مخيم قرب سرمين.\n"
            "وأصيب 4 رعاة بقصف لقوات النظام على بلدة بنش.")
    assert [summed(account) for account in accounts_of(text, "ar")] == [["wounded 2"], ["wounded 4"]]


def test_unknown_men_who_hit_members_of_the_force_that_did_another_act_did_one_of_their_own() -> None:
    text = ("قتلت امرأتان وجرح ستة آخرون، اليوم، في قصف للقوات الحكومية على مدينة بنش.\n"
            "وكان مجهولون استهدفوا، صباح اليوم، بعبوة ناسفة شاحنة عسكرية تابعة للقوات الحكومية في ريف إدلب، "
            "ما أدى إلى مقتل عسكريين اثنين.")
    shelling, device = accounts_of(text, "ar")
    assert (summed(shelling), shelling.perpetrators) == (["killed 2", "wounded 6"], ("syrian-government",))
    assert (summed(device), device.perpetrators) == (["killed 2"], ("unknown",))


def test_a_day_told_behind_of_an_act_elsewhere_is_not_that_of_the_news() -> None:
    text = ("أصيب راعيان بقصف مدفعي على قرية بليون في ريف إدلب.\nكما طال القصف قرية بزابور دون ورود معلومات عن إصابات.\n"
            "ورصد الناشطون، أمس، اشتباكات على محور مدينة مارع في ريف حلب.")
    (account,) = accounts_of(text, "ar")
    assert account.date_start == "2025-12-10"


@pytest.mark.parametrize("text", [
    "قتلت امرأتان في قصف لقوات النظام المتمركزة في الفوج 9 في مدينة سلمية، على مدينة أريحا.",
    "قصفت قوات النظام المتمركزة في ثكنة عسكرية في مدينة سلمية بريف حماة مدينة أريحا ما أدى لمقتل امرأتين.",
    "قتلت امرأتان بقصف لقوات النظام من مواقعها في اللواء 9 في سلمية على مدينة أريحا.",
])
def test_the_town_of_a_garrison_was_not_hit(text: str) -> None:
    assert [account.place for account in accounts_of(text, "ar")] == ["أريحا"]


def test_a_garrison_that_was_hit() -> None:
    (account,) = accounts_of("قتل عنصران من قوات النظام المتمركزة في الفوج 9 في مدينة سلمية بقصف.", "ar")
    assert account.place == "سلمية"


@pytest.mark.parametrize(("text", "expected"), [
    ("نعت النقابة الشاب سليم حمدان أحد طلاب معهد الزراعة الذي قتل بقصف على سرمين.", "killed 1"),
    ("شيع الأهالي الشاب سليم حمدان أحد أبناء البلدة والذي استشهد بقصف على سرمين.", "killed 1"),
    ("قتل سليم حمدان، أحد عمال البلدية، بقصف على سرمين.", "killed 1"),
    ("قتل سليم حمدان أحد ضباط الجيش والعامل في فرع الأمن بعبوة ناسفة.", "killed 1"),
    ("قتل سليم حمدان وأحد مرافقيه بقصف على سرمين.", "killed 1; killed 1"),
])
def test_of_whom_somebody_named_is_one(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "groups"), [
    ("قتل الشاب سليم حمدان أحد طلاب كلية الهندسة بقصف على سرمين.", {"civilians": (1, 1), "men": (1, 1)}),
    ("قتل سليم حمدان أحد أبرز قادة داعش في قصف على سرمين.", {"combatants": (1, 1)}),
    ("قتل سليم حمدان، أحد عناصر قسد، في قصف على سرمين.", {"combatants": (1, 1)}),
    ("قتل ثلاثة أشخاص قالت مصادر إنهم مدنيون بقصف على سرمين.", {"civilians": (3, 3)}),
    ("قتل شخصان، وقال الأهالي إنهما مدنيان، بقصف على سرمين.", {"civilians": (2, 2)}),
    ("قتل رجل قال ناشطون إنه من المدنيين بقصف على سرمين.", {"civilians": (1, 1), "men": (1, 1)}),
    ("قتل ثلاثة أشخاص قالت قسد إنهم من عناصرها بقصف على سرمين.", {}),
    ("قتل ثلاثة أشخاص يعتقد أنهم مدنيون بقصف على سرمين.", {}),
    ("قتل ثلاثة من عناصر المخفر بقصف على سرمين.", {"security": (3, 3)}),
    ("قتل عنصران من حاجز الشرطة بقصف على سرمين.", {"security": (2, 2)}),
])
def test_who_people_are_said_to_be(text: str, groups: dict[str, tuple[int, int]]) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.breakdown.get("killed", {}) == groups


@pytest.mark.parametrize("text", [
    "قتل سليم حمدان أحد عناصر قسد في قصف على سرمين.", "مقتل سليم حمدان، أحد قادة داعش، جراء قصف على سرمين.",
])
def test_the_force_of_one_hit_by_a_shelling_did_not_shell(text: str) -> None:
    assert [account.perpetrators for account in accounts_of(text, "ar")] == [("unknown",)]


@pytest.mark.parametrize(("text", "expected"), [
    ("قصفت قوات النظام بلدة سرمين، دون معرفة أي خسائر بشرية وحجم الأضرار المادية.", ""),
    ("قصفت قوات النظام بلدة سرمين، ولا معلومات عن حجم الخسائر البشرية والأضرار المادية حتى الآن.", ""),
    ("قصفت قوات النظام بلدة سرمين، ما تسبب ببعض الأضرار المادية في المنازل.", ""),
    ("قصفت قوات النظام بلدة سرمين، وبلغت الأضرار المادية مليون ليرة.", ""),
    ("قصفت قوات النظام بلدة سرمين، والأضرار مادية.", "killed_or_wounded 0"),
    ("قصفت قوات النظام بلدة سرمين، وخسائره مادية.", "killed_or_wounded 0"),
    ("قصفت قوات النظام بلدة سرمين، ولم تسجل سوى الأضرار المادية.", "killed_or_wounded 0"),
    ("قصفت قوات النظام بلدة سرمين، واقتصرت الأضرار على المادية.", "killed_or_wounded 0"),
])
def test_material_damage_that_is_only_named_denies_nothing(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("نفذت قسد حملة اعتقالات بحق عشرة خبازين في الشحيل.", "arrested 10"),
    ("نفذت قسد حملة اعتقالات واسعة بحق العشرات من أبناء الشحيل.", "arrested 20?"),
    ("شهدت الشحيل حملة اعتقالات نفذتها قسد بحق 12 خبازا.", "arrested 12"),
    ("شنت قسد حملة دهم واعتقال بحق ثلاثة خبازين في الشحيل.", "arrested 3"),
    ("تواصل قسد عمليات الاعتقال بحق الخبازين في مناطقها.", ""),
    ("أصدرت المحكمة مذكرات اعتقال بحق عشرين خبازا.", ""),
    ("صدرت أحكام بالسجن بحق عشرين خبازا.", ""),
    ("نفذت قسد مداهمات في الشحيل، وارتكبت انتهاكات بحق عشرين خبازا.", ""),
])
def test_whom_arrests_took(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("said", "days"), [
    ("اليوم الأربعاء 10 كانون الأول", ("2025-12-09", "2025-12-10")), ("اليوم الأربعاء،", ("2025-12-09", "2025-12-10")),
])
def test_today_between_a_speaker_and_what_he_says_is_the_day_of_the_telling(said: str, days: tuple[str, str]) -> None:
    text = ("أصيبت سيدة وزوجها الليلة الماضية بقصف على مخيم قرب سرمين.\n"
            f"وقال الدفاع المدني {said} إن سيدة وزوجها أصيبا بقصف على مخيم قرب سرمين.")
    (account,) = accounts_of(text, "ar")
    assert (account.date_start, account.date_end) == days


def test_today_serves_where_no_other_day_is_told() -> None:
    (account,) = accounts_of("قال الدفاع المدني اليوم الأربعاء إن سيدة أصيبت بقصف على مخيم قرب سرمين.", "ar")
    assert account.date_start == "2025-12-10"


@pytest.mark.parametrize(("text", "groups"), [
    ("قتل عدد من المدنيين بقصف على سرمين.\nوأسفر القصف على سرمين عن مقتل مدنيين اثنين وعنصر من قسد.",
     {"civilians": (2, 2), "combatants": (1, 1)}),
    ("قتل أطفال بقصف على سرمين.\nوقتل طفلان ورجل بالقصف على سرمين.", {"civilians": (2, 2), "children": (2, 2), "men": (1, 1)}),
    ("قتل ثلاثة أشخاص بقصف على سرمين. جميعهم مدنيون ولا ينتمون لأي جهة.", {"civilians": (3, 3)}),
    ("قتل ثلاثة أشخاص بقصف على سرمين. وكلهم مدنيون.", {"civilians": (3, 3)}),
])
def test_who_they_were_by_the_exact_telling_and_by_the_next_sentence(text: str, groups: dict[str, tuple[int, int]]) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.breakdown["killed"] == groups


@pytest.mark.parametrize("text", [
    "قصف على فوج الشهيد سليم في سرمين.", "استهدف القصف ملعب الشهيد سليم في سرمين.", "قصف على قاعة الشهيد سليم في سرمين.",
])
def test_what_bears_a_martyrs_name_is_no_martyr(text: str) -> None:
    assert told_in(text, "ar") == ""


@pytest.mark.parametrize(("text", "told"), [
    ("استشهاد وإصابات: قصفت قوات النظام سرمين، ما أسفر عن استشهاد خبازين اثنين وإصابة طفلين.", [["killed 2", "wounded 2"]]),
    ("إصابات: قصفت قوات النظام سرمين ما أدى لإصابة ثلاثة خبازين.", [["wounded 3"]]),
    ("قتلى: قصفت قوات النظام سرمين ما أدى لمقتل أربعة خبازين.", [["killed 4"]]),
])
def test_a_bare_plural_and_a_colon_head_what_is_counted(text: str, told: list[list[str]]) -> None:
    assert [summed(account) for account in accounts_of(text, "ar")] == told


@pytest.mark.parametrize(("text", "killed"), [
    ("قتل شخص بغارة على سيارة في بنش، فيما أعلن التحالف مقتل قيادي في تنظيم القاعدة بالغارة.", [(1, 1)]),
    ("أدت الغارة لمقتل شخص كان يستقل سيارة في بنش، وقال مسؤول إن الضربة أسفرت عن مقتل قيادي في تنظيم القاعدة.", [(1, 1)]),
    ("قتل شخص بغارة على سيارة في بنش، فيما أعلن التحالف مقتل قيادي في تنظيم القاعدة في سرمين.", [(1, 1), (1, 1)]),
    ("قتل شخص بغارة على سيارة في بنش، فيما أعلن التحالف مقتل قيادي آخر في تنظيم القاعدة.", [(1, 1), (1, 1)]),
])
def test_one_person_whom_another_calls_a_member(text: str, killed: list[tuple[int, int]]) -> None:
    assert [one.outcomes["killed"] for one in accounts_of(text, "ar")] == killed


def test_a_girl_of_the_wounded_whom_the_sentence_counts() -> None:
    (account,) = accounts_of("إسعاف طفلة من المصابين بالقصف الذي استهدف بنش أمس وأدى لإصابة تسعة خبازين.", "ar")
    assert account.outcomes == {"wounded": (9, 9)}


def test_two_origins_that_name_two_persons_tell_of_two() -> None:
    text = "ذكر تجمع أحرار حوران أن المهندس (محمود محمد الجسر) قُتل برصاص مجهولين في الصنمين.\n"\
        "كما قُتل (بلال محمد النهر) برصاص مجهولين في البلدة، بحسب مصادر محلية."
    assert [one.outcomes for one in accounts_of(text, "ar")] == [{"killed": (1, 1)}] * 2
