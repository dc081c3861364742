"""Forms that pages are printed or recognised in: wrapped bylines, lists, notices, feet of pages."""

import pytest

from corpus.article import Article, Source
from corpus.credits import print_role
from corpus.pages import articles_of
from corpus.word import word_text
from tests.corpus.making import docx

PROSE = "某湖的修复工程昨日完工，共恢复湿地面积一千二百公顷，新建步道十七公里，明年对外开放。"


def read(raw: str) -> tuple[Article, ...]:
    """Return the articles of a page."""
    return articles_of(Source("p.txt", "txt", raw, "", ""))


def lines(raw: str) -> list[str]:
    """Return the sentences of a page's only article."""
    (article,) = read(raw)
    return [sentence.text for sentence in article.sentences]


def test_the_foot_of_a_short_page_is_not_its_head() -> None:
    """A line of the foot among the first blocks takes neither headline nor sentences with it."""
    (article,) = read(
        "某湖完工\n\n工程完工。\n\n新增公园3个。\n\n责任编辑：方某 电话：0798-6612345"
    )
    assert article.title.text == "某湖完工"
    assert [sentence.text for sentence in article.sentences] == ["工程完工。", "新增公园3个。"]


@pytest.mark.parametrize(
    "line",
    [
        "昨日，记者从市林业局获悉，青螺湖湿",
        "近日，记者在青螺湖看到，一群东方白",
        "本报讯（记者 沈砚秋）青螺湖湿地修复工程三期于5月15日通",
        "记者查询后发现，该男子短视频账号上有人",
        "卧底记者回应删视频换赎金：诈骗集团害怕了",
    ],
)
def test_prose_that_speaks_of_reporters_is_no_byline(line: str) -> None:
    """A wrapped line or a headline with the word for a reporter names nobody."""
    assert print_role(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "本报记者 沈砚秋 通讯员 马立群",
        "（记者王原 实习生聂筱奇）",
        "某省日报客户端记者孟向东 李栀子",
        "通讯员 沈欢 某地晚报/某牛新闻记者 张添翼校对 王菲",
        "本报通讯员依甫提哈尔·阿不都热西提",
    ],
)
def test_a_line_of_names_is_a_byline(line: str) -> None:
    """Names stand apart from what their bearers are, or begin with a surname."""
    assert print_role(line) == "byline"


def test_a_wrapped_opening_keeps_its_first_line() -> None:
    """The first line of a text that names its reporter in brackets goes on below."""
    (article,) = read(
        "某湖完工\n\n本报讯（记者 沈砚秋）某湖湿地修复工程三期于5月15日通\n"
        "过竣工验收，共恢复湿地面积1260公顷，新建步道17.6公里，\n累计栽植水生植物420万株。"
    )
    (sentence,) = article.sentences
    assert sentence.text.startswith("某湖湿地修复工程三期于5月15日通过竣工验收")
    assert article.byline is not None
    assert article.byline.text == "记者 沈砚秋"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("工程历时2\n6个月。", "工程历时26个月。", id="number"),
        pytest.param("浓度降至0.0\n41毫克。", "浓度降至0.041毫克。", id="decimals"),
        pytest.param("占比88.7\n%。", "占比88.7%。", id="share"),
        pytest.param("增加到12\n2024年又增。", "增加到12 2024年又增。", id="year"),
        pytest.param("It reopened on Wednes-\nday.", "It reopened on Wednes-day.", id="hyphen"),
        pytest.param("Of 2019\n25 are left.", "Of 2019 25 are left.", id="words"),
    ],
)
def test_a_number_over_a_line_end_is_whole(raw: str, text: str) -> None:
    """A line end parts no number amid Chinese text and no word at its hyphen."""
    assert lines(raw) == [text]


