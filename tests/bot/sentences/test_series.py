"""Lists over several sentences."""

from datetime import UTC, datetime

import pytest

from bot.sentences.candidates import Candidate
from bot.sentences.series import item_in, items_below, series_among, series_of
from corpus.article import Source
from corpus.pages import articles_of
from index.passage import Hit, Passage

PAGE = """临江市公布行动计划

行动计划昨日公布。计划提出三项任务：整治河道，两年内完成城区全部河道的清淤和护岸工程，同时在上游设立监测站点；修建绿道，沿河铺设全长30公里的步行道和自行车道，与现有的公园相连，沿途设置休息点；新建公园，在老城和新城共建12座小型公园，每座不少于五亩。市民可以留言。

会议提出三点要求。一是加快进度。二是保证质量。三是公开账目。会议由副市长主持。

新开的学校名单如下：

江畔小学（36班）
明德外国语学校（54班）
春风幼儿园（15班）

报名从下月开始。
"""


def candidates() -> list[Candidate]:
    """Return the sentences of the page."""
    (article,) = articles_of(Source("页.txt", "txt", PAGE, "", datetime.now(UTC).isoformat()))
    passage = Passage(0, article, 0, len(article.lines) - 1)
    hit = Hit(passage, 1.0, 1, 1, 1, ())
    return [Candidate(sentence, hit) for sentence in article.sentences]


def series(begun: str) -> list[str]:
    """Return the items of the list that the sentence that begins so belongs to."""
    (found,) = [c for c in candidates() if c.sentence.text.startswith(begun)]
    texts = [member.sentence.text for member in series_of(found)]
    return [text[slice(*item_in(text))] for text in texts]


@pytest.mark.parametrize("begun", ["计划提出三项任务", "修建绿道", "新建公园"])
def test_a_list_is_whole_from_each_of_its_items(begun: str) -> None:
    """What a colon introduces goes on to the full stop, wherever one begins to read."""
    assert series(begun) == ["整治河道", "修建绿道", "新建公园"]


def test_counted_items_are_one_list() -> None:
    """一是, 二是 and 三是 belong together."""
    assert series("二是") == ["加快进度", "保证质量", "公开账目"]


@pytest.mark.parametrize("begun", ["行动计划昨日", "市民可以", "会议由", "报名从"])
def test_other_sentences_are_no_list(begun: str) -> None:
    """A sentence beside a list is not a part of it."""
    assert series(begun) == []


SCHOOLS = ["江畔小学（36班）", "明德外国语学校（54班）", "春风幼儿园（15班）"]


def test_lines_that_a_colon_announces_are_one_list() -> None:
    """Lines without stops go on with the list, to the sentence below it."""
    (first,) = [c for c in candidates() if c.sentence.text.startswith("明德")]
    assert [one.sentence.text for one in series_of(first)] == ["新开的学校名单如下：", *SCHOOLS]


def test_what_is_announced_stands_below() -> None:
    """The items stand below the sentence with the colon, and none below another one."""
    found = {c.sentence.text: items_below(c.article, c.sentence.number) for c in candidates()}
    assert [item.text for item in found["新开的学校名单如下："]] == SCHOOLS
    assert not found["报名从下月开始。"]


def test_several_items_bring_their_list_along() -> None:
    """Where another sentence leads, the list that two of the others are of stands behind it."""
    lead, *_ = found = candidates()
    schools = [c for c in found if c.sentence.text in SCHOOLS]
    listed = series_among((lead, schools[2], schools[0]))
    assert [one.sentence.text for one in listed][2:] == SCHOOLS
    assert series_among((lead, schools[2])) == ()
