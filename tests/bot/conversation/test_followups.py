"""Follow-up questions get the words that they leave out."""

import pytest

from bot.answer import Answer, Citation, Claim, Conversation, Kind, Question
from bot.conversation.followups import readings
from corpus.article import Published


def after(question: str) -> Conversation:
    """Return a conversation with one question asked."""
    asked = Question(question, question, "other")
    return Conversation().with_turn(Answer(asked, "refused", (), (), 0.0, "", (), 0.0))


def standalone(text: str, conversation: Conversation) -> str:
    """Return how a question reads if it goes on from the turns before it, where it may."""
    return readings(text, conversation)[-1]


@pytest.mark.parametrize(
    ("before", "text", "alone"),
    [
        pytest.param("桥有多长？", "全市医院有几所？", "桥，全市医院有几所？", id="may go on"),
        pytest.param("大桥何时开工？", "总投资多少？", "大桥，总投资多少？", id="too short alone"),
        pytest.param(
            "全市有多少所小学？",
            "那其中民办的呢？",
            "全市的小学，其中民办的有多少所？",
            id="part",
        ),
        pytest.param("北京有多少所小学？", "那上海呢？", "上海有多少所小学？", id="another place"),
        pytest.param("全市有多少所小学？", "那教师呢？", "全市有多少教师？", id="other thing"),
        pytest.param(
            "全市有多少家科技型企业？",
            "规上企业呢？",
            "全市有多少家规上企业？",
            id="other thing of one sort",
        ),
        pytest.param(
            "工厂为什么搬走？", "预计哪年复工呢？", "工厂搬走，预计哪年复工呢？", id="own question"
        ),
        pytest.param(
            "北山镇开了一家茶厂，它叫什么？",
            "累计卖了多少茶？",
            "北山镇开了一家茶厂，累计卖了多少茶？",
            id="subject of the first clause",
        ),
        pytest.param(
            "东港2024年的产量是多少？",
            "那2022年是多少？",
            "东港2022年的产量是多少？",
            id="asked again of a year",
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
            "北湖银行截至今年6月底总资产有多大？",
            "它2022年的利润是多少？",
            "北湖银行2022年的利润是多少？",
            id="pronoun for one with a time behind it",
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
            "东山新区住房补贴政策三年来花了多少钱？",
            "这个政策最先在哪里试行？",
            "东山新区住房补贴政策最先在哪里试行？",
            id="noun that points back",
        ),
        pytest.param(
            "北湖乳业为什么停产？",
            "平川乳业也停产了吗？",
            "平川乳业也停产了吗？",
            id="another of the sort with a predicate of its own",
        ),
        pytest.param(
            "来北山滑雪的人数同比下降多少？",
            "亏损的雪场有几家？",
            "来北山滑雪的人数，亏损的雪场有几家？",
            id="subject without how it changed",
        ),
        pytest.param(
            "来北山滑雪的游客人数同比下降多少？",
            "外地客源呢？",
            "来北山滑雪的游客人数，外地客源同比下降多少？",
            id="the change is asked of the other measure",
        ),
        pytest.param("2022年产量是多少？", "2023年呢？", "2023年产量是多少？", id="another year"),
        pytest.param(
            "大桥有多长？", "它是什么时候建成的？", "大桥是什么时候建成的？", id="pronoun"
        ),
        pytest.param(
            "创投中心是哪个部门授牌的？",
            "它是什么时候授牌的？",
            "创投中心是什么时候授牌的？",
            id="pronoun for a head",
        ),
        pytest.param(
            "实验中心是研究什么的？",
            "它有哪些平台？",
            "实验中心有哪些平台？",
            id="pronoun before a verb",
        ),
        pytest.param(
            "第一中学的校训是什么？",
            "那城南中学呢？",
            "城南中学的校训是什么？",
            id="name of one sort",
        ),
        pytest.param(
            "“春雨”是什么？", "它资助了几个项目？", "“春雨”资助了几个项目？", id="subject"
        ),
    ],
)
def test_a_follow_up_can_stand_alone(before: str, text: str, alone: str) -> None:
    """What a follow-up leaves out is taken from the question before it."""
    assert standalone(text, after(before)) == alone


