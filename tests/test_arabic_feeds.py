"""Arabic feeds about invented events: what a list goes on to, and who is said to have told it."""

from functools import partial

import pytest
from telling import accounts_of, summed

accounts = partial(accounts_of, lang="ar")


def told(text: str) -> str:
    """Each incident as `سرمين: killed 2, wounded 3+`, incidents set apart by a stroke."""
    return " | ".join(f"{one.place}: " + ", ".join(summed(one)) for one in accounts(text))


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل ثلاثة من عناصر التنظيم في بلدة الشحيل، إضافة إلى رجلين كانا يتعاونان معهم.", "الشحيل: killed 5"),
    ("اعتقلت قوات سوريا الديمقراطية ثلاثة شبان في بلدة الشحيل بالإضافة إلى رجلين آخرين.", "الشحيل: arrested 5"),
    ("قتل ثلاثة مدنيين بقصف استهدف بلدة الشحيل شرق دير الزور، فضلا عن عنصرين من الشرطة.", "الشحيل: killed 5"),
    ("قتل قيادي في التنظيم بغارة على بلدة الشحيل، إضافة إلى مرافقه.", "الشحيل: killed 2"),
    ('ألقي القبض في الشحيل على اثنين من عناصر الخلية، وهما "سالم الفرج" و"عماد الحسن"، إضافة إلى شخصين هما "نزار العلي" و"زيد".',
     "الشحيل: arrested 4"),
    ("قتل ستة في الشحيل، عرف منهم الطبيب سالم الفرج وابنه وشخص آخر جراء قصف مسبح، بالإضافة إلى رجل رابع.", "الشحيل: killed 6"),
    ("قتل ثلاثة شبان خلال اشتباكات في بلدة الشحيل خاضوها إلى جانب عناصر النظام.", "الشحيل: killed 3"),
    ("قتل ثلاثة مدنيين بقصف على بلدة الشحيل، إضافة إلى نزوح ثلاثين عائلة.", "الشحيل: killed 3"),
    ("قتل ثلاثة مدنيين بقصف على بلدة الشحيل، إضافة إلى رجلين أصيبا بجروح.", "الشحيل: killed 3, wounded 2"),
    ("قتل ثلاثة مدنيين بقصف على بلدة الشحيل، إضافة إلى مدنيين اثنين في بلدة هجين.", "الشحيل: killed 3 | هجين: killed 2"),
])
def test_those_in_addition(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("إصابة مزارعين اثنين اليوم الأربعاء بقصف على كفرنوران.", "كفرنوران: wounded 2"),
    ("إصابة مزارعين الاثنين الماضي بقصف على كفرنوران.", "كفرنوران: wounded 3+"),
    ("مقتل ثلاثة من ميليشيا لواء القدس بهجوم في الشحيل.", "الشحيل: killed 3"),
    ("يعتقلون شخصا من خلايا داعش في الرقةعاجل: ألقت دورية القبض على شخص من خلايا داعش في الرقة.", "الرقة: arrested 1"),
    ("مقتل سبعة مدنيين بينهم أربعة من الكوادر الطبية وثلاثة من عناصر فريق \"الدفاع المدني\" بقصف الشحيل.", "الشحيل: killed 7"),
    ("مقتل اثنين من كوادر المشفى بقصف على الشحيل.", "الشحيل: killed 2"),
    ("مقتل أربعة مدنيين (رجل كفيف وزوجته وطفليهما) بقصف على الشحيل.", "الشحيل: killed 4"),
    ("مقتل 5 من أفراد العائلة (امرأة مسنة مقعدة وابنيها وابنتيها) وإصابة شقيقتهم بقصف على الشحيل.",
     "الشحيل: killed 5, wounded 1"),
    ("اعتقال ماجد الفرج، سالم الحسوني، نزار العلي خلال مداهمة في الشحيل.", "الشحيل: arrested 3"),
    ("أسماء المعتقلين في الشحيل:\n1- سالم الفرج\n2- مازن عودة الناصر\n3- ابن دعار الجبر\n4- دعار الجبر", "الشحيل: arrested 4"),
    ("أسماء الشهداء بقصف الشحيل:\nسالم الفرج\nزوجته مزنة\nطفلهما خالد\nامرأة من آل الحسن", "الشحيل: killed 4"),
    ("بعض أسماء المعتقلين في الشحيل:\n1- سالم محمد الفرج\n2- مازن عودة الناصر", "الشحيل: arrested 2+"),
    ("أسماء المعتقلين في الشحيل:\nسالم محمد الفرج\nمازن عودة الناصر\nاللهم فك أسرهم", "الشحيل: arrested 2"),
    ("قصف على الشحيل وهناك إصابات في صفوف المدنيين\nسلمى كريم ثلاث سنوات\nأسامة طكو ١٠ سنوات\nفردوس الجسري ٤٧ سنة",
     "الشحيل: wounded 3"),
    ("نزف الشهداء:- القائد الكبير الشهيد المجاهد سالم الفرج، (مواليد ١٩٤٥)- الشهيد المجاهد الطبيب نزار العلي، (مواليد ١٩٧٢)"
     "- الشهيد المجاهد رسيم مروان حسن، (مواليد ١٩٨٥) الذين ارتقوا بقصف على الشحيل.", "الشحيل: killed 3"),
    ("جرت اشتباكات في الشحيل على خلفية محاولات الطرف الأول اعتقال أحد المطلوبين.", ""),
    ("بعد محاولة التسلل الفاشلة مقتل عنصرين من قسد في الشحيل.", "الشحيل: killed 2"),
    ("قتل رجل من أبناء الشحيل في هجين وقتل رجل من أبناء الشحيل في البوكمال.", "هجين: killed 2"),
])
def test_how_many(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", [
    "مقتل ثلاثة من ميليشيا لواء القدس بهجوم في الشحيل.",
    'مقتل ثلاثة من "قسد" بهجوم في الشحيل.',
    "قتل وجرح العشرات من ميليشيات الأسد في الشحيل.",
])
def test_a_number_of_a_militia_counts_its_members(text: str) -> None:
    assert all("combatants" in groups for groups in accounts(text)[0].breakdown.values())


