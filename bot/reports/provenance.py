"""Answers which report the last answer was quoted from: its headline, paper, day and writer."""

import re
from typing import Literal

from bot import wording
from bot.answer import Answer, Claim, Conversation
from bot.questions.courtesies import reply_to, without_courtesy
from bot.reports.bylines import ARTICLE, WORK, is_about_byline, signature_claim
from bot.reports.origins import day_claim, paper_claim
from bot.sentences.claims import claim_from
from corpus.article import Article
from index.store import Index
from index.tokens import normal

Asked = Literal["report", "day", "paper", "writer"]

IT = (
    r"(?:[这那]|它|以上|上面|刚才|前面|你说|这个答案|[这那][些句]?话|[这那]个?数字?|答案|信息|内容|消息|数据)*"
    r"的?(?:都?是|在|从|由)?"
)
REPORT = r"(?:新闻)?(?:报道|文章|新闻|稿子|消息|来源|材料|文|稿)"
THIS = rf"[这那]?(?:一?[篇条则]|个)?{REPORT}?(?:的|是|都|它)*"
WHICH = r"哪(?:一)?[篇条则个份]"
SAYING = r"(?:[这那以上面刚才前面]|你说|答案|信息|消息|数据|引文|数字?)+的?(?:都?是)?"
SAID = r"(?:写|说|讲|提到|提|报道|报|登|看到|引|摘|来|出)*(?:来|过)?的?"
PAPER = r"(?:报纸|报社|媒体|杂志|通讯社|新闻社|新闻网站)"
WHEN = r"(?:哪(?:一)?[天年]|什么时候|啥时候|何时|几月几[号日]|几[号日]|哪个月)"
APPEARED = r"(?:发表|发布|发|刊登|刊发|登出?|见报|出来?|写|报道|推送)?(?:出来)?"
WRITER = r"(?:谁|哪(?:一)?[位名个](?:记者|作者|通讯员|人)?|什么人)"
PIECE = r"(?:news )?(?:report|article|story|piece)"
IT_IN_ENGLISH = rf"(?:it|(?:that|this|the)(?: {PIECE})?)"
QUESTIONS: dict[Asked, re.Pattern[str]] = {
    "report": re.compile(
        rf"{IT}(?:出自|来自|引自|摘自)?{WHICH}{REPORT}(?:[里中上]面?)?{SAID}|{IT}哪(?:一)?[篇则]{SAID}"
        rf"|(?:{IT}(?:出处|原文)|{SAYING}来源)(?:是|在)?(?:哪(?:里|儿|篇|个)?|什么|啥)?"
        rf"|{IT}(?:出自|引自)(?:哪里|哪儿|何处|什么地方)|{SAYING}来自(?:哪里|哪儿|何处|什么地方)"
        rf"|{IT}(?:从)?哪(?:里|儿)(?:写|说|报道|看到|查到|得知)的"
        rf"|(?:[这那]?(?:一?[篇则])?{REPORT}|[这那][篇则])的?(?:标题|题目)(?:是|叫)?(?:什么|啥)?"
        rf"|(?:which|what) (?:{PIECE}|source|paper)(?: (?:is|was|does|did) {IT_IN_ENGLISH})?"
        r"(?: (?:from|come from|in|quoted from))?"
        rf"|(?:which|what) (?:{PIECE}|source)s? (?:says?|said) (?:that|this|so|it)"
        rf"|where (?:is|was|does|did) (?:that|this|the)(?: {PIECE}| quote| figure| information)?"
        r" (?:from|come from|quoted from|taken from)"
        r"|(?:what(?:'s| is) (?:the|its|your) )?source"
        rf"|what(?:'s| is) the (?:headline|title)(?: of {IT_IN_ENGLISH})?"
    ),
    "day": re.compile(
        rf"{IT}{WHEN}的?{REPORT}"
        rf"|[这那](?:一?[篇条则]{REPORT}?|个?{REPORT})(?:是|在)*{WHEN}{APPEARED}的?"
        rf"|{REPORT}(?:的|是|在)*{WHEN}{APPEARED}的?|{IT}{WHEN}(?:见报|刊登|登报)的?"
        rf"|{THIS}(?:发[布表]|刊登|见报)?的?(?:日期|时间)是?(?:{WHEN}|多少|什么)?"
        rf"|when (?:was|is|did) {IT_IN_ENGLISH}"
        r" (?:published|printed|reported|written|appear|from|come out)"
        r"|(?:what(?:'s| is) the date|what date is|which day is)(?: of)?"
        rf" {IT_IN_ENGLISH}(?: from)?"
    ),
    "paper": re.compile(
        rf"{IT}{REPORT}?是?(?:出自|来自|引自)?(?:哪(?:一)?[家份个张]?|什么){PAPER}(?:[上里]面?)?"
        rf"{SAID}{REPORT}?"
        r"|(?:which|what) (?:newspaper|paper|outlet|agency)"
        rf"(?: (?:is|was|did|does) {IT_IN_ENGLISH})?"
        r"(?: (?:from|reported|reports|says|said|come from|in))*(?: (?:that|this|it))?"
    ),
    "writer": re.compile(
        rf"{THIS}由?{WRITER}(?:采写|撰写|写|报道|执笔|采访)出?来?的{REPORT}?"
        rf"|{WRITER}(?:采写|撰写|写|报道|执笔)的?[这那](?:一?[篇条则]|个)?{REPORT}?"
        rf"|{THIS}(?:署名)?(?:的)?(?:作者|记者|署名)(?:的?名字)?(?:是|叫)?(?:谁|什么|啥|哪[位个])(?:名字)?"
        rf"|who (?:wrote|reported) {IT_IN_ENGLISH}"
        r"|who(?:'s| is| was) (?:the|its) (?:author|reporter|writer|journalist)"
        rf"(?: of {IT_IN_ENGLISH})?"
    ),
}
BARE: dict[Asked, re.Pattern[str]] = {
    "day": re.compile(rf"(?:是)?{WHEN}{APPEARED}的?|when(?: was that)?"),
    "paper": re.compile(r"(?:是)?哪(?:一)?家的?|which (?:paper|one)"),
    "writer": re.compile(rf"(?:是)?{WRITER}的?|who"),
}  # that ask so only after another question of the source
OPENING = re.compile(r"(?:那么?(?![篇条则个])|请问|而|and |so |but |then )+[,，\s]*")
CLOSING = re.compile(r"[呢啊呀吗\s?？。!！.,，]+$")


