"""A corpus of invented reports, to measure with: `python -m bench.corpus 10000 -o corpus.jsonl [--seed 1]`.

Rows of JSON Lines as `stats extract` reads them, in order of publication. 24 % tell casualties, of events that two or three
reports tell; the rest is other news full of numbers. Templates stand in `bench/words/`, the noise of copied
posts in `bench/noise.py`. Same count and seed, same bytes.
"""

import argparse
import json
import re
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from math import log
from pathlib import Path
from random import Random

from bench.noise import noisy, wrapped

CASUALTY, ARABIC, EVENT_TOLD_AGAIN = 0.24, 0.85, 0.6
PER_DAY = 400
FIRST_DAY = date(2015, 1, 1)
SHORTEST, MEDIAN, LONGEST = 400, 1000, 3000  # bytes of text
TOPICS = (
    "politics", "economy", "prices", "sport", "weather", "services", "health", "education", "culture", "courts", "military",
)
_WORDS = Path(__file__).with_name("words")
_SLOT = re.compile(r"{(\w+)}")
_NUMBERS: dict[str, Callable[[Random], object]] = {
    "few": lambda random: random.randint(3, 9), "more": lambda random: random.randint(11, 60),
    "hundreds": lambda random: random.randint(101, 990), "thousands": lambda random: random.randint(11, 990) * 100,
    "total": lambda random: random.randint(70, 900), "percent": lambda random: random.randint(2, 98),
    "age": lambda random: random.randint(3, 16), "goals": lambda random: random.randint(0, 4),
    "year": lambda random: random.randint(2005, 2024),
}
Told = Mapping[str, str]


@dataclass(frozen=True)
class Event:
    """What happened, as every report of it tells it; who says so and when it is told differs from report to report."""

    place: str
    actor: str
    how: str
    killed: int
    wounded: int
    arrested: int
    seed: int


