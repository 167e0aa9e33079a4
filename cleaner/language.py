"""How well one text continues another: the statistics of the language and of the document itself.

Takes the repaired lines of a reading, gives a `Language` that later stages ask about a seam, the
place where one text ends and another might go on. It labels and joins nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Protocol

import rjieba

from cleaner.english import latin_seam, words_of
from cleaner.pairs import Pairs, word_pairs
from cleaner.reading import Reading
from cleaner.scorer import SeamScorer, heard
from cleaner.scripts import converter
from cleaner.typography import (
    HYPHENS,
    NEVER_LAST,
    OPENERS,
    balance,
    cannot_begin,
    closes,
    ends_in_little_word,
    has_cjk,
    is_cjk,
    pauses,
    script_of,
)
from cleaner.word_kinds import Tagger

# How many characters on each side of a seam a word can reach over.
_REACH = 6
# A number goes on over a seam: 一百|三十, 二〇|二三; but 三|二十 is none.
_FIGURES = frozenset("〇零一二三四五六七八九两兩")
_UNITS = frozenset("十百千万亿萬億")
# A date goes on from these: 到|2020年, 从|8月.
_TO_A_DATE = frozenset("到至从自于在從於")
_DATE = re.compile(r"\d{2,4}年|\d{1,2}月|\d{1,2}[日时時点點]")


class Segmenter(Protocol):
    """Cuts a text into words, as rjieba does."""

    def __call__(self, text: str) -> list[str]: ...


def dictionary_words(text: str) -> list[str]:
    """Words by jieba's dictionary alone, without guessing at unknown ones."""
    return rjieba.cut(text, False)


def traditional_words(text: str) -> list[str]:
    """Words of a text in traditional characters, which the dictionary has in simplified ones.

    >>> traditional_words("推動農村改革")
    ['推動', '農村', '改革']
    """
    plain = converter("hans")(text)
    if len(plain) != len(text):
        return dictionary_words(text)
    words: list[str] = []
    at = 0
    for word in dictionary_words(plain):
        words.append(text[at : at + len(word)])
        at += len(word)
    return words


def dictionary_tags(text: str) -> list[tuple[str, str]]:
    """Words with their kinds, as jieba tags them.

    >>> dictionary_tags("从一次体检开始")
    [('从', 'p'), ('一次', 'm'), ('体检', 'v'), ('开始', 'v')]
    """
    return rjieba.tag(text)


def traditional_tags(text: str) -> list[tuple[str, str]]:
    """Words with their kinds, of a text in traditional characters; the words are in simplified ones."""
    plain = converter("hans")(text)
    return dictionary_tags(plain if len(plain) == len(text) else text)


@dataclass(frozen=True, slots=True)
class Seam:
    """What speaks for `right` going on where `left` ends; `strength` is above 0 if it does.

    `openness` is the part of it that says only that `left` is open, by a comma or such a word as
    "and"; `word` is the dictionary word that lies across the seam, `repeated` how often the
    characters around the seam stand together elsewhere in the document.
    """

    strength: float
    openness: float
    word: str
    repeated: int

    @property
    def across(self) -> float:
        """What both sides say together; that the left one is open says not what goes on there.

        >>> Seam(3.3, 1.5, "渡轮", 0).across, Seam(1.5, 1.5, "", 0).across
        (1.8, 0.0)
        """
        return round(self.strength - self.openness, 6)


