"""Where the harm of an Arabic report was done, among the places it names (codebook 8)."""

import pytest
from telling import accounts_of, summed

from stats.model import Account


def only(text: str) -> Account:
    (account,) = accounts_of(text, lang="ar")
    return account


def test_the_hospital_is_not_where_the_harm_was_done() -> None:
    account = only("مقتل راعية بقصف على قرية دوير الهوى، وكانت قد نقلت إلى غرفة العناية بمشفى كوباني.")
    assert account.place != "كوباني"


def test_the_place_of_a_burial_is_not_where_they_were_killed() -> None:
    assert only("دفن سليم درويش في قرية الربوة بعد مقتله بغارة على مدينة تدمر.").place == "تدمر"


def test_areas_that_are_only_many_name_no_village() -> None:
    assert only("أصيب سليم درويش في مناطق عديدة من جسمه بقصف على سرمين.").place == "سرمين"


@pytest.mark.parametrize(("text", "adm1"), [
    ("قتل أربعة خبازين في مدينة قدسيا غربي العاصمة دمشق بقصف.", "SY03"),
    ("قتل أربعة خبازين في بلدة دير عطية قرب دمشق بقصف.", "SY03"),
    ("قتل أربعة خبازين في حي القابون شمال شرقي دمشق بقصف.", "SY01"),
    ("قتل أربعة خبازين في مدينة جرمانا بدمشق بقصف.", "SY01"),
])
def test_what_lies_beside_damascus_is_not_in_it(text: str, adm1: str) -> None:
    assert only(text).adm1 == (adm1,)


def test_a_place_told_with_its_area_once_is_the_same_told_without() -> None:
    text = (
        "صاروخ موجه قرب التفاحية يوقع ثلاثة شهداء.\nاستشهد ثلاثة رعاة وجرح آخر بصاروخ موجه على منطقة التفاحية بريف إدلب الغربي."
    )
    assert summed(only(text)) == ["killed 3", "wounded 1"]


def test_the_area_told_beside_a_village_once_beats_that_of_its_namesake_elsewhere() -> None:
    text = "قتل ثلاثة خبازين بصاروخ على قرية أوبين بريف إدلب الغربي. وقال ناشطون إن الصاروخ أصاب قرية أوبين وقتل 3 خبازين."
    told = only(text)
    assert told.adm1 == ("SY07",)


@pytest.mark.parametrize(("text", "killed"), [
    ("قتل خباز في 6 تشرين الأول بقصف على جبل التركمان. وقال ناشطون إن خبازا قتل قرب قرية الزيتونة في منطقة جبل التركمان.", ["1"]),
    ("قتل خباز في 6 تشرين الأول بقصف على جبل التركمان. وقتل ثلاثة خبازين بقصف على قرية كنسبا في جبل الأكراد.", ["1", "3"]),
])
def test_a_village_on_the_mountain_that_was_shelled(text: str, killed: list[str]) -> None:
    assert [summed(one) for one in accounts_of(text, lang="ar")] == [[f"killed {low}"] for low in killed]


