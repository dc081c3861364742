"""The commands `python -m index`: build, change, search, check, keep and restore an index."""

import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from corpus.command_line import (
    FAILED,
    Parser,
    Reader,
    fail,
    json_lines,
    path_argument,
    put,
    run_command,
    say,
    text_argument,
)
from corpus.describing import Description, DescriptionError, described, description_of
from corpus.disk import reason
from corpus.pages import articles_of
from corpus.reading import ReadError
from index.backup import back_up, restore
from index.building import Change, add_sources, build_index, remove_sources
from index.checking import check_index
from index.encoder import EncoderError
from index.hit_record import hit_record
from index.manifest import UnusableIndexError, read_manifest
from index.rebuilding import rebuild_index
from index.scope_options import add_scope_options, scope_of
from index.store import Index

NAMED = 50  # sources of a change that are named; the others are counted


def main() -> int:
    """Run a command and return its exit status."""
    options = _parser().parse_args()
    try:
        status: int = options.run(options)
    except (ReadError, EncoderError, UnusableIndexError) as error:
        fail(error)
    except OSError as error:
        fail(f"{error.filename or '.'}: 磁盘操作失败 / the disk refused: {reason(error)}")
    return status


def _parser() -> Parser:
    parser = Parser(prog="python -m index", description="段落索引 / the index of passages")
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name: str, run: Callable[[Namespace], int], told: str) -> Any:
        made = commands.add_parser(name, help=told)
        made.set_defaults(run=run)
        return made

    build = command("build", _build, "建立索引 / build an index")
    build.add_argument("paths", nargs="+", type=path_argument, metavar="PATH")
    build.add_argument("--out", type=path_argument, required=True, metavar="DIR")
    build.add_argument("--encoder", default="shipped", metavar="NAME_OR_FOLDER")
    build.add_argument("--milvus", default="", metavar="URI")
    add = command("add", _add, "加入来源 / add sources")
    add.add_argument("paths", nargs="+", type=path_argument, metavar="PATH")
    remove = command("remove", _remove, "移除来源 / remove sources")
    remove.add_argument("sources", nargs="+", type=text_argument, metavar="SOURCE")
    describe = command(
        "describe", _describe, "更正标题或日期 / put the headline or the date of a source right"
    )
    describe.add_argument("source", type=text_argument, metavar="SOURCE")
    describe.add_argument("--date", type=text_argument, metavar="DAY")
    describe.add_argument("--title", type=text_argument, metavar="TITLE")
    describe.add_argument("--article", type=int, default=1, metavar="N")
    info = command("info", _info, "索引概况 / what an index holds")
    search = command("search", _search, "查找段落 / find passages")
    search.add_argument("query", nargs="?", type=text_argument, metavar="QUERY")
    search.add_argument("--queries", type=path_argument, metavar="FILE.jsonl")
    search.add_argument("-k", type=int, default=10)
    add_scope_options(search)
    check = command("check", _check, "逐项核对索引 / check an index through and through")
    backup = command("backup", _back_up, "备份为一个文件 / put an index into one file")
    restored = command("restore", _restore, "由备份恢复 / make an index of a backup")
    for made in (backup, restored):
        made.add_argument("file", type=path_argument, metavar="FILE")
    restored.add_argument("--out", type=path_argument, required=True, metavar="DIR")
    rebuild = command("rebuild", _rebuild, "用所存原文重建 / build anew from the texts it holds")
    rebuild.add_argument("--encoder", default="", metavar="NAME_OR_FOLDER")
    for made in (add, remove, describe, info, search, check, backup, rebuild):
        made.add_argument("--index", type=path_argument, required=True, metavar="DIR")
    return parser


def _build(options: Namespace) -> int:
    reader = Reader(options.paths)
    change = build_index(
        reader,
        options.out,
        encoder=options.encoder,
        milvus=options.milvus,
        progress=say,
    )
    return _told(change, options.out, reader)


def _add(options: Namespace) -> int:
    reader = Reader(options.paths)
    return _told(add_sources(reader, options.index, progress=say), options.index, reader)


def _told(change: Change, folder: Path, reader: Reader) -> int:
    _put_change(change, folder)
    return FAILED if reader.failed else 0


def _remove(options: Namespace) -> int:
    _put_change(remove_sources(options.sources, options.index), options.index)
    return 0


def _describe(options: Namespace) -> int:
    index = Index.open(options.index)
    try:
        source = index.source(options.source)
    except KeyError:
        fail(f"{options.index}: 没有这个来源 / no such source: {options.source}")
    articles = articles_of(source)
    now = description_of(articles)
    if not 1 <= options.article <= len(articles):
        fail(f"--article {options.article}: 应为 1 至 / must be from 1 to {len(articles)}")
    titles = dict(enumerate(now.titles, start=1))
    if options.title is not None:
        titles[options.article] = options.title
    date = now.date if options.date is None else options.date
    try:
        told = described(source, articles, Description(date, tuple(titles.values())))
    except DescriptionError as error:
        fail(f"{options.source}: {error}")
    changed = [told] if told != source else []
    change = add_sources(changed, options.index, progress=say, anew=True)
    _put_change(change, options.index)
    return 0


def _put_change(change: Change, folder: Path) -> None:
    """Print what a change did: how many sources, and the names of the first of them."""
    names = asdict(change)
    many = {done: len(listed) for done, listed in names.items()}
    first = {done: listed[:NAMED] for done, listed in names.items()}
    put({"index": str(folder), "changed": many, **first, **read_manifest(folder).counts})


def _check(options: Namespace) -> int:
    put({"index": str(options.index), **check_index(options.index)})
    return 0


def _back_up(options: Namespace) -> int:
    manifest = back_up(options.index, options.file)
    put({"index": str(options.index), "backup": str(options.file), **manifest.counts})
    return 0


def _restore(options: Namespace) -> int:
    manifest = restore(options.file, options.out)
    put({"index": str(options.out), "backup": str(options.file), **manifest.counts})
    return 0


def _rebuild(options: Namespace) -> int:
    change = rebuild_index(options.index, encoder=options.encoder, progress=say)
    _put_change(change, options.index)
    return 0


def _info(options: Namespace) -> int:
    index = Index.open(options.index)
    manifest = asdict(index.manifest)
    size = sum(file.size for file in index.manifest.files.values())
    put({"index": str(options.index), **manifest, "bytes": size, "sources": index.digests()})
    return 0


def _search(options: Namespace) -> int:
    if (options.query is None) == (options.queries is None):
        fail("请给出 QUERY 与 --queries 之一 / give QUERY or --queries, one of the two")
    if options.k < 1:
        fail(f"-k {options.k}: 至少为 1 / must be at least 1")
    index = Index.open(options.index)
    index = index.within(scope_of(options, index))
    queries = _queries(options.queries) if options.queries else iter([("1", options.query)])
    for identity, query in queries:
        start = time.perf_counter()
        hits = index.search(query, options.k)
        seconds = time.perf_counter() - start
        records = [hit_record(hit, index.also(hit.passage)) for hit in hits]
        put({"id": identity, "hits": records, "seconds": seconds})
    return 0


def _queries(file: Path) -> Iterator[tuple[Any, str]]:
    """Yield id and query of each line of a file; a broken line ends the command naming it."""
    for number, record in json_lines(file):
        if "id" not in record or not isinstance(record.get("query"), str):
            fail(f"{file}:{number}: 需要 id 和 query / needs an id and a query")
        yield record["id"], record["query"]


if __name__ == "__main__":
    run_command(main)
