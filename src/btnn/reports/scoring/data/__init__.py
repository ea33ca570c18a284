"""The criteria as dated data, each with its source."""
