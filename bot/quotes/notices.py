"""Sets the notice of a correction before the sentence that prints the figure it withdraws."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.answer import FIGURES, Claim
from bot.checks.verification import is_true
from bot.questions.analysis import Sought
from bot.reports.origins import day_claim
from bot.sentences.claims import all_numbered, claim_from, place_of
from bot.sentences.extraction import SENTENCES
from bot.spans.finding import spans_of
from bot.spans.revisions import corrections_in
from corpus.article import Article, Range, Sentence
from corpus.dates import dates_of
from index.passage import Hit
from index.store import Index
from index.tokens import bigrams, normal

CALLED = "更正 勘误 订正"  # what a notice of a correction calls itself
AMENDING = re.compile("更正|勘误|订正|改正")  # what a question of the notice itself asks for
LOOKED_AT = 8  # passages that the one search for notices brings
LEADING = 6  # characters before a figure that tell what it is of
TOLD = 2  # of them that must stand before a withdrawn figure too
TITLE = re.compile(r"《([^》]{2,40})》")


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence that puts right the figure at `wrong` by the one at `right`."""

    article: Article
    sentence: Sentence
    wrong: Range
    right: Range

    @property
    def withdrawn(self) -> str:
        """The wrong figure, folded."""
        return normal(self.sentence.text[slice(*self.wrong)])

    @property
    def claim(self) -> Claim:
        """What is quoted of it, with the right figure marked."""
        return claim_from(self.article, self.sentence, (self.right,))


def amended(claims: tuple[Claim, ...], hits: tuple[Hit, ...], index: Index) -> tuple[Claim, ...]:
    """Return claims with the notices that withdraw figures of theirs, the same where none does.

    A notice of a figure that is marked comes first, and that figure is marked no more; one of
    another figure comes last. They are looked for in the passages read, and by one search for the
    marked figures in an index that holds such notices at all.
    """
    known = [*_notices_in(hit.passage.article for hit in hits)]
    known += _notices_in(_found_for(claims, index))
    first, last, rest = list[Claim](), list[Claim](), list[Claim]()
    for claim in claims:
        found = [(one, span) for one in known if (span := withdrawn_by(one, claim))]
        marked = [one for one, span in found if any(_meet(span, mark) for mark in claim.highlights)]
        first += [one.claim for one in marked]
        last += [replace(one.claim, highlights=()) for one, _ in found if one not in marked]
        kept = [m for m in claim.highlights if not any(_meet(span, m) for _, span in found)]
        rest.append(replace(claim, highlights=tuple(kept)))
    told = {place_of(claim): claim for claim in (*last, *rest, *reversed(first))}
    ordered = dict.fromkeys(place_of(claim) for claim in (*first, *rest, *last))
    true = [
        c for c in map(told.__getitem__, ordered) if is_true(c, index.source(c.citation.source))
    ]
    return all_numbered(true) if first or last else claims


def day_of_notice(sought: Sought, hits: tuple[Hit, ...], index: Index) -> tuple[Claim, ...]:
    """Return where the notice that a question asks the day of prints it, and the notice.

    None where a question asks for something else, or no notice found tells of its matter.
    """
    if sought.kind != "date" or not AMENDING.search(sought.text):
        return ()
    terms = [term for term in sought.terms if not AMENDING.search(term)]
    notices = [*_notices_in(hit.passage.article for hit in hits)]
    held = [sum(term in normal(one.sentence.text) for term in terms) for one in notices]
    if not any(held):
        return ()
    best = notices[held.index(max(held))]
    return _day_of(best.article, index), replace(best.claim, highlights=())


def withdrawn_by(notice: Notice, claim: Claim) -> Range | None:
    """Return the figure of a claim that a notice withdraws, None without one.

    What leads up to the figure in the notice does in the quote, or the notice names the headline.
    """
    quote = claim.citation.quote
    if place_of(claim) == place_of(notice.claim) or notice.withdrawn not in normal(quote):
        return None
    named = {normal(title) for title in TITLE.findall(notice.sentence.text)}
    of_it = normal(claim.citation.title) in named
    lead = _before(notice.sentence.text, notice.wrong)
    for kind in FIGURES:
        for span in spans_of(kind, quote):
            same = normal(quote[slice(*span)]) == notice.withdrawn
            if same and (of_it or _alike(lead, _before(quote, span))):
                return span
    return None


def _notices_in(articles: Iterable[Article]) -> Iterator[Notice]:
    """Yield the notices of articles, each article once."""
    for article in {article.id: article for article in articles}.values():
        for sentence in article.sentences:
            for dated in (False, True):
                pairs = corrections_in(sentence.text, dated=dated)
                yield from (Notice(article, sentence, *pair) for pair in pairs)


def _found_for(claims: tuple[Claim, ...], index: Index) -> Iterator[Article]:
    """Yield the articles of passages that one search for the marked figures and a notice finds."""
    (unknown,) = index.idf("bigrams", [""])
    if (index.idf("bigrams", bigrams(CALLED)) >= unknown).all():
        return
    marked = [words for claim in claims if (words := _marked(claim))][:SENTENCES]
    if marked:
        query = " ".join((CALLED, *marked))
        yield from (one.article for one in index.search_leg("lexical", query, LOOKED_AT))


def _marked(claim: Claim) -> str:
    """Return the first span that a claim marks, with what leads up to it; empty without digits."""
    start, end = next(iter(claim.highlights), (0, 0))
    words = claim.citation.quote[max(0, start - LEADING) : end]
    return words if re.search(r"\d", words) else ""


def _day_of(article: Article, index: Index) -> Claim:
    """Return the line of an article that prints its day, with the day marked, else its headline."""
    if dateline := day_claim(article, index.source(article.source).raw):
        return dateline
    for line in (*article.furniture, *([article.byline] if article.byline else []), *article.notes):
        for span in spans_of("date", line.text):
            if _is_day(line.text[slice(*span)], article.published.date):
                return claim_from(article, line, (span,))
    return claim_from(article, article.title)


def _is_day(text: str, day: str | None) -> bool:
    """Tell whether a text names an ISO day."""
    return any(found.first and found.first.isoformat() == day for found in dates_of(text))


def _before(text: str, span: Range) -> str:
    """Return the few characters before a span in its clause, folded."""
    return re.split("[，,。；;：:、“‘「]", normal(text[max(0, span[0] - LEADING) : span[0]]))[-1]


def _alike(lead: str, other: str) -> bool:
    """Tell whether two leads to a figure share what they end with."""
    return len(lead) >= TOLD and lead[-TOLD:] == other[-TOLD:]


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
