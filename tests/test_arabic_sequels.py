"""Arabic reports about invented events that follow earlier ones: operations that go on, arrests for a crime, people in care."""

from functools import partial

import pytest
from telling import accounts_of, summed

accounts = partial(accounts_of, lang="ar")


def told(text: str) -> str:
    """Each incident as `سرمين: killed 2, wounded 3+`, incidents set apart by a stroke."""
    return " | ".join(f"{one.place}: " + ", ".join(summed(one)) for one in accounts(text))


@pytest.mark.parametrize(("text", "expected"), [
    ("استكمالاً للعملية الأمنية التي نُفذت في مدينة تدمر، نفذت الوحدات عملية في بلدة الضمير أسفرت عن تحييد شخصين.",
     "الضمير: killed_or_wounded 2"),
    ("استمراراً للحملة التي بدأت في جبلة، داهمت قوى الأمن منازل في صلنفة واعتقلت ثلاثة.", "صلنفة: arrested 3"),
    ("عقب العملية الأمنية في نوى بريف درعا، نفذت قوى الأمن الداخلي عملية في بلدة طفس أسفرت عن مقتل مطلوب.", "طفس: killed 1"),
    ("متابعة للعملية التي نفذت يوم الاثنين في بلدة سراقب داهمت دوريات الأمن منزلا في النيرب واعتقلت شخصين.",
     "النيرب: arrested 2"),
    ("بعد القصف على بلدة كفريا، قتل طفلان في قرية الفوعة بانفجار قنبلة.", "الفوعة: killed 2"),
    ("استكمالا للعملية التي نفذت في حارم وأسفرت عن مقتل ثلاثة، نفذت القوات عملية في سلقين أسفرت عن اعتقال أربعة.",
     "حارم: killed 3 | سلقين: arrested 4"),
    ("استكمالاً للعملية التي نُفذت في مدينة تدمر، نفذت قوى الأمن عملية أمنية في بلدة الضمير. وأسفرت العملية عن تحييد شخصين.",
     "الضمير: killed_or_wounded 2"),
    ("استمرارا للحملة الأمنية في مدينة نوى، ألقت قوى الأمن الداخلي القبض على ثلاثة مطلوبين.", "نوى: arrested 3"),
    ("قتل مدنيان بعد القصف على بلدة سرمين.", "سرمين: killed 2"),
])
def test_an_act_that_goes_on_from_another_has_its_own_place(text: str, expected: str) -> None:
    assert told(text) == expected


def test_the_day_of_an_act_that_another_goes_on_from_is_not_its_day() -> None:
    text = "استكمالاً للعملية التي نُفذت في تدمر في 3 أيار 2025، نفذت قوى الأمن عملية في الضمير أسفرت عن تحييد شخصين."
    (account,) = accounts(text)
    assert account.date_start != "2025-05-03"


@pytest.mark.parametrize(("text", "expected"), [
    ("نفذت الوحدات المختصة في ريف دمشق بالتعاون مع جهاز الاستخبارات العامة وبالتنسيق مع قوات التحالف الدولي عملية "
     "في بلدة الضمير في 3 أيار 2025 أسفرت عن اعتقال أربعة.", ("general-security", "syrian-government", "coalition")),
    ("نفذت الوحدات المختصة في وزارة الداخلية عملية في الضمير في 3 أيار 2025 أسفرت عن تحييد شخصين.", ("general-security",)),
    ("في عملية لملاحقة فلول تنظيم داعش اعتقلت قوات الأمن العام ثلاثة أشخاص في الضمير في 3 أيار 2025.", ("general-security",)),
])
def test_units_of_the_ministry_and_who_worked_with_them(text: str, expected: tuple[str, ...]) -> None:
    assert [account.perpetrators for account in accounts(text)] == [expected]


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل شخصان بانفجار لغم في سرمين، فيما يتلقى ثلاثة آخرون العلاج في المشفى.", "سرمين: killed 2, wounded 3"),
    ("قتل خمسة مدنيين بقصف على سرمين، وما يزال اثنان في العناية المشددة.", "سرمين: killed 5, wounded 2"),
    ("قتل رجل بغارة على سلقين وترقد زوجته في العناية المركزة.", "سلقين: killed 1, wounded 1"),
    ("قتل شاب وآخر في العناية المشددة جراء انفجار قنبلة في سلقين.", "سلقين: killed 1, wounded 1"),
    ("قتل ثلاثة عمال بقصف على سرمين. ويتلقى أربعة آخرون العلاج في مشفى المدينة.", "سرمين: killed 3, wounded 4"),
    ("قتل ثلاثة عمال وأصيب خمسة بقصف على سرمين، ولا يزال اثنان في العناية المشددة.", "سرمين: killed 3, wounded 5"),
    ("أصيب خمسة عمال بقصف على سرمين. وقتل ثلاثة نجارين، ويتلقى اثنان العلاج.", "سرمين: killed 3, wounded 5"),
    ("قتل ثلاثة بقصف على مشفى في سرمين حيث يتلقى 40 مريضا العلاج.", "سرمين: killed 3"),
    ("توفي طفل في العناية المشددة متأثرا بجراحه إثر قصف على سلقين.", "سلقين: killed 1"),
    ("يتلقى ثلاثة أطفال العلاج في مشفى سلقين.", ""),
    ("رفعت وفاة أحد الجرحى إلى خمسة عدد العمال الذين قتلوا في هجوم على سرمين، ولا يزال ستة عمال آخرين يتلقون العلاج.",
     "سرمين: killed 5, wounded 6"),
])
def test_who_is_in_care_beside_the_dead_was_wounded(text: str, expected: str) -> None:
    assert told(text) == expected


