"""What sites and offices set above a headline is told apart from it."""

import pytest

from corpus.article import Article, Source
from corpus.pages import articles_of

TEXT = "南屏县去年试种高粱三千亩，平均亩产四百公斤，比上年增加一成。"
FIELDS = ("索引号：0147/2025-31", "发文字号：南政办发〔2025〕9号", "有效性：有效")


def read(raw: str) -> tuple[Article, ...]:
    """Return the articles of a page."""
    return articles_of(Source("p.txt", "txt", raw, "", ""))


@pytest.mark.parametrize("others", [2, 8])
def test_a_list_of_headlines_is_no_headline(others: int) -> None:
    """Where a headline stands in a list above it, the list is furniture."""
    links = "\n".join(f"第{'一二三四五六七八'[at]}条别的新闻标题" for at in range(others))
    headline = "南屏试种高粱三千亩"
    (article,) = read(
        f"标题导航\n{headline}\n{links}\n上一篇 下一篇\n{headline}\n本报记者 方远\n{TEXT}"
    )
    assert article.title.text == headline
    assert [sentence.text for sentence in article.sentences] == [TEXT]


def test_a_document_s_name_in_a_headline_is_no_list() -> None:
    """A line that the headline above it quotes leaves the headline where it is."""
    (article,) = read(f"关于印发《高粱种植办法》的通知\n高粱种植办法\n{TEXT}")
    assert article.title.text == "关于印发《高粱种植办法》的通知 高粱种植办法"


def test_a_path_is_no_headline() -> None:
    """The line that tells where a page stands on its site is furniture."""
    (article,) = read(f"当前位置：首页 > 新闻 > 农业\n南屏试种高粱三千亩\n{TEXT}")
    assert article.title.text == "南屏试种高粱三千亩"
    assert article.furniture[0].text == "当前位置：首页 > 新闻 > 农业"


def test_fields_above_a_document_can_be_quoted() -> None:
    """The fields of a document are notes of its article and no part of its headline."""
    (article,) = read("\n".join((*FIELDS, "关于试种高粱的办法", TEXT)))
    assert article.title.text == "关于试种高粱的办法"
    assert [note.text for note in article.notes] == list(FIELDS)
    assert FIELDS[1] in [line.text for line in article.lines]


def test_a_headline_that_opens_like_a_field_heads_its_article() -> None:
    """A name with a colon over credits is a headline, and the credits are what they were."""
    (article,) = read(f"南屏县：高粱红了\n来源：南屏日报 作者：方远 时间：2024-11-08 09:15\n{TEXT}")
    assert article.title.text == "南屏县：高粱红了"
    assert article.published.date == "2024-11-08"


def test_fields_below_a_telephone_number_can_be_quoted() -> None:
    """Where and when to apply is told in notes, not lost with the imprint above it."""
    fields = ["申领时间：3月1日至3月31日", "申领地点：南屏县农技站"]
    (article,) = read(f"高粱种子免费领\n\n{TEXT}\n\n申领电话：0147-1234567\n\n" + "\n".join(fields))
    assert [note.text for note in article.notes] == fields
    assert set(fields) <= {line.text for line in article.lines}


def test_a_line_in_brackets_below_the_day_of_a_document_is_a_note() -> None:
    """What an office remarks below its day is no part of the headline that follows."""
    rules = "第一条 为发展高粱种植，制定本办法。\n第二条 本办法自今年六月起施行。"
    articles = read(
        f"关于印发高粱种植办法的通知\n{TEXT}\n南屏县人民政府办公室\n2025年4月2日\n"
        f"（此件主动公开）\n高粱种植办法\n{rules}"
    )
    assert articles[-1].title.text == "高粱种植办法"


def test_names_with_figures_are_a_list() -> None:
    """Lines that each give a name and its figure are text, not headline or heading."""
    (article,) = read(f"南屏试种高粱\n\n{TEXT}\n\n各乡产量\n东乡　2.85\n西山乡　14.2万吨\n\n{TEXT}")
    assert [part.heading.text for part in article.sections] == ["各乡产量"]
    assert [sentence.text for sentence in article.sentences[1:3]] == ["东乡2.85", "西山乡14.2万吨"]


@pytest.mark.parametrize("credit", ["本报记者 方远", "2024年11月8日 南屏日报"])
def test_a_headline_may_give_figures(credit: str) -> None:
    """Names with figures that open a page right above its credits are the headline."""
    (article,) = read(f"南屏高粱 3000亩\n亩产创新高 400公斤\n\n{credit}\n\n{TEXT}")
    assert article.title.text == "南屏高粱 3000亩 亩产创新高 400公斤"
    assert [sentence.text for sentence in article.sentences] == [TEXT]


def test_scores_are_a_list() -> None:
    """Lines of two names with the score between them are text."""
    (article,) = read(f"高粱杯开赛\n\n{TEXT}\n\n半决赛\n东乡 88:79 西山\n北乡 92:95 南屏\n\n{TEXT}")
    assert len(article.sentences) == 4
