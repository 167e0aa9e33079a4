"""Fences of Markdown: around code, and around a text that a language model gives as if it were code.

Takes the lines of a dump, says which are fences around a text and which are code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_FENCE = re.compile(r"[ \t]*(?:```|~~~)[ \t]*([\w+-]*)[ \t]*")
# What a language model calls a page between fences; any other language is of code.
_TEXT = frozenset({"markdown", "md", "text", "plaintext", "txt"})


@dataclass(frozen=True, slots=True)
class Fences:
    """The lines that are fences around a text, and those of code: below a fence that names a language."""

    around_text: frozenset[int]
    code: frozenset[int]


def fences_in(lines: Sequence[str]) -> Fences:
    """The fences among some lines.

    >>> fences = fences_in(["```markdown", "渡口", "```python", "x = 1", "```", "```"])
    >>> sorted(fences.around_text), sorted(fences.code)
    ([0, 5], [3])
    """
    around: list[int] = []
    code: list[int] = []
    in_text, begun = False, -1
    for index, line in enumerate(lines):
        fence = _FENCE.fullmatch(line) if "```" in line or "~~~" in line else None
        if not fence:
            continue
        if fence[1].lower() in _TEXT:
            around.append(index)
            in_text, begun = True, -1
        elif fence[1]:
            begun = index
        elif begun >= 0:
            code += range(begun + 1, index)
            begun = -1
        elif in_text:
            around.append(index)
            in_text = False
    return Fences(frozenset(around), frozenset(code))
