"""Two hundred invented people and reports that name them in every kind of position; their surnames stand in no table."""

from collections.abc import Iterator
from itertools import cycle, islice, product

GIVEN = [
    "محمد", "ضرغام", "سطوف", "معيقل", "عبدالكريم", "طرفة", "هجرس", "شنوان", "علي", "برطوس", "دعيبس", "جمعة", "روهات", "نجم",
    "كوثر", "خلف", "بيريفان", "وضحة", "هدلة", "آية", "زمردة", "أحمد", "شيخموس", "ديلبر", "عيد", "فاطمة", "نور", "جهاد", "حربوش",
    "مناور", "عليوي", "أمل", "فجر", "سليمة", "زعيتر",
]  # fmt: skip
LATIN_GIVEN = [
    "Ahmad", "Tirwan", "Bahoz", "Sattouf", "Dirgham", "Maryam", "Shenwan", "Hajras", "Rojda", "Kevok", "Miran", "Hope",
]  # fmt: skip
LATIN = (("Zir", "Bakh", "Dahl", "Shuw", "Qurm"), ("a", "o"), ("kani", "bout", "lesh", "ghir", "tou", "ndawi"))
HEADS, MIDDLES = ("شخ", "دغ", "برط", "كعب", "زلغ", "حنط", "قرم", "طحب", "فلغ", "سنج"), ("و", "ا", "ي")
TAILS = ("بي", "لي", "فش", "مس", "غن", "زل")

