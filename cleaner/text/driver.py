"""Runs the text rules over a dump until nothing is left to repair.

Takes a `Source` and the rules of the text stage, gives the edits to apply and those to suggest.
A round shows each rule, in its order, the lines it can find work in, as the earlier rules left
them. Rounds follow until one changes nothing, so that a repaired text is left alone by a second
run; suggestions are what the rules say of the text in that last round. Code between fences is no
print, and is left alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from re import Pattern

from cleaner.decisions import Edit
from cleaner.rulebook import Rule
from cleaner.source import Source
from cleaner.text.change import Change, apply_changes, compose, tidy
from cleaner.text.cut_off import CUT_OFF_QUOTE
from cleaner.text.document import Context, Document, trigger_of

# These look at a whole dump as its lines read in the end, and put lines together.
_BETWEEN_LINES = (CUT_OFF_QUOTE,)
# Two rounds are the rule; more come only where one repair uncovers another.
_ROUNDS = 12


def repair(source: Source, rules: tuple[Rule, ...]) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """The edits to apply and the edits to suggest, each sorted and without overlaps."""
    sheet = _Sheet(source)
    of_lines = [rule for rule in rules if rule.operator not in _BETWEEN_LINES]
    applied = [rule for rule in of_lines if rule.mode == "apply"]
    for _ in range(_ROUNDS):
        if not sheet.round(applied):
            break
    sheet.round([rule for rule in of_lines if rule.mode == "suggest"], keep_suggestions=True)
    edits = [edit for index in sorted(sheet.edits) for edit in sheet.edits[index]]
    suggestions = sheet.suggestions
    for rule in rules:
        if rule.operator in _BETWEEN_LINES:
            found = list(rule.operator.apply(source, edits, rule))
            if rule.mode == "apply":
                edits = sorted((*edits, *found), key=lambda e: (e.start, e.end))
            else:
                suggestions = [*suggestions, *found]
    return tuple(edits), tuple(_without_overlaps(suggestions))


class _Sheet:
    """The lines of a dump as they read so far, and the edits that make them read so."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.lines = [source.text[line.start : line.end] for line in source.lines]
        self.edits: dict[int, list[Edit]] = {}
        self.suggestions: list[Edit] = []

    def round(self, rules: list[Rule], keep_suggestions: bool = False) -> bool:
        """Run some rules once. Whether anything changed."""
        document = Document(tuple(self.lines))
        starts = [0, *accumulate(len(line) + 1 for line in document.lines)]
        touched: set[int] = set()
        if not keep_suggestions:
            self.suggestions = []
        for rule in rules:
            pattern = trigger_of(rule.operator.apply, document, rule.settings)
            if pattern is None:
                continue
            for index in _candidates(pattern, document, starts, touched, self.lines):
                if index in document.fences.code:
                    continue
                changes = list(rule.operator.apply(self.lines[index], Context(document, index), rule.settings))
                if changes and self._take(index, rule, changes):
                    touched.add(index)
        return bool(touched)

    def _take(self, index: int, rule: Rule, changes: list[Change]) -> bool:
        """Bring changes to a line into the edits or the suggestions. Whether the line changed."""
        line = self.lines[index]
        known = set(self.edits.get(index, ()))
        for change in tidy(line, (c for c in changes if c.suggest or rule.mode == "suggest")):
            self.suggestions += (edit for edit in self._with(index, [change], rule) if edit not in known)
        sure = tidy(line, (c for c in changes if not c.suggest and rule.mode == "apply"))
        if sure:
            self.edits[index] = self._with(index, sure, rule)
            self.lines[index] = apply_changes(line, sure)
        return bool(sure)

    def _with(self, index: int, changes: list[Change], rule: Rule) -> list[Edit]:
        """The edits of a line with some changes more."""
        start, earlier = self.source.lines[index].start, self.edits.get(index, [])
        return compose(self.source.text, start, earlier, changes, rule.name, rule.confidence)


def _candidates(
    pattern: Pattern[str], document: Document, starts: list[int], touched: set[int], lines: list[str]
) -> Iterator[int]:
    """The lines that hold the pattern, those that changed in this round as they read now."""
    found: list[int] = []
    at = pattern.search(document.text)
    while at:
        index = bisect_right(starts, at.start()) - 1
        found.append(index)
        at = pattern.search(document.text, starts[index + 1]) if index + 1 < len(document.lines) else None
    if not touched:
        yield from found
        return
    for index in sorted({*found, *touched}):
        if index not in touched or pattern.search(lines[index]):
            yield index


def _without_overlaps(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Edits in order; of two that overlap, the surer one, or else the first."""
    end = 0
    chosen: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if edit.start >= end:
            chosen.append(edit)
            end = edit.end
        elif edit.confidence > chosen[-1].confidence and edit.start >= (chosen[-2].end if len(chosen) > 1 else 0):
            chosen[-1] = edit
            end = edit.end
    return iter(chosen)
