"""Who takes people, between the noun of the taking and those taken; names of forces with a word for people (codebook 2 and 7)."""

import pytest
from telling import accounts_of, summed, told_in


@pytest.mark.parametrize(("text", "taken", "did"), [
    ('وثقت الشبكة اعتقال الشرطة العسكرية التابعة لـ"الجيش الوطني" ثلاثة مدنيين بينهم امرأة في معبطلي.', 3, "sna"),
    ("أفاد ناشطون باعتقال عناصر من فصيل العمشات التابع للجيش الوطني خمسة شبان في معبطلي.", 5, "sna"),
    ("أفاد ناشطون باعتقال عناصر قسد أربعة طلاب في الشحيل.", 4, "sdf"),
    ("نددت المنظمة باعتقال عناصر الأمن العام صحفياً في حمص أمس.", 1, "general-security"),
    ("اعتقال قوات سوريا الديمقراطية، أمس الثلاثاء، سبعة أشخاص في الشحيل.", 7, "sdf"),
])
def test_members_between_are_those_who_took_them(text: str, taken: int, did: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert (summed(account), account.perpetrators) == ([f"arrested {taken}"], (did,))


@pytest.mark.parametrize(("text", "told"), [
    ("أفاد ناشطون باعتقال عناصر من قسد، بينهم قيادي، في معبطلي.", "arrested 3? [1]"),
    ("أفاد ناشطون باعتقال عناصر من قسد وخمسة مدنيين في معبطلي.", "arrested 3?; arrested 5"),
    ("جرى اعتقال عناصر من الفصيل المسؤول عن مقتل خمسة شبان في معبطلي.", "arrested 3?; killed 5"),
])
def test_members_with_nobody_right_behind_them_were_taken(text: str, told: str) -> None:
    assert told_in(text, "ar") == told


@pytest.mark.parametrize(("text", "told"), [
    ("قتل حزب العمال الكردستاني شاباً في منبج.", "killed 1"),
    ("قتلت وحدات حماية المرأة شاباً في منبج.", "killed 1"),
    ('خطفت "الشبيبة الثورية" المرتبطة بحزب العمال الكردستاني طفلة من حي الأشرفية.', "abducted 1"),
    ("قتل عنصران من وحدات حماية المرأة في منبج.", "killed 2"),
    ("قتل ثلاثة جنود من وزارة الدفاع في منبج.", "killed 3"),
])
def test_a_word_for_people_in_a_name_counts_nobody(text: str, told: str) -> None:
    assert told_in(text, "ar") == told


def test_the_woman_in_a_name_is_no_victim() -> None:
    (account,) = accounts_of("قتلت وحدات حماية المرأة شاباً في منبج.", "ar")
    assert account.perpetrators == ("ypg",)
    assert "women" not in account.breakdown["killed"]


@pytest.mark.parametrize(("text", "told"), [
    ("فُقد الاتصال بخمسة عمال في السخنة، ثم عُثر على جثث أربعة منهم، ولا يزال مصير الخامس مجهولاً.", "missing 1; killed 4"),
    ("فقد أربعة رعاة في بادية السخنة، وعثر على جثث اثنين منهم.", "missing 2; killed 2"),
    ("خطف خمسة عمال في بادية السخنة، وعثر على جثث ثلاثة منهم.", "abducted 5; killed 3"),
])
def test_some_of_the_missing_were_found_dead(text: str, told: str) -> None:
    assert told_in(text, "ar") == told


@pytest.mark.parametrize("text", [
    "عثرت الأسايش على امرأة مخنوقة داخل خيمتها في مخيم الهول أمس.", "عثر الأهالي اليوم على مسن مذبوح في خيمته بمخيم الهول.",
])
def test_who_is_found_strangled_was_killed(text: str) -> None:
    assert told_in(text, "ar") == "killed 1"


@pytest.mark.parametrize(("text", "status"), [
    ("سيارات الإسعاف تنقل قتلى وجرحى من عناصر الميليشيات إلى مشفى السوسة في البوكمال.", "combatants"),
    ("سقطت قذيفة على سيارة إسعاف وأصابت أحد العناصر في سرمين.", "civilians"),
])
def test_whom_ambulances_carry_are_no_rescuers(text: str, status: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert all(status in groups for groups in account.breakdown.values())


@pytest.mark.parametrize("text", [
    "قتل رجل بانفجار عبوة في نوى. واعتقل الأمن العام ثلاثة مشتبه بهم.",
    "قتل رجل برصاص مجهولين في نوى. وأوقفت الشرطة ثلاثة أشخاص.",
    "قتل رجل برصاص طائش في نوى. وأعلنت الشرطة توقيف ثلاثة أشخاص وهم يطلقون النار.",
])
def test_who_arrests_behind_what_nobody_named_did_is_no_part_of_it(text: str) -> None:
    assert [summed(account) for account in accounts_of(text, "ar")] == [["killed 1"], ["arrested 3"]]


@pytest.mark.parametrize("text", [
    "داهم الأمن العام بلدة نوى. وقتل رجل خلال المداهمة. واعتقل الأمن العام ثلاثة أشخاص.",
    "فرق عناصر الأمن العام احتجاجا في نوى. وأدى ذلك إلى مقتل رجل. كما اعتقل الأمن العام ثلاثة محتجين.",
])
def test_an_arrest_by_who_is_told_before_is_of_the_act(text: str) -> None:
    assert [summed(account) for account in accounts_of(text, "ar")] == [["killed 1", "arrested 3"]]


@pytest.mark.parametrize(("text", "did"), [
    ("هاجمت خلايا داعش حاجزا لقسد قرب الشحيل، ما أدى إلى مقتل خباز.", ("islamic-state",)),
    ("استهدفت ميليشيا قسد سيارة قرب الشحيل، ما أدى إلى مقتل خباز.", ("sdf",)),
    ("استهدفت طائرة تركية خلايا قسد قرب الشحيل، ما أدى إلى مقتل خباز.", ("turkey",)),
    ("نفذت وحدات مكافحة الإرهاب في قسد عملية أمنية في الشحيل، واعتقلت خبازا.", ("sdf",)),
    ("نفذت قسد، بدعم جوي من التحالف الدولي، مداهمة في الشحيل، واعتقلت خبازا.", ("coalition", "sdf")),
    ("توفي خباز تحت التعذيب في مركز احتجاز للأمن العام في حماة.", ("general-security",)),
    ("قتل أبطال الجيش السوري ثلاثة مسلحين قرب السخنة.", ("syrian-government",)),
])
def test_units_by_any_word_and_who_runs_a_place_of_custody_did_it(text: str, did: tuple[str, ...]) -> None:
    (account,) = accounts_of(text, "ar")
    assert tuple(sorted(account.perpetrators)) == did
