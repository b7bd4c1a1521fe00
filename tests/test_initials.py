"""Initials that stand for a name: they are one person, and their full stops end no sentence."""

import pytest
from telling import told_in

from stats.model import Report
from stats.text.sentence import sentences


@pytest.mark.parametrize(("text", "expected"), [
    ("اغتيال المدعو (ق. ش) وزوجته برصاص مجهولين في طفس", "killed 1; killed 1"),
    ("مقتل الشاب (م. ر) وإصابة شقيقه (ف.ر.) في جاسم", "killed 1; wounded 1"),
    ('قتل "خ.ع" برصاص مجهولين في نوى', "killed 1"),
    ("اعتقلت دورية للأمن العام (ع. م) من منزله في جاسم", "arrested 1"),
    ("قتل ثلاثة أشخاص في نوى وهم (س.م) و(ع.ح) وشقيقه (ف.ح).", "killed 3"),
    ("وكان (ق. ش) يعمل نجارا. قتل خباز في نوى.", "killed 1"),
    ('استهدف طاقم الـ"م. د" آلية وقتل جندي', "killed 1"),
])
def test_initials_are_a_name(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


def test_initials_keep_their_place_in_the_text() -> None:
    text = "مقتل (ق. ش) وزوجته."
    (sentence,) = sentences(Report("r", text, lang="ar"))
    assert [text[word.start:word.end] for word in sentence.words] == ["مقتل", "(", "ق. ش", ")", "وزوجته", "."]
