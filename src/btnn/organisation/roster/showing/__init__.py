"""Rosters as files to take away."""