def test_a_first_question_stays_as_typed() -> None:
    """Without turns before it, even an elliptic question is left alone."""
    assert standalone("那上海呢？", Conversation()) == "那上海呢？"


def test_an_english_follow_up_leans_too() -> None:
    """A pronoun in English takes the last question along."""
    alone = standalone("When was it founded?", after("How large is the laboratory?"))
    assert "laboratory" in alone
    assert "founded" in alone


def test_a_whole_english_question_is_asked_anew() -> None:
    """And before a question that names what it is about joins it to nothing."""
    before = after("How many schools are there?")
    assert standalone("And who is the mayor of Chengdu?", before) == "who is the mayor of Chengdu?"


@pytest.mark.parametrize("text", ["换个话题", "另外问一下", "再说说"])
def test_a_switch_to_nothing_stays_as_typed(text: str) -> None:
    """What is left of it would be no question."""
    assert standalone(text, after("北京有多少所小学？")) == text


@pytest.mark.parametrize("before", ["有多少院士？", "哪所学校升格了？"])
def test_what_was_asked_of_alone_is_taken_along(before: str) -> None:
    """A question that begins with the words that ask still says what it is about."""
    alone = standalone("什么时候引进的？", after(before))
    assert not alone.startswith("，")


def test_another_owner_and_time_take_the_places_of_theirs() -> None:
    """Both are put into the last question, with the noun behind them."""
    alone = standalone("西港到2027年的目标呢？", after("东港2024年合同额有多少？"))
    assert alone == "西港2027年合同额的目标有多少？"


def test_a_long_conversation_does_not_pile_up() -> None:
    """However many turns lean on each other, the stand-alone question stays short."""
    conversation = after("北京有多少所小学？")
    for _ in range(40):
        alone = standalone("那它们的老师呢？", conversation)
        asked = Question("那它们的老师呢？", alone, "other")
        refused = Answer(asked, "refused", (), (), 0.0, "", (), 0.0)
        conversation = conversation.with_turn(refused)
    assert len(alone) < 100


def test_he_is_the_person_of_the_last_answer() -> None:
    """A pronoun takes the name that the last answer marked, not the words that asked for it."""
    quote = "局长李明华说，要快。"
    citation = Citation(
        1, "甲.txt", "甲.txt:1", "快", Published(None, "unknown"), 0, quote, ((0, 10),)
    )
    asked = Question("谁是局长？", "谁是局长？", "person")
    told = Answer(asked, "answered", (Claim(citation, ((2, 5),)),), (), 0.9, "", (), 0.0)
    assert standalone("他还说了什么？", Conversation((told,))) == "李明华还说了什么？"


def test_and_how_many_others() -> None:
    """An English follow-up that asks for another thing keeps the rest of the last question."""
    alone = standalone("And how many nurses?", after("How many doctors work there?"))
    assert alone == "How many nurses work there?"


def test_another_language_goes_on_where_it_points_back() -> None:
    """A short English question that points back takes along what was spoken of in Chinese."""
    before = after("湖边发现的石碑有多重？")
    assert standalone("Where did she find it?", before) == (
        "湖边发现的石碑: Where did she find it?"
    )
    assert readings("How many teachers work here?", before) == ("How many teachers work here?",)


