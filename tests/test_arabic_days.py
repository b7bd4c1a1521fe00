"""Arabic reports of acts on several days or of several sides in invented news: which of them are one (codebook 1)."""

import pytest
from telling import summed

from stats.model import Account, Report
from stats.pipeline import extract


def told(text: str, published: str | None = None) -> list[str]:
    """What each incident counts, in the order of the text."""
    return [", ".join(summed(one)) for one in accounts(text, published)]


def accounts(text: str, published: str | None = "2025-12-10") -> tuple[Account, ...]:
    return extract(Report("r", text, published=published, lang="ar")).accounts


def placed(text: str) -> list[str]:
    """The same with the place of each."""
    return [f"{one.place} {', '.join(summed(one))}" for one in accounts(text)]


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل ثلاثة عمال، اليوم الأحد، بقصف لقوات النظام على بلدة سرمين. وكانت قوات النظام قد ارتكبت مجزرة في سرمين في 9 آذار "
     "الماضي راح ضحيتها 5 من أفراد عائلة.", ["killed 3", "killed 5"]),
    ("أصيب خبازان، بعد منتصف ليلة اليوم الخميس 14 آذار، بقصف على بلدة تادف. وأصيب 4 مدنيين بقصف على بلدة تادف يوم الثلاثاء "
     "5 آذار.", ["wounded 2", "wounded 4"]),
    ("قتل ثلاثة عمال، اليوم الأحد 9 آذار، بقصف على بلدة سرمين. وكان القصف على سرمين قد بدأ صباح 9 آذار وأدى إلى مقتل ثلاثة عمال.",
     ["killed 3"]),
    ("أصيب خبازان، ليلة الخميس 14 آذار، بقصف على بلدة تادف. وقال المجلس إن خبازين أصيبا بقصف على بلدة تادف في 14 آذار.",
     ["wounded 2"]),
])
def test_an_undated_report_of_two_days_of_a_month_tells_two_acts(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قتلت امرأة وأصيب طفلان، الاثنين، بقصف لقوات النظام على قرى جبل الزاوية. وأمس الاثنين قال مصدر عسكري إن هيئة تحرير الشام "
     "قتلت عنصرين من قوات النظام على محور كفرنبل.", ["killed 1, wounded 2", "killed 2"]),
    ("أصيبت مدنية بقصف قوات النظام على محيط بلدة بنش. وأصابت الفصائل جنديين لقوات النظام قرب بنش.",
     ["wounded 1", "wounded 2"]),
    ("قتل مدني بقصف لقوات النظام على مدينة بنش. وقال ناشطون إن قصف قوات النظام على بنش أدى إلى مقتل مدني وجرح مقاتل.",
     ["killed 1, wounded 1"]),
])
def test_civilians_of_one_doer_and_soldiers_of_another_are_two_acts(text: str, expected: list[str]) -> None:
    assert told(text, "2025-12-10") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("وصباح الأحد توفيت ممرضة في قصف على مدينة بنش، ثم قتل 4 خبازين بقصف لقوات النظام على ريف حماة الشرقي.",
     ["بنش killed 1", "حماة killed 4"]),
    ("أصيبت ممرضة بقصف على بلدة تادف، ثم أصيب 3 عمال بقصف على قرية تديل.", ["تادف wounded 1", "تديل wounded 3"]),
    ("أعلن المشفى مقتل عاملين بقصف على بلدة تادف، ثم ارتفع العدد إلى ثلاثة قتلى.", ["تادف killed 3"]),
])
def test_what_was_done_then_is_no_update(text: str, expected: list[str]) -> None:
    assert placed(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("تجدر الإشارة إلى أن الشهرين الماضيين شهدا هدوءا في بلدة سرمين بريف إدلب.", []),
    ("يذكر أن العامين الأخيرين شهدا تصعيدا للقصف على جبل الزاوية في شهر أيلول الماضي.", []),
    ("ارتقى 3 شهدا بقصف على بلدة سرمين.", ["سرمين killed 3"]),
])
def test_two_months_that_saw_something_are_no_martyrs(text: str, expected: list[str]) -> None:
    assert placed(text) == expected


