"""`cleaner diff`: what cleaning a dump would change, on the terminal or into a pipe."""

from __future__ import annotations

from typing import Annotated

import typer

from cleaner.cli.options import (
    Dump,
    Encoding,
    Ignore,
    InScript,
    LeastSure,
    Proofreads,
    RuleFiles,
    Scorer,
    Select,
    Suggested,
    rulebook,
    source_of,
    stop,
)

Number = Annotated[int | None, typer.Option("--article", metavar="N", min=1, help="Show only article N.")]


def diff(
    dump: Dump,
    article: Number = None,
    encoding: Encoding = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: RuleFiles = None,
    script: InScript = None,
    scorer: Scorer = None,
    proofreader: Proofreads = None,
    least: LeastSure = 0.0,
    suggested: Suggested = False,
) -> None:
    """Show what cleaning a dump changes, article by article, and write nothing.

    In colour on a terminal; where there is none, every change stands in brackets.

    \b
    cleaner diff issue.txt
    cleaner diff issue.txt --article 3 --select letter-spacing
    """
    from rich.console import Console

    from cleaner.pipeline import clean_source
    from cleaner.render.ledger import ledger_of
    from cleaner.render.sheets import sheets_of
    from cleaner.render.terminal import diff_lines

    book = rulebook(rules, select, ignore, script, scorer, proofreader, least, suggested)
    issue = clean_source(source_of(dump, encoding), book)
    if article is not None and article > len(issue.articles):
        stop(f"{dump}: there is no article {article}; the last one is {len(issue.articles)}")
    sheets = sheets_of(issue)
    console = Console(soft_wrap=True, highlight=False)
    marks = not console.is_terminal or console.no_color or console.color_system is None
    for line in diff_lines(issue, sheets, ledger_of(issue, sheets), marks, article):
        line.rstrip()
        console.print(line)
