"""RapidOCR (its models ship in the wheel): boxes in the tool's order, or read by columns as a layout tool does it."""

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


def by_columns(boxes: list[Box], page_width: float) -> list[Box]:
    """The boxes grouped as a simple layout tool groups them: boxes chained by touching x ranges and small gaps.

    Groups come in the order of their first box, which is the tool's order of tops: not the reading order.
    """
    groups: list[list[Box]] = []
    for box in sorted(boxes, key=lambda b: (b.top, b.left)):
        height = box.bottom - box.top
        home = next((g for g in reversed(groups) if _continues(g[-1], box, height)), None)
        if home is None:
            groups.append([box])
        else:
            home.append(box)
    wide = [g for g in groups if g]
    return [
        box for group in sorted(wide, key=lambda g: (round(g[0].top / (page_width / 12)), g[0].left)) for box in group
    ]


def _continues(last: Box, box: Box, height: float) -> bool:
    overlap = min(last.right, box.right) - max(last.left, box.left)
    alike = 0.6 < height / max(1.0, last.bottom - last.top) < 1.7
    narrow = min(last.right - last.left, box.right - box.left)
    wide = max(last.right - last.left, box.right - box.left)
    return (
        alike
        and overlap > 0.7 * narrow
        and box.top - last.bottom < 1.6 * height
        and (wide < 2.2 * narrow or last.left - 5 < box.left)
    )
