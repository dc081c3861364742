"""Tests of how passwords are kept."""

from unittest.mock import Mock

import pytest
from argon2 import extract_parameters

from bot.web.guard import passwords
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


def test_unknown_users_cost_as_much(monkeypatch: pytest.MonkeyPatch) -> None:
    """Denying a user who does not exist takes one comparison, as dear as for one who does."""
    kept = hashed("long enough")
    matches("", None)  # from now on there is a hash for users not known
    hasher = Mock(wraps=passwords._HASHER)
    monkeypatch.setattr(passwords, "_HASHER", hasher)
    for one in (kept, None):
        matches("wrong one", one)
    assert not hasher.hash.called
    known, unknown = (call.args[0] for call in hasher.verify.call_args_list)
    assert known == kept != unknown
    assert extract_parameters(known) == extract_parameters(unknown)
