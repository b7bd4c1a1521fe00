"""English reports of ages said by "who was nine", wounds told otherwise, parts before another outcome, a side's own losses."""

import pytest
from telling import accounts_of, summed


def told(text: str) -> str:
    """Each incident's outcomes, incidents set apart by a stroke."""
    return " | ".join(", ".join(summed(one)) for one in accounts_of(text, "en"))


@pytest.mark.parametrize(("text", "expected", "ages"), [
    ("A carpenter and his daughter, who was nine, were killed in Binnish.", "killed 2", (9,)),
    ("A carpenter who was 67 died of his wounds in Binnish.", "killed 1", ()),
    ("A boy, who was eight, was wounded by a shell in Binnish.", "wounded 1", (8,)),
    ("Two sisters, who were six and ten, were killed in Binnish.", "killed 2", (6, 10)),
    ("Two brothers were killed by a mine near Binnish. The boys were 11 and 14.", "killed 2", (11, 14)),
    ("A pupil was shot dead in Binnish. She was 13.", "killed 1", (13,)),
    ("The victims, who were nine in all, were killed in Binnish.", "killed 9", ()),
    ("Two carpenters, who were 12 kilometres away, were wounded in Binnish.", "wounded 2", ()),
])
def test_a_bare_number_behind_who_was_is_an_age(text: str, expected: str, ages: tuple[int, ...]) -> None:
    (account,) = accounts_of(text, "en")
    assert (", ".join(summed(account)), account.minor_ages) == (expected, ages)


@pytest.mark.parametrize(("text", "expected"), [
    ("A van hit a mine near Binnish; seven were killed, three of them women, eight were injured.", "killed 7, wounded 8"),
    ("Four carpenters were killed in Binnish, one of them a boy, and 11 were wounded.", "killed 4, wounded 11"),
    ("Nine were killed in Binnish, two of them women and four of them boys.", "killed 9"),
])
def test_a_number_with_its_own_verb_is_no_further_part(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Two carpenters were killed by a mine near Binnish; a cousin came away with a broken leg.", "killed 2, wounded 1"),
    ("Three carpenters suffered broken bones in the shelling of Binnish.", "wounded 3"),
    ("A carpenter had his leg amputated after the blast in Binnish.", "wounded 1"),
    ("A student broke her arm when police beat protesters in Binnish.", "wounded 1"),
    ("A retired teacher had a broken arm after police beat protesters in Binnish.", "wounded 1"),
    ("Two students had broken ribs after police beat protesters in Binnish.", "wounded 2"),
    ("Police in Binnish had broken the door of a shop.", ""),
    ("Binnish was left with a broken water line after the bombing.", ""),
])
def test_broken_bones_are_wounds(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected", "combatants"), [
    ("The SDF said it killed seven SNA fighters near Amuda and lost two of its own.", "killed 9", (9, 9)),
    ("The SDF killed seven SNA fighters near Amuda for the loss of three of their own.", "killed 10", (10, 10)),
    ("The SDF killed seven SNA fighters near Amuda at a cost of two soldiers.", "killed 9", (9, 9)),
    ("The SDF killed seven SNA fighters near Amuda while losing two fighters.", "killed 9", (9, 9)),
])
def test_what_a_side_lost_fell_in_the_same_fight(text: str, expected: str, combatants: tuple[int, int]) -> None:
    (account,) = accounts_of(text, "en")
    assert (", ".join(summed(account)), account.breakdown["killed"]["combatants"]) == (expected, combatants)


@pytest.mark.parametrize(("text", "expected"), [
    ("The SDF killed seven SNA fighters near Amuda and lost two of its own near Tal Rifat.", "killed 7 | killed 2"),
    ("The army took Binnish at the cost of several tanks.", ""),
    ("The bridge in Binnish was rebuilt at a cost of two million dollars.", ""),
])
def test_losses_elsewhere_are_another_incident_and_costs_are_none(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "days"), [
    ("Between 2 and 4 December, shelling hit Sarmin camp. Medics say 31 people were killed.", ("2025-12-02", "2025-12-04")),
    ("Shelling hit Sarmin from 2 to 4 December. It killed 12 people.", ("2025-12-02", "2025-12-04")),
    ("The talks ran from 1 to 3 December. Two carpenters were killed in Sarmin.", ("2025-12-10", "2025-12-10")),
])
def test_some_days_of_shelling_are_those_of_who_was_killed(text: str, days: tuple[str, str]) -> None:
    (account,) = accounts_of(text, "en")
    assert (account.date_start, account.date_end) == days


@pytest.mark.parametrize(("text", "adm1"), [
    ("Gunmen killed a carpenter in Tall al-Zuhur on Monday.", ()),
    ("Gunmen killed a carpenter in al-Tall on Monday.", ("SY03",)),
    ("Carpenter shot dead outside Damascus clinic.", ("SY01",)),
    ("A carpenter was shot dead outside Damascus.", ("SY03",)),
    ("Gunmen killed a carpenter in Tal Abyad on Monday.", ("SY11",)),
])
def test_a_word_that_only_begins_an_unknown_name_is_no_place(text: str, adm1: tuple[str, ...]) -> None:
    (account,) = accounts_of(text, "en")
    assert account.adm1 == adm1


