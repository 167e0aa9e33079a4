"""`cleaner verify`: does an output folder account for every character of its dump?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cleaner.cli.options import stop

Folder = Annotated[Path, typer.Argument(metavar="OUT/NAME", exists=True, file_okay=False, help="An output folder.")]
Dump = Annotated[Path, typer.Argument(metavar="DUMP", exists=True, dir_okay=False, help="The dump it was made of.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing where all is well.")]


def verify(folder: Folder, dump: Dump, quiet: Quiet = False) -> None:
    """Rebuild a dump from its output folder and compare the two to the last character.

    Names the first difference: its file, line and column, and what was expected there. Exit code 0
    if there is none, 1 if there is one, 2 for a wrong call.

    \b
    cleaner verify out/issue issue.txt
    """
    from cleaner.render.plain import visible
    from cleaner.render.verify import verify as first_difference

    try:
        difference = first_difference(folder, dump)
    except OSError as error:
        stop(f"{error.filename}: cannot be read ({error.strerror})")
    if difference:
        typer.echo(visible(f"{folder}: {difference}"))
        raise typer.Exit(1)
    if not quiet:
        typer.echo(visible(f"{folder}: every character of {dump} is accounted for"))
