"""HTML pages of our own invention."""

from pathlib import Path

import pytest

from stats.read import reports

PAGE = """<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="{charset}">
<title>مقتل ثلاثة مدنيين بقصف على قرية النبعة - شبكة السهل</title>
<meta property="og:site_name" content="شبكة السهل"><meta property="og:title" content="مقتل ثلاثة مدنيين بقصف على قرية النبعة">
{date}<link rel="canonical" href="https://example.org/sahl/1"></head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/news">أخبار</a></li></ul></nav>
<article><h1>مقتل ثلاثة مدنيين بقصف على قرية النبعة</h1>
<p>قُتل ثلاثة مدنيين، بينهم طفلة، وأصيب خمسة آخرون بجروح، صباح اليوم الأحد، جراء قصف مدفعي استهدف منازل القرية.</p>
<p>وقالت فرق الإسعاف إن المصابين نُقلوا إلى مشفى قريب، فيما تستمر عمليات البحث عن عالقين تحت الأنقاض.</p></article>
<aside><h3>اقرأ أيضاً</h3><ul><li><a href="/2">مقتل عشرة في حادثة أخرى</a></li></ul></aside>
<footer>© 2019 شبكة السهل</footer></body></html>"""
DATED = '<meta property="article:published_time" content="2025-12-14T09:30:00+03:00">'


def read(path: Path, date: str = DATED):
    path.write_text(PAGE.format(date=date, charset="utf-8"), encoding="utf-8")
    [item] = reports([path])
    return item


@pytest.mark.parametrize(("encoding", "charset"), [
    ("utf-8", "utf-8"), ("utf-8", "windows-1256"), ("cp1256", "windows-1256"), ("iso8859-6", "iso-8859-6"), ("utf-16", "utf-16"),
    ("cp1256", "of-no-known-name"),
])
def test_article_and_what_the_page_says_of_itself(tmp_path, encoding, charset):
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.format(date=DATED, charset=charset).replace("©", "").encode(encoding))
    [report] = reports([path])
    assert (report.id, report.title) == ("page", "مقتل ثلاثة مدنيين بقصف على قرية النبعة")
    assert (report.published, report.publisher, report.url) == ("2025-12-14", "شبكة السهل", "https://example.org/sahl/1")
    assert report.lang == "ar"


def test_furniture_is_left_out_and_paragraphs_are_kept(tmp_path):
    text = read(tmp_path / "a.html").text
    assert text.startswith("قُتل ثلاثة مدنيين، بينهم طفلة، وأصيب خمسة")
    assert "\nوقالت فرق الإسعاف" in text
    for furniture in ("الرئيسية", "مقتل عشرة", "2019"):
        assert furniture not in text


def test_a_number_in_the_furniture_is_no_date(tmp_path):
    assert read(tmp_path / "a.html", date="").published is None


def test_a_date_is_the_same_whatever_day_it_is_read(tmp_path):
    assert read(tmp_path / "a.html", date=DATED.replace("2025", "2091")).published == "2091-12-14"


@pytest.mark.parametrize("page", ["", "<html></html>", "no page at all", "\x00\x01\x02"])
def test_a_page_without_an_article(tmp_path, page):
    (tmp_path / "a.htm").write_text(page, encoding="utf-8")
    [unread] = reports([tmp_path / "a.htm"])
    assert "no article was found" in unread.error


def test_a_page_nested_without_end_does_not_stop_the_rest(tmp_path):
    (tmp_path / "a.html").write_text("<html><body>" + "<div>" * 100_000 + "قتل", encoding="utf-8")
    (tmp_path / "b.txt").write_text("عنوان\nقتل مدني.", encoding="utf-8")
    assert [item.id for item in reports([tmp_path])] == ["a.html", "b"]
