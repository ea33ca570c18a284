"""Pages of watching and urging."""
