"""Names of people are masked wherever they stand; numbers, places, actors and days stay readable."""

import random
from time import perf_counter

import pytest
from planted_names import ARABIC, ENGLISH, arabic_names, latin_names, told

from stats.names import MARK, masked, masked_around, name_spans, names_in
from stats.text.normalise import fold

POSITIONS = [
    ("استشهد الشاب ضرغام الشوخلي برصاص مجهولين في بلدة ذيبان", "استشهد الشاب […] برصاص مجهولين في بلدة ذيبان"),
    ("مقتل معيقل الدلهمي وجرح ثلاثة مدنيين بقصف تركي", "مقتل […] وجرح ثلاثة مدنيين بقصف تركي"),
    ("اعتقلت قسد كلاً من: معيقل الدلهمي - طرفة العبدلي - هجرس", "اعتقلت قسد كلاً من: […] - […] - […]"),
    ("شخص يدعى حرب نهار في مدينة الرقة", "شخص يدعى […] في مدينة الرقة"),
    ("والقيادي أبو دجانة الفراتي، من تنظيم داعش", "والقيادي […]، من تنظيم داعش"),
    ("أصيب الطفل نور (7 سنوات) وشقيقه معيقل بجروح", "أصيب الطفل […] (7 سنوات) وشقيقه […] بجروح"),
    ("#معيقل_الدلهمي #دير_الزور", "#[…] #دير_الزور"),
    ("جثمان معيقل الدلهمي البالغ من العمر 33 عاماً", "جثمان […] البالغ من العمر 33 عاماً"),
    ("النقيب المنشق معيقل الدلهمي", "النقيب المنشق […]"),
    ("عائلة الدلهمي فقدت ثلاثة من أبنائها", "عائلة […] فقدت ثلاثة من أبنائها"),
    ("محمد خلف العبد الله الحسين الشوخلي شهيداً", "[…] شهيداً"),
    ("شيخموس بيرقوزي وروهات كافاني وبيريفان زيلكاني", "[…] و[…] و[…]"),
    ("معيـ.ـقل الدلـ.ـهمي قتـ.ـل أمس", "[…] قتـ.ـل أمس"),
    ("مُعَيْقِل الدِّلهمي قُتل أمس", "[…] قُتل أمس"),
    ("محمدالشوخلي استشهد", "[…] استشهد"),
    ("معيقل الدلهمي", "[…]"),
    ("هدلة الدلهمي (٢٣ عاماً)", "[…] (٢٣ عاماً)"),
    ("A man named dirgham shawkhali was killed", "A man named […] was killed"),
    ("Tirwan al-Bahozi, 23, and Abu Miran were shot dead", "[…], 23, and […] were shot dead"),
    ("TIRWAN BAHOZI KILLED IN DRONE STRIKE", "[…] KILLED IN DRONE STRIKE"),
    ("Tirwan Bahozi Killed in Raid on Hajin", "[…] Killed in Raid on Hajin"),
    ("their son Shenwan Zirkani, aged 4", "their son […], aged 4"),
    ("the town's mayor, Tirwan Bahozi, said three men died", "the town's mayor, […], said three men died"),
    ("مقتل Tirwan Bahozi في مدينة الرقة", "مقتل […] في مدينة الرقة"),
]
READABLE = [
    "مقتل 12 مدنياً بينهم ثلاثة أطفال وامرأة بقصف روسي على مدينة أريحا جنوبي إدلب يوم الجمعة 3 آذار",
    "أصيب خمسة عناصر من قوات سوريا الديمقراطية بانفجار لغم في بلدة الشحيل بريف دير الزور الشرقي، حسب المرصد السوري لحقوق الإنسان",
    "استشهد طفل وجرح ستة آخرون إثر غارة للتحالف الدولي استهدفت منزلاً في مدينة الميادين فجر اليوم الأحد",
    "قتل عنصران من الأمن العام برصاص مجهولين في حي الوعر بمدينة حمص",
    "انتشلت فرق الدفاع المدني جثامين 4 ضحايا من تحت الأنقاض، ولا يزال البحث مستمراً عن عالقين",
    "فقد راع حياته وأصيبت زوجته بجروح خطيرة في بادية السخنة",
    "Two shepherds, one of them a 13-year-old boy, were killed when a landmine went off east of Al-Sukhnah on Tuesday.",
    "At least nine soldiers died in an Islamic State attack on the road between Homs and Palmyra, state media said.",
    "Israeli air strikes killed three fighters near Quneitra, the Syrian Observatory for Human Rights said on Monday.",
]


