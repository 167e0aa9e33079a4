"""poppler's pdftotext: its default order, -raw (by content stream), or -layout (a picture of the page)."""

import subprocess
from pathlib import Path


def extract(pdf: Path, *options: str) -> str:
    """The text of `pdf`; raises CalledProcessError where pdftotext fails."""
    command = ["pdftotext", *options, "-enc", "UTF-8", str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode("utf8")
