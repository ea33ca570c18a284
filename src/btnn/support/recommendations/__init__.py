"""Recommendations and demands of the bodies of state management (TT 08/2019 Đ28–30)."""
