"""What a user may call a region or an actor."""

import pytest

from stats.errors import StatsError
from stats.lookup import actor, regions


@pytest.mark.parametrize("name", [
    "deir-ez-zor", "SY09", "sy09", "SY-DY", "Deir ez-Zor", "Deir Ezzor", "DEIR EZZOR", "deir_ez_zor", "Deir ez-Zour",
    "Dayr al-Zawr",
    "Deir ez-Zor province", "دير الزور", "ديرالزور", "محافظة دير الزور", "دَير الزّور", " deir-ez-zor ",
])  # fmt: skip
def test_a_region_goes_by_its_codes_and_any_common_spelling(name):
    assert regions(name) == ("SY09",)


@pytest.mark.parametrize(("name", "pcode"), [
    ("Daraa", "SY12"), ("Dar'a", "SY12"), ("درعا", "SY12"), ("الحسكه", "SY08"), ("Hasaka", "SY08"), ("Raqqa", "SY11"),
    ("Damascus", "SY01"), ("Rif Dimashq", "SY03"), ("ريف دمشق", "SY03"), ("idlib", "SY07"), ("ادلب", "SY07"), ("Hama", "SY05"),
    ("Homs", "SY04"), ("حمص", "SY04"), ("حماه", "SY05"),
])  # fmt: skip
def test_regions_with_names_alike_are_told_apart(name, pcode):
    assert regions(name) == (pcode,)


def test_a_country_is_all_its_regions():
    assert regions("Syria") == regions("سوريا") == tuple(f"SY{n:02}" for n in range(1, 15))


@pytest.mark.parametrize(("name", "near"), [
    ("Deir ez-Zorro-City", "deir-ez-zor"), ("Damascus Town", "damascus"), ("السويداءء الشرقية", "as-sweida"),
])  # fmt: skip
def test_an_unknown_region_gets_the_nearest(name, near):
    with pytest.raises(StatsError, match=rf"did you mean .*{near}.*stats list regions"):
        regions(name)


@pytest.mark.parametrize("name", ["", "???", "zzzzzz", "م"])
def test_a_name_like_none_is_refused_with_the_way_to_the_list(name):
    with pytest.raises(StatsError, match="stats list regions"):
        regions(name)


@pytest.mark.parametrize(("name", "code"), [
    ("sdf", "sdf"), ("SDF", "sdf"), ("قسد", "sdf"), ("Syrian Democratic Forces", "sdf"), ("داعش", "islamic-state"),
    ("ISIS", "islamic-state"), ("Israel", "israel"),
])  # fmt: skip
def test_an_actor_goes_by_its_id_and_names(name, code):
    assert actor(name) == code


def test_an_unknown_actor_gets_the_nearest():
    with pytest.raises(StatsError, match="did you mean hezbollah"):
        actor("hezbolah")
