"""Every text of the library's tab in Chinese and English."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.web.wording import in_language


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language; braces stand where values are filled in."""

    lang: str
    # adding
    choose: str
    drop: str
    limits: str
    passing: str
    many: str
    large: str
    foreign: str
    sending: str
    unsent: str
    waiting: str
    reading: str
    indexing: str
    # what came of a file
    added: str
    replaced: str
    known: str
    failed: str
    undecided: str
    clash: str
    clashes: str
    present: str
    over: str
    both: str
    leave: str
    every: str
    kept_both: str
    left: str
    dropped: str
    files_read: str
    files_failed: str
    partly: str
    counts: str
    doubtful: str
    garbled: str
    undated: str
    more: str
    slow: str
    broke: str
    gone: str
    busy: str
    # the list
    search: str
    total: str
    using: str
    using_none: str
    unkept: str
    all: str
    none: str
    bundled: str
    use: str
    sentences: str
    describe: str
    describe_named: str
    headline: str
    day: str
    describe_hint: str
    save: str
    cancel: str
    described: str
    remove: str
    remove_named: str
    remove_found: str
    removed: str
    replacing: str
    restored: str
    undo: str
    nothing: str
    empty: str
    earlier: str
    later: str
    page: str


CHINESE = Words(
    lang="zh-Hans",
    choose="添加报道",
    drop="或把文件拖到这里",
    limits="可用 {formats}；一次至多 {files} 个，每个至多 {size} MB。文件只留在本程序的机器上。",
    passing="这里的报道是启动时用 --reports 给出的，在此所作的添加和移除只保留到下次启动。",
    many="一次至多 {files} 个文件，请分批添加。",
    large="{name}：超过 {size} MB，请拆分后再添加。",
    foreign="{name}：不支持这种格式，可用 {formats}。",
    sending="正在上传 {at} / {total}：{name}",
    unsent="{name}：没有传上来，请确认服务还在运行，再试一次。",
    waiting="还有 {count} 个文件等着，接着就加。",
    reading="正在读……",
    indexing="正在编入索引……",
    added="已加入",
    replaced="已替换同名的报道",
    known="库中已有，内容相同",
    failed="未加入",
    undecided="待您决定",
    clash="库里已有同名的报道，内容不同。这一份还没有加入，原有的没有动。",
    clashes="其中 {count} 份与库里同名的报道内容不同，还没有加入，原有的没有动。",
    present="看原有的",
    over="替换原有的",
    both="两份都留",
    leave="不添加",
    every="全部 {count} 个文件：",
    kept_both="两份都留下了，这一份改名为 {name}。",
    left="与原有报道同名的内容没有加入，原有的没有动。",
    dropped="现已不在库中",
    files_read="读入 {} 个文件",
    files_failed="{} 个未加入",
    partly="部分未读成",
    counts="{articles} 篇，{sentences} 句",
    doubtful="存疑 {count} 句，提问前请核对",
    garbled="约 {share} 的文字识别有误",
    undated="{count} 篇日期不详",
    more="另有 {count} 篇，见下面的列表",
    slow="{seconds} 秒没有读完，请拆分文件，或另存为 .txt 再添加。",
    broke="读取时出错：文件可能已损坏或过于复杂，请另存为 .txt 再添加。",
    gone="没有收到这个文件，请重新添加。",
    busy="报道库正在改动，请稍后再试。",
    search="查找标题、日期或文件名",
    total="共 {total} 份报道",
    using="回答只用勾选的 {chosen} 份，共 {total} 份",
    using_none="一份也没有勾选：什么问题都答不了。请至少勾选一份。",
    unkept="。份数太多，重新打开网页后会全部勾选",
    all="全选",
    none="全不选",
    bundled="自带的 {count} 份",
    use="用于回答：{name}",
    sentences="{} 句",
    describe="更正",
    describe_named="更正标题和日期：{name}",
    headline="标题",
    day="日期",
    describe_hint="日期写作 2024-03-01，用于这份报道的每一篇。留空就按版面上读到的。",
    save="保存",
    cancel="取消",
    described="已更正 {name}",
    remove="移除",
    remove_named="移除：{name}",
    remove_found="移除找到的 {count} 份",
    removed="已移除 {name}",
    replacing="已替换 {name}",
    restored="已恢复 {name}",
    undo="撤销",
    nothing="没有找到。换个词试试，或清空查找框。",
    empty="库里还没有报道，请在上面添加。",
    earlier="上一页",
    later="下一页",
    page="第 {page} / {pages} 页",
)

