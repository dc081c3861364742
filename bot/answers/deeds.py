"""Finds what a sentence tells that something named is, makes or does."""

import re
from collections.abc import Iterator

from bot.language.titles import LIMIT, SAME, uncut
from corpus.article import Range

FIRM = re.compile(
    r"(?:公司|企业|集团|平台|机构|组织|品牌|项目|实验室|研究[所院]|中心|基金会?|协会|学校|大学|医院|银行|网站|软件|产品|系统"
    r"|技术|工具|大?赛事?|展会|活动|计划|制造商|[供服]\w{0,3}商|开发商|[巨厂]头?商?|媒体|部门|单位|园区?|基地|学[科问]|品种|品|地|药物?|疗法|抓手|载体|目的地"
    r"|[模车机]型|方式|方法|现象|[服业]务|[团乐]?队|人|者|[^，]家)$"
)
SORT = re.compile(
    r"(?:公司|企业|集团|平台|机构|品牌|网站|软件|[厂制造开发供应服务]{1,2}商|巨头|银行|媒体|团队|园区?)$"
)  # a thing before its name
CLAUSE = r"[^，,。；;！!？?]"
END = r"(?=[，,。；;！!？?]|$)"
KIN = rf"{SAME}(?:公司|集团|平台|项目|团队)?{SAME}"
MAINLY = (
    r"(?:主要|主营|专门|专注于?|致力于?|聚焦|深耕|从事|(?<!相关)负责(?!人|同志)|定位[于为]?"
    r"|旨在|用于|用来|面向)"
)
GIVES = (
    r"(?:提供(?!的)|生产(?![线力商]|基地)|制造(?!商|业)|研发(?![的投团费])|开发(?![者商区的])"
    r"|销售(?![额收])|经营(?!业)|服务于|帮助)"
)
DEEDS = (
    (4, re.compile(rf"{KIN}[，,]作为(?P<what>{CLAUSE}{{3,60}}?){END}")),
    (4, re.compile(rf"{KIN}[，,]?(?:就|也)?[是系](?P<what>{CLAUSE}{{3,60}}?){END}")),
    (3, re.compile(rf"{KIN}{CLAUSE}{{0,24}}[，,][是系](?P<what>{CLAUSE}{{3,60}}?){END}")),
)  # of what follows a name and says what it is, each with how firmly it is told
ACTS = (
    (3, re.compile(rf"{KIN}{CLAUSE}{{0,12}}?(?P<what>{MAINLY}{CLAUSE}{{2,60}}?){END}")),
    (2, re.compile(rf"{KIN}{CLAUSE}{{0,30}}[，,](?P<what>{MAINLY}{CLAUSE}{{2,60}}?){END}")),
    (
        2,
        re.compile(rf"{KIN}(?:{CLAUSE}{{0,30}}[，,])?(?P<what>{GIVES}{CLAUSE}{{2,60}}?){END}"),
    ),
)  # ... and what it does, where the name opens a clause
AS = re.compile(
    r"作为(?P<what>[^。；;，,]{3,40}?)(?:[，,][^。；;]{0,40})?的[“‘《]?$"
)  # before a name


def deeds_of(text: str, name: Range) -> Iterator[tuple[Range, int]]:
    """Yield the spans that tell what something is or does, each with how firmly it is told."""
    start, end = name
    if before := AS.search(text[:start]):
        yield before.span("what"), 4
    yield from ((span, 3) for span in _sorts(text, start))
    for firmness, pattern in DEEDS:
        found = pattern.match(text, end)
        if found and FIRM.search(found["what"]):
            yield found.span("what"), firmness
    opens = not start or LIMIT.match(text[start - 1]) or text[start - 1] in "（("
    for firmness, pattern in ACTS if opens else ():
        if found := pattern.match(text, end):
            yield found.span("what"), firmness


def _sorts(text: str, start: int) -> Iterator[Range]:
    """Yield what sort of thing stands before a name, as in 芯片巨头某某."""
    last = start - (text[start - 1 : start] in "“‘《")
    begins = [found.end() for found in LIMIT.finditer(text, 0, last)]
    first = uncut(text, max(begins, default=0), last)
    if SORT.search(text[first:last]) and last - first > len("公司"):
        yield first, last
