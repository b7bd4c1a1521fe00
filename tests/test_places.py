"""Where: which words are places, which place they mean, and how exactly. The sentences are invented."""

import json
from collections import Counter
from pathlib import Path

import pytest

from stats.find.gazetteer import arabic_key, latin_key, names, places_by_code, plain, roman_key, voiced
from stats.find.location import Location, areas_named, locate
from stats.find.place import find_places
from stats.find.place_hit import PlaceHit
from stats.model import Report
from stats.text.sentence import sentences

SHARED = Path(__file__).resolve().parents[2] / "shared"


def lang_of(text: str) -> str:
    return "ar" if any("\u0621" <= char <= "\u064a" for char in text) else "en"


def hits(text: str) -> list[PlaceHit]:
    found = [find_places(s.words, s.source, lang_of(text)) for s in sentences(Report("r", text))]
    return [hit for sentence in found for hit in sentence]


def located(text: str, *context: str) -> Location:
    return locate(hits(text), context)


@pytest.mark.parametrize(("text", "adm1"), [
    ("عند مدخل بلدة الشحيل بريف دير الزور الشرقي", ["SY09"]),
    ("في قرية الكفير بريف إدلب", ["SY07"]),
    ("في بادية حمص ودير الزور والرقة", ["SY04", "SY09", "SY11"]),
    ("شرق الرقة وغرب دير الزور", ["SY11", "SY09"]),
    ("البادية بين محافظتي حمص ودير الزور", ["SY04", "SY09"]),
    ("في مناطق شمال وشرق سوريا", []),
    ("في البادية السورية", []),
    ("داخل منطقة خفض التصعيد", []),
    ("في تركيا", []),
    ("في مدينة دمشق", ["SY01"]),
    ("في ريف دمشق", ["SY03"]),
    ("في ريف حلب الغربي", ["SY02"]),
    ("غوطة دمشق الشرقية", ["SY03"]),
    ("في مقاطعة عفرين والشهباء", ["SY02"]),
    ("سيارة في ديريك", ["SY08"]),
    ("مدينة سري كانيه", ["SY08"]),
    ("ريف كري سبي", ["SY11"]),
    ("قرب كوباني", ["SY02"]),
    ("أطراف ديرالزور", ["SY09"]),
    ("قصف على إعزاز وأعزاز واعزاز", ["SY02"]),
    ("#دير_الزور", ["SY09"]),
    ("قرب سد #تشرين", ["SY02"]),
    ("في جبل الزاوية", ["SY07"]),
    ("على سهل الغاب", ["SY05"]),
    ("داخل مخيم الهول", ["SY08"]),
    ("غارة على مطار الشعيرات", ["SY04"]),
    ("انفجار في المزة", ["SY01"]),
    ("في حي الوعر", ["SY04"]),
    ("هجوم في الموصل", ["IQG15"]),
    ("غارة على بلدة زبدين جنوبي لبنان", ["LB4"]),
    ("قصف على بلدة زبدين", ["SY03"]),
    ("على مفرق بلدة ميفدون", ["LB4"]),
    ("في بلدة بيت أمر", ["PS01"]),
    ("في القدس", ["PS01"]),
    ("شهيد على طريق القدس", []),
    ("ثلاثة قتلى في قصف مدفعي على جنين", ["PS01"]),
    ("غارة إسرائيلية على صيدا", ["LB6"]),
    ("عرضت الصحيفة على القائم بالأعمال", []),
    ("استهدفت القذائف بيتا في القرية", []),
    ("هجوم على قرية شق النيل", []),
    ("قصف على الفاشر", ["SD02"]),
    ("غارات على رفح", ["PS02"]),
    ("▪️ القورية: مقتل خباز", ["SY09"]),
    ("🔹 الباغوز: مقتل خباز", ["SY09"]),
    ("القورية: مقتل خباز", []),
    ("in Dar'a", ["SY12"]),
    ("in Ruwayhina, a village of the south", ["SY14"]),
    ("near Al-Shuhayl, a town in eastern Deir ez-Zor province", ["SY09"]),
    ("the town of Shahil", ["SY09"]),
    ("Deir al-Zour and Deir Ezzor", ["SY09"]),
    ("Damascus countryside", ["SY03"]),
    ("in Qamishlo", ["SY08"]),
    ("at the Al-Sura al-Kabira junction in the south", ["SY13"]),
    ("near Orm al-Kubra", ["SY02"]),
    ("in Kafr Dali Fawqani", ["SY02"]),
    ("shelling of El Fasher, North Darfur", ["SD02"]),
    ("on Jabalia camp in the Gaza Strip", ["PS02"]),
])
def test_area(text: str, adm1: list[str]) -> None:
    assert list(located(text).adm1) == adm1


