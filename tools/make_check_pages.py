"""Write a page for each check into `docs/checks/`, from what its code says of it.

.venv/bin/python -m tools.make_check_pages
"""

from __future__ import annotations

from pathlib import Path

from blueprint_cli.checks import CHECKS, Check

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs" / "checks"
_FAMILIES = {
    "BP0": "Reading, and the shape of a document",
    "BP1": "Structure",
    "BP2": "Language and typography",
    "BP3": "Locales",
    "BP4": "Outputs",
    "BP5": "What comes back from translators",
}
_LANGUAGES = {
    "zh": "Chinese",
    "zh-Hant": "Traditional Chinese",
    "zh-Hant-HK": "Traditional Chinese of Hong Kong",
    "zh-Hans": "Simplified Chinese",
    "en": "English",
}


def pages() -> dict[str, str]:
    """Give the text of every page by its file name."""
    checks = sorted(CHECKS.values(), key=lambda each: each.code)
    return {"README.md": _contents(checks)} | {f"{each.code}.md": _page(each) for each in checks}


def _contents(checks: list[Check]) -> str:
    lines = [
        "# Checks",
        "",
        "What `blueprint check` and `blueprint build` look for. `blueprint explain CODE` says the",
        "same. [How well they find it](../accuracy.md) is measured over labelled texts.",
    ]
    for family, title in _FAMILIES.items():
        own = [each for each in checks if each.code.startswith(family)]
        lines += [
            "",
            f"## {title}",
            "",
            "| code | name | severity | |",
            "| --- | --- | --- | --- |",
        ]
        lines += [
            f"| [{each.code}]({each.code}.md) | {each.name} | {each.severity.label} | {each.what} |"
            for each in own
        ]
    return "\n".join([*lines, ""])


def _page(each: Check) -> str:
    reads = " and ".join(_LANGUAGES[lang] for lang in each.langs)
    facts = [
        f"Severity: **{each.severity.label}**.",
        f"Reads: {reads}." if reads else "",
        "It cannot be switched off: a build stands on it."
        if each.firm
        else f"To switch it off in a document: `checks: {{{each.code}: off}}`.",
    ]
    return "\n\n".join(
        [
            f"# {each.code} {each.name}",
            each.what,
            " ".join(filter(None, facts)),
            f"## Why\n\n{each.why}",
            f"## Example\n\n{each.example}\n",
        ]
    )


def main() -> None:
    """Write the pages, and delete those of checks that are no more."""
    PAGES.mkdir(exist_ok=True)
    wanted = pages()
    for old in PAGES.glob("*.md"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (PAGES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
