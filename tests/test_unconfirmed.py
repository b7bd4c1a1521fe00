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
