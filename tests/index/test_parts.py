"""Parts are merged so that changes stay cheap and parts few."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from index import parts
from index.building import add_sources, build_index, remove_sources
from index.checking import check_index
from index.manifest import files_of, read_manifest
from index.parts import GROWTH, SMALL, first_to_merge
from index.store import Index
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import silent, source

BIG = SMALL * GROWTH


@pytest.mark.parametrize(
    ("sizes", "gone", "first"),
    [
        pytest.param([10], [0], 1, id="one part stays"),
        pytest.param([BIG, 10], [0, 0], 2, id="a large part is left beside a small one"),
        pytest.param([10, 1], [0, 0], 0, id="small parts become one"),
        pytest.param([BIG, 10, 1], [0, 0, 0], 1, id="the small ones beside a large one"),
        pytest.param([10], [1], 0, id="what is gone from a small part is written no more"),
        pytest.param([BIG, 10], [5, 0], 2, id="a little may be gone from a large part"),
        pytest.param([BIG, 10], [BIG // 2, 0], 0, id="but not much"),
        pytest.param([BIG * GROWTH, BIG, 10], [0, 0, 0], 0, id="parts of like size in turn"),
        pytest.param([BIG * 2 * GROWTH, BIG, 10], [0, 0, 0], 3, id="three parts that decrease"),
    ],
)
def test_parts_are_merged_by_size(sizes: list[int], gone: list[int], first: int) -> None:
    """A part stays where it is several times as large as all after it, and little of it is gone."""
    assert first_to_merge(sizes, gone) == first


def test_parts_stay_few() -> None:
    """A thousand additions of any size to an index of a million leave eight parts at most."""
    sizes = [1_000_000]
    for added in [1, 700, 20, 5_000] * 250:
        sizes.append(added)
        first = first_to_merge(sizes, [0] * len(sizes))
        sizes = [*sizes[:first], *([sum(sizes[first:])] if first < len(sizes) else [])]
        assert len(sizes) <= 8
    assert sum(sizes) == 1_000_000 + 250 * 5_721


def test_an_index_of_many_parts_is_as_one_of_a_single_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Added one by one, replaced and removed, reports are found as if they were built at once."""
    pages = bundled_sources()
    build_index(pages[1:], tmp_path / "一", progress=silent)
    monkeypatch.setattr(parts, "SMALL", 0)
    monkeypatch.setattr(parts, "GROWTH", 0)
    monkeypatch.setattr(parts, "WASTE", 1)
    folder = tmp_path / "多"
    build_index(pages[:1], folder, progress=silent)
    add_sources([source(pages[1].name, "旧文一则。")], folder, progress=silent)
    for page in pages[1:]:
        add_sources([page], folder, progress=silent)
    remove_sources([pages[0].name], folder)
    assert len(read_manifest(folder).parts) == 6
    check_index(folder)
    one, many = Index.open(tmp_path / "一"), Index.open(folder)
    assert many.manifest.counts == one.manifest.counts
    assert many.digests() == one.digests()
    for question in ("院士", "国家应用数学中心", "金凤实验室", "人才 平台"):
        found = [
            {(hit.passage.article.id, hit.passage.ranges) for hit in index.search(question, 5)}
            for index in (one, many)
        ]
        assert len(found[0] & found[1]) >= 4


def test_a_removed_report_is_not_on_the_disk(tmp_path: Path) -> None:
    """In a library of reports nothing of a removed one is kept in the current generation."""
    folder = tmp_path / "索引"
    hidden = "绝密的火星基地明天开工。"
    build_index([source("密.txt", hidden), *bundled_sources()], folder, progress=silent)
    remove_sources(["密.txt"], folder)
    generation = folder / read_manifest(folder).generation
    stored = b"".join(path.read_bytes() for path in generation.rglob("*.sqlite"))
    assert "火星基地".encode() not in stored


def test_a_part_written_before_there_were_titles_is_read_and_merged(tmp_path: Path) -> None:
    """Its sources have no told titles; what is added beside them keeps its own when both merge."""
    folder = tmp_path / "索引"
    build_index([source("甲.txt", "苹果丰收。")], folder, progress=silent)
    manifest = read_manifest(folder)
    generation = folder / manifest.generation
    with closing(sqlite3.connect(generation / manifest.parts[0] / "records.sqlite")) as records:
        records.execute("alter table source drop column titles")
    replace(manifest, files=files_of(generation, {})).write(folder)
    assert Index.open(folder).source("甲.txt") == source("甲.txt", "苹果丰收。")
    told = replace(source("乙.txt", "梨树开花。"), titles=("花开了",))
    add_sources([told], folder, progress=silent)
    after = Index.open(folder)
    assert len(after.manifest.parts) == 1
    assert [after.source(name).titles for name in ("甲.txt", "乙.txt")] == [(), ("花开了",)]
    assert after.article("乙.txt:1").title.text == "花开了"
