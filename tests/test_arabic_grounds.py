"""Arabic reports of several strikes in invented news: which place, doer and denial belongs to whom."""

from functools import partial

import pytest
from telling import accounts_of, summed

from stats.model import Report
from stats.pipeline import extract

accounts = partial(accounts_of, lang="ar")


def placed(text: str) -> str:
    """Each incident as `سرمين killed 2, wounded 3+`, incidents set apart by a stroke."""
    return " | ".join(f"{one.place} {', '.join(summed(one))}" for one in accounts(text))


def did(text: str) -> list[tuple[str, ...]]:
    return [one.perpetrators for one in accounts(text)]


@pytest.mark.parametrize(("text", "expected"), [
    ("وقتل يوم الأحد خبازان جراء غارة روسية استهدفت أطراف قرية بليون، كما أصيب 3 مزارعين إثر قصف مدفعي استهدف بلدة سرمين، "
     "وأصيب صياد آخر إثر قصف استهدف الأحياء السكنية في بلدة تادف.", "بليون killed 2 | سرمين wounded 3 | تادف wounded 1"),
    ("يوم الأحد في بلدة تفتناز قتل رجل بقصف، وفي بلدة بنش قتل طفلان.", "تفتناز killed 1 | بنش killed 2"),
    ("أصيب خباز بقصف استهدف قرية حاس بالتزامن مع قصف استهدف قرى بليون ومعرزيتا، وأصيبت ممرضة بقصف مدفعي على مدينة أريحا.",
     "حاس wounded 1 | أريحا wounded 1"),
    ("قتل رجل بقصف على بلدة النيرب فيما قصفت قوات النظام بلدة سرمين، وأصيب فيها عاملان.", "النيرب killed 1 | سرمين wounded 2"),
    ("أصيب خباز بقصف على بلدة بنش أمس. واستهدفتها الطائرات الروسية بغارات مماثلة يوم الأحد ما أدى لمقتل طفلين.",
     "بنش wounded 1 | بنش killed 2"),
    ("أسفر الهجوم على قرية ذيبان عن مقتل 3 عناصر، كما قتل حارسان بهجوم لملثمين على نقطة حراسة في حي الحاضر بمدينة حماة.",
     "ذيبان killed 3 | حماة killed 2"),
])
def test_places_that_stand_behind_each_group_are_its_own(text: str, expected: str) -> None:
    assert placed(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قصفت طائرات روسية محيط قرية معرزيتا، دون أن يسفر ذلك عن وقوع خسائر بشرية.", "معرزيتا killed_or_wounded 0"),
    ("قصفت طائرات روسية قرية حاس، من دون أن تسفر الغارات عن سقوط ضحايا.", "حاس killed_or_wounded 0"),
    ("قتل نجاران بقصف على سرمين. كما تعرضت قرية بسيدا لقصف مدفعي اقتصرت أضراره على الماديات.",
     "سرمين killed 2 | بسيدا killed_or_wounded 0"),
    ("كما تعرضت قريتا بليون وحاس لقصف اقتصرت أضراره على الماديات. وقتل نجاران وأصيب 4 أطفال بقصف على الأحياء السكنية في حاس "
     "يوم السبت.", "بليون killed_or_wounded 0 | حاس killed 2, wounded 4"),
    ("تعرضت قرية حاس لقصف مدفعي ولم تتلق فرقنا بلاغات عن وجود مصابين. وقتل خباز في بنش بغارة.", "بنش killed 1"),
    ("انسحب المقاتلون دون أن تسفر المفاوضات عن اتفاق، وقتل رجلان برصاص مجهولين في بلدة ذيبان.", "ذيبان killed 2"),
])
def test_a_strike_said_to_have_harmed_nobody_is_an_incident_of_its_own(text: str, expected: str) -> None:
    assert placed(text) == expected


