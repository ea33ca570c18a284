"""Watching the settlement of claims and urging it (TT 08/2019 Đ8–15)."""
