"""The command `python -m bot ask`: answers questions from an index."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.answer import Answer, Conversation
from bot.assistant import Assistant
from bot.explaining.telling import story_of
from bot.records.answer_record import record
from corpus.command_line import (
    FAILED,
    Parser,
    fail,
    json_lines,
    path_argument,
    put,
    run_command,
    say,
    text_argument,
)
from index.bundled import bundled_index
from index.encoder import EncoderError
from index.manifest import UnusableIndexError
from index.scope_options import add_scope_options, scope_of
from index.store import Index


def main() -> int:
    """Run the command and return its exit status."""
    parser = Parser(prog="python -m bot", description="报道问答 / questions on the reports")
    commands = parser.add_subparsers(dest="command", required=True)
    ask = commands.add_parser("ask", help="回答问题 / answer questions")
    ask.add_argument("question", nargs="?", type=text_argument, metavar="QUESTION")
    ask.add_argument("--input", type=path_argument, metavar="FILE.jsonl")
    ask.add_argument("--index", type=path_argument, metavar="DIR")
    ask.add_argument("--json", action="store_true")
    ask.add_argument(
        "--explain",
        action="store_true",
        help="在标准错误上写出每一步 / tell each step on the standard error stream",
    )
    add_scope_options(ask)
    options = parser.parse_args()
    if options.question is None and options.input is None:
        fail("请给出 QUESTION 或 --input / give QUESTION or --input")
    if options.question is not None and options.input is not None:
        fail("QUESTION 与 --input 只能给一个 / give QUESTION or --input, not both")
    try:
        assistant = Assistant(Index.open(options.index or bundled_index(say)))
        whole = _run(options, assistant)
    except (EncoderError, UnusableIndexError) as error:
        fail(error)
    except OSError as error:
        fail(f"{error.filename or '.'}: 读写失败 / cannot be read or written: {error.strerror}")
    return 0 if whole else FAILED


def _run(options: Namespace, assistant: Assistant) -> bool:
    """Answer one question or every line of a file, and tell whether none failed.

    A question of a file that fails by a fault of the bot is named, and the others are answered.
    """
    scope = scope_of(options, assistant.index)
    if options.input is None:
        answer = assistant.ask(options.question, scope=scope)
        if options.explain:
            say(story_of(answer, assistant, scope).text)
        if options.json:
            put(record(answer))
        else:
            print(told(answer))
        return True
    whole = True
    for identity, turns in _lines(options.input):
        conversation = Conversation()
        for number, text in enumerate(turns, start=1):
            try:
                answer = assistant.ask(text, conversation, scope)
                story = story_of(answer, assistant, scope).text if options.explain else ""
            except (EncoderError, UnusableIndexError, OSError):
                raise
            except Exception as error:  # noqa: BLE001
                whole = False
                say(" ".join(f"{identity}, {number}: 出错 / failed: {error!r}".split()))
                continue
            conversation = conversation.with_turn(answer)
            if story:
                say(story)
            put({"id": identity, "turn": number, **record(answer)})
    return whole


def _lines(file: Path) -> Iterator[tuple[Any, list[str]]]:
    """Yield id and turns of each line; a broken line ends the command naming it."""
    for number, row in json_lines(file):
        turns = row.get("turns", [row.get("question")])
        whole = isinstance(turns, list) and turns and all(isinstance(turn, str) for turn in turns)
        if "id" not in row or not whole:
            fail(f"{file}:{number}: 需要 id 与 question/turns / needs id, question or turns")
        yield row["id"], turns


def told(answer: Answer) -> str:
    """Return an answer as lines of text with its sources below."""
    lines = [*filter(None, [answer.remark]), answer.text]
    lines += [f"{number}. {choice}" for number, choice in enumerate(answer.choices, start=1)]
    for citation in (claim.citation for claim in answer.claims):
        lines.append(f"[{citation.number}] {citation.title} ({citation.source})")
        lines += [f"    又见 / also in: {copy.title} ({copy.source})" for copy in citation.also]
    return "\n".join(lines)


if __name__ == "__main__":
    run_command(main)
