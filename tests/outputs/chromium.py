"""Finished pages in Chromium: offline, from the disk, as a reader opens them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

MEASURE = Path(__file__).with_name("measure.js").read_text(encoding="utf-8")
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@dataclass
class Opened:
    """A page in the browser, with what went wrong and what it asked the network for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def evaluate(self, script: str, argument: object = None) -> Any:
        """Run a function on the page and give its result."""
        return self.page.evaluate(script, argument)

    def measure(self, call: str) -> list[str]:
        """Call a function of `measure.js` and give the faults that it found."""
        faults: list[str] = self.page.evaluate(f"() => {{ {MEASURE}\nreturn {call}; }}")
        return faults


def launch(playwright: Playwright, executable: str) -> Browser:
    """Start the machine's own Chromium."""
    return playwright.chromium.launch(executable_path=executable, args=_FLAGS)


@contextmanager
def opened(
    browser: Browser,
    file: Path,
    *,
    size: tuple[int, int] = (1280, 720),
    script: bool = True,
    dark: bool = False,
    fragment: str = "",
) -> Iterator[Opened]:
    """Open a file, offline, and close it again."""
    context = browser.new_context(
        offline=True,
        viewport={"width": size[0], "height": size[1]},
        java_script_enabled=script,
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    found = Opened(page)
    page.on("pageerror", lambda error: found.complaints.append(str(error)))
    page.on(
        "console",
        lambda line: (
            found.complaints.append(line.text) if line.type in ("error", "warning") else None
        ),
    )
    page.on("request", lambda request: found.requests.append(request.url))
    try:
        page.goto(file.as_uri() + fragment)
        yield found
    finally:
        context.close()
