"""Days on which the wounded were in care: none of the act that hurt them (codebook 9)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.people import Mention
from stats.find.tags import Tags

_CARE = frozenset(("being", "treated"))


def only_in_care(tags: Tags, group: Sequence[Mention]) -> bool:
    """Whether some are only told to be in care: "four people were still being treated on Sunday", لا يزالون يتلقون العلاج الأحد.

    What hurt them, or another word that they were hurt, makes the day that of the act.
    """
    if any(mention.outcome != "wounded" for mention in group) or tags.weapons:
        return False
    whom = {at for mention in group for at in range(mention.people.start, mention.people.end)}
    told = (hit for at, hit in tags.triggers.items() if at not in whom)
    hurt = [hit for hit in told if any(trigger.outcome == "wounded" for trigger in hit.values)]
    return bool(hurt) and all(
        all(trigger.tended for trigger in hit.values) or _CARE.issubset(tags.forms[hit.start:hit.end]) for hit in hurt
    )
