"""Every text of the tab of figures and names in Chinese and English."""

from dataclasses import dataclass

from bot.web.wording import in_language


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language; braces stand where values are filled in."""

    lang: str
    entries: str
    figure: str
    programme: str
    institution: str
    text: str
    report: str
    filter_report: str
    family: str
    families: dict[str, str]
    download: str
    total: str
    nothing: str
    name: str
    measure: str
    value: str
    period: str
    mentions: str
    earlier: str
    later: str
    page: str
    lost: str
    unit: str
    quotation: str


CHINESE = Words(
    lang="zh-Hans",
    entries="数字与名称",
    figure="数字",
    programme="项目政策",
    institution="机构",
    text="筛选内容",
    report="报道",
    filter_report="筛选报道",
    family="单位",
    families={
        "": "全部", "money": "金额", "share": "比例", "people": "人数", "time": "时长",
        "size": "度量", "count": "数量",
    },
    download="下载 CSV",
    total="共 {total} 条",
    nothing="没有符合条件的条目。",
    name="名称",
    measure="指标",
    value="数值",
    period="时间",
    mentions="次数",
    earlier="上一页",
    later="下一页",
    page="第 {page} / {pages} 页",
    lost="列表没有取到，请刷新网页再试。",
    unit="单位",
    quotation="原句",
)  # fmt: skip

ENGLISH = Words(
    lang="en",
    entries="Figures and names",
    figure="Figures",
    programme="Programmes",
    institution="Institutions",
    text="Filter text",
    report="Report",
    filter_report="Filter reports",
    family="Unit",
    families={
        "": "All", "money": "Money", "share": "Shares", "people": "People", "time": "Durations",
        "size": "Sizes", "count": "Counts",
    },
    download="Download CSV",
    total="Found: {total}",
    nothing="Nothing matches.",
    name="Name",
    measure="Measure",
    value="Value",
    period="Period",
    mentions="Mentions",
    earlier="Previous page",
    later="Next page",
    page="Page {page} of {pages}",
    lost="The list could not be fetched; please reload the page.",
    unit="Unit",
    quotation="Sentence",
)  # fmt: skip


def words_for(locale: str) -> Words:
    """Return the texts for a BCP 47 tag."""
    return in_language(locale, CHINESE, ENGLISH)
