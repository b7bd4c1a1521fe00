"""Exports of Telegram channels of our own invention."""

import json

import pytest

from stats.model import Report
from stats.read import reports

CHANNEL = {"name": "شبكة السهل", "type": "public_channel", "id": 77, "messages": [
    {"id": 1, "type": "service", "date": "2025-12-13T08:00:00", "action": "create_channel", "text": ""},
    {"id": 2, "type": "message", "date": "2025-12-14T09:30:00", "from": "شبكة السهل", "text": "قُتل ثلاثة مدنيين."},
    {"id": 3, "type": "message", "date": "2025-12-14T09:31:00", "text": "", "photo": "photos/1.jpg"},
    {"id": 4, "type": "message", "date": "2025-12-14T10:00:00", "text": [
        {"type": "bold", "text": "عاجل"}, " إصابة طفل\n", {"type": "hashtag", "text": "#ريف_السهل"}]},
]}


def read(path, export: object):
    path.write_text(json.dumps(export), encoding="utf-8")
    return list(reports([path]))


@pytest.mark.parametrize("export", [CHANNEL, {"about": "…", "chats": {"about": "…", "list": [CHANNEL]}}])
def test_posts_with_words_are_reports(tmp_path, export):
    assert read(tmp_path / "result.json", export) == [
        Report("telegram-77-2", "قُتل ثلاثة مدنيين.", None, "2025-12-14T09:30:00", "شبكة السهل", None, "ar"),
        Report("telegram-77-4", "عاجل إصابة طفل\n#ريف_السهل", None, "2025-12-14T10:00:00", "شبكة السهل", None, "ar"),
    ]


@pytest.mark.parametrize("export", [[], {}, {"chats": {}}, {"chats": {"list": [5]}}, {"messages": [{"id": 1}]}, 5, None])
def test_other_json_is_refused(tmp_path, export):
    [unread] = read(tmp_path / "result.json", export)
    assert "no Telegram export" in unread.error


def test_a_post_with_a_wrong_date_is_named(tmp_path):
    posts = [CHANNEL["messages"][1] | {"date": "soon"}, CHANNEL["messages"][3]]
    unread, report = read(tmp_path / "result.json", CHANNEL | {"messages": posts})
    assert (unread.id, report.id) == ("telegram-77-2", "telegram-77-4")
    assert "message 2: `published` is 'soon'" in unread.error
