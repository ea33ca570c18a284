"""Guidance to agencies and support to harmed persons (TT 08/2019 Đ3–7, TT 09/2019)."""
