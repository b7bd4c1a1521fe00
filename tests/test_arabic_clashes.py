"""Arabic reports of raids, clashes and attackers: who died by his own bomb, who fought whom (codebook 2 and 7)."""

import pytest

from stats.model import Account, Report
from stats.pipeline import extract


def accounts(text: str, published: str = "2025-12-10") -> tuple[Account, ...]:
    return extract(Report("r", text, published=published, lang="ar")).accounts


BOMBERS = {
    "قتل مهاجمان في مدينة البوكمال وفجر الثالث نفسه.": {"killed": (3, 3)},
    "فجر أحد المهاجمين نفسه بحزام ناسف في البوكمال وأصيب جنديان.": {"killed": (1, 1), "wounded": (2, 2)},
    "انتهت المداهمة في جرابلس باعتقال شخصين وتفجير ثالث نفسه بعد محاصرته.": {"killed": (1, 1), "arrested": (2, 2)},
    "فجر أحد عناصر التنظيم حزامه الناسف في الرستن ما أدى إلى مقتل شرطي.": {"killed": (2, 2)},
    "فجر انتحاريان نفسيهما في جرابلس، ما أدى إلى مقتل ثلاثة مدنيين.": {"killed": (5, 5)},
    "فجر انتحاري نفسه في جرابلس، ما أدى إلى مقتله وإصابة امرأة.": {"killed": (1, 1), "wounded": (1, 1)},
    "اشتبكت الدورية مع مسلحين في الرستن بعد قيام أحدهم بتفجير نفسه.": {"killed": (1, 1)},
    "قتل خمسة مسلحين في الرستن، فجر أحدهم نفسه بحزام ناسف.": {"killed": (5, 5)},
    # No attacker: an attempt, the dawn of the same day, "the same source".
    "حاول أحد المهاجمين تفجير نفسه في جرابلس وأصيب شرطي.": {"wounded": (1, 1)},
    "وقع الانفجار فجر اليوم نفسه في جرابلس وأدى إلى إصابة امرأة.": {"wounded": (1, 1)},
    "فجرت القوات عبوة في الرستن، وقال المصدر نفسه إن شرطيا أصيب.": {"wounded": (1, 1)},
}


@pytest.mark.parametrize(("text", "outcomes"), BOMBERS.items())
def test_who_blows_himself_up_is_killed(text: str, outcomes: dict[str, tuple[int, int]]) -> None:
    assert [account.outcomes for account in accounts(text)] == [outcomes]


NEUTRALISED = {
    "قتل جندي وأصيب آخر بكمين قرب سرمين، وجرى تحييد ثلاثة من المهاجمين.": 3,
    "قتل ثلاثة جنود قرب سرمين. ورد الجيش على مصادر النيران وحيد أربعة من أفراد المجموعة.": 4,
    "أصيب شرطيان في هجوم لتنظيم داعش قرب سرمين، وتمكنت الدورية من تحييد ثلاثة من عناصر التنظيم.": 3,
    "قتل جندي قرب سرمين، وحيدنا خمسة من أفراد العصابة.": 5,
    "أسفرت العملية عن تحييد ستة من أفراد الخلية قرب سرمين. وارتقى عنصر من الأمن العام وأصيب اثنان بجروح.": 6,
    "تمكنت القوات من تحييد ستة من أفراد العصابة قرب سرمين، وأصيب خلال الاشتباك شرطيان.": 6,
    # A sum of the dead and hurt told, or a number that these split.
    "تحييد خمسة من أفراد الخلية قرب سرمين. وقتل ثلاثة منهم وأصيب اثنان.": None,
    "قتل ثمانية مسلحين وأصيب ثلاثة قرب سرمين، وبذلك تم تحييد 11 مسلحا.": None,
    "أعلنت الوزارة تحييد 12 شخصا قرب سرمين، قتل منهم ثمانية وأصيب ثلاثة.": None,
}


@pytest.mark.parametrize(("text", "count"), NEUTRALISED.items())
def test_who_was_neutralised_is_of_the_other_side(text: str, count: int | None) -> None:
    (account,) = accounts(text)
    assert account.outcomes.get("killed_or_wounded") == (count and (count, count))


