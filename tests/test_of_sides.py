"""Of which side those are who are told only as gunmen, dead of both sides or those of a toll (codebook 6). Invented events."""

import pytest
from telling import accounts_of

from stats.model import Report
from stats.pipeline import extract


def _groups(text: str, lang: str) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for account in accounts_of(text, lang):
        for outcome, groups in account.breakdown.items():
            told = {group: span[0] for group, span in groups.items() if group in ("civilians", "combatants", "security")}
            found.setdefault(outcome, {}).update(told)
    return found


_AMBUSH = "نصبت مجموعة من فلول النظام كمينا لدورية من الأمن العام قرب جبلة أمس، ما أدى إلى مقتل عنصرين."


@pytest.mark.parametrize(("text", "expected"), [
    (f"{_AMBUSH} وردت الدورية فقتلت ثلاثة من المسلحين.", {"security": 2, "combatants": 3}),
    (f"{_AMBUSH} وتصدت الدورية للمهاجمين فقتل منهم اثنان.", {"security": 2, "combatants": 2}),
    ("هاجم عناصر من تنظيم داعش حاجزا للجيش في تدمر أمس فقتل جنديان ومهاجم.", {"combatants": 3}),
    # Gunmen whom no group is told to have sent are bare ones.
    ("داهمت قسد منزلا في الهول أمس وقتلت ثلاثة مسلحين.", {}),
    ("هاجم مسلحون حاجزا للأمن العام في درعا أمس فقتل عنصر ومهاجم.", {"security": 1}),
    # The dead of both sides.
    ("اشتباكات بين الحرس الوطني والعشائر قرب السويداء أمس أوقعت أربعة قتلى في صفوف الطرفين.", {"combatants": 4}),
    ("قتيلان وعدد من الجرحى في صفوف مقاتلي الطرفين باشتباكات بين قسد والجيش الوطني قرب منبج أمس.", {"combatants": 2}),
    ("مقتل خمسة من الجانبين باشتباكات بين قوات النظام وفصائل المعارضة قرب سراقب أمس.", {"combatants": 5}),
    ("اشتباكات بين الأمن العام والحرس الوطني قرب السويداء أمس أوقعت أربعة قتلى من الطرفين.", {}),
    ("قتيلان من الطرفين في اشتباك بين عشيرتين في ذيبان أمس.", {}),
    # Tolls.
    ("ارتفع عدد قتلى الجيش السوري في تفجير التيم إلى ثلاثة.", {"combatants": 3}),
    ("ارتفعت حصيلة قتلى قسد في هجوم الهول إلى سبعة.", {"combatants": 7}),
    ("توفي جندي ثالث متأثرا بجراحه أمس، لترتفع حصيلة هجوم تدمر إلى ثلاثة قتلى.", {"combatants": 3}),
    ("توفي جندي ثالث متأثرا بجراحه أمس، لترتفع حصيلة هجوم تدمر إلى تسعة قتلى.", {}),
])
def test_arabic(text: str, expected: dict[str, int]) -> None:
    assert _groups(text, "ar").get("killed", {}) == expected


@pytest.mark.parametrize("text", [
    f"{_AMBUSH} وردت الدورية فقتلت ثلاثة من المسلحين.",
    "قتل شاب برصاص مجهولين في طفس أمس. وكان القتيل يعمل ضمن مجموعة تابعة للأمن العسكري.",
])
def test_who_is_known_by_what_is_told_beside_him_has_a_figure_too(text: str) -> None:
    read = extract(Report("x", text, published="2024-01-05", lang="ar"))
    assert all(figure.status != "unknown" for figure in read.figures)
    assert sum(figure.low for figure in read.figures) == sum(a.outcomes["killed"][0] for a in read.accounts)


@pytest.mark.parametrize(("text", "outcome", "expected"), [
    ("Islamic State men attacked an army checkpoint near Palmyra on Monday, killing two soldiers. Troops killed three gunmen.",
     "killed", {"combatants": 5}),
    ("Clashes between the SDF and the SNA near Manbij on Monday killed six people on both sides.", "killed", {"combatants": 6}),
    ("General Security raided a house in Daraya on Monday, arresting six men. Two officers were wounded.",
     "wounded", {"security": 2}),
    ("The army raided a house in Daraya on Monday, arresting six men. Two officers were wounded.", "wounded", {"combatants": 2}),
    ("A third soldier died of his wounds on Tuesday, raising the toll of the Palmyra attack to three.",
     "killed", {"combatants": 3}),
    ("A third soldier died of his wounds on Tuesday, raising the toll of the Palmyra attack to twelve.", "killed", {}),
])
def test_english(text: str, outcome: str, expected: dict[str, int]) -> None:
    assert _groups(text, "en").get(outcome, {}) == expected


@pytest.mark.parametrize(("hurt", "lost", "expected"), [
    ("قال طبيب في المشفى إن سبعة مدنيين أصيبوا في نوى.", "وقالت وزارة الداخلية إن أربعة من عناصرها أصيبوا.", (11, 11)),
    ("أفاد مصدر طبي بإصابة سبعة محتجين وعشرات حالات الاختناق بين المحتجين في نوى.",
     "وقالت وزارة الداخلية إن أربعة من عناصرها أصيبوا.", (31, None)),
    # People of no stated status may be those whom the force tells of.
    ("قال المرصد السوري إن سبعة أشخاص أصيبوا في نوى.", "وقالت وزارة الداخلية إن أربعة من عناصرها أصيبوا.", (4, 7)),
])
def test_what_a_force_says_of_its_own_adds_to_the_civilians_of_another_origin(
    hurt: str, lost: str, expected: tuple[int, int | None]
) -> None:
    (account,) = accounts_of(f"{hurt} {lost}", "ar")
    assert account.outcomes == {"wounded": expected}
