"""The invented month as `report_data` would give it, by plain sums over its hand-made ledger."""

import json
from collections import defaultdict
from pathlib import Path

MONTH = Path(__file__).parent / "month"
POLICIES = {
    "vague": "floor",
    "civilians": "stated-or-evident",
    "conflict": "span-and-majority",
    "date": "incident",
    "place": "of-harm",
    "shared": "once-above",
    "period": "apart",
}


def lines(name):
    return [json.loads(line) for line in (MONTH / name).read_text(encoding="utf-8").splitlines() if line.strip()]


def summed(rows, *keys):
    """Sum (key values, outcome) -> count over (keys dict, outcome, count) triples."""
    held = defaultdict(lambda: {"low": 0, "best": 0, "high": 0, "incidents": 0})
    for labels, outcome, count in rows:
        cell = held[(*(labels[k] for k in keys), outcome)]
        for end in ("low", "best", "high"):
            cell[end] = None if cell[end] is None or count[end] is None else cell[end] + count[end]
        cell["incidents"] += 1
    return [
        dict(zip((*keys, "outcome"), key, strict=True)) | cell
        for key, cell in sorted(held.items(), key=lambda kv: str(kv[0]))
    ]


def cells(incidents):
    for incident in incidents:
        for outcome, count in incident["outcomes"].items():
            yield incident, outcome, count


def incident(event):
    outcomes = {
        o: {k: v[k] for k in ("low", "best", "high")} | {"origins": len(v["by_origin"])} for o, v in event["outcomes"].items()
    }
    attribution = sorted({origin for value in event["outcomes"].values() for origin in value["by_origin"]})
    counted = [count["best"] for count in outcomes.values()] + [len(event["minor_ages"])]
    counted += [low for groups in event["breakdown"].values() for low, _ in groups.values()]
    keep = ("date_start", "date_end", "adm1", "place", "perpetrators", "breakdown", "minor_ages", "reports")
    return {
        "incident_id": f"i-{event['event'].lower()}",
        "outcomes": outcomes,
        "attribution": attribution,
        "invented": True,
        "small_cell": any(0 < number < 3 for number in counted),
        "date_precision": 1,
        "geo_precision": 1 if event["adm1"] else None,
        "pcode": None,
        "lat": 35.0,
        "lon": 40.0,
        "suspected": [],
        "weapon": "unknown",
        "grade": "B",
        "title": event["place"],
    } | {k: event[k] for k in keep}


def evidence(event, reports):
    for outcome, value in event["outcomes"].items():
        for origin, (low, high) in value["by_origin"].items():
            report = reports[event["reports"][0]]
            quote = report["text"].split(".")[0][:300]
            yield {
                "incident_id": f"i-{event['event'].lower()}",
                "figure_id": f"f-{event['event']}-{outcome}-{origin}",
                "report_id": report["id"],
                "publisher": report["publisher"],
                "published": report["published"],
                "url": report["url"],
                "outcome": outcome,
                "low": low,
                "high": high,
                "bound": "exact",
                "rule": "invented",
                "quote": quote,
                "start": 0,
                "end": 5,
                "attribution": [origin],
                "current": True,
            }


def said(event):
    for outcome, value in event["outcomes"].items():
        for origin, (low, high) in value["by_origin"].items():
            yield {
                "incident_id": f"i-{event['event'].lower()}",
                "outcome": outcome,
                "origin": origin,
                "low": low,
                "high": high,
                "published": event["date_start"],
                "publisher": "وكالة المثال",
            }


def period(reports):
    for row in lines("gold.jsonl"):
        for number, figure in enumerate(row["gold"]["period"]):
            yield {
                "figure_id": f"p-{row['id']}-{number}",
                "report_id": row["id"],
                "publisher": row["publisher"],
                "published": row["published"],
                "url": row["url"],
                "outcome": figure["outcome"],
                "low": figure["low"],
                "high": figure["high"],
                "bound": "exact",
                "since": figure.get("since"),
                "until": figure.get("until"),
                "attribution": [],
                "quote": row["text"][:120],
                "start": 0,
                "end": 5,
            }


def groups(incidents):
    rows = [
        ({"group": g}, o, {"low": c[0], "best": c[0], "high": c[1]})
        for i in incidents
        for o, held in i["breakdown"].items()
        for g, c in held.items()
    ]
    return summed(rows, "group")


def ages(incidents):
    counts = defaultdict(int)
    for i in incidents:
        for age in i["minor_ages"]:
            counts[age] += 1
        told = sum(held.get("children", [0, 0])[0] for held in i["breakdown"].values())
        counts[None] += max(0, told - len(i["minor_ages"]))
    return [{"age": age, "persons": n} for age, n in sorted(counts.items(), key=str) if n]


def area(incidents):
    rows = [(i | {"adm1": tuple(i["adm1"])}, o, c) for i, o, c in cells(incidents)]
    return [row | {"adm1": list(row["adm1"])} for row in summed(rows, "adm1")]


def month_data(events=None):
    """The dict for December 2025; `events` limits it to some of the ledger's events."""
    reports = {r["id"]: r for r in lines("gold.jsonl")}
    ledger = [e for e in lines("ledger.jsonl") if events is None or e["event"] in events]
    every = [incident(e) for e in ledger]
    held = [i for i in every if i["date_start"] >= "2025-12-01"]
    one = [i for i in held if len(i["adm1"]) == 1]
    many = [i for i in held if len(i["adm1"]) > 1]
    actors = [({"actor": a}, o, c) for i, o, c in cells(held) for a in i["perpetrators"]]
    return {
        "selection": {"region": [], "actor": [], "outcome": [], "from": "2025-12-01", "to": "2025-12-31"},
        "policies": POLICIES,
        "invented": True,
        "version": "0.1.0",
        "input_hash": "0123456789abcdef",
        "data_through": "2025-12-31",
        "reports": len(reports),
        "figures": 300,
        "undated": 0,
        "totals": [r | {"adm1": r["adm1"][0]} for r in area(one)],
        "shared": area(many),
        "unresolved": [],
        "all": summed([({}, o, c) for _, o, c in cells(held)]),
        "by_month": summed([({"month": i["date_start"][:7]}, o, c) for i, o, c in cells(every)], "month"),
        "by_day": summed([({"day": i["date_start"]}, o, c) for i, o, c in cells(held)], "day"),
        "by_actor": summed(actors, "actor"),
        "groups": groups(held),
        "ages": ages(held),
        "previous": {
            "from": "2025-11-01",
            "to": "2025-11-30",
            "all": summed([({}, o, c) for i, o, c in cells(every) if i not in held]),
        },
        "incidents": held,
        "evidence": [
            v for e in ledger for v in evidence(e, reports) if f"i-{e['event'].lower()}" in {i["incident_id"] for i in held}
        ],
        "said": [v for e in ledger if e["date_start"] >= "2025-12-01" for v in said(e)],
        "precision": [{"kind": kind, "precision": 1, "incidents": len(held)} for kind in ("date", "place") if held],
        "period": list(period(reports)),
        "changes": [{"incident_id": "i-e01", "outcome": "killed", "before": [2, 2, 2], "after": [2, 3, 3], "new": False}]
        if any(i["incident_id"] == "i-e01" for i in held)
        else [],
        "sources": [{"origin": "riverbank-monitor", "reports": 60, "figures": 120, "incidents": 30}],
        "publishers": [
            {"publisher": p, "reports": sum(r["publisher"] == p for r in reports.values())}
            for p in sorted({r["publisher"] for r in reports.values()})
        ],
    }
