"""What programs may ask for, as JSON objects: the same for HTTP and for the MCP tools."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.answer import Conversation
from bot.library import Library
from bot.records.answer_record import record
from bot.web.library.reading_aside import Taken, Understood
from bot.web.library.shelf import REFUSALS, refusal
from bot.web.library.uploads import read_upload
from bot.web.library.wording import Words
from bot.web.observing.observed import Observed
from bot.web.talk import LONGEST_TYPED
from bot.web.wording import own_half
from corpus.article import Article
from index.building import Change
from index.hit_record import hit_record
from index.manifest import UnusableIndexError
from index.tokens import normal

MOST_TURNS, MOST_HITS = 20, 100
MOST_ARTICLES = 1000  # in one list
MOST_ADDED = 100  # sources, and articles, told of one file


class CallError(ValueError):
    """A call that cannot be answered; the message tells its caller why, in both languages."""


class Calls:
    """The calls over a library; each raises CallError where it is given what makes no sense."""

    def __init__(self, library: Library, observed: Observed) -> None:
        self._library, self._observed = library, observed

    def ask(self, question: object, before: object, account: str | None) -> dict[str, Any]:
        """Return the answer to a question that follows the questions `before`, oldest first."""
        earlier = before or ()
        if not isinstance(earlier, list | tuple):
            raise CallError("before 应为字符串列表 / before must be a list of strings")
        conversation = Conversation()
        asked = _text("question", question)
        with _reading():
            for turn in earlier[-MOST_TURNS:]:
                answer = self._library.assistant.ask(_text("before", turn), conversation)
                conversation = conversation.with_turn(answer)
            return record(self._observed.ask(asked, conversation, account=account))

    def search(self, query: object, k: object) -> list[dict[str, Any]]:
        """Return the `k` best passages for a query."""
        index = self._library.index
        with _reading():
            hits = index.search(_text("query", query), min(_count("k", k, 1), MOST_HITS))
            return [hit_record(hit, index.also(hit.passage)) for hit in hits]

    def articles(self, find: object, start: object, count: object) -> list[dict[str, Any]]:
        """Return `count` articles from number `start` (from 0) of those that hold all words."""
        words = normal(_text("find", find, blank=True)).split()
        first = _count("start", start, 0)
        last = first + min(_count("count", count, 1), MOST_ARTICLES)
        found = [one for one in self._library.index.articles() if _holds(one, words)]
        return [_listed(article) for article in found[first:last]]

    def add(self, path: Path, name: str, words: Words) -> dict[str, Any]:
        """Bring a file into the library and return what was understood of it."""
        self.check_lasting()
        taken = read_upload(path, name, words)
        faults = [own_half(fault, words.lang) for fault in taken.faults]
        if not taken.sources:
            raise CallError(
                f"{name}: {' '.join(fault.removeprefix(f'{name}: ') for fault in faults)}"
            )
        try:
            change = self._library.add(taken.sources).change
        except REFUSALS as error:
            raise CallError(refusal(error, words)) from error
        return _understood(taken, change) | {
            "faults": faults,
            "remarks": [own_half(remark, words.lang) for remark in taken.remarks],
        }

    def check_lasting(self) -> None:
        """Raise CallError where what is added would be gone after the next start."""
        if not self._library.lasting:
            raise CallError(
                "报道由 --reports 给出，不能添加；请去掉该选项或改用 --index / "
                "reports given with --reports cannot be added to; start without it or with --index"
            )


@contextmanager
def _reading() -> Iterator[None]:
    """Make an error of the call of an index or a search server that cannot be read."""
    try:
        yield
    except UnusableIndexError as error:
        raise CallError(str(error)) from error


def _text(name: str, value: object, *, blank: bool = False) -> str:
    """Return a text cut to what may be asked, without half characters."""
    if not isinstance(value, str) or not (blank or value.strip()):
        raise CallError(f"{name} 应为非空字符串 / {name} must be a string that is not empty")
    return value[:LONGEST_TYPED].encode("utf-8", "replace").decode("utf-8")


def _count(name: str, value: object, least: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
        raise CallError(f"{name} 应为整数 / {name} must be a whole number")
    return max(least, int(value))


def _holds(article: Article, words: Iterable[str]) -> bool:
    told = normal(f"{article.title.text} {article.published.date or ''} {article.source}")
    return all(word in told for word in words)


def _listed(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title.text,
        "published": article.published.date,
        "sentences": len(article.sentences),
    }


def _understood(taken: Taken, change: Change) -> dict[str, Any]:
    names = [source.name for source in taken.sources]
    return {
        "name": taken.name,
        "counts": {
            "sources": len(names),
            "articles": len(taken.articles),
            "sentences": sum(article.sentences for article in taken.articles),
            "doubtful": sum(article.doubtful for article in taken.articles),
        },
        "sources": [{"name": name, "change": _change(name, change)} for name in names[:MOST_ADDED]],
        "articles": [_read(article) for article in taken.articles[:MOST_ADDED]],
    }


def _change(name: str, change: Change) -> str:
    if name in change.added:
        return "added"
    return "replaced" if name in change.replaced else "unchanged"


def _read(article: Understood) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "published": article.published.date,
        "known": article.published.known,
        "sentences": article.sentences,
        "doubtful": article.doubtful,
        "examples": article.examples,
    }
