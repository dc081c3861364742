"""The place where files are added, and what was understood of each, as markup."""

from collections.abc import Collection, Sequence
from html import escape
from pathlib import Path

from bot.web.library.batch import Batch, held
from bot.web.library.listing import report_link
from bot.web.library.reading_aside import FILES, LARGEST, Taken, Understood
from bot.web.library.wording import Words
from bot.web.place import Place
from bot.web.wording import dated, own_half, words_for_locale
from corpus.formats import KINDS
from index.building import Change

SHOWN = 6  # articles, and doubtful sentences, of one file
FAULTS = 5  # of one file


def drop_markup(words: Words, *, lasting: bool) -> str:
    """Return the place to which files are dragged; the script's own texts stand in its data."""
    formats = " ".join(KINDS)
    limits = words.limits.format(formats=formats, files=FILES, size=LARGEST)
    passing = "" if lasting else f'<p class="passing">{words.passing}</p>'
    texts = {
        "formats": formats,
        "files": FILES,
        "size": LARGEST,
        "many": words.many.format(files=FILES),
        "large": words.large.replace("{size}", str(LARGEST)),
        "foreign": words.foreign.replace("{formats}", formats),
        "sending": words.sending,
        "unsent": words.unsent,
        "waiting": words.waiting,
    }
    data = " ".join(f'data-{name}="{escape(str(text))}"' for name, text in texts.items())
    return (
        f'<div class="drop" lang="{words.lang}" {data}><p><label for="library-files">'
        f'{words.choose}</label><input type="file" id="library-files" multiple '
        f'accept="{",".join(KINDS)}"> <span>{words.drop}</span></p>'
        f'<p class="limits">{limits}</p>{passing}<p class="sending" role="status"></p>'
        f'<ul class="unfit" role="alert"></ul></div>'
    )


def progress_markup(files: Sequence[tuple[Path, str]], taken: Sequence[Taken], words: Words) -> str:
    """Return the files of a batch while they are read, the first of them `taken` already."""
    done = words.indexing if len(taken) == len(files) else ""
    rows = [_read(one, words, _state(one, done, words)) for one in taken]
    rows += [
        f'<li class="waiting"><p class="file">{escape(name)}</p>'
        f'<p class="state">{"" if at else words.reading}</p></li>'
        for at, (_, name) in enumerate(files[len(taken) :])
    ]
    return f'<ul class="taken" data-busy lang="{words.lang}">{"".join(rows)}</ul>'


def taken_markup(batch: Batch, there: Collection[str], words: Words) -> str:
    """Return what came of each file, first those that wait for a choice or could not be read.

    `there` are the names of those of its sources that the library has now.
    """
    taken, aside, fault = batch.taken, batch.aside, batch.fault
    done = [
        words.failed if held(one, aside) else _done(one, batch.change, there, words)
        for one in taken
    ]
    failed = done.count(words.failed)
    told = _summary(len(taken) - failed, failed, words)
    summary = f'<p class="summary">{told}</p>' if len(taken) > 1 and (there or not fault) else ""
    rows = "".join(
        _undecided(one, aside, there, words)
        if held(one, aside)
        else _read(one, words, _state(one, _done(one, batch.change, there, words), words), there)
        for one in sorted(taken, key=lambda one: (not held(one, aside), bool(one.sources)))
    )
    whole = f'<p class="fault" role="alert">{escape(fault)}</p>' if fault else ""
    listed = f'<ul class="taken" role="status">{rows}</ul>'
    return (
        f'<div lang="{words.lang}">{whole}{summary}{_every(len(batch.open), words)}{listed}</div>'
    )


def _summary(read: int, failed: int, words: Words) -> str:
    """Return how many files were read and how many were not added, where there are any."""
    counts = (words.files_read, read), (words.files_failed, failed)
    return " · ".join(told.format(count) for told, count in counts if count)


def _undecided(taken: Taken, aside: Collection[str], there: Collection[str], words: Words) -> str:
    """Return a file of which something would take the place of a report, and the choices."""
    sources = held(taken, aside)
    told = words.clashes.format(count=len(sources))
    if len(sources) == len(taken.sources) == 1:
        href = Place(f"{sources[0].name}:1").href
        told = f'{words.clash} <a href="{escape(href)}">{words.present}</a>'
    said = f'<p class="clash">{told}</p>{_choices(taken.name, words)}'
    return _read(taken, words, words.undecided, there, tone="undecided", said=said)


