"""One search over everything that the public side tells: acts of the guide, answers, procedures, the law."""
