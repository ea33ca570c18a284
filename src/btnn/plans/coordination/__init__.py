"""The rules of a province's regulation on coordination, and what each side owes the other."""
