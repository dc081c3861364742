"""Where the page listens and who may sign in; light to import, so that mistakes show at once."""

import socket
from pathlib import Path

Accounts = tuple[tuple[str, str], ...]


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that accepts connections to a port; raises OSError where it cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
        bound.listen()
    except OSError:
        bound.close()
        raise
    return bound


def accounts_in(path: Path) -> Accounts:
    """Return the accounts of a file of `user:password` lines, blank lines aside.

    Raises OSError where it cannot be read, ValueError, naming the line, where it is no such file.
    """
    try:
        lines = enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1)
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: 不是 UTF-8 文本 / is not UTF-8 text") from error
    accounts = tuple(_account(line, f"{path}:{number}") for number, line in lines if line.strip())
    if not accounts:
        raise ValueError(
            f"{path}: 没有账户，每行应为 user:password / no account; write user:password"
        )
    return accounts


def _account(line: str, where: str) -> tuple[str, str]:
    user, _, password = line.strip().partition(":")
    if not user or not password:
        raise ValueError(f"{where}: 应为 user:password / is not user:password")
    return user, password
