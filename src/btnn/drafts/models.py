"""Tables of `drafts`."""
