"""`cleaner clean`: dumps into output folders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cleaner.cli.options import (
    Encoding,
    Ignore,
    InScript,
    LeastSure,
    Proofreads,
    RuleFiles,
    Scorer,
    Select,
    Suggested,
    complain,
    rulebook,
)

if TYPE_CHECKING:
    from cleaner.run.local import Outcome

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Dumps, folders of dumps (every *.txt below), or - for standard input."),
]
Out = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="OUT", file_okay=False, help="Where the output folders go, one a dump."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary; errors are still shown.")]
Json = Annotated[
    bool, typer.Option("--json", help="One JSON object a line and a dump on standard output; no summary table.")
]
Force = Annotated[bool, typer.Option("--force", help="Write into an output folder that holds other files; they stay.")]


def clean(
    paths: Paths,
    out: Out,
    encoding: Encoding = None,
    select: Select = None,
    ignore: Ignore = None,
    rules: RuleFiles = None,
    script: InScript = None,
    scorer: Scorer = None,
    proofreader: Proofreads = None,
    least: LeastSure = 0.0,
    suggested: Suggested = False,
    quiet: Quiet = False,
    json: Json = False,
    force: Force = False,
) -> None:
    """Clean dumps: OUT/DUMP/ gets the articles, the sponsor list and the report.

    Exit code 0 if all is done, 1 if some dumps failed and the rest is done, 2 for a wrong call.

    \b
    cleaner clean issue.txt -o out
    cleaner clean 2023/ 2024/ -o out --quiet
    pdftotext issue.pdf - | cleaner clean - -o out
    cleaner clean issue.txt -o out --script hans
    cleaner clean issue.txt -o out --rules my-magazine.toml --ignore letter-spacing
    """
    from rich.console import Console
    from rich.progress import track

    from cleaner.run.inputs import inputs_of
    from cleaner.run.local import clean_into

    book = rulebook(rules, select, ignore, script, scorer, proofreader, least, suggested)
    dumps, empty = inputs_of(paths)
    console = Console(stderr=True)
    failed = len(empty)
    for error in empty:
        complain(str(error))
    summaries = []
    watched = track(dumps, "cleaning", console=console, transient=True, disable=quiet or not console.is_terminal)
    for dump in watched:
        outcome = clean_into(dump, out, rules=book, encoding=encoding, force=force)
        if outcome.summary:
            summaries.append(outcome.summary)
        else:
            failed += 1
            complain(outcome.error)
        if json:
            typer.echo(_as_json(outcome))
    if not quiet and not json and summaries:
        from cleaner.render.plain import number_of
        from cleaner.render.summary import summary_table, summed

        failures = f", {failed:,} failed" if failed else ""
        console.print(summary_table(summed(summaries), f"{number_of(len(summaries), 'dump')} cleaned{failures}"))
    if failed:
        raise typer.Exit(1)


def _as_json(outcome: Outcome) -> bytes:
    import msgspec

    from cleaner.render.plain import visible

    said: dict[str, object] = {"source": visible(outcome.input.name)}
    if outcome.summary:
        said |= {"output": visible(str(outcome.folder)), "summary": outcome.summary}
    else:
        said["error"] = visible(outcome.error)
    return msgspec.json.encode(said)
