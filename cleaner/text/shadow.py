"""Shadow text: letters printed twice to look bold, read twice by the extractor.

Takes a line, gives the deletion of every second copy. A line is shadow text only if all of it, or
all of it after a sentence's end, is doubled run by run; what language doubles (村村, 大大小小,
研究研究) is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import CJK, SPACES, Context, looks_for


class ShadowSettings(Settings, frozen=True):
    """Runs are at most `longest_run` characters, the doubled stretch at most `longest_tail`.

    A run of three characters speaks for shadow text with 2, one of two characters and a doubled
    sign with 1. A stretch that makes up the line, or follows a sentence's end, needs `evidence`;
    one that follows a mere comma needs `evidence_after_comma`. Lines in which every character is
    doubled by itself need `fewest_singles` of them.
    """

    longest_run: int = 80
    longest_tail: int = 400
    evidence: int = 2
    evidence_after_comma: int = 4
    fewest_singles: int = 5


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters from `start`, of which `length` are kept and as many after them are the copy."""

    start: int
    length: int


_Plan: TypeAlias = "list[int | None]"
_HAN = re.compile(f"[{CJK}]")
_SPACE = re.compile(f"[{SPACES}]")
_TOKEN = re.compile(f"[^{SPACES}]+")
_SENTENCE_END = re.compile("[。！？…][”’」』）]*")
_COMMA = re.compile(f"[，、；：{SPACES}]+")
_SIGNS = frozenset("“”‘’「」『』（）《》〈〉【】()[]·•、，：；+＋/／&")
_PAUSES = frozenset("，。！？；,!?;…")
_LETTER = re.compile(r"\w")
_PAIRED = frozenset("—…─")


@looks_for(r"\S")
def shadow_text(line: str, context: Context, settings: ShadowSettings) -> Iterator[Change]:
    """Keep one copy of what is doubled.

    >>> from cleaner.text.document import Document
    >>> [(c.start, c.end) for c in shadow_text("““新港新港””之夜之夜", Context(Document([]), 0), ShadowSettings())]
    [(1, 2), (4, 6), (7, 8), (10, 12)]
    """
    text = line.rstrip()
    runs = _doubled_tail(text, settings) or _doubled_tokens(text, settings)
    return (Change(run.start + run.length, run.start + 2 * run.length) for run in runs)


def _ends_doubled(text: str, longest: int) -> bool:
    """Whether the text ends in the same characters twice."""
    size = len(text)
    at = text.rfind(text[-1:], max(0, size - 1 - longest), max(0, size - 1))
    while at >= 0:
        length = size - 1 - at
        if 2 * length <= size and text.endswith(text[size - 2 * length : size - length]):
            return True
        at = text.rfind(text[-1], max(0, size - 1 - longest), at)
    return False


def _doubled_tail(text: str, settings: ShadowSettings) -> list[_Run]:
    """The runs of the longest doubled stretch that the text ends with, if it is shadow text."""
    if not _ends_doubled(text, settings.longest_run):
        return []
    offset = max(0, len(text) - settings.longest_tail)
    tail = text[offset:]
    if _period(tail) < 3:
        return []  # 哈哈哈哈
    plan = _plan(tail, settings)
    starts = [(m.end(), settings.evidence) for m in _SENTENCE_END.finditer(tail)]
    starts += [(m.end(), settings.evidence_after_comma) for m in _COMMA.finditer(tail)]
    if not offset:
        starts.append((len(tail) - len(tail.lstrip()), settings.evidence))
    for start, needed in sorted(starts):
        runs = _read(plan, tail, start)
        if runs and _evidence(tail, runs, settings) >= needed:
            return [_Run(offset + run.start, run.length) for run in runs]
    return []


