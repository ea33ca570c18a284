"""Scoring of a year's work by QĐ 3062/QĐ-BTP."""
