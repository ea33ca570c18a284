"""Template tags of the public side."""
