"""The saved conversations in the page: their list, exports, and what follows the last answer."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import gradio as gr

from bot.answer import Conversation
from bot.web.chosen import narrowing
from bot.web.history.markup import FORMATS, View, after_markup, bar_markup, export_markup
from bot.web.history.saved import Saved, name_of
from bot.web.history.wording import words_for
from bot.web.suggestions import suggestions
from bot.web.talk import Talk, Updates, words_of
from bot.web.wording import words_for_question
from index.manifest import UnusableIndexError
from index.scope import Scope

HERE = Path(__file__).parent


class History:
    """The line above a chat; what is open in it is the browser session's own."""

    def __init__(self, saved: Saved) -> None:
        self._saved = saved
        self._bar = gr.HTML(
            "", elem_id="history", apply_default_css=False,
            js_on_load=(HERE / "bar.js").read_text(encoding="utf-8"),
        )  # fmt: skip

    def listen(self, talk: Talk) -> None:
        """Connect the events of the line, and write it anew after each of the conversation."""
        self._talk = talk
        direct: dict[str, Any] = {
            "api_visibility": "private", "show_progress": "hidden", "queue": False,
        }  # fmt: skip
        turns = [talk.turns, talk.key]
        acted = self._bar.click(self._act, turns, [self._bar, *talk.shown], **direct)
        for settled in talk.settled:
            settled.then(self._renew, turns, self._bar, **direct)
        for settled in (*talk.settled, acted):
            settled.then(self._follow, [talk.turns, talk.scope], talk.after, **direct)

    def _renew(self, turns: Conversation, key: str, request: gr.Request) -> str:
        return self._rendered(turns, key, View(), request)

    def _follow(self, turns: Conversation, scope: Scope, request: gr.Request) -> str:
        """Return what follows the last answer, in the scope that a question would be asked in."""
        if not turns.turns:
            return ""
        last = turns.turns[-1]
        words = words_for_question(last.question.text)
        questions: list[str] = []
        with suppress(UnusableIndexError):  # the next question will tell
            questions = suggestions(self._talk.library.assistant, turns, words, scope)
        narrowed = narrowing(scope, self._talk.library.index)
        return after_markup(last, questions, words_for(request.headers), narrowed)

    def _act(
        self, turns: Conversation, key: str, event: gr.EventData, request: gr.Request
    ) -> Updates:
        """Do what a button of the line asks for; what none of them sends does nothing."""
        act, name = (str(getattr(event, field, "")) for field in ("act", "name"))
        view, changed = View(), {}
        match act:
            case "open":
                turns, key = self._saved.opened(name, request)
                changed = self._talk.showing(turns, key, words_of(request))
            case "delete":
                self._saved.delete(name, request)
                view = View(is_open=True, deleted=name)
                if name == name_of(key):
                    turns, key = Conversation(), ""
                    changed = self._talk.showing(turns, key, words_of(request))
            case "undo":
                self._saved.delete(name, request, undo=True)
                view = View(is_open=True)
            case "export" if turns.turns and name in FORMATS:
                view = View(export=export_markup(turns, name, words_of(request)))
        return {self._bar: self._rendered(turns, key, view, request), **changed}

    def _rendered(self, turns: Conversation, key: str, view: View, request: gr.Request) -> str:
        entries = self._saved.entries(request)
        return bar_markup(entries, name_of(key), turns, view, words_for(request.headers))
