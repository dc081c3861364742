"""Tests of answers as chat messages."""

import re
from dataclasses import replace
from html import unescape

import pytest

from bot.answer import Copy, Reading
from bot.web.chat import EXCERPT, asked, messages, overlong, replied
from bot.web.place import place_of
from bot.web.wording import CHINESE, ENGLISH
from tests.bot.web_making import HOSTILE, make_answer, make_citation, make_hit, reports

ELEMENTS = {
    "div", "h2", "p", "span", "strong", "a", "table", "caption", "thead", "tbody", "tr", "th", "td",
    "ul", "li", "br", "button",
}  # fmt: skip
ATTRIBUTES = {"class", "lang", "href", "title", "scope", "type"}


def text_of(markup: str) -> str:
    """Return what a reader sees of some markup."""
    return unescape(re.sub(r"<[^>]*>", "", markup))


def test_every_sentence_can_be_quoted() -> None:
    """Every sentence of the reports stands in its claim verbatim, white space aside, and once."""
    for article, _ in reports():
        for sentence in article.sentences:
            reply = replied(make_answer(make_citation(article, sentence)), 1)["content"]
            quoted = re.findall(r'<span class="quote"[^>]*>(.*?)</span>', reply)
            assert [text_of(quote).split() for quote in quoted] == [sentence.text.split()]


def test_highlights_are_bold() -> None:
    """The highlighted span of a quote, and nothing else of it, is bold."""
    article, _ = reports()[0]
    sentence = article.sentences[0]
    answer = make_answer(make_citation(article, sentence))
    claim = replace(answer.claims[0], highlights=((5, 7), (2, 6), (40, 40)))
    reply = replied(replace(answer, claims=(claim,)), 1)["content"]
    assert re.findall("<strong>(.*?)</strong>", reply) == [sentence.text[2:6], sentence.text[6:7]]
    assert sentence.text in text_of(reply)


def test_the_blank_between_two_highlights_stays() -> None:
    """Figures side by side in a row do not run into one."""
    article, _ = reports()[0]
    answer = make_answer(make_citation(article, article.sentences[0]))
    citation = replace(answer.claims[0].citation, quote="成交额 22.4 21.6")
    claim = replace(answer.claims[0], citation=citation, highlights=((4, 8), (9, 13)))
    reply = replied(replace(answer, claims=(claim,)), 1)["content"]
    assert "成交额 22.4 21.6" in text_of(reply)


def test_a_citation_links_to_its_place_and_the_others() -> None:
    """A link carries the ranges of its quote, and of the answer's other quotes of that article."""
    (article, _), (other, _) = reports()[:2]
    first, second = (make_citation(article, article.sentences[n], n + 1) for n in (0, 1))
    third = make_citation(other, other.sentences[0], 3)
    reply = replied(make_answer(first, second, third), 3)["content"]
    places = [place_of(href) for href in re.findall('class="cite" href="([^"]*)"', reply)]
    assert [place.article_id for place in places] == [article.id, article.id, other.id]
    assert [place.cited for place in places] == [first.ranges, second.ranges, third.ranges]
    assert [place.also for place in places] == [second.ranges, first.ranges, ()]


def test_claims_arrive_one_by_one() -> None:
    """With fewer claims shown than there are, the rest and the frame are still to come."""
    article, _ = reports()[0]
    answer = make_answer(*(make_citation(article, article.sentences[n], n + 1) for n in range(3)))
    for shown in range(1, 4):
        reply = replied(answer, shown)["content"]
        assert reply.count('class="claim"') == shown
        assert ("grounds" in reply) == (shown == 3)


def test_what_is_only_related_stands_below() -> None:
    """Where one quote answers the others stand under a word of their own; a list needs them all."""
    article, _ = reports()[0]
    answer = make_answer(*(make_citation(article, article.sentences[n], n + 1) for n in range(2)))
    one = replied(answer, 2)["content"]
    assert one.index('class="claim"') < one.index('class="besides"') < one.rindex('class="claim"')
    listed = replace(answer, question=replace(answer.question, kind="list"))
    assert 'class="besides"' not in replied(listed, 2)["content"]


def test_an_answer_says_how_sure_and_why() -> None:
    """Below an answer stand how sure it is, what it rests on, and the cited reports with dates."""
    article, _ = reports()[0]
    cited = (make_citation(article, article.sentences[n], n + 1) for n in range(2))
    hit = make_hit(article)
    answer = make_answer(*cited, text=f"{hit.matched[0]}有多少？", hits=(hit,))
    reply = text_of(replied(answer, 2)["content"])
    assert f"把握较大 · 依据 1 篇报道的 2 处原文 · 对上的词：{hit.matched[0]}" in reply
    assert reply.count(" ".join(article.title.text.split())) == 1
    assert "日期不详" in reply


