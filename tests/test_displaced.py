"""Where people fled to is not where harm was done (codebook 8)."""

import pytest
from telling import accounts_of


@pytest.mark.parametrize(("lang", "text", "place"), [
    ("en", "Shells hit a residential area of Abu Hamam, in eastern Deir-ez-Zor, leaving five dead and displacing dozens towards "
     "Gharanij.", "Abu Hamam"),
    ("en", "Shelling of Hajin killed five people; others fled to Gharanij.", "Hajin"),
    ("ar", "قصف على هجين أدى إلى مقتل خمسة مدنيين ونزوح تسعين عائلة باتجاه غرانيج.", "هجين"),
    ("ar", "قتل خمسة مدنيين بقصف على أحياء هجين، ونزح آخرون من السكان إلى غرانيج.", "هجين"),
    ("en", "Shelling hit a camp close to Gharanij, displacing dozens. Five civilians were killed.", "Gharanij"),
])
def test_the_place_of_the_act(lang: str, text: str, place: str) -> None:
    (account,) = accounts_of(text, lang)
    assert account.place == place


def test_a_poultry_house_is_a_civilian_object() -> None:
    (account,) = accounts_of("قصفت طائرة مدجنة في قرية الطعانة، ما أدى إلى مقتل شخص.", "ar")
    assert account.breakdown["killed"]["civilians"] == (1, 1)
