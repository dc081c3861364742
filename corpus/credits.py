"""Tells by its wording alone what a line is: a credit, a byline, a note, a column's label."""

import re
from typing import Literal

from corpus.imprint import is_imprint
from corpus.names import SURNAMES, are_surnamed

Role = Literal[
    "body", "heading", "caption", "byline", "dateline", "note", "column", "stray", "furniture"
]

POINTED = r"(?>[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8}){1,3})"
NAME = r"(?:[\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff] [\u4e00-\u9fff])"
NAMES = rf"{NAME}(?:[ 、,，]{NAME}){{0,4}}"
# 记者从, 记者探访 and the like name nobody
SEEN = r"应邀|连夜|连日|于[\d今昨前去当近现]|[从向都和时]|观察|手记|调查|探访|走进"
SURNAMED = rf"(?!{SEEN})[{''.join(sorted(SURNAMES))}]"
UNLISTED = rf"(?<=[报刊台社网]记者)(?!{SEEN})"
CREDITED = (
    r"[^，,。；;：:！？!?“”（）()]{0,12}?(?<![向对给问诉])"
    r"(?:记者|通讯员|实习生|评论员|特约撰稿人?|撰稿)"
    rf"(?:\s?[:： /／丨｜|]\s?{NAMES}|[:： /／]?{POINTED}|{UNLISTED}{NAMES}"
    rf"|(?={SURNAMED}){NAME}(?:[ 、,，](?={SURNAMED}){NAME}){{0,4}})"
)  # who wrote: a name that nothing parts from 记者 is known by its surname
PHOTO = re.compile(
    rf"(?:摄|摄影|供图)[/／:：|｜]\s?{NAME}|{NAME} ?[/／|｜] ?(?:摄|图|供图)(?![\u4e00-\u9fff])"
    rf"|{NAME} ?(?:摄影?|供图|/?图)[)）]?[。]?$|[^。]供图[)）]?$|资料(?:图|照)片?[)）]?[。]?$"
    r"|摄影报道|新华社发|视觉中国|视频截图|提供[)）]$|^[左右上下]?图[为：:]|^图[①-⑳一二三四五六七八九\d]"
    r"|^[（(]?(?:插图|题图|漫画|配图)|^图为|\bPhotos? by\b"
    r"|[\u4e00-\u9fff]社(?:照片|图片|图|传真照片)?[)）]$|新华社[/／]|图片?来?源[:：]|^照片[:：为]"
    r"|^表 ?(?:\d{1,2}|[一二三四五六七八九十])[\s:：.．、]"
    r"(?!.{0,6}(?:显示|列出|给出|可见))(?=[^。，；]{4,}$)"
)
NOTE = re.compile(
    r"^[（(]?(?:本[文版报]|除).{0,12}(?:图片|照片).{0,30}(?:提供|供图|拍摄|[/／])"
    r"|^(?:责任编辑|责编|编辑|版式|美编|校对|审核|统筹|策划)[:：/／|｜丨 ]"
    r"|^摄影\s?[:：/／|｜]|^[（(]?(?:图片|照片).{0,30}(?:提供|供图|拍摄)|^[（(]?(?:作者|本文作者)(?:系|为|是|单位)"
    r"|^[（(]?本[版期](?:稿件|文章|图文|文图|内容)|不代表本[报刊版]|欢迎(?:投稿|来稿|赐稿)|^来稿请"
    r"|对本文[亦也]?有贡献|参与采写|^(?:数据|资料|图片|文字)来源[:：]"
    r"|^来源 ?[|｜丨]|^(?:注|单位)[:：]"
)
DESK = rf"(?:(?:责任)?编辑|责编|校对|[一二三]审)[:： /／丨｜|]?\s?{NAME}|来源[:：][^，。\s]{{2,12}}"
REPORTER = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,6}}讯\s?)?[（(【]?{CREDITED}(?:[\s、,，;；]*(?:{CREDITED}|{DESK})){{0,4}}"
    r"\s*(?:[文图摄][/／]\s?[文图摄]|摄影报道|(?:综合)?报道|整理|采写|[（(]?发自[\u4e00-\u9fff]{2,6})?[)）】]?"
    r"|[（(]?(?:文字?|撰文|作者|供稿|图文|文图|采写|(?:编辑)?整理|编译|翻译|口述)\s?[:：/／|｜][^，。]{2,40}"
    rf"|[（(]?(?:[\u4e00-\u9fff]{{0,8}}记者\s?)?{NAME}\s?[/／]\s?文"
    rf"(?:[\s、,，;；]*(?:通讯员|记者)?\s?{NAME}\s?[/／]\s?[图摄])?[)）]?"
    r"|[（(]?(?:文|撰文|作者|图文|文图)[:：/／|｜]\s?[\u4e00-\u9fff]{2,4}[，,][^，,。]{2,20}"
)
ENGLISH = re.compile(
    r"By [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}"
    r"(?:(?:,| and) [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}){0,3}"
)
TRADITIONAL = re.compile(
    r"[【〔（(]?(?:本報|中央社)?(?:記者|特派員)\s?[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}){0,3}"
    r"\s?(?:[／/]\s?)?[\u4e00-\u9fff\d]{2,10}(?:報[導道]|電)[】〕）)]?"
)  # a reporter's line in traditional print
AGENCY = r"据(?:新华社|[\u4e00-\u9fff、《》]{2,10}(?:社|报|网|台|客户端))(?:电|报道|消息)?"
WRITER = re.compile(
    rf"[（(]?(?:(?:本报|本刊)?综合(?:报道|整理|消息)|(?:本报|本刊)编译组?|{AGENCY}"
    rf"|{NAMES} (?:编译|译|编|编写|编辑|整理|辑|供稿|撰文|文)"
    rf"|(?:编译|翻译|译者|作者|供稿|整理|撰文) {NAMES}"
    r"|原创(?: [\u4e00-\u9fff]{2,8}){1,3})[)）]?"
)
WRITTEN = r"(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff] [\u4e00-\u9fff]{1,2})"  # a name alone on a line
SIGNATURE = rf"{WRITTEN}(?:[ 、]{WRITTEN}){{0,3}}"
SIGNED = re.compile(
    rf"^[（(]?{SIGNATURE}(?: ?[图文摄][/／:：] ?{NAME})*(?: ?(?:整理|摄影|绘))?[)）]?$"
)
COLUMN = re.compile(
    r"系列报道|专栏|专题|特刊|特别报道|核心提示|内容提要|导读|编者按|[①-⑳]$|之[一二三四五六七八九十]$"
)
SPEAKER = re.compile(r"^[\u4e00-\u9fff]{1,6}[:：].*[。？！?!]$")
SALUTATION = re.compile(
    r"(?:各位|尊敬的|敬爱的|亲爱的)[^。]*[:：]|(?:[^。]*[，、])?[^，。]{0,6}(?:同志|编辑|朋友|们)[:：]"
)
GREETING = re.compile("(?:您|你们?|大家)(?:早上|上午|中午|下午|晚上)?好[！!]?")
LEAF = r"第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*版"
TURN = re.compile(
    r"[（(上紧下C]"  # all that a turn can begin with: other places are passed over at once
    rf"(?:(?<=[（(])\s*(?:[上下紧]\s*[接转]\s*(?:{LEAF}|[^）)]{{1,12}})"
    rf"|[^（）()]{{0,10}}[见刊转接]\s*(?:今日|本报)?{LEAF}[^（）()]{{0,6}})[）)]"
    rf"|(?:(?<=[上紧])接|(?<=下)转){LEAF}"
    r"|(?<=\bC)ontinued (?:on|from) (?:[Pp]age )?[A-Z]?\d{1,3}\b)"
)
EDITOR = re.compile(
    r"^[【\[]?(?:编者按|编者的话|开栏的话|编前语?|核心阅读|阅读提示|内容提要)(?=[\s:：】\]]|$)"
)
WITH_PHOTOS = re.compile(
    r"(?:文[/／][图摄]|[图摄][/／]文|图文|文图|摄影报道)[)）]?$|[/／]\s?文(?:\s|$)|^[（(]?文[/／]"
)
EDITORIAL = re.compile(r"□?\s?(?:本[报刊台]|新华社)(?:特约)?(?:评论员|编辑部|社论)")
ILLUSTRATION = re.compile(r"^[（(]?(?:插图|题图|漫画|配图)")
HEADING = 45  # characters of the longest heading
CAPTION = 120  # characters of the longest caption


