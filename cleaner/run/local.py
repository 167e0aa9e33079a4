"""Cleans one dump into its output folder.

Takes an input and how to clean it, gives an outcome: the summary, or the reason why not. One bad
dump never stops the others.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cleaner.issue import Issue
from cleaner.pipeline import clean_source
from cleaner.render.ledger import ledger_of
from cleaner.render.names import REPORT, REPORT_HTML, REPORT_MARKDOWN
from cleaner.render.records import SummaryRecord
from cleaner.render.report import report_on, to_json
from cleaner.render.report_html import report_html
from cleaner.render.report_markdown import report_markdown
from cleaner.render.sheets import sheets_of
from cleaner.render.story import story_of
from cleaner.rulebook import Rulebook
from cleaner.run.inputs import Input
from cleaner.run.outputs import OutputError, write_folder
from cleaner.source import Source, SourceError, decode, read_file


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an input: its folder and summary, or in `error` one line with its name."""

    input: Input
    folder: Path
    summary: SummaryRecord | None = None
    error: str = ""


def clean_into(
    dump: Input, out: Path, *, rules: Rulebook | None = None, encoding: str | None = None, force: bool = False
) -> Outcome:
    """Clean a dump and write its folder below `out`. Never raises for what is wrong with a dump."""
    folder = out / dump.folder
    try:
        issue = clean_source(read_input(dump, encoding), rules)
        files, summary = files_of(issue)
        write_folder(out, Path(dump.folder), files, force)
    except (SourceError, OutputError) as error:
        return Outcome(dump, folder, error=str(error))
    except OSError as error:
        return Outcome(dump, folder, error=f"{folder}: cannot be written ({error.strerror})")
    except Exception as error:
        # A fault of ours in one dump of thousands must not stop the rest; it is named and counted.
        return Outcome(dump, folder, error=f"{dump.name}: could not be cleaned ({type(error).__name__}: {error})")
    return Outcome(dump, folder, summary)


def read_input(dump: Input, encoding: str | None = None) -> Source:
    """Read an input. Raises `SourceError` where it is missing, unreadable or no text."""
    if dump.path is None:
        return decode(sys.stdin.buffer.read(), "stdin", encoding)
    return read_file(dump.path, encoding)


def files_of(issue: Issue) -> tuple[Mapping[str, bytes], SummaryRecord]:
    """The files of an output folder by their paths in it, and the summary of their report."""
    sheets = sheets_of(issue)
    report = report_on(issue, sheets, ledger_of(issue, sheets))
    story = story_of(report, issue.reading.source.text)
    texts = {sheet.document.name: sheet.document.text for sheet in sheets}
    texts |= {REPORT_HTML: report_html(story), REPORT_MARKDOWN: report_markdown(story)}
    files = {name: text.encode("utf-8") for name, text in texts.items()}
    return files | {REPORT: to_json(report)}, report.summary
