"""Knows questions who said something that they quote or repeat, and what somebody said."""

import re

WHO = r"(?:谁|哪位[\u4e00-\u9fff]{0,4}?|哪一?个(?:人|部门|单位|机构)|什么人|何人)"
SAID = r"(?:说|讲|表示|指出|强调|认为|坦言|透露|直言|提到|称)"
WORDS = r"(?:[这那]一?[句段番]?话|一话|[这那]种?说法)"
FORMS = (
    re.compile(
        rf"(?P<said>.+?)[，,。：: ]*{WORDS}?(?:最早|到底|究竟)?(?:都?是|由|出自|来自){WHO}"
        rf"(?:{SAID}|提|提出|之口|口中)(?:过|出来?)?的?"
    ),
    re.compile(
        rf"(?:请问|是)?{WHO}(?:在[^，“]{{1,10}}?[上中里时])?(?:曾经?|还)?{SAID}(?:过|了)?"
        rf"[，,：: ]*(?P<said>.+?)(?:的?{WORDS})?"
    ),
    re.compile(rf"{SAID}(?:过|了)?(?P<said>.+?)的(?:人|那个人)?是{WHO}"),
    re.compile(
        r"who (?:said|says|stated|remarked|stressed|emphasi[sz]ed|noted|commented)"
        r"(?: that|,|:)? (?P<said>.+)",
        re.IGNORECASE,
    ),
)
POINTING = re.compile(
    r"^(?:上面|以上|刚才|刚刚|前面|引文|原文|您|你|[这那](?:一?[句段番些]|话|个?说法|样|么)|(?:it|that|this|so)\b)",
    re.IGNORECASE,
)  # at what was said before, not at words that the question repeats
QUOTES = "“”\"'「」‘’《》 "
LEAST = 4  # characters of what is repeated
WHAT_SAID = re.compile(
    r"(?:说|讲|表示|强调|指出|提到|透露|坦言|介绍|回应)(?:过|了|到)*(?:些|的是)?(?:什么|啥|哪些)"
    r"|(?:怎么|怎样|如何)(?:说|讲|看|评价|回应|表示|解释|形容|看待|回答)"
    r"|\bwhat (?:did|does) .+ (?:say|think|stress)"
    r"|\bhow (?:did|does) .+ (?:describe|comment|respond)",
    re.IGNORECASE,
)


def words_said(question: str) -> str:
    """Return what a question repeats to ask who said it, empty for another question."""
    plain = question.strip().rstrip("?？。.!！ 呢啊呀")
    found = next(filter(None, (form.fullmatch(plain) for form in FORMS)), None)
    said = found["said"].strip(f"，,：:。{QUOTES}") if found else ""
    return said if len(said) >= LEAST and not POINTING.search(said) else ""


def asks_what_was_said(question: str) -> bool:
    """Tell whether a question asks what somebody said or how he puts something."""
    return bool(WHAT_SAID.search(question))
