"""Characters that a proofreader says were misread: 人间他为什么 was printed 人问他为什么, and both are words.

Takes a line, gives the changes. The text is read through in paragraphs, as far as its lines show them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from cleaner.proofreader import Misreading
from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import Context, Document, looks_for
from cleaner.text.similar import similar_characters
from cleaner.typography import closes, has_cjk

# What a tool set before a line is no text.
_MARKUP = re.compile(r"[\s#>*-]*")
# So many characters before a paragraph are shown with it.
_BEFORE = 40


class ProofreadingSettings(Settings, frozen=True):
    """How sure a misreading is by how much likelier it makes the text (nats): of the bounds in `sure`, the last it
    reaches says so, and none is suggested below the first. Repairs are made from the gain `made` on.
    """

    sure: tuple[tuple[float, float], ...]
    made: float


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a paragraph: it begins at `start` of a line, and at `at` of the paragraph."""

    line: int
    start: int
    at: int


def _trigger(document: Document, settings: ProofreadingSettings) -> re.Pattern[str] | None:
    if document.proofreader is None or document.script != "hans":
        return None
    signs = {document.lines[line][m.at] for line, found in document.fact(misreadings).items() for m in found}
    return re.compile(f"[{''.join(sorted(signs))}]") if signs else None


@looks_for(_trigger)
def proofread(line: str, context: Context, settings: ProofreadingSettings) -> Iterator[Change]:
    """Repair the characters that a proofreader says were misread, or suggest what they may have been.

    >>> def reader(before, text, alike):
    ...     return [Misreading(text.index("人间") + 1, "问", 19.4, ("同",))] if "人间" in text else []
    >>> document = Document(["饭全来上班。有人间他为什", "么不去。"], reader)
    >>> rule = ProofreadingSettings(sure=((8.0, 0.7), (14.0, 0.9)), made=14.0)
    >>> (change,) = proofread(document.lines[0], Context(document, 0), rule)
    >>> change.start, change.replacement, change.note, change.confidence
    (8, '问', 'or 同', 0.9)
    """
    if line != context.document.lines[context.index]:
        # Another rule has changed it: what was read is not what stands there.
        return
    for misread in context.document.fact(misreadings).get(context.index, ()):
        shares = [share for gain, share in settings.sure if misread.gain >= gain]
        if shares:
            note = f"or {', '.join(misread.others)}" if misread.others else ""
            suggest = misread.gain < settings.made
            yield Change(misread.at, misread.at + 1, misread.right, note, shares[-1], suggest=suggest)


def misreadings(document: Document) -> dict[int, list[Misreading]]:
    """By line the characters that were likely misread, at their places in the line."""
    found: dict[int, list[Misreading]] = defaultdict(list)
    before = ""
    for text, pieces in _paragraphs(document):
        assert document.proofreader is not None
        for misread in document.proofreader(before[-_BEFORE:], text, similar_characters()):
            piece = next(piece for piece in reversed(pieces) if piece.at <= misread.at)
            at = piece.start + misread.at - piece.at
            found[piece.line].append(Misreading(at, misread.right, misread.gain, misread.others))
        before += text[-_BEFORE:] + "\n"
        before = before[-_BEFORE:]
    return found


def _paragraphs(document: Document) -> Iterator[tuple[str, list[_Piece]]]:
    """The Chinese text in paragraphs, or in what goes on from line to line without a stop and without a blank one."""
    text, pieces = "", list[_Piece]()
    for number, line in enumerate(document.lines):
        markup = _MARKUP.match(line)
        start = markup.end() if markup else 0
        printed = line[start:].rstrip()
        is_text = has_cjk(printed) and number not in document.fences.code
        if text and (not is_text or closes(text)):
            yield text, pieces
            text, pieces = "", []
        if is_text:
            pieces.append(_Piece(number, start, len(text)))
            text += printed
    if text:
        yield text, pieces


PROOFREADING = Operator("proofreading", "text", ProofreadingSettings, proofread)
