"""People whom a word adds to those told before are others than these (codebook 4); all events are invented."""

import pytest
from telling import accounts_of, summed


def told(text: str) -> str:
    lang = "ar" if text[0] > "z" else "en"
    return " | ".join(", ".join(summed(one)) for one in accounts_of(text, lang))


@pytest.mark.parametrize(("text", "expected"), [
    ("أدى القصف على سرمين إلى إصابة تسعة أشخاص، إضافة إلى إصابة عدد من المسعفين.", "wounded 12+"),
    ("أدى القصف على سرمين إلى مقتل تسعة أشخاص، فضلا عن مقتل عدد من النساء.", "killed 12+"),
    ("أصيب تسعة أشخاص بقصف على سرمين، كما أصيب عدد من المسعفين.", "wounded 12+"),
    ("أصيب تسعة أشخاص بقصف على سرمين. وأصيب عدد من المسعفين.", "wounded 9"),
    ("Shelling of Sarmin wounded nine people, in addition to several medics.", "wounded 11+"),
    ("Shelling of Sarmin wounded nine people as well as a number of bakers.", "wounded 11+"),
    ("Shelling of Sarmin wounded nine people, and several medics were also hurt.", "wounded 11+"),
    ("Shelling of Sarmin wounded nine people. Several medics were hurt.", "wounded 9"),
])
def test_those_without_a_number_are_added_to_a_number(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قال مصدر أمني إن شرطيا قتل في سرمين، فيما ذكرت مصادر محلية أن خبازين اثنين قتلا أيضا.", "killed 3"),
    ("قال مصدر أمني إن شرطيا قتل في سرمين. وذكرت مصادر محلية أن خبازا من أهل البلدة وطفلة قتلا كذلك.", "killed 3"),
    ("أعلنت وزارة الداخلية إصابة شرطيين اثنين في سرمين. وقالت مصادر محلية إن أربعة نجارين أصيبوا أيضا.", "wounded 6"),
    ("أعلنت وزارة الداخلية مقتل شرطي في سرمين. وأفاد المرصد السوري أيضا بمقتل خبازين اثنين.", "killed 1"),
    ("The interior ministry said a policeman was killed in Sarmin. Residents said two bakers were also killed.", "killed 3"),
    ("The army said two soldiers were hurt in Sarmin, while the Observatory said three bakers were hurt as well.", "wounded 5"),
    ("The army said two men were hurt in Sarmin. The Observatory also said that three bakers were hurt.", "wounded 2"),
])
def test_whom_one_origin_adds_to_those_of_another(text: str, expected: str) -> None:
    assert told(text) == expected


def test_others_of_the_same_telling_are_added_too() -> None:
    text = ("قال مصدر أمني إن شرطيا قتل وأصيب ثلاثة من رفاقه في سرمين، فيما ذكرت مصادر محلية أن خبازا قتل أيضا، "
            "وأن خمسة من السكان أصيبوا.")
    assert told(text) == "killed 2, wounded 8"


@pytest.mark.parametrize(("text", "expected"), [
    ("Gunmen attacked a checkpoint in Sarmin, killing three policemen and a driver. Two of the attackers were shot dead.",
     "killed 6"),
    ("Gunmen shot dead three policemen and a baker in Sarmin, the police said. Two gunmen were also killed.", "killed 6"),
    ("Gunmen attacked a checkpoint in Sarmin and four people died. Two of the attackers were shot dead.", "killed 4"),
])
def test_attackers_add_to_a_force_and_civilians_beside_it(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل تاجر في بلدة سرمين بريف إدلب وشقيقه برصاص مجهولين.", "killed 2"),
    ("أصيب رجل بقصف على سرمين وزوجته.", "wounded 2"),
    ("قتل رجل في سرمين وزوجته في بنش.", "killed 1 | killed 1"),
    ("قتل رجل برصاص في سرمين الأحد. وتوفي ابنه في المشفى ليلا.", "killed 2"),
    ("قتل شاب برصاص في سرمين. وقال والده إن ابنه قتل برصاص الجنود.", "killed 1"),
    ("A baker was shot dead in Sarmin on Sunday and his son died in hospital overnight.", "killed 2"),
    ("A baker was shot dead in Sarmin on Sunday. His brother was killed beside him.", "killed 2"),
    ("A young man was shot dead in Sarmin on Sunday. His father said his son was killed by soldiers.", "killed 1"),
])
def test_somebody_s_own_kin_add_to_him(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("who", "group"), [("مقاتلان من رفاقنا", "combatants"), ("حدادان من رفاقنا", "civilians")])
def test_comrades_stay_what_they_are_said_to_be(who: str, group: str) -> None:
    (account,) = accounts_of(f"استشهد {who} بانفجار عبوة في سرمين.", "ar")
    assert account.breakdown["killed"][group] == (2, 2)