def test_reprints_are_linked_and_count_as_one_report() -> None:
    """Below an answer a report's reprints are linked, once each with all places cited in them."""
    (article, _), (other, _) = reports()[:2]
    copies = [
        Copy("b.txt", other.id, "别的标题", other.published, other.sentences[n].ranges)
        for n in range(2)
    ]
    first, second = (
        replace(make_citation(article, article.sentences[n], n + 1), also=(copies[n],))
        for n in range(2)
    )
    third = make_citation(other, other.sentences[2], 3)
    reply = replied(make_answer(first, second, third), 3)["content"]
    assert "依据 1 篇报道的 3 处原文" in text_of(reply)
    (linked,) = re.findall('<span class="copies">(.*?)</span>', reply)
    assert text_of(linked) == "又见：别的标题"
    place = place_of(re.findall('href="([^"]*)"', linked)[0])
    assert (place.article_id, place.cited) == (other.id, copies[0].ranges + copies[1].ranges)
    assert "also in: " in replied(make_answer(first, text="How many?"), 1)["content"]
    assert "copies" not in replied(make_answer(third), 1)["content"]


def test_matched_terms_are_read_as_in_the_question() -> None:
    """Terms that adjoin in the question are told as one stretch of it, if a quote holds them."""
    article, _ = reports()[0]
    sentence = article.sentences[0]
    terms = (sentence.text[:1], sentence.text[1:3], sentence.text[3:4], "没有的词")
    answer = make_answer(
        make_citation(article, sentence),
        text=f"没有的词，{sentence.text[:4]}呢，{sentence.text[3]}？",
        hits=(replace(make_hit(article), matched=terms),),
    )
    assert f"对上的词：{sentence.text[:4]}</p>" in replied(answer, 1)["content"]


@pytest.mark.parametrize(
    ("question", "terms", "matched"),
    [
        ("新增多少名院士？", ("新增", "名", "院士"), "新增、院士"),
        ("哪所中学得奖？", ("所", "中学"), "中学"),
        ("3名院士在哪里？", ("3", "名", "院士"), "3名院士"),
        ("多少项目开工？", ("项目",), "项目"),
    ],
)
def test_a_measure_word_is_told_with_its_number_only(
    question: str, terms: tuple[str, ...], matched: str
) -> None:
    """Of what counts a noun and the noun only the noun is told, unless the number matched, too."""
    article, _ = reports()[0]
    citation = replace(make_citation(article, article.sentences[0]), quote="".join(terms))
    hit = replace(make_hit(article), matched=terms)
    reply = replied(make_answer(citation, text=question, hits=(hit,)), 1)["content"]
    assert f"对上的词：{matched}</p>" in reply


def test_a_question_that_is_too_long_is_shown_in_part() -> None:
    """Its beginning stands above what to do, which tells how long it is and may be."""
    first, second = (one["content"] for one in overlong(HOSTILE + "长" * 5000, ENGLISH))
    assert text_of(first).startswith(HOSTILE[:60])
    assert len(text_of(first)) < 2 * EXCERPT
    assert str(5000 + len(HOSTILE)) in second
    assert "at most 1000" in second


def test_readings_are_set_side_by_side() -> None:
    """Two readings of a figure make a table, one reading makes none."""
    article, _ = reports()[0]
    citation = make_citation(article, article.sentences[0])
    readings = (Reading("1个", "今年", 1), Reading("2个", "", 1))
    tabled = replied(make_answer(citation, readings=readings), 1)["content"]
    first, second = (text_of(row) for row in tabled.split("<tr>")[2:])
    assert first.startswith("1个今年")
    assert second.startswith("2个未写明")
    assert "<table" not in replied(make_answer(citation, readings=readings[:1]), 1)["content"]