@pytest.mark.parametrize(("text", "adm1"), [
    ("استشهاد سامر هلال خلال القصف على دمشق من محافظة حمص ناحية تلكلخ قرية الربوة.", "SY01"),
    ("قتل شاب من قرية الربوة خلال القصف على دمشق.", "SY01"),
    ("قتل المجند سامر هلال بقصف على درعا، وهو من محافظة طرطوس قرية الصفصافة.", "SY12"),
    ("قتل ثلاثة خبازين بقصف على قرية كنصفرة من محافظة إدلب.", "SY07"),
    ("خطف شابان من قرية العريقة بريف السويداء الغربي.", "SY13"),
    ("قتل شاب من قرية الربوة في محافظة حمص.", "SY04"),
    ("قتل حداد من بلدة ذيبان بريف دير الزور، بإطلاق نار قرب مدينة تدمر.", "SY04"),
    ("أصيب الراعي عدنان، من مدينة الميادين، بانفجار لغم في بلدة سرمدا.", "SY07"),
    ("في مدينة الصنمين اغتال مجهولون نجارا أصله من مدينة الميادين.", "SY12"),
    ("اعتقلت قوات الأمن سائقا من أهالي حي الجورة بمدينة دير الزور في مدينة جبلة.", "SY06"),
    ("عثر على جثة خباز من بلدة ذيبان بمدينة إدلب.", "SY07"),
    ("اعتقلت قوات الأمن سائقا من بلدة ذيبان ونقلته إلى سجن في مدينة تدمر.", "SY09"),
    ("اعتقلت قسد سائقين من بلدة ذيبان واقتادتهما إلى سجن في مدينة الشدادي جنوبي الحسكة.", "SY09"),
    ("أصيب خبازان بصواريخ أطلقتها قسد من مدينة تل رفعت على مدينة إدلب.", "SY07"),
    ("أصيب خبازان بقصف من قاعدة حميميم باتجاه بلدة البارة.", "SY07"),
])
def test_where_the_dead_are_from_is_not_where_they_were_killed(text: str, adm1: str) -> None:
    assert only(text).adm1 == (adm1,)


def test_a_place_of_something_else_is_not_where_they_were_hurt() -> None:
    told = only("أصيب أربعة خبازين بقصف على بلدة سرمين، كما تشهد مدينة أريحا حالة نزوح.")
    assert told.place == "سرمين"


@pytest.mark.parametrize(("text", "area"), [
    ("قتل راعيان بقصف في محافظة حجة.", "YE17"),
    ("قتل راعيان بقصف في ولاية الجزيرة.", "SD15"),
    ("قتل راعيان بقصف في محافظتي حجة وصعدة.", "YE17"),
    ("قتل راعيان بقصف في مديرية صالة.", "YE15"),
    ("اقتحمت قوات الاحتلال جنين واعتقلت راعيين اثنين.", "PS01"),
    ("قصفت طائرات الاحتلال صيدا فقتل راعيان.", "LB6"),
    ("قتل راعيان في معسكر زمزم للنازحين.", "SD02"),
])
def test_names_that_are_ordinary_words_count_behind_the_word_for_their_area_or_who_strikes_them(text: str, area: str) -> None:
    account = only(text)
    assert area in account.adm1


@pytest.mark.parametrize("text", ["قتل راعيان بغارة على صالة عزاء.", "قتل راعيان في محافظات الجنوب."])
def test_the_same_words_elsewhere_are_no_places(text: str) -> None:
    account = only(text)
    assert account.adm1 == ()


@pytest.mark.parametrize("text", [
    "وقال المراسل إن بلدة سرمين سجلت أربع إصابات بين النجارين، كما تشهد بلدة بنش حالة نزوح.",
    "وأفاد مراسلنا بأن قرية سرمين شهدت مقتل أربعة نجارين، كما وصلت عائلات إلى بنش.",
])
def test_the_town_of_which_a_correspondent_tells_is_not_where_he_is_from(text: str) -> None:
    assert only(text).place == "سرمين"


def test_a_village_to_one_side_of_a_city_is_not_the_city() -> None:
    text = "أعدم مسلحون ثلاثة نجارين في قرية شمال دير الزور.\nوقال ناشطون إن المسلحين أعدموا النجارين الثلاثة في قرية ضمان."
    assert (only(text).place, only(text).outcomes) == ("ضمان", {"killed": (3, 3)})


def test_a_village_without_a_name_lends_no_other_its_own() -> None:
    assert only("قصفت مسيرة قرية بولاية الجزيرة فقتل عشرة خبازين.").adm1 == ("SD15",)
    assert only("قصفت مسيرة قرية بجنوب الجزيرة فقتل عشرة خبازين.").adm1 == ()


