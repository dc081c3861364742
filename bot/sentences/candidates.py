"""Gathers the sentences that could answer from the passages that were found."""

from dataclasses import dataclass

from corpus.article import Article, Sentence
from index.passage import Hit


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of a found passage, with the best hit that holds it."""

    sentence: Sentence
    hit: Hit

    @property
    def article(self) -> Article:
        """The article that the sentence stands in."""
        return self.hit.passage.article

    @property
    def context(self) -> str:
        """The headline and the heading that it stands below."""
        return f"{self.article.title.text} {self.article.heading(self.sentence.number)}"

    def neighbour(self, step: int) -> str:
        """Return the text of the sentence `step` away in the article, empty beyond its ends."""
        number = self.sentence.number
        sentences = self.article.sentences
        inside = number < len(sentences) and 0 <= number + step < len(sentences)
        return sentences[number + step].text if inside else ""


def candidates_of(hits: tuple[Hit, ...]) -> list[Candidate]:
    """Return the sentences of the hits, best hit first, each sentence once."""
    found: dict[tuple[str, int], Candidate] = {}
    for hit in hits:
        for sentence in hit.passage.lines:
            key = (hit.passage.article.id, sentence.number)
            found.setdefault(key, Candidate(sentence, hit))
    return list(found.values())
