"""A long agency article: strikes in two governorates, a raid told twice, an attack of another day, numbers of nobody harmed."""

from stats.model import Report
from stats.pipeline import extract

TITLE = "مصادر محلية: طائرات تقصف أوكارا لتنظيم داعش في ريفي حماة وحلب"
TEXT = "\n".join((
    "حلب 11 مارس 2025 (وكالة الأمثلة) ذكرت صحف محلية اليوم (الثلاثاء) أن طائرات أغارت على أوكار لتنظيم الدولة "
    "الإسلامية (داعش) في ريفي حماة وحلب.",
    "وكان المرصد السوري لحقوق الإنسان قد قال اليوم إن غارات جوية أمريكية أصابت مخابئ للتنظيم في مناطق شرق حماة "
    "وجنوب حلب، ما أدى إلى مقتل مسؤول في التنظيم وعدد من عناصر خلية كانت تعد لهجمات في حماة.",
    "وفي 8 مارس الجاري، قتل عنصران من خلايا تنظيم داعش وأصيب ثالث، إضافة إلى سيدة وطفل عمره نحو 12 عاما، خلال إنزال "
    "جوي نفذته قوات التحالف الدولي في بلدة السخنة بريف حمص.",
    "وذكر المرصد أن اشتباكا دار في أثناء مداهمة أحد المنازل، وأدى إلى مقتل عنصرين من خلايا التنظيم وإصابة ثالث جرى "
    "اعتقاله، إضافة إلى مقتل سيدة، فيما قتل الطفل البالغ نحو 12 عاما برصاصة طائشة.",
    "وفي 2 مارس الجاري تعرضت دورية للأمن العام لإطلاق نار قرب مدينة الميادين بريف دير الزور، ما أسفر عن وقوع إصابات "
    "في صفوف عناصرها.",
    "وقال ناطق محلي إن نحو سبعة آلاف عنصر يتبعون لقيادة الأمن في المنطقة، وإن تقييمهم يجري كل شهر.",
    "وكان التنظيم قد سيطر على مساحات واسعة عام 2014 قبل أن ينحسر منذ 2018.",
))


def told() -> dict[tuple[str | None, tuple[str, ...]], object]:
    extraction = extract(Report("article", TEXT, TITLE, published="2025-03-11", publisher="وكالة الأمثلة", lang="ar"))
    return {(account.date_start, tuple(sorted(account.adm1))): account for account in extraction.accounts}


def test_the_raid_is_counted_once_with_its_groups() -> None:
    raid = told()["2025-03-08", ("SY04",)]
    assert raid.outcomes == {"killed": (4, 4), "wounded": (1, 1), "arrested": (1, 1)}
    killed = raid.breakdown["killed"]
    assert (killed["combatants"], killed["civilians"], killed["women"], killed["children"]) == ((2, 2), (2, 2), (1, 1), (1, 1))
    assert raid.minor_ages == (12,)
    assert raid.perpetrators == ("coalition",)


def test_the_strikes_are_shared_by_two_governorates_and_open_at_the_top() -> None:
    strikes = told()["2025-03-11", ("SY02", "SY05")]
    assert strikes.outcomes == {"killed": (4, None)}
    assert strikes.attribution == ("sohr",)


def test_the_attack_of_another_day_stands_apart() -> None:
    assert told()["2025-03-02", ("SY09",)].outcomes == {"wounded": (3, None)}


def test_nothing_else_is_a_figure() -> None:
    assert len(told()) == 3


LIST = (
    "قال المركز إن حصيلة القصف ليلة أمس على شمال البلاد هي كالتالي:\n"
    "تسعة شهداء من المدنيين وأربعة جرحى.\n"
    "شهيد واحد من الحراس في مدينة الباب.\n"
    "12 من جنود الحكومة السورية فقدوا حياتهم.\n"
    "جريحان من المدنيين في منبج."
)


def test_the_items_of_a_list_keep_their_places_and_those_without_are_one():
    read = extract(Report("list", LIST, published="2023-03-11", lang="ar"))
    told = [(account.place, account.outcomes) for account in read.accounts]
    assert told[0][1] == {"killed": (21, 21), "wounded": (4, 4)}
    assert [(place, outcomes) for place, outcomes in told[1:]] == [
        ("الباب", {"killed": (1, 1)}), ("منبج", {"wounded": (2, 2)}),
    ]


POINTED = (
    "قتل خمسة عناصر وأصيب آخرون بانفجار عبوة في بلدة السخنة بريف حمص.\n"
    "ويوم أمس انفجرت عبوة ثانية قرب مدينة الباب بريف حلب، ما أسفر عن مقتل ثلاثة عناصر وإصابة 4 آخرين.\n"
    "وأسماء الجرحى هم سليم درويش، سامر شعبان، خالد حمود، رائد عيسى."
)


def test_those_named_after_an_incident_are_of_it():
    read = extract(Report("pointed", POINTED, published="2023-03-11", lang="ar"))
    assert [account.outcomes for account in read.accounts] == [
        {"killed": (5, 5), "wounded": (3, None)}, {"killed": (3, 3), "wounded": (4, 4)},
    ]


def test_one_named_of_dozens_leaves_them_dozens():
    text = "وقتلى المهاجمين بالعشرات في بلدة السخنة بريف حمص. وعرف مقتل القائد سليم درويش."
    (account,) = extract(Report("dozens", text, published="2023-03-11", lang="ar")).accounts
    assert account.outcomes == {"killed": (20, None)}


def test_a_checkpoint_is_where_people_are_held():
    text = "ديرالزور::اعتقلت قسد 3 أشخاص على أحد حواجزها في مدينة الحسكة."
    (account,) = extract(Report("held", f"حصاد اليوم\n{text}", published="2023-03-11", lang="ar")).accounts
    assert (account.adm1, account.outcomes) == (("SY08",), {"arrested": (3, 3)})
