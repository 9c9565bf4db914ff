"""Marks of pairs that stand for others: < > for 《 》, upright and vertical quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.language.chinese.punctuation.seen import HAN, Fault
from blueprint_cli.language.lazy import lazy_pattern

#: What is typed for the marks of a title, about a title.
_OPENS, _CLOSES, _WITHIN = "[<＜]", "[>＞]", r"[^<>＜＞《》\n]{1,40}"
_ANGLES = lazy_pattern(
    f"{_OPENS}(?=[{HAN}“]){_WITHIN}{_CLOSES}|《{_WITHIN}{_CLOSES}|{_OPENS}{_WITHIN}》"
)
#: Forms for vertical lines, and quotation marks of old fonts.
_FORMS = dict(zip("﹁﹂﹃﹄〝〞〟", "「」『』「」」", strict=True))
_FORM = lazy_pattern(f"[{''.join(_FORMS)}]")
_WIDE = "＂"


def imitations(text: str) -> Iterator[Fault]:
    """Find marks that only stand for 《 》, 「 」 and 『 』."""
    if any(mark in text for mark in "<>＜＞"):
        for found in _ANGLES.finditer(text):
            for at, right in ((found.start(), "《"), (found.end() - 1, "》")):
                if text[at] != right:
                    yield Fault(at, at + 1, right)
    for found in _FORM.finditer(text):
        yield Fault(found.start(), found.end(), _FORMS[found[0]])
    if _WIDE in text:
        places = [at for at, mark in enumerate(text) if mark == _WIDE]
        for number, at in enumerate(places if len(places) % 2 == 0 else ()):
            yield Fault(at, at + 1, "」" if number % 2 else "「")
