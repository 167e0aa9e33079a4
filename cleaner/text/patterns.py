"""Repairs that a pattern alone decides: the rule says what to look for and what to put there.

Takes a line, gives the changes. Users' own rules of this kind need no Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import Context, Document, looks_for
from cleaner.typography import Script


class PatternSettings(Settings, frozen=True):
    """Put `replacement` where `pattern` is found; where it has groups, in the place of each group.

    `look_for`, a pattern without anchors, spares the lines that cannot hold the other.
    `scripts` are those of the documents to work on.
    """

    pattern: re.Pattern[str]
    replacement: str = ""
    look_for: re.Pattern[str] | None = None
    scripts: tuple[Script, ...] = ("hans", "hant", "latin")


_SOMETHING = re.compile(r"\S")


def _trigger(document: Document, settings: PatternSettings) -> re.Pattern[str] | None:
    if len(settings.scripts) < 3 and document.script not in settings.scripts:
        return None
    return settings.look_for or _SOMETHING


@looks_for(_trigger)
def pattern(line: str, context: Context, settings: PatternSettings) -> Iterator[Change]:
    """Replace what a pattern finds.

    >>> rule = PatternSettings(re.compile("[江河]( )[岸边]"))
    >>> [(c.start, c.end) for c in pattern("江 岸", Context(Document(["江 岸"]), 0), rule)]
    [(1, 2)]
    """
    for found in settings.pattern.finditer(line):
        for group in range(1, len(found.groups()) + 1) if found.groups() else (0,):
            start, end = found.span(group)
            if start < end:
                yield Change(start, end, settings.replacement)


PATTERN = Operator("pattern", "text", PatternSettings, pattern)