@pytest.mark.parametrize("mark", ["{}. ", "{}、", "• ", "- ", "（{}）", "📍"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_items_of_a_list_are_text(mark: str, gap: str) -> None:
    """Short lines that open as the one next to them does are body, each by itself."""
    items = [mark.format(n) + name for n, name in enumerate(("新建食堂", "改造电梯"), start=1)]
    found = lines(f"某市办实事\n\n{PROSE}\n\n{gap.join(items)}\n\n{PROSE}")
    assert len(found) == 4
    assert found[1].endswith("新建食堂")
    assert found[2].endswith("改造电梯")


def test_one_numbered_line_over_a_text_is_a_heading() -> None:
    """A line that nothing else is listed with heads the text below it, not an article."""
    (article,) = read(f"某市方案\n\n一、目标\n\n{PROSE}\n\n（二）任务\n\n{PROSE}")
    assert article.title.text == "某市方案"
    assert [section.heading.text for section in article.sections] == ["一、目标", "（二）任务"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_field_of_a_notice_is_text(gap: str) -> None:
    """Who is in charge of a task, and until when, is said of it and signs nothing."""
    fields = gap.join(["牵头单位：某市林业局", "完成时限：2025年6月底", "（二）口袋公园"])
    (article,) = read(f"某市方案\n\n{PROSE}\n{gap}{fields}\n{gap}每年新建公园40个。")
    assert [sentence.text for sentence in article.sentences][1:] == [
        "牵头单位：某市林业局",
        "完成时限：2025年6月底",
        "每年新建公园40个。",
    ]
    assert [section.heading.text for section in article.sections] == ["（二）口袋公园"]
    assert article.byline is None


def test_names_of_paper_and_writer_stay_out_of_a_headline() -> None:
    """Lines set solid with a headline that name page, paper or writer are parted from it."""
    (article,) = read(f"要闻\n某岫日报\n\n某湖完工\n本报记者　沈砚秋\n\n{PROSE[:20]}\n{PROSE[20:]}")
    assert article.title.text == "某湖完工"
    assert article.byline is not None
    assert article.byline.text == "本报记者 沈砚秋"


def test_entries_of_a_chronicle_are_apart() -> None:
    """Lines that open with a year are sentences of their own."""
    raw = "某厂大事记\n\n1958年 建厂，首任厂长高某\n1986年 年产突破3万吨"
    assert lines(raw) == ["1958年建厂，首任厂长高某", "1986年年产突破3万吨"]


def test_items_of_a_word_list_are_text() -> None:
    """Paragraphs that Word sets a mark before are items; numbered headings are none."""
    item = '<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t>新建食堂</w:t></w:r></w:p>'
    numbered = (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:r><w:t>目标</w:t></w:r></w:p>"
    )
    assert word_text(docx(item, numbered)).split() == ["-", "新建食堂", "##", "目标"]


@pytest.mark.parametrize(
    "line",
    [
        "本报记者卓玛 扎西",
        "记者于洋 通讯员应天",
        "本报记者阿依古丽",
        "记者/李明 编辑/王芳",
        "作者：李明，北京大学教授",
    ],
)
def test_rare_surnames_and_titles_sign_too(line: str) -> None:
    """Names beyond the common surnames, and those with a desk or a post, are bylines."""
    assert print_role(line) == "byline"
    assert print_role("昨日下午记者都在现场") is None


def test_a_day_that_no_calendar_has_is_none() -> None:
    """The 31st of June dates no report, in Chinese or English."""
    for day in ("June 31, 2024", "2024年6月31日"):
        (article,) = read(f"{PROSE}\n\n{day}\n\n{PROSE}")
        assert not article.published.date


def test_a_headline_that_counts_in_words_heads_its_article() -> None:
    """三、四线城市 opens no list, and a report that is signed is over."""
    first = "某馆开放\n\n新馆昨日开放，藏书100万册。（李明）"
    text = f"{first}\n\n三、四线城市房价回落\n\n房价环比下降0.3%。（王芳）"
    assert [article.title.text for article in read(text)] == ["某馆开放", "三、四线城市房价回落"]


def test_what_a_sentence_says_of_a_table_is_text() -> None:
    """A caption of a table is one phrase; what the table shows is a sentence."""
    assert print_role("表1 各街道人口变化") == "caption"
    assert print_role("表1显示城东人口增长最快，全年净增0.6万人，达到13.1万人。") is None
    assert print_role("表1 显示城东人口增长最快，全年净增0.6万人，达到13.1万人。") is None


def test_hours_in_a_list_are_its_items() -> None:
    """What would be an imprint by itself is an item among others of its mark."""
    assert "9:00-17:00周一至周五" in "\n".join(
        lines(f"某馆开放\n\n{PROSE}\n\n- 9:00-17:00 周一至周五\n- 周末 10:00\n\n{PROSE}")
    )


def test_a_line_end_before_a_number_or_an_hour_joins_no_figures() -> None:
    """98 and 3号 are two figures though a line end parts them only."""
    (line,) = lines("最后的得分为98\n3号选手排在第二位，比赛到晚上十点才结束，观众都没有离开。")
    assert "983" not in line


def test_a_field_below_a_numbered_heading_is_text() -> None:
    """Who is in charge can be quoted although no running text stands above it."""
    raw = "工作安排\n\n一、码头建设\n\n牵头单位：某市港航局\n\n" + PROSE
    assert "牵头单位：某市港航局" in lines(raw)