def acts(text: str) -> list[tuple[str | None, str | None, list[str], tuple[str, ...]]]:
    """Each incident's place, day, outcomes and doers."""
    return [(one.place, one.date_start, summed(one), one.perpetrators) for one in accounts(text)]


@pytest.mark.parametrize(("text", "expected"), [
    ("ألقت قوى الأمن الداخلي في مدينة حمص، يوم أمس، القبض على شخصين متورطين بقتل عائلة في بلدة زيدل يوم الأحد.", [
        ("حمص", "2025-12-09", ["arrested 2"], ("general-security",)), ("زيدل", "2025-12-07", ["killed 3+"], ("unknown",)),
    ]),
    ("أعلنت وزارة الداخلية القبض على ثلاثة أشخاص متورطين بقتل صائغ في مدينة حماة يوم الأحد.", [
        (None, "2025-12-10", ["arrested 3"], ("general-security",)), ("حماة", "2025-12-07", ["killed 1"], ("unknown",)),
    ]),
    ("اعتقل الأمن العام في إدلب أمس ثلاثة رجال متهمين بخطف طفل في سلقين قبل شهر.", [
        ("إدلب", "2025-12-09", ["arrested 3"], ("general-security",)), ("سلقين", "2025-11-01", ["abducted 1"], ("unknown",)),
    ]),
    ("اعتقلت قوات الأمن في دمشق شخصين على خلفية مقتل ثلاثة مدنيين في جرمانا.", [
        ("دمشق", "2025-12-10", ["arrested 2"], ("general-security",)), ("جرمانا", "2025-12-10", ["killed 3"], ("unknown",)),
    ]),
    ("اعتقل الأمن العام في جبلة شابا قتل والده في القرداحة.", [
        ("جبلة", "2025-12-10", ["arrested 1"], ("general-security",)),
        ("القرداحة", "2025-12-10", ["killed 1"], ("private-person",)),
    ]),
    ("تمكنت قيادة الأمن الداخلي في درعا من إلقاء القبض على المتورط بتفجير عبوة أدت إلى مقتل عنصرين في نوى يوم الاثنين.", [
        ("نوى", "2025-12-08", ["killed 2"], ("unknown",)),
    ]),
    ("اعتقلت قوات الأمن العام في نوى خمسة مطلوبين وقتل عنصر خلال المداهمة.", [
        ("نوى", "2025-12-10", ["killed 1", "arrested 5"], ("general-security",)),
    ]),
    ("نفذت قوى الأمن الداخلي عملية في جبلة أسفرت عن القبض على خمسة أشخاص متهمين بالتخطيط لتفجير، كما أصيب عنصر خلالها.", [
        ("جبلة", "2025-12-10", ["wounded 1", "arrested 5"], ("general-security",)),
    ]),
    ("اعتقلت قسد ثلاثة شبان في الرقة وقتلت رابعا.", [("الرقة", "2025-12-10", ["killed 1", "arrested 3"], ("sdf",))]),
    ("ألقت قوى الأمن الداخلي القبض على شابين في تلكلخ يُشتبه بتورطهما في جريمة راح ضحيتها ثلاثة عمال في الرستن يوم الأحد.", [
        ("تلكلخ", "2025-12-10", ["arrested 2"], ("general-security",)), ("الرستن", "2025-12-07", ["killed 3"], ("unknown",)),
    ]),
    # A force that only arrests behind what no force did does another act.
    ("أدى شجار مسلح بين عائلتين في نوى إلى مقتل رجل. وتدخلت قوى الأمن الداخلي وأوقفت ستة أشخاص.", [
        ("نوى", "2025-12-10", ["killed 1"], ("private-person",)), (None, "2025-12-10", ["arrested 6"], ("general-security",)),
    ]),
    ("قتل خباز برصاص مجهولين في نوى. واعتقلت قوى الأمن الداخلي خمسة رجال.", [
        ("نوى", "2025-12-10", ["killed 1"], ("unknown",)), (None, "2025-12-10", ["arrested 5"], ("general-security",)),
    ]),
])
def test_an_arrest_and_the_crime_it_was_for(text: str, expected: list[object]) -> None:
    assert acts(text) == expected


