"""Who did it and who says so, read from whole reports (codebook 7). All events are invented."""

import pytest

from stats.model import Account, Report
from stats.pipeline import extract


def told(text: str, title: str | None = None, publisher: str | None = None, lang: str = "ar") -> Account:
    """The one account of a report."""
    (account,) = extract(Report("r", text, title=title, publisher=publisher, lang=lang, published="2023-05-10")).accounts
    return account


@pytest.mark.parametrize(("text", "actors"), [
    ("قصفت قوات النظام بلدة سراقب بالمدفعية.\nقتل رجلان وأصيبت امرأة بجروح.", ("assad-government",)),
    ("قتل خمسة مدنيين بانفجار في بلدة سراقب. وتبنى تنظيم داعش الهجوم.", ("islamic-state",)),
    ("قتل خمسة مدنيين بقصف على بلدة سراقب. وأضاف الأهالي أن القذائف مصدرها مناطق سيطرة قسد.", ("sdf",)),
    ("أطلق مسلحون مجهولون النار على سيارة في بلدة الشحيل فقتل سائقها. وقصفت قوات النظام بلدة سراقب.", ("unknown",)),
])
def test_where_its_own_sentence_names_nobody_those_beside_it_do(text: str, actors: tuple[str, ...]) -> None:
    assert told(text).perpetrators == actors


def test_a_sentence_of_another_village_does_not_say_who_did_it() -> None:
    text = "قصفت قوات النظام قرية كفرعويد.\nقتل مزارعان بانفجار في قرية الدحلة بريف دير الزور."
    assert told(text).perpetrators == ("unknown",)


def test_a_state_and_its_factions_told_beside_are_both_named() -> None:
    text = "قصف تركي على ريف منبج.\nواستهدف الجيش التركي ومرتزقته ريف منبج بالمدفعية.\nوقتلت امرأة في القصف التركي على ريف منبج."
    assert told(text).perpetrators == ("turkey", "sna")


@pytest.mark.parametrize(("text", "lang", "actors"), [
    ("مقتل عنصرين من قسد وثلاثة من مسلحي العشائر في اشتباكات ببلدة ذيبان.", "ar", ("sdf", "tribal")),
    ("نصبت خلايا داعش كمينا لدورية من قسد قرب ذيبان، فقتل عنصران منها، وقتل ثلاثة من المهاجمين.", "ar", ("islamic-state", "sdf")),
    ("نصبت خلايا داعش كمينا لدورية من قسد قرب بلدة ذيبان، فقتل عنصران منها.", "ar", ("islamic-state",)),
    ('شنت طائرات يرجح أنها أميركية غارات على مواقع لميليشيا "فاطميون" في بادية القورية، وأسفرت عن مقتل تسعة عناصر.', "ar",
     ("united-states",)),
    ("داهمت قسد بلدة الشحيل واعتقلت شابا بتهمة الانتماء لخلايا تنظيم الدولة. وأثناء العملية قتل رجل برصاص القوة.", "ar",
     ("sdf",)),
    ("هاجمت مجموعات خارجة عن القانون حاجزا للأمن قرب بلدة المزرعة ما أدى إلى مقتل عنصر.", "ar", ("local-armed-group",)),
    ("قتل ستة من عناصر قوات الدعم السريع في كمين للجيش السوداني قرب مدينة الأبيض.", "ar", ("sudan-army",)),
    ("تشييع ثلاثة مقاتلين من قسد في القامشلي بعد مقتلهم في قصف تركي على ريف تل تمر.", "ar", ("turkey",)),
    ("Clashes near Dhiban left two SDF fighters and three Islamic State gunmen dead.", "en", ("sdf", "islamic-state")),
])
def test_those_who_shoot_at_each_other_are_both_named(text: str, lang: str, actors: tuple[str, ...]) -> None:
    assert set(told(text, lang=lang).perpetrators) == set(actors)


@pytest.mark.parametrize("text", [
    "قتل ثلاثة مدنيين بتفجير في مدينة الباب. وأوقف الأمن العام مشتبها به في التفجير.",
    "قتلت امرأة بانفجار في مدينة الباب، وأوقف الأمن العام أحد المتورطين في التفجير.",
])
def test_who_pursues_the_culprits_did_not_do_it(text: str) -> None:
    killed = [a for a in extract(Report("r", text, lang="ar", published="2025-05-10")).accounts if "killed" in a.outcomes]
    assert "general-security" not in [actor for account in killed for actor in account.perpetrators]


