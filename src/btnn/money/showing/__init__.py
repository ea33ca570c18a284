"""How the pages and sheets of money tell what the ledger says."""