@pytest.mark.parametrize(("text", "day"), [
    ("رجعت مبارح طالبة لأهلها بعد ما انخطفت يوم الأحد من الكراجات بحماة.", "2025-12-07"),
    ("عاد التاجر أمس إلى منزله بعدما اختُطف يوم السبت على طريق حماة.", "2025-12-06"),
    ("عاد التاجر إلى منزله في حماة أمس بعدما اختُطف.", "2025-12-09"),
])
def test_who_came_home_was_taken_on_the_day_told_behind(text: str, day: str) -> None:
    assert [(one.outcomes, one.date_start) for one in accounts(text)] == [({"abducted": (1, 1)}, day)]


@pytest.mark.parametrize(("text", "days"), [
    ("اعتقل الأمن العام خبازا من متجره في حمص في 2 تشرين الثاني. وفي 9 تشرين الثاني أُبلغت عائلته بوفاته.",
     ("2025-11-02", "2025-11-09")),
    ("اعتقل الأمن العام خبازا من متجره في حمص في 2 تشرين الثاني، وأُبلغت عائلته أمس بوفاته.", ("2025-11-02", "2025-12-09")),
    ("قتل نجار تحت التعذيب في سجن تابع للأمن العام في حمص. وكانت دورية للأمن العام قد اعتقلت الضحية في 2 تشرين الثاني. "
     "وفي 9 من الشهر نفسه أُبلغ ذووه بوفاته.", ("2025-11-02", "2025-11-09")),
])
def test_from_the_arrest_to_the_day_the_family_was_told_of_the_death(text: str, days: tuple[str, str]) -> None:
    (one,) = accounts(text)
    assert (one.outcomes, one.perpetrators) == ({"killed": (1, 1), "arrested": (1, 1)}, ("general-security",))
    assert (one.date_start, one.date_end) == days


@pytest.mark.parametrize(("text", "expected"), [
    ("داهمت قوى الأمن وكرا لداعش في الضمير، ما أدى إلى تحييد عدد منهم وإلقاء القبض على واحد.",
     "الضمير: arrested 1, killed_or_wounded 3+"),
    ("قتل اثنان من المهاجمين وألقي القبض على واحد في نوى.", "نوى: killed 2, arrested 1"),
    ("ألقي القبض على واحد من أخطر المطلوبين في نوى.", "نوى: arrested 1"),
    ("قتل ثلاثة بانفجار قذيفة في مبنى واحد في نوى.", "نوى: killed 3"),
])
def test_one_arrested(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("ارتفع إلى سبعة عدد الجنود الذين قتلوا في هجوم على حافلة قرب البوكمال.", "combatants"),
    ("وبذلك يرتفع إلى سبعة تعداد العمال الذين قتلوا في انفجار بمدينة حسياء.", "civilians"),
])
def test_of_whom_a_number_of_those_is(text: str, expected: str) -> None:
    (account,) = accounts(text)
    assert account.breakdown["killed"][expected] == (7, 7)