def _doubled_tokens(text: str, settings: ShadowSettings) -> list[_Run]:
    """The runs of doubled words between spaces: a bold caption beside a credit that is not bold."""
    found: list[_Run] = []
    for token in _TOKEN.finditer(text) if _SPACE.search(text) else ():
        word = token[0]
        if not _ends_doubled(word, settings.longest_run) or len(word) > settings.longest_tail:
            continue
        runs = _read(_plan(word, settings), word, 0)
        lengths = [_period(word[run.start : run.start + run.length]) for run in runs]
        if runs and max(lengths) > 2 and _evidence(word, runs, settings) >= settings.evidence:
            found += [_Run(token.start() + run.start, run.length) for run in runs]
    return found


def _plan(text: str, settings: ShadowSettings) -> _Plan:
    """For each place, the run to take there so that the rest is doubled in as few runs as can be.

    A positive number is the length of a doubled run, a negative one that of what stands singly: a
    space, or a dash or an ellipsis, which are two signs by nature. None where the rest is not
    doubled. Dynamic programming from the end of the text.
    """
    size = len(text)
    cost: list[float] = [float("inf")] * size + [0]
    plan: _Plan = [None] * (size + 1)
    for at in range(size - 1, -1, -1):
        char = text[at]
        if _SPACE.match(char):
            _choose(plan, cost, at, -1, at + 1, 0)
        if char in _PAIRED and text[at : at + 2] == char * 2:
            _choose(plan, cost, at, -2, at + 2, 2)
        first = at + 2 if char in _PAIRED else at + 1
        copy = text.find(char, first, at + 1 + settings.longest_run)
        while copy >= 0:
            then = 2 * copy - at
            if then <= size and cost[then] + 1 < cost[at] and text.startswith(text[at:copy], copy):
                _choose(plan, cost, at, copy - at, then, 1)
            copy = text.find(char, copy + 1, at + 1 + settings.longest_run)
    return plan


def _choose(plan: _Plan, cost: list[float], at: int, step: int, then: int, price: int) -> None:
    if cost[then] + price < cost[at]:
        cost[at], plan[at] = cost[then] + price, step


def _read(plan: _Plan, text: str, start: int) -> list[_Run]:
    """The doubled runs from a place on, or none if the rest is not doubled."""
    runs: list[_Run] = []
    at = start
    while at < len(text):
        step = plan[at]
        if step is None:
            return []
        if step > 0:
            runs.append(_Run(at, step))
            at += 2 * step
        else:
            at -= step
    return runs


def _evidence(text: str, runs: list[_Run], settings: ShadowSettings) -> int:
    """How much speaks for shadow text; 0 where no Chinese text is doubled."""
    kept = [text[run.start : run.start + run.length] for run in runs]
    if len(_HAN.findall("".join(kept))) < 2:
        return 0
    points = 0
    for run in kept:
        if len(run) > 1 and run.rstrip("”’）")[-1:] in _PAUSES:
            continue  # A sentence said twice, 来吧！来吧！, is rhetoric; shadow text doubles the sign by itself.
        root = min(_period(run), len(_LETTER.findall(run)))
        points += 2 if root > 2 else 1 if root == 2 or run in _SIGNS else 0
    singles = [run for run in kept if len(run) == 1 and _HAN.match(run)]
    if len(singles) >= max(settings.fewest_singles, len(kept) - 2) and not _reduplicated("".join(singles)):
        # Five may be chance and a couplet of such words, more are neither.
        points += settings.evidence * (2 if len(singles) > settings.fewest_singles else 1)
    return points


def _period(run: str) -> int:
    """The length of the shortest string that the run repeats: 2 for 加油加油."""
    return (run + run).find(run, 1)


def _reduplicated(single: str) -> bool:
    """Whether a text whose characters are all doubled is made of words like 平平安安."""
    import rjieba

    words = [single[at] * 2 + single[at + 1] * 2 for at in range(0, len(single) - 1, 2)]
    return any(rjieba.has_word(word) for word in words)


SHADOW = Operator("shadow-text", "text", ShadowSettings, shadow_text)
