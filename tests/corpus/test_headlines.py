"""Headlines are told from running text by what stands below them."""

import pytest

from corpus.article import Article, Source
from corpus.pages import articles_of

TEXT = "县图书馆将于下月开放，馆舍面积三千平方米，藏书十二万册，读者凭身份证办证借阅。"
MORE = "馆长说，少儿阅览室设在一楼，周末延长到晚上九点，平日下午五点半闭馆，周一休息。"


def read(raw: str) -> tuple[Article, ...]:
    """Return the articles of a page."""
    return articles_of(Source("p.txt", "txt", raw, "", ""))


def byline(article: Article) -> str:
    """Return the byline of an article, empty where it has none."""
    return article.byline.text if article.byline else ""


@pytest.mark.parametrize(
    "headline",
    ["图书馆下月开放", "图书馆下月开放\n藏书十二万册", "灯亮了，\n人来了", "馆方回应：\n下月开放"],
    ids=["line", "lines", "comma", "colon"],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["solid", "parted"])
def test_a_headline_stands_over_its_byline(headline: str, gap: str) -> None:
    """Lines right above a reporter's line over text are the headline, whatever mark ends them."""
    (article,) = read(f"{headline}{gap}本报记者 江岚\n\n{TEXT}\n\n{MORE}\n\n{TEXT[:-1]}余。")
    assert article.title.text == headline.replace("\n", " ")
    assert byline(article) == "本报记者 江岚"
    assert article.sentences[0].text == TEXT


def test_a_colleague_above_a_byline_signs_too() -> None:
    """A line of names set solid above a reporter's line is part of the byline."""
    (article,) = read(f"图书馆下月开放\n\n于川\n本报记者 江岚\n\n{TEXT}\n\n{MORE}\n\n{TEXT}")
    assert (article.title.text, byline(article)) == ("图书馆下月开放", "于川 本报记者 江岚")


def test_a_long_headline_heads_a_report() -> None:
    """A line with a comma that stands right above a report's first words is its headline."""
    headline = "跨江大桥昨日合龙，两岸居民往返一趟可省去四十分钟车程"
    first, second = read(f"图书馆下月开放\n\n{TEXT}\n\n{headline}\n\n本报讯（记者 江岚）{MORE}")
    assert second.title.text == headline
    assert [sentence.text for sentence in first.sentences] == [TEXT]


def test_the_last_words_of_a_text_are_no_headline() -> None:
    """What ends as a sentence does stays in the text above a headline."""
    wish = "“明年再会，祝各位读者一路平安，也盼你们常回来看书！”"
    raw = f"图书馆下月开放\n{TEXT}\n{wish}\n大桥昨日合龙\n本报记者 江岚\n{MORE}"
    first, second = read(raw)
    assert first.sentences[-1].text == wish
    assert second.title.text == "大桥昨日合龙"


@pytest.mark.parametrize("line", ["县新闻办 2021年3月2日", "柳岸新闻中心 2021年3月2日"])
def test_a_headline_stands_over_a_dated_line(line: str) -> None:
    """The day with the office that gives the news takes no headline with it."""
    (article,) = read(f"图书馆下月开放\n{line}\n\n{TEXT}\n\n{MORE}")
    assert (article.title.text, article.published.date) == ("图书馆下月开放", "2021-03-02")


def test_a_headline_stands_over_the_time_of_an_event() -> None:
    """The time of an event, with other labelled lines below it, takes no headline with it."""
    told = "时间：2021年3月2日（星期二）上午9:00\n地点：县新闻发布厅\n主持人：于川"
    (article,) = read(f"县里介绍图书馆情况\n{told}\n\n{TEXT}\n\n{MORE}")
    assert article.title.text == "县里介绍图书馆情况"


def test_headlines_in_two_scripts_are_two_lines() -> None:
    """A headline and its translation set solid below it are no running text."""
    english = "The county library opens to readers early next month"
    (article,) = read(f"图书馆下月开放\n{english}\n\n{TEXT}\n\n{MORE}")
    assert article.title.text == f"图书馆下月开放 {english}"


@pytest.mark.parametrize("label", ["□ 时 评", "□ 随笔"])
def test_a_column_of_opinion_signs_nothing(label: str) -> None:
    """A mark before the name of a column makes no writer of it; the name below it is one."""
    (article,) = read(f"别让书蒙尘\n{label}\n江 岚\n{TEXT}\n{MORE}")
    assert (article.title.text, byline(article)) == ("别让书蒙尘", "江 岚")
    assert article.column is not None


@pytest.mark.parametrize(
    "line", ["本报记者江岚 通讯员于川 文/摄", "县报记者 江岚/文 于川/图", "文/江岚 摄/于川"]
)
def test_who_wrote_and_photographed_is_a_byline(line: str) -> None:
    """A line that names who wrote a report, among who took its pictures, is no caption."""
    (article,) = read(f"图书馆下月开放\n\n{line}\n\n{TEXT}\n\n{MORE}\n\n{TEXT}")
    assert (byline(article), article.captions) == (line, ())


def test_the_lines_around_a_post_are_no_text() -> None:
    """What a platform prints at the head and foot of a post is neither headline nor sentence."""
    head = "图书馆下月开放\n原创 江岚 柳岸夜读\n柳岸夜读\n2021年03月02日 20:16 柳岸"
    foot = "文字 | 江岚\n摄影 | 于川\n点分享 点收藏 点在看"
    (article,) = read(f"{head}\n在小说阅读器读本章\n去阅读\n{TEXT}\n{foot}")
    assert article.title.text == "图书馆下月开放"
    assert [sentence.text for sentence in article.sentences] == [TEXT]


def test_the_first_question_of_an_interview_heads_no_report() -> None:
    """A question with others below it goes on with what a lead and its byline introduce."""
    raw = f"馆长的一天\n\n{TEXT}\n\n本报记者 江岚\n\n几点开门？\n\n{MORE}\n\n谁来借书？\n\n{TEXT}"
    (article,) = read(raw)
    assert (article.title.text, byline(article)) == ("馆长的一天", "本报记者 江岚")
    assert "几点开门？" in [sentence.text for sentence in article.sentences]


def test_a_question_heads_the_report_below_a_signed_one() -> None:
    """A question with none below it is a headline where the text above is signed."""
    first, second = read(f"馆长的一天\n\n{TEXT}\n\n本报记者 江岚\n\n谁来借书？\n\n{MORE}")
    assert (first.title.text, second.title.text) == ("馆长的一天", "谁来借书？")


@pytest.mark.parametrize(
    "address", ["编辑同志：\n您好！", "同志们，朋友们：\n大家上午好", "各位代表：\n你们好！"]
)
@pytest.mark.parametrize("headline", ["", "图书馆何时开放\n\n"], ids=["none", "headline"])
def test_a_salutation_is_no_headline(headline: str, address: str) -> None:
    """Whom a letter or a speech addresses, and its greeting, are text."""
    (article,) = read(f"{headline}{address}\n\n{TEXT}\n\n{MORE}")
    assert article.title.text == headline.strip()
    assert [sentence.text for sentence in article.sentences[:2]] == address.split("\n")
    assert article.sections == ()