@pytest.mark.parametrize("text", [
    "قالت شبكة تدمر الاخبارية إن",
    "نشرت دير الزور 24 خبرا",
    "أفاد مراسل تلفزيون سوريا",
    "قال محمد الحلبي وخالد الديري",
    "قوات سوريا الديمقراطية",
    "مجلس منبج العسكري",
    "معركة كوباني",
    "عاد السلام بعد القصف الكبير",
    "دمر القصف المنزل",
    "البيت الأبيض",
    "في تشرين الأول",
    "يوم السبت",
    "Syrian and Israeli officials",
    "talks in Ankara and Geneva",
    "Mr Hassan said",
])
def test_no_place(text: str) -> None:
    assert hits(text) == []


def test_a_hit_tells_its_words_and_kinds() -> None:
    (village, province) = hits("اقتحموا أطراف قرية الكفير بريف إدلب الشمالي")
    assert (village.name, village.kinds, village.within) == ("الكفير", ("village", "near"), ("SY07",))
    assert (village.start, village.end, village.first, village.last) == (3, 4, 1, 4)
    assert (province.kind, province.level, province.last) == ("countryside", "adm1", 7)


@pytest.mark.parametrize(("text", "role"), [
    ("شاب من أبناء بلدة ذيبان", "home"),
    ("القوات المتمركزة في سراقب", "post"),
    ("محافظ حلب", "office"),
    ("residents of Hajin", "home"),
    ("والي حلب", "office"),
    ("وإلى حلب، فقد قتل شاب", ""),
    ("في بلدة ذيبان", ""),
])
def test_role(text: str, role: str) -> None:
    assert [hit.role for hit in hits(text)] == [role]


def test_where_people_come_from_is_not_where_harm_was_done() -> None:
    assert located("قتل شاب من أبناء بلدة ذيبان في مدينة الباب").adm1 == ("SY02",)
    assert located("استهدفت القوات المتمركزة في سراقب بلدة الأتارب").adm1 == ("SY02",)


def test_the_area_named_beside_a_village_wins() -> None:
    assert located("في قرية كفرنوران بريف إدلب") == Location(("SY07",), "كفرنوران", geo_precision=4)
    assert located("في قرية الكفير بريف حماة").adm1 == ("SY05",)


def test_a_name_of_several_villages_needs_a_context() -> None:
    assert located("في قرية المشيرفة").adm1 == ()
    assert located("في قرية المشيرفة", "SY11").adm1 == ("SY11",)
    assert located("في قرية المشيرفة شرق ناحية عين عيسى").adm1 == ("SY11",)


def test_a_list_shares_what_introduces_and_what_locates_it() -> None:
    found = hits("قصفوا قرى فليفل والبارة وكنصفرة في جبل الزاوية")
    assert [hit.kind for hit in found[:3]] == ["village"] * 3
    assert {hit.within for hit in found[:3]} == {("SY07",)}


def test_a_village_known_by_its_sound() -> None:
    (hit, _) = hits('قرية "مريان" بريف إدلب')
    assert (hit.candidates[0].name_ar, hit.within) == ("مرعيان", ("SY07",))


@pytest.mark.parametrize(("text", "precision"), [
    ("في بلدة الشحيل", 1),
    ("في محيط بلدة الشحيل", 2),
    ("في ناحية جنديرس", 3),
    ("في ريف حلب", 4),
    ("في بادية حمص", 5),
    ("على طريق حمص", 5),
    ("في سوريا", 6),
])
def test_precision(text: str, precision: int) -> None:
    assert located(text).geo_precision == precision


