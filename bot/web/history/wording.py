"""Every text of the saved conversations in Chinese and English."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.web.wording import in_language


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language; braces stand where values are filled in."""

    lang: str
    history: str
    empty: str
    delete: str
    delete_named: str
    deleted: str
    undo: str
    export: str
    go_on: str
    narrowed: str
    widen: str
    copy: str
    link: str
    copied: str
    uncopied: str
    parted: str
    unsaved: str
    unread: str


CHINESE = Words(
    lang="zh-Hans",
    history="历史",
    empty="还没有保存的对话。提一个问题，对话会自动保存。",
    delete="删除",
    delete_named="删除：{title}",
    deleted="已删除一段对话",
    undo="撤销",
    export="导出",
    go_on="接着问",
    narrowed="只查了选用的 {chosen} 个来源，共 {all} 个。",
    widen="用全部来源再问",
    copy="复制并附出处",
    link="复制问题链接",
    copied="已复制",
    uncopied="没有复制成，请选中文字再复制",
    parted="这段对话在别处改过或删了，这里另存为一段；存着的都在“历史”里。",
    unsaved="对话没有保存成，请检查数据文件夹所在的磁盘。",
    unread="保存的对话读不出来，请检查数据文件夹。",
)

ENGLISH = Words(
    lang="en",
    history="History",
    empty="No conversation is saved yet. Ask a question, and it is saved by itself.",
    delete="Delete",
    delete_named="Delete: {title}",
    deleted="Deleted a conversation",
    undo="Undo",
    export="Export",
    go_on="Go on with",
    narrowed="Only the {chosen} chosen sources of {all} were read.",
    widen="Ask all sources",
    copy="Copy with sources",
    link="Copy link to question",
    copied="Copied",
    uncopied="Not copied: please select the text and copy it",
    parted="This conversation was changed or deleted elsewhere; what is here was saved as another "
    "one. History lists what is kept.",
    unsaved="The conversation was not saved: please check the disk of the data folder.",
    unread="The saved conversations cannot be read: please check the data folder.",
)


def words_for(headers: Mapping[str, str]) -> Words:
    """Return the texts in the language that the headers of a request ask for."""
    return in_language(headers.get("accept-language", ""), CHINESE, ENGLISH)
