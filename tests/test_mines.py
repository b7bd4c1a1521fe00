"""Who laid a mine, told behind what it did (codebook 7); invented sentences."""

import pytest
from telling import accounts_of

_MINED, _LAGHM = "A landmine killed two bakers near Manbij on Monday. ", "قتل خبازان بانفجار لغم قرب منبج أمس. "


@pytest.mark.parametrize(("lang", "text", "actors"), [
    ("en", f"{_MINED}The mine was one of a number laid by the Houthis.", ("houthis",)),
    ("en", f"{_MINED}Islamic State planted the mine, a local official said.", ("islamic-state",)),
    ("en", f"{_MINED}The SDF said the mine was left by Islamic State.", ("islamic-state",)),
    ("en", f"{_MINED}The mine was removed by the SDF, which left the field.", ("unknown",)),
    ("en", f"{_MINED}Islamic State laid thousands of mines in the province.", ("unknown",)),
    ("ar", f"{_LAGHM}وقالت مصادر إن اللغم زرعته قسد.", ("sdf",)),
    ("ar", f"{_LAGHM}واللغم من مخلفات تنظيم داعش.", ("islamic-state",)),
    ("ar", f"{_LAGHM}وأزالت فرق الهندسة في قسد اللغم.", ("unknown",)),
    ("ar", f"{_LAGHM}وكانت داعش قد زرعت آلاف الألغام في المنطقة.", ("unknown",)),
])
def test_who_laid_the_mine_is_told_behind(lang: str, text: str, actors: tuple[str, ...]) -> None:
    (account,) = accounts_of(text, lang)
    assert account.perpetrators == actors
