"""What a workbook says, in English and in Chinese: its readers may know but one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from blueprint_cli.interchange.packet import Packet, Unit
from blueprint_cli.model.states import State

#: The column for what people want to say about a text.
REMARKS = "remarks"


@dataclass(frozen=True)
class Column:
    """A column of the table: what the code calls it, its headers, its width in digits.

    One is hidden that tells what was sent from what was written since.
    """

    key: str
    english: str
    chinese: str
    width: int
    hidden: bool = False

    @property
    def editable(self) -> bool:
        """Whether translators write in it."""
        return self.key in ("target", "state", REMARKS)


COLUMNS = (
    Column("id", "ID", "編號", 20),
    Column("notes", "Notes", "備註", 22),
    Column("source", "Source", "原文", 42),
    Column("target", "Translation", "譯文", 44),
    Column("state", "State", "狀態", 12),
    Column(REMARKS, "Remarks", "意見", 24),
    Column("task", "To do", "待辦", 16),
    Column("previous", "Earlier source", "先前的原文", 32),
    Column("terms", "Terms", "詞彙", 24),
    Column("place", "Place", "位置", 18),
    Column("base", "Seal", "校驗碼", 12, hidden=True),
)

#: What is to be done about a message.
TRANSLATE = "Translate\n請翻譯"
REVISE = "Source changed: revise\n原文已改，請修訂"
LOOK = "Check the draft\n請審閱草稿"

#: The names of both sheets.
MESSAGES, ABOUT = "Messages", "About"
DOCUMENT, LOCALE, EDITION = "Document 文件", "Locale 語言版本", "Edition 版本"

HOW = (
    "Write in the columns Translation and State; all others but Remarks are locked.",
    "只需填寫「譯文」及「狀態」兩欄；除「意見」外，其餘各欄已鎖定。",
    "Questions and remarks go into the column Remarks, or into a comment on any cell of the row.",
    "如有疑問或意見，請寫於「意見」一欄，或在同一行任何儲存格加上註解。",
    "Keep **stress**, [links](address) and {placeholders} of the source; move them as needed.",
    "原文的 **強調**、[連結](address) 及 {佔位符} 須予保留，位置可按譯文調整。",
    "Press Alt+Enter for a new line in a cell.",
    "在儲存格內換行，請按 Alt+Enter。",
    "When a draft is done, set its state to translated.",
    "完成草稿後，請把其狀態改為 translated（已翻譯）。",
    "The states reviewed and approved are for those who check it.",
    "reviewed（已審閱）及 approved（已批准）兩個狀態由覆核者選擇。",
    "Save the file as .xlsx, and send all of it back. Columns may be hidden, and rows filtered.",
    "請存為 .xlsx 格式，整份交回。可隱藏欄或篩選列。",
)
GUIDE = (
    "Yellow: translate. Orange: the source has changed. Blue: check the draft. "
    "黃色：請翻譯。橙色：原文已改。藍色：請審閱草稿。"
)
CHOOSE = "Choose one of the states in the list.\n請從清單選擇狀態。"


def header(column: Column, packet: Packet) -> str:
    """Give the header of a column, with the language of its texts."""
    langs = {"source": packet.source_lang, "previous": packet.source_lang, "target": packet.lang}
    lang = f" ({langs[column.key]})" if column.key in langs else ""
    return f"{column.english}{lang}\n{column.chinese}"


def headed(text: str) -> str:
    """Give the key of the column that a header names in either language; empty where none."""
    for line in text.split("\n"):
        label = line.partition(" (")[0].strip().casefold()
        for column in COLUMNS:
            if label in (column.english.casefold(), column.chinese):
                return column.key
    return ""


def task(unit: Unit) -> str:
    """Say what is to be done about a message; empty where nothing is."""
    if unit.state is State.MISSING:
        return TRANSLATE
    if unit.previous:
        return REVISE
    return LOOK if unit.state is State.DRAFT else ""


def above(told: Mapping[str, str]) -> tuple[str, ...]:
    """Give what stood above the table of a packet, of which a second sheet has told so much."""
    return GUIDE, title(told.get(DOCUMENT, ""), told.get(LOCALE, ""))


def title(document: str, tag: str) -> str:
    """Give the title of the table."""
    return f"{document} · {tag}"


def about(packet: Packet) -> tuple[tuple[str, str], ...]:
    """Give what the second sheet says of the packet: labels and values."""
    return (
        (DOCUMENT, packet.title),
        ("File 檔案", packet.name),
        (LOCALE, packet.tag),
        ("Source language 原文語言", packet.source_lang),
        ("Language 譯文語言", packet.lang),
        (EDITION, packet.edition),
    )


def texts(unit: Unit) -> dict[str, str]:
    """Give what the row of a message says, by column."""
    used = dict.fromkeys(f"{term} = {target}" for term, target in unit.glosses)
    return {
        "id": unit.id,
        "notes": "\n".join(unit.notes),
        "source": unit.source,
        "target": unit.target,
        REMARKS: "",
        "state": "" if unit.state is State.MISSING else unit.state.label,
        "task": task(unit),
        "previous": unit.previous,
        "terms": "\n".join(used),
        "place": unit.place,
        "base": unit.base,
    }
