"""Arabic reports of invented events: what is only said of those told, what did not befall anybody, whose munitions fell."""

from functools import partial

import pytest
from telling import accounts_of, summed, told_in

accounts = partial(accounts_of, lang="ar")


def told(text: str) -> str:
    """Each incident as `killed 2, wounded 3+`, incidents set apart by a stroke."""
    return " | ".join(", ".join(summed(one)) for one in accounts(text))


@pytest.mark.parametrize(("text", "expected"), [
    # Brackets that only say whose kin one told before is.
    ("قتل رجل وأصيبت طفلة (الطفلة المصابة هي ابنة شقيق الرجل الذي قُتل) بقصف على أريحا.", "killed 1, wounded 1"),
    ("قتلت مزارعة وأصيب عامل (العامل هو ابن السيدة التي قُتلت) بقصف على نوى.", "killed 1, wounded 1"),
    ("قتل مزارع في أريحا، كما قتل العامل الذي كان معه في سرمين.", "killed 1 | killed 1"),
    # Who is brought to care was counted before.
    # Years that have passed since an act.
    ("مرّت ١١ سنة على مجزرة السوق، يلي راح فيها ٤٠ شهيد من شبابنا.", ""),
    ("مر عام على مقتل ثلاثة خبازين في بلدة نوى.", ""),
    ("ثلاث سنوات على قصف المدرسة الذي قتل 12 طفلا في أريحا.", ""),
    ("صار للحصار عامان، وقتل خباز في نوى برصاص مجهولين.", "killed 1"),
    ("بعد مرور ساعتين على القصف قتل رجل في نوى.", "killed 1"),
    ("أصيب ستة مدنيين بقصف على أريحا، حيث قامت الفرق بإسعاف عدد من المصابين وتفقدت المكان.", "wounded 6"),
    ("أصيب ستة مدنيين بقصف على بنش، وأسعفت الفرق عدداً من الجرحى بعد غارة على نوى.", "wounded 6 | wounded 3+"),
    # Who is run over by a lorry, where no force is told.
    ("توفي طفل إثر دهسه من قبل شاحنة لنقل الحجارة في مخيم باب السلامة.", ""),
    ("توفي طفل إثر دهسه من قبل مدرعة تابعة للجيش التركي في مخيم باب السلامة.", "killed 1"),
    # Who lost their lives stand behind the verb, not before it.
    ("استهدف القصف منزل أحد المزارعين في قرية سرمين وفقد على إثره كل من سالم درويش ووليد حمدان حياتهما.", "killed 2"),
    ("استهدف القصف منزلاً في بلدة سرمين، وفقدت امرأة وطفلها حياتهما.", "killed 2"),
    ("خمسة عمال فقدوا حياتهم بقصف على بلدة سرمين.", "killed 5"),
    # The last of the dead was one of the wounded; bodies are not those that "and" tells of.
    ("خلف الاقتتال في بلدة الشحيل أمس 6 قتلى، آخرهم جريح فارق الحياة صباحاً، و13 جريحاً.", "killed 6, wounded 13"),
    ("خلف القصف على سرمين أربعة قتلى آخرهم مصاب توفي فجراً، وتسعة جرحى.", "killed 4, wounded 9"),
    ("وصلت جثتان وما بين أربع وست إصابات إلى مشفى منبج اليوم.", "killed 2, wounded 4"),
    ("وصلت جثتان وسبعة جرحى إلى مشفى منبج اليوم.", "killed 2, wounded 7"),
    ("انتشال جثث واحد وعشرين مدنياً في تدمر.", "killed 21"),
    ("أفاد مصدر طبي بوصول أربع إصابات إلى مشفى منبج، مضيفاً أن اثنين من المصابين حُوّلا إلى تركيا.", "wounded 4"),
    # "One of them" is of those named last, and those are no subject of the verb.
    ("هاجم مسلحون حاجزاً في الكسرة وأصابوا شرطيين اثنين، واشتبكت القوات مع المهاجمين وقتلت أحدهم.", "killed 1, wounded 2"),
    ("استهدفت مسيرة مزارعين في بلدة الكسرة وأصابت أحدهم.", "wounded 1"),
    ("ثلاثة عمال أصيب أحدهم بقصف على سرمين.", "wounded 1"),
    ("خمسة مدنيين أصيبوا أحدهم بحالة خطرة بقصف على سرمين.", "wounded 5"),
    ("أصيب ثلاثة عمال بانفجار لغم في تدمر، وتوفي أحدهم لاحقاً.", "killed 1, wounded 2"),
    # The day and the hospital of who died later are none of the wounded.
    ("أسفر القصف على قرية آشمة أمس عن مقتل عامل.\nوأسفر القصف عن إصابة ستة مدنيين بينهم سالم، قبل أن يفارق الحياة بمشفى كوباني "
     "اليوم.", "killed 1, wounded 6"),
    # Those attacked then set about others: another act, and gunmen nobody knows did not do what is told of them.
    ("استهدف مسلحون حاجزاً لقسد في بلدة الكسرة، ما أدى لمقتل عنصرين من قسد، لتشن بعدها حملة دهم في البلدة وتعدم ثلاثة مدنيين.",
     "killed 2 | killed 3"),
    ("ارتكبت قسد مجزرة في بلدة الكسرة راح ضحيتها ثلاثة مدنيين.\nوقال مراسلنا إن مسلحين استهدفوا حاجزاً في البلدة، "
     "ما أدى لإصابة عدد من عناصر قسد.", "killed 3 | wounded 3+"),
    ("هاجمت قسد بلدة الكسرة وقتلت ثلاثة مدنيين.\nوأسفر الهجوم عن إصابة عنصرين من قسد.", "killed 3, wounded 2"),
    # A fire that no attack lit harms nobody, and that it did not is no figure.
    ("نشب حريق في سوق مدينة الباب، ما أدى لحدوث أضرار مادية فقط.", ""),
    ("اندلع حريق كبير في مصنع بمدينة الباب دون وقوع إصابات.", ""),
    ("قصفت قوات النظام بلدة النيرب، ما أدى لاندلاع حريق دون وقوع إصابات.", "wounded 0"),
    ("قصفت قوات النظام مزرعة في بنش، والخسائر بالماديات فقط.", "killed_or_wounded 0"),
])
def test_whom_a_remark_counts(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "outcome", "group"), [
    ("أصيب سبعة مدنيين بينهم طفلان وامرأتان إحداهما حامل بقصف على أريحا.", "wounded", {"women": (2, 2), "children": (2, 2)}),
    ("قتل خمسة مدنيين بينهم طفلان أحدهما رضيع بقصف على نوى.", "killed", {"children": (2, 2)}),
    ("قتل خمسة مدنيين بينهم امرأتان وطفل بقصف على نوى.", "killed", {"women": (2, 2), "children": (1, 1)}),
    ("بلغت الحصيلة 11 شهيداً بقصف على سرمين:\n1- الشهيدة هند سالم", "killed", {"women": (1, 1), "civilians": (1, 1)}),
    ("قتل ثلاثة أشخاص بمداهمة للأمن العام في نوى. ودعا الأهالي إلى التحقيق في مقتل السائق.", "killed", {"civilians": (1, 1)}),
    ("أصيب خمسة بقصف على سرمين، بينهم مرة كبيرة بالعمر.", "wounded", {"women": (1, 1), "civilians": (1, 1)}),
    ("قتلت امرأة بقصف على سرمين.\nوقال الدفاع المدني إن القصف على سرمين قتل أربعة مدنيين.", "killed", {"civilians": (4, 4)}),
])
def test_one_of_two_is_no_more(text: str, outcome: str, group: dict[str, tuple[int, int]]) -> None:
    (one,) = accounts(text)
    assert group.items() <= one.breakdown[outcome].items()


