"""The licences of what the tool runs on: permissive, so that any government may ship it."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata

import pytest

from places import ROOT

LOCK = ROOT / "requirements.lock"
#: The locked packages by name, each with what the lock says of the platforms it is for.
LOCKED = dict(re.findall(r"(?m)^([\w.-]+)==[^ ;]+ (;.*)?\\$", LOCK.read_text(encoding="utf-8")))

PERMISSIVE = re.compile(r"\b(MIT|BSD|Apache|PSF|ISC)\b")
RECIPROCAL = re.compile(r"GPL|MPL|EPL|EUPL|CDDL|General Public|Mozilla|Copyleft|Proprietary")

#: What is not permissive, and why it may be there.
EXCEPTIONS = {
    "pyphen": "WeasyPrint's hyphenation. Of its three licences MPL 1.1 is the one chosen: it binds "
    "changes to pyphen's own files, and there are none.",
    "pathspec": "MPL 2.0. Part of hatchling, which builds the wheel; the wheel does not need it.",
}


def licence(name: str) -> str:
    """Give all that a package's metadata says of its licence."""
    about = metadata(name)
    said = [*about.get_all("License-Expression", []), *about.get_all("License", [])]
    said += [each for each in about.get_all("Classifier", []) if each.startswith("License ::")]
    return ", ".join(each.partition("\n")[0] for each in said)


def test_the_lock_is_read() -> None:
    assert {"weasyprint", "opencc", "click", "pyphen", "hatchling"} <= LOCKED.keys()


@pytest.mark.parametrize("name", sorted(LOCKED.keys() - EXCEPTIONS))
def test_permissive(name: str) -> None:
    try:
        said = licence(name)
    except PackageNotFoundError:
        assert LOCKED[name], "not installed, though the lock wants it on every platform"
        return
    assert PERMISSIVE.search(said), f"{name}: {said}"
    assert not RECIPROCAL.search(said), f"{name}: {said}"


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_no_exception_without_need(name: str) -> None:
    assert name in LOCKED
    assert RECIPROCAL.search(licence(name))
