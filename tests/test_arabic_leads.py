"""Arabic: what a vague lead leaves open and the text behind it tells, items of lists, and names; invented sentences."""

import pytest
from telling import accounts_of, summed

from stats.model import Account


def counted(text: str) -> list[str]:
    return [", ".join(summed(account)) for account in accounts_of(text, "ar")]


def civilians(account: Account) -> list[str]:
    return [f"{outcome} {groups['civilians'][0]}" for outcome, groups in account.breakdown.items() if "civilians" in groups]


@pytest.mark.parametrize(("text", "expected"), [
    ("أصيب في الهجوم وائل درويش ورائد الحمدان وليث العمر", "wounded 3"),
    ("مقتل رائد الحمدان برصاص مجهولين في درعا", "killed 1"),
    ("مقتل رائد سليم الحمدان ووائل درويش برصاص مجهولين في درعا", "killed 2"),
    ("اعتقلت قسد كلا من وائل العلي ورائد الحسن في الشحيل", "arrested 2"),
    ("اعتقال وائل البكور، رائد الصالح خلال إنزال جوي في ذيبان", "arrested 2"),
    ("مقتل رائد ونقيب بانفجار عبوة في سراقب", "killed 2"),
])
def test_a_rank_before_a_surname_is_a_given_name(text: str, expected: str) -> None:
    assert counted(text) == [expected]


@pytest.mark.parametrize(("text", "members"), [
    ("مقتل رائد الحمدان برصاص مجهولين في درعا", False),
    ("استشهد ثائر الحمدان بقصف على سرمين", False),
    ("مقتل رائد في الجيش برصاص مجهولين في درعا", True),
    ("مقتل رائد طيار برصاص مجهولين في درعا", True),
    ("مقتل الرائد سليم الحمدان برصاص مجهولين في درعا", True),
    ("قتل ضابط برتبة رائد برصاص مجهولين في درعا", True),
])
def test_only_a_rank_says_that_he_was_a_member(text: str, members: bool) -> None:
    (account,) = accounts_of(text, "ar")
    assert ("combatants" in account.breakdown.get("killed", {})) is members


@pytest.mark.parametrize(("text", "expected"), [
    ("شنت قسد حملة اعتقالات في ذيبان عرف من المعتقلين: وائل البكور ورائد الصالح", "arrested 3+"),
    ("شنت قسد حملة اعتقالات في ذيبان عرف من المعتقلين:\n- وائل البكور\n- ليث الصالح", "arrested 3+"),
    ("استشهد عدد من المدنيين بقصف على سرمين. عرف من الشهداء: وائل البكور وسليم الصالح وليث العمر وسالم الحسن", "killed 4+"),
    ("قتل خمسة رجال بقصف على سرمين. عرف من الشهداء: وائل البكور وليث الصالح", "killed 5"),
    ("والمعتقلون هم: وائل البكور وليث الصالح", "arrested 2"),
])
def test_the_known_of_those_taken_are_some_of_an_unnumbered_group(text: str, expected: str) -> None:
    assert counted(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), [
    ("اعتقال مهربين في بلدة ذيبان", ["arrested 3+ by unknown"]),
    ("تم اعتقال المهربين على الحدود", ["arrested 3+ by unknown"]),
    ("أوقفت الشرطة مهربين ومصادرة شحنة في درعا", ["arrested 3+ by general-security"]),
    ("أوقفت الشرطة مهربين اثنين في درعا", ["arrested 2 by general-security"]),
    ("اعتقل الجيش الأردني مهربين قرب نصيب", ["arrested 3+ by jordan"]),
    # They may be who took somebody, too.
    ("اختطاف مهربين لشاب في سرغايا", ["abducted 1 by other"]),
    ("قتل مهربون شرطيا في سرغايا", ["killed 1 by other"]),
])
def test_people_behind_an_arrest_with_nobody_behind_them_are_taken(text: str, expected: list[str]) -> None:
    assert [f"{', '.join(summed(a))} by {'+'.join(a.perpetrators)}" for a in accounts_of(text, "ar")] == expected


_CAMP = "ضحايا مدنيون إثر سقوط قذائف على خيام في منطقة عفرين. "


@pytest.mark.parametrize(("text", "expected"), [
    (_CAMP + "وقال مسعف إن امرأة قتلت وأصيب زوجها إثر سقوط صواريخ على مخيم كويت الرحمة.", ["killed 1, wounded 1"]),
    ("سقط ضحايا بقصف على منطقة أريحا. وقتلت امرأة وأصيب ابنها إثر سقوط قذيفة على قرية كفرلاتة.", ["killed 1, wounded 1"]),
    # Not dozens, not what another thing did, and no other news.
    ("سقط عشرات القتلى والجرحى بقصف على أريحا. وقتلت امرأة بقذيفة على قرية كفرلاتة.", ["killed_or_wounded 20+", "killed 1"]),
    ("سقط ضحايا بقصف على منطقة عفرين. وقتل رجل بانفجار لغم في جنديرس.", ["killed_or_wounded 3+", "killed 1"]),
    ("سقط ضحايا بقصف على منطقة عفرين. وفي سياق منفصل قتل رجل في جنديرس.", ["killed_or_wounded 3+", "killed 1"]),
])
def test_the_victims_of_a_lead_are_the_killed_and_hurt_told_behind_it(text: str, expected: list[str]) -> None:
    assert counted(text) == expected


