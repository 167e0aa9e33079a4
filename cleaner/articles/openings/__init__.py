"""Where articles begin, and what kind of block opens each."""
