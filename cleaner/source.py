"""Bytes to text: what was read, in which encoding, line by line and page by page.

Takes the bytes of a dump, gives a `Source`. Nothing is repaired here and nothing is thrown away:
`Source.text` is the decoded dump to the last character, and every later offset counts its code
points, half-open.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

from cleaner.pages import page_starts


class SourceError(ValueError):
    """A dump that cannot be read; the message names the file and what to do, on one line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of the dump, its line end not included.

    `number` counts from 1 as an editor does; `start` and `end` are code points in the source;
    `page` counts pages from 0.
    """

    number: int
    start: int
    end: int
    page: int


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded dump. `encoding` is what the bytes were read as, `name` what to call it."""

    text: str
    lines: tuple[Line, ...]
    name: str = "text"
    encoding: str = "str"


# A form feed is a page break and ends its line; U+2028 and U+2029 are line ends too.
LINE_END = re.compile("\r\n|[\n\r\f\u2028\u2029]")

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The encodings that dumps of printed Chinese and English come in, besides UTF-8.
_LEGACY = ["gb18030", "big5", "big5hkscs", "cp1252"]
# English with a few Chinese words, which statistics take for accented Latin: every high byte has its pair.
_COMMON_GB_PAIRS = re.compile(rb"(?:[\x00-\x7f]|[\xa1-\xa9\xb0-\xd7][\xa1-\xfe])*+")


def source_from_text(text: str, name: str = "text", encoding: str = "str") -> Source:
    """Split decoded text into lines and pages.

    >>> [(l.number, l.start, l.end, l.page) for l in source_from_text("上海\\r\\n\\f北京\\n").lines]
    [(1, 0, 2, 0), (2, 4, 4, 0), (2, 5, 7, 1), (3, 8, 8, 1)]
    >>> [line.page for line in source_from_text("上海\\n{1}----------------\\n北京").lines]
    [0, 1, 1]
    """
    spans: list[tuple[int, int, int, bool]] = []
    start, number, fed = 0, 1, False
    for end in LINE_END.finditer(text):
        spans.append((number, start, end.start(), fed))
        fed = end[0] == "\f"
        number += not fed
        start = end.end()
    spans.append((number, start, len(text), fed))
    begun = page_starts(text, [(start, end_) for _, start, end_, _ in spans])
    lines: list[Line] = []
    page = 0
    for index, (number, start, end_, fed) in enumerate(spans):
        if index and (fed or start in begun):
            page += 1
        lines.append(Line(number, start, end_, page))
    return Source(text, tuple(lines), name, encoding)


def decode(data: bytes, name: str = "text", encoding: str | None = None) -> Source:
    """Decode the bytes of a dump.

    `encoding` overrides detection. Raises `SourceError` for a binary, an undecodable or an empty
    dump, with a message of one line that names it.

    >>> decode("新港".encode("gb18030") * 20).encoding
    'gb18030'
    """
    shown = on_one_line(name)
    if not data.strip():
        raise SourceError(f"{shown}: the file is empty")
    encoding = detect(data, name) if encoding is None else _python_name(encoding, data, shown)
    try:
        text = data.decode(encoding)
        text.encode("utf-8")
    except LookupError:
        raise SourceError(f"{shown}: unknown encoding {encoding!r}; try utf-8, gb18030 or big5") from None
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{shown}: not valid {encoding} at byte {error.start}; name its encoding with --encoding"
        ) from None
    except UnicodeError:
        raise SourceError(f"{shown}: not valid {encoding}; name its encoding with --encoding") from None
    if "\0" in text:
        raise SourceError(f"{shown}: this looks like a binary file, not text")
    if not text.strip():
        raise SourceError(f"{shown}: the file is empty")
    return source_from_text(text, name, encoding)


def _python_name(encoding: str, data: bytes, shown: str) -> str:
    """What Python calls an encoding that a user named; a byte order mark is no part of the text."""
    try:
        known = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        raise SourceError(f"{shown}: unknown encoding {encoding!r}; try utf-8, gb18030 or big5") from None
    return "utf-8-sig" if known == "utf-8" and data.startswith(codecs.BOM_UTF8) else known


def on_one_line(name: str) -> str:
    """A name from outside as a message may show it: no line end and no control sequence gets out.

    >>> on_one_line("新港.txt\\n")
    '新港.txt\N{REPLACEMENT CHARACTER}'
    """
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)


def detect(data: bytes, name: str = "text") -> str:
    """The encoding of a dump, as Python names it. Raises `SourceError` where none fits.

    >>> detect("臨江".encode("utf-16"))
    'utf-16'
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding
    # Before UTF-8: English in UTF-16 is valid UTF-8 with zero bytes.
    wide = _utf16_without_bom(data)
    if wide:
        return wide
    if b"\0" in data:
        raise SourceError(f"{on_one_line(name)}: this looks like a binary file, not text")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    if _COMMON_GB_PAIRS.fullmatch(data):
        return "gb18030"
    best = from_bytes(data, cp_isolation=_LEGACY).best()
    if best is None:
        raise SourceError(f"{on_one_line(name)}: its encoding is none that we know; name it with --encoding")
    return best.encoding


def _utf16_without_bom(data: bytes) -> str | None:
    """UTF-16 without a mark shows by its line ends and blanks: a zero byte on one side only."""
    for encoding, newline, space in (("utf-16-le", b"\n\0", b" \0"), ("utf-16-be", b"\0\n", b"\0 ")):
        if len(data) % 2 == 0 and (newline in data or space in data) and b"\0" in data:
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            printable = sum(c.isprintable() or c.isspace() for c in text)
            common = sum("\u4e00" <= c <= "\u9fff" or c < "\u0250" or "\u3000" <= c <= "\u303f" for c in text)
            if "\0" not in text and printable >= 0.98 * len(text) and common >= 0.8 * len(text):
                return encoding
    return None


def read_file(path: Path, encoding: str | None = None) -> Source:
    """Read one dump. Raises `SourceError` where it is missing, unreadable or no text."""
    shown = on_one_line(str(path))
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise SourceError(f"{shown}: no such file") from None
    except OSError as error:
        raise SourceError(f"{shown}: cannot be read ({error.strerror})") from None
    except ValueError:
        raise SourceError(f"{shown}: not a file name") from None
    return decode(data, str(path), encoding)
