"""Run the command line: `blueprint`, or `python -m blueprint_cli`."""

from __future__ import annotations

import sys
from typing import NoReturn

from blueprint_cli import signals
from blueprint_cli.engine.stamp import Stamp
from blueprint_cli.raising import unwrapped


def run() -> NoReturn:
    """Run a command as a process, and end it by its status or by the signal that ended it."""
    try:
        signals.handle()
        with unwrapped(signals.Interrupted):
            stamp = Stamp(sys.argv[1:])
            status = stamp.replay()
            if status is None:
                from blueprint_cli.cli.running.process import perform

                status = perform(stamp)
    except signals.Interrupted as interrupted:
        from blueprint_cli import drafts

        drafts.clean()
        signals.end_by(interrupted.signal)
    sys.exit(status)


if __name__ == "__main__":
    run()
