"""What the words on both sides of a seam between Latin lines say of it.

Takes the ends of two lines and the words of the document, gives weak clues. The figures are in the
unit of `language`: the doubt that one weak clue takes away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleaner.typography import HYPHENS, is_drop_cap

_WORD = re.compile(r"[A-Za-z]{2,}")
_COMPOUND = re.compile(r"[a-z]{2,}(?:-[a-z]+)*")
_FIRST = re.compile(r"[A-Za-z]+")
_LAST = re.compile(f"[A-Za-z]+(?=[{''.join(HYPHENS)}]?$)")
# fmt: off
# Words that are no names: with a capital they begin a sentence.
_COMMON = frozenset({
    "a", "an", "the", "this", "that", "these", "those", "there", "it", "its", "he", "she", "they", "we", "you",
    "his", "her", "our", "their", "my", "in", "on", "at", "of", "to", "for", "from", "by", "with", "as", "if",
    "when", "while", "what", "which", "who", "where", "why", "how", "and", "but", "or", "so", "yet", "not", "no",
    "all", "some", "many", "most", "one", "every", "each", "after", "before", "since", "until", "then", "now", "is",
})
# fmt: on
# The first part of mooring-post has so many letters at least, and the second.
_GERUND, _NOUN = 6, 4


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """The Latin words of a document, in small letters, but for those at the edges of lines, which may be parts.

    >>> sorted(words_of(["The old ferry cross-", "ed the Wend"]))
    ['ferry', 'old', 'the']
    """
    return frozenset(word.lower() for line in lines for word in _WORD.findall(line)[1:-1])


def hyphenated_words(text: str) -> frozenset[str]:
    """The Latin words of a text in small letters, with the hyphens inside them.

    >>> sorted(hyphenated_words("By-laws of the old ferry"))
    ['by-laws', 'ferry', 'of', 'old', 'the']
    """
    return frozenset(_COMPOUND.findall(text.lower()))


def keeps_hyphen(first: str, rest: str, words: frozenset[str], keeps: frozenset[str], endings: frozenset[str]) -> bool:
    """Whether a word that is parted at its hyphen is written with one, by the `words` of the document or by its parts.

    >>> keeps_hyphen("north", "east", frozenset(), frozenset({"north"}), frozenset())
    True
    >>> keeps_hyphen("hun", "dred", frozenset(), frozenset({"north"}), frozenset())
    False
    >>> keeps_hyphen("mooring", "post", frozenset(), frozenset(), frozenset())
    True
    """
    # What is for mooring at: behind -ing no word of one piece has as many letters (surpris-ing-ly, Bucking-ham).
    gerund = first.endswith("ing") and len(first) >= _GERUND and len(rest) >= _NOUN
    compound = (first in keeps or gerund) and rest not in endings
    return f"{first}-{rest}" in words or (compound and first + rest not in words)


def latin_seam(left: str, right: str, words: frozenset[str]) -> float:
    """What speaks for the Latin line `right` going on where `left` ends, by their words.

    >>> words = frozenset({"when", "because"})
    >>> latin_seam("W", "hen this Society", words) > latin_seam("W", "come a society", words)
    True
    >>> latin_seam("W", "HEN this Society", words) > 0 > latin_seam("W", "Hen this Society", words)
    True
    >>> latin_seam("for good, be-", "cause the birds", words) > latin_seam("for good, be-", "table. Over", words)
    True
    >>> latin_seam("the ferry has", "crossed", words) > 0 > latin_seam("the ferry has", "The story", words)
    True
    """
    first, last = _FIRST.match(right), _LAST.search(left)
    if is_drop_cap(left) and first:
        if first[0].istitle() and len(first[0]) > 1:
            # The word of an initial goes on in small letters, or in capitals to its end: F|Our is no "four".
            return -1.5
        whole = (left + first[0]).lower()
        return 3.0 if whole in words or whole in _COMMON else 1.0
    if right[0].islower():
        # No English paragraph begins with a small letter.
        if left.endswith(HYPHENS) and first and last:
            return 3.5 if (last[0] + first[0]).lower() in words else 2.0
        return 3.0
    if first and first[0].lower() in _COMMON and right[first.end() :][:1] == " ":
        return -1.5
    return 1.0 if left[-1].isalnum() and right[0].isalnum() else 0.0
