"""The blocks of a page as a good layout model finds them, by the geometry of its PDF.

Such models are too large to ship in a wheel; where blocks lie and how large their letters are, the PDF says itself.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any, Literal

import pymupdf

# A heading's letters are larger than those of the text by this, a headline's by more; neither is long.
_HEADING, _LONGEST = 1.12, 40
# What stands so near to an edge of the page is a running head or a folio.
_EDGE = 0.055

Label = Literal["image", "header", "title", "text"]


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a page: what a model calls it, and its edges in points."""

    label: Label
    left: float
    top: float
    right: float
    bottom: float


@dataclass(slots=True)
class _Line:
    left: float
    top: float
    right: float
    bottom: float
    size: float
    text: str


def blocks_of(page: pymupdf.Page) -> list[Block]:
    """The pictures of a page, its running heads, its headings, and its paragraphs, cut where columns cut them."""
    found = page.get_text("dict")["blocks"]
    blocks = [Block("image", *found_block["bbox"]) for found_block in found if found_block["type"] == 1]
    lines = _lines([line for block in found if block["type"] == 0 for line in block["lines"]])
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    for column in _columns(lines, body):
        for paragraph in _paragraphs(column, body):
            blocks.append(_block(paragraph, body, page.rect.height))
    return blocks


def _lines(found: list[dict[str, Any]]) -> list[_Line]:
    """The printed lines: pieces of one line with no more than half a letter between them are one."""
    lines: list[_Line] = []
    for line in sorted(found, key=lambda line: (round(line["bbox"][1]), line["bbox"][0])):
        text = "".join(span["text"] for span in line["spans"])
        if not text.strip():
            continue
        piece = _Line(*line["bbox"], max(span["size"] for span in line["spans"]), text)
        for last in lines[-8:]:
            level = abs(last.top - piece.top) < 0.3 * piece.size and abs(last.size - piece.size) < 0.6
            if level and -1 < piece.left - last.right < 0.55 * piece.size:
                last.right, last.bottom = max(last.right, piece.right), max(last.bottom, piece.bottom)
                last.text += piece.text
                break
        else:
            lines.append(piece)
    return lines


def _columns(lines: list[_Line], body: float) -> list[list[_Line]]:
    """Lines right below each other, with letters of one size and one left edge, or centred on each other."""
    columns: list[list[_Line]] = []
    for line in sorted(lines, key=lambda line: line.top):
        home = next((column for column in reversed(columns) if _belongs(column, line, body)), None)
        if home is None:
            columns.append([line])
        else:
            home.append(line)
    return columns


def _belongs(column: list[_Line], line: _Line, body: float) -> bool:
    last, left, right = column[-1], min(c.left for c in column), max(c.right for c in column)
    below = 0.4 * line.size < line.top - last.top < 2.1 * line.size
    centred = line.size > _HEADING * body and abs(line.left + line.right - left - right) < 2 * line.size
    beside = min(right, line.right) - max(left, line.left) > 0
    aligned = abs(line.left - left) < 3 * line.size or centred
    return abs(last.size - line.size) < 0.6 and below and beside and aligned


def _paragraphs(column: list[_Line], body: float) -> list[list[_Line]]:
    """A column cut where a line has an indent or the one above it ends short."""
    left, right = min(line.left for line in column), max(line.right for line in column)
    paragraphs: list[list[_Line]] = []
    for line in column:
        above = paragraphs[-1][-1] if paragraphs else None
        indented = line.left > left + 0.8 * line.size
        begins = above is None or indented or above.right < right - 1.5 * line.size
        if above is None or (begins and line.size <= _HEADING * body):
            paragraphs.append([line])
        else:
            paragraphs[-1].append(line)
    return paragraphs


def _block(lines: list[_Line], body: float, height: float) -> Block:
    edges = (
        min(line.left for line in lines),
        min(line.top for line in lines),
        max(line.right for line in lines),
        max(line.bottom for line in lines),
    )
    middle = (edges[1] + edges[3]) / 2 / height
    if not _EDGE <= middle <= 1 - _EDGE:
        return Block("header", *edges)
    large = lines[0].size > _HEADING * body and sum(len(line.text) for line in lines) < _LONGEST
    return Block("title" if large else "text", *edges)
