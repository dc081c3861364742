"""Knows the lines that a newspaper prints around its articles: date, page number, desk, address."""

import re

YEAR = r"(?:(?:[1１][9９]|[2２][0０])\d\d|[二一][〇零○一二三四五六七八九]{3})"
COUNT = r"[\d一二三四五六七八九十]{1,3}"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
ENGLISH_DAY = rf"\b(?:{MONTH} \d{{1,2}},? (?:19|20)\d\d|\d{{1,2}} {MONTH},? (?:19|20)\d\d)(?!\d)"
DAY = rf"{YEAR}\s*年\s*{COUNT}\s*月\s*{COUNT}\s*日"
DESKS = (
    r"(?:责任编辑|责编|本版(?:责编|主编|美编|校对)|执行编辑|值班主编|责任校对|电脑制作|排版|执行主编|值班主任|值班编委|值班总编|值班|主编|编辑|版式(?:设计)?|美术编辑|美编|校对|校检|审校|检校|审读|"
    r"审核|统筹|策划|(?:首席|见习|图片|文字|图文|执行)编辑|(?:视觉|版面|美术)设计|值班总编辑|值班编辑|制图|图编|组版|视觉|终审|监制|一审|二审|三审|本版编辑)"
)
PEOPLE = rf"[\u4e00-\u9fff]{{1,4}}(?:[ 、/／](?!{DESKS})[\u4e00-\u9fff]{{2,4}}){{0,4}}"
PARTS = re.compile(
    rf"{DAY}|(?:19|20)\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}"
    r"|(?i:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)"
    r"|(?:星期|周)[一二三四五六日天]|(?:农历)?[\u4e00-\u9fff]{2}年?(?:闰?[正一二三四五六七八九十冬腊]{1,2}月)(?:初|十|廿|卅|二十|三十)[一二三四五六七八九十]?"
    r"|(?:20|19)\d\d\.\d{1,2}\.\d{1,2}"
    r"|第?\s*[A-Z]?\d{1,3}(?:\s*[-—]\s*[A-Z]?\d{1,3})?\s*版(?:[:：][\u4e00-\u9fff·]{2,8})?|[A-Z]\d{1,3}\s*[-—]\s*[A-Z]?\d{1,3}|第?[一二三四五六七八九十]{1,3}版(?:[:：][\u4e00-\u9fff·]{2,8})?"
    r"|[A-Z]\d{1,3}(?![\d\w])|今日\s*[\d一二三四五六七八九十]{1,3}\s*版"
    rf"|{DESKS}\s?[:：/／|｜ ]\s*{PEOPLE}"
    r"|(?<=\s)(?:责任编辑|编辑|责编|美编|主编|校对|版式|组版)(?![部室社们])[\u4e00-\u9fff]{2,3}(?=\s|$)"
    r"|(?:电话|热线|邮箱|电子邮箱|邮编|传真|E-?mail|网址|地址|广告|发行|投稿"
    r"|社址|邮政编码|每?月?定价|零售|印刷|代号|微信公众号)[:：/／ ]?[^ ]*"
    r"|\d{3,4}[-—]\d{7,8}|[\w.]+@[\w.]+|(?:https?://|www\.)[\w./-]+|CN\d\d-\d{4}|邮发代号\S*|总?第\s*[\d一二三四五六七八九十○〇]+\s*[期号]"
    r"|国内统一(?:连续出版物|刊)号\S*"
)
DATES = re.compile(rf"(?:{DAY}|(?:19|20)\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}|[\s—～~至到-])+")
NUMBERED = re.compile(
    r"^[-—·\s]*(?:第\s*\d{1,4}\s*页(?:\s*[共/／]\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|\d{1,3})[-—·\s]*$"
)
OUTLET = (
    r"[\u4e00-\u9fff·]{1,12}(?:[日晚晨早时商快周]报|都市报|青年报|[^互联外内局上]网|在线|客户端|融媒)"
    r"(?:[（(][\u4e00-\u9fff]{2,12}[）)]|[-/·][\u4e00-\u9fff]{2,10})?"
)  # a paper or site with what it belongs to
DATELINE = re.compile(
    r"\s*(?:(?:本报|本刊|本台|新华社|中新[社网]|人民网)[^，。,\n]{0,24}?(?:(?<!通)讯|电)|[\u4e00-\u9fff]{2,4}讯(?=[（(])"
    rf"|{OUTLET}[\u4e00-\u9fff]{{0,8}}\s?(?:{YEAR}\s?年)?\d{{1,2}}月\d{{1,2}}日\s?[讯电]|{OUTLET}(?:[\u4e00-\u9fff]{{2,6}}新闻)?讯(?=[\s（(]))"
    r"(?:\s*[（(](?P<reporter>[^（()）。]{2,50})[）)])?[:：]?(?=[\s\u3000]|[\u4e00-\u9fff“【《\"\dA-Z])"
    r"|\s*【[^】]{2,40}(?:[讯电訊電]|报道|報[導道]|文章|消息)】(?:[题題][:：])?"
    r"|\s*[〔（(](?:本報|中央社)?記者[^〔〕（）()。]{2,30}(?:報[導道]|電)[〕）)]"
    r"|\s*[\u4e00-\u9fff]{2,5}社[^，。,\n]{0,14}?[日\d]\s?[专综]?合?电(?=[\s\u3000]|[\u4e00-\u9fff“\"\d（(])"
)
SOURCED = re.compile(
    r"\s*据[^，。]{2,24}?(?:报道|消息|电)[，,：:\s]"
)  # opens a report on another's
CHROME_LENGTH = 45  # characters of the longest line of links or telephone numbers
LONGEST = 120  # characters of the longest imprint
NAME = 10  # characters of a paper's or a page's name that may stand in it
PAGES = re.compile(
    r"要闻|头版|经济|财经|科技|教育|文化|体育|社会|国[际内]|时政|民生|[副专特]刊|专题|广告|综合|评论|理论|健康|生活"
    r"|区域|地方|产业|市场|前沿"
)
PAGE_NAME = re.compile(rf"(?:{PAGES.pattern})|(?:{PAGES.pattern}|本[埠地市省]|城市){{1,2}}新闻")
STRONG = re.compile(
    r"(?i:day\b)|(?:星期|周)[一二三四五六日天]|版|第\s*\d+\s*期|邮|电话|热线|网址|www|CN\d\d"
)
CHROME = re.compile(
    r"上一[篇版期]|下一[篇版期]|放大|缩小|默认|版权所有|不得转载|返回(?:首页|目录)|打印|分享到|字号|扫一扫|扫码(?:[观收]?看|关注|阅读|下载)|二维码"
    r"|热线|报料|爆料|投稿邮箱"
)
MORE = "喜欢此内容的人还喜欢"  # above the posts of others
POST = re.compile(
    r"[-—=\s]*(?:END|The End|完)[-—=\s]*|阅读原文"
    r"|阅读\s*[\d.]+[万w]?\+?(?:\s+(?:点?赞|在看|分享|收藏)\s*[\d.]*[万w]?\+?)*"
    rf"|{MORE}|(?:点击|长按)?(?:上方|下方)?(?:蓝字)?\s*关注我们\W*"
    r"|(?:点击|点)(?:上方|下方)\W*蓝字\W*关注\S{0,12}|\W*点击\W*阅读原文\W*.{0,12}"
    r"|点?(?:分享|收藏|点赞|在看)(?:\s*点?(?:分享|收藏|点赞|在看)){1,3}|去阅读"
    r"|点个?[“「]?(?:在看|赞)[”」]?.{0,12}|(?:\S{0,8}[，,])?欢迎在?\S{0,6}留言\S{0,12}"
    r"|在小说阅读器(?:中?沉浸阅读|读本章)|微信扫一扫\S{0,12}|预览时标签不可点"
)  # what a platform of posts sets around one
TITLES = re.compile(
    r"^《?[\u4e00-\u9fff·]{0,8}(?:[日晚时早晨快周]报|周刊|月刊|副刊|特刊|导报|商报|电子版|财经报|科技报|参考消息)》?"
    r"(?:\s*(?:电子版|[\u4e00-\u9fff]{2,4}|[A-Z]?\d{1,3}(?:-[A-Z]?\d{1,3})?|[A-Z ]+))*$"
)
FOLIO = re.compile(
    r"[A-Z]?\d{1,3}\s+[\u4e00-\u9fff·]{2,6}|[\u4e00-\u9fff·]{2,6}\s+(?:第?[A-Z]?\d{1,3}\s?版?|第?[一二三四五六七八九十]{1,3}版)"
    r"|《?[\u4e00-\u9fff]{2,7}[^预通海情喜捷举汇申]报》?"
)  # a page's number with its name, a paper's name
PAPER = re.compile(r"[报刊]$|[日晚时早]报|新闻|导报|要闻")


