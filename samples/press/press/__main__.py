"""`python -m press [DUMP or PUBLICATION …]`: rebuild all dumps, or those named."""

import sys

from press.build import build

build(sys.argv[1:])
