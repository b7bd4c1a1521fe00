"""English clauses about people told before: relative clauses, some of them, what is condemned, what rose (codebook 2, 3, 5)."""

from functools import partial

import pytest
import telling

from stats.model import Report
from stats.pipeline import extract

told, accounts = partial(telling.told_in, lang="en"), partial(telling.accounts_of, lang="en")

TOLD = [
    ("The group published the names of seven people it said were killed in the raid on Jasim.", "killed 7"),
    ("Relatives held pictures of two boys who were killed in Nawa.", "killed 2"),
    ("The group published the names of seven people it said were wanted.", ""),
    ("Soldiers stopped five men and arrested two of them.", "arrested 2"),
    ("Gunmen fled the shop; police later caught two of them.", "arrested 2"),
    ("Troops fired at pickers, killing two of them and wounding three.", "killed 2; wounded 3"),
    ("A sniper shot two boys in the foot near Jenin.", "wounded 2"),
    ("Fighters had taken 16 soldiers prisoner near the dam.", "arrested 16"),
    ("Guards recaptured 12 detainees and rearrested two women.", "arrested 12; arrested 2"),
    ("The council on Monday condemned the killing of three nurses in Nawa.", "killed 3"),
    ("The council condemned the killing of civilians.", ""),
    ("The union denounced the arrest of its members.", ""),
    ("No fewer than nine fighters were killed near the dam.", "killed 9+"),
    ("No less than four people were hurt.", "wounded 4+"),
    ("No fighters were killed near the dam.", "killed 0"),
    ("Protests over two men's deaths spread on Monday.", ""),
    ("Over two dozen people were hurt in protests.", "wounded 24+"),
    ("Protests over two men who were killed in Nawa continued.", "killed 2"),
    ("The strike killed Salim Omar, head of the group's rocket unit, his deputy and six guards.", "killed 1; killed 1; killed 6"),
    ("The strike killed Salim Omar, commander of the brigade.", "killed 1"),
    ("Three of five men abducted near Nawa were released; the fate of the other two is unknown.", "abducted 5"),
    ("Settlers hurt 11 olive pickers, two of them journalists.", "wounded 11 [2]"),
    ("A mine blew up under the girl, who lost her sight.", "wounded 1"),
    ("At least one in five of the 40 killed were children.", "killed 40"),
    ("The toll of the raid rose to 18 detainees.", "arrested 18"),
    ("The death toll of the raid rose to 18 people.", "killed 18"),
    ("A bomb killed one in Nawa and two in Tafas.", "killed 1; killed 2"),
    ("Two brothers who went missing while herding near the border were found dead.", "killed 2"),
    ("Neither side reported casualties in the exchange of fire near the dam.", ""),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_told(text: str, expected: str) -> None:
    assert told(text) == expected


def test_captives_found_dead_are_one_incident_from_the_day_they_were_taken() -> None:
    (account,) = accounts("The bodies of four men, who had been abducted by gunmen two days ago, were found near Salkhad.")
    assert account.outcomes == {"killed": (4, 4), "abducted": (4, 4)}
    assert (account.date_start, account.date_end) == ("2025-12-08", "2025-12-10")


RISING = [
    ("Masked men detained ten more nurses, bringing to 69 the total number of staff held.", "arrested 10", "arrested 69"),
    ("Police arrested five men on Monday, taking the number of those detained to 18.", "arrested 5", "arrested 18"),
    ("Hospitals received six bodies, taking the death toll since the start of the war to 70,369.", "killed 6", "killed 70369"),
]


@pytest.mark.parametrize(("text", "incident", "period"), RISING)
def test_a_number_held_in_all_is_a_total_over_a_period(text: str, incident: str, period: str) -> None:
    figures = extract(Report("x", text, published="2025-12-10", lang="en")).figures
    found = {figure.scope: f"{figure.outcome} {figure.low}" for figure in figures}
    assert found == {"incident": incident, "period": period}


ORIGINS = [
    ("Reliable sources informed SOHR that two men were arrested in Afrin.", ("sohr",)),
    ("The Observatory said that the SDF killed two men in Nawa.", ("sohr",)),
    ("Human Rights Watch said RSF fighters abducted eight people in Nyala.", ("hrw",)),
    ("Two men were wounded in Nawa, said the Interior Ministry.", ("interior-ministry",)),
    ("Soldiers shot a man in Jenin and detained his father near the mill, residents said.", ("local-sources",)),
    ("A doctor told Reuters that two men were wounded in Afrin.", ("medical-source",)),
]


@pytest.mark.parametrize(("text", "origins"), ORIGINS)
def test_of_a_chain_the_nearest_body_is_the_origin(text: str, origins: tuple[str, ...]) -> None:
    (account,) = accounts(text)
    assert account.attribution == origins


def test_positions_fired_at_are_where_harm_was_done() -> None:
    text = "The SDF shelled Deir Hafer, wounding a woman. In response, the army shelled positions near Tabqa, with no casualties."
    assert [(account.adm1, account.perpetrators) for account in accounts(text)] == [
        (("SY02",), ("sdf",)), (("SY11",), ("syrian-government",))]


def test_a_day_earlier_without_another_day_is_that_before_publication() -> None:
    (account,) = accounts("Crowds in Nawa mourned two men killed by a mine a day earlier.")
    assert account.date_start == "2025-12-09"


FREED = [
    ("Two men kidnapped in Qusayr a week ago were freed on Sunday after a ransom was paid.", "2025-12-03"),
    ("Two men kidnapped in Qusayr on Friday were released on Sunday.", "2025-12-05"),
    ("The army released three men on Monday and arrested two others on Tuesday.", "2025-12-09"),
]


@pytest.mark.parametrize(("text", "day"), FREED)
def test_the_day_of_a_release_is_not_that_of_the_harm(text: str, day: str) -> None:
    (account,) = accounts(text)
    assert account.date_start == day


def test_since_the_summer_is_a_span() -> None:
    text = "Dozens of men have been killed in Homs since the summer."
    figures = extract(Report("x", text, published="2025-12-10", lang="en")).figures
    assert [figure.scope for figure in figures] == ["period"]


def test_initials_end_no_sentence() -> None:
    (account,) = accounts("Troops detained a Syrian, identified as S.H., in Baalbek.")
    assert account.place == "Baalbek"


HEADLINES = [
    ("Four dead in fighting in Syria", "At least four people died in Salkhad on Friday, the Observatory said.", (4, None)),
    ("Six killed in strike on Salkhad", "More than five people died in a strike on Salkhad, the Observatory said.", (6, 6)),
    ("Three killed in Salkhad", "Three people died in a strike on Salkhad on Friday, the Observatory said.", (3, 3)),
]


@pytest.mark.parametrize(("title", "text", "killed"), HEADLINES)
def test_a_headline_drops_at_least(title: str, text: str, killed: tuple[int, int | None]) -> None:
    (account,) = extract(Report("x", text, title=title, published="2025-12-10", lang="en")).accounts
    assert account.outcomes["killed"] == killed


FIGURES = [
    ("A drone strike on Thursday killed a former senior figure of Hurras al-Din in Nawa.", {"killed": (1, 1)}, {}),
    ("A strike killed a leading figure of Hamas in Tyre.", {"killed": (1, 1)}, {"killed": {"combatants": (1, 1)}}),
    ("A key figure in the talks was detained in Nawa on Monday.", {"arrested": (1, 1)}, {}),
    ("A baker was cut by flying glass in Nawa after a car bomb.", {"wounded": (1, 1)}, {"wounded": {"civilians": (1, 1)}}),
    ("In May two shepherds were killed by a tank shell on the slopes above Nawa.", {"killed": (2, 2)},
     {"killed": {"civilians": (2, 2)}}),
]


@pytest.mark.parametrize(("text", "outcomes", "breakdown"), FIGURES)
def test_senior_figures_and_cuts(text: str, outcomes: object, breakdown: object) -> None:
    (account,) = accounts(text)
    assert (account.outcomes, account.breakdown) == (outcomes, breakdown)


SHOT = "Gunmen shot dead two men in Salkhad on Monday. "
LATE = [
    (SHOT + "A third man died of his wounds today, raising the toll to three.", [("2025-12-08", (3, 3))]),
    (SHOT + "A third succumbed to his injuries on Tuesday, bringing the toll to three.", [("2025-12-08", (3, 3))]),
    (SHOT + "Two farmers were shot dead in Nawa on Tuesday.", [("2025-12-08", (2, 2)), ("2025-12-09", (2, 2))]),
]


@pytest.mark.parametrize(("text", "killed"), LATE)
def test_a_toll_raised_by_a_late_death_keeps_the_day_of_the_act(text: str, killed: list[tuple[str, tuple[int, int]]]) -> None:
    assert [(account.date_start, account.outcomes["killed"]) for account in accounts(text)] == killed
