"""A figure of one owner is none of another whom the report never names."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.checks.unnamed import unnamed_subject
from bot.language.meaning import shipped_meaning
from bot.questions.analysis import analysed
from corpus.article import Article
from index.building import build_index
from index.store import Index
from tests.index.built import silent, source

TEXT = """莱茵特前三季度盈利

莱茵特昨日公布，前三季度净利润3.2亿元。东港市第二人民医院同日说，门诊接待12万人次。
"""


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Article:
    """Return the article of an index of one page."""
    folder: Path = tmp_path_factory.mktemp("unnamed") / "index"
    build_index([source("页.txt", TEXT)], folder, progress=silent)
    (article,) = Index.open(folder).articles()
    return article


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("卓莱亚前三季度净利润是多少？", "卓莱亚"),
        ("2025年斯贝克前三季度净利润是多少？", "斯贝克"),
        ("Zorvex前三季度净利润是多少？", "zorvex"),
        ("莱茵特前三季度净利润是多少？", ""),
        ("Leinte莱茵特前三季度净利润是多少？", ""),
        ("市二院门诊接待了多少人次？", ""),
        ("快手前三季度净利润是多少？", "快手"),
        ("公司前三季度净利润是多少？", ""),
        ("十月份投用的学校花了多少钱？", ""),
        ("洪水淹了多少亩田？", ""),
        ("卓莱亚和莱茵特的净利润分别是多少？", ""),
        ("卓莱亚为什么盈利？", "卓莱亚"),
        ("汇绿生态前三季度净利润是多少？", "汇绿"),
        ("零跑汽车前三季度净利润是多少？", "零跑"),
        ("新能源汽车前三季度净利润是多少？", ""),
        ("全市科技企业前三季度净利润是多少？", ""),
        ("中国电科16所去年净利润是多少？", "电科"),
        ("县里前三季度净利润是多少？", ""),
        ("前三季度的净利润里，bZ4X占多少？", "bz4x"),
        ("前三季度的净利润里，王宗源拿了多少？", "王宗源"),
        ("who earns profit 多少", ""),
    ],
)
def test_a_first_name_that_the_report_lacks_is_told(
    question: str, name: str, article: Article
) -> None:
    """Common words, short forms, aliases and questions that compare are no such names."""
    found = unnamed_subject(analysed(question), article, shipped_meaning())
    assert (found.word if found else "") == name


def test_a_firm_behind_an_earlier_subject_is_a_name_too(article: Article) -> None:
    """A question may be taken to go on from another and yet ask of a firm of its own."""
    sought = analysed("莱茵特，零跑汽车前三季度净利润是多少？")
    going_on = replace(sought, inherited=frozenset({"莱茵特"}))
    found = unnamed_subject(going_on, article, shipped_meaning())
    assert found is not None
    assert found.word == "零跑"
    assert unnamed_subject(sought, article, shipped_meaning()) is None
