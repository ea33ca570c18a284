"""Papers that are kept with a case."""
