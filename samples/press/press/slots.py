"""Takes a `Publication`, gives its pages as groups of slots: which part of which article stands on which page.

An article without a jump is one slot; one with a jump is two, the second on the page it jumps to. Not for HTML.
"""

from dataclasses import dataclass, replace

from press.texts import Article, Block, Publication


@dataclass(frozen=True, slots=True)
class Slot:
    """One part of an article on one page: `part` is 0 for a whole article, 1 and 2 for the halves of a jump."""

    article: Article
    part: int
    blocks: tuple[Block, ...]
    headless: bool = False  # the first paragraph goes on in mid-sentence and takes no indent
    open_end: bool = False  # the last paragraph is cut in mid-sentence

    @property
    def anchor(self) -> str:
        return f"{self.article.slug}-{self.part}"


@dataclass(frozen=True, slots=True)
class Group:
    """What starts on one fresh page; `planned` is the page the texts ask for."""

    planned: int
    slots: tuple[Slot, ...]


def groups_of(publication: Publication) -> list[Group]:
    """Slots by page in printed order; the second half of a jump stands after what starts on its page."""
    pages: dict[int, list[Slot]] = {}
    later: dict[int, list[Slot]] = {}
    page = 0
    for article in publication.articles:
        page = page if article.run_on and page else article.page
        if article.jump is None:
            pages.setdefault(page, []).append(Slot(article, 0, article.blocks))
            continue
        first, second = _halves(article)
        pages.setdefault(page, []).append(first)
        later.setdefault(article.jump, []).append(second)
    planned = sorted(pages.keys() | later.keys())
    return [Group(page, (*pages.get(page, ()), *later.get(page, ()))) for page in planned]


def _halves(article: Article) -> tuple[Slot, Slot]:
    at = next((i for i, b in enumerate(article.blocks) if b.cut is not None), None)
    if at is None:
        raise ValueError(f"{article.slug}: jump without <!-- jump --> in the text")
    block = article.blocks[at]
    head, tail = block.text[: block.cut or 0], block.text[block.cut or 0 :]
    before = (*article.blocks[:at], *([replace(block, text=head)] if head else []))
    after = (*([replace(block, text=tail.lstrip())] if tail else []), *article.blocks[at + 1 :])
    inside = bool(head and tail)
    return Slot(article, 1, before, open_end=inside), Slot(article, 2, after, headless=inside)
