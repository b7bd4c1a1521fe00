"""Arabic reports of invented events, sentence by sentence and whole: how many, of whom, told as one incident or as several."""

from functools import partial

import pytest
from telling import accounts_of, summed

from stats.model import Account, Report
from stats.pipeline import extract

accounts = partial(accounts_of, lang="ar")


def only(text: str) -> Account:
    (account,) = accounts(text)
    return account


def sums(text: str) -> str:
    """Each incident as `killed 2; wounded 3+`, incidents set apart by a stroke."""
    return " | ".join("; ".join(summed(told)) for told in accounts(text))


LISTS = [
    # The next of a list is no retelling of the one before it, though as many.
    ("مقتل 3 مزارعين و3 عناصر من قسد بقصف على بلدة سرمين.", "killed 6"),
    ("مقتل أربعة أطفال وأربع نساء بقصف على بلدة سرمين.", "killed 8"),
    ("قال الدفاع المدني إن طفلتين ومعلمتين ورجلين قتلوا في قصف على سرمين.", "killed 6"),
    ("قتل خبازان بقصف على سرمين مع طفلين.", "killed 4"),
    ("جرح نازحون إضافة إلى إصابة عناصر من الشرطة بقصف على سرمين.", "wounded 6+"),
    ("الشهيد سليم درويش ارتقى بقصف على بلدة سرمين مع أربعة من رفاقه.", "killed 5"),
    # Named behind a number and a colon they are some of those counted.
    ("مقتل 4 أشخاص في سرمين: سليم درويش، سالم الحمدان، ثائر العلي.", "killed 4"),
    ("الجثث الأربع التي وصلت المشفى من سرمين تعود لكل من:•سليم درويش، مالك المزرعة،•سالم الحمدان،•وشخصين مجهولين", "killed 4"),
    ("سجل المشفى إصابتين طفل ورجل بقصف على سرمين.", "wounded 2"),
    # Names a line each.
    ("أدى القصف على سرمين لمقتل كل من\nسليم ثائر درويش\nسالم سعيد الحمدان\nونفوق أعداد من الدواجن", "killed 2"),
    ("ثلاثة شهداء في سرمين\nالشهداء هم:\n1_ سليم درويش\n2_ سالم الحمدان\n3_ ثائر العلي", "killed 3"),
    ("اعتقال كل من \"سليم درويش ، سالم الحمدان العلي ، ثائر العلي\" في سرمين.", "arrested 3"),
    ("حملة في سرمين عرف من المعتقلين:\n📌علي الحسن الحمدان\n📌سالم الحمدان", "arrested 3+"),
    ("توقيف عدد من الباعة في سرمين، بينهم:\nعلي سالم العلي، ثائر سليم الحمدان، سليم درويش، إضافة إلى ابن سالم الحمدان.",
     "arrested 4+"),
    ("مقتل عدد من النازحين بينهم أربعة أطفال وامرأتان بقصف على سرمين.", "killed 6+"),
    ("مقتل ثلاثة أطفال في غرفة واحدة بقصف على سرمين.", "killed 3"),
]
POINTED = [
    ("انتشلت الفرق الجثث الأربع من تحت ركام البناء في سرمين.", "killed 4"),
    ("مقتل خمسة أشخاص بقصف على سرمين. الأطفال الثلاثة قتلوا في غرفة واحدة.", "killed 5"),
    ("كان سليم درويش يعمل في حقله قرب سرمين وتم قتله وهو راعي أغنام.", "killed 1"),
    ("داهمت الدورية منزل سليم درويش في سرمين وجرى اعتقاله.", "arrested 1"),
    ("نطالب بكشف مصير كل من: سليم درويش – سالم الحمدان – ثائر العلي، وهم من المزارعين الذين تم اعتقالهم في سرمين.", "arrested 3"),
    ("سالم الحمدان، من أهالي البلدة القديمة، فارق الحياة بقصف على سرمين.", "killed 1"),
    ("قال سالم الحمدان، من أهالي البلدة القديمة، قتل ثلاثة خبازين في سرمين.", "killed 3"),
    ("الذين قتلتهم طائرات الاحتلال اليوم في سرمين - والخبر مر سريعا - هم ( 5 خبازين )، عرف منهم : سليم درويش، سالم الحمدان.",
     "killed 5"),
    ("القطيع للراعي سليم الحمدان في سرمين. وقاموا بقتله وإطلاق النار على كلبه.", "killed 1"),
    ("تشييع عناصر حزب الله في قرية الربوة بعد مقتلهم بغارة على مدينة تدمر.", "killed 3+"),
    ("حالة سليم درويش مستقرة بعد إصابته في سرمين بشظايا.", "wounded 1"),
    ("توفي سليم درويش بعد إصابته بشظايا في سرمين.", "killed 1"),
    ("سليم درويش معلم قديم قتله نظام الأسد مع طفله يوم أمس في سرمين.", "killed 2"),
    ("اعتقال كل من:\nعلي الحسن الحمدان (45 عاما)\nسالم علي الدرويش (50 عاما)\nفي سرمين", "arrested 2"),
    ("استشهاد الشاب الشهيد سليم درويش بقصف على سرمين.", "killed 1"),
]
TWICE = [
    # A headline glued to its text names the one person it told of.
    ("تعتقل قسد مراهقا شمال الحسكة أقدمت قسد أمس على اعتقال المراهق سليم درويش في قرية التوينة شمال الحسكة.", "arrested 1"),
    # Each place has its own count.
    ("هز انفجار مدينة عفرين ما أسفر عن مقتل 4 أشخاص، فيما قتل مدني وأصيب اثنان آخران بجروح، جراء قصف على قرية الدابس.",
     "killed 4 | killed 1; wounded 2"),
    ("داهمت قسد منزل الشيخ سليم درويش في سرمين واعتقلته ونقلته، مما أثار غضبا بين أبناء العشائر.", "arrested 1"),
]
AGAIN = [
    ("قتل الشاب سليم سالم الحمدان في سرمين، فيما سحبت قسد جثة سليم ورفضت تسليمها لذويه.", "killed 1"),
    ("ارتكب النظام مجزرة في قرية الدابس راحت ضحيتها 12 شخصا.", "killed 12"),
    ("جرى في سرمين اعتقال المدنيين :-سليم علاوي العبد الله-سالم معتز الحمدان وهما يعملان بتكرير النفط.", "arrested 2"),
    ("اعتقال كل من : سالم البوري ، عذاب الحسوني خلال عملية في بلدة الشحيل.", "arrested 2"),
]
DEAD = [
    ("أصيب سليم درويش بقصف على سرمين وتوفي متأثرا بجراحه.", "killed 1"),
    ("جرح راع بقصف استهدف حظيرته في سرمين، وقتل بعد نقله إلى المشفى.", "killed 1"),
    ("أصيب ثلاثة خبازين بقصف على سرمين وتوفي أحدهم في المشفى.", "killed 1; wounded 2"),
    ("استقبلت الفرق 25 جريحا بقصف على سرمين، توفي ثلاثة منهم لاحقا.", "killed 3; wounded 22"),
    ("أصيب سليم درويش في سرمين، وقضى والده في القصف.", "killed 1; wounded 1"),
]
GLUED = [
    # A lost line end before what opens a news sentence.
    ("#صافيتاوفاة السيدة سلمى درويش جراء سقوط مسيرة.", "killed 1"),
    ("#سد_تشريناستشهاد مزارعان وإصابة 20 آخرين بقصف تركي.", "killed 2; wounded 20"),
    ("إصابة 7 أشخاص في سرمين بينهم حارسانأعلنت الشرطة في سرمين عن إصابة حارسين إضافة إلى إصابة 5 باعة.", "wounded 7"),
    ("سليم درويش، من جرحى قصف بلدة سرمين مساء أمس، والذي تسبب بإصابة 5 خبازين بينهم طفل.", "wounded 5"),
    ("مقتل ثلاثة حراس من عائلة واحدة في سرمين، وهم من أفراد عائلة واحدة.", "killed 3"),
]
DOERS = [
    ("اغتال مسلحان يستقلان دراجة ضابطا أمام منزله في سرمين.", "killed 1"),
    ("استهدف المقاتلون قوة من عشرة جنود وأوقعوهم بين قتيل وجريح في سرمين.", "killed_or_wounded 10"),
    ("سقط 70 شخصا بين قتيل وجريح في سرمين.", "killed_or_wounded 70"),
    ("صدر حكم بالإعدام على خمسة متهمين بتفجير أودى بحياة 12 شخصا في سرمين.", "killed 12"),
    ("مقتل جنديين ومترجم مدني بهجوم في سرمين.", "killed 3"),
    # What a toll rose to since a day is no update of that day's.
    ("وصول 41 شهيدا إلى مشفى سرمين خلال اليوم الماضي، ليرتفع عدد الضحايا إلى 54 ألف شهيد منذ 7 تشرين الأول 2023.", "killed 41"),
]
NOT_TOLD = [
    "شو عم يصير النظام يقتل في سرمين.",
    "قتلة سليم درويش في سرمين اعترفوا.",
    "مسموح له بقتل شعب لبنان الشقيق.",
    "ارتقى البث قليلا، آخر تسجيل له في سرمين.",
    "غارة أصابت منزل بائع في سرمين.",
    "لم تعلن أي جهة رسمية عن وقوع قتلى أو جرحى في صفوف الأهالي في سرمين.",
    "شدد المجلس على ضرورة تجنب سقوط قتلى وجرحى في سرمين.",
    "تشير المراجعة إلى احتمالية وقوع إصابات في صفوف الأهالي في سرمين.",
    "أطلقت القوات سراح المعتقلين الثلاثة في سرمين.",
    "نحسبه عند الله مع النبيين والشهداء والصديقين.",
    "وتأكدت الفرق من خلو المكان من إصابات أخرى في سرمين.",
    "استهداف اسر١ئيلي لرتل للثوار في سرمين.",
    "سدد اللاعب كرة قوية أصابت القائم في ملعب سرمين.",
    "ألقى مزارع حجرا أصابت زجاج نافذة في سرمين.",
]


