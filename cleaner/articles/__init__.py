"""The articles of an issue and its sponsors. Takes a `Page` and its `Flow`, gives both.

`runs` gathers what stands between the text, in `units` of one headline or caption, and `witnesses` asks the contents;
`captions_above` tells by the `wording` of the texts around which line is a caption of the one above, and `drawn_last`
which title block behind the text of a page stands over which article.
`openings/` says where articles begin, `beside/` puts those together that stand side by side, and `beginnings` runs
both; `authorship` says who wrote them, and `headlines/` what stands over them. `assembling` puts the blocks together,
`copies` mends what another printing has right, and `quotes` and `proofreading` what only a whole paragraph shows;
`finished` makes the article of them, `labels` says what each line became, and `sponsors` merges the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaner.articles.assembling import BLOCK_MARKS, Ordered, mark_edits, ordered_blocks
from cleaner.articles.authorship import authors_of_article
from cleaner.articles.beginnings import ARTICLE_OPENING, Beginnings, beginnings
from cleaner.articles.beside.side_by_side import SIDE_BY_SIDE
from cleaner.articles.captions_above import CAPTION_ABOVE
from cleaner.articles.clean_markdown import read_clean_markdown
from cleaner.articles.copies import HEADLINE_COPIES, mended_headlines, without_covered
from cleaner.articles.drafts import Draft, titles_of, with_second_parts
from cleaner.articles.drawn_last.in_front import DRAWN_LAST
from cleaner.articles.finished import article_of, names_of_publication
from cleaner.articles.headlines.case import weighed_by_case
from cleaner.articles.headlines.title import Title, TitleBlock, TitleSettings
from cleaner.articles.headlines.titles import title_block
from cleaner.articles.labels import TITLE_BLOCK, labels_of
from cleaner.articles.openings.behind_text import with_headlines_behind
from cleaner.articles.openings.opening import Opening, OpeningSettings
from cleaner.articles.openings.page_ends import with_headlines_said_below, with_page_end_headlines
from cleaner.articles.proofreading import PROOFREADING, proofread
from cleaner.articles.quotes import QUOTES, quote_repairs
from cleaner.articles.runs import Run
from cleaner.articles.sponsors import SPONSORS, SponsorSettings, merge_sponsors
from cleaner.articles.standing_photos import STANDING_PHOTO, StandingPhotoSettings, tells_of, without_standing_photos
from cleaner.articles.units import Unit
from cleaner.articles.witnesses import Announced, Witnesses
from cleaner.decisions import BODY_KINDS, Edit
from cleaner.flow import Flow
from cleaner.issue import Issue
from cleaner.layout.page import Page
from cleaner.layout.signed.authors import announced_authors, authors_of, known_names
from cleaner.layout.signed.byline import BylineSettings
from cleaner.layout.signed.bylines import BYLINE
from cleaner.rulebook import Operator, Rulebook
from cleaner.typography import bare

OPERATORS: dict[str, Operator] = {
    o.name: o
    for o in (
        CAPTION_ABOVE,
        DRAWN_LAST,
        ARTICLE_OPENING,
        SIDE_BY_SIDE,
        TITLE_BLOCK,
        HEADLINE_COPIES,
        BLOCK_MARKS,
        *QUOTES,
        PROOFREADING,
        STANDING_PHOTO,
        SPONSORS,
    )
}

# A summary stands among the first paragraphs of its article.
_LEADS = 8


def assemble(page: Page, flow: Flow, book: Rulebook, suggestions: tuple[Edit, ...] = ()) -> Issue:
    """The issue: articles in the order of the dump, and the sponsor list."""
    opening = next((r.settings for r in book.using(ARTICLE_OPENING.name)), None)
    title = next((r.settings for r in book.using(TITLE_BLOCK.name)), None)
    sure = next((r.confidence for r in book.using(TITLE_BLOCK.name)), 1.0)
    names = next((r.settings for r in book.using(BYLINE.name)), None)
    sponsor = next((r.settings for r in book.using(SPONSORS.name)), None)
    assert names is None or isinstance(names, BylineSettings)
    begun = beginnings(page, flow, book)
    page, flow = begun.page, begun.flow
    drafts = _drafts(begun, title, opening, names)
    drafts = with_second_parts(drafts, flow.continued)
    whole = drafts
    for rule in book.using(STANDING_PHOTO.name):
        if isinstance(rule.settings, StandingPhotoSettings):
            drafts = without_standing_photos(page, drafts, rule.settings)
    kept = {draft.opening.at for draft in drafts}
    pictured = frozenset(i for d in whole if d.opening.at not in kept for t in titles_of(d.block) for i in t.lines)
    marks = [r for r in book.of("articles") if r.operator is BLOCK_MARKS]
    mended_seams, unsure = book.repairs.chosen(flow.edits, ())
    edits, suggestions = [*page.reading.edits, *mended_seams], (*suggestions, *unsure)
    for rule in book.of("articles"):
        if rule.operator is HEADLINE_COPIES and rule.confidence >= book.repairs.least:
            drafts, copied = mended_headlines(page, drafts, rule)
            edits = list(without_covered(edits, copied))
    for draft in drafts:
        edits += mark_edits(page, draft.blocks, set(draft.leads), marks)
    put_back, left_out = book.repairs.chosen(*quote_repairs(page, drafts, book.of("articles")))
    edits, suggestions = [*edits, *put_back], (*suggestions, *left_out)
    put_right, doubted = book.repairs.chosen(*proofread(page, drafts, book, edits))
    edits, suggestions = [*edits, *put_right], (*suggestions, *doubted)
    mended = tuple(sorted(edits, key=lambda e: (e.start, e.end)))
    # Whoever reads the issue looks lines up by their place in the source.
    lines = tuple(sorted(page.reading.lines, key=lambda line: (line.start, line.end)))
    reading = replace(page.reading, edits=mended, lines=lines)
    section = opening.section if isinstance(opening, OpeningSettings) else ()
    articles = tuple(article_of(page, reading, draft, section) for draft in drafts)
    sponsors = merge_sponsors(page, sponsor) if isinstance(sponsor, SponsorSettings) else ()
    labels = labels_of(page, drafts, sure, pictured)
    return Issue(reading, articles, sponsors, labels, flow.joins, suggestions, begun.placements)


def _drafts(begun: Beginnings, titles: object, opening_settings: object, names: BylineSettings | None) -> list[Draft]:
    page, flow, runs, witnesses = begun.page, begun.flow, begun.runs, begun.witnesses
    owned: set[int] = set()
    drafts: list[Draft] = []
    used: set[int] = set()
    claimed: set[int] = set()
    starts = with_headlines_behind(page, runs, begun.starts)
    starts = with_headlines_said_below(page, runs, with_page_end_headlines(page, runs, starts))
    spared = {line for opening in starts if opening.spare for line in opening.spare.lines}
    publication = names_of_publication(page)
    titles = weighed_by_case(runs, titles) if isinstance(titles, TitleSettings) else titles
    for number, opening in enumerate(starts):
        end = starts[number + 1].at if number + 1 < len(starts) else len(page.shapes)
        mine = _runs_within(runs, opening.at, end, spared)
        byline = tuple(i for r in mine for u in r.units if u.kind == "byline" for i in u.lines)
        biography = tuple(i for r in mine for u in r.units if u.kind == "biography" for i in u.lines)
        authors = authors_of_article(page, mine, (opening.at, end), names, opening.why) if names else ()
        entry = _entry(page, witnesses, authors, mine, used, end)
        if opening.spare and opening.announced:
            entry = opening.announced
        elif entry and entry.lines and not opening.at <= entry.lines[0] < end:
            # The page's headline was extracted behind its text, in another article.
            apart = [unit for unit in _units_of(runs, entry) if unit not in mine[0].units]
            mine[0] = replace(mine[0], units=(*apart, *mine[0].units))
            spared |= {line for unit in apart for line in unit.lines}
        if entry:
            used.add(entry.entry.start)
            # Who wrote it the contents say as well, and a name is seldom misread in both places.
            if not authors or (names and not known_names(authors, names) and known_names(entry.authors, names)):
                authors = entry.authors or authors
        if opening.spare and opening.spare not in mine[0].units:
            mine[0] = replace(mine[0], units=(opening.spare, *mine[0].units))
        block = TitleBlock(None, None, None, {}, {})
        if isinstance(titles, TitleSettings):
            block = title_block(page, mine, opening, end, entry, titles, flow.resumed)
        if block.signed and names and not authors:
            authors = authors_of(block.signed, names) or announced_authors(block.signed, names)
        captions = {u.lines[0]: u for r in mine for u in r.units if u.kind == "caption"}
        photos = _photos(page, mine, block, end)
        for first in photos:
            del captions[first]
        banner = _banner(page, opening, block) if opening.why in ("lead", "after-box") else None
        if banner is not None:
            block = replace(block, kicker=banner)
        blocks = ordered_blocks(page, flow, opening.at, end, block.kinds, block.units, captions, owned)
        block = _unclaimed(block, claimed)
        blocks = [b for b in blocks if not claimed & set(b.lines)]
        claimed.update(line for title in titles_of(block) for line in title.lines)
        claimed.update(line for b in blocks for line in b.lines)
        claimed.update(byline, biography)
        leads = _leads(page, blocks, byline, opening, opening_settings)
        below = {*byline, *(block.subtitle.lines if block.subtitle else ())}
        heads = (i for i in range(opening.at, end) if page.kind(i) == "running-head" and i not in below)
        section = next((i for i in heads if page.shapes[i].bare not in publication), None)
        drafts.append(
            Draft(
                opening,
                block,
                entry,
                authors,
                byline,
                biography,
                section,
                tuple(blocks),
                frozenset(leads),
                photos,
                end,
            )
        )
    kept = [d for d in drafts if d.blocks or d.block.headline]
    # Headlines without a text behind the last article are an advertisement.
    while len(kept) > 1 and not any(b.kind not in ("heading", "subheading") for b in kept[-1].blocks):
        kept.pop()
    return kept


def _banner(page: Page, opening: Opening, block: TitleBlock) -> Title | None:
    """The running head over a summary, which is the headline's kicker: the topic of a feature."""
    if block.kicker is not None:
        return None
    for index in (opening.at, opening.at - 1):
        shape = page.shapes[index] if 0 <= index < len(page.shapes) else None
        if shape and page.kind(index) == "running-head" and not shape.single and page.kind(index + 1) in BODY_KINDS:
            return Title((index,), shape.text, ((shape.line.start, shape.line.end),))
    return None


