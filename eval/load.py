"""Puts the load of many users on a page that is running, and measures how they are served.

Each user asks by the calls that the page offers to programs, reads, and asks again.
"""

import asyncio
import os
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import httpx
import numpy as np

THINKING = (4.0, 20.0)  # seconds from an answer to that user's next question, drawn evenly
FOLLOWED = 0.5  # of the questions are asked in the conversation of the one before
PATIENCE = 60.0  # seconds until a user gives up
KEPT = 2.0  # seconds that an idle connection is kept: less than servers do, who may close it
BUSY = (429, 503)  # status codes by which a server asks to come back later
_MEMORY = re.compile(r"^process_resident_memory_bytes (\S+)$", re.MULTILINE)

Figures = dict[str, float]


class LoadError(ValueError):
    """The page cannot be reached, or does not let the user in."""


@dataclass(frozen=True, slots=True)
class Load:
    """How many users ask for how many seconds, and the account that they share, if any."""

    users: int
    seconds: float
    account: tuple[str, str] | None = None
    thinking: tuple[float, float] = THINKING


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a question, and after how many seconds."""

    outcome: str  # "served", "busy" or, beginning with "failed", why it was neither
    seconds: float


def put_load(address: str, questions: Sequence[str], load: Load) -> Figures:
    """Return how users were served who put questions to the page at an address.

    Latencies are in seconds, of the questions that were answered or refused for want of evidence,
    from sending one to its whole answer; memory is the server's resident set.
    Raises LoadError.
    """
    try:
        return asyncio.run(_put(address, questions, load))
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise LoadError(f"{address}: 无法连接 / cannot be reached ({error})") from error


async def _put(address: str, questions: Sequence[str], load: Load) -> Figures:
    limits = httpx.Limits(max_connections=None, keepalive_expiry=KEPT)
    async with httpx.AsyncClient(
        base_url=address, auth=load.account, timeout=PATIENCE, limits=limits, trust_env=False
    ) as client:
        before = await _memory(client)
        until = time.monotonic() + load.seconds
        users = (_use(client, questions, load, until, seed) for seed in range(load.users))
        replies = [reply for user in await asyncio.gather(*users) for reply in user]
        after = await _memory(client)
    figures = dict(_figures(replies))
    return {"users": load.users, **figures, "memory before MB": before, "memory after MB": after}


async def _use(
    client: httpx.AsyncClient, questions: Sequence[str], load: Load, until: float, seed: int
) -> list[Reply]:
    """Ask and read as one user does until a time has come."""
    chance = random.Random(seed)  # noqa: S311
    replies: list[Reply] = []
    before: list[str] = []
    await asyncio.sleep(chance.uniform(0, min(load.thinking[1], load.seconds)))
    while time.monotonic() < until:
        question = chance.choice(questions)
        replies.append(await _ask(client, question, before))
        before = [question] if chance.random() < FOLLOWED else []
        left = max(0.0, until - time.monotonic())
        await asyncio.sleep(min(chance.uniform(*load.thinking), left))
    return replies


async def _ask(client: httpx.AsyncClient, question: str, before: list[str]) -> Reply:
    """Put one question and read the stream of events up to its answer."""
    start = time.monotonic()
    try:
        async with asyncio.timeout(PATIENCE):
            posted = await client.post("/gradio_api/call/ask", json={"data": [question, before]})
            if posted.status_code in BUSY:
                outcome = "busy"
            elif posted.is_error:
                outcome = f"failed: {posted.status_code}"
            else:
                event = await _last_event(client, posted.json()["event_id"])
                outcome = "served" if event == "complete" else f"failed: {event}"
    except (httpx.HTTPError, TimeoutError) as error:
        outcome = f"failed: {type(error).__name__}"
    return Reply(outcome, time.monotonic() - start)


async def _last_event(client: httpx.AsyncClient, key: str) -> str:
    """Return the name of the event that ends the answer."""
    name = ""
    async with client.stream("GET", f"/gradio_api/call/ask/{key}") as stream:
        async for line in stream.aiter_lines():
            name = line.removeprefix("event: ") if line.startswith("event: ") else name
    return name


async def _memory(client: httpx.AsyncClient) -> float:
    """Return the megabytes that the server holds; raises LoadError where it does not tell."""
    answer = await client.get("/metrics")
    found = _MEMORY.search(answer.text)
    if answer.status_code == httpx.codes.UNAUTHORIZED:
        raise LoadError(f"{client.base_url}: 需要有效的账户 / asks for a name and its password")
    if not found:
        raise LoadError(f"{client.base_url}: 不是报道问答的网页 / is not the page of the bot")
    return float(found[1]) / 1e6


def _figures(replies: Sequence[Reply]) -> Iterator[tuple[str, float]]:
    yield "questions", len(replies)
    came = Counter(reply.outcome for reply in replies)
    for outcome in ("served", "busy"):
        yield outcome, came.pop(outcome, 0)
    yield "failed", came.total()
    yield from sorted(came.items())
    seconds = [reply.seconds for reply in replies if reply.outcome == "served"]
    if seconds:
        middle, high = np.percentile(seconds, [50, 95])
        yield from {"p50 s": middle, "p95 s": high, "max s": max(seconds)}.items()
    if sys.platform != "win32":
        yield "load average", os.getloadavg()[0]
