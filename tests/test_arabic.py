"""Arabic: which outcome is told of how many people, in sentences about invented events."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis.strategies import integers, sampled_from
from telling import written

from stats.find.grammar.ar_clause import mentions
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.model import Report
from stats.pipeline import extract
from stats.text.sentence import sentences

PUBLISHED = date(2025, 12, 10)


def read(text: str) -> list[Mention]:
    found = []
    for sentence in sentences(Report("x", text, lang="ar")):
        found += mentions(Tags(sentence, PUBLISHED))
    return found


def told(text: str) -> str:
    return written(read(text))


VERBS = [
    ("قُتل ثلاثة خبازين وأصيب خمسة آخرون بانفجار قرب الفرن.", "killed 3; wounded 5"),
    ("قتل بستاني وجرح ابنه عند مدخل القرية.", "killed 1; wounded 1"),
    ("استشهدت امرأة وطفلاها في قصف على الحي الشرقي.", "killed 1; killed 2"),
    ("أصيبت معلمتان بشظايا قذيفة.", "wounded 2"),
    ("لقي راعيان مصرعهما بانفجار لغم.", "killed 2"),
    ("فارق شاب الحياة متأثرا بجراحه.", "killed 1"),
    ("فقد ثلاثة عمال حياتهم في الورشة بعد غارة.", "killed 3"),
    ("لفظ الجندي أنفاسه الأخيرة في المشفى.", "killed 1"),
    ("أودى القصف بحياة خمسة نازحين.", "killed 5"),
    ("انفجار اللغم أودى بحياة طفلين.", "killed 2"),
    ("مجزرتان تزهقان أرواح ستة مصلين.", "killed 6"),
    ("رجل وزوجته قتلا برصاص مجهولين.", "killed 1; killed 1"),
    ("وقالت المصادر إن امرأة قُتلت وأصيبت طفلتان في القصف.", "killed 1; wounded 2"),
    ("قتلت غارة سبعة مدنيين وجرحت أربعة.", "killed 7; wounded 4"),
    ("قتل وأصيب ستة حراس في الهجوم.", "killed_or_wounded 6"),
    ("اعتقلت دورية أربعة شبان من القرية.", "arrested 4"),
    ("اعتقلت القوة، بقيادة ضابط كبير، شخصين من الحي.", "arrested 2"),
    ("خطف مسلحون مجهولون تاجرا وابنه.", "abducted 1; abducted 1"),
    ("أعدم عناصر من الفوج سبعة قرويين.", "killed 7"),
    ("مسلحون قتلوا راعيا في البادية.", "killed 1"),
    ("اعتقل عناصر الشرطة أربعة باعة.", "arrested 4"),
    ("فقد ثلاثة صيادين ولا يزالون تحت الأنقاض.", "missing 3"),
]

NOUNS = [
    ("مقتل عامل وإصابة عاملين في معمل الحجر", "killed 1; wounded 2"),
    ("ارتقاء شهيدين وإصابة أربعة بقصف على السوق", "killed 2; wounded 4"),
    ("إصابة مدنيين اثنين أحدهما طفل", "wounded 2 [1]"),
    ("إصابة أحد السكان بجروح", "wounded 1"),
    ("مقتل اثنين من كبار المهربين", "killed 2"),
    ("إصابة ثلاثة من طاقم الإسعاف", "wounded 3"),
    ("أسفر الهجوم عن مقتل خمسة عتالين", "killed 5"),
    ("أدى الانفجار لمقتل سبعة من المشاركين في العرس", "killed 7"),
    ("وسقط عشرات القتلى والجرحى في المعركة", "killed_or_wounded 20?"),
    ("مقتل وجرح تسعة عناصر من الحامية", "killed_or_wounded 9"),
    ("سقوط 12 مدنيا بين قتيل وجريح", "killed_or_wounded 12"),
    ("راح ضحيتها 13 مدنيا بين شهيد وجريح", "killed_or_wounded 13"),
    ("مجزرة ضحيتها خمسة من عائلة واحدة", "killed_or_wounded 5"),
    ("العثور على جثة رجل مجهول قرب النهر", "killed 1"),
    ("نعت الجهة احتجازها أربعة ضباط في الثكنة", "arrested 4"),
    ("شهيد وجريحة بقصف على مزرعة", "killed 1; wounded 1"),
    ("إصابة 3 مراهقين بطلق ناري", "wounded 3"),
    ("استشهاد امرأة وعدد من الجرحى", "killed 1; wounded 3?"),
]

LISTS = [
    ("أسماء الشهداء: 1- سامر حسون 2- علي حمود 3- خالد العبد", "killed 1; killed 1; killed 1"),
    ("والقتلى هم وسيم درويش، ثائر شعبان، حافظ إسماعيل (السائق).", "killed 1; killed 1; killed 1"),
    ("اعتقال كل من أحمد الصالح وسامر الصالح، وفق مصادر محلية.", "arrested 1; arrested 1"),
    ("اعتقلت دورية الشابين «شواخ محمود» و «باسل محمود» في القرية.", "arrested 2"),
    ("أسفر القصف عن وفاة الطفلين سامر حسون (11 سنة) وحسن علي (14 سنة).", "killed 2"),
    ("والشهداء :- رنيم حمدان زوجة سليم - الطفل سامر حمود - الطفل خالد حمود.", "killed 1; killed 1; killed 1"),
    ("والأنباء تتحدث عن مقتل #سليم وابنه في القرية.", "killed 1; killed 1"),
    ("اعتقال كل من: سليم الحموي رائد الشامي", "arrested 2+"),
    ("ما أسفر عن استشهاد مدنيين، وهما:", "killed 2"),
    ("استهدفت الغارة الشاب سليم وثلاثة من رفاقه.", ""),
    ("قتلت غارة الشاب سليم حمدان و3 من رفاقه.", "killed 1; killed 3"),
]

WORDS_AROUND = [
    ("أدى إطلاق النار إلى إصابة الشاب سليم حمدان ووفاته.", "killed 1"),
    ("شنت القوة حملة بهدف اختطاف الشبان.", ""),
    ("نفذت القوة عملية للقبض على المطلوبين.", ""),
    ("وكان قتلى المهاجمين بالعشرات.", "killed 20?"),
    ("أسفرت العملية عن مقتل 5 على الأقل احترقوا.", "killed 5+"),
    ("أسفرت الحملة عن اعتقال 6 اسخاص مدنيين.", "arrested 6"),
    ("سليم حمدان@SalimNewsاعتقلت دورية أربعة شبان.", "arrested 4"),
]

COUNTS = [
    ("قتل ما لا يقل عن ثمانية أشخاص في القصف.", "killed 8+"),
    ("إصابة نحو عشرين شخصا بحالات اختناق", "wounded ~20"),
    ("مقتل أكثر من عشرة عناصر", "killed 10+"),
    ("أصيب عدد من المزارعين.", "wounded 3?"),
    ("أصيب مواطنان على الأقل.", "wounded 2+"),
    ("قتل مزارعان اثنان.", "killed 2"),
    ("قتل المواطن سالم الحمدان عند بيته.", "killed 1"),
    ("استشهد كل من أحمد العلي وخالد السعيد.", "killed 1; killed 1"),
    ('مقتل كل من "سليط الهباش" و"مرداس العتاب" في الغارة', "killed 1; killed 1"),
    ("توفي المدعو (صفران الدلهمي) متأثرا بجراحه.", "killed 1"),
    ("الشهيد بإذن الله تعالى وليد الأحمد", "killed 1"),
    ("الشهيدة : فاطمة الخليل", "killed 1"),
    ("مقتل عبدالستير الهباش أمام داره", "killed 1"),
    ("قتل أحد أبرز مهربي السلاح في البادية.", "killed 1"),
    ("المصابان في انفجار المطحنة هما حسين الأحمد ومحمد الخالد.", "wounded 1; wounded 1"),
    ("ارتفعت حصيلة مصابي الانفجار إلى 14 شخصا.", "wounded 14"),
    ("ارتفاع حصيلة القتلى المدنيين إلى 12 والجرحى إلى 30.", "killed 12; wounded 30"),
    ("بلغ عدد القتلى المدنيين 34 والعسكريين 12.", "killed 34; killed 12"),
    ("بلغ عدد الشهداء الأطفال 12.", "killed 12"),
    ("مقتل عائلة كاملة مؤلفة من خمسة أشخاص بينهم طفلان.", "killed 5 [2]"),
    ("اعتقال مجموعة مكونة من سبعة رجال.", "arrested 7"),
    ("عثر الأهالي على جثماني رجلين.", "killed 2"),
    ("تعرض ثلاثة أطفال للاختطاف من أمام بيتهم.", "abducted 3"),
    ("اختطف مجهولون طفلا وطالب الخاطفون بفدية.", "abducted 1"),
    ("قال مصدر طبي إن المشفى استقبل 6 جثث و15 مصابا.", "killed 6; wounded 15"),
    ("أطلق قناص النار على امرأة فأصابها بجروح.", "wounded 1"),
    ("قتلت الغارة أبا خالد الشامي.", "killed 1"),
    ("قتل رجل أمام داره.", "killed 1"),
    ("نقل الجرحى وعددهم سبعة إلى المشفى.", "wounded 7"),
    ("عثر على مقبرة جماعية تضم رفات 27 شخصا.", "killed 27"),
    ("داهمت دورية منزل المزارع سليم درويش واقتادته إلى جهة مجهولة.", "arrested 1"),
    ("اعتقلت الدورية شابين واقتادتهما إلى جهة مجهولة.", "arrested 2"),
    ("قتل 5 بغارة على السوق.", "killed 5"),
    ("أصيبت امرأة مسنة وحفيدها ورجل عشريني وابنه.", "wounded 1; wounded 1; wounded 1; wounded 1"),
    ("اعتقل الجيش 4 سوريين وثلاثة عراقيين.", "arrested 4; arrested 3"),
    ("خسر ثلاثة مدنيين حياتهم.", "killed 3"),
    ("أطلق جنود الرصاص على مزارعين ما أدى إلى إصابة أحدهم بجروح.", "wounded 1"),
    ("أصيب ثلاثة أحدهم طفل.", "wounded 3 [1]"),
    ("تسبب القصف بمقتل وجرح وتهجير مئات آلاف السوريين.", ""),
    ("قتل أربعة مدنيين هم أم وأطفالها الثلاثة بغارة على القرية.", "killed 4 [1] [3]"),
    ("مقتل عنصري أمن وإصابة ضابطي شرطة.", "killed 2; wounded 2"),
    ("قتل عنصرا أمن وأصيب ثالث.", "killed 2; wounded 1"),
    ("أصيب طفلا المزارع.", "wounded 2"),
    ("اعتقلت الدورية راعيي أغنام.", "arrested 2"),
    ("قتل مسلحون عنصرا من الأمن ورجلا بقذيفة.", "killed 1; killed 1"),
    ("قتل راعي أغنام بسلاح فردي على طريق رئيسي.", "killed 1"),
    ("بلغ عدد القتلى 41 منذ بداية التصعيد.", "killed 41"),
    ("قتل 3 والجرحى في المشفى.", "killed 3"),
    ("قتل مدنيون بينهم عشرة أطفال.", "killed 10? [10]"),
    ("مقتل عدد من قياديي الفوج", "killed 3?"),
    ("توفي الحاج أحمد الصالح متأثرا بجراحه.", "killed 1"),
    ("ارتفاع حصيلة الجرحى إثر القصف على البلدة لـ 5 مدنيين", "wounded 5"),
    ("وقال إن اثنين قتلا جراء القصف.", "killed 2"),
    ("وكانت الفصائل قد تمكنت من قتل جنديين.", "killed 2"),
    ("المصابون 3 مدنيين من عائلة واحدة.", "wounded 3"),
]

PARTS = [
    ("قتل خمسة مدنيين بينهم طفلان وامرأة.", "killed 5 [2] [1]"),
    ("أصيب 13 شخصا، من بينهم سبعة أطفال وثلاث نساء.", "wounded 13 [7] [3]"),
    ("قتل أربعة أشخاص هم رجل وزوجته وطفلان.", "killed 4 [1] [1] [2]"),
    ("قتل ستة مدنيين معظمهم أطفال.", "killed 6"),
    ("مقتل ثلاثة عناصر إضافة إلى مدنيين اثنين", "killed 3; killed 2"),
    ("وقالوا إن سبعة مدنيين، بينهم أربعة أطفال، أصيبوا عصر الاثنين.", "wounded 7 [4]"),
    ("مجزرة بقتلها خمسة أطفال بينهم شقيقان", "killed 5 [2]"),
    ("أصيب تسعة عمال، ثلاثة منهم قاصرون.", "wounded 9 [3]"),
    ("مقتل ثمانية بينهم طفلان، وإصابة سبعة آخرين", "killed 8 [2]; wounded 7"),
]

NOBODY = [
    ("سقطت القذائف دون وقوع إصابات.", "wounded 0"),
    ("اقتصرت الأضرار على الماديات.", "killed_or_wounded 0"),
    ("لم يسفر القصف عن خسائر بشرية.", "killed_or_wounded 0"),
]

NOTHING = [
    "تجول المحافظ في سوق الخضار.",
    "قصف محيط القرية دون ورود أنباء عن إصابات.",
    "نجا ضابط من محاولة اغتيال.",
    "حذر الناشطون من مقتل مئات المدنيين.",
    "#شهداء_الثورة",
    "يستمر قتل المدنيين في البلاد.",
    "تسبب القصف بإصابة منزل ونفوق عدد من الأبقار.",
    "قضى عشر سنوات في الغربة.",
    "قتل 2015",
    "قتل ثلاثة أشخاص في حادث سير.",
    "قد تقتل الألغام مزارعين.",
    "العامل الذي استشهد يدعى أحمد الصالح.",
    "عادت أسرة من خمسة أفراد إلى قريتها.",
    "وخلف القصف أضرارا كبيرة في الطريق.",
    "أفرجت الشرطة عن سبعة معتقلين.",
    "نفذت القوات عملية في سجن خاص بمعتقلي التنظيم.",
    "شيع الأهالي ثلاثة شهداء.",
    "هل مات الحارس؟",
    "اللهم ارحمه وتقبله شهيدا",
    "الحرب تقتل الأطفال كل يوم.",
]

SPELLINGS = [
    ("قـ.ـتل خبازان وأصـ ـيب ثلاثة", "killed 2; wounded 3"),
    ("إستشهاد إمرأة وأصابة طفله", "killed 1; wounded 1"),
    ("مقتل ٤ عمال واصابه ٦ اخرين", "killed 4; wounded 6"),
    ("#عاجل|| إصابة مدنيان بقصف على أطراف البلدة", "wounded 2"),
    ("🔴 مقتل 3 مدنين وجرح طفل", "killed 3; wounded 1"),
    ("استُشهِدَ فلّاحٌ وجُرِحَ آخَر", "killed 1; wounded 1"),
    ("مقتل عنصرين من دAعش", "killed 2"),
    ("#عاجلفقـ ـد مزارع حـ ـياته", "killed 1"),
]


@pytest.mark.parametrize(("text", "expected"), [*VERBS, *NOUNS, *LISTS, *WORDS_AROUND, *COUNTS, *PARTS, *NOBODY, *SPELLINGS])
def test_who_was_harmed(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_harm_is_told(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize(
    ("text", "sex", "age_group", "status"),
    [
        ("إصابة طفلة قرب البئر", "female", "child", "civilian"),
        ("إصابة طفله قرب البئر", "unknown", "child", "civilian"),
        ("مقتل خباز قرب الفرن", "male", "unknown", "civilian"),
        ("مقتل جندي عند الحاجز", "male", "adult", "combatant"),
        ("إصابة امرأة في الحقل", "female", "adult", "civilian"),
        ("مقتل شاب مجهول الهوية", "male", "adult", "unknown"),
        ("مقتل ثلاثة مقاتلين سابقين", "male", "unknown", "unknown"),
    ],
)
def test_what_a_noun_says_of_people(text: str, sex: str, age_group: str, status: str) -> None:
    people = read(text)[0].people
    said = "combatant" if people.status == "member" else people.status
    assert (people.sex, people.age_group, said) == (sex, age_group, status)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("إصابة الطفل سالم الحمدان (9 أعوام)", (9,)),
        ("مقتل فتى يبلغ من العمر 16 عاما", (16,)),
        ("مقتل طفلين بعمر 7 و10 سنوات", (7, 10)),
        ("إصابة رضيع عمره أربعة أشهر", (0,)),
    ],
)
def test_stated_ages(text: str, years: tuple[int, ...]) -> None:
    assert read(text)[0].people.ages == years


def test_a_mention_stands_where_it_says() -> None:
    sentence = sentences(Report("x", "فجر اليوم، أدى القصف إلى مقتل ثلاثة مزارعين عند السد.", lang="ar"))[0]
    mention = mentions(Tags(sentence, PUBLISHED))[0]
    assert sentence.text(mention.start, mention.end) == "مقتل ثلاثة مزارعين"


PROSE = "قصفت المدفعية أطراف القرية فجرا.\nاحترق مخزن الحبوب قرب الجسر.\nوصلت فرق الإطفاء إلى المكان.\n"


@pytest.mark.parametrize(
    ("line", "figures"),
    [("فيما أصيبت خياطة ونقلت إلى المشفى", 1), ("مقتل ثلاثة صيادين في بلد بعيد", 0)],
)
def test_a_line_that_goes_on_is_no_headline(line: str, figures: int) -> None:
    assert len(extract(Report("x", PROSE + line, lang="ar")).figures) == figures


VILLAGES = ("الصفصافة", "تل الرمان", "خربة العنب", "كفر الزيت")
SPELLED = (("قتل", "أصيب"), ("قُتل", "أُصيب"), ("قـ.ـتل", "أصـ.ـيب"), ("استشهد", "جرح"))
TEMPLATES = [
    ("{killed} {n} مدنيين و{wounded} {m} آخرون في قصف على قرية {village}.", "killed {n}; wounded {m}"),
    ("في قرية {village} {killed} {n} عمال بينهم {m} أطفال.", "killed {n} [{m}]"),
    ("قصف على {village} يسفر عن مقتل {n} أشخاص وإصابة {m}.", "killed {n}; wounded {m}"),
    ("إصابة {m} نساء ومقتل {n} رجال قرب {village}", "wounded {m}; killed {n}"),
    ("ارتفع عدد القتلى في {village} إلى {n}.", "killed {n}"),
    ("اعتقلت دورية {n} شبان من {village}، بينهم {m} طلاب.", "arrested {n} [{m}]"),
    ("سقوط {n} قتلى و{m} جرحى في {village}", "killed {n}; wounded {m}"),
]


@given(
    n=integers(4, 900), m=integers(3, 900), village=sampled_from(VILLAGES),
    verbs=sampled_from(SPELLED), template=sampled_from(TEMPLATES),
)
def test_the_structure_stays(n: int, m: int, village: str, verbs: tuple[str, str], template: tuple[str, str]) -> None:
    n, m = max(n, m) + 1, min(n, m)
    text = template[0].format(n=n, m=m, village=village, killed=verbs[0], wounded=verbs[1])
    assert told(text) == template[1].format(n=n, m=m)