@pytest.mark.parametrize(("text", "places"), [
    ("أصيبت ممرضة بقصف استهدف منازل سكان في قرية الجينة بريف حلب.", ["الجينة"]),
    ("قتل عامل بغارة على مزارع أهالي بلدة بنش شمالي إدلب.", ["بنش"]),
    ("قتل عامل من سكان بلدة بنش بغارة على مدينة تادف.", ["تادف"]),
])
def test_homes_of_those_who_live_in_a_town_stand_there(text: str, places: list[str]) -> None:
    assert [one.place for one in accounts(text)] == places


@pytest.mark.parametrize(("text", "expected"), [
    ("أعلن المرصد حصيلة القصف على بلدات ريف إدلب اليوم الأحد، وهي 4 قتلى و7 جرحى. وقتل عاملان وأصيب 5 بقصف على مدينة أريحا. "
     "وقتل خباز بقصف على قرية سرجة. وقتل طفل وأصيب رجلان بقصف على بلدة سرمين.",
     ["أريحا killed 2, wounded 5", "سرجة killed 1", "سرمين killed 1, wounded 2"]),
    ("قتل 4 مدنيين بقصف على ريف إدلب اليوم الأحد. وقال المرصد إن القصف استهدف مدينة أريحا وأدى إلى مقتل 4 مدنيين.",
     ["أريحا killed 4"]),
    ("قتل 4 مدنيين بقصف على مدينة أريحا اليوم الأحد. وقتل عامل بقصف على قرية سرجة. وقتل 3 بقصف على بلدة سرمين.",
     ["أريحا killed 4", "سرجة killed 1", "سرمين killed 3"]),
])
def test_a_toll_of_the_towns_of_a_countryside_is_made_of_theirs(text: str, expected: list[str]) -> None:
    assert placed(text) == expected


@pytest.mark.parametrize(("text", "place"), [
    ("قتل عامل بقصف على بلدة سرمين ردا على هجوم استهدف حاجزا في مدينة تدمر.", "سرمين"),
    ("قتل عامل في بلدة سرمين، ردا على تفجير بمدينة تدمر", "سرمين"),
    ("شنت الفصائل هجوما ردا على قصف بلدة سرمين الذي أسفر عن مقتل عامل.", "سرمين"),
    ("أعلن الجيش التركي مقتل ثلاثة من قسد ردا على قصف طال قواته في تل رفعت.", "تل رفعت"),
])
def test_the_place_of_an_act_that_another_answers_is_not_its_own(text: str, place: str) -> None:
    assert [one.place for one in accounts(text)] == [place]


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل عامل وطفلان بقصف على قرية زرفان. وبذلك ارتفع عدد المدنيين الذين قتلوا في الهجمات على شمال وشرق سوريا خلال يومين "
     "إلى 41 مدنيا.", ["killed 3"]),
    ("قتل عامل وطفلان بقصف على بلدة سرمين. وبذلك ارتفع عدد الذين قتلوا في الهجمات على بلدة سرمين إلى 4 قتلى.", ["killed 4"]),
    ("قتل عامل وطفلان بقصف على بلدة سرمين. وبذلك ارتفع عدد القتلى إلى 4.", ["killed 4"]),
])
def test_a_toll_of_attacks_on_a_wide_area_is_none_of_the_last(text: str, expected: list[str]) -> None:
    assert told(text, "2025-12-10") == expected


