"""The one refusal of the launcher, told to the person at the terminal."""


class DatabaseRefused(Exception):
    """The embedded database cannot be used; the message (Vietnamese) says why and what to do."""
