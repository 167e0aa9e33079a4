"""`cleaner suggest`: the repairs that are not sure enough to be made, with what stands around them."""

from __future__ import annotations

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
    rulebook,
    source_of,
)


def suggest(
    dump: Dump,
    encoding: Encoding = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: RuleFiles = None,
    script: InScript = None,
    scorer: Scorer = None,
    proofreader: Proofreads = None,
    least: LeastSure = 0.0,
) -> None:
    """List the repairs of a dump that are only suggested, and write nothing.

    Into a pipe, one a line with tabs between: line, confidence, rule, left, before, after, right, note. Those from
    0.5 on are made by `cleaner clean --apply-suggestions`; --ignore leaves those of a rule out.

    \b
    cleaner suggest issue.txt
    cleaner suggest issue.txt --min-confidence 0.95     and every repair that is less sure than that
    """
    from rich.console import Console

    from cleaner.pipeline import clean_source
    from cleaner.render.plain import number_of
    from cleaner.render.suggestions import suggestion_table, suggestions_as_lines, suggestions_of

    book = rulebook(rules, select, ignore, script, scorer, proofreader, least)
    suggestions = list(suggestions_of(clean_source(source_of(dump, encoding), book)))
    console = Console(highlight=False)
    if console.is_terminal and suggestions:
        console.print(suggestion_table(suggestions))
    elif suggestions:
        typer.echo("\n".join(suggestions_as_lines(suggestions)))
    if console.is_terminal:
        typer.echo(number_of(len(suggestions), "suggestion"), err=True)
