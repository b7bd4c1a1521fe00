"""Arabic: the wounded and dead whom nobody counts, what hit somebody, and whom people say they lost; invented sentences."""

import pytest
from telling import accounts_of, summed


def told(text: str) -> list[str]:
    return [", ".join(summed(account)) for account in accounts_of(text, "ar")]


@pytest.mark.parametrize(("text", "expected"), [
    ("قصف مدفعي على سرمين، وفرق الإسعاف تنقل المصابين إلى المشافي", "wounded 3+"),
    ("قصف على بنش. الدفاع المدني يسعف الجرحى", "wounded 3+"),
    ("تم إجلاء المصابين بعد غارة روسية على بنش", "wounded 3+"),
    ("وصول المصابين إلى مشفى بنش بعد القصف", "wounded 3+"),
    ("ومحاولة إنقاذ الجرحى من تحت الركام بعد قصف بنش", "wounded 3+"),
    ("الفرق تعمل على انتشال المصابين والقتلى بعد غارة على نوى", "killed 3+, wounded 3+"),
    ("تعرض حي الوعر لقصف صاروخي، والفرق تجلي المصابين والضحايا", "killed 3+, wounded 3+"),
    ("انتشال جثث الضحايا من تحت الركام في بنش بعد غارة روسية", "killed 3+"),
    ("ارتفاع حصيلة المصابين بالقصف على بنش", "wounded 3+"),
    ("صحفي يزور الجرحى جراء الغارة على بنش", "wounded 3+"),
    # They point back at those counted, in the sentence or anywhere in the report.
    ("أصيب أربعة رعاة بقصف على بنش ونقل المصابون إلى المشفى", "wounded 4"),
    ("قصف على بنش، والفرق تسعف الجرحى.\nوقال طبيب إن سبعة رعاة أصيبوا بالقصف.", "wounded 7"),
    ("سقط عشرون بين قتيل وجريح بقصف على بنش، والفرق تسعف الجرحى", "killed_or_wounded 20"),
    # Nobody says that an act hurt them.
    ("تدربت الفرق على نقل المصابين في نوى", ""),
    ("زار الوزير ذوي الضحايا في نوى", ""),
    ("يحتاج المشفى إلى دم للجرحى", ""),
])
def test_the_wounded_of_an_act_are_a_bare_plural_where_nobody_counts_them(text: str, expected: str) -> None:
    assert told(text) == ([expected] if expected else [])


@pytest.mark.parametrize(("text", "expected"), [
    ("الطفل سالم أصابته شظية في سرمين", "wounded 1"),
    ("الطفلان سالم ووليد أصابتهما قذيفة في سرمين", "wounded 2"),
    ("\"سالم\" 5 سنوات أصابته قذائف النظام مع 3 من إخوته وأبيه في سرمين", "wounded 5"),
    ("توفي راع متأثرا بإصابته بشظية قذيفة في سرمين", "killed 1"),
    ("قتل راع جراء إصابته برصاصة قناص في سرمين", "killed 1"),
    ("فقدنا ابن عمي سالم درويش بقصف على سرمين", "killed 1"),
    ("خسرنا ثلاثة من رفاقنا في القصف على سرمين", "killed 3"),
    ("فقدنا الاتصال بأخي بعد القصف على سرمين", "missing 1"),
    ("فقدنا كل ما نملك بعد القصف على سرمين", ""),
    ("خسرنا منزلنا بقصف على سرمين", ""),
])
def test_what_hit_somebody_and_whom_people_lost(text: str, expected: str) -> None:
    assert told(text) == ([expected] if expected else [])


@pytest.mark.parametrize(("text", "expected"), [
    ("ارتفعت حصيلة انفجار بنش إلى 6 قتلى، بعد وفاة اثنين من المصابين متأثرين بجراحهما، فيما يتلقى 8 آخرون العلاج.",
     "killed 6, wounded 8"),
    ("ارتفعت حصيلة انفجار بنش إلى 6 قتلى بعد وفاة جريحين، ولا يزال 8 آخرون قيد العلاج.", "killed 6, wounded 8"),
    ("ارتفع عدد القتلى في بنش إلى 6 بعد وفاة ثلاثة جرحى، ولا يزال ثمانية في العناية المشددة.", "killed 6, wounded 8"),
    ("قتل اثنان وأصيب 9 بانفجار في بنش، فيما لا يزال 8 آخرون يتلقون العلاج.", "killed 2, wounded 9"),
])
def test_others_in_care_beside_the_wounded_who_died_are_wounded(text: str, expected: str) -> None:
    assert told(text) == [expected]