@pytest.mark.parametrize(("text", "doers"), [
    ("قتل أربعة أشخاص نتيجة سقوط الصواريخ الإسرائيلية على حي المزة بدمشق.", ("israel",)),
    ("أصيب عامل جراء سقوط قذائف تركية على قرية أم الكيف بريف تل تمر.", ("turkey",)),
    ("أفادت مصادر أن صواريخ إسرائيلية استهدفت موقعاً في الكسوة ما أدى لمقتل عنصرين.", ("israel",)),
    ("أصيب طفل بسقوط صاروخ روسي الصنع على مدينة نوى.", ("unknown",)),
    ("قصف الحوثيون مدينة مأرب بصواريخ إيرانية ما أدى لمقتل مدني.", ("houthis",)),
    # Who goes on in general did not join what the next sentence tells.
    ("وتتكرر خروقات قوات الأسد وروسيا في مناطق إدلب.\nوقالت مراسلتنا إن قوات الأسد قصفت بلدة تفتناز، ما أدى لإصابة عاملين.",
     ("assad-government",)),
    # Who is said to clash elsewhere.
    ("استهدفت مسيرة تركية سيارة شمال غرب الحسكة ما أدى لمقتل خمسة أشخاص، هناك اشتباكات بين قسد والجيش الوطني قرب سد تشرين.",
     ("turkey",)),
    # Who acts upon what was told before.
    ("ألقى مجهولون قنبلة على متجر في بلدة الكسرة، وقامت على إثرها دورية تابعة لقوات سوريا الديمقراطية بمداهمة منزل صاحب "
     "المتجر واعتقاله.", ("sdf",)),
])
def test_who_did_it(text: str, doers: tuple[str, ...]) -> None:
    (one,) = accounts(text)
    assert one.perpetrators == doers


