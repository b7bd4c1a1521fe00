"""Arabic: who is told beside others, with nicknames, offices, companions and what they belong to; invented sentences."""

import pytest
from telling import accounts_of, summed

from stats.model import Report
from stats.pipeline import extract


def told(text: str) -> str:
    """Each incident as `SY12 killed 2`, set apart by a stroke."""
    return " | ".join(f"{'+'.join(one.adm1)} {', '.join(summed(one))}" for one in accounts_of(text, "ar"))


@pytest.mark.parametrize("text", [
    f"قُتل كل من {first}{epithet}{second} في بلدة المزيريب غرب درعا."
    for first in ("سالم درويش الحمدان", "الشاب سالم درويش الحمدان")
    for epithet in (' "أبو وائل"', " (أبو وائل)", " الملقب بأبي وائل", " المعروف بـ أبي وائل", " (35 عاماً)", " من بلدة صيدا",
                    " وهو مختار بلدة صيدا", "، وهو عضو في لجنة محلية،")
    for second in (" ووائل حمدان القاسم", " وشقيقه وائل", " وشخص آخر يدعى وائل حمدان", " والشاب وائل حمدان")
])
def test_a_list_goes_on_behind_what_is_said_of_a_name(text: str) -> None:
    assert told(text) == "SY12 killed 2"


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل مدير المشفى، سالم درويش، وثلاثة من حراسه بتفجير في نوى.", "SY12 killed 4"),
    ("مقتل قائد الفوج العاشر، ريبار هورك، واثنين من مرافقيه بتفجير في نوى.", "SY12 killed 3"),
    ("قتل مسؤول محلي، يدعى سالم، وسائقه بتفجير في نوى.", "SY12 killed 2"),
    ("قتل مدير المشفى، سالم درويش، بتفجير في نوى.", "SY12 killed 1"),
    ("اغتال ملثمون مختار بلدة الطيبة ورجلا آخر شرق درعا.", "SY12 killed 2"),
    ("قتل مختار بلدة نوى برصاص ملثمين في مدينة سلقين بريف إدلب.", "SY07 killed 1"),
    ("قتل القيادي سالم درويش رفقة اثنين من حراسه في نوى.", "SY12 killed 3"),
    ("أصيب خباز بصحبة ثلاثة رعاة بتفجير في نوى.", "SY12 wounded 4"),
    ("قتل المعلم سالم درويش صحبة زوجته بتفجير في نوى.", "SY12 killed 2"),
])
def test_those_told_beside_one_are_counted_with_him(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    (f"قتل 33 عنصراً بغارة على تدمر، {adding} 4 رعاة.", "SY04 killed 37")
    for adding in ("إضافة إلى مقتل", "بالإضافة إلى", "فضلاً عن", "فضلاً عن مقتل", "إلى جانب مقتل", "علاوة على مقتل", "كما قتل")
] + [
    ("لقي 7 رعاة مصرعهم بغارة على تدمر، بالإضافة إلى ثلاثة خبازين.", "SY04 killed 10"),
    ("قتل 4 عناصر من اللواء، وراعيان بغارة على تدمر.", "SY04 killed 6"),
    ("مقتل 22 عاملا من جنسيات أجنبية، وخبازين اثنين بغارة على تدمر.", "SY04 killed 24"),
    ("قتل 33 عنصراً بغارة على تدمر، كما قتل 4 رعاة بغارة على حلب.", "SY04 killed 33 | SY02 killed 4"),
])
def test_who_is_added_to_those_told_is_of_the_same_act(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "day"), [
    ("أدى القصف إلى مقتل الخباز ومرافقيه الاثنين في نوى.", "2025-12-10"),
    ("قتل الشقيقان الاثنان في نوى. وأدى القصف إلى مقتل الشقيقين الاثنين.", "2025-12-10"),
    ("قتل خباز مساء الاثنين في نوى.", "2025-12-08"),
    ("قتل خباز الاثنين في نوى.", "2025-12-08"),
    ("قتل خباز بقصف الطائرات الروسية الاثنين على نوى.", "2025-12-08"),
    ("قتل خباز بغارة جوية الاثنين على نوى.", "2025-12-08"),
    ("قتلت مدنية الاثنين في نوى.", "2025-12-08"),
    ("قتل خباز وولداه الاثنان في نوى.", "2025-12-10"),
    ("قتلت خبازة وطفليها الاثنين في نوى.", "2025-12-10"),
])
def test_the_two_are_no_monday(text: str, day: str) -> None:
    assert {one.date_start for one in accounts_of(text, "ar")} == {day}


