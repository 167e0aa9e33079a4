"""The way back: the dump from the output and its report, and the output from the dump and its report.

Takes a report and texts, gives texts. It reads no file and judges nothing; `cleaner.render.verify`
compares what comes out.
"""

from __future__ import annotations

from collections.abc import Mapping

from cleaner.render.markdown import SPONSORS_HEAD, article_head, compose
from cleaner.render.names import SPONSORS
from cleaner.render.records import FileRecord, Report, Span


def source_parts(report: Report, documents: Mapping[str, str]) -> list[str]:
    """What each span of the report says: read from its file where it was kept, else from the report.

    `documents` are the texts of the output files by name. Joined, the parts are the dump.
    """
    return [_part(report, span, documents) for span in report.spans]


def _part(report: Report, span: Span, documents: Mapping[str, str]) -> str:
    if span.fate not in ("kept", "moved") or span.file is None or span.offset is None:
        return span.text
    return documents[report.files[span.file].name][span.offset : span.offset + span.end - span.start]


def document_texts(report: Report, source: str) -> dict[str, str]:
    """The output files as they should be, by name, written from the dump's text and the report."""
    heads = {article.file: article_head(article, report.source.file) for article in report.articles}
    written: list[list[Span]] = [[] for _ in report.files]
    for span in report.spans:
        if span.file is not None:
            written[span.file].append(span)
    return {
        file.name: _document(file, heads.get(file.name, ""), spans, source)
        for file, spans in zip(report.files, written, strict=True)
    }


def _document(file: FileRecord, head: str, spans: list[Span], source: str) -> str:
    # Spans come in source order; those of one place are an insertion and what it stands before.
    spans = sorted(spans, key=lambda span: span.offset or 0)
    blocks: list[tuple[str, str]] = []
    at = 0
    for block in file.blocks:
        texts: list[str] = []
        while at < len(spans) and (spans[at].offset or 0) < block.offset + block.length:
            span = spans[at]
            texts.append(source[span.start : span.end] if span.fate in ("kept", "moved") else span.written)
            at += 1
        blocks.append((block.kind, "".join(texts)))
    return compose(SPONSORS_HEAD if file.name == SPONSORS else head, blocks)[0]
