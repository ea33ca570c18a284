"""Tables of difficulties."""
