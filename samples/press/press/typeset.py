"""Takes a `Publication`, gives its PDF: HTML by Jinja, printed by Chromium, twice for the page numbers.

Not for extraction. Chromium is found on PATH as `chromium`; the fonts are Debian's fonts-noto-cjk.
"""

import html
import re
import subprocess
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import jinja2
import pymupdf
import pyphen
from markupsafe import Markup

from press.slots import Group, Slot, groups_of
from press.styles import STYLES, Style
from press.texts import Article, Publication

TEMPLATES = Path(__file__).parent / "templates"
LATIN_WORD = re.compile(r"[A-Za-z]{6,}")


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed issue: `pages` maps each slot's anchor to the page it starts on, `page_count` counts all pages."""

    pdf: Path
    pages: dict[str, int]
    page_count: int
    warnings: tuple[str, ...]


def typeset(publication: Publication, out: Path) -> Printed:
    """Print `publication` to out/KEY.pdf; raises CalledProcessError where Chromium fails."""
    out.mkdir(parents=True, exist_ok=True)
    style = STYLES.get(publication.dress or publication.key, Style())
    if publication.dress:
        # Headlines that were not written for it may be too long to be set from top to bottom.
        style = replace(style, vertical_headlines=False)
    groups = groups_of(publication)
    pages = {slot.anchor: group.planned for group in groups for slot in group.slots}
    draft = _print(_html(publication, style, groups, pages, probe=True), out / f"{publication.key}-draft")
    pages = _starts(draft, [slot.anchor for group in groups for slot in group.slots])
    pdf = _print(_html(publication, style, groups, pages, probe=False), out / publication.key)
    with pymupdf.open(pdf) as book:
        count = book.page_count
    return Printed(pdf, pages, count, tuple(_checks(groups, pages)))


def _checks(groups: list[Group], pages: dict[str, int]) -> list[str]:
    return [
        f"{slot.anchor}: planned for page {planned}, printed on page {pages[slot.anchor]}"
        for group in groups
        for slot in group.slots
        if pages[slot.anchor] != (planned := slot.article.page if slot.part != 2 else group.planned)
    ]


def _html(publication: Publication, style: Style, groups: list[Group], pages: dict[str, int], probe: bool) -> str:
    loader = jinja2.FileSystemLoader(TEMPLATES)
    env = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    env.filters |= {"hyphenated": hyphenated if publication.latin else str, "spaced": spaced}
    sheets = [TEMPLATES / "base.css", TEMPLATES / f"{publication.dress or publication.key}.css"]
    return env.get_template(f"{style.template}.html.j2").render(
        publication=publication,
        issue=publication.issue,
        style=style,
        groups=groups,
        pages=pages,
        probe=probe,
        css=Markup("\n".join(p.read_text(encoding="utf8") for p in sheets if p.exists())),  # noqa: S704 our own sheets
        inset_script=Markup((TEMPLATES / "inset.js").read_text(encoding="utf8")),  # noqa: S704
        lang={"hans": "zh-Hans", "mixed": "zh-Hans", "hant": "zh-Hant", "latin": "en-GB"}[publication.script],
        heads=[running_heads(publication, group) for group in groups],
        rows=rows,
        body=body,
    )


def running_heads(publication: Publication, group: Group) -> tuple[str, str]:
    """What stands at the head of the left and of the right pages that `group` fills."""
    section = group.slots[0].article.section
    heads = {str(k): str(v) for k, v in (publication.issue.get("running_heads") or {}).items()}
    right = heads.get(section) or heads.get("right", section)
    return heads.get("left", publication.name), right or publication.name


def rows(slots: tuple[Slot, ...], columns: int) -> list[list[tuple[Slot, int]]]:
    """A newspaper page in rows: the first article over all columns, the rest two a row, columns by length."""
    made = [[(slots[0], columns)]]
    rest = list(slots[1:])
    if len(rest) % 2:
        made += [[(rest.pop(), columns)]] if len(rest) == 1 else []
    while rest:
        pair, rest = rest[:2], rest[2:]
        if len(pair) == 1:
            made.append([(pair[0], columns)])
            continue
        left, right = (sum(len(b.text) for b in s.blocks) + 120 for s in pair)
        span = min(columns - 1, max(1, round(columns * left / (left + right))))
        made.append([(pair[0], span), (pair[1], columns - span)])
    return made


def body(slot: Slot, style: Style) -> list[tuple[str, object]]:
    """The slot's blocks with the pull quote put in before the paragraph nearest to three fifths of the way."""
    blocks: list[tuple[str, object]] = [(b.kind, b) for b in slot.blocks]
    if slot.article.pull_quote and slot.part != 2:
        texts = [i for i, (kind, _) in enumerate(blocks) if kind == "paragraph"]
        if len(texts) > 2:
            blocks.insert(texts[len(texts) * 3 // 5], ("quote", slot.article))
    return blocks


def spaced(text: str) -> Markup:
    """A label of two to four Chinese characters, set wide."""
    wide = "wide" if 1 < len(text) <= 4 and not text.isascii() else ""
    return Markup('<span class="{}">{}</span>').format(wide, text)


@cache
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_GB")


def hyphenated(text: str) -> Markup:
    """Text with soft hyphens where an English dictionary allows a break."""
    soft = LATIN_WORD.sub(lambda m: _dictionary().inserted(m[0], "\u00ad"), text)
    return Markup(html.escape(soft))  # noqa: S704 escaped here


def _print(page: str, stem: Path) -> Path:
    source, pdf = stem.with_suffix(".html"), stem.with_suffix(".pdf")
    source.write_text(page, encoding="utf8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={pdf}"]
    subprocess.run(["chromium", *flags, source.resolve().as_uri()], check=True, capture_output=True, timeout=180)
    return pdf


def _starts(pdf: Path, anchors: list[str]) -> dict[str, int]:
    """The page each anchor stands on, read from the links of the draft's last page, which are in the anchors' order."""
    with pymupdf.open(pdf) as book:
        links = [
            link
            for page in book
            for link in page.get_links()
            if link["kind"] in (pymupdf.LINK_GOTO, pymupdf.LINK_NAMED)
        ]
    if len(links) != len(anchors):
        raise ValueError(f"{pdf}: {len(links)} links for {len(anchors)} articles")
    return {anchor: int(link["page"]) + 1 for anchor, link in zip(anchors, links, strict=True)}


def printed_page(printed: Printed, article: Article) -> int:
    """The page on which the article starts."""
    return printed.pages[f"{article.slug}-{0 if article.jump is None else 1}"]
