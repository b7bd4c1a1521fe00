"""Arabic sentences about what became of people: still in care, gravely hurt, out of contact, mourned; accidents and verdicts."""

import pytest
from telling import accounts_of, summed, told_in

from stats.model import Report
from stats.pipeline import extract


def told(text: str) -> str:
    """Each incident's outcomes, incidents set apart by a stroke."""
    return " | ".join(", ".join(summed(one)) for one in accounts_of(text, "ar"))


@pytest.mark.parametrize(("text", "expected"), [
    ("لا يزال 14 نجاراً من جرحى الانفجار يتلقون العلاج في بنش.", "wounded 14"),
    ("قُتل نجاران بانفجار في بنش، وما زال سبعة رجال من المصابين في غرف العناية.", "killed 2, wounded 7"),
    ("وفاة جريحين من مصابي انفجار بنش.", "killed 2"),
    ("وفاة طفلة من جرحى القصف على بنش.", "killed 1"),
    ("وفاة ثلاث نساء من جرحى القصف على بنش.", "killed 3"),
    ("أصيب عشرة رجال بانفجار في بنش، ونُقلت أربع نساء من الجرحى إلى حارم.", "wounded 10"),
    ("قتل نجاران من المعتقلين تحت التعذيب في بنش.", "killed 2"),
    ("اعتقل الجيش ثلاثة نجارين من الجرحى في بنش.", "arrested 3"),
    ("العثور على جثث أربعة نجارين من المفقودين قرب بنش.", "killed 4"),
])
def test_people_of_the_wounded_are_as_many_as_their_number(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("أصيب ستة حراس في بنش، إصابة أحدهم بليغة.", "wounded 6"),
    ("أصيب سبعة نجارين بقصف على بنش، إصابة اثنين منهم خطرة.", "wounded 7"),
    ("إصابة ثماني نساء، إصابة ثلاث منهن متوسطة، بقصف على بنش.", "wounded 8"),
    ("أصيب نجاران في بنش، وإصابة أحدهما حرجة.", "wounded 2"),
    ("قتل ثلاثة نجارين في بنش وإصابة اثنين منهم بجروح خطيرة.", "killed 3; wounded 2"),
])
def test_how_grave_the_wounds_of_some_are_adds_nobody(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل نجاران بانفجار لغم قرب بنش، ولا يزال الاتصال مقطوعاً مع ثلاثة من رفاقهما.", "killed 2; missing 3"),
    ("ما زال الاتصال منقطعاً بأربعة نجارين قرب بنش.", "missing 4"),
    ("إن أكثر من 40 ألف شخص لا يزالون مختفين قسرياً منذ عام 2012.", "missing 40000+"),
    ("لا يزال أكثر من 70 ألف شخص مختفين قسرياً منذ عام 2012.", "missing 70000+"),
    ("ما لا يقل عن 50 ألف مواطن ما زالوا مغيبين منذ عام 2012.", "missing 50000+"),
])
def test_who_is_out_of_contact_or_held_in_secret_is_missing(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "status"), [
    ("نعى الدفاع المدني اثنين من متطوعيه ارتقيا بقصف على بنش.", "civilians"),
    ("إصابة اثنين من مسعفينا بقصف على بنش.", "civilians"),
    ("مقتل اثنين من موظفيها بغارة على بنش.", "civilians"),
])
def test_a_sound_plural_may_have_an_owner(text: str, status: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert [parts[status] for parts in account.breakdown.values()] == [(2, 2)]


@pytest.mark.parametrize(("text", "expected"), [
    ("توفي نجار وثلاثة من أولاده اختناقاً بغازات منبعثة من مدفأة في بنش.", ""),
    ("قضت امرأة اختناقاً جراء تسرب الغاز من سخان المياه في بنش.", ""),
    ("وفاة نجار وزوجته بأول أكسيد الكربون في بنش.", ""),
    ("أدى حريق نجم عن تماس كهربائي في ورشة ببنش إلى وفاة نجارين.", ""),
    ("قُتل نجار وزوجته قرب المدفأة حين أصابت قذيفة منزلهما في بنش.", "killed 2"),
    ("أثار مقتل ثلاثة نجارين برصاص دورية في بنش غضباً في العالم الافتراضي.", "killed 3"),
    ("قضت محكمة في بنش بالسجن على نجار سابق.", ""),
    ("قضت الهيئة الاتهامية بسجن نجار.", ""),
    ("قضت امرأة بقصف على بنش.", "killed 1"),
])
def test_accidents_and_verdicts_are_no_harm(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("أقدم حارس على إطلاق النار في بنش وقُتل خلال الاشتباك.", "killed 1"),
    ("حاول نجار الفرار من دورية في بنش فأصيب بطلق ناري.", "wounded 1"),
    ("رفض أحد المهربين تسليم نفسه في بنش وأطلق النار، فقُتل.", "killed 1"),
    ("كانت امرأة تجمع الحطب قرب بنش فانفجر بها لغم وأصيبت في قدميها.", "wounded 1"),
    ("اقتحم حارس متجراً في بنش وقتل بائعاً.", "killed 1"),
    ("بادر نجار بإطلاق النار على عناصر الأمن في بنش، ما أدى إلى مقتله على الفور.", "killed 1"),
    ("قال ضابط إن الطائرة قصفت الموقع في بنش وقتل في الغارة.", ""),
    ("قال ضابط إن الطائرة قصفت الموقع في بنش وقتل كل من فيه.", ""),
    ("قال ضابط أصيب في الهجوم على بنش إن الطريق مغلق.", "wounded 1"),
])
def test_a_verb_goes_on_with_the_one_a_sentence_began_with(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("خُطف طبيب في بنش أمس، ولا يزال مصير الطبيب مجهولاً.", "abducted 1"),
    ("اعتقلت قسد معلماً في بنش أمس. ولا يزال مصير المعلم مجهولاً.", "arrested 1"),
    ("خطف مسلحون نجارين اثنين من بنش، فيما بقي مصير النجارين مجهولاً.", "abducted 2"),
    ("ولا يزال مصير ثلاثة نجارين مجهولاً في بنش.", "missing 3"),
])
def test_the_unknown_fate_of_those_taken_adds_nothing(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("تشييع عنصرين من الأسايش قُتلا أمس في هجوم على بنش.", "killed 2"),
    ("تشييع عنصري الأسايش اللذين قُتلا أمس في هجوم على بنش.", "killed 2"),
    ("أهالي بنش يشيعون ثلاثة نجارين قتلوا أمس بقصف على البلدة.", "killed 3"),
    ("شارك نجارون في تشييع شاعر في بنش.", ""),
])
def test_a_burial_tells_of_those_said_to_have_been_killed(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("labels", [("1- ", "2- "), ("1) ", "2) "), ("1\ufe0f\u20e3 ", "2\ufe0f\u20e3 "), ("- ", "- ")])
def test_an_item_with_a_label_and_a_governorate_has_its_own_day(labels: tuple[str, str]) -> None:
    first, second = accounts_of(f"{labels[0]}حلب: مقتل نجارين في منبج أول أمس.\n{labels[1]}إدلب: إصابة نجار في بنش.", "ar")
    assert (first.date_start, second.date_start) == ("2025-12-08", "2025-12-10")


@pytest.mark.parametrize(("title", "text", "incidents"), [
    ("وفاة نجار في بنش", "توفي نجار إثر حادث سير على طريق بنش اليوم.", 0),
    ("مصرع ثلاثة أشخاص في بنش", "لقي ثلاثة أشخاص مصرعهم جراء تصادم شاحنتين قرب بنش.", 0),
    ("مقتل نجار في بنش", "قتل نجار برصاص مجهولين في بنش. وفي سياق آخر توفي حارس بحادث سير.", 1),
    ("مقتل نجارين بقصف على بنش", "توفي حارس بحادث سير في سرمين.", 1),
    ("Three dead in Binnish", "Three people died in a car crash near Binnish on Monday.", 0),
])
def test_a_headline_over_an_accident_tells_no_harm(title: str, text: str, incidents: int) -> None:
    report = Report("x", text, title=title, published="2025-12-10", lang="en" if title.isascii() else "ar")
    assert len(extract(report).accounts) == incidents


@pytest.mark.parametrize(("text", "lang"), [
    ("أسفرت الغارة على إزرع عن مقتل نجارين، دون ورود معلومات عن خسائر في الكسوة.", "ar"),
    ("قتل نجاران في إزرع، دون أنباء عن إصابات في الكسوة.", "ar"),
    ("قتل نجاران بقصف على إزرع، ولم ترد أنباء عن ضحايا في الكسوة.", "ar"),
    ("The strike on Izra killed two carpenters, with no reports of casualties in Kiswah.", "en"),
])
def test_a_place_of_which_nothing_is_known_is_no_place_of_harm(text: str, lang: str) -> None:
    (account,) = accounts_of(text, lang)
    assert account.adm1 == ("SY12",)


def test_some_days_of_shelling_are_those_of_who_was_killed() -> None:
    (account,) = accounts_of("بين 2 و4 كانون الأول استهدف القصف بلدة بنش. وأدى القصف إلى مقتل 12 نجاراً.", "ar")
    assert (account.date_start, account.date_end) == ("2025-12-02", "2025-12-04")


@pytest.mark.parametrize(("text", "expected"), [
    ("بلغ عدد ضحايا الانفجار في بنش ستة قتلى و12 جريحاً، بعد وفاة اثنين من المصابين.", "killed 6, wounded 12"),
    ("وصل عدد قتلى الانفجار في بنش إلى تسعة إثر وفاة ثلاثة جرحى.", "killed 9"),
    ("باتت حصيلة الهجوم على بنش أربعة قتلى وتسعة جرحى بعدما توفي أحد المصابين.", "killed 4, wounded 9"),
    ("أسفر الانفجار في بنش عن مقتل خمسة وجرح تسعة، بعدما فارق اثنان من المصابين الحياة.", "killed 5, wounded 9"),
    ("قتل ثلاثة نجارين بقصف على بنش، عقب وفاة رجل متأثراً بجراحه.", "killed 3"),
    ("ليصبح عدد القتلى في بنش ستة بوفاة طفل متأثراً بجراحه.", "killed 6"),
    # No fewer than are told, or no "after": others.
    ("أصيب تسعة نجارين في بنش، وتوفي اثنان من المصابين.", "killed 2, wounded 7"),
    ("قتل نجار في بنش وأصيب تسعة، وتوفي اثنان من المصابين لاحقاً.", "killed 3, wounded 7"),
])
def test_a_number_has_counted_the_deaths_after_which_it_stands(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("how", ["متأثراً بجراحه التي أصيب بها أمس", "متأثراً بجراح أصيب بها أمس", "متأثراً بإصابته أمس"])
def test_who_is_in_care_beside_a_late_death_was_hurt_with_him(how: str) -> None:
    assert told(f"توفي شرطي صباح اليوم {how} بعبوة في بنش، فيما لا يزال اثنان من زملائه يتلقيان العلاج.") == "killed 1, wounded 2"


@pytest.mark.parametrize(("speaker", "befell"), [
    ("وقال الطبيب الشرعي إن", "قتلوا رمياً بالرصاص"), ("وأوضح طبيب أن", "قتلوا رمياً بالرصاص"), ("وأفاد شرطي بأن", "قتلوا ليلاً"),
    ("وذكر أحد السكان أن", "قتلوا ليلاً"),
])
def test_who_says_that_those_told_before_were_killed_was_not(speaker: str, befell: str) -> None:
    assert told(f"عثر رعاة على جثث ثلاثة رجال قرب بنش. {speaker} الثلاثة {befell}.") == "killed 3"
