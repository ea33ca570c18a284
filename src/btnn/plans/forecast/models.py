"""Tables of forecast."""
