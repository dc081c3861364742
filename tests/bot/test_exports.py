"""Exports hold what was said and where it stands, and nothing in them takes effect."""

import json
from dataclasses import replace
from io import BytesIO

from docx import Document
from markdown_it import MarkdownIt

from bot.answer import Conversation
from bot.exports import as_docx, as_json, as_markdown
from tests.bot.web_making import HOSTILE, make_answer, make_citation, reports

ARTICLE, SOURCE = reports()[0]
CITATION = make_citation(ARTICLE, ARTICLE.sentences[0])
TALK = Conversation((make_answer(CITATION, text=HOSTILE), make_answer(text="空？", note=HOSTILE)))


def test_markdown_is_inert() -> None:
    """Hostile text in a question or a note becomes no link, image, HTML or emphasis."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    inline = [child for token in parser.parse(as_markdown(TALK)) for child in token.children or []]
    kinds = {child.type for child in inline}
    assert kinds <= {"text", "text_special", "strong_open", "strong_close", "softbreak"}
    seen = "".join(child.content for child in inline)
    assert " ".join(HOSTILE.split()) in seen
    assert CITATION.quote in seen


def test_json_tells_raw_ranges() -> None:
    """The ranges of the JSON lead to the quote in the raw text."""
    first = json.loads(as_json(TALK))["turns"][0]
    cited = first["claims"][0]["citation"]
    raw = "".join(SOURCE.raw[start:end] for start, end in cited["ranges"])
    assert "".join(raw.split()) == "".join(cited["quote"].split())


def test_docx_has_plain_runs() -> None:
    """The Word file has every text as plain runs, with the spans asked for in bold."""
    document = Document(BytesIO(as_docx(TALK)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[0] == HOSTILE
    assert f"{CITATION.quote} [1]" in texts
    bold = [run.text for paragraph in document.paragraphs for run in paragraph.runs if run.bold]
    assert bold == [CITATION.quote[:2]]


def test_remark_and_choices_are_exported() -> None:
    """What the bot says itself, and the questions it asks back with, stand in every format."""
    told = replace(make_answer(CITATION), remark="是 3，不是 5。")
    asking = replace(make_answer(note="指哪一个？"), choices=("甲？", "乙？"))
    talk = Conversation((told, asking))
    document = [one.text for one in Document(BytesIO(as_docx(talk))).paragraphs]
    markdown = as_markdown(talk)
    assert markdown.index("是 3，不是 5。") < markdown.index("> ")
    for text in ("是 3，不是 5。", "甲？", "乙？"):
        assert text in markdown
        assert text in as_json(talk)
        assert text in document


def test_docx_takes_control_characters() -> None:
    """A character that XML cannot hold does not stop the export."""
    talk = Conversation((make_answer(text="a\x00b\x0bc", note="x"),))
    assert Document(BytesIO(as_docx(talk))).paragraphs[0].text == "a\ufffdb\ufffdc"
