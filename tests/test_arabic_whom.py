"""Arabic: whom a relative clause means, what is only threatened, who make up a number (codebook 2, 4 and 7)."""

import pytest
from telling import accounts_of, summed, told_in


def told(text: str) -> str:
    """Each incident's outcomes, incidents set apart by a stroke."""
    return " | ".join(", ".join(summed(one)) for one in accounts_of(text, "ar"))


@pytest.mark.parametrize(("text", "expected"), [
    ("وصلت إلى بيت أهلها الخياطة التي خُطفت يوم السبت من جبلة.", "abducted 1"),
    ("عاد الخباز الذي اختُطف في 5 كانون الأول من مدينة بانياس إلى عائلته.", "abducted 1"),
    ("عادت الطفلة التي خُطفت من أمام مدرستها في جبلة يوم الأحد إلى أهلها.", "abducted 1"),
    ("عُثر على الراعي الذي خُطف أمس في تدمر.", "abducted 1"),
    ("شُيع السائق الذي قُتل أمس في جبلة برصاص مجهولين.", "killed 1"),
    ("قتل خباز برصاص مجهولين في سرمين أمس. وقال جيرانه إن الخباز الذي قتل أمس في سرمين يحبه الجميع.", "killed 1"),
    ("الراعي الذي قتل معروف بكرمه.", ""),
    ("التقى المحافظ بعائلة الخباز الذي خطف في بانياس يوم الجمعة.", ""),
    ("زار الوفد والدة الطفل الذي قتل أمس في سرمين.", ""),
    ("قال مصدر إن الرجل الذي قتل طفلين في سرمين أمس سلم نفسه.", "killed 2"),
    ("الإفراج عن الخباز الذي اختطف في جبلة قبل ثلاثة أيام.", ""),
    ("اتصلت شقيقة الطفلة التي قتلت بقصف قرية تديل، أما منطقة سرمين فقد شهدت غارات.", ""),
])
def test_a_relative_clause_with_a_day_or_place_tells_of_whom_it_means(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("هددت الجماعة بقتل ثلاثة رعاة.", ""),
    ("تلقى الأهالي تهديدات بقتل أبنائهم.", ""),
    ("تلقى أصحاب الأفران رسائل تتوعدهم بالقتل أو خطف أبنائهم.", ""),
    ("توعده المسلحون بقتل زوجته وخطف ابنه.", ""),
    ("مسلحون يهددون خبازا بالتصفية وخطف أطفاله.", ""),
    ("خطف مسلحون خبازا وهددوا بقتله.", "abducted 1"),
    ("قتل راع وهدد القاتل بقتل شقيقيه.", "killed 1"),
    ("بعد تهديدات بالقتل قُتل المحامي برصاص مجهولين.", "killed 1"),
    ("تلقى تهديدات بالقتل قبل مقتل شقيقه بيومين.", "killed 1"),
    ("أصيب ثلاثة رعاة بقصف هدد سلامة السكان.", "wounded 3"),
])
def test_what_is_threatened_was_not_done(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("مقتل 11 مدنيا نازحا، بينهم 4 أطفال، بقصف مدرسة.", "killed 11 [4]"),
    ("مقتل 12 عاملا مدنيا، بينهم 3 خبازين.", "killed 12 [3]"),
    ("إصابة 14 مواطنا مدنيا بينهم طفلان.", "wounded 14 [2]"),
    ("خطف 12 مسلحا خبازا.", "abducted 12"),
    ("قتل 6 أشخاص قرب شهبا، هم 4 من أبناء القرية، بينهم طفل أصيب بشظية أمام داره، واثنان من الرعاة.", "killed 6 [4] [1] [2]"),
    ("قتل تسعة أشخاص، هم خمسة رعاة بينهم امرأة قتلت برصاص قناص داخل خيمتها، وأربعة جنود.", "killed 9 [5] [1] [4]"),
    ("قتل شقيقان، أحدهما طفل عمره 13 عاما، وأصيب والدهما بانفجار لغم.", "killed 2 [1]; wounded 1"),
    ("قتل خمسة أشخاص بينهم ثلاثة أطفال قتلوا بقصف على المدرسة، وأصيب اثنان.", "killed 5 [3]; wounded 2"),
])
def test_who_make_up_a_number(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


@pytest.mark.parametrize(("text", "by"), [
    ("في إطار قيام وحدات الجيش السوري بواجبها تعرض رتل لقصف إسرائيلي قرب إزرع، ما أدى إلى مقتل أربعة جنود.", ("israel",)),
    ("قتل شرطي أثناء أداء الشرطة واجبها في حماة برصاص مهربين.", ("other",)),
    ("أثناء قيام دورية من الأمن العام بمهامها أوقفت ثلاثة مطلوبين في جاسم.", ("general-security",)),
])
def test_who_is_about_his_duties_did_not_do_it(text: str, by: tuple[str, ...]) -> None:
    (account,) = accounts_of(text, "ar")
    assert account.perpetrators == by


@pytest.mark.parametrize(("text", "expected"), [
    ("لليوم الثالث تتواصل الحرائق في ريف اللاذقية، وأصيب خمسة من رجال الإطفاء باختناق.", ""),
    ("اندلع حريق في فرن في حلب، وأصيب خمسة عمال بحروق.", ""),
    ("أصيب خبازان بقصف على الأتارب أدى إلى اندلاع حريق في الفرن.", "wounded 2"),
])
def test_a_fire_without_a_weapon_is_an_accident(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", [
    "قتل رجلان في شجار بين عائلتين في بلدة نوى مساء أمس. وفرض الأمن العام حظر تجول وأوقف أربعة أشخاص.",
    "قتل خباز برصاص مجهولين في مدينة جاسم أمس. وألقى الأمن العام القبض على أحد المشتبه بهم.",
])
def test_an_arrest_lies_in_the_area_of_the_only_town_told_although_it_has_namesakes(text: str) -> None:
    assert [one.adm1 for one in accounts_of(text, "ar")] == [("SY12",), ("SY12",)]