@pytest.mark.parametrize("total", [
    "Total for the week in our register: 19 dead.",
    "Between the truce of 27 November 2024 and the end of last month 19 people were killed in Idlib.",
])
def test_a_total_over_a_time_is_no_incident(total: str) -> None:
    assert told(f"A baker was killed by a shell in Binnish on Tuesday. {total}") == "killed 1"


def test_a_toll_that_a_late_death_takes_further_keeps_the_day_of_the_act() -> None:
    text = "A baker died overnight, taking to two the number of people killed by Monday's drone strike on a car in Binnish."
    (account,) = accounts_of(text, "en")
    assert (account.date_start, account.date_end, account.outcomes) == ("2025-12-08", "2025-12-08", {"killed": (2, 2)})


@pytest.mark.parametrize("older", [
    "Binnish was last bombed in March, when a motorcycle packed with explosives killed two bakers.",
    "In March, a car bomb killed two bakers in Binnish.",
])
def test_what_a_bomb_did_months_before_lends_no_day_to_the_news(older: str) -> None:
    news, recalled = accounts_of(f"A car bomb tore through a market in Binnish, killing eight people. {older}", "en")
    assert (summed(news), news.date_start) == (["killed 8"], "2025-12-10")
    assert (summed(recalled), recalled.date_start, recalled.date_end) == (["killed 2"], "2025-03-01", "2025-03-31")


def test_who_was_missing_since_a_day_is_found_dead_on_another() -> None:
    (account,) = accounts_of("Three herders missing since Friday were found shot dead near Binnish on Tuesday.", "en")
    assert (account.date_start, account.date_end) == ("2025-12-09", "2025-12-09")


def test_a_displacement_site_is_an_object_of_civilians() -> None:
    (account,) = accounts_of("Shelling of a displacement site near Binnish killed five people.", "en")
    assert account.breakdown["killed"]["civilians"] == (5, 5)


@pytest.mark.parametrize(("text", "expected", "group"), [
    ("The SDF announced the loss of three members in an ambush near Manbij on Sunday.", "killed 3", "combatants"),
    ("The Asayish has acknowledged the loss of two members at a checkpoint in Hasakah on Sunday.", "killed 2", "security"),
    ("A family in Binnish is mourning the loss of two sons in Sunday's shelling.", "killed 2", "civilians"),
    ("The army reported the loss of contact with two soldiers near Palmyra.", "", ""),
    ("The shelling of Binnish led to the loss of two mules.", "", ""),
])
def test_the_loss_of_people_is_their_death(text: str, expected: str, group: str) -> None:
    assert told(text) == expected
    assert [*accounts_of(text, "en")[0].breakdown["killed"]][:1] == [group] if expected else not accounts_of(text, "en")


@pytest.mark.parametrize(("text", "outcomes", "attribution"), [
    ("Islamic State on Sunday claimed an ambush near Palmyra, saying that it had left six soldiers dead or wounded. The defence "
     "ministry said two soldiers were killed and one was hurt.",
     {"killed": (2, 2), "wounded": (1, 1), "killed_or_wounded": (6, 6)}, {"islamic-state", "defence-ministry"}),
    ("Islamic State has claimed an attack in Shaddadi on Sunday, boasting that its men killed six policemen. The "
     "Observatory said "
     "three policemen were killed.", {"killed": (3, 6)}, {"islamic-state", "sohr"}),
    ("Islamic State claimed an ambush near Palmyra on Sunday, which killed four soldiers, according to the Observatory.",
     {"killed": (4, 4)}, {"sohr"}),
    ("The defence ministry said ten soldiers were killed or wounded near Palmyra on Sunday. The Observatory said four "
     "soldiers were "
     "killed and six soldiers wounded.", {"killed": (4, 4), "wounded": (6, 6)}, {"sohr"}),
    ("Turkish forces neutralised three YPG members near Derik on Tuesday, Turkey's defence ministry said. The SDF "
     "said two of its "
     "fighters died and a shepherd was hurt.",
     {"killed": (2, 2), "wounded": (1, 1), "killed_or_wounded": (3, 3)}, {"turkish-defence-ministry", "sdf"}),
])
def test_a_claim_beside_what_another_origin_splits(
    text: str, outcomes: dict[str, tuple[int, int]], attribution: set[str],
) -> None:
    (account,) = accounts_of(text, "en")
    assert (account.outcomes, set(account.attribution)) == (outcomes, attribution)


@pytest.mark.parametrize(("body", "origin"), [
    ("Jordan's army", "jordan-army"), ("The Jordanian military", "jordan-army"), ("Israel's military", "israeli-army"),
    ("Lebanon's army", "lebanese-army"), ("Iraq's army", "iraqi-forces"), ("Russia's defence ministry",
     "russian-defence-ministry"),
])
def test_a_body_is_named_by_its_country_too(body: str, origin: str) -> None:
    (account,) = accounts_of(f"{body} said two smugglers were killed near Sweida on Sunday.", "en")
    assert account.attribution == (origin,)
