"""Cuts running text into sentences, each with its ranges in the raw text."""

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.article import Range, Sentence
from corpus.text import clean_text, ranges_of

CLOSING = "”’」』）)】》〉\"'"
END = re.compile(
    r"[。！？!?….](?:(?<=[。！？!?])[。！？!?]*|(?<=…)…*|(?<=[A-Za-z)\d]\.)(?=\s+[A-Z“\"]|$))"
    rf"[{CLOSING}]*"
)
SPEAKER = re.compile(r"[^。！？；，,]{2,40}[。！？]")  # “…。”某某说。
SAID = re.compile(
    r"[说道称言示出绍为释]。$"
    r"|(?:这样|如此|这么)[^。]{0,4}(?:解释|概括|形容|描述|评价|总结|介绍|回[答应忆]|比喻|归纳|感[叹慨]|说|讲|强调|阐述)[^。]{0,12}。$"
)
OPENING = {"“": "”", "（": "）", "(": ")", "《": "》", "「": "」", "『": "』", "【": "】", "‘": "’"}
LONGEST = 300  # characters: a longer sentence is cut at a comma, to be quoted in parts
LONG = 100  # characters: a longer sentence is cut at its semicolons


def sentences_of(raw: str, paragraphs: tuple[tuple[Range, ...], ...]) -> tuple[Sentence, ...]:
    """Return the sentences of `paragraphs`, each given by its raw ranges in reading order."""
    sentences: list[Sentence] = []
    for number, ranges in enumerate(paragraphs):
        text, runs = clean_text(raw, ranges)
        for start, end in spans_of(text):
            sentences.append(
                Sentence(len(sentences), text[start:end], ranges_of(raw, runs, start, end), number)
            )
    return tuple(sentences)


def spans_of(text: str) -> tuple[Range, ...]:
    """Return the spans of the sentences of a clean text; together they cover all but blanks."""
    cuts = [0]
    for found in END.finditer(text):
        if found.start() >= cuts[-1] and not _inside_short_bracket(text, cuts[-1], found.end()):
            cuts.append(_with_speaker(text, found))
    spans = pairwise([*cuts, len(text)])
    pieces = (piece for span in spans for piece in _quotable(text, *span))
    trimmed = (_trimmed(text, *piece) for piece in pieces)
    return tuple((start, end) for start, end in trimmed if start < end)


def _with_speaker(text: str, end: re.Match[str]) -> int:
    """Return where a sentence ends, the words that name the speaker of a quotation included."""
    if end.group()[-1] in "”」』":
        speaker = SPEAKER.match(text, end.end())
        if speaker and SAID.search(speaker.group()):
            return speaker.end()
    return end.end()


def _inside_short_bracket(text: str, start: int, end: int) -> bool:
    """Tell whether a bracket opened in the sentence is still open and closes soon."""
    opened = text.rfind("（", start, end)
    if opened < 0 or "）" in text[opened:end]:
        return False
    closed = text.find("）", end)
    return 0 <= closed - opened <= 60


def _quotable(text: str, start: int, end: int) -> list[Range]:
    """Return a sentence whole, or cut so that its parts can be quoted where it is long."""
    if end - start <= LONG:
        return [(start, end)]
    return [piece for part in _clauses(text, start, end) for piece in _pieces(text, *part)]


def _clauses(text: str, start: int, end: int) -> list[Range]:
    """Cut a sentence at the semicolons that stand outside quotes and brackets."""
    cuts = [start, *(place + 1 for place in _outside(text, start, end - 1, "；;"))]
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _outside(text: str, start: int, end: int, marks: str) -> Iterator[int]:
    """Yield where one of `marks` stands outside quotes and brackets."""
    awaited = ""
    for place in range(start, end):
        character = text[place]
        if awaited:
            awaited = "" if character == awaited else awaited
        elif character in OPENING and OPENING[character] in text[place : place + LONGEST]:
            awaited = OPENING[character]
        elif character in marks:
            yield place


def _pieces(text: str, start: int, end: int) -> Iterator[Range]:
    """Cut what is too long to quote at its last comma within bounds, outside quotes if it can."""
    while end - start > LONGEST:
        window = start + LONGEST // 2, start + LONGEST
        commas = [place for place in _outside(text, start, window[1], "，,") if place >= window[0]]
        cut = commas[-1] if commas else max(text.rfind(mark, *window) for mark in "，,、； ")
        stop = cut + 1 if cut >= 0 else start + LONGEST
        yield start, stop
        start = stop
    yield start, end


def _trimmed(text: str, start: int, end: int) -> Range:
    """Return the span without blanks at its ends."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())