def _photos(page: Page, runs: Sequence[Run], block: TitleBlock, end: int) -> frozenset[int]:
    """Pictures that stand alone, by first line: with a text of their own that the article's text does not tell of."""
    top = block.headline.lines[0] if block.headline else -1
    found: set[int] = set()
    texts: dict[int, str] = {}
    for number, run in enumerate(runs):
        for unit in run.units:
            alone = unit.kind == "caption" and page.labels[unit.lines[0]].rule == "picture-text"
            if alone and (run.right >= end or (number == 0 and unit.lines[0] < top)):
                found.add(unit.lines[0])
                texts[unit.lines[0]] = unit.text
    if not found:
        return frozenset()
    said = "".join(page.shapes[i].bare for i in range(runs[0].left + 1, end) if page.kind(i) in BODY_KINDS)
    return frozenset(first for first in found if not tells_of(said, texts[first]))


def _unclaimed(block: TitleBlock, claimed: set[int]) -> TitleBlock:
    """A title block without the lines that an article before has taken: each line is printed once."""
    headline, kicker, subtitle = (
        None if title and claimed & set(title.lines) else title
        for title in (block.headline, block.kicker, block.subtitle)
    )
    return replace(block, headline=headline, kicker=kicker, subtitle=subtitle)


def _runs_within(runs: Sequence[Run], start: int, end: int, spared: set[int]) -> list[Run]:
    """The runs of the lines `start` to `end`, with only the units that begin in them.

    `spared` are lines that stand here and belong to another article.
    """
    found: list[Run] = []
    for run in runs:
        if run.right < start or run.left >= end:
            continue
        units = tuple(u for u in run.units if start <= u.lines[0] < end and u.lines[0] not in spared)
        found.append(replace(run, units=units))
    return found or [Run(-1, start, (), False, False, False, -1)]


