"""Questions of the people, answers and guidance (TT 09/2019/TT-BTP)."""
