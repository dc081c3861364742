"""Articles as they are stored: one line of JSON each."""

import json
from typing import Any

from corpus.article import Article, Piece, Published, Section, Sentence


def written(article: Article) -> str:
    """Return an article as JSON."""
    return json.dumps(article, default=_fields, ensure_ascii=False, separators=(",", ":"))


def _fields(value: Any) -> dict[str, Any]:
    """Return the fields of a slotted dataclass; `asdict` copies deeply, which takes ten times."""
    return {name: getattr(value, name) for name in value.__slots__}


def article_of(body: str) -> Article:
    """Return the article that was written as JSON."""
    data = json.loads(body)
    sections = tuple(Section(_piece(item["heading"]), item["first"]) for item in data["sections"])
    sentences = tuple(
        Sentence(item["number"], item["text"], _ranges(item), item["paragraph"], item["doubtful"])
        for item in data["sentences"]
    )
    return Article(
        id=data["id"],
        source=data["source"],
        title=_piece(data["title"]),
        column=_piece(data["column"]) if data["column"] else None,
        byline=_piece(data["byline"]) if data["byline"] else None,
        published=Published(**data["published"]),
        sections=sections,
        captions=tuple(map(_piece, data["captions"])),
        notes=tuple(map(_piece, data["notes"])),
        sentences=sentences,
        kicker=_piece(data["kicker"]) if data["kicker"] else None,
        furniture=tuple(map(_piece, data["furniture"])),
    )


def _piece(item: dict[str, Any]) -> Piece:
    return Piece(item["text"], _ranges(item))


def _ranges(item: dict[str, Any]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in item["ranges"])
