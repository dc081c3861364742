"""The choice of reports as a browser keeps it, from one visit to the next."""

from index.scope import EVERYTHING, Scope
from index.store import Index

KEPT = "reports_chosen"  # the name that a browser keeps it under
ALL = "all"  # what it keeps of every report: Gradio writes no None into a browser
MOST = 2000  # reports of a choice that is kept: each tick sends it to the browser


def kept_of(scope: Scope) -> list[str] | str:
    """Return what a browser keeps of a choice: the names, `ALL` where they are all or too many."""
    if scope.sources is None or len(scope.sources) > MOST:
        return ALL
    return sorted(scope.sources)


def scope_of(kept: object, index: Index) -> Scope:
    """Return the choice that a browser kept, every report where it kept none that can be used.

    The browser may send anything; a choice of which no report is left is as none.
    """
    if not isinstance(kept, list):
        return EVERYTHING
    names = frozenset(name for name in kept[:MOST] if isinstance(name, str))
    scope = Scope(sources=names)
    return EVERYTHING if names and not any_chosen(scope, index) else scope


def narrowing(scope: Scope, index: Index) -> tuple[int, int] | None:
    """Return of how many sources a scope is and how many there are, None where it is of all."""
    there = index.digests().keys()
    if scope.sources is None or there <= scope.sources:
        return None
    return len(scope.sources & there), len(there)


def any_chosen(scope: Scope, index: Index) -> bool:
    """Tell whether a scope has a report to look into, or is every report."""
    return scope.sources is None or bool(scope.sources & index.digests().keys())
