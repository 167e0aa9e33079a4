"""Columns of text as a typesetter sets them: what an extractor gives of articles from the press.

Takes an article of samples/press by its file's name, gives its paragraphs, and paragraphs as lines of a column.
"""

from pathlib import Path

from cleaner.setting import width
from cleaner.typography import NEVER_FIRST

PRESS = Path(__file__).parents[2] / "samples" / "press" / "dumps"


def printed(article: str, most: int) -> tuple[str, ...]:
    """The first paragraphs of an article of the press."""
    text = next((PRESS / "cijiang-raw" / "articles").glob(f"*-{article}.md")).read_text(encoding="utf-8")
    blocks = text.rpartition("---\n")[2].strip().split("\n\n")
    return tuple(b for b in blocks if b[0] not in "#>")[:most]


def column(paragraphs: tuple[str, ...], measure: int = 20) -> list[str]:
    """Paragraphs as lines as wide as `measure` characters, the first of each two short, as an extractor gives them."""
    lines: list[str] = []
    for text in paragraphs:
        rest, room = text, measure - 2
        while rest:
            cut = next((i for i in range(1, len(rest)) if width(rest[: i + 1]) > room), len(rest))
            # Kinsoku: a line does not begin with a stop, a comma or a closing quote.
            while rest[cut : cut + 1] and rest[cut] in NEVER_FIRST:
                cut += 1
            lines.append(rest[:cut])
            rest, room = rest[cut:], measure
    return lines
