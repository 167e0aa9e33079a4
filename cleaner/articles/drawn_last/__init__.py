"""Title blocks that a PDF gives behind the texts of their page, or all above them: each put before its own text."""
