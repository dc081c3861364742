"""The conversation in the page: its chat, the question's box, and what happens on each event."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio as gr

from bot.answer import Conversation
from bot.library import Library
from bot.web.chat import asked, messages, replied
from bot.web.history.saved import Saved
from bot.web.wording import words_for_locale
from index.scope import EVERYTHING, Scope

HERE = Path(__file__).parent
PACE = 0.12  # seconds between two claims, so that each can be seen to arrive
LONGEST_QUESTION = 2000  # characters
AT_ONCE = 4  # questions answered at the same time; more wait their turn
FOCUS = "() => document.querySelector('#question textarea').focus()"

label = gr.I18n()  # names a text of the page, which the browser puts in its own language
Updates = dict[Any, Any]


class Talk:
    """The components of one conversation; the turns are the browser session's own.

    `actions` is the row of buttons below the question, to which others may add; `key` the id that
    the conversation is saved under, empty before its first answer. An event that changes the
    turns without going on from them must set it too.
    """

    def __init__(self, library: Library, examples: dict[str, list[str]], saved: Saved) -> None:
        self.library = library
        self._saved = saved
        self._examples = examples
        self.turns = gr.State(Conversation())
        self.key = gr.State("")
        self.scope = gr.State(EVERYTHING)
        self.chat = gr.Chatbot(
            elem_id="chat", label=label("chat"), show_label=False, container=False,
            placeholder=str(label("greeting")), buttons=[], latex_delimiters=[], layout="panel",
            feedback_options=None, group_consecutive_messages=False, autoscroll=False, height=None,
        )  # fmt: skip
        self.after = gr.HTML(
            "", elem_id="after", apply_default_css=False,
            js_on_load=(HERE / "history" / "after.js").read_text(encoding="utf-8"),
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

    @property
    def shown(self) -> list[Any]:
        """The components that change with the conversation."""
        buttons = [self._send, self._stop, self._again, self._edit]
        return [self.chat, self._question, self.turns, self.key, self.after, *buttons]

    def listen(self, page: gr.Blocks) -> None:
        """Connect the events; `settled` are those after which no answer is under way."""
        changed = self.shown
        given = [self._question, self.turns, self.scope, self.key]
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
        suggested = self.after.click(self._reply_to_button, given[1:], changed, **streamed)
        replies = [typed, example, again, suggested]
        edited = self._edit.click(self._reopen, self.turns, changed, **direct)
        edited.then(None, js=FOCUS)
        stopped = self._stop.click(self._idle, self.turns, changed, cancels=replies, **direct)
        restarted = self._restart.click(self._empty, None, changed, cancels=replies, **direct)
        restarted.then(None, js=FOCUS)
        begun = page.load(self._begin, None, changed, **direct)
        self.settled = [*replies, edited, stopped, restarted, begun]

    def _reply(
        self, text: str, turns: Conversation, scope: Scope, key: str, request: gr.Request
    ) -> Iterator[Updates]:
        """Show the question, then its answer, saved by then, claim by claim."""
        if not isinstance(text, str) or not text.strip():
            yield self._idle(turns)
            return
        before = [*messages(turns.turns), asked(text)]
        yield {self.chat: before, self._question: "", self.after: "", **self._busy()}
        answer = self.library.assistant.ask(text, turns, scope)
        turns = turns.with_turn(answer)
        kept = {self.turns: turns, self.key: self._saved.keep(turns, key, request)}
        for shown in range(1, len(answer.claims)):
            yield {self.chat: [*before, replied(answer, shown)], **kept}
            time.sleep(PACE)
        whole = replied(answer, len(answer.claims))
        yield {self.chat: [*before, whole], **kept, **self._idle(turns)}

    def _reply_again(
        self, turns: Conversation, scope: Scope, key: str, request: gr.Request
    ) -> Iterator[Updates]:
        """Ask the last question again in its place."""
        if turns.turns:
            text = turns.turns[-1].question.text
            yield from self._reply(text, _without_last(turns), scope, key, request)

    def _reopen(self, turns: Conversation) -> Updates:
        """Take the last turn back and put its question into the box."""
        if not turns.turns:
            return self._idle(turns)
        text, before = turns.turns[-1].question.text, _without_last(turns)
        shown = {self.chat: messages(before.turns), self.turns: before, self._question: text}
        return shown | {self.after: ""} | self._idle(before)

    def _reply_to(
        self,
        turns: Conversation,
        scope: Scope,
        key: str,
        example: gr.SelectData,
        request: gr.Request,
    ) -> Iterator[Updates]:
        yield from self._reply(example.value["text"], turns, scope, key, request)

    def _reply_to_button(
        self,
        turns: Conversation,
        scope: Scope,
        key: str,
        event: gr.EventData,
        request: gr.Request,
    ) -> Iterator[Updates]:
        text = str(getattr(event, "name", ""))[:LONGEST_QUESTION]
        yield from self._reply(text, turns, scope, key, request)

    def _begin(self, request: gr.Request) -> Updates:
        """Show the newest conversation of the reader, or questions to begin with."""
        lang = words_for_locale(request.headers.get("accept-language", "")).lang
        examples: Any = [{"text": text} for text in self._examples[lang]]
        turns, key = self._saved.newest(request)
        if not turns.turns:
            return {self.chat: gr.Chatbot(examples=examples)}
        shown: Any = messages(turns.turns)
        chat = gr.Chatbot(shown, examples=examples)
        return self.showing(turns, key) | {self.chat: chat}

    def _empty(self) -> Updates:
        return self.showing(Conversation(), "") | {self._question: ""}

    def showing(self, turns: Conversation, key: str) -> Updates:
        """Return what shows a conversation, saved under an id, in the place of the one there."""
        shown = {self.chat: messages(turns.turns), self.turns: turns, self.key: key, self.after: ""}
        return shown | self._idle(turns)

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