def test_who_announces_the_arrest_of_bombers_did_not_bomb() -> None:
    text = (
        "أعلنت وزارة الداخلية السورية اليوم إلقاء القبض على خلية من أربعة رجال في مدينة حلب متورطة بتفجير عبوة ناسفة "
        "يوم الأحد الماضي، ما أدى حينها إلى إصابة ستة مدنيين."
    )
    accounts = extract(Report("r", text, lang="ar", published="2025-05-10")).accounts
    assert {next(iter(account.outcomes)): account.perpetrators for account in accounts} == {
        "arrested": ("general-security",), "wounded": ("unknown",),
    }


def test_a_quarrel_in_which_others_are_arrested_stays_a_quarrel() -> None:
    text = "أصيب شاب بالرصاص خلال شجار عائلي في مدينة الباب، وأوقف الأمن العام المشاركين في الشجار."
    (account,) = extract(Report("r", text, lang="ar", published="2025-05-10")).accounts
    assert account.perpetrators == ("private-person",)


@pytest.mark.parametrize(("text", "origin"), [
    ("قال مصدر طبي إن القصف طال سوقا في سراقب. وأضاف أن ثلاثة مدنيين قتلوا.", "medical-source"),
    ("أصدرت قسد بيانا عن الهجوم، وقالت إن القصف طال ذيبان. وأوضح البيان أن ثلاثة مدنيين قتلوا.", "sdf"),
    ("مصادر محلية: قصف على بلدة ذيبان. أسفر القصف عن مقتل ثلاثة مدنيين.", "local-sources"),
    ("أعلن الدفاع المدني السوري حصيلة القصف على سراقب كالتالي:\nثلاثة قتلى من المدنيين.", "white-helmets"),
    ("مقتل ثلاثة مدنيين بقصف على مدينة سراقب.\n#الخوذ_البيضاء", "white-helmets"),
    ("أفادت مصادر محلية لمراسلنا بمقتل ثلاثة مدنيين في سراقب.", "local-sources"),
])
def test_who_speaks_on_states_the_number(text: str, origin: str) -> None:
    assert told(text, publisher="An Outlet").attribution == (origin,)


@pytest.mark.parametrize("text", [
    "قال مراسلنا إن القصف طال سراقب. وأضاف أن ثلاثة مدنيين قتلوا.",
    "قتل ثلاثة مدنيين بقصف على سراقب، وقالت مراصد عسكرية إن مصدره قوات النظام.",
    "مصادر محلية: قصف على بلدة ذيبان.\nقتل ثلاثة مدنيين بانفجار في بلدة الشحيل.",
])
def test_an_outlet_s_own_word_has_no_origin(text: str) -> None:
    assert told(text, publisher="An Outlet").attribution == ()


@pytest.mark.parametrize(("text", "lang", "actors"), [
    ("هاجمت داعش دورية للأمن العام قرب تدمر. وردت الدورية على النيران فقتلت ثلاثة مهاجمين.", "ar", ("general-security",)),
    ("قال بيان لقسد إن الهجوم وقع ليلا. وأضاف أن قواتنا قتلت ثلاثة من المهاجمين قرب بلدة ذيبان.", "ar", ("sdf",)),
    ("سيطر حزب العمال الكردستاني على التلة. وقصف التنظيم قرية الدحلة فقتل ثلاثة مدنيين.", "ar", ("ypg",)),
    ("The SDF said the raid began at dawn. Our forces killed three gunmen near Dhiban.", "en", ("sdf",)),
])
def test_a_force_is_known_by_what_was_said_of_it_before(text: str, lang: str, actors: tuple[str, ...]) -> None:
    (account,) = extract(Report("r", text, lang=lang, published="2025-05-10")).accounts
    assert set(actors) <= set(account.perpetrators)


@pytest.mark.parametrize("text", [
    "قتل مدني بقصف روسي على سراقب، فيما قصفت قوات النظام بلدة البارة.",
    "بالتزامن مع قصف قوات النظام، شنت طائرات روسية غارة على سراقب، ما أدى إلى مقتل مدني، كما قصفت قوات النظام البارة.",
    "قتل مدني بغارة روسية على سراقب، وذلك بعد يوم من قصف قوات النظام للبلدة.",
])
def test_what_was_done_meanwhile_is_another_act(text: str) -> None:
    assert told(text).perpetrators == ("russia",)


@pytest.mark.parametrize("text", [
    "انسحبت قوات النظام من قرية الدحلة.\nقتل راعيان بانفجار لغم في قرية الدحلة.",
    "قصفت قوات النظام القرية قبل عام. قتل طفل بانفجار مخلفات حرب في القرية نفسها.",
])
def test_a_mine_is_nobody_s_unless_its_layer_is_told(text: str) -> None:
    assert told(text).perpetrators == ("unknown",)


