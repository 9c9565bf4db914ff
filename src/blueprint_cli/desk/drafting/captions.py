"""Which lines of a plain text are headings: it does not say, and so this is guessed, and told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from blueprint_cli.desk.drafting.series import Series
from blueprint_cli.diagnostics import Diagnostic, tell
from blueprint_cli.interchange.manuscripts.manuscript import Block, Form, guessed
from blueprint_cli.language.numbering.labels import label

#: How titles of chapters end, in Chinese, and what they are in English.
_CHINESE = re.compile(
    r"[^「」『』《》，。；、的]{0,14}(?:前言|序言|引言|導言|导言|摘要|背景|概覽|概览|總覽|总览|概要|願景|愿景|使命"
    r"|目標|目标|方向|策略|規劃|规划|原則|原则|措施|時間表|时间表|展望|結語|结语|總結|总结|附件|附錄|附录"
    r"|鳴謝|鸣谢|參考資料|参考资料|詞彙表|词汇表|挑戰|挑战|機遇|机遇|現況|现况|里程碑)[：:]?"
)
_ENGLISH = re.compile(
    r"(?:Foreword|Preface|Introduction|Summary|Executive Summary|Background|Overview|Vision"
    r"|Missions?|Goals?|Objectives|Principles|Strategies|Directions|Measures|Timetable|Timeline"
    r"|Milestones|Outlook|Conclusion|Closing|Annex(?:es)?|Appendix|Acknowledgements|References"
    r"|Glossary|Challenges|Opportunities|Next Steps):?",
    re.IGNORECASE,
)
_LONGEST = 60
#: Series that number chapters, which hold parts of all others.
_CHAPTERS = frozenset({"第…章", "第…部", "第…篇", "第…部分", "章", "Chapter", "Part"})


def with_headings(blocks: tuple[Block, ...]) -> tuple[list[Block], list[Diagnostic]]:
    """Give the blocks of a plain text, those that must be headings as such."""
    series = Series(blocks)
    found: list[Block] = []
    told: list[Diagnostic] = []
    is_taken = False
    for at, block in enumerate(blocks):
        if is_taken:
            is_taken = False
            continue
        heading = _heading(series, at)
        if heading is None:
            found.append(block)
            continue
        is_taken = heading.span.end > block.span.end
        heading = replace(heading, level=_level(series, at))
        found.append(heading)
        message = tell("this was taken for a heading: “{text}”", text=heading.text)
        told.append(guessed(message, heading.span))
    return found, told


def _level(series: Series, at: int) -> int:
    part = series.at.get(at)
    if part is None or part.series in _CHAPTERS:
        return 1
    return 2 if any(run[0].series in _CHAPTERS for run in series.runs) else 1


def _heading(series: Series, at: int) -> Block | None:
    """Give the heading that starts at a block, with the title below its label."""
    block = series.blocks[at]
    if block.form is not Form.PARAGRAPH or len(block.text) > _LONGEST:
        return None
    if at in series.at:
        return _labelled(series, at)
    below = series.blocks[at + 1 : at + 2]
    is_lead = block.text.endswith(("：", ":")) and any(each.form is Form.ITEM for each in below)
    is_known = (
        at > 0
        and not is_lead
        and (_CHINESE.fullmatch(block.text) or _ENGLISH.fullmatch(block.text))
    )
    if at in series.again or is_known:
        return replace(block, form=Form.HEADING)
    return None


def _labelled(series: Series, at: int) -> Block | None:
    """Give a part that has something of its own below it; in a list of parts, it is none."""
    block = series.blocks[at]
    found = label(block.text)
    is_alone = found is not None and found.end == len(block.text)
    title = series.blocks[at + 1] if is_alone and at + 1 < len(series.blocks) else None
    after = at + (2 if title else 1)
    is_listed = after in series.at or after in series.again
    if is_listed or after >= len(series.blocks):
        return None
    if title is None:
        return replace(block, form=Form.HEADING)
    if title.form is not Form.PARAGRAPH or len(title.text) > _LONGEST:
        return replace(block, form=Form.HEADING)
    span = block.span.source.span(block.span.start, title.span.end)
    return replace(block, form=Form.HEADING, text=f"{block.text} {title.text}", span=span)


def as_they_follow(blocks: list[Block]) -> Iterator[Block]:
    """Give the blocks with the levels of their headings from 1, and none left out on the way."""
    open_levels: list[int] = []
    for block in blocks:
        if block.form is Form.HEADING:
            while open_levels and open_levels[-1] >= block.level:
                open_levels.pop()
            open_levels.append(block.level)
            yield replace(block, level=len(open_levels))
        else:
            yield block
