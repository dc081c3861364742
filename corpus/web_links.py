"""Tells what a web page sets around its article: lists of links, their labels, menus below it."""

import re
from collections.abc import Sequence
from itertools import groupby

from corpus.extract import paragraphs
from corpus.web_lines import PageLine

STOP = re.compile(r"[。！？!?…；][”’」』）)]*$")
LABEL = 10  # characters of the longest label of a list of links
ANNOUNCED = re.compile(r".{2,}[:：]$|.*(?:[是有]|如下|名单)$")  # above a list that is of the text
RELATED = re.compile(r"相关|延伸|推荐|更多|热[门点榜]|排行|往期|精选|猜你|阅读|专题|点击|广告")
FILE = re.compile(r"附件|.*\.[A-Za-z]{3,4}$")
MENU = re.compile(r"(?:[^\s|｜]{2,8}\s*[|｜]\s*){2,}[^|｜]{2,30}")


def without_links(body: str, page: Sequence[PageLine]) -> str:
    """Return an article without the lists of links, with their labels, and menus of its page.

    A text that is nothing but links stays as it is.
    """
    bare = _bare(page)
    lines = body.split("\n")
    printed = [place for place, line in enumerate(lines) if line.strip()]
    running = [
        place for place in printed if STOP.search(lines[place]) and _solid(lines[place]) not in bare
    ]
    if not running:
        return body
    out = {place for place in printed if place > running[-1] and MENU.fullmatch(lines[place])}
    above: list[int] = []
    for linked, group in groupby(printed, lambda place: _solid(lines[place]) in bare):
        run = list(group)
        told = lines[above[-1]] if above else ""
        listed = len(run) > 1 and running[0] < run[0] < running[-1]
        announced = listed or ANNOUNCED.match(told)
        if linked and (not announced or RELATED.search(told)):
            out.update(run)
            if len(run) > 1 and above and above[-1] > running[0] and _is_label(told):
                out.add(above[-1])
        above = run
    return paragraphs("\n".join(line for place, line in enumerate(lines) if place not in out))


def _bare(page: Sequence[PageLine]) -> set[str]:
    """Return the lines of a page, without blanks, that are links wherever they stand."""
    told = {line.solid for line in page if not line.bare}
    links = (line for line in page if line.bare and not STOP.search(line.text))
    return {line.solid for line in links if not FILE.match(line.text)} - told


def _is_label(text: str) -> bool:
    return len(text) <= LABEL and not STOP.search(text)


def _solid(text: str) -> str:
    return "".join(text.split())
