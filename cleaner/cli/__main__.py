"""`python -m cleaner.cli` is `cleaner`."""

from cleaner.cli import main

main()
