"""Arabic: who the people are, of whom they are, how old, in sentences about invented events."""

from datetime import date

import pytest
from telling import accounts_of, told_in

from stats.find.grammar.ar_clause import mentions
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.model import Report
from stats.text.sentence import sentences

PUBLISHED = date(2025, 12, 10)


def read(text: str) -> list[Mention]:
    return [one for sentence in sentences(Report("x", text, lang="ar")) for one in mentions(Tags(sentence, PUBLISHED))]


def test_an_age_with_an_article() -> None:
    assert read("مقتل الطفل سليم ذي الثماني سنوات.")[0].people.ages == (8,)


def test_a_number_that_cannot_be_read_whole_leaves_no_single_person_behind() -> None:
    assert read("قتل 99999999999999999999 مدني بقصف على القرية.") == []
    assert read("قتل مدني بقصف على القرية.")[0].people.low == 1


def test_the_numbers_of_a_toll_are_of_those_their_labels_name() -> None:
    civilians, members = read("بلغ عدد القتلى المدنيين 34 والعسكريين 12.")
    assert (civilians.people.status, members.people.status) == ("civilian", "member")
    children = read("بلغ عدد الشهداء الأطفال 12.")[0].people
    assert (children.low, children.age_group) == (12, "child")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("مقتل سبعة من مسلحي تنظيم الدولة.", "member"),
        ("مقتل سبعة مسلحين.", "unknown"),
        ("استشهد عنصران من الشرطة.", "security"),
        ("أصيب عنصر من الشرطة العسكرية.", "member"),
        ("مقتل عنصر من الدفاع المدني بغارة.", "civilian"),
        ("إصابة ثلاثة من عناصر فوج الإطفاء.", "civilian"),
        ("إصابة ثلاثة من كوادر الهلال الأحمر.", "civilian"),
        ("مقتل عنصر في فرع الأمن العسكري.", "security"),
        ("قتل ضابط من المخابرات العامة.", "security"),
        ("مقتل أربعة من قوى الأمن.", "member"),
        ("اعتقال ثلاثة شبان من أبناء المنطقة.", "unknown"),
        ("قتلت الغارة أبا خالد الشامي.", "unknown"),
        ('استهدفت الغارة المدعو "أمير جمعة السالم" ما أدى إلى إصابته.', "unknown"),
    ],
)
def test_of_whom_people_are(text: str, status: str) -> None:
    assert read(text)[0].people.status == status


def test_another_of_the_same_is_what_those_before_are() -> None:
    _, other = read("مقتل عنصرين من الدفاع المدني وإصابة عنصر آخر.")
    assert other.people.status == "civilian"
    _, other = read("مقتل خبازين وإصابة عنصر آخر.")
    assert other.people.status == "member"


def test_a_group_of_so_many() -> None:
    assert read("مقتل مجموعة من ستة رعاة بلغم.")[0].people.low == 6
    assert read("مقتل مجموعة من الرعاة بلغم.")[0].people.bound == "vague"


def test_what_has_an_article_has_no_owner() -> None:
    assert read("أصيب بجروح جراء سقوط القذيفة على محله التجاري.") == []


@pytest.mark.parametrize(("text", "expected"), [
    ("ضحايا وجرحى بقصف على سرمين.", "killed 3?; wounded 3?"),
    ("سقوط 10 ضحايا و5 جرحى بقصف على سرمين.", "killed 10; wounded 5"),
    ("سقوط ضحايا جراء القصف على سرمين.", "killed_or_wounded 3?"),
    ("قتل ثلاثة خبازين وأصيب مثلهم بقصف على سرمين.", "killed 3; wounded 3"),
    ("أسفر القصف عن مقتل خبازين اثنين وإصابة مثلهما.", "killed 2; wounded 2"),
    ("احترقت سيارة لذوي ضحايا القصف الأول.", ""),
    ("قدم الوزير التعازي لعائلات ضحايا التفجير.", ""),
    ("استشهد خباز بقصف على سرمين، الله يتقبلو من الشهداء.", "killed 1"),
    ("القصف على سرمين مستمر مجدداأصيب خباز بجروح.", "wounded 1"),
])
def test_victims_beside_wounded_are_dead_and_as_many_are_as_many(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "low", "bound"), [
    ("استشهد فلسطيني برصاص جنود.", 1, "exact"),
    ("أصيب فلسطينيان برصاص جنود.", 2, "exact"),
    ("مقتل سوريين اثنين بقصف.", 2, "exact"),
    ("استشهد فلسطينيون في قصف.", 3, "vague"),
    ("استشهاد الفلسطيني سالم درويش برصاص جنود.", 1, "exact"),
])
def test_people_told_by_their_nation_alone(text: str, low: int, bound: str) -> None:
    assert [(one.people.low, one.people.bound) for one in read(text)] == [(low, bound)]


