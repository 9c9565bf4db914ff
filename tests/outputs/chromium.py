"""Finished pages in Chromium: offline, from the disk, as a reader opens them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright

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


class _Tab:
    """A page of the browser that shows one file after the other: a new one takes thrice as long."""

    def __init__(self, browser: Browser, *, script: bool) -> None:
        context = browser.new_context(offline=True, java_script_enabled=script)
        self.shown = Opened(context.new_page())
        page = self.shown.page
        page.on("pageerror", lambda error: self.shown.complaints.append(str(error)))
        page.on("console", self._hear)
        page.on("request", lambda request: self.shown.requests.append(request.url))

    def _hear(self, line: ConsoleMessage) -> None:
        if line.type in ("error", "warning"):
            self.shown.complaints.append(line.text)

    def show(self, address: str, size: tuple[int, int], *, dark: bool) -> Opened:
        """Load an address anew, whatever was here before."""
        self.shown = Opened(self.shown.page)
        page = self.shown.page
        page.set_viewport_size({"width": size[0], "height": size[1]})
        scheme: Literal["dark", "light"] = "dark" if dark else "light"
        page.emulate_media(media="null", color_scheme=scheme, reduced_motion="reduce")
        page.goto(address)
        return self.shown

    def clear(self) -> None:
        """Leave nothing of what was shown to what comes next."""
        page = self.shown.page
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
        page.mouse.move(0, 0)
        page.goto("about:blank")


#: The tabs in which nothing is shown, by whether they run scripts.
_IDLE: WeakKeyDictionary[Browser, dict[bool, list[_Tab]]] = WeakKeyDictionary()


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
    """Open a file, offline, and close it again.

    A tab in which a test has failed shows nothing to another.
    """
    idle = _IDLE.setdefault(browser, {True: [], False: []})[script]
    tab = idle.pop() if idle else _Tab(browser, script=script)
    try:
        yield tab.show(file.as_uri() + fragment, size, dark=dark)
        tab.clear()
        idle.append(tab)
    except BaseException:
        tab.shown.page.context.close()
        raise
