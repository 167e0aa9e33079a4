"""`python -m press [DUMP or PUBLICATION …]`: rebuild all dumps, or those named.

`python -m press --restyle FOLDER [PATTERN]`: the same texts as newspapers and in the dress of other publications, with
their golds, into a folder of your own; those whose names fit a regular expression, or all.
"""

import sys
from pathlib import Path

from press.build import build
from press.restyle import build_restyled

if sys.argv[1:2] == ["--restyle"]:
    if not 3 <= len(sys.argv) <= 4:
        raise SystemExit("python -m press --restyle FOLDER [PATTERN]")
    build_restyled(Path(sys.argv[2]), *sys.argv[3:])
else:
    build(sys.argv[1:])
