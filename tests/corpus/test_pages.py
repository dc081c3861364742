"""Pages are read as their editors set them."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article, Source, clean
from corpus.pages import articles_of
from tests.corpus.pages_bundled import bundled_articles, bundled_sources

BODY = "这一段正文说明了项目的进展情况，内容足够长，可以看出它不是一个标题，而是一个句子。"
NOTICE = f"""某市园区建设提速

本报记者 王小明

{BODY}

加快建设

{BODY}

某县学校扩建

某县召开教育会议

本报讯 {BODY}李四
"""
CAPTION = f"""# 某市园区建设提速

{BODY}图片把这个句子切成了两



新建的城市中心 摄/张三

半，它在这里继续下去。
"""


def read(raw: str, title: str = "", date: str = "") -> tuple[Article, ...]:
    """Return the articles of a page given as text."""
    return articles_of(Source("页.txt", "txt", raw, "", "", title, date))


def test_the_bundled_pages_hold_eight_articles() -> None:
    """Each bundled page gives the articles that an editor sees on it, notices included."""
    counted = Counter(article.source for article in bundled_articles())
    assert [counted[source.name] for source in bundled_sources()] == [2, 3, 1, 1, 1]


def test_every_bundled_sentence_is_true_to_its_page() -> None:
    """The raw text at the ranges of a sentence, caption or heading is its text, blanks aside."""
    pages = {source.name: source.raw for source in bundled_sources()}
    for article in bundled_articles():
        headings = (section.heading for section in article.sections)
        pieces = [(part.text, part.ranges) for part in (*article.captions, *headings)]
        pieces += [(sentence.text, sentence.ranges) for sentence in article.sentences]
        for text, ranges in [*pieces, (article.title.text, article.title.ranges)]:
            assert clean(pages[article.source], ranges) == "".join(text.split())


def test_every_character_of_a_bundled_page_is_read_once() -> None:
    """Body, titles, headings, bylines, captions and notes hold every printed character once."""
    for source in bundled_sources():
        seen: Counter[int] = Counter()
        for article in bundled_articles():
            if article.source == source.name:
                for start, end in _all_ranges(article):
                    seen.update(place for place in range(start, end) if source.raw[place].strip())
        assert set(seen.values()) == {1}
        assert not [c for i, c in enumerate(source.raw) if c.strip() and i not in seen]


def test_bundled_captions_stay_out_of_the_text() -> None:
    """No sentence holds a photographer's credit."""
    for article in bundled_articles():
        assert not any("摄/" in sentence.text for sentence in article.sentences)
        assert not any("资料图" in sentence.text for sentence in article.sentences)


def test_a_sentence_cut_by_a_caption_is_whole() -> None:
    """A sentence that a photograph cuts is one sentence with two ranges."""
    (article,) = read(CAPTION)
    broken = article.sentences[-1]
    assert broken.text == "图片把这个句子切成了两半，它在这里继续下去。"
    assert len(broken.ranges) == 2
    assert [caption.text for caption in article.captions] == ["新建的城市中心 摄/张三"]


def test_a_notice_below_an_article_is_an_article() -> None:
    """Headlines above a dateline head an article of their own; a lone line is a section."""
    first, second = read(NOTICE)
    assert first.title.text == "某市园区建设提速"
    assert first.byline is not None
    assert first.byline.text == "本报记者 王小明"
    assert [section.heading.text for section in first.sections] == ["加快建设"]
    assert first.heading(0) == ""
    assert first.heading(1) == "加快建设"
    assert second.title.text == "某县学校扩建 某县召开教育会议"
    assert second.byline is not None
    assert second.byline.text == "李四"


def test_a_record_gives_title_and_date() -> None:
    """A line of text takes headline and day from its record."""
    (article,) = read(BODY, title="标题", date="2023-08-17")
    assert article.title.text == "标题"
    assert (article.published.date, article.published.known) == ("2023-08-17", "record")


def test_a_date_is_never_guessed() -> None:
    """A day without a year in the text leaves the article undated."""
    (article,) = read(f"1月15日，{BODY}")
    assert (article.published.date, article.published.known) == (None, "unknown")


def test_a_short_text_is_body() -> None:
    """A single short line is a sentence, so that nothing that was given is lost."""
    (article,) = read("一句话")
    assert [sentence.text for sentence in article.sentences] == ["一句话"]


def test_a_list_of_short_lines_is_body() -> None:
    """Many short lines in a row are text, not headings."""
    items = [f"第{n}项 内容{n}" for n in range(12)]
    (article,) = read("\n\n".join([f"题目\n\n{BODY}", *items, BODY]))
    assert all(any(item.replace(" ", "") in s.text for s in article.sentences) for item in items)


@settings(max_examples=200)
@given(st.text(alphabet="甲乙丙丁。，“”？#|*<p>（）\n\n\n\t\f 记者摄图讯电版/1a", max_size=300))
def test_any_page_is_read_without_loss(raw: str) -> None:
    """Every printed character of any page with text stands in exactly one part of an article."""
    seen: Counter[int] = Counter()
    for article in read(raw):
        for start, end in _all_ranges(article):
            seen.update(place for place in range(start, end) if raw[place].strip())
        for sentence in article.sentences:
            assert clean(raw, sentence.ranges) == "".join(sentence.text.split())
    lost = [c for place, c in enumerate(raw) if c.strip() and place not in seen]
    assert not seen or (set(seen.values()) == {1} and not lost)


def _all_ranges(article: Article) -> list[tuple[int, int]]:
    return [span for part in article.parts for span in part.ranges]
