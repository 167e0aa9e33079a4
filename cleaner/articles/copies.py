"""Headlines that poor print or an OCR model spoiled, mended from where they are printed again.

Takes the drafts of the articles, gives them with the headline as most copies and the article itself
support it, and the edits that make it so. A headline is printed over its article, in the contents
and often on the cover; large type is misread more often than small. Of two readings the better one
is that whose characters stand together in the article. A headline that plays with a word is left as it is printed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from cleaner.articles.drafts import Draft
from cleaner.articles.headlines.title import Title
from cleaner.articles.witnesses import COLUMN
from cleaner.decisions import BODY_KINDS, Edit
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Rule, Settings
from cleaner.typography import balance, bare, is_cjk

# What a pair of characters says that stands in the article so often, and a word that only the dictionary has.
_STANDS = 2
_WORD = 0.5
# A word of so many characters is no two that were misread as one.
_IDIOM = 3
# A cover and a masthead have so many lines at most.
_COVER = 80
# Misread characters are as many in both copies, one or two in a row.
_MISREAD = 2
# A headline of which no more than this was read may be another one.
_LEAST_KEPT = 4
# What stands behind the name of a column in the contents.
_COLUMN_ENDS = ("：", ":", "｜", "|", "／", "/", "·")
# The contents say how many pieces a column has: （6则）, （外二首）, （等4问）.
_COUNTED = re.compile(r"[（(][外等共]?\s?[\d一二三四五六七八九十]{1,3}\s?[则條条问問题題篇首个個幅组組人封][）)]$")
# The rest of a headline stands within so many lines of it: a page of OCR has no order.
_BESIDE = 60


class CopySettings(Settings, frozen=True):
    """Copies are `alike` (of 100) or more; one is better if so much more of it is supported (`gain`, a share of 1)."""

    alike: float
    gain: float


def mended_headlines(page: Page, drafts: Sequence[Draft], rule: Rule) -> tuple[list[Draft], list[Edit]]:
    """The drafts with their headlines mended, and the edits that do so."""
    settings = rule.settings
    assert isinstance(settings, CopySettings)
    mended: list[Draft] = []
    edits: list[Edit] = []
    cover = _cover(page)
    for draft in drafts:
        headline = draft.block.headline
        text = headline.text if headline else ""
        entry = _without_authors(draft.entry.entry.title, draft.authors) if draft.entry else ""
        if headline and len(headline.lines) == 1 and not any(map(is_cjk, text)):
            # An extractor lost the white space between words that were set wide.
            text = entry if bare(entry) == bare(text) and " " in entry and " " not in text else text
        elif headline and len(headline.lines) == 1:
            support = _Support(page, draft)
            text = _from_contents(text, entry, support, settings, _vertical_beside(page, headline.lines[0]))
            for copy in cover:
                text = _misread_mended(text, copy, support, settings)
        if headline and text != headline.text:
            start, end = headline.spans[0]
            note = f"{headline.text} is printed elsewhere as well"
            edits.append(Edit(start, end, text, rule.name, rule.confidence, note))
            block = replace(draft.block, headline=Title(headline.lines, text, headline.spans))
            draft = replace(draft, block=block)
        mended.append(draft)
    return mended, edits


def _without_authors(entry: str, authors: Sequence[str]) -> str:
    """What the contents announce, without who wrote it, where nothing but a blank stands between.

    >>> _without_authors("渡口重开以后　林小川　周　远", ["林小川", "周远"])
    '渡口重开以后'
    """
    names = "|".join(r"\s*".join(map(re.escape, bare(author))) for author in authors if bare(author))
    return re.sub(rf"(?:\s+(?:{names}))+$", "", entry) if names else entry


def without_covered(edits: Iterable[Edit], covering: Sequence[Edit]) -> Iterator[Edit]:
    """The edits that none of the `covering` ones contains, and those."""
    for edit in edits:
        if not any(over.start <= edit.start and edit.end <= over.end for over in covering):
            yield edit
    yield from covering


def _cover(page: Page) -> list[str]:
    """The lines right above the contents: the cover names headlines."""
    listed = min((i for i in range(len(page.shapes)) if page.kind(i) == "contents"), default=0)
    above = page.shapes[max(0, listed - _COVER) : listed]
    return [shape.text for shape in above if page.kind(shape.line.index) not in BODY_KINDS]


class _Support:
    """How much of a headline its article supports: pairs of characters that stand in it, and words."""

    def __init__(self, page: Page, draft: Draft) -> None:
        lines = [page.shapes[i].text for block in draft.blocks for i in block.lines]
        self._pairs = Counter("".join(pair) for line in lines for pair in pairwise(line))
        self._words = page.language.words

    def stands(self, text: str, start: int, end: int, least: int = 1) -> bool:
        """Whether the characters `start:end` of a text stand in the article beside one next to them, so often.

        Or in an idiom, which nobody reads by mistake.
        """
        if any(self._pairs[text[at : at + 2]] >= least for at in range(max(0, start - 1), end)):
            return True
        at = 0
        for word in self._words(text) if least == 1 else ():
            if at < end and start < at + len(word) and len(word) >= _IDIOM:
                return True
            at += len(word)
        return False

    def __call__(self, text: str) -> float:
        """The share of the Chinese characters of a text that something supports, from 0 to 1."""
        signs = [c for c in text if is_cjk(c)]
        known = [0.0] * len(signs)
        for at, pair in enumerate(pairwise(signs)):
            if self._pairs["".join(pair)] >= _STANDS:
                known[at] = known[at + 1] = 1.0
        at = 0
        for word in self._words("".join(signs)):
            for place in range(at, at + len(word)) if len(word) > 1 else ():
                known[place] = max(known[place], _WORD)
            at += len(word)
        return sum(known) / max(1, len(signs))


def _from_contents(text: str, entry: str, support: _Support, settings: CopySettings, vertical: str) -> str:
    """The headline as the contents have it, if that is another reading of it, and a better one.

    `vertical` are the characters that stand near it one to a line.
    """
    if not _COUNTED.search(text):
        entry = _COUNTED.sub("", entry)
    if not COLUMN.match(text):
        entry = COLUMN.sub("", entry)
    if bare(text) == bare(entry):
        return entry if balance(entry) == 0 != balance(text) else text
    if sorted(bare(text)) == sorted(bare(entry)):
        # What is set in two lines of large letters, or from top to bottom, OCR reads in another order.
        return entry
    if entry.endswith(text) and entry[: -len(text)].rstrip().endswith(_COLUMN_ENDS):
        # The contents have the name of the column before it: 手记：….
        return text
    lost = _lost_at_an_edge(text, entry)
    if lost and (len(lost) <= _MISREAD or lost in vertical):
        return entry
    if fuzz.ratio(bare(text), bare(entry)) < settings.alike:
        return text
    if len(bare(entry)) <= len(bare(text)):
        # The contents often shorten a headline, and say nothing of what they leave out.
        return _misread_mended(text, entry, support, settings)
    return entry if support(entry) - support(text) >= settings.gain else text


def _lost_at_an_edge(text: str, entry: str) -> str:
    """What the contents have before or behind a headline, of which the rest is the same; else nothing.

    >>> _lost_at_an_edge("推着火车回家的", "推着火车回家的人"), _lost_at_an_edge("水声", "才听得见水声")
    ('人', '')
    """
    ours, theirs = bare(text), bare(entry)
    if len(ours) < _LEAST_KEPT or not all(map(is_cjk, ours)):
        return ""
    if theirs.startswith(ours):
        return theirs[len(ours) :]
    return theirs[: -len(ours)] if theirs.endswith(ours) else ""


def _vertical_beside(page: Page, line: int) -> str:
    """The characters near a line that stand alone on lines of their own, as a vertical headline is read."""
    near = page.shapes[max(0, line - _BESIDE) : line + _BESIDE]
    return bare("".join(shape.text for shape in near if shape.single))


def _misread_mended(text: str, copy: str, support: _Support, settings: CopySettings) -> str:
    """The headline with the characters of a copy that differ in place of its own, where they are supported better."""
    # A sign more at the beginning or the end is a mark of the cover.
    near = abs(len(bare(text)) - len(bare(copy))) < _MISREAD
    if not near or fuzz.partial_ratio(bare(text), bare(copy)) < settings.alike:
        return text
    # As long as what they stand for, so that the places of the next ones hold.
    for start, end, other in list(_replacements(text, copy)):
        better = text[:start] + other + text[end:]
        meant = support.stands(text, start, end) or not support.stands(better, start, end, _STANDS)
        if not meant and support(better) - support(text) >= settings.gain:
            text = better
    return text


def _replacements(text: str, copy: str) -> Iterator[tuple[int, int, str]]:
    """Where Chinese characters stand for as many others: their place in the text, and the others."""
    places = [at for at, sign in enumerate(text) if is_cjk(sign)]
    ours, theirs = "".join(text[at] for at in places), "".join(filter(is_cjk, copy))
    for code in Levenshtein.opcodes(ours, theirs):
        count = code.src_end - code.src_start
        if code.tag == "replace" and count == code.dest_end - code.dest_start <= _MISREAD:
            first = places[code.src_start]
            if places[code.src_end - 1] == first + count - 1:
                yield first, first + count, theirs[code.dest_start : code.dest_end]


HEADLINE_COPIES = Operator("headline-copies", "articles", CopySettings, mended_headlines)
