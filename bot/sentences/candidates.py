"""Gathers the sentences that could answer from the passages that were found."""

import re
from dataclasses import dataclass

from bot.answer import Place
from bot.spans.cells import cell_asked, names_row
from bot.spans.top_rows import asks_top, top_row
from corpus.article import Article, Range, Sentence
from corpus.credits import print_role
from index.passage import Hit

ROLE = r"(?:采写|(?:责任|值班|流程)?编辑|责编|校对|监制|统筹|审核)"
CREDIT = re.compile(
    rf"^[（(\[【]?\s*(?:(?:(?:消息|文章|信息|新闻|图片|视频)?来源|{ROLE})\s*[】:：|｜/]"
    rf"|{ROLE}\s+(?=[\u4e00-\u9fff]{{2,4}}(?:\s|$)))[^，。！？；]*[】）)\]。]?$"
    r"|^(?:\[[^\]]*\]\()?https?://\S+$"
)
ASKING = re.compile(
    r"[^。！；？?]*(?:什么|哪|谁|多少|几[个家天年]|多久|多[长大高]|怎么|怎样|如何|为何|是否|吗|呢)[^。！；？?]*[？?][”’』」]?"
)
REPROACH = re.compile(
    r"[“‘]?[^。！；？?]*(?:为什么|为何|凭什么)[^。！；？?]*[！!][”’」]?"
)  # 为什么打人！
PART_OF_YEAR = re.compile(r"今年|[上下]半年|季度|(?<!\d)\d{1,2}月")
EXCLAIMED = re.compile(r"^[^，,。：:“”]{1,5}(?:回应|通报|来了|曝光)[！!]+$")  # 当地回应！


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of a found passage, with the best hit that holds it."""

    sentence: Sentence
    hit: Hit

    @property
    def article(self) -> Article:
        """The article that the sentence stands in."""
        return self.hit.passage.article

    @property
    def context(self) -> str:
        """The headline and the heading that it stands below."""
        return f"{self.article.title.text} {self.article.heading(self.sentence.number)}"

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.article.id, self.sentence.number

    @property
    def around(self) -> str:
        """The sentence between those beside it."""
        return f"{self.neighbour(-1)} {self.sentence.text} {self.neighbour(1)}"

    def cell(self, question: str) -> Range | None:
        """Return where the cell that a question asks for stands, if it is a table's row with it."""
        return cell_in(self.article, self.sentence.number, question)

    def neighbour(self, step: int) -> str:
        """Return the text of the sentence `step` away in the article, empty beyond its ends."""
        number = self.sentence.number
        sentences = self.article.sentences
        inside = number < len(sentences) and 0 <= number + step < len(sentences)
        return sentences[number + step].text if inside else ""


def cell_in(article: Article, number: int, question: str) -> Range | None:
    """Return where the cell that a question asks for stands in a line of an article, if there.

    Where it asks which row has the most of something, that is the label of this one.
    """
    lines = article.sentences[number : number + 1]
    top = asks_top(question)
    named = top or any(names_row(question, line.text) for line in lines)
    table = article.table(number) if named else ()
    if not table:
        return None
    above = f"{article.title.text} {article.heading(number)}"
    rows = [row.text for row in table]
    if top:
        found = top_row(question, rows, f"{above} {_year_of(article, above)}")
        return found[1] if found and table[found[0]].number == number else None
    return cell_asked(question, lines[0].text, rows, above)


def _year_of(article: Article, above: str) -> str:
    """Return the year of a report where what stands above a table names a part of it."""
    day = article.published.date or ""
    return day[:4] if PART_OF_YEAR.search(above) else ""


def is_credit(text: str) -> bool:
    """Tell whether a line only says where a report is from, who made it, or that there is one."""
    credited = CREDIT.match(text) or EXCLAIMED.match(text)
    return bool(credited) or print_role(text) == "byline"


def is_asking(text: str) -> bool:
    """Tell whether a sentence is a question itself, which answers none."""
    plain = text.rstrip()
    return bool(ASKING.fullmatch(plain) or REPROACH.fullmatch(plain))


def candidates_of(hits: tuple[Hit, ...]) -> list[Candidate]:
    """Return the sentences of the hits, best hit first, each sentence once."""
    found: dict[tuple[str, int], Candidate] = {}
    for hit in hits:
        for sentence in hit.passage.lines:
            key = (hit.passage.article.id, sentence.number)
            found.setdefault(key, Candidate(sentence, hit))
    return list(found.values())