@pytest.mark.parametrize(("text", "name"), [
    ("للاذقية", "اللاذقية"), ("للرقة", "الرقة"), ("وبحلب", "حلب"), ("#دير_الزور", "دير_الزور"),
])
def test_a_name_without_its_clitics(text: str, name: str) -> None:
    assert hits(text)[0].name == name


def test_a_hashtag_is_told_as_a_name() -> None:
    assert located("#دير_الزور").place == "دير الزور"


def test_no_hits_no_location() -> None:
    assert locate([]) == Location()


def test_areas_named_beyond_doubt() -> None:
    assert areas_named(hits("في قرية المشيرفة وفي ريف حلب وفي تركيا")) == {"SY02": 1}


@pytest.mark.parametrize(("one", "other"), [("السويداء", "السويدا"), ("حماه", "حما"), ("الشحيل", "شحيل"), ("بو", "ابو")])
def test_arabic_spellings_share_a_key(one: str, other: str) -> None:
    assert arabic_key(one) == arabic_key(other)


@pytest.mark.parametrize(("one", "other"), [("Ruwayhina", "Rweihineh"), ("Qaboon", "Qabun"), ("Shinniyah", "Shinnieh")])
def test_vowels_are_spelled_in_many_ways(one: str, other: str) -> None:
    assert voiced(plain(one)) == voiced(plain(other))


@pytest.mark.parametrize(("one", "other"), [("Shuhayl", "Shahil"), ("Qamishli", "Kamishly"), ("Raqqah", "Raqa")])
def test_latin_spellings_share_a_key(one: str, other: str) -> None:
    assert latin_key(one) == latin_key(other)


@pytest.mark.parametrize(("arabic", "latin"), [("حمرين", "Hamrin"), ("القرهود", "Qarhoud"), ("غزيله", "Ghzayleh")])
def test_consonants_are_shared_by_both_scripts(arabic: str, latin: str) -> None:
    assert roman_key(arabic) == latin_key(latin)


def test_every_place_is_found_by_its_names() -> None:
    assert Counter(place.level for place in places_by_code().values())["community"] == 8364
    assert any(one.place.pcode == "C5119" for one in names("ar").get("شحيل") or [])
    assert any(one.place.pcode == "C5119" for one in names("en").get(latin_key("Shiheil")) or [])


def test_every_first_level_area_lies_in_a_listed_country() -> None:
    places = places_by_code()
    countries = {place.country for place in places.values() if place.level == "adm1"}
    assert countries == {"SY", "IQ", "LB", "PS", "YE", "JO", "SD", "LY"}
    assert all(place.adm1 in places for place in places.values() if place.level in ("community", "town"))


def _rows(name: str) -> list[dict[str, object]]:
    path = SHARED / "gold" / name
    if not path.exists():
        pytest.skip("the shared gold is not beside the project")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("name", "least"), [("real_dev.jsonl", 0.98), ("month/gold.jsonl", 0.99)])
def test_the_gold_area_is_among_those_found(name: str, least: float) -> None:
    told = found = 0
    for row in _rows(name):
        text = f"{row.get('title') or ''}\n{row['text']}"
        seen = hits(text)
        areas = {area for hit in seen for area in locate([hit], areas_named(seen)).adm1}
        for incident in row["gold"]["incidents"]:  # type: ignore[index]
            told += bool(incident["adm1"])
            found += bool(incident["adm1"]) and areas.issuperset(incident["adm1"])
    assert found / told >= least


@pytest.mark.parametrize(("text", "adm1"), [
    ("Two people were shot at al-Ziraa roundabout in the city of Lattakia.", ("SY06",)),
    ("Two people were shot in the al-Ziraa neighbourhood of Lattakia city.", ("SY06",)),
    ("Two people were shot in the village of al-Ziraa in Hama province.", ("SY05",)),
])
def test_a_quarter_lies_in_the_town_told_behind_it(text: str, adm1: tuple[str, ...]) -> None:
    assert hits(text)[0].adm1 == adm1
