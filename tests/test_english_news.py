"""English news that counts nobody, and what stands beside it: accidents, weather, sport, metaphor; datelines, shares, hearsay."""

from functools import partial

import pytest
import telling

from stats.model import Report
from stats.pipeline import extract

told_in, accounts = partial(telling.told_in, lang="en"), partial(telling.accounts_of, lang="en")


NOTHING = [
    "Floods killed 12 people and left four missing in the coastal hills.",
    "Two people were killed when their car plunged into a ravine.",
    "A house fire caused by a heater killed five.",
    "A roof collapsed at a gold mine, killing 18 miners.",
    "A meeting of 12 officials was held in Homs.",
    "The court sentenced three men to death.",
    "The insurer said it had lost 300 customers.",
    "Troops seized three hills and a bridge.",
    "The photograph captured two boys at play.",
    "Three dead trees were removed from the square.",
    "Five bodies regulate the market.",
    "A clerk received a death threat.",
    "The patient was treated for a fever.",
    "Smoking kills thousands.",
    "An average of three people are killed on the road.",
    "The bridge is a casualty of the budget cuts.",
    "The memoir says that two of his uncles were executed.",
    "The team captured two trophies.",
    "Twenty flights were held up by a strike of pilots.",
    "A pile-up left seven dead and 20 hurt.",
    "Malnutrition has killed 12 children.",
    "Five people died while waiting for dialysis.",
    "The poet died at the age of 80.",
    "Anyone who kills two people faces trial.",
    "A ceremony honoured 30 wounded soldiers.",
    "On this day in 2013, 45 people were killed in a bakery in Halfaya.",
    "Twelve years after the massacre that killed 300 people, survivors want answers.",
    "Two cars collided in Salamiyah, leaving four people dead; 11 were hurt.",
]

CLAUSES = [
    ("Two fighters were arrested, while an elderly prisoner died of a heart attack in the jail.", "arrested 2"),
    ("Police arrested five men; a sixth died of a heart attack.", "arrested 5"),
    ("A house fire after the shelling killed three.", "killed 3"),
    ("Two quarry workers were shot dead.", "killed 2"),
    ("Five fishermen drowned, while two others were hurt.", ""),
]

SHARES = [
    ("Twelve people were killed, half of them children.", "killed 12 [~6]"),
    ("At least 14 people were killed, half of them women.", "killed 14+ [7+]"),
    ("Twelve people were killed, more than half of them children.", "killed 12"),
    ("Thirteen people were killed, half of them children.", "killed 13 [6-7]"),
    ("Two were killed, with unconfirmed reports of a third.", "killed 2-3"),
    ("Four were killed, and there were unverified reports of a fifth death.", "killed 4-5"),
    ("There were unconfirmed reports that a third man had died.", ""),
    ("Two of the three kidnapped engineers were freed, while the third was found dead.", "abducted 3; killed 1"),
    ("The dead were a couple and their three children.", "killed 5 [2] [3]"),
    ("A family of six was wiped out.", "killed 6"),
    ("A boy who was wounded on Monday has died.", "killed 1"),
    ("The monitors counted 56 civilian casualties (12 killed, 44 injured).", "killed_or_wounded 56; killed 12; wounded 44"),
    ("The blast left one death and one injury.", "killed 1; wounded 1"),
    ("Army arrests 12 in raid", "arrested 12"),
    ("The toll since 4 May 2024 rose to 350 killed and 900 injured.", "killed 350; wounded 900"),
]