def test_a_headline_of_two_acts_gives_each_its_own() -> None:
    text = ("مقتل جندي من الأسد وإصابة طفل ووالده بقصف متبادل.\nقتل جندي من قوات الأسد قنصا على محور الكبينة بريف اللاذقية.\n"
            "كما أصيب طفل ووالده بقصف على قرية كفرعمة بريف حلب الغربي.")
    assert told(text) == "الكبينة: killed 1 | كفرعمة: wounded 2"


def test_what_is_told_anew_of_another_town_is_another_incident() -> None:
    text = ('شنت قسد حملة اعتقالات في مدينة الشحيل. أسفرت العملية عن اعتقال المواطن "سالم الفرج" والمواطن "نزار العلي". '
            "داهمت قسد قرية الطكيحي واعتقلت عددا من المدنيين.")
    assert told(text) == "الشحيل: arrested 2 | الطكيحي: arrested 3+"


def test_what_befell_somebody_only_named_is_recalled_with_its_own_day() -> None:
    news, recalled = accounts(
        "اعتقلت الشرطة شابا في الشحيل، وهو مقرب من سالم الفرج الذي قتل بغارة في تشرين الأول العام الماضي في رأس العين."
    )
    assert (news.place, summed(news), recalled.place, summed(recalled)) == ("الشحيل", ["arrested 1"], "رأس العين", ["killed 1"])
    assert news.date_start == news.date_end != recalled.date_start


@pytest.mark.parametrize(("text", "place", "adm1"), [
    ("قتل شاب من أبناء مدينة الأتارب بريف حلب الغربي برصاص مجهولين في سرمدا.", "سرمدا", ("SY07",)),
    ("قتل شاب برصاص مجهولين في سرمدا، وهو من سكان مدينة الأتارب بريف حلب الغربي.", "سرمدا", ("SY07",)),
    ("قتل شاب من أبناء مدينة الأتارب بريف حلب الغربي برصاص مجهولين.", "الأتارب", ("SY02",)),
])
def test_the_countryside_of_a_home_is_no_scene(text: str, place: str, adm1: tuple[str, ...]) -> None:
    one, = accounts(text)
    assert (one.place, one.adm1) == (place, adm1)


def test_growing_clashes_around_an_act_name_no_doer() -> None:
    one, = accounts("قتلت سيدة بسقوط مسيرة على قرية الطليعي، وسط تصاعد المواجهات بين إيران وإسرائيل.")
    assert one.perpetrators == ("unknown",)


def test_a_fighter_by_his_title_is_a_combatant() -> None:
    one, = accounts("ارتقى الشهيد المجاهد سالم الفرج بقصف على الشحيل.")
    assert one.breakdown["killed"]["combatants"] == (1, 1)


def test_another_governorate_of_a_digest_is_no_context() -> None:
    text = "حلب::استهدفت قوات الأسد محيط الأتارب بالمدفعية.\nدرعا::أصيب شاب إثر إطلاق النار عليه في بلدة المسيفرة."
    assert [one.perpetrators for one in accounts(text)] == [("unknown",)]


@pytest.mark.parametrize(("text", "origins"), [
    ("أدى القصف على الشحيل إلى إصابة مدنيين نقلوا إلى مشفى هجين، وقال الجيش التركي إنه استهدف مركبات.", ()),
    ("قالت مؤسسة الدفاع المدني السوري إن ثلاثة مدنيين أصيبوا بقصف على الشحيل.", ("white-helmets",)),
    ('أصيب ثلاثة مدنيين بقصف على الشحيل، بحسب ما أعلن عنه فريق "الدفاع المدني السوري".', ("white-helmets",)),
    ("أصيب ثلاثة مدنيين بقصف على الشحيل، بحسب ما وثقه المرصد السوري.", ("sohr",)),
    ("مشفى هجين قال إن ثلاثة مدنيين أصيبوا بقصف على الشحيل.", ("hospital",)),
])
def test_a_verb_joined_by_and_has_its_speaker_behind_it(text: str, origins: tuple[str, ...]) -> None:
    assert accounts(text)[0].attribution == origins
