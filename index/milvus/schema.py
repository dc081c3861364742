"""What a collection of passages holds: its fields and their indexes."""

from typing import Any

from pymilvus import (
    CollectionSchema,
    DataType,
    Function,
    FunctionType,
    MilvusClient,
)
from pymilvus.milvus_client.index import IndexParams

NUMBER, SOURCE, DAY, TEXT, VECTOR, TERMS = "number", "source", "day", "text", "vector", "terms"
TOKENIZER = {"tokenizer": {"type": "jieba", "mode": "search"}}
LONGEST = 65_535  # bytes of a text, the most that Milvus takes
BM25 = {"bm25_k1": 0.6, "bm25_b": 0.5}  # as measured, see index/training/README.md


def schema(dimension: int) -> CollectionSchema:
    """Return the fields; `terms` is made of `text` by the server."""
    made = MilvusClient.create_schema(auto_id=False, enable_dynamic_field=False)
    made.add_field(NUMBER, DataType.INT64, is_primary=True)
    made.add_field(SOURCE, DataType.VARCHAR, max_length=LONGEST)
    made.add_field(DAY, DataType.INT64)
    made.add_field(
        TEXT,
        DataType.VARCHAR,
        max_length=LONGEST,
        enable_analyzer=True,
        analyzer_params=TOKENIZER,
    )
    made.add_field(VECTOR, DataType.FLOAT_VECTOR, dim=dimension)
    made.add_field(TERMS, DataType.SPARSE_FLOAT_VECTOR)
    made.add_function(
        Function(
            name="bm25",
            function_type=FunctionType.BM25,
            input_field_names=[TEXT],
            output_field_names=[TERMS],
        )
    )
    return made


def indexes() -> IndexParams:
    """Return the indexes of the fields; which one suits the vectors is left to the server."""
    made = MilvusClient.prepare_index_params()
    made.add_index(VECTOR, index_type="AUTOINDEX", metric_type="COSINE")
    made.add_index(TERMS, index_type="SPARSE_INVERTED_INDEX", metric_type="BM25", params=BM25)
    made.add_index(SOURCE, index_type="INVERTED")
    made.add_index(DAY, index_type="INVERTED")
    return made


def difference(told: dict[str, Any], dimension: int) -> str:
    """Return what a collection, as the server describes it, has that ours have not, or lacks."""
    fields = {field["name"]: field for field in told["fields"]}
    wanted = {NUMBER, SOURCE, DAY, TEXT, VECTOR, TERMS}
    if fields.keys() != wanted:
        return ", ".join(sorted(fields.keys() ^ wanted))
    found = int(fields[VECTOR]["params"]["dim"])
    return "" if found == dimension else f"{VECTOR}: {found}, {dimension}"
