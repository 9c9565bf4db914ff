"""The tools of translators, as tests ask them: gettext, LibreOffice, OmegaT, Translate Toolkit.

Each is the real one. A test whose tool is missing is skipped by name, and fails with `CI=true`.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from outputs.machine import tool

if TYPE_CHECKING:
    from translate.storage.base import TranslationStore

#: The longest that one run of a tool may take on a busy machine, in seconds.
TIMEOUT = 120

SCHEMAS = Path(__file__).parent / "data" / "xliff"

#: What a file in XLIFF 2 says of itself, be it of 2.0 or of 2.1.
XLIFF_2 = b"urn:oasis:names:tc:xliff:document:2.0"

#: The toolkit's converters by the ends of the names of what they read and what they write.
CONVERTERS = {
    (".po", ".xlf"): "po2xliff",
    (".xlf", ".po"): "xliff2po",
    (".po", ".tmx"): "po2tmx",
    (".tbx", ".po"): "tbx2po",
    (".tbx", ".tmx"): "tbx2tmx",
}


def msgfmt_check(catalog: Path) -> list[str]:
    """Have gettext check a catalog, which must pass; give what it warns of."""
    done = _run(tool("msgfmt"), "--check", "--output-file=/dev/null", catalog)
    return done.stderr.splitlines()


def msgmerge(catalog: Path, template: Path, *options: str) -> str:
    """Have gettext bring a catalog up to date with a template; give the new catalog."""
    return _run(tool("msgmerge"), "--quiet", *options, catalog, template).stdout


def msgcat(catalog: Path, *options: str) -> str:
    """Have gettext read a catalog and write it again; give what it wrote."""
    return _run(tool("msgcat"), *options, catalog).stdout


def resave_xlsx(workbook: Path, folder: Path) -> Path:
    """Have LibreOffice open a workbook and save it into a folder; give the new file.

    It keeps its profile in that folder, so that runs side by side do not wait for each other.
    """
    return converted(workbook, folder, "xlsx")


def converted(file: Path, folder: Path, form: str, *options: str) -> Path:
    """Have LibreOffice save a file in another form into a folder; see `resave_xlsx`."""
    soffice = tool("soffice", "libreoffice")
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    _run(soffice, profile, "--headless", *options, "--convert-to", form, "--outdir", folder, file)
    saved = folder / file.with_suffix(f".{form.partition(':')[0]}").name
    # Its status is 0 even where it could not read the file.
    assert saved.is_file(), f"LibreOffice did not save {file.name}"
    return saved


def toolkit_opens(file: Path) -> TranslationStore[Any]:
    """Have the Translate Toolkit open a file as what its name and its first lines say it is."""
    pytest.importorskip("translate", reason="translate-toolkit is not installed")
    from translate.storage import factory
    from translate.storage.xliff2 import Xliff2File

    # Its own choice goes by names only, and knows no XLIFF 2.
    opens: Callable[[str], TranslationStore[Any]] = (
        Xliff2File.parsefile if XLIFF_2 in file.read_bytes() else factory.getobject
    )
    return opens(str(file))


def toolkit_resaves(file: Path) -> bytes:
    """Have the Translate Toolkit open a file and write it again, touching nothing."""
    return bytes(toolkit_opens(file))


def toolkit_converts(file: Path, made: Path, *options: str) -> Path:
    """Have the Translate Toolkit convert a file to the format that a name says; give that file."""
    pytest.importorskip("translate", reason="translate-toolkit is not installed")
    converter = CONVERTERS[file.suffix, made.suffix]
    program = Path(sys.executable).with_name(converter)
    _run(program, "--progress=none", *options, file, made)
    assert made.is_file(), f"{converter} wrote nothing"
    return made


def omegat_translates(project: Path) -> None:
    """Have OmegaT load a project without a window and create its translated documents."""
    home = project.parent / "home"
    home.mkdir(exist_ok=True)
    # It takes no relative path, and keeps its settings in the home folder.
    _run(tool("omegat"), f"--config-dir={home}", "--mode=console-translate", project.resolve())
    assert list((project / "target").iterdir()), "OmegaT created nothing"


@cache
def xliff_schema(version: str) -> etree.XMLSchema:
    """Give the published schema of XLIFF `1.2` (the strict one) or `2.0` (the core)."""
    (file,) = SCHEMAS.glob(f"xliff-core-{version}*.xsd")
    schema = etree.parse(file)
    for each in schema.iterfind("{http://www.w3.org/2001/XMLSchema}import"):
        # That of `xml:lang`, which is named by an address, lies beside it.
        each.set("schemaLocation", "xml.xsd")
    return etree.XMLSchema(schema)


def _run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=TIMEOUT,
    )
    assert done.returncode == 0, f"{Path(command[0]).name}: {done.stdout}{done.stderr}"
    return done
