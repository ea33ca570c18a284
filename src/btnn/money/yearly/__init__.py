"""The money of a year: estimate, allocation, use, settlement."""
