"""What a report is signed with is found in its opening or its ending."""

import pytest

from bot.answer import Claim
from bot.checks.verification import is_true
from bot.reports.origins import day_claim, paper_claim, writer_claim
from corpus.pages import articles_of
from tests.index.built import source

BODY = (
    "清河新城的茶园去年开办了红茶、绿茶等22个工坊，其中市级骨干工坊是白茶、黄茶，吸引了许多客人。"
)
MORE = "工坊由企业家张志远发起，每年接待游客一万多人次，当地农户的收入因此有了明显的增长。"


def marked(claim: Claim | None) -> tuple[str, ...]:
    """Return the marked spans of a claim."""
    return tuple(text for text, asked in claim.pieces if asked) if claim else ()


@pytest.mark.parametrize(
    ("raw", "day", "paper", "writers"),
    [
        (f"清河日报北山8月8日电 （记者李红）{BODY}{MORE}", "8月8日", "清河日报", ("李红",)),
        (f"中新网清河7月28日电 (李红 王小明){BODY}{MORE}", "7月28日", "中新网", ("李红 王小明",)),
        (f"据新华社电 {BODY}{MORE}", "", "新华社", ("新华社",)),
        (f"据英国《晨报》7月3日报道，{BODY}{MORE}", "7月3日", "英国《晨报》", ("英国《晨报》",)),
        (
            f"{BODY}{MORE}通讯员 李红 清河晚报记者 王小明校对 张三",
            "",
            "清河晚报",
            ("李红", "王小明"),
        ),
        (f"{BODY}{MORE}作者 | 李小红", "", "", ("李小红",)),
        (f"记者从北山镇了解到，{BODY}{MORE}", "", "", ()),
    ],
)
def test_day_paper_and_people_are_quoted_from_the_text(
    raw: str, day: str, paper: str, writers: tuple[str, ...]
) -> None:
    """Each is a true quotation with what was asked marked; a reporter who asks is no signature."""
    page = source("页.txt", raw)
    (article,) = articles_of(page)
    found = [day_claim(article, raw), paper_claim(article, raw), writer_claim(article, raw)]
    assert marked(found[0]) == ((day,) if day else ())
    assert marked(found[1]) == ((paper,) if paper else ())
    assert marked(found[2]) == writers
    assert all(is_true(claim, page) for claim in found if claim)
