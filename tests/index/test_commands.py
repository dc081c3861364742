"""The commands of the index: each does its work, and says in one line why it cannot."""

import json
from pathlib import Path

from corpus.article import clean
from index.bundled import REPORTS
from index.store import Index
from tests.commands import outcome, run, run_here
from tests.index.built import bundled


def test_an_index_is_built_searched_changed_and_described(tmp_path: Path) -> None:
    """Build, search, add, remove and info work together, and print JSON."""
    folder = tmp_path / "索引"
    built = run("index", "build", REPORTS, "--out", folder)
    assert built.returncode == 0, built.stderr
    told = json.loads(built.stdout)
    assert (told["sources"], told["changed"]["added"], len(told["added"])) == (5, 5, 5)
    found = json.loads(run("index", "search", "院士", "--index", folder, "-k", "3").stdout)
    assert [hit["rank"] for hit in found["hits"]] == [1, 2, 3]
    raw = (REPORTS / found["hits"][0]["source"]).read_text(encoding="utf-8")
    assert clean(raw, found["hits"][0]["ranges"]) == "".join(found["hits"][0]["text"].split())
    assert [hit["also"] for hit in found["hits"]] == [[], [], []]
    extra = tmp_path / "新.txt"
    extra.write_text("火星基地今天开工建设，预计十年后建成。", encoding="utf-8")
    grown = run_here("index", "add", extra, "--index", folder)
    assert json.loads(grown.stdout)["added"] == ["新.txt"]
    queries = tmp_path / "q.jsonl"
    queries.write_text('{"id": "a", "query": "火星基地"}\n\n{"id": 2, "query": ""}\n')
    lines = run_here("index", "search", "--queries", queries, "--index", folder).stdout.splitlines()
    first, second = map(json.loads, lines)
    assert (first["id"], first["hits"][0]["source"]) == ("a", "新.txt")
    assert (second["id"], second["hits"]) == (2, [])
    assert run_here("index", "remove", "新.txt", "--index", folder).returncode == 0
    info = json.loads(run_here("index", "info", "--index", folder).stdout)
    assert "新.txt" not in info["sources"]
    assert info["counts"]["sources"] == 5


def test_a_source_is_put_right(tmp_path: Path) -> None:
    """A day and the title of one article are told, found again after a rebuild, and checked."""
    folder, name = tmp_path / "索引", min(path.name for path in REPORTS.glob("*.txt"))
    assert run_here("index", "build", REPORTS, "--out", folder).returncode == 0
    put = ("index", "describe", name, "--index", folder)
    done = run_here(*put, "--date", "2025/3/1", "--title", "新题", "--article", "2")
    told = json.loads(done.stdout)
    assert told["replaced"] == [name]
    assert json.loads(run_here(*put, "--date", "2025-03-01").stdout)["changed"]["replaced"] == 0
    assert run_here("index", "rebuild", "--index", folder).returncode == 0
    index = Index.open(folder)
    first, second = (index.article(f"{name}:{number}") for number in (1, 2))
    assert (second.title.text, second.published.date) == ("新题", "2025-03-01")
    assert first.title.ranges
    assert first.published.date == "2025-03-01"
    assert run_here("index", "check", "--index", folder).returncode == 0
    for wrong in (("--date", "2025-02-30"), ("--title", "x", "--article", "9")):
        failed = run_here(*put, *wrong)
        assert (failed.returncode, len(failed.stderr.splitlines())) == (2, 1)


def test_an_index_is_checked_kept_restored_and_renewed(tmp_path: Path) -> None:
    """Check, backup, restore and rebuild print how much they dealt with."""
    folder, file, other = tmp_path / "索引", tmp_path / "备份.tar", tmp_path / "新"
    assert run_here("index", "build", REPORTS, "--out", folder).returncode == 0
    calls: list[tuple[str | Path, ...]] = [
        ("check", "--index", folder),
        ("backup", file, "--index", folder),
        ("restore", file, "--out", other),
        ("rebuild", "--index", other),
        ("check", "--index", other),
    ]
    for call in calls:
        done = run_here("index", *call)
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["passages"] == bundled().manifest.counts["passages"]


def test_many_names_are_counted(tmp_path: Path) -> None:
    """A change of more sources than one reads names the first fifty and counts them all."""
    lines = (json.dumps({"id": str(n), "text": f"果园{n}号丰收。"}) for n in range(120))
    (tmp_path / "多.jsonl").write_text("\n".join(lines))
    done = run_here("index", "build", tmp_path / "多.jsonl", "--out", tmp_path / "i")
    told = json.loads(done.stdout)
    assert told["changed"] == {"added": 120, "replaced": 0, "unchanged": 0, "removed": 0}
    assert told["added"] == [f"多.jsonl#{n}" for n in range(50)]


def test_what_is_wrong_is_said_in_one_line(tmp_path: Path) -> None:
    """Bad paths, options, folders and lines end with status 2 and one line on stderr."""
    (tmp_path / "空").mkdir()
    (tmp_path / "q.jsonl").write_text('{"id": 1}\n')
    calls: list[tuple[str | Path, ...]] = [
        ("index", "build", tmp_path / "无", "--out", tmp_path / "x"),
        ("index", "build", tmp_path / "空", "--out", tmp_path / "x"),
        ("index", "build", REPORTS, "--out", tmp_path / "x", "--encoder", tmp_path / "无"),
        ("index", "info", "--index", tmp_path),
        ("index", "search", "--index", tmp_path),
        ("index", "search", "甲", "--index", tmp_path, "--unknown"),
        ("index", "remove", "甲", "--index", tmp_path),
        ("index", "check", "--index", tmp_path),
        ("index", "backup", tmp_path / "备份.tar", "--index", tmp_path),
        ("index", "restore", tmp_path / "q.jsonl", "--out", tmp_path / "y"),
        ("index", "restore", tmp_path / "无.tar", "--out", tmp_path / "y"),
        ("index", "rebuild", "--index", tmp_path),
        ("corpus", "read", tmp_path / "无"),
        ("corpus", "read"),
    ]
    for call in calls:
        done = run_here(*call)
        assert done.returncode == 2, call
        assert len(done.stderr.splitlines()) == 1, done.stderr
        assert done.stdout == ""
    for call in (calls[0], calls[-1]):
        assert outcome(run(*call)) == outcome(run_here(*call))


def test_pages_are_printed_one_article_a_line() -> None:
    """`corpus read` prints the agreed fields, its ranges true to the file."""
    done = run("corpus", "read", REPORTS)
    articles = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(articles) == 8
    for article in articles:
        raw = (REPORTS / article["source"]).read_text(encoding="utf-8")
        for sentence in article["sentences"]:
            assert clean(raw, sentence["ranges"]) == "".join(sentence["text"].split())
