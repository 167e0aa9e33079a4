"""Who wrote it: bylines, names and offices."""
