"""How many an Arabic report counts where nothing but the words around a number or a noun tell it (codebook 3)."""

import pytest
from telling import summed, told_in

from stats.model import Report
from stats.pipeline import extract


def told(text: str, published: str = "2031-05-14") -> str:
    """Each incident as `سرمين: killed 2, wounded 3+`, incidents set apart by a stroke."""
    found = extract(Report("x", text, title=None, published=published, lang="ar"))
    return " | ".join(f"{one.place}: " + ", ".join(summed(one)) for one in found.accounts)


@pytest.mark.parametrize("behind", [
    "وسط نقص في الأدوية", "وسط حالة من الهلع", "بالتزامن مع نزوح الأهالي", "تحت القصف", "رغم الهدنة", "عبر مسيرة", "بواسطة مسيرة",
    "بالقرب من الفرن", "أمام الفرن", "وتدمير فرنين", "ودمار في الفرن", "هناك", "دون معرفة أسمائهم", "نقلوا إلى المشفى",
    "تم إسعافهم إلى المشفى", "كانوا في الفرن", "بالرصاص", "بصاروخ موجه", "بقنبلة", "طعنا بالسكاكين",
    "دهسا", "صباحا", "لم تعرف أسماؤهم", "حيث انهار الفرن", "فور وقوع الانفجار",
])
@pytest.mark.parametrize(("number", "hurt"), [("العشرات", "20+"), ("ستة", "6"), ("7", "7")])
def test_a_bare_number_counts_people_before_words_that_tell_where_when_and_how(behind: str, number: str, hurt: str) -> None:
    assert told(f"قتلت سيدة في سرمين وأصيب {number} {behind}.") == f"سرمين: killed 1, wounded {hurt}"


@pytest.mark.parametrize("text", [
    "أصيب طفل في سرمين، وبلغ عدد القذائف 7 صباحا.", "أصيب طفل في سرمين عند الساعة 6 مساء.", "أصيب طفل في سرمين، وتضرر 5 منازل.",
])
def test_hours_and_things_are_no_people(text: str) -> None:
    assert told(text) == "سرمين: wounded 1"


@pytest.mark.parametrize("behind", [
    "أثناء عملهما في الفرن", "إثر استهداف سيارتهما", "أمام منزلهما", "كانا يستقلان دراجة", "، ونقلا إلى المشفى",
    "، وعثر على جثتيهما لاحقا", "، كلاهما من سرمين",
])
@pytest.mark.parametrize("people", ["خبازين", "مدنيين", "مسعفين"])
def test_a_dual_that_points_back_settles_a_form_that_may_be_one(people: str, behind: str) -> None:
    assert told(f"مقتل {people} بقصف على سرمين {behind}.") == "سرمين: killed 2"


@pytest.mark.parametrize("text", [
    "مقتل مدنيين بقصف على سرمين أثناء عملهم في الفرن.",
    "مقتل مدنيين بقصف على سرمين من قريتين بعد قصفهما.",
    "مقتل مدنيين في سرمين برصاص مسلحين كانا على دراجة.",
])
def test_a_dual_of_something_else_settles_nothing(text: str) -> None:
    assert told(text) == "سرمين: killed 3+"


@pytest.mark.parametrize(("text", "expected"), [
    ("انتشلت الفرق جثمان وأشلاء امرأة من تحت أنقاض منزل في سرمين قصفته الطائرات.", "سرمين: killed 1"),
    ("انتشال جثث وأشلاء خمسة رجال من تحت أنقاض منزل في سرمين.", "سرمين: killed 5"),
    ("قتل رجل بقصف على سرمين، والبحث مستمر لوجود امرأة مفقودة.", "سرمين: killed 1, missing 1"),
    ("قتل رجل بقصف على سرمين، وما تزال طفلة مفقودة.", "سرمين: killed 1, missing 1"),
    ("استشهد طفل بقصف على سرمين.\nصورة الطفل تحت الأنقاض.", "سرمين: killed 1"),
    ("استشهد طفل بقصف على سرمين.\nوما تزال طفلة تحت الأنقاض.", "سرمين: killed 1, missing 1"),
    ("استشهد طفلان بقصف على سرمين.\nوالطفل الثالث تحت الأنقاض.", "سرمين: killed 2, missing 1"),
])
def test_bodies_and_the_missing(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("اعتقلت قسد أربعة أشخاص في سرمين. وخلال المداهمة، اعتقلت قسد ستة أشخاص آخرين في البلدة.", "سرمين: arrested 10"),
    ("قتل رجلان بقصف على سرمين.\nوقتل خمسة آخرون جراء القصف.", "سرمين: killed 7"),
    ("اعتقلت قسد شاباً في سرمين. كما اعتقلت شاباً آخر في البلدة.", "سرمين: arrested 2"),
    ("مقتل مدني وإصابة ثلاثة أشخاص آخرين بقصف على سرمين.\nوأصيب ثلاثة أشخاص آخرون بجروح.", "سرمين: killed 1, wounded 3"),
    ("مقتل مدني وإصابة ثلاثة آخرين بقصف على سرمين.\nوقال الأهالي إن رجلا قتل وأصيب ثلاثة آخرون.", "سرمين: killed 1, wounded 3"),
])
def test_others_with_whom_a_sentence_opens_add_to_those_before(text: str, expected: str) -> None:
    assert told(text) == expected


