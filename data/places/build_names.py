"""What the builders of the place tables share: records, and the names that spellings have in common."""

from stats.find.gazetteer import arabic_key, latin_key, latin_words
from stats.text.normalise import fold

Record = dict[str, str]
GEOGRAPHIC = frozenset([
    "تل", "كفر", "دير", "عين", "خربه", "بيت", "راس", "جبل", "وادي", "خان", "معره", "جسر", "بير", "جب", "رسم", "برج",
    "قلعه", "تله", "نبع",
])
PERSONAL = frozenset([
    "شيخ", "حاج", "ابو", "ام", "عبد", "سيد", "بني", "بن", "ابن", "محمد", "احمد", "علي", "حسن", "حسين",
])
ENGLISH_PERSONAL = frozenset([
    "sheikh", "shaykh", "sheik", "haj", "hajj", "abu", "abo", "abou", "um", "umm", "abd", "abdul", "bani", "bin",
    "ibn", "mohammad", "mohamad", "ahmad", "ali", "hasan",
])


def loose(name: str) -> str:
    """What the Arabic spellings of a name share."""
    return "".join(arabic_key(word) for word in fold(name).text.split())


def skeleton(name: str) -> str:
    """What the romanised spellings of a name share."""
    return "".join(latin_key(word) for word in latin_words(name))