@pytest.mark.parametrize(("text", "doers"), [
    ("قتل طفلان بقصف لقوات النظام على سرمين. وأصيب عامل بقصف مماثل على قرية معارة النعسان، وأصيبت امرأة بقصف مدفعي مماثل على "
     "مدينة بنش.", [("assad-government",)] * 3),
    ("أصيب رجل بقذائف من مناطق سيطرة مشتركة بين قوات النظام وقوات سوريا الديموقراطية على قرية كلجبرين.",
     [("assad-government", "sdf")]),
    ("قتل طفلان بقصف لقوات النظام على سرمين. وأصيب عامل بقصف على قرية معارة النعسان صباح الأحد.",
     [("assad-government",), ("unknown",)]),
    ("قتل طفلان بقصف لقوات النظام على سرمين. وأصيب عامل بقصف مماثل شنته قسد على قرية كلجبرين.",
     [("assad-government",), ("sdf",)]),
    ("نفذت قواتنا، قوات سوريا الديمقراطية، عملية للقبض على عناصر من خلايا داعش في الطبقة. وتمكنت القوات من القبض على اثنين من "
     "عناصر التنظيم بعد جمع معلومات من قبل قواتنا. وأقر الإرهابيون بانتمائهم لداعش وتورطهم في استهداف نقاط لقواتنا.", [("sdf",)]),
    ("قصفت ميليشيات الأسد وإيران بلدة سرمين وقتلت طفلا.", [("assad-government", "iran-backed")]),
    ("قصفت قوات الأسد وإيران بلدة سرمين وقتلت طفلا.", [("assad-government", "iran")]),
    ("اندلعت اشتباكات بين ميليشيا قسد وتركيا في عفرين قتل فيها جندي.", [("sdf", "turkey")]),
    ("قصفت قوات النظام قرية كلجبرين. وردت قواتنا، الجبهة الشامية، وقتلت ثلاثة عناصر من قوات النظام.", [("sna",)]),
    ("استهدف مسلحون من داعش نقطة لقواتنا، قوات سوريا الديمقراطية، قرب الشدادي، ما أدى لإصابة مقاتل.", [("islamic-state",)]),
])
def test_who_is_meant_by_a_similar_shelling_and_by_our_forces(text: str, doers: list[tuple[str, ...]]) -> None:
    assert did(text) == doers


@pytest.mark.parametrize(("text", "status"), [
    ("انسحب الثوار من نقاط كانت ميليشيات الفرقة الرابعة وإيران وصلت إليها عند حي السد وقتل وجرح العشرات منهم.",
     "combatant"),
    ("نصب مقاتلو داعش كمينا لرتل لقوات النظام قرب السخنة وقتل عشرة منهم.", "combatant"),
    ("قصفت قوات النظام بلدة سرمين، وقتل وجرح العشرات منهم.", "unknown"),
    ("هاجمت قسد قرية ذيبان واعتقلت عشرة منهم.", "unknown"),
    ("استهدفت طائرة رتلا لقوات النظام والأهالي قرب تدمر، وقتل عشرة منهم.", "unknown"),
    ("ذكر ناشطون أن العنصر في فصيل فرقة السلطان مراد \"سالم حسن\"، قتل تحت التعذيب في عفرين.", "combatant"),
    ("ذكر ناشطون أن الطفل \"سالم حسن\"، قتل برصاص عنصر في فصيل فرقة الحمزة في عفرين.", "civilian"),
])
def test_of_whom_they_are_who_are_told_by_their_force(text: str, status: str) -> None:
    assert [figure.status for figure in extract(Report("x", text, lang="ar")).figures] == [status]


def test_a_security_branch_of_the_division_named_before_is_the_divisions() -> None:
    assert did("قتل شاب من فرقة الحمزة تحت التعذيب على يد أمنية الفرقة في عفرين.") == [("sna",)]


def test_the_name_of_a_network_ends_before_the_way_it_told() -> None:
    (told,) = accounts("ذكرت شبكة وادي نيوز عبر معرفها في تلغرام أن مزارعا قتل برصاص مجهولين في بلدة ذيبان.")
    assert told.attribution == ("wadi-niwz",)


