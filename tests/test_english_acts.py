"""English: one act told from another, each with its day, place, doers and counts, on invented events (codebook 5, 8, 9)."""

from functools import partial

import pytest
import telling

from stats.model import Report
from stats.pipeline import extract

accounts = partial(telling.accounts_of, lang="en")


def written(text: str) -> list[str]:
    """Each account of a text: its place, days and counts."""
    return [
        f"{account.place} {account.date_start}{'' if account.date_end == account.date_start else '..' + str(account.date_end)} "
        + ", ".join(telling.summed(account))
        for account in accounts(text)
    ]


OLDER_ACTS = [
    (
        "A car bomb killed seven people in Manbij on Tuesday. The attack came two days after another bomb killed four there.",
        ["Manbij 2025-12-09 killed 7", "Manbij 2025-12-07 killed 4"],
    ),
    (
        "A mine killed two men in Nawa on Sunday, three days after a shell killed a boy in Tafas.",
        ["Nawa 2025-12-07 killed 2", "Tafas 2025-12-04 killed 1"],
    ),
    (
        "Nine people were killed in Homs on Monday, in the worst attack since March, when 20 people died in a raid on Talbisah.",
        ["Homs 2025-12-08 killed 9", "Talbisah 2025-03-01..2025-03-31 killed 20"],
    ),
    (
        "Shelling killed two bakers in Nawa on Tuesday. In 2018, a strike on the same market killed 40.",
        ["Nawa 2025-12-09 killed 2", "Nawa 2018-01-01..2018-12-31 killed 40"],
    ),
    ("Five people were killed in Tafas two days after the truce.", ["Tafas 2025-12-10 killed 5"]),
]


NIGHTS = [("Raids killed two bakers in Nawa late Tuesday and early Wednesday.", ["Nawa 2025-12-09..2025-12-10 killed 2"])]


@pytest.mark.parametrize(("text", "expected"), [*OLDER_ACTS, *NIGHTS])
def test_older_acts(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Gaza's civil defence agency said shelling killed two bakers in Rafah.", "gaza-civil-defence"),
        ("The Civil Defence said shelling killed two bakers in Idlib.", "white-helmets"),
        ("Shelling in Nawa killed four children from one family, said a doctor at the clinic.", "medical-source"),
        ("The boy's family said he was killed by gunmen in Nawa.", "family"),
        ("OCHA: Two bakers were killed by a mine in Nawa.", "ocha"),
    ],
)
def test_who_says_so(text: str, origin: str) -> None:
    assert accounts(text)[0].attribution == (origin,)


def test_a_place_in_capitals_before_a_colon_is_a_dateline() -> None:
    assert written("BEIRUT: A drone killed two men in a town in the south on Tuesday.") == ["None 2025-12-09 killed 2"]


def test_some_of_them_of_a_force_make_no_members_of_all() -> None:
    (account,) = accounts("Shelling of Nawa left 13 people dead and 25 injured. Six Syrian army soldiers were wounded.")
    assert account.outcomes["wounded"] == (25, 25)
    assert account.breakdown["wounded"]["combatants"] == (6, 6)


def test_what_is_counted_since_a_month_is_no_older_act() -> None:
    assert written("Since March, when the truce collapsed, 40 people have been killed in Tafas.") == []


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("The war, which erupted in April 2023, has killed tens of thousands.", "2023-04-01", "2025-12-10"),
        ("The war began in April 2023 after raiders killed about 90 herders.", "2023-04-01", "2023-04-30"),
        ("Shelling has killed 330 people since a November 2024 truce.", "2024-11-01", "2025-12-10"),
    ],
)
def test_totals_run_since(text: str, since: str, until: str) -> None:
    (figure,) = extract(Report("x", text, published="2025-12-10", lang="en")).figures
    assert (figure.scope, figure.since, figure.until) == ("period", since, until)


def test_a_number_put_by_another_is_of_the_same_people() -> None:
    (account,) = accounts("The council said two bakers were killed in Nawa, while the ministry put the toll at five.")
    assert account.outcomes == {"killed": (2, 5)}


