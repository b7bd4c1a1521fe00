"""Who did it where a verb has no subject of its own, and both sides of a clash (codebook 7). All events are invented."""

import pytest
from telling import accounts_of

FORCES = (
    ("قوات النظام", "f", "assad-government"), ("الجيش التركي", "m", "turkey"), ("قسد", "f", "sdf"),
    ("تنظيم داعش", "m", "islamic-state"), ("الجيش الوطني", "m", "sna"), ("القوات الروسية", "f", "russia"),
)


def did(text: str) -> list[tuple[str, ...]]:
    return [account.perpetrators for account in accounts_of(text, "ar")]


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
    ("اعتقلت قوات النظام برفقة القوات الروسية خمسة شبان في بلدة البارة.", ("assad-government", "russia")),
    ("قصف الجيش التركي بلدة تل رفعت فقتل رجل.\nواندلعت أول أمس اشتباكات بين قسد من جهة، والجيش الوطني من جهة أخرى، في محيط مارع.",
     ("turkey",)),
])
def test_who_took_part_and_who_did_not(text: str, actors: tuple[str, ...]) -> None:
    assert did(text) == [actors]
