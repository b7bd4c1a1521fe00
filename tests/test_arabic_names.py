"""Arabic: persons told by their names, one, two or a list of them, in sentences about invented events."""

import pytest
from telling import accounts_of, told_in


def _killed(text: str) -> list[tuple[int, int | None]]:
    return [account.outcomes["killed"] for account in accounts_of(text, "ar") if "killed" in account.outcomes]


@pytest.mark.parametrize(("text", "count"), [
    # "Father of X" goes on with a list, and so does a title in ـي before a name, though a name with its article stands before it.
    ("استشهد سالم درويش وأبو حازم الكرمان بقصف على بنش.", (2, 2)),
    ("قتل كل من سالم درويش وأبو حازم الكرمان بقصف على بنش.", (2, 2)),
    ("قتل الشاب سالم الحمدان والقيادي وائل الكرمان بانفجار لغم قرب بنش.", (2, 2)),
    ("قتل كل من الطفل سالم الحمدان والراعي وائل الكرمان بانفجار لغم قرب بنش.", (2, 2)),
    ("عثر على جثة القيادي أبو حازم الكرمان مقتولاً قرب بنش.", (1, 1)),
    # A given name that is an ordinary word too, before a surname that is none.
    ("استشهد سالم درويش، عمر الكرمان ووائل حمدان بقصف على بنش.", (3, 3)),
    ("استشهد سالم درويش، عمر القتلى مجهول.", (1, 1)),
    # As many as are named behind a plural, joined or set off by commas, with their ages or without.
    ("قتل الأطفال سالم درويش ووائل حمدان وماهر قاسم بقصف على بنش.", (3, 3)),
    ("قتل الأطفال سالم درويش، وائل حمدان، ماهر قاسم بقصف على بنش.", (3, 3)),
    ("مقتل الشبان سالم درويش وأبو حازم الكرمان وماهر قاسم بقصف على بنش.", (3, 3)),
    ("استشهد الأطفال سالم (5 أعوام) ووائل (7 أعوام) وماهر (9 أعوام) بقصف على بنش.", (3, 3)),
    # A lone first name is a person's where his age follows.
    ("قتل وائل (14 عاماً) برصاص مسلحين في نوى.", (1, 1)),
    ("قتلت مريم، 14 عاماً، برصاص مسلحين في نوى.", (1, 1)),
])
def test_how_many_are_named(text: str, count: tuple[int, int]) -> None:
    assert _killed(text) == [count]


def test_ages_behind_each_name_are_of_those_named() -> None:
    (account,) = accounts_of("استشهد الأطفال سالم (5 أعوام) ووائل (7 أعوام) وماهر (9 أعوام) بقصف على بنش.", "ar")
    assert account.minor_ages == (5, 7, 9)


@pytest.mark.parametrize(("text", "expected"), [
    ("أطلق مسلحون النار على شابين في نوى ما أدى إلى مقتل أحدهما وإصابة الآخر.", "killed 1; wounded 1"),
    ("أطلق مسلحون النار على سيدتين في نوى ما أدى إلى مقتل إحداهما وإصابة الأخرى.", "killed 1; wounded 1"),
    ("أطلق مسلحون النار على شخصين في نوى ما أسفر عن مقتل الأول وإصابة الثاني.", "killed 1; wounded 1"),
    ("أطلق مسلحون النار على شخصين في نوى فقتل أحدهما وأصيب الآخر.", "killed 1; wounded 1"),
])
def test_two_people_of_whom_each_has_a_fate_of_his_own(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected
