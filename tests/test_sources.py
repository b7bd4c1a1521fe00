"""Sources: who states what a text tells (codebook 7, attribution). All events in the texts are invented."""

from pathlib import Path

import pytest
from telling import accounts_of

from stats.errors import TableError
from stats.find.latin import transliterated
from stats.find.origin import Origin, Origins, shipped_origins
from stats.find.source import find_sources
from stats.find.source_resolved import resolved
from stats.text.word import forms_of

CUSTOM = """id,name_ar,name_en,kind,mastheads
willow-monitor,مرصد الصفصاف,Willow Monitor,monitor,مرصد الصفصاف|Willow Monitor
reed-desk,مكتب القصب التجريبي,Reed Statement Desk,government desk,مكتب القصب التجريبي
heron-wire,,Heron Wire,wire,Heron Wire
plover-channel,قناة الزقزاق,Plover Channel,broadcaster,قناة الزقزاق
stork-desk,منبر اللقلق,Stork Desk,force's statements (relays),منبر اللقلق
us-force,,U.S. military,force,
"""


@pytest.fixture
def origins(tmp_path: Path) -> Origins:
    path = tmp_path / "origins.csv"
    path.write_text(CUSTOM, encoding="utf-8")
    return Origins.load(path)


def stated(sentences: list[str], lang: str, origins: Origins | None = None, publisher: str | None = None) -> list[str | None]:
    hits = [find_sources(forms_of(text), lang, origins) for text in sentences]
    return [hit.origin for told in resolved(hits, publisher, origins) for hit in told if hit.states or hit.cue == "again"]


def test_origins_of_the_user_are_found_by_full_and_partial_name(origins: Origins) -> None:
    assert stated(["قال مرصد الصفصاف إن رجلا جرح"], "ar", origins) == ["willow-monitor"]
    assert stated(["وقال مكتب القصب إن رجلا جرح"], "ar", origins) == ["reed-desk"]
    assert stated(["A man was hurt, the Reed Statement Desk said"], "en", origins) == ["reed-desk"]


def test_a_body_s_own_people_speak_for_it(origins: Origins) -> None:
    assert stated(["قتل رجل بلغم، وفقا لنشطاء مرصد الصفصاف"], "ar", origins) == ["willow-monitor"]
    assert stated(["قال نشطاء إن رجلا قتل"], "ar", origins) == ["activists"]
    assert stated(["قال مصدر عسكري في مكتب القصب التجريبي إن رجلا قتل"], "ar", origins) == ["reed-desk"]
    assert stated(["أفاد مصدر طبي في وزارة الصحة بمقتل رجل"], "ar", origins) == ["health-ministry"]
    assert stated(["A security source in the Reed Statement Desk said a man died"], "en", origins) == ["reed-desk"]
    assert stated(["قال مصدر عسكري في سرمين إن رجلا قتل"], "ar", origins) == ["military-source"]


def test_people_told_beside_their_body_are_one_speaker(origins: Origins) -> None:
    assert stated(["Willow Monitor activists have documented two deaths"], "en", origins) == ["willow-monitor"]
    assert stated(["Two men were hurt, according to Willow Monitor sources"], "en", origins) == ["willow-monitor"]


def test_a_desk_that_relays_is_an_outlet(origins: Origins) -> None:
    assert origins.of_publisher("منبر اللقلق") is None
    assert origins.of_publisher("مكتب القصب التجريبي") == "reed-desk"


def test_a_name_that_the_user_s_file_gives_is_its_body_s_however_spelt(origins: Origins) -> None:
    told = ["The US military said a man was hurt", "A man was hurt, the U.S. military said"]
    assert stated(told, "en", origins) == ["us-force"] * 2
    assert stated(["CENTCOM said a man was hurt"], "en", origins) == ["centcom"]
    assert stated(["The US military said a man was hurt"], "en") == ["centcom"]


