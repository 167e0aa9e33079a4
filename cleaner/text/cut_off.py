"""The sign that closes a quote, which an extractor cut off its line: it stands at the beginning of the next one.

Takes a source and its edits, gives edits that delete the line ends between. Where 。” is set in less space than two
signs take, some extractors begin a line with the second; no printed line does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from cleaner.decisions import Edit
from cleaner.reading import PrintedLine, read_through
from cleaner.rulebook import Operator, Rule, Settings
from cleaner.source import LINE_END, Source
from cleaner.typography import quote_ends


def cut_off_quotes(source: Source, edits: Iterable[Edit], rule: Rule) -> Iterator[Edit]:
    """The edits that put lines together which a tool cut before the end of a quote."""
    lines = read_through(source, edits).lines
    ends = quote_ends(line.text for line in lines)
    for above, line in pairwise(lines):
        if line.index in ends and _is_next(source, above, line):
            yield Edit(above.end, line.start, "", rule.name, rule.confidence)


def _is_next(source: Source, above: PrintedLine, line: PrintedLine) -> bool:
    """Whether a line stands right below another one, on its page, and both are more than signs of a vertical label."""
    between = source.text[above.end : line.start]
    return len(above.text) > 1 and len(LINE_END.findall(between)) == 1 and "\f" not in between and not between.strip()


CUT_OFF_QUOTE = Operator("cut-off-quote", "text", Settings, cut_off_quotes)
