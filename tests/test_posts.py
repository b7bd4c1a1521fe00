"""Posts and pages as they are written: what whole texts about invented events give."""

import pytest

from stats.model import Account, Report
from stats.pipeline import extract
from stats.read.row import language_of

PUBLISHED = "2025-12-10"
FOOTER = "Back to top ↑\nLoading seems to be taking a while.\nTwitter may be over capacity.\nTry again or visit the status page."


def read(text: str) -> tuple[Account, ...]:
    return extract(Report("x", text, published=PUBLISHED, lang=language_of(text))).accounts


def written(text: str) -> str:
    """Each incident as `killed 2: civilians 2, children 1; wounded 3+`, incidents set apart by a stroke."""
    return " | ".join("; ".join(_outcome(account, outcome) for outcome in account.outcomes) for account in read(text))


def _outcome(account: Account, outcome: str) -> str:
    groups = account.breakdown.get(outcome, {})
    named = [f"{group} {_span(groups[group])}" for group in ("civilians", "combatants", "children", "women") if group in groups]
    return f"{outcome} {_span(account.outcomes[outcome])}" + (f": {', '.join(named)}" if named else "")


def _span(span: tuple[int, int | None]) -> str:
    low, high = span
    return f"{low}+" if high is None else str(low) if low == high else f"{low}-{high}"


