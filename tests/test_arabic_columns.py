"""Turns of phrase of Arabic columns, posts and round-ups; texts about invented events."""

import pytest
from telling import accounts_of, summed

from stats.model import Account

SHELLED = "أصيب سبعة مدنيين اليوم بقصف صاروخي لقسد على بلدة سرمين. "


def _told(text: str) -> list[Account]:
    return list(accounts_of(text, "ar"))


@pytest.mark.parametrize(("text", "areas"), [
    ("قتل عدد من الرجال في ريف درعا، في وقت شهد ريف دير الزور إنزالاً للتحالف أسفر عن قتيل وجريح.", {"SY12", "SY09"}),
    ("شهدت مدينة جاسم هجوماً، في الوقت الذي شهد ريف دير الزور إنزالاً أسفر عن قتيل وجريح.", {"SY09"}),
    ("شهدت مدينة جاسم هجوماً في وقت سابق أسفر عن قتيل وجريح.", {"SY12"}),
    ("قال القائد إن رجاله اعتقلوا مقاتلين مرتبطين بدمشق.", set()),
    ("أوقف عناصر قسد مسلحين موالين لدمشق في بلدة هجين.", {"SY09"}),
    ("وبحسب الشبكات المحلية فإن الشابين قتلا في بلدة جاسم.", {"SY12"}),
    ("وبحسب الشبكات المحلية فإن الشابين قتلا برصاص مجهولين.", set()),
    ("تأكد مقتل سالم الدرويش بقصف، وهو يسكن قضاء الشرقاط.", set()),
])
def test_the_areas_of_harm(text: str, areas: set[str]) -> None:
    assert {area for account in _told(text) for area in account.adm1} == areas


@pytest.mark.parametrize(("text", "day"), [
    ("قصف مكثف أدى لمقتل امرأة في بنش، ما يوحي بتصعيد عقب اجتماع الوزيرين منذ يومين.", "2025-12-10"),
    ("عقب زيارة الوفد أول أمس، قتل ثلاثة مدنيين بقصف على سرمين.", "2025-12-10"),
    ("قتل ثلاثة مدنيين بقصف على سرمين بعد محادثات أمس في العاصمة.", "2025-12-10"),
    ("قتل ثلاثة مدنيين أمس بقصف على سرمين بعد اجتماع الوزيرين.", "2025-12-09"),
    ("قتل أمس ثلاثة مدنيين بقصف على سرمين عقب لقاء الوجهاء.", "2025-12-09"),
])
def test_the_day_of_a_meeting_is_none_of_harm(text: str, day: str) -> None:
    assert [str(account.date_start) for account in _told(text)] == [day]


