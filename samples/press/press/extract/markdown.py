"""pymupdf4llm's Markdown: a layout model finds blocks, headings and boxes, and gives each paragraph as one line."""

from pathlib import Path

import pymupdf4llm


def extract(pdf: Path) -> str:
    """The Markdown of `pdf`, as a pipeline before an index gets it."""
    return str(pymupdf4llm.to_markdown(str(pdf)))
