"""Measures of the budgets: ratios in one run, or wide bounds. No test: `make bench` prints a table."""
