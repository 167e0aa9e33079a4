"""report.md: what a run did to a dump, for a reader.

Takes a `Story`, gives Markdown. Text of the dump is escaped, so that nothing in it is markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.render.escape import escaped
from cleaner.render.plain import number_of, one_line, visible_lines
from cleaner.render.records import COUNTS, Report
from cleaner.render.story import ArticleStory, Change, Cut, Dropped, Story

FATES = {
    "kept": "stands in a file, in the order of the dump",
    "moved": "stands in a file, at another place than in the dump",
    "replaced": "repaired: something else is written for it",
    "deleted": "repaired: nothing is written for it",
    "front-matter": "read into title, authors and the other fields",
    "dropped": "white space, furniture, and what could not be placed",
}


def report_markdown(story: Story) -> str:
    """The report as Markdown."""
    lines = [
        f"# What was done to {_md(story.report.source.file)}",
        "",
        *_summary(story.report),
        *_doubts(story),
        *(line for article in story.articles for line in _article(article)),
        *_article(story.elsewhere),
        *_dropped(story.dropped),
        *_suggestions(story.suggestions),
    ]
    return visible_lines("\n".join(lines).rstrip("\n")) + "\n"


def fates(report: Report) -> list[tuple[str, int, str]]:
    """The ledger as rows: fate, characters, and what the fate means."""
    ledger = report.summary.ledger
    return [(fate, getattr(ledger, fate.replace("-", "_")), meaning) for fate, meaning in FATES.items()]


def _summary(report: Report) -> Iterator[str]:
    source, summary = report.source, report.summary
    yield f"{source.characters:,} characters on {source.lines:,} lines, read as {source.encoding}."
    if summary.unplaced:
        yield ""
        yield f"**{number_of(summary.unplaced, 'character')} could not be placed and stand in no file.**"
    yield from ("", "| | |", "|---|---:|")
    yield from (f"| {shown} | {getattr(summary, name):,} |" for name, shown in COUNTS.items())
    yield f"| edits | {sum(summary.edits.values()):,} |"
    yield from (f"| edits by `{rule}` | {count:,} |" for rule, count in summary.edits.items())
    yield from ("", "| every character of the dump | | |", "|---|---:|---|")
    yield from (f"| {fate} | {count:,} | {meaning} |" for fate, count, meaning in fates(report))
    yield f"| together | {source.characters:,} | |"
    yield ""


def _doubts(story: Story) -> Iterator[str]:
    if story.doubts.items:
        yield from ("## Look at these first", "")
        for doubt in story.doubts.items:
            record = doubt.record
            rule = f" `{record.rule}` ({record.confidence:.2f})" if record.rule else ""
            where = f", article {record.article}" if record.article else ""
            reason = f": {_md(record.reason)}" if record.reason else ""
            yield f"- line {record.line}{where}, {record.what}{rule}{reason} — {_md(doubt.text)}"
        yield from _more(story.doubts.more)


def _article(story: ArticleStory) -> Iterator[str]:
    article = story.article
    if article:
        yield from (f"## {article.number}. {_md(article.title) or '(no title)'}", "")
        facts = [f"`{article.file}`", f"lines {article.lines[0]}–{article.lines[1]}"]
        facts += [_md(", ".join(article.authors))] if article.authors else []
        facts += [_md(article.section)] if article.section else []
        facts += [f"page {article.page}"] if article.page is not None else []
        yield from (" · ".join(facts), "")
        if not (story.edits.items or story.joins.items or story.moves.items):
            yield from ("Nothing was changed.", "")
    elif story.edits.items or story.joins.items or story.moves.items:
        yield from ("## In no article", "")
    if story.edits.items:
        yield from ("### Edits", "", *(_change(change) for change in story.edits.items), *_more(story.edits.more))
    if story.joins.items:
        yield from ("### Joins", "")
        yield from (", ".join(f"{count:,} by `{rule}`" for rule, count in story.joined.items()) + ".", "")
        for seam in story.joins.items:
            note = f" {_md(seam.note)}" if seam.note else ""
            lines = f"lines {seam.lines[0]} and {seam.lines[1]}"
            yield f"- {lines}: {_md(seam.left)} ⁀ {_md(seam.right)} `{seam.rule}` ({seam.confidence:.2f}){note}"
        yield from _more(story.joins.more)
    if story.moves.items:
        yield from ("### Moves", "")
        for move in story.moves.items:
            lines = f"lines {move.lines[0]}–{move.lines[1]}, {number_of(move.characters, 'character')}"
            yield f"- {lines}, `{move.rule}`: {_md(move.text)}"
        yield from _more(story.moves.more)


def _change(change: Change) -> str:
    repair = f"<del>{_md(change.before)}</del>" if change.before else ""
    repair += f"<ins>{_md(change.after)}</ins>" if change.after else ""
    times = f" × {change.count}" if change.count > 1 else ""
    note = f" {_md(change.note)}" if change.note else ""
    context = f"{_md(change.left)}{repair}{_md(change.right)}"
    return f"- line {change.line}{times}: {context} `{change.rule}` ({change.confidence:.2f}){note}"


def _dropped(groups: Iterable[Dropped]) -> Iterator[str]:
    yield from ("## What was dropped", "")
    for group in groups:
        times = f" in {number_of(group.count, 'place')}" if group.count else ""
        yield from (f"### {group.kind}: {number_of(group.characters, 'character')}{times}", "")
        yield from (f"- line {line}, `{rule}`: {_md(text)}" for line, text, rule in group.texts.items)
        yield from _more(group.texts.more) if group.texts.items else ()


def _suggestions(suggestions: Cut[Change]) -> Iterator[str]:
    if suggestions.items:
        yield from ("## Suggestions, not applied", "")
        yield from (_change(change) for change in suggestions.items)
        yield from _more(suggestions.more)


def _more(count: int) -> Iterator[str]:
    if count:
        yield f"- … and {count:,} more in report.json"
    yield ""


def _md(text: str) -> str:
    return escaped(one_line(text), "heading")