POSTS = [
    (f"مقتل سيدة وإصابة آخرين بقصف على الشحيل\n{FOOTER}\n{FOOTER}", "killed 1: civilians 1, women 1; wounded 3+: civilians 3+"),
    ("مقتل ثلاثة مزارعين بقصف على بلدة الشحيل.\nShelling killed three farmers in Al-Shuhayl.", "killed 3: civilians 3"),
    ("Shelling on Al-Shuhayl killed three farmers, the network said on its page: مقتل ثلاثة مزارعين", "killed 3: civilians 3"),
    (f"عاجل:\nمراسلنا: إصابة مدني بجروح جراء قصف على مدينة جرابلس\n{FOOTER}", "wounded 1: civilians 1"),
    ("حصيلة القصف على بلدة الشحيل اليوم.\n🔳 القتلى: 3 قتلى بينهم طفل\nرحم الله الراحلين.\nوعافى المصابين جميعا.\nوفرج عن أهلنا.",
     "killed 3: civilians 1, children 1"),
    ("داهمت الدورية حي الشحيل، وأسفرت الحملة عن اعتقال: 1- سليم درويش التميمي2- أحمد خليل الحمدان3- سعيد العلي", "arrested 3"),
    ("مقتل سليم درويش وهو معلم مدرسة بالإضافة إلى اثنين من أبنائه بقصف على الشحيل", "killed 3: civilians 3"),
    ("قتلت امرأة وأبناؤها الأربعة بقصف على الشحيل", "killed 5: civilians 5, women 1"),
    ("أصيب رجل واثنان من أشقائه بقصف على الشحيل", "wounded 3: civilians 2"),
    ("أصيب كل من: سليم درويش، غياث الحمدان خلال قصف على الشحيل", "wounded 2"),
    ("أصيب كل من: • سليم درويش (10 سنوات) • سالم الحمدان (8 سنوات) بقصف على الشحيل", "wounded 2: civilians 2, children 2"),
    ("إصابة اثنين آخربن بقصف على منزل في قرية الشحيل", "wounded 2: civilians 2"),
    ("اعتقلت دورية شخصا مصابا بالشلل في قرية الشحيل", "arrested 1"),
    ("أصيب خمسة أطفال بحالة هلع جراء القصف على حي الشحيل", ""),
    ("أصيبت امرأة وطفلاها بصدمة نفسية وجروح بقصف على الشحيل", "wounded 3: civilians 3, children 2, women 1"),
    ("الله يرحمه و يتقبله من الشهداء", ""),
    ("مقتل سالم حداد بقصف على جرابلس", "killed 1"),
    ("مقتل سليم الحمدان، سائق سيارة إسعاف، برصاص مجهولين في درعا", "killed 1: civilians 1"),
    ("مقتل سليم الحمدان وهو مزارع من أبناء البلدة برصاص مجهولين في درعا", "killed 1: civilians 1"),
    ("نجحت الفرق في انتشال 4 أطفال مصابين من تحت الأنقاض في إدلب", "wounded 4: civilians 4, children 4"),
    ("انتشال طفلة وهي حية من تحت الأنقاض في إدلب", ""),
    ("سالم قره خليل أب لثلاثة أطفال استشهد نتيجة الغارات في حرستا", "killed 1: civilians 1"),
    ("قتل سالم الحمدان وكان يعيل سبعة أطفال بقصف على درعا", "killed 1"),
    ("ارتقاء المجا.هد *مازن كامل عيد* (والدته الحاجة *سعاد كامل*) في بعلبك", "killed 1"),
    ("قالت شبكة محلية إن زوجته هدية كامل الحمدان قتلت معه في الضربة على درعا", "killed 1: civilians 1, women 1"),
    ("استشهد طفل متأثرا بجراح أصيب بها في غارة استهدفت قياديا بالفوج في درعا", "killed 1: civilians 1, children 1"),
    ("استشهد طفل بغارة على درعا. وأشار الناشطون إلى مقتل قيادي في الفوج بالغارة.",
     "killed 2: civilians 1, combatants 1, children 1"),
    ("تواصل الفرق عمليات البحث عن جثامين ضحايا الغارات في حي الجزماتي في حلب", ""),
    ("أقدمت امرأة على قتل صديقتها في مدينة حلب", "killed 1: civilians 1, women 1"),
    ("إصابة شخص يدعى عبد الكريم البيطار البالغ من العمر 16 عاما بقصف على درعا", "wounded 1: civilians 1, children 1"),
    ("قتلت سيدة في العقد الثالث من العمر في درعا", "killed 1: civilians 1, women 1"),
    ("وإصابة (6) أشخاص آخرين بينهم طفل بقصف على درعا", "wounded 6: civilians 1, children 1"),
    ("بعد اعتقال \"ابو أمير البيطار\" أحد وجهاء البلدة في الرقة", "arrested 1: civilians 1"),
    ("حملة دهم في بلدة الشحيل واعتقلت كل من :\nسالم الحمدان\nهاني الخلف\nوأحمد العفان\n#دير_الزور", "arrested 3"),
    ("أسفرت الحملة عن اعتقال كل من:\n1_ سالم الحمدان (45 عاماً)\n2_ هاني الخلف (50 عاماً)\nشبكة الميدان", "arrested 2"),
    ("حملة اعتقالات في الشحيل عرف من المعتقلين:\n📌 سالم الحمدان\n📌 هاني الخلف\n\nشبكة الميدان", "arrested 3+"),
    ("قُـ ـ ـتل 3 أشخاص واستشـ،، ـهاد طفل ومق*تل رجل في درعا", "killed 5: civilians 1, children 1"),
    ("أعدم عناصر ثلاثة مدنيين خلال اقتحام إحدى القرى في ريف دير الزور.\n"
     "وقالت مصادر إن دورية اقتحمت قرية الشحيل وقامت بإعدام كل من مازن نعمان البيطار وابنه سامر.", "killed 3: civilians 3"),
    ("ارتقى شهداء في الحي الشرقي ...\nواشتعل المستودع ...\nوأصيب ثلاثة عمال ...", "killed 3+; wounded 3: civilians 3"),
    ("كان مقاتل من الفوج يقضي إجازته في بيته بدرعا", ""),
    ("استشهاد الطفلة سولين متأثرة بإصابتها جراء قصف على القرية استشهدت الطفلة سولين بكر بقصف لقرية الزهرات",
     "killed 1: civilians 1, children 1"),
    ("استشهاد عامل وإصابة 5 آخرين في قصف على المرآب استشهد عامل وأصيب 5 آخرون في قصف على صرين جنوب كوباني.",
     "killed 1: civilians 1; wounded 5: civilians 5"),
    ("القوات تقضي على عشرات الإرهابيين في ريف حمص", "killed 20+"),
    ("الدفاع المدني يواصل البحث عن ضحايا قصف الحي في حلب", ""),
    ("فرق الإسعاف تحاكي إخلاء 12 جريحا في حلب، والتدريب يحاكي قصفا", ""),
    ("استشهاد سليم الدين غفور مدرس الكيمياء في جامعة النور و طفله بقصف طال مدينة إدلب", "killed 2: civilians 2, children 1"),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_what_a_post_tells(text: str, expected: str) -> None:
    assert written(text) == expected


def test_an_age_below_a_number_is_none_stated() -> None:
    assert read("اعتقلت دورية قاصرين أعمارهما أقل من 18 عاما في الشحيل.")[0].minor_ages == ()


RESTATED = [
    ("ar", "اعتقلت الأسايش سبعة عشر شخصا في الرقة أمس، بحسب المرصد السوري. أما وزارة الداخلية فقدرت عددهم باثني عشر.",
     {"arrested": (12, 17)}),
    ("ar", "قتل أربعة أشخاص في درعا، بحسب المرصد السوري، بينما قالت وزارة الصحة إن عددهم ستة.", {"killed": (4, 6)}),
    ("en", "At least 17 people were detained in Homs, the Observatory said.\nThe ministry had put the number at a dozen.",
     {"arrested": (12, None)}),
    ("en", "The ministry put the number of trucks at 40.", None),
]


@pytest.mark.parametrize(("lang", "text", "outcomes"), RESTATED)
def test_a_number_told_again_by_a_word_for_it(lang: str, text: str, outcomes: dict[str, tuple[int, int | None]] | None) -> None:
    accounts = extract(Report("x", text, published=PUBLISHED, lang=lang)).accounts
    assert [account.outcomes for account in accounts] == ([outcomes] if outcomes else [])


def test_who_denies_what_another_told_leaves_it_told() -> None:
    found = read("نفى مكتب الإعلام ما نشره المرصد عن مقتل فتى تحت التعذيب في الرقة، وقال إن الوفاة ناجمة عن أزمة قلبية.")
    assert found[0].outcomes == {"killed": (1, 1)}


def test_the_other_wounded_man_is_one() -> None:
    assert read("قتل عنصر خامس، فيما يتماثل المصاب الآخر للشفاء في درعا.")[0].outcomes["wounded"] == (1, 1)


WHERE = [
    ("قصفت المدفعية قرية العنكاوي غربي حماة، فيما أصيب طفل بقصف على بلدة تقاد غربي حلب.", ("SY02",), "تقاد"),
    ("شن العدو عدواناً من اتجاه الجولان المحتل مستهدفاً نقاطاً جنوب دمشق ما أدى إلى مقتل رجلين", ("SY01",), "دمشق"),
    ("دمشق– «صدى الميدان»: شنت طائرات غارات على السويداء أسفرت عن مقتل رجلين", ("SY13",), "السويداء"),
]


@pytest.mark.parametrize(("text", "adm1", "place"), WHERE)
def test_where_the_harm_was_done(text: str, adm1: tuple[str, ...], place: str) -> None:
    (account,) = read(text)
    assert (account.adm1, account.place) == (adm1, place)


def test_who_is_supposed_to_have_fired() -> None:
    (account,) = read("مقتل راع باستهداف في جبل العمور. القصف يرجح أنه نفذ عبر مروحيات تابعة للتحالف الدولي.")
    assert (account.perpetrators, account.suspected) == (("coalition",), ("coalition",))


def test_what_a_side_did_in_answer_is_another_act() -> None:
    (account,) = read("وردت الفصائل بالقصف على مواقع النظام.\nوتعرضت قرية مرعيان لاستهداف أدى إلى مقتل سيدة.")
    assert account.perpetrators == ("unknown",)


def test_days_of_an_undated_report_stay_apart() -> None:
    text = ("قتل طفل وأصيب عشرة آخرون اليوم الأربعاء 27 تشرين الأول بقصف على بلدة ترمانين.\n"
            "وكانت القوات قصفت بلدة ترمانين يوم 16 تشرين الأول ما أدى إلى مقتل ثلاثة مدنيين.")
    assert [a.outcomes["killed"] for a in extract(Report("x", text, lang="ar")).accounts] == [(1, 1), (3, 3)]


def test_years_since_something_are_no_age() -> None:
    assert read("قتل رجل مبتور الساق من 7 سنوات بقصف على درعا.")[0].minor_ages == ()


def test_an_agency_named_by_its_owner() -> None:
    assert read("ذكرت وكالة أنباء النظام \"سانا\" أن ثلاثة أشخاص قتلوا في درعا.")[0].attribution == ("sana",)


def test_the_place_just_after_beats_a_signature_below() -> None:
    assert read("مجزرة ضحيتها خمسة من عائلة واحدة\nعلى كفر تخاريم بعد منتصف الليل.\nسرمين اليوم")[0].place == "كفر تخاريم"


@pytest.mark.parametrize(("text", "weapon"), [
    ("تعرضت سيارة لهجوم عبر طائرة مسيرة قرب بلدة الشحيل. وأسفر الهجوم عن مقتل ثلاثة مدنيين.", "drone-strike"),
    ("Artillery shelled the town of Al-Shuhayl. Three civilians were killed.", "shelling"),
    ("قصفت المدفعية قرية الحوايج. وقتل رجل في بلدة الشحيل.", "unknown"),
])
def test_the_weapon_may_stand_in_the_sentence_before(text: str, weapon: str) -> None:
    assert [account.weapon for account in read(text)] == [weapon]
