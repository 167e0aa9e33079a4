"""Whether an output folder still accounts for every character of its dump.

Takes an output folder and the dump, gives the first difference, or none. It goes both ways: the
dump is rebuilt from the articles and the report, and the articles are written again from the dump
and the report, so that neither a lost nor an added character passes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from cleaner.render.accounts import dropped_characters, totals
from cleaner.render.names import ARTICLES, REPORT, SPONSORS
from cleaner.render.plain import visible
from cleaner.render.rebuild import document_texts, source_parts
from cleaner.render.records import Report
from cleaner.render.report import ReportError, checksum, from_json, sha256_of
from cleaner.source import SourceError, decode

_NUMBERED = re.compile(r"[0-9]{2,}-.*\.md")
_SHOWN = 24


@dataclass(frozen=True, slots=True)
class Difference:
    """Where an output folder and its dump part: a file, a line and column in it, and what is wrong.

    Line and column count from 1 and are 0 where the file as a whole is meant.
    """

    file: str
    line: int
    column: int
    reason: str

    def __str__(self) -> str:
        where = f":{self.line}:{self.column}" if self.line else ""
        return visible(f"{self.file}{where}: {self.reason}")


def verify(folder: Path, dump: Path) -> Difference | None:
    """Check an output folder against its dump; None where all is well.

    Raises `OSError` where the dump cannot be read.
    """
    data = dump.read_bytes()
    try:
        report = from_json((folder / REPORT).read_bytes())
    except FileNotFoundError:
        return Difference(REPORT, 0, 0, "is missing")
    except (OSError, ReportError) as error:
        return Difference(REPORT, 0, 0, str(error))
    try:
        source = decode(data, dump.name, report.source.encoding).text
    except SourceError as error:
        return Difference(dump.name, 0, 0, f"cannot be decoded as the report says ({error})")
    documents: dict[str, str] = {}
    for name in (file.name for file in report.files):
        if not _inside(name):
            return Difference(REPORT, 0, 0, f"names a file that is no article: {name!r}")
        try:
            documents[name] = (folder / name).read_bytes().decode("utf-8")
        except FileNotFoundError:
            return Difference(name, 0, 0, "is missing")
        except OSError as error:
            return Difference(name, 0, 0, f"cannot be read ({error.strerror})")
        except UnicodeDecodeError as error:
            return Difference(name, 0, 0, f"is not valid UTF-8 at byte {error.start}")
    present = [f"{ARTICLES}/{path.name}" for path in sorted((folder / ARTICLES).glob("*.md"))]
    present += [SPONSORS] if (folder / SPONSORS).exists() else []
    for name in present:
        if name not in documents and (name == SPONSORS or _NUMBERED.fullmatch(name.removeprefix(f"{ARTICLES}/"))):
            return Difference(name, 0, 0, "is not in the report")
    return compare(report, documents, source, dump.name)


def _inside(name: str) -> bool:
    """Whether a file that a report names is one of those that the renderer writes."""
    folder, _, file = name.rpartition("/")
    return name == SPONSORS or (folder == ARTICLES and _NUMBERED.fullmatch(file) is not None and "\\" not in file)


def compare(report: Report, documents: dict[str, str], source: str, dump: str = "the dump") -> Difference | None:
    """The first difference between a report, its output files by name, and the dump's text.

    >>> from cleaner import clean
    >>> from cleaner.render.report import documents_of, report_of
    >>> issue = clean("渡轮离岸。")
    >>> files = {document.name: document.text for document in documents_of(issue)}
    >>> compare(report_of(issue), files, "渡轮离岸。")
    >>> print(compare(report_of(issue), {name: text.replace("离", "漓") for name, text in files.items()}, "渡轮离岸。"))
    articles/01-untitled.md:7:3: expected '离岸。', found '漓岸。'
    """
    fault = _shape(report)
    if fault:
        return Difference(REPORT, 0, 0, fault)
    parts = source_parts(report, documents)
    rebuilt = "".join(parts)
    if sha256_of(source) != report.source.sha256:
        return _other_dump(report, parts, source, rebuilt, dump)
    changed = _articles(report, documents, source) or _source(report, parts, source)
    if checksum(report) != report.checksum:
        first = f"; the first difference is in {changed}" if changed else ""
        return Difference(REPORT, 0, 0, f"was changed after it was written: its checksum does not fit{first}")
    return changed


def _shape(report: Report) -> str | None:
    """What is wrong with a report in itself: spans that leave a gap, or counts that do not add up."""
    at = 0
    for number, span in enumerate(report.spans, 1):
        if span.start != at or span.end < at:
            return f"span {number} starts at {span.start}; expected {at}"
        if (span.fate in ("kept", "moved")) != (span.file is not None and not span.written):
            return f"span {number} ({span.fate}) does not say where its text is"
        if span.file is not None and not (0 <= span.file < len(report.files) and span.offset is not None):
            return f"span {number} is in a file that the report does not have"
        at = span.end
    if at != report.source.characters:
        return f"the spans end at {at}; expected {report.source.characters} characters"
    if totals(report.spans) != report.summary.ledger:
        return "the summary's ledger is not the sum of the spans"
    if dropped_characters(report.spans) != (report.summary.dropped, report.summary.dropped_by_rule):
        return "the summary's dropped characters are not the sum of the spans"
    return None


def _articles(report: Report, documents: dict[str, str], source: str) -> Difference | None:
    """The first character of an output file that is not what the report and the dump make it."""
    for name, expected in document_texts(report, source).items():
        if documents[name] != expected:
            return _difference(name, expected, documents[name])
    return None


def _source(report: Report, parts: list[str], source: str) -> Difference | None:
    """The first span whose text, in the report or in a file, is not the dump's."""
    for number, (span, part) in enumerate(zip(report.spans, parts, strict=True), 1):
        if part != source[span.start : span.end]:
            expected, found = _quoted(source[span.start : span.end]), _quoted(part)
            return Difference(REPORT, 0, 0, f"span {number} ({span.fate}): expected {expected}, found {found}")
    return None


def _other_dump(report: Report, parts: list[str], source: str, rebuilt: str, dump: str) -> Difference:
    """The dump is not the one the report was made of: who of the two was changed?"""
    if rebuilt == source:
        return Difference(REPORT, 0, 0, f"source.sha256 is {report.source.sha256}; expected {sha256_of(source)}")
    difference = _difference(dump, rebuilt, source)
    if sha256_of(rebuilt) == report.source.sha256:
        return difference
    # Neither is what it was: the place in the output tells more.
    at = _first_difference(rebuilt, source)
    ends = accumulate(len(part) for part in parts)
    span = next((s for s, end in zip(report.spans, ends, strict=True) if end > at), None)
    where = report.files[span.file].name if span and span.file is not None else REPORT
    return replace(difference, reason=f"{difference.reason} in {where}; the dump is not the one that was cleaned")


def _difference(file: str, expected: str, found: str) -> Difference:
    at = _first_difference(expected, found)
    before = found[:at]
    line, column = before.count("\n") + 1, at - before.rfind("\n")
    reason = f"expected {_quoted(expected[at:])}, found {_quoted(found[at:])}"
    return Difference(file, line, column, reason)


def _first_difference(one: str, other: str) -> int:
    """The index of the first character that is not the same, by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _quoted(text: str) -> str:
    if not text:
        return "the end"
    line = text.split("\n", 1)[0][:_SHOWN]
    return repr(line) if line else "a line end"
