"""pypdf's plain text, page by page, in the order of the content stream."""

from pathlib import Path

import pypdf


def extract(pdf: Path) -> str:
    """The text of `pdf`, a line end after each page, as in pypdf's own example: no sign shows where a page ends."""
    return "".join(page.extract_text() + "\n" for page in pypdf.PdfReader(pdf).pages)