def test_a_refusal_shows_the_nearest_passages() -> None:
    """A refusal has its reason, no claim and no citation, and up to three passages to look at."""
    hits = tuple(make_hit(article) for article, _ in reports()[:4])
    reply = replied(make_answer(note="没有写到。", hits=hits), 0)["content"]
    assert "没有写到。" in reply
    assert 'class="claim"' not in reply
    assert 'class="cite"' not in reply
    assert reply.count('class="near"') == 3
    assert hits[0].passage.text[: EXCERPT // 2] in text_of(reply)


def test_a_remark_stands_apart_from_quotes() -> None:
    """What the bot says itself comes before the first quote, and is part of none."""
    article, _ = reports()[0]
    answer = make_answer(make_citation(article, article.sentences[0]))
    assert "remark" not in replied(answer, 1)["content"]
    reply = replied(replace(answer, remark="是 3，不是 5。"), 1)["content"]
    assert '<p class="remark">是 3，不是 5。</p><p class="claim">' in reply


def test_choices_are_buttons() -> None:
    """A question that can mean several is answered with a button for each, and no passages."""
    hit = make_hit(reports()[0][0])
    answer = replace(make_answer(note="指哪一个？", hits=(hit,)), choices=("甲？", "乙？"))
    reply = replied(answer, 0)["content"]
    assert re.findall('<button type="button" class="choice">(.*?)</button>', reply) == [
        "甲？", "乙？",
    ]  # fmt: skip
    assert "near" not in reply


def test_a_rewritten_question_is_shown() -> None:
    """The stand-alone form is shown where it differs from what was typed, and only there."""
    article, _ = reports()[0]
    citation = make_citation(article, article.sentences[0])
    rewritten = make_answer(citation, text="那今年呢？", standalone="今年有多少？")
    assert "理解为：今年有多少？" in replied(rewritten, 1)["content"]
    assert "理解为" not in replied(make_answer(citation), 1)["content"]


def test_the_frame_speaks_the_language_of_the_page() -> None:
    """Every word around a Chinese question is English in an English page, and the other way round.

    What is quoted, and what the bot says of the question, stays as it is, its language named.
    """
    article, _ = reports()[0]
    cited = [make_citation(article, article.sentences[n], n + 1) for n in range(2)]
    one = make_answer(*cited, standalone="今年有多少？")
    tabled = replace(one, readings=(Reading("1个", "", 1), Reading("2个", "", 2)), remark="不是。")
    refused = make_answer(note="没有写到。", hits=(make_hit(article),))
    english = "".join(m["content"] for m in messages((one, tabled, refused), ENGLISH))
    for words in ("Edit", "Understood as: 今年", "Possibly related", "Quite sure", ">Value<"):
        assert words in english
    for words in ("改问题", "理解为", "也可能有关", "把握", "数值", "未写明", "最接近的段落"):
        assert words not in english
    assert '<p class="remark" lang="zh-Hans">不是。</p>' in english
    assert '<p class="refusal" lang="zh-Hans">没有写到。</p>' in english
    chinese = "".join(m["content"] for m in messages((make_answer(*cited, text="How?"),), CHINESE))
    assert "改问题" in chinese
    assert "把握较大" in chinese


def test_the_frame_speaks_the_language_of_the_question_where_no_page_is_known() -> None:
    """Without a language of the page a question without a Chinese character has it in English."""
    article, _ = reports()[0]
    answer = make_answer(make_citation(article, article.sentences[0]), text="How many?")
    assert "reports cited: 1" in replied(answer, 1)["content"]


def test_hostile_text_stays_text() -> None:
    """Markup in a question, quote, title, note or id is shown as it is written, and inert."""
    article, _ = reports()[0]
    hostile = replace(article, title=replace(article.title, text=HOSTILE), id=HOSTILE)
    sentence = replace(article.sentences[0], text=HOSTILE)
    copy = Copy(HOSTILE, HOSTILE, HOSTILE, article.published, sentence.ranges)
    answered = make_answer(
        replace(make_citation(hostile, sentence), also=(copy,)),
        text=HOSTILE, standalone="x" + HOSTILE,
        readings=(Reading(HOSTILE, HOSTILE, 1),) * 2, hits=(make_hit(hostile),),
    )  # fmt: skip
    answered = replace(answered, remark=HOSTILE)
    refused = make_answer(text=HOSTILE, note=HOSTILE, hits=(make_hit(hostile),))
    asking = replace(refused, choices=(HOSTILE, HOSTILE))
    for message in messages((answered, refused, asking)):
        markup = message["content"]
        assert HOSTILE in text_of(markup)
        assert "\n" not in markup
        assert set(re.findall(r"<(\w+)", markup)) <= ELEMENTS
        tags = re.findall(r"<\w+ ([^>]*)>", markup)
        assert {name for tag in tags for name in re.findall(r'(\w+)="[^"]*"', tag)} <= ATTRIBUTES
        hrefs = re.findall('href="([^"]*)', markup)
        assert all(re.match(r"#cite/|#(edit|understood)/\d+$", href) for href in hrefs)


def test_a_question_keeps_its_lines() -> None:
    """Line breaks of a question stay breaks, and all stands on one line of markup."""
    assert asked("一\n\n二 三")["content"] == '<h2 class="asked">一<br><br>二 三</h2>'
