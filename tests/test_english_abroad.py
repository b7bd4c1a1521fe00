"""English news from beside Syria: whose Civil Defence, whose spokesman, outside which town, a war's whole toll."""

from functools import partial

import pytest
import telling

from stats.model import Report
from stats.pipeline import extract

accounts = partial(telling.accounts_of, lang="en")

ORIGINS = [
    ("The Civil Defence said three people were killed in a strike on Nabatieh.", ("lebanese-civil-defence",)),
    ("The Civil Defence said two of its members were killed in Gaza City.", ("gaza-civil-defence",)),
    ("Civil Defence spokesman Salim Omar said six people were killed in a strike on Jabalia.", ("gaza-civil-defence",)),
    ("Four people were hurt by shelling on Ariha, a Civil Defence official told reporters.", ("white-helmets",)),
    ("The Civil Defence said four people were hurt by shelling.", ("white-helmets",)),
    ("The Civil Defence said three people were killed in a strike on Mosul.", ()),
    ("The White Helmets said three people were killed in a strike on Beirut.", ("white-helmets",)),
    ("Health ministry spokesman Omar Salim told reporters that six people were killed in Nawa.", ("health-ministry",)),
    ("A health ministry convoy was hit and six people were killed in Nawa, residents said.", ("local-sources",)),
]


@pytest.mark.parametrize(("text", "origins"), ORIGINS)
def test_a_body_of_a_common_name_is_that_of_the_country_told_of(text: str, origins: tuple[str, ...]) -> None:
    (account,) = accounts(text)
    assert account.attribution == origins


STATUS = [
    ("The Civil Defence said two of its members were killed in Gaza City.", "civilians"),
    ("The Red Crescent mourned three of its volunteers killed in Rafah.", "civilians"),
    ("The brigade said two of its members were killed near Rafah.", "combatants"),
]


@pytest.mark.parametrize(("text", "group"), STATUS)
def test_members_of_a_rescue_service_are_civilians(text: str, group: str) -> None:
    (account,) = accounts(text)
    assert group in account.breakdown["killed"]


OUTSIDE = [
    ("Two people were killed in a shooting outside Damascus.", ("SY03",)),
    ("Two people were killed just outside the city of Damascus.", ("SY03",)),
    ("Two people were killed outside a Damascus mosque.", ("SY01",)),
    ("Two people were killed outside the courthouse in Damascus.", ("SY01",)),
    ("Two people were killed outside Aleppo.", ("SY02",)),
    ("Two people were killed in Tafas, outside Daraa.", ("SY12",)),
    ("Two people were killed in Tripoli, Lebanon, on Monday.", ("LB5",)),
    ("Two people were killed in Tripoli in northern Lebanon.", ("LB5",)),
    ("Two people were killed in Tripoli, the Libyan capital.", ("LY-TB",)),
]


@pytest.mark.parametrize(("text", "adm1"), OUTSIDE)
def test_a_place_is_where_the_words_beside_it_say(text: str, adm1: tuple[str, ...]) -> None:
    (account,) = accounts(text)
    assert account.adm1 == adm1


TOLLS = [
    ("The total death toll in Gaza has reached 70,354, the ministry said on Monday.", "killed 70354 period"),
    ("The death toll from the war rose to 8,900, officials said on Tuesday.", "killed 8900 period"),
    ("Gaza's death toll passes 70,000, ministry says.", "killed 70000 period"),
    ("The death toll of the strike on Rafah rose to 35 on Tuesday.", "killed 35 incident"),
    ("The death toll from the bombing in Homs rose to nine.", "killed 9 incident"),
]


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_the_toll_of_a_whole_war_is_one_over_a_period(text: str, expected: str) -> None:
    figures = extract(Report("x", text, published="2025-12-10", lang="en")).figures
    assert [f"{figure.outcome} {figure.low} {figure.scope}" for figure in figures] == [expected]


DOERS = [
    ("Security forces in Baghdad shot dead two protesters.", ("iraqi-forces",)),
    ("Security forces in Homs arrested two men.", ("general-security",)),
    ("Lebanese security forces arrested four men in Baalbek.", ("other",)),
    ("Security forces in Amman arrested a man.", ("jordan",)),
    ("Gunmen killed four members of the security forces in Homs.", ("unknown",)),
    ("Two US soldiers were killed in Palmyra. The group claimed its fighters killed three.", ("unknown",)),
]


@pytest.mark.parametrize(("text", "doers"), DOERS)
def test_security_forces_are_those_of_the_place(text: str, doers: tuple[str, ...]) -> None:
    assert {account.perpetrators for account in accounts(text)} == {doers}


ORIGINS_APART = [
    ("A bomb killed two soldiers near Palmyra, the defence ministry said. Islamic State claimed its fighters killed four.",
     (2, 4)),
    ("The Observatory said 12 soldiers were killed in Palmyra, while the ministry put its losses at five.", (5, 12)),
    ("Israel said it killed 12 Hezbollah fighters in Khiam. Hezbollah acknowledged the death of five of its fighters.", (5, 12)),
]


@pytest.mark.parametrize(("text", "span"), ORIGINS_APART)
def test_what_another_origin_counts_is_spanned(text: str, span: tuple[int, int]) -> None:
    (account,) = accounts(text)
    assert account.outcomes["killed"] == span


NUMBERED = [
    ("Three farmers were killed by shelling in Idlib on Monday. The fourth victim died on Tuesday.", {"killed": (4, 4)}),
    ("Three people were killed when a mine exploded in Tadef. The third victim died in hospital.", {"killed": (3, 3)}),
    ("Two people were killed and three wounded by a mine near Nawa. The third victim died in hospital.",
     {"killed": (3, 3), "wounded": (2, 2)}),
    ("Two people were killed by a mine near Nawa. The third victim was a child.", {"killed": (2, 2)}),
]


@pytest.mark.parametrize(("text", "outcomes"), NUMBERED)
def test_a_victim_told_by_the_next_number_is_one_more(text: str, outcomes: dict[str, tuple[int, int]]) -> None:
    (account,) = accounts(text)
    assert account.outcomes == outcomes


@pytest.mark.parametrize(("lang", "text", "areas"), [
    ("en", "A baker was killed in Khanaqin in Iraq. Two soldiers were killed in Sarmin.", [("IQG10",), ("SY07",)]),
    ("en", "Two soldiers were killed in Sarmin. A baker was killed in Bint Jbeil in southern Lebanon.", [("SY07",), ("LB4",)]),
    ("ar", "قتل خباز في بلدة بنت جبيل جنوبي لبنان. وقتل جنديان بانفجار لغم في سرمين.", [("LB4",), ("SY07",)]),
    ("ar", "1️⃣ العراق: مقتل جنديين بانفجار عبوة في خانقين.\n2️⃣ إدلب: إصابة خباز في سرمين.", [("IQG10",), ("SY07",)]),
])
def test_a_town_told_with_its_country_is_there(lang: str, text: str, areas: list[tuple[str, ...]]) -> None:
    assert [account.adm1 for account in telling.accounts_of(text, lang)] == areas
