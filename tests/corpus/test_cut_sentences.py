"""Sentences that columns and captions of the bundled pages cut are whole again."""

import json
from itertools import accumulate
from pathlib import Path

from corpus.article import Article
from tests.corpus.pages_bundled import bundled_articles

LISTED = json.loads((Path(__file__).parent / "cut_sentences.json").read_text(encoding="utf-8"))
LOST: dict[str, list[str]] = LISTED.pop("unrestorable")
STOPS = ("。", "！", "？", "；", ";", "”", "……")


def whole(article: Article, wanted: str) -> bool:
    """Tell whether some consecutive sentences, none of which breaks off, are the wanted one."""
    texts = ["".join(sentence.text.split()) for sentence in article.sentences]
    for start in range(len(texts)):
        for end, joined in enumerate(accumulate(texts[start:]), start=start + 1):
            if joined == wanted:
                return all(text.endswith(STOPS) for text in texts[start:end])
            if not wanted.startswith(joined):
                break
    return False


def test_nine_of_ten_cut_sentences_are_whole() -> None:
    """Of the sentences that an editor finds cut on the pages, nine in ten are read whole."""
    wanted = [(name, text) for name, texts in LISTED.items() for text in texts]
    articles = bundled_articles()
    cut = [
        text
        for name, text in wanted
        if not any(article.source == name and whole(article, text) for article in articles)
    ]
    assert len(cut) <= len(wanted) // 10, cut


def test_half_a_sentence_is_never_joined_to_another() -> None:
    """Where a page lost the other half, the sentence ends as printed and is marked doubtful."""
    for name, halves in LOST.items():
        sentences = [s for a in bundled_articles() if a.source == name for s in a.sentences]
        for half in halves:
            (found,) = (s for s in sentences if "".join(s.text.split()).endswith(half[-8:]))
            assert found.doubtful
