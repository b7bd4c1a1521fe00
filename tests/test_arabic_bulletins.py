"""Arabic bulletins that count over a week or a month and list what they counted (codebook 5)."""

import pytest

from stats.model import Report
from stats.pipeline import extract

PUBLISHED = "2025-12-10"  # a Wednesday
HEAD = "وثق المركز بين 1 و7 كانون الأول الجاري مقتل 9 أشخاص في أربع محافظات، توزعوا كالآتي:\n"
ITEMS: dict[str, list[tuple[str, int]]] = {
    # An item with a day and a village of its own is an incident, and the total is over them.
    "- درعا: ثلاثة عمال قتلوا بعبوة في نوى الثلاثاء 2 كانون الأول.\n- حماة: رجل وزوجته قتلا في منزلهما في معرين، السبت.":
        [("2025-12-02", 3), ("2025-12-06", 2)],
    # One that tells only how people were hit has the outcome of the total.
    "- درعا: ثلاثة أشخاص برصاص مجهولين في نوى، الثلاثاء 2 كانون الأول.\n- حمص: لاجئ بلغم قرب القصير، الخميس 4 كانون الأول.":
        [("2025-12-02", 3), ("2025-12-04", 1)],
    "- الرقة: أربعة، هم شرطيان ومهاجمان، في هجوم على حاجز في معدان فجر الجمعة 5 كانون الأول.": [("2025-12-05", 4)],
    # So is one whose village is not known, where it is told how people were hit.
    "- حمص: نجار برصاص حرس الحدود قرب تل الغرنوق مساء الخميس 4 كانون الأول.": [("2025-12-04", 1)],
    # Without a day or a village an item is a part of the total, and one that tells no harm counts nobody.
    "- درعا: ثلاثة أشخاص برصاص مجهولين.\n- حمص: أربعة قتلوا بالألغام.": [],
    "- درعا: زار وفد من خمسة أشخاص مدينة نوى يوم الثلاثاء 2 كانون الأول.": [],
}


@pytest.mark.parametrize(("items", "incidents"), ITEMS.items())
def test_items_of_a_bulletin(items: str, incidents: list[tuple[str, int]]) -> None:
    found = extract(Report("r", HEAD + items, published=PUBLISHED, lang="ar"))
    assert [(account.date_start, account.outcomes["killed"][0]) for account in found.accounts] == incidents
    assert [(f.outcome, f.low) for f in found.period if f.part_of is None] == [("killed", 9)]


@pytest.mark.parametrize(("first", "second"), [
    ("- درعا: أصيب جنديان بغارة إسرائيلية على نوى. وتواصل إسرائيل قصف البلاد.", "- إدلب: قتل شاب في سرمين."),
    ("* درعا: اعتقلت قوات إسرائيلية راعيا في نوى. وقصفت القوات الإسرائيلية الأطراف.", "* إدلب: عثر على جثة رجل قرب سرمين."),
])
def test_what_the_item_before_goes_on_with_is_no_context_of_an_item(first: str, second: str) -> None:
    before, after = extract(Report("r", f"{first}\n{second}", published="2025-12-10", lang="ar")).accounts
    assert (before.perpetrators, after.perpetrators) == (("israel",), ("unknown",))
