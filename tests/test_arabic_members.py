"""Arabic: of which force people are, by whatever words say so, in sentences about invented events (codebook 6)."""

import pytest
from telling import accounts_of, told_in

from stats.model import Report
from stats.pipeline import extract


def _forces(text: str) -> list[tuple[str, str | None]]:
    """Status and force of the figures of a report."""
    figures = extract(Report("x", text, published="2025-12-10", lang="ar")).figures
    return [(figure.status, figure.affiliation) for figure in figures]


@pytest.mark.parametrize(("text", "status", "force"), [
    ("مقتل مسلح لدى قسد بانفجار لغم.", "combatant", "sdf"),
    ("مقتل مسلحين اثنين ينتميان إلى قسد بانفجار لغم.", "combatant", "sdf"),
    ("قتل ثلاثة مسلحين ضمن الحشد الشعبي بانفجار لغم.", "combatant", "pmf"),
    ("أصيب قائد تابع لفصيل أحرار الشرقية بانفجار لغم.", "combatant", "sna"),
    ("أصيب مجند لدى جهاز الأمن العام بانفجار لغم.", "security", "general-security"),
    ("مقتل المجند التابع للجيش اللبناني سالم درويش بانفجار لغم.", "combatant", "lebanon-army"),
    # A force whose name is an adjective.
    ("قتل مجندان من الجيش التركي بانفجار لغم.", "combatant", "turkey"),
    ("مقتل 3 من الجيش التركي بانفجار لغم.", "combatant", "turkey"),
    ("قتل أربعة مسلحين من الجيش التركي، بانفجار لغم.", "combatant", "turkey"),
    ("مقتل جندي تابع للميليشيات الإيرانية بانفجار لغم.", "combatant", "iran-backed"),
    ("مقتل ثلاثة من عناصر الميليشيات الإيرانية بانفجار لغم.", "combatant", "iran-backed"),
    # The army of 2025 by its divisions and its ministry.
    ("مقتل ثلاثة من عناصر الفرقة 62 بانفجار لغم.", "combatant", "syrian-government"),
    ("مقتل عنصر من وزارة الدفاع بانفجار لغم.", "combatant", "syrian-government"),
    ("قتل جنديان تابعان لوزارة الدفاع بانفجار لغم.", "combatant", "syrian-government"),
    # The heroes of a force.
    ("ارتقى أحد أبطال الأمن العام بانفجار لغم.", "security", "general-security"),
    ("استشهاد اثنين من بواسل الجيش السوري بانفجار لغم.", "combatant", "syrian-government"),
])
def test_a_force_behind_its_people(text: str, status: str, force: str) -> None:
    assert _forces(text) == [(status, force)]


def test_who_is_held_by_a_force_is_not_of_it() -> None:
    assert _forces("ثلاثة محتجزين لدى القوات الإسرائيلية في القنيطرة.") == [("unknown", None)]


@pytest.mark.parametrize("text", [
    "مقتل عنصر وإصابة آخر من الأمن العام بانفجار لغم.",
    "قتل عنصر وأصيب ثلاثة آخرون من الأمن العام بانفجار لغم.",
    "مقتل قائد وإصابة آخر لدى الأمن العام بانفجار لغم.",
])
def test_a_force_told_behind_another_is_that_of_both(text: str) -> None:
    assert _forces(text) == [("security", "general-security")] * 2


