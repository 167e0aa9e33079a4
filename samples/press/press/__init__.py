"""The press: sets the publications of `texts/`, extracts them with real tools, writes dump and gold side by side."""
