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
    ("ننعى ثلاثة من جنود الفرقة 70 استشهدوا بانفجار عبوة.", "killed 3"),
    ("العامل قضى تحت التعذيب، وتسلمت عائلته جثمانه.", "killed 1"),
    ("على كل من لديه مفقود مراجعة المشفى.", ""),
    ("وكان عناصر من الشرطة قد اعتقلوه من دكانه.", "arrested 1"),
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
    ("قال المسعف إن الطفلين اللذين قضيا يبلغان تسعة أعوام، وإن فريقه نقل جثمانيهما ووالدتهما المصابة.", ""),
    ("المسلحان اللذان قتلا ثلاثة خبازين أمس طليقان.", "killed 3"),
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
    ("ارتفع إلى ثلاثة عدد القتلى، وذلك بعد أن فارق شاب الحياة، في حين ما زال مصابان في المشفى.", [["killed 3", "wounded 2"]]),
    ("استقرت الحصيلة النهائية للتفجير عند تسعة شهداء، بعد وفاة سيدة متأثرة بجراحها، و12 مصابا.", [["killed 9", "wounded 12"]]),
    ("ارتفعت الحصيلة إلى 19 شهيدا، مشيرة إلى أن أربعة من الشهداء أطفال.", [["killed 19"]]),
    ("أصيب ستة أشخاص بقصف على سرمين. وإصابتان من بين الإصابات الست خطرتان.", [["wounded 6"]]),
])
def test_a_death_that_raises_the_toll_is_in_it(text: str, expected: list[list[str]]) -> None:
    assert [summed(told) for told in accounts_of(text, "ar")] == expected


def test_a_death_in_custody_is_one_incident_with_the_arrest() -> None:
    text = "قضى رجل تحت التعذيب أمس في سجن بحماة. وكان عناصر من الأمن العام قد اعتقلوه في حماة في 4 كانون الأول."
    told, = accounts_of(text, "ar")
    assert (told.date_start, told.date_end, summed(told)) == ("2025-12-04", "2025-12-09", ["killed 1", "arrested 1"])
    apart = accounts_of("قضى رجل تحت التعذيب أمس في سجن بحماة. واعتقل الأمن العام ثلاثة رجال في حماة اليوم.", "ar")
    assert [summed(one) for one in apart] == [["killed 1"], ["arrested 3"]]


@pytest.mark.parametrize(("text", "day", "expected"), [
    ("عادت إلى ذويها اليوم الشابة التي اختطفها مجهولون يوم السبت في صافيتا.", "2025-12-06", ["abducted 1"]),
    ("توفي اليوم أحد الطفلين اللذين أصيبا أمس بانفجار لغم في حاس.", "2025-12-09", ["killed 1"]),
    ("– مزارع من أهالي تل شهاب بريف درعا، قتل أمس برصاص مجهولين، وأصيب نجله.", "2025-12-09", ["killed 1", "wounded 1"]),
    ("ارتفع إلى خمسة عدد قتلى تفجير الحافلة في الميادين، هم ثلاثة عمال وحارسان.", "2025-12-10", ["killed 5"]),
])
def test_what_happened_before_the_news(text: str, day: str, expected: list[str]) -> None:
    told, = accounts_of(text, "ar")
    assert (told.date_start, summed(told)) == (day, expected)


def test_the_losses_of_two_sides_are_spanned_each_and_added() -> None:
    told, = accounts_of(
        "قالت وزارة الداخلية إن ثلاثة من عناصر الأمن العام وأربعة من عناصر الحرس الوطني قتلوا في ولغا. "
        "وقال المرصد السوري إن سبعة من عناصر الأمن العام وعنصرين من الحرس الوطني قتلوا في ولغا.", "ar")
    assert told.outcomes["killed"] == (5, 11)


def test_another_sides_losses_stand_beside_those_that_are_split() -> None:
    text = "استشهد ثلاثة من جنود الجيش السوري بهجوم لداعش في تدمر، وأصيب ثمانية من الجيش. وتم تحييد عدد من عناصر داعش."
    told, = accounts_of(text, "ar")
    assert summed(told) == ["killed 3", "wounded 8", "killed_or_wounded 3+"]


@pytest.mark.parametrize("text", [
    "وثقت الشبكة مقتل 15 ألف شخص تحت التعذيب بين عامي 2011 و2024.",
    "أخلت الوزارة سبيل 57 موقوفا، على أن تضم الدفعة الثانية مئة موقوف.",
    "قالت عائلة المعلم الذي اعتقله الأمن العسكري عام 2013 إنها لا تعرف عنه شيئا.",
])
def test_no_incident(text: str) -> None:
    assert accounts_of(text, "ar") == ()
