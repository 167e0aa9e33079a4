"""The commands, put together."""

from __future__ import annotations

from typing import Annotated

import typer

from cleaner.cli.clean import clean
from cleaner.cli.diff import diff
from cleaner.cli.rules import rules
from cleaner.cli.suggest import suggest
from cleaner.cli.verify import verify

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("clean")(clean)
app.command("diff")(diff)
app.command("suggest")(suggest)
app.command("verify")(verify)
app.add_typer(rules, name="rules")


def _show_version(wanted: bool) -> None:
    if wanted:
        from cleaner import __version__

        typer.echo(f"print-cleaner {__version__}")
        raise typer.Exit


@app.callback()
def cleaner(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Turn the text dump of a printed magazine or newspaper into one Markdown file per article.

    \b
    cleaner clean issue.txt -o out           out/issue/articles/*.md, sponsors.md, report.*
    cleaner clean dumps/ -o out --quiet      every *.txt below dumps/
    cleaner diff issue.txt | less -R         what would change, and by which rule
    cleaner suggest issue.txt                repairs that are not sure enough to be made
    cleaner verify out/issue issue.txt       is every character accounted for?
    cleaner rules show line-wrap             what a rule does, with examples
    """
