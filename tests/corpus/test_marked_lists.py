"""Lists with marks, tables parted by bars and lines short of a figure are read as they are set."""

from corpus.article import Article, Source
from corpus.blocks import blocks_of
from corpus.pages import articles_of

FOLIO = "滨江日报  2024年3月5日  星期二  第5版  要闻"
BODY = (
    "去年以来，全区围绕产业链部署创新链，一批企业先后落户，新增就业岗位超过三千个，收入也有增长。"
)
CLOSING = (
    "区里表示，下一步还将出台更多办法，让企业办事少跑路，让群众看得见变化，把好事办好、实事办实。"
)
ITEMS = ("园区企业：312家，同比增长8%", "有效专利：1.94万件", "在校生8700人")
NEXT = "滨江日报  2024年3月5日  星期二  第6版  要闻·深度"


def read(raw: str) -> tuple[Article, ...]:
    """Return the articles of a page."""
    return articles_of(Source("a.txt", "txt", raw, "", ""))


def lines(raw: str) -> list[str]:
    """Return the sentences of the only article of a page."""
    (article,) = read(raw)
    return [sentence.text for sentence in article.sentences]


def test_each_marked_line_is_an_item() -> None:
    """Lines that open with a mark are items of their own, and the text below goes on by itself."""
    for mark in "●■◆·":
        marked = [f"{mark} {item}" for item in ITEMS]
        box = "\n".join(("【数说】", *marked))
        read_as = lines(f"{FOLIO}\n\n滨江区的新账本\n\n{BODY}\n\n{box}\n\n好在哪里\n\n{CLOSING}\n")
        assert read_as == [BODY, *ITEMS, CLOSING]


def test_an_item_without_a_stop_is_not_taken_for_a_cut_sentence() -> None:
    """The last item of a list, which no stop ends, does not go on in the text below it."""
    box = "■ 贷款余额：386亿元，占全部的44%\n■ 上市企业：7家，其中科创板4家；在辅导期企业11家"
    below = "好产品造出来，第一张订单还要有人下，这才是最难的，区里为此推出了清单。"
    assert lines(f"{FOLIO}\n\n新账本\n\n{BODY}\n{box}\n\n市场最难\n\n{below}\n")[-1] == below


def test_rows_parted_by_bars_are_a_table() -> None:
    """Lines whose cells bars part, without bars around them, are the rows of a table."""
    table = "类别 | 补贴 | 期限\nA类 | 150万元 | 10年\nC类 ｜ 5万元 ｜ 2年"
    (article,) = read(
        f"{FOLIO}\n\n新账本\n\n{BODY}\n\n主要待遇\n{table}\n\n好在哪里\n\n{CLOSING}\n"
    )
    rows = [sentence.text for sentence in article.sentences][1:4]
    assert rows == ["类别 补贴 期限", "A类 150万元 10年", "C类 5万元 2年"]
    assert [row.text for row in article.table(3)] == rows


def test_bars_in_a_single_line_make_no_table() -> None:
    """A page's head that bars part is no row of a table."""
    (article,) = read(
        f"滨江日报 | 2024年3月5日 | 星期二 | 第5版\n\n新账本\n\n{BODY}\n\n{CLOSING}\n"
    )
    assert [sentence.text for sentence in article.sentences] == [BODY, CLOSING]


def test_the_head_of_a_second_page_is_no_text() -> None:
    """A page's head that also says from where its text goes on stands around one article."""
    (article,) = read(
        f"{FOLIO}\n\n新账本\n\n{BODY}\n\n{NEXT}（上接第5版）\n\n好在哪里\n\n{CLOSING}\n"
    )
    assert [sentence.text for sentence in article.sentences] == [BODY, CLOSING]


def test_a_line_too_short_for_the_next_figure_goes_on() -> None:
    """A figure that did not fit into a line of a column does not begin a paragraph."""
    text = (
        "去年六月，全区建成一个公共检测平台，企业可以在线上预约，\n"
        "不用再把样机运到很远的地方去排队。平台集中了仪器\n"
        "412台，由三十七家单位共同开放，平均等待的时间缩短到三天，\n"
        "费用比市场价低四成。平台的负责人说，来的企业一年比一年多，\n"
        "以后还要增加新的仪器和人手。\n"
    )
    assert len(blocks_of(text)) == 1


def test_entries_of_a_chronicle_stand_apart() -> None:
    """Lines that open alike are items, whatever their widths, and the notice below is a report."""
    dates = "2016年5月 线网规划获批\n2018年12月 全线开工\n2023年11月 轨道贯通\n2024年8月 试运营"
    notice = f"暴雨预警发布\n本报讯（记者 方圆）市气象台昨日发布预警。{CLOSING}"
    box = f"新闻背景\n四号线大事记\n{dates}\n{notice}"
    _, chronicle, report = read(f"{FOLIO}\n\n四号线开通\n\n{BODY}\n\n{box}\n")
    assert [sentence.text for sentence in chronicle.sentences][1] == "2018年12月全线开工"
    assert report.title.text == "暴雨预警发布"


def test_the_first_question_of_an_interview_is_no_headline() -> None:
    """What the reporter asks first is text, though it stands in the place of a headline."""
    talk = f"记者：今年改造多少个小区？\n李国平：今年改造126个小区。{CLOSING}"
    (article,) = read(f"{FOLIO}\n\n住建局长回应\n\n{talk}\n")
    assert article.title.text == "住建局长回应"
    assert article.sentences[0].text == "记者：今年改造多少个小区？"
