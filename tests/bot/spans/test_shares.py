"""The figure of a whole and those of its members."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.shares import figures_in, part_told, share_asked, shares_in

COUNTED = "全县共转移群众4200人，其中北山镇900人、西江镇600人。"
LEVELS = "市级以上平台40个，其中省级15个、市级25个。"


@pytest.mark.parametrize(
    ("question", "quote", "figure"),
    [
        ("北山镇转移群众多少人？", COUNTED, "900人"),
        ("西江镇共转移群众多少人？", COUNTED, "600人"),
        ("全县转移群众多少人？", COUNTED, "4200人"),
        ("提供技工岗位多少个？", "提供岗位900个，包括技工岗位300个。", "300个"),
        ("提供岗位多少个？", "提供岗位900个，包括技工岗位300个。", "900个"),
        ("隧道段多长？", "其中隧道段长3公里，桥梁段长5公里。", "3公里"),
    ],
)
def test_the_one_named_has_its_own_figure(question: str, quote: str, figure: str) -> None:
    """A member that is named behind 其中 has the figure behind its name, the whole its sum."""
    asked = share_asked(analysed(question), quote)
    assert asked
    assert quote[slice(*asked)] == figure


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("全县转移群众多少人？", "全县共转移群众4200人。"),
        ("北山镇什么时候转移群众？", COUNTED),
        ("市级以上平台及其设备有多少台？", LEVELS),
    ],
)
def test_where_it_is_not_plain_nothing_is_told(question: str, quote: str) -> None:
    """Without members, or a figure of what is counted, none is the one asked for."""
    assert share_asked(analysed(question), quote) is None


def test_words_of_the_whole_name_no_member() -> None:
    """市级以上平台 are not those of 市级."""
    whole = "市级以上平台40个，"
    assert [
        s.named_in("市级以上平台有多少个", whole) for s in shares_in(LEVELS, figures_in(LEVELS))
    ] == [
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("question", "quote", "figure"),
    [
        ("合拍的片子里有几部是和东海国拍的？", "在这49部合拍片中，41部是和东海国拍的。", "41部"),
        ("合拍的片子有几部？", "在这49部合拍片中，41部是和东海国拍的。", None),
        ("合拍的片子里有几部是和东海国拍的？", "49部合拍片，41部是和东海国拍的。", None),
    ],
)
def test_a_part_stands_behind_its_whole(question: str, quote: str, figure: str | None) -> None:
    """Of 在这49部中，41部 the second figure is that of the part."""
    told = part_told(analysed(question), quote)
    assert (quote[slice(*told)] if told else None) == figure
