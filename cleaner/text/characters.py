"""Characters that stand for another: radicals, presentation forms, ligatures, variants.

Takes a line, gives one change a character. The width of letters and digits is the editor's choice
and left alone, and so is everything else that Unicode's NFKC would fold.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from cleaner.rulebook import Operator, Settings
from cleaner.scripts import converter
from cleaner.text.change import Change
from cleaner.text.document import CJK, Context, Document, looks_for

# Kangxi radicals, compatibility ideographs, Latin ligatures: these stand for what NFKC makes of them.
_COMPATIBLE = "\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06\U0002f800-\U0002fa1f"


class FormsSettings(Settings, frozen=True):
    """`forms` are more pairs, a form and what stands for it, parted by white space.

    Those of `simplified` go before them in simplified text.
    """

    forms: str = ""
    simplified: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no pair of characters."""
        wrong = [pair for pair in (self.forms + " " + self.simplified).split() if len(pair) != 2]
        if wrong:
            raise ValueError(f"{wrong[0]!r} is not a pair of characters")


@cache
def _pairs(settings: FormsSettings, simplified: bool) -> dict[str, str]:
    return {pair[0]: pair[1] for pair in (settings.forms + " " + settings.simplified * simplified).split()}


def _forms_trigger(document: Document, settings: FormsSettings) -> re.Pattern[str]:
    return re.compile(f"[{_COMPATIBLE}{re.escape(''.join(_pairs(settings, True)))}]")


@looks_for(_forms_trigger)
def compatibility_forms(line: str, context: Context, settings: FormsSettings) -> Iterator[Change]:
    """Replace forms that exist for old character sets or for vertical setting.

    >>> [c.replacement for c in compatibility_forms("⽔岸﹢", Context(Document([]), 0), FormsSettings("﹢＋"))]
    ['水', '＋']
    """
    forms = _pairs(settings, context.document.script == "hans")
    for found in _forms_trigger(context.document, settings).finditer(line):
        plain = forms.get(found[0], found[0])
        if _COMPATIBLE_CHAR.match(plain):
            plain = unicodedata.normalize("NFKC", plain)
        if plain != found[0]:
            yield Change(*found.span(), plain)


_COMPATIBLE_CHAR = re.compile(f"[{_COMPATIBLE}]")
FORMS = Operator("compatibility-forms", "text", FormsSettings, compatibility_forms)


class VariantSettings(Settings, frozen=True):
    """Characters of `keep` are never touched.

    A document with more than `document_share` traditional characters is left alone, and so is a
    line with more than `line_share`, or with kana.
    """

    keep: str = ""
    document_share: float = 0.01
    line_share: float = 0.1


def _variants(document: Document, keep: str) -> dict[str, str]:
    """The characters of the document that simplified text does not have, with those it has instead.

    GB 2312 holds what simplified text is made of, the traditional forms it needs in names and
    old words (乾, 於, 瞭, 徵) included. So only what stands outside is looked up.
    """
    strange = [c for c in document.characters if "\u4e00" <= c <= "\u9fff" and c not in keep and not _in_gb2312(c)]
    if document.script != "hans" or not strange:
        return {}
    plain = converter("hans")("\n".join(strange)).split("\n")
    return {c: p for c, p in zip(strange, plain, strict=True) if c != p and len(p) == 1 and _in_gb2312(p)}


def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _variant_trigger(document: Document, settings: VariantSettings) -> re.Pattern[str] | None:
    variants = document.fact(_variants, settings.keep)
    return re.compile(f"[{''.join(variants)}]") if variants else None


@looks_for(_variant_trigger)
def variant_characters(line: str, context: Context, settings: VariantSettings) -> Iterator[Change]:
    """Simplify a traditional character that stands alone in simplified text.

    Sure only where it makes a dictionary word with a neighbour; else a suggestion.
    """
    document = context.document
    variants = document.fact(_variants, settings.keep)
    found = [at for at, char in enumerate(line) if char in variants]
    letters = len(_HAN.findall(line))
    total = sum(document.characters[c] for c in variants)
    if not found or len(found) > max(1.0, settings.line_share * letters) or _KANA.search(line):
        return
    if total > max(1.0, settings.document_share * document.fact(_han_count)):
        return
    import rjieba

    for at in found:
        plain = variants[line[at]]
        words = (line[at - 1 : at] + plain, plain + line[at + 1 : at + 2])
        sure = any(len(word) == 2 and rjieba.has_word(word) for word in words)
        yield Change(at, at + 1, plain, suggest=not sure)


_HAN = re.compile(f"[{CJK}]")
_KANA = re.compile("[\u3041-\u30fa]")


def _han_count(document: Document) -> int:
    return len(_HAN.findall(document.text))


VARIANTS = Operator("variant-characters", "text", VariantSettings, variant_characters)
