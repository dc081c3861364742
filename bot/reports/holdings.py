"""Answers which reports there are, of a time or on a matter, with their headlines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bot.answer import Claim
from bot.sentences.claims import claim_from
from bot.sentences.evidence import whole_text
from corpus.article import Article
from index.store import Index
from index.tokens import normal

SORT = r"(?:新闻)?(?:报道|文章|新闻|稿子|材料|资料|文件|来源|报纸)"
BEFORE = (
    r"(?:请问|你|您|这里|库里|手头|目前|现在|一共|总共|都|里面?|收录|加载|载入|导入|收|读|看|存|了|过"
    r"|的|能|可以|有|列出|列一下)*"
)
ASKED = re.compile(
    rf"{BEFORE}(?:哪些|哪几[篇份]|几[篇份]|多少[篇份]|什么|所有|全部)的?{SORT}(?:呢|吗|啊)?"
    r"|(?:what|which|how many|list(?: all| the)?) (?:the )?(?:news )?"
    r"(?:reports|articles|documents|sources|files)"
    r"(?: (?:do you (?:have|know|hold)|are (?:there|loaded|here)|can you read))?",
    re.IGNORECASE,
)
DATED = re.compile(
    rf"(?P<year>(?:19|20)\d\d)年(?:(?P<month>1[0-2]|0?[1-9])月)?份?(?:发表|刊登|登)?的?{SORT}"
    rf"{BEFORE}(?:哪些|哪几[篇份]|几[篇份]|多少[篇份])"
)
NEWEST = re.compile(
    rf"最(?P<end>新|近|早|旧)的?(?:一篇)?{SORT}是?(?:哪一?[篇个天年]|什么(?:时候)?|哪些)的?"
    rf"|(?=.*{SORT})(?:(?:这些|这几[篇份]|所有)?的?{SORT}[里中]?面?的?[，,]?)?"
    rf"哪一?[篇份个]?(?:{SORT})?"
    r"(?:发[表布]|刊登|登|见报)?(?:的|得)?(?:时间|日期)?(?:是)?最(?P<last>新|近|早|旧|晚)的?"
    rf"|(?:这些|这几[篇份]|所有)的?{SORT}[里中]?面?的?最(?P<first>新|近|早|旧|晚)的(?:一篇)?是?"
    r"(?:哪一?[篇份个天年]|什么时候)的?"
    r"|(?:which|what)(?: (?:report|article))? is (?:the )?"
    r"(?P<english>latest|newest|most recent|oldest|earliest)(?: (?:one|report|article))?",
    re.IGNORECASE,
)
OLDEST = ("早", "旧", "oldest", "earliest")
ON = re.compile(
    rf"(?:有|是|在)?(?:哪(?:些|几|一)?[篇份]?|列出所有)(?:的)?{SORT}?[里中]?(?:都|有)?(?:提到|提及|谈到|说到|写到|讲到|涉及)[了过]?的?"
    r"(?P<what>.{2,20}?)(?:的?(?:报道|文章))?"
)
PARTS = re.compile(r"[？?。！!\n]+")
SHOWN = 10  # headlines of an answer
LOOKED_AT = 1000  # articles of which the newest are shown
FOUND = 50  # passages in which a matter is looked for


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which reports are asked for: of a day, that hold a text, the oldest first.

    `days` is what their ISO dates hold: a year, a month or a day, perhaps without a year.
    """

    days: str = ""
    text: str = ""
    oldest: bool = False
    one: bool = False


def holdings_asked(question: str) -> Wanted | None:
    """Return which reports a question asks for if it asks for nothing else, else None."""
    first = next((part.strip() for part in PARTS.split(question) if part.strip()), "")
    if ASKED.fullmatch(first):
        return Wanted()
    if dated := DATED.fullmatch(first):
        month = f"-{int(dated['month']):02}" if dated["month"] else ""
        return Wanted(days=f"{dated['year']}{month}")
    if newest := NEWEST.fullmatch(first):
        end = next(filter(None, newest.groups()))
        return Wanted(oldest=end.lower() in OLDEST, one=True)
    on = ON.fullmatch(first)
    return Wanted(text=on["what"].strip("“”《》 ")) if on else None


def holdings_claims(wanted: Wanted, index: Index) -> tuple[Claim, ...]:
    """Return the headlines of the reports that are wanted as claims, not numbered yet."""
    titled = (article for article in reports_of(wanted, index) if article.title.ranges)
    shown = islice(titled, 1 if wanted.one else SHOWN)
    return tuple(claim_from(article, article.title) for article in shown)


def reports_of(wanted: Wanted, index: Index) -> list[Article]:
    """Return the reports that are wanted within the scope of an index, the newest first.

    Of `LOOKED_AT` at most; all that qualify, also where one is wanted.
    """
    held = [one for one in _held(wanted, index) if one.published.date or not wanted.one]
    return sorted(held, key=lambda one: one.published.date or "", reverse=not wanted.oldest)


def _held(wanted: Wanted, index: Index) -> Iterator[Article]:
    """Yield the articles of the days within the scope of an index, those with a text if given."""
    if not wanted.text:
        inside = (article for article in index.articles() if index.scope.holds(article))
        dated = (one for one in inside if wanted.days in (one.published.date or ""))
        yield from islice(dated, LOOKED_AT)
        return
    found = (hit.passage.article for hit in index.search(wanted.text, FOUND))
    distinct = {article.id: article for article in found}
    yield from (one for one in distinct.values() if normal(wanted.text) in whole_text(one))
