"""Floods of relays, publishers that look like others, days that cannot be: what the program shows of who may want to falsify."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from stats.checks import checks
from stats.cli import group
from stats.doubts import skeleton
from stats.model import Report
from stats.pipeline import extract
from stats.publish.words import Words
from stats.queries import names
from stats.snapshot import Snapshot
from stats.store import Store

TEXT = (
    "قُتل {} مدنيين وأصيب خمسة آخرون بقصف مدفعي على سوق بلدة الشحيل بريف دير الزور الشرقي مساء أمس، "
    "بحسب مصادر محلية تحدثت عن حريق كبير في المحال."
)


def found(folder: Path, *reports: Report) -> list[tuple[str, str, str]]:
    store = Store(folder / "store", create=True)
    store.ingest(extract(report) for report in reports)
    with Snapshot(store) as at:
        return [(row["check"], row["subject"], row["finding"]) for row in checks(at) if row["check"] in KINDS]


KINDS = ("burst", "lookalike", "dates")


def relays(count: int, text: str = TEXT, **others: object) -> list[Report]:
    return [
        Report(f"r{n}", text.format(n % 2 + 7), published=f"2025-12-{20 + n % 3}", publisher=f"قناة {letter * 4}", **others)
        for n, letter in enumerate("ابتثجحخد"[:count])
    ]


def test_a_flood_of_relays_is_one_finding_and_settles_nothing(tmp_path):
    alone = Report("own", "أصيب طفل بانفجار لغم قرب مدينة تدمر.", published="2025-12-20", publisher="شبكة بادية")
    assert found(tmp_path, alone, *relays(8)) == [
        ("burst", "r0", "8 reports of 8 publishers say nearly the same from 2025-12-20 to 2025-12-22"),
    ]


def test_few_relays_are_no_flood(tmp_path):
    assert found(tmp_path, *relays(4)) == []


@pytest.mark.parametrize(("name", "other"), [
    ("S\u0410NA", "SANA"), ("Rеuters", "Reuters"), ("Réuters", "Reuters"), ("Reuterss", "Reuters"), ("Rueters", "Reuters"),
    ("شبكة بادية الشرق", "شبكة بادية الشرقي"), ("وكالة السهل الاخضر", "وكالة السهل الأخصر"),
])  # fmt: skip
def test_a_publisher_that_looks_like_another(tmp_path, name, other):
    texts = ["قُتل مدني بقصف على بلدة سرمين.", "أصيب طفل بانفجار لغم قرب مدينة تدمر.", "اعتقلت دورية شابين في بلدة ذيبان."]
    reports = [Report(f"r{n}", text, published="2025-12-20", publisher=other) for n, text in enumerate(texts[:2])]
    [(check, subject, said)] = found(tmp_path, *reports, Report("false", texts[2], published="2025-12-20", publisher=name))
    assert (check, subject) == ("lookalike", "false")
    assert repr(name) in said
    assert repr(other) in said


@pytest.mark.parametrize(("name", "other"), [
    ("قناة 1", "قناة 2"), ("Press 24", "Press 25"), ("وكالة الأخبار", "وكالة الاخبار"), ("SANA", "سانا"),
    ("Hama Post", "Homs Post"), ("abc", "abd"), ("SANA", "sana"),
])  # fmt: skip
def test_names_that_are_spelt_otherwise_or_are_others(tmp_path, name, other):
    reports = [Report(f"r{n}", "قُتل مدني.", published="2025-12-20", publisher=one) for n, one in enumerate((name, other))]
    assert found(tmp_path, *reports) == []


def test_every_check_has_its_words():
    named = {name.removeprefix("check_") for name in names() if name.startswith("check_")}
    for name in {*named, "closing", "direction", "lookalike", "unparsed"}:
        assert all(Words(lang).has(f"check.{name}") for lang in ("en", "ar"))


def test_how_a_name_looks():
    assert skeleton("ЅАΝА") == skeleton("S.A.N.A") == skeleton("sana") == "sana"


def test_days_that_cannot_be(tmp_path):
    future = (datetime.now(UTC) + timedelta(days=40)).date().isoformat()
    assert found(
        tmp_path,
        Report("future", "قُتل مدني بقصف على بلدة سرمين.", published=future),
        Report("harm", "قُتل مدني يوم 25 ديسمبر 2025 بقصف على بلدة سرمين.", published="2025-12-20"),
        Report("line", "دمشق 3 مارس 2024 (وكالة المثال) قُتل مدني بقصف على بلدة سرمين.", published="2025-12-20"),
        Report("url", "أصيب مدني بقصف على بلدة سرمين.", published="2025-12-20", url="https://a.example/2023/12/20/x"),
        Report("good", "دمشق 20 ديسمبر 2025 (وكالة المثال) أصيب مدني.", published="2025-12-21", url="https://a.example/2025/12/20/x"),
    ) == [
        ("dates", "harm", "published on 2025-12-20, it tells of harm on 2025-12-25"),
        ("dates", "url", "published on 2025-12-20, its address says 2023-12-20"),
        ("dates", "future", f"published on {future}, it was read before, on {datetime.now(UTC).date()}"),
        ("dates", "line", "published on 2025-12-20, its first lines say 2024-03-03"),
    ]


def test_what_is_doubted_is_counted_at_the_foot_of_a_report(tmp_path):
    found(tmp_path, *relays(8))
    shown = CliRunner().invoke(group, ["report", "--store", str(tmp_path / "store"), "--format", "json"])
    assert [row["check"] for row in json.loads(shown.stdout)["checks"]] == ["burst"]
    for lang, words in (("en", "Copies under many names"), ("ar", "نسخ متقاربة")):
        page = tmp_path / "page.html"
        asked = ["report", "--store", str(tmp_path / "store"), "--lang", lang, "--format", "html", "-o", str(page)]
        assert CliRunner().invoke(group, asked).exit_code == 0
        assert words in page.read_text(encoding="utf-8")
