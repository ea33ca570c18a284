"""The page of a case's papers, and their contents."""
