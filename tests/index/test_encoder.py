"""Encoders give unit vectors; the static one those of sentence-transformers."""

from pathlib import Path

import numpy as np
import pytest

from index.encoder import SHIPPED, EncoderError, StaticEncoder, TransformerEncoder, open_encoder

TEXTS = ["全社会研发投入强度", "How many academicians are there?", "１２.５％ 🚀", "龘"]


def test_the_shipped_model_gives_what_sentence_transformers_gives() -> None:
    """Read without torch, the shipped model's vectors are those of SentenceTransformer."""
    ours = open_encoder("shipped").encode_passages(TEXTS)
    theirs = TransformerEncoder(str(SHIPPED)).encode_passages(TEXTS)
    assert np.abs(ours - theirs).max() < 2e-3
    assert np.allclose(np.linalg.norm(ours, axis=1), 1, atol=1e-3)


def test_the_shipped_model_is_small() -> None:
    """The shipped model takes at most 25 MB."""
    assert sum(path.stat().st_size for path in SHIPPED.rglob("*") if path.is_file()) <= 25_000_000


def test_any_text_can_be_encoded() -> None:
    """An empty text gives zeros; ten thousand characters give a unit vector."""
    empty, long = open_encoder("shipped").encode_queries(["", "科学城" * 3334])
    assert not empty.any()
    assert np.linalg.norm(long) == pytest.approx(1, abs=1e-3)


def test_a_model_of_other_make_is_run_by_sentence_transformers(tmp_path: Path) -> None:
    """A folder with another sentence-transformers model opens, and encodes to unit vectors."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding  # noqa: PLC0415
    from tokenizers import Tokenizer, models  # noqa: PLC0415

    tokenizer = Tokenizer(models.Unigram([("<unk>", -9.0), ("科", -1.0), ("学", -1.0)], unk_id=0))
    bare = StaticEmbedding(tokenizer, embedding_weights=np.eye(3, 4, dtype=np.float32))
    SentenceTransformer(modules=[bare]).save(str(tmp_path))
    encoder = open_encoder(str(tmp_path))
    assert isinstance(encoder, TransformerEncoder)
    (vector,) = encoder.encode_passages(["科学"])
    assert vector == pytest.approx([0, 2**-0.5, 2**-0.5, 0], abs=1e-6)


def test_an_unknown_model_is_named(tmp_path: Path) -> None:
    """A name that is no model ends in one sentence that names it."""
    with pytest.raises(EncoderError, match=r"没有这个编码模型 / no such encoder: .*nowhere"):
        open_encoder(str(tmp_path / "nowhere")).encode_queries(["甲"])


def test_the_digest_is_of_the_weights() -> None:
    """The same weights have the same digest."""
    encoder = open_encoder("shipped")
    assert isinstance(encoder, StaticEncoder)
    assert encoder.digest == StaticEncoder("again", SHIPPED).digest
    assert len(encoder.digest) == 64


def test_the_shipped_model_is_read_once() -> None:
    """Whoever opens it has the same one, so that a change of an index does not read it again."""
    assert open_encoder("shipped") is open_encoder("shipped")
