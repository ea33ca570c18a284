"""Telling people what concerns them: in the system, by e-mail, once a day."""
