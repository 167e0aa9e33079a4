"""Contents pages: which lines they are, and what their entries announce."""
