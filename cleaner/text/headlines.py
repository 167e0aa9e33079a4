"""Spaces that a headline's line break left behind.

Takes a line, gives the deletion of such a space. The space between the halves of a slogan looks
just the same; so one goes only where something speaks against it: the phrase stands solid
elsewhere, its first half cannot end a phrase, or a dictionary word lies across.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal

from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import CJK, SPACES, Context, Document, looks_for

Evidence = Literal["solid-elsewhere", "unfinished", "word-across"]


class SplitPhraseSettings(Settings, frozen=True):
    """`evidence` says what is asked; lines longer than `longest` or with what is `never` closed up are left alone.

    `unfinished` is what no phrase ends in. Two characters on both sides that stand solid elsewhere
    are enough for a suggestion; to be sure it takes three.
    """

    evidence: tuple[Evidence, ...]
    longest: int = 40
    never: re.Pattern[str] | None = None
    unfinished: re.Pattern[str] | None = None


_INK = f"{CJK}“”‘’《》（）"
_GAP = re.compile(f"(?<=[{_INK}])[{SPACES}](?=[{_INK}])")
_AROUND = re.compile(f"(?=([{_INK}]{{2}})[{SPACES}]([{_INK}]{{2}}))")
_WIDER = re.compile(f"(?=([{_INK}]{{3}})[{SPACES}]([{_INK}]{{3}}))")


@looks_for(_GAP.pattern)
def split_phrase(line: str, context: Context, settings: SplitPhraseSettings) -> Iterator[Change]:
    """Close up a phrase that a line break parted.

    >>> document = Document(["四季渡口 三代人", "12 四季渡口三代人"])
    >>> rule = SplitPhraseSettings(("solid-elsewhere",))
    >>> [c.start for c in split_phrase(document.lines[0], Context(document, 0), rule)]
    [4]
    """
    if len(line) > settings.longest or (settings.never and settings.never.search(line)):
        return
    for gap in _GAP.finditer(line):
        left, right = line[: gap.start()], line[gap.end() :]
        before, after = re.split(f"[{SPACES}]", left)[-1], re.split(f"[{SPACES}]", right)[0]
        if len(before) < 2 or len(after) < 2:
            continue  # A single character is a letter-spaced name's.
        # A full-width space was set, and none inside a word: 晚上去上学　童小安.
        said = [name for name in settings.evidence if name != "word-across" or "\u3000" not in gap[0]]
        if any(_speaks(name, before, after, context, settings) for name in said):
            yield Change(*gap.span())
        elif "solid-elsewhere" in settings.evidence and _stands_solid(context.document, before[-2:], after[:2]):
            yield Change(*gap.span(), note="solid elsewhere", confidence=0.5, suggest=True)


def _speaks(evidence: Evidence, before: str, after: str, context: Context, settings: SplitPhraseSettings) -> bool:
    if evidence == "solid-elsewhere":
        return _stands_solid(context.document, before[-3:], after[:3])
    if evidence == "unfinished":
        return settings.unfinished is not None and settings.unfinished.search(before) is not None
    return _word_across(before, after)


def _stands_solid(document: Document, left: str, right: str) -> bool:
    """Whether two texts stand together elsewhere, and nowhere else with a space between them."""
    solid, spaced = document.fact(_joints)
    return bool(solid[left + right]) and spaced[left + right] < 2


def _joints(document: Document) -> tuple[Counter[str], Counter[str]]:
    """How often the two and the three characters on each side of a space stand solid, and parted."""
    text = document.text
    close = [left + right for left, right in _AROUND.findall(text)]
    wide = [left + right for left, right in _WIDER.findall(text)]
    wanted = set(close)
    places = [at for at in range(len(text) - 3) if text[at : at + 4] in wanted]
    solid = Counter(text[at : at + 4] for at in places)
    solid.update(text[max(0, at - 1) : at + 5] for at in places)
    return solid, Counter(close + wide)


def _word_across(before: str, after: str) -> bool:
    """Whether a dictionary word lies across the space and leaves no remainder of another."""
    import rjieba

    left, right = before[-4:], after[:4]
    at = 0
    for word in rjieba.cut(left + right, False):
        if at < len(left) < at + len(word):
            torn = (rjieba.cut(left, False)[-1], rjieba.cut(right, False)[0])
            return any(len(part) == 1 for part in torn)
        at += len(word)
    return False


SPLIT_PHRASE = Operator("split-phrase", "text", SplitPhraseSettings, split_phrase)
