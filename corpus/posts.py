"""Finds what a platform sets around a post and commends below it."""

from corpus.imprint import MORE, is_around_post, repeats_account
from corpus.tails import is_prose


def around_post(texts: list[str]) -> set[int]:
    """Return the lines that a platform sets around a post, with what it commends below it."""
    around = {i for i, text in enumerate(texts) if is_around_post(text)}
    around |= {i for i, text in enumerate(texts) if i and repeats_account(text, texts[i - 1])}
    below = next((i for i in around if texts[i] == MORE), len(texts))
    rest = range(below, len(texts))
    return around.union(rest) if not any(is_prose(texts[i]) for i in rest) else around