def print_role(text: str) -> Role | None:
    """Return the role that the wording of a block gives away, if any."""
    if EDITOR.match(text) and len(text) > HEADING:
        return "note"
    if len(text) > CAPTION:
        return None
    byline = REPORTER.fullmatch(text) and not SPEAKER.match(text)
    if (byline and WITH_PHOTOS.search(text)) or EDITORIAL.fullmatch(text) or WRITER.fullmatch(text):
        return "byline"
    if TRADITIONAL.fullmatch(text) or ENGLISH.fullmatch(text):
        return "byline"
    found: dict[Role, bool] = {
        "furniture": is_imprint(text) or bool(TURN.fullmatch(text)) or _is_turned(text),
        "note": bool(NOTE.search(text)) and len(text) <= HEADING,
        "byline": bool(PHOTO.search(text) and SIGNED.match(text) and not ILLUSTRATION.match(text)),
        "caption": bool(PHOTO.search(text)),
        "column": bool(COLUMN.search(text)) and len(text) <= HEADING // 2,
    }
    credit = next((role for role, holds in found.items() if holds), None)
    return credit or ("byline" if byline and len(text) <= CAPTION // 2 else None)


def _is_turned(text: str) -> bool:
    """Tell whether a line is an imprint behind which stands from where its page goes on."""
    turn = TURN.search(text)
    return turn is not None and turn.end() == len(text) and is_imprint(text[: turn.start()])


def is_byline(text: str) -> bool:
    """Tell whether a line names, by its wording, who wrote a report, and nothing else."""
    whole = len(re.findall("[（(]", text)) == len(re.findall("[）)]", text))
    forms = (REPORTER, EDITORIAL, WRITER, ENGLISH, TRADITIONAL)
    byline = any(form.fullmatch(text) for form in forms)
    return whole and byline and print_role(text) == "byline"


def is_name(text: str) -> bool:
    """Tell whether a line holds nothing but personal names."""
    return bool(SIGNED.match(text)) and are_surnamed(text)
