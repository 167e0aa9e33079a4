"""English bylines: what goes on below one, and names in capitals that stand bare below their headline.

Takes a `Page` and its lines, says which belong to a byline; which line begins one by its own words is not decided here.
"""

from __future__ import annotations

from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.layout.signed.authors import is_latin_role, signed_in_latin
from cleaner.layout.signed.byline import BylineSettings
from cleaner.setting import width

# A press that signs so does it more than once.
_FEWEST = 2
# A name that is cut has so many words on the next line, and the line above it had no room for the first of them.
_CUT_NAME = 2
_ROOM = 1.0
# What a text begins with fills half of its line at least, beside a drop cap.
_FILLED = 0.5
_WORDS = 3


def continues_latin(page: Page, first: int, index: int, settings: BylineSettings) -> bool:
    """Whether a line goes on with the English byline that begins at `first`: the rest of a name, or an office."""
    shape = page.shapes[index]
    if is_latin_role(shape.text, settings):
        return True
    above = page.shapes[index - 1]
    whole = f"{above.text} {shape.text}"
    rest = shape.text.isupper() and len(shape.text.split()) <= _CUT_NAME and above.text.split()[-1].isupper()
    return index == first + 1 and rest and _is_full(above, shape) and signed_in_latin(whole, settings) is not None


def _is_full(above: Shape, below: Shape) -> bool:
    """Whether the first word of a line found no place on the line above."""
    return above.wrapped and above.missing < width(below.text.split()[0]) + _ROOM


def names_in_capitals(page: Page, settings: BylineSettings) -> frozenset[int]:
    """The lines that are nothing but a name in capitals, right between a headline and the first line of its text.

    Only in a dump that sets the names of those who write in capitals, more than once.
    """
    bare = [index for index in range(1, len(page.shapes)) if _stands_bare(page, index, settings)]
    signed = (signed_in_latin(shape.text, settings) for shape in page.shapes) if bare else ()
    marked = sum(found is not None and found["authors"].isupper() for found in signed)
    return frozenset(bare) if len(bare) + marked >= _FEWEST else frozenset()


def _stands_bare(page: Page, index: int, settings: BylineSettings) -> bool:
    shape = page.shapes[index]
    if not (page.free(index) and page.free(index - 1) and page.free(index + 1)) or shape.line.opens_page:
        return False
    if not settings.capitals.fullmatch(shape.text):
        return False
    above, below = page.shapes[index - 1], page.shapes[index + 1]
    headed = not (above.closes or above.text.isupper()) and any(c.islower() for c in above.text)
    return headed and not below.line.opens_page and _is_text(below)


def _is_text(shape: Shape) -> bool:
    """Whether a line has several words in small letters, and fills its column, but for a drop cap."""
    said = sum(word[0].islower() for word in shape.text.split())
    return said >= _WORDS and (not shape.wrapped or shape.width >= _FILLED * shape.measure)
