"""Every text of the page in Chinese and English.

All of them follow the language of the page; what the bot says of a question is in bot/wording.py.
"""

import re
from dataclasses import dataclass
from typing import TypeVar

from bot.wording import is_chinese
from corpus.article import Published

Texts = TypeVar("Texts")
_WHERE = re.compile(r"(?:\S+ line )?\d+: ")  # the number of a line, perhaps after its file


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language; braces stand where values are filled in."""

    lang: str
    # the page
    ask: str
    reports: str
    chat: str
    question: str
    placeholder: str
    send: str
    stop: str
    restart: str
    again: str
    edit: str
    greeting: str
    ask_about: str
    ask_writers: str
    ask_figure: str  # empty where a phrase of the reports is of another language
    ask_meaning: str
    source: str
    no_source: str
    # an answer
    understood: str
    change_understood: str
    replacing: str
    dropping: str
    keep: str
    failed: str
    unchosen: str
    choose_all: str
    too_long: str
    nearest: str
    besides: str
    sure: str
    fairly_sure: str
    unsure: str
    grounds: str
    matched: str
    readings: str
    value: str
    period: str
    unstated: str
    aimed: str
    report: str
    day: str
    wording: str
    worded_apart: str
    quotation: str
    cited: str
    also: str
    open_quotation: str
    # a report
    back: str
    previous: str
    following: str
    captions: str
    notes: str
    raw: str
    unknown_place: str
    printed: str
    undated: str
    doubtful: str


CHINESE = Words(
    lang="zh-Hans",
    ask="问答",
    reports="报道",
    chat="对话",
    question="你的问题",
    placeholder="就这些报道提问……",
    send="发送",
    stop="停止",
    restart="新对话",
    again="重答",
    edit="改问题",
    greeting="每句回答都是报道原文，点 [1] 看出处。",
    ask_about="这些报道讲了什么？",
    ask_writers="这些报道是谁写的？",
    ask_figure="{}是多少？",
    ask_meaning="“{}”是什么？",
    source="原文",
    no_source="点回答里的 [1]，或“报道”里的标题，原文在这里打开。",
    understood="理解为：{}",
    change_understood="改这一句再问",
    replacing="发送后，新回答取代第 {} 问的回答。",
    dropping="其后 {} 轮不再保留。",
    keep="不改了",
    failed="报道现在查不了：索引读不出来，或检索服务器没有应答。请稍后再发一次，或请管理员查看。",
    unchosen="现在一份报道也没有选用，所以没有查找。请在“报道”里勾选，或者全部选用。",
    choose_all="全部选用，再问一次",
    too_long="这个问题太长，没有查找：共 {length} 个字，至多 {most} 个。"
    "全文还在提问框里，请缩短后再发送。",
    nearest="最接近的段落",
    besides="也可能有关",
    sure="把握较大",
    fairly_sure="有一定把握",
    unsure="把握不大，请核对原文",
    grounds="依据 {reports} 篇报道的 {quotations} 处原文",
    matched="对上的词：{}",
    readings="各报道的说法",
    value="数值",
    period="时间",
    unstated="未写明",
    aimed="目标",
    report="报道",
    day="见报日期",
    wording="措辞",
    worded_apart="措辞不同，口径可能有别",
    quotation="引文",
    cited="所引报道",
    also="又见：",
    open_quotation="看引文 {number}：{title}",
    back="返回",
    previous="上一处引文",
    following="下一处引文",
    captions="图片说明",
    notes="附注",
    raw="原始文本（第 {first}–{last} 字）",
    unknown_place="没有找到这处原文：链接不完整，或它所在的报道已被移除或改动。"
    "请核对链接，或重新提问。",
    printed="{}（版面所印）",
    undated="日期不详",
    doubtful="存疑：版面上的文字不全或有误认",
)

ENGLISH = Words(
    lang="en",
    ask="Ask",
    reports="Reports",
    chat="Conversation",
    question="Your question",
    placeholder="Ask about these reports…",
    send="Send",
    stop="Stop",
    restart="New",
    again="Retry",
    edit="Edit",
    greeting="Every sentence of an answer is quoted from a report. [1] opens it there.",
    ask_about="What are the reports about?",
    ask_writers="Who wrote the reports?",
    ask_figure="",
    ask_meaning="What is “{}”?",
    source="Source",
    no_source="Choose a [1] in an answer, or a title under Reports, to read the report here.",
    understood="Understood as: {}",
    change_understood="Change this and ask again",
    replacing="Once sent, the new answer replaces that of question {}.",
    dropping=" Turns after it that are dropped: {}.",
    keep="Keep as it was",
    failed="The reports cannot be searched now: the index cannot be read, or the search server "
    "does not answer. Please send this again later, or tell who runs the service.",
    unchosen="No report is chosen now, so nothing was looked up. Tick some under Reports, or "
    "choose all.",
    choose_all="Choose all and ask again",
    too_long="This question is too long, so nothing was looked up: it has {length} characters, and "
    "at most {most} are read. It is still in the box: please shorten it and send it again.",
    nearest="Nearest passages",
    besides="Possibly related",
    sure="Quite sure",
    fairly_sure="Fairly sure",
    unsure="Not very sure: please check the report",
    grounds="reports cited: {reports}, quotations: {quotations}",
    matched="matched: {}",
    readings="What each report says",
    value="Value",
    period="Period",
    unstated="not stated",
    aimed="target",
    report="Report",
    day="Published",
    wording="Wording",
    worded_apart="worded differently: they may not measure the same",
    quotation="Quotation",
    cited="Reports cited",
    also="also in: ",
    open_quotation="Open quotation {number}: {title}",
    back="Back",
    previous="Previous quotation",
    following="Next quotation",
    captions="Captions",
    notes="Notes",
    raw="Original text (characters {first}–{last})",
    unknown_place="This place was not found: the link is not whole, or its report was removed or "
    "changed. Please check the link, or ask again.",
    printed="{} (as printed)",
    undated="date unknown",
    doubtful="Doubtful: the page lost a part of this, or it was misread",
)


def words_for_question(text: str) -> Words:
    """Return the texts in the language that the bot answers a question in."""
    return CHINESE if is_chinese(text) else ENGLISH


def words_for_locale(locale: str) -> Words:
    """Return the texts for a BCP 47 tag or an Accept-Language header; English unless Chinese."""
    return CHINESE if locale.lower().startswith("zh") else ENGLISH


def in_language(locale: str, chinese: Texts, english: Texts) -> Texts:
    """Return the texts for a BCP 47 tag or an Accept-Language header; English unless Chinese."""
    return chinese if words_for_locale(locale) is CHINESE else english


def own_half(text: str, lang: str) -> str:
    """Return what a sentence of the form `中文 / English` says in a language."""
    chinese, bar, english = text.partition(" / ")
    if not bar:
        return text
    where = _WHERE.match(chinese)
    return chinese if lang == CHINESE.lang else f"{where[0] if where else ''}{english}"


def dated(published: Published, words: Words) -> str:
    """Return the day an article appeared and, unless its record says so, how that is known."""
    if published.date is None:
        return words.undated
    known = words.printed if published.known == "printed" else "{}"
    return known.format(published.date)
