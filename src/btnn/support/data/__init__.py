"""Answers that come with the product."""
