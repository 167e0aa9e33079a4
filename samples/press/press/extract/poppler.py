"""poppler's pdftotext, in its default order (by layout) or -raw (by content stream)."""

import subprocess
from pathlib import Path


def extract(pdf: Path, raw: bool) -> str:
    """The text of `pdf`; raises CalledProcessError where pdftotext fails."""
    command = ["pdftotext", *(["-raw"] if raw else []), "-enc", "UTF-8", str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode("utf8")
