"""Words and files of `desk`."""
