"""Blocks are the lines that were set together."""

from corpus.blocks import blocks_of

COLUMN = """社论
让道路真正畅通起来
基层治理的成效往往体现在群众家门口的变
化上。近年来我市以网格为单元把力量下沉
到社区，难题逐一破解。
同时也要看到少数地方仍重形式，有的群建
图为志愿者在路口服务。 张三摄
了几十个，回应诉求的却寥寥无几。
打通堵点要靠机制
畅通道路关键在机制，要把责任清单晒出来
让群众知道什么事找什么人办。
"""
INDENTED = """    今年以来市百货公司在改革中大胆试验把经
营权下放，职工的积极性空前高涨。
    过去干多干少一个样，畅销货进不来。
    实行承包以后柜组长可以自行组阁，自主进
货。
"""
STANZA = "船走了，\n渡口还坐着。\n"
PARAGRAPHS = "".join(
    f"第{n}段是一个完整的自然段，它的长度超过了三十个字，所以自成一段，到此为止。\n"
    for n in "一二三"
)


def texts(raw: str) -> list[str]:
    """Return what each block prints."""
    return ["".join(raw[a:b] for a, b in block.ranges) for block in blocks_of(raw)]


def test_a_wrapped_column_without_blank_lines_is_parted() -> None:
    """Short lines end paragraphs or are headings; a caption parts the sentence that it cuts."""
    blocks = texts(COLUMN)
    assert blocks[:2] == ["社论", "让道路真正畅通起来"]
    assert blocks[2].endswith("难题逐一破解。")
    assert blocks[3].endswith("有的群建")
    assert blocks[4] == "图为志愿者在路口服务。 张三摄"
    assert blocks[5] == "了几十个，回应诉求的却寥寥无几。"
    assert blocks[6] == "打通堵点要靠机制"
    assert blocks[7].startswith("畅通道路")
    assert len(blocks) == 8


def test_indents_part_hard_wrapped_paragraphs() -> None:
    """Where some lines are set in, each of them begins a paragraph."""
    assert [text[:2] for text in texts(INDENTED)] == ["今年", "过去", "实行"]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    """On a page of one-line paragraphs each line is a block, but a stanza is one."""
    assert len(texts(PARAGRAPHS)) == 3
    assert texts(f"{PARAGRAPHS}\n{STANZA}")[-1] == "船走了，渡口还坐着。"


def test_blank_lines_above_a_block_are_counted() -> None:
    """The gap of a block is the number of blank lines above it."""
    assert [block.gap for block in blocks_of("甲\n\n\n乙\n\n丙")] == [0, 2, 1]