def test_dozens_of_others_add_nothing_to_a_vague_word() -> None:
    assert told("مراسلون: أنباء عن جرحى بقصف على سرمين.\nوأصيب عشرات الأشخاص الآخرين في سرمين.") == "سرمين: wounded 20+"


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل ثلاثة من عناصر الشرطة بهجوم على حاجز في سرمين. وتصدى العناصر للمهاجمين فقتل منهم اثنان.", "سرمين: killed 5"),
    ("قتل ثلاثة من عناصر الشرطة بهجوم على حاجز في سرمين. وتصدى العناصر للمهاجمين فسقط منهم ثلاثة قتلى.", "سرمين: killed 6"),
    ("ارتفع إلى أربعة عدد قتلى الشرطة بالهجوم على حاجز سرمين، يضاف إليهم اثنان من المهاجمين قتلا بالاشتباك.", "سرمين: killed 6"),
    ("ارتفع إلى أربعة عدد قتلى الشرطة بالهجوم على حاجز سرمين، كما قتل مهاجمان بالاشتباك.", "سرمين: killed 6"),
    ("ارتفع إلى أربعة عدد القتلى بالهجوم على حاجز سرمين، بعد وفاة رجلين.", "سرمين: killed 4"),
])
def test_attackers_add_to_those_they_attacked(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("عدد القتلى كان أربعة في سرمين.", "killed 4"),
    ("وقال إن عدد المخطوفين كان ستة لا خمسة كما أشيع في سرمين.", "abducted 6"),
    ("عدد القتلى بات 12 شخصا في سرمين.", "killed 12"),
    ("الشهداء صاروا خمسة في سرمين.", "killed 5"),
    ("القتلى أصبحوا ستة والجرحى 11 في سرمين.", "killed 6, wounded 11"),
    ("الشهداء خمسة، والجرحى 20 تقريبا في سرمين.", "killed 5, wounded 20"),
    ("قتل خمسة والجرحى نقلوا إلى المشفى في سرمين.", "killed 5"),
])
def test_the_dead_and_the_wounded_are_or_have_become_so_many(text: str, expected: str) -> None:
    assert told(text) == f"سرمين: {expected}"


def test_who_was_taken_with_somebody_is_one_more() -> None:
    text = "أفرج عن الطفل الذي خطفه مسلحون قرب سرمين يوم الاثنين. وقال عمه إن السائق الذي خطف معه لم يعد."
    assert told(text) == "سرمين: abducted 2"


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل خبازان في سرمين، توفي أحدهما متأثرا بجراحه.", "killed 2"),
    ("قتل ثلاثة خبازين، توفي أحدهم في المشفى، بقصف على سرمين.", "killed 3"),
    ("قتل راعيان وممرضتان توفيت إحداهما في المشفى.", "killed 2; killed 2"),
    ("استشهد أربعة خبازين، فارق أحدهم الحياة متأثرا بإصابته.", "killed 4"),
    ("أصيب خبازان في سرمين، توفي أحدهما في المشفى.", "wounded 1; killed 1"),
])
def test_one_of_those_told_dead_is_nobody_further(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("مقتل ستة جنود وضابط من الجيش بكمين قرب السخنة.", "killed 6; killed 1"),
    ("قتل 4 مسلحين وجنديان من الجيش قرب السخنة.", "killed 4; killed 2"),
    ("أصيب ثلاثة عناصر وقيادي من قسد بانفجار لغم.", "wounded 3; wounded 1"),
    ("مقتل ستة ضباط وجنود من الجيش بكمين قرب السخنة.", "killed 6"),
    ("مقتل 60 جنديا وضابطا من الجيش بكمين قرب السخنة.", "killed 60"),
])
def test_one_or_two_of_a_force_behind_a_number_are_counted_too(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize("unclear", [
    "ولم يتبين وقوع خسائر بشرية",
    "ولم يتبين ما إذا كان القصف قد أوقع إصابات", "ولم يتأكد وقوع إصابات", "ولم يتضح بعد وقوع إصابات",
    "ولم يتبين حجم الخسائر البشرية",
])
def test_what_is_not_clear_is_no_denial(unclear: str) -> None:
    assert told_in(f"قصفت المدفعية أطراف حارم، {unclear}.", "ar") == ""
