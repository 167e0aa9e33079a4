"""pymupdf4llm's Markdown: a layout model finds blocks, headings and boxes, and gives each paragraph as one line.

Pages without text it reads by OCR on its own: by RapidOCR, where the package `rapidocr` is there. The models of both
ship in their wheels.
"""

import tempfile
from pathlib import Path

import pymupdf4llm

from press.extract.images import scan


def extract(pdf: Path) -> str:
    """The Markdown of `pdf`, as a pipeline before an index gets it."""
    return str(pymupdf4llm.to_markdown(str(pdf)))


def extract_scan(pdf: Path, dpi: int) -> str:
    """The same of a scan of `pdf`: its pages as pictures, with nothing else; all else as the tool has it set."""
    with tempfile.TemporaryDirectory() as folder:
        return extract(scan(pdf, dpi, Path(folder) / f"{pdf.stem}.pdf"))
