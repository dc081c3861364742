"""Puts an English question in plainer English words, and takes those for the present apart."""

import re

PRESENT = re.compile(
    r"\b(?:(?P<latest>latest|newest|most recent)"
    r"|so far|to date|up to now|until now|as of now"
    r"|at present|at the moment|currently|(?:right )?now(?= ?[?.]|$)"
    r"|(?<=the )current(?! of\b))\b ?",
    re.IGNORECASE,
)
LATEST, NOW = "最新", "目前"
LASTING = re.compile(
    r"\bhow long (?:does|do|did|will|would|has|have) .*\b(?:takes?|taken|last)\b", re.IGNORECASE
)
HOW_LONG = "多久"
PLAINER = tuple(
    (re.compile(pattern, re.IGNORECASE), instead)
    for pattern, instead in (
        (r",? \b(?:in total|altogether|in all)\b", ""),
        (r"\b(?:what|which) (?:is|was|are|were) the (?:total |overall )?number of ", "how many "),
        (r"(?<=\bhow much) money\b", ""),
        (r"(?<= been) (?:made|done|carried out)\b", ""),
    )
)  # what says nothing of a subject, or has a plain form


def plainer(question: str) -> tuple[str, str]:
    """Return a question in plain words, and the Chinese for the present if it asks for that.

    Before that of how long something lasts, which no other word says.
    """
    present = PRESENT.search(question)
    plain = PRESENT.sub("", question).strip()
    for pattern, instead in PLAINER:
        plain = pattern.sub(instead, plain)
    lasting = HOW_LONG if LASTING.search(question) else ""
    now = "" if not present else LATEST if present["latest"] else NOW
    return plain, f"{lasting}{now}"
