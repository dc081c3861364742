"""Finds that no report has the name that a question puts in quotation marks."""

import re
from collections.abc import Sequence

from bot.checks.lack import Lack, lack
from bot.questions.analysis import QUOTED, Sought
from bot.sentences.evidence import printed_text
from corpus.article import Article
from index.store import Index
from index.tokens import normal

COUNTED = re.compile("[一二两三四五六七八九十几百千万/]")  # 五个共, which tells of several things
HAN = re.compile("[\u4e00-\u9fff]")
MARKS = re.compile(r"[\W_]")
FOUND = 20  # best passages for a name, in whose reports it is looked for
LONGEST = 10  # characters of a name; more are somebody's words, which may be told in others


def unquoted_name(sought: Sought, articles: Sequence[Article], index: Index) -> Lack | None:
    """Return a name in quotation marks that neither the articles nor others have, marks aside.

    What counts several things is no name, and a translated question has none of the reports' words.
    """
    if not HAN.search(MARKS.sub("", QUOTED.sub("", sought.text))):
        return None
    text = MARKS.sub("", normal("".join(map(printed_text, articles))))
    named = (part for name in QUOTED.findall(sought.text) for part in name.split("、"))
    asked = [name for name in named if len(name) <= LONGEST and not COUNTED.search(name)]
    missing = (name for name in asked if MARKS.sub("", name) not in text)
    return lack("name", next((name for name in missing if not _is_heard(name, index)), ""))


def _is_heard(name: str, index: Index) -> bool:
    """Tell whether any report has a name, marks aside."""
    found = index.search_leg("lexical", name, FOUND)
    reports = {passage.article.id: passage.article for passage in found}
    plain = MARKS.sub("", name)
    return any(plain in MARKS.sub("", normal(printed_text(one))) for one in reports.values())
