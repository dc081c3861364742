"""Answers which reports there are, with their headlines."""

import re
from itertools import islice

from bot.answer import Claim
from bot.claims import claim_from
from index.store import Index

ASKED = re.compile(
    r"(?:请问|你|您|这里|库里|手头|目前|现在|一共|总共|都|里面?|收录|加载|载入|导入|收|读|看|存|了|过"
    r"|的|能|可以|有|列出|列一下)*"
    r"(?:哪些|哪几[篇份]|几[篇份]|多少[篇份]|什么|所有|全部)的?"
    r"(?:新闻)?(?:报道|文章|新闻|稿子|材料|资料|文件|来源|报纸)(?:呢|吗|啊)?"
    r"|(?:what|which|how many|list(?: all| the)?) (?:the )?(?:news )?"
    r"(?:reports|articles|documents|sources|files)"
    r"(?: (?:do you (?:have|know|hold)|are (?:there|loaded|here)|can you read))?",
    re.IGNORECASE,
)
SHOWN = 10  # headlines of an answer
LOOKED_AT = 1000  # articles of which the newest are shown
MARKS = " 。.?？!！\n"


def is_about_holdings(question: str) -> bool:
    """Tell whether a question asks for nothing but which reports there are."""
    return bool(ASKED.fullmatch(question.strip(MARKS)))


def holdings_claims(index: Index) -> tuple[Claim, ...]:
    """Return the headlines of the newest reports as claims, not numbered yet."""
    inside = (article for article in index.articles() if index.scope.holds(article))
    articles = [article for article in islice(inside, LOOKED_AT) if article.title.ranges]
    articles.sort(key=lambda article: article.published.date or "", reverse=True)
    return tuple(claim_from(article, article.title) for article in articles[:SHOWN])
