"""What the pages and papers of the money of a year show."""
