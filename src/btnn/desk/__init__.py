"""What belongs to one person's desk: saved filters, the calendar feed."""
