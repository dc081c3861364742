"""Every text of the tab in Chinese and English; names of measures are those of eval/naming.py."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.web.wording import in_language
from eval.naming import in_chinese


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language; braces stand where values are filled in."""

    lang: str
    evals: str
    evals_set: str
    evals_facts: str
    evals_dialogues: str
    evals_cases: str
    evals_split: str
    evals_all: str
    evals_dev: str
    evals_test: str
    evals_run: str
    evals_stop: str
    evals_idle: str
    evals_none: str
    # a run
    asked: str
    passed: str
    stopped: str
    failures: str
    wanted: str
    refusal: str
    given: str
    more: str
    # a new case
    case_make: str
    case_first: str
    case_question: str
    case_wanted: str
    case_hint: str
    case_save: str
    case_cancel: str
    case_saved: str


CHINESE = Words(
    lang="zh-Hans",
    evals="评测",
    evals_set="题集",
    evals_facts="自带问题",
    evals_dialogues="自带对话",
    evals_cases="我的考题",
    evals_split="部分",
    evals_all="全部",
    evals_dev="开发",
    evals_test="测试",
    evals_run="开始评测",
    evals_stop="停止",
    evals_idle="用已知答案的题目检验问答。点未达标的题，看它的回答和出处。",
    evals_none="还没有考题：在“问答”里提问，再点“存为考题”。",
    asked="已问 {done} / {total} 题",
    passed="{total} 题，{right} 题达标",
    stopped="已停止，有 {unasked} 题没有问到，未计入：{names}",
    failures="未达标的题",
    wanted="应答",
    refusal="拒答",
    given="回答",
    more="所有指标",
    case_make="存为考题",
    case_first="请先提一个问题，再把它的回答存为考题。",
    case_question="问题",
    case_wanted="应有的答案",
    case_hint="一行一项，同一项的不同说法用 | 隔开；报道答不了的，留空。证据从找到的段落里取。",
    case_save="保存",
    case_cancel="取消",
    case_saved="已存，“我的考题”现有 {count} 道。",
)

ENGLISH = Words(
    lang="en",
    evals="Evals",
    evals_set="Set",
    evals_facts="Facts",
    evals_dialogues="Dialogues",
    evals_cases="My cases",
    evals_split="Part",
    evals_all="All",
    evals_dev="Dev",
    evals_test="Test",
    evals_run="Run",
    evals_stop="Stop",
    evals_idle=(
        "Puts questions with known answers to the bot. Choose one that failed to see its answer "
        "and where that stands."
    ),
    evals_none="No test cases yet: ask a question under Ask, then save it as a test case.",
    asked="Asked {done} of {total}",
    passed="Questions: {total}, right: {right}",
    stopped="Stopped; {unasked} questions were not asked and do not count: {names}",
    failures="Questions that failed",
    wanted="Wanted",
    refusal="a refusal",
    given="Given",
    more="All measures",
    case_make="Save as test case",
    case_first="Ask a question first; its answer can then be saved as a test case.",
    case_question="Question",
    case_wanted="Wanted answer",
    case_hint=(
        "One element a line, variants of one parted by |. Leave it empty where the reports hold no "
        "answer. Evidence is taken from the passages found."
    ),
    case_save="Save",
    case_cancel="Cancel",
    case_saved="Saved. My cases now: {count}.",
)


def words_for(headers: Mapping[str, str]) -> Words:
    """Return the texts in the language that the headers of a request ask for."""
    return in_language(headers.get("accept-language", ""), CHINESE, ENGLISH)


def naming(words: Words) -> Callable[[str], str]:
    """Return the function that names measures, groups and charts in the language of `words`."""
    return in_chinese if words is CHINESE else str
