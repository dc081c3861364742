"""Questions say what kind of answer they seek."""

import pytest

from bot.questions.analysis import analysed, tagged_words


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("去年出口额占比是多少？", "percent"),
        ("What did the Harbour team build?", "other"),
        ("Which sailing team built it?", "organisation"),
        ("How much snow fell in May?", "number"),
        ("How much did sales fall in May?", "percent"),
        ("What is its height?", "number"),
        ("What sentence did the couple who stole the boat get?", "other"),
        ("By whom was the boat stolen?", "person"),
        ("城镇化率达到多少", "percent"),
        ("这条路花了多少亿元？", "money"),
        ("总投资多少？", "money"),
        ("全球食品价格指数是多少？", "number"),
        ("一共来了几名医生？", "number"),
        ("桥有多长？", "number"),
        ("演出了几回？", "number"),
        ("喝了几瓶水？", "number"),
        ("决赛得了几分？", "number"),
        ("路上要走多久？", "number"),
        ("近几年的产量怎么样？", "other"),
        ("大会什么时候开幕？", "date"),
        ("谁当选了市长？", "person"),
        ("新馆建在哪里？", "place"),
        ("哪家公司中标？", "organisation"),
        ("船是谁家造的？", "organisation"),
        ("造船的公司叫什么名字？", "organisation"),
        ("卖渔具的商店叫什么？", "organisation"),
        ("落水的男子叫什么？", "person"),
        ("卖瓜的小贩叫什么？", "person"),
        ("哪两个人得了奖？", "person"),
        ("哪两个城市得了奖？", "list"),
        ("违规占地一共罚了多少？", "money"),
        ("他卖鱼赚多少？", "money"),
        ("明年到期的债务有多少？", "money"),
        ("这个账户有多少存款？", "money"),
        ("他拿了多少好处费？", "money"),
        ("每人能得多少报酬？", "money"),
        ("有多少消费者投诉？", "number"),
        ("公司的市场份额是多少", "percent"),
        ("他赚了多少人的眼泪？", "number"),
        ("哪个人工智能项目落地？", "other"),
        ("哪三个人工智能项目落地？", "list"),
        ("伤人的商贩叫什么名字？", "person"),
        ("摆摊的小贩叫什么？", "person"),
        ("下载的客户端叫什么名字？", "programme"),
        ("what was the total amount of foreign capital used in 2024?", "money"),
        ("这个小区叫什么名字？", "place"),
        ("送餐的机器人叫什么？", "programme"),
        ("出台了什么政策？", "programme"),
        ("这套做法叫啥？", "programme"),
        ("依据哪份文件？", "programme"),
        ("贷款发给了多少人？", "number"),
        ("贷款发了多少？", "money"),
        ("他毕业于哪所大学？", "organisation"),
        ("岗位新增多少？", "number"),
        ("产量增长多少？", "percent"),
        ("合格率升到多少？", "percent"),
        ("当初看中这里哪几点？", "reason"),
        ("气球上升高度有多少？", "number"),
        ("获奖的有哪些城市？", "list"),
        ("什么是碳汇？", "definition"),
        ("航班为什么取消？", "reason"),
        ("增速放缓有哪两方面的原因？", "reason"),
        ("修桥花了多少天？", "number"),
        ("这位教练叫什么？", "person"),
        ("考上大学的三兄弟叫什么？", "person"),
        ("教练是哪个驾校的？", "organisation"),
        ("画作的估价是多少？", "money"),
        ("联名手柄什么价？", "money"),
        ("派息上限设在现金流的多少？", "percent"),
        ("提供线索能拿几个点？", "percent"),
        ("进口的涨幅有多少？", "percent"),
        ("两市的人口有什么不同？", "comparison"),
        ("市长怎么评价这件事？", "other"),
        ("How many people came?", "number"),
        ("How much did it cost?", "money"),
        ("How much rain came down?", "number"),
        ("By how much did output rise?", "percent"),
        ("When did it open?", "date"),
        ("Who is the mayor?", "person"),
        ("Where is the museum?", "place"),
        ("Why was it closed?", "reason"),
        ("Tell me when the bridge opened.", "date"),
        ("Which member spoke when the office was opened?", "person"),
        ("How many ships call at the port where the bridge ends?", "number"),
    ],
)
def test_a_question_has_a_kind(question: str, kind: str) -> None:
    """The wording of a question gives its kind away."""
    assert analysed(question).kind == kind


def test_what_is_counted_and_which_numerals_stand_in_it() -> None:
    """The words after 几 or 多少, and the numerals, are known."""
    sought = analysed("2023年建成了几座大桥？")
    assert sought.counted.startswith("座大桥")
    assert sought.numerals == {"2023"}


def test_question_words_are_no_terms() -> None:
    """Only words that an answer could repeat are terms."""
    assert set(analysed("请问大桥在哪里？").terms) == {"大桥"}
    assert set(analysed("城里有几座大桥？").terms) == {"城里", "大桥"}
    assert set(analysed("How many bridges are there?").terms) == {"bridges"}


def test_a_name_is_known_or_ends_like_one() -> None:
    """Plain words that a tagger takes for places or institutions are no names to be found."""
    assert analysed("党组织惠及了多少扎根东西部的人？").names == ()
    assert analysed("第2023083期开出几号？").names == ()
    assert set(analysed("成都的重庆大学分校有几所？").names) == {"成都", "重庆大学"}


def test_a_year_is_no_part_of_the_name_behind_it() -> None:
    """Of 2023年 the 年 stays with its year, though a tagger makes a name of it."""
    assert tagged_words("2023年浦阳的产值")[:2] == [("2023", "m"), ("年", "m")]
    assert "年浦" not in analysed("2023年浦阳的产值是多少？").terms