ENGLISH = Words(
    lang="en",
    choose="Add reports",
    drop="or drop files here",
    limits=(
        "{formats}; up to {files} at a time, {size} MB each. "
        "Files stay on the machine that runs this program."
    ),
    passing=(
        "These reports were given at the start, with --reports: what is added or removed here "
        "lasts only until the next start."
    ),
    many="Up to {files} files at a time: please add them in parts.",
    large="{name}: is over {size} MB; please split it.",
    foreign="{name}: is of no format that is read here ({formats}).",
    sending="Uploading {at} of {total}: {name}",
    unsent="{name}: did not get through; please check that the service runs and try again.",
    waiting="Files waiting to be added next: {count}",
    reading="Reading…",
    indexing="Indexing…",
    added="Added",
    replaced="Took the place of the report of this name",
    known="Already here, the same",
    failed="Not added",
    undecided="Your choice",
    clash="A report of this name is already here, with other content. This file is not added yet; "
    "the report is as it was.",
    clashes="Reports of the same name but other content are already here: {count}. These are not "
    "added yet; the reports are as they were.",
    present="See the one here",
    over="Replace it",
    both="Keep both",
    leave="Do not add",
    every="All {count} files:",
    kept_both="Both are kept; this one is named {name}.",
    left="What bears the name of a report here was not added; that report is as it was.",
    dropped="No longer here",
    files_read="Files read: {}",
    files_failed="Not added: {}",
    partly="Partly unreadable",
    counts="articles: {articles}, sentences: {sentences}",
    doubtful="doubtful sentences: {count}; please check them",
    garbled="about {share} of the text is garbled",
    undated="articles without a date: {count}",
    more="and {count} more, in the list below",
    slow="was not read within {seconds} seconds; split the file, or save it as .txt.",
    broke="could not be read: it may be damaged or too intricate; save it as .txt.",
    gone="did not arrive; please add it again.",
    busy="The library is being changed; please try again.",
    search="Find a title, date or file name",
    total="Reports: {total}",
    using="Answers use only the reports that are ticked: {chosen} of {total}",
    using_none="Nothing is ticked, so nothing can be answered: please tick at least one.",
    unkept=". They are too many to be remembered: all are ticked when the page is opened again",
    all="All",
    none="None",
    bundled="The bundled {count}",
    use="Use for answers: {name}",
    sentences="sentences: {}",
    describe="Correct",
    describe_named="Correct title and date: {name}",
    headline="Title",
    day="Date",
    describe_hint=(
        "The date is written like 2024-03-01 and holds for every article of the report. What is "
        "left empty is read from the page."
    ),
    save="Save",
    cancel="Cancel",
    described="Corrected {name}",
    remove="Remove",
    remove_named="Remove: {name}",
    remove_found="Remove the {count} found",
    removed="Removed {name}",
    replacing="Replaced {name}",
    restored="Restored {name}",
    undo="Undo",
    nothing="Nothing found. Try another word, or clear the box.",
    empty="There are no reports yet: please add some above.",
    earlier="Earlier",
    later="Next",
    page="Page {page} of {pages}",
)


def words_for(headers: Mapping[str, str]) -> Words:
    """Return the texts in the language that the headers of a request ask for."""
    return in_language(headers.get("accept-language", ""), CHINESE, ENGLISH)
