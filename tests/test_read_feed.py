"""RSS and Atom files of our own invention."""

import pytest

from stats.model import Report
from stats.read import reports

RSS = """<?xml version="1.0" encoding="{encoding}"?><rss version="2.0"><channel><title>شبكة السهل &amp; النهر</title>
<language>en-US</language><item><guid isPermaLink="false">sahl-1</guid><title>مقتل ثلاثة مدنيين &amp;quot;بقصف&amp;quot;</title>
<link>https://example.org/sahl/1</link><pubDate>{date}</pubDate>
<description>&lt;p&gt;قُتل &lt;b&gt;ثلاثة&lt;/b&gt; مدنيين.&lt;/p&gt;&lt;p&gt;وأصيب خمسة.&lt;/p&gt;</description></item>
<item><title>إصابة طفل</title><description>أصيب طفل برصاص.</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Sample Wire</title><entry><id>urn:1</id><title>Two killed</title>
<updated>2025-12-14T01:30:00+03:00</updated><link href="https://example.org/1"/><summary>Two.</summary>
<content type="html">
&lt;p&gt;Two people were killed.&lt;/p&gt;
&lt;script&gt;var x = 9&lt;/script&gt;&lt;ul&gt;&lt;li&gt;One&lt;li&gt;Two&lt;/ul&gt;</content>
</entry></feed>"""
DATE = "Sun, 14 Dec 2025 01:30:00 +0300"


BODY = RSS.partition("?>")[2].format(date=DATE)


def read(path, content: str, encoding: str = "utf-8"):
    path.write_bytes(content.encode(encoding))
    return list(reports([path]))


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-16"])
def test_rss(tmp_path, encoding):
    first, second = read(tmp_path / "a.xml", RSS.format(encoding=encoding, date=DATE), encoding)
    assert first == Report(
        "sahl-1", "قُتل ثلاثة مدنيين.\nوأصيب خمسة.", 'مقتل ثلاثة مدنيين "بقصف"', "2025-12-14T01:30:00+03:00", "شبكة السهل & النهر",
        "https://example.org/sahl/1", "ar",
    )
    assert (second.text, second.published) == ("أصيب طفل برصاص.", None)


def test_atom(tmp_path):
    [report] = read(tmp_path / "a.atom", ATOM)
    assert report == Report(
        "urn:1", "Two people were killed.\nOne\nTwo", "Two killed", "2025-12-14T01:30:00+03:00", "Sample Wire",
        "https://example.org/1", "en",
    )


def test_a_date_in_words_that_no_one_knows_is_said(tmp_path):
    unread, report = read(tmp_path / "a.rss", RSS.format(encoding="utf-8", date="الأحد"))
    assert unread.id == "sahl-1"
    assert "entry 1: `published` is 'الأحد'" in unread.error
    assert isinstance(report, Report)


def test_a_feed_that_would_fill_the_memory_is_refused(tmp_path):
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>' + BODY.replace("sahl-1", "&l9;")
    [unread] = read(tmp_path / "a.xml", bomb)
    assert "defines XML entities" in unread.error


def test_a_file_of_the_system_is_not_brought_in(tmp_path):
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    bomb = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>' + BODY.replace("خمسة", "&x;")
    [unread] = read(tmp_path / "a.xml", bomb)
    assert "defines XML entities" in unread.error


def test_a_malformed_feed_is_read_as_far_as_it_goes(tmp_path):
    first, *_ = read(tmp_path / "a.xml", BODY.replace("</channel></rss>", "").replace("&amp; النهر", "& النهر"))
    assert first.id == "sahl-1"


def test_xml_that_is_no_feed(tmp_path):
    [unread] = read(tmp_path / "a.xml", "<a><b/></a>")
    assert "neither an RSS nor an Atom feed" in unread.error
