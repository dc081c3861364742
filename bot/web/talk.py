"""The conversation in the page: its chat, the question's box, and what happens on each event."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import gradio as gr

from bot.answer import Conversation
from bot.library import Library
from bot.records.turns import renewed
from bot.web.chat import asked, failed, messages, overlong, replaced, replied, unchosen
from bot.web.chosen import ALL, KEPT, any_chosen, kept_of, scope_of
from bot.web.examples import Examples
from bot.web.history.saved import Saved, name_of
from bot.web.observing.observed import Observed
from bot.web.scripts import CLOSE, FOCUS, KEEP, RECALL
from bot.web.wording import Words, words_for_locale
from bot.wording import LONGEST
from index.manifest import UnusableIndexError
from index.scope import EVERYTHING, Scope

HERE = Path(__file__).parent
PACE = 0.12  # seconds between two claims, so that each can be seen to arrive
LONGEST_TYPED = 10_000  # characters that the box takes, so that it can say how many are too many
AT_ONCE = 4  # questions answered at the same time; more wait their turn

label = gr.I18n()  # names a text of the page, which the browser puts in its own language
Updates = dict[Any, Any]


class Talk:
    """The components of one conversation; the turns are the browser session's own.

    `actions` is the row of buttons below the question, to which others may add; `key` the key that
    the conversation is saved under (history/saved.py), empty before its first answer. An event
    that changes the turns without going on from them must set it too. The browser's tab keeps the
    id of its own conversation, so that a reload shows that one.
    """

    def __init__(
        self, library: Library, observed: Observed, examples: dict[str, list[str]], saved: Saved
    ) -> None:
        self.library = library
        self._observed = observed
        self._saved = saved
        self._examples = Examples(library, examples)
        self.turns = gr.State(Conversation())
        self.key = gr.State("")
        self._own = gr.Textbox(elem_id="own", visible="hidden")  # the id of the key, in the page
        self.scope = gr.State(EVERYTHING)
        self._alone = gr.State(value=False)  # whether the box holds how a question was understood
        self.kept = gr.BrowserState(ALL, storage_key=KEPT, secret=KEPT)
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
            placeholder=label("placeholder"), max_lines=6, max_length=LONGEST_TYPED,
            html_attributes=gr.InputHTMLAttributes(enterkeyhint="send"),
        )  # fmt: skip
        with gr.Row(elem_id="actions") as self.actions:
            self._restart = gr.Button(label("restart"), elem_id="restart")
            self._again = gr.Button(label("again"), elem_id="again", visible=False)
            self._stop = gr.Button(label("stop"), elem_id="stop", visible=False)
            self._send = gr.Button(label("send"), elem_id="send", variant="primary")

    @property
    def shown(self) -> list[Any]:
        """The components that change with the conversation."""
        buttons = [self._send, self._stop, self._again]
        state = [self.turns, self.key, self._own, self._alone]
        return [self.chat, self._question, *state, self.after, *buttons]

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
            [self._question.submit, self._send.click],
            self._reply_typed,
            [*given, self._alone, self.chat, self._own],
            changed,
            **streamed,
        )
        example = self.chat.example_select(self._reply_to, given[1:], changed, **streamed)
        again = self._again.click(self._reply_again, given[1:], changed, **streamed)
        suggested = self.after.click(self._reply_to_button, given[1:], changed, **streamed)
        replies = [typed, example, again, suggested]
        all_chosen = self.after.apply(
            self._reply_from_all, given, [*changed, self.scope, self.kept], **streamed
        )
        replies.append(all_chosen)
        revised = self.after.edit(self._reopen, self.turns, changed, **direct)
        revised.then(None, js=FOCUS)
        resumed = self.after.undo(self._resume, given[1::2], changed, **direct)
        stopped = self._stop.click(self._idle, self.turns, changed, cancels=replies, **direct)
        restarted = self._restart.click(self._empty, None, changed, cancels=replies, **direct)
        restarted.then(None, js=CLOSE)
        known = [self.kept, self._own]
        begun = page.load(self._begin, known, [*changed, self.scope], js=RECALL, **direct)
        self._own.change(None, self._own, None, js=KEEP)
        self.settled = [*replies, revised, resumed, stopped, restarted, begun]

    def _reply_typed(  # noqa: PLR0917  Gradio hands in what the inputs hold by place
        self,
        text: str,
        turns: Conversation,
        scope: Scope,
        key: str,
        alone: bool,  # noqa: FBT001
        chat: list[Any],
        own: str,
        request: gr.Request,
    ) -> Iterator[Updates]:
        """Answer what is typed; where the server has lost what is shown, that is found again."""
        if not turns.turns and chat:
            saved, last = self._saved.opened(own, request)
            if len(messages(saved.turns, words_of(request))) == len(chat):
                turns, key = saved, last
        yield from self._reply(text, turns, scope, key, request, alone=alone)

    def _reply(
        self,
        text: str,
        turns: Conversation,
        scope: Scope,
        key: str,
        request: gr.Request,
        *,
        alone: bool = False,
    ) -> Iterator[Updates]:
        """Show the question, then its answer, saved by then, claim by claim.

        A question that is asked `alone` says all that it means: no turn before is read into it.
        """
        if not isinstance(text, str) or not text.strip():
            yield self._idle(turns)
            return
        words = words_of(request)
        if len(text) > LONGEST:
            chat = [*messages(turns.turns, words), *overlong(text, words)]
            yield {self.chat: chat, self._question: text, **self._idle(turns)}
            return
        before = [*messages(turns.turns, words), asked(text, words=words)]
        if not any_chosen(scope, self.library.index):
            told = unchosen(words)
            yield {self.chat: [*before, told], self._question: text, **self._idle(turns)}
            return
        begun = {self.chat: before, self._question: "", self.after: "", self._alone: False}
        yield {**begun, **self._busy()}
        try:
            heard = Conversation() if alone else turns
            answer = self._observed.ask(text, heard, scope, account=request.username)
        except UnusableIndexError:
            told = failed(words)
            yield {self.chat: [*before, told], self._question: text, **self._idle(turns)}
            return
        turns = turns.with_turn(answer)
        key = self._saved.keep(turns, key, request)
        kept = {self.turns: turns, self.key: key, self._own: name_of(key)}
        for shown in range(1, len(answer.claims)):
            yield {self.chat: [*before, replied(answer, shown, words=words)], **kept}
            time.sleep(PACE)
        yield {self.chat: messages(turns.turns, words), **kept, **self._idle(turns)}

    def _reply_again(
        self, turns: Conversation, scope: Scope, key: str, request: gr.Request
    ) -> Iterator[Updates]:
        """Ask the last question again in its place."""
        if turns.turns:
            text = turns.turns[-1].question.text
            yield from self._reply(text, Conversation(turns.turns[:-1]), scope, key, request)

    def _reply_from_all(
        self, text: str, turns: Conversation, scope: Scope, key: str, request: gr.Request
    ) -> Iterator[Updates]:
        """Choose every report, then ask what stands in the box, or the last question again."""
        scope = replace(scope, sources=None)
        chosen = {self.scope: scope, self.kept: kept_of(scope)}
        yield {self.chat: messages(turns.turns, words_of(request)), **chosen}
        again = self._reply_again(turns, scope, key, request)
        for update in self._reply(text, turns, scope, key, request) if text.strip() else again:
            yield update | chosen

    def _reopen(self, turns: Conversation, event: gr.EventData, request: gr.Request) -> Updates:
        """Put a question, or how it was understood, into the box; its turn and later ones go."""
        number, act = (str(getattr(event, field, "")) for field in ("number", "act"))
        if not number.isdecimal() or int(number) >= len(turns.turns):
            return self._idle(turns)
        question = turns.turns[int(number)].question
        text = question.standalone if act == "understood" else question.text
        alone = {self._alone: act == "understood"}
        return self._reopened(turns, int(number), request) | {self._question: text} | alone

    def _reopened(self, turns: Conversation, number: int, request: gr.Request) -> Updates:
        text, before = turns.turns[number].question.text, Conversation(turns.turns[:number])
        words = words_of(request)
        told = replaced(number, len(turns.turns) - number - 1, words)
        shown = {self.chat: [*messages(before.turns, words), told], self.turns: before}
        buttons = self._buttons(busy=False, retractable=False)
        return shown | {self._question: text, self.after: ""} | buttons

    def _resume(self, turns: Conversation, key: str, request: gr.Request) -> Updates:
        """Show the conversation as it was saved before one of its questions was to be changed."""
        saved, now = self._saved.opened(name_of(key), request)
        words = words_of(request)
        shown = (saved, now) if saved.turns else (turns, key)
        return self.showing(*shown, words) | {self._question: ""}

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
        text = str(getattr(event, "name", ""))
        yield from self._reply(text, turns, scope, key, request)

    def _begin(self, kept: object, own: str, request: gr.Request) -> Updates:
        """Show what the browser's tab showed before, or else the newest conversation of the reader.

        A tab whose conversation was a new one, or who has none, gets questions to begin with. The
        reports that the browser chose before are chosen again.
        """
        turns, key = self._saved.opened(own, request) if own else (Conversation(), "")
        if own and not turns.turns:
            turns, key = self._saved.newest(request)
        shown = self._showing_examples(turns, key, request)
        return shown | {self.scope: scope_of(kept, self.library.index)}

    def _empty(self, request: gr.Request) -> Updates:
        empty = self._showing_examples(Conversation(), "", request)
        return empty | {self._question: ""}

    def _showing_examples(self, turns: Conversation, key: str, request: gr.Request) -> Updates:
        """Return what shows a conversation, with questions to begin with where it is empty."""
        words = words_of(request)
        examples: Any = [{"text": text} for text in self._examples.now(words)]
        shown: Any = messages(turns.turns, words)
        return self.showing(turns, key, words) | {self.chat: gr.Chatbot(shown, examples=examples)}

    def showing(self, turns: Conversation, key: str, words: Words) -> Updates:
        """Return what shows a conversation, saved under an id, in the place of the one there."""
        chat = messages(turns.turns, words)
        shown = {self.chat: chat, self.turns: turns, self.key: key, self.after: ""}
        return shown | {self._own: name_of(key), self._alone: False} | self._idle(turns)

    def renew(self, turns: Conversation, request: gr.Request) -> Updates:
        """Show the conversation under the titles and days that its reports have now."""
        turns = renewed(turns, self.library.index.article)
        shown = {self.chat: messages(turns.turns, words_of(request))} if turns.turns else {}
        return {self.turns: turns, **shown}

    def _busy(self) -> Updates:
        return self._buttons(busy=True, retractable=False)

    def _idle(self, turns: Conversation) -> Updates:
        return self._buttons(busy=False, retractable=bool(turns.turns))

    def _buttons(self, *, busy: bool, retractable: bool) -> Updates:
        return {
            self._send: gr.Button(visible=not busy),
            self._stop: gr.Button(visible=busy),
            self._again: gr.Button(visible=retractable),
        }


def words_of(request: gr.Request) -> Words:
    """Return the texts in the language of the page that sends a request."""
    return words_for_locale(request.headers.get("accept-language", ""))