@dataclass(frozen=True, slots=True)
class Language:
    """The n-grams of a document, counted once, its Latin words and pairs of them, and a dictionary."""

    counts: Counter[str]
    words: Segmenter = dictionary_words
    tags: Tagger = dictionary_tags
    latin: frozenset[str] = frozenset()
    latin_pairs: Pairs = field(default_factory=Pairs)
    scorer: SeamScorer | None = None

    def word_across(self, left: str, right: str) -> str:
        """The dictionary word that begins in `left` and ends in `right`, or nothing.

        >>> Language(Counter()).word_across("推动农村改", "革的道路")
        '改革'
        """
        tail, head = left[-_REACH:], right[:_REACH]
        if not tail or not head or not (is_cjk(tail[-1]) and is_cjk(head[0])):
            return ""
        at = 0
        for word in self.words(tail + head):
            end = at + len(word)
            if at < len(tail) < end:
                # "是从" is a word of the dictionary, but its first half ends phrases by itself.
                return "" if len(word) == 2 and word[0] in NEVER_LAST else word
            if at >= len(tail):
                break
            at = end
        return tail[-1] + head[0] if _is_number(tail, head) else ""

    def repeated(self, left: str, right: str) -> int:
        """How often the two characters on each side of the seam stand together in the document.

        A hyphen at the end of a Latin line is left out.
        """
        if left[-1:] in HYPHENS and left[-2:-1].isalpha():
            left = left[:-1]
        return self.counts[left[-2:] + right[:2]] if len(left) > 1 and len(right) > 1 else 0

    def seam(self, left: str, right: str) -> Seam:
        """Weigh a seam by what stands right around it."""
        if not left or not right:
            return Seam(0.0, 0.0, "", 0)
        if cannot_begin(right):
            return Seam(4.0, 0.0, "", 0)
        if closes(left):
            return Seam(-2.0, 0.0, "", 0)
        strength = 0.0
        openness = 1.5 if pauses(left) else 1.2 if ends_in_little_word(left) else 0.0
        if left[-1] in OPENERS:
            # No line ends in one, unless what it opens is closed below.
            strength += 4.0 if balance(right) < 0 else 0.0
        elif not has_cjk(left[-1] + right[0]) or (right[0].islower() and right[0].isascii()):
            strength += latin_seam(left, right, self.latin)
        word, repeated = self.word_across(left, right), self.repeated(left, right)
        if word or repeated:
            # A seam between two whole words is one that a sentence and two headlines may share.
            whole = len(self.words(left[-_REACH:])[-1]) > 1 and len(self.words(right[:_REACH])[0]) > 1
            whole = whole and not _is_number(left, right)
            strength += (2.2 if len(word) > 2 else 1.8) if word else 0.0
            strength += min(repeated, 2) * 0.3 + 1.3 if repeated else 0.0
            strength -= 1.0 if whole else 0.0
        if leads_to_a_date(left, right):
            strength += 1.5
        if balance(left) > 0 and balance(right) < 0:
            strength += 2.0
        elif balance(left[-40:]) > 0:
            strength += 0.6
        return Seam(strength + openness, openness, word, repeated)

    def heard(self, left: str, right: str) -> float:
        """What the user's scorer says of a seam where one of several texts may go on; 0.0 without one.

        It is not asked where the printed signs leave no doubt.
        """
        if self.scorer is None or not left or not right or closes(left) or cannot_begin(right):
            return 0.0
        return heard(self.scorer, left, right)


def leads_to_a_date(left: str, right: str) -> bool:
    """Whether a date at the beginning of a text goes on from the end of another.

    >>> leads_to_a_date("做假山的公司。到", "2020年普查的时候"), leads_to_a_date("做假山的公司", "2020年普查的时候")
    (True, False)
    """
    return left[-1] in _TO_A_DATE and _DATE.match(right) is not None


def _is_number(left: str, right: str) -> bool:
    """Whether a number in Chinese characters lies across a seam.

    >>> _is_number("一百", "三十"), _is_number("二〇", "二三年"), _is_number("只有三", "二十三天")
    (True, True, False)
    """
    if not {left[-1], right[0]} <= _FIGURES | _UNITS:
        return False
    if left[-1] in _UNITS or right[0] in _UNITS:
        return True
    # Without a unit it is a year, figure by figure.
    return left[-2:-1] in _FIGURES or right[1:2] in _FIGURES


def language_of(reading: Reading, scorer: SeamScorer | None = None) -> Language:
    """Count the n-grams of a document, within its lines only, so that no seam counts itself."""
    counts: Counter[str] = Counter()
    for line in reading.lines:
        text = line.text
        counts.update(text[i : i + 4] for i in range(len(text) - 3))
    script = script_of(Counter("".join(line.text for line in reading.lines)))
    words, tags = (traditional_words, traditional_tags) if script == "hant" else (dictionary_words, dictionary_tags)
    texts = [line.text for line in reading.lines]
    return Language(counts, words, tags, words_of(texts), word_pairs(texts), scorer)