@pytest.mark.parametrize(("text", "areas"), [
    ("تعرضت بلدة في ريف حماة لقصف. وقتل شخصان وجرح آخران من جراء القصف على بلدة ربيعة.", ("SY05",)),
    ("قتل شخصان بقصف على بلدة ربيعة بريف حماة.", ("SY05",)),
    ("قتل شخصان بقصف على بلدة ربيعة في ريف اللاذقية.", ("SY06",)),
    ("قتل شخصان بقصف على بلدة ربيعة.", ("SY06",)),
    ("قصفت مدينة حماة ومدينة اللاذقية. وقتل شخصان بقصف على بلدة ربيعة.", ("SY06",)),
    ("قالت شرطة محافظة ميسان إن شخصين قتلا بنزاع عشائري في قضاء المجر الكبير.", ("IQG14",)),
])
def test_a_village_spelled_like_one_of_the_area_told_is_that(text: str, areas: tuple[str, ...]) -> None:
    assert accounts(text)[-1].adm1 == areas


@pytest.mark.parametrize(("text", "expected"), [
    ("شنت قسد حملة في ريف دير الزور واعتقلت شابا. وقال المراسل إن الحملة كانت في بلدة الشحيل. وأضاف أن قسد اعتقلت الشاب سالم. "
     "وتجدر الإشارة إلى أن قسد داهمت منذ أيام بلدة ذيبان واعتقلت شابا.", "الشحيل arrested 1 | ذيبان arrested 1"),
    ("قتل رجل بقصف على بلدة تادف. وقبل شهر قتل طفلان بقصف استهدف ذات البلدة وهجر أهلها إلى ريف إدلب.",
     "تادف killed 1 | تادف killed 2"),
    ("أصيب عاملان بقصف على مخيم \"زهرة الحمام\" في قرية قيبار يوم الأحد. وفي 4 تشرين الثاني أصيب ثلاثة بقصف على المخيم نفسه.",
     "قيبار wounded 2 | قيبار wounded 3"),
    ("أصيب عاملان بقصف على قرية \"تل رفعت\" يوم الأحد.", "تل رفعت wounded 2"),
    ("قتل رجل بقصف على تادف. وقتل طفلان في بلدة دابق ذات الموقع المهم أمس.", "تادف killed 1 | دابق killed 2"),
    ("شنت دورية للتحالف المتركزة في القاعدة العسكرية بحقل العمر مداهمة في بلدة الشحيل واعتقلت رجلا.", "الشحيل arrested 1"),
])
def test_what_is_recalled_of_another_town_is_another_act(text: str, expected: str) -> None:
    assert placed(text) == expected


@pytest.mark.parametrize(("text", "place"), [
    ("وأفاد طبيب في مشفى الباسل لمراسلنا أن المشفى استقبل ثلاث إصابات بقصف.", None),
    ("أصيب ثلاثة عمال بقصف ونقلوا إلى مشفى الباسل لتلقي العلاج.", None),
    ("أصيب ثلاثة عمال بقصف على بلدة شطحة ونقلوا إلى مشفى السقيلبية.", "شطحة"),
    ("اغتيل طبيب في مشفى الباسل برصاص مجهولين.", "الباسل"),
])
def test_a_hospital_that_takes_in_the_wounded_is_no_place_of_harm(text: str, place: str | None) -> None:
    assert [one.place for one in accounts(text)] == [place]


@pytest.mark.parametrize(("text", "origins"), [
    ("وقال مصدر طبي في مشفى السقيلبية الوطني إن رجلين أصيبا بقصف على بلدة شطحة.", ("medical-source",)),
    ("أفاد طبيب بقسم الإسعاف في مشفى النور بإصابة رجلين بقصف على شطحة. وأضاف الطبيب أن أحدهما توفي.", ("medical-source",)),
    ("أفاد مصدر طبي بإصابة رجلين بقصف على بلدة شطحة ونقلهما إلى المشفى.", ("medical-source",)),
])
def test_a_medical_source_of_a_hospital_is_a_medical_source(text: str, origins: tuple[str, ...]) -> None:
    assert accounts(text)[0].attribution == origins


@pytest.mark.parametrize(("text", "incidents"), [
    ("أصيب ثلاثة رجال، مساء الخميس، بقصف في بلدة حارم. وقال شهود من حارم لوكالة النهر إن ثلاثة رجال أصيبوا مساء اليوم.", 1),
    ("أصيب ثلاثة رجال، مساء الخميس، بقصف على بلدة حارم. وقتل طفلان اليوم بقصف على البلدة.", 2),
    ("أصيب ثلاثة رجال، مساء الخميس، بقصف على بلدة حارم. وأصيب ثلاثة رجال اليوم بقصف على بلدة سرمين.", 2),
])
def test_witnesses_of_today_tell_of_the_weekday_of_an_undated_report(text: str, incidents: int) -> None:
    assert len(extract(Report("x", text, lang="ar")).accounts) == incidents