def is_imprint(text: str) -> bool:
    """Tell whether a line holds nothing but imprint, the name of the paper or page apart.

    A date alone is none: it may head an entry of a timeline.
    """
    if len(text) > LONGEST or "。" in text:
        return False
    if NUMBERED.match(text) or (
        CHROME.search(text) and len(text) <= CHROME_LENGTH and "，" not in text
    ):
        return True
    rest, parts = PARTS.subn("", text)
    rest = re.sub(r"[\d\s|｜/／:：·•●■□◆\-—_，,]+", "", rest)
    several = parts > 1 and not DATES.fullmatch(text)
    known = several or bool(STRONG.search(text)) or bool(PAPER.search(rest))
    return bool(parts) and known and len(rest) <= NAME and len(rest) < len(text) / 2


def is_around_post(text: str) -> bool:
    """Tell whether a line is one that a platform sets around what is posted on it."""
    return len(text) <= CHROME_LENGTH and bool(POST.fullmatch(text))


def repeats_account(text: str, above: str) -> bool:
    """Tell whether a line names a post's account once more, below the line that says by whom."""
    return above.startswith("原创 ") and text in above.split()[1:]


def is_day(text: str) -> bool:
    """Tell whether a line is a day, or a span of days, and nothing else."""
    return bool(DATES.fullmatch(text))


def is_masthead(text: str) -> bool:
    """Tell whether a line at the head or foot of a page is its paper's name, its date or desk."""
    return (
        bool(TITLES.match(text) or FOLIO.fullmatch(text))
        or bool(PARTS.fullmatch(text))
        or bool(PAGE_NAME.fullmatch(text))
    )
