"""English: the wounded and dead of an act whom nobody counts; invented sentences."""

import pytest
from telling import accounts_of, summed


@pytest.mark.parametrize(("text", "expected"), [
    ("Rescue teams evacuated the wounded after shelling hit Saraqib.", "wounded 2+"),
    ("The wounded were taken to hospital after an air strike on Saraqib.", "wounded 2+"),
    ("Shells hit Saraqib. The injured were rushed to Bab al-Hawa hospital.", "wounded 2+"),
    ("Medics treated those injured in the shelling of Saraqib.", "wounded 2+"),
    ("The dead were taken to a hospital morgue after shelling in Nawa.", "killed 2+"),
    ("An air strike hit Saraqib, killing three people; the wounded were taken to hospital.", "killed 3, wounded 2+"),
    # They point back at those counted, or nobody says that an act hurt them.
    ("An air strike hit Saraqib, killing three and wounding four; the wounded were taken to hospital.", "killed 3, wounded 4"),
    ("The wounded were evacuated after shelling in Nawa. A nurse said nine people were wounded there.", "wounded 9"),
    ("None of the injured was taken to hospital after the shelling of Nawa.", "wounded 0"),
    ("Volunteers trained to carry the wounded in Saraqib.", ""),
    ("Families buried the dead of Saraqib last winter.", ""),
])
def test_the_wounded_of_an_act_are_a_bare_plural_where_nobody_counts_them(text: str, expected: str) -> None:
    assert [", ".join(summed(account)) for account in accounts_of(text, "en")] == ([expected] if expected else [])
