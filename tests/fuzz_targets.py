"""What must hold of any input whatever: hypothesis and atheris feed the same targets with text and bytes of their own."""

import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from stats.errors import StatsError
from stats.find.quantity import numbers_of
from stats.model import Report
from stats.names import masked
from stats.pipeline import extract
from stats.publish.record import extraction_record
from stats.queries import ask, names, snapshot
from stats.read import FORMATS, Unread, reports
from stats.selection import asked
from stats.store import Store

LANGUAGES = ("ar", "en")
SEEDS = (
    "قُتل ثلاثة مدنيين، بينهم طفلة تبلغ 7 أعوام، وأصيب خمسة آخرون بقصف على بلدة الشحيل بريف دير الزور أمس، بحسب المرصد السوري.",
    "ارتفعت حصيلة القصف منذ بداية العام الماضي إلى 1٬250 قتيلا و3 آلاف جريح، فيما اعتقلت قسد كلا من سامر العلي و4 آخرين.",
    "دمشق 20 ديسمبر 2025 (وكالة) عاجل: مقـ.ـتل 12 عنصراً من قوات النظام بهجوم لتنظيم داعش، ولم يصب أحد من المدنيين.",
    "At least 20 people, including 4 children aged 3 to 11, were killed in an air strike on Hajin, the Observatory said.",
    "The toll rose to two dozen since March 2024; no one was wounded, and a 14-year-old boy was arrested by the SDF near Nawa.",
)


def extraction(text: str, lang: str = "ar", title: str | None = None) -> None:
    """Every offset is valid, every span in order, and the record is JSON that holds what the text says."""
    record = extraction_record(extract(Report("r", text, title=title, published="2025-12-20", lang=lang)))
    assert json.loads(json.dumps(record, ensure_ascii=False)) == record
    known = {figure["figure_id"] for figure in record["figures"]}
    for figure in record["figures"]:
        source = text if figure["field"] == "text" else title or ""
        assert 0 <= figure["start"] < figure["end"] <= len(source)
        assert source[figure["start"]:figure["end"]] == figure["text"]
        assert 0 <= figure["low"] <= (figure["low"] if figure["high"] is None else figure["high"])
        assert figure["part_of"] is None or figure["part_of"] in known
    for incident in record["incidents"]:
        assert incident["figures"]
        assert known.issuperset(incident["figures"])


def words(text: str, lang: str = "ar") -> None:
    """Numbers and names are found within the text, and nothing of a name's place is lost when it is masked again."""
    for number in numbers_of(text, lang):
        assert text[number["start"]:number["end"]] == number["text"]
    assert isinstance(masked(masked(text)), str)


def reading(data: bytes, suffix: str) -> None:
    """A file of any bytes gives reports, or errors that name it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(data)
        for item in reports([path]):
            if isinstance(item, Unread):
                assert item.error.startswith(f"{path}")
                assert len(item.error) < 1000
            else:
                json.dumps([item.id, item.text, item.title, item.publisher], ensure_ascii=False).encode()
                assert item.published is None or item.day


def asking(text: str) -> None:
    """What a user asks for is understood or refused with a sentence, and no query is changed by it."""
    first, _, rest = text.partition("\n")
    with suppress(StatsError):
        chosen = asked(region=[first])
        _answered(chosen)
    for key in ("actor", "outcome"):
        with suppress(StatsError):
            _answered(asked(**{key: [first]}))
    for key in ("month", "since", "until", "as_of"):
        with suppress(StatsError):
            _answered(asked(**{key: rest or first}))


def _answered(chosen: object) -> None:
    with snapshot(_store(), chosen) as at:
        for name in names()[:4]:
            ask(at, name, chosen)


@cache
def _store() -> Store:
    folder = Path(tempfile.mkdtemp(prefix="stats-fuzz-"))
    store = Store(folder / "store", create=True)
    store.ingest(extract(Report(f"r{n}", seed, published="2025-12-20")) for n, seed in enumerate(SEEDS[:3]))
    return store


def _of_text(target: Callable[..., None]) -> Callable[[bytes], None]:
    """A target of bytes: the first tells the language, the rest is the text, up to a form feed its title."""

    def run(data: bytes) -> None:
        text = data[1:].decode("utf-8", "replace").replace("\0", "\ufffd")
        title, mark, rest = text.partition("\x0c")
        lang = LANGUAGES[data[0] % 2 if data else 0]
        if target is extraction and mark:
            extraction(rest, lang, title)
        else:
            target(text, lang)

    return run


TARGETS: dict[str, Callable[[bytes], None]] = {
    "extract": _of_text(extraction),
    "words": _of_text(words),
    "query": lambda data: asking(data.decode("utf-8", "replace")),
    **{f"read{suffix}": (lambda data, suffix=suffix: reading(data, suffix)) for suffix in sorted(FORMATS)},
}
"""Each takes bytes and raises when something does not hold."""