@cache
def templates(lang: str) -> dict[str, list[str]]:
    """The lines of a language by section."""
    sections: dict[str, list[str]] = {}
    for line in (_WORDS / f"{lang}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            held = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            held.append(line)
    return sections


def rows(count: int, seed: int = 1) -> Iterator[dict[str, object]]:
    """The rows of a corpus, one by one; memory does not grow with `count`."""
    random = Random(seed)
    recent: dict[str, deque[Event]] = {lang: deque(maxlen=6) for lang in ("ar", "en")}
    for number in range(count):
        day = datetime.combine(FIRST_DAY, datetime.min.time()) + timedelta(days=number / PER_DAY)
        lang = "ar" if random.random() < ARABIC else "en"
        writer = Writer(random, lang, day.date())
        parts = writer.casualty(_event(random, lang, recent[lang])) if random.random() < CASUALTY else writer.other()
        title = _title(parts) if random.random() < 0.5 else None
        yield {
            "id": f"corpus-{seed}-{number:08d}", "title": title, "text": writer.posted(parts),
            "published": day.isoformat(timespec="seconds"), "publisher": random.choice(templates(lang)["publishers"]),
            "lang": lang, "invented": True,
        }


def lines(count: int, seed: int = 1) -> Iterator[str]:
    """The rows as lines of JSON."""
    return (json.dumps(row, ensure_ascii=False) + "\n" for row in rows(count, seed))


def write(path: Path, count: int, seed: int = 1) -> Path:
    """Write a corpus to a file."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(lines(count, seed))
    return path


class Writer:
    """Writes one report: draws its sentences and fills their slots."""

    def __init__(self, random: Random, lang: str, day: date) -> None:
        self.random, self.lang, self.day = random, lang, day
        self.bytes = min(LONGEST, max(SHORTEST, round(random.lognormvariate(log(MEDIAN), 0.6))))

    def casualty(self, event: Event) -> list[str]:
        """A lead, what follows from it, and what lies around it."""
        told = self._told(event)
        follow = self._lines(["follow"], told)
        lead = self.fill("lead", told)
        opening = [lead[0].upper() + lead[1:], *(next(follow) for _ in range(self.random.choice((0, 0, 1, 1, 2, 3))))]
        return [*opening, *self._until_long(self._lines(["around"], told), opening)]

    def other(self) -> list[str]:
        """Sentences of some topics."""
        known = [topic for topic in TOPICS if topic in templates(self.lang)]
        return list(self._until_long(self._lines(self.random.sample(known, 3), self._somewhere()), []))

    def posted(self, parts: Iterable[str]) -> str:
        """The sentences in paragraphs, with the noise of copied posts."""
        held, random = templates(self.lang), self.random
        text = noisy(random, self.lang, "".join(part + random.choice((" ", " ", "\n")) for part in parts).strip())
        tags = [f"#{self._somewhere()['place'].replace(' ', '_')}" for _ in range(random.randint(1, 3))]
        footer = [self._filled(line, self._somewhere()) for line in held["footer"]]
        return wrapped(random, text, random.sample(held["menu"], 6), tags, footer)

    def fill(self, section: str, told: Told) -> str:
        """A line of a section with all its slots filled."""
        return self._filled(self.random.choice(templates(self.lang)[section]), told)

    def _filled(self, line: str, told: Told) -> str:
        return _SLOT.sub(lambda slot: self._slot(slot[1], told), line)

    def _slot(self, name: str, told: Told) -> str:
        if name in told:
            return told[name]
        if name in _NUMBERS:
            return str(_NUMBERS[name](self.random))
        if name in ("today", "weekday", "date"):
            return self._day(name, self.day - timedelta(days=0 if name == "today" else self.random.randint(0, 3)))
        return self.fill(name, told)

    def _day(self, name: str, day: date) -> str:
        held = templates(self.lang)
        return f"{day.day} {held['months'][day.month - 1]}" if name == "date" else held["weekdays"][day.weekday()]

    def _lines(self, sections: Iterable[str], told: Told) -> Iterator[str]:
        """Lines of the sections in some order, over and over."""
        held = [line for section in sections for line in templates(self.lang)[section]]
        while True:
            for line in self.random.sample(held, len(held)):
                tail = self.fill("tail", told) if self.random.random() < 0.5 else ""
                yield f"{self._filled(line, told).removesuffix('.')}{tail}."

    def _until_long(self, more: Iterator[str], opening: list[str]) -> Iterator[str]:
        long = sum(len(line.encode()) for line in opening)
        while long < self.bytes:
            yield (line := next(more))
            long += len(line.encode())

    def _somewhere(self, place: str | None = None) -> dict[str, str]:
        names = (place or self.random.choice(templates(self.lang)["places"])).split("|")
        return dict(zip(("place", "area", "side"), names, strict=True))

    def _told(self, event: Event) -> dict[str, str]:
        told = self._somewhere(event.place) | {"actor": event.actor, "how": event.how}
        people = Random(event.seed)
        for name in ("killed", "wounded", "arrested"):
            count, noun = getattr(event, name), people.choice(templates(self.lang)["people"])
            told |= {name: self._people(count, noun, 1), f"{name}_of": self._people(count, noun, 2), f"{name}_number": str(count)}
        return told

    def _people(self, count: int, noun: str, dual: int) -> str:
        numerals, forms = templates(self.lang)["numbers"], noun.split("|")
        in_words = count <= 10 and self.random.random() < 0.6
        if self.lang == "en":
            return f"{numerals[count - 1] if in_words else count} {forms[count > 1]}"
        if count <= 2:
            return forms[0] if count == 1 else forms[dual]
        numeral = numerals[count - 3].split("|")[forms[5] == "f"] if in_words else count
        return f"{numeral} {forms[3 if count <= 10 else 4]}"


def _event(random: Random, lang: str, recent: deque[Event]) -> Event:
    """One of the latest events, told again, or a new one."""
    if recent and random.random() < EVENT_TOLD_AGAIN:
        return random.choice(recent)
    held = templates(lang)
    few = [random.choice((1, 2, 3, 3, 4, 5, 6, 8, 12, 17, 24)) for _ in range(3)]
    recent.append(Event(*(random.choice(held[name]) for name in ("places", "actor", "how")), *few, random.getrandbits(32)))
    return recent[-1]


def _title(parts: list[str]) -> str:
    return " ".join(parts[0].split()[:8]).rstrip("،,.")


def main() -> None:
    """Write a corpus to a file or to the screen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, help="how many reports")
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    if asked.output:
        write(asked.output, asked.count, asked.seed)
    else:
        sys.stdout.writelines(lines(asked.count, asked.seed))


if __name__ == "__main__":
    main()
