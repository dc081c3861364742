"""What a newspaper prints around its articles is known from its wording."""

import pytest

from corpus.imprint import is_day, is_imprint, is_masthead


@pytest.mark.parametrize(
    "text",
    [
        "2023年06月14日 星期三",
        "２０２２年８月３日　星期三　　经济·能源　　０６",
        "一九八七年五月十二日　星期二　第二版",
        "某某日报 2019年8月6日 第2版 评论",
        "2016年4月3日 主编：叶茂 投稿：news@example.com",
        "责编：陶 然　版式：汪雪晴",
        "03　民生　　编辑：叶茂　　美编：王芳",
        "03 民生 编辑叶茂 美编王芳",
        "2021年3月2日 星期二 责编 / 江岚 版式 / 于川",
        "第05版：要闻·纵深",
        "社址：解放路12号 邮政编码：300000 电话：2345678",
        "第 5 页 共 16 页",
        "上一篇 下一篇　放大＋ 缩小－",
    ],
)
def test_furniture_is_told(text: str) -> None:
    """Date, page, desk and address lines are imprint."""
    assert is_imprint(text)


@pytest.mark.parametrize(
    "text",
    [
        "2015年8月8日",
        "扫一扫就能看到产地，检测员也能查到",
        "少一点“扫码围城”",
        "03 民生 编辑部 开放日",
        "2023年，全市有进出口实绩的企业达6528家。",
        "市第二中学举办歌会",
    ],
)
def test_running_text_is_no_furniture(text: str) -> None:
    """A date alone, a headline or a sentence is no imprint."""
    assert not is_imprint(text)


@pytest.mark.parametrize("text", ["某江晚报", "02 评论", "国际新闻 第8版", "副刊"])
def test_a_masthead_names_paper_or_page(text: str) -> None:
    """The name of a paper or page is a masthead; a forecast or a bulletin is none."""
    assert is_masthead(text)
    assert not is_masthead("天气预报")


def test_a_day_stands_alone() -> None:
    """A line is a day if it holds nothing else."""
    assert is_day("二〇二一年九月七日")
    assert not is_day("2021年9月7日开工")
