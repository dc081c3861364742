"""A report as HTML with its cited places marked: pure functions from an article to markup."""

from html import escape
from itertools import groupby

from bot.web.frame import frame_words
from bot.web.place import Place
from bot.web.wording import Words, dated
from corpus.article import Article, Piece, Range, Section, Sentence
from corpus.furniture import FEED, page_of, pages_of

BACK, PREVIOUS, NEXT = (
    f'<svg viewBox="0 0 24 24" aria-hidden="true"><path d="{path}"/></svg>'
    for path in ("M20 12H5m6-6-6 6 6 6", "m15 5-7 7 7 7", "m9 5 7 7-7 7")
)


def report_markup(article: Article, raw: str, place: Place, words: Words) -> str:
    """Return an article with the ranges of `place` marked, `raw` being the text of its source.

    What is cited stands in `mark` elements, one where it is one run, the first with the id `cited`.
    """
    report = (
        f"{_head(article, raw, place, words)}{_body(article, raw, place, words)}"
        f"{_aside('captions', words.captions, article.captions, raw, place)}"
        f"{_aside('notes', words.notes, article.notes, raw, place)}"
    )
    joined = report.replace('</mark><mark class="cited">', "")
    report = joined.replace('<mark class="cited">', '<mark id="cited" class="cited">', 1)
    original = _original(article, raw, place, words)
    bar = _bar(article.title.text, words)
    return f'{bar}<article class="report" lang="zh-Hans">{report}{original}</article>'


def notice_markup(text: str, words: Words) -> str:
    """Return a line that stands where a report would."""
    return f'{_bar("", words)}<p class="notice" lang="{words.lang}">{escape(text)}</p>'


def marked(piece: Piece | Sentence, raw: str, place: Place, element: str = "mark") -> str:
    """Return the text of `piece` as HTML, the characters at the cited ranges in `element`s.

    Characters at the ranges cited besides stand in spans, links where what is cited is a `mark`,
    with the raw offset of the first; white space between two characters of one element belongs
    to it. A title that the page does not print has no place in it.
    """
    if not piece.ranges:
        return escape(piece.text)
    tones = _tones(piece, raw, place)
    positions = _positions(piece, raw)
    parts = []
    for tone, run in groupby(enumerate(piece.text), key=lambda item: tones[item[0]]):
        letters = [letter for _, letter in run]
        text = escape("".join(letters))
        at = sum(not letter.isspace() for letter in letters)
        start, positions = positions[:1], positions[at:]
        name = element if tone == "cited" else "span"
        link = tone == "also" and element == "mark"
        opens = f' role="link" tabindex="0" data-at="{start[0]}"' if link else ""
        parts.append(f'<{name} class="{tone}"{opens}>{text}</{name}>' if tone else text)
    return "".join(parts)


def _positions(piece: Piece | Sentence, raw: str) -> list[int]:
    """Return the raw offset of each character of the text that is no white space."""
    return [at for start, end in piece.ranges for at in range(start, end) if not raw[at].isspace()]


def _tones(piece: Piece | Sentence, raw: str, place: Place) -> list[str]:
    """Return the tone of each character of the text: cited, also, or none."""
    positions = iter(_positions(piece, raw))
    tones = [" " if letter.isspace() else _tone(next(positions), place) for letter in piece.text]
    for at, tone in enumerate(tones):
        if tone == " ":
            before = tones[at - 1] if at else ""
            after = next((later for later in tones[at:] if later != " "), "")
            tones[at] = before if before == after else ""
    return tones


def _tone(position: int, place: Place) -> str:
    if _within(position, place.cited):
        return "cited"
    return "also" if _within(position, place.also) else ""


def _within(position: int, ranges: tuple[Range, ...]) -> bool:
    return any(start <= position < end for start, end in ranges)


def _bar(title: str, words: Words) -> str:
    """Return the bar that stays above a report: back, its title, its raw text, the quotes."""
    before, after = (
        f'<button type="button" data-step="{step}" title="{label} {key}" aria-label="{label}" '
        f'aria-keyshortcuts="{named}" hidden>{sign}</button>'
        for step, label, sign, key, named in (
            (-1, words.previous, PREVIOUS, "←", "ArrowLeft"),
            (1, words.following, NEXT, "→", "ArrowRight"),
        )
    )
    running = (
        f'<span class="running" lang="zh-Hans">{escape(title)}</span>'
        f'<button type="button" data-original aria-pressed="false">{frame_words(words).original}'
        f'</button>{before}<span class="at" role="status" hidden></span>{after}'
    )
    return (
        f'<nav class="bar" lang="{words.lang}" aria-label="{words.source}">'
        f'<a class="back" href="#chat">{BACK}{words.back}</a>{running if title else ""}</nav>'
    )


