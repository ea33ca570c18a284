"""Pages of forecast and prevention."""
