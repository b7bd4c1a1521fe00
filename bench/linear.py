"""Time against length: hostile texts doubled up to 8 MB must take about twice as long each time.

`python -m bench.linear [--most 8] [--seconds 60] [SHAPE ...]` doubles each shape until it is `--most` MB long, or until timing
the next length five times would take it over `--seconds`, and prints how far it came. Every length is timed five times by the
processor's clock; the median counts. The ratio of a shape is that over its last two doublings, one with the other, so that a
length which another program slowed down weighs once only. Leaves with 1 when one is over the limit.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Mapping
from itertools import count
from statistics import median

from stats.model import Report
from stats.pipeline import extract

LIMIT, ROUNDS, SHORTEST, WORTH = 2.5, 5, 15_625, 0.1
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
    "verbs and numbers": "قتل 3: ", "no line end": "قتل 3. ", "glued words": "ةا", "dots": ".", "cut words": "م.ا",
    "ellipses": "... ",
    "incidents": "قُتل {} مدنيين في قرية رقم{} يوم {} آذار. ", "towns": "قُتل 3 في حلب. قُتل 4 في منبج. أصيب 5 في نوى. ",
    "English incidents": "{} people were killed in Aleppo on {} March. ", "totals": "قُتل {} منذ بداية العام. ",
    "list": "قُتل 3 مدنيين: حلب: 2، نوى: {}، ", "names apart": "قُتل سامر{} العلي{} في نوى. ",
    "bodies": "قالت هيئة ن{} إن {} قتلوا. ",
    "short names": "قال مدير المرصد. قالت الوكالة. ", "same place": "قُتل {} في القرية نفسها. ", "patrols": "قتلت الدورية 3. ",
    "headings": "حلب:: قُتل 3\n", "read also": "اقرأ أيضا\nقُتل 3 مدنيين في نوى\n", "brackets": "(قُتل 3) ",
    "ranges": "من 3 إلى 5 قتلى ",
    "denials": "دون إصابات. ", "accidents": "حادث سير. قُتل 3. ", "others": "وآخرين و3 آخرين ",
    "same day": "قُتل 3 في اليوم نفسه. ",
    "names in lines": "قتل كل من:\nسامر العلي\nعمر العلي\n", "quotation": "قال: \"قُتل 3. ",
    "update": "ارتفعت الحصيلة إلى {} قتلى. ",
    "title": f"{SENTENCE}. ", "English words": "killed wounded people ", "English list": "and a man, a woman, two boys ",
}  # fmt: skip
"""What is repeated; `{}` is a number that is another each time. The shape `title` stands in a title."""


def main() -> int:
    """Time the shapes asked for, all unless named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help=", ".join(SHAPES))
    parser.add_argument("--most", type=float, default=8, help="MB of the longest text")
    parser.add_argument("--seconds", type=float, default=60, help="no shape takes much longer than this")
    asked = parser.parse_args()
    extract(Report("warm", SENTENCE))
    shapes = asked.shapes or list(SHAPES)
    over = [name for name in shapes if not _holds(name, asked.most, asked.seconds)]
    print(f"over {LIMIT}: {', '.join(over)}" if over else f"{len(shapes)} shapes, none over {LIMIT}")
    return bool(over)


def _holds(name: str, most: float, seconds: float) -> bool:
    """Double a shape, print how long it takes, and tell whether its last ratio is within the limit."""
    size, left, taken = SHORTEST, seconds, list[float]()
    while size <= most * 1e6 and (not taken or 2 * ROUNDS * taken[-1] < left):
        taken.append(_time(name, size))
        left -= ROUNDS * taken[-1]
        size *= 2
    told = [seconds for seconds in taken if seconds > WORTH][-3:]
    ratio = (told[-1] / told[0]) ** (1 / (len(told) - 1)) if len(told) > 1 else None
    whole = size > most * 1e6
    ended = "whole" if whole else "time"
    print(f"{name:<22}{size / 2e6:>7.2f} MB {ended:<6}{taken[-1]:>7.2f} s  ratio {ratio and f'{ratio:.2f}'}", flush=True)
    return whole if ratio is None else ratio <= LIMIT


def _time(name: str, size: int) -> float:
    report = _report(name, size)
    taken = []
    while len(taken) < ROUNDS:
        start = time.process_time()
        extract(report)
        taken.append(time.process_time() - start)
    return median(taken)


def _report(name: str, size: int) -> Report:
    lang = "en" if "English" in name else "ar"
    text = (ENGLISH_OPENING if lang == "en" else OPENING) + "".join(_repeated(SHAPES[name], size))
    title, text = (text, SENTENCE) if name == "title" else (None, text)
    return Report("r", text, title=title, published="2025-12-20", lang=lang)


def _repeated(unit: str, size: int) -> Iterator[str]:
    if "{}" not in unit:
        yield unit * (size // len(unit.encode()))
        return
    numbers = count(2)
    while size > 0:
        told = unit.replace("{}", str(next(numbers)))
        size -= len(told.encode())
        yield told


if __name__ == "__main__":
    sys.exit(main())
