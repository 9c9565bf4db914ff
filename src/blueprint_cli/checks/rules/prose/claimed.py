"""Which of the totals in a text are claimed of the document, and not of a part or another one."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blueprint_cli.checks.views.text import Text
from blueprint_cli.language.claims import Claim, Names, Whose
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.model.plan import LEVELS

if TYPE_CHECKING:
    from blueprint_cli.language.quantities import CountedNoun

#: Levels whose names stand for little else in a plan; goals and actions are spoken of everywhere.
_PLAIN = frozenset({"directions", "strategies"})
#: Of “seven measures” only these words around it tell that they are the plan's.
MEASURES = "measures"
#: The own list of a section that shows the plan.
PLAN = "plan"
#: A heading that is little but the total: 八大重點策略.
_HEADING_REST = {"zh": 4, "en": 12}
#: 三方向: no measure word stands between.
_BARE = lazy_pattern(r"[〇零一二三四五六七八九十百廿兩两]+(?:方向|策略|目標|目标|行動|行动|使命)")
_ITEMS = lazy_pattern(r"[、,，]|[及和與与]|\band\b")


@dataclass(frozen=True)
class Held:
    """What a document holds of one thing: as a whole, and in its single parts."""

    totals: frozenset[int]
    parts: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Setting:
    """Where a text stands: among the texts of a plan, or in a section, whose own list is `own`."""

    text: Text
    language: str
    own: str
    names: Names

    @property
    def in_plan(self) -> bool:
        """Whether it is a text of the plan itself."""
        return self.text.path[0] == "directions"


def is_claimed(
    found: CountedNoun, held: Held, beside: AbstractSet[str], claim: Claim, setting: Setting
) -> bool:
    """Tell whether a wrong total is the document's; `beside` are the levels counted with it."""
    whose = claim.whose(setting.names)
    words = claim.patterns
    if whose is Whose.OTHER or claim.is_shared_out:
        return False
    if claim.is_pointed_at and found.value < max(held.totals):
        return False
    if words.part.search(claim.before):
        return found.value not in held.parts and not setting.in_plan
    is_own = whose is Whose.OWN
    if found.level == MEASURES:
        is_sum = claim.leads(words.sum) and bool(is_own or beside)
        return "actions" not in beside and (is_sum or len(beside) > 1)
    is_home = found.level == setting.own or (setting.own == PLAN and found.level in LEVELS)
    if is_own or beside or is_home:
        return True
    return _stands_alone(found, held, claim, setting)


def _stands_alone(found: CountedNoun, held: Held, claim: Claim, setting: Setting) -> bool:
    """Tell whether a total is claimed in a sentence that names nobody."""
    words = claim.patterns
    phrase = claim.text[claim.start : claim.end]
    is_heavy = bool(words.heavy.search(phrase))
    # What a goal or an action counts in passing is its own matter.
    if setting.in_plan or _names_its_items(claim, found.value):
        return False
    if not is_heavy and (found.value in held.parts or _is_loose(found, claim)):
        return False
    if setting.text.is_title:
        rest = len(setting.text.text.strip()) - len(phrase)
        return rest <= _HEADING_REST[setting.language]
    if found.level in _PLAIN:
        return True
    return claim.leads(words.sum) and not words.listing.match(claim.after)


def _is_loose(found: CountedNoun, claim: Claim) -> bool:
    """Tell the two directions of a road, steps that are taken, and a numeral that stands by."""
    phrase = claim.text[claim.start : claim.end]
    is_road = found.level == "directions" and found.value == 2  # noqa: PLR2004
    return is_road or claim.leads(claim.patterns.taking) or bool(_BARE.match(phrase))


def _names_its_items(claim: Claim, value: int) -> bool:
    """Tell whether the things counted are named right before: 科研、產業及人才三大方向."""
    clause = re.split(r"[。；：:;(（\n]", claim.before)[-1]
    items = [each for each in _ITEMS.split(clause) if each.strip()]
    return len(items) == value > 1