_SARMIN = "اليوم جراء قصف استهدف بلدة سرمين. وأفاد مراسلنا أن القصف أدى إلى "


@pytest.mark.parametrize(("text", "expected"), [
    (f"سقط ضحايا مدنيون {_SARMIN}مقتل 4 أشخاص وإصابة 3 آخرين.", ["killed 4", "wounded 3"]),
    (f"قتل وأصيب عدد من المدنيين {_SARMIN}مقتل شخصين وإصابة آخرين.", ["killed 2", "wounded 3"]),
    (f"قتل عدد من المدنيين {_SARMIN}مقتل شخصين.", ["killed 2"]),
    (f"سقط ضحايا مدنيون {_SARMIN}مقتل جندي وإصابة 3 أشخاص.", []),
    (f"قتل وأصيب عدد من عناصر قسد {_SARMIN}مقتل ثلاثة وإصابة اثنين.", []),
    ("قصف تركي على مدنيين في كوباني أدى إلى مقتل رجلين", ["killed 2"]),
    ("قتل 5 أشخاص في هجوم على مدنيين في بادية السخنة", ["killed 5"]),
    ("مقتل شخصين باستهداف مدنيين في سرمين", ["killed 2"]),
    ("قتل عنصران في هجوم على مدنيين في بادية السخنة", []),
])
def test_civilians_of_a_lead_and_those_fired_at_are_civilians(text: str, expected: list[str]) -> None:
    (account,) = accounts_of(text, "ar")
    assert civilians(account) == expected


_FIRST = "- إصابة 3 أشخاص بقذائف تركية سقطت على قرية كربطلي بريف الحسكة.\n"


@pytest.mark.parametrize(("second", "expected"), [
    ("- قصف تركي استهدف مطحنة جنوب ناحية عامودا / المصابين في القصف هما وائل درويش وليث العمر.", ["wounded 3", "wounded 2"]),
    ("- قصفت مسيرة تركية محطة الكهرباء في ناحية الدرباسية. أصيب في القصف عامل من المحطة.", ["wounded 3", "wounded 1"]),
    ("- قصفت مسيرة تركية محطة الكهرباء في ناحية عامودا.", ["wounded 3"]),
])
def test_each_item_of_a_list_points_at_its_own_hurt(second: str, expected: list[str]) -> None:
    assert counted(_FIRST + second) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("طالب في كلية الهندسة، قتلته قسد بقذيفة على عفرين", "killed 1 by sdf"),
    ("معلمة في مدرسة سرمين، قتلها قصف للنظام على البلدة", "killed 1 by assad-government"),
    ("ثلاثة عمال من أهالي بلدة سرمين، قتلتهم قذيفة للنظام", "killed 3 by assad-government"),
    ("طفل من بلدة سرمين، قتله قصف النظام", "killed 1 by assad-government"),
    # The pronoun is of somebody else.
    ("شاب في مدينة الباب، قتلها رجل أمس", None),
    # Whose member he was did not kill him.
    ("قائد فرقة في قوات النظام، قتله مجهولون أمس في درعا", "killed 1 by unknown"),
    ("القيادي في قسد، قتله مجهولون أمس في الشدادي", "killed 1 by unknown"),
    ("ضابط في قوات النظام قتلته خلايا داعش في السخنة", "killed 1 by islamic-state"),
    ("شاب قتلته عناصر قسد في الشحيل", "killed 1 by sdf"),
])
def test_a_verb_takes_up_whom_the_sentence_opened_with(text: str, expected: str | None) -> None:
    told = [f"{', '.join(summed(a))} by {'+'.join(a.perpetrators)}" for a in accounts_of(text, "ar")]
    assert told == ([expected] if expected else [])


@pytest.mark.parametrize(("text", "status"), [
    ("استهداف حاجز للأمن العسكري في درعا، مقتل 3 عناصر", "security"),
    ("هجوم على حاجز للمخابرات الجوية غربي درعا أدى إلى مقتل 3 عناصر", "security"),
    ("مقتل 5 عناصر باستهداف مفرزة الأمن العسكري في درعا", "security"),
    ("قتل عنصران بهجوم على مخفر للشرطة في إنخل", "security"),
    # A force of their own, or another that was hit, says more; a branch nearby was not hit.
    ("مقتل عنصرين من الفرقة الرابعة بهجوم على حاجز للأمن العسكري في نوى", "combatants"),
    ("قتل 3 عناصر بهجوم لداعش على حاجز للفرقة الرابعة قرب فرع الأمن العسكري في السخنة", "combatants"),
    ("اشتباك بين الأمن العسكري ومسلحين في نوى أدى إلى مقتل ثلاثة عناصر", "combatants"),
])
def test_members_of_a_post_that_was_hit_are_of_its_service(text: str, status: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert {"security", "combatants"} & set(account.breakdown["killed"]) == {status}


@pytest.mark.parametrize("text", [
    "قصفت ميليشيا حزبالله بلدة سرمين وأصيب رجل",
    "ميليشيا حز ب الله تقصف بلدة سرمين وإصابة رجل",
])
def test_a_name_may_be_written_as_one_word_or_broken(text: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.perpetrators == ("hezbollah",)
