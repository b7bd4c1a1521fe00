"""Arabic: who stands behind استهداف did it where what was hit follows, else was aimed at; invented sentences."""

import pytest
from telling import accounts_of

_MEANS = ("بصاروخ موجه", "بقذائف المدفعية", "بصاروخ م.د", "بطائرة مسيرة انتحارية", "بصواريخ أرض أرض")
_HIT = ("لسيارة مدنية في سرمين", "سيارتهم في سرمين", "لمنزله في سرمين", "منزلهم في سرمين", "آلية هندسية في سرمين",
        "لآلية هندسية في سرمين", "إحدى ورش القطاف في سرمين", "الحقول الزراعية في سرمين", "أحد منازل الأهالي في سرمين")


def _did(text: str) -> list[tuple[str, ...]]:
    return [account.perpetrators for account in accounts_of(text, "ar")]


@pytest.mark.parametrize("hit", _HIT)
@pytest.mark.parametrize("means", _MEANS)
def test_who_aims_at_what_stands_behind_the_means(means: str, hit: str) -> None:
    for told in (f"إثر استهداف ميليشيا قسد {means} {hit}", f"جراء استهداف ميليشيا قسد، {means}، {hit}",
                 f"جراء استهداف ميليشيا قسد، أمس، {means} {hit}", f"باستهداف من ميليشيا قسد {means} {hit}",
                 f"باستهداف مباشر من ميليشيا قسد {means} {hit}"):
        assert _did(f"أصيب خبازان {told}.") == [("sdf",)], told


@pytest.mark.parametrize("text", [
    "إصابة عنصرين باستهداف قوات النظام بعبوة ناسفة في ريف سلمية.",
    "إصابة عنصرين باستهداف قوات النظام، صباح أمس، بعبوة ناسفة على طريق سلمية.",
    "إصابة عنصرين جراء استهداف قوات النظام بصواريخ أرض أرض في ريف سلمية.",
    "إصابة عنصرين باستهداف قوات النظام، بقذائف الهاون، في سلمية.",
    "إصابة عنصرين باستهداف قوات النظام بالرشاشات الثقيلة قرب منزل في سلمية.",
    "إصابة عنصرين في استهداف قوات النظام بسيارة مفخخة داخل معسكر في سلمية.",
    "إصابة عنصرين باستهداف ثلاثة من قوات النظام بعبوة ناسفة في سلمية.",
])
def test_who_is_aimed_at_where_nothing_else_is_hit(text: str) -> None:
    assert _did(text) == [("unknown",)]


@pytest.mark.parametrize(("text", "actors"), [
    ("سلمت قسد جثمان خباز في الشحيل بعد أن قضى برصاصها، فيما احتجزت اثنين من إخوته.", ("sdf",)),
    ("سلمت قسد جثمان خباز في الشحيل بعد مقتله برصاص عناصرها.", ("sdf",)),
    ("أطلقت دورية لقسد النار في الشحيل فأصيب خباز بنيرانها.", ("sdf",)),
    ("هاجمت قسد حاجزا لفصيل السلطان مراد في الباب وقتل عنصر بنيرانها.", ("sdf",)),
    ("اقتحمت قوات الاحتلال مدينة جنين.\nوأصيب ثلاثة خبازين برصاصها.", ("israel",)),
    ("سلمت قسد جثة خباز في الشحيل قضى تحت التعذيب في سجونها.", ("sdf",)),
    ("استهدف مسلحون مجهولون دورية لقسد في الشحيل، فقتل عنصر برصاصهم.", ("unknown",)),
    ("أصيب خباز برصاصة طائشة في الشحيل خلال تحليق لطيران التحالف الدولي.", ("unknown",)),
    ("انسحبت قسد من الشحيل، بعد أن اعتقلت ثلاثة خبازين.", ("sdf",)),
    ("نفذت قوات HAT عملية مداهمة في الشحيل واعتقلت خبازا.", ("sdf",)),
    ("إنزال للتحالف الدولي وقوات HAT في الشحيل أدى لمقتل خباز.", ("coalition", "sdf")),
    ("اندلعت اشتباكات في الباب بين الأهالي وعناصر من فصيل السلطان مراد، ما أدى إلى مقتل خباز.", ("sna",)),
    ("اندلعت اشتباكات عنيفة في الباب بين الشرطة المدنية وفصيل السلطان مراد، ما أدى إلى مقتل خباز.", ("sna",)),
])
def test_whose_fire_and_whose_clash_it_was(text: str, actors: tuple[str, ...]) -> None:
    assert _did(text) == [actors]


