"""Tables of training."""
