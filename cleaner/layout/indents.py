"""Indents that a dump has as characters, two full-width spaces as Chinese is typed.

Takes a `Reading`, gives for each line whether one stands before it. Most extractors leave them out; then it gives
nothing, and the widths of lines show where paragraphs begin.
"""

from __future__ import annotations

from cleaner.reading import Reading

_INDENT = "\u3000\u3000"
# An indent is no wider.
_WIDEST = 12
_BLANKS = " \t\u3000"
_LINE_ENDS = ("\n", "\r", "\f")
# So many lines show a habit, and no more than this share: what stands before every line is no indent.
_FEWEST = 5
_LEAST, _MOST = 0.02, 0.7


def typed_indents(reading: Reading) -> dict[int, bool]:
    """For each line at the beginning of a line of the dump whether it is indented; empty where hardly any is.

    >>> from cleaner.reading import read_through
    >>> from cleaner.source import source_from_text
    >>> text = "\\u3000\\u3000江风渐起，渡轮离岸，\\n灯火还亮。\\n" * 5
    >>> typed_indents(read_through(source_from_text(text), ()))[1]
    False
    """
    text = reading.source.text
    found: dict[int, bool] = {}
    for line in reading.lines:
        before = text[max(0, line.start - _WIDEST) : line.start]
        blanks = before[len(before.rstrip(_BLANKS)) :]
        if len(blanks) == line.start or before[: len(before) - len(blanks)].endswith(_LINE_ENDS):
            found[line.index] = blanks.endswith(_INDENT)
    typed = sum(found.values())
    return found if max(_FEWEST, _LEAST * len(found)) <= typed <= _MOST * len(found) else {}
