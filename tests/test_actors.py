"""Actors: who is named, who that is on a day, and the part each plays (codebook 7). All events are invented."""

from datetime import date

import pytest

from stats.find.actor import ActorHit, find_actors, traced
from stats.find.actor_day import actor_of, actors_known
from stats.language import read_table
from stats.shipped import shipped
from stats.text.word import forms_of

BEFORE, AFTER = date(2024, 12, 7), date(2024, 12, 8)


def found(text: str, lang: str = "ar") -> list[ActorHit]:
    return list(traced(find_actors(forms_of(text), lang)))


def told(text: str, lang: str = "ar", day: date | None = None, near: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(hit.role, actor_of(hit.actors, day, near) or "") for hit in found(text, lang)]


def acting(text: str, lang: str = "ar", day: date = BEFORE) -> list[str]:
    return [actor_of(hit.actors, day) or "" for hit in found(text, lang) if hit.acts]


@pytest.mark.parametrize(("text", "actors"), [
    ("قصف لقوات النظام وروسيا على القرية", ["assad-government", "russia"]),
    ("قصف الاحتلال التركي ومرتزقته البلدة", ["turkey", "sna"]),
    ("قصفت القوات التركية وفصائل المعارضة الموالية لها أطراف البلدة", ["turkey", "sna"]),
    ("نفذت قسد بمساندة التحالف الدولي مداهمة", ["sdf", "coalition"]),
    ("قسد والتحالف ينفذان إنزالا جويا", ["sdf", "coalition"]),
    ("اشتباكات بين قسد وتنظيم داعش", ["sdf", "islamic-state"]),
    ("ميليشيات إيران والنظام تقصف التلة", ["iran-backed", "assad-government"]),
    ("نفذت قوات التحالف الدولي برفقة قوة من قسد إنزالا", ["coalition", "sdf"]),
])
def test_those_who_act_together_are_all_named(text: str, actors: list[str]) -> None:
    assert acting(text) == actors


@pytest.mark.parametrize(("text", "lang"), [
    ("داهمت قوات سوريا الديمقراطية المدعومة من الولايات المتحدة منزلا", "ar"),
    ("The US-backed SDF raided a house", "en"),
])
def test_general_backing_is_no_part_in_the_act(text: str, lang: str) -> None:
    assert acting(text, lang) == ["sdf"]


@pytest.mark.parametrize(("text", "day", "actor"), [
    ("قصف الجيش السوري التلة", BEFORE, "assad-government"),
    ("قصف الجيش السوري التلة", AFTER, "syrian-government"),
    ("اعتقلت هيئة تحرير الشام رجلا", date(2023, 1, 5), "hts"),
    ("اعتقل الأمن العام رجلا", date(2023, 1, 5), "hts"),
    ("اعتقل الأمن العام رجلا", date(2025, 6, 5), "general-security"),
])
def test_a_name_is_read_by_the_day_of_the_incident(text: str, day: date, actor: str) -> None:
    assert [found for _, found in told(text, day=day)] == [actor]


@pytest.mark.parametrize(("near", "actor"), [
    ((), "general-security"), (("sdf",), "asayish"), (("SY08",), "asayish"), (("interior-ministry",), "general-security"),
])
def test_two_forces_of_one_name_are_told_apart_by_source_and_area(near: tuple[str, ...], actor: str) -> None:
    assert told("أوقفت قوى الأمن الداخلي رجلا", day=date(2025, 6, 5), near=near) == [("captor", actor)]


@pytest.mark.parametrize(("near", "actor"), [((), "israel"), (("turkey",), "turkey"), (("LB",), "israel")])
def test_the_occupation_is_the_one_that_the_report_names(near: tuple[str, ...], actor: str) -> None:
    assert told("قصف جيش الاحتلال القرية", near=near) == [("perpetrator", actor)]


def test_an_attacker_and_its_target_are_told_apart() -> None:
    assert told("استهدفت مسيّرة تركية مواقع لقسد") == [("perpetrator", "turkey"), ("target", "sdf")]
    assert told("مقتل عنصر من داعش برصاص قسد") == [("victim-affiliation", "islamic-state"), ("perpetrator", "sdf")]


def test_a_tag_at_the_end_states_nothing() -> None:
    assert acting("جرحى في قصف على الحي #العدوان_الروسي #سوريا") == []


def test_leftovers_of_a_war_name_no_attacker() -> None:
    assert acting("قتل طفل بانفجار لغم من مخلفات قصف سابق للنظام") == []


def test_every_alias_names_known_actors() -> None:
    for lang in ("ar", "en"):
        for row in read_table(shipped("data", "actors", f"aliases_{lang}.tsv")):
            pointing = {"client", "again", "latest", "patrol", "speaker", "own"}
            assert set(row.forms("actors")) <= {*actors_known(), *pointing}, row.line