def test_a_total_of_some_days_over_places_told_one_by_one() -> None:
    text = """Update on Aleppo
• At least 12 civilians were killed and 45 injured between 2 and 4 December.
• Two clerks were injured when their car was hit in Tal Rifaat on 3 December.
• Shelling hit a mill in Azaz on 4 December, killing two bakers and injuring seven."""
    assert written(text) == ["Tal Rifaat 2025-12-03 wounded 2", "Azaz 2025-12-04 killed 2, wounded 7"]


def test_a_label_among_paragraphs_is_no_headline_of_another_story() -> None:
    text = """A strike on a mill in Nawa killed three bakers on Monday.
Residents said that the mill had been hit before.
The council said that it would be built again.
People killed: 3 (1 woman)
The road was closed in the evening."""
    (account,) = accounts(text)
    assert account.breakdown["killed"]["women"] == (1, 1)


def test_a_headline_of_several_incidents_sums_up_what_follows() -> None:
    text = """Four people, including a child, were killed in separate incidents in rural Daraa, a monitor said.
In Tafas, gunmen shot dead a baker.
A child was killed by a stray bullet in the city of Nawa.
In Jasim, two brothers were killed in a feud."""
    assert [account.place for account in accounts(text)] == ["Tafas", "Nawa", "Jasim"]
    assert [telling.summed(account) for account in accounts(text)] == [["killed 1"], ["killed 1"], ["killed 2"]]


@pytest.mark.parametrize(
    ("text", "by", "suspected"),
    [
        ("Gunmen believed to be affiliated with ISIS shot dead a baker.", ("islamic-state",), ("islamic-state",)),
        ("A man believed to be affiliated with ISIS was arrested.", ("unknown",), ()),
        ("A strike killed top Hezbollah commander Salim Darwish.", ("unknown",), ()),
    ],
)
def test_believed_to_be_of_a_group(text: str, by: tuple[str, ...], suspected: tuple[str, ...]) -> None:
    (account,) = accounts(text)
    assert (account.perpetrators, account.suspected) == (by, suspected)


def test_the_age_of_a_child_who_was_spared_is_no_victims() -> None:
    (account,) = accounts("Gunmen killed a baker at her home in Nawa. Her 4-year-old daughter was unharmed.")
    assert account.minor_ages == ()


def test_a_lead_of_several_strikes_is_their_sum() -> None:
    text = """At least 43 people were killed and 60 hurt in a series of strikes across Kordofan and Darfur on Monday.
In Dilling, a strike on a mill killed 22 people and wounded 17.
Another strike hit Nyala, leaving 12 dead.
Nine were killed when a drone hit a lorry near El Obeid."""
    assert [(account.place, account.outcomes["killed"]) for account in accounts(text)] == [
        ("Dilling", (22, 22)), ("Nyala", (12, 12)), ("El Obeid", (9, 9)),
    ]


