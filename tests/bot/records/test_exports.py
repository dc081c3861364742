"""Exports hold what was said and where it stands, and nothing in them takes effect."""

import json
import re
from dataclasses import replace
from io import BytesIO

from docx import Document
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt

from bot.answer import Answer, Conversation, Reading
from bot.records.exports import Told, as_docx, as_json, as_markdown, file_name
from bot.web.history.told import told_of
from bot.web.wording import CHINESE
from index.passage import Hit
from tests.bot.web_making import HOSTILE, make_answer, make_citation, make_hit, reports

ARTICLE, SOURCE = reports()[0]
CITATION = make_citation(ARTICLE, ARTICLE.sentences[0])
TALK = Conversation((make_answer(CITATION, text=HOSTILE), make_answer(text="空？", note=HOSTILE)))
READINGS = (Reading("1个", "今年", 1), Reading("2|个", "", 2))


def tell(answer: Answer) -> Told:
    """Return what a Chinese page tells around an answer."""
    return told_of(answer, CHINESE)


def whole() -> Conversation:
    """Return a conversation of a follow-up with less likely quotes, and one with a table."""
    cited = [make_citation(ARTICLE, ARTICLE.sentences[n], n + 1) for n in range(2)]
    related = make_answer(*cited, text="那今年呢？", standalone="今年有多少？")
    tabled = make_answer(*cited, text="一共有多少？", readings=READINGS)
    unsure = replace(tabled, confidence=0.1, remark="是 3，不是 5。")
    return Conversation((related, unsure))


def word_texts(talk: Conversation) -> list[str]:
    """Return the texts of the Word file of a conversation in the order that they are read in."""
    parts = Document(BytesIO(as_docx(talk, tell))).iter_inner_content()
    return [
        text
        for part in parts
        for text in (
            [part.text]
            if isinstance(part, Paragraph)
            else [cell.text for row in part.rows for cell in row.cells]
        )
    ]


def test_an_export_keeps_what_makes_an_answer_honest() -> None:
    """Every format has how it was understood, how sure it is, less likely quotes apart, readings.

    Each quote stands in quotation marks with its number, and after it its report and day.
    """
    talk = whole()
    kept = (
        "理解为：今年有多少？",
        "也可能有关",
        "把握较大",
        "把握不大，请核对原文",
        "各报道的说法",
    )
    quotes = [f"「{one.text}」 [{n}]" for n, one in enumerate(ARTICLE.sentences[:2], start=1)]
    read = word_texts(talk)
    everything = "\n".join(read)
    seen = re.sub(r"\\(.)", r"\1", as_markdown(talk, tell)).replace("**", "")
    for text in (everything, seen, as_json(talk, tell)):
        assert all(one in text for one in kept)
    for text in (everything, seen):
        places = [text.index(one) for one in (quotes[0], kept[1], quotes[1], kept[2])]
        assert places == sorted(places)
        assert text.count("日期不详") >= 4
    row = read.index("2|个")
    assert read[row : row + 4] == ["2|个", "未写明", ARTICLE.title.text, "日期不详"]
    assert read[read.index(quotes[0]) + 1].startswith(f"[1] {ARTICLE.title.text} · 日期不详 · ")


