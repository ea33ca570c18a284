"""Pages of the work around the steps."""
