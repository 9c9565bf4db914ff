"""JUnit XML, for GitLab, Jenkins and others that show the results of tests.

A test is one check of one file. Its name says nothing of lines, so that these systems recognise it
from build to build: they tell what is new, what is mended, and since when a test fails. All that
the check has found in the file is the test's failure, in the words of the text report.

The format has no standard. This keeps to the strictest schema in use, that of Jenkins' xUnit
plugin, and to what GitLab reads (docs.gitlab.com, “Unit test reports”).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from click import unstyle

from blueprint_cli.cli.language import translate
from blueprint_cli.cli.reports.context import Context
from blueprint_cli.cli.reports.paths import file_of
from blueprint_cli.cli.reports.text import entries, printable, tally
from blueprint_cli.diagnostics import Diagnostic, has_errors, tell

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_UNKNOWN = tell("not known: this check was not run, or not all that it finds is told")

#: What one check has found in one file, by the check's code.
_Found = dict[str, list[Diagnostic]]


def render(diagnostics: Sequence[Diagnostic], context: Context) -> str:
    """Give a suite for each file with a fault, and one for the document with a test of each check.

    So a report is never without tests: Jenkins takes that for a broken build.
    """
    files: dict[str, _Found] = {context.document: {code: [] for code in context.rules}}
    for each in diagnostics:
        files.setdefault(file_of(each), {}).setdefault(each.code, []).append(each)
    root = Element("testsuites", name="blueprint check")
    for file, found in files.items():
        _add_suite(root, printable(file), found, context)
    _count(root, "tests", "failures", "errors")
    indent(root)
    return _DECLARATION + tostring(root, encoding="unicode")


def _add_suite(root: Element, file: str, found: _Found, context: Context) -> None:
    suite = SubElement(root, "testsuite", name=file)
    for code in sorted(found):
        test = SubElement(suite, "testcase", classname=file, name=context.rule(code).title)
        _add_result(test, code, found[code], context)
    _count(suite, "tests", "failures", "errors", "skipped")


def _add_result(test: Element, code: str, found: Sequence[Diagnostic], context: Context) -> None:
    """Let a test fail for what makes the command fail, and tell the rest as its output."""
    if not found and context.is_silent(code):
        return
    if not found:
        SubElement(test, "skipped", message=translate(_UNKNOWN, context.lang))
    elif has_errors(found, strict=context.strict):
        first = printable(found[0].message)
        said = {"message": first if len(found) == 1 else tally(found, context.lang)}
        gravest = max(each.severity for each in found)
        failure = SubElement(test, "failure", said, type=gravest.label)
        failure.text = unstyle(entries(found, context.lang, shown=len(found)))
    else:
        told = entries(found, context.lang, shown=len(found))
        SubElement(test, "system-out").text = unstyle(told)


def _count(suite: Element, *kinds: str) -> None:
    counts: Mapping[str, int] = {
        "tests": sum(1 for _ in suite.iter("testcase")),
        "failures": sum(1 for _ in suite.iter("failure")),
        "errors": 0,  # of the tool itself: it would have stopped
        "skipped": sum(1 for _ in suite.iter("skipped")),
    }
    for kind in kinds:
        suite.set(kind, str(counts[kind]))
