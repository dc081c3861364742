"""Texts become symbols that match where the texts do."""

from index.symbols import BREAK, NUMBER, WORD, symbols


def of(text: str) -> list[int]:
    """Return the symbols of one text, its end left out."""
    found: list[int] = symbols([text])[0].tolist()
    return found[:-1]


def test_a_number_is_one_symbol() -> None:
    """A number is told by its digits, whatever its width and the blanks around it."""
    assert of("2023年") == [NUMBER | 0x2023, ord("年")]
    assert of("２０２３ 年") == of("2023年")
    assert NUMBER | 0x20 not in of("2027年20.5")
    assert len(of("20.5")) == 1
    assert len(of("3.")) == 2


def test_a_latin_word_is_one_symbol() -> None:
    """Words are told apart by all their letters, and not by case."""
    assert of("Robotaxi") == of("ROBOTAXI")
    assert len({*of("cat"), *of("act"), *of("cats")}) == 3
    assert all(symbol & WORD and not symbol & NUMBER for symbol in of("robotaxi"))


def test_numbers_of_many_digits_differ() -> None:
    """Digits beyond the width of a symbol still count."""
    assert of("123456789012") != of("923456789012")


def test_texts_stay_apart() -> None:
    """Each text ends by a break where it is said to; a line feed within one stays."""
    found, ends = symbols(["一家\n公司", "", "𠮷2"])
    assert found.tolist() == [
        *(ord("一"), ord("家"), BREAK, ord("公"), ord("司"), BREAK),
        BREAK,
        *(ord("𠮷"), NUMBER | 2, BREAK),
    ]
    assert ends.tolist() == [6, 7, 10]
