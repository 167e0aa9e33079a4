"""The headline and the authors among the lines of one record of a contents page.

Takes what those lines say, and asks what is printed elsewhere in the dump.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.layout.contents.printed import LINES, Printed
from cleaner.typography import bare

_LEADERS = re.compile(r"[.…·⋯]{2,}")
# Who wrote it stands behind a stroke, a mark or in brackets; or alone, each name padded to the same width.
_MARKED = re.compile(r"(?:^|(?<=\s))[/／◎○●◇]\s*(?P<authors>\S.*)$")
# But not 外一首, 节选, 三则, which belong to the headline.
_BRACKETED = re.compile(
    r"[（(](?!外?[一二三四五六七八九十两兩]{1,2}[首则則篇章题題]|组诗|組詩|[节節][选選]|[连連][载載])(?P<authors>[^（）()]{2,24})[）)]$"
)
NAMES = re.compile(
    r"(?:[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,2}(?:[\s、，]+|$)){1,4}|[［\[（(][\u4e00-\u9fff]{1,3}[］\]）)][\u4e00-\u9fff·]+"
)
SEVERAL_NAMES = re.compile(
    r"[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,2}(?:[\s、，]+[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,2})+"
)
_TOGETHER = re.compile("(?:(?![的了着过和与及到在是不有这那为被将对])[\u4e00-\u9fff]){4,12}")
_FOREIGN = re.compile(r"[\u4e00-\u9fff]{1,6}(?:[·•][\u4e00-\u9fff]{1,6}){1,2}")
_NOTE = re.compile(r"[（(][^（）()]{1,8}[）)]$")
# Blanks between Latin words part no phrases.
_PHRASES = re.compile(r"\s{2,}|(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
_STROKE = re.compile(r"\s*[/／]\s*")
OPEN = ("：", "，", "、", "——")
# What a digest has, or one of several authors: 部署下半年工作等.
_AND_MORE = "等"
# The name of a section, or a word, has no more characters, and a kicker.
SHORT_PHRASE, _KICKER = 6, 9
# A kicker is shorter than the headline by so much; of two lines of a headline one may be a little shorter.
_SHORTER = 0.8
# A name has so many characters.
_NAME_LENGTHS = (2, 3)


def unsigned(said: Sequence[tuple[int, str]], printed: Printed, surnames: str) -> tuple[list[tuple[int, str]], str]:
    """What the lines of a record say besides its authors, and those."""
    heads = [(index, _LEADERS.sub(" ", text).strip()) for index, text in said]
    authors = heads.pop()[1] if len(heads) > 1 and NAMES.fullmatch(heads[-1][1]) else ""
    others = [head for head in heads if not NAMES.fullmatch(head[1])]
    if authors and others and NAMES.fullmatch(heads[-1][1]):
        # A column of authors, each of another record.
        return others, ""
    for form in (_MARKED, _BRACKETED):
        for place, (index, head) in enumerate(heads):
            signed = None if authors else form.search(head)
            if signed:
                authors = signed["authors"]
                heads[place] = (index, head[: signed.start()].strip())
    for place, (index, head) in enumerate(heads):
        title, names = ("", "") if authors else _before_names(head, printed, surnames)
        if names:
            heads[place], authors = (index, title), names
    return [(index, head) for index, head in heads if head], authors


def _before_names(head: str, printed: Printed, surnames: str) -> tuple[str, str]:
    """A headline that is printed elsewhere and the names behind it on its line, or nothing.

    >>> _before_names("渡口的灯（诗） 江 月 周远", Printed([("渡口的灯", 7)]), "江周")
    ('渡口的灯（诗）', '江 月 周远')
    >>> _before_names("守灯人的日记江小月", Printed([("守灯人的日记", 7)]), "江周")
    ('守灯人的日记', '江小月')
    >>> _before_names("守灯人的日记 江小月周远林小川", Printed([("守灯人的日记", 7)]), "江周")
    ('守灯人的日记', '江小月周远林小川')
    >>> _before_names("守灯人的日记江小月", Printed([("守灯人的日记", 7), ("守灯人的日记江小月", 7)]), "江周")
    ('守灯人的日记', '江小月')
    """
    for blank in (*_STROKE.finditer(head), *_PHRASES.finditer(head)):
        title, names = head[: blank.start()], head[blank.end() :]
        if NAMES.fullmatch(names) is None and not _run_together(names, title, printed, surnames):
            continue
        if any(printed.has(bare(way)) for way in _ways(title)):
            return title, names
        title, first = _before_name(title, printed, surnames)
        if first:
            return title, f"{first} {names}"
    return _before_name(head, printed, surnames)


def _run_together(text: str, title: str, printed: Printed, surnames: str) -> bool:
    """Whether names whose blanks the extractor lost stand behind a title: no headline below the name of a section."""
    named = _TOGETHER.fullmatch(text) is not None and text[0] in surnames
    return named and (len(bare(title)) > len(text) or not printed.has(text))


def _before_name(head: str, printed: Printed, surnames: str) -> tuple[str, str]:
    """A headline that is printed elsewhere and the name right behind it: an extractor puts no blank between what stands
    at both ends of a line."""
    whole = printed.has(bare(head))
    for at in range(len(head) - _NAME_LENGTHS[0], 0, -1):
        title, name = head[:at], head[at:]
        if _FOREIGN.fullmatch(name) and printed.has_line(bare(title)):
            return title, name
        if len(name) not in _NAME_LENGTHS or not NAMES.fullmatch(name) or name.endswith(_AND_MORE):
            continue
        if len(bare(title)) <= len(name):
            continue
        # Where both are printed, the name stands on the line below the headline.
        if printed.has_line(bare(title)) and are_names(name, surnames) if whole else printed.has(bare(title)):
            return title, name
    return "", ""


def are_names(text: str, first: str) -> bool:
    """Whether a text is names, one of the characters in `first` begins it, and it is no word.

    >>> are_names("江小月 周远", "江周"), are_names("江山", "江周")
    (True, False)
    """
    import rjieba

    return text[:1] in first and NAMES.fullmatch(text) is not None and not rjieba.has_word(bare(text))


def headline(heads: Sequence[str], printed: Printed) -> tuple[str, int, int, bool]:
    """The headline among the parts of a record, its first part and its last, and whether it is printed elsewhere."""
    # A short part above others is the name of a section, which is printed elsewhere as well: it is asked last.
    named = len(heads) > 1 and len(bare(heads[0])) <= SHORT_PHRASE
    for first in [*range(named, len(heads)), 0] if named else range(len(heads)):
        # What stands behind a dash on its own line is the subtitle.
        dashed = next((at for at in range(first + 1, len(heads)) if heads[at].startswith("—")), len(heads))
        ends = range(first + 1, min(first + LINES, dashed) + 1)
        joined = [("".join(heads[first:end]), end - 1) for end in ends[1:]]
        ways = [(way, first) for way in _ways(heads[first])]
        shown = [(way, last) for way, last in (*ways, *joined) if printed.has(bare(way))]
        if shown:
            title, last = max(shown, key=lambda way: len(bare(way[0])))
            return _below_kicker(title, printed), first, last, True
    first = 1 if len(heads) > 1 and len(bare(heads[0])) < len(bare(heads[1])) and not heads[0].endswith(OPEN) else 0
    return _NOTE.sub("", heads[first]).strip(), first, first, False


def _below_kicker(title: str, printed: Printed) -> str:
    """A headline without the shorter phrase before it that is printed over it; of two as long each is half of it."""
    parts = list(_PHRASES.finditer(title))
    if not parts:
        return title
    kicker, rest = title[: parts[-1].start()], title[parts[-1].end() :]
    short = len(bare(kicker)) < min(_KICKER, _SHORTER * len(bare(rest)))
    return rest if short and printed.has(bare(rest)) else title


def _ways(head: str) -> Iterator[str]:
    """What may be the headline in a part: all of it, less its first phrases, less a note or what a dash or stroke adds.

    >>> list(_ways("卷首　渡口的灯（诗）"))
    ['卷首　渡口的灯（诗）', '渡口的灯（诗）', '卷首　渡口的灯', '渡口的灯']
    """
    parted = (head.partition(sign)[0].strip() for sign in ("——", "／", "/"))
    for text in dict.fromkeys((head, _NOTE.sub("", head), *parted)):
        yield from (text[start:] for start in (0, *(blank.end() for blank in _PHRASES.finditer(text))))
