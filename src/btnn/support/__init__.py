"""Questions of the people, answers and guidance."""
