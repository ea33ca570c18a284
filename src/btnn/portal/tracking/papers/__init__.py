"""Papers addressed to people of a case: sent by officials, opened by the person. Opening is receipt."""