@pytest.mark.parametrize(("text", "place"), [
    ("شن الطيران الروسي غارات على بلدة البارة، في حين أصيب طفل جراء قصف مدفعي من قبل قوات النظام على قرية قوقفين.", "قوقفين"),
    ("قتلت قذائف النظام طفلاً بعد استهداف خيمة على أطراف مدينة سرمين، وكانت العائلة نازحة من بلدة آفس.", "سرمين"),
    ("قصفت قوات النظام منزلاً لعائلة مهجرة شمالي بلدة كفر نوران، ما أدى لمقتل امرأة.", "كفر نوران"),
])
def test_where_it_was(text: str, place: str) -> None:
    (one,) = accounts(text)
    assert one.place == place


@pytest.mark.parametrize(("text", "origin"), [
    ("قال الدفاع المدني السوري إن القصف طال بلدة بنش اليوم. ولفت إلى إصابة عاملين في بلدة بنش.", ("white-helmets",)),
    ("قالت وزارة الصحة إن القصف طال بلدة بنش اليوم. وأشار ناشطون إلى إصابة عاملين في بلدة بنش.", ("activists",)),
])
def test_who_goes_on_to_tell_of_it(text: str, origin: tuple[str, ...]) -> None:
    assert accounts(text)[-1].attribution == origin


def test_tens_of_thousands_for_whom_somebody_answers_are_of_no_one_act() -> None:
    assert told("قال الجهاز إن هذه العائلة مسؤولة عن مقتل 45 ألف شخص.") == ""
    assert told_in("قال الجهاز إن هذه العائلة مسؤولة عن مقتل 45 ألف شخص.", lang="ar")


@pytest.mark.parametrize(("text", "places"), [
    # Where somebody fled is no scene.
    ("قتل عنصران من الأسايش في هجوم على حاجز في بلدة الكرامة فجر اليوم. وقتلت القوات أحد المهاجمين وهرب الآخرون باتجاه تدمر.",
     [("الكرامة", (3, 3))]),
    ("قتل عنصران من الأسايش في هجوم على حاجز في بلدة الكرامة. وقتلت القوات مهاجماً ولاذ البقية بالفرار إلى السخنة.",
     [("الكرامة", (3, 3))]),
    ("قتل مسلحون خبازاً وفروا، كما قتل مزارع في تدمر.", [("تدمر", (2, 2))]),
    ("هرب السكان بعد قصف استهدف تدمر وأدى إلى مقتل خباز.", [("تدمر", (1, 1))]),
])
def test_where_somebody_fled_nobody_was_harmed(text: str, places: list[tuple[str, tuple[int, int]]]) -> None:
    assert [(account.place, account.outcomes["killed"]) for account in accounts(text)] == places


def test_the_numbers_of_a_digest_are_totals_where_one_act_alone_hurt_anybody() -> None:
    text = (
        "حصاد الأسبوع في السويداء (1 - 7 كانون الأول): ثلاثة قتلى وجريحان\n"
        "▪️ الثلاثاء 2 كانون الأول: مقتل شاب بإطلاق نار من مجهولين في مدينة شهبا.\n"
        "▪️ الخميس 4 كانون الأول: مقتل مزارع وإصابة اثنين من أبنائه بانفجار لغم أرضي في بلدة القريا.\n"
        "▪️ السبت 6 كانون الأول: مقتل رجل برصاص مجهولين في مدينة صلخد."
    )
    assert told(text) == "killed 1 | killed 1, wounded 2 | killed 1"


@pytest.mark.parametrize(("text", "security"), [
    ("أصيب شرطيان في الكسرة، ولاحقت الدورية المهاجمين وقتلت اثنين منهم.", False),
    ("أصيب ثلاثة من الشرطة في الكسرة، وتوفي اثنان منهم في المشفى.", True),
])
def test_two_of_them_are_of_those_named_last(text: str, security: bool) -> None:
    (account,) = accounts(text)
    assert (account.outcomes["killed"], "security" in account.breakdown.get("killed", {})) == ((2, 2), security)


def test_breaches_that_go_on_are_no_news_but_what_a_shelling_leaves_is() -> None:
    assert accounts_of("تسجل القوات خروقات مستمرة ما يؤدي إلى سقوط ضحايا مدنيين.", "ar") == ()
    assert len(accounts_of("قصف مدفعي يستهدف بلدة سرمين ما يؤدي إلى سقوط جرحى.", "ar")) == 1
