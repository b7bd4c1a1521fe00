"""Those who died of their wounds, and "three of the wounded", are some of those told before (codebook 2 and 4)."""

import pytest
from telling import accounts_of, summed

from stats.model import Report
from stats.pipeline import extract


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("ar", "أصيب 12 خبازاً بقصف على سرمين. وتوفي اثنان من الجرحى في المشفى.", ["killed 2", "wounded 10"]),
    ("ar", "أصيب 12 خبازاً بقصف على سرمين. وتوفي اثنان منهم بعد ساعات.", ["killed 2", "wounded 10"]),
    ("ar", "أصيب 12 خبازاً بقصف على سرمين، وتوفي اثنان من الجرحى في المشفى.", ["killed 2", "wounded 10"]),
    ("ar", "أصيب 12 خبازاً بقصف على سرمين. وقال طبيب إن اثنين من الجرحى توفيا.", ["killed 2", "wounded 10"]),
    ("ar", "قتل 5 خبازين وأصيب 12 بقصف على سرمين. وتوفي أحد الجرحى لاحقاً.", ["killed 6", "wounded 11"]),
    ("ar", "أصيب ثلاثة أطفال بقصف على سرمين. وتوفي أحد الأطفال متأثراً بجراحه.", ["killed 1", "wounded 2"]),
    ("ar", "أصيب خباز أمس بقصف على سرمين. وتوفي اليوم متأثراً بجراحه.", ["killed 1"]),
    ("ar", "أصيبت معلمة بقصف على سرمين. وفارقت الحياة في المشفى متأثرة بجراحها.", ["killed 1"]),
    ("en", "Shelling of Idlib killed five bakers and wounded 12. Two of the wounded later died.", ["killed 7", "wounded 10"]),
    ("en", "Shelling of Idlib wounded 12 bakers. One of them died of his wounds.", ["killed 1", "wounded 11"]),
    ("en", "A baker was wounded by shelling of Idlib. He died of his wounds in hospital.", ["killed 1"]),
    ("en", "Shelling of Idlib killed two bakers and wounded two. One of the wounded did not survive the night.",
     ["killed 3", "wounded 1"]),
    ("en", "A baker was wounded by shelling of Idlib and did not survive.", ["killed 1"]),
])
def test_who_died_of_wounds_is_no_longer_wounded(lang: str, text: str, expected: list[str]) -> None:
    (account,) = accounts_of(text, lang)
    assert summed(account) == expected


def test_who_died_stays_who_he_was_and_the_day_that_of_the_act() -> None:
    (account,) = accounts_of("أصيب طفل أمس بقصف على سرمين. وتوفي اليوم متأثراً بجراحه.", "ar")
    assert account.breakdown == {"killed": {"civilians": (1, 1), "children": (1, 1)}}
    assert account.date_start == "2025-12-09"


def test_a_toll_told_with_the_death_in_it_stands() -> None:
    (account,) = accounts_of("ارتفعت حصيلة القصف على سرمين إلى 7 قتلى و10 جرحى، بعد وفاة اثنين من المصابين.", "ar")
    assert summed(account) == ["killed 7", "wounded 10"]


