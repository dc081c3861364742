"""Finds the words of a theme, a title or an inscription: what is quoted beside the word for it."""

import re

from bot.questions.analysis import Sought
from corpus.article import Range

WORDS = r"([“‘《「][^“”‘’《》「」]{2,60}[”’》」]|\"[^\"]{2,60}\")"
THEME = r"(?:主题|题目|标题|议题|口号|标语|题)"
ASKS_THEME = re.compile(
    rf"{THEME}(?:名称)?(?:是|为|叫|有)?(?:什么|啥|哪)|(?:什么|啥|哪[个一种]+){THEME}|以(?:什么|啥)为(?:主题|题)"
    r"|\b(?:theme|topic|slogan|motto)\b"
)
THEMES = re.compile(
    rf"以{WORDS}(?:为|作为?)[\u4e00-\u9fff]{{0,4}}{THEME}"
    rf"|主题(?:词|名称)?(?:[定即就]?[为是][：:]?|[：:])\s*{WORDS}"
    rf"|(?:围绕|聚焦|紧扣|以){WORDS}"
    r"(?:的|这一|这个|为)?[\u4e00-\u9fff]{0,3}主题"
    rf"|(?:口号|标语|题目|标题)(?:[是为][：:]?|[：:])\s*{WORDS}"
)
ASKS_WRITING = re.compile(r"[写印刻题贴挂绣][着有了的]?(?:的是)?(?:什么|啥|哪)|\bwritten on\b")
WRITING = re.compile(rf"[写印刻题贴挂绣](?:着|有|了|的是|道|下)[^“”，,。；;]{{0,6}}[：:]?{WORDS}")


def inscription_in(sought: Sought, quote: str) -> Range | None:
    """Return the theme or what is written on something where a quote has it in quotation marks.

    None where a question asks for none, or the quote tells none.
    """
    for asks, tells in ((ASKS_THEME, THEMES), (ASKS_WRITING, WRITING)):
        found = tells.search(quote) if asks.search(sought.text) else None
        if found:
            return found.span(found.lastindex or 0)
    return None
