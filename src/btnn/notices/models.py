"""Tables of `notices`."""
