"""The conversation as chat messages: pure functions from answers to markup.

Each message is one line of HTML with every text of a report or a user escaped, so that neither
Markdown nor HTML in it takes effect. Where no words for the frame are given it speaks the language
of the question.
"""

from dataclasses import replace

from bot.answer import Answer, Citation, Claim, Copy
from bot.labels import labels_of
from bot.questions.framing import reads_as_typed
from bot.sentences.claims import is_one
from bot.web.citation_link import citation_link, plain, stretch
from bot.web.grounds import grounds_of
from bot.web.nearest import nearest
from bot.web.place import Place
from bot.web.readings_table import readings_markup
from bot.web.wording import Words, dated, words_for_question
from bot.wording import LONGEST, is_chinese
from index.passage import Hit

EXCERPT = 90  # characters of a nearest passage: enough to judge it, few enough to see three
Message = dict[str, str]


def messages(turns: tuple[Answer, ...], words: Words | None = None) -> list[Message]:
    """Return the chat of whole turns."""
    return [
        message
        for number, turn in enumerate(turns)
        for message in (
            asked(turn.question.text, number, words),
            replied(turn, len(turn.claims), number, words),
        )
    ]


def asked(text: str, number: int | None = None, words: Words | None = None) -> Message:
    """Return the user's message as it was typed, with a link to change it in turn `number`."""
    lines = "<br>".join(plain(line) for line in text.strip().splitlines())
    edit = (words or words_for_question(text)).edit
    link = f'<a class="rewrite" href="#edit/{number}">{edit}</a>' if number is not None else ""
    return {"role": "user", "content": f'<h2 class="asked">{lines}</h2>{link}'}


def replaced(number: int, later: int, words: Words) -> Message:
    """Return what stands in the place of turn `number`, counted from 0, while it is changed."""
    told = words.replacing.format(number + 1)
    told += words.dropping.format(later) if later else ""
    keep = f'<a class="keep" href="#keep">{words.keep}</a>'
    content = f'<p class="replaced" lang="{words.lang}">{told} {keep}</p>'
    return {"role": "assistant", "content": content}


def failed(words: Words) -> Message:
    """Return what stands below a question that could not be looked up."""
    content = f'<p class="failed" role="alert" lang="{words.lang}">{words.failed}</p>'
    return {"role": "assistant", "content": content}


def overlong(text: str, words: Words) -> list[Message]:
    """Return how a question begins that is too long to be read, and what stands below it."""
    told = words.too_long.format(length=len(text), most=LONGEST)
    content = f'<p class="overlong" role="alert" lang="{words.lang}">{told}</p>'
    return [asked(excerpt(text), words=words), {"role": "assistant", "content": content}]


def unchosen(words: Words) -> Message:
    """Return what stands below a question while no report is chosen, with a way to choose all."""
    choose = f'<button type="button" class="choose-all">{words.choose_all}</button>'
    content = f'<p class="unchosen" role="alert" lang="{words.lang}">{words.unchosen} {choose}</p>'
    return {"role": "assistant", "content": content}


def replied(
    answer: Answer, shown: int, number: int | None = None, words: Words | None = None
) -> Message:
    """Return the bot's message with the first `shown` claims, and its frame once all are shown.

    How a question was understood can be changed where `number`, its turn, is given.
    """
    words = words or words_for_question(answer.question.text)
    if answer.status == "refused":
        body = _refusal(answer, words)
    else:
        body = _remark(answer, words)
        claims = [_claim(claim, answer, words) for claim in answer.claims[:shown]]
        if is_one(answer) and len(claims) > 1:
            claims.insert(1, f'<p class="besides">{words.besides}</p>')
        body += "".join(claims)
        body += _frame(answer, words) if shown >= len(answer.claims) else ""
    body = _understood(answer, number, words) + body
    content = f'<div class="answer" lang="{words.lang}">{body}</div>'
    return {"role": "assistant", "content": content}


def _remark(answer: Answer, words: Words) -> str:
    if not answer.remark:
        return ""
    return f'<p class="remark"{_spoken(answer, words)}>{plain(answer.remark)}</p>'


def _spoken(answer: Answer, words: Words) -> str:
    """Return the attribute that names the language of the question where the frame has another."""
    lang = words_for_question(answer.question.text).lang
    return "" if lang == words.lang else f' lang="{lang}"'