@pytest.mark.parametrize(("text", "actors"), [
    ("إصابة امرأة جراء استهداف قوات النظام بالمدفعية قرية آفس.", ("assad-government",)),
    ("قتل عنصران باستهداف قوات النظام بعبوة ناسفة قرب بلدة طفس.", ("unknown",)),
    ("اعتقال ثلاثة رجال يعتقد أنهم من تنظيم داعش خلال مداهمة للتحالف الدولي في الشحيل.", ("coalition",)),
    ("قتل رجل يرجح أنه قيادي في تنظيم داعش بغارة للتحالف الدولي على الدانا.", ("coalition",)),
    ("القيادة المركزية الأميركية تعلن مقتل قيادي في تنظيم داعش قرب الدانا.", ("united-states",)),
    ("عثر على جثة رجل في بلدة هجين بالتزامن مع عملية للتحالف الدولي.", ("unknown",)),
])
def test_who_is_named_without_having_done_it(text: str, actors: tuple[str, ...]) -> None:
    assert told(text).perpetrators == actors


@pytest.mark.parametrize(("text", "did"), [
    ("ضمن حملة المداهمات، اقتحمت قسد قرية السوسة واعتقلت رجلين.", ("sdf",)),
    ("في إطار حملة الاعتقالات المستمرة، داهمت قسد بلدة السوسة واعتقلت رجلين.", ("sdf",)),
    ("أصيب خبازان بقصف لهيئة تحرير الشام على نبل. وبعد هذا القصف، استهدفت قوات النظام مواقع في دارة عزة.", ("hts",)),
    # Who took part in an operation, or supported it, did it too.
    ("نفذت قوات التحالف الدولي إنزالاً في الدحلة بمشاركة وحدة من قوات سوريا الديمقراطية طوقت المكان، ما أدى لمقتل رجل.",
     ("coalition", "sdf")),
    ("داهمت الأسايش، بمساندة جوية من قوات التحالف، قرية الدحلة. وأسفرت المداهمة عن القبض على أربعة رجال.",
     ("asayish", "coalition")),
    ("طوقت الشرطة المكان بعد مقتل رجل برصاص مجهولين في الشدادي.", ("unknown",)),
    # Who does arrests and tells of one made it.
    ("قالت وزارة الداخلية إن حملة أمنية في درعا أسفرت عن القبض على خبازين.", ("assad-government",)),
    ("أعلنت الأسايش عن نتائج حملتها في الشدادي: توقيف 30 شخصا.", ("asayish",)),
    ("أعلنت قسد أن خبازين اعتقلا في عفرين.", ("unknown",)),
    # Of whom those are who fell in a clash.
    # Whose vehicles came took them.
    ("دخلت سيارتان للجيش الإسرائيلي قرية معرية، ونزلوا عند المدرسة واعتقلوا خبازين.", ("israel",)),
    ("استهدفت عبوة سيارات لقسد قرب الشدادي ما أدى لمقتل عنصر.", ("unknown",)),
    # The hostile plane is that of the force named before; where none is, nobody's.
    ("قصفت مسيّرة تركية أطراف الشدادي. وأغارت طائرة معادية على حي في الشدادي ما أدى لمقتل خباز.", ("turkey",)),
    ("أغارت طائرة معادية على الشدادي ما أدى لمقتل خباز.", ("unknown",)),
    ("سبعة قتلى من قسد والعشائر باشتباكات غرب الشدادي.", ("sdf", "tribal")),
    # Whose store it was that went off.
    ("هزّت انفجارات متتالية، قرابة الثالثة من عصر اليوم الخميس، مستودع ذخيرة تابعاً لقوات النظام جنوب الطبقة، ما أدى لمقتل خباز.",
     ("assad-government",)),
])
def test_whose_act_an_opening_or_an_answer_tells(text: str, did: tuple[str, ...]) -> None:
    assert told(text).perpetrators == did


def test_fire_from_a_force_is_its_own() -> None:
    assert told("A child was wounded by gunfire from the Israeli army in Ruwayhinah.", lang="en").perpetrators == ("israel",)
    assert told("A man was killed by shelling from areas held by the SDF in Azaz.", lang="en").perpetrators == ("sdf",)


