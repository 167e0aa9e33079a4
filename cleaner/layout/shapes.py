"""How printed lines look: their widths, the measures of their columns, and what stands around them.

Takes a `Reading`, gives a `Shape` for each of its lines. It labels nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cleaner.layout.column import LONGEST_INDENT, SHORT, SURELY_FULL, measures, with_narrow_ends, with_short_summaries
from cleaner.layout.cut_lines import beside_drop_caps, bridged, lines_in_pieces, loosely_set, parts_of_lines
from cleaner.layout.indents import typed_indents
from cleaner.layout.speakers import speaking_lines
from cleaner.reading import PrintedLine, Reading
from cleaner.setting import width
from cleaner.typography import NEVER_FIRST, bare, closes, has_cjk, quote_ends

# The columns that lines in parts hid are measured so often again.
_AGAIN = 2
# A line printed in one vertical column shows as single characters, one a line.
_SINGLE = re.compile(r"\S[\ufe00-\ufe0f]?")
# So ends a question or a call, and a quote behind it.
_CALLS, _QUOTES = ("？", "！", "?", "!", "…"), "”’」』"
# The share of a column by which full Latin lines differ.
_LETTERS = 0.06
# Where more lines than this share have a blank one above, white space parts lines, not blocks.
_FEW_BLANKS = 0.4
# A language model sets a heading in bold: it is one of a lower rank than those it marks.
_BOLD = 3
# Characters without a width may stand before the signs.
_NUMBER_SIGNS = re.compile(r"[^\w#]*(#*)")
# What the column leaves of a signature in brackets.
_SIGNATURE_REST = re.compile(r"[^（()）。！？]{1,12}[）)]")
_HEADING_TAG = re.compile(r"<h(?P<rank>[1-6])[\s>]", re.IGNORECASE)
# The rules that make rows of a table.
_TABLE_RULES = frozenset({"table-bars", "html-table", "figures-table"})
# Blocks stand in no order where so many of their edges, and this share of them, fit nothing beside.
_FEWEST_TORN = 4
_TORN = 0.15


@dataclass(frozen=True, slots=True)
class Shape:
    """How a line looks: its width and its column's measure in full-width units (0.0: no column).

    `missing` is how much the line is short of its column, negative if it is wider.
    `marks` is the rank of a heading that a model gave it, from 1 (`#`) on, `doubled` says that it was printed with a
    shadow, `ended` that a sign of the end of an article stood after it, `isolated` that white space
    parts it from the lines above and below, in a dump that leaves few lines blank, `apart` that it
    does from the line above, `torn` that it does in a dump whose blocks stand in no order, `full`
    that the line is full whatever its width, since it was printed as one with the line beside it or
    stands beside a drop cap, `latin` that there is no Chinese in it, `row` that it is a row of a table,
    `typed` whether an indent stands before it, in a dump that has its indents or where the parts of a cut line show
    that it did; None in others, `ends_quote` that it begins with the sign that closes a quote which is open above,
    `speaks` that it begins with the name of one who speaks in an interview, `spaced` that it was letter-spaced.
    """

    line: PrintedLine
    text: str
    bare: str
    width: float
    measure: float
    missing: float
    closes: bool
    marks: int
    doubled: bool
    ended: bool
    isolated: bool
    apart: bool
    torn: bool
    full: bool
    latin: bool
    row: bool
    typed: bool | None
    ends_quote: bool
    speaks: bool
    spaced: bool

    @property
    def wrapped(self) -> bool:
        return self.measure > 0

    @property
    def below_space(self) -> bool:
        """Whether white space parts the line from the one above, not the blank line that every line of a dump has."""
        return self.apart or (self.line.gap > 0 and not self.wrapped)

    @property
    def is_sentence(self) -> bool:
        """Whether the line ends a sentence; a headline may ask or call, or say who does: “谁来守夜？”."""
        return self.closes and not self.text.rstrip(_QUOTES).endswith(_CALLS)

    @property
    def single(self) -> bool:
        """Whether the line is one character, as vertical text is extracted."""
        return bool(_SINGLE.fullmatch(self.text))


def shapes_of(reading: Reading, listed: frozenset[int] = frozenset()) -> tuple[Shape, ...]:
    """The shape of every line; `listed` are the indexes of lines known to be no running text."""
    marked = _edited(reading)
    widths = [width(line.text) for line in reading.lines]
    texts = [line.text for line in reading.lines]
    pieces = lines_in_pieces(texts, widths, [line.gap for line in reading.lines]) - listed
    usable = [i not in listed and i not in pieces and not _vertical(reading, i) for i in range(len(texts))]
    pages = [line.page for line in reading.lines]
    found = _measured(texts, widths, usable, pages)
    near = bridged(found)
    cut = parts_of_lines(texts, widths, near)
    for _ in range(_AGAIN):
        if not cut.parts:
            break
        # The parts of a line hide the column in which they stand.
        filled_up = [near[i] if i in cut.parts and near[i] else wide for i, wide in enumerate(widths)]
        found = _measured(texts, filled_up, usable, pages)
        near = bridged(found)
        cut = parts_of_lines(texts, widths, near)
    for index in sorted(pieces):
        found[index] = found[index - 1] if index else 0.0
    printed = [wide + (widths[i - 1] if _sign_cut_off(reading, i) else 0.0) for i, wide in enumerate(widths)]
    full = pieces | cut.parts | beside_drop_caps(texts, widths, found)
    # What fills its column so may be a first line, indent and all.
    filled = full | loosely_set(texts, widths, found, [_blanks(reading, line) for line in reading.lines])
    spaced = sum(line.gap > 0 for line in reading.lines) < _FEW_BLANKS * len(reading.lines)
    typed, ends_quote, speaks = typed_indents(reading), quote_ends(texts), speaking_lines(texts)
    shapes: list[Shape] = []
    for line, wide, whole, measure in zip(reading.lines, widths, printed, found, strict=True):
        rules = marked.get(line.index, frozenset())
        raw = reading.source.text[line.start : line.end]
        shapes.append(
            Shape(
                line,
                line.text,
                bare(line.text),
                wide,
                measure,
                _missing(whole, measure, full=line.index in filled, latin=_latin(line.text)),
                closes(texts[line.index - 1] + line.text if _ends_above(reading, line.index) else line.text),
                _heading_marks(raw, rules) or _marks_above(line, shapes),
                "shadow-text" in rules,
                "end-mark" in rules,
                spaced and line.gap > 0 and _gap_below(reading, line.index) > 0,
                spaced and line.gap > 0,
                False,
                line.index in full,
                _latin(line.text),
                not rules.isdisjoint(_TABLE_RULES),
                typed.get(line.index, line.index in cut.indented or None),
                line.index in ends_quote,
                line.index in speaks,
                "letter-spacing" in rules,
            )
        )
    return _torn(shapes)


def _measured(
    texts: Sequence[str], widths: Sequence[float], usable: Sequence[bool], pages: Sequence[int]
) -> list[float]:
    """The width of the column of each line, 0.0 where it has none."""
    found = with_narrow_ends(texts, widths, measures(widths, usable, pages))
    return with_short_summaries(texts, widths, found)


def _blanks(reading: Reading, line: PrintedLine) -> int:
    """How many blanks stood inside a line that the text of it has no more."""
    raw = reading.source.text[line.start : line.end].strip()
    return sum(map(str.isspace, raw)) - sum(map(str.isspace, line.text))


def _heading_marks(raw: str, rules: frozenset[str]) -> int:
    """The rank that a model gave a line as a heading, 0 for none: by `#`, by a tag of HTML, or by bold type."""
    if "heading-marks" in rules:
        signs = _NUMBER_SIGNS.match(raw)
        return len(signs[1]) if signs else 0
    tag = _HEADING_TAG.match(raw) if "html-heading" in rules else None
    return int(tag["rank"]) if tag else _BOLD if "bold-heading" in rules else 0


def _marks_above(line: PrintedLine, shapes: Sequence[Shape]) -> int:
    """The rank of the heading that a line is the next one of: they stood behind each other on one line of the dump."""
    above = shapes[-1] if shapes else None
    return above.marks if above and above.line.number == line.number and not line.beside else 0


def _vertical(reading: Reading, index: int) -> bool:
    """Whether a line is one character, as vertical text is extracted."""
    return _SINGLE.fullmatch(reading.lines[index].text) is not None and not _sign_cut_off(reading, index)


def _ends_above(reading: Reading, index: int) -> bool:
    """Whether it shows on the line above that a line ends a text: the signature it closes begins there.

    …上岸。（林小 and 川）: without the stop before its bracket a name ends nothing.
    """
    if _sign_cut_off(reading, index):
        return True
    return index > 0 and _SIGNATURE_REST.fullmatch(reading.lines[index].text) is not None


def _sign_cut_off(reading: Reading, index: int) -> bool:
    """Whether a line is nothing but the sign that an extractor cut off the end of the line above."""
    alone = reading.lines[index].text in NEVER_FIRST and index > 0
    return alone and not _SINGLE.fullmatch(reading.lines[index - 1].text)


def _torn(shapes: Sequence[Shape]) -> tuple[Shape, ...]:
    """The shapes with what white space parts marked as torn, where the blocks of a dump stand in no order.

    Then first lines stand below open ends, and lines from mid-paragraph below the short last line of another.
    """
    edges = [(a, b) for a, b in pairwise(shapes) if b.apart and a.wrapped and b.wrapped and not b.line.opens_page]
    out_of_order = sum(_open_above_first(a, b) or _closed_above_rest(a, b) for a, b in edges)
    if out_of_order < max(_FEWEST_TORN, _TORN * len(edges)):
        return tuple(shapes)
    return tuple(replace(shape, torn=shape.apart) for shape in shapes)


def _open_above_first(above: Shape, below: Shape) -> bool:
    full = not above.closes and above.missing < SHORT and not below.latin
    return full and SHORT < below.missing <= LONGEST_INDENT and not below.closes


def _closed_above_rest(above: Shape, below: Shape) -> bool:
    if below.latin:
        # Its indent is narrow, but no English sentence begins with a small letter.
        return above.closes and below.text[0].islower()
    return above.closes and above.missing > SHORT and below.missing < SURELY_FULL


def _latin(text: str) -> bool:
    """Whether there is no Chinese in a line, and more than a sign."""
    return not has_cjk(text) and text not in NEVER_FIRST


def _missing(wide: float, measure: float, *, full: bool, latin: bool) -> float:
    """How much a line is short of its column; Latin lines are set in letters of many widths, and full ones differ."""
    if full:
        return 0.0
    missing = measure - wide
    return max(min(missing, 0.0), missing - _LETTERS * measure) if latin else missing


def _gap_below(reading: Reading, index: int) -> int:
    return reading.lines[index + 1].gap if index + 1 < len(reading.lines) else 1


def _edited(reading: Reading) -> dict[int, frozenset[str]]:
    """Which rules of the text stage touched which line: a shadow, an end mark, marks of a heading."""
    found: dict[int, frozenset[str]] = {}
    lines = sorted(reading.lines, key=lambda line: line.start)
    at = 0
    for edit in reading.edits:
        while at < len(lines) and lines[at].end <= edit.start:
            at += 1
        below = at < len(lines) and edit.start >= lines[at].start
        if below or (edit.rule == "end-mark" and at):
            # A mark on a line of its own ends the text above.
            index = lines[at if below else at - 1].index
            found[index] = found.get(index, frozenset()) | {edit.rule}
    return found
