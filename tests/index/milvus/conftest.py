"""The fixtures of this folder."""

from tests.index.milvus.server import nobody as nobody  # noqa: PLC0414  offered again
from tests.index.milvus.server import patient as patient  # noqa: PLC0414  offered again
