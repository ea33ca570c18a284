"""Pages of complaints and denunciations."""
