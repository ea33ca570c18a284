"""Difficulties of all agencies, gathered, answered or taken up, with what came of them."""