@pytest.mark.parametrize(("text", "days"), [
    ("قتل خباز منذ أيام في بلدة ذيبان برصاص مجهولين.", ("2025-12-04", "2025-12-08")),
    ("منذ أيام داهمت قسد بلدة ذيبان واعتقلت خبازا.", ("2025-12-04", "2025-12-08")),
    ("قتل خباز منذ يومين في بلدة ذيبان.", ("2025-12-08", "2025-12-08")),
])
def test_days_ago_by_since(text: str, days: tuple[str, str]) -> None:
    one, = accounts(text)
    assert (one.date_start, one.date_end) == days


@pytest.mark.parametrize(("text", "expected"), [
    ("وقال شهود عيان إن أربعة أشخاص من بينهم طفلة، يسكنون عند المدخل الغربي لبلدة حارم أصيبوا برصاص مجهولين.", ["wounded 4"]),
    ("وأفاد ناشطون بأن ثلاثة عمال، يسكنون قرب معمل للإسمنت في بلدة حارم، قتلوا بانفجار لغم.", ["killed 3"]),
    ("وقال شهود إن خمسة مسلحين، يستقلون سيارة سوداء قرب بلدة حارم، قتلوا رجلين.", ["killed 2"]),
    ("وقال شهود إن ثلاثة عمال، يسكنون في حارم، غادروها وأصيب رجل بقصف.", ["wounded 1"]),
])
def test_what_people_do_may_stand_between_them_and_their_fate(text: str, expected: list[str]) -> None:
    assert [outcome for one in accounts(text) for outcome in summed(one)] == expected


@pytest.mark.parametrize(("text", "civilians"), [
    ("سقط 17 شخصاً بين قتيل وجريح بقصف استهدف سوقاً شعبياً في مدينة أريحا.", {"killed_or_wounded": {"civilians": (17, 17)}}),
    ("قتل ثلاثة أشخاص بقصف استهدف مسجداً في بنش.", {"killed": {"civilians": (3, 3)}}),
    ("قتل ثلاثة أشخاص بقصف استهدف موقعاً قرب سوق في بنش.", {}),
    ("قتل ثلاثة أشخاص بقنبلة ألقيت أمام صالة أفراح في بنش.", {"killed": {"civilians": (3, 3)}}),
    ("قتل ثلاثة أشخاص بإطلاق نار خلال حفل زفاف في بنش.", {"killed": {"civilians": (3, 3)}}),
    # A town whose name is that of an object.
    ("قتل ثلاثة أشخاص بقذيفة على بلدة المزرعة غرب السويداء.", {}),
    ("قتل ثلاثة أشخاص بقذيفة على مزرعة غرب السويداء.", {"killed": {"civilians": (3, 3)}}),
])
def test_an_object_in_the_accusative_is_as_civilian(text: str, civilians: dict[str, object]) -> None:
    (one,) = accounts(text)
    assert one.breakdown == civilians


@pytest.mark.parametrize(("text", "expected"), [
    ("وذكر المراسل أن القصف الذي طال قرية حاس أدى إلى مقتل خباز وإصابة اثنين، منوها إلى أن بلدة بنش تعرضت لقصف مماثل واقتصرت "
     "الأضرار على المادية.", "حاس killed 1, wounded 2 | بنش killed_or_wounded 0"),
    ("قصفت قوات النظام قرية حاس صباحا.\nوأكد الناشط أن القصف الذي استهدف القرية أسفر عن مقتل خباز، لافتة إلى أن بلدة بنش طالها "
     "قصف أدى إلى إصابة ممرضة.", "حاس killed 1 | بنش wounded 1"),
    ("قتل خباز وأصيب اثنان بقصف على قرية حاس، مشيرين إلى أن بلدة بنش قصفت وأصيب فيها عامل.",
     "حاس killed 1, wounded 2 | بنش wounded 1"),
    # The same town, or none before it: no other act.
    ("قتل خباز بقصف على قرية حاس، موضحا أن القصف على قرية حاس أدى أيضا إلى إصابة امرأة.", "حاس killed 1, wounded 1"),
    ("قتل خباز اليوم، مشيرا إلى أن القصف على قرية حاس أدى أيضا إلى إصابة امرأة.", "حاس killed 1, wounded 1"),
])
def test_who_adds_that_another_town_was_struck_tells_of_another_act(text: str, expected: str) -> None:
    assert placed(text) == expected


