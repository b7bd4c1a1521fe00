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