@pytest.mark.parametrize("text", [
    "ارتفعت حصيلة قصف أمس على سرمين إلى 7 قتلى، بعد وفاة خباز متأثراً بجراحه صباح اليوم، فيما لا يزال 10 جرحى يتلقون العلاج.",
    "ارتفع عدد قتلى القصف على سرمين أمس إلى 7، إثر وفاة طفلة اليوم متأثرة بإصابتها، بينما يعالج 10 مصابين في المشافي.",
])
def test_the_day_of_a_death_is_not_that_of_those_still_wounded(text: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert (summed(account), account.date_start) == (["killed 7", "wounded 10"], "2025-12-09")


def test_days_of_two_acts_part_them() -> None:
    text = "توفي خباز متأثراً بجراحه يوم السبت في سرمين، وقتل حداد برصاص يوم الأحد في أريحا."
    assert [told.date_start for told in accounts_of(text, "ar")] == ["2025-12-06", "2025-12-07"]


def test_a_headline_that_has_counted_the_death_is_no_other_toll() -> None:
    text = "طال قصف إدلب، فقتل 5 خبازين وأصيب 12. وتوفي اثنان من الجرحى لاحقاً."
    (account,) = extract(Report("x", text, title="مقتل 7 وإصابة 10 بقصف على إدلب", published="2025-12-10", lang="ar")).accounts
    assert account.outcomes == {"killed": (7, 7), "wounded": (10, 10)}
    assert account.breakdown["wounded"] == {"civilians": (10, 10)}


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("ar", "أصيب 12 خبازاً بقصف على سرمين، حالة ثلاثة من المصابين خطرة.", ["wounded 12"]),
    ("ar", "أصيب 12 خبازاً بقصف على سرمين، ونقل أربعة من الجرحى إلى أريحا.", ["wounded 12"]),
    ("ar", "أصيب 12 خبازاً بقصف على سرمين. وقال مصدر طبي إن ثلاثة من الجرحى حالتهم حرجة.", ["wounded 12"]),
    ("ar", "أصيب 12 خبازاً بقصف على سرمين وثلاثة من الجرحى حالتهم حرجة.", ["wounded 12"]),
    ("ar", "سقط بقصف على سرمين عدد من الخبازين بين قتيل وجريح، وثلاثة من الجرحى حالتهم خطرة.", ["killed_or_wounded 3+"]),
    ("en", "Shelling of Idlib wounded 12 bakers, and three of the injured were taken to Ariha.", ["wounded 12"]),
])
def test_some_of_the_wounded_add_nobody(lang: str, text: str, expected: list[str]) -> None:
    (account,) = accounts_of(text, lang)
    assert summed(account) == expected


def test_what_some_of_the_dead_are_is_a_part() -> None:
    (account,) = accounts_of("قتل 5 أشخاص وأصيب 12 بقصف على سرمين. 3 من القتلى نساء و4 من الجرحى أطفال.", "ar")
    assert summed(account) == ["killed 5", "wounded 12"]
    assert account.breakdown["killed"] == {"civilians": (3, 3), "women": (3, 3)}
    assert account.breakdown["wounded"] == {"civilians": (4, 4), "children": (4, 4)}


