"""How agencies tell of harm in English: what they leave unsaid, and whom their lists and their bodies mean (codebook 2, 4)."""

import pytest
import telling

from stats.model import Account, Extraction, Report
from stats.pipeline import extract


def read(text: str) -> Extraction:
    return extract(Report("x", text, published=telling.PUBLISHED.isoformat(), lang="en"))


def only(text: str) -> Account:
    (account,) = read(text).accounts
    return account


def short(account: Account) -> str:
    return f"{account.place}: {'; '.join(telling.summed(account))}"


CARED_FOR = [
    ("A mine killed two beekeepers near Salamiyah. Three others were taken to hospital.", ["killed 2", "wounded 3"]),
    ("A shell hit a depot in Nawa. Six people were rushed to hospital with burns.", ["wounded 6"]),
    ("At least a dozen marchers needed treatment for tear gas inhalation in Homs.", ["wounded 12+"]),
    ("Nine pupils required hospital treatment for breathing difficulties after gas was fired in Nawa.", ["wounded 9"]),
    ("A shell killed two beekeepers in Nawa; their bodies were taken to hospital.", ["killed 2"]),
    ("A raid in Nawa left one man dead. He had been taken to hospital.", ["killed 1"]),
]


@pytest.mark.parametrize(("text", "told"), CARED_FOR)
def test_who_is_brought_to_care_is_wounded(text: str, told: list[str]) -> None:
    assert telling.summed(only(text)) == told


@pytest.mark.parametrize("text", ["Ten people were taken to hospital in Homs.", "The minister was rushed to hospital in Homs."])
def test_a_way_to_hospital_alone_is_no_harm(text: str) -> None:
    assert not read(text).figures


OTHERS = [
    ("Three beekeepers were killed by a mine near Nawa. Two others were wounded.", {"civilians": (2, 2)}),
    ("Four conscripts were killed in an ambush near Nawa. Another six were hurt.", {"combatants": (6, 6), "men": (6, 6)}),
    ("A beekeeper and two conscripts were killed near Nawa. Two others were wounded.", {}),
    ("Three beekeepers were killed by a mine near Nawa. Two people were wounded.", {}),
]


@pytest.mark.parametrize(("text", "groups"), OTHERS)
def test_others_are_of_the_noun_of_the_sentence_before(text: str, groups: dict[str, tuple[int, int]]) -> None:
    assert only(text).breakdown.get("wounded", {}) == groups


MIXED = [
    ("Two conscripts, a boy and a driver were wounded in Nawa.", "wounded 4"),
    ("Two gunmen, a woman and a girl were killed in Nawa.", "killed 4"),
    ("Five policemen, two officers and three recruits, were killed in Nawa.", "killed 5"),
    ("Four villagers, three girls and a woman, were killed in Nawa.", "killed 4"),
    ("A militant, a woman described as his sister and a boy were killed in Nawa.", "killed 3"),
    ("A farmhand, a man believed to be his guard and a passer-by were killed in Nawa.", "killed 3"),
]


@pytest.mark.parametrize(("text", "told"), MIXED)
def test_lists_of_unlike_people(text: str, told: str) -> None:
    assert telling.summed(only(text)) == [told]


def test_a_toll_that_rose_keeps_its_act_and_its_origins() -> None:
    account = only("The death toll from a truck bomb that ripped through a bus station in the northern town of Jarablus on "
                   "Sunday rose to nine on Monday, with 31 people wounded, the Aleppo health directorate said. The White "
                   "Helmets, whose teams dug all night, gave a lower figure of eight dead and 29 wounded.")
    assert (short(account), account.date_start) == ("Jarablus: killed 8; wounded 29", "2025-12-07")
    assert account.attribution == ("health-directorate", "white-helmets")


@pytest.mark.parametrize("body", ["the Homs health directorate", "Homs police", "Homs's governor", "the Homs provincial council"])
def test_whose_name_a_body_bears_is_not_where(body: str) -> None:
    assert only(f"A mine killed two beekeepers in Jarablus on Sunday, {body} said.").place == "Jarablus"


LANDED = [
    "Helicopters of the coalition landed troops outside Tabqa. A man was killed.",
    "Soldiers of the coalition landed by helicopter near Sarmada. Two men were killed.",
    "Coalition commandos swooped on a farm near Tabqa. Two men were killed.",
]


