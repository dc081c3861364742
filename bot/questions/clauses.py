"""Cuts a question into sentences and clauses, and knows which of them ask."""

import re

ASKING = re.compile(
    r"为什么|为何|为啥|多少|第几|百分之几|几成|(?<![前后近去这来好])几(?!乎|度|何|近)[\u4e00-\u9fff]|什么时候|什么|啥|哪|谁"
    r"|怎么样?|怎样|(?<!无论)如何|(?<![任无])何(?:时|地|处|人|种|年|日|月|故|以|看法|影响|意义|作用|关系|区别|不同|措施|评价|反应|变化|特点|要求|打算|后果|结果|感受|职)|是否|有没有|有无|(?<!没)有何|是不是|吗$"
    r"|多(?:大|高|长|久|远|重|宽|深|快)"
    r"|\b(?:how|what|who|whom|whose|when|where|which|why)\b",
    re.IGNORECASE,
)
ORDERING = re.compile(
    r"(?:^|[请并再及我]|逐一|分别|简[单要])(?:列出|列举|说出|说明|写出|给出|指出|简述|概述)(?![了的过])"
)
SENTENCES = re.compile(r"[？?；;。！!]+")
UNQUOTED = r"(?![^“‘]*[”’](?![a-z]))(?!(?:[^']|\b'\b)*\b'(?!\w))"  # behind it no quotation ends
BLANK = r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])"
CLAUSES = re.compile(
    rf"(?:[，,、]|{BLANK}){UNQUOTED}| and (?=(?:how|what|who|when|where|which|why)\b)"
)
NAMED = 4  # characters from which what a clause asks of is another thing by itself


def first_ask(text: str) -> int:
    """Return where the first words that ask stand, the end of a text without them."""
    found = ASKING.search(text)
    return found.start() if found else len(text)


def without_occasion(question: str) -> str:
    """Return what a question asks without the clauses before it, nothing where there are none."""
    head = question[: first_ask(question)]
    last = CLAUSES.split(head)[-1]
    return question[len(head) - len(last) :] if len(last) >= NAMED and last != head else ""