def _every(waiting: int, words: Words) -> str:
    """Return what chooses for every file at once."""
    if waiting < 2:
        return ""
    return _choices("", words, words.every.format(count=waiting))


def _choices(name: str, words: Words, told: str = "") -> str:
    acts = (("over", words.over), ("both", words.both), ("leave", words.leave))
    buttons = "".join(
        f'<button type="button" data-act="{act}" data-name="{escape(name)}">{text}</button>'
        for act, text in acts
    )
    named = escape(name) or told
    return f'<p class="choices" role="group" aria-label="{named}">{told}{buttons}</p>'


def _state(taken: Taken, done: str, words: Words) -> str:
    if not taken.sources:
        return words.failed
    return f"{done} · {words.partly}" if done and taken.faults else done


def _done(taken: Taken, change: Change, there: Collection[str], words: Words) -> str:
    names = {source.name for source in taken.sources}
    if not names & {*there}:
        changed = names & {*change.added, *change.replaced, *change.unchanged}
        return words.dropped if changed else words.failed
    done = (words.added, change.added), (words.replaced, change.replaced)
    return " · ".join(told for told, changed in done if names & {*changed}) or words.known


def _read(
    taken: Taken,
    words: Words,
    state: str,
    there: Collection[str] = (),
    *,
    tone: str = "",
    said: str = "",
) -> str:
    """Return a file with its articles, those that are `there` as links, and what is said of it."""
    faults = _lines("fault", [own_half(text, words.lang) for text in taken.faults[:FAULTS]])
    faults += _lines("remark", [own_half(text, words.lang) for text in taken.remarks])
    counts = _lines("counts", [_counts(taken.articles, words)] if taken.articles else [])
    tone = tone or ("read" if taken.sources else "failed")
    return (
        f'<li class="{tone}"><p class="file">{escape(taken.name)}</p>'
        f'<p class="state">{state}</p>{said}{faults}{counts}{_doubts(taken.articles, words)}'
        f"{_articles(taken.articles, words, there)}</li>"
    )


def _lines(name: str, texts: Collection[str]) -> str:
    return "".join(f'<p class="{name}">{escape(text)}</p>' for text in texts)


def _counts(articles: Sequence[Understood], words: Words) -> str:
    sentences = sum(article.sentences for article in articles)
    said = [words.counts.format(articles=len(articles), sentences=sentences)]
    undated = sum(article.published.date is None for article in articles)
    if undated:
        said.append(words.undated.format(count=undated))
    garbled = sum(article.garbled for article in articles)
    if garbled:
        share = garbled / max(1, sum(article.characters for article in articles))
        said.append(words.garbled.format(share=f"{max(share, 0.01):.0%}"))
    return " · ".join(said)


def _doubts(articles: Sequence[Understood], words: Words) -> str:
    count = sum(article.doubtful for article in articles)
    if not count:
        return ""
    examples = [text for article in articles for text in article.examples][:SHOWN]
    lines = "".join(f'<li lang="zh-Hans">{escape(text)}</li>' for text in examples)
    said = words.doubtful.format(count=count)
    return f"<details><summary>{said}</summary><ul>{lines}</ul></details>"


def _articles(articles: Sequence[Understood], words: Words, there: Collection[str]) -> str:
    rows = "".join(_article(article, words, there) for article in articles[:SHOWN])
    if len(articles) > SHOWN:
        rows += f"<li>{words.more.format(count=len(articles) - SHOWN)}</li>"
    return f'<ul class="articles">{rows}</ul>' if rows else ""


def _article(article: Understood, words: Words, there: Collection[str]) -> str:
    day = escape(dated(article.published, words_for_locale(words.lang)))
    plain = f'<span lang="zh-Hans">{escape(article.title or article.id)}</span>'
    is_there = article.id.rpartition(":")[0] in there
    title = report_link(article.id, article.title) if is_there else plain
    count = words.sentences.format(article.sentences)
    return f"<li>{title} <small>{day} · {count}</small></li>"
