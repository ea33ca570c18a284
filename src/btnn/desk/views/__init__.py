"""Pages of `desk`."""
