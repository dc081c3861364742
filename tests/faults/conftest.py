"""The fixtures of this folder."""

from tests.faults.disk import disk as disk  # noqa: PLC0414  the fixture is offered again
