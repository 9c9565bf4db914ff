"""Language tags (BCP 47)."""

from __future__ import annotations

#: A well-formed tag of language, script, region and variants (RFC 5646, section 2.1).
TAG = r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*"

_CHINESE = ("zh", "yue", "cmn", "lzh", "hak", "nan", "wuu")


def is_chinese(tag: str) -> bool:
    """Tell whether a tag names a Chinese language: its text is set by CLREQ."""
    return tag.partition("-")[0] in _CHINESE
