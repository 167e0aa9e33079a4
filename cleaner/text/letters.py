"""Letter-spacing: labels and headlines set with a space between the characters.

Takes a line, gives the deletion of each such space. The space between two phrases is real and
stays; two-character names in bylines are the byline reader's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cleaner.rulebook import Characters, Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import CJK, Context, looks_for


class LetterSpacingSettings(Settings, frozen=True):
    """At least `fewest` characters stand singly, one after the other.

    Pairs that all begin with one of `surnames` are names, not letter-spacing, above all on a line
    that holds `byline`; a run may end in one of `credits` then.
    """

    surnames: Characters
    byline: re.Pattern[str]
    credits: Characters = Characters("摄图文绘")
    fewest: int = 3


_SPACE = "[ \u00a0\u3000]"
_SIGN = "，。、；：？！“”‘’（）《》·—…"
_RUN = re.compile(f"[{CJK}{_SIGN}](?:{_SPACE}{{1,4}}[{CJK}{_SIGN}])+")
_WORD = re.compile(f"[{CJK}A-Za-z0-9]")
_HAN = re.compile(f"[{CJK}]")
_SENTENCE_SIGN = re.compile("[，。；：、！？]")


@looks_for(f"[{CJK}{_SIGN}]{_SPACE}+[{CJK}{_SIGN}]")
def letter_spacing(line: str, context: Context, settings: LetterSpacingSettings) -> Iterator[Change]:
    """Close up letter-spaced text.

    >>> from cleaner.text.document import Document
    >>> settings = LetterSpacingSettings(surnames="林江", byline=re.compile("■"))
    >>> [c.start for c in letter_spacing("临 江 书 声", Context(Document([]), 0), settings)]
    [1, 3, 5]
    """
    sentence = bool(_SENTENCE_SIGN.search(line))
    byline = bool(settings.byline.search(line))
    alone = line.strip()
    for found in _RUN.finditer(line):
        signs = [m.start() for m in re.finditer(r"\S", found[0])]
        places = [found.start() + at for at in signs]
        # The ends may be parts of longer words.
        head = bool(_WORD.match(line[places[0] - 1 : places[0]])) if places[0] else False
        tail = bool(_WORD.match(line[found.end() : found.end() + 1]))
        single = places[head : len(places) - tail]
        text = "".join(line[at] for at in single)
        whole_line = found[0] == alone
        if _longest_stretch(text) < settings.fewest:
            if whole_line and len(places) == 2 and _is_word(line[places[0]] + line[places[1]]):
                yield Change(places[0] + 1, places[1])
            continue
        if _are_names(text, byline, settings):
            continue
        if not sentence:
            head = head and not _remainder(line[max(0, places[0] - 5) : places[0] + 1], -1)
            tail = tail and not _remainder(line[places[-1] : places[-1] + 6], 0)
            places = places[head : len(places) - tail]
        yield from _gaps(places)


def _gaps(places: list[int]) -> Iterator[Change]:
    """The narrowest gaps between the characters; a wider one lies between two phrases."""
    gaps = [(left + 1, right) for left, right in pairwise(places)]
    narrow = min((end - start for start, end in gaps), default=0)
    return (Change(start, end) for start, end in gaps if end - start == narrow)


def _longest_stretch(text: str) -> int:
    """The greatest number of Chinese characters in a row."""
    return max(map(len, re.findall(f"[{CJK}]+", text)), default=0)


def _are_names(text: str, byline: bool, settings: LetterSpacingSettings) -> bool:
    """Whether single characters are the surnames and given names of a byline: 林 海 江 月."""
    # A caption's last sign stands before its credit.
    text = text.lstrip(_SIGN)
    bare = text[:-1] if text[-1:] in settings.credits and len(text) % 2 else text
    pairs = [bare[at : at + 2] for at in range(0, len(bare), 2)]
    if not bare or len(bare) % 2 or not all(pair[0] in settings.surnames and _HAN.match(pair[1]) for pair in pairs):
        return False
    return byline or bare != text or not any(_is_word(pair) for pair in pairs)


def _remainder(text: str, side: int) -> bool:
    """Whether the first (0) or last (-1) character is the rest of a word: 局 in 局协办, not 第 in 第三期."""
    import rjieba

    pieces = re.findall(f"[{CJK}]+", text)
    words = rjieba.cut(pieces[side], False) if pieces else []
    return bool(words) and len(words[side]) == 1


def _is_word(text: str) -> bool:
    import rjieba

    return bool(rjieba.has_word(text))


LETTER_SPACING = Operator("letter-spacing", "text", LetterSpacingSettings, letter_spacing)
