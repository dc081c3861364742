"""Answers are matched by the value of their figures and by whole words."""

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.matching import canonical, contains, missing

clauses = st.text(alphabet="研发投入强度达5.4%万亿元一二十AIab ，。", min_size=1)
numbers = st.integers(min_value=1, max_value=10**12) | st.integers(min_value=1, max_value=99)


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        pytest.param("研发人员达2.5万人", "25000人", id="wan"),
        pytest.param("设立100亿元科创基金", "一百亿元", id="yi-chinese"),
        pytest.param("规模达1.2万亿元", "12000亿元", id="wan-yi"),
        pytest.param("规模达一点二万亿元", "1.2万亿元", id="chinese-decimal-with-scale"),
        pytest.param("投入强度达5.4%", "百分之5.4", id="percent-mixed"),
        pytest.param("投入强度达５．４％", "百分之五点四", id="percent-full-width"),
        pytest.param("覆盖率达到百分之百", "100%", id="hundred-percent"),
        pytest.param("到二〇二七年", "2027年", id="year-by-digits"),
        pytest.param("共两千人", "2000人", id="liang"),
        pytest.param("共一亿五千万元", "1.5亿元", id="yi-and-wan"),
        pytest.param("共一千零三十五人", "1035人", id="zero-inside"),
        pytest.param("共三百五十人", "350人", id="tens"),
        pytest.param("共三百五", "350", id="last-digit-without-unit"),
        pytest.param("共一亿一", "1.1亿", id="last-digit-after-yi"),
        pytest.param("共一万二千亿元", "1.2万亿元", id="wan-of-yi"),
        pytest.param("约1,200余名", "1200余名", id="thousands"),
        pytest.param("约１，２００余名", "一千二百余名", id="thousands-full-width"),
        pytest.param("用时一百分钟", "100分钟", id="hundred-minutes"),
        pytest.param("科技型企 \n业3227家", "科技型企业3227家", id="line-break"),
        pytest.param("厚德笃学，至善至远", "厚德笃学、至善至远", id="punctuation"),
        pytest.param("“两新”组织", '"两新"组织', id="quotation-marks"),
        pytest.param("CMOS+MEMS特色", "cmos + mems", id="case"),
        pytest.param("容积率低至1.5,建筑密度", "1.5", id="bare-decimal"),
    ],
)
def test_contains(text: str, variant: str) -> None:
    """The same value or wording is found however it is written."""
    assert contains(text, variant)


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        pytest.param("到2027年", "20", id="inside-a-year"),
        pytest.param("共120家", "20家", id="tail-of-a-number"),
        pytest.param("达2.5万人", "2.5人", id="scale-left-out"),
        pytest.param("达2.5万人", "5万人", id="tail-of-a-decimal"),
        pytest.param("达1.58亿元", "1.5亿元", id="head-of-a-decimal"),
        pytest.param("一千二百人", "二百人", id="tail-of-a-numeral"),
        pytest.param("十五家", "五家", id="tail-of-a-teen"),
        pytest.param("提高5.4个百分点", "5.4%", id="points-are-no-percent"),
        pytest.param("2023，100家", "2023100家", id="comma-of-a-clause"),
        pytest.param("五六个", "56个", id="approximation"),
        pytest.param("三四百人", "340人", id="approximate-hundreds"),
        pytest.param("三百零五", "350", id="zero-before-the-last"),
        pytest.param("DOMAIN", "AI", id="inside-a-word"),
        pytest.param("700万元", "200万元", id="other-figure"),
        pytest.param("研发投入", "、", id="empty-variant"),
    ],
)
def test_does_not_contain(text: str, variant: str) -> None:
    """A figure or word inside a longer one is another figure or word."""
    assert not contains(text, variant)


@given(numbers)
def test_numerals_have_one_value(number: int) -> None:
    """A number in Chinese numerals and in digits has the same canonical form."""
    assert canonical(cn2an.an2cn(number) + "元") == canonical(f"{number}元")


@given(st.text(), st.text(), clauses)
def test_a_clause_is_found_between_others(before: str, after: str, variant: str) -> None:
    """What stands as a clause of its own is found, whatever stands around it."""
    found = contains(f"{before}。{variant}。{after}", variant)
    assert found is bool(canonical(variant))


@given(numbers, numbers)
def test_different_numbers_do_not_match(one: int, other: int) -> None:
    """Only the same number is found, in numerals as in digits."""
    assert contains(cn2an.an2cn(one) + "家", f"{other}家") is (one == other)
    assert contains(f"超{one}家", f"{other}家") is (one == other)


def test_missing_names_each_element_without_a_variant() -> None:
    """Every element is needed and any variant of it will do."""
    elements = (("5.4%",), ("一千人", "1200余名"), ("第二",))
    assert missing("强度达5.4%,研修教师1200余名", elements) == ("第二",)
