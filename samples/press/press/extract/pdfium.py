"""pypdfium2's plain text."""

from pathlib import Path

import pypdfium2


def extract(pdf: Path) -> str:
    """The text of `pdf` as PDFium gives it (its line ends are CR LF), a form feed after each page."""
    with pypdfium2.PdfDocument(pdf) as book:
        return "".join(page.get_textpage().get_text_range() + "\r\n\f" for page in book)
