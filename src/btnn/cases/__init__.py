"""The case file: the story of a claim as an append-only list of events, and the views made from it."""
