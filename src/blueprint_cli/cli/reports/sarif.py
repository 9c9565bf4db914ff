"""SARIF 2.1.0, for code scanning and for editors that show it.

OASIS, “Static Analysis Results Interchange Format (SARIF) Version 2.1.0 plus Errata 01”; its
sections are named where they are kept to.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from blueprint_cli import __version__
from blueprint_cli.cli.language import label, translate
from blueprint_cli.cli.reports.context import Absent, Context
from blueprint_cli.cli.reports.fingerprints import fingerprints
from blueprint_cli.cli.reports.paths import file_of, from_repository
from blueprint_cli.cli.reports.rules import Rule
from blueprint_cli.diagnostics import Diagnostic, Edit, Fix, tell
from blueprint_cli.source import Span

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
#: What relative paths start from. Where that is, no report need say (3.14.14).
_ROOT = "%SRCROOT%"
#: The language of the messages, as this format names it: with a region or none (3.14.7).
_LANGUAGES = {"en": "en-GB", "zh-Hant": "zh-HK"}
#: A longer text is not repeated here: the file has it.
_SNIPPET = 500
#: Where a file that has no text to point into is said to be at fault.
_START = {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}


def render(diagnostics: Sequence[Diagnostic], context: Context) -> str:
    """Give a log of one run, with all rules, whether anything breaks them or not."""
    reasons = dict(context.suppressed)
    known = context.known or ()
    found = sorted((*diagnostics, *reasons, *known), key=lambda each: each.order)
    gone = context.absent
    told = {*(each.code for each in found), *(each.code for each in gone)}
    codes = sorted(told.union(context.rules))
    rules = [_rule(context.rule(code), context.lang) for code in codes]
    root = translate(tell("The root of the repository."), context.lang)
    language = {"language": _LANGUAGES[context.lang]}
    driver = {"name": "blueprint", "semanticVersion": __version__, **language, "rules": rules}
    run = {
        "tool": {"driver": driver},
        **language,
        "originalUriBaseIds": {_ROOT: {"description": {"text": root}}},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(context)],
        "results": [
            *_results(found, codes, reasons, _states(diagnostics, context)),
            *(_absent(each, codes.index(each.code), context.lang) for each in gone),
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(rule: Rule, lang: str) -> dict[str, Any]:
    """Describe a rule, as code scanning wants each: of one that is not known, with its code."""
    what = rule.what or rule.code
    parts = {tell("Why:"): rule.why, tell("Example:"): rule.example}
    plain = [label(word, lang) + part for word, part in parts.items() if part]
    marked = [f"**{translate(word, lang)}** {part}" for word, part in parts.items() if part]
    full = tell("{what} {why}", what=what, why=plain[0]) if rule.why else what
    return {
        "id": rule.code,
        **({"name": rule.name} if rule.name else {}),
        "shortDescription": {"text": what},
        "fullDescription": {"text": translate(full, lang)},
        "help": {"text": "\n".join([what, *plain]), "markdown": "\n\n".join([what, *marked])},
        "defaultConfiguration": {"level": rule.severity.label},
    }


def _results(
    found: Sequence[Diagnostic],
    codes: Sequence[str],
    reasons: Mapping[Diagnostic, str],
    states: Mapping[int, str],
) -> Iterator[dict[str, Any]]:
    index = {code: number for number, code in enumerate(codes)}
    for each, known_by in zip(found, fingerprints(found), strict=True):
        result = {
            "ruleId": each.code,
            "ruleIndex": index[each.code],
            "level": each.severity.label,
            "message": _message(each.message, *each.hints),
            "locations": [{"physicalLocation": _location(each)}],
            "partialFingerprints": {"blueprint/v1": known_by},
            # All results have the list or none has (3.27.23).
            "suppressions": _suppressions(reasons[each]) if each in reasons else [],
        }
        if id(each) in states:
            result["baselineState"] = states[id(each)]
        yield result | ({"fixes": [_fix(each.fix, each.hints)]} if each.fix else {})


def _states(diagnostics: Sequence[Diagnostic], context: Context) -> dict[int, str]:
    """Say which results a baseline has (3.27.24); nothing where there is no baseline."""
    if context.known is None:
        return {}
    states = dict.fromkeys(map(id, diagnostics), "new")
    return states | dict.fromkeys(map(id, context.known), "unchanged")


def _absent(absent: Absent, index: int, lang: str) -> dict[str, Any]:
    """Tell of what a baseline has, and is no longer found."""
    said = translate(tell("no longer found: {text}", text=absent.text), lang)
    return {
        "ruleId": absent.code,
        "ruleIndex": index,
        "level": "none",
        "message": _message(said),
        "locations": [{"physicalLocation": {"artifactLocation": _file(absent.file)}}],
        "partialFingerprints": {"blueprint/v1": f"{absent.digest}:1"},
        "suppressions": [],
        "baselineState": "absent",
    }


def _invocation(context: Context) -> dict[str, Any]:
    """Say whether all was checked and told, and if not, why (3.20.14, 3.20.21)."""
    notes = [
        {"level": "warning", "message": _message(translate(each, context.lang))}
        for each in context.reasons
    ]
    return {"executionSuccessful": True, "toolExecutionNotifications": notes}


def _message(*sentences: str) -> dict[str, str]:
    """Give a plain text in which nothing is taken for an argument (3.11.5) or a link (3.11.6)."""
    text = "\n".join(sentences)
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _suppressions(reason: str) -> list[dict[str, str]]:
    return [{"kind": "inSource", "justification": reason}]


def _location(diagnostic: Diagnostic) -> dict[str, Any]:
    file, span = _file(file_of(diagnostic)), diagnostic.span
    if span is None:
        return {"artifactLocation": file, "region": _START}
    region = _region(span)
    if span.end - span.start <= _SNIPPET:
        region["snippet"] = {"text": span.text}
    return {"artifactLocation": file, "region": region}


def _file(name: str) -> dict[str, str]:
    path = PurePath(from_repository(name))
    uri = quote(path.as_posix(), errors="replace")
    return {"uri": f"file://{uri}"} if path.is_absolute() else {"uri": uri, "uriBaseId": _ROOT}


def _region(span: Span) -> dict[str, Any]:
    (line, column), (end_line, end_column) = span.position, span.end_position
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
    }


def _fix(fix: Fix, hints: Sequence[str]) -> dict[str, Any]:
    files: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        files.setdefault(edit.span.source.name, []).append(edit)
    changes = [
        {"artifactLocation": _file(name), "replacements": [_replacement(edit) for edit in edits]}
        for name, edits in files.items()
    ]
    described = {"description": _message(*hints)} if hints else {}
    return {**described, "artifactChanges": changes, "properties": {"safe": fix.safe}}


def _replacement(edit: Edit) -> dict[str, Any]:
    return {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