def test_a_short_name_is_the_body_named_before(origins: Origins) -> None:
    assert stated(["قال مكتب القصب التجريبي إن رجلا جرح.", "وأوضح المكتب أن آخر توفي."], "ar", origins) == ["reed-desk"] * 2
    assert stated(["The Willow Monitor said one died.", "The monitor said so."], "en", origins) == ["willow-monitor"] * 2


def test_the_observatory_alone_is_the_best_known_one() -> None:
    assert stated(["وأشار المرصد إلى أن رجلا جرح"], "ar") == ["sohr"]


def test_a_speaker_goes_on() -> None:
    assert stated(["قال الدفاع المدني إن رجلا جرح.", "وأضاف أن آخر توفي."], "ar") == ["white-helmets"] * 2


@pytest.mark.parametrize(("text", "origins"), [
    ("Two guards died in Shahba, the Interior Ministry said. A doctor at the clinic in Shahba gave a higher figure. "
     "He told Reuters that three bodies had been brought in.", ("interior-ministry", "medical-source")),
    ("Two guards died in Shahba, the Interior Ministry said. A tribal leader disagreed. He said three died.",
     ("interior-ministry", "local-sources")),
    ("Two bakers died in Sarmin, the Observatory said. A nurse told AFP otherwise. \"We received three bodies,\" she said.",
     ("sohr", "medical-source")),
    ("قالت وزارة الداخلية إن حارسين قتلا في شهبا. وأعطى مصدر أمني حصيلة أعلى، وقال لرويترز إن ثلاثة حراس قتلوا.",
     ("interior-ministry", "security-source")),
    ("أعلنت وزارة الداخلية مقتل حارسين في شهبا. لكن مصدرا طبيا تحدث عن حصيلة أعلى. وقال إن ثلاثة حراس قتلوا.",
     ("interior-ministry", "medical-source")),
])
def test_who_gives_another_figure_goes_on_in_the_next_sentence(text: str, origins: tuple[str, ...]) -> None:
    (account,) = accounts_of(text, "ar" if text[0] > "z" else "en")
    assert account.attribution == origins
    assert account.outcomes["killed"] == (2, 3)


def test_an_outlet_that_quotes_itself_is_no_origin(origins: Origins) -> None:
    assert stated(["قال مراسل نورث برس إن رجلا جرح"], "ar", publisher="North Press Agency") == []
    assert stated(["A man was hurt, Heron Wire reported"], "en", origins, "Heron Wire") == [None]
    assert origins.of_publisher("قناة الزقزاق") is None
    assert stated(["A man was hurt, Heron Wire reported"], "en", origins, "Another Paper") == ["heron-wire"]


def test_of_a_chain_the_named_institution_is_the_origin() -> None:
    chain = ["جرح عامل، وفق ما نقلت وكالة سانا.", "ونقلت الوكالة عن مصادر محلية أن آخر توفي."]
    assert stated(chain, "ar") == ["sana", "sana", "sana"]


@pytest.mark.parametrize(("publisher", "origin"), [
    ("Syrian Observatory for Human Rights", "sohr"), ("SOHR news", "sohr"), ("'@SyriaCivilDefe", "white-helmets"),
    ("SyriaCivilDefense", "white-helmets"), ("Syrian Civil Defense (3)", "white-helmets"),
    ("الدفاع المدني السوري", "white-helmets"),
    ("SHRC news", "shrc"), ("Kurdish Observatory for Human Rights", "kurdish-observatory"),
    ("Violations Documentation Center", "vdc"), ("Hawar News", None), ("Anadolu Agency", None), ("North Press Agency", None),
    ("Somebody", None), (None, None),
])
def test_a_monitor_or_rescue_service_that_publishes_is_its_own_origin(publisher: str | None, origin: str | None) -> None:
    assert shipped_origins().of_publisher(publisher) == origin


