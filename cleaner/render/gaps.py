"""What no piece claims: furniture, deleted lines, the white space between, and what was forgotten.

Takes a stretch of the source between two claims, gives spans that cover it. A label of furniture
decides first, then an edit, then white space; whatever is left is `unplaced`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from cleaner.decisions import Edit, Label
from cleaner.render.claims import Claim
from cleaner.render.finder import Finder, Spanned
from cleaner.render.plain import LINE_ENDS
from cleaner.render.records import Fate, Span

UNPLACED = "unplaced"
WHITE_SPACE = "white-space"

_LINE_END = re.compile(f"\r\n|[{LINE_ENDS}]")
# A line's text with the spaces inside it, or the white space between two of them.
_STRETCH = re.compile(rf"\s+|[^\s](?:[^{LINE_ENDS}]*[^\s])?")

T = TypeVar("T", bound=Spanned)


@dataclass(frozen=True, slots=True)
class Gaps:
    """Covers what stands between claims. `furniture` are the labels of lines that are in no article."""

    text: str
    claims: Finder[Claim]
    furniture: Finder[Label]
    edits: Finder[Edit]

    def spans(self) -> Iterator[Span]:
        """The spans of everything between the claims, in source order."""
        before: Claim | None = None
        for after in (*self.claims, None):
            low, high = before.end if before else 0, after.start if after else len(self.text)
            if low < high:
                yield from self._between(low, high, before, after)
            before = after

    def _between(self, low: int, high: int, before: Claim | None, after: Claim | None) -> Iterator[Span]:
        seam = before is not None and after is not None and after.continues(before)
        for start, end, label in _split(low, high, self.furniture.within(low, high)):
            if label:
                kind = WHITE_SPACE if self.text[start:end].isspace() else label.kind
                yield self._dropped(start, end, label.rule, kind, label.confidence)
                continue
            for first, last, edit in _split(start, end, self.edits.within(start, end)):
                # An edit that starts in a piece is read there, and with it what it covers here.
                read = edit is not None and before is not None and before.start <= edit.start < before.end
                if edit and (read or not edit.replacement):
                    fate: Fate = "replaced" if edit.replacement else "deleted"
                    yield Span(first, last, fate, edit.rule, edit.confidence, text=self.text[first:last])
                else:
                    yield from self._unclaimed(first, last, seam)

    def _unclaimed(self, start: int, end: int, seam: bool) -> Iterator[Span]:
        for match in _STRETCH.finditer(self.text, start, end):
            if match[0].isspace():
                rule = "join" if seam else self._white_space(*match.span())
                yield self._dropped(*match.span(), rule, WHITE_SPACE, 1.0)
            else:
                yield self._dropped(*match.span(), UNPLACED, UNPLACED, 0.0)

    def _white_space(self, start: int, end: int) -> str:
        """What white space between two texts is called."""
        run = self.text[start:end]
        if "\f" in run:
            return "page-break"
        ends = len(_LINE_END.findall(run))
        if ends:
            return "blank-line" if ends > 1 else "line-end"
        if start == 0 or self.text[start - 1] in LINE_ENDS:
            return "indent"
        return "trailing-space" if end == len(self.text) or self.text[end] in LINE_ENDS else "space"

    def _dropped(self, start: int, end: int, rule: str, kind: str, confidence: float) -> Span:
        return Span(start, end, "dropped", rule, confidence, kind=kind, text=self.text[start:end])


def _split(low: int, high: int, things: Iterable[T]) -> Iterator[tuple[int, int, T | None]]:
    """The span `low:high` in parts: those that one of the things covers, and those between them."""
    at = low
    for thing in things:
        start, end = max(at, thing.start), min(high, thing.end)
        if at < start:
            yield at, start, None
        if start < end:
            yield start, end, thing
        at = max(at, end)
    if at < high:
        yield at, high, None
