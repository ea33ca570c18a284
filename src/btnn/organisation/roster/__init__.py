"""Who does compensation work at each agency, with what training, and what is lacking."""
