"""Complaints and denunciations in compensation work, with restricted sight."""
