"""What is told of the work: scoring, later the statutory reports."""
