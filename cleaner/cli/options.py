"""What several commands share: options, the rules they choose, and how an error is shown."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from cleaner.rulebook import Rulebook
    from cleaner.source import Source

USAGE = 2

Dump = Annotated[str, typer.Argument(metavar="DUMP", help="A dump, or - for standard input.")]
Encoding = Annotated[
    str | None, typer.Option("--encoding", help="Read the dumps in this encoding, whatever is detected.")
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar="RULE", help="Apply these rules only: a name, a stage, or a pattern like 'shadow-*'."
    ),
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="RULE", help="Leave these rules out; named as for --select.")
]
RuleFiles = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="FILE", help="Add a rule file of your own (TOML); may be repeated."),
]


Scorer = Annotated[
    str | None,
    typer.Option(
        "--scorer",
        metavar="NAME",
        help="Ask as well which line goes on where: gguf (the language model that CLEANER_MODEL names), or a scorer "
        "of a package of your own.",
    ),
]


Proofreads = Annotated[
    str | None,
    typer.Option(
        "--proofreader",
        metavar="NAME",
        help="Have the text read through for misread characters: gguf (the language model that CLEANER_MODEL names), "
        "or a proofreader of a package of your own.",
    ),
]
LeastSure = Annotated[
    float,
    typer.Option(
        "--min-confidence",
        metavar="SHARE",
        min=0.0,
        max=1.0,
        help="Only suggest repairs of characters that are less sure than this (0 to 1).",
    ),
]
Suggested = Annotated[
    bool,
    typer.Option(
        "--apply-suggestions", help="Make the repairs too that are only suggested, from 0.5 on; see cleaner suggest."
    ),
]


class Script(StrEnum):
    """The scripts that a Chinese text can be put into."""

    hans = "hans"
    hant = "hant"


InScript = Annotated[
    Script | None,
    typer.Option(
        "--script", help="Write Chinese in simplified (hans) or traditional (hant) characters; by default as printed."
    ),
]


def complain(message: str) -> None:
    """Show an error on standard error, on one line, whatever is in it."""
    from cleaner.render.plain import visible

    typer.echo(visible(f"error: {message}"), err=True)


def stop(message: str, code: int = USAGE) -> NoReturn:
    """Show an error and end the command."""
    complain(message)
    raise typer.Exit(code)


def source_of(dump: str, encoding: str | None) -> Source:
    """A dump as a command names it. One that cannot be read ends the command."""
    from cleaner.run.inputs import STDIN, Input
    from cleaner.run.local import read_input
    from cleaner.source import SourceError

    try:
        return read_input(Input(None if dump == STDIN else Path(dump), PurePath()), encoding)
    except SourceError as error:
        stop(str(error), 1)


def rulebook(
    files: list[Path] | None = None,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    script: Script | None = None,
    scorer: str | None = None,
    proofreader: str | None = None,
    least: float = 0.0,
    suggested: bool = False,
) -> Rulebook:
    """The rules in force. A rule file or a name that is wrong ends the command."""
    from dataclasses import replace

    from cleaner.pipeline import OPERATORS
    from cleaner.plugins import PluginError
    from cleaner.proofreader import load_proofreader
    from cleaner.repairs import Repairs
    from cleaner.rule_files import load, on_request
    from cleaner.rulebook import RuleError
    from cleaner.scorer import load_scorer

    asked = [on_request(script.value)] if script else []
    try:
        book = load(OPERATORS, [*asked, *(files or ())]).selected(_names(select), _names(ignore))
        return replace(
            book,
            scorer=load_scorer(scorer) if scorer else None,
            proofreader=load_proofreader(proofreader) if proofreader else None,
            repairs=Repairs(least=least, suggested=suggested),
        )
    except (RuleError, PluginError) as error:
        stop(str(error))


def _names(given: list[str] | None) -> list[str]:
    """Names may be given one by one or with commas between them."""
    return [name.strip() for names in given or () for name in names.split(",") if name.strip()]
