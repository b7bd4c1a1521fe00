"""English: which outcome is told of how many people, in sentences about invented events."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis.strategies import integers, sampled_from
from telling import written

from stats.find.grammar.en_clause import mentions
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.model import Report
from stats.text.sentence import sentences

PUBLISHED = date(2025, 12, 10)


def read(text: str, title: str | None = None) -> list[Mention]:
    found = []
    for sentence in sentences(Report("x", text, title, lang="en")):
        found += mentions(Tags(sentence, PUBLISHED))
    return found


def told(text: str) -> str:
    return written(read(text))


PASSIVE = [
    ("Three people were killed and five wounded.", "killed 3; wounded 5"),
    ("Three people were killed and five were wounded.", "killed 3; wounded 5"),
    ("A man was killed and his brother was seriously wounded in Saraqib.", "killed 1; wounded 1"),
    ("Two men and a woman were killed when a shell hit a bakery.", "killed 2; killed 1"),
    ("Two women, a man and three children were wounded.", "wounded 2; wounded 1; wounded 3"),
    ("Some 20 villagers were later taken away by soldiers.", "arrested ~20"),
    ("Four workers have been kidnapped by unidentified gunmen.", "abducted 4"),
    ("Two farmers were wounded and later died of their wounds.", "killed 2"),
    ("Nearly 40 residents were rounded up in the raid.", "arrested ~40"),
    ("A woman who was arrested last week was found dead on Sunday.", "arrested 1; killed 1"),
    ("Three men were arrested and later executed.", "arrested 3; killed 3"),
    ("Dozens of people were killed or injured.", "killed_or_wounded 24?"),
    ("Five drivers were killed and wounded on the road.", "killed_or_wounded 5"),
    ("At least nine fighters were reported killed.", "killed 9+"),
    ("Two teachers were reportedly detained at a checkpoint.", "arrested 2"),
    ("Two soldiers had been killed on 3 November in the same town.", "killed 2"),
    ("Six were wounded, two of them critically.", "wounded 6"),
    ("A third man was wounded.", "wounded 1"),
    ("Two were killed in Tabqa and three in Mansoura.", "killed 2; killed 3"),
]

ACTIVE = [
    ("Gunmen shot two men dead and wounded another.", "killed 2; wounded 1"),
    ("The shell killed a woman and wounded four of her children.", "killed 1; wounded 4"),
    ("The blast killed at least five.", "killed 5+"),
    ("A mine went off, killing a pair of fighters and wounding three more.", "killed 2; wounded 3"),
    ("The strike killed and wounded several people.", "killed_or_wounded 2?"),
    ("Security forces arrested seven men, two of whom were later released.", "arrested 7"),
    ("Soldiers seized four young men from their homes.", "arrested 4"),
    ("Gunmen seized four young men from a bus.", "abducted 4"),
    ("Masked men abducted a doctor and two nurses from a clinic.", "abducted 1; abducted 2"),
    ("Troops took three men into custody.", "arrested 3"),
    ("Militants took two engineers hostage.", "abducted 2"),
    ("The police held 11 people for questioning.", "arrested 11"),
    ("Shelling killed a man and a woman was wounded.", "killed 1; wounded 1"),
    ("The raid claimed the lives of six people.", "killed 6"),
    ("An ambush left two policemen dead and five hurt.", "killed 2; wounded 5"),
    ("The fire left 5 dead and 12 wounded.", "killed 5; wounded 12"),
    ("Guards shot dead a smuggler and captured two others.", "killed 1; arrested 2"),
    ("The army seized 12 rifles, three vehicles and a drone.", ""),
    ("The rebels captured two villages and a hill.", ""),
    ("General Security detained six people in Homs and, an hour later, about four men in Talbiseh.", "arrested 6; arrested ~4"),
    ("He killed two people before he was arrested.", "killed 2; arrested 1"),
]

NOMINAL = [
    ("Two dead, one hurt.", "killed 2; wounded 1"),
    ("3 killed 2 wounded in shelling.", "killed 3; wounded 2"),
    ("The death toll rose to 7.", "killed 7"),
    ("The toll rose from 5 to 7, officials said.", "killed 7"),
    ("The toll stands at 12 dead and 30 wounded.", "killed 12; wounded 30"),
    ("The number of wounded has reached 14.", "wounded 14"),
    ("This brings the number of people arrested in the town to 31.", "arrested 31"),
    ("The number of dead rose to four after one of the wounded died.", "killed 4; killed 1; wounded 2?"),
    ("The monitor documented the killing of two civilians and the injury of five others.", "killed 2; wounded 5"),
    ("Medics recovered the bodies of three men from a well.", "killed 3"),
    ("Two bodies were found near the river.", "killed 2"),
    ("The hospital counted nine deaths and 14 injuries.", "killed 9; wounded 14"),
    ("The monitor logged 131 detentions.", "arrested 131"),
    ("The arrest of four students angered the town.", "arrested 4"),
    ("The disappearance of two aid workers was reported.", "missing 2"),
    ("The attack caused casualties.", "killed_or_wounded 2?"),
    ("Casualties were reported in the village.", "killed_or_wounded 2?"),
    ("There were five casualties.", "killed_or_wounded 5"),
    ("Deaths were reported.", "killed 2?"),
    ("A campaign of arrests began in the town.", ""),
    ("A sixth member died in hospital.", "killed 1"),
]

FURTHER = [
    ("Villagers, among them ten children, were killed.", "killed 10? [10]"),
    ("An officer was killed and two of his colleagues were wounded.", "killed 1; wounded 2"),
    ("The raid ended with the killing of the cell's leader and the arrest of his aide.", "killed 1; arrested 1"),
    ("A third victim died of his wounds, raising the toll to three.", "killed 1; killed 3"),
    ("A boy stepped on a mine and he was killed.", "killed 1"),
    ("Of 14 people taken away in the raid, six have since been let go.", "arrested 14"),
    ("The blast left four dead - a couple and their two daughters - and nine wounded.", "killed 4 [2] [2]; wounded 9"),
    ("Two of the five wounded have died, bringing the toll to six.", "killed 2; wounded 3; killed 6"),
    ("One of the three men wounded in a strike on Saturday died in hospital.", "killed 1; wounded 2"),
    ("The group said that one of its fighters was killed.", "killed 1"),
    ("A total of nine farmers, including two women, were killed.", "killed 9 [2]"),
    ("A second villager died on Thursday, raising the toll to four.", "killed 1; killed 4"),
    ("An earlier count had given one dead and seven injured.", ""),
    ("Two residents were taken by soldiers on Sunday.", "arrested 2"),
    ("A mother of four was killed by stray bullets.", "killed 1"),
    ("The victims were a shepherd and his two sons.", "killed 3 [1] [2]"),
    ("The victims, two brothers and a cousin, were gathering truffles.", "killed 3 [2] [1]"),
    ("A shell hit a ten-year-old boy, killing him at once.", "killed 1"),
    ("Brothers Ahmad, 9, and Omar, 12, were killed by a mine.", "killed 2 [1] [1]"),
    ("Five soldiers were killed in Hama, two more in Homs and a seventh in Idlib.", "killed 5; killed 2; killed 1"),
    ("Shells killed two people in Tal Rifaat, one person in Marea and three in Azaz.", "killed 2; killed 1; killed 3"),
    ("The clinic put the number of dead at 9 and the wounded at 27.", "killed 9; wounded 27"),
    ("It counted 30 people killed: 17 in Homs, eight in Hama and five elsewhere.", "killed 30; killed 17; killed 8; killed 5"),
    ("At least three people died, and an unknown number were injured.", "killed 3+; wounded 2?"),
    ("Five people were killed, among them a medic and two cooks, and at least 20 were hurt.", "killed 5 [1] [2]; wounded 20+"),
    ("The driver and one of the passengers were killed.", "killed 1; killed 1"),
    ("Two glassblowers were killed and three sheep died.", "killed 2"),
    ("Contact with two aid workers was lost.", "missing 2"),
    ("None of the passengers was hurt.", "killed_or_wounded 0"),
    ("The strike did not kill anyone.", "killed 0"),
    ("Four residents suffered minor burns.", "wounded 4"),
    ("All of those killed were civilians.", "killed 2?"),
    ("A minor was among the seven people detained.", "arrested 7 [1]"),
    ("The group claimed to have killed ten soldiers.", "killed 10"),
    ("Thirty people were killed and more than 100 were wounded.", "killed 30; wounded 100+"),
]

HEADLINES = [
    ("Drone kills commander, two fighters", "killed 1; killed 2"),
    ("Woman, two children hurt in blast", "wounded 1; wounded 2"),
    ("Girl, 6, killed by landmine", "killed 1"),
    ("Police arrest man suspected of killing cousin", "arrested 1"),
    ("No casualties as drone falls in Raqqa", "killed_or_wounded 0"),
    ("Landmine kills two shepherds", "killed 2"),
    ("Two shot dead in Daraa", "killed 2"),
    ("Gunmen kidnap three", "abducted 3"),
    ("Nine confirmed dead in convoy attack", "killed 9"),
    ("Father and two sons killed in Hama", "killed 1; killed 2"),
    ("Former mayor shot dead", "killed 1"),
    ("Twenty treated for tear gas", "wounded 20"),
    ("Two officers die in ambush", "killed 2"),
    ("Toll of clashes rises to seven", "killed 7"),
    ("Journalist detained in Tabqa", "arrested 1"),
]

MISSING = [
    ("Three drivers are unaccounted for.", "missing 3"),
    ("One rescuer is still missing.", "missing 1"),
    ("Two boys disappeared on the road to Palmyra.", "missing 2"),
    ("Four people remain under the rubble.", "missing 4"),
    ("The factory lost contact with two of its workers.", "missing 2"),
]

PARTS = [
    ("Nine villagers, four women and two boys among them, were killed.", "killed 9 [4] [2]"),
    ("Two men and five women, a girl among them, were killed.", "killed 2; killed 5 [1]"),
    ("Rescuers found the bodies of six people, including those of two girls.", "killed 6 [2]"),
    ("Ten fighters were killed, six of them from the army and four from the other side.", "killed 10"),
    ("Two shepherds, one of them a 13-year-old boy, were killed and a boy of eleven was badly hurt.", "killed 2 [1]; wounded 1"),
    ("At least 17 people, among them two boys aged 16 and 17, were detained.", "arrested 17+ [2]"),
    ("Three people died and eight were hurt, two of them women.", "killed 3; wounded 8 [2]"),
    ("Five people were taken into custody, a 15-year-old boy among them, and a man was shot dead.", "arrested 5 [1]; killed 1"),
    ("Nine people, five soldiers and four drivers, died in the attack.", "killed 9 [5] [4]"),
    ("The toll has risen to seven: four policemen and three farmers.", "killed 7 [4] [3]"),
    ("Twelve people were killed in an air strike on a market on Tuesday, including four women and a child.", "killed 12 [4] [1]"),
    ("Six people, all of them women, were killed.", "killed 6"),
    ("Twenty people were killed, most of them children.", "killed 20"),
    ("Eight people were wounded, some of them children.", "wounded 8 [2?]"),
    ("Four children were among the injured.", "wounded 4? [4]"),
    ("The dead included two women.", "killed 2? [2]"),
    ("Among the dead were two children.", "killed 2? [2]"),
    ("One of those killed was a woman.", "killed 2? [1]"),
    ("Five of the 17 detained were freed.", "arrested 17"),
    ("One of the three was freed on Saturday.", ""),
    ("Three of the attackers were killed and two captured.", "killed 3; arrested 2"),
    ("Gunmen killed a man and his two sons, aged 12 and 19.", "killed 1; killed 2 [1] [1]"),
    ("Three people were wounded, one of whom later died of his wounds.", "wounded 2; killed 1"),
    ("Four teachers were killed, three of whom were women.", "killed 4 [3]"),
    ("Ten prisoners were executed, as well as two women.", "killed 10; killed 2"),
    ("Two civilians were killed along with a policeman.", "killed 2; killed 1"),
]

COUNTS = [
    ("Two brothers, Salim and Omar Darwish, were found dead near the dam.", "killed 2"),
    ("Two sisters, 19 and 20, were killed.", "killed 2"),
    ("A dozen men were arrested.", "arrested 12"),
    ("Half a dozen women were detained.", "arrested 6"),
    ("A couple of others were wounded.", "wounded 2"),
    ("Several fighters were killed.", "killed 2?"),
    ("Soldiers were killed.", "killed 2?"),
    ("Another was wounded.", "wounded 1"),
    ("Another two people were wounded.", "wounded 2"),
    ("Between four and six residents were wounded.", "wounded 4-6"),
    ("Up to ten people were detained.", "arrested <10"),
    ("More than 30 people were injured.", "wounded 30+"),
    ("Nine each were killed in Raqqa and Idlib.", "killed 18"),
    ("A family of five was killed in its home.", "killed 5"),
    ("A group of six labourers was kidnapped.", "abducted 6"),
    ("Both men were killed.", "killed 2"),
    ("Ahmad al-Khalil, a baker, and Omar Hamdan were killed.", "killed 1; killed 1"),
    ("His sons of 12 and 14 were wounded.", "wounded 2 [1] [1]"),
]

NONE = [
    ("No one was hurt.", "killed_or_wounded 0"),
    ("The bomb hurt nobody.", "killed_or_wounded 0"),
    ("There were no casualties.", "killed_or_wounded 0"),
    ("Two shells landed in fields without causing casualties.", "killed_or_wounded 0"),
    ("No deaths were reported.", "killed 0"),
    ("There were no injuries.", "wounded 0"),
    ("No one was killed.", "killed 0"),
    ("No one was killed or wounded.", "killed_or_wounded 0"),
    ("The fire caused no damage or casualties.", "killed_or_wounded 0"),
    ("The rockets did not cause any casualties.", "killed_or_wounded 0"),
    ("The damage was limited to property.", "killed_or_wounded 0"),
    ("There was no word of casualties.", ""),
    ("There were no immediate reports of casualties.", ""),
    ("It was not clear whether anyone was hurt.", ""),
    ("No one was arrested.", ""),
    ("No one else was hurt.", ""),
]

NOTHING = [
    "The minister held two advisers responsible.",
    "The number of detainees in the camp exceeds 40,000.",
    "Eleven players were injured this season.",
    "The two sides exchanged 40 prisoners.",
    "The drought killed thousands of sheep.",
    "About 55,000 people, most of them women and children, live in the camp.",
    "Aid workers warned that dozens could die of hunger.",
    "The president met the families of those killed.",
    "Three of the captured drones were shown to reporters.",
    "The strike could kill hundreds of people.",
    "Gunmen tried to kidnap two doctors.",
    "The group threatened to kill ten hostages.",
    "A colonel survived an assassination attempt.",
    "Three people were killed in a traffic accident.",
    "Rescuers carried 12 wounded people out of the building in a drill.",
    "The town marked the anniversary of a strike that killed 30 people.",
    "A court sentenced three men to ten years in prison.",
    "Two men accused of killing three people were brought before a judge.",
    "More than 9,000 people are held in prisons in the north.",
    "The army sent 5,000 soldiers to the border.",
    "About 600 people took part in the protest.",
    "Seventeen detainees were released.",
    "The council freed 20 prisoners.",
    "The group has some 2,000 fighters.",
    "Fourteen houses and three cars were damaged.",
    "The club won 3-1 and its striker, 23, had five shots.",
    "If the dam breaks, thousands will be killed.",
    "He was not wounded.",
    "The killing sparked protests by hundreds of residents.",
    "The wounded were taken to the hospital.",
    "Relatives of those killed gathered at the mosque.",
    "Hundreds attended the funeral of two fighters.",
    "Two families left the village after the shelling.",
]


TOLD = [*PASSIVE, *ACTIVE, *NOMINAL, *HEADLINES, *MISSING, *PARTS, *COUNTS, *NONE, *FURTHER]


@pytest.mark.parametrize(("text", "expected"), [*TOLD, *((text, "") for text in NOTHING)])
def test_what_is_told(text: str, expected: str) -> None:
    assert told(text) == expected


def test_a_mention_stands_where_it_says() -> None:
    sentence = sentences(Report("x", "On Monday, shelling killed at least two farmers near the dam.", lang="en"))[0]
    mention = mentions(Tags(sentence, PUBLISHED))[0]
    assert sentence.text(mention.start, mention.end) == "killed at least two farmers"


TEMPLATES = [
    ("{n} people were killed and {m} wounded in the strike.", "killed {n}; wounded {m}"),
    ("The strike killed {n} farmers and wounded {m} others.", "killed {n}; wounded {m}"),
    ("{n} dead, {m} hurt in the raid", "killed {n}; wounded {m}"),
    ("Soldiers detained {n} men, {m} of them students, in the quarter.", "arrested {n} [{m}]"),
    ("The toll rose from {m} to {n}.", "killed {n}"),
    ("Gunmen kidnapped {n} workers, among them {m} women, from a bus.", "abducted {n} [{m}]"),
]


@given(n=integers(3, 900), m=integers(2, 900), template=sampled_from(TEMPLATES))
def test_other_numbers_give_the_same_structure(n: int, m: int, template: tuple[str, str]) -> None:
    n, m = max(n, m) + 1, min(n, m)
    assert told(template[0].format(n=n, m=m)) == template[1].format(n=n, m=m)
