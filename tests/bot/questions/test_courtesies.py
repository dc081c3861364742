"""Thanks, greetings and farewells are no questions."""

import pytest

from bot.questions.courtesies import reply_to, without_courtesy


@pytest.mark.parametrize(
    "text",
    [
        "好的，谢谢",
        "多谢，很有帮助",
        "谢谢！",
        "谢了，明白了",
        "好的 知道了",
        "太感谢您了",
        "没有别的问题了，谢谢",
        "Thanks, that helps",
        "great, thank you",
        "Thank you very much!",
        "That’s very helpful, thanks",
    ],
)
def test_thanks_are_answered_in_their_language(text: str) -> None:
    """Thanks in many words get a reply to thanks."""
    assert reply_to(text).startswith(
        "You are welcome" if text.isascii() or "’" in text else "不客气"
    )


@pytest.mark.parametrize(
    ("text", "begins"),
    [("你好！", "我只用"), ("Hello", "I answer"), ("谢谢，再见", "再见"), ("bye", "Goodbye")],
)
def test_greetings_and_farewells_have_replies_of_their_own(text: str, begins: str) -> None:
    """A greeting is answered by what the bot does, a farewell by another."""
    assert reply_to(text).startswith(begins)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("人才卡你可以做什么？", "人才卡你可以做什么？"),
        ("what can you do in Jinfeng?", "what can you do in Jinfeng?"),
        ("谢谢，那北山镇呢？", "那北山镇呢？"),
        ("谢谢那北山镇呢？", "那北山镇呢？"),
        ("好的 那北山镇呢", "那北山镇呢"),
        ("thanks! How many are there?", "How many are there?"),
        ("你好，北山镇在哪？", "北山镇在哪？"),
        ("好几家公司倒闭了吗", "好几家公司倒闭了吗"),
        ("行长是谁", "行长是谁"),
        ("谢小红是谁", "谢小红是谁"),
    ],
)
def test_a_question_after_thanks_is_a_question(text: str, asked: str) -> None:
    """What follows the thanks is asked; words that only begin like them stay."""
    assert not reply_to(text)
    assert without_courtesy(text) == asked


def test_long_runs_of_courtesy_take_no_time() -> None:
    """A thousand of them before another word are read at once."""
    assert not reply_to("嗯" * 1000 + "x")
    assert without_courtesy("嗯" * 1000 + "x").endswith("x")
