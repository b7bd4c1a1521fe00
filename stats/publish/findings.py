"""What the report says before its tables: how much was reported, and where, by whom and when most."""

from collections.abc import Iterator

from stats.publish.count import isolated
from stats.publish.ground import HARM, Ground, grouped

TIED = 3
"""Names that may share the highest value; of more none stands out."""
PARTS = (("region", "totals", "adm1"), ("actor", "by_actor", "actor"), ("day", "by_day", "day"))


def findings(ground: Ground) -> list[str]:
    """The incidents, reports and origins of the selection; the highest values of its first outcome."""
    data, words = ground.data, ground.words
    reports = sum(row["reports"] for row in data["publishers"])
    numbers = {"incidents": len(data["incidents"]), "reports": reports, "origins": len(data["sources"])}
    told = [words("lead.key", **{name: isolated(str(number)) for name, number in numbers.items()})]
    for outcome in ground.reported(HARM)[:1]:
        highest = " ".join(_highest(ground, outcome))
        told += [words("lead.highest", outcome=words.outcome(outcome).lower(), highest=highest)] if highest else []
    return told


def _highest(ground: Ground, outcome: str) -> Iterator[str]:
    words = ground.words
    name = {"region": words.region, "actor": words.actor, "day": isolated}
    for part, rows, key in PARTS:
        counts = {at: ground.count(held, outcome) for at, held in grouped(ground.data[rows], key).items()}
        told = {at: count for at, count in counts.items() if at and count}
        top = max((count.best for count in told.values()), default=0)
        first = [at for at, count in told.items() if count.best == top]
        if len(told) > 1 and top and len(first) <= TIED:
            value = isolated(told[first[0]].text if len(first) == 1 else str(top))
            yield words("lead.most", part=words(f"column.{part}"), name=words.join(map(name[part], first)), value=value)
