"""Answers 还有别的吗 with what else the reports say on the last question."""

import re
from dataclasses import replace

from bot import wording
from bot.answer import Answer, Conversation, Question
from bot.answers.answering import answer_to, refused
from bot.sentences.claims import all_numbered
from bot.sentences.reader import Reader
from bot.sentences.understanding import going_on
from index.tokens import normal

FURTHER = re.compile(
    r"(?:那?还有)(?:没有)?(?:别的|其[他它]|更多|另外)?(?:的|内容|信息|说法|报道)?(?:吗|么|没有|没)?\W*"
    r"|(?:anything|what) else\W*|(?:any|tell me) more\W*",
    re.IGNORECASE,
)


def further_answer(text: str, conversation: Conversation, reader: Reader) -> Answer | None:
    """Return what was not quoted yet on the last question that was answered, None to others.

    It is read as that question again; what was quoted in answer to it is left out.
    """
    told = [turn for turn in conversation.turns if turn.claims]
    if not told or not FURTHER.fullmatch(text.strip()):
        return None
    asked = told[-1].question.standalone
    same = (turn for turn in told if turn.question.standalone == asked)
    quoted = [normal(claim.citation.quote) for turn in same for claim in turn.claims]

    def is_new(sentence: str) -> bool:
        return not any(sentence in quote or quote in sentence for quote in quoted)

    meant = going_on(asked, asked, None, Conversation(), reader, keep=is_new)
    question = Question(text, asked, meant.sought.kind)
    answer = answer_to(question, meant, reader)
    new = [claim for claim in answer.claims if is_new(normal(claim.citation.quote))]
    if not new:
        return refused(question, wording.nothing_further(text), hits=meant.hits)
    whole = len(new) == len(answer.claims)
    return answer if whole else replace(answer, claims=all_numbered(new), readings=())
