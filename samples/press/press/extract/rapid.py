"""RapidOCR (its models ship in the wheel): its boxes, in the order that the tool gives them."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from PIL import Image


@dataclass(frozen=True, slots=True)
class Box:
    """One recognised line: its edges in pixels and its text."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


@cache
def _engine() -> Any:
    from rapidocr_onnxruntime import RapidOCR  # slow to import, and only the OCR dumps need it

    # Newspaper pages are larger than the 2,000 pixels that the engine shrinks to unless told.
    return RapidOCR(max_side_len=4000)


def boxes_of(page: Image.Image) -> list[Box]:
    """The lines of one page in the order the tool gives them (by top edge, then by left edge)."""
    result, _ = _engine()(np.asarray(page)[:, :, ::-1])
    boxes = []
    for corners, text, _score in result or []:
        xs, ys = [c[0] for c in corners], [c[1] for c in corners]
        boxes.append(Box(min(xs), min(ys), max(xs), max(ys), text))
    return boxes


def as_lines(boxes: list[Box]) -> str:
    """One box a line; a blank line where the next box stands clear of the one before, or higher up."""
    lines: list[str] = []
    for before, box in zip([None, *boxes], boxes, strict=False):
        if before and (box.top - before.bottom > 0.9 * (before.bottom - before.top) or box.bottom < before.top):
            lines.append("")
        lines.append(box.text)
    return "\n".join(lines) + "\n"
