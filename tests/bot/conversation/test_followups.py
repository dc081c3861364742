"""Follow-up questions get the words that they leave out."""

import pytest

from bot.answer import Answer, Conversation, Question
from bot.conversation.followups import readings
from tests.bot.conversation.asking import after, answered, standalone


@pytest.mark.parametrize(
    ("before", "text", "alone"),
    [
        pytest.param(
            "李明上半年捐了多少钱？", "那王芳呢？", "王芳上半年捐了多少钱？", id="another did it"
        ),
        pytest.param("东港工人有多少？", "那教师呢？", "东港教师有多少？", id="another number"),
        pytest.param(
            "东港有几家茶厂？", "比前一年多了几家？", "东港的茶厂，比前一年多了几家？", id="counted"
        ),
        pytest.param("东港有几家茶厂？", "是哪两家？", "东港的茶厂，是哪两家？", id="named"),
        pytest.param("云窑是个什么东西？", "何时首发的？", "云窑，何时首发的？", id="asked simply"),
        pytest.param(
            "云窑卡，其中A类发了多少张？",
            "那B类呢？",
            "云窑卡，其中B类发了多少张？",
            id="another letter",
        ),
        pytest.param(
            "北山瓷业董事长是谁？",
            "它去年的产量是多少？",
            "北山瓷业去年的产量是多少？",
            id="what has the post",
        ),
        pytest.param(
            "北山瓷业2024年6月的产量是多少？",
            "那2022年呢？",
            "北山瓷业2022年的产量是多少？",
            id="a year for a month of one",
        ),
        pytest.param(
            "东港去年的收入是多少？西港去年的收入是多少？",
            "北港呢？",
            "北港去年的收入是多少？",
            id="the last of two questions",
        ),
        pytest.param(
            "大桥何时开工？总投资多少？",
            "有多长？",
            "大桥何时开工，有多长？",
            id="a last question that leaves out its subject",
        ),
        pytest.param(
            "研发投入强度，在全国排第几？",
            "那东港新区呢？",
            "东港新区的研发投入强度，在全国排第几？",
            id="a measure of another owner",
        ),
        pytest.param(
            "研发投入强度多少？",
            "那两江新区呢？",
            "两江新区的研发投入强度多少？",
            id="a measure that had no owner",
        ),
        pytest.param("东港有多少教师？", "她们是谁？", "东港的教师是谁？", id="those counted"),
        pytest.param(
            "东港电子生产什么？", "尺寸多大？", "东港电子，尺寸多大？", id="no verb like a noun"
        ),
        pytest.param(
            "东港电子生产什么？", "那西山半导体呢？", "西山半导体生产什么？", id="another firm"
        ),
        pytest.param(
            "东港计划首批支持了几个项目？",
            "后来一共支持了几个？",
            "东港计划支持了项目，后来一共支持了几个？",
            id="later than the first",
        ),
        pytest.param(
            "创业团队，研发投入强度多少？",
            "那两江新区呢？",
            "两江新区的研发投入强度多少？",
            id="a measure of another sort of owner",
        ),
        pytest.param("谁是总导演？", "音乐总监呢？", "谁是音乐总监？", id="another post"),
        pytest.param("桥有多长？", "全市医院有几所？", "桥，全市医院有几所？", id="may go on"),
        pytest.param("大桥何时开工？", "总投资多少？", "大桥，总投资多少？", id="too short alone"),
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
            "北湖银行截至今年6月底总资产有多大？",
            "它2022年的利润是多少？",
            "北湖银行2022年的利润是多少？",
            id="pronoun for one with a time behind it",
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
            "“春雨”是什么？", "它资助了几个项目？", "“春雨”资助了几个项目？", id="subject"
        ),
    ],
)
def test_a_follow_up_can_stand_alone(before: str, text: str, alone: str) -> None:
    """What a follow-up leaves out is taken from the question before it."""
    assert standalone(text, after(before)) == alone


@pytest.mark.parametrize("lead", ["另外，", "对了，", "请问"])
def test_besides_may_turn_to_another_matter(lead: str) -> None:
    """What says enough behind 另外 may be asked by itself; behind 那么 it goes on."""
    before, text = after("服务港引进了多少专业机构？"), "园区的科技企业有多少家？"
    assert readings(f"{lead}{text}", before)[0] == text
    assert text not in readings(f"那么{text}", before)


