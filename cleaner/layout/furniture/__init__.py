"""What stands on every page or in a list: running heads, folios, mastheads, advertisements, sponsors."""
