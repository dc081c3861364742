"""Tells whether a text names the holder of the post that a question asks about."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from bot.answer import Kind
from bot.language.persons import is_full_name
from bot.language.places import places_in
from bot.language.posts import POST, VAGUE
from bot.spans.finding import spans_of

WHICH = re.compile(r"哪一?[位名][^，。]{0,4}$")  # before a post: 哪位主任
ONE_WHO = "那位"  # before what the holder does
WHO = re.compile(r"谁|哪位|哪名|叫什么|叫啥|姓名|何人|哪一位")
IS_WHO = re.compile(
    r"(?:的?(?:名字|姓名))?(?:现在|目前|到底)?(?:是|叫|由|为)?(?:谁|哪|什么|啥|何人|[?？]?$)"
)  # after a post: 局长是谁
WHO_IS = re.compile(r"(?:谁|哪一?[位名个]|何人)(?:人)?(?:是|任|担任|出任|当).{0,16}$")
IS_IT = re.compile(r"[^，。；！？]{2,}[是任][^，。；！？]*$")  # before a post: 李建国是东海大学
OWNER = re.compile(r"[\u4e00-\u9fffA-Za-z0-9()（）·]{0,16}$")
SORT = re.compile(r"大学|学院|学校|小学|中学|公司|集团|银行|医院|委员会|[市省区县局厅委的党原现任]")
TOWN = re.compile(r"[\u4e00-\u9fff]{2}[县镇乡村]")
DESK = re.compile(
    "外交|国防|财政|教育|商务|内政|司法|卫生|能源|环境|农业|林业|渔业|劳工|交通|运输|文化|科技|科学|工业|贸易|贸工|经济|移民|建设"
    "|水利|公安|安全|民政|体育|旅游|矿业|石油|气候|基建|数字|铁道|通信"
)  # what ministries and offices are for
LATIN = re.compile(r"[A-Z][a-z]+(?:[ ·][A-Z][a-z]+)*")
TAKES = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{3})?(?:[担出就兼接改升现新选]?任|履行|当选|接替|代理)为?$"
)  # before a post
BY = re.compile(r"(?:一?职务?)?(?:现|也|则|便|就)?由[^，,。；;]{2,40}?(?:担任|兼任|出任|接任|代理)")
OTHER_POSTS = re.compile(rf"(?:(?:党[委组])?{POST.pattern}[、兼和])+$")  # held with another one
REACH = 14  # characters between a post and the name of its holder
SHARED = 2  # characters that two names of one owner share


def unheld_post(question: str, kind: Kind, quotes: Sequence[str], around: Sequence[str]) -> str:
    """Return the post whose holder is sought where no quote names one, empty otherwise.

    `around` are the quotes with what they stand below, which must name the owner too. A deputy does
    not hold the post, nor does who holds it elsewhere. Where the post only tells who is meant, a
    quote that names it is enough.
    """
    found = list(POST.finditer(question))
    if not found or (kind != "person" and not WHO.search(question)):
        return ""
    named = next((match for match in found if WHICH.search(question[: match.start()])), None)
    asked = next((match for match in found if _is_sought(match, question)), None)
    if asked and not named:
        owner = _owner(asked, question)
        held = any(
            _is_held(asked, owner, quote) and _is_named(owner, where)
            for quote, where in zip(quotes, around, strict=True)
        )
        return "" if held else asked.group()
    if not named or named["post"] in VAGUE or any(named["post"] in quote for quote in quotes):
        return ""
    return named.group()


def _owner(post: re.Match[str], question: str) -> str:
    """Return whose post a question asks about, nothing where it tells the holder by other words."""
    before = question[: post.start()]
    if not WHO.search(question):  # a translated question, of words side by side
        before = before.rpartition(" ")[2]
    return "" if post["post"] in VAGUE or ONE_WHO in before else SORT.sub("", before)


def _is_sought(post: re.Match[str], question: str) -> bool:
    """Tell whether a question asks who holds a post; one without a word for who does."""
    before = WHO_IS.search(question[: post.start()])
    return bool(before or IS_WHO.match(question, post.end())) or not WHO.search(question)


def _is_held(asked: re.Match[str], owner: str, quote: str) -> bool:
    """Tell whether a quote names somebody who holds a post, and no other owner of it."""
    return any(
        match["post"] == asked["post"]
        and _is_of(owner, quote[: match.start()])
        and bool(match["deputy"]) == bool(asked["deputy"])
        and (TAKES.search(quote[: match.start()]) or _owns(owner, quote[: match.start()]))
        and _has_name(quote, match)
        for match in POST.finditer(quote)
    )


def _is_of(owner: str, before: str) -> bool:
    """Tell whether the words right before a post in a quote are of no other desk than an owner."""
    near = OWNER.search(before)
    asked, there = set(DESK.findall(owner)), set(DESK.findall(near.group() if near else ""))
    return not asked or not there or bool(asked & there)


def _is_named(owner: str, where: str) -> bool:
    """Tell whether a text names an owner, or at least shares some characters with its name."""
    if not owner.strip():
        return True
    found = SequenceMatcher(None, owner, where, autojunk=False).find_longest_match()
    return found.size >= min(SHARED, len(owner.strip()))


def _owns(owner: str, before: str) -> bool:
    """Tell whether the words before a post in a quote may name the owner: nobody else stands there.

    Two names of one owner share some characters besides those for a sort of institution.
    """
    there = OWNER.search(OTHER_POSTS.sub("", before))
    named = there.group() if there else ""
    other = bool(spans_of("organisation", named)) or bool(places_in(named))
    plain = SORT.sub("", named)
    shared = SequenceMatcher(None, owner, plain, autojunk=False).find_longest_match().size
    towns, others = (set(TOWN.findall(text)) for text in (owner, named))
    if towns and others and not towns & others:
        return False
    return not other or shared >= SHARED or not owner


def _has_name(quote: str, post: re.Match[str]) -> bool:
    """Tell whether a person's name stands close to a post, or before its 是."""
    told = BY.match(quote, post.end())
    first, last = post.start() - REACH, told.end() if told else post.end() + REACH
    around = quote[max(0, first) : last]
    named = IS_IT.search(quote[: post.start()])
    near = f"{named.group() if named else ''} {around}"
    takes = TAKES.search(quote[: post.start()])
    taken = takes and takes["who"] and is_full_name(takes["who"])
    inside = any(first <= start and end <= last for start, end in spans_of("person", quote))
    return bool(taken or inside or spans_of("person", near) or LATIN.search(near))
