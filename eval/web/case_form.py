"""The form that makes a test case of an answer in the chat."""

from typing import Any

import gradio as gr

from bot.answer import Answer, Conversation
from bot.web.talk import Talk, Updates, label
from bot.web.wording import own_half
from eval.cases import Cases
from eval.facts import LineError
from eval.matching import Elements
from eval.web.results import notice
from eval.web.wording import words_for

LONGEST = 1000  # characters of a question, as the bot takes them
TO_TOP = "() => { document.querySelector('#evals').scrollTop = 0; }"


class CaseForm:
    """The components of the form; the answer that is being saved is the browser session's own."""

    def __init__(self, talk: Talk, tabs: gr.Tabs, cases: Cases) -> None:
        self._talk, self._tabs, self._cases = talk, tabs, cases
        with talk.actions:
            self._make = gr.Button(label("case_make"), elem_id="make-case")

    def build(self) -> None:
        """Place the form, below a line that says what came of it, in the tab that is being made."""
        self._draft = gr.State(None)
        self._said = gr.HTML("", elem_id="case-said")
        with gr.Column(visible=False, elem_id="case") as self._form:
            self._question = gr.Textbox(label=label("case_question"), max_length=LONGEST)
            self._wanted = gr.Textbox(
                label=label("case_wanted"), info=str(label("case_hint")), lines=2, max_length=2000
            )
            with gr.Row():
                self._cancel = gr.Button(label("case_cancel"), elem_id="case-cancel")
                self._save = gr.Button(label("case_save"), elem_id="case-save", variant="primary")

    def listen(self, chosen: gr.Radio, options: dict[str, Any]) -> None:
        """Connect the events; once a case is saved the reader's own set is the `chosen` one."""
        self._chosen = chosen
        form = [self._form, self._said, self._question, self._wanted, self._draft, self._tabs]
        opened = self._make.click(self._open, self._talk.turns, form, **options)
        opened.then(None, js=TO_TOP)
        given = [self._question, self._wanted, self._draft]
        self._save.click(self._keep, given, [self._form, self._said, chosen], **options)
        self._cancel.click(self._close, None, [self._form, self._said], **options)

    def _open(self, turns: Conversation, request: gr.Request) -> Updates:
        """Fill the form with the last answer of the chat, and turn to the tab it stands in."""
        shown = {self._tabs: gr.Tabs(selected="evals")}
        if not turns.turns:
            words = words_for(request.headers)
            return shown | {self._said: notice(words.case_first, words)}
        answer = turns.turns[-1]
        lead = answer.claims[:1]
        spans = [c.citation.quote[start:end] for c in lead for start, end in c.highlights]
        return shown | {
            self._form: gr.Column(visible=True),
            self._said: "",
            self._question: answer.question.standalone,
            self._wanted: "\n".join(spans),
            self._draft: answer,
        }

    def _keep(
        self, question: str, wanted: str, draft: Answer | None, request: gr.Request
    ) -> Updates:
        """Save the case, or say why it cannot be one."""
        words = words_for(request.headers)
        if draft is None:
            return self._close()
        try:
            count = self._cases.add(question, _elements(wanted), draft)
        except (LineError, OSError) as error:
            return {self._said: notice(own_half(str(error), words.lang), words)}
        saved = notice(words.case_saved.format(count=count), words)
        return self._close() | {self._said: saved, self._chosen: "cases"}

    def _close(self) -> Updates:
        return {self._form: gr.Column(visible=False), self._said: ""}


def _elements(wanted: str) -> Elements:
    """Return the elements of an answer as it is typed: one a line, variants parted by bars."""
    lines = (
        tuple(part.strip() for part in line.split("|") if part.strip())
        for line in wanted.splitlines()
    )
    return tuple(filter(None, lines))
