"""Numbers told place by place, victims that a report splits, and what two sides claim of each other (codebook 1, 4 and 10)."""

import pytest
from telling import accounts_of, summed


def where(lang: str, text: str) -> str:
    """Each incident as `SY02 wounded 3`, incidents set apart by a stroke."""
    return " | ".join(f"{'+'.join(one.adm1)} {', '.join(summed(one))}" for one in accounts_of(text, lang))


@pytest.mark.parametrize(("head", "outcome"), [
    ("قتل {} خبازين", "killed"), ("أصيب {} خبازين", "wounded"), ("أدى القصف إلى مقتل {} خبازين", "killed"),
    ("سقط {} قتلى", "killed"), ("اعتقال {} خبازين", "arrested"),
])
@pytest.mark.parametrize("joint", [" و", "، و"])
@pytest.mark.parametrize(("first", "second"), [
    ("في سرمين", "في طفس"), ("في بلدة سرمين", "في مدينة طفس"), ("بسرمين", "بطفس"), ("قرب سرمين", "قرب طفس"),
])
@pytest.mark.parametrize(("number", "low"), [("أربعة", 4), ("ثلاثة آخرون", 3), ("سبعة", 7)])
def test_numbers_of_two_places(head: str, outcome: str, joint: str, first: str, second: str, number: str, low: int) -> None:
    found = where("ar", f"{head.format('خمسة')} {first}{joint}{number} {second}.")
    assert found == f"SY07 {outcome} 5 | SY12 {outcome} {low}"


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("ar", "قتل خمسة خبازين في سرمين، وامرأة في طفس.", "SY07 killed 5 | SY12 killed 1"),
    ("ar", "إصابة خمسة خبازين في سرمين، وطفلين في طفس.", "SY07 wounded 5 | SY12 wounded 2"),
    ("ar", "أصيب خمسة خبازين في سرمين، وثلاثة في طفس، واثنان في الميادين.", "SY07 wounded 5 | SY12 wounded 3 | SY09 wounded 2"),
    ("ar", "أصيب خمسة خبازين في إدلب، ثلاثة في سرمين واثنان في بنش.", "SY07 wounded 3 | SY07 wounded 2"),
    ("ar", "قتل ستة خبازين في مدينة إعزاز وأربعة في مدينة طفس.", "SY02 killed 6 | SY12 killed 4"),
    ("ar", "قتل عشرة خبازين اليوم بقصف على سرمين وبنش. وقال الدفاع المدني إن أربعة قتلوا في سرمين، وستة في بنش.",
     "SY07 killed 4 | SY07 killed 6"),
])
def test_each_number_is_of_its_place(lang: str, text: str, expected: str) -> None:
    assert where(lang, text) == expected


@pytest.mark.parametrize("text", [
    "قتل وأصيب ثمانية خبازين بقصف على سرمين. وبين الضحايا ثلاثة قتلى وخمسة جرحى.",
    "قتل وأصيب ثمانية خبازين بقصف على سرمين. وهم ثلاثة قتلى وخمسة جرحى.",
    "سقط ثمانية ضحايا بقصف على سرمين، بينهم ثلاثة قتلى وخمسة جرحى.",
    "ثمانية ضحايا في قصف على سرمين: ثلاثة قتلى وخمسة جرحى.",
])
def test_victims_split_into_dead_and_wounded(text: str) -> None:
    assert where("ar", text) == "SY07 killed 3, wounded 5"


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("en", "Clashes broke out in El Fasher between the army and the RSF. The army said it killed three RSF fighters. "
     "The RSF said it killed six soldiers.", "SD02 killed 9"),
    ("ar", "اندلعت اشتباكات بين الجيش وقوات الدعم السريع في الفاشر. وقال الجيش إنه قتل ثلاثة من عناصر الدعم السريع. "
     "وقالت قوات الدعم السريع إنها قتلت ستة جنود.", "SD02 killed 9"),
    ("en", "A soldier was killed in clashes in Sarmin. A military source said the troops returned fire and killed four of the "
     "attackers.", "SY07 killed 5"),
    ("en", "The army said five soldiers were killed in El Fasher. The RSF said it killed seven soldiers.", "SD02 killed 5"),
])
def test_the_losses_of_two_sides(lang: str, text: str, expected: str) -> None:
    assert where(lang, text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Guards arrested five bakers in Sarmin. The men were taken to an unknown location.", "SY07 arrested 5"),
    ("Gunmen kidnapped a baker in Sarmin. His family said he was seized on his way home.", "SY07 abducted 1"),
    ("The body of a baker was found in Sarmin. A source said the man had been killed two days earlier.", "SY07 killed 1"),
    ("Gunmen kidnapped a baker in Sarmin. The town has seen similar incidents that caused casualties.", "SY07 abducted 1"),
])
def test_who_is_told_of_again_in_other_words(text: str, expected: str) -> None:
    assert where("en", text) == expected
