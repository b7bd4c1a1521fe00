"""Arabic days of remembrance: harm done on them is told, harm that they remember is not (codebook 3). Invented events."""

import pytest
from telling import told_in


@pytest.mark.parametrize("when", [
    "خلال الاحتفالات بذكرى الاستقلال", "في ذكرى الثورة", "عشية ذكرى انطلاق الحراك", "تزامنا مع الذكرى السنوية لتأسيس الفرقة",
    "أثناء إحياء ذكرى الاستقلال", "قبيل الذكرى العاشرة للحراك",
])
def test_harm_done_on_a_day_of_remembrance_is_told(when: str) -> None:
    assert told_in(f"أصيب خمسة خبازين برصاص طائش في نوى {when}.", "ar") == "wounded 5"


@pytest.mark.parametrize("text", [
    "نحيي اليوم ذكرى مجزرة نوى التي قتل فيها 70 خبازا.", "في الذكرى العاشرة لمجزرة نوى، قتل 70 خبازا.",
    "تصادف اليوم ذكرى مقتل خمسة خبازين في نوى.", "قضى سبعة خبازين في نوى، واليوم ذكرى استشهادهم.",
    "وقفة في نوى لأهالي من قتلوا في ذكرى المجزرة.",
])
def test_harm_that_is_remembered_is_none(text: str) -> None:
    assert told_in(text, "ar") == ""
