"""What the examples beside attacks.tsv, attribution.tsv and weapons.tsv are run with."""

from stats.find.actor import find_actors, traced
from stats.find.actor_day import actor_of
from stats.find.source import find_sources
from stats.find.source_resolved import resolved
from stats.find.weapon import find_weapons, weapon_of
from stats.text.word import forms_of


def attacks(text: str, code: str) -> list[str]:
    """The actors with a part in the text, as `role id`; those only mentioned are left out."""
    hits = list(traced(find_actors(forms_of(text), code)))
    return [f"{hit.role} {actor_of(hit.actors, None)}" for hit in hits if hit.role != "mentioned"]


def attribution(text: str, code: str) -> list[str]:
    """The origins that state what the text tells."""
    (hits,) = resolved([find_sources(forms_of(text), code)])
    return [hit.origin for hit in hits if hit.origin and hit.states]


def weapons(text: str, code: str) -> list[str]:
    """The weapon of the act, or nothing."""
    hits = find_weapons(forms_of(text), code)
    return [weapon_of(hits)] if hits else []


ADAPTERS = {"attacks": attacks, "attribution": attribution, "weapons": weapons}
