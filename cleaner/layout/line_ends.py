"""Lines that stand behind each other on one line of the dump: where the next of them begins.

Takes a source with its edits, gives the `Breaks`. An extractor puts columns beside each other, a converter
to Markdown the lines of a paragraph or the cells of a table behind each other.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from cleaner.decisions import Edit
from cleaner.layout.gutters import gutters
from cleaner.layout.picture.rows import keeps_the_picture
from cleaner.layout.run_on_lines import run_on_lines
from cleaner.reading import Breaks
from cleaner.source import Source
from cleaner.typography import NO_CHARACTER, closes

_LOST_LINE_END = re.compile(rf"(?<=[^\W\d]){NO_CHARACTER}(?=[^\W\d])")
# No list and no table has so much before the mark, and no text so little behind it.
_MARKED_CAPTION = re.compile(
    r"(?<=[^\s▲△▼▽]{10})[▲△▼▽](?=\s*[\u4e00-\u9fff][^▲△▼▽\n]{4,60}(?:[摄攝]|供[图圖])\s*$)", re.M
)
# A caption ends with who took the picture; behind it goes on what the picture cuts.
_CAPTION_AND_REST = re.compile(
    r"^[▲△▼▽][ \t]*[\u4e00-\u9fff][^\n]{4,60}?[。！？”\s][\u4e00-\u9fff]{2,4} ?(?:[摄攝](?!影)|供[图圖])"
    r"(?=[^\W\d_][^\n]{10,}[。！？”]\s*$)",
    re.M,
)
# So far above a caption the end of the text is looked for.
_ABOVE = 40
# A row of a table.
_CELLS = re.compile(r"[ \t]*\|")
# Who wrote it, at the end of a heading: a mark and names, or reporters and names.
_SIGNED_HEADING = re.compile(
    r"^#{1,6}[ \t]+\S.*?\s(?="
    r"(?:[■□●◆]\s*|(?:文|撰文|採訪|采访)\s*[／/∕]\s*|(?:本[刊报報])?(?:[实實][习習]|特[约約])?[记記]者\s*)"
    r"[\u2e80-\u9fff]{1,7}(?:\s+[\u2e80-\u9fff]{1,4}){0,5}\s*$)",
    re.M,
)


def breaks_in_lines(source: Source, edits: Sequence[Edit]) -> Breaks:
    """The offsets inside lines at which an extractor put another line behind the first."""
    # In a picture of the page lines stand beside each other, never behind each other.
    run_on = () if keeps_the_picture(source) else run_on_lines(source)
    beside = () if run_on else gutters(source)
    below = (
        *run_on,
        *lost_line_ends(source),
        *marked_captions(source),
        *captions_with_rest(source),
        *signed_headings(source),
        *taken_out_between(edits),
        *behind_emphasis(source, edits),
        *behind_tags(source, edits),
    )
    return Breaks(
        frozenset(outside((*beside, *fused_captions(source, edits)), edits)), frozenset(outside(below, edits))
    )


def outside(offsets: Iterable[int], edits: Sequence[Edit]) -> Iterator[int]:
    """The offsets that stand inside no edit: what is read as one sign is not cut in two.

    `edits` are sorted, and none overlaps another.

    >>> list(outside([3, 5, 6], [Edit(3, 6, "”", "quote-read-as-number", 0.9)]))
    [3, 6]
    """
    for offset in offsets:
        before = bisect_left(edits, offset, key=lambda edit: edit.start) - 1
        if before < 0 or edits[before].end <= offset:
            yield offset


def lost_line_ends(source: Source) -> tuple[int, ...]:
    """Where a printed line ends in a line of the dump: PDFium gives its hyphen as no character, and the rest behind it.

    >>> from cleaner.source import source_from_text
    >>> lost_line_ends(source_from_text("the old har\ufffebour"))
    (12,)
    """
    return tuple(found.end() for found in _LOST_LINE_END.finditer(source.text))


def marked_captions(source: Source) -> tuple[int, ...]:
    """Where a caption with its mark and its credit begins behind a text that a picture cuts.

    >>> from cleaner.source import source_from_text
    >>> marked_captions(source_from_text("渡轮鸣笛离岸，岸上的灯一盏一盏▲渡轮离岸的时候。 江小舟 摄"))
    (15,)
    """
    return tuple(found.start() for found in _MARKED_CAPTION.finditer(source.text))


def captions_with_rest(source: Source) -> tuple[int, ...]:
    """Where the rest of a text begins that is open above a picture, behind the caption and its credit.

    >>> from cleaner.source import source_from_text
    >>> captions_with_rest(source_from_text("岸上的灯一盏\\n▲渡轮鸣笛离岸。江小舟摄一盏地亮了起来，照着石阶。"))
    (19,)
    """
    return tuple(
        caption.end()
        for caption in _CAPTION_AND_REST.finditer(source.text)
        if (above := source.text[max(0, caption.start() - _ABOVE) : caption.start()].rstrip()) and not closes(above)
    )


def signed_headings(source: Source) -> tuple[int, ...]:
    """Where the byline begins that a converter to Markdown put behind its headline.

    >>> from cleaner.source import source_from_text
    >>> signed_headings(source_from_text("## 渡口的灯 ——老码头的秋天 ■ 林小川 江月"))
    (17,)
    """
    return tuple(found.end() for found in _SIGNED_HEADING.finditer(source.text))


def fused_captions(source: Source, edits: Sequence[Edit]) -> tuple[int, ...]:
    """Where a caption printed with a shadow begins in a line of text that it was extracted behind.

    >>> from cleaner.source import source_from_text
    >>> fused_captions(source_from_text("离岸。新港新港"), [Edit(5, 7, "", "shadow-text", 0.9)])
    (3,)
    """
    breaks: list[int] = []
    last = -1
    for edit in edits:
        if edit.rule != "shadow-text":
            continue
        begins = edit.start - (edit.end - edit.start)
        line_start = max(source.text.rfind("\n", 0, edit.start) + 1, 0)
        if line_start != last and closes(source.text[line_start:begins]):
            breaks.append(begins)
        last = line_start
    return tuple(breaks)


def taken_out_between(edits: Sequence[Edit]) -> tuple[int, ...]:
    """Where a printed line begins at a drop cap, or behind what stood between two cells or rows, which was taken out.

    >>> taken_out_between([Edit(10, 11, "", "sponsor-table", 0.9), Edit(40, 46, "", "bold-drop-cap", 0.9)])
    (11, 40)
    """
    out = [edit for edit in edits if not edit.replacement]
    cells = [edit.end for edit in out if edit.rule in ("sponsor-table", "html-table")]
    return (*cells, *(edit.start for edit in out if edit.rule == "bold-drop-cap"))


def behind_tags(source: Source, edits: Sequence[Edit]) -> tuple[int, ...]:
    """Where the next printed line begins, behind the tag for a line end; in a cell of a table it says less.

    >>> from cleaner.source import source_from_text
    >>> behind_tags(source_from_text("文/林小川<br>渡口"), [Edit(5, 9, " ", "line-break-tag", 0.95)])
    (9,)
    """
    starts = [line.start for line in source.lines]
    tags = (edit for edit in edits if edit.rule == "line-break-tag")
    return tuple(tag.end for tag in tags if not _CELLS.match(source.text, starts[bisect_right(starts, tag.start) - 1]))


def behind_emphasis(source: Source, edits: Sequence[Edit]) -> tuple[int, ...]:
    """Where a line begins behind words in italics: with a capital if they do, or with a small letter if they do.

    Words in italics that a sentence begins with are followed by a small letter, or by a sign.

    >>> from cleaner.source import source_from_text
    >>> text = "_Results of the survey_ By Ruth Reed"
    >>> behind_emphasis(source_from_text(text), [Edit(22, 23, "", "emphasised-line", 0.9)])
    (23,)
    """
    found: list[int] = []
    for edit in edits:
        if edit.rule != "emphasised-line":
            continue
        line = source.text[source.text.rfind("\n", 0, edit.start) + 1 : edit.start]
        first, then = line.strip(" \t_")[:1], source.text[edit.end : edit.end + 2].strip()[:1]
        if (first.isupper() and then.isupper()) or (first.islower() and then.islower()):
            found.append(edit.end)
    return tuple(found)
