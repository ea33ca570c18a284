"""Tables of yearly."""
