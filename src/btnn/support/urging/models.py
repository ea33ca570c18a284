"""Tables of urging."""
