"""Spoken Arabic in posts of invented events: what befell whom, none harmed, when."""

import pytest
from telling import accounts_of, told_in


@pytest.mark.parametrize(("text", "expected"), [
    ("مبارح المسا قذيفة نزلت عالحارة وراح فيها شب وانجرحو تلات ولاد", "killed 1; wounded 3"),
    ("انقتل زلمة من بلدة الحراك برصاص مسلحين عموتور", "killed 1"),
    ("انخطفو شبين عطريق البلد", "abducted 2"),
    ("انمسك تلات شباب عالحاجز", "arrested 3"),
    ("انفجار بالسوق وفي اثنين مصاوبين", "wounded 2"),
    ("اتقتل ٣ مواطنين واتصاب ٥ في الضرب", "killed 3; wounded 5"),
    ("ما في وفيات الحمد لله بانفجار القنبلة", "killed 0"),
    ("ماكو إصابات بالقصف", "wounded 0"),
    ("نزل الصاروخ عالبناية في 3 شهداء وفي ناس لسا تحت الردم", "killed 3; missing 3?"),
    ("خباز راح شهيد واتنين من رفقاته انصابوا بالقصف", "killed 1; wounded 2"),
    ("عدد المصابين بانفجار القنبلة هوي اتنين مو خمسة", "wounded 2"),
    ("استشهد أبو سالم وابنو بقصف على سرمين", "killed 1; killed 1"),
    ("استشهد خالد العلي ومرتو وبنتو بغارة على سرمين", "killed 1; killed 1; killed 1"),
    ("انقتل سمير وخيو بطريق سرمين", "killed 1; killed 1"),
    ("تصاوبت مرا وجوزها بالقصف", "wounded 1; wounded 1"),
    ("انقتل زلمة بعد ما مرت سيارة من الحارة", "killed 1"),
    ("انقتل تاجر جوز بالسوق", "killed 1"),
    ("الحارس مسك يد ابنه، وانقتل شب بالقصف", "killed 1"),
    ("قتل مهرب ومسكوا ثلاثة من رفقاته", "killed 1; arrested 3"),
    ("مسكت الفصائل الطريق بعد مقتل خباز", "killed 1"),
    ("لغم يقتل راعيين بكفريا، واختهم الصغيرة مجروحة جرح خطير", "killed 2; wounded 1"),
    ("استشهد خباز، وأخوه مجروح ونقلوه للمشفى", "killed 1; wounded 1"),
    ("غارة على البلدة: نجار مقتول وزوجته مجروحة", "killed 1; wounded 1"),
    ("غارة على البلدة: نجار وزوجته مجروحين", "wounded 1; wounded 1"),
    ("راح فيها كل شي، البيت والسيارة", ""),
    ("كل ما في الأمر أن ثلاثة جرحى وصلوا المشفى", "wounded 3"),
    ("ما في شك أن القصف أوقع قتلى", "killed 3?"),
    ("مو بس هيك، قتل ثلاثة نجارين", "killed 3"),
])
def test_spoken_words(text: str, expected: str) -> None:
    assert told_in(text, "ar") == expected


def test_spoken_yesterday_is_a_day() -> None:
    (account,) = accounts_of("انقتل شب من سرمين مبارح", "ar")
    assert account.date_start == "2025-12-09"