@pytest.mark.parametrize("name", ["قسد", "قوات الأسد", "الاحتلال التركي", "الطيران الروسي", "تنظيم داعش", "التحالف الدولي"])
@pytest.mark.parametrize("frame", ["قصفت {} القرية", "قصفت «{}» القرية", "قصفت #{} القرية", "برصاص {}", "على يد {}", "قصف ل{}"])
def test_the_same_part_in_every_spelling(name: str, frame: str) -> None:
    phrase = frame.format("ل" + name[2:] if name.startswith("ال") and frame.endswith("ل{}") else name)
    assert [role for role, _ in told(phrase)] == ["perpetrator"]


@pytest.mark.parametrize(("text", "did"), [
    ("شنت طائرات غارات أمريكية بريطانية على صنعاء", ["united-states", "other"]),
    ("قتل رجل جراء القصف السوري الروسي على سرمين", ["assad-government", "russia"]),
    ("قتل رجل جراء القصف الروسي-السوري على سرمين", ["russia", "assad-government"]),
    ("قتل رجل في غارة نفذها التحالف السوري الروسي على سرمين", ["assad-government", "russia"]),
    ("قتلت القوات التركية سورية قرب الحدود", ["turkey"]),
    ("قصف فصائل سورية بلدة تادف", []),
    ("قتل رجل في عملية بقيادة التحالف الدولي في أطمة", ["coalition"]),
])
def test_two_nations_did_it_together(text: str, did: list[str]) -> None:
    assert acting(text, day=date(2021, 3, 1)) == did


@pytest.mark.parametrize(("text", "did"), [
    ("US and British airstrikes on Sanaa killed three civilians.", ["united-states", "other"]),
    ("Russian-Syrian strikes killed three civilians in Idlib.", ["russia", "assad-government"]),
    ("A Syrian refugee was shot dead by Turkish border guards.", ["turkey"]),
    ("Turkish and Syrian National Army shelling killed two in Manbij.", ["turkey", "sna"]),
])
def test_two_nations_did_it_together_in_english(text: str, did: list[str]) -> None:
    assert acting(text, "en", date(2021, 3, 1)) == did


@pytest.mark.parametrize(("text", "did"), [
    ("قتل ثلاثة مدنيين بقصف الفصائل الموالية لتركيا على عين عيسى", ["sna"]),
    ("قتل ثلاثة مدنيين بهجوم للفصائل المدعومة من تركيا على عين عيسى", ["sna"]),
    ("نفذت الفصائل بقيادة هيئة تحرير الشام هجوما على حماة", ["opposition-factions", "hts"]),
])
def test_clients_act_and_so_does_who_leads(text: str, did: list[str]) -> None:
    assert acting(text, day=date(2020, 3, 1)) == did


@pytest.mark.parametrize(("text", "did"), [
    ("قتل جندي في هجوم شنته جماعات مدعومة من إيران على القاعدة", ["iran-backed"]),
    ("هاجمت فصائل مدعومة من تركيا عين عيسى وقتلت جنديا", ["sna"]),
    ("هاجمت مجموعات مسلحة مدعومة من تركيا عين عيسى وقتلت جنديا", ["sna"]),
    # A force with a name of its own is supported in this operation.
    ("نفذت قوات قسد مدعومة من التحالف عملية في الشحيل", ["sdf", "coalition"]),
])
def test_groups_without_a_name_are_their_backers_clients(text: str, did: list[str]) -> None:
    assert acting(text, day=date(2021, 3, 1)) == did


