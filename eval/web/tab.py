"""The tab of the page that runs a set and opens what failed in the chat."""

import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import gradio as gr

from bot.answer import Conversation
from bot.web.chat import messages
from bot.web.page import Addition
from bot.web.talk import Talk, Updates, label, words_of
from bot.web.wording import own_half
from eval.cases import Cases
from eval.facts import Dialogue, SetError, load
from eval.outcomes import Outcome
from eval.runs import ask_all
from eval.web.case_form import CaseForm
from eval.web.results import failures, notice, progress, results, summary
from eval.web.wording import CHINESE, ENGLISH, Words, words_for

HERE = Path(__file__).parent
SETS = HERE.parent / "sets"
PACE = 0.3  # seconds between two steps of the bar
CHOICES = ("facts", "dialogues", "cases")
PARTS = ("all", "dev", "test")
OPEN_SOURCE = """() => {
    if (matchMedia("(max-width: 800px)").matches) return;
    const open = (tries) => setTimeout(() => {
        const answer = [...document.querySelectorAll("#chat .answer")].pop();
        const link = answer && answer.querySelector("a.cite, a.near");
        if (link) link.click();
        else if (tries) open(tries - 1);
    }, 300);
    open(30);
}"""  # on a phone the report would hide the answer


@dataclass(frozen=True, slots=True)
class Asked:
    """What a browser session has run: the set's name, its questions and their outcomes so far."""

    chosen: str = "facts"
    ids: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = ()


def evals() -> Addition:
    """Return what the evals add to the page."""
    return Addition(
        build=lambda talk, tabs: Evals(talk, tabs).listen(),
        texts={words.lang[:2]: _labels(words) for words in (CHINESE, ENGLISH)},
        style=(HERE / "tab.css").read_text(encoding="utf-8"),
    )


def _labels(words: Words) -> dict[str, str]:
    return asdict(words) | {"evals_notice": notice(words.evals_idle, words)}


class Evals:
    """The components of the tab; runs and drafts are the browser session's own."""

    def __init__(self, talk: Talk, tabs: gr.Tabs) -> None:
        self._talk, self._tabs = talk, tabs
        self._cases = Cases(talk.library.folder, talk.library.source)
        self._form = CaseForm(talk, tabs, self._cases)
        with gr.Tab(label("evals"), id="evals"), gr.Column(elem_id="evals"):
            self._form.build()
            self._build()

    def _build(self) -> None:
        self._asked = gr.State(Asked())
        sets = [(str(label(f"evals_{name}")), name) for name in CHOICES]
        parts = [(str(label(f"evals_{name}")), name) for name in PARTS]
        with gr.Row(elem_id="evals-choice"):
            self._set = gr.Radio(sets, value="facts", label=label("evals_set"), elem_id="set")
            self._part = gr.Radio(parts, value="all", label=label("evals_split"), elem_id="part")
        with gr.Row(elem_id="evals-actions"):
            self._run = gr.Button(label("evals_run"), elem_id="run", variant="primary")
            self._stop = gr.Button(label("evals_stop"), elem_id="evals-stop", visible=False)
        self._progress = gr.HTML(label("evals_notice"), elem_id="evals-progress")
        self._failures = gr.HTML(
            "", elem_id="failures", js_on_load=(HERE / "tab.js").read_text(encoding="utf-8")
        )
        self._results = gr.HTML("", elem_id="results")

    def listen(self) -> None:
        """Connect the events of the components."""
        quiet: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        direct = {**quiet, "queue": False}
        shown = [self._asked, self._progress, self._failures, self._results, self._run, self._stop]
        running = self._run.click(
            self._ask, [self._set, self._part], shown, concurrency_limit=1, **quiet
        )
        stopped = self._stop.click(None, None, None, cancels=[running], **direct)
        stopped.then(self._stopped, self._asked, shown, **direct)  # after the last step has come
        chat = [self._talk.chat, self._talk.turns, self._talk.key, self._tabs]
        self._failures.click(self._show, self._asked, chat, **direct).then(None, js=OPEN_SOURCE)
        self._form.listen(self._set, direct)

    def _dialogues(self, chosen: str) -> tuple[Dialogue, ...]:
        path = self._cases.path if chosen == "cases" else SETS / f"{chosen}.jsonl"
        return load(path, self._talk.library.source)

    def _ask(self, chosen: str, part: str, request: gr.Request) -> Iterator[Updates]:
        """Run a set, with a step of the bar every now and then, then show what came of it."""
        words = words_for(request.headers)
        if chosen == "cases" and not self._cases.path.exists():
            yield {self._progress: notice(words.evals_none, words)}
            return
        try:
            whole = self._dialogues(chosen)
        except SetError as error:
            yield {self._progress: notice(own_half(str(error), words.lang), words)}
            return
        dialogues = [one for one in whole if part in ("all", one[0].split)]
        ids = tuple(fact.id for dialogue in dialogues for fact in dialogue)
        outcomes: list[Outcome] = []
        yield {self._asked: Asked(chosen, ids), **self._step(0, len(ids), words), **self._busy()}
        last = time.monotonic()
        assistant = self._talk.library.assistant
        for outcome in ask_all(dialogues, assistant, assistant.index.source):
            outcomes.append(outcome)
            if time.monotonic() - last > PACE:
                last = time.monotonic()
                asked = Asked(chosen, ids, tuple(outcomes))
                yield {self._asked: asked, **self._step(len(outcomes), len(ids), words)}
        yield self._shown(Asked(chosen, ids, tuple(outcomes)), words)

    def _stopped(self, asked: Asked, request: gr.Request) -> Updates:
        return self._shown(asked, words_for(request.headers))

    def _step(self, done: int, total: int, words: Words) -> Updates:
        return {self._progress: progress(done, total, words)}

    def _busy(self) -> Updates:
        return {
            self._run: gr.Button(visible=False),
            self._stop: gr.Button(visible=True),
            self._failures: "",
            self._results: "",
        }

    def _shown(self, asked: Asked, words: Words) -> Updates:
        unasked = asked.ids[len(asked.outcomes) :]
        return {
            self._asked: asked,
            self._progress: summary(asked.outcomes, unasked, words),
            self._failures: failures(asked.outcomes, words),
            self._results: results(asked.outcomes, words),
            self._run: gr.Button(visible=True),
            self._stop: gr.Button(visible=False),
        }

    def _show(self, asked: Asked, event: gr.EventData, request: gr.Request) -> Updates:
        """Put a failed question, after those before it in its dialogue, in the chat."""
        wanted = str(getattr(event, "id", ""))
        for dialogue in self._dialogues(asked.chosen):
            ids = [fact.id for fact in dialogue]
            if wanted in ids:
                conversation = Conversation()
                for fact in dialogue[: ids.index(wanted) + 1]:
                    answer = self._talk.library.assistant.ask(fact.question, conversation)
                    conversation = conversation.with_turn(answer)
                return {
                    self._talk.chat: messages(conversation.turns, words_of(request)),
                    self._talk.turns: conversation,
                    self._talk.key: "",
                    self._tabs: gr.Tabs(selected="ask"),
                }
        return {self._tabs: gr.Tabs()}
