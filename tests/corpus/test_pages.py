"""Pages are read as their editors set them."""

from collections import Counter

import pytest
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
PRINT = {
    "a report signed below one that names its writer at its head": (
        (
            f"甲镇春耕忙\n\n本报讯（记者 王小明）{BODY}\n\n{BODY}\n\n"
            f"乙村姜更红\n\n{BODY}\n\n（通讯员 李四）"
        ),
        ["甲镇春耕忙", "乙村姜更红"],
    ),
    "notices": (
        (
            f"遗失声明\n\n{BODY}\n\n停 水 公 告\n\n"
            f"{BODY}\n某市自来水有限公司\n2021年9月6日\n\n雨季防汛\n\n{BODY}"
        ),
        ["遗失声明", "停 水 公 告", "雨季防汛"],
    ),
    "columns of opinion": (
        f"社论\n\n把小事办好\n\n{BODY}\n\n今日谈\n\n少一点围城\n\n李长河\n\n{BODY}",
        ["社论 把小事办好", "今日谈 少一点围城"],
    ),
    "dispatches": (
        (
            f"咖啡减产\n\n【路透社圣保罗8月31日电】{BODY}\n\n"
            f"老人重返职场\n\n据法新社8月30日报道，{BODY}"
        ),
        ["咖啡减产", "老人重返职场"],
    ),
    "a tall headline below sections of one line": (
        (
            f"甲乡采茶\n\n本报记者 王小明\n\n{BODY}\n\n"
            f"账好算\n\n{BODY}\n\n坐上快递车\n藤编卖得远\n\n{BODY}"
        ),
        ["甲乡采茶", "坐上快递车 藤编卖得远"],
    ),
    "sections of two lines": (
        (
            f"甲港加注\n\n本报记者 王小明\n\n{BODY}\n\n"
            f"一张标准\n跑了十家\n\n{BODY}\n\n一条航线\n带动一片\n\n{BODY}"
        ),
        ["甲港加注"],
    ),
    "a poem below an essay": (
        f"井 台\n\n◎周明\n\n{BODY}\n\n渡口\n\n陈 禾\n\n船走了，\n渡口还坐着，\n忘了起身。",
        ["井 台", "渡口"],
    ),
    "a page's head above a jump line": (
        f"A05\n都市 某城晚报 2018年12月11日 星期二\n\n老街的灯亮着\n\n（上接A01版）\n\n{BODY}",
        ["老街的灯亮着"],
    ),
}
QUOTED = f"""甲镇的井

{BODY}

“填掉只要一车土，找回来要一代人。”老人说，井水认得老朋友，修井的人也记得每一块旧砖的来处，这话传了三代

“填掉只要一车土，找回来要一代人。”

人，直到今天还有人说起。
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


@pytest.mark.parametrize(("raw", "titles"), PRINT.values(), ids=PRINT)
def test_articles_part_where_print_parts_them(raw: str, titles: list[str]) -> None:
    """Signatures, labels, notices, datelines and the height of headlines part articles."""
    assert [article.title.text for article in read(raw)] == titles


def test_a_pull_quote_is_a_note() -> None:
    """A sentence printed once more amid the text is no part of it, and the text goes on."""
    (article,) = read(QUOTED)
    assert [note.text for note in article.notes] == ["“填掉只要一车土，找回来要一代人。”"]
    assert article.sentences[-1].text.endswith("这话传了三代人，直到今天还有人说起。")


def test_a_credit_belongs_to_its_caption() -> None:
    """The photographer's line below a caption is one piece with it."""
    (article,) = read(f"甲港加注\n\n{BODY}\n\n工人在测试出口的储能柜。\n某港集团供图\n\n{BODY}")
    assert [caption.text for caption in article.captions] == [
        "工人在测试出口的储能柜。 某港集团供图"
    ]


def test_a_record_gives_title_and_date() -> None:
    """A line of text takes headline and day from its record."""
    (article,) = read(BODY, title="标题", date="2023-08-17")
    assert article.title.text == "标题"
    assert (article.published.date, article.published.known) == ("2023-08-17", "record")


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("某江日报　二〇二四年五月十三日　星期一　第三版", "2024-05-13"),
        ("二○二四年十二月三十一日 星期二 某江日报", "2024-12-31"),
        ("某江日报 2024年5月13日 星期一 第3版", "2024-05-13"),
        ("政府工作报告\n\n——2024年5月13日在某江市第八届人民代表大会第四次会议上", "2024-05-13"),
    ],
)
def test_the_day_of_a_page_head_is_read(head: str, day: str) -> None:
    """The day printed at the head of a page dates its articles, in figures or in characters."""
    (article,) = read(f"{head}\n\n市里启动就业行动\n\n{BODY}\n")
    assert (article.published.date, article.published.known) == (day, "printed")


def test_a_day_in_a_headline_dates_nothing() -> None:
    """A day that a headline speaks of is not the day of the page."""
    (article,) = read(f"一九四九年十月一日的记忆\n\n{BODY}\n")
    assert article.published.date is None


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
