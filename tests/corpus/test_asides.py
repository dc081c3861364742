"""Credits of pictures, writers' lines and rights within running text are no sentences of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Source, clean
from corpus.asides import asides_in
from corpus.pages import articles_of

FIRST = "7月21日，青河大桥开始合龙。"
LAST = "大桥长1200米，由三家单位承建。"


def read(text: str) -> Article:
    """Return the one article of a page, all of whose parts stand where they say."""
    (found,) = articles_of(Source("页.txt", "txt", text, "0", "2024-01-01"))
    for part in (*found.parts, *found.lines):
        assert clean(text, part.ranges) == "".join(part.text.split())
    return found


CREDITS = [
    "王小明摄",
    "泱波 摄",
    "新华社记者 王小明 摄",
    "阿布都·买买提 摄",
    "青河县委宣传部供图",
    "本报记者 叶红 / 供图",
    "图/受访者提供",
    "图源：视觉中国",
    "（图片由青河大桥公司提供）",
    "(李红摄/光明图片)",
    "新华社发（王小明摄）",
    "（原标题：青河大桥（新桥）合龙！）",
    "（原标题《青河大桥合龙》）",
    "（来源：青河日报）",
    "本文属于原创文章，如若转载，请注明来源：大桥合龙！两岸通了https://example.com/8/9.html",
    "未经许可，禁止进行转载、摘编、复制及建立镜像等任何使用。",
    "版权声明：本文版权归属青河网所有，未经授权不得转载。",
    "如遇作品内容、版权等问题，请在30日内与本网联系。",
    "青河网此前文章提及：",
]


@pytest.mark.parametrize("credit", CREDITS)
@pytest.mark.parametrize("ending", [LAST, ""])
def test_a_credit_is_cut_off_the_sentence_after_it(credit: str, ending: str) -> None:
    """What stands between two sentences or behind the last is in neither, and is not lost."""
    if credit.endswith(("：", ".html")):  # what can only close a text
        ending = ""
    found = read(FIRST + LAST + credit + ending)
    texts = [sentence.text for sentence in found.sentences]
    assert texts == [FIRST, LAST, *([ending] if ending else [])]
    told = (*found.furniture, *found.captions, *([found.byline] if found.byline else []))
    assert "".join(credit.split()) in "".join("".join(part.text.split()) for part in told)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("（作者：青河日报记者 李红）", "作者：青河日报记者 李红"),
        ("（文/图 李红）", "文/图 李红"),
        ("(记者 王小明)", "记者 王小明"),
    ],
)
def test_a_writer_within_the_text_is_its_byline(line: str, byline: str) -> None:
    """A bracket that names who wrote is the byline wherever a sentence ends before it."""
    for text in (FIRST + line + LAST, FIRST + LAST + line + "（原标题《大桥合龙》）"):
        found = read(text)
        assert [sentence.text for sentence in found.sentences] == [FIRST, LAST]
        assert found.byline
        assert found.byline.text == byline


@pytest.mark.parametrize(
    "caption",
    [
        "合龙现场（青河大桥公司供图）",
        "合龙现场 新华社记者 王小明 摄",
        "合龙现场受访者供图",
        "合龙现场图源：视频截图",
    ],
)
def test_a_caption_glued_to_a_sentence_is_a_caption(caption: str) -> None:
    """Words without a stop that end in a credit are the caption of a picture."""
    found = read(FIRST + caption + LAST)
    assert [sentence.text for sentence in found.sentences] == [FIRST, LAST]
    assert [piece.text for piece in found.captions] == [caption]


def test_a_credit_before_the_stop_is_cut_out_of_its_sentence() -> None:
    """The sentence is quoted without the bracket that names the giver of its picture."""
    found = read(f"{FIRST}两岸居民在桥头等候通车（图片由青河大桥公司提供）。{LAST}")
    assert found.sentences[1].text == "两岸居民在桥头等候通车。"


@pytest.mark.parametrize(
    "text",
    [
        "王小明摄得的照片挂在桥头。",
        "网友拍摄的视频显示，桥已合龙。",
        "后置主摄5000万像素，可拍大桥。",
        "这组照片由志愿者供图，已经展出。",
        "王小明（照片由本人提供）说，桥通了。",
        "未经授权，制作并使用该形象的公司被判赔偿。",
        "《大桥》（作者：李红）写的是两岸人家。",
        "资料图片中的大桥只有两车道。",
        "此前文章提及，大桥长1200米。",
        "照片由他本人于2020年在桥头拍摄，至今还在。",
        "这是7月21日拍摄的大桥（7月21日摄）。",
    ],
)
def test_sentences_that_speak_of_pictures_are_kept(text: str) -> None:
    """A sentence of the report stays whole."""
    found = read(FIRST + text + LAST)
    assert [sentence.text for sentence in found.sentences] == [FIRST, text, LAST]


def test_the_lines_of_a_wrapped_paragraph_do_not_begin_sentences() -> None:
    """What stands at the head of a line in mid sentence is cut by nothing."""
    assert not asides_in("王小明 摄", opens=False)
    assert not asides_in("王小明 摄", closes=False)


def test_a_page_of_credits_alone_is_still_read() -> None:
    """Where nothing else is printed, what is printed is the text."""
    assert read("（图片由青河大桥公司提供）王小明 摄").sentences


def test_a_heading_keeps_its_place_where_a_credit_follows() -> None:
    """A section whose first paragraph is a credit begins with the next one."""
    text = f"## 合龙\n\n{FIRST}{LAST}\n\n## 通车\n\n（图片由青河大桥公司提供。）\n\n{LAST}{FIRST}"
    (section,) = [one for one in read(text).sections if one.heading.text == "通车"]
    assert section.first >= 2


@given(
    st.text(
        alphabet="新华社记者王小明摄供图源（原标题：）《》/。， 由提供受访者转载未经不得",
        max_size=90,
    )
)
def test_asides_lie_in_order_within_the_text(text: str) -> None:
    """Whatever is given, what is cut does not overlap and names what stands in it."""
    place = 0
    for aside in asides_in(text):
        assert place <= aside.start < aside.end <= len(text)
        assert aside.start <= aside.told[0] < aside.told[1] <= aside.end
        place = aside.end
