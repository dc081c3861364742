"""The form in which a reader puts the day and the headlines of a report right."""

from dataclasses import dataclass
from html import escape

from bot.web.library.wording import Words
from corpus.describing import LONGEST, Description

LONGEST_DAY = 20  # characters


@dataclass(frozen=True, slots=True)
class Form:
    """What stands in the form of the report `name`; `fault` says why it could not be taken."""

    name: str
    typed: Description
    fault: str = ""


def form_of(name: str, date: object, titles: object) -> Form:
    """Return the form as a browser sends it, which may send anything."""
    listed = titles if isinstance(titles, list) else []
    texts = tuple(str(title)[: 2 * LONGEST] for title in listed)
    return Form(name, Description(str(date)[:LONGEST_DAY], texts))


def form_markup(form: Form, words: Words) -> str:
    """Return the form, every text of a report or a user escaped."""
    bad = ' aria-invalid="true" aria-describedby="describe-fault"' if form.fault else ""
    fault = f'<p class="fault" id="describe-fault" role="alert">{escape(form.fault)}</p>'
    many = len(form.typed.titles) > 1
    titles = "".join(
        _field("title", f"{words.headline} {number}" if many else words.headline, title, LONGEST)
        for number, title in enumerate(form.typed.titles, start=1)
    )
    return (
        f'<form class="describe" data-name="{escape(form.name)}" autocomplete="off">'
        f"{titles}{_field('date', words.day, form.typed.date, LONGEST_DAY, bad)}"
        f'{fault if form.fault else ""}<p class="limits">{words.describe_hint}</p>'
        f'<p class="ending"><button type="submit">{words.save}</button>'
        f'<button type="button" data-act="cancel" data-name="{escape(form.name)}">{words.cancel}'
        "</button></p></form>"
    )


def _field(name: str, label: str, value: str, longest: int, more: str = "") -> str:
    return (
        f'<label><span>{label}</span><input type="text" name="{name}" value="{escape(value)}" '
        f'maxlength="{longest}" lang="zh-Hans"{more}></label>'
    )
