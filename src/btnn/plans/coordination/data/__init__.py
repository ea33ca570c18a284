"""The model regulation on coordination: duties of the law, and local ones to be looked at."""