DOERS = {
    "اشتباك بين حرس الحدود ومهربين قرب تلكلخ بريف حمص أسفر عن مقتل مهرب.": ("other",),
    "اندلعت اشتباكات بين الجيش السوري ومهربي مخدرات قرب سرغايا أسفرت عن مقتل مهربين اثنين.": ("syrian-government", "other"),
    # Border guards who name no state are nobody's for certain.
    "قتل شاب برصاص حرس الحدود أثناء محاولته العبور إلى تركيا قرب سلقين بريف إدلب.": ("unknown",),
    "ألقت شرطة محافظة إدلب القبض في مدينة أريحا على ثلاثة أشخاص.": ("general-security",),
    "ألقى فرع المباحث الجنائية في حماة القبض على رجل في مدينة محردة.": ("general-security",),
    "أوقفت إدارة الأمن الداخلي في عفرين ثلاثة أشخاص.": ("general-security",),
    # Police who are hit, or near what is hit, did nothing.
    "قتل شرطي برصاص مجهولين أمام مبنى قيادة الشرطة في مدينة حمص.": ("unknown",),
    "قتل ثلاثة عناصر من حرس الحدود برصاص مهربين قرب تلكلخ.": ("other",),
}


@pytest.mark.parametrize(("text", "doers"), DOERS.items())
def test_border_guards_smugglers_and_police(text: str, doers: tuple[str, ...]) -> None:
    (account,) = accounts(text)
    assert account.perpetrators == doers

BYSTANDERS = {
    "انفجرت قنبلة ألقاها مجهولون في حي الميدان بدمشق وأصيبت امرأة، وحضرت دوريات الأمن الداخلي إلى المكان.": ("unknown",),
    "انفجرت عبوة في مدينة الباب دون إصابات، ووصلت فرق الأمن العام إلى الموقع وفتحت تحقيقا.": ("unknown",),
    "قتل رجل برصاص مجهولين في نوى، وطوقت قوات الأمن الداخلي المكان وبدأت البحث عن الفاعلين.": ("unknown",),
    "أصيب شاب بإطلاق نار في حماة، وباشرت قوى الأمن الداخلي التحقيقات لكشف ملابسات الحادثة.": ("unknown",),
    "أصيب جنديان باستهداف قسد نقطة للجيش السوري قرب دير حافر، وإن الجيش رد على مصدر النيران.": ("sdf",),
    "ألقت قسد القبض على سبعة أشخاص يشتبه بانتمائهم إلى خلايا مرتزقة داعش في الحسكة.": ("sdf",),
    # Whoever arrests or fires besides did that.
    "وصلت قوات الأمن العام إلى الموقع في بلدة الحراك واعتقلت ثلاثة شبان.": ("general-security",),
    "بدأت قوات الأمن العام قصف مدينة سرمين، فقتل رجل.": ("general-security",),
}
FEUDS_AND_STORES = {
    "قتل رجلان في اقتتال مسلح بين أبناء عشيرة واحدة في بلدة الشحيل.": ("tribal",),
    "قتل شاب بقنبلة يدوية بعد عراك بالأيدي بين بائعين في سوق الصنمين.": ("private-person",),
    "أعلن جهاز مكافحة الإرهاب تنفيذ عملية بالاشتراك مع قوات التحالف الدولي في دير الزور أسفرت عن مقتل قيادي.":
        ("iraqi-forces", "coalition"),
    "اندلع حريق في مستودع ذخيرة تابع لإحدى وحدات الجيش السوري قرب القطيفة وتسبب بانفجارات، وأصيب ثلاثة جنود.":
        ("syrian-government",),
    "استهدفت طائرة إسرائيلية مستودع ذخيرة للجيش السوري قرب القطيفة ما أدى إلى انفجارات وإصابة جنديين.": ("israel",),
}


@pytest.mark.parametrize(("text", "doers"), [*BYSTANDERS.items(), *FEUDS_AND_STORES.items()])
def test_who_did_it_and_who_only_came(text: str, doers: tuple[str, ...]) -> None:
    (account,) = accounts(text)
    assert account.perpetrators == doers


SIDES = {
    "هاجم تنظيم داعش حاجزا لقسد في الشدادي، ما أدى إلى مقتل عنصرين من قسد وثلاثة من عناصر التنظيم.": ("islamic-state", "sdf"),
    "قتل عنصران من قسد وثلاثة مهاجمين من تنظيم داعش في هجوم على حاجز في الشدادي.": ("sdf", "islamic-state"),
    "استهدف تنظيم داعش حاجزا لقسد في الشدادي، ما أدى إلى مقتل عنصرين من قسد.": ("islamic-state",),
    "أعلنت وزارة الداخلية استشهاد اثنين من عناصرها بهجوم شنه تنظيم داعش في معدان فجر اليوم، وقتل ثلاثة من عناصر التنظيم.":
        ("islamic-state", "general-security"),
    "استهدف الحرس الوطني نقطة للأمن الداخلي في ريف السويداء ما أدى لإصابة عنصرين، وردت القوات وقتلت ثلاثة من المهاجمين.":
        ("national-guard-sweida", "general-security"),
    # A force of the same side is none.
    "قتل ثلاثة من عناصر قسد وعنصر من الأسايش خلال مداهمة نفذتها قسد في ذيبان.": ("sdf",),
}
CUSTODY = {
    "وفاة شاب من حي الخالدية بمدينة حمص بعد أيام من اعتقاله من قبل الأمن العام.": {"killed": (1, 1), "arrested": (1, 1)},
    "توفي رجل في حي الخالدية بمدينة حمص بعد سنوات من الإفراج عنه.": {"killed": (1, 1)},
}


