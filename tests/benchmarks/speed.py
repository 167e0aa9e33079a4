"""Times the cleaning of a synthetic dump of 1 MB against ftfy on the same text, in the same run.

    python tests/benchmarks/speed.py [--runs N]

The dump is made of the samples, again and again. In every copy but the first one character in six
is exchanged for another of the same text, so that its lines are as long as printed ones and do not
repeat. ftfy only mends characters; it is the peer because every user knows it. Memory is measured
in processes of their own, one that cleans and one that only reads. No test: nothing fails when it is slow.
"""

import argparse
import platform
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import ftfy

from cleaner import clean

ROOT = Path(__file__).parents[2]
SIZE = 1_000_000
EXCHANGED = 1 / 6


def synthetic_dump(size: int = SIZE) -> str:
    """The same text at every call, of about `size` bytes in UTF-8."""
    samples = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "samples").glob("*.txt"))]
    chance = random.Random(1)
    stock = [c for c in "".join(samples) if "\u4e00" <= c <= "\u9fff"]
    parts: list[str] = []
    written = 0
    while written < size:
        for sample in samples:
            copy = sample if len(parts) < len(samples) else exchanged(sample, stock, chance)
            parts.append(copy)
            written += len(copy.encode())
    return "\n".join(parts)


def exchanged(text: str, stock: list[str], chance: random.Random) -> str:
    """A text with one Chinese character in six exchanged for another."""
    return "".join(
        chance.choice(stock) if "\u4e00" <= c <= "\u9fff" and chance.random() < EXCHANGED else c for c in text
    )


def cleaned(text: str) -> int:
    """Clean a text and read every paragraph of it: how many characters they have."""
    return sum(len(paragraph) for article in clean(text).articles for paragraph in article.paragraphs)


def median_seconds(work: Callable[[str], object], text: str, runs: int) -> float:
    """The median of some runs, after one that loads rules and dictionaries."""
    work(text[:20_000])
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        work(text)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def peak_megabytes() -> float:
    """The most memory that this process has held at once."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if platform.system() == "Darwin" else peak * 1024 / 1e6


def peak_of(task: str) -> float:
    """The peak memory of a process of its own that does one task."""
    command = [sys.executable, __file__, "--peak", task]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=5, help="runs of each (5)")
    options.add_argument("--peak", choices=["clean", "read"], help=argparse.SUPPRESS)
    asked = options.parse_args()
    if asked.peak:
        text = synthetic_dump()
        if asked.peak == "clean":
            cleaned(text)
        print(peak_megabytes())
        return
    # First, while this process is small: a child's peak begins at what its parent held.
    with_cleaning, with_reading = peak_of("clean"), peak_of("read")
    text = synthetic_dump()
    size = len(text.encode()) / 1e6
    ours = median_seconds(cleaned, text, asked.runs)
    peer = median_seconds(ftfy.fix_text, text, asked.runs)
    print(f"dump          {size:.2f} MB, {text.count(chr(10)):,} lines; median of {asked.runs} runs, one core")
    print(f"cleaner       {ours:6.2f} s   {size / ours:6.2f} MB/s")
    print(f"ftfy.fix_text {peer:6.2f} s   {size / peer:6.2f} MB/s")
    print(f"ratio         {ours / peer:6.2f}     (cleaner's time over ftfy's)")
    print(f"peak memory   {with_cleaning:6.0f} MB with cleaning, {with_reading:.0f} MB with the text alone")


if __name__ == "__main__":
    main()