@pytest.mark.parametrize(("text", "expected"), LISTS + POINTED + DEAD + TWICE + GLUED + AGAIN + DOERS)
def test_what_a_report_tells(text: str, expected: str) -> None:
    assert sums(text) == expected


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_only_feared_or_not_known(text: str) -> None:
    assert accounts(text) == ()


GROUPS = [
    # What is said further on of the one person told.
    ("اغتيال سليم الدرويش في سرمين برصاص مجهولين، وهو مدني لا ينتمي لأي جهة.", {"killed": {"civilians": (1, 1)}}),
    ("مقتل شخص برصاص مجهولين في سرمين، وهو قيادي في حراس الدين.", {"killed": {"combatants": (1, 1)}}),
    ("قتل شخص في سرمين، وهو أب لثلاثة أطفال.", {}),
    ("أصيب شرطيان في سرمين، أحدهما ضابط.", {"wounded": {"security": (2, 2), "men": (2, 2)}}),
    ("قتل سائقه ومرافقاه في سرمين.", {"killed": {"civilians": (1, 1)}}),
    # A brother makes nobody a civilian; a quarrel is no force.
    ("قتل الشاب سليم الدرويش وأصيب شقيقه في سرمين.",
     {"killed": {"men": (1, 1)}, "wounded": {"civilians": (1, 1)}}),
    ("أصيبت امرأة في اقتتال عائلي في سرمين.", {"wounded": {"civilians": (1, 1), "women": (1, 1)}}),
    ("سقوط قتلى وجرحى في صفوف المدنيين بقصف على سرمين.",
     {"killed": {"civilians": (3, None)}, "wounded": {"civilians": (3, None)}}),
    ("مقتل قيادات من جماعة حراس الدين بغارة على سرمين.", {"killed": {"combatants": (3, None), "men": (3, None)}}),
    ("المواطن هورك سالم الحمدان أصيب بجروح في سرمين.", {"wounded": {"civilians": (1, 1)}}),
    ("شهداء الأمن العام في سرمين بقصف على مقرهم.", {"killed": {"security": (3, None)}}),
    ("مقتل مواطنَين بقصف على سرمين.", {"killed": {"civilians": (2, 2)}}),
    # As many children as were told, civilians by that (codebook 6); of the other two nothing is said.
    ("مقتل خمسة أشخاص بقصف على سرمين. الأطفال الثلاثة قتلوا في غرفة واحدة.",
     {"killed": {"civilians": (3, 3), "children": (3, 3)}}),
    # Whose father was hurt does not say who the others taken were.
    ("مقتل طفل وإصابة والده واعتقال ثلاثة أشخاص من منزلهم في سرمين.",
     {"killed": {"civilians": (1, 1), "children": (1, 1)}, "wounded": {"civilians": (1, 1), "men": (1, 1)}}),
]


