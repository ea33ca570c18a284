"""Agencies and the people who work in them: who may act, where, in what role, from when to when."""
