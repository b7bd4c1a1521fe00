"""English deaths in custody, and who is only held: one incident with the arrest, no prison's population (codebook 2)."""

from functools import partial

import pytest
import telling

told, accounts = partial(telling.told_in, lang="en"), partial(telling.accounts_of, lang="en")

ONE_INCIDENT = [
    ("A teacher died under torture in Azaz on Sunday, three days after his arrest.", "2025-12-04", "2025-12-07"),
    ("A teacher died on Sunday in a prison in Azaz, a week after his arrest in Jarablus.", "2025-11-30", "2025-12-07"),
    ("A herder died under torture two days after being detained by the Asayish in Tabqa.", "2025-12-08", "2025-12-10"),
    ("He died in detention three days after he was arrested at a checkpoint in Hama.", "2025-12-07", "2025-12-10"),
    ("A herder died under torture on Tuesday, six days after his arrest in Tabqa.", "2025-12-03", "2025-12-09"),
    ("A man was arrested in Afrin on December 1, and his body was returned on Tuesday.", "2025-12-01", "2025-12-09"),
    ("Salim Omar Darwish was arrested in Homs on November 20. His body was handed over to his family on December 8.",
     "2025-11-20", "2025-12-08"),
    ("A civilian died due to torture in a jail in Raqqa on December 7. He had been arrested on November 30.",
     "2025-11-30", "2025-12-07"),
    ("A man in his fifties who was detained in Quneitra on Saturday died in custody.", "2025-12-06", "2025-12-10"),
]


@pytest.mark.parametrize(("text", "first", "last"), ONE_INCIDENT)
def test_a_death_in_custody_is_one_incident_from_the_arrest_on(text: str, first: str, last: str) -> None:
    (account,) = accounts(text)
    assert account.outcomes == {"killed": (1, 1), "arrested": (1, 1)}
    assert (account.date_start, account.date_end) == (first, last)


def test_a_captive_found_dead_is_one_incident() -> None:
    (account,) = accounts("Gunmen abducted a pharmacist in Sweida on December 3 and his body was found on December 6.")
    assert account.outcomes == {"killed": (1, 1), "abducted": (1, 1)}


BODIES = [
    ("The SDF detained nine people in Hajin on Friday. The body of a woman shot in the head was found in the town on Friday.", 2),
    ("General Security arrested four men in Dael on Monday. On the same day two bodies were found in the town.", 2),
    ("General Security arrested a baker in Dael on Monday. His body was found in the town on the same day.", 1),
    ("General Security arrested a baker in Dael on Monday. The body of the man was found in the town on the same day.", 1),
]


@pytest.mark.parametrize(("text", "incidents"), BODIES)
def test_a_body_found_where_others_were_arrested_is_another_incident(text: str, incidents: int) -> None:
    assert len(accounts(text)) == incidents


STILL_MISSING = [
    ("Gunmen kidnapped a baker near Tartous on Friday. He is still missing.", {"abducted": (1, 1)}),
    ("Soldiers arrested three pupils near Tartous on Friday. One of them remains missing.", {"arrested": (3, 3)}),
    ("Police arrested two men over a girl's disappearance in Homs. She is still missing.",
     {"arrested": (2, 2), "missing": (1, 1)}),
    ("Gunmen kidnapped a baker near Tartous on Friday. Two others are missing.", {"abducted": (1, 1), "missing": (2, 2)}),
]


@pytest.mark.parametrize(("text", "outcomes"), STILL_MISSING)
def test_who_was_taken_and_is_still_missing_is_told_once(text: str, outcomes: dict[str, tuple[int, int]]) -> None:
    (account,) = accounts(text)
    assert account.outcomes == outcomes


HELD = [
    ("The two sides exchanged prisoners. One received 120, many of them fighters held since 2023.", ""),
    ("About 1,200 people are held in the prison in Hasakah.", ""),
    ("Some 3,500 men are being held in Roumieh prison in dire conditions.", ""),
    ("Three journalists are held at a jail in Aden.", ""),
    ("Police arrested three men who are being held in Tora prison.", "arrested 3"),
    ("Guards held two men at a farm.", "arrested 2"),
    ("A 29-year-old man died in Ofer prison. More than 9,300 people are held in Israeli jails.", "killed 1"),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_who_is_held_in_a_prison_was_not_arrested(text: str, expected: str) -> None:
    assert told(text) == expected


APART = [
    "A shell hit the prison in Idlib, killing two inmates on Monday. Patrols arrested a man in Salqin on Sunday.",
    "Two men were arrested in Azaz on Monday. Three days earlier, a soldier was killed in Al-Rai.",
]


@pytest.mark.parametrize("text", APART)
def test_another_arrest_is_another_incident(text: str) -> None:
    assert len(accounts(text)) == 2


def test_so_many_days_earlier_count_from_the_day_told_last() -> None:
    text = "Two men were arrested in Azaz on Monday. Three days earlier, a soldier was killed in Al-Rai."
    assert [account.date_start for account in accounts(text)] == ["2025-12-08", "2025-12-05"]