@pytest.mark.parametrize(("text", "doers"), [
    (f"{act} يعتقد {belongs} لتنظيم داعش{behind} في الشحيل.", doers)
    for act, belongs, behind, doers in (
        ("قتل رجلان", "أنهما ينتميان", " برصاص قوات التحالف", ("coalition",)),
        ("قتل راع", "أنه ينتمي", " بغارة للتحالف", ("coalition",)),
        ("طاردت مروحية للتحالف ثلاثة رجال", "أنهم ينتمون", " ما أدى إلى مقتلهم", ("coalition",)),
        ("استهدفت قسد رجلين", "أنهما ينتميان", " ما أدى إلى مقتلهما", ("sdf",)),
        ("قتل راع بهجوم شنه مسلحون", "أنهم ينتمون", "", ("islamic-state",)),
        ("استهدفت قسد عددا من الرعاة", "أنهم ينتمون", " ما أدى إلى مقتل ثلاثة", ("sdf",)),
    )
] + [
    ("داهمت قوات التحالف مع قسد منزلا في الشحيل واعتقلت راعيين.", ("coalition", "sdf")),
    ("اعتقلت قوات التحالف برفقة قسد راعيين في الشحيل.", ("coalition", "sdf")),
    ("نفذت قوات التحالف الذي تقوده الولايات المتحدة إنزالا في الشحيل واعتقلت راعيين.", ("coalition",)),
    ("إصابة راع بعد تجديد الطائرات الحربية الروسية غاراتها على الشحيل.", ("russia",)),
])
def test_who_did_it_beside_others_that_are_named(text: str, doers: tuple[str, ...]) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.perpetrators == doers


@pytest.mark.parametrize(("text", "doers"), [
    ("قتل راع بقصف مصدره مناطق نفوذ المعارضة على نبل.", ("opposition-factions",)),
    ("قتل راع بقصف من مناطق سيطرة المعارضة السورية على نبل.", ("opposition-factions",)),
    ("قتل راع بقصف لقوات النظام على مناطق المعارضة في ريف حلب.", ("assad-government",)),
    ("عقدت المعارضة اجتماعا. وقتل راع برصاص ملثمين في نبل.", ("unknown",)),
])
def test_the_opposition_is_an_actor_where_it_holds_ground(text: str, doers: tuple[str, ...]) -> None:
    (account,) = extract(Report("x", text, published="2023-12-10", lang="ar")).accounts
    assert account.perpetrators == doers


@pytest.mark.parametrize(("text", "expected"), [
    ("استشهاد سائق سيارة الإسعاف وأحد الجرحى في نوى.", "SY12 killed 2"),
    ("أصيب سائق الحافلة وأحد الركاب في نوى.", "SY12 wounded 2"),
    ("قتل الحارس واثنان من المصابين بقصف على نوى.", "SY12 killed 3"),
    ("قتل قائد الفوج العاشر وأصيب أحد مرافقيه في نوى.", "SY12 killed 1, wounded 1"),
    ("نقلت الحافلات 12 امرأة من أسر المقاتلين إلى نوى. وقتل راع في نوى.", "SY12 killed 1"),
    ("تمكنت قسد من أسر مقاتلين اثنين في نوى.", "SY12 arrested 2"),
    ("خطف متبادل بين عائلة وأخرى في نوى. وقتل راع في نوى.", "SY12 killed 1"),
])
def test_one_of_the_wounded_families_and_two_sides(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "group"), [
    ("سقوط قتلى وجرحى مدنيين بقصف على نوى.", "civilians"),
    ("سقوط شهداء وجرحى عسكريين بقصف على نوى.", "combatants"),
])
def test_an_adjective_behind_dead_and_wounded_is_of_both(text: str, group: str) -> None:
    (account,) = accounts_of(text, "ar")
    assert {outcome: set(groups) for outcome, groups in account.breakdown.items()} == {"killed": {group}, "wounded": {group}}


@pytest.mark.parametrize(("text", "doers"), [
    ("قصفت القواعد التركية قرية مرعناز ما أدى لإصابة راع.", ("turkey",)),
    ("القاعدة التركية المتمركزة في ريف حلب قصفت قرية مرعناز ما أدى لإصابة راع.", ("turkey",)),
    ("وكانت القاعدة التركية استهدفت، أول أمس، مواقع لقسد قرب عفرين ما أدى لمقتل عنصرين.", ("turkey",)),
    ("استهدفت القاعدة التركية في قرية بصلحايا بقذائف ما أدى لإصابة راع.", ("unknown",)),
    ("القاعدة الأمريكية في حقل العمر استهدفت بصواريخ ما أدى لإصابة راع.", ("unknown",)),
    ("استهدفت طائرة مسيرة القاعدة الأمريكية في حقل العمر ما أدى لإصابة راع.", ("unknown",)),
])
def test_a_base_fires_where_what_it_hit_is_told(text: str, doers: tuple[str, ...]) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.perpetrators == doers


@pytest.mark.parametrize(("text", "doers"), [
    ("قتل راعيان بلغم في نوى. وشن الطيران غارات على أهداف يرجح أنها لخلايا داعش في البادية.", ("unknown",)),
    ("استهدفت مسيرة سيارة يعتقد أنها تابعة لقسد في الشحيل ما أدى لمقتل راع.", ("unknown",)),
    ("استهدف التحالف مقرا يعتقد أنه لداعش في الشحيل ما أدى لمقتل راع.", ("coalition",)),
    ("قتل راع بقصف يعتقد أنه لقسد على الشحيل.", ("sdf",)),
    ("قتل راع بغارة لطائرة يعتقد أنها تابعة للتحالف على الشحيل.", ("coalition",)),
])
def test_whose_the_target_is_held_to_be_did_nothing(text: str, doers: tuple[str, ...]) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.perpetrators == doers