def test_a_body_that_no_list_names_gets_a_slug_of_its_own() -> None:
    assert stated(["أحصت شبكة الوردة ثلاثة جرحى"], "ar") == ["wrda"]
    assert transliterated("الفرات") == "frat"


def test_an_origins_file_without_its_columns_says_which(tmp_path: Path) -> None:
    path = tmp_path / "origins.csv"
    path.write_text("id,name\nx,y\n", encoding="utf-8")
    with pytest.raises(TableError, match="name_en, name_ar, kind"):
        Origins.load(path)


def test_positions_are_those_of_all_words() -> None:
    words = forms_of('قال "المرصد السوري لحقوق الإنسان" إن رجلا جرح')
    (hit,) = find_sources(words, "ar")
    assert words[hit.start:hit.end] == ("المرصد", "السوري", "لحقوق", "الانسان")


@pytest.mark.parametrize(("text", "origin"), [
    ("قالت أطباء بلا حدود إن 3 خبازين قتلوا بقصف على سرمين.", "msf"),
    ("قتل 3 خبازين بقصف على سرمين، بحسب هيومن رايتس ووتش.", "hrw"),
    ("اعتقل 3 خبازين في جنين، وفق نادي الأسير.", "prisoners-club"),
    ("أصيب خبازان على حاجز في الكسرة، بحسب المكتب الإعلامي للأسايش.", "asayish"),
    ("أصيب خبازان في الرقة، بحسب المكتب الإعلامي لقوى الأمن الداخلي.", "asayish"),
    ("أصيب خبازان في الرقة، حسبما أفاد المركز الإعلامي لقسد.", "sdf"),
    ("قتل أربعة في غزة بحسب المكتب الإعلامي الحكومي.", "gaza-media-office"),
    ("قال المكتب الإعلامي في مدينة أعزاز إن خبازا جرح.", "azaz-media-office"),
    ("الصليب الأحمر: مقتل 3 خبازين بقصف على سرمين.", "icrc"),
    ("وأعلنت هيئة تحرير الشام تدمير مدفع ومقتل خمسة جنود قرب سرمين.", "hts"),
    ("صدت هيئة تحرير الشام هجوما قرب سرمين أمس. وقتل خمسة جنود، وفق الهيئة.", "hts"),
    ("وذكرت وكالة أنباء النظام السوري (سانا) أن مسلحين خطفوا 3 خبازين في سرمين.", "sana"),
    ("وذكرت وكالة الأنباء السورية سانا أن مسلحين خطفوا 3 خبازين في سرمين.", "sana"),
])
def test_bodies_of_the_field_are_origins(text: str, origin: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.attribution == (origin,)


@pytest.mark.parametrize(("text", "origins"), [
    ("وأوضحت الشبكة أن قسد سلمت جثة شاب إلى ذويه في الرقة.", ()),
    ("وأفادت إذاعة القصب أن قسد قتلت شابا في الرقة.", ("qsb",)),
    ("قال الدفاع المدني إن الجيش السوري قصف سرمين ما أدى إلى مقتل رجل.", ("white-helmets",)),
    ("أعلنت قسد مقتل شاب في الرقة.", ("sdf",)),
    ("قالت هيئة تحرير الموقع إن شابا قتل في الرقة.", ()),
])
def test_of_whom_something_is_said_speaks_not_himself(text: str, origins: tuple[str, ...]) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.attribution == origins


@pytest.mark.parametrize(("text", "origin"), [
    ("جرح خبازان بانفجار قنبلة في تادف، كما أفاد المرصد السوري.", "sohr"),
    ("كما ذكرت وزارة الصحة أن خبازين جرحا في تادف.", "health-ministry"),
    ("جرح خبازان بانفجار قنبلة في تادف، على ما أعلنت وزارة الداخلية.", "interior-ministry"),
    ("مديرية صحة حماة: إصابة خبازين بانفجار قنبلة في بلدة مورك", "health-directorate"),
    ("مديرية صحة حماة تعلن إصابة خبازين بانفجار قنبلة في بلدة مورك", "health-directorate"),
    ("المتحدث باسم وزارة الداخلية سامر هلال: إصابة خبازين بانفجار قنبلة في بلدة مورك", "interior-ministry"),
    ("الدفاع المدني لتلفزيون سوريا: إصابة خبازين بانفجار قنبلة في بلدة مورك", "white-helmets"),
    ("كتبت وزارة الصحة على منصة إكس أن خبازين جرحا في تادف.", "health-ministry"),
    ("تداولت صفحات محلية أنباء عن إصابة خبازين في تادف.", "local-media"),
    ("جرح خبازان في تادف، وفق ذوي الضحايا.", "family"),
    ("قال وزير الداخلية السوري إن خبازين جرحا في تادف.", "interior-ministry"),
    ("قال مصدر في الجيش السوري إن خبازين جرحا في تادف.", "military-source"),
])
def test_who_states_a_number_beside_a_name_a_town_or_as_they_said(text: str, origin: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.attribution == (origin,)


@pytest.mark.parametrize("text", [
    "قوات الأمن في حماة: إصابة خبازين بانفجار قنبلة",
    "وزارة الصحة، بلدة مورك: إصابة خبازين بانفجار قنبلة",
])
def test_who_stands_in_a_headline_without_stating_anything(text: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.attribution == ()


@pytest.mark.parametrize(("text", "origins"), [
    ("قال سالم الدرويش، مدير الدفاع المدني السوري، إن خبازين جرحا في تادف.", ("white-helmets",)),
    ("أعلن سالم الدرويش، المتحدث باسم وزارة الداخلية، أن خبازين جرحا في تادف.", ("interior-ministry",)),
    ("ذكرت سلمى الدرويش، الباحثة في الشبكة السورية لحقوق الإنسان، أن خبازين جرحا في تادف.", ("snhr",)),
    ("أكد سالم الدرويش، القائد العام لقوات سوريا الديمقراطية، أن خبازين جرحا في تادف.", ("sdf",)),
    ("قال قائد قسد سالم الدرويش إن خبازين جرحا في تادف.", ("sdf",)),
    ("القيادة المركزية الأميركية تعلن إصابة خبازين في تادف.", ("centcom",)),
    # Who has left it, whose ground it is, and who says nothing.
    ("قال سالم الدرويش، قيادي سابق في قسد، إن خبازين جرحا في تادف.", ()),
    ("قال سالم الدرويش، أحد سكان المنطقة الخاضعة لقسد، إن خبازين جرحا في تادف.", ()),
    ("زار سالم الدرويش، مدير الدفاع المدني السوري، السوق وجرح خبازان في تادف.", ()),
])
def test_a_body_speaks_by_its_man_between_commas(text: str, origins: tuple[str, ...]) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.attribution == origins


@pytest.mark.parametrize("kind", ["television", "satellite tv", "broadcaster", "ticker", "site (Iraq)", "weekly magazine"])
def test_who_prints_what_others_state_is_no_origin_of_its_own(kind: str) -> None:
    assert Origins([Origin("heron", ("Heron",), kind)]).of_publisher("Heron") is None


@pytest.mark.parametrize("kind", ["monitor", "rescue service", "government desk", "rights network"])
def test_who_states_what_it_publishes_is(kind: str) -> None:
    assert Origins([Origin("heron", ("Heron",), kind)]).of_publisher("Heron") == "heron"


@pytest.mark.parametrize(("text", "origin"), [
    ("أفاد مصدر طبي بإصابة رجلين في سرمين.", "medical-source"), ("وقالت مصادر طبية إن رجلين جرحا في سرمين.", "medical-sources"),
    ("جرح رجلان في سرمين، بحسب أقارب الضحايا.", "relatives"), ("جرح رجلان في سرمين، بحسب ذوي الضحايا.", "family"),
])
def test_one_source_and_several_of_a_kind(text: str, origin: str) -> None:
    assert stated([text], "ar") == [origin]


def test_a_health_office_is_the_directorate() -> None:
    assert stated(["Three were hurt, the province's health office said"], "en") == ["health-directorate"]
    assert stated(["قال مكتب الصحة في تعز إن ثلاثة جرحوا"], "ar") == ["health-directorate"]


@pytest.mark.parametrize(("text", "origin"), [
    ("Two bakers were shot dead in Nawa on Monday, a police officer in the town said.", "police"),
    ("Two bakers were shot dead in Nawa on Monday, police officials said.", "police"),
    ("A policeman in Nawa said two bakers had been shot dead on Monday.", "police"),
    ("Two bakers were shot dead in Nawa on Monday, an Interior Ministry official told Heron Wire.", "interior-ministry"),
    ("The Asayish, the police of the northeast, said two bakers had been shot dead in Nawa on Monday.", "asayish"),
    ("A nurse at the main hospital in Nawa said two bakers had been shot dead on Monday.", "medical-source"),
    ("Two bakers were shot dead in Nawa on Monday, doctors at a nearby hospital said.", "medical-sources"),
    ("Two bakers were shot dead in Nawa on Monday, a neighbour said.", "local-sources"),
    ("Israel says it killed two gunmen in Nawa on Monday.", "israeli-army"),
    ("Two bakers were shot dead in Nawa on Monday, an uncle of theirs said.", "relatives"),
])
def test_officers_medics_and_neighbours_state_numbers_in_english(text: str, origin: str) -> None:
    (account,) = accounts_of(text, "en")
    assert account.attribution == (origin,)


@pytest.mark.parametrize("text", [
    "A police officer was shot dead in Nawa on Monday, Heron Wire reported.",
    "Police officers who reached Nawa were shot at and two bakers died on Monday.",
    "Gunmen shot dead a police officer and two bakers in Nawa on Monday.",
])
def test_officers_who_are_only_told_of_state_nothing(text: str) -> None:
    assert {origin for account in accounts_of(text, "en") for origin in account.attribution} <= {"heron-wire"}


@pytest.mark.parametrize(("text", "origin"), [
    ("أعلن قسم شرطة نوى مقتل خبازين أمس.", "police"),
    ("أعلنت شرطة نوى مقتل خبازين في البلدة أمس.", "police"),
    ("أوضح رئيس مجلس بلدة نوى أن خبازين قتلا أمس.", "local-official"),
    ("نقلت وكالة تاس الروسية عن شهود أن خبازين قتلا في نوى أمس.", "tass"),
    ("قال مصدر في مديرية الأمن بريف جبلة لوكالة الأناضول إن خبازين قتلا في جبلة أمس.", "security-source"),
    ("أفاد مصدر من الأجهزة الأمنية بمقتل خبازين في جبلة أمس.", "security-source"),
    ("قتل خبازان في نوى أمس، وفق ما أفاد به ذووهما.", "family"),
    ("قتل خبازان في نوى أمس، حسبما قال أقرباؤهما لوكالة الأناضول.", "relatives"),
    ("قتل خبازان في نوى أمس، وفق أطباء في مستشفى البلدة.", "medical-sources"),
])
def test_stations_services_and_families_state_numbers_in_arabic(text: str, origin: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.attribution == (origin,)


def test_a_doctor_of_a_hospital_is_a_medical_source() -> None:
    assert stated(["A doctor at the hospital in Nawa said two died"], "en") == ["medical-source"]
    assert stated(["Two died, a doctor at the town's hospital said"], "en") == ["medical-source"]
    assert stated(["Two died, the town's hospital said"], "en") == ["hospital"]


def test_the_coalition_by_its_leader() -> None:
    assert stated(["The U.S.-led coalition said it had killed two"], "en") == ["coalition"]
    assert stated(["The Saudi-led coalition said it had killed two"], "en") == []
