"""Requests that people write and send on the public side."""