def test_a_town_told_behind_for_the_act_beats_its_area() -> None:
    lead = "أصيب ثلاثة مدنيين، أمس، بقصف مدفعي على ريف حلب الغربي. "
    assert only(lead + "وذكر ناشطون أن القصف استهدف بلدة الأبزمو، وأن الطرق أُغلقت.").place == "الأبزمو"
    assert only(lead + "كما طال القصف بلدة الأبزمو.").place == "حلب"
    assert only(lead + "وكان القصف قد استهدف بلدة الأبزمو قبل شهر.").place == "حلب"
    assert only(lead + "وذكر ناشطون أن القصف استهدف بلدة سرمين.").place == "حلب"
    assert only("أصيب ثلاثة مدنيين بقصف على الأتارب. وذكر ناشطون أن القصف استهدف بلدة الأبزمو.").place == "الأتارب"


@pytest.mark.parametrize(("text", "place"), [
    ("أصيب نجاران حين ضربت القذائف مخيماً للنازحين بمحيط قرية دويرة قرب قباسين.", "قباسين"),
    ("أصيب نجاران بقصف على منازل نازحين قرب سرمين.", "سرمين"),
    ("أصيب نجاران بغارة على معصرة زيتون (ينام فيها مهجرون) أطراف قرية عرّي، كما قتل طفل بقصف على احسم.", "عرّي"),
])
def test_where_displaced_people_are_struck_is_a_place_of_harm(text: str, place: str) -> None:
    assert accounts_of(text, "ar")[0].place in (place, "دويرة")


def test_a_list_of_villages_of_one_area_holds_the_village_and_no_city_elsewhere() -> None:
    told = only("أصيب مزارعان بقصف على قرى مرعناز والمالكية وأبين والشوارغة شمال محافظة حلب.")
    assert told.adm1 == ("SY02",)


def test_a_region_of_the_country_told_first_does_not_hide_the_town_behind() -> None:
    told = only("يشهد شمال غربي سوريا أياماً قاسية، فقد ماتت خياطة، صباح الإثنين الفائت، بقذائف أطلقتها من تلال الجهة المقابلة "
                "للنهر سرية تتبع قوات النظام كانت قد تمركزت هناك منذ الربيع، وضربت أطراف مدينة اعزاز شمالي حلب.")
    assert (told.place, told.adm1) == ("اعزاز", ("SY02",))


@pytest.mark.parametrize(("text", "place"), [
    ("اعتقلت قسد خمسة شبان في ذيبان ونقلتهم إلى حقل العمر.", "ذيبان"),
    ("داهمت قسد بلدة ذيبان. وأسفرت المداهمة عن اعتقال خمسة شبان تم نقلهم إلى سجن في الشدادي.", "ذيبان"),
    ("شنت قسد حملة في بلدة الشحيل. واعتقلت خمسة شبان وجرى سوقهم إلى الحسكة.", "الشحيل"),
    ("اعتقلت قسد خمسة شبان واقتادتهم إلى مدينة الحسكة.", "الحسكة"),
])
def test_where_people_were_taken_is_their_place_only_where_none_else_is_told(text: str, place: str) -> None:
    assert only(text).place == place


@pytest.mark.parametrize(("text", "place"), [
    ("قتل خباز من بلدة ذيبان برصاص مجهولين في بلدة الشحيل.", "الشحيل"),
    ("توفي خباز من دير بعلبة تحت التعذيب في سجن للأمن العام في حمص.", "حمص"),
    ("قتل خباز من حي الوعر في حمص.", "الوعر"),
    ("قتل خباز من بلدة ذيبان برصاص مجهولين في ريف دير الزور.", "ذيبان"),
])
def test_where_the_dead_are_from_is_not_the_place_of_harm_in_one_area(text: str, place: str) -> None:
    assert place in (only(text).place or "")


@pytest.mark.parametrize(("text", "adm1"), [
    ("أصيب خبازان بقصف على مدينة النبطية.", "LB4"),
    ("أصيب خبازان بإطلاق نار في حي عكرمة.", "SY04"),
    ("أصيب خبازان بإطلاق نار في حي هرابش.", "SY09"),
    ("أصيب خبازان بإطلاق نار في منطقة الحولة.", "SY04"),
    ("أصيب خبازان قرب معبر التايهة.", "SY02"),
    ("أصيب خبازان بقصف على بلدة الكرك الشرقي.", "SY12"),
])
def test_quarters_and_sites_that_have_no_namesake(text: str, adm1: str) -> None:
    assert only(text).adm1 == (adm1,)


