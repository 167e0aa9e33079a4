"""Articles that stand side by side on a page, told apart by their words."""
