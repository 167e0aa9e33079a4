"""Names that stand bare between a headline and the text below it: nothing but their place says that they sign.

Takes a `Page` on which the lines in question are free, says what stands above and below a line.
"""

from __future__ import annotations

import re

from cleaner.layout.column import LONGEST_INDENT, PARAGRAPH
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import is_first
from cleaner.layout.signed.names import NameSettings, is_name
from cleaner.typography import pauses, stays_open

# A name without a title or a mark that is no other word: two characters may be one.
FULL_NAME = 3
# A headline set from top to bottom has so many characters at least.
_VERTICAL = 4
# What stands apart in a list of longer names is one of two characters.
_APART = 2
# What parts the words of the contents, and the two characters of a name that stand apart: 林　川.
_NO_NAME = re.compile(r"[^\u4e00-\u9fff]+")
_PARTED = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])\s+([\u4e00-\u9fff])(?![\u4e00-\u9fff])")
# What a headline is made of, in which no names are listed and nobody is said to have written it.
_TITLE = re.compile("[\u4e00-\u9fff“”‘’《》「」！？，]+")
# A subtitle begins with one.
_DASH = "—"
# No headline without a column around it is wider.
_LONGEST_TITLE = 12.0
# No line of one is wider.
_WIDEST_TITLE = 24.0
# A line of classical verse, how many show it, and what it is set to: 七律·渡口.
_METRE = re.compile("(?:[\u4e00-\u9fff]{5}|[\u4e00-\u9fff]{7})[，。；？！]")
_VERSE = 2
# So many lines of free verse show that it is one; no line of it holds a number or such a sign.
_FREE_VERSE = 6
_NO_VERSE = re.compile(r"[\d：:／/·・【（(《◆■●□]")
_TUNE = re.compile("[\u4e00-\u9fff]{2,5}[·・•].{1,12}")


def signs_over_text(page: Page, index: int, name: str, settings: NameSettings) -> bool:
    """Whether a full name stands alone between a headline, or the subtitle below it, and the first line of a text.

    Both may be as wide as the column or wider. No paragraph ends without a stop, so that a line of three characters
    there is a name, unless a word of the dictionary says another thing: 石榴红, 田园曲. A model that knows headings may
    give it between the headline and the subtitle.
    """
    if _below_vertical(page, index) and name == "".join(page.shapes[index].text.split()):
        return not _holds_word(name, settings)
    if len(name) != FULL_NAME or page.shapes[index].line.opens_page:
        return False
    if below_headline(page, index):
        blocks = between_blocks(page, index)
        return not (_holds_word(name, settings) if blocks else _reads_on(name, settings))
    if not (page.free(index - 1) and page.free(index + 1)) or "".join(page.shapes[index].text.split()) != name:
        return False
    above, below = page.shapes[index - 1], page.shapes[index + 1]
    if page.marks_headings(index) and not below.wrapped:
        shown = above.marks > 0 or above.text.startswith(_DASH)
        sentence = below.closes or below.width > PARAGRAPH
        return shown and (sentence or below.text.startswith(_DASH)) and not _holds_word(name, settings)
    over_text = (is_first(below) or _over_verse(page, index) or _over_free_verse(page, index)) and not (
        above.closes or stays_open(above.text)
    )
    return over_text and page.seam(index - 1, index).strength <= 0 and not _holds_word(name, settings)


def _below_vertical(page: Page, index: int) -> bool:
    """Whether a line stands right below a headline that was set from top to bottom, a character a line."""
    above = range(index - _VERTICAL, index)
    return above.start >= 0 and all(page.shapes[i].single and not page.shapes[i].text.isdigit() for i in above)


def _over_verse(page: Page, index: int) -> bool:
    """Whether two lines of classical verse follow, of one length and each with its sign, or the tune and they."""
    first = index + 1 + (page.free(index + 1) and _TUNE.fullmatch(page.shapes[index + 1].text) is not None)
    lines = [page.shapes[i].text for i in (first, first + 1) if page.free(i)]
    return len(lines) == _VERSE and all(_METRE.fullmatch(line) for line in lines) and len(set(map(len, lines))) == 1


def _over_free_verse(page: Page, index: int) -> bool:
    """Whether so many short lines follow of which none ends a sentence or fills its column, of many widths."""
    lines = range(index + 1, index + 1 + _FREE_VERSE)
    if not all(page.free(i) and not page.shapes[i].line.opens_page for i in lines):
        return False
    shapes = [page.shapes[i] for i in lines]
    short = all(s.missing > LONGEST_INDENT if s.wrapped else s.width < _LONGEST_TITLE * 2 for s in shapes)
    said = not any(s.closes or s.single or s.row or _NO_VERSE.search(s.text) for s in shapes)
    return short and said and len({s.width for s in shapes}) > 2