def _entry(
    page: Page, witnesses: Witnesses, authors: tuple[str, ...], runs: Sequence[Run], used: set[int], end: int
) -> Announced | None:
    """The contents entry of an article: its headline stands in it, or its authors signed it.

    The article ends before the line `end`; a headline that stands further down stands on its last page.
    """
    printed = [entry for run in runs for unit in run.units if (entry := witnesses.at(unit.lines))]
    signed = [e for e in witnesses.signed(authors) if not e.lines or _on_page_of(page, e.lines[0], end - 1)]
    return next((entry for entry in printed or signed if entry.entry.start not in used), None)


def _on_page_of(page: Page, below: int, line: int) -> bool:
    """Whether the line `below` stands further down on the page of another line, in a dump that shows pages."""
    sheet = page.shapes[line].line.page
    return below > line and page.shapes[below].line.page == sheet and page.shapes[-1].line.page > 0


def _units_of(runs: Sequence[Run], entry: Announced) -> list[Unit]:
    """The units that print a headline which the contents announce; a sign by itself is none."""
    printed = (unit for run in runs for unit in run.units if set(unit.lines) <= set(entry.lines))
    return [unit for unit in printed if bare(unit.text)]


def _leads(
    page: Page, blocks: Sequence[Ordered], byline: tuple[int, ...], opening: Opening, settings: object
) -> set[int]:
    """The paragraphs that summarise the article: marked as such, or before its byline."""
    signed = byline[0] if byline else -1
    leads: set[int] = set()
    if opening.why == "briefs":
        return leads
    for block in blocks[:_LEADS]:
        if block.kind != "body":
            continue
        marked = isinstance(settings, OpeningSettings) and settings.lead.match(page.shapes[block.first].text)
        if not marked and not (opening.why == "lead" and block.first < signed):
            break
        leads.add(block.first)
    return leads


__all__ = ["OPERATORS", "assemble", "read_clean_markdown"]
