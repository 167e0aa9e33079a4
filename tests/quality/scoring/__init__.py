"""Scores cleaned articles against a gold: how much of what the editors wrote came out, and in what form.

Takes the folder of one cleaned dump (articles/*.md, sponsors.md) and a gold as samples/press writes it,
gives one number a figure, between 0 and 1; higher is better, but for `leak` and `residual`. White space
(but for that between Latin words), Markdown marks and the width of punctuation are ignored; of a text that OCR
misread, each character may be as it was read or as it was printed.

    paragraph   F1 of body paragraphs that are the gold's      paragraph97   the same, at a likeness of 0.97
    headings    F1 of headings                                 captions      F1 of captions
    residual    wrong characters per 1,000, in paragraphs that are alike at 0.90
    order       likeness of each article with the file that holds most of it, by length
    titles      articles whose file has their title            authors       F1 of authors' names
    articles    B-cubed F1, by characters, of which text shares a file
    wrap, jump  F1 of joins of neighbouring lines, and of joins across other text
    kept        share of the articles' text that is in the output
    leak        share of what is in no article that is there too
    sponsors    F1 of sponsors' names                          fixes         share of repairs made
"""

from pathlib import Path
from typing import Any

from scoring.articles import article_figures, homes
from scoring.furniture import furniture_figures
from scoring.joins import join_figures
from scoring.output import read_output
from scoring.paragraphs import paragraph_figures
from scoring.repairs import as_read


def score(folder: Path, gold: dict[str, Any]) -> dict[str, float]:
    """Every figure that has a gold; raises `ValueError` where the folder holds no article."""
    output = as_read(read_output(folder), gold)
    if not output.articles:
        raise ValueError(f"no articles in {folder}")
    where = homes(output, gold)
    return {
        **paragraph_figures(output, gold),
        **article_figures(output, gold, where),
        **join_figures(output, gold),
        **furniture_figures(output, gold),
    }
