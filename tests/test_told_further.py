"""What a report goes on to tell: another act, a second strike, deaths of wounds, a toll put right (codebook 1, 2 and 10)."""

import pytest
from telling import accounts_of, summed


def where(lang: str, text: str) -> str:
    """Each incident as `SY02 wounded 3`, incidents set apart by a stroke."""
    return " | ".join(f"{'+'.join(one.adm1)} {', '.join(summed(one))}" for one in accounts_of(text, lang))


BAKERS = "Shelling of Binnish killed three bakers and wounded five on Wednesday. "
AR_BAKERS = "قتل ثلاثة خبازين وأصيب خمسة، اليوم الأربعاء، بقصف على مدينة بنش. "


@pytest.mark.parametrize("turn", [
    "Separately", "Elsewhere", "Meanwhile", "In other developments", "On another front", "Further north", "At the same time",
    "In another incident", "Also on Wednesday",
])
@pytest.mark.parametrize(("act", "told"), [
    ("three bakers were killed in the shelling of Azaz.", "killed 3"),
    ("shelling of Azaz killed four people.", "killed 4"),
    ("gunmen kidnapped a tailor in Azaz.", "abducted 1"),
])
@pytest.mark.parametrize("town", ["Binnish", "Idlib"])
def test_a_turn_to_another_town_tells_another_act(turn: str, act: str, told: str, town: str) -> None:
    found = where("en", BAKERS.replace("Binnish", town) + f"{turn}, {act}")
    assert found == f"SY07 killed 3, wounded 5 | SY02 {told}"


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("ar", AR_BAKERS + "على صعيد آخر، قتل ثلاثة خبازين بقصف مماثل على بلدة سرمين.", "SY07 killed 3, wounded 5 | SY07 killed 3"),
    ("en", "A strike on Idlib killed three bakers and wounded five. In Sarmin, a tailor was shot dead by gunmen.",
     "SY07 killed 3, wounded 5 | SY07 killed 1"),
    ("en", "Two bakers were wounded by a mine in Azaz, and the body of a tailor was found in Tafas.",
     "SY02 wounded 2 | SY12 killed 1"),
    ("en", "Three bakers were killed in shelling of Azaz and four people were arrested in Tafas.",
     "SY02 killed 3 | SY12 arrested 4"),
    ("en", "Two policemen were killed in an attack in Azaz, as two bakers were wounded by a mine in Tafas.",
     "SY02 killed 2 | SY12 wounded 2"),
    ("ar", "أصيب خبازان بانفجار لغم في مدينة سرمين وعُثر على جثة حداد في مدينة طفس.", "SY07 wounded 2 | SY12 killed 1"),
    ("en", "Artillery shelled Sarmin, killing one baker, and Azaz, wounding two.", "SY07 killed 1 | SY02 wounded 2"),
    ("en", "Shelling hit Sarmin, killing three bakers, and Azaz, where four others were hurt.", "SY07 killed 3 | SY02 wounded 4"),
    ("en", "Jets bombed Sarmin, leaving three dead, and the town of Azaz, leaving two dead.", "SY07 killed 3 | SY02 killed 2"),
    ("ar", "قصفت المدفعية بلدة سرمين ما أسفر عن مقتل خباز، ومدينة طفس ما أسفر عن إصابة اثنين.", "SY07 killed 1 | SY12 wounded 2"),
    ("ar", "شن الطيران غارات على سرمين أدت إلى مقتل ثلاثة خبازين، وعلى طفس أدت إلى إصابة أربعة.",
     "SY07 killed 3 | SY12 wounded 4"),
    ("ar", "استهدف القصف بلدة سرمين وقتل فيها ثلاثة خبازين، ومدينة طفس حيث أصيب أربعة آخرون.", "SY07 killed 3 | SY12 wounded 4"),
    ("en", "Shelling of Sarmin killed three bakers, and five were hurt.", "SY07 killed 3, wounded 5"),
])
def test_each_place_with_its_own_people(lang: str, text: str, expected: str) -> None:
    assert where(lang, text) == expected


