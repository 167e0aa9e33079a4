"""Pull quotes whose lines stand apart: between them a dump gives lines of the columns beside the box.

Takes a `Page`, gives the label `pull-quote` for such lines, before columns that alternate are told apart: a quote is
set in larger type, so that its lines come in no rhythm with the others. Only what can be read elsewhere word by word,
from line to line, is a quote.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from cleaner.decisions import Kind, Label
from cleaner.layout.column import LONGEST_INDENT
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Operator, Settings

# A quote is found by the first characters of its first line, and of what is left of it where a line ends.
_HEAD = 8
_REST = 3
# What is shorter is the end of a paragraph, and one of many.
_SHORTEST = 4


class ScatteredQuoteSettings(Settings, frozen=True):
    """A quote has `most` lines at most, each within `reach` lines of the dump behind the one before."""

    kind: Kind
    most: int
    reach: int


def scattered_quote(page: Page, settings: ScatteredQuoteSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of a quote that other lines stand between."""
    text = [i for i, shape in enumerate(page.shapes) if page.free(i) and shape.wrapped and shape.bare]
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for index in text:
        line = page.shapes[index].bare
        for at in range(len(line) - _HEAD + 1):
            places[line[at : at + _HEAD]].append((index, at))
    starting: defaultdict[str, list[int]] = defaultdict(list)
    for index in text:
        starting[page.shapes[index].bare[:_REST]].append(index)
    taken: set[int] = set()
    for first in text:
        if first in taken or not _is_narrow(page.shapes[first]) or page.shapes[first].closes:
            continue
        if len(places[page.shapes[first].bare[:_HEAD]]) < 2:
            continue
        quote = _quote(page, first, settings, places, starting)
        if quote and quote[-1] - first >= len(quote):
            taken.update(quote)
    for index in sorted(taken):
        printed = page.shapes[index].line
        yield index, Label(printed.start, printed.end, settings.kind, "scattered-quote", 0.0)


def _is_narrow(shape: Shape) -> bool:
    """Whether a line is short of its column by more than an indent, as lines of larger type are; Latin ones differ."""
    return shape.missing > LONGEST_INDENT and not shape.latin


def _quote(
    page: Page,
    first: int,
    settings: ScatteredQuoteSettings,
    places: Mapping[str, Sequence[tuple[int, int]]],
    starting: Mapping[str, Sequence[int]],
) -> list[int]:
    """The lines of the quote that begins at `first`, or nothing: the last one ends a sentence."""
    lines = [first]
    while len(lines) < settings.most:
        before = "".join(page.shapes[i].bare for i in lines)
        for index in range(lines[-1] + 1, min(len(page.shapes), lines[-1] + settings.reach + 1)):
            shape = page.shapes[index]
            if not page.free(index) or not _is_narrow(shape) or len(shape.bare) < _SHORTEST:
                continue
            if _stands_elsewhere(page, before + shape.bare, frozenset((*lines, index)), places, starting):
                lines.append(index)
                break
        else:
            return []
        if page.shapes[lines[-1]].closes:
            return lines
    return []


def _stands_elsewhere(
    page: Page,
    text: str,
    own: frozenset[int],
    places: Mapping[str, Sequence[tuple[int, int]]],
    starting: Mapping[str, Sequence[int]],
) -> bool:
    """Whether other lines give a text word by word: it ends in one, and goes on at the beginning of another."""
    ends = [(i, at) for i, at in places.get(text[:_HEAD], ()) if i not in own]
    left = {text[len(page.shapes[i].bare) - at :] for i, at in ends if text.startswith(page.shapes[i].bare[at:])}
    if any(text in page.shapes[i].bare for i, _ in ends):
        return True
    while left:
        if "" in left:
            return True
        left = {
            rest[len(page.shapes[i].bare) :]
            for rest in left
            for i in starting.get(rest[:_REST], ())
            if i not in own and (rest.startswith(page.shapes[i].bare) or page.shapes[i].bare.startswith(rest))
        }
    return False


SCATTERED_QUOTE = Operator("scattered-quote", "layout", ScatteredQuoteSettings, scattered_quote)
