"""What stands around every tab: skip link, name, switches, and what shows before and without it."""

from dataclasses import dataclass
from html import escape

from bot.web.wording import Words


@dataclass(frozen=True, slots=True)
class FrameWords:
    """The texts around the tabs, in one language."""

    name: str
    opening: str
    scripts: str
    skip: str
    switches: str
    other: str  # the other language, in that language
    other_lang: str
    dark: str
    light: str
    leave: str
    lost: str
    astray: str
    away: str
    again: str
    more: str
    close: str
    original: str
    page: str
    pages: str


CHINESE = FrameWords(
    name="报道问答",
    opening="正在打开……",
    scripts="这个网页需要 JavaScript：请在浏览器里允许后重新打开。",
    skip="跳到提问框",
    switches="显示设置",
    other="English",
    other_lang="en",
    dark="深色",
    light="浅色",
    leave="退出",
    lost="连不上服务，原文没有取到。请确认程序还在运行。",
    astray="现在的对话里没有这处引文，它在报道里的位置已在下面标出。要在这里得到回答，请提问。",
    away="服务断开了，正在重连。请确认程序还在运行。",
    again="再试一次",
    more="更多标签页",
    close="关闭",
    original="原始文本",
    page="第 {} 页",
    pages="第 {}–{} 页",
)
ENGLISH = FrameWords(
    name="Ask the Reports",
    opening="Opening…",
    scripts="This page needs JavaScript: please allow it in the browser and open the page again.",
    skip="Skip to the question",
    switches="Display",
    other="中文",
    other_lang="zh-Hans",
    dark="Dark",
    light="Light",
    leave="Sign out",
    lost="The service cannot be reached; the report did not come. Please check that it runs.",
    astray="The conversation here has no such quotation now; its place in the report is marked "
    "below. For an answer here, ask a question.",
    away="The service went away; reconnecting. Please check that it still runs.",
    again="Try again",
    more="More tabs",
    close="Close",
    original="Original",
    page="page {}",
    pages="pages {}–{}",
)


def frame_words(words: Words) -> FrameWords:
    """Return the texts around the tabs in the language of `words`."""
    return CHINESE if words.lang.startswith("zh") else ENGLISH


def masthead_markup(words: Words) -> str:
    """Return the head of the page, with the notice that a report did not come kept aside in it."""
    frame = frame_words(words)
    return (
        f'<header lang="{words.lang}">'
        f'<a class="skip" href="#question">{frame.skip}</a><h1>{frame.name}</h1>'
        f'<div class="switches" role="group" aria-label="{frame.switches}">'
        f'<button type="button" data-language="{frame.other_lang[:2]}" lang="{frame.other_lang}">'
        f"{frame.other}</button>"
        f'<button type="button" data-light><span class="to-dark">{frame.dark}</span>'
        f'<span class="to-light">{frame.light}</span></button>'
        f'<a class="leave" href="logout">{frame.leave}</a></div>'
        f'<template id="lost" data-away="{frame.away}" '
        f'data-source="{words.source}" data-chat="{words.chat}" data-more="{frame.more}" '
        f'data-close="{frame.close}">'
        f'<div class="notice" role="alert" lang="{words.lang}"><p>{frame.lost}</p>'
        f'<button type="button" data-again>{frame.again}</button></div></template>'
        f'<template id="astray"><p class="astray" lang="{words.lang}">{frame.astray}</p></template>'
        "</header>"
    )


def waiting_markup(words: Words) -> str:
    """Return what shows until the page is there, and where it cannot be without scripts."""
    frame = frame_words(words)
    return (
        f'<div id="waiting" lang="{words.lang}"><p class="name">{escape(frame.name)}</p>'
        f'<p class="opening" role="status">{frame.opening}</p>'
        f"<noscript><p>{frame.scripts}</p></noscript></div>"
    )
