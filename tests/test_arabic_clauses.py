"""Arabic: what a clause denies, threatens or takes back, who is its subject, and how many, in invented sentences."""

import pytest
from telling import accounts_of, summed, told_in


@pytest.mark.parametrize(("text", "expected"), [
    ("لم يوقع القصف قتلى أو جرحى.", "killed 0; wounded 0"),
    ("انتهى الهجوم دون قتلى وجرحى.", "killed 0; wounded 0"),
    ("قتل بائع، بينهم طفلة دون التاسعة، وأصيب رجل بقذيفة.", "killed 1 [1]; wounded 1"),
    ("أدى الانفجار إلى مقتل خمسة، بينهم طفلة دون التاسعة، وإصابة رجلين.", "killed 5 [1]; wounded 2"),
    ("توعد القائد بأن أي هجوم «سيكلف المهاجمين مئتي قتيل» بعد مقتل حارسين.", "killed 2"),
    ("في البيت ما يكفي لقتل سكانه.", ""),
    ("وكان عناصر من الشرطة قد اعتقلوه من دكانه.", ""),
    ("قتل أربعة أطفال أشقاء وأصيبت جدتهم، أمس، بانفجار لغم.", "killed 4; wounded 1"),
    ("تاجر أقمشة وشقيقه خطفا عند الجسر.", "abducted 1; abducted 1"),
    ("خمسة عناصر يتبعون للجيش السوري ولواء \"القدس\" (الرديف) قتلوا، وأصيب 3 آخرون.", "killed 5; wounded 3"),
    ("ارتفع إلى ستة أشخاص عدد القتلى جراء الانفجار.", "killed 6"),
    ("ألقت دورية من الشرطة القبض، خلال حملة في حيي النهر والأربعين، على تسعة مطلوبين.", "arrested 9"),
    ("فيما يتلقى ثلاثة آخرون العلاج بعد انفجار قتل فيه رجل.", "killed 1"),
    ("شملت صفقة تبادل الأسرى الإفراج عن 12 موقوفا مقابل تسعة أسرى.", ""),
    ("طالب الخاطفون بفدية مقابل الإفراج عن مزارع خطفوه أمس.", "abducted 1"),
    ("توفي رجلان جراء انهيار سقف منزل قديم.", ""),
    ("معلمة قتلت واثنان من أولادها أصيبوا بقذيفة.", "killed 1; wounded 2"),
    ("حارس فقد حياته وثلاثة من رفاقه أصيبوا بانفجار لغم.", "killed 1; wounded 3"),
    ("حداد قتل وابنه أصيب برصاص قناص.", "killed 1; wounded 1"),
    ("أسرة قتلت وجندي من الحرس بغارة.", "killed 3?; killed 1"),
    ("بلغ عدد الجرحى ثمانية.", "wounded 8"),
    ("فيما وصل عدد القتلى سبعة بحسب طبيب.", "killed 7"),
    ("أربعة شهداء وخمسة أشخاص تحت الأنقاض بغارة.", "killed 4; missing 5"),
    ("مقتل نجار وأسرته لا تزال تحت الركام بغارة.", "killed 1; missing 3?"),
    ("مقتل نجار وزوجته تحت ركام منزلهما بغارة.", "killed 1; killed 1"),
    ("قتل مساعد في فرع الأمن السياسي برصاص مجهولين.", "killed 1"),
    ("سكان البلدة يستذكرون 31 قتيلا سقطوا قبل عشر سنوات.", ""),
    ("قتل رجلان جراء قصف أدى إلى انهيار سقف منزلهما.", "killed 2"),
])
def test_what_a_clause_tells(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "ages"), [
    ("قتل طفل بانفجار لغم. وقد تستغرق إزالة الألغام خمسة عشر عاما.", ()),
    ("أصيب طفلان بقذيفة. وهذه جرائم تستمر على مدار 11 عاما.", ()),
    ("قتلت طفلة ذات الأعوام السبعة برصاص قناص.", (7,)),
    ("قتل طفل دون العاشرة من عمره بقذيفة.", ()),
])
def test_years_that_are_an_age(text: str, ages: tuple[int, ...]) -> None:
    assert accounts_of(text, "ar")[0].minor_ages == ages


@pytest.mark.parametrize(("text", "doers"), [
    ("نفذ التحالف الدولي لمحاربة تنظيم الدولة، فجر اليوم، إنزالا في أطمة قتل فيه ثلاثة.", ("coalition",)),
    ("ثلاثة عناصر من قوات سوريا الديمقراطية \"قسد\" قتلوا بانفجار لغم قرب الشحيل.", ("unknown",)),
    ("عنصران من قوات النظام وحزب الله قتلا بهجوم لداعش قرب السخنة.", ("islamic-state",)),
    ("أصيب عاملان إثر استهداف القوات التركية بالمدفعية مبنى في منبج.", ("turkey",)),
])
def test_those_harmed_and_those_fought_are_no_doers(text: str, doers: tuple[str, ...]) -> None:
    assert accounts_of(text, "ar")[0].perpetrators == doers


def test_in_a_city_today_is_no_outlet_of_that_name() -> None:
    told, = accounts_of("قتل رجل بقصف على مدينة حلب اليوم.", "ar")
    assert (told.adm1, summed(told)) == (("SY02",), ["killed 1"])
    quoted, = accounts_of("قال مراسل حلب اليوم إن رجلا قتل في إدلب.", "ar")
    assert quoted.adm1 == ("SY07",)


@pytest.mark.parametrize(("text", "expected"), [
    ("وفاة جريحين ترفع حصيلة الهجوم إلى سبعة قتلى.", [["killed 7"]]),
    ("ارتفع عدد القتلى إلى خمسة إثر مفارقة أحد الجرحى الحياة.", [["killed 5"]]),
    ("توفيت امرأة متأثرة بإصابتها، ما يرفع حصيلة القصف إلى أربعة قتلى.", [["killed 4"]]),
])
def test_a_death_that_raises_the_toll_is_in_it(text: str, expected: list[list[str]]) -> None:
    assert [summed(told) for told in accounts_of(text, "ar")] == expected
