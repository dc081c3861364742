"""Parts a question that asks several things at once, so that each is looked for by itself."""

import re
from collections.abc import Iterator

import rjieba

ASKING = re.compile(
    r"多少|第几|(?<![前后近去这来])几(?!乎|度|何)[\u4e00-\u9fff]|什么|啥|哪|谁|怎么|多(?:大|高|长|久|远|重)"
    r"|\bhow\b|\bwhat\b|\bwho\b|\bwhen\b|\bwhich\b"
)
CLAUSES = re.compile(r"[，,；;、]")
EACH = re.compile(
    r"各自|各(?=[有是为占多几怎成超达在增减涨跌升降花投卖产招引建])|分别|相比|\brespectively\b|\beach\b"
    r"|(?:哪个|谁|哪家|哪边|哪里)[^，,]{0,4}(?:更|高|多|大|早|快|少|低)"
)
JOINING = frozenset({"和", "与", "跟", "同", "以及", "还有", "及", "and", "、"})
FIRST = re.compile(r"[首头第][一]?[批期次轮]|最初|起初|当初|原来|刚?开始")
LATER = re.compile(r"后来|之后|随后|现在|如今|目前|眼下|再后")
OWN = ("ns", "nt", "nr", "nz")  # tags of names: a clause that begins with one has its own subject
SIDE = 2  # characters of the shortest thing that can be set beside another
MOST = 3  # parts of a question
ACROSS = re.compile(
    r"[几两各三]篇|各?报道(?:里|中)?.{0,12}(?:分别|各|不同)|变化|变成|从多少"
    r"|\b(?:reports|articles)\b.*\b(?:each|respectively|differ)|\bchanged?\b"
)


def parts_of(question: str) -> tuple[str, ...]:
    """Return the questions that a question is made of, itself alone where it is one.

    Clauses that each ask something are parts; so are the two things of which 各 or 分别 says that
    each has its own answer. What the parts share stands in each of them.
    """
    plain = question.strip().rstrip("？?。 ")
    each = EACH.search(plain)
    paired = _paired(plain, each.start()) if each else ()
    if paired:
        return paired
    clauses = [clause for clause in CLAUSES.split(plain) if clause.strip()]
    asking = [number for number, clause in enumerate(clauses) if ASKING.search(clause)]
    if 1 < len(asking) <= MOST:
        return tuple(_clause_parts(clauses, asking))
    return (question,)


def is_across(question: str) -> bool:
    """Tell whether a question sets reports or times side by side, so that each is to be heard."""
    return bool(ACROSS.search(question))


def _clause_parts(clauses: list[str], asking: list[int]) -> Iterator[str]:
    """Yield each clause that asks, with what leads up to the first of them."""
    first = clauses[asking[0]]
    lead = "".join(f"{clause}，" for clause in clauses[: asking[0]])
    yield f"{lead}{first}"
    subject = ASKING.split(first, maxsplit=1)[0]
    if len(subject) <= SIDE:
        subject = ASKING.sub("", first)
    for number in asking[1:]:
        clause = clauses[number]
        own = _has_subject(clause)
        shared = FIRST.sub("", subject) if LATER.match(clause) else subject
        yield f"{lead}{'' if own else f'{shared}，'}{clause}"


def _has_subject(clause: str) -> bool:
    """Tell whether a clause begins with a name."""
    tagged = rjieba.tag(clause.strip())
    return bool(tagged) and tagged[0][1] in OWN


def _paired(question: str, end: int) -> tuple[str, ...]:
    """Return the question once for each of the things set side by side in its first `end`."""
    place = end
    for word in reversed(rjieba.cut(question[:end])):
        place -= len(word)
        if word not in JOINING:
            continue
        left = CLAUSES.split(question[:place])[-1]
        right = CLAUSES.split(question[place + len(word) : end])[0]
        start, stop = place - len(left), place + len(word) + len(right)
        if "的" in right and "的" not in left:  # 甲和乙的产量
            stop -= len(right) - right.index("的")
            right = right[: right.index("的")]
        elif "的" in left and "的" not in right:  # 甲的产量和销量
            start += left.rindex("的") + 1
            left = question[start:place]
        if min(len(left.strip()), len(right.strip())) >= SIDE:
            return tuple(
                question[:start] + side.strip() + question[stop:] for side in (left, right)
            )
    return ()
