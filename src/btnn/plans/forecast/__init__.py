"""What claims and money to expect, and which causes repeat."""
