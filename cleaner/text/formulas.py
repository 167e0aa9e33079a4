"""Numbers, units and signs that an OCR model gives as formulas of LaTeX.

Takes a line, gives the changes that make text of them. What is more than text stays a formula.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import Context, looks_for


class FormulaSettings(Settings, frozen=True):
    r"""`signs` are the characters that commands of LaTeX stand for, such as `%` for `\%`."""

    signs: Mapping[str, str]


# As Pandoc tells formulas from prices: no digit behind the closing sign, and no white space inside at either end
# unless there is a command between.
_FORMULA = re.compile(r"(?<![\\$A-Za-z0-9])\$(?!\$)([^$\n]{1,120}?)(?<!\\)\$(?![\d$])")
_UPRIGHT = re.compile(r"\\(?:mathrm|mathbf|mathsf|text|textbf|textrm|operatorname|rm|bf)\s*\{([^{}\\]*)\}")
_CIRCLED = re.compile(r"\\(?:textcircled|circled|large\\textcircled)\s*\{\s*(\d{1,2})\s*\}")
_RAISED = re.compile(r"([\^_])\s*(?:\{([^{}]*)\}|(\S))")
_COMMAND = re.compile(r"\\(?:[A-Za-z]+|.)")
_HIGH, _LOW = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ"), str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
# Letters stand in text where they are set upright, and capitals everywhere; others are variables.
_TEXT = re.compile(r"[\dA-Z.,%‰$&#:：/()（）+=<>×·±～~≈≥≤≠÷°μΩαβ→…●■□▲△★☆\u2070-\u209f²³¹①-⑳\u4e00-\u9fff\x01-\x02 -]+")
_ENDS_OPEN = re.compile(r"[+=<>×±/(-]$")
_UNIT, _END = "\x01", "\x02"


@looks_for(r"\$")
def inline_formula(line: str, context: Context, settings: FormulaSettings) -> Iterator[Change]:
    r"""Make text of the formulas that are nothing more.

    >>> from cleaner.text.document import Document
    >>> rule = FormulaSettings({r"\%": "%"})
    >>> line = r"占$8 0 . 7\%$，即$\mathrm{CO}_2$。"
    >>> [c.replacement for c in inline_formula(line, Context(Document([line]), 0), rule)]
    ['80.7%', 'CO₂']
    """
    for found in _FORMULA.finditer(line):
        text = _as_text(found[1], settings.signs)
        if text:
            yield Change(*found.span(), text)


def _as_text(formula: str, signs: Mapping[str, str]) -> str:
    """What a formula says in plain characters, or nothing if it is more than that."""
    commands = any(sign in formula for sign in "\\^_{")
    if not commands and formula != formula.strip():
        return ""
    text = _UPRIGHT.sub(lambda found: _upright(found[1]), formula)
    text = _CIRCLED.sub(lambda found: _circled(int(found[1])), text)
    text = _COMMAND.sub(lambda found: signs.get(found[0], found[0]), text)
    text = _RAISED.sub(_raised, text)
    letters = re.sub(rf"{_UNIT}[^{_END}]*{_END}", "", text)
    if not _TEXT.fullmatch(letters) or _ENDS_OPEN.search(text):
        return ""
    # A model that reads formulas puts blanks between all signs, and they say nothing.
    closed = re.sub(rf" +(?![^{_UNIT}]*{_END})", "", text)
    return closed.replace(_UNIT, "").replace(_END, "")


def _upright(text: str) -> str:
    """Upright letters, kept apart from variables. Single letters between blanks are one word."""
    parts = text.split()
    return _UNIT + ("".join(parts) if all(len(part) == 1 for part in parts) else text.strip()) + _END


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 0 < number <= 20 else f"({number})"


def _raised(found: re.Match[str]) -> str:
    """Raised and lowered digits; a sign that stands high by itself, such as a circled digit, stands as it is."""
    text = (found[2] if found[2] is not None else found[3]).strip()
    if text in ("°", "′", "*") or re.fullmatch("[①-⑳]", text):
        return text
    table = _HIGH if found[1] == "^" else _LOW
    return text.translate(table) if text and all(ord(c) in table for c in text) else found[0]


INLINE_FORMULA = Operator("inline-formula", "text", FormulaSettings, inline_formula)
