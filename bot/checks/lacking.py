"""Finds what a question asks for that the quoted sentences do not give.

A figure of another unit, or the true figure of another place, is the commonest wrong answer, and
words in common do not tell it. So each check is a rule with its evidence, and a refusal can say
what is missing.
"""

import re
from collections.abc import Sequence

import rjieba

from bot.answer import FIGURES, Claim
from bot.checks.attributes import unspoken_attribute, unspoken_measure
from bot.checks.contrasts import other_of_kind, other_work
from bot.checks.doers import is_unheard, unheard_deed
from bot.checks.elsewhere import other_owner, subject_of, told_elsewhere, unnamed_place
from bot.checks.kinds import unlike_sought
from bot.checks.lack import Lack, lack
from bot.checks.members import told_together, unnamed_quality
from bot.checks.other_owners import area_of_another, owned_by_another
from bot.checks.posts import unheld_post
from bot.checks.presence import missing_presence, unheard_counted, unheard_in_english
from bot.checks.quoted import unquoted_name
from bot.checks.ranks import other_rank
from bot.checks.siblings import told_of_another
from bot.checks.times import part_apart
from bot.checks.unheard import unheard_name, unheard_of_itself, unheard_thing
from bot.checks.unnamed import unnamed_subject
from bot.language.days import other_day, other_month
from bot.language.meaning import Meaning
from bot.language.overlap import covered
from bot.language.periods import other_period, unheard_period
from bot.language.predicates import undated_event, unheard_end
from bot.questions.analysis import ASKING, PLACES, Sought
from bot.questions.parts import asks_several
from bot.sentences.candidates import cell_in
from bot.sentences.evidence import beginning, whole_text
from bot.spans.candidates import is_new
from bot.spans.dating import of_the_event
from bot.spans.finding import spans_of
from corpus.article import Article
from index.simplified import simplified
from index.store import Index
from index.tokens import normal, words

ABOUT = 0.6  # of the words that the best claim shares with the question
ALREADY = re.compile(r"(?:是否|是不是|有没有|有无)(?:都|也)?已经?")
PART = re.compile(
    r"(?:^|[,，里中的那])(?P<what>[\u4e00-\u9fff]{2,6}?)(?:的有(?:多少|几)|的呢|的(?:多少|几)[家个])"
    r"|(?:里面?|[其之当]中)(?P<who>[\u4e00-\u9fff]{2,6}?)(?:有|出资?|拿|投入?|承担|贡献)了?(?:多少|几)"
    r"|(?:里面?|[其之当]中)有(?:多少|几)[名位个]?(?P<whom>[\u4e00-\u9fff]{1,3}[人生性])$"
)
SHARE_OF = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{2,8})占了?(?:总数的|全部的)?(?:多大|几成|百分之几|多少)"
)
PAYMENT = re.compile(r"多少(?P<what>税|[\u4e00-\u9fff]{1,3}(?:[酬费税息薪]|(?<![资现基奖黄])金))$")
LISTED = re.compile(r"(?:设|建|开|办)了?哪些(?P<what>[\u4e00-\u9fff]{2,4})$")
WHAT_OF = re.compile(r"(?P<what>[\u4e00-\u9fff]{2,})呢$")


