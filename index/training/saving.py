"""Saves the encoder as a sentence-transformers folder, weights in half precision."""

import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding
from tokenizers import Tokenizer
from torch import Tensor

SETTINGS = "config_sentence_transformers.json"


def save(tokenizer: Tokenizer, weights: Tensor, folder: Path) -> None:
    """Write the model's files into the folder, each replaced at once; others there stay.

    The versions of the libraries that wrote them are left out, so that equal weights give equal
    files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    embedding = StaticEmbedding(tokenizer, embedding_weights=weights.half())
    model = SentenceTransformer(modules=[embedding, Normalize()], device="cpu")
    with TemporaryDirectory(dir=folder.parent) as made:
        aside = Path(made)
        model.save(made, create_model_card=False)
        tokenizer.save(str(next(aside.rglob("tokenizer.json"))), pretty=False)
        settings = json.loads((aside / SETTINGS).read_text(encoding="utf-8"))
        settings.pop("__version__", None)
        (aside / SETTINGS).write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")
        for path in sorted(aside.rglob("*")):
            target = folder / path.relative_to(aside)
            if path.is_dir():
                target.mkdir(exist_ok=True)
            else:
                path.chmod(0o644)
                shutil.move(path, target)
