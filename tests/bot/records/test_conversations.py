"""Conversations are kept whole, each for its own user alone."""

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answer import Answer, Conversation
from bot.records.conversations import (
    REGRET,
    SHOWN,
    Conversations,
    ConversationsError,
    new_id,
    owner_of,
)
from bot.records.turns import renewed
from corpus.article import Article, Piece, Published
from tests.bot.web_making import HOSTILE, make_answer, make_citation, make_hit, reports

ARTICLE = reports()[0][0]
ANSWER = make_answer(make_citation(ARTICLE, ARTICLE.sentences[0]), hits=(make_hit(ARTICLE),))


def kept(folder: Path) -> Conversations:
    """Return the conversations of a folder, none of which may be broken."""
    return Conversations(folder / "conversations.sqlite", pytest.fail)


def there(_: str) -> Article:
    """Return the one article that is loaded."""
    return ARTICLE


def gone(article_id: str) -> Article:
    """Fail as an index does whose article has gone."""
    raise KeyError(article_id)


def talk(*answers: Answer) -> Conversation:
    """Return the conversation of some turns."""
    return Conversation(answers)


def test_reads_back_the_same_values(tmp_path: Path) -> None:
    """A conversation is equal to itself after a restart, its hits included."""
    refused = make_answer(text=HOSTILE, note="没有", hits=(make_hit(ARTICLE),))
    kept(tmp_path).save("a", "1", talk(ANSWER, refused))
    assert kept(tmp_path).load("a", "1", there) == talk(ANSWER, refused)


def test_quotes_outlive_their_source(tmp_path: Path) -> None:
    """When an article has gone its quotes stay, and only the nearest passages go."""
    kept(tmp_path).save("a", "1", talk(ANSWER))
    (turn,) = kept(tmp_path).load("a", "1", gone).turns
    assert turn.claims == ANSWER.claims
    assert turn.hits == ()


def test_cards_show_the_title_and_day_of_now(tmp_path: Path) -> None:
    """A saved quote stands under what its article is called now, and stays as it was quoted."""
    put_right = replace(
        ARTICLE, title=Piece("更正的标题", ()), published=Published("2025-03-01", "record")
    )
    kept(tmp_path).save("a", "1", talk(ANSWER))
    now = kept(tmp_path).load("a", "1", lambda _: put_right)
    assert now == renewed(talk(ANSWER), lambda _: put_right)
    cited, before = now.turns[0].claims[0].citation, ANSWER.claims[0].citation
    assert cited == replace(before, title="更正的标题", published=put_right.published)
    assert now.turns[0].hits[0].passage.article == put_right


def test_users_are_apart(tmp_path: Path) -> None:
    """Nobody lists, opens, overwrites or deletes the conversation of another user."""
    store = kept(tmp_path)
    store.save("a", "1", talk(ANSWER))
    store.save("b", "1", talk(ANSWER, ANSWER))
    store.delete("b", "1")
    assert store.entries("b") == ()
    with pytest.raises(KeyError):
        store.load("b", "1", there)
    assert store.load("a", "1", there) == talk(ANSWER)


def test_deletion_can_be_undone(tmp_path: Path) -> None:
    """A deleted conversation is off the list until its deletion is undone."""
    store = kept(tmp_path)
    store.save("a", "1", talk(ANSWER))
    store.delete("a", "1")
    assert store.entries("a") == ()
    store.delete("a", "1", undo=True)
    assert [entry.id for entry in store.entries("a")] == ["1"]


def test_lists_the_newest_first(tmp_path: Path) -> None:
    """The list holds the newest conversations and begins with the last changed."""
    store = kept(tmp_path)
    for number in range(SHOWN + 1):
        store.save("a", str(number), talk(ANSWER))
    store.save("a", "5", talk(ANSWER, ANSWER))
    listed = [entry.id for entry in store.entries("a")]
    assert listed[:2] == ["5", str(SHOWN)]
    assert len(listed) == SHOWN


