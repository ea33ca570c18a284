"""Tables of `money`."""