@pytest.mark.parametrize(("text", "did"), [
    ("خلايا داعش تقتل ثلاثة خبازين في ذيبان", ["islamic-state"]),
    ("عناصر من قسد يقتلون خمسة خبازين في ذيبان", ["sdf"]),
    ("قتل مسلحون من داعش ثلاثة خبازين في ذيبان", ["islamic-state"]),
    ("عناصر من قسد قتلوا في ذيبان", []),
    ("قتل عنصر من قسد وجرح ثلاثة آخرون في ذيبان", []),
    ("أعلن تنظيم داعش مسؤوليته عن تفجير أدى إلى مقتل خباز", ["islamic-state"]),
    ("لم تعلن قسد مسؤوليتها عن مقتل خباز", []),
    ("قتل خبازان برصاص حاجز تابع لقسد في ذيبان", ["sdf"]),
    ("قصف حاجز تابع لقسد في ذيبان", []),
    ("فتحت قسد تحقيقا في مقتل خباز بإطلاق نار في ذيبان", []),
    ("باشرت قسد التحقيق واعتقلت خبازا في ذيبان", ["sdf"]),
    ("ذبح تنظيم داعش خبازا في ذيبان", ["islamic-state"]),
    ("قتل خباز برصاص مستوطنين إسرائيليين", ["israel"]),
    ("مجموعة سامر هلال التابعة لقسد خطفت تسعة خبازين", ["sdf"]),
    ("اختطفت مجموعة سامر هلال التابعة لقسد تسعة خبازين", ["sdf"]),
    ("فصيل أبو سامر التابع للجيش الوطني يعتقل خبازا", ["sna"]),
    ("قتل قائد مجموعة سامر هلال التابعة لقسد", []),
    ("اعتقل ثلاثة عناصر من مجموعة سامر هلال التابعة لقسد", []),
    ("قتل عنصر من قسد خبازا في ذيبان", ["sdf"]),
    ("قتل عناصر من قسد خبازين في ذيبان", ["sdf"]),
    ("قتل عنصر من قسد رميا بالرصاص في ذيبان", []),
    ("قتل عنصر من قسد وجرح خباز في ذيبان", []),
])
def test_members_that_kill_and_those_who_say_that_it_was_they(text: str, did: list[str]) -> None:
    assert acting(text, day=date(2021, 3, 1)) == did


@pytest.mark.parametrize("who", ["مسلحون", "مسلح", "مسلحان", "مقاتلون"])
@pytest.mark.parametrize("post", ["نقاط الجيش", "حاجز الأمن العام", "دورية الأمن العام", "حواجز قسد", "مواقع قسد"])
@pytest.mark.parametrize("verb", ["هاجم", "استهدف"])
def test_whose_post_gunmen_attack_is_not_theirs(verb: str, who: str, post: str) -> None:
    assert acting(f"{verb} {who} {post} في ذيبان، ما أدى إلى مقتل خباز") == []


@pytest.mark.parametrize("what", ["استهدفت عبوة ناسفة", "استهدفت عبوة", "استهدف هجوم مسلح", "أصابت قذيفة", "هاجمت مجموعة مسلحة"])
@pytest.mark.parametrize("patrol", ["دورية للجيش", "دورية لقسد", "دورية الأمن العام"])
def test_whose_patrol_is_struck_is_not_who_struck_it(what: str, patrol: str) -> None:
    assert acting(f"{what} {patrol} في ذيبان، ما أدى إلى مقتل خباز") == []


@pytest.mark.parametrize(("text", "did"), [
    ("استهدف قصف قوات النظام بلدة سرمين", ["assad-government"]),
    ("استهدف قصف مدفعي لقوات النظام بلدة سرمين", ["assad-government"]),
    ("قصف مصدره مناطق تحت السيطرة المشتركة لقوات النظام وقسد", ["assad-government", "sdf"]),
    ("قتل خباز برصاص دورية مشتركة لقسد", ["sdf"]),
    ("قتل خباز برصاص عناصر دورية لقسد", ["sdf"]),
])
def test_whose_fire_it_was_is_told_by_the_force_behind_it(text: str, did: list[str]) -> None:
    assert acting(text) == did


@pytest.mark.parametrize(("text", "did"), [
    ("قالت قسد إن رجلا قتل في ذيبان", []),
    ("ذكرت قسد أن الشاب قتل برصاص في ذيبان", []),
    ("أعلنت قسد بأن خبازا قتل في ذيبان", []),
    ("أعلنت قسد قتل خمسة من داعش في ذيبان", ["sdf"]),
    ("قالت قسد إنها قتلت خمسة من داعش في ذيبان", ["sdf"]),
    ("أعلن الجيش الإسرائيلي أن قواته قتلت عنصرا من حزب الله في صور", ["israel"]),
])
def test_who_says_that_somebody_was_killed_and_who_says_that_he_did_it(text: str, did: list[str]) -> None:
    assert [actor for actor in acting(text) if actor != "unknown"] == did


@pytest.mark.parametrize(("text", "lang", "did"), [
    ("ألقت الشرطة القبض على خبازين في درعا", "ar", ["general-security"]),
    ("اعتقلت الشرطة خبازين في الحسكة", "ar", ["asayish"]),
    ("The Kurdish internal security force arrested two bakers in Hajin", "en", ["asayish"]),
    ("The internal security forces of the Autonomous Administration arrested two bakers in Hajin", "en", ["asayish"]),
    ("طوقت الشرطة المكان بعد مقتل خباز في درعا", "ar", []),
    ("اقتيد خبازان إلى مخفر الشرطة في درعا", "ar", []),
    ("Two bakers were arrested by the police in Hama", "en", ["general-security"]),
    ("A baker was shot dead by police in Hama", "en", ["general-security"]),
    ("Police sealed off the street where a baker was killed in Hama", "en", []),
])
def test_the_police_are_those_of_where_they_arrest(text: str, lang: str, did: list[str]) -> None:
    near = ("SY08",) if "الحسكة" in text else ("SY12",)
    assert [actor_of(hit.actors, AFTER, near) for hit in found(text, lang) if hit.acts] == did