@pytest.mark.parametrize(("text", "did"), [
    ("قتل مدني بقصف على سيارة قرب سرمين. وأكد مصدر أن القصف نفذته طائرة مسيرة تركية.", ("turkey",)),
    ("قتل مدني بقصف على سيارة قرب سرمين. وعن الاستهداف، أكدت مصادر تعرض السيارة لقصف من مسيرة للجيش التركي.", ("turkey",)),
    ("قتل مدني بقصف على سيارة قرب سرمين. وقصفت طائرة تركية بلدة عين عيسى.", ("unknown",)),
    ("قتل مدني بقصف على سيارة قرب سرمين. وردت المدفعية التركية على مصادر النيران بعد القصف.", ("unknown",)),
])
def test_who_is_said_right_behind_to_have_done_the_act(text: str, did: tuple[str, ...]) -> None:
    assert told(text).perpetrators == did


@pytest.mark.parametrize(("text", "expected"), [
    ("رجل قتل وزوجته بقصف مدفعي على سرمين.", "unknown"),
    ("شاب قتل ووالده برصاص قوات النظام في طفس في 3 أيار 2020.", "assad-government"),
    ("قتل شقيقه وزوجته بقصف على سلقين.", "unknown"),
    ("رجل قتل زوجته في سلقين.", "private-person"),
    ("شاب قتل والده في سلقين.", "private-person"),
    ("قتلت قوات حرس الحدود الأردنية ثلاثة مهربين قرب نصيب.", "jordan"),
    ("قتل شاب برصاص قوات الجندرما التركية قرب دركوش.", "turkey"),
    ("اعتقل الحوثيون أربعة معلمين في إب. وكانت الجماعة خطفت تسعة أطباء في إب.", "houthis"),
    ("قالت حركة حماس إنها هاجمت دبابة في رفح. وقتلت الحركة جنديين إسرائيليين في خان يونس.", "hamas"),
    ("قتل ثلاثة بقصف أثناء صلاة الجماعة في صعدة، وكان الحوثيون نددوا بالقصف.", "unknown"),
])
def test_kin_killed_with_somebody_and_who_is_pointed_back_at(text: str, expected: str) -> None:
    found = extract(Report("x", text, published="2025-12-10", lang="ar")).accounts
    assert {actor for account in found for actor in account.perpetrators} == {expected}


@pytest.mark.parametrize(("text", "did"), [
    ("نفذت قوات من الفهود التابعة لقسد مداهمة في بلدة الشحيل وقتلت رجلا.", ("sdf",)),
    ("نفذت وحدات مكافحة الإرهاب التابعة لقسد مداهمة في بلدة الشحيل أسفرت عن مقتل رجل.", ("sdf",)),
    ("قصفت قوات النظام مواقع الفهود التابعة لقسد في بلدة الشحيل وقتلت رجلا.", ("assad-government",)),
    ("قتل رجل باستهداف مسيرة تركية لبلدة تل تمر. وفي وقت سابق قصف الجيش التركي ومرتزقته أطراف بلدة تل تمر.", ("turkey",)),
    ("قتل رجل بقصف لقوات النظام على سرمين وتحرير الشام ترد باستهداف مواقعها.", ("assad-government",)),
    ("مقتل رجل بقصف للنظام على سرمين، وردت قسد باستهداف مواقع قرب عين عيسى.", ("assad-government",)),
    ("قصف النظام سرمين وردت تحرير الشام وقتلت جنديا.", ("hts",)),
])
def test_a_unit_acts_and_neither_an_earlier_act_nor_an_answer_is_of_the_doers(text: str, did: tuple[str, ...]) -> None:
    assert told(text).perpetrators == did


def test_who_answers_fire_did_another_act_than_who_opened_it() -> None:
    text = (
        "قتل طفل ووالده بقصف لقوات النظام على بلدة سرمين.\nوقصفت هيئة تحرير الشام مواقع لقوات النظام في أورم الصغرى.\n"
        'وذكرت أن ضرباتها أسفرت عن "إصابات مؤكدة" بين عناصر النظام.'
    )
    found = extract(Report("r", text, lang="ar", published="2023-05-10")).accounts
    assert [one.perpetrators for one in found] == [("assad-government",), ("hts",)]
    assert [set(one.outcomes) for one in found] == [{"killed"}, {"wounded"}]


def test_a_total_of_acts_of_unknown_doers_too_lends_none() -> None:
    text = (
        "قتل ستة مدنيين بقصف للنظام وانفجارات مجهولة المصدر في ريف إدلب وريف حلب يوم الاثنين.\n"
        "وقتل مدنيان بقصف لقوات النظام على بلدة سرمين بريف إدلب.\nوقتل أربعة مدنيين في عفرين بريف حلب جراء انفجار."
    )
    found = extract(Report("r", text, lang="ar", published="2023-05-10")).accounts
    assert [one.perpetrators for one in found] == [("assad-government",), ("unknown",)]


