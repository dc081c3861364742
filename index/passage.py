"""The values of retrieval: a passage is an address in an article, a hit is a ranked passage."""

from dataclasses import dataclass

from corpus.article import Article, Range


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences `first` to `last` (half-open) of one article, below one heading.

    `number` is its row in the index.
    """

    number: int
    article: Article
    first: int
    last: int

    @property
    def text(self) -> str:
        """The clean text of its sentences."""
        return "".join(sentence.text for sentence in self.article.sentences[self.first : self.last])

    @property
    def heading(self) -> str:
        """The heading that it stands below."""
        return self.article.heading(self.first)

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The raw ranges of its sentences, in reading order."""
        sentences = self.article.sentences[self.first : self.last]
        return tuple(span for sentence in sentences for span in sentence.ranges)


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