@pytest.mark.parametrize(
    ("before", "text", "alone"),
    [
        pytest.param(
            "东港要打造什么样的展览中心？",
            "谁介绍的？",
            "东港要打造展览中心，谁介绍的？",
            id="without the words that ask",
        ),
        pytest.param(
            "这幅画一共卖了多少钱？", "谁画的？", "这幅画，谁画的？", id="without a price"
        ),
        pytest.param("石碑值多少钱？", "在哪儿发现的？", "石碑，在哪儿发现的？", id="nor its verb"),
        pytest.param(
            "茶叶节什么时候举办？", "在哪儿？", "茶叶节在哪儿举办？", id="bare words that ask"
        ),
        pytest.param(
            "东港入选了哪三款茶？",
            "第一款是哪里产的？",
            "东港入选了三款茶，第一款是哪里产的？",
            id="one of several",
        ),
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
        pytest.param("东港抓了多少人？", "不是，我问的是投诉有多少份", "东港，投诉有多少份",
                     id="correction"),
        pytest.param(
            "北京有多少所小学？",
            "不是北京，我问的是上海",
            "上海有多少所小学？",
            id="correction of a name",
        ),
        pytest.param(
            "东港收了多少税？", "去年同期是多少？", "东港去年同期收了多少税？", id="another time"
        ),
    ],
)  # fmt: skip
def test_what_is_taken_along_reads_well(before: str, text: str, alone: str) -> None:
    """The last question gives what it is about, without what it asked and without debris."""
    assert standalone(text, after(before)) == alone


@pytest.mark.parametrize(
    ("before", "text", "alone"),
    [
        pytest.param(
            "东港的李建国年薪多少？", "他在哪里上班？", "东港的李建国在哪里上班？", id="he"
        ),
        pytest.param("春雨2全国销量多少了？", "它的作者是谁？", "春雨2的作者是谁？", id="it"),
        pytest.param(
            "东港大桥全长多少公里？", "桥上有哪些灯？", "东港大桥，桥上有哪些灯？", id="own subject"
        ),
        pytest.param(
            "东港大桥总投资是多少？", "要交多少钱？", "东港大桥，要交多少钱？", id="no subject"
        ),
        pytest.param(
            "红星集团今年上半年营业收入是多少？",
            "那去年同期呢？",
            "红星集团去年同期营业收入是多少？",
            id="kept for another time",
        ),
        pytest.param(
            "东港去年的入学率是多少？",
            "比前年涨了多少？",
            "东港去年的入学率，比前年涨了多少？",
            id="kept for its change",
        ),
        pytest.param(
            "东港银行利率是多少？",
            "谁定的？",
            "东港银行利率，谁定的？",
            id="one word with its owner",
        ),
        pytest.param(
            "南山的人才制度有多少项？", "它是谁定的？", "南山的人才制度是谁定的？", id="no measure"
        ),
        pytest.param(
            "茶园的收成主要靠哪两点？", "后来怎么办？", "茶园的收成，后来怎么办？", id="no adverb"
        ),
    ],
)
def test_a_measure_that_was_asked_for_is_left_for_what_has_it(
    before: str, text: str, alone: str
) -> None:
    """Who has a length or an income is spoken of further, unless the figure itself is."""
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


def test_the_brother_of_him_is_nobody_new() -> None:
    """A question what his brother does leans on the turn before it."""
    assert standalone("他哥哥是做什么的？", after("李建国分管哪些工作？")) == (
        "李建国哥哥是做什么的？"
    )


def test_a_dotted_day_is_no_person() -> None:
    """What is asked after 3·15 goes on from it, as what is asked after a person may not."""
    before = after("东港3·15晚会来了几个人？")
    assert standalone("主题是什么？", before) == "东港3·15晚会，主题是什么？"


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("And in Ford's?", "How many times was rain mentioned in Ford's letter in May?"),
        ("And in July?", "How many times was rain mentioned in Dell's letter in July?"),
    ],
)
def test_another_owner_or_month_takes_the_place_of_its_like(text: str, alone: str) -> None:
    """A preposition and an ending of a name are no obstacle."""
    before = after("How many times was rain mentioned in Dell's letter in May?")
    assert standalone(text, before) == alone


