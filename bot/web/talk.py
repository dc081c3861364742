"""The conversation in the page: its chat, the question's box, and what happens on each event."""

import time
from collections.abc import Iterator
from typing import Any

import gradio as gr

from bot.answer import Conversation
from bot.library import Library
from bot.web.chat import asked, messages, replied
from bot.web.wording import words_for_locale
from index.scope import EVERYTHING, Scope

PACE = 0.12  # seconds between two claims, so that each can be seen to arrive
LONGEST_QUESTION = 2000  # characters
AT_ONCE = 4  # questions answered at the same time; more wait their turn
FOCUS = "() => document.querySelector('#question textarea').focus()"

label = gr.I18n()  # names a text of the page, which the browser puts in its own language
Updates = dict[Any, Any]


class Talk:
    """The components of one conversation; the turns are the browser session's own.

    `actions` is the row of buttons below the question, to which others may add.
    """

    def __init__(self, library: Library, examples: dict[str, list[str]]) -> None:
        self.library = library
        self._examples = examples
        self.turns = gr.State(Conversation())
        self.scope = gr.State(EVERYTHING)
        self.chat = gr.Chatbot(
            elem_id="chat", label=label("chat"), show_label=False, container=False,
            placeholder=str(label("greeting")), buttons=[], latex_delimiters=[], layout="panel",
            feedback_options=None, group_consecutive_messages=False, autoscroll=False, height=None,
        )  # fmt: skip
        self._question = gr.Textbox(
            elem_id="question", label=label("question"), show_label=False, container=False,
            placeholder=label("placeholder"), max_lines=6, max_length=LONGEST_QUESTION,
            html_attributes=gr.InputHTMLAttributes(enterkeyhint="send"),
        )  # fmt: skip
        with gr.Row(elem_id="actions") as self.actions:
            self._restart = gr.Button(label("restart"), elem_id="restart")
            self._again = gr.Button(label("again"), elem_id="again", visible=False)
            self._edit = gr.Button(label("edit"), elem_id="edit", visible=False)
            self._stop = gr.Button(label("stop"), elem_id="stop", visible=False)
            self._send = gr.Button(label("send"), elem_id="send", variant="primary")

    def listen(self, page: gr.Blocks) -> None:
        """Connect the events of the components and of the page."""
        buttons = [self._send, self._stop, self._again, self._edit]
        changed = [self.chat, self._question, self.turns, *buttons]
        given = [self._question, self.turns, self.scope]
        quiet: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        streamed = {**quiet, "concurrency_limit": AT_ONCE, "concurrency_id": "reply"}
        # Gradio's client can lose an event that is queued just as the stream of another ends:
        # what does not stream stays out of the queue.
        direct = {**quiet, "queue": False}
        typed = gr.on(
            [self._question.submit, self._send.click], self._reply, given, changed, **streamed
        )
        example = self.chat.example_select(self._reply_to, given[1:], changed, **streamed)
        again = self._again.click(self._reply_again, given[1:], changed, **streamed)
        replies = [typed, example, again]
        edited = self._edit.click(self._reopen, self.turns, changed, **direct)
        edited.then(None, js=FOCUS)
        self._stop.click(self._idle, self.turns, buttons, cancels=replies, **direct)
        restarted = self._restart.click(self._empty, None, changed, cancels=replies, **direct)
        restarted.then(None, js=FOCUS)
        page.load(self._begin, None, self.chat, **direct)

    def _reply(self, text: str, turns: Conversation, scope: Scope) -> Iterator[Updates]:
        """Show the question, then its answer claim by claim."""
        if not isinstance(text, str) or not text.strip():
            yield self._idle(turns)
            return
        before = [*messages(turns.turns), asked(text)]
        yield {self.chat: before, self._question: "", **self._busy()}
        answer = self.library.assistant.ask(text, turns, scope)
        turns = turns.with_turn(answer)
        for shown in range(1, len(answer.claims)):
            yield {self.chat: [*before, replied(answer, shown)], self.turns: turns}
            time.sleep(PACE)
        whole = replied(answer, len(answer.claims))
        yield {self.chat: [*before, whole], self.turns: turns, **self._idle(turns)}

    def _reply_again(self, turns: Conversation, scope: Scope) -> Iterator[Updates]:
        """Ask the last question again in its place."""
        if turns.turns:
            yield from self._reply(turns.turns[-1].question.text, _without_last(turns), scope)

    def _reopen(self, turns: Conversation) -> Updates:
        """Take the last turn back and put its question into the box."""
        if not turns.turns:
            return self._idle(turns)
        text, before = turns.turns[-1].question.text, _without_last(turns)
        shown = {self.chat: messages(before.turns), self.turns: before, self._question: text}
        return shown | self._idle(before)

    def _reply_to(
        self, turns: Conversation, scope: Scope, example: gr.SelectData
    ) -> Iterator[Updates]:
        yield from self._reply(example.value["text"], turns, scope)

    def _begin(self, request: gr.Request) -> Updates:
        lang = words_for_locale(request.headers.get("accept-language", "")).lang
        return {self.chat: gr.Chatbot(examples=[{"text": text} for text in self._examples[lang]])}

    def _empty(self) -> Updates:
        fresh = Conversation()
        return {self.chat: [], self.turns: fresh, self._question: "", **self._idle(fresh)}

    def _busy(self) -> Updates:
        return self._buttons(busy=True, retractable=False)

    def _idle(self, turns: Conversation) -> Updates:
        return self._buttons(busy=False, retractable=bool(turns.turns))

    def _buttons(self, *, busy: bool, retractable: bool) -> Updates:
        return {
            self._send: gr.Button(visible=not busy),
            self._stop: gr.Button(visible=busy),
            self._again: gr.Button(visible=retractable),
            self._edit: gr.Button(visible=retractable),
        }


def _without_last(turns: Conversation) -> Conversation:
    return Conversation(turns.turns[:-1])
