"""Checks names and passwords, each caller only so often."""

from collections.abc import Mapping

from anyio import CapacityLimiter, to_thread

from bot.web.guard.limits import Limit, Rate
from bot.web.guard.passwords import matches

# Wrong passwords for one user from one address, from one address, and for one user: the last is
# wide, as anyone could use it to keep a user out.
OF_BOTH, OF_ADDRESS, OF_USER = Rate(5, 1 / 60), Rate(20, 1 / 10), Rate(100, 1 / 10)
AT_ONCE = 2  # hashes being made: each takes 64 MiB


class SignIn:
    """The accounts and the failures of late."""

    def __init__(self, accounts: Mapping[str, str]) -> None:
        self._accounts = accounts
        self._limits = (Limit(OF_BOTH), Limit(OF_ADDRESS), Limit(OF_USER))
        self._hashing = CapacityLimiter(AT_ONCE)

    async def wait(self, user: str, password: str, address: str) -> float | None:
        """Return None for a right password, 0 for a wrong one, else the seconds to wait.

        Who has to wait learns nothing of the password.
        """
        keys = (f"{address} {user}", address, user)
        waits = [limit.take(key) for limit, key in zip(self._limits, keys, strict=True)]
        if any(waits):
            self._return(keys, waits)
            return max(waits)
        kept = self._accounts.get(user)
        if not await to_thread.run_sync(matches, password, kept, limiter=self._hashing):
            return 0
        self._return(keys, waits)
        return None

    def _return(self, keys: tuple[str, ...], waits: list[float]) -> None:
        """Give back what was taken for an attempt that does not count."""
        for limit, key, wait in zip(self._limits, keys, waits, strict=True):
            if not wait:
                limit.give_back(key)
