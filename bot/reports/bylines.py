"""Answers who wrote an article or took its photographs, from its byline and its captions."""

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from bot.answer import Claim
from bot.language.overlap import Column, covered
from bot.reports.origins import DATED, writer_claim
from bot.sentences.claims import claim_from
from corpus.article import Article, Piece
from index.passage import Hit
from index.store import Index
from index.tokens import normal, words

WHO = r"(?:(?:是|叫|有)?(?:谁|哪位|哪几位|哪些人|哪个|什么名字|什么人)|叫(?:什么|啥)\W*$)"
WHICH = "哪[一两二三几]?(?:[位名个]|些)"
WRITER = re.compile(
    rf"(?:作者|署名|撰稿人?|执笔)(?:的)?(?:记者)?{WHO}"
    r"|(?:谁|哪(?:位|几位|些|个)(?:记者|人)?)(?:写|采写|采访|撰写|报道|跑|执笔)的?"
    rf"|{WHICH}(?:记者|通讯员|作者)|记者(?:的?名字)?{WHO}"
    r"|\bwho (?:wrote|reported|is the (?:author|reporter|writer))|\bby which reporter|\bbyline\b"
)
PHOTOGRAPHER = re.compile(
    rf"(?:谁|哪位|哪位记者|什么人)(?:拍|摄)的?|(?:摄影(?:师|者|记者)?|拍摄者){WHO}"
    rf"|(?:照片|图片|图).{{0,8}}(?:谁|{WHICH}).{{0,4}}[拍摄]|[拍摄].{{0,12}}(?:照片|图片|图)的是?(?:谁|{WHICH})"
    r"|\bwho (?:took|shot)|\bphotographer\b"
)
ARTICLE = re.compile(
    r"篇|报道|文章|稿|新闻|消息|通讯|记者|署名|[这那]条|照片|图片|[张幅]图|\b(?:article|report|story|piece|photo)"
)
POINTING = re.compile(
    r"[这那]?(?:篇|条|则|张|幅)|报道|文章|稿子?|新闻|消息|通讯|照片|图片|\b(?:the|this|that|article|report|story"
    r"|piece|photo|about|on|of)\b"
)
WORK = re.compile(
    r"《[^》]*》(?!(?:这|那)?一?[篇文条]|的?(?:报道|文章|稿))"
)  # a book or song, which has an author of its own
OTHER_AUTHOR = re.compile(
    r"论文|(?:通讯|第一|共同|合)作者|小说|剧本|歌[词曲]|教材|专著|诗作|[一该本][本部]?书"
)  # a work that a report tells of, with its own author
TOLD_OF = re.compile(r"[篇文稿]|报道|\b(?:article|report|story)")  # in a question of one article
CREDIT = re.compile(r"摄|供图|图[/／]|资料")
NAME = r"(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]+·[\u4e00-\u9fff]+)"
SIGNED = re.compile(
    rf"(?:记者|通讯员|作者|实习生|评论员)[：:]?\s*(?P<name>{NAME}(?:[ 、]{NAME})*)(?=[\s)）]|$)"
)
NAMES = re.compile(
    r"(?:记者|通讯员|作者|实习生|评论员|本报讯|[文图摄][/／:：])?\s*"
    r"(?P<name>[\u4e00-\u9fff·]{2,4}(?:[ 、][\u4e00-\u9fff·]{2,4})*)\s*[)）]?$"
)
SHARED = re.compile(
    rf"(?:^|[(（\s])(?P<writers>{NAME}(?:[ 、]{NAME})*)\s*[文]?\s*"
    rf"(?:[图摄]|摄影)[/／:：]\s*(?P<photographers>{NAME}(?:[ 、]{NAME})*)"
)  # a byline of those who wrote and those who photographed
TITLE = 3.0  # weight of a question's word in the headline beside one in the text


def is_about_byline(question: str) -> bool:
    """Tell whether a question asks who wrote or photographed."""
    asked = WRITER.search(question) or PHOTOGRAPHER.search(question)
    other = WORK.search(question) or OTHER_AUTHOR.search(question)
    return bool(asked and ARTICLE.search(question) and not other)


def byline_claims(question: str, hits: tuple[Hit, ...], index: Index) -> tuple[Claim, ...]:
    """Return the byline of the article that a question is about, or its photographs' credits.

    No claim is made where the article has none. The hits are those of the question.
    """
    if not hits:
        return ()
    pictured = bool(PHOTOGRAPHER.search(normal(question)))
    terms = [word for word in words(_subject(question)) if len(word) > 1]
    articles = list({hit.passage.article.id: hit.passage.article for hit in hits}.values())
    told_of = bool(TOLD_OF.search(question))
    alike = _likeness(terms, articles, index, pictured=pictured, told_of=told_of)
    article = articles[int(alike.argmax())]
    shot = tuple(_claim(article, piece) for piece in _credits(terms, article)) if pictured else ()
    if shot:
        return shot
    signed = signature_claim(article, index)
    shared = SHARED.search(signed.citation.quote) if signed else None
    if signed and shared:
        who = shared.span("photographers" if pictured else "writers")
        return (replace(signed, highlights=(who,)),)
    return (signed,) if signed and not pictured else ()


def signature_claim(article: Article, index: Index) -> Claim | None:
    """Return the byline of an article as a claim, or else what signs its text, None without."""
    byline = article.byline
    if byline and not DATED.fullmatch(byline.text.strip()):
        return _claim(article, byline)
    return writer_claim(article, index.source(article.source).raw)


def _subject(question: str) -> str:
    """Return a question without the words that ask for the byline of an article."""
    plain = normal(question)
    for asking in (WRITER, PHOTOGRAPHER, POINTING):
        plain = asking.sub(" ", plain)
    return plain


def _likeness(
    terms: list[str], articles: list[Article], index: Index, *, pictured: bool, told_of: bool
) -> Column:
    """Return how much of a question stands in each article's headline and text, or captions.

    Who asks for the photographs of an article that is `told_of` may name it by its headline.
    """
    weights = index.idf("words", terms)
    titles = covered(terms, weights, [normal(_headlines(article)) for article in articles])
    if pictured:
        shown = covered(terms, weights, [normal(_captions(article)) for article in articles])
        return np.asarray(shown + (TITLE * titles if told_of else 0.0))
    texts = covered(terms, weights, [normal(article.whole) for article in articles])
    return np.asarray(TITLE * titles + texts)


def _captions(article: Article) -> str:
    return " ".join(piece.text for piece in article.captions)


def _headlines(article: Article) -> str:
    pieces = (article.kicker, article.title, article.column)
    return " ".join(piece.text for piece in pieces if piece is not None)


def _credits(terms: list[str], article: Article) -> Iterator[Piece]:
    """Yield the captions with a credit; those that hold most of the terms if any do."""
    credited = [piece for piece in article.captions if CREDIT.search(piece.text)]
    held = [sum(term in normal(piece.text) for term in terms) for piece in credited]
    best = max(held, default=0)
    for piece, count in zip(credited, held, strict=True):
        if count == best:
            yield piece


def _claim(article: Article, piece: Piece) -> Claim:
    """Return the claim that a byline or caption makes, its names marked; not numbered yet."""
    name = SIGNED.search(piece.text) or NAMES.search(piece.text)
    return claim_from(article, piece, (name.span("name"),) if name else ())
