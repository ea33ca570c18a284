"""The year's plan of compensation work: drafted, asked about, issued, carried out, derived from."""
