"""Who speaks on through a paragraph is told by the sentence that he began with."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answer import Answer, Conversation, Question
from bot.reports.speakers import speaker_claims
from bot.sentences.claims import claim_from
from corpus.article import Source
from index.building import build_index
from index.store import Index

TEXT = """东港茶园统一管护

局长李建国指出，要打响“东港红”品牌。各村茶园统一管护。到2029年机采率达到90%。据了解，茶园还有民宿30家。民宿下月开业。

村民赵大明说：“我种了三十年茶。明年再种十亩。”全村共有茶树5万株。

茶园今年丰收。
"""

HALL = """东港市举行渔业发布会

周海燕：
各位记者上午好，现在发布会开始。

孙立群：
上半年全市捕捞海产9万吨。下半年还将新增渔船15艘。

周海燕：
谢谢大家，发布会到此结束。
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Return an index of one made-up page."""
    folder: Path = tmp_path_factory.mktemp("speakers") / "index"
    added = datetime(2024, 1, 1, tzinfo=UTC).isoformat()
    pages = (Source("页.txt", "txt", TEXT, "0", added), Source("厅.txt", "txt", HALL, "1", added))
    build_index(pages, folder, progress=lambda _: None)
    return Index.open(folder)


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("到2029年机采率达到90%。", "李建国"),
        ("据了解，茶园还有民宿30家。", ""),
        ("民宿下月开业。", ""),
        ("全村共有茶树5万株。", ""),
        ("下半年还将新增渔船15艘。", "孙立群"),
        ("周海燕：谢谢大家，发布会到此结束。", "周海燕"),
        ("茶园今年丰收。", ""),
    ],
    ids=[
        "speaks on",
        "another source",
        "after another source",
        "after speech",
        "in a transcript",
        "again in a transcript",
        "another paragraph",
    ],
)
def test_who_speaks_on_is_told(said: str, speaker: str, index: Index) -> None:
    """What follows 某某指出 in a paragraph is his, until something else is the source.

    In a transcript it is whose name with a colon stands above.
    """
    articles = (index.article(name) for name in ("页.txt:1", "厅.txt:1"))
    article, line = next((a, line) for a in articles for line in a.lines if line.text == said)
    question = Question("问", "问", "other")
    quoted = (claim_from(article, line, ()),)
    told = Answer(question, "answered", quoted, confidence=0.9)
    claims = speaker_claims(Conversation((told,)), index)
    assert [claim.citation.quote[s:e] for claim in claims for s, e in claim.highlights] == (
        [speaker] if speaker else []
    )
