"""How Chinese names look, and how names that were run together are parted.

Takes words, gives the names in them; what stands around them is not looked at here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.rulebook import Characters, Settings
from cleaner.typography import is_cjk

# A name is two to four characters, one of a minority or a foreigner has parts joined by a dot.
NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}[·•・‧．][\u3400-\u9fff]{1,8}")
# So many characters are three names at most.
LONGEST_RUN = 9


class NameSettings(Settings, frozen=True):
    """What names are made of.

    `surnames` begin a name where no mark shows one, `common_surnames` those of most people, the most common first;
    `worded_surnames` are those that are words as well; `never` are words of two to four characters that look like
    names, `strangers` characters that no name has, however it was misread.
    """

    surnames: Characters
    worded_surnames: Characters
    common_surnames: Characters
    compound_surnames: tuple[str, ...]
    never: re.Pattern[str]
    strangers: Characters


def run_together(word: str, settings: NameSettings, *, announced: bool = False) -> tuple[str, ...]:
    """The name that a word is, or the names that an OCR model ran together, if only one way parts them.

    Each of several begins with a surname and has two or three characters (four after a double surname);
    the first may be misread where `announced` by the office they hold.
    """
    misread = not announced or not set(settings.strangers) & set(word)
    if is_name(word, settings, marked=misread):
        return (word,)
    if len(word) > LONGEST_RUN or not all(map(is_cjk, word)):
        return ()
    ways = list(partings(word, settings))
    if not ways and announced:
        heads = (word[:length] for length in (2, 3))
        heads = (head for head in heads if not set(settings.strangers) & set(head))
        ways = [(head, *rest) for head in heads for rest in partings(word[len(head) :], settings) if rest]
    return likeliest(ways, settings)


def likeliest(ways: Sequence[tuple[str, ...]], settings: NameSettings) -> tuple[str, ...]:
    """The way to part names whose surnames are the most common: 林月明 | 袁川, not 林月 | 明袁川."""
    return min(ways, key=lambda way: (rare(way, settings), _rank(way, settings)), default=())


def rare(way: Sequence[str], settings: NameSettings) -> int:
    """How many of the names have no common surname."""
    common = (*settings.common_surnames, *settings.compound_surnames)
    return sum(not name.startswith(common) for name in way)


def _rank(way: Sequence[str], settings: NameSettings) -> int:
    """How far down the list of common surnames those of the names stand together."""
    return sum(settings.common_surnames.find(name[0]) for name in way)


def partings(word: str, settings: NameSettings) -> Iterator[tuple[str, ...]]:
    """Every way to part a word into names that begin with a surname."""
    if not word:
        yield ()
    for length in (2, 3, 4):
        name = word[:length]
        if len(name) == length and is_name(name, settings, marked=False):
            yield from ((name, *rest) for rest in partings(word[length:], settings))


def is_name(word: str, settings: NameSettings, *, marked: bool) -> bool:
    """Whether a word looks like a name; where it is `marked` as one, whatever it begins with."""
    if not NAME.fullmatch(word) or settings.never.fullmatch(word):
        return False
    compound = word.startswith(settings.compound_surnames)
    if len(word) > (4 if compound else 3) and "·" not in word:
        return False
    return marked or compound or word[0] in settings.surnames