@pytest.mark.parametrize(("text", "doers"), SIDES.items())
def test_who_was_attacked_and_struck_back_is_a_side(text: str, doers: tuple[str, ...]) -> None:
    (account,) = accounts(text)
    assert account.perpetrators == doers


@pytest.mark.parametrize(("text", "outcomes"), CUSTODY.items())
def test_who_died_days_after_his_arrest(text: str, outcomes: dict[str, tuple[int, int]]) -> None:
    assert [account.outcomes for account in accounts(text)] == [outcomes]


@pytest.mark.parametrize(("text", "groups"), [
    ("مقتل ثلاثة أشخاص وإصابة ستة آخرين جميعهم مدنيون بقصف على سراقب.", {"killed": (3, 3), "wounded": (6, 6)}),
    ("3 وفيات و6 إصابات جميعهم مدنيون بانفجار ذخيرة في سراقب.", {"killed": (3, 3), "wounded": (6, 6)}),
    ("قتل جندي وأصيب أربعة جميعهم أطفال بقصف على سراقب.", {"wounded": (4, 4)}),
])
def test_all_of_them_are_the_dead_and_the_wounded(text: str, groups: dict[str, tuple[int, int]]) -> None:
    (account,) = accounts(text)
    told = {outcome: group["civilians"] for outcome, group in account.breakdown.items() if "civilians" in group}
    assert told == groups
    assert "men" not in account.breakdown["wounded"]


def test_an_attacker_who_blows_himself_up_is_not_of_those_attacked() -> None:
    text = "هاجم مسلحون حاجزا للأمن الداخلي في نوى، فقتل مهاجمان وفجر ثالث نفسه وقتل عنصر من الأمن الداخلي."
    (account,) = accounts(text)
    assert (account.breakdown["killed"]["security"], account.breakdown["killed"]["combatants"]) == ((1, 1), (1, 1))


def test_who_blows_himself_up_is_of_those_told_before() -> None:
    text = "انتهت العملية في الباب بالقبض على خمسة من عناصر تنظيم داعش وتفجير السادس نفسه ما أدى إلى إصابة عنصرين من الأمن العام."
    (account,) = accounts(text)
    assert account.breakdown["killed"]["combatants"] == (1, 1)


@pytest.mark.parametrize(("text", "outcomes"), [
    ("قالت وزارة الداخلية إن شرطيا قتل وأصيب أربعة باشتباكات مع الحرس الوطني في المزرعة بالسويداء. وقال الحرس الوطني إن الأمن "
     "العام بدأ الهجوم، وإن اثنين من مقاتليه قتلا وأصيب خمسة.", {"killed": (3, 3), "wounded": (9, 9)}),
    ("قتل عنصران من قسد باشتباكات مع الجيش السوري في دير حافر، كما سقط قتلى من الجيش السوري.", {"killed": (5, None)}),
])
def test_each_side_tells_its_own_losses(text: str, outcomes: dict[str, tuple[int, int | None]]) -> None:
    assert [account.outcomes for account in accounts(text)] == [outcomes]


@pytest.mark.parametrize("behind", [
    "ويرجح أن تكون خلايا تنظيم داعش وراء الهجوم.", "ويعتقد أن تنظيم داعش يقف خلف الهجوم.", "ويشتبه بأن خلايا داعش نفذت العملية.",
    "ولم تعرف هويتهم. ومن المرجح أن تنظيم داعش يقف وراء الجريمة.",
])
def test_who_is_supposed_to_be_behind_the_attack(behind: str) -> None:
    (account,) = accounts("قتل خبازان برصاص مسلحين مجهولين في السخنة. " + behind)
    assert (account.perpetrators, account.suspected) == (("islamic-state",), ("islamic-state",))


