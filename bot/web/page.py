"""The page of the bot: the conversation and other tabs on one side, the report on the other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import gradio as gr

from bot.library import Library
from bot.web.api import offer
from bot.web.calls import Calls
from bot.web.frame import masthead_markup
from bot.web.guard.faults import Telling
from bot.web.history.history import History
from bot.web.history.saved import Saved
from bot.web.observing.observed import Observed
from bot.web.place import place_of
from bot.web.source_view import notice_markup, report_markup
from bot.web.talk import Talk, label
from bot.web.wording import CHINESE, ENGLISH, Words, words_for_locale

HERE = Path(__file__).parent
NAME = "报道问答 · Ask the Reports"
UPLOADS = (3600, 3600)  # seconds: how often uploads are cleared away, and from which age
STYLES = ("page.css", "talk.css", "source.css", "history/history.css")


@dataclass(frozen=True, slots=True)
class Addition:
    """What a later layer adds to the page: a tab, its texts by language (zh, en) and its style."""

    build: Callable[[Talk, gr.Tabs], None]
    texts: Mapping[str, Mapping[str, str]]
    style: str


def assemble(
    library: Library,
    observed: Observed,
    saved: Saved,
    examples: dict[str, list[str]],
    additions: Sequence[Addition] = (),
) -> gr.Blocks:
    """Return the page; `examples` are questions to begin with by the `lang` of their language."""
    page: gr.Blocks
    with Telling(
        title=NAME, analytics_enabled=False, fill_width=True, delete_cache=UPLOADS
    ) as page:
        gr.HTML(
            label("masthead"),
            elem_id="masthead",
            apply_default_css=False,
            js_on_load=(HERE / "tabs.js").read_text(encoding="utf-8"),
        )
        with gr.Row(elem_id="desk"):
            with gr.Column(elem_id="talk", min_width=320), gr.Tabs() as tabs:
                with gr.Tab(label("ask"), id="ask"):
                    history = History(saved)
                    talk = Talk(library, observed, examples, saved)
                    talk.listen(page)
                    history.listen(talk)
                for addition in additions:
                    addition.build(talk, tabs)
            with gr.Column(elem_id="reading", min_width=320):
                gr.HTML(
                    label("empty_source"),
                    elem_id="source",
                    apply_default_css=False,
                    js_on_load=(HERE / "page.js").read_text(encoding="utf-8"),
                    server_functions=[source_opener(library)],
                )
        offer(Calls(library, observed))
    return page


def translations(additions: Sequence[Addition] = ()) -> gr.I18n:
    """Return the labels of the page in both languages, of which the browser's locale chooses."""
    labels = {"zh": _labels(CHINESE), "en": _labels(ENGLISH)}
    for addition in additions:
        for language, texts in addition.texts.items():
            labels[language].update(texts)
    return gr.I18n(**labels)


def _labels(words: Words) -> dict[str, str]:
    return asdict(words) | {
        "masthead": masthead_markup(words),
        "empty_source": notice_markup(words.no_source, words),
    }


def source_opener(library: Library) -> Callable[[object], str]:
    """Return the function that answers the page's request for a report with its markup.

    Anyone who can open the page can call it with anything: what is no request gets a notice.
    """

    def open_source(request: object) -> str:
        wanted = request if isinstance(request, dict) else {}
        words = words_for_locale(str(wanted.get("language")))
        try:
            place = place_of(str(wanted.get("place")))
            index = library.index
            article = index.article(place.article_id)
            raw = index.source(article.source).raw
        except (KeyError, ValueError):
            return notice_markup(words.unknown_place, words)
        report = report_markup(article, raw, place, words)
        there = not place.cited or 'id="cited"' in report
        return report if there else notice_markup(words.unknown_place, words)

    return open_source
