"""The names of measures, groups of questions, legs and charts in Chinese, for who shows them."""

from eval.retrieval import DEPTHS

_CHINESE = {
    "answer accuracy": "回答正确",
    "answer EM": "引文完全匹配",
    "answer F1": "引文字级 F1",
    "span accuracy": "标出之处正确",
    "span EM": "标出之处完全匹配",
    "span F1": "标出之处字级 F1",
    "citation recall": "引文属实",
    "citation precision": "引文切题",
    "refusal accuracy": "答拒得当",
    "refusal precision": "拒答准确率",
    "refusal recall": "拒答召回率",
    "false refusal rate": "误拒率",
    "confidence AUROC": "把握度 AUROC",
    "calibration error": "把握度校准误差",
    "seconds p50": "用时中位数（秒）",
    "seconds p95": "用时第 95 百分位（秒）",
    "RR@10": "首条证据名次倒数",
    "nDCG@10": "前 10 段排序质量",
    **{f"evidence recall@{k}": f"前 {k} 段含全部证据" for k in DEPTHS},
    **{f"R@{k}": f"前 {k} 段含证据比例" for k in DEPTHS},
    **{f"Success@{k}": f"前 {k} 段含某条证据" for k in DEPTHS},
    "all": "全部",
    "dev": "开发",
    "test": "测试",
    "hard": "难题",
    "not hard": "其余",
    "number": "数量",
    "money": "金额",
    "percent": "百分比",
    "date": "日期",
    "person": "人物",
    "organisation": "机构",
    "place": "地点",
    "programme": "名目",
    "list": "列举",
    "definition": "定义",
    "reason": "原因",
    "comparison": "比较",
    "other": "其他",
    "lexical": "词面检索",
    "dense": "向量检索",
    "fused": "两路按名次融合",
    "re-ranked": "重排",
    "main measures with 95 % intervals": "主要指标与 95% 区间",
    "right answers by type of question": "各类问题的回答正确率",
    "all evidence among the first k passages": "前 k 段含全部证据",
    "share of answers right by confidence, dashed where the two agree": (
        "各把握度下的回答正确率，虚线处二者相符"
    ),
    "recall@k": "前 k 段的召回率",
    "confidence": "把握度",
    "right": "正确率",
}


def in_chinese(name: str) -> str:
    """Return the Chinese name of what has this name in English."""
    return _CHINESE[name]


def in_both(name: str) -> str:
    """Return the Chinese name and the name itself, for a page that has one text for all readers."""
    return f"{_CHINESE[name]} / {name}"
