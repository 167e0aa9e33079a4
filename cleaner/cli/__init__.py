"""The command line: `cleaner clean`, `diff`, `verify` and `rules`.

Takes arguments, calls the package and prints; one file a command. What is slow to import is
imported by the command that needs it, so that `--help` is quick.
"""

from __future__ import annotations

import signal
import sys
from types import FrameType

__all__ = ["main"]


def main() -> None:
    """Run the command line; the process ends with its exit code."""
    from cleaner.cli.app import app

    # Names of files need not be in the terminal's encoding; a message about one must not fail.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    signal.signal(signal.SIGTERM, _terminated)
    app(prog_name="cleaner")


def _terminated(signum: int, frame: FrameType | None) -> None:
    """Unwind as Ctrl-C does, so that no half-written folder is left."""
    sys.exit(128 + signum)
