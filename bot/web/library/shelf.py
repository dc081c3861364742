"""The list of reports in the tab: searches it, ticks and removes reports, and undoes changes."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

import gradio as gr

from bot.library import Changed, LibraryBusyError
from bot.web.chosen import kept_of
from bot.web.library.catalogue import Catalogue, found, names, ticked
from bot.web.library.form import Form, form_of
from bot.web.library.listing import Step, View, listing_markup
from bot.web.library.wording import Words, words_for
from bot.web.talk import Talk, Updates, label
from bot.web.wording import own_half
from corpus.article import Source
from corpus.describing import DescriptionError
from index.manifest import UnusableIndexError
from index.scope import Scope

HERE = Path(__file__).parent
LONGEST = 200  # characters of a search
NAMED = 60  # characters of a name in a notice
REFUSALS = (LibraryBusyError, UnusableIndexError, OSError)


class Shelf:
    """The components of the list; the view and the ticks are the browser session's own."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self.library = talk.library
        self.scope = talk.scope
        self._kept = talk.kept
        self._catalogue = Catalogue(talk.library)

    def build(self) -> None:
        """Place the components in the tab that is being made."""
        self.view = gr.State(View())
        self._search = gr.Textbox(
            elem_id="library-search", label=label("library_search"), show_label=False,
            container=False, placeholder=label("library_search"), max_lines=1, max_length=LONGEST,
        )  # fmt: skip
        self._list = gr.HTML(
            "", elem_id="library-list", apply_default_css=False,
            js_on_load=(HERE / "list.js").read_text(encoding="utf-8"),
        )  # fmt: skip

    @property
    def shown(self) -> list[Any]:
        """The components that a change of the list changes."""
        return [self._list, self.view, self.scope, self._kept]

    def listen(self, tab: gr.Tab) -> None:
        """Connect the events; the list is written anew whenever the tab is opened.

        `changes` are those that may find or leave other reports than before.
        """
        direct: dict[str, Any] = {
            "api_visibility": "private", "show_progress": "hidden", "queue": False,
        }  # fmt: skip
        state = [self.view, self.scope]
        opened = tab.select(self._open, state, self.shown, **direct)
        acted = self._list.click(self._act, state, self.shown, **direct)
        undone = self._list.undo(self._undo, state, self.shown, **direct)
        self.changes = [opened, acted, undone]
        for changed in (self._list.submit(self._describe, state, self.shown, **direct), undone):
            shown = [self._talk.chat, self._talk.turns]
            changed.then(self._talk.renew, self._talk.turns, shown, **direct)
        self._search.change(
            self._find, [self._search, *state], self.shown, trigger_mode="always_last", **direct
        )

    def _rendered(self, view: View, scope: Scope, words: Words) -> Updates:
        """Return the list as it is now, for a view and the ticks of a scope."""
        reports = self._catalogue.reports()
        markup = listing_markup(reports, view, scope.sources, words)
        changed = {self._list: markup, self.view: view, self.scope: scope}
        return changed | {self._kept: kept_of(scope)}

    def settle(self, changed: Changed, view: View, scope: Scope, request: gr.Request) -> Updates:
        """Return the list after reports were added: ticked, and what they replaced to be undone."""
        words = words_for(request.headers)
        scope = self._tick(scope, (*changed.change.added, *changed.change.replaced))
        if changed.before:
            notice = words.replacing.format(name=short(changed.before))
            view = view.taking(Step(notice, changed.before))
        return self._rendered(view, scope, words)

    def _tick(self, scope: Scope, changed: Collection[str], *, on: bool = True) -> Scope:
        sources = ticked(scope.sources, self._catalogue.reports(), changed, on=on)
        return replace(scope, sources=sources)

    def _open(self, view: View, scope: Scope, request: gr.Request) -> Updates:
        words = words_for(request.headers)
        try:
            self.library.refresh()
        except UnusableIndexError as error:
            view = replace(view, notice=refusal(error, words))
        return self._rendered(view, scope, words)

    def _find(self, query: object, view: View, scope: Scope, request: gr.Request) -> Updates:
        view = replace(view, query=str(query)[:LONGEST], page=0)
        return self._rendered(view, scope, words_for(request.headers))

    def _act(self, view: View, scope: Scope, event: gr.EventData, request: gr.Request) -> Updates:
        """Do what a control of the list asks for; what none of them sends does nothing."""
        words = words_for(request.headers)
        act, name, on = (getattr(event, field, "") for field in ("act", "name", "on"))
        reports = self._catalogue.reports()
        matching = names(found(reports, view.query))
        bundled = names(report for report in reports if report.bundled)
        match act:
            case "tick":
                scope = self._tick(scope, {str(name)}, on=bool(on))
            case "all" | "none":
                scope = self._tick(scope, matching, on=act == "all")
            case "bundled":
                scope = self._tick(scope, bundled, on=bool(on))
            case "page" if str(name).isdecimal():
                view = replace(view, page=int(str(name)[:6]))
            case "remove":
                view, scope = self._remove(view, scope, {str(name)}, words)
            case "remove-found" if view.query:
                view, scope = self._remove(view, scope, matching, words)
            case "describe" | "cancel":
                forms = (Form(one.name, one.told) for one in reports if one.name == name)
                view = replace(view, form=next(forms, None) if act == "describe" else None)
        return self._rendered(view, scope, words)

    def _remove(
        self, view: View, scope: Scope, gone: Collection[str], words: Words
    ) -> tuple[View, Scope]:
        try:
            before = self.library.remove(gone).before
        except REFUSALS as error:
            return replace(view, notice=refusal(error, words)), scope
        if not before:
            return view, scope
        notice = words.removed.format(name=short(before))
        return view.taking(Step(notice, before)), scope

    def _describe(
        self, view: View, scope: Scope, event: gr.EventData, request: gr.Request
    ) -> Updates:
        """Put a report right as its form says, or say in the form why it cannot be."""
        words = words_for(request.headers)
        name, date, titles = (getattr(event, field, "") for field in ("name", "date", "titles"))
        form = form_of(str(name), date, titles)
        try:
            before = self.library.describe(form.name, form.typed).before
        except (DescriptionError, *REFUSALS) as error:
            view = replace(view, form=replace(form, fault=refusal(error, words)))
            return self._rendered(view, scope, words)
        if before:
            view = view.taking(Step(words.described.format(name=short(before)), before))
        return self._rendered(replace(view, form=None), scope, words)

    def _undo(self, view: View, scope: Scope, request: gr.Request) -> Updates:
        """Bring back what the last change not yet undone removed, replaced or put right."""
        words = words_for(request.headers)
        if view.steps:
            before = view.steps[-1].before
            try:
                change = self.library.add(before, anew=True).change
            except REFUSALS as error:
                return self._rendered(replace(view, notice=refusal(error, words)), scope, words)
            view = view.undoing(words.restored.format(name=short(before)))
            scope = self._tick(scope, change.added)
        return self._rendered(view, scope, words)


def refusal(error: Exception, words: Words) -> str:
    """Return the line on why a change was not made."""
    return words.busy if isinstance(error, LibraryBusyError) else own_half(str(error), words.lang)


def short(sources: tuple[Source, ...]) -> str:
    """Return the name of the first of some sources, and how many more there are."""
    first = sources[0].name
    name = first if len(first) <= NAMED else f"{first[:NAMED]}…"
    return name if len(sources) == 1 else f"{name} (+{len(sources) - 1})"