@pytest.mark.parametrize("text", LANDED)
def test_who_lands_is_who_did_it(text: str) -> None:
    assert only(text).perpetrators == ("coalition",)


NAMED = [
    ("Three SDF fighters were killed near Hajin, the Kurdish-led force said.", ("sdf",)),
    ("Two smugglers were killed near Afrin, Turkey's Defence Ministry said.", ("turkish-defence-ministry",)),
]


@pytest.mark.parametrize(("text", "origins"), NAMED)
def test_bodies_by_their_other_names(text: str, origins: tuple[str, ...]) -> None:
    assert only(text).attribution == origins


DESCRIBED = [
    ("The Houthis, the group that controls the capital Sanaa, arrested nine clerks in Ibb on Monday.", ("houthis",)),
    ("General Security, the main police force of the country, detained four bakers in Homs.", ("general-security",)),
    ("Helicopters of the US-led coalition landed troops on the edge of Atmeh. Two bakers were killed.", ("coalition",)),
    ("Members of the army killed in Nawa were buried.", ("unknown",)),
]


@pytest.mark.parametrize(("text", "doers"), DESCRIBED)
def test_what_only_describes_an_actor_is_passed_over(text: str, doers: tuple[str, ...]) -> None:
    assert all(account.perpetrators == doers for account in read(text).accounts)


CHARGED = [
    ("A man who ran over the fields was shot dead in Nawa.", ["killed 1"]),
    ("A baker accused of theft was shot dead in Nawa.", ["killed 1"]),
    ("A suspect wanted for murder was arrested in Nawa.", ["arrested 1"]),
]


@pytest.mark.parametrize(("text", "told"), CHARGED)
def test_a_charge_hides_no_harm(text: str, told: list[str]) -> None:
    assert telling.summed(only(text)) == told


@pytest.mark.parametrize("text", ["A man convicted of killing two girls was freed.", "Anger over the killings ran high in Nawa."])
def test_a_charge_tells_no_harm(text: str) -> None:
    assert not read(text).figures


SPLIT = [
    ("Seven people have died in a raid on Nawa: six villagers, including two women and two girls, and a local fighter.",
     {"civilians": (6, 6), "women": (2, 2), "children": (2, 2), "girls": (2, 2), "combatants": (1, 1)}),
    ("Five people were killed in a raid on Nawa on Monday, two fighters and three villagers, including a girl.",
     {"combatants": (2, 2), "civilians": (3, 3), "children": (1, 1), "girls": (1, 1)}),
    ("Nine people were killed in Nawa, and two women and seven men were hurt.", {}),
]


@pytest.mark.parametrize(("text", "groups"), SPLIT)
def test_lists_that_split_a_number(text: str, groups: dict[str, tuple[int, int]]) -> None:
    assert only(text).breakdown.get("killed", {}) == groups


def test_the_latest_victim_is_one_of_those_told() -> None:
    told = only("Five people were killed in a blast in Nawa on Sunday. The latest victim, a nurse, succumbed to her injuries on "
                "Tuesday.")
    assert (short(told), told.date_start) == ("Nawa: killed 5", "2025-12-07")


def test_a_separate_incident_of_the_same_day_has_its_own_place() -> None:
    told = read("Six conscripts died when gunmen ambushed a lorry near Resafa on Sunday. In a separate incident the same day, a "
                "boy was killed when a mine went off on the edge of Kafr Nabl, said the Observatory, "
                "which counted 57 deaths since May.")
    assert [short(account) for account in told.accounts] == ["Resafa: killed 6", "Kafr Nabl: killed 1"]


RAISED = [
    ("Guards arrested four clerks in Sanaa on Monday, bringing to 23 the number of clerks held since the start of the year.",
     ("arrested", 23)),
    ("Two reporters were killed in Nawa on Monday, bringing to 14 the number of reporters killed this year.", ("killed", 14)),
    ("The war has killed more than 50,000 people since October 2023, and relief agencies warn of famine.", ("killed", 50000)),
]


@pytest.mark.parametrize(("text", "total"), RAISED)
def test_totals_told_beside_an_act(text: str, total: tuple[str, int]) -> None:
    assert [(f.outcome, f.low) for f in read(text).figures if f.scope == "period"] == [total]


