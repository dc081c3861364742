"""The front door: reads the options, loads the reports, and serves the page.

What is slow to import comes after the options have been checked, so that a mistake shows at once.
"""

import os
from argparse import Namespace
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING

from bot.web.access import Accounts, accounts_in, is_local, listening
from bot.web.observing.logs import log_to_stderr
from corpus.command_line import Parser, Reader, fail, path_argument, run_command, say
from corpus.reading import ReadError

if TYPE_CHECKING:
    from fastapi import FastAPI

    from bot.library import Library
    from bot.records.conversations import Conversations

HERE = Path(__file__).parent
CACHE = HERE / ".cache"


def main() -> int:
    """Serve the page until interrupted; mistakes in the options end with one line and status 2."""
    options = _parser().parse_args()
    accounts = _accounts(options.auth_file)
    if options.reports and options.index:
        fail("--reports 与 --index 只能给一个 / give --reports or --index, not both")
    if options.mcp and not find_spec("mcp"):
        fail(
            "--mcp 需要另装，请运行 pip install -r requirements-mcp.txt / "
            "--mcp needs more packages, please run: pip install -r requirements-mcp.txt"
        )
    if not options.host.strip():
        fail("--host 是空的 / --host is empty")
    bound = _bound(options.host, options.port)
    if not is_local(bound):
        _open_to_others(options.host, accounts)
    os.environ |= {"GRADIO_ANALYTICS_ENABLED": "False", "HF_HUB_OFFLINE": "1"}
    log_to_stderr()
    _serve(_page(options, accounts), bound)
    return 0


def _parser() -> Parser:
    parser = Parser(prog="app.py", description="报道问答网页 / the page of the bot")
    parser.add_argument(
        "--reports", type=path_argument, action="append", metavar="PATH",
        help="报道文件或文件夹，可多次给出 / reports, a file or folder; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--index", type=path_argument, metavar="DIR", help="已建好的索引 / a built index"
    )
    parser.add_argument(
        "--data", type=path_argument, default=HERE / "data", metavar="DIR",
        help="添加的报道和对话存放在这里 / where added reports and conversations are kept; "
        "默认 / default: data",
    )  # fmt: skip
    parser.add_argument("--host", default="127.0.0.1", help="默认 / default: %(default)s")
    parser.add_argument("--port", type=int, default=7860, help="默认 / default: %(default)s")
    parser.add_argument(
        "--auth-file", type=path_argument, metavar="FILE",
        help="需要登录，账户由 python -m bot.web.access FILE USER 添加 / "
        "require sign-in; that command adds accounts",
    )  # fmt: skip
    parser.add_argument(
        "--mcp", action="store_true",
        help="也作为 MCP 服务器，地址 /mcp / serve the MCP tools too, at /mcp",
    )  # fmt: skip
    return parser


def _accounts(path: Path | None) -> Accounts:
    try:
        return accounts_in(path) if path else {}
    except OSError as error:
        fail(f"{path}: 无法读取账户文件 / the auth file cannot be read: {error.strerror}")
    except ValueError as error:
        fail(error)


def _bound(host: str, port: int) -> socket:
    try:
        return listening(host, port)
    except (OSError, OverflowError) as error:
        fail(
            f"{host}:{port}: 无法监听，请换 --port 或 --host / "
            f"cannot listen here, choose another --port or --host: {error}"
        )


def _open_to_others(host: str, accounts: Accounts) -> None:
    if not accounts:
        fail(
            f"{host}: 其他机器也能访问，须用 --auth-file 要求登录 / "
            "others can reach this address: sign-in is demanded, give --auth-file"
        )
    say(
        f"{host}: 需要登录；密码和问答以明文传送，请在前面放 HTTPS 代理 / sign-in is demanded; "
        "passwords and questions travel in clear, put an HTTPS proxy in front"
    )


def _library(options: Namespace) -> "Library":
    """Return the reports to be served."""
    from bot.bundled_reports import own_library  # noqa: PLC0415
    from bot.library import Library  # noqa: PLC0415
    from index.encoder import EncoderError  # noqa: PLC0415
    from index.manifest import UnusableIndexError  # noqa: PLC0415

    try:
        if options.reports:
            return Library(_folder(options.reports), lasting=False)
        return Library(options.index or own_library(options.data, say))
    except (EncoderError, ReadError, UnusableIndexError) as error:
        fail(error)
    except OSError as error:
        fail(f"{error.filename}: 磁盘操作失败 / the disk refused: {error.strerror}")


def _conversations(data: Path) -> "Conversations":
    from bot.records.conversations import Conversations, ConversationsError  # noqa: PLC0415

    try:
        return Conversations(data / "conversations.sqlite", say)
    except ConversationsError as error:
        fail(error)
    except OSError as error:
        fail(f"{error.filename}: 磁盘操作失败 / the disk refused: {error.strerror}")


def _folder(reports: list[Path]) -> Path:
    from index.bundled import fresh_index  # noqa: PLC0415

    sources = list(Reader(reports))
    if not sources:
        fail("没有可用的报道 / none of the reports can be used")
    paths = "\n".join(sorted(str(report.resolve()) for report in reports))
    name = sha256(paths.encode()).hexdigest()[:16]
    return fresh_index(sources, CACHE / f"reports-{name}", say)


def _page(options: Namespace, accounts: Accounts) -> "FastAPI":
    """Return the application that answers for the page."""
    library, conversations = _library(options), _conversations(options.data)
    from bot.web.entries.tab import entries_tab  # noqa: PLC0415
    from bot.web.library.tab import library_tab  # noqa: PLC0415
    from bot.web.serving import application  # noqa: PLC0415
    from eval.web.tab import evals  # noqa: PLC0415

    tabs = [library_tab(lasting=library.lasting), entries_tab(), evals()]
    return application(library, conversations, accounts, tabs, mcp=options.mcp)


def _serve(page: "FastAPI", bound: socket) -> None:
    from bot.web.serving import serve  # noqa: PLC0415

    host, port = bound.getsockname()[:2]
    say(f"报道问答 / Ask the Reports: http://{f'[{host}]' if ':' in host else host}:{port}")
    serve(page, bound)


if __name__ == "__main__":
    run_command(main)
