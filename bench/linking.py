"""How well accounts of real posts are linked: `python -m bench.linking ../shared/real/airwars_dev.jsonl [--splink]`.

The truth is Airwars' own: posts that it tied to one incident belong together. Only dated posts count. A post in which no count
of victims is read is laid to others by the act it tells. Recall is given over all pairs, and over those of which both count.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from stats.clusters import ordered, roots
from stats.compare import AT_LEAST_SAME
from stats.model import Report
from stats.pipeline import extract, with_act
from stats.queries import ask, incidents, snapshot
from stats.selection import Selection
from stats.settle import linked
from stats.snapshot import Snapshot
from stats.store import Store
from stats.telling import Telling, tellings

Pairs = set[tuple[str, str]]
LEAST = -99.0
SCORES = "SELECT first, second, score FROM pairs"


def pairs(groups: Iterable[Iterable[str]]) -> Pairs:
    return {both for group in groups for both in combinations(sorted(set(group)), 2)}


def truth(rows: list[dict]) -> dict[str, set[str]]:
    """The posts of each of Airwars' incidents."""
    told = defaultdict(set)
    for row in rows:
        for incident in row["incidents"]:
            told[incident["id"]].add(row["id"])
    return told


def toll(rows: list[dict], found: list[dict]) -> str:
    """How our low to high of civilians killed compares with the human range, over incidents of two posts or more."""
    labels = {i["id"]: i["labels"].get("civilians_killed") for row in rows for i in row["incidents"]}
    told = {i: posts for i, posts in truth(rows).items() if len(posts) > 1 and labels[i]}
    overlap = equal = compared = 0
    for incident, posts in told.items():
        ours = max(found, key=lambda row: (len(posts & set(row["reports"])), row["incident_id"]))
        span = ours["breakdown"].get("killed", {}).get("civilians") if posts & set(ours["reports"]) else None
        if span:
            compared += 1
            low, high = labels[incident]
            equal += span == [low, high]
            overlap += span[0] <= high and (span[1] is None or span[1] >= low)
    return (f"civilians killed: {len(told)} incidents of two posts or more with a human range; ours gives one for {compared}, "
            f"overlapping in {overlap}, equal in {equal}")


def splink_says(told: list[Telling], wanted: Container[tuple[str, str]]) -> dict[tuple[str, str], float]:
    """Splink's match probability for the same candidates, its weights learned from them alone."""
    import pyarrow
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on
    from splink import comparison_library as cl

    rows = [
        {
            "unique_id": t.id, "area": t.account.adm1[0] if t.account.adm1 else None, "day": t.account.date_start,
            "place": t.account.pcode or t.account.place, "actor": " ".join(sorted(t.account.perpetrators)),
            "weapon": t.account.weapon, "killed": str(t.account.outcomes.get("killed")),
            "wounded": str(t.account.outcomes.get("wounded")), "arrested": str(t.account.outcomes.get("arrested")),
        }
        for t in told
    ]
    fields = ("place", "actor", "weapon", "killed", "wounded", "arrested")
    settings = SettingsCreator(
        "dedupe_only", comparisons=[cl.ExactMatch(field) for field in fields],
        blocking_rules_to_generate_predictions=[block_on("area", "day")],
    )
    linker = Linker(DuckDBAPI().register(pyarrow.Table.from_pylist(rows)), settings, log_level="ERROR")
    linker.training.estimate_u_using_random_sampling(1e5, seed=1)
    for field in ("place", "killed"):
        linker.training.estimate_parameters_using_expectation_maximisation(block_on("area", "day", field))
    said = linker.inference.predict().as_record_list()
    found = {ordered(row["unique_id_l"], row["unique_id_r"]): row["match_probability"] for row in said}
    return {both: probability for both, probability in found.items() if both in wanted}


def second_opinion(at: Snapshot, posts: dict[str, set[str]]) -> None:
    """Where Splink and we disagree on a candidate pair, by Airwars' incidents, and who is right by them."""
    told, of, true = {t.id: t for t in tellings(at) if t.counts}, defaultdict(set), pairs(posts.values())
    for incident, reports in posts.items():
        for report in reports:
            of[report].add(incident)
    linked(at, least=LEAST)
    scores = {(first, second): score for first, second, score in at.tuples(SCORES) if first in told and second in told}
    tally: Counter[tuple[str, str, str]] = Counter()
    for (left, right), probability in splink_says(list(told.values()), scores).items():
        ours, theirs = scores[left, right] >= AT_LEAST_SAME, probability >= 0.5
        one, other = sorted((told[left].account.report_id, told[right].account.report_id))
        if ours != theirs:
            said = "we alone say same" if ours else "Splink alone says same"
            right = "Splink" if theirs == ((one, other) in true) else "we"
            tally[", ".join(sorted(of[one] | of[other])), said, right] += 1
    print("\n| incidents | pairs | who says same | right by Airwars |\n|---|---|---|---|")
    for (incidents_, said, right), count in sorted(tally.items(), key=lambda item: (item[0][2], -item[1], item[0])):
        print(f"| {incidents_} | {count} | {said} | {right} |")


def together(rows: list[dict]) -> list[list[str]]:
    """The reports that links put together, acts that nobody counts among them."""
    numbers = {id_: n for n, id_ in enumerate(sorted({row[end] for row in rows for end in ("first", "second")}))}
    reports = {numbers[row[end]]: row[f"{end}_report"] for row in rows for end in ("first", "second")}
    held = defaultdict(list)
    for n, root in enumerate(roots(((numbers[row["first"]], numbers[row["second"]]) for row in rows), len(numbers) - 1)):
        held[root].append(reports[n])
    return list(held.values())


def measured(what: str, ours: Pairs, true: Pairs) -> str:
    right = len(ours & true)
    precision, recall = right / max(1, len(ours)), right / len(true)
    return f"{what}: precision {precision:.3f} of {len(ours)} pairs, recall {recall:.3f} of {len(true)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--splink", action="store_true", help="list where Splink disagrees (needs the splink package)")
    options = parser.parse_args()
    rows = [row for row in map(json.loads, options.rows.read_text(encoding="utf-8").splitlines()) if row["published"]]
    told = (Report(row["id"], row["text"], published=row["published"], publisher=row["publisher"]) for row in rows)
    read = [with_act(extract(report)) for report in told]
    posts = truth(rows)
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "store", create=True)
        store.ingest(read)
        with snapshot(store, Selection()) as at:
            found, groups = incidents(at, Selection()), together(ask(at, "links", Selection()))
            counted, acts = {e.report.id for e in read if e.accounts}, {e.report.id for e in read if e.acts}
            print(f"{len(rows)} dated rows: {len(counted)} count victims, {len(acts)} an act alone; {len(found)} incidents\n")
            true = pairs(posts.values())
            print(measured("links", pairs(groups), true))
            print(measured("reports of incidents", pairs(row["reports"] for row in found), true))
            both = {p for p in true if counted.issuperset(p)}
            print(measured("rows that both count", pairs(counted.intersection(row["reports"]) for row in found), both))
            print(toll(rows, found))
            if options.splink:
                second_opinion(at, posts)


if __name__ == "__main__":
    main()
