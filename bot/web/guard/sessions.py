"""Who has signed in: secret tokens, of which only digests are held."""

import time
from collections.abc import Callable
from hashlib import sha256
from secrets import token_urlsafe
from threading import Lock

LASTING = 7 * 86_400.0  # seconds after signing in that a session ends, however it is used
MOST = 50  # sessions of a user; the one unused for longest makes room


class Sessions:
    """The sessions of all users, in memory: a restart ends them."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._users: dict[bytes, tuple[str, float]] = {}  # and since when; the last used last
        self._changing = Lock()

    def begin(self, user: str, token: str = "") -> str:
        """Return the token of a new session: 256 random bits, or one that the caller has."""
        token = token or token_urlsafe(32)
        with self._changing:
            own = [digest for digest, (owner, _) in self._users.items() if owner == user]
            for digest in own[: max(0, len(own) - MOST + 1)]:
                del self._users[digest]
            self._users[_digest(token)] = user, self._clock()
        return token

    def user(self, token: str) -> str | None:
        """Return whose session a token is, None if it has ended."""
        digest = _digest(token)
        with self._changing:
            user, begun = self._users.pop(digest, ("", 0.0))
            if not user or self._clock() - begun > LASTING:
                return None
            self._users[digest] = user, begun
        return user

    def end(self, token: str) -> None:
        """End a session."""
        with self._changing:
            self._users.pop(_digest(token), None)


def _digest(token: str) -> bytes:
    return sha256(token.encode()).digest()
