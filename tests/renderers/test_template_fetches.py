"""A theme may write any HTML; what it writes makes the build read no file and ask no network."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from blueprint_cli.renderers.paper import paginate
from blueprint_cli.world import MemoryWorld

PAGE = "<!doctype html><html lang=zh><title>A</title><body><h1>A</h1>{part}</html>"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'

#: Ways of HTML, CSS and SVG to name a place; `URL` stands for it.
FETCHES = {
    "attachment": '<link rel="attachment" href="URL">',
    "attached link": '<a rel="attachment" href="URL">a</a>',
    "style sheet": '<link rel="stylesheet" href="URL">',
    "import": "<style>@import url(URL);</style>",
    "import as text": '<style>@import "URL";</style>',
    "font": "<style>@font-face { font-family: a; src: url(URL) } p { font: 9pt a }</style><p>a",
    "background": '<p style="background: url(URL)">a',
    "list mark": '<ul style="list-style-image: url(URL)"><li>a</ul>',
    "content": "<style>p::before { content: url(URL) }</style><p>a",
    "border": '<p style="border-image: url(URL) 1">a',
    "page's background": "<style>@page { background: url(URL) }</style>",
    "picture": '<img src="URL" alt="a">',
    "embed": '<embed src="URL">',
    "object": '<object data="URL">a</object>',
    "base": '<base href="URL"><img src="a.png" alt="a">',
    "drawing": f'{SVG}<image href="URL" width="9" height="9"/></svg>',
    "drawing of old": f'{SVG}<image xlink:href="URL" width="9" height="9"/></svg>',
    "use": f'{SVG}<use href="URL#a"/></svg>',
    "drawing's style": f"{SVG}<style>@import url(URL);</style><rect width='9' height='9'/></svg>",
    "drawing in a picture": f'<img alt=a src=\'data:image/svg+xml,{SVG}<image href="URL" width="9"'
    ' height="9"/></svg>\'>',
    "drawing's style in a picture": f"<img alt=a src='data:image/svg+xml,{SVG}<style>@import"
    " url(URL);</style></svg>'>",
    "color profile": "<style>@color-profile --a { src: url(URL) }</style>",
}


@pytest.fixture
def address() -> Iterator[tuple[str, list[object]]]:
    """Give an address of this machine, and the list of those who have come to it."""
    callers: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            try:
                while True:
                    caller, _ = server.accept()
                    callers.append(caller)
                    caller.close()
            except OSError:
                return

        Thread(target=listen, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/a.png", callers
        server.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("way", FETCHES)
def test_theme_makes_the_build_read_nothing(
    way: str, tmp_path: Path, address: tuple[str, list[object]]
) -> None:
    paginate.prepare(MemoryWorld({}))
    from weasyprint.urls import FatalURLFetchingError

    url, callers = address
    secret = tmp_path / "secret.png"
    os.mkfifo(secret)  # who reads it waits for ever
    for place in (url, secret.as_uri()):
        made = b""
        with suppress(FatalURLFetchingError):
            made, _ = paginate.to_pdf(PAGE.format(part=FETCHES[way].replace("URL", place)))
        assert not callers
        assert b"EmbeddedFile" not in made
