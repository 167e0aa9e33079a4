"""Drop caps of Chinese text, which extractors give on lines of their own: 星 above 期六早上八点半, or above the title.

Takes a line, gives the character at the beginning of the text and the deletion of its own line. Latin ones are in
`drop_caps`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.rulebook import Operator, Settings
from cleaner.setting import width
from cleaner.text.change import Change
from cleaner.text.document import CJK, Context, Document, looks_for
from cleaner.typography import is_cjk

_CHINESE = re.compile(f"[{CJK}]")
# What is drawn first may stand before a title block and its summary, which have so many lines at most.
_TITLE = 8
# So many lines stand beside a drop cap, and differ by the space that signs take less.
_BESIDE = (2, 3, 4)
_ALIKE = 2.0
# The cap takes this much of the line, as characters and as a share.
_LEAST, _MOST = 1.5, 0.5
# A word with the cap as its first character has at most so many.
_WORD = 3
# Signs that take half the width beside another one.
_SIGNS = re.compile("[，。、；：！？“”‘’（）《》「」『』]")
_PAUSE = re.compile("[，。；！？]")
# A model gives whole paragraphs, which are wider than any headline.
_WHOLE = 24.0


class ChineseDropCapSettings(Settings, frozen=True):
    """`numerals` number sections and are no drop caps; with one of `begins` a sentence begins, whatever follows."""

    numerals: str
    begins: str


def _where_there_are_any(document: Document, settings: ChineseDropCapSettings) -> re.Pattern[str] | None:
    return _CHINESE if document.fact(_caps, settings) else None


@looks_for(_where_there_are_any)
def chinese_drop_cap(line: str, context: Context, settings: ChineseDropCapSettings) -> Iterator[Change]:
    """Take a drop cap out and put it before the text that it begins.

    The text makes a word with it, and its first lines are narrower than the next, for they stand beside it. Right
    above such lines a name needs be no word, and right above a whole paragraph no lines show what stands beside.

    >>> document = Document(["早", "米厂", "上五点，他推开门，", "先不开灯。他站在，", "听了很久，没有一点声音。"])
    >>> rule = ChineseDropCapSettings(numerals="一二三", begins="我他")
    >>> [(c.start, c.end) for c in chinese_drop_cap(document.lines[0], Context(document, 0), rule)]
    [(0, 1)]
    >>> [c.replacement for c in chinese_drop_cap(document.lines[2], Context(document, 2), rule)]
    ['早上']
    """
    caps = context.document.fact(_caps, settings)
    cap = caps.get(context.index)
    if cap is not None:
        at = len(line) - len(line.lstrip())
        yield Change(at, at + 1, context.document.lines[cap].strip() + line[at])
    elif context.index in caps.values():
        yield Change(0, len(line))


def _caps(document: Document, settings: ChineseDropCapSettings) -> dict[int, int]:
    """The line of the drop cap for each line that begins a text with one."""
    printed = [(index, text) for index, line in enumerate(document.lines) if (text := line.strip())]
    texts = [text for _, text in printed]
    found: dict[int, int] = {}
    for place in range(len(texts)):
        alone = _stands_alone(place, texts) and not _ends_line_above(place, texts)
        if alone and texts[place] not in settings.numerals:
            below = _text_below(place, texts, settings.begins)
            if below:
                found[printed[below][0]] = printed[place][0]
    return found


def _stands_alone(place: int, texts: Sequence[str]) -> bool:
    """Whether a line is one Chinese character, and no part of what is set from top to bottom."""
    if len(texts[place]) != 1 or not is_cjk(texts[place]):
        return False
    return all(len(text) > 1 for text in (*texts[max(0, place - 1) : place], *texts[place + 1 : place + 2]))


def _ends_line_above(place: int, texts: Sequence[str]) -> bool:
    """Whether a character is the end of a word that the line above breaks off in: 旧农 | 机.

    >>> _ends_line_above(1, ["渡口清查旧农", "机", "渡口逐村清查旧船，"])
    True
    >>> _ends_line_above(1, ["林小川", "早", "上五点，"])
    False
    """
    above = texts[place - 1] if place else ""
    return len(above) > 1 and is_cjk(above[-1]) and any(_makes_word(above[-n:], texts[place]) for n in (1, 2))


def _text_below(cap: int, texts: Sequence[str], begins: str) -> int:
    """The line of the text that begins with the drop cap, 0 where none does."""
    for place in range(cap + 1, min(cap + 1 + _TITLE, len(texts))):
        if len(texts[place]) == 1:
            return 0
        word, beside, above = _makes_word(texts[cap], texts[place]), _lines_beside(place, texts), place == cap + 1
        prose = above and _PAUSE.search(texts[place]) is not None and is_cjk(texts[place][0])
        whole = prose and width(texts[place]) > _WHOLE and (word or texts[cap] in begins)
        if (beside and (word or prose)) or whole:
            return place
        if _PAUSE.search(texts[place]):
            # A headline and a byline may stand between, but no text.
            return 0
    return 0


def _makes_word(cap: str, text: str) -> bool:
    import rjieba

    return any(rjieba.has_word(cap + text[:more]) for more in range(1, _WORD))


def _lines_beside(place: int, texts: Sequence[str]) -> bool:
    """Whether lines as wide as each other stand above a wider one, as beside a drop cap.

    The last line of a paragraph that ends beside the cap is as short as it may be.

    >>> _lines_beside(0, ["上五点，他推开门，", "先不开灯。他站在，", "听了很久，没有一点声音。"])
    True
    >>> _lines_beside(0, ["海先生说，他从没", "见过雪。", "那年冬天，河面冻", "得结结实实，船都停在岸边。"])
    True
    """
    for count in _BESIDE:
        if place + count < len(texts):
            lines = texts[place : place + count]
            lines = [text for text in lines if not text.endswith("。")] if count > _BESIDE[0] else lines
            wide, below = [width(text) for text in lines], width(texts[place + count])
            # Signs may take half their width.
            narrow = [width(text) - len(_SIGNS.findall(text)) / 2 for text in lines]
            if wide and max(narrow) - min(wide) <= _ALIKE and _LEAST <= below - max(wide) <= _MOST * below:
                return True
    return False


CHINESE_DROP_CAP = Operator("chinese-drop-cap", "text", ChineseDropCapSettings, chinese_drop_cap)
