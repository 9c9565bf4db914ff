"""A plan with actions that others tell of, and the tracker that goes out and comes back."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from documents import Run, blueprint, write

#: Its actions are written in all the ways there are, with remarks that have to stay.
PLAN = """\
blueprint: 1
document:
  title: 示例市步行計劃
  publisher: 示例市運輸處
  published: 2026-06-30
locales:
  zh-Hant: {strategy: source}
  zh-Hans: {strategy: convert}
  en: {strategy: translate}
parties:
  - {id: works, name: 示例市工務處}
  - {id: parks, name: 示例市園林處}
sections:
  - {kind: strategies, id: plan, title: 計劃}
directions:
  - id: streets
    title: 街道
    strategies:
      - id: walking
        title: 步行
        goals:
          - id: shade
            text: 更多樹蔭
            actions:
              # 每季更新
              - id: lifts
                text: 興建**三部**升降機
                lead: works
                start: 2024-Q3   # 已招標
                due: 2027-06
                status: under-way
                progress: >-
                  首部已經啟用，
                  其餘兩部正在施工。
                as-of: 2026-03-31

              - {id: benches, text: 添置長椅, lead: [works, parks], due: 2028}
              - id: trees
                text: =在街道種樹
                lead: parks   # 與地區合作
                status: planned
              - include: more.yaml
"""
MORE = """\
# 其他措施
- id: signs
  text: 更換路牌
  due: 2026-12
"""
CATALOG = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
#: The row in which the first action stands, and the columns of what is filled in.
FIRST = 4
COLUMNS = {
    key: 5 + at for at, key in enumerate(("status", "progress", "start", "due", "as-of", "remarks"))
}
ROWS = {action: FIRST + at for at, action in enumerate(("lifts", "benches", "trees", "signs"))}
SEAL = 14

Edit = Callable[[Worksheet], None]


@dataclass(frozen=True)
class Office:
    """A folder with the plan, and the tracker that was made of it."""

    folder: Path
    file: str = "actions.xlsx"

    def edit(self, change: Edit) -> None:
        """Do something to the sheet, as a person does in a spreadsheet."""
        place = self.folder / self.file
        book = load_workbook(io.BytesIO(place.read_bytes()))
        change(book.worksheets[0])
        book.save(place)

    def fill(self, **values: dict[str, Any]) -> None:
        """Fill in cells: `fill(lifts={"status": "done"})`."""

        def change(sheet: Worksheet) -> None:
            for action, own in values.items():
                for key, value in own.items():
                    sheet.cell(ROWS[action], COLUMNS[key]).value = value

        self.edit(change)

    def bring(self, *options: str) -> Run:
        """Take the file back."""
        return blueprint(self.folder, "import-progress", self.file, *options)

    def document(self) -> str:
        """Give the document, and the file that it includes."""
        files = ("blueprint.yaml", "more.yaml")
        return "".join((self.folder / each).read_text("utf-8") for each in files)


def office(folder: Path, file: str = "actions.xlsx", plan: str = PLAN) -> Office:
    """Set up the plan, publish it, and send its tracker out."""
    write(folder, {**_files(plan), file: _published(plan)[file]})
    return Office(folder, file)


def _files(plan: str) -> dict[str, str | bytes]:
    return {"blueprint.yaml": plan, "more.yaml": MORE, "locales/en.po": CATALOG}


@cache
def _published(plan: str) -> dict[str, bytes]:
    """Publish a plan; give its trackers, the same bytes each time."""
    with TemporaryDirectory() as place:
        folder = write(Path(place), _files(plan))
        run = blueprint(folder, "build", "--format", "json")
        assert run.status == 0, run.output
        return {each.name: each.read_bytes() for each in (folder / "out").glob("actions.*")}
