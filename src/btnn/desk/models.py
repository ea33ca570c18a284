"""Tables of `desk`."""
