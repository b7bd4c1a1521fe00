"""English counts as labels, tolls, shares, tables and lists write them, on invented events (codebook 3 and 4)."""

from functools import partial

import pytest
import telling

told = partial(telling.told_in, lang="en")

LABELS = [
    ("Children killed: 7", "killed 7"),
    ("Killed children: 7", "killed 7"),
    ("Civilians reported killed: 3–5 (1 child, 2 women)", "killed 3-5 [1] [2]"),
    ("Killed: 14 (men: 10, women: 4)", "killed 14 [10] [4]"),
    ("Total killed since January: 1,204 (civilians 806, fighters 398).", "killed 1204 [806] [398]"),
    ("Women injured in Jasim: 4", "wounded 4"),
    ("Reported fatalities: 5", "killed 5"),
    ("Casualties: 3 dead, 7 injured", "killed 3; wounded 7"),
    ("Soldiers: 3 killed, 5 wounded", "killed 3; wounded 5"),
    ("Victims: 2 children, 1 woman", "killed 2; killed 1"),
    ("Children: 3", ""),
]

TOLLS = [
    ("Two more bodies were found, bringing to 13 the number of dead.", "killed 2; killed 13"),
    ("The raid brought to at least 41 the number of herders killed this year.", "killed 41+"),
    ("The blast raises to 19 the death toll.", "killed 19"),
    ("A baker died overnight, taking to three the number of people killed by the strike.", "killed 1; killed 3"),
    ("Her death raised to six the number of people from a single family killed by the strike.", "killed 6"),
    ("It raised to five the number of bakers known to have been killed by the blast.", "killed 5"),
    ("It raised to five the number of schools in the town, and two bakers were killed.", "killed 2"),
    ("The mayor brought to the meeting 19 papers.", ""),
]

SHARES = [
    ("Eleven millers were killed, half of them women.", "killed 11 [5-6]"),
    ("At least 12 people were killed, half of them children.", "killed 12+ [6+]"),
    ("About half of the 12 dead were women.", "killed 12 [~6]"),
    ("A third of the 30 wounded were children.", "wounded 30"),
    ("Most of the dead were women.", ""),
    ("All of the 12 dead were children.", "killed 12"),
]

LEAST = [
    ("Six millers were killed and at least a dozen wounded.", "killed 6; wounded 12+"),
    ("A blast killed six millers and wounded at least half a dozen.", "killed 6; wounded 6+"),
    ("Six millers were killed and at least another nine wounded.", "killed 6; wounded 9"),
    ("Six millers were killed and more than a hundred wounded.", "killed 6; wounded 100+"),
    ("Six millers were killed and nine wounded at least.", "killed 6+; wounded 9+"),
]


@pytest.mark.parametrize(("text", "expected"), LEAST)
def test_at_least_is_of_the_number_behind_it(text: str, expected: str) -> None:
    assert told(text) == expected


LIVES = [
    ("The blast claimed nine lives.", "killed 9"),
    ("The clashes cost at least 12 lives.", "killed 12+"),
    ("Seven lives were lost at the mill.", "killed 7"),
    ("A baker succumbed on Friday to the wounds he received in the shelling of Jasim.", "killed 1"),
    ("The governor succumbed to pressure.", ""),
    ("An elderly couple were shot dead in Tafas.", "killed 2"),
    ("A 5-month-old was wounded in the shelling of Jasim.", "wounded 1"),
    ("Babies aged 5 months - and older - were vaccinated.", ""),
]

POINTING = [
    ("All seven victims were civilians.", "killed 7"),
    ("Rescuers are searching for eight people believed to be trapped under the rubble.", "missing 8"),
    ("Two men are believed to be planning to kill three bakers.", ""),
    ("A drone killed the group's military chief and two of his aides.", "killed 1; killed 2"),
]

LISTS = [
    ("In May 112 herders were killed, among them 40 by soldiers, 22 by gunmen, and 50 by others.", "killed 112 [40] [22] [50]"),
    ("The army killed six people, including two boys, and 61 herders were killed by others.", "killed 6 [2]; killed 61"),
    ("Four bakers were killed by gunmen and three by a mine.", "killed 4; killed 3"),
    ("They list 71 dead, including five women (adult female), and one clerk.", "killed 71 [5] [1]"),
    ("Soldiers detained at least 42 herders, including two women and former soldiers.", "arrested 42+ [2] [2?]"),
    ("Nine guards and clerks were wounded.", "wounded 9"),
    ("The register holds 112 cases of arbitrary arrests in May.", "arrested 112"),
]

INVERTED = [
    ("Killed in the raid were a nurse, two bakers and a guard.", "killed 1; killed 2; killed 1"),
    ("Also wounded were two girls and their grandmother.", "wounded 2; wounded 1"),
    ("Of the dead, five were children and three women.", "killed 8? [5] [3]"),
    ("The 20 people killed included 12 children.", "killed 20 [12]"),
    ("Two women among five killed in shelling", "killed 5 [2]"),
    ("The raid wiped out a family of nine.", "killed 9"),
    ("The floods wiped out nine farms.", ""),
    ("Police: 3 killed, 2 hurt", "killed 3; wounded 2"),
]

