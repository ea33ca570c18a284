"""Refusals of the commands of agencies."""


class NotAllowed(ValueError):
    """The change cannot be made; the message says why, in Vietnamese."""