def _understood(answer: Answer, number: int | None, words: Words) -> str:
    question = answer.question
    if reads_as_typed(question):
        return ""
    text = words.understood.format(plain(question.standalone))
    if number is not None:
        text = f'<a href="#understood/{number}" title="{words.change_understood}">{text}</a>'
    return f'<p class="understood">{text}</p>'


def _claim(claim: Claim, answer: Answer, words: Words) -> str:
    quote = _bold(claim)
    link = citation_link(claim.citation, answer, words)
    label = _label(claim, answer)
    return f'<p class="claim"><span class="quote" lang="zh-Hans">{quote}</span>{link}{label}</p>'


def _label(claim: Claim, answer: Answer) -> str:
    """Return the labels of what is marked in a claim, in the language of the question."""
    labels = filter(None, labels_of(replace(answer, claims=(claim,))))
    text = plain(" · ".join(labels))
    lang = "zh-Hans" if is_chinese(answer.question.text) else "en"
    return f' <span class="label" lang="{lang}">{text}</span>' if text else ""


def _bold(claim: Claim) -> str:
    return "".join(
        f"<strong>{stretch(text)}</strong>" if bold else stretch(text)
        for text, bold in claim.pieces
    )


def _frame(answer: Answer, words: Words) -> str:
    grounds = f'<p class="grounds">{plain(grounds_of(answer, words))}</p>'
    return readings_markup(answer, words) + grounds + _cited(answer, words)


def _cited(answer: Answer, words: Words) -> str:
    reports: dict[str, list[Citation]] = {}
    for claim in answer.claims:
        reports.setdefault(claim.citation.article_id, []).append(claim.citation)
    rows = "".join(_cited_report(citations, words) for citations in reports.values())
    return f'<ul class="cited" title="{words.cited}">{rows}</ul>'


def _cited_report(citations: list[Citation], words: Words) -> str:
    numbers = "".join(f"[{citation.number}]" for citation in citations)
    first = citations[0]
    ranges = tuple(span for citation in citations for span in citation.ranges)
    return (
        f'<li><span class="numbers">{numbers}</span> '
        f'<a class="report" lang="zh-Hans" href="{Place(first.article_id, ranges).href}">'
        f"{plain(first.title or first.source)}</a> "
        f'<span class="date">{plain(dated(first.published, words))}</span>'
        f"{_copies(citations, words)}</li>"
    )


def _copies(citations: list[Citation], words: Words) -> str:
    """Return links to the reprints of a report, each with all the places that are cited."""
    copies: dict[str, list[Copy]] = {}
    for copy in (copy for citation in citations for copy in citation.also):
        copies.setdefault(copy.article_id, []).append(copy)
    links = "、".join(_copy_link(places) for places in copies.values())
    return f' <span class="copies">{words.also}{links}</span>' if links else ""


def _copy_link(places: list[Copy]) -> str:
    first = places[0]
    ranges = tuple(span for copy in places for span in copy.ranges)
    return (
        f'<a class="report" lang="zh-Hans" href="{Place(first.article_id, ranges).href}">'
        f"{plain(first.title or first.source)}</a>"
    )


def _refusal(answer: Answer, words: Words) -> str:
    spoken = _spoken(answer, words)
    if answer.choices:
        choices = "".join(_choice(choice) for choice in answer.choices)
        asking = f'<p class="refusal asking"{spoken}>{plain(answer.note)}</p>'
        return f'{asking}<ul class="choices"{spoken}>{choices}</ul>'
    rows = "".join(_nearest(hit) for hit in nearest(answer))
    passages = f'<p class="nearest">{words.nearest}</p><ul class="nearest">{rows}</ul>'
    return f'<p class="refusal"{spoken}>{plain(answer.note)}</p>{passages if rows else ""}'


def _choice(question: str) -> str:
    """Return a button that asks one of the questions that an ambiguous one can mean."""
    return f'<li><button type="button" class="choice">{plain(question)}</button></li>'


def _headline(hit: Hit) -> str:
    """Return the headline of a hit's article, or its file where it has none."""
    return hit.passage.article.title.text or hit.passage.article.source


def _nearest(hit: Hit) -> str:
    href = Place(hit.passage.article.id, hit.passage.ranges).href
    return (
        f'<li lang="zh-Hans"><a class="near" href="{href}">{plain(_headline(hit))}'
        f"</a> {plain(excerpt(hit.passage.text))}</li>"
    )


def excerpt(text: str) -> str:
    """Return the beginning of a text, or all of one that is short."""
    return text if len(text) <= EXCERPT else text[:EXCERPT] + "……"
