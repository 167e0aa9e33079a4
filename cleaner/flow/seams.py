"""What a cut leaves at a seam: a hyphen, or a word that stands on both sides.

Takes a `Page` and which line continues which, gives edits at the ends of the left lines, and says
what is put between two joined texts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from cleaner.decisions import Edit
from cleaner.english import hyphenated_words, keeps_hyphen
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Rule, Settings
from cleaner.typography import HYPHENS, NO_CHARACTER, has_cjk, is_cjk

# Quotation marks of a typewriter stand in Chinese and in English alike.
_STRAIGHT = "\"'"
_HYPHEN = re.compile(f"[A-Za-z]{{2,}}([{''.join(HYPHENS)}])$")
_LOWER = re.compile(r"[a-z]{2,}")


class DoubledSettings(Settings, frozen=True):
    """At most `longest` characters stand on both sides of a cut."""

    longest: int


class HyphenationSettings(Settings, frozen=True):
    """First parts that keep their hyphen before all but `endings`, where the document does not show the word."""

    keeps: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()


def mend_seams(page: Page, after: Mapping[int, int], rules: tuple[Rule, ...]) -> tuple[Edit, ...]:
    """The edits at the seams of joined lines."""
    edits: list[Edit] = []
    words = hyphenated_words(page.reading.source.text)
    for left, right in after.items():
        for rule in rules:
            edit = None
            if rule.operator is DOUBLED_AT_JOIN and isinstance(rule.settings, DoubledSettings):
                edit = _doubled(page, left, right, rule, rule.settings)
            elif isinstance(rule.settings, HyphenationSettings):
                edit = _hyphenated(page, left, right, rule, rule.settings, words)
            if edit:
                edits.append(edit)
                break
    return tuple(edits)


def _doubled(page: Page, left: int, right: int, rule: Rule, settings: DoubledSettings) -> Edit | None:
    """Drop what the left side repeats of the right: 扩大|扩大到 → 扩大到, 制|制造业 → 制造业."""
    ending, beginning = page.shapes[left].text, page.shapes[right].text
    if page.shapes[left].wrapped and right == left + 1:
        # Nothing was cut between two lines of one column: 一样一样 is what was printed.
        return None
    source = page.reading.source.text
    for count in range(min(settings.longest, len(ending) - 1, len(beginning) - 1), 0, -1):
        double = ending[-count:]
        if beginning[:count] != double or not all(map(is_cjk, double)):
            continue
        if count == 1 and not _cut_word(page, ending, beginning):
            continue
        end = page.shapes[left].line.end
        if source[end - count : end] != double:
            continue
        return Edit(end - count, end, "", rule.name, rule.confidence, f"{double} stands on both sides of the cut")
    return None


def _cut_word(page: Page, ending: str, beginning: str) -> bool:
    """Whether the one doubled character belongs to the word after the cut and to none before it."""
    after = page.language.words(beginning[:4])
    before = page.language.words(ending[-4:])
    return len(after[0]) > 1 and len(before[-1]) == 1


def _hyphenated(
    page: Page, left: int, right: int, rule: Rule, settings: HyphenationSettings, words: frozenset[str]
) -> Edit | None:
    """Undo a hyphen at a line's end, unless the word is written with one."""
    found = _HYPHEN.search(page.shapes[left].text)
    second = _LOWER.match(page.shapes[right].text)
    if not found:
        return None
    end = page.shapes[left].line.end
    # PDFium gives the hyphen of a broken line as no character.
    lost = found[1] == NO_CHARACTER
    if not second:
        return Edit(end - 1, end, "-", rule.name, rule.confidence) if lost else None
    first, rest = found[0][:-1].lower(), second[0]
    if keeps_hyphen(first, rest, words, settings.keeps, settings.endings):
        return Edit(end - 1, end, "-", rule.name, rule.confidence) if lost else None
    if page.reading.source.text[end - 1 : end] != found[1]:
        return None
    return Edit(end - 1, end, "", rule.name, rule.confidence)


def glue(left: str, right: str) -> str:
    """What is put between two joined texts: a space between Latin words, nothing in Chinese.

    >>> glue("the old", "harbour"), glue("旧", "港"), glue("2024", "年"), glue("水位6.", "87米")
    (' ', '', '', '')
    >>> glue("for individuals,", "£22 for"), glue("the café", "“Rose”"), glue("a word—", "and another")
    (' ', ' ', '')
    >>> glue('"旧港"', '"新港"'), glue('the "old"', '"new"')
    ('', ' ')
    """
    if not left or not right or is_cjk(left[-1]) or is_cjk(right[0]):
        return ""
    if left[-1] in _STRAIGHT and is_cjk(left.rstrip(_STRAIGHT)[-1:]) and is_cjk(right.lstrip(_STRAIGHT)[:1]):
        return ""
    if len(left) == 1 and left.isupper() and right[0].islower():
        # A drop cap is a line of its own to an extractor.
        return ""
    latin = left[-1].isascii() and right[0].isascii()
    if not latin and not has_cjk(left) and not has_cjk(right):
        # Among Latin words £, é and quotation marks stand as letters do; Chinese has the same quotation marks.
        latin = _is_latin(left[-1], "”’") and _is_latin(right[0], "“‘£€")
    # A Chinese sentence does not end in a point.
    decimal = left[-1] == "." and left[-2:-1].isdigit() and has_cjk(left)
    numbers = (left[-1].isdigit() or decimal) and right[0].isdigit()
    return (
        " "
        if latin and not numbers and left[-1] != "-" and not right.startswith((",", ".", ";", ":", "%", ")"))
        else ""
    )


def _is_latin(sign: str, marks: str) -> bool:
    return sign.isascii() or sign in marks or (sign < "\u0250" and sign.isalpha())


DOUBLED_AT_JOIN = Operator("doubled-at-join", "flow", DoubledSettings, mend_seams)
HYPHENATION = Operator("hyphenation", "flow", HyphenationSettings, mend_seams)
