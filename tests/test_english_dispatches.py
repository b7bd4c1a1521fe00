"""Whole English dispatches about invented events: which day, which numbers are of an incident and which run on (codebook 5)."""

import pytest
import telling

from stats.model import Account, Extraction, Report
from stats.pipeline import extract


def read(text: str) -> Extraction:
    return extract(Report("x", text, published=telling.PUBLISHED.isoformat(), lang="en"))


def running(text: str) -> list[tuple[str, int]]:
    return [(f.outcome, f.low) for f in read(text).figures if f.scope == "period" and f.part_of is None]


def short(account: Account) -> str:
    return f"{account.place}: {'; '.join(telling.summed(account))}"


SAID = [
    ("Three bakers were killed by shelling in Nawa, the health directorate said on Tuesday.", "2025-12-09", 2),
    ("The health directorate on Tuesday said three bakers were killed by shelling in Nawa.", "2025-12-09", 2),
    ("Three bakers were killed by shelling in Nawa, a doctor told a radio station on Tuesday.", "2025-12-09", 2),
    ("Three bakers were killed by shelling in Nawa late on Monday, the health directorate said on Tuesday.", "2025-12-08", 1),
    ("A strike on Nawa killed three bakers. It happened on Sunday, a statement on Tuesday added.", "2025-12-07", 1),
    ("Three bakers were reported killed by shelling in Nawa on Tuesday.", "2025-12-09", 1),
    ("GENEVA (9 December 2025) – Shelling killed three bakers in Nawa on 4 December, the agency said.", "2025-12-04", 1),
]


@pytest.mark.parametrize(("text", "day", "precision"), SAID)
def test_a_day_of_saying_is_no_day_of_harm(text: str, day: str, precision: int) -> None:
    (account,) = read(text).accounts
    assert (account.date_start, account.date_precision) == (day, precision)


def test_what_is_said_later_does_not_part_an_incident() -> None:
    told = read("A bomb hit a convoy near Hajin on Monday, killing a colonel. A group claimed it in a statement on Tuesday. "
                "Four soldiers were also wounded in the blast.").accounts
    assert [short(account) for account in told] == ["Hajin: killed 1; wounded 4"]


RUNNING = [
    ("The toll of the raids since Oct. 10, when the truce began, has risen to 371, with 980 wounded.",
     [("killed", 371), ("wounded", 980)]),
    ("At least 212 people have been killed in Nawa since 3 October, when a truce came into force.", [("killed", 212)]),
    ("Settlers have killed at least 91 farmers since the start of the Harvest war.", [("killed", 91)]),
    ("At least 14 guards have been killed in raids over the same period.", [("killed", 14)]),
    ("The war between the two forces has killed more than 30,000 people.", [("killed", 30000)]),
    ("It was the worst attack since March, when six policemen were killed in Kirkuk.", []),
]


@pytest.mark.parametrize(("text", "totals"), RUNNING)
def test_totals_that_run_on(text: str, totals: list[tuple[str, int]]) -> None:
    assert running(text) == totals


TALLIES = [
    "SOHR: The death toll in Syria on Tuesday was 9: 4 civilians in Homs, including 2 women, 3 soldiers in Hama, and 2 in Raqqa.",
    "SOHR: 9 people killed across Syria on Tuesday; four civilians in Homs, three soldiers in Hama and two in Raqqa.",
    "Nine people were killed in different areas on Tuesday:\n- Homs: four civilians were shot dead.\n"
    "- Hama: three soldiers died in an ambush.\n- Raqqa: two former members of the regime forces shot dead.",
]


@pytest.mark.parametrize("text", TALLIES)
def test_a_days_tally_by_governorate(text: str) -> None:
    told = read(text).accounts
    assert [(telling.summed(a), a.adm1, a.date_start) for a in told] == [
        (["killed 4"], ("SY04",), "2025-12-09"), (["killed 3"], ("SY05",), "2025-12-09"), (["killed 2"], ("SY11",), "2025-12-09"),
    ]
    assert running(text) == [("killed", 9)]


def test_a_girl_pulled_alive_is_none_of_the_children_harmed() -> None:
    (account,) = read("A missile killed six people in Harib. A three-month-old girl was pulled alive from the rubble.").accounts
    assert account.minor_ages == ()


def test_the_one_child_that_survived_is_none_of_those_harmed() -> None:
    (account,) = read("A strike on a flat in Gaza killed five people. Only one child, Lina, aged 5, survived.").accounts
    assert account.minor_ages == ()


def test_the_parts_of_a_toll_that_rose_are_parts_of_the_new_one() -> None:
    (account,) = read("A strike on Nawa killed six people, including two children. The death toll later rose to seven.").accounts
    assert (account.outcomes["killed"], account.breakdown["killed"]["children"]) == ((7, 7), (2, 2))


