"""Asks whether there are any of a sort among what the last question counted: 有没有女的."""

import re

from bot.conversation.thread import Thread

ANY_OF = re.compile(
    r"(?:(?:那么?|其中|当中|里面|这里面|这里|还|都)[，,]?)*有(?:没有)?(?!.*(?:什么|啥|哪|谁|多少|几))(?P<sort>[^，,。？?有]{1,8})的"
    r"(?:吗|么|没有?)?[？?]?"
)
COUNTING = re.compile(r"多少|几|哪|什么")
LAST = re.compile(r"(?P<whose>.*)有没有.{1,8}?的(?P<noun>[\u4e00-\u9fff]{1,8})$")


def any_of_a_sort(text: str, thread: Thread) -> str:
    """Return whether there are any of a sort of what was asked for last, empty for other questions.

    有没有女的 behind 学校有多少名教师 asks 学校有没有女的教师; 有外地的吗 may follow that.
    """
    found = ANY_OF.fullmatch(text)
    if not found:
        return ""
    last = LAST.fullmatch(thread.clause)
    counts = COUNTING.search(thread.asked.asked)
    whose = last["whose"] if last else thread.subject
    noun = last["noun"] if last else thread.asked.tail
    return f"{whose}有没有{found['sort']}的{noun}？" if noun and whose and (last or counts) else ""
