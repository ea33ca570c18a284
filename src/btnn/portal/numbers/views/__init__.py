"""Pages of published figures, and of publishing them."""
