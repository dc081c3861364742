"""What is fed with bytes and texts of any sort: each reader of files, and the question's analysis.

Each target ends without an error, or with one of those that the project tells its users of.
"""

from functools import cache
from io import BytesIO
from zipfile import ZipFile

from bot.assistant import Assistant
from bot.wording import LONGEST
from corpus.article import Source, clean
from corpus.decoding import DecodingError
from corpus.extract import FormatError
from corpus.formats import extract
from corpus.pages import articles_of
from corpus.records import BadLine, records_of
from tests.corpus.making import BODY, docx, page, pdf
from tests.index.built import bundled

KINDS = ("txt", "md", "html", "pdf", "docx", "jsonl")
XML = "word/document.xml"
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
MOST = 20_000  # characters of a page that are laid out: size is no fault of a reader


@cache
def seeds(kind: str) -> tuple[bytes, ...]:
    """Return sound files of a kind, from which others are made by small changes."""
    text = "\n\n".join(BODY[:3])
    match kind:
        case "pdf":
            return (pdf([BODY[:2]]), pdf([BODY[:1], BODY[1:2]]))
        case "docx":
            return (docx(*map(PARAGRAPH.format, BODY[:3])),)
        case "html":
            return (page(*BODY[:3]).encode(), page(BODY[0]).encode("gb18030"))
        case "jsonl":
            line = '{"id": "%d", "title": "题", "date": "2024-0%d-01", "text": "%s"}'
            return ("\n".join(line % (n, n, BODY[n]) for n in (1, 2)).encode(),)
        case _:
            return (text.encode(), text.encode("gb18030"), text.encode("utf-16"))


def xml_of(word: bytes) -> bytes:
    """Return the XML of a Word document's text."""
    with ZipFile(BytesIO(word)) as archive:
        return archive.read(XML)


def word_of(xml: bytes) -> bytes:
    """Return a Word document with this XML for its text: what is harmed survives unzipping."""
    made = BytesIO()
    with ZipFile(BytesIO(seeds("docx")[0])) as archive, ZipFile(made, "w") as target:
        for name in archive.namelist():
            target.writestr(name, xml if name == XML else archive.read(name))
    return made.getvalue()


def read_bytes(kind: str, data: bytes) -> None:
    """Read a file of a kind as a batch does, and lay its pages out; quotes must be true."""
    if kind == "jsonl":
        records = [
            record for record in records_of(BytesIO(data)) if not isinstance(record, BadLine)
        ]
        sources = [Source(r.id, kind, r.text, r.sha256, "", r.title, r.date) for r in records]
    else:
        try:
            found = extract(kind, data)
        except (DecodingError, FormatError):
            return
        sources = [Source("any", kind, found.raw[:MOST], "", "", found.title, found.date)]
    for source in sources:
        source.raw.encode()
        for article in articles_of(source):
            for sentence in article.sentences:
                assert clean(source.raw, sentence.ranges) == "".join(sentence.text.split())


@cache
def assistant() -> Assistant:
    """Return an assistant over the bundled reports."""
    return Assistant(bundled())


def ask(text: str) -> None:
    """Ask a question; every quote of an answer must be true, and what is too long is refused."""
    answer = assistant().ask(text)
    assert (answer.status == "answered") == bool(answer.claims)
    assert len(text) <= LONGEST or answer.status == "refused"
    for citation in (claim.citation for claim in answer.claims):
        raw = assistant().index.source(citation.source).raw
        assert clean(raw, citation.ranges) == "".join(citation.quote.split())
