"""WeasyPrint is loaded without other processes, and with the libraries that it finds by itself."""

from __future__ import annotations

import subprocess
import sys

import pytest

STARTED = """
import sys
started = []
sys.addaudithook(lambda event, _: event in {events} and started.append(event))
{load}
from weasyprint.text import ffi
print(len(started), sorted(name for name, value in vars(ffi).items() if value is None))
"""
EVENTS = {"subprocess.Popen", "os.posix_spawn", "os.system", "os.fork", "os.exec"}


def loaded(load: str) -> tuple[int, str]:
    """Give how many processes were started to load WeasyPrint, and which libraries are missing."""
    code = STARTED.format(events=EVENTS, load=load)
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    started, missing = ended.stdout.split(maxsplit=1)
    return int(started), missing


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere, libraries are looked for")
def test_no_process_is_started_and_no_library_is_lost() -> None:
    load = "from blueprint_cli.renderers.paper.loading import load; load()"
    started, missing = loaded(load)
    assert started == 0
    looked_for, found = loaded("import weasyprint")
    assert looked_for > 0, "WeasyPrint starts none by itself"
    assert missing == found


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere, libraries are looked for")
def test_library_that_only_a_search_finds_is_found() -> None:
    hidden = (
        "import ctypes.util; find = ctypes.util.find_library; import _cffi_backend as backend\n"
        "own = backend.load_library\n"
        "def unknown(name, *flags):\n"
        "    if name == 'libpango-1.0.so.0' and ctypes.util.find_library is not find:\n"
        "        raise OSError(name)\n"
        "    return own(name, *flags)\n"
        "backend.load_library = unknown\n"
        "from blueprint_cli.renderers.paper.loading import load; load()"
    )
    started, missing = loaded(hidden)
    assert started > 0
    assert missing == loaded("import weasyprint")[1]
