"""The YAML language server of editors, as a test asks it: over its standard input and output.

It speaks the Language Server Protocol 3.17, of which a few requests are enough here.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from typing import IO, Any, cast

#: The longest that the server may take for all questions on a busy machine, in seconds.
TIMEOUT = 900


@dataclass(frozen=True)
class Problem:
    """What the server finds fault with, at a line counted from 1."""

    line: int
    message: str


@dataclass
class LanguageServer:
    """A running server to which documents are opened, each under a name of its own."""

    process: subprocess.Popen[bytes]
    settings: Mapping[str, Any]
    count: int = 0
    published: dict[str, list[Problem]] = field(default_factory=dict)

    def problems(self, text: str) -> list[Problem]:
        """Give what the server finds in a document."""
        return self.published[self._taken_in(text)]

    def hover(self, text: str, line: int, column: int) -> str:
        """Give what an editor shows over a letter; line and column are counted from 0."""
        found = self._at("textDocument/hover", text, line, column)
        return str(found["contents"]["value"]) if found else ""

    def completions(self, text: str, line: int, column: int) -> dict[str, str]:
        """Give the words that an editor offers at a place, with what it says of each."""
        found = self._at("textDocument/completion", text, line, column)
        items = found["items"] if isinstance(found, dict) else found
        return {each["label"]: _words(each.get("documentation", "")) for each in items}

    def open(self, text: str) -> str:
        """Open a document; give its name."""
        self.count += 1
        name = f"file:///documents/{self.count}.yaml"
        document = {"uri": name, "languageId": "yaml", "version": 1, "text": text}
        self._send("textDocument/didOpen", {"textDocument": document})
        return name

    def start(self) -> None:
        """Tell the server what this client can do, and which schema documents have."""
        capabilities = {
            "workspace": {"configuration": True},
            "textDocument": {"hover": {"contentFormat": ["markdown"]}},
        }
        self._ask("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities})
        self._send("initialized", {})
        self._send("workspace/didChangeConfiguration", {"settings": self.settings})

    def _taken_in(self, text: str) -> str:
        """Open a document and wait until the server has held it against the schema; give its name.

        One that is asked sooner knows neither keys nor kinds.
        """
        name = self.open(text)
        while name not in self.published:
            self._heed(self._receive())
        return name

    def _at(self, method: str, text: str, line: int, column: int) -> Any:
        name = self._taken_in(text)
        position = {"line": line, "character": column}
        return self._ask(method, {"textDocument": {"uri": name}, "position": position})

    def _ask(self, method: str, parameters: object) -> Any:
        self.count += 1
        number = self.count
        self._write({"id": number, "method": method, "params": parameters})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._heed(message)

    def _send(self, method: str, parameters: object) -> None:
        self._write({"method": method, "params": parameters})

    def _heed(self, message: Mapping[str, Any]) -> None:
        """Keep what is published, and answer what the server asks."""
        if message.get("method") == "textDocument/publishDiagnostics":
            found = message["params"]["diagnostics"]
            self.published[message["params"]["uri"]] = [
                Problem(each["range"]["start"]["line"] + 1, each["message"]) for each in found
            ]
        elif message.get("method") == "workspace/configuration":
            asked = [each.get("section") for each in message["params"]["items"]]
            answer = [self.settings.get(each, {}) for each in asked]
            self._write({"id": message["id"], "result": answer})
        elif "method" in message and "id" in message:
            self._write({"id": message["id"], "result": None})

    def _write(self, message: Mapping[str, object]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        pipe = cast("IO[bytes]", self.process.stdin)
        pipe.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        pipe.flush()

    def _receive(self) -> dict[str, Any]:
        pipe = cast("IO[bytes]", self.process.stdout)
        length = 0
        while (line := pipe.readline()) not in (b"\r\n", b""):
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        data = pipe.read(length)
        assert data, "the language server has ended"
        return cast("dict[str, Any]", json.loads(data))


def _words(documentation: object) -> str:
    return documentation["value"] if isinstance(documentation, dict) else str(documentation)


@contextmanager
def language_server(program: Path, schema: Path) -> Iterator[LanguageServer]:
    """Run the server for documents that have a schema."""
    yaml = {
        "schemas": {schema.as_uri(): "*.yaml"},
        "schemaStore": {"enable": False},
        "validate": True,
        "hover": True,
        "completion": True,
    }
    with subprocess.Popen(
        ["node", program, "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        timer = Timer(TIMEOUT, process.kill)
        timer.start()
        try:
            server = LanguageServer(process, {"yaml": yaml})
            server.start()
            yield server
        finally:
            timer.cancel()
            process.kill()
