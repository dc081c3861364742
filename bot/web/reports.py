"""What is loaded: the list of reports."""

from collections.abc import Iterable
from html import escape

from bot.web.place import Place
from bot.web.wording import Words, dated
from corpus.article import Article


def library_markup(articles: Iterable[Article], words: Words) -> str:
    """Return the table of the loaded articles, each title a link to its report."""
    articles = tuple(articles)
    columns = (words.title, words.date, words.sentences, words.file)
    head = "".join(f'<th scope="col">{column}</th>' for column in columns)
    rows = "".join(_row(article, words) for article in articles)
    total = sum(len(article.sentences) for article in articles)
    loaded = words.loaded.format(articles=len(articles), sentences=total)
    return (
        f'<p class="loaded">{loaded}</p><table class="library"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _row(article: Article, words: Words) -> str:
    title = escape(article.title.text or article.id)
    return (
        f'<tr><td lang="zh-Hans"><a class="report" href="{Place(article.id).href}">{title}</a></td>'
        f"<td>{escape(dated(article.published, words))}</td>"
        f"<td>{len(article.sentences)}</td><td>{escape(article.source)}</td></tr>"
    )
