"""Jump lines: 下转第2版, continued on page 5, and where the text is taken up again.

Takes a `Page` on which these lines are labelled, gives the pairs of them that belong together: both have one mark, the
headline is repeated, in full or in short, over the second part or on its jump line; those left follow each other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings
from cleaner.typography import bare

# Two printings of a headline, of which one may be short for the other (0 to 100).
_SAME = 80.0
_MOST = 100
_WORDS = 4
# The words in capitals that a jump line names its text by are none of these.
_CAPITALS = re.compile(r"\b[A-Z][A-Z0-9’'-]+\b")
# A number in a circle is the mark of one text alone.
_MARK = re.compile("[①-⑳❶-❿⓵-⓾]")
# The headline stands behind the jump line, on its line.
_BEHIND = re.compile(r"[版页頁]\W*\s+(?P<headline>[\u4e00-\u9fff“《].+)$")
_SAID = frozenset({"SEE", "PLEASE", "TURN", "TO", "CONTINUED", "CONT", "CONT’D", "ON", "FROM", "PAGE"})


class JumpLineSettings(Settings, frozen=True):
    """The names of the rules that label both kinds of line, and how far off the headline stands.

    `away` labels the line that sends the reader on, `back` the one that takes the text up, `near`
    lines from which its headline stands.
    """

    away: str
    back: str
    near: int


def continued(page: Page, settings: JumpLineSettings) -> dict[int, int]:
    """The line that takes a text up, by the line that sends the reader there (indexes)."""
    away = [i for i, label in page.labels.items() if label.rule == settings.away]
    back = [i for i, label in page.labels.items() if label.rule == settings.back]
    pairs = _by_name(page, away, back) | _by_mark(page, away, back)
    back = [second for second in back if second not in pairs.values()]
    # More in one dump are no jump lines, and every one is looked for in all headings.
    for second in sorted(back)[:_MOST]:
        above = headline_before(page, second, settings.near)
        # The headline of the first part stands before its jump line.
        free = [first for first in sorted(away) if first < second and first not in pairs and first > above]
        if free:
            pairs[free[0]] = second
    return pairs


def _by_mark(page: Page, away: Sequence[int], back: Sequence[int]) -> dict[int, int]:
    """The jump lines with the same mark, where no two others have it: 下转第2版①, ①上接第1版."""
    sent, taken = _marked(page, away), _marked(page, back)
    both = ((sent[mark], taken[mark]) for mark in sent.keys() & taken.keys())
    return {first[0]: second[0] for first, second in both if len(first) == len(second) == 1 and first < second}


def _marked(page: Page, lines: Sequence[int]) -> dict[str, list[int]]:
    marked: dict[str, list[int]] = {}
    for line in lines:
        for mark in _MARK.findall(page.shapes[line].text)[:1]:
            marked.setdefault(mark, []).append(line)
    return marked


def _by_name(page: Page, away: Sequence[int], back: Sequence[int]) -> dict[int, int]:
    """The jump lines that name their text by the same word in capitals: See FERRY, Page 3 – FERRY, from Page 1."""
    sent = {name: line for line in sorted(away, reverse=True) if (name := _name(page, line))}
    named = ((name, line) for line in sorted(back, reverse=True) if (name := _name(page, line)))
    return {sent[name]: line for name, line in named if name in sent and sent[name] < line}


def _name(page: Page, line: int) -> tuple[str, ...]:
    return tuple(word for word in _CAPITALS.findall(page.shapes[line].text) if word not in _SAID)


def headlines_resumed(page: Page, settings: JumpLineSettings) -> frozenset[int]:
    """The headlines that are printed again over the second part of their text (indexes)."""
    back = sorted(i for i, label in page.labels.items() if label.rule == settings.back)
    return frozenset(i for second in back[:_MOST] if (i := headline_before(page, second, settings.near)) >= 0)


def headline_before(page: Page, back: int, near: int) -> int:
    """Where the headline over a jump line, or on it, stands for the first time, -1 where it does not."""
    behind = _BEHIND.search(page.shapes[back].text)
    if behind:
        return _first_printed(page, behind["headline"], range(back))
    beside = range(max(0, back - near), min(len(page.shapes), back + near + 1))
    around = [i for i in beside if page.kind(i) == "heading"]
    for line in sorted(around, key=lambda i: abs(i - back)):
        first = _first_printed(page, page.shapes[line].text, range(min(around)))
        if first >= 0:
            return first
    return -1


def _first_printed(page: Page, headline: str, lines: range) -> int:
    """The first heading among some lines that is a headline or a part of it, -1 where none is."""
    for index in lines:
        text = page.shapes[index].bare
        # One line of an English headline has few words, and any headline may have them.
        told = not page.shapes[index].latin or len(page.shapes[index].text.split()) >= _WORDS
        is_headline = page.kind(index) == "heading" and len(text) > 1 and told
        if is_headline and fuzz.partial_ratio(bare(headline), text) >= _SAME:
            return index
    return -1


def texts_joined(page: Page, pairs: Mapping[int, int]) -> dict[int, int]:
    """The first line of the second part of each text, by the last line of its first part."""
    joined: dict[int, int] = {}
    for away, back in pairs.items():
        left = next((i for i in range(away - 1, -1, -1) if page.kind(i) in BODY_KINDS), None)
        right = next((i for i in range(back + 1, len(page.shapes)) if page.kind(i) in BODY_KINDS), None)
        if left is not None and right is not None:
            joined[left] = right
    return joined


JUMP_LINE = Operator("jump-line", "flow", JumpLineSettings, continued)