ARABIC = r"""
استشهاد {0} وإصابة شقيقه {1} بقصف مدفعي لقوات النظام على بلدة سرمين بريف إدلب
قتل {0} برصاص قسد في بلدة الشحيل بريف دير الزور الشرقي أمس
استشهد الشاب {0} ({age} عاماً) وأصيبت والدته {1} بانفجار لغم قرب مدينة تدمر
قُتل المدعو "{0}" بغارة للتحالف الدولي على بلدة هجين شرقي دير الزور
العثور على جثمان {0} مقتولاً بطلق ناري قرب مدينة الحراك بريف درعا
اعتقلت قسد كلاً من {0} و{1} و{2} خلال مداهمة في مدينة البصيرة
قتل ثلاثة مدنيين، هم: {0}، {1}، {2}، بقصف روسي على مدينة أريحا
أسماء الشهداء الذين قتلوا في مدينة الأتارب:\n1- {0}\n2- {1} {age} عاماً\n3- {2}\n
مقتل الطفلة {0} وجرح ثلاثة من أشقائها بقصف على مدينة بنش
اغتيال النقيب المنشق {0} بعبوة ناسفة في مدينة نوى
{0} شهيداً برصاص قناص في مدينة دوما
خطف السيدة {0} زوجة {1} من أمام منزلها في مدينة حمص
مقتل القيادي أبو {0} بغارة من طائرة مسيرة قرب مدينة سرمدا
استشهد اليوم الأحد في مدينة حلب {0} متأثراً بجراحه
#{tag0} استشهد بقصف على مدينة الباب وأصيب أربعة مدنيين
توفي {0}، {age} سنة، تحت التعذيب في سجن صيدنايا
داهمت دورية منزل {0} واعتقلته مع ولديه {1} و{2} في بلدة ذيبان
مقتل الأخوين {0} و{1} برصاص مجهولين في مدينة إنخل
عائلة {0} فقدت أربعة من أبنائها بقصف على بلدة كفرنبل
قال {0} لوكالتنا إن القصف على مدينة سراقب قتل خمسة مدنيين وأصاب {1}
مصرع العنصرين {0} و{1} وإصابة خمسة آخرين بهجوم لتنظيم داعش في بادية السخنة
أصيب {0} بجروح خطيرة برصاص حرس الحدود التركي قرب بلدة أطمة
نعت صفحات محلية الملازم أول {0} وقد قتل في محور بلدة كنسبا
شيع أهالي مدينة البوكمال جثامين {0} و{1} و{2}
مقـ.ـتل {0} برصـ.ـاص مجهـ.ـولين في مدينة الميادين
قتل شخص يدعى {0} وجرح اثنان من مرافقيه في مدينة الصنمين
استشهاد مدنيين اثنين ({0} - {1}) بقصف تركي على مدينة تل رفعت
مقتل شخصين أحدهما {0} الملقب بـ "{1}" قرب مدينة طفس
اعتقال المواطن {0} وابنه {1} في مدينة عفرين
هجوم مسلح يستهدف سيارة {0} ويقتل اثنين من مرافقيه في مدينة جاسم
من هو {0}؟ قتل أمس في مدينة الرقة
وفاة الرضيع {0} (3 أشهر) وإصابة ستة أطفال بقصف على مخيم قرب مدينة إعزاز
قتل المواطن المدني {0} من أهالي بلدة الباغوز برصاص قسد
فقد الراعي {0} حياته بانفجار لغم في بادية مدينة السخنة
الشهداء:\n• {0}\n• {1}\n• {2}\nارتقوا جميعاً بقصف على مدينة خان شيخون وهم ثلاثة مدنيين
قتل الضحية {0} برصاص مجهولين في مدينة الرقة
عُثر على المغدور {0} مقتولاً قرب بلدة غرانيج
قتل شاب واسمه {0} بقصف على مدينة سرمين
قُتلت امرأة اسمها {0} بقصف على مدينة سرمين
قتل نجل {0} وأصيب ثلاثة مدنيين بقصف على مدينة إدلب
قتلت أرملة {0} بقصف على مدينة نوى
مقتل والد الطفل {0} بانفجار لغم في مدينة تدمر
قتل المعروف باسم {0} بغارة على بلدة هجين
قتل القيادي المكنى بـ {0} بغارة على بلدة هجين
مقتل القيادي {0} المكنى أبو {1} بغارة على بلدة هجين
قتل الدكتور {0} بقصف على مشفى في مدينة حلب
قتلت المعلمة {0} بقصف على مدرسة في مدينة حلب
قتل الإعلامي {0} خلال تغطيته القصف على مدينة دوما
قتل الصحفي «{0}» بقصف على مدينة دوما
هجوم على منزل آل {0} يوقع ثلاثة قتلى في مدينة طفس
قتل ابن {0} وابنته {1} بقصف على مدينة نوى
رصاصة قناص تقتل {0} في مدينة دوما
قوات النظام تقتل {0} وتعتقل {1} في مدينة داعل
قسد تفرج عن {0} بعد مقتل شقيقه {1} في مدينة الحسكة
اغتال مجهولون {0} أمام منزله في مدينة الصنمين
الأهالي يشيعون {0} الذي قتل أمس بقصف على مدينة سراقب
قال والد القتيل {0} إن ابنه {1} قتل بقصف على مدينة سراقب
وثق المكتب مقتل {0}، من مواليد 1995، في مدينة درعا
مقتل العقيد الركن {0} والرائد {1} بكمين في بادية السخنة
قتل {0} (أبو {1}) بعبوة ناسفة في مدينة جاسم
قتل العنصر في قسد {0} بهجوم في بلدة الصور
القتلى هم {0} و{1} وطفلة، بقصف على مدينة معرة النعمان
أصيب كل من الطفلين {0} و{1} بقصف على مدينة معرة النعمان
قتل مدني يدعى {0}، وزوجته، وأصيب ابنه {1} بقصف على مدينة أريحا
تعرض {0} لإطلاق نار أدى إلى مقتله في مدينة المسيفرة
استشهد {0} ابن مدينة دوما تحت التعذيب
ارتقى الشهيد بإذن الله {0} بقصف على مدينة بنش
قضى {0} نحبه برصاص قناص في مدينة مضايا
لقي {0} مصرعه بانفجار دراجة مفخخة في مدينة الباب
جرى اعتقال {0} على حاجز في مدينة منبج
فارق الشاب {0} الحياة متأثراً بإصابته في مدينة الطبقة
قتل لـ{0} ولدان بقصف على مدينة خان شيخون
نفذت هيئة تحرير الشام حكم الإعدام بحق {0} في مدينة إدلب
أعدم داعش {0} بتهمة التعامل في مدينة الميادين
{0}: قتلوا أخي {1} أمام عيني في مدينة حمص
- {0} قتل برصاص قسد في بلدة الشحيل
/{0}/ قتل برصاص قسد في بلدة الشحيل
قتل *{0}* برصاص قسد في بلدة الشحيل
مقتل سائق يدعى {0} ومعاونه {1} على طريق تدمر
صورة الشهيد {0} الذي قتل بقصف على مدينة دوما
""".strip().split("\n")
ENGLISH = r"""
{0} and his cousin {1} were shot dead by unknown gunmen in Hajin on Monday
A man named {0} was killed in a raid by the international coalition near Al-Shuhayl
Mr {0}, {age}, was killed by shelling on Sarmin; three civilians were wounded
Five people were killed in Raqqa, including {0}, his wife {1} and their son {2}
The SDF arrested {0}, {1} and two others in Al-Busayrah
The body of {0} was found near Nawa; he had been shot dead
A 14-year-old boy, {0}, was wounded by a landmine east of Palmyra
{upper0} KILLED IN DRONE STRIKE ON SARMADA
Names of the three killed in Idlib: {0}, {1} ({age}), {2}
Captain {0} was assassinated in Jasim
"My brother {0} was killed at home in Atarib," said {1}
The funeral of {0} took place in Manbij after a shell killed two civilians
Abu {0}, a commander of Islamic State, was killed in an air strike near Hajin
#{tag0} was killed by sniper fire in Duma
A woman identified as {0} was abducted in Homs
Relatives of {0} said he was killed by shelling on Sarmin
{0}'s son was killed by a landmine near Palmyra
Gunmen killed {0} outside his home in Nawa
The coalition killed {0} (also known as {1}) in Hajin
Dr {0} was killed when shells hit a hospital in Aleppo
Journalist {0} was killed while covering the shelling of Duma
Killed in Jasim: {0}
The victims were {0} and {1}, both civilians, killed in Raqqa
Police arrested {0} after his brother {1} was killed in Hasaka
{0}, a 34-year-old teacher, was killed in Idlib
Three children of {0} were killed in Saraqib
The dead man was {0}, killed near Duma
Mourners buried {0} who was killed in Bennish
Sheikh {0} was shot dead in Al-Shuhayl
a woman called {0} was killed in Homs
""".strip().split("\n")