def test_its_other_measure_is_asked_of_the_same() -> None:
    """What was asked of is asked again, with another measure and without the first one."""
    before = after("What is the output of goods of the Harbour Company?")
    alone = "What is the number of ships of the Harbour Company?"
    assert standalone("And its number of ships?", before) == alone
    assert standalone("And the number of ships?", after("What is the output of goods?")) == (
        "What is the number of ships?"
    )


def test_the_holder_of_a_post_is_left_for_what_it_belongs_to() -> None:
    """What is asked after the name of a head is asked of the works, not of the head."""
    asked = "城南水厂的厂长叫什么？"
    turn = Answer(Question(asked, asked, "person"), "refused", (), (), 0.0, "", (), 0.0)
    alone = standalone("净化后的水送到哪儿？", Conversation((turn,)))
    assert alone == "城南水厂，净化后的水送到哪儿？"


def answered(kind: Kind, quote: str, *marked: str) -> Answer:
    """Return an answer of a kind with a quote in which these parts are marked."""
    day = Published("2024-01-01", "printed")
    citation = Citation(1, "页.txt", "页.txt:1", "题", day, 0, quote, ((0, 1),))
    spans = tuple((quote.index(part), quote.index(part) + len(part)) for part in marked)
    asked = Question("谁签的？", "谁签的？", kind)
    return Answer(asked, "answered", (Claim(citation, spans),), (), 0.9, "", (), 0.0)


@pytest.mark.parametrize(
    ("turns", "text", "alone"),
    [
        (
            (answered("organisation", "东海大学与南山医院签约。", "东海大学与南山医院"),),
            "这两家什么时候开始合作的？",
            "东海大学和南山医院什么时候开始合作的？",
        ),
        (
            (
                answered("definition", "东海集团总经理李建国说好。", "总经理"),
                answered("definition", "南山集团总经理王小明说好。", "总经理"),
            ),
            "这两家公司什么时候开始合作的？",
            "东海集团和南山集团什么时候开始合作的？",
        ),
        (
            (
                answered("person", "李建国说好。", "李建国"),
                answered("person", "王小明说好。", "王小明"),
            ),
            "他们两人是哪年认识的？",
            "李建国和王小明是哪年认识的？",
        ),
    ],
)
def test_a_plural_is_those_that_the_last_answers_name(
    turns: tuple[Answer, ...], text: str, alone: str
) -> None:
    """As many names as the plural says stand for it, of one answer or of as many."""
    assert standalone(text, Conversation(turns)) == alone


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
        turn = Answer(asked, "refused", (), (), 0.0, "", (), 0.0)
        conversation = conversation.with_turn(turn)
    assert conversation.turns[-1].question.standalone == alone


def test_a_question_without_a_name_may_stand_alone() -> None:
    """One that names what it is about is read as typed only; one that does not, both ways."""
    before = after("桥有多长？")
    assert readings("北京市的医院有几所？", before) == ("北京市的医院有几所？",)
    assert readings("全市医院有几所？", before) == ("全市医院有几所？", "桥，全市医院有几所？")
    assert readings("它有多宽？", before) == ("桥有多宽？",)
    assert readings("他们是谁", before) == ("桥，他们是谁",)
    assert "城南那个公园多大？" in readings("城南那个公园多大？", before)


def test_a_question_is_not_put_behind_its_own_words() -> None:
    """What is asked again, or names the matter itself, takes nothing before it."""
    again = "院士有多少名？"
    assert standalone(again, after(again)) == again
    assert (
        standalone("东港图书馆藏书多少册？", after("东港图书馆藏书多吗？"))
        == "东港图书馆藏书多少册？"
    )


@pytest.mark.parametrize("text", ["列出所有的贷款产品", "哪几篇讲到了贷款？"])
def test_what_is_asked_of_all_reports_stands_alone(text: str) -> None:
    """Who wants all that there is has left the last matter, unless a pronoun holds on to it."""
    before = after("东港的座谈会是哪天开的？")
    assert readings(text, before) == (text,)
    assert readings("它的所有产品有哪些？", before) != ("它的所有产品有哪些？",)