def _holds_word(name: str, settings: NameSettings) -> bool:
    """Whether a word lies across the surname and the rest, or the two are words each: 石榴红, 向未来."""
    import rjieba

    return _reads_on(name, settings) or any(map(rjieba.has_word, (name, name[:2])))


def ends_in_name(text: str, settings: NameSettings) -> bool:
    """Whether a line that was set from top to bottom ends in a full name, which no word of it reaches into."""
    import rjieba

    name = text[-FULL_NAME:]
    parts = rjieba.cut(text, False)
    reached = any(len("".join(parts[:at])) == len(text) - FULL_NAME for at in range(1, len(parts)))
    told = reached and _TITLE.fullmatch(text) is not None
    return told and is_name(name, settings, marked=False) and not _holds_word(name, settings)


def _reads_on(name: str, settings: NameSettings) -> bool:
    """Whether a surname that is a word as well stands before another word: 向未来, 和问题."""
    import rjieba

    return name[0] in settings.worded_surnames and len(rjieba.cut(name, False)) < len(name)


def signs_bare(name: str, settings: NameSettings) -> bool:
    """Whether a word looks like a name and is no word of the dictionary, which a section may be called by."""
    return is_name(name, settings, marked=False) and not _holds_word(name, settings)


def below_open_line(page: Page, index: int) -> bool:
    """Whether the line above ends no sentence and leads on to none, as a headline does."""
    if not page.free(index - 1) or page.shapes[index].line.opens_page:
        return False
    above = page.shapes[index - 1]
    shown = above.missing > LONGEST_INDENT if above.wrapped else above.width < _LONGEST_TITLE
    return shown and not above.closes and not stays_open(above.text)


def below_headline(page: Page, index: int) -> bool:
    """Whether a line stands right between a display line and the first line of a text."""
    if not (page.free(index - 1) and page.free(index + 1)) or page.shapes[index].line.opens_page:
        return False
    above, below = page.shapes[index - 1], page.shapes[index + 1]
    if not below.wrapped and (above.marks or between_blocks(page, index)):
        # A model gives paragraphs whole.
        return not above.closes and below.width > PARAGRAPH
    shown = above.wrapped and above.missing > LONGEST_INDENT and not (above.closes or stays_open(above.text))
    return shown and is_first(below)


def between_blocks(page: Page, index: int) -> bool:
    """Whether a model that knows no headings gave the lines around one as blocks, and the one above is a title's."""
    above, below = page.shapes[index - 1], page.shapes[index + 1]
    blocks = not (page.marks_headings(index) or above.wrapped or page.shapes[index].wrapped or below.wrapped)
    apart = page.shapes[index].line.gap > 0 and below.line.gap > 0
    return blocks and apart and above.width < _WIDEST_TITLE and not (pauses(above.text) or stays_open(above.text))


def below_title(page: Page, index: int) -> bool:
    """Whether a line stands right below a display line, and white space or the first line of a text below it."""
    if not (page.free(index - 1) and page.free(index + 1)) or page.shapes[index].line.opens_page:
        return False
    above, below = page.shapes[index - 1], page.shapes[index + 1]
    shown = above.wrapped and above.missing > LONGEST_INDENT and not (above.closes or stays_open(above.text))
    return shown and (is_first(below) or below.line.gap > 0)


def ends_of_contents(page: Page) -> frozenset[str]:
    """The words of the contents, a name of two characters as one, and what a line of them ends in, as short as names.

    A name inside a headline signs nothing: 封江|之前 is no Mr 封, and 【冷板凳】 is a column.
    """
    found: set[str] = set()
    for shape in (page.shapes[i] for i in page.labels if page.kind(i) == "contents"):
        text = re.sub(r"【[^】]*】", " ", shape.text)
        found.update(_NO_NAME.split(_PARTED.sub(r"\1\2", text)))
        line = "".join(_NO_NAME.split(text))
        found.update(line[-length:] for length in (2, 3, 4))
    return frozenset(found)


def apart_over_text(page: Page, index: int, settings: NameSettings) -> bool:
    """Whether a name of two characters that stand apart, as in a list of longer ones, is between headline and text."""
    name = page.shapes[index].text
    return (
        page.shapes[index].spaced
        and is_name(name, settings, marked=False)
        and len(name) == _APART
        and below_headline(page, index)
    )
