"""Turns texts into vectors: the shipped static model at once, any sentence-transformers model."""

import hashlib
import json
from collections.abc import Hashable
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.simplified import simplified

SHIPPED = Path(__file__).parent / "model"
STATIC = ["StaticEmbedding", "Normalize"]  # modules of a model that needs no torch to run


class EncoderError(ValueError):
    """There is no such model on this machine."""


class Encoder(Hashable, Protocol):
    """Encodes texts as unit vectors; `digest` changes when the vectors do."""

    name: str

    @property
    def digest(self) -> str:
        """What identifies the weights."""
        ...

    def encode_queries(self, texts: list[str]) -> NDArray[np.float32]:
        """Return one row per question, shape (len(texts), dimension)."""
        ...

    def encode_passages(self, texts: list[str]) -> NDArray[np.float32]:
        """Return one row per passage, shape (len(texts), dimension)."""
        ...


def open_encoder(name: str) -> Encoder:
    """Return the encoder of a folder or name; `shipped` is the one that comes with the project.

    That one is read once for all who open it. A name that is no model raises EncoderError at the
    first use.
    """
    if name == "shipped":
        return _shipped()
    if _is_static(Path(name)):
        return StaticEncoder(name, Path(name))
    return TransformerEncoder(name)


@cache
def _shipped() -> Encoder:
    return StaticEncoder("shipped", SHIPPED)


def _is_static(folder: Path) -> bool:
    modules = folder / "modules.json"
    if not modules.is_file():
        return False
    kinds = [module["type"].rsplit(".", 1)[-1] for module in json.loads(modules.read_text())]
    return kinds == STATIC


class StaticEncoder:
    """Runs a sentence-transformers `StaticEmbedding` model without torch.

    Gives the vectors that SentenceTransformer gives, without its seconds of import and hundreds
    of megabytes: a text is the mean of its tokens' rows, scaled to length 1.
    """

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self._folder = folder

    @cached_property
    def digest(self) -> str:
        """The SHA-256 digest of the weights."""
        with self._file("model.safetensors").open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def _file(self, name: str) -> Path:
        return next(iter(sorted(self._folder.glob(f"**/{name}"))))

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer  # noqa: PLC0415

        tokenizer = Tokenizer.from_file(str(self._file("tokenizer.json")))
        tokenizer.no_padding()
        return tokenizer

    @cached_property
    def _rows(self) -> NDArray[np.float32]:
        from safetensors.numpy import load_file  # noqa: PLC0415

        rows: NDArray[np.float16] = load_file(self._file("model.safetensors"))["embedding.weight"]
        return rows.astype(np.float32)

    def encode_passages(self, texts: list[str]) -> NDArray[np.float32]:
        """Return one unit row per text, shape (len(texts), dimension); zeros for an empty one."""
        vectors = np.zeros((len(texts), self._rows.shape[1]), np.float32)
        plain = list(map(simplified, texts))
        encodings = self._tokenizer.encode_batch_fast(plain, add_special_tokens=False)
        for row, encoding in enumerate(encodings):
            if encoding.ids:
                vectors[row] = self._rows.take(encoding.ids, axis=0).mean(axis=0)
        return _unit(vectors)

    encode_queries = encode_passages


class TransformerEncoder:
    """Runs any other sentence-transformers model with its own prompts and normalisation.

    Only what is on this machine is used: nothing is fetched.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    @property
    def digest(self) -> str:
        """The names and sizes of the model's files, or its name where it is no folder here."""
        folder = Path(self.name)
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        sizes = "".join(f"{path.relative_to(folder)} {path.stat().st_size}\n" for path in files)
        return hashlib.sha256((sizes or self.name).encode()).hexdigest()

    @cached_property
    def _model(self) -> Any:
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415

        try:
            return SentenceTransformer(self.name, device="cpu", local_files_only=True)
        except (OSError, ValueError) as error:
            raise EncoderError(
                f"没有这个编码模型 / no such encoder: {self.name}; "
                "请给出 sentence-transformers 模型的文件夹 / name a folder with such a model"
            ) from error

    def encode_queries(self, texts: list[str]) -> NDArray[np.float32]:
        """Return one unit row per question, shape (len(texts), dimension)."""
        return _unit(self._model.encode_query(texts, convert_to_numpy=True))

    def encode_passages(self, texts: list[str]) -> NDArray[np.float32]:
        """Return one unit row per passage, shape (len(texts), dimension)."""
        return _unit(self._model.encode_document(texts, convert_to_numpy=True))


def _unit(vectors: NDArray[Any]) -> NDArray[np.float32]:
    """Return the rows at length one, empty ones as they are."""
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(norms, 1e-12), np.float32)
