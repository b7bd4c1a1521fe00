"""What somebody denies is a remark, no figure, in either language (codebook 3)."""

import pytest
from telling import accounts_of, written

from stats.find.grammar import mentions
from stats.find.tags import Tags
from stats.model import Report
from stats.text.sentence import sentences


@pytest.mark.parametrize(("text", "expected"), [
    ("نفت القوات مقتل خمسة من عناصرها.", ""),
    ("نفى مصدر عسكري صحة الأنباء عن اعتقال ثلاثة شبان.", ""),
    ("نفت الوزارة مقتل 20 جنديا، مؤكدة إصابة جنديين بانفجار لغم.", "wounded 2"),
    ("نفت القوات مسؤوليتها عن مقتل خمسة مدنيين.", "killed 5"),
    ("نفى الناطق ما أعلنه السجل عن مقتل شابين.", "killed 2"),
    ("The group denied that five of its fighters were killed.", ""),
    ("The ministry denied reports that 20 soldiers had been killed, saying only two were wounded.", "wounded 2"),
    ("The army denied responsibility for the strike that killed five villagers.", "killed 5"),
    ("He denied that anyone had been killed.", ""),
    ("أكد المكتب أن ما يشاع عن مقتل خبازين في سرمين عار عن الصحة.", ""),
    ("قال الناطق إن الحديث عن اعتقال أربع خياطات غير صحيح.", ""),
    ("وصف المجلس الأنباء عن إصابة سبعة رعاة بأنها كاذبة.", ""),
    ("قال المكتب إن ما نشر عن اعتقال خياطتين غير صحيح، مشيراً إلى إصابة شرطي.", "wounded 1"),
    ("قالت الصفحة إن الأنباء عن القصف صحيحة وقتل راعيان.", "killed 2"),
    ("قال السجل إن ثلاثة رعاة قتلوا، فيما قالت القوات إن هذه الأنباء غير صحيحة.", "killed 3"),
    ("The council said reports that five bakers had been arrested were untrue.", ""),
    ("The mayor dismissed as false claims that police had killed two tailors.", ""),
    ("There is no truth to reports that three soldiers were killed.", ""),
    ("Reports of looting were untrue, but two tailors were killed.", "killed 2"),
])
def test_what_is_denied(text: str, expected: str) -> None:
    found = [one for sentence in sentences(Report("x", text)) for one in mentions(Tags(sentence, None))]
    assert written(found) == expected


@pytest.mark.parametrize(("text", "incidents"), [
    ("قصفت القوات التركية قرية مرعناز بالمدفعية.\nنشب حريق في مخيم الهول، ما أدى لأضرار مادية فقط.", 0),
    ("قصفت القوات التركية قرية مرعناز بالمدفعية.\nواندلع حريق في مخيم الهول دون إصابات.", 0),
    ("نشب حريق في معمل بسرمين إثر قصف مدفعي، واقتصرت الأضرار على المادية.", 1),
    ("قصفت القوات التركية قرية مرعناز بالمدفعية، ما أدى إلى حريق واقتصرت الأضرار على المادية.", 1),
])
def test_nobody_hurt_in_a_fire_of_its_own_is_no_incident(text: str, incidents: int) -> None:
    assert len(accounts_of(text, "ar")) == incidents


@pytest.mark.parametrize(("lang", "text"), [
    ("ar", "انهار سقف منزل قديم في حي الميسر بحلب ما أدى إلى وفاة خياطة وطفلها."),
    ("ar", "توفي الرسام في دمشق عن عمر ناهز 82 عاماً."),
    ("ar", "توعدت الجماعة بمزيد من القتلى في صفوف خصومها."),
    ("en", "Customs officers seized 500 shells and twenty rockets."),
])
def test_what_is_no_harm_of_an_armed_actor_counts_nobody(lang: str, text: str) -> None:
    assert accounts_of(text, lang) == ()


def test_who_died_at_an_age_of_an_armed_act_counts() -> None:
    (account,) = accounts_of("استشهد الرسام عن عمر ناهز 64 عاماً متأثراً بإصابته جراء القصف على سرمين.", "ar")
    assert account.outcomes == {"killed": (1, 1)}
