"""Who did it where a verb has no subject of its own, and both sides of a clash (codebook 7). All events are invented."""

import pytest
from telling import accounts_of

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