def test_what_a_nation_did_harms_nobody_of_it() -> None:
    assert [one.people.status for one in read("اغتيال إسرائيلي جديد لقيادي.")] == ["member"]
    assert read("قتل مدنيين في سورية.")[0].people.status == "civilian"
    assert len(read("مقتل لبناني وسوري بغارة.")) == 2


def test_a_year_of_birth_is_no_day() -> None:
    (sentence,) = sentences(Report("x", "الشهيد سالم درويش مواليد عام 1990 من سرمين", lang="ar"))
    assert not Tags(sentence, PUBLISHED).dates


def test_guards_of_a_leader_behind_other_words() -> None:
    _, guards = read('قتل القيادي في ميليشيا الحوثي المدعو "أبو سالم" مع أربعة من مرافقيه.')
    assert guards.people.status == "member"


@pytest.mark.parametrize(("text", "expected"), [
    ("تعرض ثلاثة خبازين لإصابات بقصف على سرمين.", "wounded 3"),
    ("تعرض خباز لجروح خطيرة بقصف على سرمين.", "wounded 1"),
    ("استشهاد أسير محرر برصاص الاحتلال في جنين.", "killed 1"),
    ("اعتقال أسيرين محررين في جنين.", "arrested 2"),
    ("اختطف مسلحون نازحاً في سرمين.", "abducted 1"),
    ("إصابة خباز بقصف طال إحدى المزارع في سرمين.", "wounded 1"),
    ("قتل ثلاثة خبازين وأصيب أكثر من 12 اليوم الأحد في سرمين.", "killed 3; wounded 12+"),
    ("اعتقل 7 الأسبوع الماضي في سرمين.", "arrested 7"),
    ("أصيب 12 يوما في سرمين.", ""),
])
def test_what_befell_whom(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("إصابة جنديَّين لبنانيَّين بانفجار لغم.", "wounded 2"),
    ("مقتل عسكرِيَّيْن في كمين.", "killed 2"),
    ("فُقدت آثار صياد بعد قصف الزورق.", "missing 1"),
    ("استشهد صياد وفُقد أثر اثنين آخرين بقصف الزورق.", "killed 1; missing 2"),
    ("انقطع أثر ثلاثة من عمال الإغاثة في الفاشر.", "missing 3"),
    ("فقدت آثار تدمر رونقها بعد القصف.", ""),
    # A line of nothing but hashtags counts nobody.
    ("#حمص #مفقودين #نداء_عاجل", ""),
    ("#إدلب #شهداء وجرحى بقصف على سرمين", "killed 3?; wounded 3?"),
    # Who came home, and from where.
    ("رجعت الطالبة لأهلها بعد ما انخطفت من الكراجات.", "abducted 1"),
    ("عاد الصيدلي إلى ذويه بعد أن خُطف في حمص.", "abducted 1"),
    ("عاد الصيدلي إلى منزل عائلته بعدما اختُطف في حمص.", "abducted 1"),
    ("رجعت طالبة الصيدلة ن. الخزامي لبيت أهلها بعد ما انخطفت من الكراجات.", "abducted 1"),
    # The brother alone, where the verb behind him is in the singular; a door is no father.
    ("المغدور خالد الخزامي عمره 30 سنة، وأخوه الصغير (14 سنة) انصاب بإيده.", "wounded 1"),
    ("قُتل خباز على الفور، وابنه (14 سنة) أصيب بيده.", "killed 1; wounded 1"),
    ("أطلق مجهولون النار على بائع خضار أمام باب منزله، فقتل على الفور.", "killed 1"),
    ("ارتقى أحد حراس المخفر شهيداً وأصيب ضابط.", "killed 1; wounded 1"),
    ("سقط رجل شهيداً بقصف على سرمين.", "killed 1"),
    # Those freed whom a verb says were taken: as many as it tells of, be one of two freed.
    ("أفرجت قسد عن الشابين اللذين اعتقلتهما أمس في الشحيل.", "arrested 2"),
    ("أفرجت قسد عن أحد الشابين اللذين اعتقلتهما أمس في الشحيل.", "arrested 2"),
    ("أفرجت قسد عن ثلاثة شبان اعتقلتهم أمس في الشحيل.", "arrested 3"),
    ("أفرجت قسد عن ثلاثة شبان في الشحيل.", ""),
    # Of whose death his family is told.
    ("اعتقلت دورية خبازا من متجره في حمص، وأُبلغت عائلته أمس بوفاته.", "arrested 1; killed 1"),
    ("وبعد أسبوع أُبلغ ذووه بوفاته.", "killed 1"),
    ("أبلغت الشرطة جيرانه بسفره.", ""),
])
def test_lost_taken_and_two_by_their_vowels(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "groups"), [
    ("خسرت القوات الحكومية تسعة قتلى في اشتباكات شرقي السويداء.", {"killed": {"combatants": (9, 9)}}),
    ("تكبدت قسد أربعة قتلى وستة جرحى قرب دير حافر.", {"killed": {"combatants": (4, 4)}, "wounded": {"combatants": (6, 6)}}),
    ("قال الحرس الوطني إن القوات الحكومية بدأت الهجوم، وإنها خسرت ما بين خمسة وسبعة قتلى.", {"killed": {"combatants": (5, 7)}}),
    ("تكبد الجيش السوري خسائر بلغت عشرة قتلى قرب السويداء.", {"killed": {"combatants": (10, 10)}}),
    ("خسرت القرية أربعة قتلى بقصف مدفعي.", {}),
    # Those who raid, and an officer beside one of them.
    # Individuals of a force or a service, and of the cell told before; attackers of the force that attacked.
    ("مقتل أربعة من أفراد الجيش السوري في نوى.", {"killed": {"combatants": (4, 4)}}),
    ("مقتل أحد أفراد الشرطة في نوى.", {"killed": {"security": (1, 1)}}),
    ("مقتل خمسة أفراد بقصف الجيش السوري على نوى.", {}),
    ("فككت قوى الأمن العام خلية لتنظيم داعش في النبك. وقبضت على أربعة من أفراد الخلية.",
     {"arrested": {"combatants": (4, 4)}}),
    ("هاجم عناصر من داعش حاجزا لقسد قرب الشدادي فقتلوا عنصرين، فيما قتل ثلاثة من المهاجمين.",
     {"killed": {"combatants": (5, 5)}}),
    ("أسفرت العملية التي نفذتها قوى الأمن العام في النبك عن تحييد عنصرين من داعش، كما ارتقى واحد من عناصر القوة المنفذة شهيداً "
     "وأُصيب ضابط بجروح.", {
         "killed": {"security": (1, 1)}, "wounded": {"security": (1, 1), "men": (1, 1)},
         "killed_or_wounded": {"combatants": (2, 2)},
     }),
    ("داهمت قوى الأمن العام وكرا لداعش في النبك، وقتل عنصران من القوة المهاجمة وأصيب ملازم.",
     {"killed": {"security": (2, 2)}, "wounded": {"security": (1, 1), "men": (1, 1)}}),
    # Of those of whom some are civilians nobody says that they are soldiers.
    ("أدى الانفجار في الطبقة إلى مقتل جنديين وإصابة العشرات، بينهم مدنيون، ولا يزال أربعة جنود تحت الأنقاض.", {
        "killed": {"combatants": (2, 2), "men": (2, 2)}, "wounded": {"civilians": (3, None)},
        "missing": {"combatants": (4, 4), "men": (4, 4)},
    }),
])
def test_losses_of_a_force_and_of_others_beside_it(text: str, groups: dict[str, object]) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.breakdown == groups


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل 12 فلسطينياً بقصف على خان يونس.", "killed 12"),
    ("مقتل أكثر من 20 يمنياً بغارة على صنعاء.", "killed 20+"),
    ("اعتقال 11 سورياً وإصابة 3 عراقيين.", "arrested 11; wounded 3"),
    ("مقتل أمين سر الحركة في صيدا.", "killed 1"),
    ("مقتل مجندة وإصابة مهندسة بقصف على سرمين.", "killed 1; wounded 1"),
    ("مقتل سجينين ورهينة بقصف على سرمين.", "killed 2; killed 1"),
    ("28 جريحاً منهم اثنان بحالة حرجة و11 إصابة متوسطة بقصف على سرمين.", "wounded 28 [2] [11]"),
])
def test_by_nation_trade_and_state(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("اعتقلت الدورية شباناً في السوق.", "arrested 3?"),
    ("خطف مسلحون خبازين وعمالاً من ورشة.", "abducted 3?; abducted 3?"),
    ("قتلت الغارة جنوداً وأطفالاً ونساء.", "killed 3?; killed 3?; killed 3?"),
])
def test_plurals_in_the_accusative(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "groups"), [
    ("أطلقت الدورية النار على المحتجين ما أدى لإصابة سبعة منهم.", {"wounded": {"civilians": (7, 7)}}),
    ("قصفت الطائرات تجمعا لعناصر من قسد ما أدى إلى مقتل أربعة منهم.", {"killed": {"combatants": (4, 4)}}),
    ("هاجم مسلحون عناصر من الشرطة في نوى وقتلوا اثنين منهم.", {"killed": {"security": (2, 2)}}),
])
def test_so_many_of_those_named_before(text: str, groups: dict[str, dict[str, tuple[int, int]]]) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.breakdown == groups


