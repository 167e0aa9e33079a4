"""Tesseract by its command line, with Debian's models."""

import subprocess
import tempfile
from pathlib import Path

from PIL import Image


def text_of(page: Image.Image, language: str, dpi: int) -> str:
    """What tesseract reads on one page image; raises CalledProcessError where it fails."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.png"
        page.save(path)
        command = ["tesseract", str(path), "-", "-l", language, "--dpi", str(dpi)]
        return subprocess.run(command, check=True, capture_output=True, timeout=300).stdout.decode("utf8")
