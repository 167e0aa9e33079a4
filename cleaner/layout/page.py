"""What the layout operators look at: the printed lines with their shapes, and the labels so far.

"Page" as a compositor says it: the whole sheet that lies before you. It labels nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from cleaner.decisions import Kind, Label
from cleaner.language import Language, Seam
from cleaner.layout.shapes import Shape
from cleaner.reading import PrintedLine, Reading

# No page has more lines; a dump that shows no pages is looked at piece by piece.
LONGEST_PAGE = 600
# The rule that finds the lines of poems.
VERSE = "verse"

# A page has as many blocks on either side of one in its middle, or more.
_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Page:
    """All lines of a dump with their shapes, the language of the document, and the labels so far.

    `labels` maps a line's index to its label; `announced` are the headlines
    of the contents, `sections` the names over them, bare, and `lists_all` says that they are those of all articles,
    not a choice; `ranks` are those that the marks of headings in this dump have; `told_apart`
    says of the lines of columns that alternated in the dump how sure it is that they stand below the one
    before; `crossed` are the ends of lines, as source offsets, that go on at another offset, since the dump had
    paragraphs of two texts on one line; `seams` remembers what has been asked already.
    """

    reading: Reading
    shapes: tuple[Shape, ...]
    language: Language
    labels: Mapping[int, Label]
    told_apart: Mapping[int, float] = field(default_factory=dict)
    announced: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    lists_all: bool = False
    ranks: frozenset[int] = frozenset()
    crossed: Mapping[int, int] = field(default_factory=dict)
    seams: dict[tuple[int, int], Seam] = field(default_factory=dict, repr=False)

    def kind(self, index: int) -> Kind | None:
        """The kind a line has been given so far; None outside the dump and where there is none."""
        label = self.labels.get(index)
        return label.kind if label else None

    def is_verse(self, index: int) -> bool:
        """Whether a line is one of a poem."""
        label = self.labels.get(index)
        return label is not None and label.rule == VERSE

    def seam(self, left: int, right: int) -> Seam:
        """How well the line at `right` continues the line at `left`."""
        key = (left, right)
        if key not in self.seams:
            self.seams[key] = self.language.seam(self.shapes[left].text, self.shapes[right].text)
        return self.seams[key]

    def heard(self, left: int, right: int) -> float:
        """What the user's scorer says of the line at `right` continuing the one at `left`."""
        return self.language.heard(self.shapes[left].text, self.shapes[right].text)

    def beside(self, left: int, right: int) -> bool:
        """Whether two lines stood beside each other on one line of the dump."""
        one, other = self.shapes[left].line, self.shapes[right].line
        return one.number == other.number and max(one, other, key=lambda line: line.start).beside

    @property
    def knows_headings(self) -> bool:
        """Whether the dump is from a model that marks headings, and gives them and paragraphs whole."""
        return bool(self.ranks)

    def marks_headings(self, index: int) -> bool:
        """Whether the model marked the headings around a line: it reads a page at a time, and marks those of one page
        and not of the next.
        """
        around = range(max(0, index - _A_PAGE), min(len(self.shapes), index + _A_PAGE + 1))
        return self.knows_headings and any(self.shapes[i].marks for i in around)

    def parted(self, left: int, right: int) -> bool:
        """Whether a model that knows headings gave two lines as two blocks; neither was cut by a column."""
        above, below = self.shapes[left], self.shapes[right]
        return self.marks_headings(right) and below.line.gap > 0 and not (above.wrapped or below.wrapped)

    def free(self, index: int) -> bool:
        """Whether the line is there and has no label yet."""
        return 0 <= index < len(self.shapes) and index not in self.labels


def reordered(page: Page, order: Sequence[int], confidence: float) -> Page:
    """The page with its lines in another order, without what was measured by their neighbours."""
    lines: list[PrintedLine] = []
    told_apart: dict[int, float] = {}
    for place, index in enumerate(order):
        line = page.reading.lines[index]
        moved = place > 0 and order[place - 1] != index - 1
        if moved:
            told_apart[place] = confidence
        elif index in page.told_apart:
            told_apart[place] = page.told_apart[index]
        opens = not place or lines[-1].page != line.page
        lines.append(replace(line, index=place, gap=min(line.gap, 1) if moved else line.gap, opens_page=opens))
    labels = {place: page.labels[index] for place, index in enumerate(order) if index in page.labels}
    reading = replace(page.reading, lines=tuple(lines))
    shapes = tuple(replace(page.shapes[index], line=line) for index, line in zip(order, lines, strict=True))
    return replace(page, reading=reading, shapes=shapes, labels=labels, told_apart=told_apart, seams={})