@pytest.mark.parametrize(("text", "expected"), [
    ("مقتل شرطيين بانفجار لغم.", "killed 3?"),
    ("مقتل شرطيين اثنين بانفجار لغم.", "killed 2"),
    ("مقتل قاصرين بانفجار لغم.", "killed 3?"),
    ("مقتل عاملين اثنين نازحين بانفجار لغم.", "killed 2"),
    ("مقتل ثلاثة مجاهدين بانفجار لغم.", "killed 3"),
    ("مقتل طيار حربي بإسقاط مروحية.", "killed 1"),
    ("مقتل مدني بقصف طائرة بدون طيار.", "killed 1"),
])
def test_forms_that_may_be_duals_and_people_of_war(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize("woman", ["قاضية", "متظاهرة", "مسافرة", "قروية", "بائعة", "مريضة", "ربة منزل"])
def test_women_by_what_they_do(woman: str) -> None:
    (account,) = accounts_of(f"قتلت {woman} بقصف على بنش.", "ar")
    assert account.breakdown == {"killed": {"civilians": (1, 1), "women": (1, 1)}}


@pytest.mark.parametrize(("text", "expected"), [
    ("مقتل مسلحين محليين اثنين بانفجار لغم.", [("unknown", None, 2)]),
    ("مقتل رجلي أمن بانفجار لغم.", [("security", None, 2)]),
    ("مقتل زعيم تنظيم القاعدة بانفجار لغم.", [("combatant", "al-qaeda", 1)]),
    ("مقتل زعيم عشيرة بانفجار لغم.", [("unknown", None, 1)]),
    ("مقتل أربعة من تجار المخدرات بانفجار لغم.", [("unknown", None, 4)]),
    ("مقتل منفذ الهجوم برصاص الحرس.", [("unknown", None, 1)]),
    ("مقتل متعاون مع قسد بانفجار لغم.", [("unknown", None, 1)]),
    ("أفاد مراسلنا بأن أربعة من المارة قتلوا بانفجار لغم.", [("civilian", None, 4)]),
    ("مقتل اللواء سالم درويش بانفجار لغم.", [("combatant", None, 1)]),
    ("مقتل المقدم سالم درويش بانفجار لغم.", [("combatant", None, 1)]),
    ("اعتقال خمسة من خلايا داعش.", [("combatant", "islamic-state", 5)]),
    # Of one family, or brothers, they are members of their force all the same.
    ("مقتل ستة من عناصر الأمن العام، وهم من عائلة واحدة، بانفجار لغم.", [("security", "general-security", 6)]),
    ("مقتل ستة من عناصر الأمن العام بينهم شقيقان بانفجار لغم.", [
        ("security", "general-security", 6), ("security", "general-security", 2),
    ]),
    # Where one of them is from stands between commas before the verb of all.
    ("قال شهود إن ثلاثة مدنيين، بينهم معلم من بلدة سرمين، قتلوا بانفجار لغم.", [("civilian", None, 3), ("civilian", None, 1)]),
    ("قال شهود إن ثلاثة مدنيين، بينهم مسعف من الدفاع المدني، قتلوا بانفجار لغم.", [("civilian", None, 3), ("civilian", None, 1)]),
])
def test_who_and_how_many(text: str, expected: list[tuple[str, str | None, int]]) -> None:
    figures = extract(Report("x", text, published="2025-12-10", lang="ar")).figures
    assert [(figure.status, figure.affiliation, figure.low) for figure in figures] == expected


def test_an_age_not_reached_is_none() -> None:
    (account,) = accounts_of("قتل طفل لم يتجاوز العاشرة من عمره بقصف على بنش.", "ar")
    assert account.minor_ages == ()


@pytest.mark.parametrize("name", ["سالم درويش", '"سالم درويش"', "المدعو سالم درويش", "الشاب سالم درويش"])
@pytest.mark.parametrize("comma", ["", "،"])
@pytest.mark.parametrize("office", [
    "القيادي في حزب الله", "أحد قياديي حزب الله", "أحد أبرز متزعمي حزب الله", "العنصر لدى حزب الله", "قيادي في حزب الله",
    "القيادي العسكري في حزب الله", "المسؤول العسكري في حزب الله",
])
def test_what_is_told_behind_a_name_says_of_which_force_he_is(name: str, comma: str, office: str) -> None:
    assert _forces(f"مقتل {name}{comma} {office} بغارة على بلدة سرمين.") == [("combatant", "hezbollah")]
    told = f"استهدفت غارة {name}{comma} {office} في بلدة سرمين، ما أدى إلى مقتله."
    assert _forces(told) == [("combatant", "hezbollah")]


@pytest.mark.parametrize(("people", "status", "force"), [
    ("سالم درويش العامل مع وزارة الدفاع السورية", "combatant", "syrian-government"),
    ("سالم درويش الذي يعمل في الفرقة 62", "combatant", "syrian-government"),
    ("شاب يعمل لصالح قسد", "combatant", "sdf"),
    ("رجل يعمل ضمن صفوف قوات سوريا الديمقراطية", "combatant", "sdf"),
    ("شخص يعمل لصالح فرع الأمن العسكري", "security", None),
    ("شخص يعمل مع الدفاع المدني", "civilian", None),
    ("شاب يعمل في تركيا", "unknown", None),
    ("شخص متهم بالعمل مع قسد", "unknown", None),
    ("مترجم يعمل مع التحالف الدولي", "civilian", None),
    ("شخص يعمل في رعي الأغنام", "civilian", None),
])
def test_who_works_with_a_force_is_of_it(people: str, status: str, force: str | None) -> None:
    assert _forces(f"قتل {people} بانفجار لغم.") == [(status, force)]


def test_who_was_in_what_was_hit_works_with_a_force() -> None:
    assert _forces("استهدفت مسيرة سيارة يقودها سالم درويش العامل مع قسد في سرمين، ما أدى إلى مقتله.") == [("combatant", "sdf")]


@pytest.mark.parametrize(("who", "status"), [("شرطي", "security"), ("عنصر من الأمن العام", "security"), ("خباز", "unknown")])
@pytest.mark.parametrize("comrades", ["اثنان من رفاقه", "زميلاه", "ثلاثة من زملائه", "رفيقه"])
def test_comrades_are_of_the_force_of_who_is_told_before(who: str, status: str, comrades: str) -> None:
    assert _forces(f"قتل {who} وأصيب {comrades} بانفجار لغم.")[1][0] == status


@pytest.mark.parametrize(("leader", "expected"), [
    ("القيادي التركي في \"قسد\" سالم درويش، ومرافقه", [("combatant", "sdf"), ("combatant", "sdf")]),
    ("القيادي العراقي في تنظيم داعش سالم درويش", [("combatant", "islamic-state")]),
    ("القيادي التركي سالم درويش", [("combatant", "turkey")]),
])
def test_of_a_leader_of_some_nation_the_force_stands_behind_it(leader: str, expected: list[tuple[str, str | None]]) -> None:
    assert _forces(f"مقتل {leader} بانفجار لغم.") == expected


@pytest.mark.parametrize("name", ["الشاب سالم درويش وهو #مدني", "الشاب \"سالم درويش\" وهو مدني"])
def test_a_hashed_word_says_who_somebody_is(name: str) -> None:
    assert _forces(f"استشهاد {name} بقصف على سرمين.") == [("civilian", None)]


@pytest.mark.parametrize(("text", "combatants"), [
    ("هاجم مقاتلون من داعش حاجزا لقسد في الكرامة. وقتل أحد المهاجمين.", 1),
    ("شن الجيش الوطني هجوما على قرية قرب منبج. وأسفر الهجوم عن مقتل ثلاثة من المهاجمين.", 3),
    ("أحبط الجيش السوري هجوما لداعش على نقطة قرب السخنة. وقتل اثنان من المهاجمين.", 2),
    ("هاجم مجهولون حاجزا للأمن العام في نوى. وقتل أحد المهاجمين.", 0),
    ("قصفت قوات النظام بلدة سرمين. وقتل اثنان من المهاجمين.", 0),
])
def test_the_attackers_are_of_the_force_whose_attack_the_sentence_before_tells(text: str, combatants: int) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.breakdown.get("killed", {}).get("combatants", (0, 0))[0] == combatants


@pytest.mark.parametrize(("text", "status", "force"), [
    ("خطف مسلحون ثلاثة مواطنين من البدو قرب نوى.", "civilian", None),
    ("خطف مسلحون أربعة أشخاص من العشائر قرب نوى.", "unknown", None),
    ("قتلت سيدة من عشائر البدو بانفجار لغم.", "civilian", None),
    ("قتل راعيان من البدو بانفجار لغم.", "civilian", None),
    ("خطف مجهولون ثلاثة من أبناء العشائر قرب نوى.", "unknown", None),
    ("قتل أربعة مقاتلين من العشائر بانفجار لغم.", "combatant", "tribal"),
    ("قتل مسلح من البدو بانفجار لغم.", "combatant", "tribal"),
    ("قتل ستة من مسلحي العشائر بانفجار لغم.", "combatant", "tribal"),
    ("سقط خمسة قتلى من العشائر في اشتباكات قرب نوى.", "combatant", "tribal"),
])
def test_of_a_tribe_only_its_fighters_and_its_losses_are_combatants(text: str, status: str, force: str | None) -> None:
    assert _forces(text) == [(status, force)]


@pytest.mark.parametrize(("text", "status", "force"), [
    ("أعلنت قسد استشهاد ثلاثة من أعضائها بانفجار لغم.", "combatant", "sdf"),
    ("أعلنت قيادة قسد استشهاد ثلاثة من أعضائها بانفجار لغم.", "combatant", "sdf"),
    ("نعت القيادة العامة لقوات سوريا الديمقراطية اثنين من أعضائها بانفجار لغم.", "combatant", "sdf"),
    ("قتل اثنان من أعضاء الأسايش بانفجار لغم.", "security", "asayish"),
    ("قالت الجمعية إن اثنين من أعضائها قتلا بانفجار لغم.", "unknown", None),
])
def test_members_of_a_force_by_another_word(text: str, status: str, force: str | None) -> None:
    assert _forces(text) == [(status, force)]
