"""How well linked incidents agree with the month's ledger: links, cells and totals, each from 0 to 1."""

import json
from collections import Counter

from month_accounts import MONTH

ENDS = ("low", "best", "high")
ASIDE = "killed_or_wounded"


def score(found: list[dict]) -> dict[str, float]:
    """Pair each event with the incident that shares most with it, then count what is right."""
    events = [json.loads(line) for line in (MONTH / "ledger.jsonl").read_text(encoding="utf-8").splitlines()]
    paired = pairs(events, found)
    right = sum(len(set(events[e]["reports"]) & set(found[i]["reports"])) for e, i in paired.items())
    cells = [
        e in paired and alike(count, found[paired[e]]["outcomes"].get(outcome))
        for e, event in enumerate(events) for outcome, count in event["outcomes"].items() if outcome != ASIDE
    ]
    want, got = sums(events), sums(found)
    keys = want.keys() | got.keys()
    return {
        "links_precision": right / max(1, sum(len(row["reports"]) for row in found)),
        "links_recall": right / sum(len(event["reports"]) for event in events),
        "cells": sum(cells) / len(cells),
        "totals": sum(want[key] == got[key] for key in keys) / len(keys),
    }


def pairs(events: list[dict], found: list[dict]) -> dict[int, int]:
    """Each event with one incident, the likest pairs first."""
    ranked = sorted((-affinity(e, i), a, b) for a, e in enumerate(events) for b, i in enumerate(found) if affinity(e, i))
    paired: dict[int, int] = {}
    for _, event, incident in ranked:
        if event not in paired and incident not in paired.values():
            paired[event] = incident
    return paired


def affinity(event: dict, incident: dict) -> int:
    """Shared reports, outcomes alike, the same start and area; none without a shared report."""
    shared = len(set(event["reports"]) & set(incident["reports"]))
    same = (event["date_start"] == incident["date_start"]) + (set(event["adm1"]) == set(incident["adm1"]))
    return shared and shared + same + sum(alike(count, incident["outcomes"].get(o)) for o, count in event["outcomes"].items())


def alike(count: dict, found: dict | None) -> bool:
    return found is not None and all(count[end] == found[end] for end in ENDS)


def sums(rows: list[dict]) -> Counter:
    """Low and best by area and outcome."""
    out: Counter = Counter()
    for row in rows:
        for outcome, count in row["outcomes"].items():
            if outcome != ASIDE:
                for end in ("low", "best"):
                    out[tuple(row["adm1"]), outcome, end] += count[end] or 0
    return out
