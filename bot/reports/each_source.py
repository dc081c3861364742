"""Answers when each of the reports in use appeared, in which paper, and who wrote it."""

import re
from itertools import islice
from typing import Literal

from bot.answer import Claim
from bot.reports.holdings import SHOWN, SORT, Wanted, reports_of
from bot.reports.provenance import APPEARED, CLOSING, OPENING, PAPER, WHEN, source_claims
from index.store import Index
from index.tokens import normal

Asked = Literal["day", "paper", "writer"]

ALL = (
    rf"(?:(?:这些|这几[篇份]|这[两二三四五六七八九十\d]+篇|所有|全部|每一?篇|各|库里|这里|你)"
    rf"(?:的|所有|全部|这些)*{SORT}(?:都|各自?|分别|的|是|在)*"
    rf"|{SORT}(?:都|各自?|分别)(?:是|在)*)"
)
SOME = r"(?:哪些|哪几?(?:一)?[家份个位名天年])"
APART = r"(?:来自|出自|引自|由|的|是|有|都|分别)*"
ENGLISH = r"(?:(?:all|of|the|these|those|your) )*(?:news )?(?:reports|articles|stories)"
QUESTIONS: dict[Asked, re.Pattern[str]] = {
    "day": re.compile(
        rf"{ALL}(?:{WHEN}|{SOME}(?:年|天|日期)?){APPEARED}的?"
        rf"|{ALL}(?:发[布表]|刊登|见报)?(?:日期|时间)(?:跨度|范围)?{APART}(?:{WHEN}|什么|多[少长久])?"
        rf"|(?:你|库里|这里)?的?(?:资料|材料|报道)(?:更新|收录|截至|截止)(?:到|至)?(?:了|的)?{WHEN}的?"
        rf"|when (?:were|are|was) {ENGLISH} (?:published|printed|written|from)"
        rf"|what are the dates of {ENGLISH}"
    ),
    "paper": re.compile(
        rf"{ALL}{APART}(?:{SOME}|什么)(?:家)?{PAPER}{APPEARED}的?(?:{SORT})?"
        rf"|(?:which|what) (?:newspapers?|papers?|outlets?|media|agency) (?:are|were|did) {ENGLISH}"
        r"(?: (?:from|appear in|come from))?"
    ),
    "writer": re.compile(
        rf"{ALL}(?:由)?(?:谁|{SOME}(?:人|记者|作者|通讯员)?)(?:采写|撰写|写|报道|执笔)的?"
        rf"|{ALL}(?:作者|记者|署名)(?:们|都|分别|各|是|有)*(?:谁|{SOME}(?:人)?)"
        rf"|who wrote {ENGLISH}|who are the (?:authors|writers|reporters) of {ENGLISH}"
    ),
}


def each_source_asked(text: str) -> Asked | None:
    """Return what a question asks of the source of all reports, None if something else."""
    bare = CLOSING.sub("", OPENING.sub("", normal(text).strip(), count=1))
    return next((kind for kind, asked in QUESTIONS.items() if asked.fullmatch(bare)), None)


def each_source_claims(asked: Asked, index: Index) -> tuple[Claim, ...]:
    """Return what the reports in use tell of their sources as claims, not numbered yet.

    The newest come first; reports that tell nothing of it are left out.
    """
    told = (source_claims(asked, article, index) for article in reports_of(Wanted(), index))
    return tuple(islice((claims[0] for claims in told if claims), SHOWN))