@pytest.mark.parametrize(("text", "breakdown"), GROUPS)
def test_of_whom(text: str, breakdown: dict[str, dict[str, tuple[int, int | None]]]) -> None:
    assert only(text).breakdown == breakdown


def test_what_is_fired_during_clashes_is_the_weapon() -> None:
    assert only("استهدفت مسيرة سيارة خلال اشتباكات قرب سرمين ما أدى لمقتل حارسين.").weapon == "drone-strike"
    assert only("قتل حارسان خلال اشتباكات قرب سرمين.").weapon == "clash"


def test_acts_counted_before_make_a_running_total() -> None:
    text = (
        "مقتل خباز بقصف على سرمين اليوم.\nوأحصى المرصد خلال العام 2024 الفائت 32 مرة قامت خلالها إسرائيل باستهداف البلاد."
        "\nوتسببت تلك الضربات بمقتل 89 من العسكريين."
    )
    assert sums(text) == "killed 1"


def test_bodies_found_and_an_arrest_by_a_force_are_two() -> None:
    bodies, arrest = accounts(
        "عثر أهالي على جثتي راعيين في مدينة هجين.\nوقال المرصد إن الإنزال استهدف منزل تاجر عاد إلى هجين قبل أشهر،"
        " حيث جرى اعتقاله من قبل التحالف الدولي."
    )
    assert (bodies.outcomes, bodies.perpetrators) == ({"killed": (2, 2)}, ("unknown",))
    assert (arrest.outcomes, arrest.perpetrators, arrest.date_start) == ({"arrested": (1, 1)}, ("coalition",), "2025-12-10")