@pytest.mark.parametrize(("text", "areas"), [
    ("سقط جرحى بغارة على بلدة الشحيل. كما اعتقلت قسد أربعة رعاة في قرية كنصفرة.", [("SY09",), ("SY07",)]),
    ("قتل راع بقصف على بلدة البارة. من جهة أخرى، عثر الأهالي على جثة رجل في مدينة جاسم.", [("SY07",), ("SY12",)]),
    ("قتل راع بقصف على بلدة البارة. وفي بلدة تل تمر، أصيب خبازان بانفجار لغم.", [("SY07",), ("SY08",)]),
    ("أصيب خبازان في قرية كنصفرة بريف دير الزور.", [("SY09",)]),
])
def test_a_village_is_not_drawn_to_the_place_of_another_incident(text: str, areas: list[tuple[str, ...]]) -> None:
    assert [account.adm1 for account in accounts_of(text, "ar")] == areas


@pytest.mark.parametrize("text", [
    "قتل خباز ينحدر من مدينة نوى برصاص مجهولين.",
    "أصيبت ممرضة، وهي من سكان بلدة تادف، جراء قصف مدفعي.",
    "توفي حداد من مهجري مدينة تدمر متأثرا بجراح أصيب بها بقصف سابق.",
    "أصيب عاملان بقصف مصدره قواعد في سراقب.",
    "قتل نجار برصاص مجهولين، ودفن في مدينة جبلة.",
])
def test_neither_a_home_nor_a_grave_nor_whence_fire_came_is_where_it_was_done(text: str) -> None:
    assert only(text).adm1 == ()


@pytest.mark.parametrize(("text", "adm1"), [
    ("اعتقلت دورية خبازين من سكان بلدة تادف. ونهبت الدورية منزلهما.", ("SY02",)),  # at home
    ("اعتقلت دورية خبازين من بلدة تادف.", ("SY02",)),  # from there, as it may be read
    ("قال أهالي بلدة تادف إن خبازين قتلا برصاص مجهولين.", ("SY02",)),
    ("قتل سامر هلال خلال اشتباكات في محيط بلدة تادف، وهو من أبناء محافظة إدلب.", ("SY02",)),
    ("قتل سامر هلال من مدينة سراقب خلال اشتباكات في محيط بلدة تادف.", ("SY02",)),
    ("قتلت ممرضة بانفجار لغم في بلدة تادف، وهي من ريف اللاذقية.", ("SY02",)),
    ("أقلعت مروحية من مطار حماة وقصفت بلدة تادف، ما أدى إلى مقتل حدادين.", ("SY02",)),
    ("قصفت قوات النظام انطلاقا من مدينة حماة بلدة تادف، فقتل حدادان.", ("SY02",)),
    ("قتلت ممرضة منحدرة من مدينة نوى بقصف على بلدة تادف.", ("SY02",)),
    ("قتل حداد يقيم في مدينة نوى بقصف على بلدة تادف.", ("SY02",)),
    ("قتل حداد برصاص قناص في بلدة تادف أثناء عودته من مدينة نوى.", ("SY02",)),
    ("قتل حداد بانفجار لغم في بلدة تادف، وسلمت جثته إلى ذويه في مدينة نوى.", ("SY02",)),
    ("قال ناشطون في مدينة نوى إن حدادين قتلا بغارة استهدفت بلدة تادف.", ("SY02",)),
    ("أعلن الدفاع المدني في مدينة نوى مقتل حدادين بغارة استهدفت بلدة تادف.", ("SY02",)),
    ("أصيب حدادان بقصف على قرى مأهولة بالسكان جنوب مدينة منبج.", ("SY02",)),
    ("أصيب حدادان بانفجار لغم على الطريق الواصل بين تادف ومنبج.", ("SY02",)),
    ("توفي حدادان في العناية المشددة بمستشفى إدلب بعد قصف الطيران للمستشفى.", ("SY07",)),
])
def test_where_else_people_live_speak_or_go_tells_of_no_second_place(text: str, adm1: tuple[str, ...]) -> None:
    assert only(text).adm1 == adm1


