"""Advances, funding, payment, forfeiture, recovery and reimbursement of a case as a ledger."""
