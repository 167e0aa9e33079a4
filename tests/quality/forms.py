"""The real dumps as other tools would give them, and the figures of each; no rule was made on these.

    python tests/quality/forms.py [DUMP ...]

A rule may know how one tool gives a publication, and not the publication. Nothing is invented: the lines are those of
the dump, put in other rows. They are made when they are asked for, and kept nowhere.

    blocks     one block a line, in reading order, as a layout model gives it: a paragraph is cut where its column was
    marked     the same, with a mark before headlines and headings
    lines      the same in printed lines of one width, without indents
    unspaced   the dump without its blank lines
"""

import json
import sys
import tempfile
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from figures import bench, clean
from scoring import score

# What stands over a text, and what is set in columns.
_ABOVE, _TEXT = ("K", "T", "S", "A"), ("P", "P<", "P>", "L", "N")
_COLUMN, _CAPTION, _HEADLINE = 19.0, 17.0, 16.0
# A full-width character; these are as wide, and these stand at no line's beginning.
_WIDE, _AS_WIDE, _NEVER_FIRST = 0x2E80, "“”‘’—…·", "，。、；：？！）》”’」』,.;:?!)"
_STOPS = tuple("。！？”：…）.!?:)")
FIGURES = ("paragraph", "order", "titles", "authors", "articles", "headings", "captions", "kept", "leak")


class Block(NamedTuple):
    """A block of the page: the line of the dump it begins in, its tag in the gold (`F`: in no article), its text."""

    line: int
    tag: str
    text: str


def blocks_in_order(gold: dict[str, Any]) -> list[Block]:
    """The blocks of a dump in reading order: what is in no article stands behind what stood above it."""
    below = {int(upper): lower for upper, lower in gold["next_line"].items()}
    told = [block for article in gold["articles"] for block in _blocks_of(article["records"], below)]
    owned = {number for a in gold["articles"] for record in a["records"] for number, _ in record["pieces"]}
    places = sorted(range(len(told)), key=lambda place: told[place].line)
    lines = [told[place].line for place in places]
    behind: defaultdict[int, list[Block]] = defaultdict(list)
    for number, line in gold["source_lines"]:
        if number not in owned:
            above = bisect_right(lines, number) - 1
            behind[places[above] if above >= 0 else -1].append(Block(number, "F", line))
    found = [*behind[-1]]
    for place, block in enumerate(told):
        found += [block, *behind[place]]
    return [block._replace(text=block.text.lstrip("# ")) for block in found]


def _blocks_of(records: list[dict[str, Any]], below: dict[int, int]) -> list[Block]:
    """The records of an article, its title block first, each cut where other lines stand in it."""
    found: list[Block] = []
    ordered = [r for r in records if r["tag"] in _ABOVE] + [r for r in records if r["tag"] not in _ABOVE]
    for record in ordered:
        runs: list[list[tuple[int, str]]] = []
        for number, line in record["pieces"]:
            if runs and below.get(runs[-1][-1][0]) == number:
                runs[-1].append((number, line))
            else:
                runs.append([(number, line)])
        whole = len(runs) == 1 or (runs and record["tag"] not in _TEXT)
        texts = [record["text"]] if whole else ["".join(line.strip() for _, line in run) for run in runs]
        found += [Block(run[0][0], record["tag"], said) for run, said in zip(runs, texts, strict=False)]
    return found


def as_blocks(blocks: list[Block]) -> str:
    """One block a line, a blank line between."""
    return "\n\n".join(block.text for block in blocks) + "\n"


def as_marked(blocks: list[Block]) -> str:
    """The same, with one mark for all headlines and headings."""
    return "\n\n".join(f"## {block.text}" if block.tag in ("T", "H") else block.text for block in blocks) + "\n"


def as_lines(blocks: list[Block]) -> str:
    """Printed lines: of text, of captions, which are narrower, and of headlines."""
    lines: list[str] = []
    goes_on = False
    for block in blocks:
        if block.tag in _TEXT:
            lines += wrapped(block.text, _COLUMN, 0.0 if goes_on else 2.0)
            goes_on = not block.text.endswith(_STOPS)
        elif block.tag in ("C", "T"):
            lines += wrapped(block.text, _CAPTION if block.tag == "C" else _HEADLINE, 0.0)
        else:
            lines.append(block.text)
    return "\n".join(lines) + "\n"


def wrapped(text: str, measure: float, indent: float) -> list[str]:
    """A text in lines of some full-width characters; the indent takes its room and is not in the dump.

    >>> wrapped("渡轮离岸，鸣笛。", 4.0, 2.0)
    ['渡轮', '离岸，鸣', '笛。']
    """
    lines, room = [""], measure - indent
    for sign in text:
        width = 0.5 if ord(sign) < _WIDE and sign not in _AS_WIDE else 1.0
        if width > room and sign not in _NEVER_FIRST:
            lines, room = [*lines, ""], measure
        lines[-1] += sign
        room -= width
    return lines


FORMS: dict[str, Callable[[list[Block]], str]] = {"blocks": as_blocks, "marked": as_marked, "lines": as_lines}


def forms_of(text: str, gold: dict[str, Any]) -> dict[str, str]:
    """A dump in all forms, by their names."""
    blocks = blocks_in_order(gold)
    unspaced = "\n".join(line for line in text.split("\n") if line.strip()) + "\n"
    return {**{name: form(blocks) for name, form in FORMS.items()}, "unspaced": unspaced}


def figures_of(text: str, gold: dict[str, Any]) -> dict[str, float]:
    """What cleaning makes of a dump in one form; which of its lines are joined the gold does not say."""
    with tempfile.TemporaryDirectory() as folder:
        dump = Path(folder) / "form.txt"
        dump.write_text(text, encoding="utf-8")
        found = score(clean(dump, Path(folder) / "out"), {**gold, "next_line": {}, "source_lines": []})
    return {name: found[name] for name in FIGURES}


def main() -> None:
    """Print a row for each form of each real dump."""
    if not bench().is_dir():
        raise SystemExit(f"no bench at {bench()}; PRINT_CLEANER_BENCH names its folder")
    print(" " * 14 + "".join(f"{name:>11}" for name in FIGURES))
    for path in sorted((bench() / "gold").glob("*.json")):
        if sys.argv[1:] and path.stem not in sys.argv[1:]:
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (bench() / "dumps" / f"{path.stem}.txt").read_text(encoding="utf-8")
        for name, form in forms_of(text, gold).items():
            row = "".join(f"{number:11.3f}" for number in figures_of(form, gold).values())
            print(f"{path.stem + ' ' + name:14}{row}", flush=True)


if __name__ == "__main__":
    main()
