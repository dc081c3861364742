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


def test_numbers_that_count_something_are_text() -> None:
    """A number before a month, a line or a day belongs to the text."""
    months = ("县馆新馆开工", "少儿阅览室开放", "流动书车下乡", "古籍修复完成", "夜读活动开始")
    assert not line_numbers(counted(tuple(f"月，{event}，读者欢迎" for event in months)))


def test_lines_that_do_not_run_on_keep_their_numbers() -> None:
    """Lines of one width without stops are a list where none goes on in the next."""
    names = ("方远", "江岚", "于川", "白杨", "石磊")
    raw = counted(
        tuple(
            f"{name}，南屏一中，十二秒{end}" for name, end in zip(names, "一三五七九", strict=True)
        )
    )
    assert not line_numbers(raw)
    (article,) = articles_of(Source("p.txt", "txt", f"百米成绩\n\n{raw}", "", ""))
    assert "1方远" in "".join(sentence.text for sentence in article.sentences)


def test_a_list_keeps_its_numbers() -> None:
    """Lines that count up are a list where they are rows or whole sentences."""
    ranks = ("河东  88分", "河西  87分", "山南  85分", "山北  84分", "湖口  80分")
    rules = tuple(
        f"读者应当{word}，不得损毁藏书。" for word in ("守时", "静坐", "轻声", "爱书", "还书")
    )
    assert not line_numbers(counted(ranks))
    assert not line_numbers(counted(rules))
