"""Words doubled by mistake inside a line: 检修检修任务. A language doubles words too, so most are doubts.

Takes a line, gives the deletion of the second copy.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, pairwise

from cleaner.rulebook import Characters, Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import CJK, Context, Document, looks_for


class DoubledWordSettings(Settings, frozen=True):
    """`known` are words that are doubled for good, as those that begin with one of `leading` are.

    A word of two characters is doubted if the document has it at least `fewest` times besides.
    With `compound`, the two characters before or after the word must stand together with one copy
    elsewhere in the document. `never` are characters that are not doubled as words of their own. Behind
    an `attribute` even a known word is a noun, which nobody doubles.
    """

    known: tuple[str, ...] = ()
    leading: Characters = Characters("一几")
    never: Characters = Characters("")
    fewest: int = 3
    compound: bool = False
    attribute: re.Pattern[str] | None = None


# Words around are looked for so far off.
_AROUND = 8
# What is doubled for good stands alone or before 的 or 地; a slip has more text right after it.
_TERM = re.compile(f"[{CJK}]{{2}}")
_WORD = re.compile(f"([{CJK}]{{2}})\\1(?=[{CJK}])(?![的地了着])")


def _trigger(document: Document, settings: DoubledWordSettings) -> re.Pattern[str]:
    return re.compile(f"{_WORD.pattern}|([{settings.never}])\\2" if settings.never else _WORD.pattern)


@looks_for(_trigger)
def doubled_word(line: str, context: Context, settings: DoubledWordSettings) -> Iterator[Change]:
    """Doubt a word that stands twice.

    >>> document = Document(["渡轮检修，检修记录，检修检修任务"])
    >>> [c.start for c in doubled_word(document.lines[0], Context(document, 0), DoubledWordSettings(fewest=2))]
    [12]
    """
    import rjieba

    for found in _WORD.finditer(line):
        word = found[1]
        if word[0] == word[1] or word[0] in settings.leading or not _are_words(line, found):
            continue
        noun = settings.attribute is not None and settings.attribute.search(line, 0, found.start()) is not None
        if noun and rjieba.has_word(word):
            yield Change(found.start() + 2, found.end(), note=f"{word} twice")
            continue
        if word in settings.known:
            continue
        often = context.document.fact(_doubled)[word] - 2 >= settings.fewest
        if settings.compound and not _in_compound(line, found, context.document):
            continue
        if often and rjieba.has_word(word) and not rjieba.has_word(word * 2):
            yield Change(found.start() + 2, found.end(), note=f"{word} twice")
    for found in re.finditer(f"([{settings.never}])\\1", line) if settings.never else ():
        words = rjieba.cut(line[max(0, found.start() - 3) : found.end() + 3], False)
        if (found[1], found[1]) in pairwise(words):
            yield Change(found.start() + 1, found.end(), note=f"{found[1]} twice")


def _are_words(line: str, found: re.Match[str]) -> bool:
    """Whether both copies are words of their own: 天主教|主教团 has none twice."""
    import rjieba

    begin = max(0, found.start() - _AROUND)
    words = rjieba.cut(line[begin : found.end() + _AROUND], False)
    edges = set(accumulate(map(len, words), initial=begin))
    return {found.start(), found.start() + 2, found.end()} <= edges


def _in_compound(line: str, found: re.Match[str], document: Document) -> bool:
    """Whether one copy makes up a longer term with its neighbours that stands elsewhere."""
    before, after = line[max(0, found.start() - 2) : found.start()], line[found.end() : found.end() + 2]
    terms = [before + found[1]] if _TERM.fullmatch(before) and before != found[1] else []
    terms += [found[1] + after] if _TERM.fullmatch(after) and after != found[1] else []
    return any(document.text.count(term) - (found[0] in line and term in line) > 0 for term in terms)


def _doubled(document: Document) -> Counter[str]:
    """How often each word that is doubled somewhere stands in the text, doubled or not."""
    text = document.text
    wanted = set(_WORD.findall(text))
    return Counter(filter(wanted.__contains__, (text[at : at + 2] for at in range(len(text) - 1))))


DOUBLED_WORD = Operator("doubled-word", "text", DoubledWordSettings, doubled_word)