def lack_of(sought: Sought, claims: Sequence[Claim], index: Index, meaning: Meaning) -> Lack | None:
    """Return what the claims do not give; None if nothing.

    Only claims that are about what is asked count: a date somewhere else is no answer.
    """
    articles = [index.article(name) for name in {claim.citation.article_id for claim in claims}]
    carriers = _carriers(sought, claims, index)
    quotes = [simplified(claim.citation.quote) for claim in carriers]
    around = [normal(_where(claim, index)) for claim in carriers]
    everywhere = [_where(claim, index) for claim in claims]
    where, best = everywhere[0], claims[0].citation
    near, quote = normal(where), normal(best.quote)
    own = [
        text
        for text, claim in zip(everywhere, claims, strict=True)
        if claim.citation.article_id == best.article_id
    ]
    own = everywhere if asks_several(sought.text) else own
    article = index.article(best.article_id)
    return (
        unheard_name(sought, articles, index, meaning)
        or unquoted_name(sought, articles, index)
        or unheard_thing(sought, quotes, index)
        or unheard_of_itself(sought, everywhere, index, meaning)
        or unnamed_place(sought, articles, index)
        or unnamed_subject(sought, article, meaning)
        or other_owner(sought, where)
        or told_elsewhere(sought, near, quote, subject_of(article))
        or owned_by_another(sought, claims[0])
        or lack("owner", area_of_another(sought.text, quote))
        or _like(sought, quote, everywhere, articles, article.published.date)
        or lack("said", other_rank(sought.text, [claim.citation.quote for claim in claims]))
        or lack("said", part_apart(sought, claims[0], article))
        or lack("said", told_of_another(sought, quote, near, article, meaning))
        or lack("post", unheld_post(sought.text, sought.kind, quotes, around))
        or (None if _is_cell(sought, claims[0], index) else unlike_sought(sought, quotes, where))
        or _event(sought, quotes, [_head(claim, index) for claim in carriers])
        or lack("said", unspoken_attribute(sought.text, sought.kind, own))
        or lack("said", unspoken_measure(sought.text, sought.kind, own))
        or _presumed(sought, claims[0], index)
        or _said(sought, quotes, meaning)
        or _part(sought, quotes, meaning)
        or _share(sought, own, meaning)
        or _payment(sought, own, meaning)
        or _listed(sought, own, meaning)
        or lack("said", unheard_deed(sought.text, own, meaning))
        or lack("said", missing_presence(sought, everywhere, meaning))
        or lack("said", unheard_counted(sought, everywhere, index, meaning))
        or lack("said", unheard_in_english(sought, index))
        or _asked_after(sought, everywhere, meaning)
        or _member(sought, claims, quotes, index)
    )


def _carriers(sought: Sought, claims: Sequence[Claim], index: Index) -> list[Claim]:
    """Return the claims that hold, where they stand, most of what the best of them holds."""
    if not sought.terms or asks_several(sought.text):
        return list(claims)
    held = covered(
        list(sought.terms),
        index.idf("words", list(sought.terms)),
        [normal(_where(claim, index)) for claim in claims],
    )
    return [
        claim
        for claim, share in zip(claims, held, strict=True)
        if claim is claims[0] or share >= ABOUT * held.max()
    ]


def _where(claim: Claim, index: Index) -> str:
    """Return a claim's quote with the line before it, its table's head, heading and headline."""
    article = index.article(claim.citation.article_id)
    number = claim.citation.sentence
    lines = article.lines
    before = lines[number - 1].text if 0 < number < len(lines) else ""
    above = f"{article.title.text} {article.heading(number)} {_head(claim, index)}"
    return simplified(f"{above} {before} {claim.citation.quote}")


def _head(claim: Claim, index: Index) -> str:
    """Return the head of the table that a claim quotes a row of, or an empty string."""
    citation = claim.citation
    head = index.article(citation.article_id).head(citation.sentence)
    return head.text if head else ""


def _is_cell(sought: Sought, claim: Claim, index: Index) -> bool:
    """Tell whether a claim quotes the row of a table with the cell that is sought."""
    article = index.article(claim.citation.article_id)
    return cell_in(article, claim.citation.sentence, sought.text) is not None


def _event(sought: Sought, quotes: Sequence[str], heads: Sequence[str]) -> Lack | None:
    """Return the event whose day is sought, if no quote with a day, nor its table, speaks of it."""
    told = zip(quotes, heads, strict=True)
    dated = [f"{head} {quote}" for quote, head in told if _new_days(sought, quote)]
    missing = undated_event(sought.text, dated) if sought.kind == "date" else ""
    return lack("said", missing)


def _new_days(sought: Sought, quote: str) -> bool:
    """Tell whether a quote tells a day, and not only one up to which it counts."""
    days = of_the_event(sought.text, quote, tuple(spans_of("date", quote)))
    return any(is_new(sought, quote[slice(*span)]) for span in days)


def _presumed(sought: Sought, claim: Claim, index: Index) -> Lack | None:
    """Return what a question takes for granted and the best claim does not say."""
    article, number = index.article(claim.citation.article_id), claim.citation.sentence
    after = "".join(line.text for line in article.lines[number + 1 : number + 2])
    text = normal(f"{_where(claim, index)} {after}")
    missing = unheard_end(sought.text, text) if sought.kind == "reason" else ""
    return lack("said", missing)


