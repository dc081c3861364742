"""Finds the reports that a digest is asked of: by headline, by day or matter, or spoken of last."""

import re
from dataclasses import replace
from itertools import islice

from bot.answer import Conversation
from bot.reports.digest_questions import DigestOf, digest_asked
from bot.reports.holdings import FOUND, LOOKED_AT, Wanted, holdings_asked, reports_of
from bot.sentences.copies import says_the_same
from bot.sentences.evidence import whole_text
from corpus.article import Article
from index.store import Index
from index.tokens import normal

MARKS = re.compile(r"[\W_]+")
HALF = 0.5  # of a headline that a name must hold to stand for it


def reports_meant(asked: DigestOf, conversation: Conversation, index: Index) -> list[Article]:
    """Return the reports that a digest is asked of, the newest first, reprints once."""
    if asked.title:
        found = _titled(asked.title, index)
    elif asked.nth:
        listed = _spoken_of(replace(asked, many=True), conversation, index)
        return (listed or _once(reports_of(asked.wanted, index), index))[asked.nth - 1 :][:1]
    elif asked.back and (last := _spoken_of(asked, conversation, index)):
        found = last
    elif asked.one and asked.wanted.text:
        found = _titled(asked.wanted.text, index) or _chiefly_on(asked.wanted, index)
    else:
        found = reports_of(asked.wanted, index)
    return _once(found[:1] if asked.wanted.one else found, index)


def is_of_a_thing(asked: DigestOf, index: Index) -> bool:
    """Tell whether it is a matter or a work that is to be summed up, not a report of this title."""
    if not asked.title or asked.surely:
        return bool(asked.wanted.text)
    hits = index.search(asked.title, FOUND)
    return any(normal(asked.title) in whole_text(hit.passage.article) for hit in hits)


def _chiefly_on(wanted: Wanted, index: Index) -> list[Article]:
    """Return the report that names a matter most often, none where no report names it."""
    text = normal(wanted.text)
    found = reports_of(wanted, index)
    return sorted(found, key=lambda one: whole_text(one).count(text), reverse=True)[:1]


def _titled(title: str, index: Index) -> list[Article]:
    """Return the articles below a headline that is given whole, or at least half of it."""
    inside = (article for article in index.articles() if index.scope.holds(article))
    near = [hit.passage.article for hit in index.search(title, FOUND)]
    known = {article.id: article for article in (*near, *islice(inside, LOOKED_AT))}
    found = [article for article in known.values() if _is_headline(title, article)]
    exact = [article for article in found if _bare(article.title.text) == _bare(title)]
    return exact or found


def _is_headline(title: str, article: Article) -> bool:
    """Tell whether a title is an article's, one line of it or most of it, but no work within it."""
    headline = article.title.text or article.source
    given, whole = _bare(title), _bare(headline)
    if not given or f"《{title}》" in headline:
        return False
    a_line = given in map(_bare, headline.split())
    return a_line or (len(given) >= HALF * len(whole) and says_the_same(given, whole))


def _bare(text: str) -> str:
    return MARKS.sub("", normal(text))


def _spoken_of(asked: DigestOf, conversation: Conversation, index: Index) -> list[Article]:
    """Return the report that was quoted first in the last answer, or all where it lists reports.

    For a question that calls them many there is none where the answer lists none.
    """
    last = next((turn for turn in reversed(conversation.turns) if turn.claims), None)
    if last is None:
        return []
    names = list(dict.fromkeys(claim.citation.article_id for claim in last.claims))
    found = list(filter(None, map(index.article_inside, names)))
    listed = holdings_asked(last.question.text) or digest_asked(last.question.text)
    if asked.many:
        return found if listed and len(found) > 1 else []
    return found if listed and not asked.one else found[:1]


def _once(articles: list[Article], index: Index) -> list[Article]:
    """Return articles without those that reprint an earlier one."""
    kept: dict[str, Article] = {}
    for article in articles:
        if not kept.keys() & set(index.reprints(article.id)):
            kept[article.id] = article
    return list(kept.values())