def test_a_headline_over_several_incidents_is_no_count_of_the_first() -> None:
    title = "Five people killed in separate attacks"
    text = "Homs: Gunmen killed a guard in Talbiseh and wounded another.\nDaraa: Two farmers were shot dead in Nawa."
    found = extract(Report("x", text, title=title, published=telling.PUBLISHED.isoformat(), lang="en"))
    assert [short(account) for account in found.accounts] == ["Talbiseh: killed 1; wounded 1", "Nawa: killed 2"]


OF_THOSE_TOLD = [
    ("Two soldiers were killed and a third wounded by a mine in Nawa on Monday. The third died overnight.", ["Nawa: killed 3"]),
    ("Four people were hurt by a grenade in Nawa on Monday. One of the injured, a 17-year-old, died of his wounds on Tuesday.",
     ["Nawa: killed 1; wounded 3"]),
    ("A police officer was killed in an attack in Nawa. The attackers fled; one of them was killed.", ["Nawa: killed 2"]),
    ("A blast in Nawa on Monday killed eight and hurt 60. Sixteen of the wounded were in critical condition, and three of them "
     "later died.", ["Nawa: killed 11; wounded 57"]),
    ("The group said the strike on Nawa on Monday killed 17 civilians. \"I lost six of my relatives\", a survivor said.",
     ["Nawa: killed 17"]),
    ("The strike on Nawa killed a baker. \"I lost my wife and two of my sons\", a survivor said.", ["Nawa: killed 3"]),
]


@pytest.mark.parametrize(("text", "accounts"), OF_THOSE_TOLD)
def test_people_told_again(text: str, accounts: list[str]) -> None:
    assert [short(account) for account in read(text).accounts] == accounts


def test_what_a_court_tries_is_no_news() -> None:
    assert not read("An officer went on trial on Tuesday accused of overseeing the killing of 58 prisoners in Homs.").figures


FEARED = [
    ("Fourteen people are feared dead and dozens more trapped under debris.", "killed <14; missing 24?"),
    ("Eleven people feared killed as a drone hits a bus in Nyala; the driver was wounded.", "killed <11; wounded 1"),
    ("At least 20 people are feared dead.", ""),
    ("Residents feared for their lives.", ""),
]


@pytest.mark.parametrize(("text", "expected"), FEARED)
def test_those_feared_dead_are_at_most_so_many(text: str, expected: str) -> None:
    assert telling.told_in(text, "en") == expected


