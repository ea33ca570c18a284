"""The questions of a request, one subject a page."""
