"""The command `python -m corpus read PATH...`: prints what was understood of each page."""

from dataclasses import asdict
from typing import Any

from corpus.article import Article
from corpus.command_line import FAILED, Parser, Reader, fail, path_argument, put, run_command
from corpus.pages import articles_of
from corpus.reading import ReadError


def main() -> int:
    """Run the command and return its exit status."""
    parser = Parser(prog="python -m corpus", description="报纸版面 → 文章 / pages to articles")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("read", help="每行输出一篇文章 / print one article a line")
    command.add_argument("paths", nargs="+", type=path_argument, metavar="PATH")
    options = parser.parse_args()
    try:
        reader = Reader(options.paths)
    except ReadError as error:
        fail(error)
    for source in reader:
        for article in articles_of(source):
            put(record(article))
    return FAILED if reader.failed else 0


def record(article: Article) -> dict[str, Any]:
    """Return an article as the JSON object that the command prints."""
    data = asdict(article)
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title.text,
        "title_ranges": article.title.ranges,
        "column": article.column.text if article.column else None,
        "byline": article.byline.text if article.byline else None,
        "published": article.published.date,
        "published_known": article.published.known,
        "sections": data["sections"],
        "captions": data["captions"],
        "notes": data["notes"],
        "sentences": data["sentences"],
    }


if __name__ == "__main__":
    run_command(main)
