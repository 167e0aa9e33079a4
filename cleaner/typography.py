"""What the signs at the ends of a text say: closed or open, opening or closing, balanced or not.

General knowledge of Chinese and Latin typesetting that every later stage asks; it decides nothing.
"""

from __future__ import annotations

import re

SENTENCE_END = "。！？!?…"
CLOSERS = "”’」』）》】〉〕)]\"'"
OPENERS = "“‘「『（《【〈〔(["
PAUSES = "，、；：,;:"
# Kinsoku: no printed line begins with one of these, so no paragraph does.
NEVER_FIRST = frozenset("，。、；：！？”’」』）》】〉〕,;:!?)]}%％·")
# Words that a phrase goes on after: no headline and no paragraph ends in one of them.
NEVER_LAST = frozenset("和与及在把被将对从向并或而且是由使让给比跟这那其所")
_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "（": "）", "《": "》", "【": "】", "(": ")", "[": "]"}
_QUOTE_OR_BRACKET = re.compile("[" + re.escape("".join([*_PAIRS, *_PAIRS.values()])) + "]")
_CJK = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
_LATIN_STOP = re.compile(r"[A-Za-z0-9)”\"']\.[”\"')]*$")


def is_cjk(char: str) -> bool:
    """Whether a character is a Chinese one.

    >>> is_cjk("江"), is_cjk("a"), is_cjk("，")
    (True, False, False)
    """
    return bool(_CJK.match(char))


def has_cjk(text: str) -> bool:
    """Whether any character is a Chinese one."""
    return bool(_CJK.search(text))


def closes(text: str) -> bool:
    """Whether a text ends a sentence, with or without closing quotes after its stop.

    >>> closes("渡轮离岸。”"), closes("渡轮离岸，"), closes("A boat left."), closes("他说（笑）")
    (True, False, True, False)
    """
    bare = text.rstrip(CLOSERS + " ")
    if bare[-1:] and bare[-1] in SENTENCE_END:
        return True
    return not has_cjk(text[-4:]) and bool(_LATIN_STOP.search(text))


def ends_with_dash(text: str) -> bool:
    """Whether a text ends in a long dash, as a line that heads a group of paragraphs does."""
    return text.endswith(("——", "—", "--", "──", "―"))


def pauses(text: str) -> bool:
    """Whether a text ends in a comma or its like, which no headline and no paragraph does."""
    return text[-1:] != "" and text[-1] in PAUSES


def cannot_begin(text: str) -> bool:
    """Whether no paragraph can begin like this."""
    return text[:1] in NEVER_FIRST


def balance(text: str) -> int:
    """How many quotes and brackets are left open (positive) or closed without an opening (negative).

    >>> balance("他说：“走吧"), balance("走吧”，他说"), balance("“走吧”")
    (1, -1, 0)
    """
    return sum(1 if sign in _PAIRS else -1 for sign in _QUOTE_OR_BRACKET.findall(text))


def bare(text: str) -> str:
    """Letters, digits and Chinese characters only: what two printings of one text have in common.

    >>> bare("“新港” 之夜——记一次夜航")
    '新港之夜记一次夜航'
    """
    return "".join(c for c in text if c.isalnum())
