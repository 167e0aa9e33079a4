"""Which file holds which article, and what the files say of titles, authors and order."""

from collections import Counter
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from scoring.output import Output
from scoring.paragraphs import BODY
from scoring.text import f1, folded

TEXT = (*BODY, "L", "N")
HEADINGS = ("H", "H3")
# So many characters tell a passage from every other, and so long are the pieces of a text that are looked for.
_KEY, _PROBE, _PIECE = 12, 16, 60
_TITLE_LIKENESS = 92


def homes(output: Output, gold: dict[str, Any]) -> list[int | None]:
    """The file of each gold article: the one that holds most of its paragraphs."""
    found: list[int | None] = []
    for article in gold["articles"]:
        votes: Counter[int] = Counter()
        for record in article["records"]:
            text = folded(record["text"])
            if record["tag"] not in TEXT or len(text) < _KEY:
                continue
            middle = len(text) // 2
            for probe in {text[:_PROBE], text[middle : middle + _PROBE], text[-_PROBE:]}:
                for number, file in enumerate(output.articles):
                    # In sixths of a character, so that no rounding decides.
                    votes[number] += 2 * len(text) * (probe in file.text)
        best = votes.most_common(1)
        found.append(best[0][0] if best and best[0][1] else None)
    return found


def article_figures(output: Output, gold: dict[str, Any], where: list[int | None]) -> dict[str, float]:
    """order, titles, authors, articles."""
    total = alike = 0.0
    titled = named = 0
    hits = found = wanted = 0
    for article, home in zip(gold["articles"], where, strict=True):
        text = "".join(folded(r["text"]) for r in article["records"] if r["tag"] in (*TEXT, *HEADINGS))
        total += len(text)
        file = output.articles[home] if home is not None else None
        if file and text:
            alike += len(text) * Indel.normalized_similarity(text, "".join(file.of("text", "heading")))
        if article["title"]:
            titled += 1
            title = folded(file.title) if file else ""
            named += bool(title) and fuzz.ratio(folded(article["title"]), title) >= _TITLE_LIKENESS
        authors = {folded(name) for name in article["authors"]}
        got = {folded(str(name)) for name in (file.meta.get("authors") or [])} if file else set()
        hits, found, wanted = hits + len(authors & got), found + len(got), wanted + len(authors)
    return {
        "order": alike / (total or 1),
        "titles": named / titled if titled else 1.0,
        "authors": f1(hits, found, wanted),
        "articles": _segmentation(output, gold, where),
    }


def _segmentation(output: Output, gold: dict[str, Any], where: list[int | None]) -> float:
    """B-cubed F1 (Bagga and Baldwin 1998), each piece of text weighing as much as it is long."""
    pieces: list[tuple[int, int, int | None]] = []
    for number, article in enumerate(gold["articles"]):
        for record in article["records"]:
            text = folded(record["text"]) if record["tag"] in TEXT else ""
            for start in range(0, len(text), _PIECE):
                piece = text[start : start + _PIECE]
                if len(piece) >= _KEY:
                    files = [i for i, file in enumerate(output.articles) if piece[: 2 * _KEY] in file.text]
                    home = where[number]
                    pieces.append((len(piece), number, home if home in files else next(iter(files), None)))
    of_gold, of_file, of_both = Counter[int](), Counter[int | None](), Counter[tuple[int, int | None]]()
    for weight, number, file in pieces:
        of_gold[number] += weight
        of_file[file] += weight
        of_both[number, file] += weight
    placed = [piece for piece in pieces if piece[2] is not None]
    recall = sum(w * of_both[n, f] / of_gold[n] for w, n, f in placed) / (sum(of_gold.values()) or 1)
    precision = sum(w * of_both[n, f] / of_file[f] for w, n, f in placed) / (sum(w for w, _, _ in placed) or 1)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
