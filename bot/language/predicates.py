"""Tells whether what a question says of its subject, beside the answer, is borne out by a text."""

import re
from collections.abc import Sequence

CLOSE = ("结束", "闭幕", "落幕", "收官", "截止")
EVENTS = (
    ("成立", "注册", "组建", "创立", "创办", "创建", "建立", "设立", "揭牌", "挂牌", "授牌",
     "建成"),
    ("上市", "登陆", "挂牌", "敲钟"),
    ("开通", "通车", "通行", "运营", "开业", "开园", "开馆", "投用", "投运", "启用", "使用", "营业",
     "开放", "投产", "投入生产", "量产", "建成"),
    ("开工", "动工", "奠基", "开建", "启动", "建设"),
    ("竣工", "完工", "建成", "封顶", "贯通", "合龙", "完成", "交付"),
    ("首飞", "试飞", "首航"),
    ("上映", "公映", "首映", "献映", "点映", "定档"),
    CLOSE,
    ("出生", "诞生", "生于", "产下", "诞下"),
    ("去世", "逝世", "病逝", "离世"),
    ("退休", "离休", "退役"),
    ("列入", "入选", "评为", "获评", "被评", "评定", "评选", "认定", "遴选", "选为", "入围", "纳入",
     "列为", "确定为", "授予", "命名", "授牌"),
    ("发布", "公布", "出台", "印发", "推出", "上线", "亮相", "问世", "发售", "开售", "上市", "披露",
     "公开", "宣布", "刊发", "播出", "发表", "下发", "发出", "通报", "上架", "首发"),
)  # fmt: skip
BORN = re.compile(r"\d[年月日]生(?:人|(?!\w))")  # 1975年生，
BIRTH = ("出生", "诞生")
UNTIL = re.compile(r"[至到止—–~-]\s*(?:\d|[今明本次]|[年月日]底)|[日月]止")  # 8月1日至5日
AFTER = re.compile(r"[\u4e00-\u9fff]{2}(?:以后|之后|后|以来|之前|前|时)(?!候)|多久.*|多长时间.*")
ENDED = (
    "不再", "停止", "停办", "停工", "停产", "停运", "取消", "退出", "放弃", "暂停", "终止", "中止",
    "关闭", "关停", "撤销", "撤回", "撤出", "解散", "推迟", "延期", "拒绝", "失败", "下架", "破产",
    "倒闭", "退市",
)  # fmt: skip

FALLING = ("下滑", "下降", "下跌", "减少", "萎缩", "亏损", "回落", "走低")
FALLEN = (
    *FALLING, "跌", "降", "减", "亏", "缩", "低", "少", "弱", "落", "负", "不足",
)  # fmt: skip


def undated_event(question: str, dated: Sequence[str]) -> str:
    """Return the event whose day is sought where no text with a day speaks of such an event."""
    plain = AFTER.sub("", question)
    for group in EVENTS:
        asked = next((word for word in group if word in plain), "")
        if asked:
            alike = {word for other in EVENTS if asked in other for word in other}
            told = any(word in text for text in dated for word in alike)
            told = told or (asked in BIRTH and any(BORN.search(text) for text in dated))
            told = told or (asked in CLOSE and any(UNTIL.search(text) for text in dated))
            return "" if told else asked
    return ""


def unheard_end(question: str, text: str) -> str:
    """Return the word for an end or a fall, 取消 or 下滑, that a question presumes, and no text."""
    for words, told in ((ENDED, ENDED), (FALLING, FALLEN)):
        asked = next((word for word in words if word in question), "")
        if asked and not any(word in text for word in told):
            return asked
    return ""
