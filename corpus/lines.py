"""Cuts raw text into lines and tells the print of each from its mark-up."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from corpus.article import Range
from corpus.credits import print_role
from corpus.furniture import furniture_of
from corpus.line_numbers import line_numbers

HEAD = re.compile(r"(?:\s|#{1,6}|[>▶►▷➤●■◆□○◎◇※★☆·•‣▪◦☑✅✓✔]|[*+-](?=\s))*")
MARK_UP = re.compile(
    r"\*\*|__|<!--.{0,500}?-->|!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)|\[\^[\w-]{1,10}\]:?"
    r"|(?<!!)\[(?=[^\[\]\n]{1,200}\]\(https?://)|\]\(https?://[^()\s]{1,500}\)"
    r"|</?(?:table|thead|tbody|tr|td|th|br|p|div|span|b|i|u|em|strong|sub|sup)\b[^<>]{0,300}>"
    r'|<img src="[^"<>]{0,300}"[^<>]{0,300}>'
)
ROW = re.compile(r"\s*\|.*\|\s*$")
PIPED = re.compile(
    r"[^|｜。]*[^|｜。\s][^|｜。]*(?:[|｜][^|｜。]*)+[^|｜。\s]\s*"
)  # a row without outer bars
TABLE = re.compile(
    r"\s*\|.*\|\s*$|\s*\S[^\t\n]*\t\s*\S|\s*\S+(?:[ \u3000]{2,}\S+){2,}\s*$|\s*<t[rdh]\b"
    r"|(?=\D*\d)\s*[^\s，。]+(?:\u3000[^\s，。]+){3,}\s*$"
)
PARTED = re.compile(r"[|\t\u3000<]|  ")  # in every row of a table
CELLS = re.compile(r"[|｜]")
RULE = re.compile(r"\|[\s|:-]+|(?:[-=_~*─━═╌┄┈—–－＝＿～▬※＊]\s*){3,}")  # across the page
HASHES = re.compile(r"\s*(#{1,6})")
BOLD = re.compile(r"\s*\*\*([^*\n。；]{2,45})\*\*(?=\s*$|\s*[^\s，,。、：:；])")
ITALIC = re.compile(r"\s*(?P<mark>[*_])(?![*_\s])[^*_\n]+(?<![\s*_])(?P=mark)\s*")
LINKS = re.compile(r"\s*(?:\[[^\[\]\n]{1,60}\]\([^()\n]{1,500}\)[\s|·•/-]*){2,}")
BULLET = re.compile(r"\s*[□■○◎◇▶►]")
ITEM = re.compile(
    r"\s*(?:(?P<bullet>[●■◆□○◎◇★☆·•‣▪◦]|△(?=(?:19|20)\d\d年)|[*+-](?=\s))|(?P<sign>[▶►▷\u231a-\u23fa\u2600-\u27bf\U0001f300-\U0001faff])"
    r"|(?P<figure>\d{1,2}[.．、](?!\d))|(?P<ring>[①-⑳])"
    r"|(?P<bracket>[（(][一二三四五六七八九十\d]{1,3}[）)])|(?P<count>[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]))"
    r"|(?P<year>(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?[ \u3000])"
    r"|(?P<day>(?:\d{1,2}月)?\d{1,2}日(?:白天|夜间|晚上?)?[:：])"
    r"|(?P<field>(?:(?:牵头|责任|主管|主办|承办|协办|配合|实施|建设|施工|发布|联系|指导|支持)(?:单位|部门|人)"
    r"|[\u4e00-\u9fff]{0,4}(?:时间|时限|期限|地点|地址)|联系方式|负责人)[:：]))"
)  # how an item of a list, an entry of a chronicle or a field of a form opens
FIGURE = (
    r"[+＋\-−↑↓]?\d+(?!\d*(?:年|月|日(?![元均])))[\d,.:：/~～-]*[^\s\d，。；：！？]{0,5}"
    r"(?:[\d.]+[%％℃]?|[~～][\d.]+[^\s\d，。；：！？]{1,3})?"
)
CELL = r"[^\W\d][^\s，。；：:！？]{0,14}"
ENTRY = re.compile(
    rf"\s*(?=.{{3,40}}$){CELL}(?:[ \u3000\t]+[^\s，。；：:！？]{{1,14}}){{0,2}}"
    rf"[ \u3000\t]+{FIGURE}(?:[ \u3000\t]+{CELL})?\s*$"
    rf"|\s*{CELL}[:：]\s*[约近超达逾]{{0,2}}{FIGURE}(?:[，,][^。；！？]{{2,24}})?\s*$"
)  # a name with its figure, parted by a blank or a colon, as in a list of prices or results
LEAST = 6  # level of the lowest Markdown heading
FRONT = re.compile(
    r"\s*---[ \t]*\r?\n(?P<told>[A-Za-z]\w*:.*\n(?:(?:[\w-]+:|[ \t#-]).*\n|\r?\n){0,40}?)"
    r"(?:---|\.\.\.)[ \t]*(?:\r?\n|$)"
)  # what a Markdown file says of itself, in YAML
INDENT = re.compile(r"\u3000| {2}|\t")


@dataclass(frozen=True, slots=True)
class Line:
    """The raw ranges of what a line prints, without mark-up; empty for a blank line.

    `level` is that of a Markdown heading, 1 the highest, 0 for other lines; `indented` tells blanks
    at its head, `row` that it is a row of a table, `bullet` a mark such as □ before its text,
    `around` that the pages of the text repeat it, that it stands in front of the text or that it is
    a row of links, `item`
    the sort of mark that it opens with as an item of a list does.
    """

    ranges: tuple[Range, ...]
    level: int
    indented: bool
    row: bool
    bullet: bool = False
    around: bool = False
    item: str = ""

    @property
    def length(self) -> int:
        """Its characters."""
        return sum(end - start for start, end in self.ranges)


def lines_of(raw: str) -> list[Line]:
    """Return every line of `raw`, blank ones too."""
    lines, start = [], 0
    piped = _piped(raw)
    around = [line[0] for line in furniture_of(raw)]
    front = found.end() if (found := FRONT.match(raw)) else 0
    counted = line_numbers(raw)
    for printed in raw.splitlines(keepends=True):
        begin = counted.get(start, start)
        line = printed[begin - start :]
        start = begin
        if start < front or _holds(around, start, start + len(line)) or LINKS.fullmatch(line):
            lines.append(replace(_line(raw, start, line), around=True))
            start += len(line)
            continue
        if start in piped:
            lines.append(replace(_line(raw, start, line, piped=True), row=True, item=""))
            start += len(line)
            continue
        bold = BOLD.match(line)
        if bold:
            lines.append(Line(((start + bold.start(1), start + bold.end(1)),), LEAST, False, False))
        rest = line[bold.end() :] if bold else line
        if not bold or rest.strip():
            lines.append(_line(raw, start + len(line) - len(rest), rest))
        start += len(line)
    return lines


def _holds(places: list[int], start: int, end: int) -> bool:
    """Tell whether one of the sorted places lies in a range."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def _piped(raw: str) -> frozenset[int]:
    """Return where the rows of tables stand whose cells bars part, without bars around them.

    A row alone is a line of a page's head, parted by bars: a table has several, with as many cells.
    """
    places, counts, start = [0], [0], 0
    for line in raw.splitlines(keepends=True):
        places.append(start)
        row = PIPED.fullmatch(line) and not print_role(line.strip())
        counts.append(len(CELLS.findall(line)) if row else 0)
        start += len(line)
    beside = zip(places, counts, [0, *counts], [*counts[1:], 0], strict=False)
    return frozenset(at for at, bars, above, below in beside if bars and bars in (above, below))