def test_an_age_is_not_what_somebody_is_below() -> None:
    assert only("اعتقال الفتى - دون 15 سنة - سليم درويش في سرمين.").minor_ages == ()
    assert only("اعتقال القاصرين سليم وسالم الحمدان، وكلاهما دون سن 18 عاما في سرمين.").minor_ages == ()


def test_whose_member_somebody_is_thought_to_be_did_nothing() -> None:
    text = "القبض على رجلين يشتبه بانتمائهما إلى تنظيم الدولة الإسلامية في عملية للتحالف الدولي في سرمين."
    assert only(text).perpetrators == ("coalition",)


def test_the_day_of_a_statement_is_none_of_the_harm() -> None:
    account = only(
        "أصدر المكتب الصحفي في البلدة، اليوم الأربعاء، بيانا كشف فيه عن مقتل حارس وبائعين اثنين.\n"
        "وجاء في البيان أن مسيرة استهدفت يوم أمس الثلاثاء سيارة في قرية الدابس ما أسفر عن مقتل حارس وبائعين اثنين."
    )
    assert (account.outcomes, account.date_start) == ({"killed": (3, 3)}, "2025-12-09")


def test_who_supports_with_two_words_of_support_took_part() -> None:
    text = "اعتقلت قسد بائعا في مداهمة لقرية الطيانة بدعم وإسناد من التحالف الدولي."
    assert only(text).perpetrators == ("sdf", "coalition")


def test_what_is_recalled_behind_the_news_leaves_it_news() -> None:
    text = "سقط قتلى وجرحى في قصف على مدينة سرمين وحقولها، ويذكر أن هذا أول قصف لها هذا العام."
    assert sums(text) == "killed 3+; wounded 3+"


@pytest.mark.parametrize(("text", "perpetrators"), [
    ("التوغلات الإسرائيلية تتواصل، حيث أصيب 3 رعاة في خان أرنبة.", ("israel",)),
    ("القيادة المركزية الأميركية تعلن مسؤوليتها عن الغارة في سرمين وتؤكد مقتل قيادي في داعش.", ("united-states",)),
])
def test_who_did_it(text: str, perpetrators: tuple[str, ...]) -> None:
    assert only(text).perpetrators == perpetrators


def test_a_headline_glued_to_its_text_may_leave_the_wounded_out() -> None:
    text = (
        "فقدان راعيين لحياتهما أحدهما طفل في قصف تركي على سرمينقصفت القوات التركية ظهر اليوم قرية سرمين بالمدفعية، "
        "ما أدى لفقدان راعيين لحياتهما أحدهما طفل، كما أصيب 4 رعاة."
    )
    assert sums(text) == "killed 2; wounded 4"