@pytest.mark.parametrize("text", [
    "وفاة والدي الحاج سالم في بنش، نسأل الله أن يتقبله في زمرة الشهداء.",
    "انتقلت إلى رحمة الله والدة صديقنا وليد في بنش، أنزلها الله منازل الشهداء.",
    "أنعي إليكم وفاة والدي الحاج سالم. لقد فقدنا رجلاً كريماً. مجلس العزاء في مدينة بنش.",
])
def test_a_prayer_for_the_dead_tells_of_no_violence(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(("body", "origin"), [
    ("الدفاع المدني", "white-helmets"), ("عاجل | الدفاع المدني السوري", "white-helmets"),
    ("مديرية صحة إدلب", "health-directorate"), ("المرصد السوري", "sohr"), ("وزارة الداخلية", "interior-ministry"),
])
@pytest.mark.parametrize("news", [
    "مقتل رجل بقصف على بنش", "إصابة امرأة برصاص مجهولين في بنش", "غارات جوية على بنش أسفرت عن مقتل رجل",
    "قصف مدفعي على بنش أسفر عن إصابة طفل",
])
def test_a_body_opens_its_news_without_a_colon(body: str, origin: str, news: str) -> None:
    assert [account.attribution for account in _told(f"{body} {news}")] == [(origin,)]


@pytest.mark.parametrize("text", [
    "الدفاع المدني قصف منزله ما أدى لمقتل رجل في بنش", "استهداف الدفاع المدني مقتل رجل في بنش",
])
def test_who_only_stands_at_the_head_states_nothing(text: str) -> None:
    assert [account.attribution for account in _told(text)] == [()]


@pytest.mark.parametrize(("text", "doers"), [
    ("نفذت قسد، وبدعم مباشر من قوات التحالف الدولي، عملية في الطبقة أسفرت عن اعتقال رجل.", {"sdf", "coalition"}),
    ("جرى اعتقال رجلين خلال مداهمة قام بها عناصر من قسد في مدينة الشحيل.", {"sdf"}),
    (SHELLED + "ولفت الدفاع المدني إلى أن القصف مصدره مناطق تسيطر عليها قسد وقوات الأسد.", {"sdf", "assad-government"}),
    (SHELLED + "وتزامن القصف مع قصف على بنش مصدره مناطق سيطرة قوات الأسد.", {"sdf"}),
])
def test_who_took_part(text: str, doers: set[str]) -> None:
    assert [set(account.perpetrators) for account in _told(text)] == [doers]


@pytest.mark.parametrize("alike", ["عملية مماثلة", "مداهمة مماثلة", "حملة دهم مماثلة"])
def test_who_took_people_in_an_operation_like_the_one_before(alike: str) -> None:
    text = f"اعتقلت قسد رجلين في الشحيل. كما وقعت {alike} أمس في قرية الحوايج أسفرت عن اعتقال رجل."
    assert [account.perpetrators for account in _told(text)] == [("sdf",)] * 2


@pytest.mark.parametrize("trade", [
    'الشاب الضحية "راعي غنم" وليس له صلة بأي جهة.', "الضحية راعي أغنام من ريف حماة.", "والمغدور سائق شاحنة.",
    "وقالت مصادر إن الرجل مزارع من القرية.", "والمرحوم طبيب أسنان.",
])
def test_whose_trade_is_said_behind_him_is_a_civilian(trade: str) -> None:
    (account,) = _told("قتل مسلحون أمس رجلا في بادية حمص. " + trade)
    assert account.breakdown["killed"]["civilians"] == (1, 1)


@pytest.mark.parametrize("other", ["والرجل عنصر في الجيش.", "والمغدور سائق سابقا ثم عنصر في الجيش."])
def test_whose_trade_is_none_or_former(other: str) -> None:
    (account,) = _told("قتل مسلحون أمس رجلا في بادية حمص. " + other)
    assert "civilians" not in account.breakdown["killed"]


@pytest.mark.parametrize(("people", "count"), [
    ("كل من سالم الدرويش وليد الدرويش وأحمد الدرويش", 3), ("سالم الدرويش محمد الدرويش", 2), ("سالم أحمد الدرويش", 1),
    ("في سرمين الأخوين سالم ومحمد الدرويش", 2), ("في سرمين الشقيقتين هند ورنا الدرويش", 2),
    ('في سرمين الشقيقين "سالم ومحمد الدرويش"', 2), ("في سرمين الأخوة سالم ومحمد وأحمد الدرويش", 3),
])
def test_how_many_of_one_family_are_named(people: str, count: int) -> None:
    assert [account.outcomes for account in _told(f"اعتقلت قسد {people}")] == [{"arrested": (count, count)}]


@pytest.mark.parametrize(("text", "expected"), [
    ("قصف مدفعي لقسد على مدينة اعزاز أوقع عدداً من الجرحى في صفوف المدنيين.\nاشتباكات بين الجيش الوطني وقسد في محور مرعناز غرب "
     "مدينة اعزاز، وقتل وجرح عدد من العناصر.", [["wounded 3+"], ["killed_or_wounded 3+"]]),
    ("قتل ثلاثة رجال برصاص قسد خلال إنزال في بلدة بريهة التابعة للبصيرة.\nوفي مدينة البصيرة اعتقلت قسد ثمانية رجال.",
     [["killed 3"], ["arrested 8"]]),
    ("أخبار اليوم\nقتل شخص وجرح اثنان بقصف تركي على مواقع شمال سوريا.\nوقتل شخص بقصف مسيرة محطة في بلدة القحطانية.\n"
     "وأصيب شخصان بقصف مسيرة أطراف مدينة عامودا.", [["killed 1"], ["wounded 2"]]),
    ("أخبار اليوم\nقتل شخص وجرح اثنان بقصف تركي على بلدة القحطانية.\nوقتل الشخص بقصف مسيرة محطة في البلدة.",
     [["killed 1", "wounded 2"]]),
    ("أخبار اليوم\nقتل عدد من العناصر خلال سلسلة هجمات في ريف درعا.\nوفي التفاصيل، قتل عنصران برصاص مجهولين في مدينة جاسم.\n"
     "كما قتل عنصر بعبوة في مدينة طفس.", [["killed 2"], ["killed 1"]]),
])
def test_what_is_one_act_and_what_several(text: str, expected: list[list[str]]) -> None:
    assert [summed(account) for account in _told(text)] == expected


@pytest.mark.parametrize("by", ["على يد", "على أيدي", "بيد", "برصاص", "من قبل"])
@pytest.mark.parametrize(("killed", "kin", "groups"), [
    ("قتلت امرأة", "زوجها", {"women", "civilians"}), ("قتلت فتاة", "والدها", {"children", "girls", "civilians"}),
    ("قتل طفل", "والده", {"children", "civilians"}), ("قتل رجل", "زوجته", {"men"}), ("قتل شاب", "ابن أخيه", {"men"}),
    ("قتلت السيدة هند الدرويش", "شقيقها سالم الدرويش", {"women", "civilians"}), ("مقتل سيدة", "طليقها", {"women", "civilians"}),
])
def test_whose_hand_it_was_is_none_of_the_dead(by: str, killed: str, kin: str, groups: set[str]) -> None:
    (account,) = _told(f"{killed} {by} {kin} في مدينة الرقة")
    assert (account.outcomes, account.perpetrators) == ({"killed": (1, 1)}, ("private-person",))
    assert set(account.breakdown["killed"]) == groups


@pytest.mark.parametrize(("text", "count"), [
    ("قتل شاب وشقيقه على يد عناصر قسد في الرقة", 2), ("قتل على يد مجهولين شاب وشقيقه في الرقة", 2),
    ("قتلت امرأة وابنها على يد زوجها في الرقة", 2), ("قتل طفلان على يد والدهما في الرقة", 2),
])
def test_others_beside_whose_hand_it_was(text: str, count: int) -> None:
    assert [account.outcomes for account in _told(text)] == [{"killed": (count, count)}]


@pytest.mark.parametrize("lead", [
    "ووفق المعلومات التي وردت، تتعرض قرى ناحية شيراوا لقصف مدفعي من قبل الجيش التركي.",
    "وردت أنباء عن تعرض قرى ناحية شيراوا لقصف مدفعي من قبل الجيش التركي.",
])
def test_news_that_arrived_is_no_answer_to_an_act(lead: str) -> None:
    assert [account.perpetrators for account in _told(lead + "\nونتيجة القصف أصيب مواطنان بجروح.")] == [("turkey",)]


@pytest.mark.parametrize(("served", "group"), [
    ("، وكان يعمل ضمن مجموعة تابعة للأمن العسكري.", "security"),
    (". وبحسب ناشطين فإن الشاب كان يعمل لصالح الأمن العسكري.", "security"),
    (". وذكر ناشطون أن الدرويش يعمل ضمن مجموعة مسلحة.", "combatants"),
    (". وكان القتيل ينتمي إلى تنظيم داعش.", "combatants"), ("، وهو يخدم في صفوف قسد.", "combatants"),
    ("، وكان يعمل في محطة وقود تابعة لقسد.", None), ("، وكان يعمل سابقاً مع تنظيم داعش.", None),
    (" على يد مجموعة تعمل لصالح الأمن العسكري.", None), (" بطائرة يعتقد أنها تتبع للجيش التركي.", None),
])
def test_of_which_force_somebody_is_said_behind_to_have_been(served: str, group: str | None) -> None:
    (account,) = _told("قتل الشاب سالم الدرويش في بلدة إبطع" + served)
    assert {"security", "combatants"} & set(account.breakdown["killed"]) == ({group} if group else set())


def test_of_which_force_two_are() -> None:
    (account,) = _told("قتل (سالم سعد) و (وليد قاسم) برصاص مجهولين في إبطع، والشابان يعملان في مجموعة تابعة للأمن العسكري.")
    assert account.breakdown["killed"] == {"security": (2, 2)}


@pytest.mark.parametrize(("text", "killed"), [
    ("قتل قائد مجموعة تابعة للأمن العسكري ومرافقه بعبوة قرب جاسم.", (2, 2)),
    ("مقتل عنصر دورية تابعة لقسد برصاص مجهولين في الشحيل.", (1, 1)),
    ("مقتل مجموعة تابعة لقوات النظام بكمين في بادية السخنة.", (3, None)),
])
def test_who_leads_a_unit_is_not_all_of_it(text: str, killed: tuple[int, int | None]) -> None:
    assert [account.outcomes for account in _told(text)] == [{"killed": killed}]


@pytest.mark.parametrize(("text", "doers"), [
    ("أسر الجيش الوطني عنصرين من قسد وقتل خمسة آخرين في محور الباب.", {"sna"}),
    ("أسر الجيش الوطني خمسة عناصر من قسد في محور الباب.", {"sna"}),
    ("أسر عنصرين من الجيش الوطني في محور الباب.", {"unknown"}),
    ("قالت قسد إن قواتها تمكنت من القبض على ثلاثة من خلايا داعش في بلدة هجين، وصادرت أسلحة.", {"sdf"}),
])
def test_who_captures_and_who_is_captured(text: str, doers: set[str]) -> None:
    assert [set(account.perpetrators) for account in _told(text)] == [doers]


@pytest.mark.parametrize(("text", "area"), [
    ("عثر أهالي بلدة الشحيل على جثة رجل.", ("SY09",)),
    ("شيع أهالي بلدة سرمين شابين قتلا بقصف.", ("SY07",)), ("اعتقلت قسد رجلين من أهالي بلدة الشحيل في مدينة الرقة.", ("SY11",)),
])
def test_who_lives_in_a_town_finds_there_whom_he_finds(text: str, area: tuple[str, ...]) -> None:
    assert [account.adm1 for account in _told(text)] == [area]


def test_a_body_told_again_in_its_town_is_one() -> None:
    found = "عثر أهالي بلدة العشارة على جثة رجل في بستان يوم 3 آذار 2025.\n"
    assert len(_told(found + "وقالت مصادر إن الأهالي عثروا على جثة رجل في بلدة العشارة.")) == 1


@pytest.mark.parametrize(("outlet", "origin"), [
    ("شبكة محلية", "local-sources"), ("شبكة إخبارية محلية", "local-sources"), ("شبكة نبع الفرات المحلية", "nba-frat"),
])
def test_the_kind_of_an_outlet_is_no_name(outlet: str, origin: str) -> None:
    assert [account.attribution for account in _told(f"ذكرت {outlet} أن رجلين قتلا بقصف على سرمين.")] == [(origin,)]


def test_words_behind_a_list_are_no_name() -> None:
    text = "أسفرت الحملة في سرمين عن اعتقال كل من سالم حمدان الدرويش ووليد الدرويش، ضمن تحركات."
    assert [account.outcomes for account in _told(text)] == [{"arrested": (2, 2)}]


@pytest.mark.parametrize(("first", "then", "doer"), [
    ("شن الطيران الروسي غارات على بلدة بنش أدت لمقتل رجل.", "كما أغار الطيران على بلدة سرمين", "russia"),
    ("شنت الطائرات الروسية غارات على بلدة بنش أدت لمقتل رجل.", "واستهدفت الطائرات أيضا بلدة سرمين", "russia"),
    ("قصفت مدفعية قسد بلدة بنش ما أدى لمقتل رجل.", "كما استهدفت المدفعية بلدة سرمين", "sdf"),
    ("شن الطيران الروسي غارات على بلدة بنش أدت لمقتل رجل.", "كما قصفت المدفعية بلدة سرمين", "unknown"),
    ("شن الطيران الروسي غارات على بلدة بنش أدت لمقتل رجل.", "كما قصف الطيران التركي بلدة سرمين", "turkey"),
    ("شن الطيران الروسي غارات على بلدة بنش أدت لمقتل رجل.", "كما قصفت الطائرات المجهولة بلدة سرمين", "unknown"),
])
def test_whose_the_planes_are_that_also_struck(first: str, then: str, doer: str) -> None:
    accounts = {account.place: account.perpetrators for account in _told(f"{first}\n{then} ما أدى لإصابة طفل.")}
    assert accounts["سرمين"] == (doer,)