@pytest.mark.parametrize(("text", "actors"), [
    ("مقتل خباز في سرمين\nقصفت قوات النظام بلدة سرمين فجر اليوم.", ("assad-government",)),
    ("اعتقال خباز في الشحيل\nداهمت قسد منزلا في بلدة الشحيل فجر اليوم.", ("sdf",)),
    ("مقتل خباز في الشحيل بعملية إنزال\nنفذت قوات التحالف الدولي عملية إنزال في بلدة الشحيل.", ("coalition",)),
    ("مقتل خباز في الشحيل برصاصة طائشة\nقصفت قوات النظام بلدة الشحيل فجر اليوم.", ("unknown",)),
    ("مقتل خباز في سرمين\nقصفت قوات النظام بلدة بنش فجر اليوم.", ("unknown",)),
])
def test_who_acts_under_a_bare_headline(text: str, actors: tuple[str, ...]) -> None:
    assert _did(text) == [actors]


@pytest.mark.parametrize(("text", "actors"), [
    ("بعد تنفيذ وحدات النخبة التابعة لقسد عملية أمنية في الشحيل، أسفرت عن اعتقال خباز.", ("sdf",)),
    ("نفذت فرق المهام الخاصة TOL التابعة لقسد عملية أمنية في الشحيل، أسفرت عن اعتقال خباز.", ("sdf",)),
    ("قالت قسد في بيان إن خبازا قتل أثناء تنفيذ قواتنا والتحالف الدولي عملية إنزال في الشحيل.", ("sdf", "coalition")),
])
def test_whose_unit_carried_it_out(text: str, actors: tuple[str, ...]) -> None:
    assert _did(text) == [actors]


@pytest.mark.parametrize(("text", "actors"), [
    ("استهدفت غارة للتحالف سيارة تقل شخصاً من تنظيم داعش في سرمين ما أدى إلى مقتله.", ("coalition",)),
    ("استهدفت غارة للتحالف دراجة تقل رجلين يعتقد أنهما من داعش في سرمين ما أدى إلى مقتلهما.", ("coalition",)),
    ("أصيب خباز برصاص شخصين من قسد في سرمين.", ("sdf",)),
    ("جرح خباز بقصف من قوات النظام على سرمين.", ("assad-government",)),
])
def test_of_whom_those_are_who_were_hit_did_nothing(text: str, actors: tuple[str, ...]) -> None:
    assert _did(text) == [actors]


@pytest.mark.parametrize("day", ["", "أمس، ", "الاثنين الماضي، "])
def test_what_is_aimed_at_stands_behind_a_day(day: str) -> None:
    (account,) = accounts_of(f"لقي شخصان مصرعهما جراء استهداف الطائرات الروسية {day}لمزرعة دواجن في سرمين.", "ar")
    assert account.breakdown["killed"].get("civilians") == (2, 2)


@pytest.mark.parametrize(("text", "actors"), [
    ("قتل خباز بانفجار لغم في سرمين، تبعه قصف مدفعي من قبل قوات النظام على المكان نفسه.", ("unknown",)),
    ("قتل خباز بقصف لقوات النظام على سرمين، تلاه قصف تركي على بنش.", ("assad-government",)),
    ("انفجر لغم في سرمين تبعه قصف مدفعي من قبل قوات النظام أدى إلى مقتل خباز.", ("assad-government",)),
])
def test_who_did_what_only_followed_harmed_nobody(text: str, actors: tuple[str, ...]) -> None:
    assert [account.perpetrators for account in accounts_of(text.replace("قوات النظام", "قوات نظام الأسد"), "ar")] == [actors]
