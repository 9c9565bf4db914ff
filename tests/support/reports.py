"""Reports as their readers take them: held against their schemas, then taken apart."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from jsonschema.validators import validator_for
from lxml import etree

from blueprint_cli.cli.reports import show
from blueprint_cli.cli.reports.context import Context
from blueprint_cli.diagnostics import Diagnostic
from documents import Run, Shown
from places import ROOT

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

DATA = Path(__file__).parent / "data"

_COMMAND = re.compile(r"::(error|warning|notice) ([^\n]*?)::([^\n]*)")


@cache
def _validator(schema: Path) -> Draft202012Validator:
    content = json.loads(schema.read_text(encoding="utf-8"))
    kind = validator_for(content)
    kind.check_schema(content)
    return kind(content)


@cache
def _xml_schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(DATA / "junit-10.xsd"))


def printed(form: str, *found: Diagnostic, context: Context | None = None) -> str:
    """Print a report of diagnostics that no document gives; give what a UTF-8 reader gets."""
    output = io.BytesIO()
    with io.TextIOWrapper(output, encoding="utf-8") as stdout, redirect_stdout(stdout):
        show(form, found, context or Context("blueprint.yaml"))
        stdout.flush()
        return output.getvalue().decode("utf-8")


def read_json(output: str) -> dict[str, Any]:
    """Read a report in JSON by its documented schema."""
    report: dict[str, Any] = json.loads(output)
    _validator(ROOT / "docs" / "check-report.schema.json").validate(report)
    return report


def read_sarif(output: str) -> dict[str, Any]:
    """Read the run in a log by the schema of SARIF 2.1.0, and by what its text demands."""
    log = json.loads(output)
    _validator(DATA / "sarif-2.1.0.schema.json").validate(log)
    run: dict[str, Any] = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    return run


def sarif_file(location: dict[str, Any]) -> str:
    """Read the file's name from a physical location."""
    artifact = location["artifactLocation"]
    parts = urlsplit(artifact["uri"])
    assert parts.scheme == ("" if "uriBaseId" in artifact else "file")
    assert artifact["uri"].isascii()
    return unquote(parts.path)


def read_github(output: str) -> list[dict[str, str]]:
    """Read workflow commands as the runner does: one a line, its properties and its message."""
    lines = output.split("\n")
    assert lines.pop() == ""
    return [_command(line) for line in lines]


def read_junit(output: str) -> etree._Element:
    """Read a report in JUnit XML by its schema."""
    root = etree.fromstring(output.encode())
    _xml_schema().assertValid(root)
    return root


def told(form: str, output: str) -> list[Shown]:
    """Give what a report in any format tells, each finding once, in the report's order."""
    return list(_READERS[form](output))


def _command(line: str) -> dict[str, str]:
    found = _COMMAND.fullmatch(line)
    assert found, line
    properties = dict(each.split("=", 1) for each in found[2].split(","))
    assert not {":", "\r"} & set(found[2])
    read = {name: _unescape(value) for name, value in properties.items()}
    return {"command": found[1], "message": _unescape(found[3]), **read}


def _unescape(text: str) -> str:
    for code, character in (("%0A", "\n"), ("%0D", "\r"), ("%3A", ":"), ("%2C", ",")):
        text = text.replace(code, character)
    return text.replace("%25", "%")


def _told_by_json(output: str) -> Iterator[Shown]:
    for each in read_json(output)["findings"]:
        start = each["start"] or {"line": 1, "column": 1}
        place = (each["file"], start["line"], start["column"])
        yield Shown(*place, each["severity"], each["code"], each["message"])


def _told_by_sarif(output: str) -> Iterator[Shown]:
    for each in read_sarif(output)["results"]:
        location = each["locations"][0]["physicalLocation"]
        region = location["region"]
        place = (sarif_file(location), region["startLine"], region["startColumn"])
        message = each["message"]["text"].replace("{{", "{").replace("}}", "}").split("\n")[0]
        yield Shown(*place, each["level"], each["ruleId"], message)


def _told_by_github(output: str) -> Iterator[Shown]:
    for each in read_github(output):
        severity = each["command"].replace("notice", "note")
        code, message = each["title"].split(" ")[0], each["message"].split("\n")[0]
        place = (each["file"], int(each.get("line", 1)), int(each.get("col", 1)))
        yield Shown(*place, severity, code, message)


def _told_by_junit(output: str) -> Iterator[Shown]:
    for each in read_junit(output).iter("failure", "system-out"):
        yield from Run(0, each.text or "", "").shown


_READERS: dict[str, Callable[[str], Iterator[Shown]]] = {
    "text": lambda output: iter(Run(0, output, "").shown),
    "json": _told_by_json,
    "sarif": _told_by_sarif,
    "github": _told_by_github,
    "junit": _told_by_junit,
}
