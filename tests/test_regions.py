"""A region is found by code, slug or name in any common spelling; an unknown one gets the nearest suggestions."""

import pytest

from stats.errors import StatsError
from stats.lookup import regions

NAMES = {
    "SY09": ["deir-ez-zor", "SY09", "sy09", "SY-DY", "Deir-ez-Zor", "Deir ez-Zor", "Deir Ezzor", "Deir al-Zour", "Dayr az Zawr",
             "Deir Ezzor province", "دير الزور", "ديرالزور", "دير_الزور", "محافظة دير الزور"],
    "SY01": ["damascus", "Dimashq", "دمشق"],
    "SY03": ["rural-damascus", "Rif Dimashq", "Damascus countryside", "ريف دمشق"],
    "SY05": ["Hama", "Hamah", "حماة", "حماه"],
    "SY07": ["Idlib", "Idleb", "إدلب", "ادلب"],
    "SY08": ["Hasakah", "Al-Hasakah", "Hassakeh", "الحسكة", "الحسكه"],
    "SY11": ["Raqqa", "Ar-Raqqa", "Rakka", "الرقة"],
    "SY12": ["Daraa", "Dar'a", "درعا"],
    "SY13": ["Sweida", "As-Suwayda", "السويداء", "السويدا"],
    "IQG15": ["Nineveh", "ninewa", "نينوى", "IQ-NI"],
    "LB8": ["Baalbek-Hermel", "بعلبك الهرمل"],
    "PS02": ["Gaza", "Gaza Strip", "قطاع غزة", "غزة"],
    "YE15": ["Taiz", "تعز"],
    "JO-AM": ["Amman", "عمان", "amman"],
    "SD02": ["North Darfur", "شمال دارفور", "SD-DN"],
    "LY-BA": ["Benghazi", "بنغازي"],
}


@pytest.mark.parametrize(("name", "pcode"), [(name, pcode) for pcode, spelled in NAMES.items() for name in spelled])
def test_region(name: str, pcode: str) -> None:
    assert regions(name) == (pcode,)


def test_a_country_is_its_areas() -> None:
    assert regions("Syria") == tuple(f"SY{number:02}" for number in range(1, 15))


def test_an_unknown_region_gets_the_nearest() -> None:
    with pytest.raises(StatsError, match="deir-ez-zor"):
        regions("Deir ez-Zot")