PARTS = [
    ("Three of the dead were women and one was an infant.", "killed 4? [3] [1]"),
    ("Three people were killed. Two were bakers and the third was an old woman struck by shrapnel.", "killed 3 [2] [1]"),
    ("The strike wounded three and five children respectively in two houses.", "wounded 3; wounded 5"),
    ("A bomb killed a member of the 444 Combat Brigade and his son.", "killed 1; killed 1"),
    ("Syria: 12 arrested over Homs killings", "arrested 12"),
    ("Soldiers fired tear gas at the farmers and dozens suffered from gas inhalation.", "wounded 24?"),
    ("A foreign worker was shot dead and three of his countrymen were abducted.", "killed 1; abducted 3"),
    ("Civilian deaths reported: 4. Civilian injuries reported: 3–5.", "killed 4; wounded 3-5"),
    ("On Friday a 15-year-old boy was shot in the chest and killed in a raid.", "killed 1"),
    ("Two men were shot dead in a raid in Nablus; one body was withheld.", "killed 2"),
    ("Hundreds fled; five of them, including two children, were shot dead by armed men.", "killed 5 [2]"),
    ("\"They killed my husband,\" said Halima, 38.", "killed 1"),
    ("Six of the dead were from the Abu Daqqa family and were killed in a tent.", "killed 6"),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_who_some_of_them_were(text: str, expected: str) -> None:
    assert telling.told_in(text, "en") == expected


def test_the_wounded_commander_is_one_of_those_told() -> None:
    text = "A commander and his bodyguard were hurt in Hajin on Monday. A medical source said that the commander lost a leg."
    assert [short(account) for account in read(text).accounts] == ["Hajin: wounded 2"]


SEVERAL = [
    ("Strikes killed at least 10 people across the Gaza Strip on Tuesday, among them two children. Six died in a tent in Muwasi. "
     "A separate strike hit a flat in the crowded Nuseirat refugee camp, killing three. Another man was killed near Rafah.",
     ["Muwasi: killed 6", "Nuseirat: killed 3", "Rafah: killed 1"]),
    ("Five guards were killed and three wounded in two attacks in rural Deir ez-Zor on Tuesday. Gunmen fired at a post in "
     "Gharanij, killing two and wounding one. A bomb went off near Hajin, killing three and wounding two.",
     ["Gharanij: killed 2; wounded 1", "Hajin: killed 3; wounded 2"]),
    ("An Israeli strike in Tyre killed four people on Tuesday. Two people died in a second strike on Yater.",
     ["Tyre: killed 4", "Yater: killed 2"]),
    ("A man blew himself up at a post in Azaz on Monday, killing one officer and wounding two.", ["Azaz: killed 2; wounded 2"]),
    ("Shelling of Aleppo killed five civilians and hurt nine on Monday. A sniper killed a soldier in Azaz. "
     "Shells in Sheikh Maqsoud killed a woman.", ["Sheikh Maqsoud: killed 5; wounded 9", "Azaz: killed 1"]),
]


@pytest.mark.parametrize(("text", "accounts"), SEVERAL)
def test_places_told_one_by_one_are_the_incidents(text: str, accounts: list[str]) -> None:
    assert [short(account) for account in read(text).accounts] == accounts


def test_a_headline_with_the_toll_told_last_is_of_that_incident() -> None:
    text = ("A man blew himself up in Aleppo on Monday, killing one officer and wounding two. State TV later said that a second "
            "officer succumbed to his wounds, raising the death toll to three, including the bomber.")
    found = extract(Report("x", text, title="Suicide bomber kills 3 at church in Aleppo", published="2025-12-10", lang="en"))
    assert len(found.accounts) == 1


def test_another_strike_is_by_the_same() -> None:
    told = read("An Israeli strike in Tyre killed four on Tuesday. Two people died in a second strike on Yater.").accounts
    assert [account.perpetrators for account in told] == [("israel",), ("israel",)]


DOERS = [
    ("The Sudanese army said its drones had destroyed five trucks and killed 60 fighters near Abu Zabad.", ("sudan-army",)),
    ("Two shepherds were killed by ISIS remnants and gunmen in Hajin.", ("unknown",)),
    ("Rapid Support Forces raped, killed dozens in Um Dam", ("rsf",)),
    ("Snipers of the Houthi militia shot dead two women in Taiz.", ("houthis",)),
    ("Fighters of the Rapid Support Forces killed six farmers in Um Dam.", ("rsf",)),
    ("A strike by the Syrian-Russian alliance killed 11 civilians in Kafr Taal.", ("syrian-government", "russia")),
    ("Fighters from Bedouin tribes abducted at least 37 people in Sweida.", ("tribal",)),
    ("Two former members of the regime forces shot dead in Nawa.", ("unknown",)),
]


@pytest.mark.parametrize(("text", "perpetrators"), DOERS)
def test_whose_men_did_it(text: str, perpetrators: tuple[str, ...]) -> None:
    assert [account.perpetrators for account in read(text).accounts] == [perpetrators]


DATELINES = [
    ("BAQUBA, Iraq (AP): A bomb killed three policemen in Kirkuk.", "Kirkuk"),
    ("DEIR AL-BALAH, Gaza Strip (AP) — A strike killed two men.", None),
    ("JERUSALEM/CAIRO, Dec 9 (Reuters) - A strike killed two men.", None),
    ("ADEN, Yemen, Dec. 9 (Xinhua) -- A strike killed two men.", None),
    ("Gaza, December 9, 2025, WAFA - A strike killed two men.", None),
    ("Beirut: A raid on a car in the town of Merrowdeen killed two men.", None),
    ("Damascus: A bomb killed two men on a bus.", "Damascus"),
]


@pytest.mark.parametrize(("text", "place"), DATELINES)
def test_a_dateline_is_no_place_of_harm(text: str, place: str | None) -> None:
    assert [account.place for account in read(text).accounts] == [place]


def test_a_dateline_with_an_agency_is_no_place_and_no_origin() -> None:
    (account,) = read("BAQUBA, Iraq (AFP): A bomb killed three policemen in Kirkuk, a colonel said.").accounts
    assert (account.place, account.attribution) == ("Kirkuk", ())


def test_whose_office_speaks_is_no_place_of_harm() -> None:
    (account,) = read("A drone in Sulaimani province hurt four, the Kurdistan Region's oil ministry said.").accounts
    assert account.place == "Sulaimani"


def test_a_town_s_own_quarter_lies_in_its_country() -> None:
    (account,) = read("A strike on Gaza City's Sabra neighbourhood killed nine people.").accounts
    assert account.adm1 == ("PS02",)


def test_an_origin_named_like_a_place_is_none() -> None:
    (account,) = read("A strike killed two people in Hodeidah. According to Al Masirah, a woman was also wounded.").accounts
    assert (account.place, account.adm1) == ("Hodeidah", ("YE18",))
