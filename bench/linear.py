"""Time against length: hostile texts doubled up to 8 MB must take about twice as long each time.

`python -m bench.linear [--most 8] [--seconds 60] [SHAPE ...]` prints the ratio of every shape and leaves with 1 when one is over
the limit. The ratio is the median of five of the processor's time for a text and for half of it. A shape is doubled until it
takes `--seconds`, so that slow ones show their slope without keeping anyone for hours.
"""

import argparse
import sys
import time
from collections.abc import Mapping
from statistics import median

from stats.model import Report
from stats.pipeline import extract

LIMIT, ROUNDS, SHORTEST, WORTH = 2.6, 5, 16_000, 0.05
"""The greatest ratio, how often each length is timed, the first length in bytes, seconds below which a ratio says nothing."""
SENTENCE = "قُتل ثلاثة مدنيين وأصيب خمسة آخرون بقصف على بلدة الشحيل بريف دير الزور أمس، بحسب المرصد السوري"
ENGLISH = "Three civilians were killed and five others wounded by shelling on Hajin on Monday, the Observatory said"
OPENING, ENGLISH_OPENING = "قُتل مدني في حلب ", "A man was killed in Aleppo "
"""What a text begins with, so that all of it is worth reading."""
SHAPES: Mapping[str, str] = {
    "sentences": f"{SENTENCE}. ", "one sentence": f"{SENTENCE}، ", "lines": f"{SENTENCE}\n",
    "English": f"{ENGLISH}. ", "one English sentence": f"{ENGLISH}, ", "opening brackets": "[", "quotes": '"',
    "quoted": "«قتل» ", "digits": "7", "numbers": "17 ", "numbers joined": "و12 ", "number words": "ثلاثة ",
    "decades": "عشرين و", "triggers": "قتل ", "triggers joined": "وقتل", "people": "مدنيين ", "names": "سامر العلي و",
    "titles": "النقيب ", "clitics": "وبال", "dates": "يوم 5 آذار 2024 و", "years": "الماضي من عام ",
    "months": "كانون الثاني ", "weekdays": "الأحد ", "commas": "، ", "full stops": ". ", "no space": "مدنياقتل",
    "one letter": "و", "mixed scripts": "قتلkilledقتل5", "addresses": "https://a.example/قتل/5?x=",
    "hashtags": "#قتل_5_مدنيين ", "marks": "\u064f\u0651", "marked letters": "قُ\u0651تِ", "tatweel": "قـ.ـ",
    "direction": "\u202e5\u202c ", "emoji": "🔴", "line ends": "\n", "bullets": "• 3 قتلى\n", "places": "في حلب ",
    "actors": "قسد وداعش و", "origins": "بحسب المرصد ", "part of": "بينهم 3 ", "negated": "لم يقتل ",
    "ages": "عمره 7 أعوام ", "presentation": "ﻻ", "apostrophes": "'s ", "hyphens": "14-year-old-", "full width": "１２",
}  # fmt: skip


def main() -> int:
    """Time the shapes asked for, all unless named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help=", ".join(SHAPES))
    parser.add_argument("--most", type=float, default=8, help="MB of the longest text")
    parser.add_argument("--seconds", type=float, default=10, help="a text that takes longer is not doubled")
    asked = parser.parse_args()
    extract(Report("warm", SENTENCE))
    over = [name for name in asked.shapes or SHAPES if not _holds(name, asked.most, asked.seconds)]
    print(f"over {LIMIT}: {', '.join(over)}" if over else f"{len(asked.shapes or SHAPES)} shapes, none over {LIMIT}")
    return bool(over)


def _holds(name: str, most: float, seconds: float) -> bool:
    """Double a shape, print how long it takes, and tell whether its last ratio is within the limit."""
    size, spent, ratios = SHORTEST, 0.0, [1.0]
    while size <= most * 1e6 and spent < seconds:
        before, spent = spent, _time(name, size)
        if before > WORTH:
            ratios.append(spent / before)
        size *= 2
    told = " ".join(f"{ratio:.2f}" for ratio in ratios[1:]) or "too quick to tell"
    print(f"{name}: {size / 2e6:.2f} MB in {spent:.1f} s; ratios {told}", flush=True)
    return max(ratios[-2:]) <= LIMIT


def _time(name: str, size: int) -> float:
    unit = SHAPES[name]
    text = (ENGLISH_OPENING if "English" in name else OPENING) + unit * (size // len(unit.encode()))
    lang = "en" if "English" in name else "ar"
    taken = []
    while len(taken) < ROUNDS:
        start = time.process_time()
        extract(Report("r", text, published="2025-12-20", lang=lang))
        taken.append(time.process_time() - start)
    return median(taken)


if __name__ == "__main__":
    sys.exit(main())
