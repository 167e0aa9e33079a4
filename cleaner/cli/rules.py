"""`cleaner rules`: list the rules, show one with its examples, run the examples."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cleaner.cli.options import RuleFiles, rulebook, stop

rules = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="List, show and test the rules.")

Name = Annotated[str, typer.Argument(metavar="NAME", help="The rule's name, as `cleaner rules list` has it.")]
Files = Annotated[list[Path] | None, typer.Argument(metavar="FILE", help="Rule files of your own, tested too.")]


@rules.command("list")
def list_rules(files: RuleFiles = None) -> None:
    """List the rules in the order they are applied; into a pipe, one a line with tabs between."""
    from rich.console import Console

    from cleaner.render.rules import rule_table, rules_as_lines

    console = Console()
    book = rulebook(files)
    if console.is_terminal:
        console.print(rule_table(book.rules))
    else:
        typer.echo("\n".join(rules_as_lines(book.rules)))


@rules.command("show")
def show_rule(name: Name, files: RuleFiles = None) -> None:
    """Show what a rule does, its settings, and its examples before and after."""
    from rich.console import Console

    from cleaner.render.rules import rule_text
    from cleaner.rulebook import RuleError

    try:
        rule = rulebook(files).get(name)
    except RuleError as error:
        stop(str(error))
    Console(soft_wrap=True, highlight=False).print(rule_text(rule))


@rules.command("test")
def run_rules(files: Files = None) -> None:
    """Run every example of every rule; exit code 1 if one of them fails.

    \b
    cleaner rules test
    cleaner rules test my-magazine.toml
    """
    from rich.console import Console

    from cleaner.examples import run_examples
    from cleaner.render.plain import number_of
    from cleaner.render.rules import failure_text

    book = rulebook(files)
    results = run_examples(book)
    failed = [result for result in results if not result.passed]
    console = Console(soft_wrap=True, highlight=False)
    for result in failed:
        console.print(failure_text(result))
    verdict = f"{len(failed):,} failed" if failed else "all pass"
    typer.echo(f"{number_of(len(results), 'example')} of {number_of(len(book.rules), 'rule')}: {verdict}")
    if failed:
        raise typer.Exit(1)