def _head(article: Article, raw: str, place: Place, words: Words) -> str:
    column = _line("column", article.column, raw, place)
    kicker = _line("column", article.kicker, raw, place)
    byline = _line("byline", article.byline, raw, place)
    date = escape(dated(article.published, words))
    return (
        f"<header>{column}{kicker}<h2>{marked(article.title, raw, place)}</h2>{byline}"
        f'<p class="dateline" lang="{words.lang}">{date} · {escape(article.source)}'
        f"{_printed_on(article, raw, words)}</p></header>"
    )


def _printed_on(article: Article, raw: str, words: Words) -> str:
    """Return the pages that an article of a text with pages stands on."""
    if FEED not in raw:
        return ""
    pages, (start, end) = pages_of(raw), _extent(article)
    first, last = page_of(pages, start), page_of(pages, end - 1)
    frame = frame_words(words)
    return f" · {frame.page.format(first) if first == last else frame.pages.format(first, last)}"


def _line(name: str, piece: Piece | None, raw: str, place: Place) -> str:
    return f'<p class="{name}">{marked(piece, raw, place)}</p>' if piece else ""


def _sentence(sentence: Sentence, raw: str, place: Place, words: Words) -> str:
    """Return a sentence, underlined with a reason where its print is doubtful."""
    text = marked(sentence, raw, place)
    reason = escape(words.doubtful)
    return f'<span class="doubtful" title="{reason}">{text}</span>' if sentence.doubtful else text


def _body(article: Article, raw: str, place: Place, words: Words) -> str:
    def stands_in(sentence: Sentence) -> tuple[int, int]:
        above = sum(section.first <= sentence.number for section in article.sections)
        return above, sentence.paragraph

    turns = _page_turns(article, raw, words)
    parts, passed = [], 0
    for (above, _), paragraph in groupby(article.sentences, key=stands_in):
        parts += _headings(article.sections[passed:above], raw, place)
        passed = above
        text = "".join(
            turns.get(sentence.number, "") + _sentence(sentence, raw, place, words)
            for sentence in paragraph
        )
        parts.append(f"<p>{text}</p>")
    return "".join((*parts, *_headings(article.sections[passed:], raw, place)))


def _page_turns(article: Article, raw: str, words: Words) -> dict[int, str]:
    """Return the sign that a page begins for the number of the first sentence on it.

    The page's number is no part of the text: it stands in an attribute, which the style shows.
    """
    if FEED not in raw:
        return {}
    pages, turns, last = pages_of(raw), {}, 0
    for sentence in article.sentences:
        page = page_of(pages, sentence.ranges[0][0])
        if page > max(last, 1):
            sign = frame_words(words).page.format(page)
            turns[sentence.number] = f'<span class="page" data-page="{sign}"></span>'
        last = page
    return turns


def _headings(sections: tuple[Section, ...], raw: str, place: Place) -> list[str]:
    return [f"<h3>{marked(section.heading, raw, place)}</h3>" for section in sections]


def _aside(name: str, label: str, pieces: tuple[Piece, ...], raw: str, place: Place) -> str:
    if not pieces:
        return ""
    lines = "".join(f"<li>{marked(piece, raw, place)}</li>" for piece in pieces)
    return f'<aside class="{name}"><h4>{label}</h4><ul>{lines}</ul></aside>'


def _original(article: Article, raw: str, place: Place, words: Words) -> str:
    first, last = _extent(article)
    text = marked(Piece(raw[first:last], ((first, last),)), raw, place, element="span")
    label = words.raw.format(first=first, last=last)
    return (
        f'<details class="raw" lang="{words.lang}"><summary>{label}</summary>'
        f'<pre lang="zh-Hans">{text}</pre></details>'
    )


def _extent(article: Article) -> Range:
    """Return the raw range from the first to the last character of the article."""
    lines = [line for line in (article.column, article.kicker, article.byline) if line]
    headings = [section.heading for section in article.sections]
    pieces = [article.title, *lines, *headings, *article.captions, *article.notes]
    ranges = [span for piece in pieces for span in piece.ranges]
    ranges += [span for sentence in article.sentences for span in sentence.ranges]
    return min(start for start, _ in ranges), max(end for _, end in ranges)
