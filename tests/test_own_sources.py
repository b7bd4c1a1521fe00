"""Sources without a name that tell an outlet what it prints are its own (codebook 7; the contract's `private-sources`)."""

import pytest

from stats.model import Report
from stats.pipeline import extract


@pytest.mark.parametrize(("text", "origins"), [
    ('وقالت مصادر لـ"نورث برس" إن خبازا قتل في بنش.', ("private-sources",)),
    ('وقال مصدر، لـ"نورث برس"، إن خبازا قتل في بنش.', ("private-source",)),
    ("وبحسب مصادر نورث برس قتل خباز في بنش.", ("private-sources",)),
    ("وقالت مصادر طبية لنورث برس إن خبازا قتل في بنش.", ("medical-sources",)),
    ("وقال ناشط لنورث برس إن خبازا قتل في بنش.", ("activists",)),
    ("وقال مراسل نورث برس إن خبازا قتل في بنش.", ()),
    ("Sources told North Press that a baker was killed in Binnish.", ("private-sources",)),
    ("A medical source told North Press that a baker was killed in Binnish.", ("medical-source",)),
])
def test_sources_that_told_an_outlet_are_its_own(text: str, origins: tuple[str, ...]) -> None:
    lang = "ar" if text > "z" else "en"
    (account,) = extract(Report("x", text, published="2025-12-10", publisher="North Press", lang=lang)).accounts
    assert account.attribution == origins


@pytest.mark.parametrize("who", ["قال جد الطفل", "قالت شقيقته", "قال عمه", "قالت زوجته", "ذكر أقارب الضحية", "قال خاله"])
def test_kin_who_say_so_are_the_family(who: str) -> None:
    report = Report("r", f"{who} إن مسلحين خطفوا الطفل في بلدة نوى أمس.", published="2025-12-10", lang="ar")
    assert {claim.origin for account in extract(report).accounts for claim in account.claims} == {"family"}
