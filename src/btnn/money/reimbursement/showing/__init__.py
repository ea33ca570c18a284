"""Reimbursement in words, for pages and sheets."""
