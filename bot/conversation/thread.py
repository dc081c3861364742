"""What a conversation is about so far, told by its last question that said something."""

import re
from dataclasses import dataclass

from bot.answer import Answer, Conversation, Question
from bot.conversation.exchange import owner_of
from bot.conversation.frames import GENERIC, TIME, Frame, frame_of, says
from bot.conversation.holders import FIGURE, holder_of
from bot.language.persons import names_person
from bot.questions.analysis import analysed
from bot.questions.clauses import ASKING, SENTENCES
from bot.questions.courtesies import reply_to
from bot.questions.nouns import is_measure
from bot.questions.parts import FIRST, LATER
from bot.reports.digest_questions import digest_asked
from bot.reports.holdings import holdings_asked
from bot.reports.speakers import is_about_speaker

LEADING = re.compile(
    r"^(?:再?往[前后](?:数|推|看)?[，,]|那么|那(?!一[年天次个家]|[里儿边天次个些家项位时年种款座条名所件场届篇张台只笔块支批]|[几两][天次个些家项位年种款座条名所件场届篇张者人])|所以|然后|另外|此外|对了|顺便|还有(?!呢)|而|请问"
    r"|我?想(?:知道|问)|(?:如果|要是|那)?[换改]成(?=.+呢)"
    r"|and |what about |how about |so )+[，, ]*",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"[，；;？?](?=.)|: ")
SHORT = 2  # characters of a deed that tells nothing
BACK = 12  # turns by which the matter is told
HELD = re.compile(r"[它他她其这那该各]")  # words that point back


@dataclass(frozen=True, slots=True)
class Thread:
    """The last question: the matter that it took along, if any, and the clause that asks.

    `subject` is the noun phrase that the matter, or the clause by itself, begins with.
    """

    matter: str
    clause: str
    subject: str

    @property
    def asked(self) -> Frame:
        """The clause that asks, taken apart."""
        return frame_of(self.clause)

    @property
    def time(self) -> str:
        """The time that the last question begins with, empty without one."""
        found = TIME.match(self.matter or self.clause)
        return found[0] if found else ""

    @property
    def topic(self) -> str:
        """What was said and asked of, without what was asked."""
        asked = self.asked
        if not self.matter:
            bare = asked.topic == asked.subject and asked.subject.startswith(self.subject)
            return self.subject if bare else asked.topic
        deed = asked.lead and asked.tail and not asked.subject and not asked.adjunct
        whole = deed and len(asked.topic) > SHORT and not HELD.search(self.clause)
        return f"{self.subject}{asked.topic}" if whole else self.matter

    @property
    def measure(self) -> str:
        """The measure of which the figure was asked and what has it, empty for other questions."""
        subject = self.asked.subject
        figure = FIGURE.search(self.asked.asked) and subject == self.asked.topic
        return f"{self.matter}{subject}" if figure and subject else ""

    @property
    def whole(self) -> str:
        """What some are asked of: the things that were counted, or all that was said."""
        asked = self.asked
        counted = asked.verb == "有" and asked.subject and asked.tail and not says(asked.tail)
        return self.ask(f"{asked.subject}的{asked.tail}") if counted else self.topic

    def ask(self, clause: str, matter: str | None = None) -> str:
        """Return a question with the matter before it, which may be another one."""
        told = self.matter if matter is None else matter
        return f"{told}，{clause}" if told else clause


def below(told: str, rest: str) -> str:
    """Return a question behind what it is about, as it is where it says that itself.

    What was later is not of the first batch or stage that was asked about.
    """
    plain = FIRST.sub("", told) if LATER.match(rest) else told
    return rest if plain in rest else f"{plain}，{rest}"


def thread_of(conversation: Conversation) -> Thread | None:
    """Return the last question that said something, None without one."""
    told = [turn for turn in conversation.turns if not turn.choices and _tells(turn)]
    if not told:
        return None
    matter = ""
    for turn in told[-BACK:]:
        matter = _matter(turn.question, matter)
    first, *others = _clauses(_last_asked(told[-1].question.standalone))
    thread = Thread(first if others else "", (others or [first])[-1], matter)
    return thread if thread.topic else None


def _matter(question: Question, before: str) -> str:
    """Return the noun phrase that a question is about: the one that it begins with.

    A person whom an answer named is spoken of, but what was asked of `before` is still the matter;
    of one who was asked for, it is what that person belongs to.
    """
    first, *_ = _clauses(_last_asked(question.standalone))
    frame = frame_of(first)
    subject = holder_of(frame) or frame.topic
    kept = not frame.asked and first.startswith(before)
    if before and (kept or (names_person(subject) and subject not in question.text)):
        return before
    called = frame.verb[:1] in ("是", "叫") and GENERIC.fullmatch(frame.tail)
    owner = owner_of(subject) if called and question.kind == "person" else ""
    return owner or subject


def _last_asked(text: str) -> str:
    """Return the last sentence of a question that asks of something by itself, else all of it."""
    *others, last = [one for one in SENTENCES.split(text) if one.strip()] or [text]
    subject = frame_of(last).subject
    owned = subject and (owner_of(subject) or not is_measure(subject))
    return last if others and owned and ASKING.search(last) else text


def _clauses(text: str) -> list[str]:
    """Return the clauses of a question, a time that one begins with together with it."""
    time = TIME.match(text)
    start = time.end() if time else 0
    first, *others = CLAUSE.split(text[start:].strip().rstrip("?？。！"))
    return [text[:start] + first, *others]


def _tells(turn: Answer) -> bool:
    """Tell whether a question says what it is about, and is no greeting and not about the bot."""
    text = turn.question.standalone
    aside = is_about_speaker(text) or holdings_asked(text) or digest_asked(text)
    return not aside and not reply_to(text) and bool(analysed(text).terms)
