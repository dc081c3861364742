"""Makes records of what JSON holds, each field of its declared type."""

from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints


class TypedError(ValueError):
    """A value of another type than its field, or a field too many or too few."""


def typed(kind: Any, value: Any, at: str = "record") -> Any:
    """Return a JSON value as a type; lists become tuples. Raises TypedError naming the field.

    The types are data classes, tuples, dictionaries, unions, literals and those of JSON itself.
    """
    origin, inner = get_origin(kind), get_args(kind)
    if is_dataclass(kind) and isinstance(value, dict):
        return _record(kind, value, at)
    if origin is tuple and isinstance(value, list):
        return _row(inner, value, at)
    if origin is dict and isinstance(value, dict):
        return {name: typed(inner[1], one, f"{at}.{name}") for name, one in value.items()}
    if origin in (Union, UnionType):
        return _either(inner, value, at)
    if origin is Literal and value in inner:
        return value
    if type(value) is kind or (kind is float and type(value) is int):
        return value
    sort = getattr(kind, "__name__", kind) if not inner else str(kind)
    raise TypedError(f"{at} 应为 {sort} / {at} must be of the type {sort}")


def _record(kind: Any, value: dict[str, Any], at: str) -> Any:
    types = _types(kind)
    for name in value.keys() ^ types.keys():
        raise TypedError(f"{at} 多出或缺少字段 {name} / {at} has or lacks the field {name}")
    return kind(**{name: typed(types[name], one, name) for name, one in value.items()})


def _row(inner: tuple[Any, ...], values: list[Any], at: str) -> tuple[Any, ...]:
    kinds = inner[:1] * len(values) if inner[1:] == (...,) else inner
    if len(kinds) != len(values):
        raise TypedError(f"{at} 应有 {len(kinds)} 项 / {at} must have {len(kinds)} items")
    return tuple(typed(kind, one, at) for kind, one in zip(kinds, values, strict=True))


def _either(kinds: tuple[Any, ...], value: Any, at: str) -> Any:
    for kind in kinds[:-1]:
        try:
            return typed(kind, value, at)
        except TypedError:
            continue
    return typed(kinds[-1], value, at)


@cache
def _types(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
