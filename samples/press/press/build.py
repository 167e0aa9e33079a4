"""Takes `texts/`, gives `dumps/`: every dump with its gold Markdown and gold JSON beside it.

What is between (HTML, PDF) goes to `build/`, which is not committed.
"""

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from press.dumps import DUMPS
from press.gold import write_markdown
from press.gold_json import gold_json
from press.rates import rates_of
from press.texts import Publication, read_publication
from press.typeset import Printed, typeset

ROOT = Path(__file__).parent.parent


def build(names: Sequence[str] = ()) -> None:
    """Rebuild the named dumps (a dump's or a publication's name), or all of them; prints a line for each."""
    chosen = [d for d in DUMPS if not names or d.name in names or d.publication in names]
    unknown = set(names) - {d.name for d in DUMPS} - {d.publication for d in DUMPS}
    if unknown:
        raise SystemExit(f"no such dump or publication: {', '.join(sorted(unknown))}")
    (ROOT / "dumps").mkdir(exist_ok=True)
    for key in dict.fromkeys(d.publication for d in chosen):
        publication = read_publication(ROOT / "texts" / key)
        printed = typeset(publication, ROOT / "build")
        for warning in printed.warnings:
            print(f"  {key}: {warning}")
        pages = pages_of(publication, printed)
        for dump in (d for d in chosen if d.publication == key):
            text = dump.extract(printed.pdf)
            home = ROOT / "dumps"
            (home / f"{dump.name}.txt").write_bytes(text.encode("utf8"))
            write_markdown(publication, pages, home / dump.name)
            gold = gold_json(publication, pages, f"{dump.name}.txt", text, dump.text_layer, dump.run_on)
            written = json.dumps(gold, ensure_ascii=False, separators=(",", ":"))
            (home / f"{dump.name}.gold.json").write_text(written + "\n", encoding="utf8")
            print(
                f"{dump.name:16} {printed.page_count} pages  {_figures(gold, text, dump.text_layer)}  {dump.how}",
                flush=True,
            )


def pages_of(publication: Publication, printed: Printed) -> dict[str, int]:
    """The page of each article by its slug, of what jumps by its slug and -2, and their number as `*count`."""
    pages = {"*count": printed.page_count}
    for article in publication.articles:
        part = 0 if article.jump is None else 1
        pages[article.slug] = printed.pages[f"{article.slug}-{part}"]
        if article.jump is not None:
            pages[f"{article.slug}-2"] = printed.pages[f"{article.slug}-2"]
    return pages


def _figures(gold: dict[str, Any], text: str, text_layer: bool) -> str:
    size = f"{len(text.encode('utf8')) / 1000:.0f} kB"
    if not text_layer:
        rates = rates_of(gold)
        strange = f"{rates.strange} of {rates.lines} lines strange"
        return f"{size}  character error rate {100 * rates.error_rate:.1f} %, {strange}"
    paragraphs = [r for a in gold["articles"] for r in a["records"] if r["tag"] in ("P", "L")]
    matched = [r["pieces"] for r in paragraphs if r["pieces"]]
    follows = gold["next_line"]
    jumps = sum(follows.get(str(a)) != b for p in matched for (a, _), (b, _) in pairwise(p))
    return (
        f"{size}  {len(matched)} of {len(paragraphs)} paragraphs matched line by line, {jumps} joins across other text"
    )