@pytest.mark.parametrize("act", ["shelling", "bombing", "bombardment", "storming", "pounding"])
def test_a_town_behind_what_befell_it(act: str) -> None:
    (account,) = accounts_of(f"Three bakers were killed in the {act} of Jenin.", "en")
    assert (account.place, account.adm1) == ("Jenin", ("PS01",))


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("en", BAKERS + "As rescuers arrived, a second strike hit the same spot, killing two medics.", "SY07 killed 5, wounded 5"),
    ("en", BAKERS + "Jets bombed the same market again, wounding four medics.", "SY07 killed 3, wounded 9"),
    ("ar", AR_BAKERS + "ولدى وصول فرق الإسعاف، استهدفت غارة ثانية المكان نفسه فقتل مسعفان.", "SY07 killed 5, wounded 5"),
    ("ar", AR_BAKERS + "وعاودت الطائرات قصف الموقع ذاته، ما أدى إلى إصابة مسعف.", "SY07 killed 3, wounded 6"),
    ("ar", "أصيب سبعة بقصف على سرمين، وهم خبازان وخمسة مسعفين. وأصيب الخبازان أولاً. ثم استهدفت غارة ثانية المكان "
     "نفسه ما أدى إلى إصابة خمسة مسعفين.", "SY07 wounded 7"),
])
def test_a_second_strike_on_the_spot_and_its_rescuers(lang: str, text: str, expected: str) -> None:
    assert where(lang, text) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("en", BAKERS + "A girl died of her wounds in hospital.", "SY07 killed 4, wounded 4"),
    ("en", BAKERS + "Two more people died of their injuries.", "SY07 killed 5, wounded 3"),
    ("en", BAKERS + "Two others succumbed to their wounds.", "SY07 killed 5, wounded 3"),
    ("ar", AR_BAKERS + "وأعلن المستشفى وفاة طفلة متأثرة بجراحها.", "SY07 killed 4, wounded 4"),
    ("ar", AR_BAKERS + "وتوفي مصابان متأثرين بجراحهما مساءً.", "SY07 killed 5, wounded 3"),
    ("ar", AR_BAKERS + "وقضى جريح متأثراً بإصابته، ليرتفع عدد القتلى إلى أربعة.", "SY07 killed 4, wounded 4"),
    ("ar", AR_BAKERS + "ثم ارتفعت الحصيلة إلى خمسة قتلى بعد وفاة اثنين من المصابين.", "SY07 killed 5, wounded 3"),
    ("en", BAKERS + "In Azaz, a girl died of wounds from a mine.", "SY07 killed 3, wounded 5 | SY02 killed 1"),
])
def test_who_died_of_wounds_is_of_the_wounded_told_before(lang: str, text: str, expected: str) -> None:
    assert where(lang, text) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("ar", "وأكدت مصادر طبية أن الحصيلة النهائية بلغت ستة قتلى وثمانية جرحى.", "killed 6, wounded 8"),
    ("ar", "وفي حصيلة محدثة، قال الدفاع المدني إن عدد القتلى بلغ ستة والجرحى ثمانية.", "killed 6, wounded 8"),
    ("ar", "وبحسب أحدث حصيلة للدفاع المدني، قتل ستة وأصيب ثمانية.", "killed 6, wounded 8"),
    ("ar", "وعدلت وزارة الصحة الحصيلة إلى قتيلين وخمسة جرحى.", "killed 2, wounded 5"),
    ("ar", "وخفضت السلطات عدد القتلى إلى اثنين.", "killed 2, wounded 5"),
    ("ar", "وصعدت الحصيلة إلى ستة قتلى.", "killed 6, wounded 5"),
    ("en", "The final toll was six dead and eight wounded, medics said.", "killed 6, wounded 8"),
    ("en", "Medics now put the toll at six dead and eight wounded.", "killed 6, wounded 8"),
    ("en", "The latest toll, given by the health ministry, is six dead and eight wounded.", "killed 6, wounded 8"),
])
def test_a_later_toll_stands_for_the_one_before(lang: str, text: str, expected: str) -> None:
    assert where(lang, (AR_BAKERS if lang == "ar" else BAKERS) + text) == f"SY07 {expected}"


def test_a_headlines_toll_and_the_wounded_behind_its_comma() -> None:
    assert where("en", "Death toll from strike on Sarmin rises to four, six wounded") == "SY07 killed 4, wounded 6"
