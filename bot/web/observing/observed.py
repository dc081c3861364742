"""The assistant as the page and its callers ask it: each question is counted and logged.

What was asked is nobody's business but the reader's: no text of a question or answer is logged.
"""

import logging
import secrets
import time
from hashlib import blake2b

from bot.answer import Answer, Conversation
from bot.library import Library
from bot.web.observing.measures import Measures
from index.scope import EVERYTHING, Scope

LOG = logging.getLogger(__name__)


class Observed:
    """Answers from the current generation of a library, and keeps `measures` of it."""

    def __init__(self, library: Library) -> None:
        self.measures = Measures()
        self._library = library
        self._key = secrets.token_bytes(16)

    def ask(
        self,
        text: str,
        conversation: Conversation,
        scope: Scope = EVERYTHING,
        *,
        account: str | None = None,
    ) -> Answer:
        """Return the assistant's answer; the account that asks appears in the log as a digest."""
        assistant = self._library.assistant
        start = time.perf_counter()
        outcome, citations = "failed", 0
        try:
            answer = assistant.ask(text, conversation, scope)
            outcome, citations = answer.status, len(answer.claims)
        finally:
            seconds = time.perf_counter() - start
            self.measures.count(outcome, seconds)
            fields = {
                "user": self._digest(account) if account else None,
                "milliseconds": round(seconds * 1000, 1),
                "outcome": outcome,
                "citations": citations,
                "generation": assistant.index.manifest.generation,
            }
            LOG.log(_LEVELS[outcome], "question", extra={"fields": fields})
        return answer

    def _digest(self, account: str) -> str:
        """Return what tells users apart until the process ends, and leads back to none."""
        return blake2b(account.encode(), key=self._key, digest_size=8).hexdigest()


_LEVELS = {"answered": logging.INFO, "refused": logging.INFO, "failed": logging.ERROR}
