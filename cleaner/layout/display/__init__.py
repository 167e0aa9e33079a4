"""Text against display type: headlines and headings, captions, pull quotes, vertical labels."""