@pytest.mark.parametrize(("text", "did"), [
    ("إنزال جوي في قرية البريهة شرقي دير الزور، ليلة أمس، لقوات التحالف الدولي بالتعاون مع قوات قسد أسفر عن مقتل رجلين.",
     ("coalition", "sdf")),
    ("قصف مدفعي على بلدة سرمين لقوات النظام أدى إلى مقتل رجلين.", ("assad-government",)),
    ("غارة على محيط بلدة سرمين للطيران الروسي أدت إلى مقتل رجلين.", ("russia",)),
    # What was struck stands between: it is theirs.
    ("هجوم على حاجز في بلدة سرمين لقوات النظام أدى إلى مقتل رجلين.", ("unknown",)),
    ("قصف على مواقع في بلدة سرمين لقوات النظام أدى إلى مقتل رجلين.", ("unknown",)),
    ("ألقي القبض على رجلين يشتبه بانتمائهما إلى تنظيم الدولة في الشحيل.", ("unknown",)),
    ("هاجم مسلحون يشتبه بانتمائهم إلى تنظيم الدولة حاجزا في الشحيل وقتلوا رجلا.", ("islamic-state",)),
])
def test_whose_act_it_was_behind_where_it_struck_and_to_whom_those_taken_belong(text: str, did: tuple[str, ...]) -> None:
    assert told(text).perpetrators == did


POST = (
    "وقال المراسل إن الطريق مغلق.\nقتل خباز بقصف على سرمين.\nوكانت البلدة قد قصفت.\n"
    "وأدى القصف على بلدة سرمين إلى مقتل طفلين وخباز #سرمين\n{sign}\nوهدأ القصف مساء."
)


@pytest.mark.parametrize(("sign", "origins"), [
    ("— الدفاع المدني السوري (@SyriaCivilDefe) August 19, 2021", ("white-helmets",)),
    ("— حداد من الشمال (@north_smith) August 19, 2021", ()),
])
def test_who_signs_an_embedded_post_states_what_the_line_above_tells(sign: str, origins: tuple[str, ...]) -> None:
    found = extract(Report("x", POST.format(sign=sign), published="2021-08-20", lang="ar")).figures
    assert {figure.attribution for figure in found if figure.low == 2} == {origins}
    assert found[0].attribution == ()


@pytest.mark.parametrize(("text", "lang", "did"), [
    ("قتل رجل برصاص مجهولين في الشحيل. وتبنى تنظيم داعش الهجوم.", "ar", "islamic-state"),
    ("قتل راع باستهداف من طيران مجهول قرب الشحيل. والاستهداف يرجح أنه تم عبر طائرات تابعة للتحالف الدولي.", "ar", "coalition"),
    ("Unknown gunmen killed a man in Al-Shuhayl. Islamic State claimed responsibility for the attack.", "en", "islamic-state"),
    # Another attack, or nobody who claims this one.
    ("قتل رجل برصاص مجهولين في الشحيل. وكان تنظيم داعش تبنى الشهر الماضي هجوما في البصيرة.", "ar", "unknown"),
    ("قتل رجل برصاص مجهولين في الشحيل. وفي وقت سابق تبنى تنظيم داعش الهجوم على حاجز.", "ar", "unknown"),
    ("Unknown gunmen killed a man in Al-Shuhayl. The army shelled the town of Hajin.", "en", "unknown"),
])
def test_doers_whom_nobody_knows_give_way_to_who_claims_the_attack(text: str, lang: str, did: str) -> None:
    assert told(text, lang=lang).perpetrators == (did,)


@pytest.mark.parametrize(("speaker", "publisher", "origins"), [
    ("كامل العيسى، وهو أحد أقارب الجريح،", "ANF", ("hawar",)),
    ("كامل العيسى، وهو أحد أقارب الجريح،", "ANHA", ()),
    ("الدفاع المدني السوري", "ANF", ("white-helmets",)),
    ("مصادر محلية", "ANF", ("local-sources",)),
])
def test_of_a_chain_another_outlet_told_by_one_without_a_body_is_the_origin(
    speaker: str, publisher: str, origins: tuple[str, ...]
) -> None:
    assert told(f"وأفاد {speaker} لوكالة هاوار بإصابة رجل برصاص في قرية بهيرا.", publisher=publisher).attribution == origins
