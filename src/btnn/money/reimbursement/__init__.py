"""Reimbursement by the officials who caused the harm (Đ64–Đ72): council, ballot, plan of instalments, balances."""
