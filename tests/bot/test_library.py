"""The reports that are served, while they change."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

import bot.library
from bot.library import Library, LibraryBusyError
from corpus.article import Source
from corpus.describing import Description, DescriptionError, description_of
from corpus.pages import articles_of
from corpus.reading import read
from index.building import Change, build_index, remove_sources
from tests.bot.web_making import REPORTS

SOURCES = [item for item in read([REPORTS]) if isinstance(item, Source)]
FIRST, SECOND, THIRD = SOURCES[:3]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Give a library of two reports."""
    build_index([FIRST, SECOND], tmp_path / "index", progress=lambda _: None)
    return Library(tmp_path / "index")


def names(library: Library) -> set[str]:
    """Return the names of the sources that are served."""
    return set(library.index.digests())


def test_a_library_follows_its_folder(library: Library) -> None:
    """A refreshed library serves the newest generation; who holds the old one still reads it."""
    before = library.index
    remove_sources([FIRST.name], library.folder)
    assert library.index is before
    library.refresh()
    assert names(library) == {SECOND.name}
    assert before.source(FIRST.name).raw == FIRST.raw


def test_what_was_added_is_served(library: Library) -> None:
    """An added report is served at once, also to whoever opens the folder afterwards."""
    assert library.add([THIRD, FIRST]).change == Change((THIRD.name,), (), (FIRST.name,))
    assert library.source(THIRD.name).raw == THIRD.raw
    assert names(Library(library.folder)) == {FIRST.name, SECOND.name, THIRD.name}


def test_what_a_removal_gives_back_undoes_it(library: Library) -> None:
    """The sources that a removal took out, added again, are as they were; unknown ones are none."""
    removed = library.remove([SECOND.name, "no such report"])
    assert removed.before == (SECOND,)
    assert names(library) == {FIRST.name}
    library.add(removed.before)
    assert library.source(SECOND.name) == SECOND
    assert library.remove(["no such report"]).change == Change()


def test_what_was_replaced_is_given_back(library: Library) -> None:
    """A report of a known name takes the place of the other, which is returned."""
    raw = FIRST.raw + "\n　　编者补记：全文已经核对。\n"
    other = replace(FIRST, raw=raw, sha256=sha256(raw.encode()).hexdigest())
    changed = library.add([other])
    assert changed.change.replaced == (FIRST.name,)
    assert changed.before == (FIRST,)
    assert library.source(FIRST.name).raw == raw


def test_nothing_is_replaced_where_that_is_not_wanted(library: Library) -> None:
    """What would take the place of another is left aside; the same and the new are taken."""
    other = replace(FIRST, raw=FIRST.raw + "\n", sha256="0" * 64)
    changed = library.add([other, SECOND, THIRD], over=False)
    assert changed.aside == (other,)
    assert changed.change == Change((THIRD.name,), (), (SECOND.name,))
    assert library.source(FIRST.name) == FIRST


def test_a_report_that_was_put_right_is_given_back(library: Library) -> None:
    """A corrected day and title are served at once, outlast the same file, and can be undone."""
    titles = tuple("更正的标题" for _ in articles_of(FIRST))
    changed = library.describe(FIRST.name, Description("2025-03-01", titles))
    assert (changed.change.replaced, changed.before) == ((FIRST.name,), (FIRST,))
    article = library.index.article(f"{FIRST.name}:1")
    assert (article.title.text, article.published.date) == ("更正的标题", "2025-03-01")
    assert library.add([FIRST]).change.unchanged == (FIRST.name,)
    assert Library(library.folder).source(FIRST.name).titles == titles
    library.add(changed.before, anew=True)
    assert library.source(FIRST.name) == FIRST


def test_a_bad_date_changes_nothing(library: Library) -> None:
    """The generation stays, also where nothing was changed or no such report is there."""
    before = library.index.manifest.generation
    now = description_of(articles_of(FIRST))
    with pytest.raises(DescriptionError):
        library.describe(FIRST.name, replace(now, date="2025-02-30"))
    assert library.describe(FIRST.name, now).change == Change()
    assert library.describe("no such report", now).before == ()
    assert library.index.manifest.generation == before


def test_the_last_report_can_go(library: Library) -> None:
    """An empty library refuses what it is asked, and takes reports again."""
    library.remove(names(library))
    assert names(library) == set()
    assert library.assistant.ask("全社会研发投入强度是多少？").status == "refused"
    library.add([FIRST])
    assert names(library) == {FIRST.name}


def test_one_change_at_a_time(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change that comes during another, and waits in vain, says that the library is busy."""
    monkeypatch.setattr(bot.library, "PATIENCE", 0.01)
    with library._alone(), pytest.raises(LibraryBusyError, match="busy"):
        library.remove([FIRST.name])
    assert library.remove([FIRST.name]).before == (FIRST,)
