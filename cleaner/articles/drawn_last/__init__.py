"""Title blocks that a PDF gives behind the text of their page, since they were drawn last: put before their texts."""
