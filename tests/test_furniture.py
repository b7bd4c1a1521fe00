"""What a page tells beside its report: announced stories are left out, and the report goes on behind their block (codebook 1)."""

import pytest

from stats.model import Report
from stats.pipeline import extract

TOLD = "قتل أربعة خبازين في قصف على سرمين صباح اليوم، بحسب الأهالي هناك."
OTHER = "مقتل تسعة بحارة في غرق مركب"
GOES_ON = "وأدى القصف إلى إصابة ستة خبازين آخرين بجروح، وفق مصدر طبي في المدينة."


@pytest.mark.parametrize(("block", "wounded"), [
    (["اقرأ المزيد", OTHER], []),
    (["الأكثر قراءة", OTHER, "الأكثر قراءة نهاية"], [6]),
    (["اقرأ المزيد", "يحتوي هذا القسم على مقالات في الموضوع نفسه"], [6]),
])
def test_a_report_goes_on_behind_a_block_that_is_closed(block: list[str], wounded: list[int]) -> None:
    found = extract(Report("r", "\n".join([TOLD, *block, GOES_ON]), published="2025-12-20", lang="ar"))
    assert [figure.low for figure in found.figures if figure.outcome == "killed"] == [4]
    assert [figure.low for figure in found.figures if figure.outcome == "wounded"] == wounded


PROSE = "قصفت المدفعية أطراف القرية فجرا.\nاحترق مخزن الحبوب قرب الجسر.\nوصلت فرق الإطفاء إلى المكان.\n"


@pytest.mark.parametrize(
    ("line", "figures"),
    [("فيما أصيبت خياطة ونقلت إلى المشفى", 1), ("مقتل ثلاثة صيادين في بلد بعيد", 0)],
)
def test_a_line_that_goes_on_is_no_headline(line: str, figures: int) -> None:
    assert len(extract(Report("x", PROSE + line, lang="ar")).figures) == figures


def test_a_line_that_announces_another_story_with_its_headline_is_left_out_alone() -> None:
    text = "Two men were shot dead in Nawa.\nAlso read: Seven soldiers killed in Hajin\nA child was wounded in the shooting."
    found = extract(Report("r", text, published="2025-12-20", lang="en"))
    assert [(figure.outcome, figure.low) for figure in found.figures] == [("killed", 2), ("wounded", 1)]


def killed(lines: list[str]) -> list[int]:
    found = extract(Report("r", "\n".join(lines), published="2025-12-20", lang="ar"))
    return [figure.low for figure in found.figures if figure.outcome in ("killed", "abducted")]


def test_what_is_announced_above_a_report_is_left_out_even_where_nothing_stands_before_it() -> None:
    assert killed(["مقالات ذات صلة", OTHER, "افتتاح جسر في المدينة", TOLD, GOES_ON]) == [4]
    assert killed(["مقالات ذات صلة", OTHER, "افتتاح جسر في المدينة"]) == []


def test_several_headlines_behind_two_paragraphs_are_of_other_stories() -> None:
    headlines = ["اختطاف فتى من أهالي بلدة بعيدة", "وصول قافلة قمح إلى المرفأ"]
    assert killed([TOLD, GOES_ON, *headlines]) == [4]
    assert killed([TOLD, GOES_ON, headlines[0]]) == [4, 1]
    assert killed([TOLD, "وقتل أيضاً في الحي نفسه:", "نجار من البلدة", "خياط من البلدة"])[:1] == [4]


THREAD = "حداد @north_post\n{label}\nداهمت دورية بلدة الشحيل.\nاحترق مخزن الحبوب.\nوصلت الفرق إلى المكان.\nمقتل رجلين في المداهمة"


@pytest.mark.parametrize(("label", "figures"), [
    ("Show this thread", 1), ("Report Tweet", 1), ("عرض هذه السلسلة", 1), ("الرئيسية", 0),
    ("He would not show this thread of the story to us at all", 0),
])
def test_no_line_of_a_thread_of_posts_is_a_headline(label: str, figures: int) -> None:
    assert len(extract(Report("x", THREAD.format(label=label), published="2025-12-20", lang="ar")).figures) == figures


def test_headlines_above_a_report_that_speak_of_nothing_it_tells_are_a_menu() -> None:
    menu = ["مقتل ثلاثة بحارة في عاصفة", "وصول قافلة قمح إلى المرفأ", "افتتاح معرض الكتاب السنوي"]
    assert killed([*menu, TOLD, GOES_ON]) == [4]
    assert killed(["مقتل أربعة خبازين في غارة", *menu[1:], TOLD, GOES_ON]) == [4, 4]
    assert killed([menu[0], TOLD, GOES_ON]) == [3, 4]


_ARTICLE = "قتل خبازان بقصف على سرمين أمس.\nوقال شهود إن القصف طال السوق.\nوأخمد الأهالي الحريق."


@pytest.mark.parametrize("source", ["المصدر: وكالة النهر", "المصدر : النهر", "المصادر: النهر + وكالات"])
def test_a_report_ends_where_it_names_its_source(source: str) -> None:
    others = "مقتل ثلاثة في حادثة أخرى\nقتل ثلاثة نجارين برصاص مجهولين في بلدة حاس يوم الجمعة الماضي."
    (account,) = extract(Report("x", f"{_ARTICLE}\n{source}\n{others}", published="2025-12-10", lang="ar")).accounts
    assert account.outcomes == {"killed": (2, 2)}


@pytest.mark.parametrize("headline", ["الجيش يبرر قتل عائلة في حي النهر بـ\"سيارة مشبوهة\"", "مقتل ثلاثة في \"بلدة حاس\""])
def test_a_quotation_mark_ends_no_headline(headline: str) -> None:
    (account,) = extract(Report("x", f"{_ARTICLE}\nسرمين\nالنهر\n{headline}", published="2025-12-10", lang="ar")).accounts
    assert account.outcomes == {"killed": (2, 2)}


def test_a_statement_in_quotation_marks_is_a_sentence() -> None:
    text = f"{_ARTICLE}\nوقال ناشط: \"قتل خباز ثالث بقصف على بنش\""
    assert len(extract(Report("x", text, published="2025-12-10", lang="ar")).accounts) == 2


def test_a_lone_line_that_opens_with_a_number_is_a_headline() -> None:
    (account,) = extract(Report("x", f"{_ARTICLE}\nالقصف\nسرمين\n5 قتلى من عائلة واحدة بقصف على بنش (شاهد)\nالنهر يفيض",
                                published="2025-12-10", lang="ar")).accounts
    assert account.outcomes == {"killed": (2, 2)}
