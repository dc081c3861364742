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
    """Yield the first and the end sentence of each passage; none crosses a section heading."""
    sections = {section.first for section in article.sections}
    bounds = sorted({0, len(article.sentences)} | sections)
    for first, end in pairwise(bounds):
        text = "".join(sentence.text + BREAK for sentence in article.sentences[first:end])
        start = first
        for chunk in _splitter().split_text(text):
            stop = start + chunk.count(BREAK)
            yield start, stop
            start = stop
        if start != end:
            raise AssertionError(f"the splitter lost sentences of {article.id}")