def arabic_names() -> list[str]:
    """A hundred and forty names of a given name and a surname that stands once."""
    surnames = [f"{article}{head}{middle}{tail}" for middle, tail, head, article in product(MIDDLES, TAILS, HEADS, ("ال", ""))]
    taken = [*surnames[::2][:70], *surnames[1::2][70:140]]
    return [f"{given} {surname}" for given, surname in zip(cycle(GIVEN), taken, strict=False)]


def latin_names() -> list[str]:
    """Sixty names in Latin letters, likewise."""
    stems = map("".join, product(*LATIN))
    return [f"{given} {'al-' * (n % 2)}{stem}" for n, (given, stem) in enumerate(zip(cycle(LATIN_GIVEN), stems, strict=False))]


def told(templates: list[str], names: list[str]) -> Iterator[str]:
    """Texts that use every name, template after template."""
    left = iter(names)
    for number, template in enumerate(cycle(templates)):
        wanted = 1 + max(n for n in range(3) if f"{{{n}}}" in template or n == 0)
        taken = list(islice(left, wanted))
        if not taken:
            return
        taken += names[:wanted - len(taken)]
        tag, upper = taken[0].replace(" ", "_").replace("-", "_"), taken[0].upper()
        yield template.replace("\\n", "\n").format(*taken, tag0=tag, upper0=upper, age=20 + number)
