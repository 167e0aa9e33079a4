"""One small module an extractor; each gives the text of a PDF as its tool writes it."""