def test_the_table_is_a_table_of_markdown() -> None:
    """The readings are parsed as a table, and a bar in one parts no cells."""
    parser = MarkdownIt("commonmark").enable("table")
    tokens = parser.parse(as_markdown(whole(), tell))
    cells = [
        tokens[at + 1].children or [] for at, one in enumerate(tokens) if one.type == "td_open"
    ]
    texts = ["".join(child.content for child in cell) for cell in cells]
    assert texts[: len(texts) // 2][:2] == ["1个", "今年"]
    assert texts[len(texts) // 2 :][:2] == ["2|个", "未写明"]


def test_a_file_is_named_after_the_first_question() -> None:
    """The name has at most 40 characters of it and the day, and none that a file system minds."""
    names = {
        "“先投后股”支持了几个项目？": "先投后股-支持了几个项目-2026-01-02",
        "How many?": "How-many-2026-01-02",
        "字" * 99: "字" * 40 + "-2026-01-02",
        '../\\:*?"<>|\n\0': "conversation-2026-01-02",
        "../etc/CON\u202e.txt": "etc-CON-txt-2026-01-02",
    }
    for text, name in names.items():
        assert file_name(Conversation((make_answer(text=text),)), "2026-01-02") == name


def test_markdown_is_inert() -> None:
    """Hostile text in a question or a note becomes no link, image, HTML or emphasis."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    inline = [
        child for token in parser.parse(as_markdown(TALK, tell)) for child in token.children or []
    ]
    kinds = {child.type for child in inline}
    assert kinds <= {"text", "text_special", "strong_open", "strong_close", "softbreak"}
    seen = "".join(child.content for child in inline)
    assert " ".join(HOSTILE.split()) in seen
    assert CITATION.quote in seen


def test_json_tells_raw_ranges() -> None:
    """The ranges of the JSON lead to the quote in the raw text."""
    first = json.loads(as_json(TALK, tell))["turns"][0]
    cited = first["claims"][0]["citation"]
    raw = "".join(SOURCE.raw[start:end] for start, end in cited["ranges"])
    assert "".join(raw.split()) == "".join(cited["quote"].split())


def test_docx_has_plain_runs() -> None:
    """The Word file has every text as plain runs, with the spans asked for in bold."""
    document = Document(BytesIO(as_docx(TALK, tell)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[0] == HOSTILE
    assert f"「{CITATION.quote}」 [1]" in texts
    bold = [run.text for paragraph in document.paragraphs for run in paragraph.runs if run.bold]
    assert bold == [CITATION.quote[:2]]


def test_remark_and_choices_are_exported() -> None:
    """What the bot says itself, and the questions it asks back with, stand in every format."""
    told = replace(make_answer(CITATION), remark="是 3，不是 5。")
    asking = replace(make_answer(note="指哪一个？"), choices=("甲？", "乙？"))
    talk = Conversation((told, asking))
    document = [one.text for one in Document(BytesIO(as_docx(talk, tell))).paragraphs]
    markdown = as_markdown(talk, tell)
    assert markdown.index("是 3，不是 5。") < markdown.index("> ")
    for text in ("是 3，不是 5。", "甲？", "乙？"):
        assert text in markdown
        assert text in as_json(talk, tell)
        assert text in document


def test_nearest_passages_are_exported_as_such() -> None:
    """A refusal has in every format the passages that the page shows, headed, with their places.

    An answer, and a question that is asked back, have none.
    """
    hits = tuple(make_hit(ARTICLE, at, at + 2) for at in range(4))
    talk = Conversation((make_answer(note="没有写到。", hits=hits),))
    seen = re.sub(r"\\(.)", r"\1", as_markdown(talk, tell))
    for text in ("\n".join(word_texts(talk)), seen):
        head, *passages = (text.index(one) for one in ("最接近的段落", *_quoted(hits[:3])))
        assert [head, *passages] == sorted([head, *passages])
        assert hits[3].passage.lines[-1].text not in text
        assert text.count(f" · {SOURCE.name} · {hits[0].passage.ranges[0][0]}–") == 1
    told = json.loads(as_json(talk, tell))["turns"][0]["told"]
    assert told["nearest"] == "最接近的段落"
    raw = ["".join(SOURCE.raw[a:b] for a, b in one["ranges"]) for one in told["passages"]]
    assert ["".join(one.split()) for one in raw] == [
        "".join(hit.passage.text.split()) for hit in hits[:3]
    ]
    asking = replace(talk.turns[0], choices=("甲？",))
    for other in (make_answer(CITATION, hits=hits), asking):
        assert "最接近的段落" not in as_markdown(Conversation((other,)), tell)


def _quoted(hits: tuple[Hit, ...]) -> list[str]:
    return [f"「{hit.passage.text}」" for hit in hits]


def test_docx_takes_control_characters() -> None:
    """A character that XML cannot hold does not stop the export."""
    talk = Conversation((make_answer(text="a\x00b\x0bc", note="x"),))
    assert Document(BytesIO(as_docx(talk, tell))).paragraphs[0].text == "a\ufffdb\ufffdc"
