"""The structure of the project: layers one way, heavy libraries each in one place."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = ("corpus", "index", "bot", "eval", "app")
STEPS = (
    "language", "questions", "translation", "spans", "sentences", "checks", "reports", "quotes",
    "answers", "conversation", "records", "explaining", "web",
)  # fmt: skip
HOMES = {
    "faiss": {"index/vectors.py"},
    "tantivy": {"index/lexical.py"},
    "rensa": {"index/signatures.py"},
    "pymilvus": {"index/milvus/"},
    "grpc": {"index/milvus/"},
    "matplotlib": {"eval/charts.py", "eval/bench/chart.py"},
    "bm25s": {"eval/bench/rivals.py"},
    "langchain_classic": {"eval/bench/rivals.py"},
    "langchain_community": {"eval/bench/rivals.py"},
    "langchain_core": {"eval/bench/rivals.py"},
    "prometheus_client": {"bot/web/observing/measures.py"},
    "argon2": {"bot/web/guard/passwords.py"},
    "mcp": {"bot/web/mcp_tools.py"},
    "babel": {"bot/training/places.py"},
    "langchain_text_splitters": {"index/chunks.py"},
    "gradio": {"app.py", "bot/web/", "eval/web/"},
    "sentence_transformers": {"index/encoder.py", "index/training/"},
    "torch": {"bot/training/", "index/training/"},
    "sklearn": {"bot/training/", "index/training/"},
    "scipy": {"bot/training/", "index/training/"},
}
FORBIDDEN = {"pickle", "cPickle", "shelve", "marshal", "requests", "utils", "helpers", "common"}


def modules() -> list[Path]:
    """Return the modules of the product."""
    folders = [path for layer in LAYERS for path in (ROOT / layer).rglob("*.py")]
    return sorted([*folders, ROOT / "app.py"])


def imported(path: Path) -> Iterator[str]:
    """Yield the dotted names that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""


def name_of(path: Path) -> str:
    """Return a module's path in the project, in posix form."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_imports_run_one_way(path: Path) -> None:
    """A module imports its own layer and those before it, never one after it."""
    layer = LAYERS.index(path.relative_to(ROOT).parts[0].removesuffix(".py"))
    later = set(LAYERS[layer + 1 :]) | {"tests"}
    assert not later & {name.split(".")[0] for name in imported(path)}


@pytest.mark.parametrize("step", STEPS)
def test_steps_of_an_answer_import_one_way(step: str) -> None:
    """A folder of the bot imports itself and the steps before it, never one after it."""
    later = {f"bot.{name}" for name in STEPS[STEPS.index(step) + 1 :]}
    for path in (ROOT / "bot" / step).rglob("*.py"):
        assert not later & {".".join(name.split(".")[:2]) for name in imported(path)}, path


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_recipes_are_imported_by_recipes_only(path: Path) -> None:
    """What answers knows nothing of how its weights were learned."""
    if "/training/" not in name_of(path):
        assert not {name for name in imported(path) if ".training" in name}


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_heavy_libraries_have_one_home(path: Path) -> None:
    """faiss, tantivy, gradio and their like are imported in their one place only."""
    name = name_of(path)
    for library in {imported_name.split(".")[0] for imported_name in imported(path)}:
        assert library not in FORBIDDEN
        assert any(name.startswith(home) for home in HOMES.get(library, {name})), library


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_modules_say_why_they_exist(path: Path) -> None:
    """Every module with code begins with a docstring, and none is longer than 300 lines."""
    text = path.read_text(encoding="utf-8")
    assert not text or ast.get_docstring(ast.parse(text))
    assert len(text.splitlines()) <= 300


def test_no_page_is_quoted_in_code() -> None:
    """No string in the product holds eight characters that stand in a bundled report.

    Answers come from general methods: code must not know the reports.
    """
    reports = "".join(
        "".join(path.read_text(encoding="utf-8").split())
        for path in (ROOT / "corpus" / "reports").glob("*.txt")
    )
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                han = "".join(c for c in node.value if "\u4e00" <= c <= "\u9fff")
                runs = (han[i : i + 8] for i in range(len(han) - 7))
                assert not [run for run in runs if run in reports], name_of(path)
