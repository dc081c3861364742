"""The options by which a command is told what to search: sources, first and last day."""

from argparse import ArgumentParser, Namespace

from corpus.command_line import fail, text_argument
from index.scope import Scope
from index.store import Index


def add_scope_options(parser: ArgumentParser) -> None:
    """Give a command its options for a scope."""
    parser.add_argument(
        "--source",
        action="extend",
        nargs="+",
        type=text_argument,
        metavar="NAME",
        help="只查这些来源 / in these sources only",
    )
    _add_day(parser, "--since", "自这一天起 / from this day")
    _add_day(parser, "--until", "到这一天止 / to this day")


def _add_day(parser: ArgumentParser, name: str, told: str) -> None:
    parser.add_argument(name, default="", type=text_argument, metavar="YYYY-MM-DD", help=told)


def scope_of(options: Namespace, index: Index) -> Scope:
    """Return the scope that the options tell; a bad one ends the command with one line."""
    sources = None if options.source is None else frozenset(options.source)
    unknown = (sources or frozenset()) - index.digests().keys()
    if unknown:
        fail(f"{min(unknown)}: 索引中没有这个来源 / the index has no such source")
    try:
        return Scope(sources, options.since, options.until)
    except ValueError as error:
        fail(error)
