"""Where the page listens and who may sign in; light to import, so that mistakes show at once.

`python -m bot.web.access FILE USER` adds an account to a file, or gives it another password.
"""

import socket
import sys
from collections.abc import Mapping
from getpass import getpass
from ipaddress import ip_address
from pathlib import Path

from bot.web.guard.passwords import fault_of, hashed, is_hash
from corpus.command_line import Parser, fail, path_argument, run_command, say, text_argument
from corpus.disk import write_together

Accounts = Mapping[str, str]  # the hash of each user's password; without users nobody signs in


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


def is_local(bound: socket.socket) -> bool:
    """Return whether only this machine can reach a listening socket."""
    return ip_address(bound.getsockname()[0]).is_loopback


def accounts_in(path: Path) -> Accounts:
    """Return the accounts of a file of `user:hash` lines, blank lines aside.

    Raises OSError where it cannot be read, ValueError, naming the line, where it is no such file.
    """
    try:
        lines = enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1)
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: 不是 UTF-8 文本 / is not UTF-8 text") from error
    accounts: dict[str, str] = {}
    for number, line in lines:
        if line.strip():
            user, kept = _account(line, f"{path}:{number}", path)
            if user in accounts:
                raise ValueError(f"{path}:{number}: 用户重复 / names a user twice")
            accounts[user] = kept
    if not accounts:
        raise ValueError(
            f"{path}: 没有账户，请先添加 / no account, add one first: {_command(path)}"
        )
    return accounts


def _account(line: str, where: str, path: Path) -> tuple[str, str]:
    """Return user and hash of a line; no message ever holds what might be a password."""
    user, _, kept = line.strip().partition(":")
    if not user or not is_hash(kept):
        raise ValueError(
            f"{where}: 不是“用户:argon2 散列”，不接受明文密码，请删去该行，改用 / is no "
            f"user:argon2-hash, plain passwords are refused, remove it and use: {_command(path)}"
        )
    return user, kept


def _command(path: Path) -> str:
    return f"python -m bot.web.access {path} USER"


def keep_account(path: Path, user: str, password: str) -> None:
    """Write an account into a file, in the place of that user's former one.

    The file is replaced as a whole and can be read by its owner only. Raises OSError where that
    fails and ValueError where user or password may not be kept or the file is no such file.
    """
    fault = fault_of(user, password)
    if fault:
        raise ValueError(fault)
    path = path.resolve()
    filled = path.exists() and path.read_bytes().strip()
    accounts = {**(accounts_in(path) if filled else {}), user: hashed(password)}
    lines = "".join(f"{name}:{kept}\n" for name, kept in accounts.items())
    write_together(path.parent, {path.name: lines}, mode=0o600)


def main() -> int:
    """Ask for a password and keep the account; mistakes end with one line and status 2."""
    parser = Parser(prog="python -m bot.web.access", description="添加账户 / add an account")
    parser.add_argument("file", type=path_argument, metavar="FILE")
    parser.add_argument("user", type=text_argument, metavar="USER")
    options = parser.parse_args()
    try:
        keep_account(options.file, options.user, _asked())
    except OSError as error:
        fail(f"{options.file}: 无法写入账户文件 / cannot be written: {error.strerror}")
    except ValueError as error:
        fail(error)
    say(f"{options.file}: 已保存账户 / keeps the account {options.user}")
    return 0


def _asked() -> str:
    """Return the password: typed twice and not shown, or else the first line of stdin."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    password = getpass("密码 / password: ")
    if getpass("再输一遍 / once more: ") != password:
        fail("两次输入不同 / the two differ")
    return password


if __name__ == "__main__":
    run_command(main)
