"""Takes a PDF, gives its pages as images: clean, or as a poor scan of an old print shows them (seeded)."""

import random
import subprocess
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFilter


def page_images(pdf: Path, dpi: int) -> list[Image.Image]:
    """Every page of `pdf` at `dpi` dots per inch."""
    with pypdfium2.PdfDocument(pdf) as book:
        return [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in book]


def poppler_images(pdf: Path, dpi: int) -> list[Image.Image]:
    """The same as poppler's pdftoppm draws them, for the tools that are fed with it."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["pdftoppm", "-r", str(dpi), "-png", str(pdf), f"{folder}/page"]
        subprocess.run(command, check=True, timeout=300)
        return [Image.open(page).convert("RGB") for page in sorted(Path(folder).glob("page-*.png"))]


def scan(pdf: Path, dpi: int, out: Path) -> Path:
    """Writes `pdf` to `out` as a scanner does: a picture a page, and no text; gives `out`."""
    first, *others = page_images(pdf, dpi)
    first.save(out, "PDF", resolution=dpi, quality=90, save_all=True, append_images=others)
    return out


def poor_scan(page: Image.Image, seed: int, specks: int, blur: float) -> Image.Image:
    """The page blurred by `blur` pixels, with `specks` specks of dirt and of lost ink per million pixels."""
    chance = random.Random(seed)  # noqa: S311 not for secrets
    scan = page.convert("L")
    draw = ImageDraw.Draw(scan)
    for _ in range(specks * scan.width * scan.height // 1_000_000):
        x, y, size = chance.randrange(scan.width), chance.randrange(scan.height), chance.choice((0, 0, 0, 1, 1, 2))
        draw.ellipse((x, y, x + size, y + size), fill=chance.choice((30, 90, 250, 255)))
    return scan.filter(ImageFilter.GaussianBlur(blur)).convert("RGB")