PARTS = [
    ("Nine people were killed in Nawa. Five of them were children.", "killed 9 [5]"),
    ("Nine people were killed in Nawa. Five were children.", "killed 9 [5]"),
    ("Nine people were killed; 5 were women.", "killed 9 [5]"),
    ("Nine people were killed in Nawa. They included two bakers.", "killed 9 [2]"),
    ("Nine people were killed in Nawa. Five of them were buried on Friday.", "killed 9"),
    ("Nine people, all but one of them children, were killed.", "killed 9"),
    ("Seven were killed: 3 soldiers, 4 gunmen.", "killed 7 [3] [4]"),
]

CRIMES = [
    ("A court in Hama sentenced three men to death for killing seven herders.", ""),
    ("Four bakers who had been missing since Friday were found shot dead near Nawa.", "killed 4"),
    ("The bodies of two bakers who went missing on Friday were found.", "killed 2"),
    ("Two bakers were found dead and three herders are still missing.", "killed 2; missing 3"),
    ("A judge in Hama condemned two bakers to death on Tuesday.", ""),
    ("Hama court hands down four death sentences", ""),
    ("Three death sentences were upheld in Hama, and a baker was shot dead.", "killed 1"),
    ("Two men were arrested on charges of killing two policemen.", "arrested 2"),
]


@pytest.mark.parametrize(("text", "expected"), [*LABELS, *TOLLS, *SHARES, *LIVES, *POINTING, *LISTS, *INVERTED, *PARTS, *CRIMES])
def test_counts(text: str, expected: str) -> None:
    assert told(text) == expected


def test_a_label_says_who_they_are() -> None:
    (account,) = telling.accounts_of("Civilian deaths: 12 | Injuries: 30", "en")
    assert account.breakdown["killed"]["civilians"] == (12, 12)


def test_an_age_for_each() -> None:
    (account,) = telling.accounts_of("A boy and a girl, aged nine and 12, were wounded in Nawa.", "en")
    assert account.minor_ages == (9, 12)
    assert account.breakdown["wounded"]["boys"] == account.breakdown["wounded"]["girls"] == (1, 1)


def test_a_toll_put_by_another_is_of_the_dead() -> None:
    text = "Four guards were killed and two hurt near Hama, the ministry said. The Observatory put the death toll at five."
    (account,) = telling.accounts_of(text, "en")
    assert account.outcomes == {"killed": (4, 5), "wounded": (2, 2)}


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("An IS attack killed five shepherds near Sukhna.", "islamic-state"),
        ("Two IS members were arrested in Raqqa.", "unknown"),
        ("IS has claimed the ambush, which killed two millers.", "islamic-state"),
    ],
)
def test_the_group_in_capitals(text: str, by: str) -> None:
    (account,) = telling.accounts_of(text, "en")
    assert account.perpetrators == (by,)


def test_a_headline_in_capitals_has_the_verb() -> None:
    (account,) = telling.accounts_of("PALMYRA IS SHELLED, TWO HERDERS ARE KILLED", "en")
    assert account.perpetrators == ("unknown",)


@pytest.mark.parametrize(
    "text", ["Five members of the Al-Darwish family were killed.", "The Al-Darwish family lost five members in the strike."]
)
def test_members_of_a_family_are_civilians(text: str) -> None:
    (account,) = telling.accounts_of(text, "en")
    assert account.breakdown["killed"]["civilians"] == (5, 5)


@pytest.mark.parametrize(("text", "expected"), [
    ("Four people were killed in Sarmin: two policemen, a baker from the town and a girl of 13.", "killed 4 [2] [1] [1]"),
    ("Three people were killed in Sarmin: a baker from Nawa, a teacher and a girl.", "killed 3 [1] [1] [1]"),
    ("A baker from Nawa and two teachers were killed in Sarmin.", "killed 1; killed 2"),
    ("Gunmen from Nawa and two villages attacked Sarmin, killing a baker.", "killed 1"),
])
def test_a_list_goes_on_behind_where_somebody_is_from(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Twelve gunmen were killed, wounded or captured in Sarmin.", "killed_or_wounded 12"),
    ("Rebels killed, wounded or captured 12 soldiers in Sarmin.", "killed_or_wounded 12"),
    ("Twelve gunmen were killed or captured in Sarmin.", "killed <12; arrested <12"),
    ("Troops killed or captured 12 gunmen in Sarmin.", "arrested <12; killed <12"),
    ("Twelve gunmen were killed or wounded in Sarmin.", "killed_or_wounded 12"),
    ("Four gunmen were killed and two captured in Sarmin.", "killed 4; arrested 2"),
    ("More than 900 bakers have become casualties of mines since May.", "killed_or_wounded 900+"),
    ("Two bakers have fallen victim to mines near Sarmin.", "killed_or_wounded 2"),
])
def test_a_number_that_is_shared_by_outcomes(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", [
    "A crowd met in Sarmin on Sunday to remember the 43 people killed there eleven years ago.",
    "A monument to 20 children killed in a strike on a school was unveiled in Sarmin.",
])
def test_the_remembered_dead_are_no_figure(text: str) -> None:
    assert told(text) == ""
