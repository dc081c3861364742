"""The values of retrieval: a passage is an address in an article, a hit is a ranked passage."""

from dataclasses import dataclass

from corpus.article import Article, Range, Sentence


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines `first` to `last` (half-open) of one article: sentences below one heading, or margin.

    `number` is its row in the index.
    """

    number: int
    article: Article
    first: int
    last: int

    @property
    def text(self) -> str:
        """The clean text of its lines."""
        return "".join(line.text for line in self.lines)

    @property
    def lines(self) -> tuple[Sentence, ...]:
        """Its sentences, or its captions, byline and notes."""
        return self.article.lines[self.first : self.last]

    @property
    def heading(self) -> str:
        """The heading that it stands below."""
        return self.article.heading(self.first)

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The raw ranges of its lines, in reading order."""
        return tuple(span for line in self.lines for span in line.ranges)


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found.

    `rank` counts from 1; `lexical` and `dense` are its ranks in the two legs, None where a leg
    did not return it; `matched` holds the question's terms that stand in it.
    """

    passage: Passage
    score: float
    rank: int
    lexical: int | None
    dense: int | None
    matched: tuple[str, ...]