@pytest.mark.parametrize(("text", "areas"), [
    ("قتل راع باستهداف مسيرة لقرية البارة #دير_الزور #الرقة #سوريا", ("SY07",)),
    ("قتل راع بقصف على #البارة #حلب #الحسكة pic.twitter.com/aB1", ("SY07",)),
    # The tags of one area say where it was, and all of them where nothing else does.
    ("قتل راع بقصف على قرية الكفير #إدلب #سوريا", ("SY07",)),
    ("قتل راع بقصف #دير_الزور #الرقة", ("SY09", "SY11")),
    ("#دير_الزور #الرقة قتل راع بقصف على بلدة الشحيل", ("SY09",)),
])
def test_hashtags_of_several_areas_at_the_end_are_no_places(text: str, areas: tuple[str, ...]) -> None:
    assert [one.adm1 for one in accounts(text)] == [areas]


@pytest.mark.parametrize(("text", "expected"), [
    ("أطلقت النار على راع في قرية بهيرا ما أدى لإصابته، وتم نقله إلى مشفى النور في ناحية عامودا.", "بهيرا wounded 1"),
    ("أصيب راع برصاص مجهولين في قرية بهيرا ونقل إلى مستشفى الشفاء بمدينة عامودا.", "بهيرا wounded 1"),
    ("أصيب راع بقصف من اتجاه الشرق طال محيط مدينتي حماة وطرطوس.", "حماة wounded 1"),
])
def test_the_town_of_a_hospital_with_a_name_is_no_place_of_harm(text: str, expected: str) -> None:
    assert placed(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قضى طفل وأصيب آخرون إثر قصف استهدف بلدة سرمين شرق إدلب، فيما أصيب عمال بينهم نساء.", "سرمين killed 1, wounded 3+"),
    ("قضى طفل وأصيب آخرون إثر قصف استهدف بلدة سرمين شرق إدلب، فيما أصيب عمال بقصف على بنش.",
     "سرمين killed 1, wounded 3+ | بنش wounded 3+"),
])
def test_who_is_told_vaguely_again_without_a_ground_is_of_the_same_act(text: str, expected: str) -> None:
    assert placed(text) == expected


def where(text: str) -> str:
    """Each incident as `SY02 wounded 3`, incidents set apart by a stroke."""
    return " | ".join(f"{'+'.join(one.adm1)} {', '.join(summed(one))}" for one in accounts(text))


