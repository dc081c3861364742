"""Files of which something is held back, as their names are the library's already."""

from dataclasses import replace
from html import unescape

from bot.web.library.adding import taken_markup
from bot.web.library.batch import Batch, held, left_out, renamed, unused
from bot.web.library.reading_aside import Taken, Understood
from bot.web.library.wording import CHINESE, ENGLISH
from corpus.article import Published, Source
from index.building import Change
from tests.bot.web_making import HOSTILE


def taken(file: str, *records: str) -> Taken:
    """Return a file as it was read, with a source for each record, or one of its own name."""
    names = [f"{file}#{record}" for record in records] or [file]
    sources = tuple(Source(name, "txt", name, "0", "") for name in names)
    none = Published(None, "unknown")
    articles = tuple(Understood(f"{name}:1", name, none, 1, 9, 0, 0, ()) for name in names)
    return Taken(file, sources, articles)


ONE, MANY = taken("a.txt"), taken("b.jsonl", "1", "2")
BATCH = Batch((ONE, MANY), Change(added=("b.jsonl#1",)), frozenset({"a.txt", "b.jsonl#2"}))


def test_what_is_held_back_outlasts_the_next_batch() -> None:
    """Files without a choice stand after those of a later batch, unless that brings them anew."""
    joined = BATCH.joined(Batch((taken("c.txt"), taken("a.txt"))))
    assert [one.name for one in joined.taken] == ["c.txt", "a.txt", "b.jsonl"]
    assert joined.aside == {"b.jsonl#2"}
    assert joined.open == (MANY,)


def test_what_is_held_back_outlasts_an_unreadable_file_of_its_name() -> None:
    """A later file of the name that cannot be read, or a batch that is refused, drops nothing."""
    assert BATCH.joined(Batch((Taken("a.txt", (), (), ("?",)),))).open == (ONE, MANY)
    anew = taken("a.txt")
    assert BATCH.joined(Batch((anew,), fault="busy")).open == (anew, MANY)


def test_a_batch_that_waited_keeps_what_came_of_the_one_before() -> None:
    """Both are told of as one, a file that both bring once; so is what kept the first out."""
    first = Batch((taken("a.txt"), taken("b.txt")), Change(added=("a.txt", "b.txt")), fault="busy")
    second = Batch((taken("c.txt"), taken("a.txt")), Change(added=("c.txt",), unchanged=("a.txt",)))
    joined = first.joined(second, whole=True)
    assert [one.name for one in joined.taken] == ["c.txt", "a.txt", "b.txt"]
    assert set(joined.change.added) == {"a.txt", "b.txt", "c.txt"}
    assert joined.fault == "busy"
    assert first.joined(second) == second


def test_a_choice_settles_one_file() -> None:
    """Of that file nothing is held back any more; what changed adds up."""
    settled = BATCH.settled(ONE, ONE, Change(replaced=("a.txt",)), ())
    assert settled.open == (MANY,)
    assert settled.change == Change(added=("b.jsonl#1",), replaced=("a.txt",))


def test_only_what_is_held_back_is_renamed_or_left_out() -> None:
    """Other records of the file keep their names and places, and articles follow their sources."""
    other = renamed(MANY, BATCH.aside, "b (2).jsonl", "renamed")
    assert [one.name for one in other.sources] == ["b.jsonl#1", "b (2).jsonl#2"]
    assert [one.id for one in other.articles] == ["b.jsonl#1:1", "b (2).jsonl#2:1"]
    less = left_out(MANY, BATCH.aside, "left")
    assert [one.id for one in less.articles] == ["b.jsonl#1:1"]
    assert held(less, BATCH.aside) == ()
    assert (less.remarks, other.remarks) == (("left",), ("renamed",))


def test_a_name_is_numbered_until_none_has_it() -> None:
    """A file whose records are there is there; a name that nobody has stays."""
    assert unused("b.jsonl", {"b.jsonl#1", "b (2).jsonl"}) == "b (3).jsonl"
    assert unused("x#y.jsonl", {"x#y.jsonl"}) == "x#y (2).jsonl"
    assert unused("c.txt", {"b.jsonl#1"}) == "c.txt"


def test_the_choices_are_told() -> None:
    """A file has three buttons, several have three for all; links lead to what is there."""
    for words in (CHINESE, ENGLISH):
        markup = taken_markup(BATCH, {"b.jsonl#1"}, words)
        assert markup.count('data-act="over"') == 3
        assert words.clash in unescape(markup)
        assert words.clashes.format(count=1) in unescape(markup)
        assert markup.count('class="report"') == 1
    alone = taken_markup(replace(BATCH, aside=frozenset({"a.txt"})), (), CHINESE)
    assert alone.count('data-act="leave"') == 1


def test_what_was_refused_with_its_batch_stays_untaken() -> None:
    """Once the fault of a batch is settled, a file that it kept out is still told as not added."""
    batch = Batch((taken("c.txt"), ONE), aside=frozenset({"a.txt"}))
    markup = taken_markup(batch.settled(ONE, ONE, Change(added=("a.txt",)), ()), {"a.txt"}, ENGLISH)
    assert "Files read: 1 · Not added: 1" in markup
    assert markup.count(f">{ENGLISH.failed}<") == 1


def test_a_hostile_name_is_text_in_a_choice() -> None:
    """Markup in the name of a file that is held back is shown as it is written."""
    hostile = Batch((taken(HOSTILE),), aside=frozenset({HOSTILE}))
    markup = taken_markup(hostile, (), ENGLISH)
    assert "<img" not in markup
    assert "<script" not in markup
