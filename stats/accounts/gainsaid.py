"""Another speaker's own number of those just told in a sentence (codebook 10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.accounts.once import time_words
from stats.accounts.setting import fine_places
from stats.find.people import Mention
from stats.find.tags import Tags

_CONTRAST = frozenset(("while", "whereas", "but", "فيما", "بينما", "لكن", "ولكن", "حين"))


def gainsaid(tags: Tags, mention: Mention, group: Sequence[Mention]) -> Mention:
    """A mention, as restated where it is of those told before it: "four were killed, while the army told of two", with no place
    of its own."""
    same = [other for other in group if other.outcome == mention.outcome and other.people.rule != "restated"]
    turned = next((at for at in range(group[-1].end, mention.start) if tags.form(at) in _CONTRAST), None) if same else None
    if turned is None or "number" not in mention.people.rule or fine_places(tags, mention.people.start, len(tags.words)):
        return mention
    kinds = {one.people.noun.kind if one.people.noun else "" for one in (same[-1], mention)}
    if len(kinds) > 1 or not any(turned < hit.start < mention.start for hit in time_words(tags).of("said")):
        return mention
    return replace(mention, people=replace(mention.people, rule="restated"))
