"""BTNN (bồi thường nhà nước): the State's compensation work, one claim from the counter to the money."""

__version__ = "0.1.0"
