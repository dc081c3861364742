"""A few words that ask nothing themselves are asked what the last question asked."""

import pytest

from bot.answer import Answer, Question
from tests.bot.conversation.asking import after, standalone


@pytest.mark.parametrize(
    ("before", "text", "alone"),
    [
        pytest.param(
            "全市有多少所小学？",
            "那其中民办的呢？",
            "全市的小学，其中民办的有多少所？",
            id="part",
        ),
        pytest.param(
            "检测中心，刚建成时有多少台仪器？",
            "现在呢？",
            "检测中心，现在有多少台仪器？",
            id="now",
        ),
        pytest.param("北京有多少所小学？", "那上海呢？", "上海有多少所小学？", id="another place"),
        pytest.param(
            "青岚港吞吐量是多少？", "那墨石港呢？", "墨石港吞吐量是多少？", id="another of its sort"
        ),
        pytest.param("全市有多少所小学？", "那教师呢？", "全市有多少教师？", id="other thing"),
        pytest.param(
            "全市有多少家科技型企业？",
            "规上企业呢？",
            "全市有多少家规上企业？",
            id="other thing of one sort",
        ),
        pytest.param(
            "规划了几条公路？", "市域铁路呢？", "规划了几条市域铁路？", id="others counted"
        ),
        pytest.param(
            "东港茶业2024年营业收入是多少？",
            "同比变化呢？",
            "东港茶业2024年营业收入，同比变化是多少？",
            id="change of the measure of one named after a place",
        ),
        pytest.param(
            "东港茶业2024年营业收入是多少？",
            "2025年上半年的营业收入呢？",
            "东港茶业2025年上半年的营业收入是多少？",
            id="measure named again with another time",
        ),
        pytest.param(
            "东港茶业2024年营业收入是多少？",
            "净利润呢？",
            "东港茶业2024年，净利润是多少？",
            id="other measure of the same time",
        ),
        pytest.param(
            "2024年北山渔业总产值是多少？",
            "2030年的目标呢？",
            "北山渔业总产值，2030年的目标是多少？",
            id="aim of the measure",
        ),
        pytest.param(
            "北山2024年前7个月的产量增长多少？",
            "增速呢？",
            "北山2024年前7个月的产量，增速是多少？",
            id="rate of a change",
        ),
        pytest.param(
            "2024年前7个月北京新办了多少家工厂？",
            "上海呢？",
            "2024年前7个月上海新办了多少家工厂？",
            id="another place behind a period",
        ),
        pytest.param(
            "北湖一季度产量是多少？",
            "二季度呢？",
            "北湖二季度产量是多少？",
            id="another period",
        ),
        pytest.param(
            "全市有多少家国家级公园、多少护林员？",
            "那市级的呢？",
            "全市有多少家市级公园、多少护林员？",
            id="another grade of what is counted",
        ),
        pytest.param(
            "东山县有多少所民办小学？",
            "公办的呢？",
            "东山县有多少所公办小学？",
            id="another kind of what is counted",
        ),
        pytest.param(
            "全市引资多少，其中传统手工业占多少？",
            "种植业呢？",
            "全市引资多少，其中种植业占多少？",
            id="another part of a set as a whole",
        ),
        pytest.param(
            "东湖国际机场7月以来日均客流多少？",
            "虹桥机场呢？",
            "虹桥机场7月以来日均客流多少？",
            id="name for a whole name of one sort",
        ),
        pytest.param(
            "2024年东山县粮食产量是多少？",
            "油料产量呢？",
            "2024年东山县油料产量是多少？",
            id="other thing of the same owner",
        ),
        pytest.param(
            "来北山滑雪的游客人数同比下降多少？",
            "外地客源呢？",
            "来北山滑雪的游客人数，外地客源同比下降多少？",
            id="the change is asked of the other measure",
        ),
        pytest.param("2022年产量是多少？", "2023年呢？", "2023年产量是多少？", id="another year"),
        pytest.param(
            "第一中学的校训是什么？",
            "那城南中学呢？",
            "城南中学的校训是什么？",
            id="name of one sort",
        ),
    ],
)
def test_a_name_takes_the_place_of_its_like(before: str, text: str, alone: str) -> None:
    """What is named is asked what was asked of its like before it."""
    assert standalone(text, after(before)) == alone


@pytest.mark.parametrize(
    ("before", "text", "alone"),
    [
        pytest.param(
            "水厂一期每天能处理多少污水？",
            "远期呢？",
            "水厂远期每天能处理多少污水？",
            id="like by its end",
        ),
        pytest.param(
            "3号船的轮机长后来怎么处理了？",
            "轮机员呢？",
            "3号船的轮机员后来怎么处理了？",
            id="like in a longer subject",
        ),
        pytest.param(
            "红星茶厂的李建国是什么职务？", "那王小明呢？", "王小明是什么职务？", id="person"
        ),
        pytest.param(
            "城东社区占地多少？", "建筑面积呢？", "城东社区，建筑面积多少？", id="measure"
        ),
        pytest.param(
            "第52届茶博会什么时候举行？",
            "上一届呢？",
            "上一届茶博会什么时候举行？",
            id="ordinal of one measure word",
        ),
    ],
)
def test_what_is_asked_again_reads_well(before: str, text: str, alone: str) -> None:
    """The last question is asked in its own words, without debris."""
    assert standalone(text, after(before)) == alone


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("利率呢", "东港银行，利率是多少？"),
        ("原因呢？", "东港银行，原因是什么？"),
        ("地点呢？", "东港银行，地点在哪里？"),
        ("评价呢？", "东港银行，评价呢？"),
    ],
)
def test_a_noun_asks_what_is_asked_of_its_sort(text: str, alone: str) -> None:
    """A rate is asked for as a figure, a reason and a place as what they are."""
    assert standalone(text, after("东港银行给谁贷了款？")) == alone


def test_the_round_before_is_asked_of_another_team() -> None:
    """A team takes the place of its like, with the time that follows it."""
    alone = standalone("那合唱团上一届呢", after("舞蹈团得了几个奖？"))
    assert alone == "合唱团上一届得了几个奖？"


def test_another_owner_and_time_take_the_places_of_theirs() -> None:
    """Both are put into the last question, with the noun behind them."""
    alone = standalone("西港到2027年的目标呢？", after("东港2024年合同额有多少？"))
    assert alone == "西港2027年合同额的目标有多少？"


@pytest.mark.parametrize(
    ("turns", "alone"),
    [
        pytest.param(
            ("城东社区占地多少？", "建筑面积呢？", "容积率"),
            "城东社区，容积率多少？",
            id="measures",
        ),
        pytest.param(
            ("到2027年东港要建多少所学校？", "到2029年入学率要达到多少？", "到2030年呢？"),
            "东港，到2030年入学率要达到多少？",
            id="the year asked of last",
        ),
        pytest.param(
            ("东港入选了哪三款茶？", "第一款是谁种的？", "第三款呢"),
            "东港入选了三款茶，第三款是谁种的？",
            id="the ordinal asked of last",
        ),
        pytest.param(
            ("东港要打造什么样的展览中心？", "税率降到多少？", "西山呢？"),
            "西山，税率降到多少？",
            id="the place spoken of",
        ),
    ],
)
def test_turns_do_not_pile_up(turns: tuple[str, ...], alone: str) -> None:
    """Each turn takes the place of its like, in the matter or in what was asked of it."""
    conversation = after(turns[0])
    for text in turns[1:]:
        asked = Question(text, standalone(text, conversation), "other")
        turn = Answer(asked, "refused")
        conversation = conversation.with_turn(turn)
    assert conversation.turns[-1].question.standalone == alone
