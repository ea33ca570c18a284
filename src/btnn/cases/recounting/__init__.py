"""Counting again when the law's data change: what would move, and moving it."""
