"""A headline and its text tell the same people: nobody is counted twice, none of them is an incident of its own (codebook 10)."""

import pytest
from telling import summed

from stats.model import Account, Report
from stats.pipeline import extract


def told(title: str, text: str, lang: str) -> list[list[str]]:
    return [summed(account) for account in _accounts(title, text, lang)]


def _accounts(title: str, text: str, lang: str) -> tuple[Account, ...]:
    return extract(Report("x", text, title=title, published="2025-12-10", lang=lang)).accounts


@pytest.mark.parametrize(("title", "text"), [
    ("Car bomb wounds five in Azaz", "A car bomb killed a guard and wounded five other people in Azaz on Saturday."),
    ("Five hurt in Azaz", "A guard was killed and five other people were hurt by a car bomb in Azaz on Saturday."),
    ("Blast in Azaz injures five", "A blast killed a guard in Azaz on Saturday, injuring five other people, two of them women."),
])
def test_others_than_who_was_killed_are_those_of_the_headline(title: str, text: str) -> None:
    assert told(title, text, "en") == [["killed 1", "wounded 5"]]


def test_others_of_a_sentence_of_their_own_are_more() -> None:
    text = "Three women were wounded and five other people were hurt in Azaz on Saturday."
    assert told("Azaz", text, "en") == [["wounded 8"]]


@pytest.mark.parametrize(("title", "text", "lang"), [
    ("Commander killed in Palmyra raid", "Troops killed four militants, one of them a commander, near Palmyra on Sunday.", "en"),
    ("Islamic State commander killed", "Troops killed four Islamic State militants near Palmyra on Sunday.", "en"),
    ("مقتل قيادي في غارة على تدمر", "قتلت القوات السورية أربعة مسلحين بينهم قيادي في غارة قرب تدمر يوم الأحد.", "ar"),
])
def test_the_commander_is_one_of_the_gunmen(title: str, text: str, lang: str) -> None:
    assert told(title, text, lang) == [["killed 4"]]


def test_the_commander_of_another_origin_is_one_of_the_gunmen() -> None:
    text = "Iraqi troops killed four Islamic State militants, one of them a commander, near Rutba on Sunday, the ministry said."
    assert told("Iraq says commander killed in raid", text, "en") == [["killed 4"]]


@pytest.mark.parametrize("where", ["under the slabs of the second floor", "under the wreckage", "beneath the ruins"])
def test_who_is_still_under_what_fell_is_missing(where: str) -> None:
    text = f"Seven people were killed when a strike hit a school in Sarmin. Several people were believed to be still {where}."
    assert told("School hit", text, "en") == [["killed 7", "missing 2+"]]


def test_soldiers_and_gunmen_of_two_sides_add_up() -> None:
    text = "Two soldiers were killed near Palmyra on Sunday. Three gunmen were killed in the clash."
    assert told("Clash near Palmyra", text, "en") == [["killed 5"]]


@pytest.mark.parametrize(("title", "text", "lang", "outcomes"), [
    ("Girl, 7, killed as shells hit Idlib town",
     "A seven-year-old girl died and three other civilians were hurt when shells fell on Sarmin, east of Idlib, on Sunday.",
     "en", ["killed 1", "wounded 3"]),
    ("طفلان ضحية لغم في ريف السخنة", "قتل طفلان وأصيب والدهما أمس بانفجار لغم في محيط قرية الطيبة بريف السخنة.",
     "ar", ["killed 2", "wounded 1"]),
])
def test_a_headline_of_the_area_is_put_to_the_lead_of_the_village(
    title: str, text: str, lang: str, outcomes: list[str]
) -> None:
    assert told(title, text, lang) == [outcomes]


def test_a_headline_of_other_people_stays_apart() -> None:
    text = "Two policemen were killed by a mine in Sarmin on Sunday. A boy was killed by shells in Nubl on Monday."
    assert len(told("Girl, 7, killed in Damascus", text, "en")) == 3


@pytest.mark.parametrize(("text", "killed"), [
    ("طفلتان ضحية قذيفة طائشة في ريف إدلب", "2"), ("شقيقان ضحية انفجار لغم في ريف حماة", "2"),
    ("شاب ضحية لغم في بادية حمص", "1"), ("سبعة مدنيين ضحية الألغام في ريف حلب", "7"),
])
def test_as_many_as_are_called_victims(text: str, killed: str) -> None:
    assert told("", text, "ar") == [[f"killed_or_wounded {killed}"]]


@pytest.mark.parametrize(("title", "first", "second"), [
    ("خطف ركاب على طريق دمشق - السويداء", "خطف مسلحون خمسة من ركاب حافلة قرب نوى.", "وبعد ساعة خطف آخرون ثلاثة ركاب قرب شهبا."),
    ("مقتل رعاة في ريف درعا", "قتل سبعة رعاة برصاص مجهولين قرب نوى.", "وقتل ثلاثة رعاة برصاص مجهولين قرب جاسم."),
])
def test_a_plural_of_the_headline_is_no_number_that_another_place_repeats(title: str, first: str, second: str) -> None:
    assert len(_accounts(title, f"{first} {second}", "ar")) == 2


