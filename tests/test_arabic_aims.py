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
