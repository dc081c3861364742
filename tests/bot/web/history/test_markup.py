"""The list of conversations and what follows an answer, as markup in which texts stay texts."""

import re
from base64 import b64decode
from dataclasses import replace
from html import unescape
from urllib.parse import unquote

from bot.answer import Conversation, Reading
from bot.records.conversations import Entry
from bot.web.history.markup import (
    FORMATS,
    View,
    after_markup,
    bar_markup,
    export_markup,
)
from bot.web.history.told import sourced_text, told_of
from bot.web.history.wording import CHINESE, ENGLISH
from bot.web.wording import CHINESE as FRAME
from bot.web.wording import ENGLISH as ENGLISH_FRAME
from tests.bot.web_making import HOSTILE, make_answer, make_citation, make_hit, reports

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
        first, second = (export_markup(TURNS, ending, FRAME) for _ in range(2))
        assert first != second
        content = re.findall('data-content="([^"]*)"', first)[0]
        written = FORMATS[ending].written(TURNS, lambda answer: told_of(answer, FRAME))
        assert b64decode(content) == written
        assert re.search(rf'download="img-src-x-[\w-]{{1,40}}-\d{{4}}-\d\d-\d\d\.{ending}"', first)


def test_a_copy_names_every_source() -> None:
    """The copied text has the question, then the quote with its number, and below it its source."""
    question, _, quote, source, *_ = sourced_text(ANSWER, FRAME).splitlines()
    assert question == HOSTILE
    assert quote == f"[1] 「{ARTICLE.sentences[0].text}」"
    assert source.strip().startswith(ARTICLE.title.text)
    assert source.endswith(ARTICLE.source)
    remarked = sourced_text(replace(ANSWER, remark="是 3，不是 5。"), FRAME).splitlines()
    assert remarked[:4] == [question, "是 3，不是 5。", "", quote]


def test_a_copy_keeps_what_makes_an_answer_honest() -> None:
    """Understanding, readings with their days, less likely quotes and sureness are copied too."""
    cited = [make_citation(ARTICLE, ARTICLE.sentences[n], n + 1) for n in range(2)]
    related = make_answer(*cited, text="那今年呢？", standalone="今年有多少？")
    copied = sourced_text(related, FRAME)
    assert copied.startswith("那今年呢？\n理解为：今年有多少？\n\n[1] 「")
    assert copied.index("[1] 「") < copied.index("\n\n也可能有关\n\n") < copied.index("[2] 「")
    assert copied.splitlines()[-1].startswith("把握较大 · 依据 1 篇报道的 2 处原文")
    readings = (Reading("1个", "今年", 1), Reading("2个", "", 2))
    tabled = sourced_text(replace(related, readings=readings), ENGLISH_FRAME)
    assert "What each report says" in tabled
    assert f"2个 | not stated | {ARTICLE.title.text} | date unknown | [2]" in tabled
    refused = sourced_text(make_answer(note="没有写到。"), FRAME)
    assert refused.splitlines() == ["有多少？", "没有写到。"]
    near = make_answer(note="没有写到。", hits=(make_hit(ARTICLE),))
    *_, head, _, quote, source = sourced_text(near, FRAME).splitlines()
    assert (head, quote) == ("最接近的段落", f"「{make_hit(ARTICLE).passage.text}」")
    assert source.endswith(ARTICLE.source)


def test_what_quotes_nothing_has_no_sources_to_copy() -> None:
    """A reply without a quotation or a passage near by offers its link alone, others a copy."""
    greeted = make_answer(text="你好", note="请提问。")
    near = make_answer(note="没有写到。", hits=(make_hit(ARTICLE),))
    offers = [
        re.findall('data-act="([^"]*)"', after_markup(answer, [], CHINESE))
        for answer in (greeted, near, ANSWER)
    ]
    assert offers == [["link"], ["copy", "link"], ["copy", "link"]]


def test_a_link_leads_to_the_question_alone() -> None:
    """The link holds the question as it was understood, whole, and nothing that takes effect."""
    follow_up = replace(ANSWER.question, text="那今年呢？", standalone=f"今年 {HOSTILE}?#/&")
    markup = after_markup(replace(ANSWER, question=follow_up), [], CHINESE)
    (link,) = re.findall('data-act="link" data-text="#ask/([^"]*)"', markup)
    assert unquote(link) == follow_up.standalone
    assert re.fullmatch(r"[\w.~%-]+", link, re.ASCII)