@pytest.mark.parametrize("who", ["عناصر حاجز قسد", "مسلحو قسد", "مسلحون من قسد", "مقاتلو مجلس دير الزور العسكري"])
def test_whose_members_attack_is_named_behind_them(who: str) -> None:
    assert acting(f"هاجم {who} القرية، ما أدى إلى مقتل خباز") == ["sdf"]


@pytest.mark.parametrize("branch", ["فرع الأمن العسكري", "فرع الأمن السياسي", "فرع أمن الدولة", "المخابرات العسكرية"])
def test_branches_of_the_former_services_arrest(branch: str) -> None:
    assert acting(f"اعتقل {branch} ثلاثة خبازين في درعا", day=date(2021, 3, 1)) == ["assad-government"]


@pytest.mark.parametrize("verb", [
    "قتلت", "حيدت", "أسرت", "اعتقلت", "اغتالت", "أعدمت", "قنصت", "أوقفت", "خطفت", "قضت على", "استهدفت", "اقتادت",
])
@pytest.mark.parametrize("people", [
    "أربعة عناصر من قسد", "4 من عناصر قسد", "عنصرا من قسد", "عنصرين من قسد", "أحد عناصر قسد", "عددا من عناصر قسد", "خمسة من قسد",
])
def test_members_that_a_verb_counts_are_whom_it_befell(verb: str, people: str) -> None:
    assert acting(f"القوات التركية {verb} {people} في عين عيسى") == ["turkey"]


@pytest.mark.parametrize(("text", "did"), [
    ("اعتقل عنصران من قسد في ذيبان", []),
    ("كما خطف عنصر من قسد أمس في ذيبان", []),
    ("أوقف ضابط في قوات النظام بريف ذيبان", []),
    ("اعتقل عنصران من قسد خبازا في ذيبان", ["sdf"]),
    ("اعتقل عناصر من قسد ثلاثة خبازين في ذيبان", ["sdf"]),
    ("خطف أربعة مسلحين من داعش خبازا في ذيبان", ["islamic-state"]),
    ("هاجم أربعة عناصر من داعش حاجزا في ذيبان", ["islamic-state"]),
    ("قضت القوات التركية على أربعة من عناصر قسد", ["turkey"]),
    ("قضى ثلاثة عناصر من قسد بانفجار لغم", []),
    ("أعلنت وزارة الدفاع التركية تحييد ثلاثة من قسد", ["turkey"]),
    ("وزارة الدفاع الروسية تعلن القضاء على تسعة مسلحين", ["russia"]),
])
def test_who_is_arrested_or_done_away_with_did_not_act(text: str, did: list[str]) -> None:
    assert acting(text) == did


@pytest.mark.parametrize(("name", "actor"), [
    ("Turkish Defence Ministry", "turkey"), ("Turkish Ministry of Defense", "turkey"), ("Russian Defense Ministry", "russia"),
])
def test_a_ministry_that_says_what_it_did(name: str, actor: str) -> None:
    assert acting(f"The {name} said it killed three bakers", "en") == [actor]


@pytest.mark.parametrize(("name", "actor"), [
    ("طيران التحالف", "coalition"), ("مسيرة تركية", "turkey"), ("قوات النظام", "assad-government"),
    ("مدفعية قوات النظام", "assad-government"),
])
@pytest.mark.parametrize("struck", [
    "عثر على جثتين في السيارة المستهدفة من {}", "عثر على جثتين في المنزل المستهدف ب{}", "قتيلان في سيارة تم استهدافها من {}",
    "قتل خبازان بعد استهدافهما من قبل {}", "قتل خبازان في سيارة مستهدفة من {}",
])
def test_who_struck_what_is_only_told_as_struck(struck: str, name: str, actor: str) -> None:
    assert acting(struck.format(name)) == [actor]


@pytest.mark.parametrize("done", ["تم أسرهم", "تم اعتقالهم", "جرى اغتيالهم", "تم إعدامهم", "تم تحييدهم", "تم قصفهم"])
def test_members_to_whom_it_was_done_did_not_do_it(done: str) -> None:
    assert acting(f"خمسة عناصر من داعش {done} في تدمر") == []


@pytest.mark.parametrize("group", ["the group", "the militant group", "the organisation"])
def test_the_group_is_the_one_named_before(group: str) -> None:
    text = f"The Islamic State claimed the raid. In October {group} said it had shot dead a baker in Sarmin."
    assert acting(text, "en")[-1] == "islamic-state"
