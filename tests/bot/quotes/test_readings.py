"""Different values of one figure stand side by side."""

from dataclasses import replace

from bot.answer import Citation, Claim
from bot.questions.analysis import analysed
from bot.quotes.readings import readings_of, rivals_of, same_measure
from corpus.article import Published


def claim(number: int, quote: str, span: str, date: str | None = None) -> Claim:
    """Return a claim of a report of its own with one span marked."""
    citation = Citation(
        number, f"{number}.txt", f"{number}.txt:1", "", Published(date, "unknown"), 0, quote, ()
    )
    start = quote.index(span)
    return Claim(citation, ((start, start + len(span)),))


def test_two_reports_give_two_readings_newest_first() -> None:
    """The same measure with another value is another reading; the newest report comes first."""
    claims = (
        claim(1, "截至2021年底，建成重点实验室33个。", "33个", "2022-01-05"),
        claim(2, "目前建成重点实验室43个。", "43个", "2024-05-01"),
    )
    readings = readings_of(claims, analysed("建成多少个重点实验室"))
    assert [(r.value, r.period, r.citation) for r in readings] == [
        ("43个", "", 2),
        ("33个", "截至2021年底", 1),
    ]


def test_the_reading_of_a_change_is_what_is_now() -> None:
    """Where a report marks what was and what is, its value is what is."""
    told = claim(1, "泊位由30个增加到40个。", "30个", "2022-01-05")
    changed = replace(told, highlights=(*told.highlights, (9, 12)))
    later = claim(2, "泊位有50个。", "50个", "2023-01-05")
    readings = readings_of((changed, later), analysed("泊位有多少个"))
    assert [reading.value for reading in readings] == ["50个", "40个"]


def test_another_measure_is_no_reading() -> None:
    """A figure of something else is left out."""
    claims = (
        claim(1, "建成重点实验室33个。", "33个"),
        claim(2, "引进博士后43名。", "43名"),
    )
    assert readings_of(claims, analysed("建成多少个重点实验室")) == ()


def test_one_value_is_no_difference() -> None:
    """Reports that agree give no table."""
    claims = (claim(1, "建成学校3所。", "3所"), claim(2, "共建成学校3所。", "3所"))
    assert readings_of(claims, analysed("建成学校几所")) == ()


def test_what_is_measured_is_in_the_question() -> None:
    """Words that two figures share count only when the question holds them."""
    one, other = claim(1, "引进重大科创平台33个", "33个"), claim(2, "有科创平台43个", "43个")
    assert same_measure(one, other, analysed("引进了多少个科创平台"))
    assert not same_measure(one, other, analysed("有多少院士"))


def test_a_wider_measure_is_another() -> None:
    """A question on companies of one kind is not answered by the number of all companies."""
    one, other = claim(1, "有高新技术企业551家", "551家"), claim(2, "带动企业60余家", "60余家")
    assert not same_measure(one, other, analysed("有多少家高新技术企业"))
    assert same_measure(one, other, analysed("有多少家企业"))


def test_what_was_added_is_another_measure() -> None:
    """Companies that were added are not all companies, unless the question asks for them."""
    one, other = claim(1, "共有科技企业55家", "55家"), claim(2, "计划新增科技企业8家", "8家")
    assert not same_measure(one, other, analysed("有多少家科技企业"))


def test_figures_of_two_owners_are_no_readings() -> None:
    """A company's figure is no other value of another company's."""
    one, other = (
        claim(1, "远帆公司营业收入9亿元", "9亿元"),
        claim(2, "海拓公司营业收入8亿元", "8亿元"),
    )
    assert not same_measure(one, other, analysed("营业收入是多少"))


def test_another_report_brings_its_figure() -> None:
    """A report that gives the same measure in its own words is set beside the first."""
    lead = (claim(1, "建成重点实验室33个。", "33个"),)
    further = [
        claim(2, "引进博士后43名。", "43名"),
        claim(3, "目前有重点实验室43个。", "43个"),
        claim(4, "重点实验室占地50亩。", "50亩"),
        claim(5, "建成重点实验室33个。", "33个"),
    ]
    found = rivals_of(lead, further, analysed("有多少个重点实验室"))
    assert [rival.citation.number for rival in found] == [3]
    assert rivals_of(lead, further, analysed("谁建成重点实验室")) == ()
    assert rivals_of((), further, analysed("有多少个重点实验室")) == ()


def test_values_are_compared_by_what_they_are_worth() -> None:
    """A figure written in another way is no other reading, and a period has its days."""
    same = (
        claim(1, "研发人员达到2.5万人。", "2.5万人"),
        claim(2, "现有研发人员25000人。", "25000人"),
    )
    assert readings_of(same, analysed("研发人员有多少人")) == ()
    other = (
        claim(1, "截至2021年底，研发人员达到2.5万人。", "2.5万人"),
        claim(2, "现有研发人员26000人。", "26000人"),
    )
    readings = readings_of(other, analysed("研发人员有多少人"))
    days = {reading.value: (reading.since, reading.until) for reading in readings}
    assert days == {"2.5万人": ("2021-12-01", "2021-12-31"), "26000人": ("", "")}


def test_a_marked_unit_does_not_part_readings() -> None:
    """19.6万标箱 marked in one report and 15.8万 in another are two readings of one measure."""
    first = claim(1, "2023年，海宁港吞吐量达到19.6万标箱。", "19.6万标箱")
    other = claim(2, "2022年，海宁港吞吐量达到15.8万标箱。", "15.8万")
    found = readings_of((first, other), analysed("海宁港吞吐量是多少？"))
    assert [reading.value for reading in found] == ["19.6万", "15.8万"]