@pytest.mark.parametrize("text", [
    "قال الأهالي إن طفلاً ووالده قضيا وأصيب 4 آخرون بقصف على بلدة سرمين.",
    "قتل خباز وزوجته وأصيب 4 آخرون بقصف على بلدة سرمين.",
])
def test_others_beside_a_child_and_a_father_are_no_fathers(text: str) -> None:
    account = only(text)
    assert account.outcomes == {"killed": (2, 2), "wounded": (4, 4)}
    assert not {"men", "women"} & set(account.breakdown["wounded"])


@pytest.mark.parametrize("text", [
    "وأضافت المراسلة أنه لم يتسن التأكد من وقوع إصابات بين رعاة القرية في سرمين.",
    "لم يتم التحقق من سقوط قتلى بقصف على سرمين.",
])
def test_what_could_not_be_verified_is_no_figure(text: str) -> None:
    assert accounts(text) == ()


@pytest.mark.parametrize(("text", "told"), [
    ("إن 7 خبازين قتلوا وجرحوا جراء القصف على سرمين.", "killed_or_wounded 7"),
    ("إن 7 خبازين قتلوا وأصيب 3 آخرون جراء القصف على سرمين.", "killed 7; wounded 3"),
    ("سحب المهندسون قذيفة قديمة عالقة وصاروخ قديم عالق في حقل قرب سرمين.", ""),
    ("بقي طفل عالق تحت الأنقاض في سرمين بعد القصف.", "missing 1"),
])
def test_two_verbs_behind_their_people_and_a_thing_that_is_stuck(text: str, told: str) -> None:
    assert sums(text) == told


def test_a_ceasefire_is_no_shooting_of_those_who_agreed_on_it() -> None:
    text = "قتل 3 خبازين بقصف لقوات النظام على سرمين، وهو أول قصف منذ اتفاق وقف إطلاق النار بين روسيا وتركيا."
    assert only(text).perpetrators == ("assad-government",)


def test_a_clause_that_turns_tells_of_somebody_else() -> None:
    text = "شهدت حمص حوادث منفصلة. قتل شاب برصاص مجهولين في حي الزهراء، فيما قضى مواطن من قرية الحازمية متأثرا بإصابته."
    assert sums(text) == "killed 1 | killed 1"


def test_gunmen_in_the_accusative_did_not_do_it() -> None:
    assert sums("قتلت القوات عددا من المسلحين في سرمين، وأصيب ثلاثة من جنودها بجروح.") == "killed 3+; wounded 3"


def test_who_are_beyond_those_named_are_more() -> None:
    told = only("ألقت قسد القبض على خبازين اثنين، وهما سالم الحمدان ووائل درويش، إضافة إلى شخصين آخرين، في سرمين.")
    assert told.outcomes == {"arrested": (4, 4)}


def test_another_sides_act_that_harms_others_is_another_incident() -> None:
    text = ("قصفت قوات النظام أطراف مدينة مارع ما أدى إلى إصابة 6 أشخاص.\n"
            "وفي السياق ذاته، تمكنت وحدات حماية الشعب اليوم من قنص عنصر من الجيش الوطني قرب مدينة مارع.")
    assert [one.outcomes for one in accounts(text)] == [{"wounded": (6, 6)}, {"killed": (1, 1)}]


def test_a_sentence_glued_to_the_headline_is_one_of_its_own() -> None:
    told = only("عملية لملاحقة عناصر من داعش بريف الرقةنفذت قوات سوريا الديمقراطية عملية في الحمرات واعتقلت خبازين اثنين.")
    assert told.perpetrators == ("sdf",)
    told = only("إصابة مدنيين اثنين في سرمينأقام الجيش حاجزا عسكريا شرقي سرمين.")
    assert told.breakdown == {"wounded": {"civilians": (2, 2)}}


@pytest.mark.parametrize("text", [
    "استهدف قصف قرية سرمين، ما تسبب بنفوق وإصابة عدد من الأبقار لأحد المدنيين في القرية.",
    "تواصل قوات النظام هجماتها وقتلها للمدنيين في سرمين.",
])
def test_cattle_and_what_somebody_goes_on_doing_count_nobody(text: str) -> None:
    assert accounts(text) == ()


def test_last_night_and_a_day_of_a_month_are_two_without_a_stamp() -> None:
    text = "أصيب خبازان اثنان بقصف طال مساء أمس بلدة سرمين. وفي العاشر من كانون الأول قتل ثلاثة خبازين بقصف طال سرمين."
    told = extract(Report("x", text, lang="ar")).accounts
    assert [summed(one) for one in told] == [["wounded 2"], ["killed 3"]]