@pytest.mark.parametrize(("text", "status"), [
    ("مقتل هاني السعد، الذي كان يشغل منصب مسؤول المالية في تنظيم حراس الدين، بغارة على الدانا.", "member"),
    ("قتل هاني السعد، الذي يشغل منصب قائد كتيبة في هيئة تحرير الشام، بانفجار في الدانا.", "member"),
    ("قتل هاني السعد، مسؤول التسليح في تنظيم الدولة، بغارة على سلوك.", "member"),
    ("قتل هاني السعد، الذي كان قياديا سابقا في الجيش الحر، برصاص في طفس.", "unknown"),
    ("قتل هاني السعد، مسؤول التعليم في المجلس المحلي، بانفجار في إدلب.", "unknown"),
    ("قتل هاني السعد الذي كان يعمل مدرسا في الدانا بقصف على البلدة.", "civilian"),
    ("قتل هاني السعد الذي كان في منزله بقصف على البلدة.", "unknown"),
])
def test_the_office_or_trade_that_somebody_held(text: str, status: str) -> None:
    assert read(text)[0].people.status == status


@pytest.mark.parametrize(("text", "status"), [
    ('أسفر القصف عن "إصابات مؤكدة" بين عناصر قوات النظام في أورم.', "member"),
    ("أدى القصف إلى قتلى بين عناصر قسد.", "member"),
    ("أدى القصف إلى إصابات بليغة في صفوف المدنيين.", "civilian"),
    ("أدى القصف إلى إصابات خطيرة بين المدنيين.", "civilian"),
    ("سقط قتلى بين النظام وقسد.", "unknown"),
])
def test_whose_casualties_of_some_grade_are(text: str, status: str) -> None:
    assert [one.people.status for one in read(text)] == [status]