@pytest.mark.parametrize("text", [
    "خلف القصف على سرمين 3 من القتلى و5 من الجرحى.",
    "وصل إلى مشفى سرمين 3 من القتلى و5 من الجرحى جراء القصف.",
])
def test_some_of_those_whom_nobody_told_before_are_told_themselves(text: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.outcomes == {"killed": (3, 3), "wounded": (5, 5)}


@pytest.mark.parametrize(("text", "days"), [
    ("توفي أمس خباز تحت التعذيب في سجن لقسد بالحسكة، بعد أن اعتقلته دورية في 5 أيار الماضي.", ("2025-05-05", "2025-12-09")),
    ("قضى حداد تحت التعذيب في سجن صيدنايا، بعد اعتقاله من قبل قوات النظام في شباط الماضي.", ("2025-02-01", "2025-12-10")),
    ("توفي سائق في سجون الحوثيين بصنعاء يوم الخميس، وكان قد اعتقل في تموز الماضي.", ("2025-07-01", "2025-12-04")),
])
def test_a_death_in_custody_is_one_incident_with_the_arrest(text: str, days: tuple[str, str]) -> None:
    (account,) = accounts_of(text, "ar")
    assert (summed(account), (account.date_start, account.date_end)) == (["killed 1", "arrested 1"], days)


@pytest.mark.parametrize("text", [
    "استشهد خباز بقصف على سرمين، وكان قد اعتقل عام 2014 وأفرج عنه.",
    "توفي خباز تحت التعذيب في سجن بمدينة الباب.",
])
def test_a_death_without_the_arrest_is_a_death_alone(text: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert summed(account) == ["killed 1"]


@pytest.mark.parametrize(("text", "expected"), [
    ("التقط راع قطعة معدنية قرب سراقب فانفجرت بين يديه وفارق الحياة على الفور.", ["killed 1"]),
    ("كانت الأسرة تقطف الزيتون قرب سراقب حين حمل الطفل الأصغر، وعمره 9 سنوات، قطعة معدنية فانفجرت وفارق الحياة.", ["killed 1"]),
    ("انفجرت أسطوانة غاز في سراقب وفارق راع الحياة.", []),
    ("انفجر إطار شاحنة في سراقب وفارق السائق الحياة.", []),
    ("فارقت خياطة الحياة اليوم متأثرة بجراحها، لتلحق بزوجها الذي قُتل أمس برصاص ملثمين في حي الوعر بحمص.", ["killed 2"]),
    ("أصيب خمسة رعاة أمس بقنبلة يدوية في جرمانا.\nوقال طبيب إن اثنين من المصابين "
     "خضعا لجراحة، وإن دورية أوقفت اليوم، في كشكول، سائقين اثنين.",
     ["wounded 5", "arrested 2"]),
])
def test_who_died_of_what_he_took_up_and_who_follows_whom(text: str, expected: list[str]) -> None:
    assert [", ".join(summed(account)) for account in accounts_of(text, "ar")] == expected


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("en", "A blast in Sarmin on Monday wounded four bakers. One of the four died on Tuesday.", ["killed 1", "wounded 3"]),
    ("en", "A blast in Sarmin on Monday wounded four bakers. Two of the four later died.", ["killed 2", "wounded 2"]),
    ("en", "A blast in Sarmin on Monday wounded four bakers. One of the four, a father of three, died later.",
     ["killed 1", "wounded 3"]),
    ("en", "Shelling of Sarmin on Monday killed ten bakers. One of the ten, a man of 61, died on Tuesday night in hospital.",
     ["killed 10"]),
    ("en", "Shelling of Sarmin on Monday killed six bakers. One of the six died on Tuesday.", ["killed 6"]),
    ("en", "Shelling of Sarmin on Monday killed six bakers. One of them died in hospital the next day.", ["killed 6"]),
    ("en", "Shelling of Sarmin killed six bakers. A doctor said one of the injured had died; five are still being treated.",
     ["killed 6", "wounded 5"]),
    ("ar", "قتل ستة خبازين بقصف على سرمين أمس. وقال طبيب في المشفى إن أحد الجرحى توفي ليلاً.", ["killed 6"]),
    ("ar", "قتل ستة خبازين بقصف على سرمين أمس، وتوفي أحدهم في المشفى ليلاً.", ["killed 6"]),
    ("ar", "قتل ستة خبازين بقصف على سرمين أمس بعد وفاة أحد الجرحى.", ["killed 6"]),
])
def test_some_of_those_told_who_died_are_no_further_people(lang: str, text: str, expected: list[str]) -> None:
    (account,) = accounts_of(text, lang)
    assert summed(account) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("en", "Shelling killed four bakers in Nawa on Sunday. One of the bakers died in hospital on Monday.", ["killed 4"]),
    ("en", "Shelling killed four bakers in Nawa on Sunday. One of them died in hospital on Monday.", ["killed 4"]),
    ("en", "Shelling killed two boys and a woman in Nawa on Sunday. The woman died on Monday. Six others were hurt.",
     ["killed 3", "wounded 6"]),
    ("en", "Shelling killed two boys in Nawa on Sunday. The younger of the two died on Monday. Six others were hurt.",
     ["killed 2", "wounded 6"]),
    ("ar", "قتل أربعة خبازين بقصف على نوى يوم الأحد. وتوفي أحدهم في المشفى يوم الاثنين.", ["killed 4"]),
    ("ar", "قتل طفلان بقصف على نوى يوم الأحد. وتوفي أكبرهما صباح الاثنين. وأصيب ستة آخرون.", ["killed 2", "wounded 6"]),
])
def test_the_day_on_which_one_of_the_killed_died_is_none_of_the_act(lang: str, text: str, expected: list[str]) -> None:
    (account,) = accounts_of(text, lang)
    assert (summed(account), account.date_start) == (expected, "2025-12-07")


@pytest.mark.parametrize(("text", "expected"), [
    ("Two men were killed and three were wounded in Idlib on Monday. The men died instantly.", ["killed 2", "wounded 3"]),
    ("Two bakers were killed and three soldiers wounded in Idlib on Monday. The soldiers died on Tuesday.", ["killed 5"]),
    ("Two bakers were killed in Idlib on Monday. The bakers died of blood loss.", ["killed 2"]),
])
def test_the_men_who_died_are_those_told_before(text: str, expected: list[str]) -> None:
    (account,) = accounts_of(text, "en")
    assert summed(account) == expected
