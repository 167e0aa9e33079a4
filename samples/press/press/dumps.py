"""The dumps that the press makes: which publication, through which extractor, with which settings."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from press.extract import images, markdown, mupdf, pdfium, poppler, pypdf_text, rapid, rapiddoc, tesseract


@dataclass(frozen=True, slots=True)
class Dump:
    """One dump: its publication, how its PDF becomes text, and whether its lines can be matched with the truth.

    In a `run_on` one printed lines stand behind each other on one line, with a blank where each of them ended.
    """

    name: str
    publication: str
    how: str
    extract: Callable[[Path], str]
    text_layer: bool = True
    run_on: bool = False


def read_by_rapid(pdf: Path, dpi: int) -> str:
    """The text of a PDF's pages as RapidOCR reads their pictures, in the order of the tool."""
    return "\n".join(rapid.as_lines(rapid.boxes_of(page)) for page in images.page_images(pdf, dpi))


def _read_poor_scan(pdf: Path) -> str:
    pages = images.page_images(pdf, POOR_DPI)
    scans = (images.poor_scan(page, seed, specks=POOR_SPECKS, blur=POOR_BLUR) for seed, page in enumerate(pages))
    return "\f".join(tesseract.text_of(scan, "chi_sim", POOR_DPI) for scan in scans)


def read_by_tesseract(pdf: Path, dpi: int, language: str) -> str:
    """The text of a PDF's pages as tesseract reads their pictures, a form feed between them."""
    return "\f".join(tesseract.text_of(page, language, dpi) for page in images.poppler_images(pdf, dpi))


def read_scan(pdf: Path) -> str:
    """The Markdown that pymupdf4llm makes of a scan, as archives keep it."""
    return markdown.extract_scan(pdf, SCAN_DPI)


SCAN_DPI = 300
POOR_DPI, POOR_SPECKS, POOR_BLUR = 110, 900, 0.8

DUMPS = [
    Dump("cijiang-raw", "cijiang", "pdftotext -raw", lambda pdf: poppler.extract(pdf, "-raw")),
    Dump("cijiang-default", "cijiang", "pdftotext, default order", lambda pdf: poppler.extract(pdf)),
    Dump("cijiang-layout", "cijiang", "pdftotext -layout", lambda pdf: poppler.extract(pdf, "-layout")),
    Dump("cijiang-mupdf", "cijiang", "PyMuPDF", mupdf.extract),
    Dump(
        "cijiang-ocr",
        "cijiang",
        "RapidOCR, 200 dpi, order of the tool",
        lambda pdf: read_by_rapid(pdf, 200),
        False,
    ),
    Dump("cijiang-rapiddoc", "cijiang", "RapidDoc, OCR, blocks by the PDF", rapiddoc.extract, False),
    Dump("jian-ye-mupdf", "jian-ye", "PyMuPDF", mupdf.extract),
    Dump("jian-ye-raw", "jian-ye", "pdftotext -raw", lambda pdf: poppler.extract(pdf, "-raw")),
    Dump("jian-ye-pypdf", "jian-ye", "pypdf", pypdf_text.extract),
    Dump(
        "jian-ye-scan",
        "jian-ye",
        "pymupdf4llm, Markdown of a scan, 300 dpi, read by RapidOCR",
        read_scan,
        False,
        True,
    ),
    Dump("jian-ye-rapiddoc", "jian-ye", "RapidDoc, OCR, blocks by the PDF", rapiddoc.extract, False),
    Dump(
        "wan-bao-scan",
        "wan-bao",
        "pymupdf4llm, Markdown of a scan, 300 dpi, read by RapidOCR",
        read_scan,
        False,
        True,
    ),
    Dump("wan-bao-raw", "wan-bao", "pdftotext -raw", lambda pdf: poppler.extract(pdf, "-raw")),
    Dump(
        "wan-bao-tesseract",
        "wan-bao",
        "pdftoppm, 300 dpi, and tesseract chi_sim with its own page layout",
        lambda pdf: read_by_tesseract(pdf, 300, "chi_sim"),
        False,
    ),
    Dump("wan-bao-rapiddoc", "wan-bao", "RapidDoc, OCR, blocks by the PDF", rapiddoc.extract, False),
    Dump("society-raw", "society", "pdftotext -raw", lambda pdf: poppler.extract(pdf, "-raw")),
    Dump("society-default", "society", "pdftotext, default order", lambda pdf: poppler.extract(pdf)),
    Dump("society-markdown", "society", "pymupdf4llm, Markdown", markdown.extract),
    Dump("bulletin-pdfium", "bulletin", "pypdfium2", pdfium.extract),
    Dump("lao-kan-mupdf", "lao-kan", "PyMuPDF", mupdf.extract),
    Dump("lao-kan-markdown", "lao-kan", "pymupdf4llm, Markdown", markdown.extract),
    Dump("lao-kan-ocr", "lao-kan", "tesseract chi_sim, 110 dpi, specks and blur", _read_poor_scan, False),
    Dump("lao-kan-rapiddoc", "lao-kan", "RapidDoc, OCR, blocks by the PDF", rapiddoc.extract, False),
]