@pytest.mark.parametrize(("title", "text", "lang", "outcomes"), [
    ("Army kills three militants in desert", "Troops killed three members of Islamic State near Sukhna on Sunday.", "en",
     ["killed 3"]),
    ("Four militants killed in raid", "Commandos killed four Islamic State fighters in Sarmin on Sunday.", "en", ["killed 4"]),
    ("Two terrorists killed, Turkey says", "Two PKK members were killed near Azaz on Sunday, the defence ministry said.",
     "en", ["killed 2"]),
    ("SDF says it captured four terrorists", "The SDF captured four Islamic State members in Raqqa on Sunday.", "en",
     ["arrested 4"]),
    ("مقتل ثلاثة إرهابيين في البادية", "قتل الجيش ثلاثة عناصر من تنظيم داعش قرب السخنة يوم الأحد، بحسب وزارة الدفاع.", "ar",
     ["killed 3"]),
    ("Three gunmen die in attack on SDF post",
     "Three SDF fighters were killed in an attack near Manbij on Sunday. Three of the gunmen were killed.", "en", ["killed 6"]),
    ("Gunmen attack army post", "Two soldiers were killed near Sukhna on Sunday. Two gunmen were also killed.", "en",
     ["killed 4"]),
])
def test_the_militants_of_a_headline_are_the_members_told_behind(title: str, text: str, lang: str, outcomes: list[str]) -> None:
    assert told(title, text, lang) == [outcomes]


@pytest.mark.parametrize(("title", "text", "lang", "outcomes"), [
    ("Two killed, three wounded in shooting", "Two men were shot dead in Nawa on Sunday. Three other people were wounded.", "en",
     ["killed 2", "wounded 3"]),
    ("One dead, four hurt in Nawa blast", "A bomb killed a baker in Nawa on Sunday. Four other people were hurt by it.", "en",
     ["killed 1", "wounded 4"]),
    ("One dead, several hurt in Nawa blast", "A bomb killed a baker in Nawa on Sunday. Four other people were hurt.", "en",
     ["killed 1", "wounded 4"]),
    ("Blast in Nawa", "A bomb wounded a baker in Nawa on Sunday. Four other people were hurt in the blast.", "en", ["wounded 5"]),
    ("قتيل وأربعة جرحى في نوى", "قتل خباز بتفجير عبوة في نوى يوم الأحد. وأصيب أربعة أشخاص آخرين بالتفجير.", "ar",
     ["killed 1", "wounded 4"]),
])
def test_others_in_the_text_are_those_that_the_headline_counts(title: str, text: str, lang: str, outcomes: list[str]) -> None:
    assert told(title, text, lang) == [outcomes]


@pytest.mark.parametrize(("title", "text", "lang", "outcomes"), [
    ("Five hurt in Nawa blast", "A bomb wounded a baker in Nawa on Sunday. Four other people were hurt in the blast.", "en",
     ["wounded 5"]),
    ("Five killed in Idlib", "A strike killed three people in Sarmin on Sunday. Two others died of wounds.", "en", ["killed 5"]),
    ("Three killed in attack on bus in Nawa",
     "A driver and a passenger were shot dead on a bus in Nawa on Sunday. A guard was also killed.", "en", ["killed 3"]),
    ("Four policemen hurt in Nawa",
     "Two policemen were hurt by gunmen in Nawa on Sunday. Two more were hurt when a second car was hit.", "en", ["wounded 4"]),
    ("Six killed in Nawa", "A bomb killed six people in Nawa on Sunday. Two more bodies were found later.", "en", ["killed 8"]),
    ("إصابة خمسة أشخاص بتفجير في نوى", "أصيب خباز بتفجير في نوى يوم الأحد. كما أصيب أربعة آخرون بالتفجير.", "ar", ["wounded 5"]),
])
def test_a_headline_counts_whom_the_text_tells_one_after_the_other(
    title: str, text: str, lang: str, outcomes: list[str],
) -> None:
    assert told(title, text, lang) == [outcomes]


@pytest.mark.parametrize(("title", "text", "lang"), [
    ("Toll of shelling in Sarmin rises to five",
     "The Civil Defence said three people were killed by shelling in Sarmin on Sunday. The toll later rose to five.", "en"),
    ("حصيلة قصف سرمين ترتفع إلى خمسة قتلى",
     "قال الدفاع المدني إن ثلاثة مدنيين قتلوا بقصف على سرمين يوم الأحد. وارتفعت الحصيلة لاحقا إلى خمسة قتلى.", "ar"),
])
def test_a_toll_that_rose_in_headline_and_text_is_the_news(title: str, text: str, lang: str) -> None:
    assert [account.outcomes["killed"] for account in _accounts(title, text, lang)] == [(5, 5)]
