"""Inspections of compensation work from the yearly plan to the last recommendation (TT 08/2019 Đ16–23)."""
