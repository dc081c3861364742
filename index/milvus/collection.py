"""A collection on a Milvus server: its rows, and the requests that are made of it."""

import logging
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any
from urllib.parse import SplitResult, urlsplit

import numpy as np
from grpc import RpcError
from numpy.typing import NDArray
from pymilvus import AnnSearchRequest, MilvusClient, MilvusException, RRFRanker

from index.manifest import REQUIRED, Server, UnusableIndexError
from index.milvus.schema import NUMBER, TERMS, VECTOR, difference, indexes, schema

TOKEN = "MILVUS_TOKEN"  # noqa: S105  the environment variable with "user:password" or an API key
SECONDS = 30.0  # that a request may take
# pymilvus asks every ten seconds whether the server is there; gRPC servers take that for an attack
# and hang up, unless five minutes lie between.
QUIET = {"grpc.keepalive_time_ms": 400_000}
LONG = 3600.0  # that it may take to write many passages
MOST = 16_384  # rows that Milvus returns at a time
FUSION = 60  # k of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009)
Vector = NDArray[np.float32]

logging.getLogger("pymilvus").setLevel(logging.CRITICAL)  # what fails is raised, and told once


class Collection:
    """One collection; whatever fails is an UnusableIndexError that names the server."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._name = server.collection
        check_address(server.uri)
        with self._asking():
            token = os.environ.get(TOKEN, "")
            self._client = MilvusClient(
                uri=server.uri, token=token, timeout=SECONDS, grpc_options=QUIET
            )

    @classmethod
    def create(cls, server: Server, dimension: int) -> "Collection":
        """Make an empty collection for passages with vectors of one dimension."""
        made = cls(server)
        with made._asking():
            made._client.create_collection(
                made._name,
                schema=schema(dimension),
                index_params=indexes(),
                timeout=SECONDS,
            )
        return made

    @classmethod
    def open(cls, server: Server, dimension: int) -> "Collection":
        """Open a collection that was made by `create`, and no other."""
        opened = cls(server)
        with opened._asking():
            if not opened._client.has_collection(opened._name, timeout=SECONDS):
                raise opened.wrong("没有这个集合", "there is no such collection")
            told = opened._client.describe_collection(opened._name, timeout=SECONDS)
            other = difference(told, dimension)
            if other:
                raise opened.wrong(
                    f"集合不是这个索引的（{other}）",
                    f"the collection is not this index's ({other})",
                )
            opened._client.load_collection(opened._name, timeout=SECONDS)
        return opened

    def drop(self) -> None:
        """Remove the collection with all that is in it."""
        with self._asking():
            self._client.drop_collection(self._name, timeout=SECONDS)

    def count(self) -> int:
        """Return how many passages it holds, the latest among them."""
        with self._asking():
            (row,) = self._client.query(
                self._name,
                filter="",
                output_fields=["count(*)"],
                consistency_level="Strong",
                timeout=SECONDS,
            )
        return int(row["count(*)"])

    def numbers(self) -> Iterator[int]:
        """Yield the number of each passage that it holds, in no order."""
        with self._asking():
            rows = self._client.query_iterator(
                self._name,
                batch_size=MOST,
                filter=f"{NUMBER} >= 0",
                output_fields=[NUMBER],
                consistency_level="Strong",
                timeout=SECONDS,
            )
            while batch := rows.next():
                yield from (int(row[NUMBER]) for row in batch)
            rows.close()

    def insert(self, rows: list[dict[str, Any]]) -> None:
        """Add passages, of numbers that it does not hold."""
        with self._asking():
            self._client.insert(self._name, rows, timeout=SECONDS)

    def flush(self) -> None:
        """Have all that was added written to segments, after many passages."""
        with self._asking():
            self._client.flush(self._name, timeout=LONG)

    def delete(self, numbers: Iterable[int]) -> None:
        """Remove passages."""
        with self._asking():
            for some in _pieces(numbers):
                self._client.delete(self._name, ids=some, timeout=SECONDS)

    def nearest(self, vector: Vector, k: int, inside: str) -> dict[int, float]:
        """Return the cosines of the `k` nearest passages that fulfil a condition, best first."""
        return self._searched(vector, VECTOR, k, inside)

    def matching(self, query: str, k: int, inside: str) -> list[int]:
        """Return the `k` best passages by BM25 that fulfil a condition, best first."""
        return list(self._searched(query, TERMS, k, inside))

    def fused(
        self, query: str, vector: Vector, many: tuple[int, int], k: int, inside: str
    ) -> list[int]:
        """Return the `k` best of both searches, fused by their ranks on the server.

        `many` is how many passages BM25 and the vectors each give.
        """
        expression = inside or None
        requests = [
            AnnSearchRequest([query], TERMS, {}, min(many[0], MOST), expr=expression),
            AnnSearchRequest([vector], VECTOR, {}, min(many[1], MOST), expr=expression),
        ]
        with self._asking():
            (found,) = self._client.hybrid_search(
                self._name,
                requests,
                RRFRanker(FUSION),
                limit=min(k, MOST),
                output_fields=[NUMBER],
                timeout=SECONDS,
            )
        return [int(hit[NUMBER]) for hit in found]

    def wrong(self, chinese: str, english: str) -> UnusableIndexError:
        """Return an error that names the server and the collection."""
        where = f"{self._server.uri} {self._name}"
        return UnusableIndexError(f"{where}: {chinese} / {english}; {REQUIRED}")

    def _searched(self, sought: str | Vector, field: str, k: int, inside: str) -> dict[int, float]:
        with self._asking():
            (found,) = self._client.search(
                self._name,
                data=[sought],
                anns_field=field,
                limit=min(k, MOST),
                filter=inside,
                output_fields=[NUMBER],
                timeout=SECONDS,
            )
        return {int(hit[NUMBER]): float(hit["distance"]) for hit in found}

    @contextmanager
    def _asking(self) -> Iterator[None]:
        try:
            yield
        except (MilvusException, RpcError) as error:
            told = " ".join(str(error).split())
            raise UnusableIndexError(
                f"{self._server.uri}: Milvus 服务器无法使用，请检查地址和 {TOKEN} / the Milvus "
                f"server cannot be used, check its address and {TOKEN}: {told}"
            ) from error


def check_address(uri: str) -> None:
    """Raise UnusableIndexError where a URI is not that of a server, or holds a password."""
    parts = urlsplit(uri)
    if parts.username or parts.password:
        raise UnusableIndexError(
            f"{parts.hostname}: 密码不要写在地址里，请放进环境变量 {TOKEN} / "
            f"no password in an address, put it into the environment variable {TOKEN}"
        )
    if parts.scheme not in {"http", "https"} or not parts.hostname or not _has_port(parts):
        raise UnusableIndexError(
            f"{uri}: 不是 Milvus 服务器的地址 / is no address of a Milvus server, http://HOST:19530"
        )


def _has_port(parts: SplitResult) -> bool:
    try:
        return parts.port is not None
    except ValueError:
        return False


def _pieces(numbers: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(numbers)
    while some := list(islice(rest, MOST)):
        yield some
