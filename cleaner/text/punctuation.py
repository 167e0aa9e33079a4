"""Half-width punctuation in Chinese text, which OCR gives page by page, made full-width.

Takes a line, gives one change a sign. Numbers, times, addresses and Latin text keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import CJK, SPACES, Context, Document, looks_for


class PunctuationSettings(Settings, frozen=True):
    """`wide` maps each half-width sign to its full-width form.

    Where `keep` is found (addresses, file names), nothing is changed.
    """

    wide: Mapping[str, str]
    keep: re.Pattern[str] | None = None


_HAN = re.compile(f"[{CJK}]")
_LATIN = re.compile("[A-Za-z]")
# Signs that say nothing about the script of their neighbourhood.
_NEUTRAL = re.compile(f"[{SPACES}\"'“”‘’()（）\\[\\]《》〈〉「」『』【】*_%％…—]")
_FULL = re.compile("[，。、；：？！]")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")
_COUNT_BEFORE = re.compile(f"[{CJK}]\\d{{1,2}}$")
_COUNT_AFTER = re.compile(f"\\d{{1,2}}[{CJK}]")
_BRACKET = re.compile("[()（）]")
# No sign is decided by what stands further away than this.
_REACH = 24
_LONGEST_ASIDE = 200


@cache
def _any_of(signs: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(signs)}]")


def _trigger(document: Document, settings: PunctuationSettings) -> re.Pattern[str] | None:
    if document.script == "latin":
        return None
    signs = "".join(sign for sign in settings.wide if sign != ".")
    return re.compile(f"[{re.escape(signs)}]|(?<=[{CJK}”’）)])\\.")


@looks_for(_trigger)
def punctuation_width(line: str, context: Context, settings: PunctuationSettings) -> Iterator[Change]:
    """Widen the signs that belong to Chinese text.

    >>> rule = PunctuationSettings({",": "，"})
    >>> line = "近年,1,000艘渡轮,a,b"
    >>> [c.start for c in punctuation_width(line, Context(Document([line]), 0), rule)]
    [2, 11]
    """
    if not _HAN.search(line) and not _FULL.search(line):
        return
    kept = _kept(line, settings.keep)
    mostly_chinese = _mostly_chinese(line)
    brackets: dict[int, bool] | None = None
    for found in _any_of("".join(settings.wide)).finditer(line):
        at, sign = found.start(), found[0]
        if at in kept:
            continue
        if sign in "()":
            brackets = _brackets(line) if brackets is None else brackets
            widen = brackets[at]
        else:
            widen = _belongs_to_chinese(line, at, context, mostly_chinese) and (sign != "." or _is_full_stop(line, at))
        if widen:
            yield Change(at, at + 1, settings.wide[sign])


def _kept(line: str, keep: re.Pattern[str] | None) -> set[int]:
    """The places in long numbers, addresses and file names."""
    found = [m.span() for pattern in (keep, _THOUSANDS) if pattern for m in pattern.finditer(line)]
    return {at for span in found for at in range(*span)}


def _belongs_to_chinese(line: str, at: int, context: Context, mostly_chinese: bool) -> bool:
    """Whether Chinese text is nearest on either side, and Latin text or numbers do not hold the sign tight."""
    before, after = line[at - 1 : at] if at else "", line[at + 1 : at + 2]
    if _parts_two_counts(line, at):
        return True
    if _tight(before) and _tight(after):
        return False
    if line[at] == "." and (before == "." or after == "."):
        return False
    left, right = _nearest(line, at, -1), _nearest(line, at, 1)
    if _is_chinese(left) or _is_chinese(right):
        return True
    if not mostly_chinese or line[at] == ".":
        return False
    # After a percentage or a closing sign, and at a line's end, the line itself decides.
    if right:
        return before != "" and before in "%％”’）》"
    return line[at] in "!?;" or _is_chinese(context.next[:1])


def _parts_two_counts(line: str, at: int) -> bool:
    """Whether a comma parts two short numbers that each stand in Chinese text: 1比3,2比2."""
    return line[at] == "," and bool(_COUNT_BEFORE.search(line, max(0, at - 4), at) and _COUNT_AFTER.match(line, at + 1))


def _tight(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _nearest(line: str, at: int, step: int) -> str:
    """The nearest character that says which script the text is in, or nothing."""
    end = min(len(line), at + _REACH) if step > 0 else max(-1, at - _REACH)
    return next((line[i] for i in range(at + step, end, step) if not _NEUTRAL.match(line[i])), "")


def _is_chinese(char: str) -> bool:
    return bool(char) and bool(_HAN.match(char) or _FULL.match(char))


def _mostly_chinese(text: str) -> bool:
    return len(_HAN.findall(text)) > len(_LATIN.findall(text))


def _is_full_stop(line: str, at: int) -> bool:
    """Whether a point after Chinese text ends the line: inside it, it may part a foreign name."""
    return _nearest(line, at, 1) == "" and bool(_HAN.match(_nearest(line, at, -1))) and len(line) > 9


def _brackets(line: str) -> dict[int, bool]:
    """For each bracket whether it is to be full-width; those of a pair go together."""
    wide: dict[int, bool] = {}
    opened: list[int] = []
    for found in _BRACKET.finditer(line):
        at, sign = found.start(), found[0]
        wide[at] = _is_chinese(_nearest(line, at, -1)) or _is_chinese(_nearest(line, at, 1))
        if sign in "(（":
            opened.append(at)
        elif opened:
            start = opened.pop()
            wide[start] = wide[at] = line[start] == "（" or sign == "）" or _encloses_chinese(line, start, at)
    return wide


def _encloses_chinese(line: str, start: int, end: int) -> bool:
    """Whether brackets hold Chinese text or stand in it."""
    inside = line[start + 1 : min(end, start + _LONGEST_ASIDE)]
    if _HAN.search(inside) and _mostly_chinese(inside):
        return True
    before, after = _nearest(line, start, -1), _nearest(line, end, 1)
    if _is_chinese(before):
        return True
    return not before and _is_chinese(after) and len(inside) < 4


PUNCTUATION = Operator("punctuation-width", "text", PunctuationSettings, punctuation_width)
