"""Finds what a sentence lays down: the conditions that are to be met, how something is shared."""

import re

from bot.questions.analysis import Sought
from corpus.article import Range

CONDITIONS = re.compile(r"条件|要求|门槛|资格|标准(?!化)|硬杠|规定")
SHARING = re.compile(
    r"(?:怎么|怎样|如何|咋)(?:分[配摊担成]?|摊|共担|划分|构成)(?![类期析辨开布级])|(?:各自?|分别)(?:分|出|承担|占)(?:多少|几)|(?:分[配摊担成]|出资|持股)比例"
)
LISTED = re.compile(
    r"(?:条件|要求|标准|规定|门槛)[^，,。；;：:]{0,4}[：:](?P<told>[^。；;：:]{6,}?)(?=[。；;]|$)"
)
DEMAND = r"(?:必须|须|应当|应(?![对用急邀聘届该])|需要?(?![求要])|不得|只要|只有|凡)"
DEMANDED = re.compile(
    rf"(?:^|[，,：:；;]|[^\W\d]{{2}})(?P<told>{DEMAND}[^。；;：:]{{4,}}?)(?=[。；;]|$)"
)
PORTION = r"(?:[一二两三四五六七八九]成|\d[\d.]*[%％]|百分之[\d一-十.]+|\d+[:：∶]\d+(?:[:：∶]\d+)*)"
SHARE = rf"[^，,。；;：:、]{{0,20}}{PORTION}[^，,。；;：:、]{{0,16}}"
ROW = re.compile(rf"(?:由|其中|按)?(?P<told>{SHARE}(?:[，,、；;]{SHARE})+)")
LONGEST = 100  # characters that are marked


def provision_in(sought: Sought, quote: str) -> Range | None:
    """Return the conditions or shares that a quote lays down where they are asked for, else None.

    Conditions follow a colon behind a word for them, or a verb that demands; shares are clauses
    side by side with a share each.
    """
    if sought.kind not in ("other", "list", "definition", "percent"):
        return None
    patterns: tuple[re.Pattern[str], ...] = ()
    if SHARING.search(sought.text):
        patterns = (ROW,)
    elif sought.kind != "percent" and CONDITIONS.search(sought.text):
        patterns = (LISTED, DEMANDED)
    for pattern in patterns:
        found = pattern.search(quote)
        if found and len(found["told"]) <= LONGEST:
            return found.span("told")
    return None
