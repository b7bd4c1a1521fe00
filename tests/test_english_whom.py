"""English: of whom a verb behind a relative clause tells, who is among whom, who has not been found (codebook 2 and 4)."""

import pytest
from telling import accounts_of, summed, told_in


@pytest.mark.parametrize(("text", "expected"), [
    ("The eight passengers of a bus that vanished on the Homs highway on Sunday were kidnapped by gunmen.", "abducted 8"),
    ("Three passengers of a boat that sank were reported missing.", "missing 3"),
    ("Two bakers seen near the oven that evening were arrested.", "arrested 2"),
])
def test_the_verb_behind_a_clause_about_a_thing_tells_of_its_people(text: str, expected: str) -> None:
    assert told_in(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Five bakers, a woman in her fifties among them, died in a gun battle.", "killed 5 [1]"),
    ("Nine people, two men from the same family among them, were killed.", "killed 9 [2]"),
    ("Six people were hurt, a boy of four among them.", "wounded 6 [1]"),
])
def test_what_is_said_of_a_part_stands_before_among_them(text: str, expected: str) -> None:
    assert told_in(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Two women seen there that morning have not been found.", "missing 2"),
    ("Two of the five bakers have yet to be found.", "missing 2"),
    ("The gunmen have not been found.", ""),
    ("His phone has not been found.", ""),
])
def test_who_has_not_been_found_is_missing(text: str, expected: str) -> None:
    assert told_in(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("The bodies of three guards had been brought in, along with that of a shepherd.", "killed 3; killed 1"),
    ("Medics found the bodies of two men and that of a child.", "killed 2; killed 1"),
    ("This brings to 21 the number of people the group has recorded as killed in the city.", "killed 21"),
])
def test_the_dead_whom_a_pronoun_or_a_record_tells(text: str, expected: str) -> None:
    assert told_in(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Contact was lost with a boat carrying five bakers off Tartus.", "missing 5"),
    ("The owner lost contact with a lorry transporting three herders near Rusafa.", "missing 3"),
    ("A van carrying seven bakers vanished on the Rusafa road on Thursday.", "missing 7"),
    ("The ferry carrying five bakers has been missing since Monday.", "missing 5"),
    ("Gunmen seized a minibus carrying 12 students near Shahba.", "abducted 12"),
    ("A van ferrying seven herders was seized by gunmen near Rusafa.", "abducted 7"),
    ("Police seized a lorry carrying 40 sheep.", ""),
    ("Gunmen stopped a bus carrying 20 students and abducted four of them.", "abducted 4"),
    ("Soldiers detained a man carrying two grenades.", "arrested 1"),
])
def test_who_is_aboard_what_is_taken_or_lost(text: str, expected: str) -> None:
    assert told_in(text, "en") == expected


@pytest.mark.parametrize(("text", "expected", "by"), [
    ("Two bakers were abducted by tribal gunmen in retaliation for the detention of relatives by Druze factions.", "abducted 2",
     ("tribal",)),
    ("Gunmen shelled Sarmin in retaliation for the killing of fighters by the army, wounding two herders.", "wounded 2",
     ("unknown",)),
    ("In revenge for the killing of a guard, the Turkish army shelled Ain Issa and hurt two herders.", "wounded 2", ("turkey",)),
])
def test_what_an_act_answers_is_none_of_it(text: str, expected: str, by: tuple[str, ...]) -> None:
    (account,) = accounts_of(text, "en")
    assert ("; ".join(summed(account)), account.perpetrators) == (expected, by)
