"""The command `python -m corpus read PATH...`: prints what was understood of each page."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from corpus.article import Article, Piece, Range, Sentence, Source
from corpus.command_line import FAILED, Parser, Reader, fail, path_argument, put, run_command, say
from corpus.furniture import FEED, page_of, pages_of
from corpus.pages import articles_of
from corpus.reading import FORMATS, ReadError


def main() -> int:
    """Run the command and return its exit status."""
    parser = Parser(prog="python -m corpus", description="报纸版面 → 文章 / pages to articles")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("read", help="每行输出一篇文章 / print one article a line")
    command.add_argument(
        "paths",
        nargs="+",
        type=path_argument,
        metavar="PATH",
        help=f"文件或文件夹 / files or folders ({FORMATS})",
    )
    options = parser.parse_args()
    try:
        reader = Reader(options.paths)
    except ReadError as error:
        fail(error)
    sources = articles = empty = 0
    for source in reader:
        found = articles_of(source)
        for line in records(source, found):
            put(line)
        if not found:
            say(f"{source.name}: 没有正文 / holds no running text")
        sources, articles, empty = sources + 1, articles + len(found), empty + (not found)
    failures = reader.failed + empty
    if failures:
        say(
            f"共 {sources} 个来源、{articles} 篇文章，{failures} 处未能读成"
            f" / {sources} sources, {articles} articles, {failures} failures"
        )
    return FAILED if failures else 0


def records(source: Source, articles: Iterable[Article]) -> Iterator[dict[str, Any]]:
    """Yield the articles of a source as the JSON objects that the command prints."""
    paged = source.kind == "pdf" or FEED in source.raw
    pages = pages_of(source.raw) if paged else ()
    for article in articles:
        yield {
            "id": article.id,
            "source": article.source,
            "title": article.title.text,
            "title_ranges": article.title.ranges,
            "kicker": article.kicker.text if article.kicker else None,
            "column": article.column.text if article.column else None,
            "byline": article.byline.text if article.byline else None,
            "published": article.published.date,
            "published_known": article.published.known,
            "sections": [
                {"heading": _piece(section.heading), "first": section.first}
                for section in article.sections
            ],
            "captions": [_piece(caption) for caption in article.captions],
            "notes": [_piece(note) for note in article.notes],
            "furniture": [_piece(line) for line in article.furniture],
            "sentences": [_sentence(sentence, pages) for sentence in article.sentences],
        }


def _piece(piece: Piece) -> dict[str, Any]:
    return {"text": piece.text, "ranges": piece.ranges}


def _sentence(sentence: Sentence, pages: Sequence[Range]) -> dict[str, Any]:
    """Return a sentence as JSON, with the numbers of the pages it stands on if there are any."""
    record = {
        "number": sentence.number,
        "text": sentence.text,
        "ranges": sentence.ranges,
        "paragraph": sentence.paragraph,
        "doubtful": sentence.doubtful,
    }
    if pages:
        places = (place for start, end in sentence.ranges for place in (start, end - 1))
        record["pages"] = sorted({page_of(pages, place) for place in places})
    return record


if __name__ == "__main__":
    run_command(main)
