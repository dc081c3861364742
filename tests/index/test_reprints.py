"""Reprints are told from articles on the same topic, and lines that say the same are found."""

import random
import re
from dataclasses import replace

import pytest

from corpus.article import Article
from corpus.pages import articles_of
from index.reprints import SHORT, body, is_reprint, runs_of, same_lines, says, worded
from tests.corpus.pages_bundled import bundled_articles
from tests.index.built import source

WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
LONG = [article for article in bundled_articles() if len(runs_of(body(article))) > SHORT]
NOTICE = "区供水公司通知：因管道检修，3月5日8时至17时，东门街道、南山路一带停水，请居民提前储水。"


def one(text: str) -> Article:
    """Return the article that a text is."""
    (article,) = articles_of(source("页.txt", text))
    return article


def misprinted(text: str, share: float) -> str:
    """Return a text with a share of its Chinese characters replaced by others of it."""
    drawn = random.Random(1)  # noqa: S311
    places = [place for place, mark in enumerate(text) if "\u4e00" <= mark <= "\u9fff"]
    marks = list(text)
    for place in drawn.sample(places, int(len(places) * share)):
        marks[place] = text[drawn.choice(places)]
    return "".join(marks)


@pytest.mark.parametrize("article", LONG, ids=lambda article: article.id)
@pytest.mark.parametrize("cut", [0, 3, 5])
@pytest.mark.parametrize("share", [0.0, 0.02])
def test_a_cut_and_misprinted_copy_is_a_reprint(article: Article, cut: int, share: float) -> None:
    """An article with every `cut`th sentence gone, wide letters and misprints is the same."""
    kept = [s.text for s in article.sentences if not cut or s.number % cut]
    copy = misprinted("".join(kept), share).translate(WIDE)
    assert is_reprint(worded(body(article)), worded(copy))
    assert is_reprint(worded(copy), worded(body(article)))


def test_articles_on_the_same_topic_are_no_reprints() -> None:
    """No two of the bundled reports are the same, though most are about one place."""
    wordings = [worded(body(article)) for article in bundled_articles()]
    pairs = [(a, b) for n, a in enumerate(wordings) for b in wordings[:n]]
    assert not any(is_reprint(*pair) for pair in pairs)


def test_a_bulletin_of_another_day_is_no_reprint() -> None:
    """An article of the same words with other figures is another article."""
    text = body(LONG[0])
    other = re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), text)
    assert not is_reprint(worded(text), worded(other))


def test_a_short_notice_must_be_as_good_as_equal() -> None:
    """A notice in other punctuation is the same; one of another day, hour or street is not."""
    notice = worded(NOTICE)
    assert is_reprint(notice, worded(NOTICE.replace("，", ",").translate(WIDE)))
    for old, new in (("5日", "6日"), ("17时", "18时"), ("南山", "北山"), ("居民", "住户")):
        assert not is_reprint(notice, worded(NOTICE.replace(old, new)))


def test_what_has_no_letters_is_like_nothing() -> None:
    """Texts too short to have a run of four letters are no reprints, not even of themselves."""
    for text in ("", "。", "三个字", "😀😀😀😀😀"):
        assert not runs_of(text).size
        assert not is_reprint(worded(text), worded(text))


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("全市建成重点实验室33个，引进院士8名。", True),
        ("全市建成重点实验室３３个,引进院士８名", True),
        ("据悉，全市建成重点实验室33个，引进院士8名。会议强调。", True),
        ("全市建成重点实验室43个，引进院士8名。", False),
        ("全市建成重点实验室33个。", False),
        ("", False),
    ],
)
def test_a_line_is_said_in_other_spelling_but_with_its_figures(text: str, *, same: bool) -> None:
    """Width and punctuation do not matter and words around it neither; each figure does."""
    lines = one("全市建成重点实验室33个，引进院士8名。").sentences
    assert says(text, lines) is same


def test_a_line_of_fewer_than_four_letters_says_nothing() -> None:
    """Such a line counts as said by anything."""
    (line,) = one("全市建成重点实验室33个。").sentences
    assert says("", [replace(line, text="共3个")])


def test_lines_that_say_the_same_are_found_where_they_were_cut_otherwise() -> None:
    """A quotation is found in one longer line, or in the two that it was parted into."""
    joined = one("开头的一句话说别的事情。全市建成重点实验室33个；引进两院院士一共8名。")
    parted = one("全市建成重点实验室33个。引进两院院士一共8名。结尾说的又是一件事情。")
    quote = joined.sentences[1].text
    assert [line.text for line in same_lines(quote, parted)] == [
        "全市建成重点实验室33个。",
        "引进两院院士一共8名。",
    ]
    assert same_lines("全市建成重点实验室33个。", joined) == (joined.sentences[1],)
    assert same_lines("全市建成重点实验室34个。", joined) == ()