@pytest.mark.parametrize(("text", "day"), [
    ("توفي طفل صباح اليوم متأثرا بإصابته في هجوم استهدف سيارة قرب نوى.\nوكان مسلحون قد أمطروا السيارة بالرصاص عصر أمس.",
     "2025-12-09"),
    ("توفي رجل اليوم متأثرا بجراح أصيب بها في انفجار لغم قرب نوى.\nووقع الانفجار يوم الأحد الماضي في أرض زراعية.", "2025-12-07"),
    ("توفيت امرأة اليوم متأثرة بجراحها.\nوكانت البلدة قد شهدت يوم الأحد الماضي احتفالا.", "2025-12-10"),
    ("قتل رجل اليوم بانفجار لغم قرب نوى.\nووقع انفجار آخر يوم الأحد الماضي في أرض زراعية.", "2025-12-10"),
])
def test_who_died_of_wounds_was_harmed_on_the_day_of_the_act(text: str, day: str) -> None:
    (account,) = accounts(text)
    assert account.date_start == day


@pytest.mark.parametrize(("text", "expected"), [
    ("ألقى فرع الأمن الجنائي في حلب القبض على شخص قتل سائقا في منبج الشهر الماضي.", [("general-security",), ("unknown",)]),
    ("تمكنت قيادة شرطة محافظة إدلب من القبض على أربعة لصوص في بنش.", [("general-security",)]),
    ("قتل عنصران من فرع الأمن الجنائي برصاص مجهولين في درعا.", [("unknown",)]),
    ("وقع انفجار قرب فرع الأمن الجنائي في دمشق ما أدى لمقتل شخص.", [("unknown",)]),
    ("اعتقلت الشرطة ثلاثة أشخاص في برلين.", [("unknown",)]),
])
def test_branches_of_the_ministry(text: str, expected: list[tuple[str, ...]]) -> None:
    assert [account.perpetrators for account in accounts(text)] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("عثر اليوم على جثامين ثلاثة من الرعاة الذين فقدوا مساء الأحد الفائت شرق السخنة، ولا يزال مصير الراعيين الآخرين مجهولا.",
     "السخنة: killed 3, missing 2"),
    ("ألقت الشرطة القبض في أريحا أمس على ثلاثة أشخاص اعترفوا بقتل سائق في كفرلاتة يوم الجمعة الماضي.",
     "أريحا: arrested 3 | كفرلاتة: killed 1"),
    ("ألقت الشرطة القبض في أريحا أمس على شخصين وأقرا خلال التحقيق بقتل تاجر في بلدة سلقين يوم الجمعة الماضي.",
     "أريحا: arrested 2 | سلقين: killed 1"),
    ("انتشال رفات 12 شخصا من مقبرة جماعية جنوب دمشق\nانتشلت الفرق أمس رفات 12 شخصا من مقبرة جماعية في محيط العادلية بريف دمشق.",
     "العادلية: killed 12"),
    ("مقتل نجار وإصابة آخر بقصف على سرمين\nقتل نجار وأصيب آخر بقصف على بلدة سرمين وسط خوف منه من جهة ومن البرد من جهة أخرى.",
     "سرمين: killed 1, wounded 1"),
    ("قتل نجار بقصف على سرمين. من جهة أخرى، قتل حداد بانفجار لغم في بنش.", "سرمين: killed 1 | بنش: killed 1"),
    ("صد الجيش هجوما على قرية الفطيرة.\nوقال الجيش إنه قتل وأصاب عدة مسلحين.\nوأضاف أن اشتباكات دارت في البارة.\n"
     "وأعلن مقتل 15 مسلحا وإصابة آخرين في البارة.", "الفطيرة: killed_or_wounded 3+ | البارة: killed 15, wounded 3+"),
    ("مقتل ثلاثة أشخاص بانفجار قرب دمشق\nقتل ثلاثة أشخاص بانفجار لغم اليوم في بلدة الضمير بريف دمشق.", "الضمير: killed 3"),
])
def test_one_act_or_two(text: str, expected: str) -> None:
    assert told(text) == expected


def test_what_was_counted_until_today_since_the_day_it_was_found() -> None:
    text = "عثر على مقبرة جماعية يوم الأحد الماضي قرب بلدة العيس.\nوبلغ عدد الجثث المستخرجة حتى ظهر اليوم الأربعاء 26 جثة."
    (account,) = accounts(text)
    assert (account.date_start, account.date_end, account.outcomes) == ("2025-12-07", "2025-12-10", {"killed": (26, 26)})