PEOPLE = [
    ("Two of the Asayish were wounded.", "wounded 2"),
    ("The strike killed a leader, two of his sons and a guard.", "killed 1; killed 2; killed 1"),
    ("The bomb went off, killing him and his son.", "killed 1"),
    ("The bomb struck an officer, killing him and his son.", "killed 1; killed 1"),
    ("Several casualties were reported, among them two dead.", "killed_or_wounded 2? [2]"),
    ("Families of 500 missing people rallied.", ""),
    ("Soldiers were searching for two missing men.", "missing 2"),
    ("Two soldiers martyred, third wounded in strike", "killed 2; wounded 1"),
    ("Of the 31 wounded, six are children.", "wounded 31 [6]"),
    ("Fourteen people, including at least three minors, were hurt.", "wounded 14 [3+]"),
    ("Gunmen assassinated the head of the local council.", "killed 1"),
    ("Two protesters were shot in the leg.", "wounded 2"),
    ("Contact was lost with four drivers.", "missing 4"),
    ("A boy was held for ransom.", "abducted 1"),
    ("Four peacekeepers and one settler were hurt.", "wounded 4; wounded 1"),
    ("The shelling killed four members of the Hamdan family: a father, a mother and two children.", "killed 4 [1] [1] [2]"),
    ("A rights group accuses the Syrian army of killing 17 civilians.", "killed 17"),
    ("The toll has risen to 21 after two of the wounded died.", "killed 21; killed 2; wounded 2?"),
    ("The death toll, initially put at 12, rose to 19.", "killed 19"),
    ("State media said five were killed, while a monitor said nine.", "killed 5; killed 9"),
    ("A man was found hanged from a tree.", "killed 1"),
    ("An officer was killed and two of his escorts wounded.", "killed 1; wounded 2"),
    ("One of the gunmen was shot dead by police; the other, 24, was in critical condition.", "killed 1; wounded 1"),
    ("A man wounded in a strike last week died of his injuries.", "killed 1"),
    ("Gunmen freed 50 of 303 pupils; 253 pupils and 12 teachers are still held.", ""),
    ("HTS arrests three journalists; two released", "arrested 3"),
    ("The search for five missing men goes on.", "missing 5"),
    ("3 KIA, 5 WIA in the ambush.", "killed 3; wounded 5"),
    ("Gunmen killed Mahmoud, a 30-year-old shepherd.", "killed 1"),
    ("The force freed a clerk and arrested three of the kidnappers.", "arrested 3"),
    ("Mine blast kills truffle collector, wounds another", "killed 1; wounded 1"),
    ("Two deminers were killed and their supervisor was injured.", "killed 2; wounded 1"),
    ("Soldiers detained an officer wanted over a massacre in which 41 people were killed.", "arrested 1"),
    ("Since the truce of 11 October: total martyrs 379, total injuries 992.", "killed 379; wounded 992"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_is_counted(text: str) -> None:
    assert told_in(text) == ""


@pytest.mark.parametrize(("text", "told"), CLAUSES + SHARES + PEOPLE)
def test_what_is_told(text: str, told: str) -> None:
    assert told_in(text) == told


@pytest.mark.parametrize("text", [
    "Two cars collided on the road to Salamiyah on Monday. Four people were killed and three hurt.",
    "Flash floods hit the camps of the valley. Four people were killed.",
])
def test_an_accident_goes_on_in_the_next_sentence(text: str) -> None:
    assert accounts(text) == ()


@pytest.mark.parametrize(("text", "place"), [
    ("BEIRUT — A strike killed three people on Tuesday.", None),
    ("BEIRUT — A strike killed three people in Tyre on Tuesday.", "Tyre"),
    ("IDLIB - Three killed in shelling", "IDLIB"),
    ("GAZA CITY, Dec 3 (Sample Wire) - A strike killed two people on Wednesday.", None),
    ("Six were hurt in Hama. IDLIB - A shell killed three people.", "IDLIB"),
])
def test_a_dateline_is_no_place_of_harm(text: str, place: str | None) -> None:
    assert accounts(text)[-1].place == place


@pytest.mark.parametrize(("text", "outcomes"), [
    ("Gunmen killed a man in Nawa. A woman was shot dead by gunmen in Jasim.", [{"killed": (1, 1)}, {"killed": (1, 1)}]),
    ("The toll has risen to 21 after two of the wounded died.", [{"killed": (21, 21), "wounded": (2, None)}]),
    ("Two men were killed at a bus stop; the two attackers were shot dead.", [{"killed": (4, 4)}]),
    ("State media said five were killed, while the Observatory said nine.", [{"killed": (5, 9)}]),
    ("Gunmen killed a man in Nawa. A woman was also killed.", [{"killed": (2, 2)}]),
    ("Woman killed in Nawa. A woman was killed when a shell fell on Nawa.", [{"killed": (1, 1)}]),
])
def test_a_man_and_a_woman_are_two(text: str, outcomes: list[dict[str, tuple[int, int]]]) -> None:
    assert [account.outcomes for account in accounts(text)] == outcomes


@pytest.mark.parametrize(("text", "origin"), [
    ("OCHA said 14 people were killed in Taiz on Monday.", "ocha"),
    ("According to UNRWA, two of its staff were killed in Rafah.", "unrwa"),
    ("SOHR activists have documented the death of a civilian in Homs.", "sohr"),
])
def test_who_says_so(text: str, origin: str) -> None:
    assert accounts(text)[0].attribution == (origin,)


@pytest.mark.parametrize(("text", "figures"), [
    ("The ministry says more than 70,000 people have been killed since the war began in October 2023, after gunmen stormed the "
     "border, killing some 1,200 people.", [("period", 70000), ("period", 1200)]),
    ("Since 7 October 2023, at least 382 team members have been killed. On 5 December, a strike hit a school in Jabalia. Three "
     "people were killed.", [("incident", 3), ("period", 382)]),
    ("At least 104 civilians have been killed in Kordofan since 4 December. The deadliest strike killed 89 people.",
     [("incident", 89), ("period", 104)]),
    ("Since the full-scale invasion began, 3,700 people have been killed in the region, not counting the south.",
     [("period", 3700)]),
    ("More than 500,000 people have been killed in the civil war.", [("period", 500000)]),
    ("Two men were killed in Homs today, bringing this month's toll to nine.", [("incident", 2), ("period", 9)]),
    ("A man wounded in a strike last week in Tyre died of his injuries, bringing the number of people killed in Lebanon since "
     "the ceasefire to 335.", [("incident", 1), ("period", 335)]),
    ("During the reporting period, soldiers killed seven people in Nawa.", [("period", 7)]),
])
def test_a_total_is_only_what_it_counts(text: str, figures: list[tuple[str, int]]) -> None:
    found = extract(Report("x", text, published="2025-12-10", lang="en")).figures
    assert [(figure.scope, figure.low) for figure in found if figure.part_of is None] == figures


def test_governorates_with_their_own_counts_are_told_apart() -> None:
    found = accounts("In Aleppo governorate, 6 people were killed, while in Idlib governorate 3 people were killed.")
    assert [(account.adm1, account.outcomes) for account in found] == [
        (("SY02",), {"killed": (6, 6)}), (("SY07",), {"killed": (3, 3)}),
    ]


def test_others_at_another_place_are_another_incident() -> None:
    first, second = accounts("In Nawa, a strike killed six people. Six others were killed by tank fire in Jasim.")
    assert (first.place, second.place) == ("Nawa", "Jasim")


@pytest.mark.parametrize(("text", "perpetrators"), [
    ("Two members of the Internal Security Forces were killed when gunmen opened fire in Homs, the Interior Ministry said.",
     ("unknown",)),
    ("Three soldiers were killed in the SDF's targeting of a post in Tabqa.", ("sdf",)),
    ("Six men died in shelling of Tabqa on Monday, for which a monitor holds the SDF responsible.", ("sdf",)),
    ("Two men were killed by a lone ISIS gunman in Palmyra.", ("islamic-state",)),
])
def test_who_did_it(text: str, perpetrators: tuple[str, ...]) -> None:
    assert accounts(text)[0].perpetrators == perpetrators


def test_a_ministry_behind_an_article_is_named_whole() -> None:
    assert accounts("Two people were killed in Homs, according to the Ministry of Health.")[0].attribution == ("health-ministry",)


@pytest.mark.parametrize(("text", "days"), [
    ("The attack on Mar Elias church killed 25 people.", ["2025-12-10"]),
    ("The massacre of 1982 left 300 people dead.", ["1982-01-01"]),
    ("The 1988 attack killed 270 people.", ["1988-01-01"]),
    ("The attack killed two in June.", ["2025-06-01"]),
    ("The army said on Saturday it had killed Salim Saleh, one of the planners of the October 7, 2023 attacks.", ["2025-12-06"]),
    ("The ministry announced the arrest of five men linked to the attack on a church, which killed 25 people in June.",
     ["2025-12-10", "2025-06-01"]),
])
def test_when(text: str, days: list[str]) -> None:
    assert [account.date_start for account in accounts(text)] == days


def test_lines_under_headings_lie_there() -> None:
    found = accounts("Daily update\n- Aleppo: drone hits post in Deir Hafer, 1 soldier killed.\n- Hasakah: bomb hits tanker on "
                     "the Kharafi road; driver killed.\n- Homs: body of man found in Al-Zahraa.")
    assert [account.adm1 for account in found] == [("SY02",), ("SY08",), ("SY04",)]


def test_a_body_that_is_quoted_states_the_number() -> None:
    text = "Two people were killed on Sunday, state television reported, citing the Health Directorate."
    assert accounts(text)[0].attribution == ("health-directorate",)


def test_nobody_is_a_civilian_by_where_he_was_arrested() -> None:
    (figure,) = extract(Report("x", "Five men were arrested over the attack on a church.", lang="en")).figures
    assert figure.status == "unknown"