SEXES = [
    ("Gunmen seized a pharmacist and her son near Baniyas.", (1, 1)),
    ("A 60-year-old farmer was wounded in her field in Nawa.", (1, 1)),
    ("A doctor was abducted in Nawa, her family said.", (1, 1)),
    ("A teacher and his son were wounded in Nawa.", None),
    ("A doctor was abducted in Nawa, a woman who saw her neighbours flee said.", None),
]


@pytest.mark.parametrize(("text", "women"), SEXES)
def test_a_pronoun_tells_who_is_a_woman(text: str, women: tuple[int, int] | None) -> None:
    (groups,) = only(text).breakdown.values()
    assert groups.get("women") == women


def test_an_airstrike_on_a_school_hits_civilians() -> None:
    account = only("At least 14 people were killed in airstrikes on a school in Nawa.")
    assert account.breakdown["killed"] == {"civilians": (14, None)}


WHOM = [
    ("The two men whom Israeli troops detained in Quneitra have not been freed.", "Quneitra: arrested 2"),
    ("Three teachers, whom the Houthis arrested in Taiz, were taken to Sanaa.", "Taiz: arrested 3"),
]


@pytest.mark.parametrize(("text", "told"), WHOM)
def test_whom_somebody_took(text: str, told: str) -> None:
    assert short(only(text)) == told


SIDES = [
    ("The ministry said its forces had killed two members of Islamic State in Nawa. One guard was killed and three were hurt.",
     ["killed 3", "wounded 3"]),
    ("Four other villagers were wounded in Nawa, two by live bullets.", ["wounded 4"]),
    ("Four villagers were wounded in Nawa, and two by live bullets in Inkhil.", ["wounded 4", "wounded 2"]),
    ("A boy was killed and four of his classmates were hurt when a shell went off in Nawa.", ["killed 1", "wounded 4"]),
]


@pytest.mark.parametrize(("text", "told"), SIDES)
def test_who_is_added_and_who_is_not(text: str, told: list[str]) -> None:
    assert [count for account in read(text).accounts for count in telling.summed(account)] == told


def test_the_dead_are_told_by_what_they_were_doing() -> None:
    account = only("A car bomb killed three people in Nawa. A tailor and a nurse queueing for bread were among the dead.")
    assert (short(account), account.breakdown["killed"]["civilians"]) == ("Nawa: killed 3", (2, 2))


AT_LAST = [
    ("A man stabbed two soldiers in Nawa, wounding both, before being shot dead.", ["killed 1", "wounded 2"]),
    ("A gunman killed three bakers in Nawa before being arrested.", ["killed 3", "arrested 1"]),
    ("Three bakers were held for a week in Nawa before being freed.", ["arrested 3"]),
    ("Gunmen killed a driver in Nawa and wounded eight passengers, one of whom later died.", ["killed 2", "wounded 7"]),
    ("Four bakers were killed in Nawa, two of whom died in hospital.", ["killed 4"]),
    ("Guards had raided homes in Nawa and taken away 16 young men.", ["arrested 16"]),
    ("Computers were taken away in a raid in Nawa.", []),
]


@pytest.mark.parametrize(("text", "told"), AT_LAST)
def test_what_befell_them_at_last(text: str, told: list[str]) -> None:
    assert [count for account in read(text).accounts for count in telling.summed(account)] == told


def test_who_the_dead_man_was() -> None:
    account = only("A drone killed a man on a motorbike near Sarmin. The dead man was a commander in Hurras al-Din, according to "
                   "the Britain-based Syrian Observatory for Human Rights.")
    assert (telling.summed(account), account.breakdown["killed"]["combatants"]) == (["killed 1"], (1, 1))


COMPARED = [
    ("At least 90 people were killed in November, down from 140 in October, it said.", [("killed", 90), ("killed", 140)]),
    ("Mines wounded 60 people in November, compared with 45 in October.", [("wounded", 60), ("wounded", 45)]),
    ("The toll of the raid on Nawa rose to nine, up from six on Sunday.", []),
    ("Israeli forces killed 12 people in Nawa on Monday, compared with three on Sunday.", []),
]


@pytest.mark.parametrize(("text", "totals"), COMPARED)
def test_the_total_of_another_month(text: str, totals: list[tuple[str, int]]) -> None:
    assert [(f.outcome, f.low) for f in read(text).figures if f.scope == "period"] == totals
