"""A question that asks several things is parted, and no other one is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.parts import Part, parts_of

TIMES = ("2022年", "2023年", "去年", "今年", "上半年", "8月1日", "第3期", "")
THINGS = ("东港", "西港的", "王卓", "《规划》", "K396次", "吞吐量", "学校", "它们", "")
JOINS = ("和", "与", "比", "、", "，", "？", "以及", "，同年", "和同", "各", "：", "（")
ASKS = ("哪年的产值更高", "各是多少", "相比谁多", "是谁", "有哪些", "呢", "差多少", "在哪")


def alone(question: str) -> tuple[str, ...]:
    """Return the parts of a question with what they leave out."""
    return tuple(part.alone for part in parts_of(question))


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("东港和西港，吞吐量各是多少？", ("东港，吞吐量是多少", "西港，吞吐量是多少")),
        ("东港和西港的吞吐量各是多少", ("东港的吞吐量是多少", "西港的吞吐量是多少")),
        ("东港的客轮和货轮各有多少艘", ("东港的客轮有多少艘", "东港的货轮有多少艘")),
        (
            "代理镇长、驻村医生，以及东站站长，分别是谁？",
            ("代理镇长，是谁", "驻村医生，是谁", "东站站长，是谁"),
        ),
        (
            "三港的泊位各有多少：东港、西港和北港",
            ("三港的泊位，东港有多少", "三港的泊位，西港有多少", "三港的泊位，北港有多少"),
        ),
        ("东港的货轮有几艘？东港的货轮去年有几艘？", ("东港的货轮有几艘", "东港的货轮去年有几艘")),
        (
            "向镇里说明情况的站长是谁，电话是多少",
            ("向镇里说明情况的站长是谁", "向镇里说明情况的站长，电话是多少"),
        ),
        (
            "东港船厂的造船成本是多少？首年利润预计多少？",
            ("东港船厂的造船成本是多少", "东港船厂，首年利润预计多少"),
        ),
        ("甲校与乙校分别有多少学生", ("甲校有多少学生", "乙校有多少学生")),
        ("东港、西港和北港分别在哪", ("东港在哪", "西港在哪", "北港在哪")),
        ("东港与西港2023年的收入各是多少", ("东港2023年的收入是多少", "西港2023年的收入是多少")),
        (
            "东港集团第5期和第6期债券，分别发了多少",
            ("东港集团第5期债券，发了多少", "东港集团第6期债券，发了多少"),
        ),
        ("东港和西港哪个更大", ("东港多大", "西港多大")),
        (
            "东港7月中和8月初两次通报的火场各有多少处",
            ("东港7月中通报的火场有多少处", "东港8月初通报的火场有多少处"),
        ),
        ("7月和8月两个月的销量各是多少", ("7月的销量是多少", "8月的销量是多少")),
        ("东港和西港相比，谁的产值更高", ("东港产值是多少", "西港产值是多少")),
        ("东港和西港比哪个泊位多，各多少", ("东港多少", "西港多少")),
        ("2022年和2023年哪年的产值更高", ("2022年产值是多少", "2023年产值是多少")),
        ("东港和西港哪个产量高", ("东港产量是多少", "西港产量是多少")),
        ("东港和西港的产量哪个高", ("东港的产量是多少", "西港的产量是多少")),
        ("东港和西港哪个城市新增就业多", ("东港新增就业多少", "西港新增就业多少")),
        ("东港比西港多几个泊位", ("东港有几个泊位", "西港有几个泊位")),
        ("渡船1号线和2号线各有多长", ("渡船1号线有多长", "渡船2号线有多长")),
        (
            "2021年东港的客流和总收入分别是多少",
            ("2021年东港的客流是多少", "2021年东港的总收入是多少"),
        ),
        (
            "2024年东港赛和西港赛分别有几人",
            ("2024年东港赛有几人", "西港赛有几人"),
        ),
        ("2022年和2023年上半年收入各是多少", ("2022年收入是多少", "2023年上半年收入是多少")),
        (
            "1月3日上午10时和2月5日9时各有几人",
            ("1月3日上午10时有几人", "2月5日9时有几人"),
        ),
        (
            "2022年上半年和2023年上半年东港收入各是多少",
            ("2022年上半年东港收入是多少", "2023年上半年东港收入是多少"),
        ),
        (
            "东港第6例和西港第3例捐献者分别是谁",
            ("东港第6例捐献者是谁", "西港第3例捐献者是谁"),
        ),
        (
            "江苏汽车、光伏设备和锂电池这三个行业的产值各是多少",
            ("江苏汽车的产值是多少", "江苏光伏设备的产值是多少", "江苏锂电池的产值是多少"),
        ),
        (
            "上半年江苏汽车和锂电池的产值各是多少",
            ("上半年江苏汽车的产值是多少", "上半年江苏锂电池的产值是多少"),
        ),
        (
            "南京市小学和望海区中学各有几所",
            ("南京市小学有几所", "望海区中学有几所"),
        ),
        (
            "南京市小学和中学各有几所",
            ("南京市小学有几所", "南京市中学有几所"),
        ),
        (
            "东港一季度和整个上半年的收入各是多少",
            ("东港一季度的收入是多少", "东港上半年的收入是多少"),
        ),
        (
            "8月1日资金加仓最多和减仓最多的股票分别是哪只",
            ("8月1日资金加仓最多的股票是哪只", "8月1日资金减仓最多的股票是哪只"),
        ),
        (
            "东港的王红和西港的李明在会后各说了什么",
            ("东港的王红在会后说了什么", "西港的李明在会后说了什么"),
        ),
        (
            "东港站的水位和西港站的流量分别是多少",
            ("东港站的水位是多少", "西港站的流量是多少"),
        ),
        ("收入是多少，涨了百分之几？", ("收入是多少", "收入，涨了百分之几")),
        ("比较一下东港和西港的泊位数量", ("东港的泊位数量是多少", "西港的泊位数量是多少")),
        ("产量占比多高，在全省排第几？", ("产量占比多高", "产量，在全省排第几")),
        (
            "东港新建了几座桥，而绿野公司去年投了多少钱修码头？",
            ("东港新建了几座桥", "绿野公司去年投了多少钱修码头"),
        ),
        (
            "东港是哪个省的？大足打算到2029年建多少所学校？",
            ("东港是哪个省的", "大足打算到2029年建多少所学校"),
        ),
        ("东港的收入是多少，但为什么下降了？", ("东港的收入是多少", "东港的收入，为什么下降了")),
        (
            "东港和西港分别采取了什么措施，评论员王红又呼吁谁参与？",
            ("东港采取了什么措施", "西港采取了什么措施", "评论员王红又呼吁谁参与"),
        ),
        (
            "东港与西港分别有几个泊位，后者的吞吐量是多少？",
            ("东港有几个泊位", "西港有几个泊位", "西港的吞吐量是多少"),
        ),
        (
            "东港、西港、北港三家的收入分别是多少？",
            ("东港的收入是多少", "西港的收入是多少", "北港的收入是多少"),
        ),
        (
            "东港与西港都在扩建，两个港的泊位分别有多少？",
            ("东港在扩建，泊位有多少", "西港在扩建，泊位有多少"),
        ),
        (
            "汛期里各县开展了哪些工作：东港修了几座桥，西港转移了多少人？",
            ("东港修了几座桥", "西港转移了多少人"),
        ),
        (
            "东港的收入是多少？研究员李明对明年的行情有何预计？",
            ("东港的收入是多少", "研究员李明对明年的行情有何预计"),
        ),
        ("两问：东港有几个泊位？西港停航几天？", ("东港有几个泊位", "西港停航几天")),
        ("1. 东港有几个泊位，2. 西港停航几天？", ("东港有几个泊位", "西港停航几天")),
        ("东港多长，但丁是谁？", ("东港多长", "但丁是谁")),
        (
            "东港何时完工，总投资多少，谁承建？",
            ("东港何时完工", "东港，总投资多少", "东港，谁承建"),
        ),
        (
            "东港集团想在南岛投多少钱，在国内又建了哪两个厂？",
            ("东港集团想在南岛投多少钱", "东港集团，在国内又建了哪两个厂"),
        ),
        (
            "红十字救援队和公羊救援队的飞机分别飞了几次？",
            ("红十字救援队的飞机飞了几次", "公羊救援队的飞机飞了几次"),
        ),
        (
            "去年苏州和无锡这场雨最大雨量各是多少？",
            ("去年苏州这场雨最大雨量是多少", "去年无锡这场雨最大雨量是多少"),
        ),
        ("《听海》和《看山第一部》票房各多少？", ("《听海》票房多少", "《看山第一部》票房多少")),
        (
            "转移的群众，8月4日晚和6日晚分别有多少？",
            ("转移的群众，8月4日晚有多少", "转移的群众，8月6日晚有多少"),
        ),
        (
            "东港的码头和南山旧机场航站楼分别在哪里？",
            ("东港的码头在哪里", "南山旧机场航站楼在哪里"),
        ),
        ("警方一开始通报几篇，后来抓了几人？", ("警方一开始通报几篇", "警方通报，后来抓了几人")),
        ("新建了几座桥，修了多少公里路？", ("新建了几座桥", "新建，修了多少公里路")),
    ],
)
def test_each_thing_asked_is_a_part(question: str, parts: tuple[str, ...]) -> None:
    """Clauses that ask, and the things that 各 or 分别 sets apart, are parts with their subject."""
    assert alone(question) == parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("东港何时开港？由谁投资？", ("东港何时开港", "东港，由谁投资")),
        (
            "东港和西港谁更大？各有几个泊位？",
            ("东港多大", "西港多大", "东港，有几个泊位", "西港，有几个泊位"),
        ),
        ("东港由谁设计以及投资了多少？", ("东港由谁设计", "东港，投资了多少")),
        (
            "东港和西港的收入各是多少，两家的利润分别有多少？",
            (
                "东港的收入是多少",
                "东港，利润有多少",
                "西港的收入是多少",
                "西港，利润有多少",
            ),
        ),
        ("东港于何时、在哪里开工", ("东港于何时开工", "东港，在哪里开工")),
        ("When was the port built and who paid for it?", None),
    ],
)
def test_what_is_asked_in_turn_is_apart(question: str, parts: tuple[str, ...] | None) -> None:
    """A question mark and a joining word part a question, and what is shared is taken along."""
    assert len(alone(question)) > 1
    assert parts in (None, alone(question))


def test_a_part_knows_the_occasion_alone() -> None:
    """Beside what the first thing asked is of, a part has a form with the occasion and no more."""
    (_, ship) = parts_of("东港集团的年报显示，其利润是多少，新造货轮的吨位是多少？")
    assert ship.alone == "东港集团的年报显示，其利润，新造货轮的吨位是多少"
    assert ship.placed == "东港集团的年报显示，新造货轮的吨位是多少"
    assert not any(part.placed for part in parts_of("东港的收入是多少，涨了百分之几？"))


def test_a_part_knows_its_own_words() -> None:
    """What a part takes from the rest is told apart from what it says itself."""
    first, second = parts_of("东港的客轮和货轮各有多少艘")
    assert first == Part("客轮有多少艘", "东港的客轮有多少艘")
    assert second.leans
    assert not any(part.leans for part in parts_of("东港和西港的吞吐量各是多少"))


@pytest.mark.parametrize(
    "question",
    [
        "港口吞吐量是多少？",
        "此前几个月，局势怎么样",
        "科技和教育怎样一体发展？",
        "各国代表谈了什么",
        "产学研协同机制做到了哪五点？",
        "由谁和谁共同主办？",
        "两篇报道里，港口的吞吐量各是多少，怎么说？",
        "",
    ],
)
def test_one_question_stays_whole(question: str) -> None:
    """A question that asks one thing, if of several reports, is its only part, as typed."""
    assert alone(question) == (question,)


@pytest.mark.parametrize(
    ("question", "many"),
    [
        ("How many got the 'learn first, pay later' loan?", 1),
        ("How many got the ‘learn first, pay later’ loan, and how much was it?", 2),
        ("“先学，后付”贷款有多少人拿到，一共多少钱？", 2),
        ("How many are there, and what is the town's plan?", 2),
    ],
)
def test_a_comma_in_a_quotation_parts_nothing(question: str, many: int) -> None:
    """What stands in quotation marks is one name; an apostrophe ends none."""
    assert len(parts_of(question)) == many
    assert not any(part.text.endswith(("first", "先学")) for part in parts_of(question))


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        (
            "到2027年，东港准备养出多少工匠、多少技师？",
            ("到2027年，东港准备养出多少工匠", "到2027年，东港准备养出多少技师"),
        ),
        ("大足有多少学校，多少老师？", ("大足有多少学校", "大足有多少老师")),
        ("东港买了多少艘船，花了多少钱？", ("东港买了多少艘船", "东港，花了多少钱")),
        ("东港买了多少艘船 花了多少钱", ("东港买了多少艘船", "东港，花了多少钱")),
    ],
)
def test_things_that_are_only_counted_share_what_is_said_of_the_first(
    question: str, alone: tuple[str, ...]
) -> None:
    """多少老师 behind 大足有多少学校 asks how many 大足 has; with a verb of its own it does not.

    A blank between two questions parts them as a comma does.
    """
    assert tuple(part.alone for part in parts_of(question)) == alone


@given(
    st.lists(st.tuples(*(st.sampled_from(words) for words in (TIMES, THINGS, JOINS))), max_size=3),
    st.tuples(*(st.sampled_from(words) for words in (TIMES, THINGS, ASKS))),
)
def test_what_is_put_together_from_the_words_of_questions_is_parted(
    leading: list[tuple[str, ...]], asked: tuple[str, ...]
) -> None:
    """Whatever stands beside what, there is a part and each says something."""
    question = "".join("".join(words) for words in (*leading, asked))
    assert all(part.text and part.alone for part in parts_of(question))