def source_asked(text: str) -> Asked | None:
    """Return what a question asks of the report quoted last, None if it asks something else."""
    return _kind(text, QUESTIONS)


def asked_further(text: str, conversation: Conversation) -> Asked | None:
    """Return the same of a question that may go on from another such question, as 哪天的 does.

    Who wrote a book that was asked about is another question.
    """
    turn = next(reversed(_told(conversation)), None)
    last = turn.question.text if turn else ""
    goes_on = bool(source_asked(last)) or is_about_byline(normal(last))
    asked = source_asked(text) or (_kind(text, BARE) if goes_on else None)
    of_a_work = turn and WORK.search(turn.question.standalone) and not ARTICLE.search(text)
    return None if asked == "writer" and of_a_work else asked


def report_quoted(conversation: Conversation, index: Index) -> Article | None:
    """Return the report that the last answer quotes first, courtesies aside, None without one.

    There is none either where that report is gone or is outside the index's scope.
    """
    told = reversed(_told(conversation))
    last = next((t for t in told if t.claims or not source_asked(t.question.text)), None)
    if last is None or not last.claims:
        return None
    return index.article_inside(last.claims[0].citation.article_id)


def source_claims(asked: Asked, article: Article, index: Index) -> tuple[Claim, ...]:
    """Return what a report tells of its source as claims, not numbered yet, none if nothing."""
    raw = index.source(article.source).raw
    told: dict[Asked, Claim | None] = {
        "day": day_claim(article, raw),
        "paper": paper_claim(article, raw),
        "writer": signature_claim(article, index),
    }
    if asked == "report":
        found = (told["day"] or told["paper"],)
        return (_named(article), *(claim for claim in found if claim))
    if claim := told[asked]:
        return (claim,)
    return (_named(article),) if asked == "day" and article.published.date else ()


def unknown_source(asked: Asked, question: str) -> str:
    """Return the words that say that a report does not tell what is asked of its source."""
    told = {"day": wording.undated, "paper": wording.unsourced, "writer": wording.unsigned}
    return told.get(asked, wording.unquoted)(question)


def turns_of_substance(conversation: Conversation) -> Conversation:
    """Return a conversation without courtesies and questions of the source, for what goes on."""
    told = _told(conversation)
    before = (Conversation(tuple(told[:place])) for place in range(len(told)))
    pairs = zip(told, before, strict=True)
    return Conversation(
        tuple(t for t, so_far in pairs if not asked_further(t.question.text, so_far))
    )


def _told(conversation: Conversation) -> list[Answer]:
    """Return the turns of a conversation but for courtesies."""
    return [turn for turn in conversation.turns if not reply_to(turn.question.text)]


def _kind(text: str, questions: dict[Asked, re.Pattern[str]]) -> Asked | None:
    plain = normal(without_courtesy(text)).strip().replace("’", "'")
    bare = CLOSING.sub("", OPENING.sub("", plain, count=1))
    return next((kind for kind, asked in questions.items() if asked.fullmatch(bare)), None)


def _named(article: Article) -> Claim:
    """Return the claim of a report's headline, of its first sentence where it has none."""
    if article.title.ranges:
        return claim_from(article, article.title, ((0, len(article.title.text)),))
    return claim_from(article, article.lines[0])
