"""The list of conversations and what follows an answer, as markup in which texts stay texts."""

import re
from base64 import b64decode
from dataclasses import replace
from html import unescape

from bot.answer import Conversation
from bot.conversations import Entry
from bot.web.history.markup import (
    FORMATS,
    View,
    after_markup,
    bar_markup,
    export_markup,
    sourced_text,
)
from bot.web.history.wording import CHINESE, ENGLISH
from tests.bot.web_making import HOSTILE, make_answer, make_citation, reports

ARTICLE = reports()[0][0]
ANSWER = make_answer(make_citation(ARTICLE, ARTICLE.sentences[0]), text=HOSTILE)
TURNS = Conversation((ANSWER,))
ENTRIES = (Entry("1", HOSTILE, "2026-01-02T03:04:05+00:00"), Entry("2", "二", "2026-01-01"))


def test_hostile_titles_stay_text() -> None:
    """Markup in a title, a question or a suggestion is shown as written and makes no element."""
    bar = bar_markup(ENTRIES, "1", TURNS, View(), CHINESE)
    after = after_markup(ANSWER, [HOSTILE], CHINESE)
    for markup in (bar, after):
        assert HOSTILE in unescape(markup)
        assert not {"img", "script"} & set(re.findall(r"<(\w+)", markup))
        tags = re.findall("<[^>]*>", re.sub('"[^"]*"', "", markup))
        assert not any("onerror" in tag for tag in tags)


def test_the_open_conversation_is_marked() -> None:
    """Only the row of the conversation in the chat is the current one."""
    rows = bar_markup(ENTRIES, "2", TURNS, View(), ENGLISH).split("<li>")[1:]
    assert ["aria-current" in row for row in rows] == [False, True]


def test_there_is_nothing_to_export_at_first() -> None:
    """Exports are offered for a conversation with turns only."""
    assert 'data-act="export"' in bar_markup((), "", TURNS, View(), ENGLISH)
    assert 'data-act="export"' not in bar_markup((), "", Conversation(), View(), ENGLISH)


def test_an_export_carries_its_bytes() -> None:
    """Each export holds the very bytes of its format, and two of the same are told apart."""
    for ending in ("md", "json"):
        first, second = (export_markup(TURNS, ending) for _ in range(2))
        assert first != second
        content = re.findall('data-content="([^"]*)"', first)[0]
        assert b64decode(content) == FORMATS[ending].written(TURNS)


def test_a_copy_names_every_source() -> None:
    """The copied text has the question, the numbered quote, and its report and file below."""
    question, quote, source = sourced_text(ANSWER).splitlines()
    assert question == HOSTILE
    assert quote == f"{ARTICLE.sentences[0].text}[1]"
    assert source.startswith(f"[1] {ARTICLE.title.text}")
    assert source.endswith(ARTICLE.source)
    remarked = sourced_text(replace(ANSWER, remark="是 3，不是 5。")).splitlines()
    assert remarked[:3] == [question, "是 3，不是 5。", quote]
