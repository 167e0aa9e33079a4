"""What is known of all display lines of a dump, before any of them are put together.

Takes a `Page`, gives a `Display`: which lines are vertical, how wide captions are, which words stand again elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from cleaner.layout.display.vertical import vertical_groups
from cleaner.layout.page import Page
from cleaner.layout.signed.byline import BylineSettings

# What parts the names of the contents.
_NO_NAME = re.compile(r"[^\u4e00-\u9fff]+")
# So many captions that are alike within a character show how wide they are.
_ALIKE, _SHARED = 1.0, 3
# The rule of captions that begin with a mark, which share their width.
MARKED = "marked-caption"
_WORD = re.compile("[\u4e00-\u9fff]{2,4}")
# Lines of one character that are no headline, whatever they say.
_LISTED = frozenset({"contents", "sponsor", "masthead", "advertisement"})


@dataclass(frozen=True, slots=True)
class Display:
    """What is known of all display lines of a dump: the vertical `groups` by line.

    `kicker` is what a line above a headline looks like, which is never one unit with it; `caption` is the width that
    captions share, 0.0 where they do not; `again` are the words that stand alone on several lines; `named` are those
    that stand apart in the contents, as names of authors do; `review` is a subtitle that says what is reviewed; `loose`
    says that a blank line stands between all lines.
    """

    groups: Mapping[int, tuple[int, ...]]
    names: BylineSettings | None
    kicker: re.Pattern[str] | None
    caption: float
    again: frozenset[str]
    named: frozenset[str]
    review: re.Pattern[str] | None = None
    loose: bool = False


def display_of(
    page: Page,
    names: BylineSettings | None,
    kicker: re.Pattern[str] | None,
    review: re.Pattern[str] | None = None,
) -> Display:
    """Look at all lines of a page once."""
    # The sections of the contents are vertical labels too, and belong to them.
    printed = [group for group in map(tuple, vertical_groups(page)) if page.kind(group[0]) not in _LISTED]
    # What stands on several pages is the name of their section.
    said = Counter("".join(page.shapes[i].bare for i in group) for group in printed)
    printed = [group for group in printed if said["".join(page.shapes[i].bare for i in group)] == 1]
    return Display(
        {i: group for group in printed for i in group},
        names,
        kicker,
        _caption_width(page),
        _said_again(page),
        frozenset(
            word for i, s in enumerate(page.shapes) if page.kind(i) == "contents" for word in _NO_NAME.split(s.text)
        ),
        review,
        _is_loose(page),
    )


def _is_loose(page: Page) -> bool:
    """Whether most lines of a dump are lines of a column with a blank one above, which then parts nothing."""
    return 2 * sum(shape.wrapped and shape.line.gap > 0 for shape in page.shapes) > len(page.shapes)


def _caption_width(page: Page) -> float:
    """The greatest width that three marked captions share, each by a letter more or less; 0.0 where none do."""
    widths = sorted(
        shape.width for i, shape in enumerate(page.shapes) if i in page.labels and page.labels[i].rule == MARKED
    )
    return max((c for a, c in zip(widths, widths[_SHARED - 1 :], strict=False) if c - a <= _ALIKE), default=0.0)


def _said_again(page: Page) -> frozenset[str]:
    """The short Chinese words that stand alone on more than one line."""
    alone = Counter(shape.text for shape in page.shapes if _WORD.fullmatch(shape.text))
    return frozenset(word for word, count in alone.items() if count > 1)
