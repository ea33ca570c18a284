"""Courses, conferences and materials: whom they reached, what they cost, how they were judged."""
