"""Entries: figures with what they measure, programmes and institutions, where they are said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Source
from corpus.entries import Entry, entries_of
from corpus.pages import articles_of
from tests.corpus.pages_bundled import bundled_sources

PARTS = (
    "截至2023年底", "全市研发投入强度", "达", "超过", "3.2%", "12名", "院士", "5个",
    "国家重点实验室", "，", "。", "“春风计划”", "《关于促进就业的意见》", "北京大学", "第三",
    "同比增长", "和", "近40亿元",
)  # fmt: skip


def entries(text: str) -> tuple[Entry, ...]:
    """Return the entries of a page that says `text`."""
    (article,) = articles_of(Source("a.txt", "txt", text, "", "", "标题", "2024-03-01"))
    return entries_of(article)


def figures(text: str) -> list[tuple[str, str, str]]:
    """Return measure, value and period of the figures of a text."""
    found = (entry for entry in entries(text) if entry.kind == "figure")
    return [(entry.name, entry.value, entry.period) for entry in found]


def names(text: str, kind: str) -> list[str]:
    """Return the names of a kind in a text."""
    return [entry.name for entry in entries(text) if entry.kind == kind]


def test_figures_say_what_they_measure() -> None:
    """A measure stands before its figure, across words of stating, with bounds and the period."""
    text = "截至2023年底，全市研发投入强度达到3.2%，累计发放贷款超40亿元。"
    assert figures(text) == [
        ("全市研发投入强度", "达到3.2%", "截至2023年底"),
        ("累计发放贷款", "超40亿元", "截至2023年底"),
    ]


def test_counted_things_follow_their_figure() -> None:
    """What is counted is the noun after the figure where there is one."""
    assert figures("这里建成了3个国家重点实验室。") == [("国家重点实验室", "3个", "")]


def test_changes_name_their_subject() -> None:
    """A change that a clause gives alone is one of what the clause before it measures."""
    assert figures("全年粮食产量500万吨，同比增长3%。")[1][:2] == ("粮食产量 同比增长", "3%")


UNSURE = (
    "使手表在45分钟内充满。", "风将以每小时10公里的速度移动。", "南部局地超过200毫米。",
    "通胀向2%的目标迈进。", "他对3名同事和另外18人提出起诉。",
)  # fmt: skip


@pytest.mark.parametrize("text", UNSURE)
def test_an_unsure_measure_is_left_out(text: str) -> None:
    """A figure whose measure is not sure is listed without one, never with a wrong one."""
    assert figures(text)[-1][0] == ""


MEASURES = (
    ("造成4人受伤。", ("受伤", "4人")),
    ("解救出7名受困群众。", ("受困群众", "7名")),
    ("自治区发行200亿元专项债。", ("自治区发行 专项债", "200亿元")),
    ("抓获犯罪嫌疑人8名。", ("抓获犯罪嫌疑人", "8名")),
    ("售价为5.98万元-8.48万元。", ("售价", "5.98万元-8.48万元")),
    ("中国队获得3枚“最佳新人”奖牌。", ("“最佳新人”奖牌", "3枚")),
)


@pytest.mark.parametrize(("text", "wanted"), MEASURES)
def test_measures_stand_beside_their_figure(text: str, wanted: tuple[str, str]) -> None:
    """What is counted, said of people, or ruled by a verb is what a figure measures."""
    assert figures(text)[-1][:2] == wanted


def test_a_change_goes_on_from_what_it_changes() -> None:
    """What a value falls to measures the thing, not its fall, and a share says of what."""
    text = "公司收入下降22%至60亿元。资金净流入9223万元，占总成交额18.81%。"
    assert [name for name, *_ in figures(text)] == [
        "公司收入下降", "公司收入", "资金净流入", "资金净流入 占总成交额",
    ]  # fmt: skip


def test_ordinals_and_years_are_no_figures() -> None:
    """Ordinals, years and articles of a noun are left out."""
    assert figures("他在2019年第三次获奖，前三名有奖，二次全会后，这是一个好消息。") == []


def test_programmes_are_names_not_emphasis() -> None:
    """A quoted name is listed where a cue tells it, an utterance or an emphasis is not."""
    text = "他说：“我们来做计划。”市里启动“春风计划”，出台《关于促进就业的若干意见》，十分“暖心”。"
    assert names(text, "programme") == ["关于促进就业的若干意见", "春风计划"]


def test_institutions_have_both_ends() -> None:
    """An institution begins at its place or proper noun and ends at its last ending."""
    text = "记者从广东省教育厅获悉，浙江大学附属第一医院与该公司合作，城市中心更美。"
    assert names(text, "institution") == ["广东省教育厅", "浙江大学附属第一医院"]


NO_INSTITUTIONS = (
    "一家交易所集团",
    "海外公司",
    "十大基金",
    "这局",
    "县级医院",
    "国际石油生产公司",
    "在渔港中心渔港",
)


@pytest.mark.parametrize("text", NO_INSTITUTIONS)
def test_what_many_are_called_is_no_institution(text: str) -> None:
    """A word for many of a sort, or a part of a longer word, names no institution."""
    assert names(f"他们到{text}去了。", "institution") == []


def test_institutions_end_where_the_next_begins() -> None:
    """Names that stand together are two, and a verb before a name is no part of it."""
    text = "最高人民法院最高人民检察院印发通知。中国用户指责北京大学。"
    assert names(text, "institution")[:2] == ["最高人民法院", "最高人民检察院"]
    assert names(text, "institution")[-1] == "北京大学"


def check(text: str, raw: str) -> None:
    """Hold that every entry of a page stands where it says."""
    for article in articles_of(Source("a.txt", "txt", raw, "", "", text, "")):
        for entry in entries_of(article):
            line = article.sentences[entry.sentence].text
            start, end = entry.span
            assert 0 <= start < end <= len(line)
            assert line[start:end] == (entry.value or entry.name)
            assert all(part in line for part in entry.name.split(" "))
            assert entry.period in line


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=14))
def test_entries_stand_where_they_say(parts: list[str]) -> None:
    """The text at an entry's span is its value or its name, whatever the sentence."""
    check("标题", "".join(parts) + "。")


def test_entries_of_the_reports_stand_where_they_say() -> None:
    """So it is in every bundled report, and each gives some."""
    for source in bundled_sources():
        check(source.name, source.raw)
        assert any(entries_of(article) for article in articles_of(source))
