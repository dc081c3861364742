"""Boxes that stand in an article end where the print shows it, and notices keep their parts."""

import pytest

from corpus.article import Article, Source
from corpus.pages import articles_of

FIRST = "南屏县去年试种高粱三千亩，平均亩产四百公斤，比上年增加一成。"
BOXED = "高粱是一种耐旱的粮食作物，全县宜种面积约五万亩。"
LAST = "县农业局局长方远说，明年种植面积将扩大到六千亩。"


def read(raw: str) -> tuple[Article, ...]:
    """Return the articles of a page."""
    return articles_of(Source("p.txt", "txt", raw, "", ""))


def sentences(article: Article) -> list[str]:
    """Return the sentences of an article."""
    return [sentence.text for sentence in article.sentences]


@pytest.mark.parametrize("label", ["链接", "相关链接\n高粱种在哪里", "【名词解释】\n耐旱作物"])
def test_text_goes_on_below_a_box(label: str) -> None:
    """What follows the blank line below a box set solid belongs to the article around it."""
    story, box = read(f"南屏试种高粱\n\n本报记者 方某\n\n{FIRST}\n\n{label}\n{BOXED}\n\n{LAST}")
    assert sentences(story) == [FIRST, LAST]
    assert box.title.text == label.replace("\n", " ")
    assert sentences(box) == [BOXED]


def test_a_signed_article_does_not_go_on_below_a_box() -> None:
    """The text of a box is its own where the article above has its writer's line below it."""
    story, box = read(
        f"南屏试种高粱\n\n{FIRST}\n\n（本报记者 方远）\n\n链接\n{BOXED}\n\n{LAST}\n\n{LAST}"
    )
    assert sentences(story) == [FIRST]
    assert sentences(box) == [BOXED, LAST, LAST]


def test_numbered_headings_part_a_notice_into_sections() -> None:
    """A numbered heading below the headline of a notice opens no article."""
    (notice,) = read(f"关于试种高粱的公告\n{FIRST}\n一、品种情况\n{BOXED}\n二、面积安排\n{LAST}")
    assert notice.title.text == "关于试种高粱的公告"
    assert [part.heading.text for part in notice.sections] == ["一、品种情况", "二、面积安排"]
    assert sentences(notice) == [FIRST, BOXED, LAST]
