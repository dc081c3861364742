"""What a question asks for and quotes do not give is found, and named."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answer import Claim
from bot.checks.lacking import lack_of
from bot.language.meaning import shipped_meaning
from bot.translation.translating import understood
from corpus.article import Source
from index.building import build_index
from index.store import Index
from tests.bot.claiming import claim_of
from tests.index.built import silent, source

TEXT = """东港新区建设提速

本报记者 王小明

东港新区管委会主任李建国介绍，新区占地3200亩，去年引进企业58家，投资120亿元，增长12%。

东海大学在新区设立了研究院。研究院正在招聘教师。园区去年6月开工。西部(重庆)科学城建成了3座电站。成都的同行前来参观。
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Return an index of one page."""
    folder: Path = tmp_path_factory.mktemp("lacking") / "index"
    added = datetime(2024, 1, 1, tzinfo=UTC).isoformat()
    build_index([Source("页.txt", "txt", TEXT, "0", added)], folder, progress=lambda _: None)
    return Index.open(folder)


def lacking(question: str, index: Index, *numbers: int) -> str:
    """Return what some sentences of the page do not give of a question."""
    claims: list[Claim] = [claim_of(index, "页.txt:1", number) for number in numbers]
    meaning = shipped_meaning()
    found = lack_of(understood(question, index, meaning), claims, index, meaning)
    return found.missing if found else ""


@pytest.mark.parametrize(
    ("question", "number", "missing"),
    [
        ("东港新区引进了多少家企业？", 0, ""),
        ("东港新区占地多少亩？", 0, ""),
        ("东港新区的主任是谁？", 0, ""),
        ("东港新区的书记是谁？", 0, "post"),
        ("研究院什么时候挂牌？", 1, "kind"),
        ("研究院投资了多少钱？", 1, "kind"),
        ("研究院有多少吨设备？", 0, "unit"),
        ("研究院有多少名教师？", 0, "unit"),
        ("北京引进了多少家企业？", 0, "name"),
        ("东港新区有几座电站？", 0, "unit"),
        ("东港新区去年引进多少家企业？", 0, ""),
        ("研究院是哪家公司设计的？", 1, "kind"),
        ("研究院是哪所大学设立的？", 1, ""),
        ("新区引进了多少家生物医药企业？", 0, "said"),
        ("新区引进的企业，上市的有几家？", 0, "said"),
        ("新区引进的企业，去年引进的有几家？", 0, ""),
        ("西部(成都)科学城有几座电站？", 4, "place"),
        ("西部(重庆)科学城有几座电站？", 4, ""),
        ("研究院是否已经招生？", 1, "said"),
        ("东港新区什么时候全线开工？", 3, ""),
        ("研究院的教师由谁来定？", 2, ""),
        ("研究院是否正在招聘教师？", 2, ""),
        ("研究院是不是停办了？", 1, ""),
        ("研究院的毛利率是多少？", 0, "said"),
        ("东港新区有没有游泳池？", 0, "said"),
        ("东港新区有地铁没有", 0, "said"),
        ("东港新区有公司破产吗？", 0, "said"),
        ("东港新区有没有企业？", 0, ""),
        ("东港新区有多少个动物园？", 0, "said"),
        ("研究院有没有女教师？", 2, "said"),
        ("研究院有没有外国的教师？", 2, "said"),
        ("东港新区有什么吗？", 0, ""),
        ("研究院有教师吗？", 2, ""),
        ("研究院还没有教师吗？", 2, ""),
        ("Is there a swimming pool in Donggang?", 0, "said"),
        ("Are there any teachers in the institute?", 2, ""),
        ("How many hotels are there in Donggang?", 0, "said"),
        ("How many restaurants does Donggang have?", 0, "said"),
        ("新区的第二批企业有几家？", 0, "said"),
        ("成都银行引进多少家企业？", 0, ""),
        ("新区企业里女性有多少？", 0, "said"),
        ("新区企业里有多少外地人？", 0, "said"),
        ("李建国在新区拿了多少片酬？", 0, "said"),
        ("新区的企业要赔多少违约金？", 0, "said"),
        ("东港新区由哪个机构施工？", 3, "said"),
        ("新区企业里企业有多少家？", 0, ""),
        ("新区里一共有多少家企业？", 0, ""),
        ("新区里已经有多少家企业？", 0, ""),
        ("How many modules are there?", 0, "said"),
        ("东港新区的投资，校训呢？", 0, "said"),
        ("东港新区的企业，投资呢？", 0, ""),
        ("前来参观的同行是从北京来的吧？", 5, ""),
        ("前来参观的同行从北京带来了什么？", 5, "place"),
        ("东港新区“甲级”企业有几家？", 0, "name"),
        ("师范大学哪一年设立研究院？", 1, "said"),
        ("新区的外地员工占了几成？", 0, "said"),
        ("新区的投资占了多少？", 0, ""),
        ("新区一共建了哪些车站？", 0, "said"),
        ("西部(重庆)科学城建了哪些电站？", 4, ""),
    ],
)
def test_what_is_missing_is_named(question: str, number: int, missing: str, index: Index) -> None:
    """Kind, unit, post, place and predicate of a question must stand in what is quoted."""
    assert lacking(question, index, number) == missing


def test_a_place_inside_a_longer_name_is_not_named(index: Index) -> None:
    """东海 in 东海大学 does not make an article one about 东海."""
    assert lacking("东海引进了多少家企业？", index, 0) in ("place", "name")


def test_a_measure_of_another_report_is_not_that_of_the_first(tmp_path: Path) -> None:
    """A report beside it that speaks of 净利润 does not make a turnover one."""
    texts = "甲厂近况\n\n甲厂2022年营业收入6.3亿元。\n", "乙厂近况\n\n乙厂2022年净利润2亿元。\n"
    pages = [source(f"{number}.txt", text) for number, text in enumerate(texts)]
    build_index(pages, tmp_path / "index", progress=silent)
    index, meaning = Index.open(tmp_path / "index"), shipped_meaning()
    sought = understood("甲厂2022年净利润多少？", index, meaning)
    claims = [claim_of(index, f"{number}.txt:1", 0) for number in range(2)]
    found = lack_of(sought, claims, index, meaning)
    assert found is not None
    assert found.word == "净利"