@pytest.mark.parametrize(("text", "hidden"), POSITIONS)
def test_names_are_masked_and_the_rest_is_kept(text: str, hidden: str) -> None:
    assert masked(text) == hidden
    assert masked(hidden) == hidden


@pytest.mark.parametrize("text", READABLE)
def test_a_text_without_names_stays_as_it_is(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize("seed", range(3))
def test_invented_people_are_masked_in_every_kind_of_position(seed: int) -> None:
    chance, missed, planted = random.Random(seed), [], 0
    for templates, names in ((ARABIC, arabic_names()), (ENGLISH, latin_names())):
        given, surnames = ([name.split()[part] for name in names] for part in (0, 1))
        chance.shuffle(given)
        chance.shuffle(surnames)
        for text in told(templates, [" ".join(pair) for pair in zip(given, surnames, strict=True)]):
            hidden = fold(masked(text)).text
            told_here = [name for name in surnames if fold(name).text.replace("-", " ") in fold(text).text.replace("-", " ")]
            planted += len(told_here)
            missed += [(name, text) for name in told_here if fold(name).text in hidden]
    assert planted > 190
    assert missed == []


def test_a_list_goes_on_over_lines() -> None:
    text = "أسماء الشهداء:\n1- معيقل الدلهمي\n2- حرب الدلهمي\n• زمردة\nوأصيب أربعة مدنيين"
    assert masked(text) == "أسماء الشهداء:\n1- […]\n2- […]\n• […]\nوأصيب أربعة مدنيين"


def test_a_name_told_once_is_masked_wherever_it_stands_again() -> None:
    text = "قتل معيقل الدلهمي في مدينة الرقة. ودُفن الدلهمي بعد ساعات."
    assert masked(text) == "قتل […] في مدينة الرقة. ودُفن […] بعد ساعات."
    assert masked("ودُفن الدلهمي بعد ساعات", known=names_in(text)) == "ودُفن […] بعد ساعات"


def test_names_are_found_where_they_stand() -> None:
    text = "مقتل محمد الدلهمي وأحمد الشوخلي"
    assert names_in(text) == ["محمد الدلهمي", "أحمد الشوخلي"]
    assert [text[start:end] for start, end in name_spans(text)] == names_in(text)


@pytest.mark.parametrize(("told", "left"), [
    ("ثلاثة مدنيين", "ثلاثة مدنيين"), ("محمد الدلهمي", MARK), ("الدلهمي وأصاب", f"{MARK} وأصاب"), ("قتل محمد", f"قتل {MARK}"),
])
def test_a_span_is_found_again_in_the_masked_text(told: str, left: str) -> None:
    text = "قتل محمد الدلهمي وأصاب ثلاثة مدنيين"
    start = text.index(told)
    hidden = masked_around(text, start, start + len(told))
    assert hidden.text[hidden.start:hidden.end] == left


def test_the_mark_has_no_letter_of_any_direction() -> None:
    assert not any(char.isalnum() for char in MARK)


@pytest.mark.parametrize("unit", ["قتل محمد الدلهمي و", "معيقل ", "أبو ", "#_", "Tirwan ", "، - ", "قرية معيقل ", "(" * 9])
def test_time_grows_with_length_alone(unit: str) -> None:
    def seconds(times: int) -> float:
        text = unit * times
        start = perf_counter()
        masked(text)
        return perf_counter() - start

    seconds(50)
    short, long = min(seconds(400) for _ in range(3)), min(seconds(3200) for _ in range(2))
    assert long < 8 * short * 4 + 0.2
