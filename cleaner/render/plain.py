"""Text made safe to show: on one line, and without characters that steer a terminal.

Takes any text, gives text for a heading, a table or a terminal. Not for the body of an article,
whose characters the ledger accounts for one by one.
"""

from __future__ import annotations

import re

LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
# Everything Unicode calls a control character, but for the tab, and its two line separators.
CONTROLS = "\x00-\x08\\x0a-\x1f\x7f-\x9f\u2028\u2029"

_BREAKS = re.compile(f"[{LINE_ENDS}][{LINE_ENDS} \t]*")
_CONTROLS = re.compile(f"[{CONTROLS}]")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
# Directional controls can make a line read as something it is not.
_UNSEEN = re.compile(f"[{CONTROLS}\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BREAK_MARK = "\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}"


def one_line(text: str) -> str:
    """A text on one line: line ends become a space, other control characters go.

    >>> one_line("江上\\n夜 \\x1b渡")
    '江上 夜 渡'
    """
    return without_controls(_LONE_SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)).strip()


def without_controls(text: str) -> str:
    """The same, with the white space around it and every other character as it was.

    >>> without_controls("江上\\x00\\n ")
    '江上 '
    """
    return _CONTROLS.sub("", _BREAKS.sub(" ", text))


def visible(text: str) -> str:
    """A text as a reader may safely see it: control characters are shown, not obeyed.

    >>> visible("甲\\x1b[31m乙\\r\\n丙\\u202e")
    '甲␛[31m乙↵↵丙⟨202E⟩'
    """
    return _UNSEEN.sub(_shown, text)


def visible_lines(text: str) -> str:
    """The same for a text of several lines, whose line ends stay."""
    return "\n".join(visible(line) for line in text.split("\n"))


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] in LINE_ENDS:
        return _BREAK_MARK
    if code < 0x20:
        return chr(0x2400 + code)
    if 0xD800 <= code <= 0xDFFF:
        return "\N{REPLACEMENT CHARACTER}"
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else f"⟨{code:04X}⟩"


def shortened(text: str, limit: int) -> str:
    """A text cut to `limit` characters with the number of those left out; a little over stays whole.

    >>> shortened("夜色落在江面上，渡轮鸣笛离岸。", 2)
    '夜色… (13 more characters)'
    """
    if len(text) <= limit + 12:
        return text
    return f"{text[:limit]}… ({number_of(len(text) - limit, 'more character')})"


def number_of(count: int, noun: str) -> str:
    """A count and its noun.

    >>> number_of(1, "character"), number_of(1200, "place")
    ('1 character', '1,200 places')
    """
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
