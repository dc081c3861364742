"""Numbers that count the lines of a text are told from those of a list."""

from corpus.article import Source
from corpus.line_numbers import line_numbers
from corpus.pages import articles_of

LINES = (
    "县图书馆将于下月开放，馆舍面积三",
    "千平方米，藏书十二万册。馆长说，",
    "少儿阅览室设在一楼，周末延长到晚",
    "上九点。读者凭身份证，就可以办证",
    "，一次可借书五册，期限为一个月。",
)


def counted(lines: tuple[str, ...]) -> str:
    """Return lines, each with its number before it."""
    return "".join(f"{number}  {line}\n" for number, line in enumerate(lines, start=1))


def test_line_numbers_are_no_text() -> None:
    """The numbers in the margin of wrapped text get into no sentence."""
    (article,) = articles_of(Source("p.txt", "txt", f"图书馆\n\n{counted(LINES)}", "", ""))
    assert "".join(sentence.text for sentence in article.sentences) == "".join(LINES)


def test_a_list_keeps_its_numbers() -> None:
    """Lines that count up are a list where they are rows or whole sentences."""
    ranks = ("河东  88分", "河西  87分", "山南  85分", "山北  84分", "湖口  80分")
    rules = tuple(
        f"读者应当{word}，不得损毁藏书。" for word in ("守时", "静坐", "轻声", "爱书", "还书")
    )
    assert not line_numbers(counted(ranks))
    assert not line_numbers(counted(rules))
