"""The report of a cleaned dump, and its JSON.

Takes an `Issue`, gives a `Report`; the same issue gives the same bytes. Its types are in
`cleaner.render.records`.
"""

from __future__ import annotations

import hashlib
import json

import msgspec
from msgspec.structs import replace

from cleaner.issue import Issue
from cleaner.render.accounts import Accounts, doubts_of
from cleaner.render.finder import LineFinder
from cleaner.render.ledger import Ledger, ledger_of
from cleaner.render.records import TOOL, VERSION, BlockRecord, FileRecord, Report, SourceRecord
from cleaner.render.sheets import Document, Sheet, documents_of, dump_name, sheets_of
from cleaner.source import Source

__all__ = ["Document", "Report", "ReportError", "documents_of", "from_json", "report_of", "to_json"]


class ReportError(ValueError):
    """A report.json that is not one; the message says what is wrong, on one line."""


def report_of(issue: Issue, name: str | None = None) -> Report:
    """The report of an issue. `name` is the dump's file name; without it, what the source is called.

    Raises `ValueError` for an issue in which two pieces or two edits claim the same character.

    >>> from cleaner import clean
    >>> report = report_of(clean("渡轮离岸。\\n"), "a.txt")
    >>> report.source.characters, report.summary.ledger.kept, report.summary.dropped
    (6, 5, {'white-space': 1})
    """
    sheets = sheets_of(issue, name)
    return report_on(issue, sheets, ledger_of(issue, sheets), name)


def report_on(issue: Issue, sheets: tuple[Sheet, ...], ledger: Ledger, name: str | None = None) -> Report:
    """The same, for sheets and a ledger that are there already."""
    source = issue.reading.source
    lines = LineFinder(source)
    accounts = Accounts(issue, sheets, ledger, lines)
    edits, labels, joins, moves = accounts.edits(issue.edits), accounts.labels(), accounts.joins(), accounts.moves()
    doubts = doubts_of(sheets, lines, edits, labels, joins, accounts.placed(moves))
    report = Report(
        version=VERSION,
        tool=TOOL,
        tool_version=_tool_version(),
        source=_source(source, dump_name(issue, name)),
        summary=accounts.summary(len(moves), doubts),
        doubts=doubts,
        articles=tuple(sheet.article for sheet in sheets if sheet.article),
        sponsors=accounts.sponsors(),
        files=tuple(_file(sheet) for sheet in sheets),
        edits=edits,
        labels=labels,
        joins=joins,
        moves=moves,
        drops=accounts.drops(),
        suggestions=accounts.edits(issue.suggestions),
        spans=ledger.spans,
        checksum="",
    )
    return replace(report, checksum=checksum(report))


def checksum(report: Report) -> str:
    """The SHA-256 of a report, its own checksum aside."""
    return hashlib.sha256(_encoded(replace(report, checksum=""))).hexdigest()


def sha256_of(text: str) -> str:
    """The SHA-256 of a text in UTF-8, whatever encoding it came in."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def to_json(report: Report) -> bytes:
    """The report as JSON, each item of a list on a line of its own, so that it can be read and diffed."""
    parts = []
    for key in report.__struct_fields__:
        value = getattr(report, key)
        if isinstance(value, tuple) and value:
            body = b"[\n  " + b",\n  ".join(_encoded(item) for item in value) + b"\n ]"
        else:
            body = _encoded(value)
        parts.append(b' "' + key.encode() + b'": ' + body)
    return b"{\n" + b",\n".join(parts) + b"\n}\n"


def from_json(data: bytes) -> Report:
    """Read a report.json. Raises `ReportError` for one that is not in the shape of its schema."""
    try:
        return msgspec.convert(json.loads(data), Report) if b"\\ud" in data else msgspec.json.decode(data, type=Report)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise ReportError(f"not a report of print-cleaner, version {VERSION}: {error}") from None


def _encoded(value: object) -> bytes:
    """JSON of a value. Half a surrogate pair, which a text in memory may hold, is no UTF-8 and is escaped."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(value), separators=(",", ":")).encode("ascii")


def _source(source: Source, name: str) -> SourceRecord:
    return SourceRecord(name, source.encoding, len(source.text), source.lines[-1].number, sha256_of(source.text))


def _file(sheet: Sheet) -> FileRecord:
    blocks = tuple(BlockRecord(b.kind, b.offset, b.length, b.doubt) for b in sheet.blocks if b.length)
    return FileRecord(sheet.document.name, len(sheet.document.text), blocks)


def _tool_version() -> str:
    from cleaner import __version__

    return __version__