@pytest.mark.parametrize(("text", "wounded"), [
    ("أصيب أكثر من 20 عاملا بقصف على بلدة سرمين، وفق الدفاع المدني. وكان القصف قد أدى إلى إصابة 23 عاملا.", (23, 23)),
    ("قال الدفاع المدني إن امرأة وثلاثة أطفال أصيبوا بغارة على بلدة بنش. وقال الناشط سمير لموقع النهر إن الغارة أدت إلى إصابة "
     "ثلاثة أطفال.", (4, 4)),
    ("قال الدفاع المدني إن امرأة وثلاثة أطفال أصيبوا بغارة على بلدة بنش. وقال المرصد السوري إن الغارة أدت إلى إصابة خمسة أطفال.",
     (4, 5)),
])
def test_an_open_number_and_a_part_are_no_disagreement(text: str, wounded: tuple[int, int]) -> None:
    assert accounts(text)[0].outcomes == {"wounded": wounded}


@pytest.mark.parametrize(("text", "groups"), [
    ("مقتل عسكري سوري وإصابة 6 إثر هجوم على بلدة بنش.\nوقال مصدر إن الهجوم أدى إلى مقتل عسكري وإصابة ستة بينهم ثلاثة مدنيين.",
     {"civilians": (3, 3)}),
    ("مقتل عسكري وإصابة 6 إثر هجوم على بلدة بنش.\nوقال مصدر إن الهجوم على بنش أدى إلى مقتل عسكري وإصابة 6 آخرين.",
     {"combatants": (6, 6)}),
])
def test_a_bare_number_of_whom_some_are_civilians_is_not_all_soldiers(text: str, groups: dict[str, tuple[int, int]]) -> None:
    (one,) = accounts(text)
    found = one.breakdown["wounded"]
    assert {group: span for group, span in found.items() if group in ("civilians", "combatants")} == groups


@pytest.mark.parametrize(("text", "day"), [
    ("التاريخ: 2025-12-07 الوقت: 01:13 AM\nمقتل عامل بقصف على بلدة بنش.\nوقال المرصد إن القصف يوم 6 كانون الأول 2025 قتل عاملا.",
     "2025-12-06"),
    ("قتل عامل بتاريخ 2025-12-07 بقصف على بلدة بنش.", "2025-12-07"),
])
def test_a_labelled_stamp_is_no_day_of_harm(text: str, day: str) -> None:
    assert [one.date_start for one in accounts(text)] == [day]


def test_when_somebody_had_moved_in_is_no_day() -> None:
    (one,) = accounts("قتل خباز في سرمين صباح أمس، وكان قد انتقل إلى الحارة قبل أربعة أيام.")
    assert one.date_start == "2025-12-09"


def test_what_has_not_ended_for_two_days_is_no_day() -> None:
    (one,) = accounts("أغار الطيران على منزل في سرمين فأصيب خباز، في وقت لم يغادر فيه الطيران الأجواء منذ يومين.")
    assert one.date_start == "2025-12-10"


def test_an_arrest_on_a_day_of_a_month_is_none_of_the_news_of_a_weekday() -> None:
    text = "قتل ثلاثة مسلحين، الأحد، في بلدة الشحيل.\nوفي السادس عشر من أيلول الجاري، اعتقلت قسد نجارا في بلدة الشحيل."
    found = extract(Report("r", text, published=None, lang="ar"))
    assert [list(account.outcomes) for account in found.accounts] == [["killed"], ["arrested"]]


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل نجاران اليوم بقصف على سرمين. وكانت سرمين قد قصفت مطلع الشهر الجاري، ما أدى إلى إصابة ثلاثة خياطين.",
     ["killed 2", "wounded 3"]),
    ("قصفت قوات النظام بلدة الأتارب اليوم، ما أدى إلى مقتل نجار. ويوم الأحد الماضي، قصفت بلدة تل رفعت ما أدى إلى مقتل نجار.",
     ["killed 1", "killed 1"]),
    ("قتل نجار اليوم بقصف على تل رفعت ما أدى إلى دمار. وقتل خياط يوم الأحد بغارة على تل رفعت.", ["killed 1", "killed 1"]),
])
def test_what_happened_earlier_in_a_town_is_no_part_of_what_happened_today(text: str, expected: list[str]) -> None:
    assert told(text, "2025-12-10") == expected


