"""The encoder's recipe, run end to end on the bundled reports: small, but every step is real."""

from pathlib import Path
from random import Random

import numpy as np
import pytest
from sentence_transformers import SentenceTransformer
from tokenizers import Tokenizer
from torch import Tensor

from index.training.contrast import Kind, Schedule, embed, first_weights, train
from index.training.corpus_text import held_out, sentences
from index.training.dictionary import inflected, synonyms, translation
from index.training.materials import around, frequencies, meanings_of
from index.training.pairs import ReplacedPairs, SentencePairs
from index.training.saving import save
from index.training.token_corpus import PASSAGE_TOKENS, TokenCorpus, pack, token_corpus
from index.training.vocabulary import build_tokenizer, count_translations, count_words, normalised

REPORTS = Path(__file__).parents[2] / "corpus" / "reports"
ENTRIES = [("经济", "economy"), ("增长", "growth"), ("企业", "enterprise"), ("公司", "enterprise")]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Return the text of each bundled report."""
    return [path.read_text(encoding="utf-8") for path in sorted(REPORTS.glob("*.txt"))]


@pytest.fixture(scope="module")
def tokenizer(texts: list[str]) -> Tokenizer:
    """Return a tokenizer of the words of the reports."""
    counts = count_words(texts)
    count_translations(counts, ENTRIES, rarest=2)
    return build_tokenizer(counts, size=6000, rarest_character=1)


@pytest.fixture(scope="module")
def corpus(tokenizer: Tokenizer, texts: list[str]) -> TokenCorpus:
    """Return the reports as tokens."""
    return token_corpus(tokenizer, texts)


@pytest.fixture(scope="module")
def untrained(tokenizer: Tokenizer, corpus: TokenCorpus) -> Tensor:
    """Return random token vectors."""
    return first_weights(frequencies(corpus, tokenizer.get_vocab_size()), 32, seed=1)


def short_run(weights: Tensor, corpus: TokenCorpus) -> tuple[Tensor, list[float]]:
    """Return the weights and the losses of forty small steps."""
    losses: list[float] = []
    kinds = [Kind("sentence", 1.0, SentencePairs(corpus))]
    schedule = Schedule(steps=40, batch=64, rate=0.1)
    trained = train(weights, kinds, schedule, 1, lambda _step, _name, loss: losses.append(loss))
    return trained, losses


def own_passage_found(weights: Tensor, corpus: TokenCorpus) -> float:
    """Return how often a sentence lies nearest to the rest of its own passage."""
    random = Random(7)  # noqa: S311
    draw = SentencePairs(corpus)
    queries, passages = zip(*(draw(random) for _ in range(200)), strict=True)
    scores = embed(weights, queries) @ embed(weights, passages).T
    return float((scores.argmax(dim=1).numpy() == np.arange(200)).mean())


def test_every_character_of_the_corpus_has_its_own_token(
    tokenizer: Tokenizer, texts: list[str]
) -> None:
    """Each Han character that the counted texts hold is a token, none is spelt in bytes."""
    characters = {c for text in texts for c in normalised(text) if "\u4e00" <= c <= "\u9fff"}
    assert characters
    assert characters <= tokenizer.get_vocab().keys()


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("。，！\n", [], id="punctuation"),
        pytest.param("12.5", ["1", "2", "5"], id="digits one by one"),
        pytest.param("ｅCONOMY", ["economy"], id="English, wide and upper case"),
        pytest.param("经济", ["经济"], id="Chinese word"),
        pytest.param("😀", ["<0xF0>", "<0x9F>", "<0x98>", "<0x80>"], id="bytes of an emoji"),
    ],
)
def test_tokens(tokenizer: Tokenizer, text: str, tokens: list[str]) -> None:
    """Words, digits and, of what the vocabulary lacks, bytes: no string is unknown."""
    assert tokenizer.encode(text).tokens == tokens


def test_a_long_text_is_cut_as_its_parts_are(tokenizer: Tokenizer) -> None:
    """Ten thousand characters give the tokens of the sentence that they repeat."""
    once = tokenizer.encode("经济增长。").ids
    assert tokenizer.encode("经济增长。" * 2000).ids == once * 2000


def test_sentences_join_to_the_text(texts: list[str]) -> None:
    """Cutting into sentences loses no character."""
    assert all("".join(sentences(text)) == text for text in texts)


def test_passages_are_whole_sentences_within_the_limit() -> None:
    """A passage ends before the sentence that would overfill it; a longer sentence stands alone."""
    assert pack([PASSAGE_TOKENS, 1, 1]) == [1, 3]
    assert pack([1, PASSAGE_TOKENS + 1, 1]) == [1, 2, 3]


def test_the_corpus_keeps_every_token(
    tokenizer: Tokenizer, corpus: TokenCorpus, texts: list[str]
) -> None:
    """The passages in order hold the tokens of the sentences in order."""
    joined = np.concatenate([corpus.passage(number) for number in range(len(corpus))])
    expected = [
        token for text in texts for part in sentences(text) for token in _ids(tokenizer, part)
    ]
    assert joined.tolist() == expected


def _ids(tokenizer: Tokenizer, text: str) -> list[int]:
    ids: list[int] = tokenizer.encode(text).ids
    return ids


def test_training_brings_a_sentence_nearer_to_its_passage(
    untrained: Tensor, corpus: TokenCorpus
) -> None:
    """Forty small steps lower the loss and let more sentences find their own passage."""
    trained, losses = short_run(untrained, corpus)
    assert np.mean(losses[-5:]) < np.mean(losses[:5])
    assert own_passage_found(trained, corpus) > own_passage_found(untrained, corpus)


def test_training_repeats_exactly(untrained: Tensor, corpus: TokenCorpus) -> None:
    """The same seed gives the same losses."""
    assert short_run(untrained, corpus)[1] == short_run(untrained, corpus)[1]


def test_the_saved_folder_is_a_sentence_transformers_model(
    tokenizer: Tokenizer, untrained: Tensor, tmp_path: Path
) -> None:
    """The library loads it and gives the vectors of training, up to half precision."""
    save(tokenizer, untrained, tmp_path / "model")
    model = SentenceTransformer(str(tmp_path / "model"), device="cpu").float()
    vectors = model.encode(["经济增长", ""])
    expected = embed(untrained, [np.array(tokenizer.encode("经济增长").ids)])
    assert np.allclose(vectors[0], expected[0].numpy(), atol=2e-3)
    assert not vectors[1].any()


def test_saving_again_gives_equal_files(
    tokenizer: Tokenizer, untrained: Tensor, tmp_path: Path
) -> None:
    """Equal weights are equal files, without a word on the machine or the library versions."""
    for name in ("a", "b"):
        save(tokenizer, untrained, tmp_path / name)
    files = [path for path in (tmp_path / "a").rglob("*") if path.is_file()]
    assert files
    for path in files:
        other = tmp_path / "b" / path.relative_to(tmp_path / "a")
        assert path.read_bytes() == other.read_bytes()
        assert str(tmp_path).encode() not in path.read_bytes()


@pytest.mark.parametrize(
    ("gloss", "english"),
    [
        ("to specialize in", "specialize in"),
        ("(coll.) economy", "economy"),
        ("surname Wang", ""),
        ("variant of 經濟", ""),
        ("the worse one's position, the harder one must fight back", ""),
    ],
)
def test_translations(gloss: str, english: str) -> None:
    """A short gloss translates its word; a pointer or an explanation does not."""
    assert translation(gloss) == english


def test_words_with_one_translation_are_synonyms() -> None:
    """Two words that share a translation stand for each other, both ways."""
    assert set(synonyms(ENTRIES)) == {("企业", "公司"), ("公司", "企业")}


def test_regular_forms() -> None:
    """The forms of a word hold those that English really has."""
    assert {"planned", "planning", "plans"} <= inflected("plan")
    assert {"companies"} <= inflected("company")
    assert {"raised", "raising"} <= inflected("raise")


def test_a_query_is_put_into_english(tokenizer: Tokenizer) -> None:
    """Every word that has a translation is replaced, and the passage stays as it is."""
    chinese, english = (np.array(_ids(tokenizer, text)) for text in ("经济", "economy"))
    replaced = ReplacedPairs(
        lambda _random: (chinese, chinese), meanings_of([(chinese, english)]), share=1.0
    )
    query, passage = replaced(Random(1))  # noqa: S311
    assert query.tolist() == english.tolist()
    assert passage.tolist() == chinese.tolist()


def test_an_answer_stands_in_its_surroundings() -> None:
    """The text taken around a position holds the whole sentence there and is not all of it."""
    context = "".join(f"这是第{number}句话，说的是一件事情。" for number in range(100))
    start = context.index("第50句")
    chosen = around(context, start)
    assert "这是第50句话，说的是一件事情。" in chosen
    assert len(chosen) < len(context) / 2


def test_questions_are_held_out_by_context() -> None:
    """All questions on a context share its fate, about half are held out, as is every other set."""
    fates = [held_out(f"cmrc-TRAIN_{number}_QUERY_0") for number in range(1000)]
    assert fates == [held_out(f"cmrc-TRAIN_{number}_QUERY_3") for number in range(1000)]
    assert 400 < sum(fates) < 600
    assert held_out("xquad-56beb4343aeaaa14008c925b")