@pytest.mark.parametrize(("text", "expected"), [
    (f"أصيب ثلاثة بنائين بقصف على بلدة دابق بريف حلب{turn}قتل حلاق بانفجار لغم في مدينة تدمر شرق حمص.",
     "SY02 wounded 3 | SY04 killed 1")
    for turn in (" و", "، و", "، فيما ", "، في حين ", "، كما ", "، بينما ")
] + [
    ("جرح خياطان باشتباكات بين عشيرتين في بلدة البصيرة شرق دير الزور، وقضى سجين تحت التعذيب في أحد سجون عين عيسى بريف الرقة.",
     "SY09 wounded 2 | SY11 killed 1"),
    ("ارتفعت حصيلة القصف على ريف إدلب إلى 4 قتلى و9 جرحى، في حين قتل حطاب برصاص مجهولين في بلدة المليحة شرق درعا.",
     "SY07 killed 4, wounded 9 | SY12 killed 1"),
    ("قتل صائغ بغارة على مدينة سراقب وقضى 3 بنائين وجرح اثنان آخران برصاص مجهولين في بلدة صيدا شرق درعا.",
     "SY07 killed 1 | SY12 killed 3, wounded 2"),
    ("جرح صائغان بغارة على بلدة حاس، وقتل حطاب بانفجار لغم في بلدة كفرنبل.", "SY07 wounded 2 | SY07 killed 1"),
    ("جرح صائغان بغارة على بلدة حاس بريف إدلب، وقتل حطاب بقصف طال أرياف إدلب وحماة.", "SY07 killed 1, wounded 2"),
])
def test_people_told_in_a_clause_of_another_area_or_act_are_of_another_incident(text: str, expected: str) -> None:
    assert where(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    (f"جرح خباز بقصف على ريف إدلب الجنوبي{turn} في مدينة جاسم بريف درعا.", "SY07 wounded 1")
    for turn in ("، وعقدت لجنة اجتماعا", "، وسيرت قوة أممية دورية", "، في حين خرجت مظاهرة", "، واندلع حريق", "، وزار وفد سوقا")
] + [
    ("جرح خباز بقصف على ريف إدلب، وريف حماة الشمالي.", "SY07+SY05 wounded 1"),
    ("جرح خباز بقصف مدفعي، وطالت القذائف بلدة حاس بريف إدلب.", "SY07 wounded 1"),
    ("وكانت طائرات قد قصفت، صباح اليوم الأربعاء، مخيم الزيتون للنازحين غربي إدلب، ما أدى إلى جرح عشرات الرعاة.",
     "SY07 wounded 20+"),
    ("قتل خباز بقصف طال مدن الشمال السوري.", " killed 1"),
    ("قتل خباز بقصف طال بلدات الجنوب السوري، وفق ناشطين.", " killed 1"),
    ("قتل خباز في محافظة الشمال بلبنان.", "LB5 killed 1"),
])
def test_other_news_of_another_area_says_nothing_of_where_people_were_harmed(text: str, expected: str) -> None:
    assert where(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    (f"قتل ثلاثة خبازين بقصف على مدينة بنش. {turn}، {news}.", f"killed 3 | {told}")
    for turn in ("من جهة أخرى", "إلى ذلك", "في غضون ذلك", "وفي سياق متصل")
    for news, told in (("قتل حطاب برصاص ملثمين", "killed 1"), ("أصيب راعيان بانفجار لغم", "wounded 2"),
                       ("اعتقلت دورية ثلاثة صاغة على حاجز عسكري", "arrested 3"))
] + [
    ("قتل ثلاثة خبازين بقصف على مدينة بنش. إلى ذلك، أصيب راعيان بالقصف.", "killed 3, wounded 2"),
    ("قتلت امرأة بقصف على مخيم في عفرين اليوم. وقبل مدة قصف المخيم بالصواريخ، ما أدى إلى مقتل راع.", "killed 1 | killed 1"),
    ("في 8 كانون الأول بلغ عدد قتلى الغارات الروسية على ريف إدلب شمال غربي سوريا سبعة خبازين، بينما أصيب عشرة عمال في معمل ببلدة "
     "حفسرجة.", "killed 7, wounded 10"),
])
def test_another_act_behind_a_turn_is_another_incident_be_its_place_told_or_not(text: str, expected: str) -> None:
    assert " | ".join(", ".join(summed(one)) for one in accounts(text)) == expected


@pytest.mark.parametrize(("text", "expected"), [
    (f"قتل حارسان وأصيب آخران بهجوم في بلدة ذيبان، {turn} راع {act}.", "killed 2, wounded 3")
    for turn in ("وأصيب", "كما أصيب", "فيما أصيب") for act in ("خلال الهجوم", "في الاشتباكات", "بالرصاص أثناء المواجهات")
] + [
    ("قتل حارسان وأصيب آخران بهجوم في بلدة ذيبان، وأصيب راع في الهجوم على بلدة البصيرة.", "killed 2, wounded 2 | wounded 1"),
    ("قتل 33 حارسا بغارة على تدمر. كما لقي 22 راعيا مصرعهم، بالإضافة إلى مقتل 4 خبازين.", "killed 59"),
    ("قتل طفل بقصف على بنش. وقتل عنصران من قوات النظام بعبوة على الطريق الواصل بين الرقة ودير الزور.", "killed 1 | killed 2"),
    ("قتل القصف أحلامهم، فيمضي عام ويقبل آخر. وأصيب راع في بنش.", "wounded 1"),
])
def test_who_is_harmed_in_the_same_act_is_of_it(text: str, expected: str) -> None:
    assert " | ".join(", ".join(summed(one)) for one in accounts(text)) == expected