@pytest.mark.parametrize("text", [
    "اندلعت اشتباكات في سرمين مساء الاثنين واستمرت حتى فجر الثلاثاء، ما أدى إلى إصابة خبازين.",
    "أصيب خبازان باشتباكات بدأت في سرمين مساء الاثنين، واستمرت المعارك حتى فجر الثلاثاء.",
])
def test_the_days_over_which_it_went_on(text: str) -> None:
    (account,) = accounts(text)
    assert (account.date_start, account.date_end) == ("2025-12-08", "2025-12-09")


@pytest.mark.parametrize(("text", "first", "last"), [
    ("أعلن المرصد اليوم مقتل ثلاثة عمال بقصف على بلدة سرمين قبل أسبوع.", "2025-12-03", "2025-12-03"),
    ("أعلن المرصد، اليوم، مقتل ثلاثة عمال بقصف على بلدة سرمين الأسبوع الماضي.", "2025-12-01", "2025-12-07"),
])
def test_an_earlier_week_beats_the_day_on_which_it_was_told(text: str, first: str, last: str) -> None:
    (account,) = accounts(text)
    assert (account.date_start, account.date_end) == (first, last)


@pytest.mark.parametrize(("text", "expected"), [
    ("تعرضت سرمين مساء الثلاثاء لقصف مدفعي ألحق أضراراً بالمنازل.\nوجاء القصف بعد ساعات من قصف على قرية البارة جرح رجلين.",
     "2025-12-09 البارة wounded 2"),
    ("قصفت قوات النظام سرمين أمس الثلاثاء، وجاء هذا القصف بعد يومين من جرح رجلين بقصف مماثل على قرية البارة.",
     "2025-12-07 البارة wounded 2"),
    ("قصفت الطائرات سرمين الخميس الماضي. وجاءت المجزرة بعد يوم واحد من مقتل رجلين بقصف على قرية البارة.",
     "2025-12-03 البارة killed 2"),
    ("ارتكبت الطائرات مجزرة في سرمين اليوم. وجاءت هذه المجزرة بعد أقل من 12 ساعة من مقتل رجلين بقصف على قرية البارة الاثنين 8 "
     "كانون الأول.", "2025-12-08 البارة killed 2"),
    ("قصفت قوات النظام سرمين. وجاء القصف بعد يومين من جرح رجلين في قرية البارة.", "2025-12-08 البارة wounded 2"),
])
def test_what_an_act_came_hours_or_days_after_has_its_own_place_and_a_day_before_that_act(text: str, expected: str) -> None:
    assert [f"{one.date_start} {one.place} {', '.join(summed(one))}" for one in accounts(text)] == [expected]


@pytest.mark.parametrize("text", [
    "وهذه أول غارات على بلدة شنشار منذ 9 تشرين الثاني، حين أصيب عاملان.",
    "لم تشهد بلدة نوى قصفا منذ 9 تشرين الثاني عندما قتلت معلمة.",
    "وهو أول هجوم على الحاجز في بلدة نوى منذ 9 تشرين الثاني الماضي يوم قتل شرطي.",
])
def test_a_day_since_which_with_what_was_done_on_it_is_that_of_the_act(text: str) -> None:
    (account,) = accounts(text)
    assert (account.date_start, account.date_end) == ("2025-11-09", "2025-11-09")


@pytest.mark.parametrize("text", [
    "قتل 50 مدنيا منذ 9 تشرين الثاني حين بدأت العملية العسكرية في ريف حلب.",
    "ومنذ 9 تشرين الثاني حين اندلعت الاشتباكات قتل في السويداء 300 شخص.",
])
def test_what_is_counted_since_something_began_is_a_running_total(text: str) -> None:
    assert not accounts(text)
