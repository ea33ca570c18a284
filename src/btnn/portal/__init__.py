"""The public side: start, guide, estimate, privacy, language, identity of claimants."""
