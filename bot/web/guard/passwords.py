"""Passwords as they are kept: salted argon2id hashes, which cannot be turned back."""

from functools import cache

from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 8  # characters
LONGEST = 256  # characters; more would only cost time
_HASHER = PasswordHasher()  # RFC 9106, the low-memory choice: 64 MiB, three passes


def hashed(password: str) -> str:
    """Return a salted hash; the same password never gives the same one twice."""
    return _HASHER.hash(password)


def is_hash(text: str) -> bool:
    """Return whether a text is a hash that passwords can be held against."""
    try:
        extract_parameters(text)
    except InvalidHashError:
        return False
    return True


def matches(password: str, kept: str | None) -> bool:
    """Return whether a password gave a hash; None, for a user not known, takes as long to deny."""
    try:
        return _HASHER.verify(kept or _nobody(), password[:LONGEST]) and kept is not None
    except (InvalidHashError, VerificationError):
        return False


def fault_of(user: str, password: str) -> str:
    """Return why a user and a password may not be kept, in both languages; empty if they may."""
    if not user or ":" in user or user != user.strip() or not user.isprintable():
        return (
            "用户名不能为空，不能含冒号、首尾空格或控制字符 / a user name must not be empty "
            "nor hold a colon, a space at its ends or a control character"
        )
    if not SHORTEST <= len(password) <= LONGEST:
        return (
            f"密码须为 {SHORTEST} 至 {LONGEST} 个字符 / "
            f"a password must have {SHORTEST} to {LONGEST} characters"
        )
    if password.casefold().replace(user.casefold(), "") == "" or len(set(password)) == 1:
        return (
            "密码不能与用户名相同，也不能只是一个字符 / "
            "a password must not be the user name nor one character over and over"
        )
    return ""


@cache
def _nobody() -> str:
    return hashed("nobody has this password")
