"""Knows the words by which a reader corrects a question, or turns to another matter."""

import re

ASK = r"我(?:是)?(?:想)?[问说指]的?"
CORRECTING = re.compile(
    rf"^(?:不是|不对|错了|不)(?:[，,。！!\s]+(?:{ASK}是)?|{ASK}是)"
    rf"|^不是[^，,。]{{1,20}}[，,。]\s*(?:{ASK})?是|^{ASK}是"
)
SWITCHING = re.compile(
    r"^(?:换(?:一?个)?(?:话题|问题)?(?!成|为|作|掉|了)|说点别的|另外问一?下?|再问一?个?|顺便问一?下?|回到|说回|接着说"
    r"|再说说?)[，,：: ]*"
    r"|^(?:new topic|another question|back to|by the way)[,: ]*",
    re.IGNORECASE,
)
EARLIER = re.compile(r"^(?:你?(?:前面|刚才|刚刚|上面|之前)(?:说|讲|提)(?:过|到|的)*的)")


def corrected(text: str) -> str:
    """Return what is asked after 不是，我问的是."""
    return CORRECTING.sub("", text)


def turned(text: str) -> str | None:
    """Return what is asked after 换个话题 or 你刚才说的, None where neither is said."""
    if not (SWITCHING.match(text) or EARLIER.match(text)):
        return None
    return EARLIER.sub("", SWITCHING.sub("", text, count=1))
