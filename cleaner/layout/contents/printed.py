"""What a dump prints as headlines may be printed, to be asked whether a line of the contents is one.

Takes the shapes of all lines, gives what they say, one alone or a few together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass

from cleaner.layout.shapes import Shape

# A shorter headline may be any word; one of which only the beginning is printed alike is longer.
_SHORTEST, _BEGINNING = 3, 6
# A headline stands on so many lines at most, in the contents and over its text, and is no wider than this.
LINES, WIDEST = 3, 40.0


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed as a headline may be, bare, in the order of the alphabet, each with the line where it begins.

    What begins in the lines `but` is not asked.
    """

    texts: Sequence[tuple[str, int]]
    but: Container[int] = ()

    def has(self, text: str) -> bool:
        """Whether a bare text is printed, or the beginning of one that is."""
        at = bisect_left(self.texts, (text, -1))
        while len(text) >= _SHORTEST and at < len(self.texts):
            found, line = self.texts[at]
            # What is the same stands before what goes on.
            if not found.startswith(text) or (len(text) < _BEGINNING and found != text):
                return False
            if line not in self.but:
                return True
            at += 1
        return False

    def has_line(self, text: str) -> bool:
        """Whether a bare text is printed on lines of its own."""
        at = bisect_left(self.texts, (text, -1))
        while at < len(self.texts) and self.texts[at][0] == text:
            if self.texts[at][1] not in self.but:
                return True
            at += 1
        return False

    def elsewhere(self, header: int, lines: Sequence[int]) -> Printed:
        """The same, but for what begins in a line with the word "contents" and the lines below it, or above it."""
        return Printed(self.texts, range(min((header, *lines[:1])), max((header, *lines[-1:])) + 1))

    def but_lines(self, lines: Container[int]) -> Printed:
        """The same, but for what begins in some lines, which may be many and all alike."""
        return Printed([text for text in self.texts if text[1] not in lines])


def printed_lines(shapes: Sequence[Shape]) -> Printed:
    """What lines that are no sentence's end print, one alone or up to three together."""
    found: list[tuple[str, int]] = []
    for first in range(len(shapes)):
        text = ""
        for shape in shapes[first : first + LINES]:
            if shape.is_sentence or shape.width > WIDEST:
                break
            text += shape.bare
            found.append((text, first))
    return Printed(sorted(found))
