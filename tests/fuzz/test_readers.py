"""Whatever bytes a file holds, its reader gives a text that can be laid out, or says why not."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import KINDS, read_bytes, seeds, word_of, xml_of

NO_HANG = timedelta(minutes=2)  # for what takes a fraction of a second on an idle machine
SOON = settings(
    max_examples=60,
    deadline=NO_HANG,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    """Load what reads each kind of file before the first of them is harmed."""
    for kind in KINDS:
        read_bytes(kind, seeds(kind)[0])


@st.composite
def harmed(draw: st.DrawFn, whole: tuple[bytes, ...]) -> bytes:
    """Draw a sound file with some of its bytes altered, left out, repeated or put in."""
    data = draw(st.sampled_from(whole))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        middle = draw(st.binary(max_size=8) | st.just(data[start:end] * 3))
        data = data[:start] + middle + data[end:]
    return data


@pytest.mark.parametrize("kind", KINDS)
@SOON
@given(st.data())
def test_a_harmed_file_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    """A file of each kind with changed bytes, and bytes that are no such file, end well."""
    read_bytes(kind, data.draw(harmed(seeds(kind)) | st.binary(max_size=300)))


@SOON
@given(harmed((xml_of(seeds("docx")[0]),)))
def test_a_word_document_of_harmed_xml_is_read_or_refused(xml: bytes) -> None:
    """A sound archive whose text is broken XML, or sound XML of another sort, ends well."""
    read_bytes("docx", word_of(xml))


@SOON
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_any_characters_are_laid_out(text: str) -> None:
    """Text of any characters, control characters and all, is laid out with true quotes."""
    read_bytes("txt", text.encode())
    read_bytes("html", f"<html><body><p>{text}</p></body></html>".encode())
