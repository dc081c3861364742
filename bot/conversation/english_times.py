"""Puts another time or extent, as the year before, in the place of its like in English."""

import re

YEAR = re.compile(r"\b(?P<year>(?:19|20)\d\d)\b")
OF_A_YEAR = re.compile(r"(?:in |for |during )?(?P<year>(?:19|20)\d\d)")
EARLIER = re.compile(
    r"(?:in |for |during )?(?:the (?:year before(?: that)?|(?:previous|preceding|prior) year)"
    r"|(?:a|one) year (?:earlier|before)"
    r"|the same (?:period|time|half|quarter|month) (?:of |in )?(?:the )?(?:last|previous) year)",
    re.IGNORECASE,
)
LATER = re.compile(
    r"(?:in |for |during )?(?:the (?:year after(?: that)?|(?:following|next) year)"
    r"|(?:a|one) year (?:later|after))",
    re.IGNORECASE,
)
ORDINAL = r"(?:first|second|third|fourth|fifth|last)"
NTH = re.compile(rf"(?:in |for |during |of )?the (?P<nth>{ORDINAL}) (?P<of>[a-z]+)", re.IGNORECASE)
EXTENT = re.compile(
    r"(?:for|in|of|across) the (?:whole |entire )?(?P<whole>[a-z]+)(?: as a whole)?",
    re.IGNORECASE,
)
TIMES = "half|quarter|year|month|season|period|end|beginning"
AREA = re.compile(
    rf"\b(?P<of>of|in|for|across) the (?!(?:{ORDINAL}|same|previous|last|{TIMES})\b)"
    rf"[a-z]+(?: (?!in\b|of\b|for\b|during\b|at\b)[a-z]+)?(?= (?:in|of|for|during|at)\b|$)"
)


def at_another_time(asked: str, rest: str) -> str:
    """Return a question of the year, half or the like that is named for its own, or empty."""
    year = YEAR.search(asked)
    for pattern, step in ((EARLIER, -1), (LATER, 1)):
        if year and pattern.fullmatch(rest):
            return f"{asked[: year.start()]}{int(year['year']) + step}{asked[year.end() :]}"
    named = OF_A_YEAR.fullmatch(rest)
    if year and named:
        return f"{asked[: year.start()]}{named['year']}{asked[year.end() :]}"
    new = NTH.fullmatch(rest)
    old = re.search(rf"\b{ORDINAL}(?= {new['of']}\b)", asked, re.IGNORECASE) if new else None
    return f"{asked[: old.start()]}{new['nth']}{asked[old.end() :]}" if old and new else ""


def of_the_whole(asked: str, rest: str) -> str:
    """Return a question of the city or the like as a whole for the area it asks of, or empty."""
    new, old = EXTENT.fullmatch(rest), AREA.search(asked)
    if not new or not old or re.search(rf"\b(?:{TIMES})\b", rest):
        return ""
    return f"{asked[: old.start()]}{old['of']} the whole {new['whole']}{asked[old.end() :]}"
