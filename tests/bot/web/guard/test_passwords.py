"""Tests of how passwords are kept."""

import time

from bot.web.guard.passwords import hashed, is_hash, matches


def test_only_the_password_matches() -> None:
    """A hash fits its password, no other, and no hash fits where there is no user."""
    kept = hashed("long enough")
    assert matches("long enough", kept)
    assert not matches("long enough ", kept)
    assert not matches("nobody has this password", None)
    assert not matches("", "no hash")


def test_hashes_are_salted() -> None:
    """Two hashes of a password differ, and neither is weaker than argon2id with 64 MiB."""
    first, second = hashed("long enough"), hashed("long enough")
    assert first != second
    assert is_hash(first)
    assert first.startswith("$argon2id$v=19$m=65536,t=3,")
    assert not is_hash("long enough")


def test_unknown_users_cost_as_much() -> None:
    """Denying a user who does not exist takes the time of denying one who does."""
    kept = hashed("long enough")
    matches("", None)
    spans = []
    for one in (kept, None):
        start = time.perf_counter()
        for _ in range(3):
            matches("wrong one", one)
        spans.append(time.perf_counter() - start)
    assert 0.25 < spans[0] / spans[1] < 4