def _like(
    sought: Sought,
    quote: str,
    everywhere: Sequence[str],
    articles: Sequence[Article],
    published: str | None,
) -> Lack | None:
    """Return what sets the thing or time asked about apart where the best claim is of another.

    `quote` is that of the best claim, whose article was `published` on that day.
    """
    where = normal(" ".join(everywhere))
    text = "".join(map(whole_text, articles))
    near = where if asks_several(sought.text) else normal(everywhere[0])
    missing = other_period(sought.text, quote, near)
    if not missing and sought.kind in FIGURES and not asks_several(sought.text):
        missing = other_day(sought.text, quote, text, published) or unheard_period(
            sought.text, text
        )
    if not missing and sought.kind == "date" and not asks_several(sought.text):
        missing = other_month(sought.text, quote)
    missing = missing or other_of_kind(sought.text, quote, where, text)
    if not missing and sought.kind in FIGURES:
        missing = other_work(sought.text, quote, near, text)
    return lack("said", missing)


def _said(sought: Sought, quotes: Sequence[str], meaning: Meaning) -> Lack | None:
    """Return the first word after 是否已经 where no quote holds what follows, nor a like word.

    Other questions whether something is so are answered by what is so instead.
    """
    found = ALREADY.search(sought.text)
    told = words(sought.text[found.end() :]) if found else ()
    asked = [word for word in told if len(word) > 1 and word in sought.terms]
    return Lack("said", asked[0]) if asked and is_unheard(asked, quotes, meaning) else None


def _part(sought: Sought, texts: Sequence[str], meaning: Meaning) -> Lack | None:
    """Return what tells the part that is counted, 上市的有几家, where no claim speaks of it."""
    found = PART.search(sought.text)
    told = rjieba.tag(found["what"] or found["who"] or found["whom"]) if found else []
    asked = [word for word, tag in told if len(word) > 1 and tag != "d" and word not in ASKING]
    return Lack("said", asked[0]) if asked and is_unheard(asked, texts, meaning) else None


def _share(sought: Sought, texts: Sequence[str], meaning: Meaning) -> Lack | None:
    """Return the noun whose share is sought, 外地人占多大比例, where no text speaks of it."""
    found = SHARE_OF.search(sought.text)
    told = rjieba.tag(found["what"]) if found else []
    named = [word for word, tag in told if len(word) > 1 and tag[0] in "nv" and tag not in PLACES]
    asked = [word for word in named if word not in ASKING][-2:]
    return Lack("said", asked[-1]) if asked and is_unheard(asked, texts, meaning) else None


def _payment(sought: Sought, texts: Sequence[str], meaning: Meaning) -> Lack | None:
    """Return the sort of payment right behind 多少, 多少片酬, where no text speaks of it."""
    found = PAYMENT.search(sought.text)
    asked = [found["what"]] if found else []
    return Lack("said", asked[0]) if asked and is_unheard(asked, texts, meaning) else None


def _listed(sought: Sought, texts: Sequence[str], meaning: Meaning) -> Lack | None:
    """Return the sort of things that are to be listed, 设了哪些车站, where no text speaks of it."""
    found = LISTED.search(sought.text)
    tagged = rjieba.tag(found["what"]) if found else []
    asked = [word for word, tag in tagged if tag[0] == "n" and word not in ASKING]
    alone = len(tagged) == 1 and asked
    return Lack("said", asked[0]) if alone and is_unheard(asked, texts, meaning) else None


def _asked_after(sought: Sought, texts: Sequence[str], meaning: Meaning) -> Lack | None:
    """Return the noun before 呢, 利率呢, where no claim speaks of it where it stands."""
    found = WHAT_OF.search(sought.text) if sought.kind == "other" else None
    word, tag = rjieba.tag(found["what"])[-1] if found else ("", "")
    asked = [word] if len(word) > 1 and tag in ("n", "vn") else []
    return Lack("said", word) if asked and is_unheard(asked, texts, meaning) else None


def _member(
    sought: Sought, claims: Sequence[Claim], quotes: Sequence[str], index: Index
) -> Lack | None:
    """Return the one that is counted where the claims count it with others, or others alone."""
    if sought.kind not in ("number", "money") or asks_several(sought.text):
        return None
    missing = told_together(sought.text, sought.terms, [normal(quote) for quote in quotes])
    if not missing:
        own = claims[0].citation.article_id
        near = (_where(claim, index) for claim in claims if claim.citation.article_id == own)
        text = f"{beginning(index.article(own))} {normal(' '.join(near))}"
        missing = unnamed_quality(sought.text, text)
    return lack("said", missing)
