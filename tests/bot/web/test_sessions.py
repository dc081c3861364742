"""Little is remembered of visitors."""

import asyncio
from typing import Any

import gradio as gr
import pytest
from fastapi import FastAPI
from gradio.state_holder import StateHolder

from bot.web.sessions import MOST, Forgetting, remember_few

CALL = "0123456789abcdef0123456789abcdef"


@pytest.fixture(name="page")
def make_page() -> gr.Blocks:
    """Give a page that remembers a call and two readers, as it does once it is mounted."""
    return asyncio.run(_made())  # Gradio makes an event loop of its own where it finds none


async def _made() -> gr.Blocks:
    page: gr.Blocks
    with gr.Blocks() as page:
        gr.State(0)
    remember_few(FastAPI(), page)
    StateHolder().set_blocks(page)  # type: ignore[no-untyped-call]
    for name in (CALL, "q1w2e3r4t5y", "another"):
        page.state_holder[name]
    return page


def visit(page: gr.Blocks, path: str) -> list[str]:
    """Return who is remembered while a request is answered, then after it."""
    seen: list[str] = []

    async def answer(*_: Any) -> None:
        seen.append(f"{len(page.state_holder.session_data)} within")

    asyncio.run(Forgetting(answer, page)({"type": "http", "path": path}, None, None))  # type: ignore[arg-type]
    return [*seen, *page.state_holder.session_data]


def test_a_call_is_forgotten_once_it_was_answered(page: gr.Blocks) -> None:
    """Its state is there while it is answered, and gone after; readers are remembered."""
    after = visit(page, f"/gradio_api/call/ask/{CALL}")
    assert after == ["3 within", "q1w2e3r4t5y", "another"]
    assert CALL not in page.state_holder.time_last_used


@pytest.mark.parametrize(
    "path", ["/", "/gradio_api/call/ask", "/gradio_api/call/ask/another", f"/{CALL}"]
)
def test_nothing_else_makes_forget(page: gr.Blocks, path: str) -> None:
    """Other requests leave what is remembered, those that name a reader for a call too."""
    assert len(visit(page, path)) == 4


def test_the_reader_unseen_for_longest_makes_room(page: gr.Blocks) -> None:
    """There are never more than so many."""
    for number in range(MOST):
        page.state_holder[f"reader{number}"]
    assert len(page.state_holder.session_data) == MOST
    assert CALL not in page.state_holder