@pytest.mark.parametrize(("text", "days"), [
    ("توفي شاب تحت التعذيب أمس الثلاثاء، بعد ستة أيام من اعتقاله على يد الأمن العام في حرستا.", ("2025-12-03", "2025-12-09")),
    ("توفي شاب تحت التعذيب أمس الثلاثاء، بعد أسبوع على توقيفه من قبل الأمن العام في حرستا.", ("2025-12-02", "2025-12-09")),
    ("توفي شاب تحت التعذيب أمس الثلاثاء، بعد أيام من اعتقاله في حرستا.", ("2025-12-09", "2025-12-09")),
])
def test_days_after_an_arrest_are_counted_back_from_the_death(text: str, days: tuple[str, str]) -> None:
    (account,) = accounts(text)
    assert (account.date_start, account.date_end) == days


@pytest.mark.parametrize(("text", "outcomes"), [
    ("أسفرت العملية في نوى عن تحييد عنصرين من تنظيم داعش وإصابة ثلاثة آخرين.", {"killed_or_wounded": (2, 2), "wounded": (3, 3)}),
    ("أسفرت العملية في نوى عن تحييد عنصرين من تنظيم داعش، وأصيب أحد عناصرنا.", {"killed_or_wounded": (2, 2), "wounded": (1, 1)}),
    ("سقط سبعة ضحايا بقصف على نوى، بينهم ثلاثة قتلى وأربعة جرحى.", {"killed": (3, 3), "wounded": (4, 4)}),
])
def test_who_was_neutralised_is_none_of_others_hurt(text: str, outcomes: dict[str, tuple[int, int]]) -> None:
    assert [dict(sorted(account.outcomes.items())) for account in accounts(text)] == [dict(sorted(outcomes.items()))]


@pytest.mark.parametrize(("text", "sides"), [
    ("تصدت الأسايش لهجوم داعش على حاجز قرب منبج وقتلت أحد المهاجمين.", {"islamic-state", "asayish"}),
    ("قال مقاتلو قسد إنهم أفشلوا هجوما شنته فصائل الجيش الوطني قرب منبج وقتلوا ثلاثة من المهاجمين.", {"sna", "sdf"}),
    ("أعلنت قسد إحباط محاولة تسلل لعناصر داعش قرب منبج ومقتل أربعة منهم.", {"islamic-state", "sdf"}),
    ("صد الحرس الوطني هجوما لقوات الأمن العام قرب شهبا، وقتل خمسة من المهاجمين.", {"national-guard-sweida", "general-security"}),
    ("أحبط الأمن العام تسلل مجموعة لما يسمى \"الحرس الوطني\" قرب شهبا، وقتل اثنان من المتسللين.",
     {"national-guard-sweida", "general-security"}),
    # Only those who were attacked are harmed, or another speaks of who repelled it.
    ("أفشل مقاتلو قسد هجوما شنته فصائل الجيش الوطني قرب منبج، فيما أصيب أحد المدنيين.", {"sna"}),
])
def test_who_repels_those_who_attack_and_harms_them_is_a_side(text: str, sides: set[str]) -> None:
    (account,) = accounts(text)
    assert set(account.perpetrators) == sides


@pytest.mark.parametrize("text", [
    "قتل اثنان من المتسللين بعد هجوم لداعش على نقطة للجيش قرب السخنة.",
    "أحبط الأمن العام محاولة تسلل لداعش قرب السخنة، وأسفر ذلك عن مقتل اثنين من المتسللين.",
    "أوقعت قسد في صفوف داعش قتيلين قرب السخنة.",
])
def test_attackers_and_those_in_a_force_s_ranks_are_its_members(text: str) -> None:
    (account,) = accounts(text)
    assert account.breakdown == {"killed": {"combatants": (2, 2)}}


def test_casualties_of_one_side_are_others_than_a_fighter_of_who_speaks() -> None:
    text = "قالت قسد إنها أوقعت قرب منبج في صفوف داعش قتيلين وعددا من الجرحى، فيما أصيب أحد مقاتليها."
    assert [account.outcomes for account in accounts(text)] == [{"killed": (2, 2), "wounded": (4, None)}]


@pytest.mark.parametrize(("text", "outcomes"), [
    ("داهمت وحدة خاصة وكرا لداعش قرب سرمين، وحيدت ثلاثة من عناصره، فيما أصيب عنصر من الوحدة.",
     {"killed_or_wounded": (3, 3), "wounded": (1, 1)}),
    ("تمكنت وحدة خاصة قرب سرمين من تحييد خمسة من الخلية وأصيب جندي.", {"killed_or_wounded": (5, 5), "wounded": (1, 1)}),
    ("تحييد 12 من عناصر داعش قرب سرمين، قتل ثمانية عناصر وأصيب أربعة.", {"killed": (8, 8), "wounded": (4, 4)}),
])
def test_a_member_hurt_behind_those_neutralised_is_another(text: str, outcomes: dict[str, tuple[int, int]]) -> None:
    assert [account.outcomes for account in accounts(text)] == [outcomes]
