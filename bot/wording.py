"""What the bot says in its own words, in the language of the question."""

import re
from collections.abc import Sequence

LONGEST = 1000  # characters of a question

ASKED = re.compile(r"[谁哪]|什么|多少|怎么|为何|[吗呢]\W*$")


def is_chinese(text: str) -> bool:
    """Tell whether a question asks in Chinese, or has over two characters a Latin word."""
    latin = re.findall(r"[A-Za-z]{2,}", text)
    if ASKED.search(text):
        return True
    return len(re.findall(r"[\u3400-\u9fff]", text)) > 2 * len(latin)


def said(chinese: str, english: str, question: str) -> str:
    """Return the wording in the language of the question."""
    latin = re.search(r"[A-Za-z]", question)
    return english if latin and not is_chinese(question) else chinese


def blank(question: str) -> str:
    """Ask for a question."""
    return said("请输入一个问题。", "Please ask a question.", question)


def too_long(question: str) -> str:
    """Say that a question is too long."""
    return said(
        f"问题有 {len(question)} 个字符，请缩短到 {LONGEST} 个以内。",
        f"The question has {len(question)} characters; please keep it below {LONGEST}.",
        question,
    )


def vague(question: str) -> str:
    """Ask what a question without a telling word is about."""
    return said(
        "请说明想问的是哪件事、哪个机构或哪个数字。",
        "Please say which matter, institution or figure you are asking about.",
        question,
    )


def introduction(question: str) -> str:
    """Say what the bot does."""
    return said(
        "我只用报道的原文回答问题，每句都注明出处；报道里没有的，我会直说。请问一个关于这些报道的问题。",
        "I answer only with quotations from the reports, each with its source, and say so when the "
        "reports hold no answer. Ask me something about them.",
        question,
    )


def welcome(question: str) -> str:
    """Answer thanks."""
    return said(
        "不客气。还想知道什么，请接着问。",
        "You are welcome. Ask on if there is anything else you would like to know.",
        question,
    )


def farewell(question: str) -> str:
    """Answer a farewell."""
    return said("再见，欢迎再来。", "Goodbye, and come back any time.", question)


KINDS = {
    "date": ("时间", "when"),
    "money": ("金额", "an amount of money"),
    "percent": ("比例", "a percentage"),
    "number": ("数量", "a number"),
    "person": ("姓名", "a name"),
}


def lacking(question: str, missing: str, word: str, *, used: bool = False) -> str:
    """Say what the reports do not give although they touch on the matter.

    `used` tells that the word stands somewhere in them, but in no sentence that answers.
    """
    typed = re.search(re.escape(word), question, re.IGNORECASE)
    named = typed[0] if typed else word
    chinese, english = KINDS.get(word, (f"“{named}”", f'"{named}"'))
    if used and missing == "post":
        return said(
            f"报道提到了{chinese}，但没有说是谁。",
            f"The reports mention {english} but do not say who that is.",
            question,
        )
    if used and missing == "said":
        return said(
            "报道提到了相关内容，但没有哪一句给出所问的。",
            "The reports touch on this, but no sentence gives what is asked.",
            question,
        )
    if used and missing in ("name", "place"):
        return said(
            f"报道提到了{chinese}，但没有哪一句给出所问的。",
            f"The reports mention {english}, but no sentence gives what is asked of it.",
            question,
        )
    told = {
        "name": (
            f"报道正文里没有提到{chinese}。",
            f"The text of the reports never mentions {english}.",
        ),
        "place": (
            f"报道里说到这件事的文章没有提到{chinese}，所以不能当作答案。",
            f"The article that comes nearest does not mention {english}, so it is no answer.",
        ),
        "owner": (
            f"报道里说的是别处的，没有给出{chinese}的。",
            f"The reports give this for another place, not for {english}.",
        ),
        "kind": (
            f"报道提到了相关内容，但没有给出{chinese}。",
            f"The reports touch on this but do not give {english}.",
        ),
        "unit": (
            f"报道提到了相关内容，但没有以{chinese}计的数字。",
            f"The reports touch on this but give no figure counted in {english}.",
        ),
    }
    other = (
        f"报道提到了相关内容，但没有说到{chinese}。",
        f"The reports touch on this but do not speak of {english}.",
    )
    return said(*told.get(missing, other), question)


