"""Who did it where a verb has no subject of its own, and both sides of a clash (codebook 7). All events are invented."""

import pytest
from telling import accounts_of

from stats.model import Report
from stats.pipeline import extract

FORCES = (
    ("قوات النظام", "f", "assad-government"), ("الجيش التركي", "m", "turkey"), ("قسد", "f", "sdf"),
    ("تنظيم داعش", "m", "islamic-state"), ("الجيش الوطني", "m", "sna"), ("القوات الروسية", "f", "russia"),
)


def did(text: str, lang: str = "ar") -> list[tuple[str, ...]]:
    return [account.perpetrators for account in accounts_of(text, lang)]


@pytest.mark.parametrize(("force", "sex", "actor"), FORCES)
@pytest.mark.parametrize(("masculine", "feminine"), [
    ("استهدف {} بالمدفعية بلدة البارة ما أدى لمقتل رجل. كما استهدف قرية كنصفرة بقذائف الهاون ما أدى لإصابة طفلين.",
     "استهدفت {} بالمدفعية بلدة البارة ما أدى لمقتل رجل. كما استهدفت قرية كنصفرة بقذائف الهاون ما أدى لإصابة طفلين."),
    ("قصف {} بلدة البارة فقتل رجل، وقصف قرية كنصفرة بقذائف الهاون ما أدى لإصابة طفلين.",
     "قصفت {} بلدة البارة فقتل رجل، وقصفت قرية كنصفرة بقذائف الهاون ما أدى لإصابة طفلين."),
    ("قصف {} بلدة البارة فقتل رجل. وفي سياق متصل، شن غارتين على قرية كنصفرة ما أدى لإصابة طفلين.",
     "قصفت {} بلدة البارة فقتل رجل. وفي سياق متصل، شنت غارتين على قرية كنصفرة ما أدى لإصابة طفلين."),
])
def test_a_verb_without_a_subject_goes_on_with_who_acted(force: str, sex: str, actor: str, masculine: str, feminine: str) -> None:
    assert did((masculine if sex == "m" else feminine).format(force)) == [(actor,), (actor,)]


@pytest.mark.parametrize("text", [
    "قصفت قوات النظام بلدة البارة فقتل رجل. كما استهدف مجهولون دورية في قرية كنصفرة ما أدى لإصابة عنصرين.",
    "قصفت قوات النظام بلدة البارة فقتل رجل. كما أصيب طفلان بانفجار لغم في قرية كنصفرة.",
])
def test_what_others_did_is_not_that_forces(text: str) -> None:
    assert did(text) == [("assad-government",), ("unknown",)]


@pytest.mark.parametrize("text", [
    "اندلعت اشتباكات بين قسد من جهة والعشائر من جهة أخرى في بلدة ذيبان، ما أسفر عن مقتل ثلاثة أشخاص.",
    "اندلعت اشتباكات بين قسد من جهة، والعشائر من جهة ثانية، في بلدة ذيبان، ما أسفر عن مقتل ثلاثة أشخاص.",
    "قتل راع خلال اشتباكات قسد مع العشائر قرب بلدة ذيبان.",
])
def test_both_sides_of_a_clash(text: str) -> None:
    assert did(text) == [("sdf", "tribal")]


@pytest.mark.parametrize(("text", "actors"), [
    ("اعتقل ثلاثة شبان على حاجز لقسد في بلدة ذيبان.", ("sdf",)),
    ("دخلت قوة إسرائيلية إلى بلدة جباتا. واعتقل الجنود شقيقين.", ("israel",)),
    ("دخل رتل لقسد إلى بلدة ذيبان، ودهم الجنود ثلاثة بيوت قبل أن يقتادوا شقيقين.", ("sdf",)),
    ("اعتقلت قوات النظام برفقة القوات الروسية خمسة شبان في بلدة البارة.", ("assad-government", "russia")),
    ("قصف الجيش التركي بلدة تل رفعت فقتل رجل.\nواندلعت أول أمس اشتباكات بين قسد من جهة، والجيش الوطني من جهة أخرى، في محيط مارع.",
     ("turkey",)),
])
def test_who_took_part_and_who_did_not(text: str, actors: tuple[str, ...]) -> None:
    assert did(text) == [actors]


@pytest.mark.parametrize(("force", "actor"), [
    ("the SDF", "sdf"), ("the Islamic State group", "islamic-state"), ("Turkish forces", "turkey"),
    ("the Israeli army", "israel"),
    ("loyalists of the ousted government", "regime-remnants"), ("the National Guard in Sweida", "national-guard-sweida"),
])
@pytest.mark.parametrize("text", [
    "{0} shelled the town of Nubl, killing one man.",
    "{0}, backed by tribal elders, detained five men in Nubl.",
    "Residents said {1} had gone from house to house in Nubl and detained 14 men.",
    "Three men were arrested at a checkpoint of {1} in Nubl.",
    "A man was killed by a drone of {1} in Nubl.",
    "A boy was run over and killed by a vehicle of {1} in Nubl.",
    "Two soldiers were killed when an ammunition depot of {1} blew up in Nubl.",
    "Shells fired from positions of {1} hit the town of Nubl and wounded two children.",
    "A farmer was killed by a bomb in Nubl. The council said that {1} were behind the attack.",
    "A farmer was killed in Nubl. {0} were responsible, residents said.",
])
def test_english_forms_in_which_a_force_did_it(force: str, actor: str, text: str) -> None:
    assert did(text.format(force[0].upper() + force[1:], force), "en") == [(actor,)]