@pytest.mark.parametrize(("text", "expected"), [
    ("أدى القصف على قرية سرمين إلى مقتل نجار وإصابة آخر. كما قتل جندي في الجيش السوري.", "سرمين: killed 2, wounded 1"),
    ("أدى القصف على سرمين إلى مقتل كوردي. كما قُتل إثر تعرض حاجز قريب للقصف شرطي.", "سرمين: killed 2"),
    ("قتل نجاران بقصف على سرمين. كما قتل طفلان.", "سرمين: killed 4"),
    ("قتل نجاران بقصف على سرمين. كما قتل طفلان بقصف على أريحا.", "سرمين: killed 2 | أريحا: killed 2"),
    ("قتل نجاران بقصف على سرمين. وقتل النجاران في ورشتهما.", "سرمين: killed 2"),
    ("قتل نجاران بقصف على سرمين. وأضافت المصادر أن القصف قتل أيضا طفلين.", "سرمين: killed 4"),
    ("أعدم مسلحون نجارا وابنه في سرمين. وأعدموا كذلك حدادا في القرية ذاتها.", "سرمين: killed 3"),
    ("قتل نجاران بقصف على سرمين. وقتل أيضا طفل في أريحا.", "سرمين: killed 2 | أريحا: killed 1"),
])
def test_who_was_also_killed_adds_to_those_told_just_before(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected", "days"), [
    ("خطف نجار من بنش ثم عثر على جثته قرب سرمين.", {"abducted": (1, 1), "killed": (1, 1)}, ("2025-12-10", "2025-12-10")),
    ("خطف نجاران من بنش يوم الجمعة قبل أن يعثر على جثتيهما أمس.", {"abducted": (2, 2), "killed": (2, 2)},
     ("2025-12-05", "2025-12-09")),
    ("خطف نجاران من بنش ثم عثر على جثتيهما أمس.", {"abducted": (2, 2), "killed": (2, 2)}, ("2025-12-09", "2025-12-09")),
    ("اعتقل ثلاثة نجارين من بنش وعثر الأهالي لاحقا على جثثهم.", {"arrested": (3, 3), "killed": (3, 3)},
     ("2025-12-10", "2025-12-10")),
    ("خطفت امرأة من منزلها في بنش أمس وألقيت جثتها قرب سرمين.", {"abducted": (1, 1), "killed": (1, 1)},
     ("2025-12-09", "2025-12-10")),
    ("خطف نجار من بنش ولم يعثر على جثته.", {"abducted": (1, 1)}, ("2025-12-10", "2025-12-10")),
    ("خطف ثلاثة نجارين من بنش وعثر على جثته.", {"abducted": (3, 3)}, ("2025-12-10", "2025-12-10")),
])
def test_who_was_taken_and_found_dead(text: str, expected: dict[str, tuple[int, int]], days: tuple[str, str]) -> None:
    (account,) = accounts(text)
    assert (account.outcomes, (account.date_start, account.date_end)) == (expected, days)


def test_another_topic_of_a_sentence_lends_no_day() -> None:
    (account,) = accounts("قتل نجار بقصف على بنش، أما بلدة سرمين فتتعرض للقصف منذ يوم الأحد.")
    assert account.date_start == "2025-12-10"


@pytest.mark.parametrize(("text", "wounded"), [
    ("ثلاثة أطفال ضحايا قصف على سرمين.\nقتلت طفلة وأصيب اثنان من أشقائها بقصف مدفعي على بلدة سرمين.",
     {"children": (2, 2), "civilians": (2, 2)}),
    ("أربعة أطفال ضحايا قصف على سرمين.\nقتلت طفلة وأصيب اثنان من أشقائها بقصف مدفعي على بلدة سرمين.", {"civilians": (2, 2)}),
])
def test_the_sum_of_a_headline_says_who_the_killed_and_the_wounded_are(text: str, wounded: dict[str, tuple[int, int]]) -> None:
    (account,) = accounts(text)
    assert account.breakdown["wounded"] == wounded


@pytest.mark.parametrize(("text", "expected"), [
    ("وفاة خباز، وهو من قرية في ريف سلحب، داخل مركز احتجاز تابع للأمن العام في حماة، بعد ستة أيام على اعتقاله من فرنه.",
     "حماة: killed 1, arrested 1"),
    ("توفي نجار في أحد مراكز التوقيف في حماة بعد أسبوع من توقيفه.", "حماة: killed 1, arrested 1"),
    ("أصيب خباز قرب مركز الاحتجاز في حماة.", "حماة: wounded 1"),
])
def test_who_died_in_a_centre_of_detention_had_been_taken(text: str, expected: str) -> None:
    assert told(text) == expected
