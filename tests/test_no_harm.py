"""News that counts nobody (codebook 2 and 3): accidents, illness, drills, courts, sport; and harm told with their words."""

from pathlib import Path

import pytest

from stats.model import Report
from stats.pipeline import extract

TEXTS = Path(__file__).with_name("no_harm")
HARM = [
    ("قُتل خمسة أطفال بقصف مدفعي استهدف ملعباً خلال مباراة لكرة القدم في بلدة احسم.", [("killed", 5)]),
    ("قتل ثلاثة مدنيين إثر انقلاب سيارتهم بعد استهدافها بصاروخ موجه قرب الهبيط.", [("killed", 3)]),
    ("قتل أربعة عمال بانهيار مبنى قصفته طائرة حربية في حي الزبدية.", [("killed", 4)]),
    ("أصيب سائق إثر انقلاب شاحنته نتيجة إطلاق النار عليها.", [("wounded", 1)]),
    ("أوقفت دورية للأمن العام ثلاثة شبان عند حاجز البلدة.", [("arrested", 3)]),
    ("خطف مسلحون لاعب كرة قدم في مدينة نوى.", [("abducted", 1)]),
    ("استشهد الخطيب وثلاثة مصلين بقصف استهدف المسجد.", [("killed", 1), ("killed", 3)]),
    ("قتلت قذيفة عشرات المصلين في المسجد.", [("killed", 20)]),
    ("اعتقلت المخابرات خمسة عشر عاملاً كل يوم تقريباً خلال الحملة.", [("arrested", 15)]),
    ("أدى انفجار مستودع ذخيرة جراء تماس كهربائي إلى مقتل ثلاثة جنود.", [("killed", 3)]),
    ("أوقفت قوى الأمن اثني عشر شخصاً على خلفية المشاجرة.", [("arrested", 12)]),
    ("زار الطبيب خمسة جرحى أصيبوا بالقصف.", [("wounded", 5)]),
    ("قتل عنصران من فوج الإطفاء بغارة استهدفت سيارتهم أثناء إخماد حرائق الغابات.", [("killed", 2)]),
    ("توفي ثلاثة أطفال متأثرين بجراحهم.", [("killed", 3)]),
    ("وفاة شاب تحت التعذيب في سجن حماة.", [("killed", 1)]),
    ("استهدف القصف أطراف القرية. وتوفي طفلان في المشفى.", [("killed", 2)]),
    ("A detainee died in custody in Aleppo.", [("killed", 1)]),
    ("Shells hit the village. Two children died in hospital.", [("killed", 2)]),
    ("Five children were killed when shells hit a football pitch during a match in Ihsim.", [("killed", 5)]),
    ("توفي ثلاثة نجارين بانفجار في سرمين.", [("killed", 3)]),
    ("توفي نجار بالانفجار الذي وقع أمس في سرمين.", [("killed", 1)]),
    ("A blast left three bakers dead in Sarmin.", [("killed", 3)]),
    ("Three bakers died in an explosion in Sarmin.", [("killed", 3)]),
    ("Four miners were killed when militants opened fire on them.", [("killed", 4)]),
    ("Flooding hampered rescue work after an air strike killed six people in the camp.", [("killed", 6)]),
]


def counted(text: str, lang: str) -> list[tuple[str, int]]:
    report = Report(id="t", text=text, title=None, published="2025-12-10", publisher=None, url=None, lang=lang)
    return [(figure.outcome, figure.low) for figure in extract(report).figures]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_other_news_counts_nobody(lang: str) -> None:
    texts = (TEXTS / f"{lang}.txt").read_text(encoding="utf-8").splitlines()
    assert {text: figures for text in texts if (figures := counted(text, lang))} == {}


@pytest.mark.parametrize(("text", "figures"), HARM)
def test_harm_told_with_words_of_such_news_counts(text: str, figures: list[tuple[str, int]]) -> None:
    assert counted(text, "ar" if text[0] > "z" else "en") == figures
