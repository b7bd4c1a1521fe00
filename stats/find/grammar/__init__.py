"""How a language puts people and outcomes together: one module for its noun phrases, one for its clauses."""

from stats.find.grammar import ar_chain, ar_clause, en_chain, en_clause
from stats.find.grammar.added import with_added
from stats.find.grammar.common_cause import commonly
from stats.find.grammar.restated import restated
from stats.find.people import Mention
from stats.find.tags import Tags

_GRAMMARS = {"ar": (ar_clause.mentions, ar_chain.list_at), "en": (en_clause.mentions, en_chain.list_at)}


def mentions(tags: Tags) -> list[Mention]:
    """The outcomes a sentence tells of people, left to right."""
    clauses, list_at = _GRAMMARS[tags.lang]
    told = [one for one in clauses(tags) if not commonly(tags, one)]
    again = [
        one for one in restated(tags, list_at)
        if not any(one.people.start < m.end and m.start < one.people.end for m in told)
    ]
    return with_added(tags, sorted([*told, *again], key=lambda mention: mention.start) if again else told)
