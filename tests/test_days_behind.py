"""Days told behind people of whom no day is told: those of their act, and those of something else (codebook 9)."""

import pytest

from stats.model import Account, Report
from stats.pipeline import extract


def first(text: str, lang: str) -> Account:
    """The first incident of a report of Wednesday, 14 May 2031."""
    return extract(Report("x", text, title=None, published="2031-05-14", lang=lang)).accounts[0]


@pytest.mark.parametrize("behind", [
    "وكانت قوات النظام قد قصفت البلدة في 3 أيار.", "وكان ناشطون قد رصدوا في 5 أيار سقوط قذائف على البلدة، دون معلومات عن خسائر.",
    "وفي 3 أيار الجاري، قصفت قوات النظام البلدة بالمدفعية.", "وقصفت قوات النظام البلدة يوم أمس أيضاً.",
    "وكانت البلدة تعرضت لقصف مماثل مساء أمس.", "كما تعرضت قرية كنصفرة لقصف يوم أمس.", "وشهدت قرية كنصفرة قصفاً مدفعياً يوم أمس.",
    "ويأتي القصف عقب اجتماع عقدته الفصائل يوم الأحد.", "وتوصلت الأطراف إلى اتفاق يوم السبت الماضي.",
])
def test_a_day_of_another_act_is_not_lent_in_arabic(behind: str) -> None:
    assert first(f"قتل خباز بقصف لقوات النظام على بلدة سرمين.\n{behind}", "ar").date_start == "2031-05-14"


@pytest.mark.parametrize("behind", [
    "وقال مراسلنا إن القصف وقع مساء أمس.", "واستهدف القصف الأحياء السكنية يوم أمس.", "وكان القصف قد استهدف سوق البلدة مساء أمس.",
    "وقال الدفاع المدني إن قوات النظام قصفت البلدة ليلة أمس.", "ونقل المصابون إلى المشفى يوم أمس.", "وحدث ذلك مساء أمس.",
])
def test_a_day_of_the_act_is_lent_in_arabic(behind: str) -> None:
    assert first(f"قتل خباز بقصف لقوات النظام على بلدة سرمين.\n{behind}", "ar").date_start == "2031-05-13"


@pytest.mark.parametrize("behind", [
    "The army had shelled the town on May 3.", "Another village, Kansafra, was shelled on Monday.",
    "Russian warplanes bombed the village of Kansafra on Monday.", "The two sides held talks on Sunday.",
    "The attack came a day after a ceasefire was announced on Sunday.", "The town was also shelled on Monday.",
])
def test_a_day_of_another_act_is_not_lent_in_english(behind: str) -> None:
    assert first(f"A baker was killed in army shelling on the town of Sarmin.\n{behind}", "en").date_start == "2031-05-14"


@pytest.mark.parametrize("behind", [
    "The shelling took place on Tuesday.", "Shells struck a market in the town on Tuesday.", "It happened on Tuesday.",
    "The incident occurred late Tuesday.",
])
def test_a_day_of_the_act_is_lent_in_english(behind: str) -> None:
    assert first(f"A baker was killed in army shelling on the town of Sarmin.\n{behind}", "en").date_start == "2031-05-13"


@pytest.mark.parametrize("turn", ["فيما", "بينما", "في حين"])
@pytest.mark.parametrize("meanwhile", [
    "تعرضت بلدة بنش لقصف مدفعي يوم أمس", "قصفت الطائرات الروسية بلدة بنش أمس", "استهدفت الفصائل مواقع للنظام في سراقب يوم أمس",
])
def test_what_is_done_meanwhile_elsewhere_lends_no_day_and_no_doer(turn: str, meanwhile: str) -> None:
    told = first(f"قتل خباز بقصف مدفعي على بلدة سرمين، {turn} {meanwhile}.", "ar")
    assert (told.date_start, told.perpetrators, told.place) == ("2031-05-14", ("unknown",), "سرمين")


def test_what_is_done_meanwhile_to_those_harmed_is_theirs() -> None:
    told = first("قتل خباز بقصف لقوات النظام على بلدة سرمين، فيما نقل المصابون إلى المشفى مساء أمس.", "ar")
    assert (told.date_start, told.perpetrators) == ("2031-05-13", ("assad-government",))


@pytest.mark.parametrize(("text", "lang", "days"), [
    ("توفي خباز أمس تحت التعذيب في سرمين بعد ثلاثة أيام من اعتقاله.", "ar", ("2031-05-10", "2031-05-13")),
    ("قتل خباز برصاص مجهولين في سرمين في وقت سابق من هذا الشهر.", "ar", ("2031-05-01", "2031-05-14")),
    ("قتل خباز في سرمين في الليلة الواقعة بين الأحد والاثنين.", "ar", ("2031-05-11", "2031-05-12")),
    ("A baker was shot dead in Sarmin earlier this month.", "en", ("2031-05-01", "2031-05-14")),
    ("A clash that began on Monday evening and lasted until Tuesday killed a baker.", "en", ("2031-05-12", "2031-05-13")),
    ("Gunmen shot dead a baker in Sarmin overnight from Sunday to Monday.", "en", ("2031-05-11", "2031-05-12")),
])
def test_spans_from_one_day_to_another(text: str, lang: str, days: tuple[str, str]) -> None:
    told = first(text, lang)
    assert (told.date_start, told.date_end) == days


@pytest.mark.parametrize(("text", "lang", "day"), [
    ("قتل ثلاثة مدنيين بقصف على عين عيسى مساء أمس الخميس.", "ar", 15),
    ("Three people were killed by shelling of Ain Issa late yesterday, Thursday.", "en", 15),
    ("قتل ثلاثة مدنيين بقصف على عين عيسى مساء أمس الأربعاء.", "ar", 14),
    ("قتل ثلاثة مدنيين بقصف على عين عيسى مساء أمس الاثنين.", "ar", 12),
    ("قتل ثلاثة مدنيين بقصف على عين عيسى مساء أمس السبت.", "ar", 10),
])
def test_yesterday_under_a_stamp_that_is_behind(text: str, lang: str, day: int) -> None:
    assert str(first(text, lang).date_start) == f"2031-05-{day}"


def test_the_day_of_an_act_whose_toll_rose_is_lent_to_those_it_harmed() -> None:
    told = first("A second baker has died of wounds from a drone strike near Sarmin on Monday, bringing the death toll to two.\n"
                 "The army said the strike killed an operative.", "en")
    assert (told.date_start, told.outcomes) == ("2031-05-12", {"killed": (2, 2)})
