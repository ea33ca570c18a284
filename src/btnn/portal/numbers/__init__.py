"""Yearly figures for the public, small ones suppressed."""
