"""Cuts articles into passages of whole sentences."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from langchain_text_splitters import RecursiveCharacterTextSplitter

from corpus.article import Article

PASSAGE = 300  # characters of a passage, unless one sentence is longer
BREAK = "\n"  # stands in no clean sentence, so that cuts fall between sentences only


@cache
def _splitter() -> RecursiveCharacterTextSplitter:
    return RecursiveCharacterTextSplitter(
        separators=[BREAK],
        keep_separator="end",
        strip_whitespace=False,
        chunk_size=PASSAGE,
        chunk_overlap=0,
    )


def passages_of(article: Article) -> Iterator[tuple[int, int]]:
    """Yield the first and the end line of each passage; none crosses a section heading.

    Captions, byline and notes make passages of their own.
    """
    lines = article.lines
    sections = {section.first for section in article.sections}
    bounds = sorted({0, len(article.sentences), len(lines)} | sections)
    for first, end in pairwise(bounds):
        text = "".join(line.text + BREAK for line in lines[first:end])
        start = first
        for chunk in _splitter().split_text(text):
            stop = start + chunk.count(BREAK)
            yield start, stop
            start = stop
        if start != end:
            raise AssertionError(f"the splitter lost sentences of {article.id}")
