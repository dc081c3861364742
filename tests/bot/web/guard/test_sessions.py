"""Tests of who has signed in."""

from bot.web.guard.sessions import LASTING, MOST, Sessions
from tests.bot.web.guard.test_limits import Clock


def test_a_token_is_its_users() -> None:
    """A session is found by its token until it is ended; no two tokens are alike or short."""
    sessions = Sessions(Clock())
    ann, bob = sessions.begin("ann"), sessions.begin("bob")
    assert (sessions.user(ann), sessions.user(bob)) == ("ann", "bob")
    assert len({ann, bob}) == 2
    assert len(ann) >= 43
    sessions.end(ann)
    assert (sessions.user(ann), sessions.user(bob)) == (None, "bob")
    assert sessions.user("") is None


def test_a_session_ends_with_its_cookie() -> None:
    """A session ends some time after signing in, however often it is used until then."""
    clock = Clock()
    sessions = Sessions(clock)
    token = sessions.begin("ann")
    for _ in range(3):
        clock.now += LASTING / 3
        assert sessions.user(token) == "ann"
    clock.now += 1
    assert sessions.user(token) is None


def test_no_token_is_held() -> None:
    """What is kept in memory signs nobody in."""
    sessions = Sessions(Clock())
    token = sessions.begin("ann")
    assert token.encode() not in repr(vars(sessions)).encode()


def test_sessions_of_a_user_are_bounded() -> None:
    """One session too many ends the one unused for longest, of that user only."""
    sessions = Sessions(Clock())
    other = sessions.begin("bob")
    tokens = [sessions.begin("ann") for _ in range(MOST)]
    sessions.user(tokens[0])
    sessions.begin("ann")
    alive = [sessions.user(token) for token in tokens]
    assert alive == ["ann", None, *["ann"] * (MOST - 2)]
    assert sessions.user(other) == "bob"
