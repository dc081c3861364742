"""Pages in many layouts are read as their truth, which stands beside each, says."""

import json
import re
from itertools import accumulate
from pathlib import Path
from typing import Any

from corpus.article import Article, Source
from corpus.pages import articles_of

PAGES = sorted((Path(__file__).parent / "pages").glob("*.json"))


TELLING = 5  # characters of a line that no sentence holds by chance
ENDS = '。！？；;!?”"….'
MARKS = "■□◎▶●▲◆"
IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")


def solid(text: str | None) -> str:
    """Return a text without white space, images and the mark before it."""
    return IMAGE.sub("", "".join((text or "").split())).lstrip(MARKS)


def read(path: Path) -> tuple[Article, ...]:
    """Return the articles of the page whose truth is at `path`."""
    raw = path.with_suffix(".txt").read_text(encoding="utf-8")
    return articles_of(Source(path.with_suffix(".txt").name, "txt", raw, "", ""))


def truth(path: Path) -> dict[str, Any]:
    """Return what a page holds."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def titles_of(article: dict[str, Any], labels: list[str]) -> set[str]:
    """Return the headlines that an article may have: a column's label may stand above it."""
    title, kicker = solid(article["title"]), solid(article.get("kicker"))
    whole = title if kicker in title else kicker + title
    return {whole, *(solid(label) + whole for label in labels)}


def titled_right(path: Path) -> bool:
    """Tell whether a page gives its articles, no more and no less, under their headlines."""
    found, page = read(path), truth(path)
    titles = [solid(a.kicker.text if a.kicker else "") + solid(a.title.text) for a in found]
    wanted = [titles_of(article, page["furniture"]) for article in page["articles"]]
    return len(titles) == len(wanted) and all(
        title in choices for title, choices in zip(titles, wanted, strict=True)
    )


def whole(path: Path, wanted: str) -> bool:
    """Tell whether consecutive sentences of an article end with the wanted one."""
    for article in read(path):
        texts = [solid(sentence.text) for sentence in article.sentences]
        if any(
            joined.endswith(wanted) and all(text[-1] in ENDS for text in texts[start:end])
            for start in range(len(texts))
            for end, joined in enumerate(accumulate(texts[start : start + 4]), start + 1)
        ):
            return True
    return False


def test_there_are_many_layouts() -> None:
    """The set holds at least two dozen pages."""
    assert len(PAGES) >= 24


def test_all_pages_but_one_have_their_articles() -> None:
    """On all pages but one, the number of articles and their headlines are right."""
    wrong = [path.stem for path in PAGES if not titled_right(path)]
    assert len(wrong) <= 1, wrong


def test_cut_sentences_are_whole() -> None:
    """Nine in ten of the sentences that columns, captions and headings cut are whole."""
    wanted = [
        (path, solid(text))
        for path in PAGES
        for article in truth(path)["articles"]
        for text in article["joined"]
    ]
    missed = [text for path, text in wanted if not whole(path, text)]
    assert len(missed) <= len(wanted) // 10, missed


def test_furniture_and_captions_stay_out_of_the_text() -> None:
    """All but one in forty of the captions and lines of furniture are in no sentence."""
    aside, leaks = 0, []
    for path in PAGES:
        page = truth(path)
        sentences = [solid(s.text) for article in read(path) for s in article.sentences]
        lines = [*page["furniture"], *(c for a in page["articles"] for c in a["captions"])]
        aside += len(lines)
        leaks += [
            (path.stem, line)
            for line in map(solid, lines)
            if any(line == s or (len(line) >= TELLING and line in s) for s in sentences)
        ]
    assert len(leaks) <= aside // 40, leaks