@pytest.mark.parametrize(("text", "adm1"), [
    ("الرستن - الصدى نت: قتل نجاران بقصف على بلدة تادف.", ("SY02",)),  # whoever signs it
    ("الرستن - خاص: قتل نجاران برصاص مجهولين.", ()),
    ("الرستن - قصف مدفعي: مقتل نجارين.", ("SY04",)),
    ("الرستن - عاجل: مقتل نجارين برصاص مجهولين.", ("SY04",)),
    ("قتل حدادان بقصف على مدينة طرابلس اللبنانية.", ("LB5",)),
    ("قتل حدادان باشتباكات في مدينة الزاوية الليبية.", ("LY-ZA",)),
    ("قتل حدادان بغارة على بلدة شبعا اللبنانية.", ("LB4",)),
    ("قتل حدادان بغارة على بلدة بنش اليمنية.", ()),  # none is known there
    ("قتل حدادان بقصف على مدينة نوى. وقصفت الطائرات كذلك أطراف مدينة الرستن.", ("SY12",)),  # its namesake there is a hamlet
    ("قتل مقاتلان من فصيل ينشط في مدينة جبلة بانفجار عبوة في بلدة تادف.", ("SY02",)),
    ("قتل حدادان بقصف على مدينة الجنينة.", ("SD04",)),  # its two entries are one town
])
def test_datelines_of_any_agency_and_the_countries_that_adjectives_tell(text: str, adm1: tuple[str, ...]) -> None:
    assert only(text).adm1 == adm1


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل ثمانية رعاة بقصف على ريف حلب ومدينة إدلب", ["SY07 SY02 killed 8"]),
    ("قتل ثمانية رعاة بقصف على بلدة بنش وريف حلب الغربي", ["SY07 SY02 killed 8"]),
    ("قتل ثمانية رعاة بقصف على بلدة بنش بريف إدلب", ["SY07 killed 8"]),
    ("قتل ثمانية رعاة بقصف على مدينة حماة وريفها", ["SY05 killed 8"]),
    ("عثر على سبع جثث في بئر في السبينة جنوبي دمشق", ["SY03 killed 7"]),
    # Their sum is no incident beside them.
    ("ارتفع عدد قتلى القصف على ريف حلب ومدينة إدلب إلى 8.\nوقال طبيب إن ستة قتلوا في دارة عزة، فيما قتل اثنان بقصف الأبزمو.",
     ["SY02 killed 6", "SY02 killed 2"]),
])
def test_an_area_told_beside_a_town_of_another(text: str, expected: list[str]) -> None:
    assert [f"{' '.join(account.adm1)} {', '.join(summed(account))}" for account in accounts_of(text, "ar")] == expected


@pytest.mark.parametrize(("text", "adm1"), [
    ("أصيب ثلاثة خبازين من أبناء قرية كويا، أحدهم بجراح خطيرة، جراء القصف الإسرائيلي على القرية.", ("SY12",)),
    ("أصيب خبازان من أهالي مدينة نوى برصاص مجهولين وسط المدينة.", ("SY12",)),
    ("خطف خباز من أبناء بلدة نصيب عند مدخل البلدة.", ("SY12",)),
    ("قتل خباز من سكان حي القدم إثر انفجار قنبلة في الحي.", ("SY01",)),
    ("قتل خباز من أبناء بلدة نصيب برصاص قناص، وشيعه أهالي البلدة.", ()),
    ("قتل خباز من أبناء قرية كويا ودفن في القرية.", ()),
    ("قتل خباز من أبناء بلدة نصيب برصاص مجهولين في المدينة.", ()),
])
def test_the_village_is_that_of_those_harmed_who_are_from_one(text: str, adm1: tuple[str, ...]) -> None:
    assert only(text).adm1 == adm1
