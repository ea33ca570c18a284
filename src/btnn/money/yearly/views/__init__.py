"""Pages of the money of a year."""
