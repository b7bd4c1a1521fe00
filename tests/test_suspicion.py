"""Who claims an act, on whom suspicion falls, whose munitions went off, who quarrelled (codebook 7). All events are invented."""

import pytest
from telling import accounts_of


@pytest.mark.parametrize(("text", "did"), [
    # On whom suspicion falls in the report's own voice, and who supposes it of him who was killed.
    ("قتل خبازان بانفجار لغم في الشدادي أمس، والأصابع تتجه إلى داعش.", ("islamic-state",)),
    ("قتل خباز في الشدادي أمس. وتحوم الشبهات حول خلايا داعش.", ("islamic-state",)),
    ("قتل خباز في الشدادي أمس. ويعتقد أنه متعاون مع الأمن العام.", ("unknown",)),
    # Whose munitions went off, and what went off beside them.
    ("انفجر مستودع ذخيرة تابع للجيش السوري في الطبقة ما أدى لمقتل خباز.", ("syrian-government",)),
    ("الانفجار الذي وقع صباحاً في مستودع للجيش السوري في الطبقة أودى بحياة خباز.", ("syrian-government",)),
    ("انفجرت عبوة قرب مستودع للجيش السوري في الطبقة ما أدى لمقتل خباز.", ("unknown",)),
    # Quarrels.
    ("أصيب ثلاثة إثر خلاف بين شبان تطور لإطلاق نار في الشدادي.", ("private-person",)),
    ("اندلع خلاف بين أقارب في الشدادي تطور إلى إطلاق نار وأدى لمقتل خباز.", ("private-person",)),
])
def test_who_did_it_in_arabic(text: str, did: tuple[str, ...]) -> None:
    assert accounts_of(text, "ar")[0].perpetrators == did


@pytest.mark.parametrize(("text", "did"), [
    ("Islamic State put out a statement claiming the ambush of a bus near Kabajib. Four soldiers were killed.",
     ("islamic-state",)),
    ("A baker was shot dead in Kabajib. Islamic State was suspected of the attack.", ("islamic-state",)),
    ("A baker was shot dead in Kabajib. There was no claim, but Islamic State is the likely author.", ("islamic-state",)),
    ("A baker was shot dead in Kabajib. Suspicion fell on Islamic State.", ("islamic-state",)),
    ("A baker was shot dead in Kabajib. Three men believed to be Islamic State members were seen later.", ("unknown",)),
    ("Two people were killed in Kabajib. The SDF issued a statement denying claims of a raid.", ("unknown",)),
    ("A baker was shot dead in a dispute between neighbours in Kabajib.", ("private-person",)),
])
def test_who_claims_it_or_is_held_to_be_its_author(text: str, did: tuple[str, ...]) -> None:
    assert accounts_of(text, "en")[0].perpetrators == did
