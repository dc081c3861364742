"""Tests of how much may be taken in a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.guard import limits
from bot.web.guard.limits import Limit, Rate


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Return the time that was set."""
        return self.now


def test_a_burst_is_followed_by_a_pace() -> None:
    """So much may be taken at once, then as fast as it comes back; a refusal says how long."""
    clock = Clock()
    limit = Limit(Rate(3, 0.5), clock)
    assert [limit.take("ann") for _ in range(4)] == [0, 0, 0, 2]
    clock.now = 2
    assert [limit.take("ann") for _ in range(2)] == [0, 2]
    clock.now = 100
    assert [limit.take("ann") for _ in range(4)] == [0, 0, 0, 2]


def test_callers_do_not_share() -> None:
    """What one has taken is not lacking to another."""
    limit = Limit(Rate(1, 1), Clock())
    assert limit.take("ann") == 0
    assert limit.take("bob") == 0
    assert limit.take("ann") == 1


def test_what_is_given_back_can_be_taken() -> None:
    """A taking can be undone, but never more than undone."""
    limit = Limit(Rate(2, 1), Clock())
    limit.give_back("ann", 5)
    assert limit.take("ann", 2) == 0
    limit.give_back("ann", 1)
    assert [limit.take("ann"), limit.take("ann")] == [0, 1]


def test_too_much_is_never_had() -> None:
    """What costs more than there ever is has no time to wait for."""
    limit = Limit(Rate(2, 1), Clock())
    assert limit.take("ann", 3) == float("inf")
    assert limit.take("ann", 2) == 0


def test_many_callers_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """The callers remembered are bounded, and the busiest of them are remembered."""
    monkeypatch.setattr(limits, "KNOWN", 10)
    limit = Limit(Rate(2, 0.001), Clock())
    limit.take("busy", 2)
    for number in range(100):
        limit.take(str(number))
    assert len(limit._taken) <= 11
    assert limit.take("busy") > 0


@given(st.lists(st.tuples(st.floats(0, 5), st.floats(0.1, 3)), max_size=60))
def test_no_more_is_taken_than_there_is(takings: list[tuple[float, float]]) -> None:
    """Over any time no more is taken than the burst and what came back meanwhile."""
    clock = Clock()
    limit = Limit(Rate(4, 0.7), clock)
    taken = 0.0
    for pause, cost in takings:
        clock.now += pause
        taken += 0 if limit.take("ann", cost) else cost
        assert taken <= 4 + 0.7 * clock.now + 1e-6
