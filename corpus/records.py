"""Reads JSON lines, one article a line, never holding more than a line in memory."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import BinaryIO

LONGEST_LINE = 64 * 2**20  # bytes
SHOWN = 40  # characters of a bad date that are shown
DAY = re.compile(r"(\d{4})(?:\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})|(\d\d)(\d\d))(?!\d)")
UNSTORABLE = re.compile("[\0\ud800-\udfff]")  # JSON can escape them, UTF-8 cannot hold half a pair
CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Record:
    """One article of a file; `sha256` is that of its JSON with sorted keys and no blanks.

    `undated` is the date that was left out because it is no day, as JSON.
    """

    id: str
    title: str
    date: str
    text: str
    sha256: str
    undated: str = ""


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line (counted from 1) that is no article, and why."""

    number: int
    reason: str


class RecordError(ValueError):
    """A line of JSON that is no article."""


def records_of(stream: BinaryIO) -> Iterator[Record | BadLine]:
    """Yield the article of each line of a UTF-8 stream; blank lines are passed over."""
    seen: set[str] = set()
    for number, line in enumerate(_lines(stream), start=1):
        if not line.strip():
            continue
        try:
            record = _record(line)
        except RecordError as error:
            yield BadLine(number, str(error))
            continue
        if record.id in seen:
            yield BadLine(number, f"id 重复: {record.id} / repeats the id {record.id}")
        else:
            seen.add(record.id)
            yield record


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines; one that is too long is cut after its first byte too many."""
    while line := stream.readline(LONGEST_LINE + 1):
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE + 1)
        yield line


def _record(line: bytes) -> Record:
    """Return the article that a line holds. Raises RecordError."""
    if len(line) > LONGEST_LINE:
        limit = LONGEST_LINE // 2**20
        raise RecordError(f"此行超过 {limit} MB / the line is over {limit} MB")
    try:
        fields = json.loads(line.decode("utf-8-sig"))
        digest = sha256(CANONICAL.encode(fields).encode()).hexdigest()
    except UnicodeDecodeError as error:
        raise RecordError("不是 UTF-8 编码 / is no UTF-8; save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise RecordError("不是有效的 JSON / is no valid JSON") from error
    if not isinstance(fields, dict):
        raise RecordError("不是 JSON 对象 / is no JSON object")
    name, text = _string(fields, "id"), _string(fields, "text")
    for key, value in (("id", name), ("text", text)):
        if not value.strip():
            raise RecordError(f"缺少 {key} / has no {key}")
    given = fields.get("date")
    day = day_of(given)
    undated = "" if day or given in (None, "") else json.dumps(given, ensure_ascii=False)[:SHOWN]
    return Record(name, _string(fields, "title"), day, text, digest, undated)


def _string(fields: dict[str, object], key: str) -> str:
    """Return a field as text, an empty one if it is missing or null."""
    value = fields.get(key)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise RecordError(f"{key} 不是文本 / its {key} is no string")
    if UNSTORABLE.search(str(value)):
        raise RecordError(f"{key} 含有无效字符 / its {key} has a NUL or half a surrogate pair")
    return str(value)


def day_of(given: object) -> str:
    """Return the day that a date begins with as an ISO date, an empty text if it is none."""
    found = DAY.match(str(given).strip())
    if not found or isinstance(given, bool) or not isinstance(given, str | int):
        return ""
    try:
        return date(*(int(part) for part in found.groups() if part)).isoformat()
    except ValueError:
        return ""