def ambiguous(question: str) -> str:
    """Ask which of several is meant."""
    return said("您问的是哪一个？", "Which one do you mean?", question)


def corrected(question: str, stated: str, given: str, label: str) -> str:
    """Say that the report gives another figure than the question states; `label` is its English."""
    return said(
        f"报道里的数字是 {given}，不是 {stated}。",
        f"The figure in the report is {label or given}, not {stated}.",
        question,
    )


def partly(question: str, parts: Sequence[str]) -> str:
    """Say which parts of a question the reports do not answer."""
    chinese = "、".join(f"“{part.strip('？?')}”" for part in parts)
    english = ", ".join(f'"{part.strip("?")}"' for part in parts)
    return said(
        f"报道里没有找到这一问的直接回答：{chinese}。",
        f"No direct answer to this part was found in the reports: {english}.",
        question,
    )


def no_such_report(question: str) -> str:
    """Say that no report is of the time or on the matter asked for, as far as is known."""
    return said(
        "没有找到这样的报道；没有写明日期的报道不知道是哪一天的。",
        "There is no such report; of reports without a date the day is not known.",
        question,
    )


def untitled(question: str, title: str) -> str:
    """Say that no report has the title that is given."""
    return said(
        f"没有题为《{title}》的报道。", f'There is no report with the title "{title}".', question
    )


def summed_up(question: str, shown: int, left: int, *, more: bool, unsaid: bool) -> str:
    """Say how many reports a digest leaves out, `more` at least so many, and if none was named."""
    chinese, english = "", ""
    if unsaid:
        chinese = "没有说明是哪一篇，这里各引一句。"
        english = "Which report is not said, so here is a sentence of each. "
    if left > 0:
        chinese += f"这里列出 {shown} 篇，{'至少' * more}还有 {left} 篇没有列入。"
        english += (
            f"{shown} reports are summed up here, {'at least ' * more}{left} more are left out."
        )
    return said(chinese, english.strip(), question)


def unsigned(question: str) -> str:
    """Say that the article names no writer or photographer."""
    return said(
        "这篇报道没有署名。", "The report does not say who wrote or photographed it.", question
    )


def undated(question: str) -> str:
    """Say that the report does not tell its day."""
    return said(
        "这篇报道没有写明是哪天的。", "The report does not say on which day it appeared.", question
    )


def untold_sources(question: str) -> str:
    """Say that none of the reports in use tells what is asked of its source."""
    return said(
        "现有的报道都没有写明这一点。", "None of the reports in use tells that of itself.", question
    )


def unsourced(question: str) -> str:
    """Say that the report does not tell which paper or agency it is from."""
    return said(
        "这篇报道没有写明出自哪家媒体。",
        "The report does not say which paper or agency it is from.",
        question,
    )


def unattributed(question: str) -> str:
    """Say that the report does not tell who said what was quoted."""
    return said("原文没有写明这话是谁说的。", "The report does not tell who said this.", question)


def unquoted(question: str) -> str:
    """Say that there is no quotation whose report could be named."""
    return said("前面的回答没有引用报道。", "The answer before quotes no report.", question)


def nothing_further(question: str) -> str:
    """Say that there is nothing on the last question that was not quoted."""
    zh = "关于上一个问题，报道里没有更多能直接回答的内容。"
    return said(zh, "The reports say no more that answers the last question.", question)


def published(question: str, day: str) -> str:
    """Say on which day the report appeared, `day` as an ISO date."""
    return said(f"这篇报道的日期是 {day}。", f"The report is dated {day}.", question)


def refusal(question: str, absent: tuple[str, ...]) -> str:
    """Say that the reports hold no answer, and which words of the question they never use.

    Of a question in English they may use a word in Chinese that is not known for its translation.
    """
    if not is_chinese(question):
        absent = tuple(term for term in absent if not term.isascii())
    if absent:
        names = "、".join(f"“{term}”" for term in absent)
        quoted = ", ".join(f'"{term}"' for term in absent)
        return said(
            f"报道里没有能回答这个问题的内容：正文没有提到{names}。",
            f"The reports do not answer this: their text never mentions {quoted}.",
            question,
        )
    return said(
        "报道里没有找到能回答这个问题的内容。",
        "The reports do not seem to answer this.",
        question,
    )
