"""Pages of the case file: thin, from request to query to words."""
