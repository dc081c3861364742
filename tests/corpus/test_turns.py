"""What a page sends on to another one is taken up where it goes on, and by nothing else."""

import pytest

from corpus.article import Article, Source
from corpus.pages import articles_of

HEAD = "南岸村的旧窑洞修了三年。当年腊月，全村四十七户人家陆续搬走，"
TAIL = "只留下看果园的老人。今年又有九户搬了回来，他们在山坡上种了三百亩苹果树。"
OTHER = "县图书馆将于下月开放，馆舍面积三千平方米，藏书十二万册，读者凭身份证办证借阅。"


def read(*blocks: str) -> tuple[Article, ...]:
    """Return the articles of a page of blocks."""
    return articles_of(Source("p.txt", "txt", "\n\n".join(blocks), "", ""))


def texts(article: Article) -> str:
    """Return the sentences of an article, a bar between them."""
    return "|".join(sentence.text for sentence in article.sentences)


@pytest.mark.parametrize("opening", ["本报讯（记者 于川）", ""], ids=["dateline", "none"])
def test_a_text_goes_on_where_it_is_taken_up(opening: str) -> None:
    """A sentence sent on goes on below the line that takes it up, past another report."""
    title = "窑洞新居\n本报记者 江岚"
    on, back = "（下转A05版）", "（上接A01版）"
    first, second = read(title, HEAD, on, "县图书馆下月开放", opening + OTHER, back, TAIL)
    assert "全村四十七户人家陆续搬走，只留下看果园的老人。" in texts(first)
    assert (second.title.text, texts(second)) == ("县图书馆下月开放", OTHER)


def test_turns_may_stand_in_the_text() -> None:
    """The lines that send on and take up may be the end and the beginning of paragraphs."""
    (article,) = read("窑洞新居", f"{HEAD}（下转第四版）", f"（上接第一版）{TAIL}")
    assert "陆续搬走，只留下看果园的老人。" in texts(article)


def test_a_whole_text_is_taken_up_as_a_paragraph() -> None:
    """What is taken up belongs to the report that was sent on, even where no sentence was cut."""
    on, back = "（下转第四版）", "（上接第一版）"
    first, second = read("窑洞新居", OTHER, on, "今冬多雪", f"本报讯 {OTHER}", back, TAIL)
    assert texts(first).replace("|", "").endswith(TAIL)
    assert second.title.text == "今冬多雪"


def test_what_another_page_began_stands_apart() -> None:
    """A text that was begun on a page which is not there is no part of the report above it."""
    first, second = read("县图书馆下月开放", OTHER, "（上接第一版）", TAIL)
    assert texts(first) == OTHER
    assert texts(second).replace("|", "") == TAIL


def test_of_several_turns_none_is_guessed() -> None:
    """Where a page takes up two texts, a cut sentence is joined to neither."""
    back = "（上接第一版）"
    first, *_ = read("窑洞新居", HEAD, "（下转第四版）", back, TAIL, back, f"至于{OTHER}")
    assert texts(first).endswith("陆续搬走，")


def test_a_cut_sentence_ends_above_another_report() -> None:
    """A cut sentence is never joined to a text that opens as a report does."""
    first, second = read("窑洞新居", HEAD, "今冬多雪", f"本报讯（记者 于川）{OTHER}")
    assert texts(first).endswith("陆续搬走，")
    assert texts(second) == OTHER


def test_a_running_head_interrupts_a_sentence() -> None:
    """The paper's and the page's name set solid with an imprint are no part of the text."""
    running_head = "柳岸日报\n2021年3月2日 第3版\n本地新闻"
    cut = "湖上新站占地三千平方米。新站装了十二台水泵，与老站相比，每年约可节水60"
    (article,) = read(f"湖上新站\n\n{cut}\n{running_head}\n吨。{OTHER}")
    assert texts(article).replace("|", "") == f"{cut}吨。{OTHER}"
    assert {"柳岸日报", "本地新闻"} <= {piece.text for piece in article.furniture}


def test_rows_that_blanks_part_are_no_column() -> None:
    """Rows of words that ideographic blanks part are lines of their own, never cut sentences."""
    rows = "今天\u3000晴\u3000南风2级\u300027℃\n明天\u3000阴转小雨\u3000北风3级\u300019℃"
    (article,) = read(f"天气\n{rows}\n（县气象台3月2日17时发布）", OTHER)
    assert texts(article).split("|")[:2] == ["今天晴南风2级27℃", "明天阴转小雨北风3级19℃"]
    assert texts(article).endswith(OTHER)
