"""Lists without bullets, mottoes, forecasts and what a post or Markdown sets around its text."""

from corpus.article import Article, Source
from corpus.pages import articles_of

BODY = (
    "去年以来，全区围绕产业链部署创新链，一批企业先后落户，新增就业岗位超过三千个，收入也有增长。"
)
CLOSING = (
    "区里表示，下一步还将出台更多办法，让企业办事少跑路，让群众看得见变化，把好事办好、实事办实。"
)


def read(raw: str, kind: str = "txt") -> tuple[Article, ...]:
    """Return the articles of a page."""
    return articles_of(Source(f"a.{kind}", kind, raw, "", ""))


def told(raw: str, kind: str = "txt") -> list[str]:
    """Return the sentences of the only article of a page."""
    (article,) = read(raw, kind)
    return [sentence.text for sentence in article.sentences]


def test_figures_behind_a_colon_are_items() -> None:
    """Lines of a name and its figure are items, with blank lines between them, too."""
    figures = ("货物吞吐量：9860万吨", "集装箱：312万标箱，增长11.4%", "万吨级泊位：58个")
    for between in ("\n", "\n\n"):
        box = between.join(["【关键指标】", *figures])
        page = f"老港向新而行\n\n{BODY}\n\n{box}\n\n{CLOSING}\n"
        assert told(page)[-4:] == [*figures, CLOSING]


def test_the_days_of_a_forecast_are_items_and_the_next_box_is_none_of_the_article() -> None:
    """Each day stands by itself; a box that opens as the one above it goes on with that."""
    forecast = "■ 天气预报\n12日：多云转阵雨，26℃～33℃\n13日：中到大雨，24℃～29℃"
    notice = "■ 便民信息\n停电通知：8月13日7:00—12:00，书院路一带停电。"
    report, box = read(f"小城来了教练\n\n{BODY}\n\n{forecast}\n\n{notice}\n\n热线：0833-2233445\n")
    assert [sentence.text for sentence in report.sentences] == [BODY]
    assert [sentence.text for sentence in box.sentences][:2] == [
        "12日：多云转阵雨，26℃～33℃",
        "13日：中到大雨，24℃～29℃",
    ]


def test_lines_that_a_colon_announces_are_items() -> None:
    """They need neither marks nor stops; ticks before them are not read as text."""
    schools = ("江畔实验小学（36班）", "明德外国语学校（54班）", "春风幼儿园（15班）")
    for mark in ("", "✅ ", "▶ "):
        items = "\n".join(mark + school for school in schools)
        page = f"新增学校七所\n\n{BODY}\n\n具体名单如下：\n\n{items}\n\n{CLOSING}\n"
        assert told(page)[-4:] == [*schools, CLOSING]


def test_who_says_a_motto_is_no_headline() -> None:
    """A quotation and the line that says whose it is open the text, or stand amid it."""
    motto = "一亩田，两份收，三份钱。\n——村支书 窦长庚"
    (article,) = read(
        f"# 稻虾经\n\n{motto}\n\n本报记者 司徒清\n\n{BODY}\n\n## 下一步\n\n{CLOSING}\n"
    )
    assert article.title.text == "稻虾经"
    assert [sentence.text for sentence in article.sentences][1:] == [
        "——村支书窦长庚",
        BODY,
        CLOSING,
    ]


def test_marks_of_markdown_are_not_read() -> None:
    """Italic lines, notes' numbers and targets of links are mark-up, a row of links is no text."""
    page = (
        f"# 稻虾经\n\n*2024-04-22 来源：白河农村报*\n\n村民人均收入3.16万元[^1]，"
        f"见[年报](https://example.com/a)。\n\n{CLOSING}\n\n"
        "[查看更多](https://example.com/more) | [返回首页](https://example.com)\n"
    )
    (article,) = read(page, "md")
    assert article.published.date == "2024-04-22"
    assert [sentence.text for sentence in article.sentences] == [
        "村民人均收入3.16万元，见年报。",
        CLOSING,
    ]


def test_the_headline_of_a_post_stands_above_its_dateline() -> None:
    """A post's headline is kept though links and the number of its first part stand below it."""
    head = "刚刚通报！今年有这些新变化\n\n原创 沙洲发布 2024-05-07 18:30\n\n点击上方蓝字关注我们"
    page = f"{head}\n\n01\n地铁来了！\n\n{BODY}\n\n来源 | 沙洲融媒\n点个“在看”，转给更多人！\n"
    (article,) = read(page)
    assert article.title.text.startswith("刚刚通报！")
    assert [sentence.text for sentence in article.sentences] == [BODY]


def test_names_set_over_two_lines_sign_the_report() -> None:
    """The reporters in the words that open a report may be cut by the column's edge."""
    page = (
        "市九中新校区启用\n可提供优质学位2400个\n本报讯（通讯员 贺青禾 记者 沈一\n"
        "帆）记者昨日从市教育局获悉，云陂市第\n九中学新校区将于今年九月一日起正式启\n"
        "用，可提供优质学位两千四百个，占地面\n积一百余亩。\n"
    )
    (article,) = read(page)
    assert article.byline is not None
    assert "".join(article.byline.text.split()) == "通讯员贺青禾记者沈一帆"
    assert article.sentences[0].text.startswith("记者昨日从市教育局获悉")


def test_a_line_that_is_not_set_in_goes_on_with_its_paragraph() -> None:
    """Where paragraphs are set in, a figure that a line break cut off is joined to its sentence."""
    cut = "　　一是人才紧缺。全县每千人口执业医师2.41人；乡镇卫生院本科以上学历医生仅占\n23.5%。"
    page = f"医共体的实践\n\n　　{BODY}\n{cut}\n　　{CLOSING}\n　　{BODY}\n"
    assert "乡镇卫生院本科以上学历医生仅占23.5%。" in "".join(told(page))


def test_a_heading_over_a_table_parts_no_article() -> None:
    """The name of a table, 一览表, heads its rows; the text below them goes on with the article."""
    table = (
        "区县      增速（%）      人口（万人）\n东湖区    6.8      78.6\n北陵区    5.9      64.2"
    )
    page = f"全市公布统计数据\n\n{BODY}\n\n各区县主要指标一览表\n\n{table}\n\n{CLOSING}\n"
    assert told(page)[-1] == CLOSING


def test_quoted_words_over_a_heading_head_no_article() -> None:
    """Words of the text that are printed once more, above a section's heading, are no headline."""
    said = f"“那时候守着湖却不敢下湖。”渔民谭水生说。{BODY}"
    quote = "“守着湖却不敢下湖”的日子\n一去不复返了"
    page = f"碧水重回青蓝湖\n\n{BODY}\n\n渔民上岸\n\n{said}\n\n{quote}\n\n湖光变钱景\n\n{CLOSING}\n"
    assert told(page)[-1] == CLOSING
