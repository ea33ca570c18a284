"""What departments of justice, the Committee's office and the agencies that post do with the catalogue."""
