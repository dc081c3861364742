"""English questions of plain form get the order that Chinese has."""

from datetime import UTC, datetime

import pytest

from bot.language.meaning import shipped_meaning
from bot.questions.analysis import Sought
from bot.translation.slots import Slot, pieces_of
from bot.translation.translating import understood
from corpus.article import Source
from index.building import build_index
from index.store import Index

TEXT = """东港博物馆开门

东港县博物馆馆长王立新说，博物馆投资3亿元，门票价格是20元。东港大桥长5公里，距青山镇8公里。
东港市委书记李小明参观了博物馆。博物馆有12名讲解员，最高气温30度时也开门。
工程师用了三年建设博物馆。东港县有三十家餐厅。
东港县有高新技术企业五家，县里的企业去年都增了产。
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Return an index of one made-up page."""
    folder = tmp_path_factory.mktemp("ordering") / "index"
    added = datetime(2024, 1, 1, tzinfo=UTC).isoformat()
    source = Source("页.txt", "txt", TEXT, "页.txt", added)
    build_index([source], folder, progress=lambda _: None)
    return Index.open(folder)


def sought(question: str, index: Index) -> Sought:
    """Return what a question about the made-up page seeks."""
    return understood(question, index, shipped_meaning())


@pytest.mark.parametrize(
    ("question", "put", "kind"),
    [
        ("Who is the mayor of Donggang?", "东港的市长是谁", "person"),
        ("What was the price of the museum ticket?", "博物馆 门票的价格是多少", "money"),
        ("How much is the museum's investment?", "博物馆的投资是多少", "money"),
        ("How many restaurants are there in Donggang county?", "东港县有多少家餐厅", "number"),
        ("How many restaurants does Donggang have?", "东港有多少家餐厅", "number"),
        ("How much did the museum invest?", "博物馆投资多少钱", "money"),
        ("How long did the engineer build?", "工程师 建设多久", "number"),
        ("How long is the bridge in Donggang?", "东港的桥多长", "number"),
        ("Where is the museum in Donggang?", "东港的博物馆在哪里", "place"),
        ("Is there a museum in Donggang?", "东港有没有博物馆", "other"),
        ("Are there any zoos?", "有没有动物园", "other"),
        ("Does Donggang have a swimming pool?", "东港有没有泳池", "other"),
    ],
)
def test_a_plain_question_becomes_the_chinese_one(
    question: str, put: str, kind: str, index: Index
) -> None:
    """Its owner stands first, its question word last or before what is counted."""
    found = sought(question, index)
    assert (found.text, found.kind) == (put, kind)


@pytest.mark.parametrize(
    "question",
    [
        "Who visited the museum?",
        "Which museum opened in Donggang?",
        "What is written on the ticket of the museum?",
        "In Donggang, who is the secretary?",
        "Who is the engineer who built the museum of Donggang?",
    ],
)
def test_other_forms_keep_the_english_order(question: str, index: Index) -> None:
    """A question with a verb of its own, a clause or no certain question word gets none."""
    assert not any(word in sought(question, index).text for word in ("谁", "多", "什么", "哪"))


@pytest.mark.parametrize(
    ("question", "put"),
    [
        ("How many restaurants had tickets in Donggang?", "多少家餐厅"),
        ("How many guides did the museum have in Donggang?", "多少名讲解员"),
        ("What is the number of restaurants in Donggang?", "东港多少家餐厅"),
    ],
)
def test_what_is_counted_gets_its_question_word(question: str, put: str, index: Index) -> None:
    """It is asked how many there are, behind whoever has them, with the classifier of the text."""
    assert put in sought(question, index).text


@pytest.mark.parametrize(
    ("question", "put"),
    [
        ("How many people visited the museum in Jiangsu?", "江苏"),
        ("Who is the president of the Jiangsu bank?", "行长"),
        ("What is the population of Donggang?", "人口"),
    ],
)
def test_a_place_or_what_is_asked_for_is_put_in_chinese(
    question: str, put: str, index: Index
) -> None:
    """Where the reports lack it, its absence can be named."""
    assert put in sought(question, index).terms


def test_a_deputy_is_asked_for_as_one(index: Index) -> None:
    """The head of an institution is no deputy, and a deputy is not its head."""
    assert "馆长是谁" in sought("Who is the director of the Donggang museum?", index).text
    assert "副馆长是谁" in sought("Who is the deputy director of the Donggang museum?", index).text
    assert "的馆长是谁" in sought("Who is the director of the museum in Donggang?", index).text


@pytest.mark.parametrize("question", ["How far is it?", "How many others does it have?", "Who is?"])
def test_a_question_of_nothing_is_no_plain_one(question: str, index: Index) -> None:
    """One that names nothing is sought as typed or by what it names."""
    assert not any(word in sought(question, index).text for word in ("谁", "多远", "多少"))


def test_a_head_is_named_by_its_own_institution(index: Index) -> None:
    """An institution that is spoken of behind tells no post."""
    assert "馆长" not in sought("What did the chief of Donggang say at the museum?", index).text


def test_a_phrase_that_the_reports_hold_is_not_put_by_its_words(index: Index) -> None:
    """Of 高新技术企业 a passage about 企业 speaks no more than another."""
    (phrase,) = (one for one in pieces_of("high-tech enterprises", index) if isinstance(one, Slot))
    assert "企业" not in phrase.options
    assert max(phrase.options, key=lambda one: phrase.options[one]) == "高新技术企业"
