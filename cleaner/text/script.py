"""One script for the whole text, where the user asks for it: traditional characters simplified, or the reverse.

Takes a line, gives the changes. OpenCC knows the phrases in which a character has another form.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from cleaner.rulebook import Operator, Settings
from cleaner.scripts import ChineseScript, converter
from cleaner.text.change import Change
from cleaner.text.document import Context


class ScriptSettings(Settings, frozen=True):
    """`to` is the script that the text is wanted in."""

    to: ChineseScript


def in_script(line: str, context: Context, settings: ScriptSettings) -> Iterator[Change]:
    """Put a line into the script that is wanted.

    >>> from cleaner.text.document import Document
    >>> context = Context(Document(["渡輪離開了碼頭"]), 0)
    >>> [c.replacement for c in in_script("渡輪離開了碼頭", context, ScriptSettings("hans"))]
    ['轮离开', '码头']
    """
    convert = converter(settings.to)
    wanted = convert(line)
    if len(wanted) != len(line):
        # A phrase that is longer in the other script: its characters are put there one by one.
        wanted = "".join(new if len(new := convert(char)) == 1 else char for char in line)
    at = 0
    for differs, run in groupby(zip(line, wanted, strict=True), key=lambda pair: pair[0] != pair[1]):
        new = "".join(pair[1] for pair in run)
        if differs:
            yield Change(at, at + len(new), new)
        at += len(new)


SCRIPT = Operator("in-script", "text", ScriptSettings, in_script)