@pytest.mark.parametrize("text", [
    "حقق القصف إصابات مؤكدة في صفوف قوات النظام.", "أسفر القصف عن إصابات مباشرة في الموقع.", "سجلت الراجمات إصابات دقيقة.",
])
def test_hits_on_things_or_positions_are_no_wounded(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("text", "civilians"), [
    ("مقتل رجل باستهداف مسيرة تركية للمدنيين على طريق السد.", True),
    ("مقتل رجل باستهداف قوات النظام لمزارعين قرب سرمين.", True),
    ("مقتل رجل باستهداف مسيرة تركية لسيارة وإجلاء للمدنيين قرب سرمين.", False),
    ("هبطت القوة في سرمين وتم قتله وهو راعي أغنام.", True),
    ("هبطت القوة في سرمين وتم قتله وهو نائم.", False),
])
def test_the_aim_of_an_act_and_a_trade_behind_a_pronoun_make_civilians(text: str, civilians: bool) -> None:
    (account,) = accounts_of(text, "ar")
    assert ("civilians" in account.breakdown.get("killed", {})) == civilians


@pytest.mark.parametrize(("text", "status"), [
    ("أطلق الجنود النار على المواطن سالم درويش في بهيرا، ما أسفر عن إصابة سالم درويش بجروح.", "civilian"),
    ("أطلق الجنود النار على المواطن سالم درويش في بهيرا، ما أسفر عن إصابة سالم حمدان بجروح.", "unknown"),
    ("أطلق الجنود النار على سالم درويش في بهيرا، ما أسفر عن إصابة سالم درويش بجروح.", "unknown"),
])
def test_who_is_told_by_name_alone_is_whom_a_noun_before_that_name_says(text: str, status: str) -> None:
    assert [one.people.status for one in read(text)] == [status]


@pytest.mark.parametrize(("text", "ages"), [
    ("قتل نجار قضى 10 سنوات في السجون، بقصف على سرمين.", ()),
    ("قضى طفل 10 سنوات بقصف على سرمين.", (10,)),
])
def test_years_spent_somewhere_are_no_age(text: str, ages: tuple[int, ...]) -> None:
    assert [account.minor_ages for account in accounts_of(text, "ar")] == [ages]