def _line(raw: str, start: int, line: str, *, piped: bool = False) -> Line:
    """Return the line of `raw` that begins at `start`; `piped` tells that bars part its cells."""
    level = len(hashes[1]) if (hashes := HASHES.match(line)) else 0
    row = not level and bool(PARTED.search(line) and TABLE.match(line))
    bullet = bool(BULLET.match(line))
    found = ITEM.match(line)
    entry = "entry" if ENTRY.match(line) else ""
    item = "" if level else ((found.lastgroup or "") if found else entry)
    return Line(
        _printed(raw, start, line, piped=piped),
        level,
        bool(INDENT.match(line)),
        row,
        bullet,
        item=item,
    )


def _printed(raw: str, start: int, line: str, *, piped: bool) -> tuple[Range, ...]:
    """Return the ranges of a line without the mark-up at its head and inside, nor outer blanks."""
    row = piped or ("|" in line and bool(ROW.match(line)))
    if RULE.fullmatch(line.strip()):
        return ()
    head = HEAD.match(line)
    place, end = start + (head.end() if head else 0), start + len(line)
    cuts = [found.span() for found in MARK_UP.finditer(raw, place, end)] if _may_mark(line) else []
    if not cuts and (italic := ITALIC.fullmatch(line)):
        place, end = place + 1, start + line.rindex(italic["mark"])
    if row:
        cuts = sorted([*cuts, *(found.span() for found in CELLS.finditer(raw, place, end))])
    ranges = []
    for begin, stop in [*cuts, (end, end)]:
        if printed := raw[place:begin].strip():
            first = raw.index(printed[0], place, begin)
            ranges.append((first, first + len(printed)))
        place = max(place, stop)
    return tuple(ranges)


def _may_mark(line: str) -> bool:
    return any(mark in line for mark in ("**", "__", "<", "](", "[^"))