def test_writers_at_once_lose_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Conversations that several threads save at once through two stores are all kept."""
    monkeypatch.setattr("bot.records.conversations.PATIENCE", 300)  # a busy machine is no fault
    stores = [kept(tmp_path), kept(tmp_path)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: stores[n % 2].save("a", str(n), talk(ANSWER)), range(40)))
    assert len(stores[0].entries("a")) == 40


def test_broken_file_is_set_aside(tmp_path: Path) -> None:
    """A file that is no database is told of once, kept under another name, and begun anew."""
    file = tmp_path / "conversations.sqlite"
    file.write_bytes(b"no database" * 100)
    said: list[str] = []
    store = Conversations(file, said.append)
    store.save("a", "1", talk(ANSWER))
    (aside,) = tmp_path.glob("*.broken")
    assert aside.read_bytes() == b"no database" * 100
    assert len(said) == 1
    assert aside.name in said[0]
    assert len(kept(tmp_path).entries("a")) == 1


def test_later_version_is_left_alone(tmp_path: Path) -> None:
    """A file of a later version is refused with one sentence and stays in place."""
    file = tmp_path / "conversations.sqlite"
    database = sqlite3.connect(file)
    database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(ConversationsError, match="newer version"):
        kept(tmp_path)
    assert file.exists()


def test_owner_is_an_account_or_a_valid_browser() -> None:
    """An account goes before the browser's id, and what is no id owns nothing."""
    assert owner_of(None, new_id())
    assert owner_of("ann", new_id()) == "account:ann"
    assert owner_of(None, "account:ann") is None
    assert owner_of(None, new_id() + "\n") is None


def test_a_save_from_an_older_version_is_refused(tmp_path: Path) -> None:
    """What was changed since is not overwritten by who has not seen it; nor is it brought back."""
    store = kept(tmp_path)
    assert store.save("a", "1", talk(ANSWER)) == store.version("a", "1") == 1
    assert store.save("a", "1", talk(ANSWER, ANSWER), 1) == 2
    assert store.save("a", "1", talk(ANSWER), 1) == 0
    assert store.load("a", "1", there) == talk(ANSWER, ANSWER)
    store.delete("a", "1")
    assert store.save("a", "1", talk(ANSWER), 2) == store.version("a", "1") == 0


def test_what_is_deleted_leaves_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once a deletion can no longer be undone, no byte of the question is in the file."""
    store = kept(tmp_path)
    question = ANSWER.question.text.encode()
    store.save("a", "1", talk(ANSWER))
    store.delete("a", "1")
    monkeypatch.setattr(
        "bot.records.conversations.time.time", lambda: time.time_ns() / 1e9 + REGRET + 9
    )
    kept(tmp_path)
    assert question not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


@pytest.mark.parametrize("step", ["save", "delete", "undo", "start"])
def test_an_hour_later_a_deletion_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Whatever is done next, what was deleted too long ago is gone, and no undo brings it back."""
    store = kept(tmp_path)
    store.save("a", "1", talk(ANSWER))
    store.save("a", "2", talk(ANSWER))
    store.delete("a", "1")
    monkeypatch.setattr(
        "bot.records.conversations.time.time", lambda: time.time_ns() / 1e9 + REGRET + 9
    )
    match step:
        case "save":
            store.save("a", "2", talk(ANSWER, ANSWER))
        case "start":
            kept(tmp_path)
        case _:
            store.delete("a", "1" if step == "undo" else "2", undo=step == "undo")
    with closing(sqlite3.connect(tmp_path / "conversations.sqlite")) as database:
        assert database.execute("SELECT id FROM conversation").fetchall() == [("2",)]
    assert store.save("a", "1", talk(ANSWER), 1) == 0
    assert "1" not in [entry.id for entry in store.entries("a")]


def test_what_is_gone_is_found_without_reading_all(tmp_path: Path) -> None:
    """Each save looks for it by an index, which a file of an earlier program gets as well."""
    file = tmp_path / "conversations.sqlite"
    kept(tmp_path)
    with closing(sqlite3.connect(file)) as database:
        database.execute("DROP INDEX gone")
    kept(tmp_path)
    with closing(sqlite3.connect(file)) as database:
        asked = "EXPLAIN QUERY PLAN DELETE FROM conversation WHERE deleted AND deleted < 9"
        ((*_, plan),) = database.execute(asked)
    assert plan == "SEARCH conversation USING INDEX gone (deleted<?)"


def test_a_file_of_the_first_version_is_read(tmp_path: Path) -> None:
    """The conversations that an earlier program saved are there still, and can be changed."""
    store = kept(tmp_path)
    store.save("a", "1", talk(ANSWER))
    (file,) = tmp_path.glob("*.sqlite")
    with closing(sqlite3.connect(file)) as database:
        database.execute("ALTER TABLE conversation DROP COLUMN version")
        database.execute("PRAGMA user_version = 1")
        database.commit()
    store = kept(tmp_path)
    assert store.load("a", "1", there) == talk(ANSWER)
    assert store.save("a", "1", talk(ANSWER, ANSWER), 1) == 2
