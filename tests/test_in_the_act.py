"""Who was harmed "during the clashes" told before is of these, whatever place stands behind; nor does what only struck a place of
which nothing is known (codebook 1 and 8)."""

import pytest
from telling import accounts_of, summed


def placed(text: str) -> str:
    """Each incident as `سرمين killed 2, wounded 3+`, incidents set apart by a stroke."""
    lang = "ar" if text[0] > "z" else "en"
    return " | ".join(f"{one.place} {', '.join(summed(one))}" for one in accounts_of(text, lang))


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل جندي في اشتباكات قرب سرمين. وخطف المسلحون شرطيين اثنين خلال المواجهات، فيما أصيب خباز بقذيفة سقطت في بلدة نوى.",
     "سرمين killed 1, abducted 2 | نوى wounded 1"),
    ("قتل جندي في اشتباكات قرب سرمين. وأصيب أربعة جنود في أثناء الاشتباكات، بينما أصيب خباز في مدينة نوى.",
     "سرمين killed 1, wounded 4 | نوى wounded 1"),
    ("اندلعت اشتباكات في سرمين. واعتقلت القوات أربعة مسلحين خلال العملية، في حين قتل خباز في بلدة نوى.",
     "سرمين arrested 4 | نوى killed 1"),
    ("A soldier was killed in clashes near Sarmin. Four were hurt during the clashes, while a shell killed a baker in Nawa.",
     "Sarmin killed 1, wounded 4 | Nawa killed 1"),
    # The act pointed at was told without a place.
    ("اندلعت اشتباكات. وأصيب أربعة جنود خلال الاشتباكات، بينما قتل خباز في بلدة نوى.", "نوى killed 1, wounded 4"),
])
def test_who_was_harmed_in_the_act_told_before(text: str, expected: str) -> None:
    assert placed(text) == expected


@pytest.mark.parametrize(("text", "areas"), [
    ("طالت غارات إزرع وثكنة قرب الكسوة بريف دمشق. وقتل جنديان في إزرع، دون ورود معلومات عن خسائر في الكسوة.", ("SY12",)),
    ("استهدف القصف إزرع والكسوة. وقتل جنديان في القصف، ولم ترد معلومات عن إصابات في الكسوة.", ("SY12",)),
    ("استهدف القصف إزرع والكسوة. وقتل جنديان في القصف.", ("SY12", "SY03")),
    ("Strikes hit Izra and Kiswah. They killed two soldiers, with no word of casualties in Kiswah.", ("SY12",)),
])
def test_a_place_of_which_nothing_is_known_is_none(text: str, areas: tuple[str, ...]) -> None:
    (account,) = accounts_of(text, "ar" if text[0] > "z" else "en")
    assert account.adm1 == areas
