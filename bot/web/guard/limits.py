"""How much one caller, and all of them together, may take from the service in a time."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

KNOWN = 10_000  # callers remembered; beyond them those that took nothing lately are forgotten


@dataclass(frozen=True, slots=True)
class Rate:
    """What may be taken at once, and how much of it comes back in a second."""

    burst: float
    per_second: float


class Limit:
    """A token bucket for each key; `clock` tells the seconds and never goes back."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._clock = rate, clock
        self._taken: dict[str, tuple[float, float]] = {}  # what is lacking, and when that was so
        self._taking = Lock()

    def take(self, key: str, cost: float = 1) -> float:
        """Take what something costs and return 0, or else take nothing and return seconds to wait.

        They are infinite where it costs more than there ever is.
        """
        with self._taking:
            now = self._clock()
            lacking = self._lacking(key, now)
            over = lacking + cost - self._rate.burst
            if over > 0:
                return over / self._rate.per_second if cost <= self._rate.burst else float("inf")
            self._taken[key] = lacking + cost, now
            if len(self._taken) > KNOWN:
                self._forget(now)
            return 0

    def give_back(self, key: str, cost: float = 1) -> None:
        """Undo a taking."""
        with self._taking:
            now = self._clock()
            self._taken[key] = max(0, self._lacking(key, now) - cost), now

    def _lacking(self, key: str, now: float) -> float:
        lacking, when = self._taken.get(key, (0.0, now))
        return max(0.0, lacking - (now - when) * self._rate.per_second)

    def _forget(self, now: float) -> None:
        """Forget who lacks nothing; where that is not half of all, also who lacks least."""
        held = {key: self._lacking(key, now) for key in self._taken}
        kept = sorted((key for key in held if held[key]), key=held.__getitem__)[-KNOWN // 2 :]
        self._taken = {key: (held[key], now) for key in kept}
