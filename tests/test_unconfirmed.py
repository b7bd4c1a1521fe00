"""Unconfirmed reports of further people raise the ceiling of those told before, also in a sentence of their own (codebook 3)."""

import pytest
from telling import accounts_of


@pytest.mark.parametrize(("lang", "text", "killed"), [
    ("en", "Two people were killed in Azaz on Sunday. There were unconfirmed reports of a third death.", (2, 3)),
    ("en", "A man was killed in Azaz on Sunday. There were unverified reports of two more deaths.", (1, 3)),
    ("en", "A man was killed and four were hurt in Azaz. There were unconfirmed reports of a second death.", (1, 2)),
    ("ar", "قتل رجل وأصيب أربعة في أعزاز يوم الأحد. وهناك أنباء غير مؤكدة عن وفاة ثانية.", (1, 2)),
    ("ar", "قتل رجل وأصيب أربعة في أعزاز يوم الأحد. ووردت أنباء غير مؤكدة عن مقتل شخص ثان.", (1, 2)),
    ("ar", "قتل رجل وأصيب أربعة في أعزاز يوم الأحد، وسط أنباء غير مؤكدة عن قتيل آخر.", (1, 2)),
    ("ar", "أنباء غير مؤكدة عن مقتل شخصين آخرين في سرمين.", (2, 2)),
])
def test_the_ceiling_rises(lang: str, text: str, killed: tuple[int, int]) -> None:
    (account,) = accounts_of(text, lang)
    assert account.outcomes["killed"] == killed


@pytest.mark.parametrize(("text", "killed"), [
    ("قتل أربعة خبازين في طفس وأنباء عن مقتل نجار.", [(4, 5)]),
    ("مقتل خباز وأنباء عن مقتل نجار بقصف على طفس.", [(1, 2)]),
    ("أنباء عن مقتل نجار في طفس.", [(1, 1)]),
    ("قصفت الفصائل مواقع قوات النظام على محور بنش، وسط أنباء عن تحقيق إصابات.", []),
])
def test_reports_of_one_more_that_join_what_was_told(text: str, killed: list[tuple[int, int]]) -> None:
    assert [one.outcomes["killed"] for one in accounts_of(text, "ar")] == killed


def test_a_woman_beside_whom_a_man_is_only_reported_is_one_woman() -> None:
    (account,) = accounts_of("مقتل السيدة سالمة درويش وأنباء عن مقتل نجار بقصف على طفس.", "ar")
    assert account.outcomes == {"killed": (1, 2)}
    assert account.breakdown["killed"]["women"] == (1, 1)