@pytest.mark.parametrize(
    ("text", "civilians"),
    [("A doctor was killed and two wounded.", None), ("A civilian was killed and two wounded.", (2, 2))],
)
def test_a_single_trade_is_not_that_of_the_others(text: str, civilians: tuple[int, int] | None) -> None:
    (account,) = accounts(text)
    assert account.breakdown.get("wounded", {}).get("civilians") == civilians


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Nine bakers were killed in Nawa. Two more died in hospital.", (11, 11)),
        ("Nine bakers were killed in Nawa. Two of them died in hospital.", (9, 9)),
    ],
)
def test_more_dead(text: str, killed: tuple[int, int]) -> None:
    assert accounts(text)[0].outcomes["killed"] == killed


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A civilian, from Inkhel city in northern Daraa, was killed by gunmen in Talbisah.", "Talbisah"),
        ("Two bakers from Nawa and one from Tafas were killed in Jasim.", "Jasim"),
        ("A man from Nawa was killed.", "Nawa"),
        ("Two men of a faction active in Jableh were killed by a mine in Nawa.", "Nawa"),
        ("A baker, a native of Tafas, was killed by a mine in Nawa.", "Nawa"),
        ("Bakers in Tafas said two men were killed by a mine near Nawa.", "Nawa"),
        ("Residents of Nawa, a town near the border, said soldiers had detained two men.", "Nawa"),
        ("Three bakers were hurt by a mine in Nawa and were taken to a hospital in Tafas.", "Nawa"),
        ("Two bakers were killed by a mine near Nawa, a spokesman told a news conference in Tafas.", "Nawa"),
        ("A baker was killed by gunmen in Nawa and was buried in Tafas.", "Nawa"),
        ("A baker, a resident of Nawa, was shot dead in his home.", "Nawa"),
        ("A baker, a resident of Nawa, was shot dead by gunmen.", None),
        ("A baker, who hailed from Nawa, was shot dead by gunmen.", None),
        ("Two bakers were wounded by rockets fired from Nawa.", None),
        ("Nasser Hospital in Khan Yunis said it had received three bodies, all killed by fire near Rafah.", "Rafah"),
        ("A mine killed three soldiers in the Rutba district, 310 km west of Ramadi.", "Rutba"),
        ("Three bodies were recovered from Khan Yunis.", "Khan Yunis"),
    ],
)
def test_where_it_was_done(text: str, place: str | None) -> None:
    assert accounts(text)[0].place == place


def test_whom_a_source_told_it_says_nothing() -> None:
    (account,) = accounts("Residents told AFP that two bakers were killed in Nawa.")
    assert account.attribution == ("local-sources",)


def test_what_a_campaign_has_done_is_a_running_total() -> None:
    assert accounts("The retaliatory campaign has killed at least 70,360 people, the ministry said.") == ()


def test_one_child_told_by_the_outlet_is_of_those_an_origin_counts() -> None:
    (account,) = accounts(
        "A grenade went off in Latakia, injuring at least ten bakers, a medical source told SANA. A boy lost his hand."
    )
    assert account.outcomes["wounded"] == (10, None)


def test_the_month_of_a_crime_is_not_that_of_the_arrest() -> None:
    found = accounts("Police arrested 14 suspects in connection with the killing of a baker last month.")
    days = {outcome: account.date_start for account in found for outcome in account.outcomes}
    assert days == {"arrested": "2025-12-10", "killed": "2025-11-01"}


def test_members_of_a_force_with_an_adjective() -> None:
    text = "Two members of the Druze National Guard and four government fighters were killed."
    figures = extract(Report("x", text, published="2025-12-10", lang="en")).figures
    assert [figure.low for figure in figures] == [2, 4]
    assert [figure.affiliation for figure in figures] == ["national-guard-sweida", "syrian-government"]


@pytest.mark.parametrize("behind", [
    "Islamic State cells are believed to be behind the attack.", "Islamic State was probably behind the attack.",
    "The Islamic State is suspected of carrying out the attack.", "Islamic State is thought to have carried out the attack.",
])
def test_who_is_supposed_to_be_behind_the_attack(behind: str) -> None:
    (account,) = accounts("Two bakers were killed in a gun attack near al-Sukhna on Tuesday. " + behind)
    assert (account.perpetrators, account.suspected) == (("islamic-state",), ("islamic-state",))


def test_members_of_a_countrys_force_are_not_who_did_it() -> None:
    (account,) = accounts("A roadside bomb killed a member of Syria's General Security and wounded two bakers near Izra.")
    assert (account.perpetrators, account.breakdown["killed"]["security"]) == (("unknown",), (1, 1))


def test_a_verb_far_behind_its_people_says_where_they_were_taken() -> None:
    (account,) = accounts("The nine pupils of a school bus that disappeared on the Damascus-Sweida road on Monday, 8 December, "
                          "were kidnapped by Bedouin gunmen close to the village of Al-Mismiyah, in northern Daraa.")
    assert (account.place, account.adm1) == ("Al-Mismiyah", ("SY12",))