@pytest.mark.parametrize(("text", "actors"), [
    ("The SDF shelled Nubl, killing one man. They also shelled Zahraa, wounding two children.", [("sdf",), ("sdf",)]),
    ("Three people died when fighters of the SDF and soldiers of the Syrian army fought near Nubl.",
     [("sdf", "syrian-government")]),
    ("Three people died in clashes between fighters of the SDF and tribal fighters near Nubl.", [("sdf", "tribal")]),
    ("Two civilians were killed by army shelling of Nubl.", [("syrian-government",)]),
    ("Two fighters of the SDF and a soldier of the Syrian army were killed in Nubl.", [("unknown",)]),
    ("A boy was killed when a lorry overturned in Nubl.", []),
])
def test_english_sides_and_those_told_before(text: str, actors: list[tuple[str, ...]]) -> None:
    assert did(text, "en") == actors


def test_a_store_of_the_ministry_is_its_armys() -> None:
    assert did("قتل جنديان بانفجار مستودع ذخيرة لوزارة الدفاع في بلدة نبل.") == [("syrian-government",)]


@pytest.mark.parametrize(("text", "lang", "actors"), [
    ("Four bakers were killed in an ambush near Nawa on Friday. Officials blamed the Islamic State for the attack.", "en",
     {"islamic-state"}),
    ("Two bakers were shot dead in Nawa on Monday. Residents blamed the Islamic State.", "en", {"islamic-state"}),
    ("Two bakers were shot dead in Nawa on Monday. The attackers are believed to be Islamic State members.", "en",
     {"islamic-state"}),
    ("قتل خبازان برصاص في نوى أمس. المهاجمون يعتقد أنهم من خلايا داعش.", "ar", {"islamic-state"}),
    ("قتل خبازان برصاص في نوى أمس. ويرجح أن المنفذين من تنظيم الدولة.", "ar", {"islamic-state"}),
    ("Two bakers were shot dead in Nawa by gunmen thought to belong to the Islamic State.", "en", {"islamic-state"}),
    # Each side blames the other: both are named.
    ("Shells killed two bakers in Homs on Tuesday, with the Syrian army and the SDF trading blame.", "en",
     {"assad-government", "sdf"}),
    ("Shells killed two bakers in Homs on Tuesday. The Syrian army and the SDF accused each other of the attack.", "en",
     {"assad-government", "sdf"}),
    ("قتل خبازان بقصف على حي في حلب أمس، وسط اتهامات متبادلة بين قوات النظام وقسد بالوقوف وراءه.", "ar",
     {"assad-government", "sdf"}),
    ("قتل خبازان بقصف على حي في حلب أمس، وتبادل النظام وقسد الاتهامات.", "ar", {"assad-government", "sdf"}),
    # Another act, or one only told of.
    ("Two bakers were shot dead in Nawa on Monday. The SDF accused Turkey of shelling Ain Issa in May.", "en", {"unknown"}),
    ("Two bakers thought to belong to the Islamic State were shot dead in Nawa on Monday.", "en", {"unknown"}),
    ("قتل خبازان برصاص في نوى أمس. وجرت محادثات بين قسد والنظام.", "ar", {"unknown"}),
])
def test_who_is_blamed_or_supposed_did_it(text: str, lang: str, actors: set[str]) -> None:
    (account,) = extract(Report("r", text, lang=lang, published="2024-05-10")).accounts
    assert set(account.perpetrators) == actors


@pytest.mark.parametrize(("text", "actors"), [
    ("Four people were killed in tribal infighting in Gharanij on Monday.", ("tribal",)),
    ("Four people were killed in a clan feud in Gharanij on Monday.", ("tribal",)),
    ("A man was shot dead after an altercation in Gharanij on Monday.", ("private-person",)),
    ("The army killed an Islamic State member in Gharanij on Monday. No army soldiers were wounded.", ("assad-government",)),
    ("A mine laid by Assad's army killed two bakers in Gharanij on Monday.", ("assad-government",)),
])
def test_feuds_and_denials_of_harm(text: str, actors: tuple[str, ...]) -> None:
    (account,) = extract(Report("r", text, lang="en", published="2024-05-10")).accounts
    assert account.perpetrators == actors


@pytest.mark.parametrize(("text", "actors", "killed"), [
    ("قتل خباز بقنبلة ألقاها شاب إثر مشادة كلامية في نوى أمس.", ("private-person",), 1),
    ("شاب أصيب في هجوم شنه مسلحون من داعش في نوى أمس فارق الحياة في المشفى.", ("islamic-state",), 1),
    ("قال طبيب إن سيدة أصيبت بقصف نفذه جنود أتراك على نوى أمس فارقت الحياة.", ("turkey",), 1),
])
def test_a_verb_in_the_singular_is_not_of_the_gunmen_before_it(text: str, actors: tuple[str, ...], killed: int) -> None:
    (account,) = extract(Report("r", text, lang="ar", published="2024-05-10")).accounts
    assert account.perpetrators == actors
    assert account.outcomes == {"killed": (killed, killed)}
