"""What an operator says about a line, and how it is brought back to the source.

Takes the changes an operator makes to a line as earlier rules left it, gives edits over source
offsets. Where a change meets an earlier edit the two become one. It knows no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cleaner.decisions import Edit
from cleaner.reading import read_span

LINE_END = re.compile("[\n\r\f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Change:
    """Replace the characters `start:end` of a line, as the operator sees it.

    `confidence` is given where it is lower than the rule's; what is only to be suggested has
    `suggest` set, whatever the mode of the rule.
    """

    start: int
    end: int
    replacement: str = ""
    note: str = ""
    confidence: float | None = None
    suggest: bool = False


def tidy(line: str, changes: Iterable[Change]) -> list[Change]:
    """Changes in order, as small as they can be; what overlaps, changes nothing or breaks a line is left out.

    >>> [(c.start, c.end, c.replacement) for c in tidy("新港,晴", [Change(0, 4, "新港，晴"), Change(1, 2, "江")])]
    [(2, 3, '，')]
    """
    kept: list[Change] = []
    last = 0
    for change in sorted(changes, key=lambda c: (c.start, c.end)):
        if not last <= change.start < change.end <= len(line) or LINE_END.search(change.replacement):
            continue
        small = _shrink(line, change)
        if small:
            kept.append(small)
            last = change.end
    return kept


def _shrink(line: str, change: Change) -> Change | None:
    start, end, text = minimal(line, change.start, change.end, change.replacement)
    if start == end and not text:
        return None
    if (start, end) == (change.start, change.end):
        return change
    return Change(start, end, text, change.note, change.confidence, change.suggest)


def minimal(text: str, start: int, end: int, replacement: str) -> tuple[int, int, str]:
    """The same replacement without the characters it shares with what it replaces at either end.

    It never becomes a mere insertion, which would have no place of its own.
    """
    head = 0
    while head < min(end - start, len(replacement)) and text[start + head] == replacement[head]:
        head += 1
    tail = 0
    while tail < min(end - start, len(replacement)) - head and text[end - 1 - tail] == replacement[-1 - tail]:
        tail += 1
    if head + tail == end - start and head + tail < len(replacement):
        head, tail = (head - 1, tail) if head else (head, tail - 1)
    return start + head, end - tail, replacement[head : len(replacement) - tail]


def apply_changes(line: str, changes: Iterable[Change]) -> str:
    """The line with tidy changes made.

    >>> apply_changes("改 革", [Change(1, 2)])
    '改革'
    """
    parts: list[str] = []
    at = 0
    for change in changes:
        parts += (line[at : change.start], change.replacement)
        at = change.end
    return "".join((*parts, line[at:]))


def compose(
    source: str, start: int, edits: list[Edit], changes: list[Change], rule: str, confidence: float
) -> list[Edit]:
    """The edits of a line after some more changes.

    `source` is the whole dump and `start` where the line begins in it; `edits` are those the line
    has been read through so far, over source offsets, and `changes` are tidy and in the
    coordinates of the line so read. `rule` and `confidence` are those of the rule that makes them.

    >>> spaced = [Edit(1, 2, "", "letter-spacing", 0.9)]
    >>> [(e.start, e.end, e.replacement) for e in compose("改 革,", 0, spaced, [Change(2, 3, "，")], "width", 0.9)]
    [(1, 2, ''), (3, 4, '，')]
    """
    out: list[Edit] = []
    shift = start  # source offset minus offset in the line
    at, number = 0, 0
    while number < len(changes):
        low, high = changes[number].start, changes[number].end
        while at < len(edits) and _seen(edits[at], shift)[1] <= low:
            out.append(edits[at])
            shift += _growth(edits[at])
            at += 1
        # A change and the earlier edits it meets become one, and so do the changes that meet those.
        met: list[Edit] = []
        members: list[Change] = []
        before = shift
        while True:
            if number < len(changes) and (not members or changes[number].start < high):
                members.append(changes[number])
                high = max(high, changes[number].end)
                number += 1
            elif at < len(edits) and _seen(edits[at], shift)[0] < high:
                low, high = min(low, _seen(edits[at], shift)[0]), max(high, _seen(edits[at], shift)[1])
                met.append(edits[at])
                shift += _growth(edits[at])
                at += 1
            else:
                break
        inside = [Change(c.start - low, c.end - low, c.replacement) for c in members]
        text = apply_changes(read_span(source, tuple(met), low + before, high + shift), inside)
        first, last, text = minimal(source, low + before, high + shift, text)
        if source[first:last] != text:
            sure = min([confidence, *(c.confidence for c in members if c.confidence is not None)])
            sure = min([sure, *(e.confidence for e in met)])
            out.append(Edit(first, last, text, rule, sure, next((c.note for c in members if c.note), "")))
    return out + edits[at:]


def _seen(edit: Edit, shift: int) -> tuple[int, int]:
    """Where the replacement of an edit stands in the line."""
    return edit.start - shift, edit.start - shift + len(edit.replacement)


def _growth(edit: Edit) -> int:
    return edit.end - edit.start - len(edit.replacement)