def test_a_first_question_stays_as_typed() -> None:
    """Without turns before it, even an elliptic question is left alone."""
    assert standalone("那上海呢？", Conversation()) == "那上海呢？"


@pytest.mark.parametrize("text", ["换个话题", "另外问一下", "再说说"])
def test_a_switch_to_nothing_stays_as_typed(text: str) -> None:
    """What is left of it would be no question."""
    assert standalone(text, after("北京有多少所小学？")) == text


@pytest.mark.parametrize("before", ["有多少院士？", "哪所学校升格了？"])
def test_what_was_asked_of_alone_is_taken_along(before: str) -> None:
    """A question that begins with the words that ask still says what it is about."""
    alone = standalone("什么时候引进的？", after(before))
    assert not alone.startswith("，")


def test_a_long_conversation_does_not_pile_up() -> None:
    """However many turns lean on each other, the stand-alone question stays short."""
    conversation = after("北京有多少所小学？")
    for _ in range(40):
        alone = standalone("那它们的老师呢？", conversation)
        asked = Question("那它们的老师呢？", alone, "other")
        refused = Answer(asked, "refused")
        conversation = conversation.with_turn(refused)
    assert len(alone) < 100


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
            "东港抓了多少人？", "不是，我问的是投诉有多少份", "东港，投诉有多少份", id="correction"
        ),
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
)
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


def test_a_dotted_day_is_no_person() -> None:
    """What is asked after 3·15 goes on from it, as what is asked after a person may not."""
    before = after("东港3·15晚会来了几个人？")
    assert standalone("主题是什么？", before) == "东港3·15晚会，主题是什么？"


def test_the_holder_of_a_post_is_left_for_what_it_belongs_to() -> None:
    """What is asked after the name of a head is asked of the works, not of the head."""
    asked = "城南水厂的厂长叫什么？"
    turn = Answer(Question(asked, asked, "person"), "refused")
    alone = standalone("净化后的水送到哪儿？", Conversation((turn,)))
    assert alone == "城南水厂，净化后的水送到哪儿？"


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


def test_a_post_is_one_of_what_was_spoken_of() -> None:
    """Who holds it elsewhere is not asked; what was said of the institution is left out."""
    asked = Question("大足区教委主任是谁？", "大足区教委主任是谁？", "person")
    district = Conversation().with_turn(Answer(asked, "refused"))
    assert readings("科技局局长是哪位？", district) == ("大足区，科技局局长是哪位？",)
    school = after("东港中学换掉老专业，图的是什么？")
    assert readings("党组织的头儿是谁？", school) == ("东港中学，党组织的头儿是谁？",)


@pytest.mark.parametrize(
    "text",
    ["讲解“先养后补”是怎么回事的官员是谁？", "西城区教委主任是谁？", "王小明的导师是谁？"],
)
def test_a_post_with_a_name_or_a_deed_may_be_of_another_matter(text: str) -> None:
    """A question that says whose the post is may be asked by itself."""
    assert readings(text, after("东港区教委主任叫什么名字？"))[0] == text


def test_this_company_is_the_one_that_was_named() -> None:
    """Behind an answer that names a company 这家公司 means that, not the work that it did."""
    quote = "大桥由东港建设有限公司建设。"
    told = Conversation().with_turn(answered("organisation", quote, "东港建设有限公司"))
    assert standalone("这家公司有多少人？", told) == "东港建设有限公司有多少人？"
    named = Conversation().with_turn(answered("place", quote, "东港建设有限公司"))
    assert "东港建设" not in standalone("这家公司有多少人？", named)


def test_it_is_the_company_that_was_asked_for_as_the_doer() -> None:
    """哪家公司建了大桥 asks for the subject of the answer, 大桥由哪家公司建 for another part."""
    claims = answered("organisation", "大桥由东港建设有限公司建设。", "东港建设有限公司").claims
    for asked, meant in (
        ("哪家公司建了大桥？", "东港建设有限公司"),
        ("大桥由哪家公司建？", "大桥"),
    ):
        question = Question(asked, asked, "organisation")
        told = Conversation().with_turn(Answer(question, "answered", claims, confidence=0.9))
        assert standalone("它有多少人？", told).startswith(meant)


def test_a_share_is_a_noun() -> None:
    """占比 at the end of a subject stays."""
    assert "研发投入占比" in standalone("前一年是多少？", after("研发投入占比在重庆排第几？"))
