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


@pytest.mark.parametrize(("text", "expected"), [
    ("Four tailors were carried to the clinic behind the mill with gunshot wounds after shooting in Nawa.", "wounded 4"),
    ("Two boys were rushed to a clinic with burns after a shell hit Nawa.", "wounded 2"),
    ("Nine people arrived at the hospital in Nawa with bullet wounds.", "wounded 9"),
    ("Doctors in Nawa received nine tailors with bullet wounds.", "wounded 9"),
    ("Nine tailors were driven to the airport in Nawa.", ""),
    ("The clinic in Nawa received nine boxes of bandages.", ""),
    ("The army said it had no indication that tailors were harmed by its strike on Nawa.", ""),
    ("The army said it was aware of reports that tailors were killed in its strike on Nawa.", ""),
])
def test_who_comes_to_a_clinic_with_wounds_is_hurt_and_what_is_looked_into_counts_nobody(text: str, expected: str) -> None:
    assert [", ".join(summed(account)) for account in accounts_of(text, "en")] == ([expected] if expected else [])


@pytest.mark.parametrize(("text", "expected"), [
    ("Gunmen attacked a post in Nawa and killed two soldiers. One of the attackers also died.", "killed 3"),
    ("Gunmen attacked a post in Nawa and killed two soldiers. Two of the raiders were also killed.", "killed 4"),
    ("Shells hit Nawa and killed four tailors. One of the tailors died on the spot.", "killed 4"),
    ("Two of the five tailors wounded in Nawa died.", "killed 2, wounded 3"),
])
def test_one_of_those_told_who_died(text: str, expected: str) -> None:
    assert [", ".join(summed(account)) for account in accounts_of(text, "en")] == [expected]


@pytest.mark.parametrize(("text", "outcomes"), [
    ("A strike on Nawa killed two. Doctors at the town's hospital said they were treating seven others.",
     {"killed": (2, 2), "wounded": (7, 7)}),
    ("A truck bomb killed two bakers and hurt eight in Nawa, police said. The head of the town's hospital said it had taken in "
     "the bodies of three bakers and was treating six others.", {"killed": (2, 3), "wounded": (6, 8)}),
])
def test_a_hospital_counts_its_own_wounded_beside_the_dead(text: str, outcomes: dict[str, tuple[int, int]]) -> None:
    (account,) = accounts_of(text, "en")
    assert account.outcomes == outcomes
